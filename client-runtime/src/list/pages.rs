//! The pages of a list, as a stream.

use std::collections::HashSet;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::Stream;

use super::paged::{Next, PageFuture, PagePosition, PageResult, Paged, Position};
use crate::error::Error;

/// The pages of a list, each fetched when it is asked for; made by the method `pages` of a request.
///
/// A page begins where the one before it ended, however many items the server put on it, so that no item is lost or
/// repeated while the list does not change. What the server says of the number of all items does not end the list while
/// pages come full. The stream ends with the last page, or with an error, after which nothing comes: those of a request,
/// a page that is not the one that was asked for, a list that goes on further than the server lets one ask, and one whose
/// cursors lead back to a page that was read before.
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
        let mut request = self.request.clone();
        let beyond = matches!(position, Position::Offset(offset) if *offset > last_offset);
        if beyond || !request.position().set(position) {
            let operation = R::OPERATION.id;
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
            let operation = R::OPERATION.id;
            return Err(Error::RepeatedCursor { operation });
        }
        Ok(State::Fetching(position, request.fetch()))
    }

    fn step(&mut self, context: &mut Context<'_>) -> Poll<Option<PageResult<R>>> {
        loop {
            // Whatever ends in an error stays done.
            match std::mem::replace(&mut self.state, State::Done) {
                State::First => {
                    let mut request = self.request.clone();
                    let position = request.position().get();
                    self.state = match self.fetch(position, request) {
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
                    let page = page.and_then(|page| {
                        self.state = behind(&position, R::next(&page))?;
                        Ok(page)
                    });
                    return Poll::Ready(Some(page));
                }
                State::Done => return Poll::Ready(None),
            }
        }
    }
}

/// What comes after a page, if it is the one that was asked for.
fn behind<R: Paged>(position: &Position, next: Next) -> Result<State<R>, Error<R::Failure>> {
    let (count, offset, limit, total, last_offset) = match next {
        Next::Cursor(None) => return Ok(State::Done),
        Next::Cursor(cursor) => return Ok(State::Behind(Position::Cursor(cursor), 0)),
        Next::Offset {
            count,
            offset,
            limit,
            total,
            last_offset,
        } => (
            i64::try_from(count).unwrap_or(i64::MAX),
            offset,
            limit,
            total,
            last_offset,
        ),
    };
    let Position::Offset(asked) = *position else {
        return Ok(State::Done);
    };
    if let Some(answered) = offset.filter(|answered| *answered != asked) {
        return Err(Error::WrongPage {
            operation: R::OPERATION.id,
            asked,
            answered,
        });
    }
    let end = asked.saturating_add(count);
    Ok(
        if count > 0 && goes_on(count, limit, end, total, last_offset) {
            State::Behind(Position::Offset(end), last_offset)
        } else {
            State::Done
        },
    )
}

/// Whether there may be items behind a page that has some.
///
/// The total is believed if it promises more, and if it fits a page that is not full. A server that does not count beyond
/// the last offset is asked once more, since its total says nothing there.
fn goes_on(count: i64, limit: Option<i64>, end: i64, total: i64, last_offset: i64) -> bool {
    let full = match limit {
        Some(limit) => count >= limit,
        // Without a limit nothing tells a full page; a total that the items contradict may be wrong in any way.
        None => end > total,
    };
    full || end < total || total >= last_offset
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
            .field("operation", &R::OPERATION.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
