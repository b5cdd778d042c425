//! Parameters of the path, the query and the header.

use std::collections::BTreeMap;

use super::docs;
use super::nodes::{is_nullable, is_secret, list, placeholders, says, text};
use super::schemas::Schemas;
use super::site::Site;
use crate::diagnostic::Finding;
use crate::load::Document;
use crate::model::operation::{Parameter, Place};
use crate::model::rules::Rules;
use crate::model::types::{Direction, TypeRef};
use crate::names;
use crate::node::Node;

/// The parameters of an operation: those of the path in its order, then the others in the document's.
pub(super) fn read<'a>(
    schemas: &mut Schemas<'a>,
    (path, item): (&str, &'a Node),
    operation: &'a Node,
    name: &str,
) -> Vec<Parameter> {
    let parameters = of_operation(schemas.document, item, operation);
    check_names(schemas, &parameters);
    check_segments(schemas, &parameters, path);
    let parameters = parameters.into_iter();
    let mut parameters: Vec<_> = parameters
        .map(|parameter| one(schemas, parameter, name))
        .collect();
    let order: Vec<&str> = placeholders(path).collect();
    parameters.sort_by_key(|parameter| {
        let in_path = parameter.place == Place::Path;
        let mut names = order.iter();
        let index = names.position(|name| in_path && *name == parameter.wire_name);
        index.unwrap_or(order.len())
    });
    parameters
}

/// The parameters of the path item, unless the operation has one of the same name and place, then the operation's.
pub(super) fn of_operation<'a>(
    document: &'a Document,
    item: &'a Node,
    operation: &'a Node,
) -> Vec<&'a Node> {
    let resolved = |node: &'a Node| {
        let parameters = list(node, "parameters").iter();
        parameters.map(|parameter| document.resolve(parameter))
    };
    let key = |node: &'a Node| (text(node, "name"), text(node, "in"));
    let own: Vec<_> = resolved(operation).collect();
    let shared = resolved(item).filter(|shared| own.iter().all(|own| key(own) != key(shared)));
    shared.chain(own.iter().copied()).collect()
}

/// A value that is put into the path is the whole of a segment.
fn check_segments(schemas: &mut Schemas<'_>, parameters: &[&Node], path: &str) {
    for parameter in parameters {
        let name = text(parameter, "name");
        let mut whole = placeholders(path);
        if text(parameter, "in") == "path" && !whole.any(|segment| segment == name) {
            let what = format!("a parameter beside other text in a segment of the path `{path}`");
            let hint = "let the parameter stand for the whole segment";
            schemas.registry.unsupported(&parameter.span, &what, hint);
        }
    }
}

/// Parameters that differ in their name or place may have the same name in Rust.
fn check_names(schemas: &mut Schemas<'_>, parameters: &[&Node]) {
    let mut taken = BTreeMap::new();
    for parameter in parameters {
        let name = text(parameter, "name");
        if let Some(other) = taken.insert(names::parameter(name), name) {
            let message =
                format!("the parameters `{other}` and `{name}` have the same name in Rust");
            let span = parameter
                .get("name")
                .map_or(&parameter.span, |name| &name.span);
            let hint = "leave one of the two out";
            let finding = Finding::new("name-collision", span, message, hint);
            schemas.registry.findings.push(finding);
        }
    }
}

/// Reads a parameter of what is called `name` in `UpperCamelCase`.
pub(super) fn one<'a>(schemas: &mut Schemas<'a>, parameter: &'a Node, name: &str) -> Parameter {
    let document = schemas.document;
    let wire_name = text(parameter, "name");
    let schema = parameter.get("schema");
    let target = schema.map(|schema| document.resolve(schema));
    report_unsupported(schemas, parameter, target);
    let description = parameter.get("description").and_then(Node::as_str);
    let at = Site::new(&format!("{name} {wire_name}"), Direction::REQUEST)
        .about(description.unwrap_or_default());
    let read = schema.map(|schema| schemas.read(schema, &at));
    let (ty, rules) = read.map_or((TypeRef::String, Rules::Any), |read| (read.ty, read.rules));
    let doc = target.map(|target| match ty {
        TypeRef::Named(_) => docs::of_typed_value(description, target),
        _ => docs::of_value(description, target),
    });
    Parameter {
        wire_name: wire_name.to_owned(),
        identifier: names::parameter(wire_name),
        place: match text(parameter, "in") {
            "path" => Place::Path,
            "query" => Place::Query,
            _ => Place::Header,
        },
        required: says(parameter, "required", true),
        ty,
        rules,
        // Known once all types are.
        secret: false,
        doc: docs::with_unverified(doc.unwrap_or_default(), parameter),
        deprecated: docs::deprecation(parameter).or_else(|| target.and_then(docs::deprecation)),
    }
}

/// What about a parameter cannot be sent.
fn report_unsupported(schemas: &mut Schemas<'_>, parameter: &Node, target: Option<&Node>) {
    let place = text(parameter, "in");
    let kind = target.and_then(|target| target.get("type")?.as_str());
    let unsupported = |schemas: &mut Schemas<'_>, what: &str, hint: &str| {
        schemas.registry.unsupported(&parameter.span, what, hint);
    };
    if let Some(what) = unsupported_form(parameter, place, kind) {
        let hint = "a path or header takes one plain value, a query also a list with one `name=value` an element";
        unsupported(schemas, &what, hint);
    }
    if parameter
        .get("schema")
        .is_some_and(|schema| is_nullable(schemas.document, schema))
    {
        let hint = "leave `nullable` out; a parameter that has no value is not sent";
        unsupported(schemas, "a parameter that may be null", hint);
    }
    if place != "query" && target.is_some_and(is_secret) {
        let what = format!("a secret in a {place}");
        let hint = "describe it as a security scheme, or leave the format out";
        unsupported(schemas, &what, hint);
    }
}

/// What form of a parameter cannot be sent.
fn unsupported_form(parameter: &Node, place: &str, kind: Option<&str>) -> Option<String> {
    if place == "cookie" {
        return Some("a cookie parameter".to_owned());
    }
    let in_query = place == "query";
    let default_style = if in_query { "form" } else { "simple" };
    let style = parameter.get("style").and_then(Node::as_str);
    if let Some(style) = style.filter(|style| *style != default_style) {
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
    let joined = in_query && says(parameter, "explode", false);
    match kind {
        Some("array") if joined => Some("a list in the query with `explode: false`".to_owned()),
        Some("array") if in_query => None,
        Some("string" | "integer" | "number" | "boolean") => None,
        _ => Some(format!("a {place} parameter that is no plain value")),
    }
}
