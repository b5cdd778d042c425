//! What can be waited for.

use std::fmt;
use std::pin::Pin;

use crate::error::Error;

/// Ids are hardly longer; tokens are.
const LONGEST_ID: usize = 64;

/// A resource that becomes ready some time; generated code implements it.
pub trait Watched: Send + Sync + 'static {
    /// The resource.
    type Resource: fmt::Debug + Send + 'static;
    /// The error body of the operation that reads it.
    type Failure: Send + 'static;
    /// What to call it in messages, such as `private port`.
    #[doc(hidden)]
    const NAME: &'static str;

    /// Which one it is, for messages; nothing if its kind says it all.
    #[doc(hidden)]
    fn id(&self) -> String {
        String::new()
    }

    /// Reads how it stands; `None` if there is no such resource.
    #[doc(hidden)]
    fn read(&self) -> Reading<Self>
    where
        Self: Sized;

    /// Where it stands.
    #[doc(hidden)]
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

impl Progress {
    /// Where a resource of this state stands, by the states that end the wait.
    #[must_use]
    pub fn of(state: &str, ready: &[&str], failed: &[&str]) -> Self {
        if ready.contains(&state) {
            Self::Ready
        } else if failed.contains(&state) {
            Self::Failed
        } else {
            Self::Pending
        }
    }
}

/// What to call a resource in messages: its kind, and which one it is.
///
/// An id that is long or holds more than visible ASCII is left out: it is none, and may be a secret in the wrong place.
pub(super) fn called<W: Watched>(watched: &W) -> String {
    let id = watched.id();
    let shown = (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_graphic());
    if shown {
        format!("{} {id}", W::NAME)
    } else {
        W::NAME.to_owned()
    }
}
