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

use std::collections::BTreeSet;

use codegen::source::Span;

use super::lines::{Line, page};
use crate::error::Problem;
use crate::facts::{Answer, Api, Fact, Kind, Operation, SUCCESS, Shape, parameter_key};

/// What such a page says of a value.
const SAID: [Kind; 14] = [
    Kind::Field,
    Kind::Type,
    Kind::Format,
    Kind::Required,
    Kind::Nullable,
    Kind::Deprecated,
    Kind::Enum,
    Kind::Default,
    Kind::Pattern,
    Kind::Minimum,
    Kind::Maximum,
    Kind::MinLength,
    Kind::MaxLength,
    Kind::MinItems,
];

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
    let path = url[begin..].find('/').map_or("", |at| &url[begin + at..]);
    let path = path.split('?').next().unwrap_or_default();
    api.server = Some(url[..url.len().min(begin + url[begin..].find('/').unwrap_or(0))].to_owned());
    let mut operation = Operation::new(method, path, line.span.clone());
    operation.silent = BTreeSet::from([Kind::Status, Kind::Deprecated]);
    // The path may not be said again below.
    for parameter in crate::facts::path_parameters(path) {
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
                        let body = Some(Shape::unknown(&span));
                        self.operation
                            .answers
                            .insert(status.clone(), Answer { span, body });
                    }
                    _ => {}
                }
                continue;
            }
            if self.section == "answer" && is_status(line.text) {
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

fn silent() -> BTreeSet<Kind> {
    let all = Kind::NAMES.iter().map(|(kind, _)| *kind);
    all.filter(|kind| !SAID.contains(kind) && *kind != Kind::MaxItems)
        .collect()
}

fn object(span: &Span) -> Shape {
    let mut shape = Shape::new(span);
    shape.add(Kind::Type, "object", span);
    shape.silent = silent();
    shape.silent.insert(Kind::Required);
    shape.silent.insert(Kind::Nullable);
    shape
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

fn is_status(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_name(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_-.$[]".contains(c);
    !text.is_empty() && text.chars().all(is_part)
}

/// A type such as `string<uuid>`, `enum<string>[]` or `boolean | null`.
fn value(text: &str, span: &Span) -> Option<Shape> {
    let mut shape: Option<Shape> = None;
    let mut nullable = false;
    for case in text.split(" | ") {
        if case == "null" {
            nullable = true;
            continue;
        }
        let case = case_of(case, span)?;
        shape = Some(match shape {
            Some(shape) => shape.or(case),
            None => case,
        });
    }
    let mut shape = shape?;
    if nullable {
        shape.facts.insert(Kind::Nullable, Fact::flag(span));
    }
    Some(shape)
}

fn case_of(text: &str, span: &Span) -> Option<Shape> {
    let mut shape = Shape::new(span);
    shape.silent = silent();
    if let Some(element) = text.strip_suffix("[]") {
        let mut element = case_of(element, span)?;
        element.silent.insert(Kind::Required);
        shape.add(Kind::Type, "array", span);
        shape.items = Some(Box::new(element));
        return Some(shape);
    }
    let (base, format) = match text.split_once('<') {
        Some((base, format)) => (base, Some(format.strip_suffix('>')?)),
        None => (text, None),
    };
    let (base, format) = match (base, format) {
        ("enum", Some(base)) => (base, None),
        other => other,
    };
    match base {
        "any" => {
            shape.silent.insert(Kind::Type);
            shape.silent.insert(Kind::Nullable);
        }
        "string" | "integer" | "number" | "boolean" | "object" => {
            shape.add(Kind::Type, base, span);
        }
        _ => return None,
    }
    if base == "object" || base == "any" {
        // Its fields are folded away, unless they follow.
        shape.silent.insert(Kind::Field);
    }
    if let Some(format) = format {
        shape.add(Kind::Format, format, span);
    }
    Some(shape)
}

/// What stands below the type.
fn described(mut shape: Shape, lines: &[Line<'_>]) -> Shape {
    let mut lines = lines.iter();
    while let Some(line) = lines.next() {
        let span = &line.span;
        let (key, rest) = line.text.split_once(':').unwrap_or((line.text, ""));
        let rest = rest.trim();
        match key {
            "required" if rest.is_empty() => shape.set_required(true, span),
            "deprecated" if rest.is_empty() => {
                shape.facts.insert(Kind::Deprecated, Fact::flag(span));
            }
            "default" => shape.add(Kind::Default, rest, span),
            "Pattern" => innermost(&mut shape).add(Kind::Pattern, rest, span),
            "Required range" => range(innermost(&mut shape), rest, span),
            "Required string length" | "Minimum string length" | "Maximum string length" => {
                let kinds = (Kind::MinLength, Kind::MaxLength);
                length(innermost(&mut shape), key, rest, kinds, span);
            }
            "Required array length" | "Minimum array length" | "Maximum array length" => {
                length(
                    &mut shape,
                    key,
                    rest,
                    (Kind::MinItems, Kind::MaxItems),
                    span,
                );
            }
            "Available options" => {
                let value = |text: &str| text.trim_matches([',', ' ', '`']).to_owned();
                let first = Some(line).filter(|_| !rest.is_empty()).map(|_| rest);
                let mut next = first.or_else(|| lines.next().map(|line| line.text));
                while let Some(text) = next {
                    innermost(&mut shape).add(Kind::Enum, value(text), span);
                    next = text
                        .ends_with(',')
                        .then(|| lines.next().map(|line| line.text))
                        .flatten();
                }
            }
            // Its text may look like anything.
            "Example" | "Examples" if rest.is_empty() => {
                lines.next();
            }
            _ => {}
        }
    }
    shape
}

fn innermost(shape: &mut Shape) -> &mut Shape {
    match shape.items {
        Some(ref mut items) => innermost(items),
        None => shape,
    }
}

/// `1 - 10`, or one number of which the key says which end it is.
fn length(shape: &mut Shape, key: &str, text: &str, (least, most): (Kind, Kind), span: &Span) {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let (first, second) = (numbers.next(), numbers.next());
    let ends = match key.split(' ').next() {
        Some("Minimum") => [(least, first), (most, None)],
        Some("Maximum") => [(least, None), (most, first)],
        _ => [(least, first), (most, second.or(first))],
    };
    for (kind, number) in ends {
        if let Some(number) = number {
            shape.add(kind, number, span);
        }
    }
}

/// `1 <= x <= 65535`, `x >= 0`, `0 < x`.
fn range(shape: &mut Shape, text: &str, span: &Span) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(x) = words.iter().position(|word| *word == "x") else {
        return;
    };
    let before = x.checked_sub(2).map(|at| (words[at + 1], words[at]));
    let after = words
        .get(x + 1)
        .zip(words.get(x + 2))
        .map(|(sign, bound)| (*sign, *bound));
    let mirrored = before.map(|(sign, bound)| {
        let sign = match sign {
            "<=" => ">=",
            "<" => ">",
            ">=" => "<=",
            other => other,
        };
        (sign, bound)
    });
    let integer = shape.is("integer");
    for (sign, bound) in mirrored.into_iter().chain(after) {
        let step = match sign {
            ">" => 1,
            "<" => -1,
            _ => 0,
        };
        let whole = bound
            .parse::<i64>()
            .ok()
            .and_then(|bound| bound.checked_add(step));
        let kind = match sign {
            ">=" | ">" => Kind::Minimum,
            _ => Kind::Maximum,
        };
        match whole.filter(|_| integer || step == 0) {
            Some(bound) => shape.add(kind, bound.to_string(), span),
            None if step == 0 => shape.add(kind, bound, span),
            // A bound that is no value itself is left open.
            None => {
                shape.silent.insert(kind);
            }
        }
    }
}
