//! Pages as a browser shows them, with nested bullets and paragraphs below each:
//!
//! ```text
//! * ports
//!
//! [array] required
//!
//!   * {object}
//!
//!     * name
//!
//! string required
//!
//! max length
//!
//! 8
//! ```

use std::collections::BTreeSet;

use codegen::source::Span;

use super::lines::{Line, MAX_DEPTH, operation_line, page, status_line};
use crate::error::Problem;
use crate::facts::{
    Answer, Api, Fact, Kind, Operation, SUCCESS, Shape, parameter_key, path_parameters,
};

/// What such a page says of a value.
const SAID: [Kind; 7] = [
    Kind::Field,
    Kind::Type,
    Kind::Required,
    Kind::Enum,
    Kind::Pattern,
    Kind::MinLength,
    Kind::MaxLength,
];

const TYPES: [(&str, &str); 6] = [
    ("{object}", "object"),
    ("[array]", "array"),
    ("string", "string"),
    ("integer", "integer"),
    ("number", "number"),
    ("boolean", "boolean"),
];

/// Reads a page.
///
/// # Errors
/// A bullet has no type that is understood, or the page names no operation: then it is cut.
pub fn read(name: &str, text: &str) -> Result<Api, Problem> {
    let (mut api, lines) = page(name, text);
    let last = lines.last().map_or(1, |line| line.number);
    let found = lines.iter().find_map(|line| {
        let (method, path) = operation_line(line.text)?;
        Some((method, path, line.span.clone()))
    });
    let Some((method, path, span)) = found else {
        let message = "the page names no operation, such as `GET /v1/things`: it is cut";
        return Err(Problem::at(name, last, message));
    };
    let mut operation = Operation::new(method, path, span);
    operation.silent = BTreeSet::from([Kind::Status, Kind::Deprecated]);
    for parameter in path_parameters(path) {
        let key = parameter_key(path, "path", parameter);
        operation
            .parameters
            .insert(key, Shape::unknown(&operation.span));
    }
    let status = lines.iter().find_map(|line| status_line(line.text));
    let status = status.unwrap_or(SUCCESS).to_owned();
    let unknown = Answer::unknown(&operation.span);
    operation.answers.insert(status.clone(), unknown);
    for title in [
        "Path parameters",
        "Query parameters",
        "Request body",
        "Response body",
    ] {
        let Some(start) = lines.iter().position(|line| line.text == title) else {
            continue;
        };
        let rest = &lines[start + 1..];
        let end = rest
            .iter()
            .position(|line| is_title(line.text))
            .unwrap_or(rest.len());
        let shape = section(&rest[..end], &lines[start].span)
            .map_err(|(line, message)| Problem::at(name, line, message))?;
        match title {
            "Request body" => operation.body = Some(shape),
            "Response body" => {
                let span = shape.span.clone();
                operation.answers.insert(
                    status.clone(),
                    Answer {
                        span,
                        body: Some(shape),
                    },
                );
            }
            _ => {
                let location = if title == "Path parameters" {
                    "path"
                } else {
                    "query"
                };
                for (name, shape) in shape.fields {
                    operation
                        .parameters
                        .insert(parameter_key(path, location, &name), shape);
                }
            }
        }
    }
    api.operations.push(operation);
    Ok(api)
}

fn is_title(text: &str) -> bool {
    let titles = [
        "Path parameters",
        "Query parameters",
        "Request body",
        "Response body",
        "API",
    ];
    titles.contains(&text)
}

/// A bullet with what is below it.
struct Bullet {
    indent: usize,
    /// The name of a field; nothing for an element of a list or a case of a choice.
    name: Option<String>,
    shape: Shape,
    /// Whether the bullets below are cases.
    options: bool,
}

/// The value of a section: an object, unless its first bullet says otherwise.
fn section(lines: &[Line<'_>], span: &Span) -> Result<Shape, (usize, String)> {
    let root = Shape::object(span, Kind::all_but(&SAID));
    let mut open = vec![Bullet {
        indent: 0,
        name: None,
        shape: root,
        options: false,
    }];
    let starts: Vec<usize> = (0..lines.len())
        .filter(|at| lines[*at].text.starts_with("* "))
        .collect();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(lines.len());
        let line = &lines[*start];
        close(&mut open, line.indent.max(1));
        if open.len() > MAX_DEPTH {
            return Err((
                line.number,
                format!("it stands more than {MAX_DEPTH} levels deep"),
            ));
        }
        let bullet = bullet(line, &lines[start + 1..end])?;
        open.push(bullet);
    }
    close(&mut open, 1);
    let root = open.pop().map(|root| root.shape);
    Ok(root.unwrap_or_else(|| Shape::unknown(span)))
}

/// Ends the bullets that a line with this indent is not within.
fn close(open: &mut Vec<Bullet>, indent: usize) {
    while let Some(bullet) = open.pop_if(|bullet| bullet.indent >= indent && bullet.indent > 0) {
        let Some(parent) = open.last_mut() else {
            return;
        };
        let mut shape = bullet.shape;
        if shape.is("object") && shape.fields.is_empty() {
            shape.silent.insert(Kind::Field);
        }
        match bullet.name {
            Some(name) => {
                parent.shape.fields.insert(name, shape);
            }
            None if parent.options => {
                let required = parent.shape.facts.remove(&Kind::Required);
                let first = !parent.shape.facts.contains_key(&Kind::Type);
                let own = std::mem::replace(&mut parent.shape, Shape::new(&shape.span));
                parent.shape = if first {
                    Shape {
                        span: own.span,
                        ..shape
                    }
                } else {
                    own.or(shape)
                };
                parent
                    .shape
                    .facts
                    .extend(required.map(|fact| (Kind::Required, fact)));
            }
            None if parent.shape.is("array") => {
                let items = parent.shape.items.take();
                let items = items.map_or(shape.clone(), |items| items.or(shape));
                parent.shape.items = Some(Box::new(items));
            }
            // The object of a section, or of a field that says so already.
            None => {
                parent.shape.fields.extend(shape.fields);
            }
        }
    }
}

/// A type, and whether it is required.
fn typed(text: &str) -> Option<(&'static str, bool)> {
    let (name, required) = match text.strip_suffix(" required") {
        Some(name) => (name, true),
        None => (text, false),
    };
    let found = TYPES.iter().find(|(written, _)| *written == name);
    found.map(|(_, name)| (*name, required))
}

fn bullet(line: &Line<'_>, below: &[Line<'_>]) -> Result<Bullet, (usize, String)> {
    let text = line.text.trim_start_matches("* ").trim();
    let mut shape = Shape::new(&line.span);
    shape.silent = Kind::all_but(&SAID);
    let mut bullet = Bullet {
        indent: line.indent.max(1),
        name: None,
        shape,
        options: false,
    };
    let mut below = below.iter();
    let said = if let Some(element) = typed(text) {
        bullet.shape.silent.insert(Kind::Required);
        element
    } else {
        bullet.name = Some(text.to_owned());
        let next = below.next().map(|line| line.text);
        match next {
            Some(text) if text.starts_with("(multiple options") => {
                bullet.options = true;
                if text.ends_with(" required") {
                    bullet
                        .shape
                        .facts
                        .insert(Kind::Required, Fact::flag(&line.span));
                }
                return Ok(bullet);
            }
            _ => next.and_then(typed).ok_or_else(|| {
                let message = format!("no type that is understood stands below `{text}`");
                (line.number, message)
            })?,
        }
    };
    bullet.shape.add(Kind::Type, said.0, &line.span);
    if bullet.name.is_some() {
        bullet.shape.set_required(said.1, &line.span);
    }
    while let Some(line) = below.next() {
        let kind = match line.text {
            "pattern" => Kind::Pattern,
            "min length" => Kind::MinLength,
            "max length" => Kind::MaxLength,
            "one of" => Kind::Enum,
            _ => continue,
        };
        let Some(value) = below.next() else {
            return Err((
                line.number,
                format!("nothing stands below `{}`: the page is cut", line.text),
            ));
        };
        match kind {
            Kind::Enum => {
                for value in value.text.split(", ") {
                    bullet.shape.add(kind, value.trim(), &line.span);
                }
            }
            // A converter wrote each backslash as two.
            Kind::Pattern => bullet
                .shape
                .add(kind, value.text.replace("\\\\", "\\"), &line.span),
            _ => bullet.shape.add(kind, value.text, &line.span),
        }
    }
    Ok(bullet)
}
