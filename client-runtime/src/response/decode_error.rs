//! From the bytes of an answer to its type; and what can be told of a failure without telling what the body said.

use std::fmt;

use bytes::Bytes;
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::metadata::Metadata;
use super::said::id_of;
use super::value::ResponseValue;
use crate::decode::strict::Strict;
use crate::decode::track::Track;
use crate::decode::words::refusal;

/// The body of an answer is not what the API documents.
///
/// Bodies carry passwords and tokens, so neither `Display` nor `Debug` shows any of its values: they name
/// the operation, the place in the body and the rule that was broken. The bytes are there for the asking,
/// by [`body`](Self::body).
pub struct DecodeError {
    answer: ResponseValue<()>,
    path: String,
    reason: String,
    line: usize,
    column: usize,
    body: Bytes,
}

impl DecodeError {
    /// The answer whose body this is: operation, status, headers.
    pub fn answer(&self) -> &ResponseValue<()> {
        &self.answer
    }

    /// The place in the body, such as `data.ports[0].id`; `.` is the body as a whole.
    ///
    /// A key of a map that is no plain name is shown as `?`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there, in words that hold nothing of the body.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// The line in the body, from 1 on.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column in the line, in bytes.
    pub fn column(&self) -> usize {
        self.column
    }

    /// The body as it was received. It may hold secrets: think before you log it.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

impl DecodeError {
    /// Whether the server said that the operation succeeded, and no more.
    pub(crate) fn is_empty_success(&self) -> bool {
        self.answer.status().is_success() && self.body.trim_ascii().is_empty()
    }

    pub(crate) fn into_answer(self) -> ResponseValue<()> {
        self.answer
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let metadata = self.answer.metadata();
        write!(formatter, "{metadata}, but its body is not as documented: ")?;
        if self.path != "." {
            write!(formatter, "{}: ", self.path)?;
        }
        write!(
            formatter,
            "{} (line {}, column {})",
            self.reason, self.line, self.column
        )
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DecodeError")
            .field("operation", &self.answer.operation())
            .field("status", &self.answer.status())
            .field("path", &self.path)
            .field("reason", &self.reason)
            .field("line", &self.line)
            .field("column", &self.column)
            .finish_non_exhaustive()
    }
}

// No `source`: the message of the JSON error beneath quotes the body.
impl std::error::Error for DecodeError {}

/// Decodes the body of an answer.
pub(crate) fn decode<T: DeserializeOwned>(
    metadata: Metadata,
    body: Bytes,
) -> Result<ResponseValue<T>, DecodeError> {
    let mut track = Track::default();
    let mut json = serde_json::Deserializer::from_slice(&body);
    let decoded = T::deserialize(Strict::new(&mut json, &mut track));
    match decoded.and_then(|value| json.end().map(|()| value)) {
        Ok(value) => Ok(ResponseValue::of(metadata, value)),
        Err(error) => Err(failure(metadata, body, &track, &error)),
    }
}

/// Apart from `decode`, so that it is compiled once and not once for each type.
fn failure(
    metadata: Metadata,
    body: Bytes,
    track: &Track,
    error: &serde_json::Error,
) -> DecodeError {
    DecodeError {
        reason: reason(error, &body, &metadata.headers),
        answer: ResponseValue::of(metadata, ()),
        path: match error.classify() {
            Category::Data => track.path().to_owned(),
            // It is JSON all the same, and the value is there.
            Category::Syntax if is_out_of_range(error) => track.path().to_owned(),
            // There is no value that was refused, and the keys on the way to a fault of the JSON could be anything:
            // the line and the column have to do.
            Category::Io | Category::Syntax | Category::Eof => ".".to_owned(),
        },
        line: error.line(),
        column: error.column(),
        body,
    }
}

/// Whether a number is too large for any type, such as `1e400`, which `serde_json` counts among the faults of the syntax.
fn is_out_of_range(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("number out of range")
}

fn reason(error: &serde_json::Error, body: &[u8], headers: &HeaderMap) -> String {
    match error.classify() {
        Category::Eof if body.trim_ascii().is_empty() => "the body is empty".to_owned(),
        Category::Eof => format!("the JSON breaks off{}", told_to_be(headers)),
        Category::Syntax if is_out_of_range(error) => "the number is out of range".to_owned(),
        Category::Syntax | Category::Io => format!("the body is not JSON{}", told_to_be(headers)),
        Category::Data => {
            let position = format!(" at line {} column {}", error.line(), error.column());
            let message = error.to_string();
            refusal(message.strip_suffix(&position).unwrap_or(&message))
        }
    }
}

/// What the headers say that a body is which is no JSON: compressed, say, or the page of a proxy.
fn told_to_be(headers: &HeaderMap) -> String {
    let told = [CONTENT_TYPE, CONTENT_ENCODING]
        .into_iter()
        .filter_map(|name| {
            let value = id_of(headers.get(&name)?.to_str().ok()?)?;
            Some(format!("{name} {}", value.trim_end_matches([';', ','])))
        });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return String::new();
    }
    format!(" ({})", told.join(", "))
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
