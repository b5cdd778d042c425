//! How many calls may be under way at a time.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_util::Stream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Each attempt is a connection in the worst case, and a program that opens thousands runs out of descriptors.
const MOST: usize = 100;

/// The places for calls that are under way, given away in the order in which they were asked for.
#[derive(Clone, Debug)]
pub(crate) struct Slots(Arc<Semaphore>);

/// A place, held until it is dropped.
#[derive(Debug)]
pub(crate) struct Slot(
    #[expect(dead_code, reason = "it is held, never read")] OwnedSemaphorePermit,
);

impl Default for Slots {
    fn default() -> Self {
        Self::new(MOST)
    }
}

impl Slots {
    /// So many places, at least one.
    pub(crate) fn new(number: usize) -> Self {
        Self(Arc::new(Semaphore::new(
            number.clamp(1, Semaphore::MAX_PERMITS),
        )))
    }

    /// A place, if there is one and nobody waits for it.
    pub(super) fn try_take(&self) -> Option<Slot> {
        self.0.clone().try_acquire_owned().ok().map(Slot)
    }

    /// Waits for a place. Dropped at any time, it leaves no trace.
    pub(super) async fn take(&self) -> Option<Slot> {
        // Nobody closes it, so there always is a place in the end.
        self.0.clone().acquire_owned().await.ok().map(Slot)
    }
}

/// A stream that holds a place until it ends or is dropped.
pub(crate) struct Held<S> {
    stream: S,
    slot: Option<Slot>,
}

impl<S> Held<S> {
    pub(crate) fn new(stream: S, slot: Option<Slot>) -> Self {
        Self { stream, slot }
    }
}

impl<T, E, S: Stream<Item = Result<T, E>> + Unpin> Stream for Held<S> {
    type Item = Result<T, E>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let item = ready!(Pin::new(&mut self.stream).poll_next(context));
        if !matches!(item, Some(Ok(_))) {
            self.slot = None;
        }
        Poll::Ready(item)
    }
}
