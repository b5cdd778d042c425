//! Answers of an operation: what each status code means, and one type for all that mean the same.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase;

use super::operations::is_secret;
use super::plan::{Answer, Body, Direction, Form, Outcome, Status, TypePlan};
use super::schemas::{SchemaLowering, Use};
use super::{module_of, text};
use crate::load::{Document, Entry, Node};

/// The answers that mean success, and those that mean failure.
pub(super) fn lower<'a>(
    document: &'a Document,
    schemas: &mut SchemaLowering<'a>,
    operation: &'a Node,
) -> (Outcome, Outcome) {
    let name = text(Some(operation), "operationId").to_upper_camel_case();
    let entries = operation.get("responses").map_or(&[][..], Node::entries);
    let entries = entries
        .iter()
        .filter_map(|entry| Some((status(&entry.key)?, entry)));
    let answers = entries.map(|(status, entry)| Answer {
        status,
        body: body(document, schemas, &name, entry),
        case: None,
    });
    let mut answers: Vec<_> = answers.collect();
    answers.sort_by_key(|answer| answer.status);
    let documented = |class| move |answer: &&Answer| answer.status.class() == Some(class);
    let mut success: Vec<_> = answers.iter().filter(documented(2)).cloned().collect();
    let mut error: Vec<_> = answers
        .iter()
        .filter(|answer| !documented(2)(answer))
        .cloned()
        .collect();
    // `default` stands for whatever is not documented otherwise: success too, where none is.
    if success.is_empty() {
        let default = answers
            .iter()
            .filter(|answer| answer.status == Status::Default);
        success = default
            .map(|answer| Answer {
                status: Status::Class(2),
                ..answer.clone()
            })
            .collect();
    }
    error.retain(|answer| answer.status.class() != Some(1));
    let mut outcome = |answers, suffix, meaning| {
        let name = format!("{name}{suffix}");
        outcome(document, schemas, operation, answers, &name, meaning)
    };
    (
        outcome(success, "Success", "success"),
        outcome(error, "Error", "failure"),
    )
}

fn outcome<'a>(
    document: &'a Document,
    schemas: &mut SchemaLowering<'a>,
    operation: &'a Node,
    mut answers: Vec<Answer>,
    name: &str,
    meaning: &str,
) -> Outcome {
    let bodies: BTreeSet<Body> = answers.iter().map(|answer| answer.body.clone()).collect();
    if bodies.len() <= 1 {
        let rust_type = bodies.first().map_or("()", Body::rust_type).to_owned();
        return Outcome { rust_type, answers };
    }
    for answer in &mut answers {
        answer.case = Some(answer.status.name());
    }
    let cases = answers
        .iter()
        .map(|answer| (answer.status.name(), answer.body.rust_type().to_owned()));
    let plan = TypePlan {
        module: module_of(document, operation),
        doc: format!(
            "The answers of `{}` that mean {meaning}.",
            text(Some(operation), "operationId")
        ),
        direction: Direction::RESPONSE,
        component: false,
        form: Form::Answers(cases.collect()),
    };
    schemas.define(name, plan, &operation.span);
    Outcome {
        rust_type: format!("types::{name}"),
        answers,
    }
}

fn status(key: &str) -> Option<Status> {
    match key.strip_suffix("XX") {
        Some(class) => class.parse().ok().map(Status::Class),
        None if key == "default" => Some(Status::Default),
        None => key.parse().ok().map(Status::Code),
    }
}

impl Status {
    fn class(self) -> Option<u16> {
        match self {
            Self::Code(code) => Some(code / 100),
            Self::Class(class) => Some(class),
            Self::Default => None,
        }
    }

    /// A name for the case of an enum.
    fn name(self) -> String {
        match self {
            Self::Code(code) => format!("Status{code}"),
            Self::Class(class) => format!("Status{class}xx"),
            Self::Default => "Default".to_owned(),
        }
    }
}

fn body<'a>(
    document: &'a Document,
    schemas: &mut SchemaLowering<'a>,
    operation: &str,
    entry: &'a Entry,
) -> Body {
    let response = document.resolve(&entry.value);
    if let Some(links) = response.entry("links") {
        let hint = "leave them out, or say in the description what an answer leads to";
        schemas.unsupported(&links.key_span, "`links`", hint);
    }
    let content = response.get("content").map_or(&[][..], Node::entries);
    // One body in several formats is the same body: JSON says most.
    let json = content.iter().find(|entry| is_json(&entry.key));
    let Some(media) = json.or(content.first()) else {
        return Body::Empty;
    };
    let at = Use::new(
        &format!("{operation}Response{}", entry.key),
        Direction::RESPONSE,
    );
    let schema = media
        .value
        .get("schema")
        .map(|schema| document.resolve(schema));
    if !is_json(&media.key) && schema.is_some_and(is_secret) {
        let hint =
            "an answer that is no JSON is handed over as it is; leave `format: password` out";
        schemas.unsupported(&media.key_span, "a secret as a whole answer", hint);
    }
    match media.value.get("schema") {
        Some(schema) if is_json(&media.key) => {
            let lowered = schemas.lower(schema, &at);
            Body::Json(schemas.rust_type(&lowered))
        }
        None if is_json(&media.key) => Body::Json("::serde_json::Value".to_owned()),
        _ if media.key.starts_with("text/") => Body::Text,
        _ => Body::Bytes,
    }
}

/// Whether a media type is JSON, with parameters or a suffix.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence == "application/json" || essence.ends_with("+json")
}
