//! What an operation returns.

use std::fmt;
use std::ops::Deref;

use progenitor_client::ByteStream;
use reqwest::header::HeaderMap;
use reqwest::{Response, StatusCode};
use serde::de::DeserializeOwned;

use super::body::{self, MaxBody};
use super::{Attempts, Error, Operation, decode};

/// An answer of the server: its status, its headers, and what its body holds.
///
/// It dereferences to the body, so `answer.data` reads a field of it and [`into_inner`](Self::into_inner) takes it.
/// `Debug` shows the status and the body, never the headers, which may carry cookies.
pub struct ResponseValue<T> {
    head: Head,
    inner: T,
}

/// All of an answer but its body.
pub(crate) struct Head {
    pub(super) operation: Option<&'static str>,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    /// What was tried to get the answer.
    pub(super) attempts: Option<Attempts>,
}

impl Head {
    /// What `execute` knows of the answer rides in its extensions.
    pub(super) fn of(response: &Response) -> Self {
        let extensions = response.extensions();
        let operation = extensions.get::<&'static Operation>();
        Self {
            operation: operation.map(|operation| operation.id),
            status: response.status(),
            headers: response.headers().clone(),
            attempts: extensions.get().cloned(),
        }
    }

    pub(super) fn request_id(&self) -> Option<&str> {
        self.headers.get("x-request-id")?.to_str().ok()
    }

    pub(super) fn with<T>(self, inner: T) -> ResponseValue<T> {
        ResponseValue { head: self, inner }
    }
}

/// Who answered with what: the beginning of every message about an answer.
impl fmt::Display for Head {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation {
            write!(formatter, "{operation}: ")?;
        }
        write!(formatter, "the server answered {}", self.status)?;
        match self.request_id() {
            Some(id) => write!(formatter, " (request id {id})"),
            None => Ok(()),
        }
    }
}

impl<T> ResponseValue<T> {
    /// Makes an answer that no server gave, for fixtures of tests.
    pub fn new(inner: T, status: StatusCode, headers: HeaderMap) -> Self {
        let head = Head {
            operation: None,
            status,
            headers,
            attempts: None,
        };
        head.with(inner)
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    /// The headers of the answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// The vendor's name for the request, from the `x-request-id` header: what their support asks for.
    pub fn request_id(&self) -> Option<&str> {
        self.head.request_id()
    }

    /// The id of the operation that was answered, where it is known.
    pub fn operation(&self) -> Option<&'static str> {
        self.head.operation
    }

    /// What was tried to get the answer, where it is known.
    pub fn attempts(&self) -> Option<&Attempts> {
        self.head.attempts.as_ref()
    }

    /// Takes what the body holds.
    pub fn into_inner(self) -> T {
        self.inner
    }

    /// Keeps the answer and changes what its body holds.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> ResponseValue<U> {
        let inner = change(self.inner);
        self.head.with(inner)
    }

    pub(super) fn head(&self) -> &Head {
        &self.head
    }
}

// What generated code calls, one constructor a kind of body.
impl<T: DeserializeOwned> ResponseValue<T> {
    /// Decodes the body as JSON.
    #[doc(hidden)]
    pub async fn from_response<E>(response: Response) -> Result<Self, Error<E>> {
        let (head, response) = whole(response).await?;
        match response.bytes().await {
            Ok(body) => Ok(decode::decode(head, body)?),
            Err(source) => Err(Error::response_body(head, source)),
        }
    }
}

impl ResponseValue<String> {
    /// Takes the body as text, in the encoding that it says it has, UTF-8 if it says none.
    #[doc(hidden)]
    pub async fn text<E>(response: Response) -> Result<Self, Error<E>> {
        let (head, response) = whole(response).await?;
        match response.text().await {
            Ok(body) => Ok(head.with(body)),
            Err(source) => Err(Error::response_body(head, source)),
        }
    }
}

impl ResponseValue<ByteStream> {
    /// Hands the body over as it arrives.
    #[doc(hidden)]
    #[must_use]
    pub fn stream(response: Response) -> Self {
        Head::of(&response).with(ByteStream::new(Box::pin(response.bytes_stream())))
    }
}

impl ResponseValue<()> {
    /// Passes over the body, because none is documented.
    #[doc(hidden)]
    #[must_use]
    pub fn empty(response: &Response) -> Self {
        Head::of(response).with(())
    }
}

/// An answer with its body at hand. Of an operation that streams, other answers come unread too.
pub(super) async fn whole<E>(response: Response) -> Result<(Head, Response), Error<E>> {
    let response = match response.extensions().get::<MaxBody>().copied() {
        Some(limit) => body::read(response, limit).await?,
        None => response,
    };
    Ok((Head::of(&response), response))
}

impl<T> Deref for ResponseValue<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T> AsRef<T> for ResponseValue<T> {
    fn as_ref(&self) -> &T {
        &self.inner
    }
}

impl<T: fmt::Debug> fmt::Debug for ResponseValue<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseValue")
            .field("status", &self.head.status)
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    fn answer(request_id: &'static [u8]) -> ResponseValue<&'static str> {
        let mut headers = HeaderMap::new();
        let id = HeaderValue::from_bytes(request_id).expect("a header");
        headers.insert("x-request-id", id);
        headers.insert("set-cookie", HeaderValue::from_static("session=MARKER"));
        ResponseValue::new("body", StatusCode::CREATED, headers)
    }

    #[test]
    fn an_answer_gives_all_its_parts() {
        let answer = answer(b"req-7");
        assert_eq!(answer.status(), StatusCode::CREATED);
        assert_eq!(answer.headers().len(), 2);
        assert_eq!(answer.request_id(), Some("req-7"));
        assert_eq!(answer.operation(), None);
        assert_eq!(answer.len(), 4, "it dereferences to its body");
        assert_eq!(*answer.as_ref(), "body");
        assert_eq!(answer.into_inner(), "body");
    }

    #[test]
    fn a_change_of_the_body_keeps_the_answer() {
        let changed = answer(b"req-7").map(str::len);
        assert_eq!((*changed, changed.status()), (4, StatusCode::CREATED));
        assert_eq!(changed.request_id(), Some("req-7"));
    }

    #[test]
    fn a_request_id_that_is_not_text_is_none() {
        assert_eq!(answer(b"\xff").request_id(), None);
    }

    #[test]
    fn debug_shows_the_body_and_no_header() {
        assert_eq!(
            format!("{:?}", answer(b"req-7")),
            "ResponseValue { status: 201, inner: \"body\", .. }"
        );
    }
}
