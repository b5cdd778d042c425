//! What arrived, for tests that want to know.

use std::collections::VecDeque;
use std::fmt;

use axum::http::{HeaderMap, Method, StatusCode, header};
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
}

impl Received {
    /// The body as JSON, or null if it is none.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
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
    /// Bytes of all bodies together.
    bytes: usize,
}

/// How many requests are remembered.
pub(crate) const MOST_REMEMBERED: usize = 10_000;

/// How many bytes of bodies are remembered.
pub(crate) const MOST_BYTES: usize = 64 * 1024 * 1024;

impl Journal {
    pub(crate) fn write(&mut self, mut received: Received) {
        received.headers.remove(header::AUTHORIZATION);
        self.bytes += received.body.len();
        self.received.push_back(received);
        while self.received.len() > MOST_REMEMBERED || self.bytes > MOST_BYTES {
            let Some(oldest) = self.received.pop_front() else {
                return;
            };
            self.bytes -= oldest.body.len();
        }
    }

    pub(crate) fn read(&self) -> Vec<Received> {
        self.received.iter().cloned().collect()
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_the_token_nor_a_body_is_shown() {
        let mut headers = HeaderMap::new();
        headers.insert(header::AUTHORIZATION, "Bearer hunter2".parse().unwrap());
        let mut journal = Journal::default();
        for number in 0..=MOST_REMEMBERED {
            journal.write(Received {
                method: Method::GET,
                path: format!("/{number}"),
                query: String::new(),
                operation: None,
                headers: headers.clone(),
                body: Bytes::from_static(b"{\"password\":\"hunter2\"}"),
                status: Some(StatusCode::OK),
            });
        }
        let read = journal.read();
        assert_eq!((read.len(), read[0].path.as_str()), (MOST_REMEMBERED, "/1"));
        assert!(read[0].headers.is_empty());
        assert_eq!(read[0].json()["password"], "hunter2");
        assert!(!format!("{journal:?}").contains("hunter2"));
    }

    #[test]
    fn many_large_bodies_are_not_all_kept() {
        let body = Bytes::from(vec![0; MOST_BYTES / 4]);
        let mut journal = Journal::default();
        for number in 0..10 {
            journal.write(Received {
                method: Method::PUT,
                path: number.to_string(),
                query: String::new(),
                operation: None,
                headers: HeaderMap::new(),
                body: body.clone(),
                status: None,
            });
        }
        let paths: Vec<_> = journal.read().into_iter().map(|one| one.path).collect();
        assert_eq!(paths, ["6", "7", "8", "9"]);
    }
}
