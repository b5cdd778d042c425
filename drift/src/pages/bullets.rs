//! Pages in Markdown with a bullet a field, within which those of an object stand deeper:
//!
//! ```text
//! - `ports`: [array of] {object}
//!     - `name`: (string) (required) What it is called. (max length: 8)
//!     - `level`: (multiple options) (integer) | (string) (enum: auto)
//! ```
//!
//! They are read line by line, not as Markdown: some stand deeper than Markdown lets a list within a list stand.
//!
//! The cases of a choice of objects follow each other at one depth. Which of several choices around it a case belongs to
//! cannot always be told: there, types and rules are left open, and only names are compared.

mod value;

use std::collections::BTreeSet;

use codegen::source::Span;
use indexmap::IndexMap;

use self::value::Value;
use super::lines::{Line, MAX_DEPTH, operation_line, page, status_line};
use crate::error::Problem;
use crate::facts::{
    Answer, Api, Fact, Kind, Operation, SUCCESS, Shape, parameter_key, path_parameters,
};

/// Reads a page, with the operation under each of its paths.
///
/// # Errors
/// A line in one of its sections is not understood, or it names no operation: then it is cut.
pub fn read(name: &str, text: &str) -> Result<Api, Problem> {
    let (mut api, lines) = page(name, text);
    let mut sections: IndexMap<&str, Shape> = IndexMap::new();
    let mut paths = Vec::new();
    let mut statuses = Vec::new();
    let mut deprecated = None;
    let mut open: Option<(&str, Fields)> = None;
    let mut is_code = false;
    for line in &lines {
        if line.text.starts_with("```") {
            is_code = !is_code;
        }
        if is_code {
            continue;
        }
        let title = line
            .text
            .strip_prefix("**")
            .and_then(|text| text.strip_suffix(":**"));
        if title.is_some() || line.text.starts_with('#') {
            let ended = open.take();
            sections.extend(ended.map(|(title, fields)| (title, fields.end())));
            open = title.map(|title| (title, Fields::new(&line.span)));
        } else if let Some((_, fields)) = &mut open {
            fields
                .line(line)
                .map_err(|message| Problem::at(name, line.number, message))?;
        } else if let Some((method, path)) = operation_line(line.text) {
            paths.push((method, path, line.span.clone()));
        } else if let Some(status) = status_line(line.text) {
            statuses.push((status.to_owned(), line.span.clone()));
        } else if line.text.starts_with("This endpoint is deprecated") {
            deprecated = Some(Fact::flag(&line.span));
        }
    }
    sections.extend(open.map(|(title, fields)| (title, fields.end())));
    let last = lines.last().map_or(1, |line| line.number);
    if is_code {
        return Err(Problem::at(
            name,
            last,
            "the last block of code does not end: the page is cut",
        ));
    }
    if paths.is_empty() {
        let message = "the page names no operation, such as `GET /v1/things`: it is cut";
        return Err(Problem::at(name, last, message));
    }
    for (method, path, span) in paths {
        let mut operation = Operation::new(method, path, span);
        operation
            .facts
            .extend(deprecated.clone().map(|fact| (Kind::Deprecated, fact)));
        operation.silent = BTreeSet::from([Kind::Status]);
        describe(&mut operation, &lines, &sections, &statuses);
        api.operations.push(operation);
    }
    Ok(api)
}

/// What the sections say of an operation under one of its paths.
fn describe(
    operation: &mut Operation,
    lines: &[Line<'_>],
    sections: &IndexMap<&str, Shape>,
    statuses: &[(String, Span)],
) {
    let path = operation.path.clone();
    for parameter in path_parameters(&path) {
        let key = parameter_key(&path, "path", parameter);
        operation
            .parameters
            .insert(key, Shape::unknown(&operation.span));
    }
    for (title, location) in [("Path parameters", "path"), ("Query parameters", "query")] {
        let fields = sections.get(title).map(|shape| &shape.fields);
        for (name, shape) in fields.into_iter().flatten() {
            // Some pages list one that their path does not have, and that cannot be sent.
            if location == "path" && !path_parameters(&path).any(|parameter| parameter == name) {
                continue;
            }
            let mut shape = shape.clone();
            if location == "query" {
                let line = lines.iter().find(|line| line.span == shape.span);
                shape = Value::repeated(line.map_or("", |line| line.text), shape);
            }
            operation
                .parameters
                .insert(parameter_key(&path, location, name), shape);
        }
    }
    operation.body = sections.get("Request body").cloned();
    // The bodies of other answers are shown by example only.
    for (status, span) in statuses {
        let answer = Answer::unknown(span);
        operation.answers.entry(status.clone()).or_insert(answer);
    }
    if let Some(body) = sections.get("Response body").cloned() {
        let success = statuses.iter().find(|(status, _)| status.starts_with('2'));
        let status = success.map_or(SUCCESS, |(status, _)| status).to_owned();
        let span = body.span.clone();
        let body = Some(body);
        operation.answers.insert(status, Answer { span, body });
    }
}

/// One value, while the lines within it are read.
struct Frame {
    indent: usize,
    name: String,
    value: Value,
    /// The fields of each case; one case where it is no choice.
    cases: Vec<IndexMap<String, Shape>>,
    /// Names of the fields of the case that is being read.
    names: BTreeSet<String>,
}

impl Frame {
    fn new(indent: usize, name: &str, value: Value) -> Self {
        Self {
            indent,
            name: name.to_owned(),
            value,
            cases: vec![IndexMap::new()],
            names: BTreeSet::new(),
        }
    }

    fn next_case(&mut self) {
        if !self.names.is_empty() {
            self.cases.push(IndexMap::new());
            self.names.clear();
        }
    }

    fn end(self) -> Shape {
        let Value { mut element, .. } = self.value.clone();
        let span = element.span.clone();
        let mut objects: Option<Shape> = None;
        for fields in self.cases {
            let object = Shape {
                fields,
                ..Shape::new(&span)
            };
            objects = Some(match objects {
                Some(objects) => objects.or(object),
                None => object,
            });
        }
        element.fields = objects.map(|objects| objects.fields).unwrap_or_default();
        if element.fields.is_empty() {
            // An object without fields on the page may have any.
            element.silent.insert(Kind::Field);
        }
        self.value.within_lists(element)
    }
}

/// The fields of a section, while its lines are read.
struct Fields {
    root: Frame,
    open: Vec<Frame>,
    /// The next field begins another case of a choice.
    case_follows: bool,
}

impl Fields {
    fn new(span: &Span) -> Self {
        Self {
            root: Frame::new(0, "", Value::object(span)),
            open: Vec::new(),
            case_follows: false,
        }
    }

    fn line(&mut self, line: &Line<'_>) -> Result<(), String> {
        match line.text {
            "{object}" => return Ok(()),
            "(multiple options) {object}" => {
                self.root.value.options = true;
                return Ok(());
            }
            "OR" => {
                self.close(0);
                self.root.value.options = true;
                self.root.next_case();
                return Ok(());
            }
            _ => {}
        }
        let bullet = line
            .text
            .strip_prefix("- `")
            .and_then(|text| text.split_once("`:"));
        let Some((name, text)) = bullet else {
            let shown: String = line.text.chars().take(60).collect();
            return Err(format!(
                "`{shown}` is no field: the page is cut here, or of another form"
            ));
        };
        self.close(line.indent);
        // A choice within a choice may stand deeper than the last field before it.
        while let Some(leaf) = self.open.pop_if(|frame| !frame.value.may_have_fields()) {
            self.end_frame(leaf);
        }
        if self.open.len() == MAX_DEPTH {
            return Err(format!("it stands more than {MAX_DEPTH} levels deep"));
        }
        let parent = self.open.last_mut().unwrap_or(&mut self.root);
        if self.case_follows || parent.names.contains(name) {
            parent.next_case();
        }
        parent.names.insert(name.to_owned());
        let choice = self.open.iter_mut().rev().find(|frame| frame.value.options);
        let choice = choice.or(Some(&mut self.root).filter(|root| root.value.options));
        let mut value = Value::parse(text.trim(), &line.span)?;
        self.case_follows = value.object_follows;
        if let Some(choice) = choice {
            if value.others > 0 && value.options {
                value.leave_open();
            }
            // What follows a value that is no choice is a case of the one around it.
            if value.others > 0 && !value.object_follows {
                choice.value.leave_open();
            }
        } else if value.others > 0 && !value.options {
            return Err("a `|` without the `(multiple options)` that it belongs to".to_owned());
        }
        self.open.push(Frame::new(line.indent, name, value));
        Ok(())
    }

    /// Ends the values that a line with this indent is not within.
    fn close(&mut self, indent: usize) {
        while let Some(frame) = self.open.pop_if(|frame| frame.indent >= indent) {
            self.end_frame(frame);
        }
    }

    fn end_frame(&mut self, frame: Frame) {
        let name = frame.name.clone();
        let shape = frame.end();
        let parent = self.open.last_mut().unwrap_or(&mut self.root);
        if let Some(case) = parent.cases.last_mut() {
            case.insert(name, shape);
        }
    }

    fn end(mut self) -> Shape {
        self.close(0);
        self.root.end()
    }
}
