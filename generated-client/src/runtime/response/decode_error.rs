//! From the bytes of an answer to its type; and what can be told of a failure without telling what the body said.

use std::fmt;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::metadata::Metadata;
use super::value::ResponseValue;
use crate::runtime::decode::strict::Strict;
use crate::runtime::decode::track::Track;
use crate::runtime::decode::words::refusal;

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
        answer: ResponseValue::of(metadata, ()),
        path: match error.classify() {
            Category::Data => track.path().to_owned(),
            // There is no value that was refused, and the keys on the way to a fault of the JSON could be anything:
            // the line and the column have to do.
            Category::Io | Category::Syntax | Category::Eof => ".".to_owned(),
        },
        reason: reason(error, &body),
        line: error.line(),
        column: error.column(),
        body,
    }
}

fn reason(error: &serde_json::Error, body: &[u8]) -> String {
    match error.classify() {
        Category::Eof if body.trim_ascii().is_empty() => "the body is empty".to_owned(),
        Category::Eof => "the JSON breaks off".to_owned(),
        Category::Syntax | Category::Io => "the body is not JSON".to_owned(),
        Category::Data => {
            let position = format!(" at line {} column {}", error.line(), error.column());
            let message = error.to_string();
            refusal(message.strip_suffix(&position).unwrap_or(&message))
        }
    }
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
