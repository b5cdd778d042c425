//! Operations with everything that they refer to written in place, schemas excepted.

use std::collections::BTreeMap;

use heck::{ToSnakeCase, ToUpperCamelCase};
use serde_json::{Value, json};

use super::plan::{Direction, OperationPlan};
use super::schemas::{SchemaLowering, Use};
use super::{docs, module_of};
use crate::load::{Document, Node};

/// Lowers one operation; returns the name of its method, the lowered operation and its plan.
pub(super) fn lower<'a>(
    document: &'a Document,
    schemas: &mut SchemaLowering<'a>,
    path: &str,
    item: &'a Node,
    (method, operation): (&'static str, &'a Node),
) -> (String, Value, OperationPlan) {
    let id = super::text(Some(operation), "operationId").to_owned();
    let name = id.to_upper_camel_case();
    let method_name = id.to_snake_case();
    let mut documented = BTreeMap::new();
    let mut lowered = json!({ "operationId": method_name });

    let parameters = parameters(document, item, operation);
    let parameters = parameters.into_iter().map(|parameter| {
        let api_name = super::text(Some(parameter), "name");
        let schema = parameter.get("schema");
        let description = parameter.get("description").and_then(Node::as_str);
        let doc = schema.map(|schema| docs::of_schema(description, document.resolve(schema)));
        documented.insert(api_name.to_owned(), doc.unwrap_or_default());
        let at = Use::new(
            &format!("{name}{}", api_name.to_upper_camel_case()),
            Direction::REQUEST,
        )
        .about(description.unwrap_or_default());
        lower_parameter(schemas, parameter, &at)
    });
    lowered["parameters"] = parameters.collect();

    if let Some(body) = operation
        .get("requestBody")
        .map(|body| document.resolve(body))
    {
        let description = body.get("description").and_then(Node::as_str);
        let fallback = "The request body.";
        documented.insert(
            "body".to_owned(),
            description.unwrap_or(fallback).to_owned(),
        );
        let at = Use::new(&format!("{name}Body"), Direction::REQUEST);
        lowered["requestBody"] = json!({
            "required": body.get("required").and_then(Node::as_bool).unwrap_or(false),
            "content": content(schemas, body, &at),
        });
    }

    let responses = operation.get("responses").map_or(&[][..], Node::entries);
    for entry in responses
        .iter()
        .filter(|entry| !entry.key.starts_with("x-"))
    {
        let response = document.resolve(&entry.value);
        let at = Use::new(&format!("{name}Response{}", entry.key), Direction::RESPONSE);
        lowered["responses"][&entry.key] = json!({
            "description": super::text(Some(response), "description"),
            "content": content(schemas, response, &at),
        });
    }
    let plan = OperationPlan {
        id,
        module: module_of(document, operation),
        doc: docs::of_operation(operation),
        parameters: documented,
        method,
        path: path.to_owned(),
    };
    (method_name, lowered, plan)
}

/// The parameters of the path item, unless the operation has one of the same name and place, then the operation's.
fn parameters<'a>(document: &'a Document, item: &'a Node, operation: &'a Node) -> Vec<&'a Node> {
    let list = |node: &'a Node| {
        let parameters = node.get("parameters").map_or(&[][..], Node::elements);
        parameters
            .iter()
            .map(|parameter| document.resolve(parameter))
            .collect::<Vec<_>>()
    };
    let key = |node: &'a Node| {
        let text = |key| super::text(Some(node), key);
        (text("name"), text("in"))
    };
    let own = list(operation);
    let mut all = list(item);
    all.retain(|shared| own.iter().all(|own| key(own) != key(shared)));
    all.extend(own);
    all
}

fn lower_parameter<'a>(schemas: &mut SchemaLowering<'a>, parameter: &'a Node, at: &Use) -> Value {
    let place = super::text(Some(parameter), "in");
    let default_style = if matches!(place, "query" | "cookie") {
        "form"
    } else {
        "simple"
    };
    let style = parameter
        .get("style")
        .and_then(Node::as_str)
        .unwrap_or(default_style);
    if place == "cookie" {
        schemas.unsupported(
            parameter,
            "a cookie parameter",
            "pass it in a header or in the query",
        );
    }
    if style != default_style || parameter.get("content").is_some() {
        schemas.unsupported(
            parameter,
            &format!("a {place} parameter of this style"),
            "use the default style (form in the query, simple elsewhere) with a schema",
        );
    }
    let schema = parameter
        .get("schema")
        .map(|schema| schemas.lower(schema, at));
    json!({
        "name": super::text(Some(parameter), "name"),
        "in": place,
        "required": parameter.get("required").and_then(Node::as_bool).unwrap_or(false),
        "schema": schema.unwrap_or_else(|| json!({ "type": "string" })),
    })
}

/// The media types of a body or response.
fn content<'a>(schemas: &mut SchemaLowering<'a>, holder: &'a Node, at: &Use) -> Value {
    let entries = holder.get("content").map_or(&[][..], Node::entries);
    if let [_, second, ..] = entries {
        let span = second.key_span.clone();
        schemas.unsupported_at(
            &span,
            "a second media type",
            "keep the one that the client shall use",
        );
    }
    let mut lowered = serde_json::Map::new();
    for entry in entries.iter().take(1) {
        let mut media = json!({});
        if entry.key == "application/json" {
            if let Some(schema) = entry.value.get("schema") {
                media["schema"] = schemas.lower(schema, at);
            }
        } else {
            let what = format!("the media type `{}`", entry.key);
            schemas.unsupported_at(&entry.key_span, &what, "use `application/json`");
        }
        lowered.insert(entry.key.clone(), media);
    }
    lowered.into()
}
