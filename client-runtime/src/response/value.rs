//! What an operation returns.

use std::fmt;
use std::ops::Deref;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use super::metadata::Metadata;
use super::said::Said;
use crate::retry::attempts::Attempts;

/// An answer of the server: its status, its headers, and what its body holds.
///
/// It dereferences to the body, so `answer.data` reads a field of it and [`into_inner`](Self::into_inner) takes it.
/// `Debug` shows the status and the body, never the headers, which may carry cookies.
pub struct ResponseValue<T> {
    // In a box, because it is large and errors hold it.
    metadata: Box<Metadata>,
    inner: T,
}

impl<T> ResponseValue<T> {
    /// Makes an answer that no server gave, for fixtures of tests.
    pub fn new(inner: T, status: StatusCode, headers: HeaderMap) -> Self {
        let metadata = Metadata {
            operation: None,
            status,
            headers,
            attempts: None,
            said: Said::default(),
        };
        Self::of(metadata, inner)
    }

    pub(crate) fn of(metadata: Metadata, inner: T) -> Self {
        let metadata = Box::new(metadata);
        Self { metadata, inner }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.metadata.status
    }

    /// The headers of the answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.metadata.headers
    }

    /// The vendor's name for the request, from the `x-request-id` header: what their support asks for. No more than 128
    /// visible characters of it.
    pub fn request_id(&self) -> Option<&str> {
        self.metadata.request_id()
    }

    /// The id of the operation that was answered, where it is known.
    pub fn operation(&self) -> Option<&'static str> {
        self.metadata.operation
    }

    /// What was tried to get the answer, where it is known.
    pub fn attempts(&self) -> Option<&Attempts> {
        self.metadata.attempts.as_ref()
    }

    /// Takes what the body holds.
    pub fn into_inner(self) -> T {
        self.inner
    }

    /// Keeps the answer and changes what its body holds.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> ResponseValue<U> {
        let inner = change(self.inner);
        let metadata = self.metadata;
        ResponseValue { metadata, inner }
    }

    pub(crate) fn metadata(&self) -> &Metadata {
        &self.metadata
    }
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
            .field("status", &self.metadata.status)
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
