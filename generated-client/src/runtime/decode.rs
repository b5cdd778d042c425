//! From the bytes of an answer to its type; and what can be told of a failure without telling what the body said.

use std::fmt;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use super::ResponseValue;
use super::response::Head;

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
        let head = self.answer.head();
        write!(formatter, "{head}, but its body is not as documented: ")?;
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
pub(super) fn decode<T: DeserializeOwned>(
    head: Head,
    body: Bytes,
) -> Result<ResponseValue<T>, DecodeError> {
    let mut json = serde_json::Deserializer::from_slice(&body);
    let decoded = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| (place(&error), error.into_inner()))
        .and_then(|value| match json.end() {
            Ok(()) => Ok(value),
            Err(error) => Err((".".to_owned(), error)),
        });
    match decoded {
        Ok(value) => Ok(head.with(value)),
        Err((path, error)) => Err(DecodeError {
            answer: head.with(()),
            path,
            reason: reason(&error, &body),
            line: error.line(),
            column: error.column(),
            body,
        }),
    }
}

/// The path to the value that was refused. Where the body is not JSON at all there is no such value, and
/// the keys on the way could be anything, so the line and the column have to do.
fn place(error: &serde_path_to_error::Error<serde_json::Error>) -> String {
    match error.inner().classify() {
        Category::Data => printed(error.path()),
        Category::Io | Category::Syntax | Category::Eof => ".".to_owned(),
    }
}

/// Prints a path as `serde_path_to_error` does, except for keys that could break a line or fill a page:
/// the keys of a map are the server's.
fn printed(path: &Path) -> String {
    let mut text = String::new();
    for segment in path {
        let name = match segment {
            Segment::Seq { index } => {
                text.extend(["[", &index.to_string(), "]"]);
                continue;
            }
            Segment::Map { key: name } | Segment::Enum { variant: name } if is_plain(name) => name,
            Segment::Map { .. } | Segment::Enum { .. } | Segment::Unknown => "?",
        };
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(name);
    }
    if text.is_empty() {
        text.push('.');
    }
    text
}

fn is_plain(name: &str) -> bool {
    (1..=64).contains(&name.len()) && name.bytes().all(is_plain_byte)
}

fn is_plain_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-$".contains(&byte)
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

/// Retells why a type refused a value, from serde's message, in words that come from the type alone.
///
/// serde has no structured form of these messages. Its own, and those of the ids and integers of this crate, are known
/// word for word, and what they say of the type is told apart from what they quote of the body. Of any other nothing
/// is kept.
///
/// A type could only get around this by a message that begins with what the body says; none here does.
fn refusal(message: &str) -> String {
    named(message)
        .or_else(|| expected(message))
        .unwrap_or_else(|| "the type refuses the value".to_owned())
}

/// The messages that name a field or a type, which is safe to repeat when it is a plain name.
fn named(message: &str) -> Option<String> {
    /// What stands before and after the name: there, and here.
    const NAMED: [[&str; 4]; 4] = [
        ["missing field `", "`", "the field `", "` is missing"],
        ["duplicate field `", "`", "the field `", "` is there twice"],
        [
            "data did not match any variant of untagged enum ",
            "",
            "it is none of the forms of ",
            "",
        ],
        ["not a valid ", ":", "it is not a valid ", ""],
    ];
    if message.starts_with("unknown field `") {
        return Some("the field is not known".to_owned());
    }
    NAMED
        .iter()
        .find_map(|[before, after, said_before, said_after]| {
            let rest = message.strip_prefix(before)?;
            let end = rest.bytes().take_while(|byte| is_plain_byte(*byte)).count();
            let (name, tail) = rest.split_at(end);
            let known = is_plain(name) && tail.starts_with(after);
            known.then(|| format!("{said_before}{name}{said_after}"))
        })
}

/// The messages that say what was expected, and quote what was found.
fn expected(message: &str) -> Option<String> {
    if let Some(bounds) = message.strip_prefix("expected a whole number from ") {
        let numbers = bounds
            .split(" to ")
            .all(|bound| bound.parse::<i128>().is_ok());
        return numbers.then(|| message.to_owned());
    }
    let found = if let Some(value) = message.strip_prefix("invalid type: ") {
        kind(value)
    } else if let Some(value) = message.strip_prefix("invalid value: ") {
        kind(value)
    } else if message.starts_with("invalid length ") {
        "another number of elements"
    } else if message.starts_with("unknown variant `")
        && !message.ends_with("there are no variants")
    {
        "another text"
    } else {
        return None;
    };
    // What was found comes before what was expected, so the last such mark is serde's own, whatever the body holds.
    let (_, expected) = message.rsplit_once(", expected ")?;
    Some(format!("expected {expected}, found {found}"))
}

/// What kind of JSON value serde found, without the value it quotes.
fn kind(found: &str) -> &'static str {
    const KINDS: [(&str, &str); 7] = [
        ("null", "null"),
        ("boolean `", "a boolean"),
        ("integer `", "an integer"),
        ("floating point `", "a number with a fraction"),
        ("string \"", "a string"),
        ("sequence", "an array"),
        ("map", "an object"),
    ];
    KINDS
        .iter()
        .find(|(start, _)| found.starts_with(start))
        .map_or("another value", |(_, kind)| kind)
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
