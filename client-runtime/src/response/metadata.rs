//! All of an answer but its body.

use std::fmt;

use reqwest::header::HeaderMap;
use reqwest::{Response, StatusCode};

use super::said::{Said, id_of};
use crate::retry::attempts::Attempts;

/// The status and the headers of an answer, and how it was got.
#[derive(Clone)]
pub(crate) struct Metadata {
    pub(crate) operation: Option<&'static str>,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// What was tried to get the answer.
    pub(crate) attempts: Option<Attempts>,
    /// What the vendor says of a failure.
    pub(crate) said: Said,
}

impl Metadata {
    /// What an answer to this operation says before its body begins.
    pub(crate) fn of(operation: &'static str, response: &Response) -> Self {
        Self {
            operation: Some(operation),
            status: response.status(),
            headers: response.headers().clone(),
            attempts: None,
            said: Said::default(),
        }
    }

    pub(crate) fn request_id(&self) -> Option<&str> {
        let header = self.headers.get("x-request-id");
        let header = header.and_then(|id| id_of(id.to_str().ok()?));
        header.or(self.said.request_id.as_deref())
    }
}

/// Who answered with what: the beginning of every message about an answer.
impl fmt::Display for Metadata {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation {
            write!(formatter, "{operation}: ")?;
        }
        write!(formatter, "the server answered {}", self.status)?;
        if let Some(message) = self.said.shown_message() {
            write!(formatter, ": {message}")?;
        }
        if let Some(detail) = self.said.shown_detail() {
            write!(formatter, ": {detail}")?;
        }
        match (self.said.shown_code(), self.request_id()) {
            (Some(code), Some(id)) => write!(formatter, " (code {code}, request id {id})"),
            (Some(code), None) => write!(formatter, " (code {code})"),
            (None, Some(id)) => write!(formatter, " (request id {id})"),
            (None, None) => Ok(()),
        }
    }
}
