//! What can be waited for.

use std::fmt;
use std::pin::Pin;

use crate::runtime::error::Error;

/// A resource that becomes ready some time; generated code implements it.
pub trait Watched: Send + Sync + 'static {
    /// The resource.
    type Resource: fmt::Debug + Send + 'static;
    /// The error body of the operation that reads it.
    type Failure: Send + 'static;
    /// What to call it in messages, such as `private port`.
    const NAME: &'static str;

    /// Reads how it stands; `None` if there is no such resource.
    fn read(&self) -> Reading<Self>
    where
        Self: Sized;

    /// Where it stands.
    fn progress(resource: &Self::Resource) -> Progress;
}

/// A resource on its way.
pub type Reading<W> = ReadFuture<<W as Watched>::Resource, <W as Watched>::Failure>;

/// The same by the types alone.
pub(crate) type ReadFuture<T, E> = Pin<Box<dyn Future<Output = Read<T, E>> + Send>>;

/// A resource, nothing if there is none, or why it could not be read.
pub(crate) type Read<T, E> = Result<Option<T>, Error<E>>;

/// Where a resource stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// On its way.
    Pending,
    /// What was waited for.
    Ready,
    /// It will not get there.
    Failed,
}
