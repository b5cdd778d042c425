//! What arrived, for tests that want to know.

use std::collections::VecDeque;
use std::fmt;
use std::time::{Duration, SystemTime};

use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use bytes::Bytes;

/// A request that arrived, and the status with which it was answered.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Received {
    /// The method.
    pub method: Method,
    /// The path as it was sent, without the query.
    pub path: String,
    /// The query as it was sent, without the question mark; empty if there was none.
    pub query: String,
    /// `operationId` of the operation that it reached, if it reached one.
    pub operation: Option<String>,
    /// The headers, all but `Authorization`.
    pub headers: HeaderMap,
    /// The body as it was sent. It may hold secrets.
    pub body: Bytes,
    /// Status of the answer, or `None` where a fault closed the connection instead.
    pub status: Option<StatusCode>,
    /// When it arrived, by the machine's clock.
    pub at: SystemTime,
    /// How long it took until the answer was known.
    pub took: Duration,
}

impl Received {
    /// A request that is answered now.
    pub(crate) fn new(
        parts: &Parts,
        operation: Option<String>,
        body: Bytes,
        status: Option<StatusCode>,
        at: SystemTime,
    ) -> Self {
        Self {
            method: parts.method.clone(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            operation,
            headers: copied(&parts.headers),
            body,
            status,
            at,
            // A clock that was set back meanwhile says nothing.
            took: at.elapsed().unwrap_or_default(),
        }
    }

    /// Roughly how many bytes of memory it takes.
    fn size(&self) -> usize {
        let headers = self.headers.iter();
        let headers: usize = headers
            .map(|(name, value)| name.as_str().len() + value.len() + HEADER)
            .sum();
        let operation = self.operation.as_ref().map_or(0, String::len);
        let texts = self.path.len() + self.query.len() + operation;
        size_of::<Self>() + texts + headers + self.body.len()
    }

    /// The body as JSON, or null if it is none.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// What a header takes beside its text.
const HEADER: usize = 64;

/// The headers without the token. Those of the server share the buffer that the whole request was read into, which would
/// be kept with them.
fn copied(headers: &HeaderMap) -> HeaderMap {
    let headers = headers
        .iter()
        .filter(|(name, _)| *name != header::AUTHORIZATION);
    headers
        .filter_map(|(name, value)| {
            let mut copy = HeaderValue::from_bytes(value.as_bytes()).ok()?;
            copy.set_sensitive(value.is_sensitive());
            Some((name.clone(), copy))
        })
        .collect()
}

/// Without headers and body, which may hold secrets.
impl fmt::Debug for Received {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Received")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("operation", &self.operation)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// The last requests; older ones are forgotten.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    received: VecDeque<Received>,
    /// Bytes of all of them together.
    bytes: usize,
}

/// How many requests are remembered.
pub(crate) const MOST_REMEMBERED: usize = 10_000;

/// How many bytes are remembered, headers and paths included.
pub(crate) const MOST_BYTES: usize = 64 * 1024 * 1024;

impl Journal {
    pub(crate) fn write(&mut self, received: Received) {
        self.bytes += received.size();
        self.received.push_back(received);
        while self.received.len() > MOST_REMEMBERED || self.bytes > MOST_BYTES {
            let Some(oldest) = self.received.pop_front() else {
                return;
            };
            self.bytes -= oldest.size();
        }
    }

    pub(crate) fn read(&self) -> Vec<Received> {
        self.received.iter().cloned().collect()
    }

    /// The requests, the last one first.
    #[cfg(feature = "page")]
    pub(crate) fn backwards(&self) -> impl Iterator<Item = &Received> {
        self.received.iter().rev()
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn received(path: &str, body: Bytes) -> Received {
        let request = axum::http::Request::get(path).header("Authorization", "Bearer hunter2");
        let (parts, ()) = request.body(()).unwrap().into_parts();
        Received::new(&parts, None, body, None, SystemTime::now())
    }

    #[test]
    fn neither_the_token_nor_a_body_is_shown() {
        let body = Bytes::from_static(b"{\"password\":\"hunter2\"}");
        let mut journal = Journal::default();
        for number in 0..=MOST_REMEMBERED {
            journal.write(received(&format!("/{number}"), body.clone()));
        }
        let read = journal.read();
        assert_eq!((read.len(), read[0].path.as_str()), (MOST_REMEMBERED, "/1"));
        assert!(read[0].headers.is_empty());
        assert_eq!(read[0].json()["password"], "hunter2");
        assert!(!format!("{journal:?}").contains("hunter2"));
    }

    #[test]
    fn many_large_bodies_are_not_all_kept() {
        let body = Bytes::from(vec![0; MOST_BYTES / 4 - 10_000]);
        let mut journal = Journal::default();
        for number in 0..10 {
            journal.write(received(&format!("/{number}"), body.clone()));
        }
        let paths: Vec<_> = journal.read().into_iter().map(|one| one.path).collect();
        assert_eq!(paths, ["/6", "/7", "/8", "/9"]);
    }

    #[test]
    fn many_large_headers_and_paths_are_not_all_kept() {
        let (long, large) = ("x".repeat(60_000), "x".repeat(300_000));
        let mut journal = Journal::default();
        for number in 0..600 {
            let path = format!("/{number}?{long}");
            let request = axum::http::Request::get(path).header("x-large", &large);
            let (parts, ()) = request.body(()).unwrap().into_parts();
            let now = SystemTime::now();
            journal.write(Received::new(&parts, None, Bytes::new(), None, now));
        }
        let sizes = journal.received.iter().map(Received::size);
        assert!(sizes.sum::<usize>() <= MOST_BYTES);
        assert!(journal.received.len() < MOST_BYTES / 300_000);
    }
}
