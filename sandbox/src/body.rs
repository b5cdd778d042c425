//! Bodies: how much of one is read, and how one is sent that breaks off.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderMap, header};
use bytes::Bytes;
use http_body::{Frame, SizeHint};
use http_body_util::BodyExt;

use crate::error::Problem;

/// Bytes that the body of a request may have; more is refused.
pub const MAX_BODY: usize = 1024 * 1024;

/// Bytes of a longer body that are read before the answer and thrown away.
const MAX_DRAINED: usize = 16 * MAX_BODY;

/// How long a client may take to send a body.
const BODY_PATIENCE: Duration = Duration::from_secs(30);

/// On an answer: close the connection instead.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the connection is closed on purpose")]
pub(crate) struct HangUp;

/// Reads a body that is neither too long nor too slow.
pub(crate) async fn read(headers: &HeaderMap, body: Body) -> Result<Bytes, Problem> {
    let announced = headers.get(header::CONTENT_LENGTH);
    let announced = announced.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    let may_be_read = if headers.contains_key(header::EXPECT) {
        MAX_BODY
    } else {
        MAX_DRAINED
    };
    if announced.is_some_and(|length| length > may_be_read) {
        return Err(too_long());
    }
    let read = tokio::time::timeout(BODY_PATIENCE, read_to_end(body));
    read.await
        .unwrap_or_else(|_| Err(Problem::bad_request("the body took too long")))
}

/// A client that is still sending when the connection closes never sees the answer, so that a body that is only somewhat
/// too long is read nevertheless.
async fn read_to_end(mut body: Body) -> Result<Bytes, Problem> {
    let mut kept = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let unreadable = |_| Problem::bad_request("the body cannot be read to its end");
        let frame = frame.map_err(unreadable)?;
        let data = frame.data_ref().map_or(&[][..], |data| data);
        length += data.len();
        if length > MAX_DRAINED {
            break;
        }
        if length <= MAX_BODY {
            kept.extend_from_slice(data);
        }
    }
    if length > MAX_BODY {
        return Err(too_long());
    }
    // What is kept takes as much memory as it has bytes.
    Ok(kept.into_boxed_slice().into())
}

fn too_long() -> Problem {
    Problem::bad_request(format!("a body has {MAX_BODY} bytes at most"))
}

/// A body that promises more than it holds.
pub(crate) struct Broken {
    promised: u64,
    held: Option<Bytes>,
    flushed: bool,
}

impl Broken {
    pub(crate) fn new(promised: usize, held: Bytes) -> Self {
        Self {
            promised: promised as u64,
            held: Some(held),
            flushed: false,
        }
    }
}

impl http_body::Body for Broken {
    type Data = Bytes;
    type Error = HangUp;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, HangUp>>> {
        if let Some(held) = self.held.take() {
            return Poll::Ready(Some(Ok(Frame::data(held))));
        }
        if !self.flushed {
            // The server sends what it has when a body makes it wait; an error right away would throw that away.
            self.flushed = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(HangUp)))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.promised)
    }
}
