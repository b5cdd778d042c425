//! The items of a list, as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec::IntoIter;

use futures_util::Stream;

use super::paged::Paged;
use super::pages::Pages;
use crate::error::Error;

/// The items of a list, one after the other; made by the method `stream` of a request.
///
/// Pages are fetched as they are needed. The stream ends as that of the [pages](Pages) does.
#[must_use = "nothing is fetched before the stream is polled"]
pub struct Items<R: Paged> {
    pages: Pages<R>,
    items: IntoIter<R::Item>,
}

/// Nothing within is pinned by its place.
impl<R: Paged> Unpin for Items<R> {}

impl<R: Paged> Items<R> {
    /// The items from where the request begins.
    pub fn new(request: R) -> Self {
        Self {
            pages: Pages::new(request),
            items: Vec::new().into_iter(),
        }
    }
}

impl<R: Paged> Stream for Items<R> {
    type Item = Result<R::Item, Error<R::Failure>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(page)) => self.items = R::items(page.into_inner()).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<R: Paged> fmt::Debug for Items<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Items")
            .field("operation", &R::OPERATION.id)
            .finish_non_exhaustive()
    }
}
