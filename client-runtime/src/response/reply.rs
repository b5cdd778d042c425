//! An answer before it is decoded.

use bytes::Bytes;
use progenitor_client::ByteStream;
use reqwest::{Response, StatusCode};

use super::body::{self, Bodiless, MaxBody};
use super::metadata::Metadata;
use super::value::ResponseValue;
use crate::call::slots::{Held, Slot};

/// An answer whose body is at hand, or arrives as a stream; what an [`Answer`](super::answer::Answer) is made of.
#[doc(hidden)]
pub struct Reply {
    pub(crate) metadata: Metadata,
    pub(crate) content: Content,
}

/// The body of an answer.
pub(crate) enum Content {
    /// All of it.
    Whole(Bytes),
    /// Nothing of it was read yet. The call is under way until it is.
    Streamed(Response, Option<Slot>),
}

impl Reply {
    /// Reads the body to its end.
    pub(crate) async fn whole(
        operation: &'static str,
        response: Response,
        limit: MaxBody,
    ) -> Result<Self, Box<Bodiless>> {
        let metadata = Metadata::of(operation, &response);
        match body::read(response, limit).await {
            Ok(body) => Ok(Self {
                metadata,
                content: Content::Whole(body),
            }),
            Err(fault) => Err(Box::new(Bodiless { metadata, fault })),
        }
    }

    /// Leaves the body to be read as it arrives.
    pub(crate) fn streamed(
        operation: &'static str,
        response: Response,
        slot: Option<Slot>,
    ) -> Self {
        Self {
            metadata: Metadata::of(operation, &response),
            content: Content::Streamed(response, slot),
        }
    }

    /// Gives back the place among the calls that are under way: the call is sent again, and takes another.
    pub(crate) fn give_back(&mut self) {
        if let Content::Streamed(_, slot) = &mut self.content {
            *slot = None;
        }
    }

    /// The status of the answer; for generated code.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.metadata.status
    }

    /// What was read of the body.
    pub(crate) fn body(&self) -> &[u8] {
        match &self.content {
            Content::Whole(body) => body,
            Content::Streamed(..) => &[],
        }
    }

    /// The body, if it was read. That of a stream is nobody's to decode.
    pub(crate) fn into_bytes(self) -> (Metadata, Bytes) {
        let body = match self.content {
            Content::Whole(body) => body,
            Content::Streamed(..) => Bytes::new(),
        };
        (self.metadata, body)
    }

    /// The answer whose body was not read, and the place that its call holds.
    #[cfg(feature = "websocket")]
    pub(crate) fn into_streamed(self) -> (Metadata, Option<(Response, Option<Slot>)>) {
        let streamed = match self.content {
            Content::Streamed(response, slot) => Some((response, slot)),
            Content::Whole(_) => None,
        };
        (self.metadata, streamed)
    }

    pub(super) fn into_stream(self) -> ResponseValue<ByteStream> {
        let (response, slot) = match self.content {
            Content::Streamed(response, slot) => (response, slot),
            Content::Whole(body) => (http::Response::new(body).into(), None),
        };
        let stream = Held::new(Box::pin(response.bytes_stream()), slot);
        let stream = ByteStream::new(Box::pin(stream));
        ResponseValue::of(self.metadata, stream)
    }
}
