//! Operations with everything that they refer to written in place, schemas excepted.

use std::collections::BTreeMap;

use heck::{ToSnakeCase, ToUpperCamelCase};
use serde_json::{Value, json};

use super::objects::is_nullable;
use super::plan::{Body, Direction, OperationPlan, Outcome};
use super::responses::is_json;
use super::schemas::{SchemaLowering, Use};
use super::{docs, module_of, responses, text};
use crate::diagnostic::Finding;
use crate::load::{Document, Node};
use crate::names;

/// Lowers one operation; returns the name of its method, the lowered operation and its plan.
pub(super) fn lower<'a>(
    document: &'a Document,
    schemas: &mut SchemaLowering<'a>,
    path: &str,
    item: &'a Node,
    (method, operation): (&'static str, &'a Node),
) -> (String, Value, OperationPlan) {
    report_ignored(schemas, item, operation);
    if matches!(method, "OPTIONS" | "TRACE") {
        let span = item.entry(&method.to_ascii_lowercase());
        let span = span.map_or(&operation.span, |entry| &entry.key_span);
        let hint = "leave the operation out; it is for browsers and proxies";
        schemas.unsupported(span, &format!("the method {method}"), hint);
    }
    let id = text(Some(operation), "operationId").to_owned();
    let name = id.to_upper_camel_case();
    let method_name = id.to_snake_case();
    check_method_name(schemas, operation, &method_name, &name);
    let mut documented = BTreeMap::new();

    let parameters = parameters(document, item, operation);
    check_parameter_names(schemas, &parameters);
    check_segments(schemas, &parameters, path);
    let parameters = parameters.into_iter().map(|parameter| {
        let api_name = text(Some(parameter), "name");
        let description = parameter.get("description").and_then(Node::as_str);
        let schema = parameter.get("schema");
        let doc = schema.map(|schema| docs::of_schema(description, document.resolve(schema)));
        documented.insert(names::parameter(api_name), doc.unwrap_or_default());
        let at = Use::new(&format!("{name} {api_name}"), Direction::REQUEST);
        lower_parameter(
            document,
            schemas,
            parameter,
            &at.about(description.unwrap_or_default()),
        )
    });
    let parameters: Value = parameters.collect();
    let body = operation
        .get("requestBody")
        .map(|body| document.resolve(body));
    if let Some(body) = body {
        let description = body.get("description").and_then(Node::as_str);
        documented.insert(
            "body".to_owned(),
            description.unwrap_or("The request body.").to_owned(),
        );
    }
    let body = body.map(|body| request_body(schemas, body, &format!("{name} body")));
    let (success, error) = responses::lower(document, schemas, operation);
    let lowered = json!({
        "operationId": method_name,
        "parameters": parameters,
        "requestBody": body,
        "responses": stand_in(&success),
    });
    let plan = OperationPlan {
        id,
        module: module_of(document, operation),
        doc: docs::of_operation(operation),
        parameters: documented,
        method,
        path: path.to_owned(),
        deprecated: docs::deprecation(operation),
        classes: texts(operation, "x-rate-limit"),
        repeatable: operation.get("x-idempotent").and_then(Node::as_bool) == Some(true),
        service: first_parameter(path).map(names::parameter),
        success,
        error,
        // Known once all types are.
        pagination: None,
        waiter: None,
    };
    (method_name, lowered, plan)
}

/// The elements of a field that holds a list of texts.
fn texts(node: &Node, field: &str) -> Vec<String> {
    let elements = node.get(field).map_or(&[][..], Node::elements);
    let texts = elements.iter().filter_map(Node::as_str);
    texts.map(str::to_owned).collect()
}

/// The name of the first parameter in a path template.
fn first_parameter(path: &str) -> Option<&str> {
    let mut segments = path.split('/');
    segments.find_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
}

/// What nothing in the generated client would stand for.
fn report_ignored<'a>(schemas: &mut SchemaLowering<'a>, item: &'a Node, operation: &'a Node) {
    let servers = [item, operation].map(|holder| holder.entry("servers"));
    for entry in servers.into_iter().flatten() {
        let hint = "the client has one base URL: the first of the root document's `servers`";
        schemas.unsupported(&entry.key_span, "a server of its own", hint);
    }
    if let Some(entry) = operation.entry("callbacks") {
        let hint = "leave them out; the client makes requests and receives none";
        schemas.unsupported(&entry.key_span, "`callbacks`", hint);
    }
}

/// The method and the request of an operation are called after its operationId.
fn check_method_name(
    schemas: &mut SchemaLowering<'_>,
    operation: &Node,
    method: &str,
    request: &str,
) {
    if let Some(id) = operation.get("operationId")
        && !names::is_free_operation(method, request)
    {
        schemas.lowered.findings.push(Finding::new(
            "reserved-name",
            &id.span,
            format!(
                "neither a method `{method}` nor a request `{request}` may be added to the client"
            ),
            "write a verb and what it acts on, such as `listPorts`",
        ));
    }
}

/// A value that is put into the path is the whole of a segment.
fn check_segments(schemas: &mut SchemaLowering<'_>, parameters: &[&Node], path: &str) {
    for parameter in parameters {
        let name = text(Some(parameter), "name");
        let mut segments = path.split('/');
        let fits = segments.any(|segment| segment == format!("{{{name}}}"));
        if text(Some(parameter), "in") == "path" && !fits {
            let what = format!("a parameter beside other text in a segment of the path `{path}`");
            let hint = "let the parameter stand for the whole segment";
            schemas.unsupported(&parameter.span, &what, hint);
        }
    }
}

/// Parameters that differ in their name or place may have the same name in Rust.
fn check_parameter_names(schemas: &mut SchemaLowering<'_>, parameters: &[&Node]) {
    let mut taken = BTreeMap::new();
    for parameter in parameters {
        let name = text(Some(parameter), "name");
        if let Some(other) = taken.insert(names::parameter(name), name) {
            let message =
                format!("the parameters `{other}` and `{name}` have the same name in Rust");
            let span = parameter
                .get("name")
                .map_or(&parameter.span, |name| &name.span);
            schemas.lowered.findings.push(Finding::new(
                "name-collision",
                span,
                message,
                "leave one of the two out",
            ));
        }
    }
}

/// What progenitor is told of the answers: enough to ask for JSON where JSON is documented.
///
/// It panics on several types, so that the plan carries what is really documented.
fn stand_in(success: &Outcome) -> Value {
    let json = success
        .answers
        .iter()
        .all(|answer| matches!(answer.body, Body::Json(_) | Body::Empty));
    let media_type = if json {
        "application/json"
    } else {
        "application/octet-stream"
    };
    json!({ "2XX": { "description": "", "content": { media_type: { "schema": {} } } } })
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
        let text = |key| text(Some(node), key);
        (text("name"), text("in"))
    };
    let own = list(operation);
    let mut all = list(item);
    all.retain(|shared| own.iter().all(|own| key(own) != key(shared)));
    all.extend(own);
    all
}

fn lower_parameter<'a>(
    document: &'a Document,
    schemas: &mut SchemaLowering<'a>,
    parameter: &'a Node,
    at: &Use,
) -> Value {
    let place = text(Some(parameter), "in");
    let schema = parameter.get("schema");
    let kind = schema.and_then(|schema| document.resolve(schema).get("type")?.as_str());
    if let Some(what) = unsupported_form(parameter, place, kind) {
        let hint = "a path or header takes one plain value, a query also a list with one `name=value` an element";
        schemas.unsupported(&parameter.span, &what, hint);
    }
    if schema.is_some_and(|schema| is_nullable(document, schema)) {
        let hint = "leave `nullable` out; a parameter that has no value is not sent";
        schemas.unsupported(&parameter.span, "a parameter that may be null", hint);
    }
    let format = schema.and_then(|schema| document.resolve(schema).get("format")?.as_str());
    if place != "query" && format == Some("password") {
        let what = format!("a secret in a {place}");
        let hint = "describe it as a security scheme, or leave the format out";
        schemas.unsupported(&parameter.span, &what, hint);
    }
    let schema = schema.map(|schema| schemas.lower(schema, at));
    json!({
        "name": text(Some(parameter), "name"),
        "in": place,
        "required": parameter.get("required").and_then(Node::as_bool).unwrap_or(false),
        "schema": schema.unwrap_or_else(|| json!({ "type": "string" })),
    })
}

/// Whether a schema is text that must not be shown.
pub(super) fn is_secret(schema: &Node) -> bool {
    text(Some(schema), "format") == "password"
}

/// What about a parameter cannot be sent.
fn unsupported_form(parameter: &Node, place: &str, kind: Option<&str>) -> Option<String> {
    if place == "cookie" {
        return Some("a cookie parameter".to_owned());
    }
    let in_query = place == "query";
    let default_style = if in_query { "form" } else { "simple" };
    let style = parameter
        .get("style")
        .and_then(Node::as_str)
        .unwrap_or(default_style);
    if style != default_style {
        return Some(format!("a {place} parameter of style `{style}`"));
    }
    for key in ["content", "allowReserved"] {
        if parameter
            .get(key)
            .is_some_and(|node| node.as_bool() != Some(false))
        {
            return Some(format!("a parameter with `{key}`"));
        }
    }
    let joined = in_query && parameter.get("explode").and_then(Node::as_bool) == Some(false);
    match kind {
        Some("array") if joined => Some("a list in the query with `explode: false`".to_owned()),
        Some("array") if in_query => None,
        Some("string" | "integer" | "number" | "boolean") => None,
        _ => Some(format!("a {place} parameter that is no plain value")),
    }
}

fn request_body<'a>(schemas: &mut SchemaLowering<'a>, body: &'a Node, name: &str) -> Value {
    let content = body.get("content").map_or(&[][..], Node::entries);
    // The caller sends one format; JSON is the one that says most.
    let media = content
        .iter()
        .find(|entry| is_json(&entry.key))
        .or(content.first());
    let mut lowered = serde_json::Map::new();
    if let Some(media) = media {
        let essence = media.key.split(';').next().unwrap_or_default().trim();
        let key = if is_json(&media.key) {
            "application/json"
        } else {
            essence
        };
        let at = Use::new(name, Direction::REQUEST);
        let schema = match key {
            "application/json" | "application/x-www-form-urlencoded" => media
                .value
                .get("schema")
                .map(|schema| schemas.lower(schema, &at)),
            "application/octet-stream" => Some(json!({ "type": "string", "format": "binary" })),
            "text/plain" => Some(json!({ "type": "string" })),
            _ => {
                let what = format!("a request body of the media type `{}`", media.key);
                let hint = "use JSON, a URL-encoded form, plain text or bytes (`application/octet-stream`)";
                schemas.unsupported(&media.key_span, &what, hint);
                None
            }
        };
        lowered.insert(
            key.to_owned(),
            json!({ "schema": schema.unwrap_or_else(|| json!({})) }),
        );
    }
    // progenitor knows no body that may be left out.
    json!({ "required": true, "content": lowered })
}
