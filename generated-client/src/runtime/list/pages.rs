//! The pages of a list, as a stream.

use std::collections::HashSet;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::Stream;

use super::paged::{Next, PageFuture, PageResult, Paged, Position};
use crate::runtime::error::Error;

/// The pages of a list, each fetched when it is asked for; made by the method `pages` of a request.
///
/// A page begins where the one before it ended, however many items the server put on it, so that no item is lost or
/// repeated while the list does not change. The stream ends with the last page, or with an error, after which nothing
/// comes: those of a request, a list that goes on further than the server lets one ask, and one whose cursors lead back
/// to a page that was read before.
#[must_use = "nothing is fetched before the stream is polled"]
pub struct Pages<R: Paged> {
    request: R,
    state: State<R>,
    /// The cursors that were asked for.
    seen: HashSet<Position>,
}

enum State<R: Paged> {
    /// The first page, which begins where the request as it is says.
    First,
    /// A page behind another, and after how many items the last one begins that the server serves.
    Behind(Position, i64),
    /// A page on its way.
    Fetching(Position, PageFuture<R>),
    Done,
}

/// Nothing within is pinned by its place: futures are boxed.
impl<R: Paged> Unpin for Pages<R> {}

impl<R: Paged> Pages<R> {
    /// The pages from where the request begins.
    pub fn new(request: R) -> Self {
        Self {
            request,
            state: State::First,
            seen: HashSet::new(),
        }
    }

    /// The request for the page that begins there, if the server can be asked for it.
    fn behind(&self, position: &Position, last_offset: i64) -> Result<R, Error<R::Failure>> {
        let request = self.request.clone().at(position.clone());
        let beyond = matches!(position, Position::Offset(offset) if *offset > last_offset);
        if beyond || request.position() != *position {
            let operation = R::operation().id;
            return Err(Error::OffsetCeiling {
                operation,
                last_offset,
            });
        }
        Ok(request)
    }

    /// Begins to fetch a page, if it was not read before.
    fn fetch(&mut self, position: Position, request: R) -> Result<State<R>, Error<R::Failure>> {
        if matches!(position, Position::Cursor(_)) && !self.seen.insert(position.clone()) {
            let operation = R::operation().id;
            return Err(Error::RepeatedCursor { operation });
        }
        Ok(State::Fetching(position, request.fetch()))
    }

    fn step(&mut self, context: &mut Context<'_>) -> Poll<Option<PageResult<R>>> {
        loop {
            // Whatever ends in an error stays done.
            match std::mem::replace(&mut self.state, State::Done) {
                State::First => {
                    let request = self.request.clone();
                    self.state = match self.fetch(request.position(), request) {
                        Ok(state) => state,
                        Err(error) => return Poll::Ready(Some(Err(error))),
                    };
                }
                State::Behind(position, last_offset) => {
                    let request = self.behind(&position, last_offset);
                    self.state = match request.and_then(|request| self.fetch(position, request)) {
                        Ok(state) => state,
                        Err(error) => return Poll::Ready(Some(Err(error))),
                    };
                }
                State::Fetching(position, mut page) => {
                    let Poll::Ready(page) = page.as_mut().poll(context) else {
                        self.state = State::Fetching(position, page);
                        return Poll::Pending;
                    };
                    if let Ok(page) = &page {
                        self.state = behind(&position, R::next(page));
                    }
                    return Poll::Ready(Some(page));
                }
                State::Done => return Poll::Ready(None),
            }
        }
    }
}

/// What comes after a page.
///
/// A server that does not count beyond the last offset is asked once more, since its total says nothing there.
fn behind<R: Paged>(position: &Position, next: Next) -> State<R> {
    match next {
        Next::Cursor(None) => State::Done,
        Next::Cursor(cursor) => State::Behind(Position::Cursor(cursor), 0),
        Next::Offset {
            count,
            total,
            last_offset,
        } => {
            let offset = position.offset().unwrap_or(0_i64);
            let end = offset.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
            if count > 0 && (end < total || total >= last_offset) {
                State::Behind(Position::Offset(end), last_offset)
            } else {
                State::Done
            }
        }
    }
}

impl<R: Paged> Stream for Pages<R> {
    type Item = PageResult<R>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<PageResult<R>>> {
        self.get_mut().step(context)
    }
}

impl<R: Paged> fmt::Debug for Pages<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pages")
            .field("operation", &R::operation().id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
