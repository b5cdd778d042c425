//! The lines of a page, which know where they stand.

use codegen::source::{FileId, Sources, Span};

use crate::facts::Api;

/// How deep a field may stand in others.
pub(super) const MAX_DEPTH: usize = 64;

/// One line, without what is blank around it.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// How many blanks stand before it.
    pub(super) indent: usize,
    /// Its number, counted from one.
    pub(super) number: usize,
    /// Where it stands.
    pub(super) span: Span,
}

/// A page as an API of its own, and its lines that are not blank.
pub(super) fn page<'a>(name: &str, text: &'a str) -> (Api, Vec<Line<'a>>) {
    let mut sources = Sources::default();
    let file = sources.add(name, text);
    let mut start = 0;
    let mut lines = Vec::new();
    for (index, whole) in text.split('\n').enumerate() {
        let trimmed = whole.trim();
        if !trimmed.is_empty() {
            let indent = whole.len() - whole.trim_start().len();
            lines.push(Line {
                text: trimmed,
                indent,
                number: index + 1,
                span: span(file, start + indent, trimmed.len()),
            });
        }
        start += whole.len() + 1;
    }
    let api = Api {
        sources,
        ..Api::default()
    };
    (api, lines)
}

fn span(file: FileId, start: usize, length: usize) -> Span {
    Span {
        file,
        range: start..start + length,
    }
}

/// A method and a path, such as `GET /v1/things/{id}`; a query is no part of it.
pub(super) fn operation_line(text: &str) -> Option<(&str, &str)> {
    let (method, path) = text.split_once(' ')?;
    let is_method = ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(&method);
    let path = path.split('?').next().unwrap_or_default().trim();
    let is_path = path.starts_with('/') && !path.contains(char::is_whitespace);
    (is_method && is_path).then_some((method, path))
}

/// A status with words behind it or none, such as `200 OK: …`.
pub(super) fn status_line(text: &str) -> Option<&str> {
    let status = text.split(' ').next()?;
    let is_status = status.len() == 3 && status.bytes().all(|byte| byte.is_ascii_digit());
    is_status.then_some(status)
}
