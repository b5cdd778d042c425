//! Operations, each with all that it refers to.

use heck::{ToSnakeCase, ToUpperCamelCase};

use super::nodes::{list, module_of, operations, paths, says, text, texts};
use super::schemas::Schemas;
use super::{bodies, docs, parameters, responses, websocket};
use crate::diagnostic::Finding;
use crate::model::operation::{Authentication, Operation};
use crate::names;
use crate::node::{Entry, Node};

/// An operation and where it stands in the document.
pub(super) struct Documented<'a> {
    pub(super) node: &'a Node,
    pub(super) operation: Operation,
}

/// All operations in the order of the document.
pub(super) fn read<'a>(schemas: &mut Schemas<'a>) -> Vec<Documented<'a>> {
    let mut all = Vec::new();
    for (path, item) in paths(schemas.document) {
        for (method, entry) in operations(item) {
            all.push(Documented {
                node: &entry.value,
                operation: one(schemas, (path, item), method, entry),
            });
        }
    }
    all
}

fn one<'a>(
    schemas: &mut Schemas<'a>,
    (path, item): (&str, &'a Node),
    method: &'static str,
    entry: &'a Entry,
) -> Operation {
    let document = schemas.document;
    let operation = &entry.value;
    report_ignored(schemas, item, operation);
    if matches!(method, "OPTIONS" | "TRACE") {
        let hint = "leave the operation out; it is for browsers and proxies";
        let what = format!("the method {method}");
        schemas.registry.unsupported(&entry.key_span, &what, hint);
    }
    let id = text(operation, "operationId").to_owned();
    let request_name = id.to_upper_camel_case();
    let method_name = id.to_snake_case();
    check_name(schemas, operation, &method_name, &request_name);
    let parameters = parameters::read(schemas, (path, item), operation, &request_name);
    let body = operation.get("requestBody").map(|body| {
        let name = format!("{request_name} body");
        bodies::read(schemas, document.resolve(body), &name)
    });
    let (success, failure) = responses::read(schemas, operation);
    let websocket = websocket::read(operation, &request_name);
    Operation {
        id,
        method_name,
        request_name,
        module: module_of(document, operation),
        tag: texts(operation, "tags")
            .next()
            .unwrap_or_default()
            .to_owned(),
        http_method: method,
        path: path.to_owned(),
        scoped: says(item, "x-scoped", true),
        doc: docs::of_operation(operation),
        page: docs::page(operation),
        deprecated: docs::deprecation(operation),
        limit_classes: texts(operation, "x-rate-limit")
            .map(str::to_owned)
            .collect(),
        service: service(schemas, item, operation),
        idempotent: says(operation, "x-idempotent", true),
        authentication: authentication(document.root(), operation),
        parameters,
        body,
        success,
        failure,
        // Known once all types are.
        pagination: None,
        waiter: None,
        websocket,
    }
}

/// Whether the operation has a use for a token, by what it says of security, or else the root.
fn authentication(root: &Node, operation: &Node) -> Authentication {
    let mut holders = [operation, root].into_iter();
    let holder = holders.find(|holder| holder.get("security").is_some());
    let choices = list(holder.unwrap_or(root), "security");
    if choices.is_empty() {
        Authentication::None
    } else if choices.iter().any(|choice| choice.entries().is_empty()) {
        Authentication::Optional
    } else {
        Authentication::Required
    }
}

/// The parameter of the path that tells one service from another.
fn service(schemas: &Schemas<'_>, item: &Node, operation: &Node) -> Option<String> {
    let parameters = parameters::of_operation(schemas.document, item, operation);
    let mut parameters = parameters.into_iter();
    let service = parameters
        .find(|parameter| text(parameter, "in") == "path" && says(parameter, "x-service", true))?;
    Some(text(service, "name").to_owned())
}

/// What nothing in the generated client would stand for.
fn report_ignored(schemas: &mut Schemas<'_>, item: &Node, operation: &Node) {
    let servers = [item, operation].map(|holder| holder.entry("servers"));
    for entry in servers.into_iter().flatten() {
        let hint = "the client has one base URL: the first of the root document's `servers`";
        let what = "a server of its own";
        schemas.registry.unsupported(&entry.key_span, what, hint);
    }
    if let Some(entry) = operation.entry("callbacks") {
        let hint = "leave them out; the client makes requests and receives none";
        schemas
            .registry
            .unsupported(&entry.key_span, "`callbacks`", hint);
    }
}

/// The method and the request of an operation are called after its operationId.
fn check_name(schemas: &mut Schemas<'_>, operation: &Node, method: &str, request: &str) {
    if let Some(id) = operation.get("operationId")
        && !names::is_free_operation(method, request)
    {
        let message = format!(
            "neither a method `{method}` nor a request `{request}` may be added to the client"
        );
        let hint = "write a verb and what it acts on, such as `listPorts`";
        let finding = Finding::new("reserved-name", &id.span, message, hint);
        schemas.registry.findings.push(finding);
    }
}
