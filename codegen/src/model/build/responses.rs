//! Answers of an operation: what each status code means, and one type for all that mean the same.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase;

use super::nodes::{component_name, entries, is_secret, says, text, texts};
use super::schemas::Schemas;
use super::site::Site;
use crate::load::Document;
use crate::media_type::is_json;
use crate::model::operation::{Answer, Content, Outcome, Status};
use crate::model::types::{Direction, TypeKind, TypeRef};
use crate::node::{Entry, Node};

/// The answers that mean success, and those that mean failure.
pub(super) fn read<'a>(schemas: &mut Schemas<'a>, operation: &'a Node) -> (Outcome, Outcome) {
    let name = text(operation, "operationId").to_upper_camel_case();
    // A page has more to say than the list in it.
    let paged = operation.get("x-pagination").is_some();
    let entries = entries(operation, "responses").iter();
    let answers = entries.filter_map(|entry| {
        let status = status(&entry.key)?;
        let wrapped = !paged && status.class() == Some(2);
        let content = content(schemas, &name, entry, wrapped);
        Some(Answer { status, content })
    });
    let mut answers: Vec<_> = answers.collect();
    answers.sort_by_key(|answer| answer.status);
    // What becomes a WebSocket switches protocols.
    let switches = operation.get("x-websocket").map(|_| Status::Code(101));
    let means_success =
        |answer: &Answer| answer.status.class() == Some(2) || Some(answer.status) == switches;
    let (mut success, mut failure): (Vec<_>, Vec<_>) = answers.into_iter().partition(means_success);
    // `default` stands for whatever is not documented otherwise: success too, where none is.
    if success.is_empty() {
        let default = failure
            .iter()
            .filter(|answer| answer.status == Status::Default);
        success = default
            .map(|answer| Answer {
                status: Status::Class(2),
                ..answer.clone()
            })
            .collect();
    }
    failure.retain(|answer| answer.status.class() != Some(1));
    leave_to_ranges(&mut failure);
    (
        outcome(schemas, operation, success, true),
        outcome(schemas, operation, failure, false),
    )
}

/// A status that means what its range means needs no word of its own: `404` beside a `4XX` with the same content.
fn leave_to_ranges(answers: &mut Vec<Answer>) {
    let is_range = |answer: &&Answer| matches!(answer.status, Status::Class(_));
    let ranges: Vec<Answer> = answers.iter().filter(is_range).cloned().collect();
    answers.retain(|answer| {
        let same = |range: &Answer| {
            range.status.class() == answer.status.class() && range.content == answer.content
        };
        is_range(&answer) || !ranges.iter().any(same)
    });
}

fn outcome(
    schemas: &mut Schemas<'_>,
    operation: &Node,
    answers: Vec<Answer>,
    success: bool,
) -> Outcome {
    let contents: BTreeSet<&Content> = answers.iter().map(|answer| &answer.content).collect();
    if contents.len() <= 1 {
        return Outcome {
            answers,
            choice: None,
        };
    }
    let id = text(operation, "operationId");
    let (suffix, meaning) = if success {
        ("Success", "success")
    } else {
        ("Error", "failure")
    };
    let name = format!("{}{suffix}", id.to_upper_camel_case());
    let doc = format!("The answers of `{id}` that mean {meaning}.");
    let kind = TypeKind::Answers {
        operation: id.to_owned(),
        success,
    };
    let document = schemas.document;
    schemas
        .registry
        .define_answers(document, operation, (&name, doc), kind);
    Outcome {
        answers,
        choice: Some(name),
    }
}

fn status(key: &str) -> Option<Status> {
    match key.strip_suffix("XX") {
        Some(class) => class.parse().ok().map(Status::Class),
        None if key == "default" => Some(Status::Default),
        None => key.parse().ok().map(Status::Code),
    }
}

/// What an answer holds; `wrapped` says whether it may be in an envelope.
fn content<'a>(
    schemas: &mut Schemas<'a>,
    operation: &str,
    entry: &'a Entry,
    wrapped: bool,
) -> Content {
    let document = schemas.document;
    let response = document.resolve(&entry.value);
    if let Some(links) = response.entry("links") {
        let hint = "leave them out, or say in the description what an answer leads to";
        schemas
            .registry
            .unsupported(&links.key_span, "`links`", hint);
    }
    let content = entries(response, "content");
    // One body in several formats is the same body: JSON says most.
    let json = content.iter().find(|entry| is_json(&entry.key));
    let Some(media) = json.or(content.first()) else {
        return Content::Empty;
    };
    let schema = media.value.get("schema");
    if !is_json(&media.key) {
        if schema.is_some_and(|schema| is_secret(document.resolve(schema))) {
            let hint =
                "an answer that is no JSON is handed over as it is; leave `format: password` out";
            let what = "a secret as a whole answer";
            schemas.registry.unsupported(&media.key_span, what, hint);
        }
        let is_text = media.key.starts_with("text/");
        return if is_text {
            Content::Text
        } else {
            Content::Bytes
        };
    }
    let Some(schema) = schema else {
        return Content::Json(TypeRef::Json);
    };
    let data = enveloped(document, schema).filter(|_| wrapped);
    if data.is_some_and(|data| says_nothing(document.resolve(data))) {
        return Content::Empty;
    }
    // What stands in an envelope that has a name is called by it, as nothing else is.
    let name = match component_name(document, schema).filter(|_| data.is_some()) {
        Some(name) => name,
        None => format!("{operation}Response{}", entry.key),
    };
    let at = Site::new(&name, Direction::RESPONSE);
    let mut read = |schema| schemas.read(schema, &at).whole().0;
    match data {
        Some(data) => Content::Enveloped(read(data)),
        None => Content::Json(read(schema)),
    }
}

/// What stands in an answer that holds nothing but the property that `x-envelope` names.
fn enveloped<'a>(document: &'a Document, schema: &'a Node) -> Option<&'a Node> {
    let name = text(document.root(), "x-envelope");
    let schema = document.resolve(schema);
    let [only] = entries(schema, "properties") else {
        return None;
    };
    let always_there = texts(schema, "required").any(|required| required == name);
    let whole = only.key == name && always_there && is_closed(schema);
    (whole && !says(schema, "nullable", true)).then_some(&only.value)
}

/// Whether an object has no properties.
fn says_nothing(schema: &Node) -> bool {
    let is_object = text(schema, "type") == "object";
    is_object && entries(schema, "properties").is_empty() && is_closed(schema)
}

/// Whether an object has no properties but those that it names itself.
fn is_closed(schema: &Node) -> bool {
    let more = schema.get("additionalProperties");
    let parts = ["allOf", "oneOf", "anyOf"];
    more.is_none_or(|more| more.as_bool() == Some(false))
        && parts.iter().all(|part| schema.get(part).is_none())
}
