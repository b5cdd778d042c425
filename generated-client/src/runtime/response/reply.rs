//! An answer before it is decoded.

use bytes::Bytes;
use progenitor_client::ByteStream;
use reqwest::{Response, StatusCode};

use super::body::{self, Bodiless, MaxBody};
use super::metadata::Metadata;
use super::value::ResponseValue;

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
    /// Nothing of it was read yet.
    Streamed(Response),
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
    pub(crate) fn streamed(operation: &'static str, response: Response) -> Self {
        Self {
            metadata: Metadata::of(operation, &response),
            content: Content::Streamed(response),
        }
    }

    /// The status of the answer; for generated code.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.metadata.status
    }

    /// The body, if it was read. That of a stream is nobody's to decode.
    pub(crate) fn into_bytes(self) -> (Metadata, Bytes) {
        let body = match self.content {
            Content::Whole(body) => body,
            Content::Streamed(_) => Bytes::new(),
        };
        (self.metadata, body)
    }

    pub(super) fn into_stream(self) -> ResponseValue<ByteStream> {
        let response = match self.content {
            Content::Streamed(response) => response,
            Content::Whole(body) => http::Response::new(body).into(),
        };
        let stream = ByteStream::new(Box::pin(response.bytes_stream()));
        ResponseValue::of(self.metadata, stream)
    }
}
