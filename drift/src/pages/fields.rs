//! Pages as a browser shows them, in which a field is a name, below it a type, below that what is said of it.
//!
//! ```text
//! port
//! integer
//! required
//!
//! Port to open.
//!
//! Required range: 1 <= x <= 65535
//! ```
//!
//! Fields that are folded away are left open. A field with a type that is not understood counts as missing.

mod value;

use std::collections::BTreeSet;

use codegen::source::Span;

use self::value::{SAID, described, innermost, value};
use super::lines::{Line, MAX_DEPTH, page, status_line};
use crate::error::Problem;
use crate::facts::{Answer, Api, Kind, Operation, SUCCESS, Shape, parameter_key, path_parameters};

/// The sections, and where their fields are sent.
const SECTIONS: [(&str, &str); 6] = [
    ("Authorizations", ""),
    ("Path Parameters", "path"),
    ("Query Parameters", "query"),
    ("Headers", "header"),
    ("Body", "body"),
    ("Response", "answer"),
];

/// Reads a page.
///
/// # Errors
/// It names no operation, or ends before it says what is answered.
pub fn read(name: &str, text: &str) -> Result<Api, Problem> {
    let (mut api, lines) = page(name, text);
    let after = |flag: &str| {
        lines.iter().find_map(|line| {
            let (_, rest) = line.text.split_once(flag)?;
            Some((rest.split_whitespace().next()?.trim_matches('\''), line))
        })
    };
    let (Some((method, line)), Some((url, _))) = (after("--request "), after("--url ")) else {
        return Err(Problem::new(
            name,
            "the page names no method or no address in its example",
        ));
    };
    let begin = url.find("://").map_or(0, |at| at + 3);
    let end = url[begin..].find('/').map_or(url.len(), |at| begin + at);
    let (server, path) = url.split_at(end);
    let path = path.split('?').next().unwrap_or_default();
    api.server = Some(server.to_owned());
    let mut operation = Operation::new(method, path, line.span.clone());
    operation.silent = BTreeSet::from([Kind::Status, Kind::Deprecated]);
    // The path may not be said again below.
    for parameter in path_parameters(path) {
        let key = parameter_key(path, "path", parameter);
        operation.parameters.insert(key, Shape::unknown(&line.span));
    }
    let answered = Reader {
        operation,
        section: "",
    }
    .read(&lines);
    let Some(operation) = answered else {
        let last = lines.last().map_or(1, |line| line.number);
        return Err(Problem::at(
            name,
            last,
            "the page ends without the section `Response`: it is cut",
        ));
    };
    api.operations.push(operation);
    Ok(api)
}

struct Reader {
    operation: Operation,
    section: &'static str,
}

impl Reader {
    /// The operation, if the page goes on to its answer.
    fn read(mut self, lines: &[Line<'_>]) -> Option<Operation> {
        let mut status = SUCCESS.to_owned();
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            at += 1;
            let section = SECTIONS.iter().find(|(title, _)| *title == line.text);
            if let Some((_, section)) = section {
                self.section = section;
                let span = line.span.clone();
                match *section {
                    "body" => self.operation.body = Some(object(&span)),
                    "answer" => {
                        let unknown = Answer::unknown(&span);
                        self.operation.answers.insert(status.clone(), unknown);
                    }
                    _ => {}
                }
                continue;
            }
            if self.section == "answer" && status_line(line.text) == Some(line.text) {
                if let Some(answer) = self.operation.answers.shift_remove(&status) {
                    line.text.clone_into(&mut status);
                    self.operation.answers.insert(status.clone(), answer);
                }
                continue;
            }
            let declared = lines
                .get(at)
                .filter(|next| is_name(line.text) && next.number == line.number + 1);
            if let Some(shape) = declared.and_then(|next| value(next.text, &line.span)) {
                let end = (at + 1..lines.len()).find(|end| begins(lines, *end));
                let end = end.unwrap_or(lines.len());
                let shape = described(shape, &lines[at + 1..end]);
                self.place(line, shape, &status);
                at = end;
            }
        }
        self.operation
            .answers
            .contains_key(&status)
            .then_some(self.operation)
    }

    fn place(&mut self, line: &Line<'_>, shape: Shape, status: &str) {
        let path = self.operation.path.clone();
        match self.section {
            "" => {}
            "body" => {
                let body = self
                    .operation
                    .body
                    .get_or_insert_with(|| object(&line.span));
                insert(body, line.text, shape);
            }
            "answer" => {
                let Some(answer) = self.operation.answers.get_mut(status) else {
                    return;
                };
                let body = answer.body.get_or_insert_with(|| object(&line.span));
                if body.fields.is_empty() {
                    *body = object(&line.span);
                }
                insert(body, line.text, shape);
            }
            section => {
                let key = parameter_key(&path, section, line.text);
                self.operation.parameters.insert(key, shape);
            }
        }
    }
}

/// Whether a field or a section begins at a line.
fn begins(lines: &[Line<'_>], at: usize) -> bool {
    let line = &lines[at];
    let next = lines.get(at + 1);
    let is_field = next.is_some_and(|next| {
        is_name(line.text)
            && next.number == line.number + 1
            && lines[at - 1].number + 1 < line.number
            && value(next.text, &next.span).is_some()
    });
    is_field || SECTIONS.iter().any(|(title, _)| *title == line.text)
}

fn object(span: &Span) -> Shape {
    Shape::object(span, Kind::all_but(&SAID))
}

/// Puts a field where its name says: `a.b` is the field `b` of `a`, or of its elements.
fn insert(parent: &mut Shape, name: &str, shape: Shape) {
    if let Some((first, rest)) = name.split_once('.')
        && let Some(field) = parent.fields.get_mut(first)
    {
        let field = innermost(field);
        // Its fields are shown after all.
        field.silent.remove(&Kind::Field);
        insert(field, rest, shape);
    } else {
        parent.fields.insert(name.to_owned(), shape);
    }
}

fn is_name(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_-.$[]".contains(c);
    !text.is_empty() && text.chars().all(is_part) && text.matches('.').count() < MAX_DEPTH
}
