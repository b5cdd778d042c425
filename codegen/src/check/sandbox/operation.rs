//! The `x-sandbox` of one operation.

use super::expressions::{Known, Sent};
use super::places::{self, Operation, Record};
use super::resource;
use super::visit::Visitor;
use crate::check::api::{Api, list, text};
use crate::check::{place, words};
use crate::load::{Entry, Node, Value};

/// Variables that the expressions of an operation know.
const VARIABLES: &[&str] = &["body", "key", "parent", "path", "query", "self"];

/// The same where there is an element or an item at hand.
const WITH_ITEM: &[&str] = &["body", "item", "key", "parent", "path", "query", "self"];

/// What says something only with some effects of an operation.
const KEYS: &[(&str, &[&str])] = &[
    ("from", &["create", "put"]),
    ("set", &["create", "update", "put"]),
    ("lifecycle", &["create", "update", "delete", "put"]),
    ("merges", &["update"]),
    ("where", &["list"]),
];

/// The same of a step of `then`.
const STEP_KEYS: &[(&str, &[&str])] = &[
    ("from", &["create"]),
    ("set", &["create", "update"]),
    ("where", &["update", "delete"]),
];

/// Statuses that every operation may answer.
const STATUSES: &[&str] = &["400", "429"];

pub(super) fn check<'a>(
    visitor: &mut Visitor<'a, '_>,
    operation: &Operation<'a>,
    entry: &'a Entry,
) {
    let sandbox = &entry.value;
    let sent = sent(visitor.api, operation);
    let known = Known {
        variables: VARIABLES,
        sent: &sent,
    };
    let with_item = Known {
        variables: WITH_ITEM,
        sent: &sent,
    };
    if let Some(target) = sandbox.entry("target") {
        visitor.path(target, operation, known);
    }
    let record = record(visitor, operation);
    visitor.idle(sandbox, operation.effect, KEYS);
    visitor.change(sandbox, Some(&record), known);
    for name in list(sandbox, "merges") {
        visitor.property(name.as_str().unwrap_or("_"), &name.span, Some(&record));
    }
    unnamed(visitor, operation, entry);
    visitor.condition(sandbox, "where", with_item);
    for refusal in list(sandbox, "refuses") {
        visitor.condition(refusal, "when", known);
        status(visitor, operation, refusal);
        if let Some(says) = refusal.entry("says") {
            visitor.value(&says.value, place::value(says), known);
        }
    }
    for step in list(sandbox, "then") {
        self::step(visitor, operation, step, [known, with_item]);
    }
    answers(visitor, operation, sandbox, known);
    tries(visitor, operation, sandbox);
    if let Some(resource) = sandbox.entry("resource") {
        resource::check(visitor, operation, resource, known);
    }
}

/// What an operation is sent, by name.
fn sent<'a>(api: &Api<'a>, operation: &Operation<'a>) -> Sent<'a> {
    let mut body = Record::default();
    let schema = places::body(api, operation);
    if let Some(schema) = schema {
        body.take(api, schema);
    }
    let mut parameters = parameters(api, operation);
    // Behind the prefix of a scope, there is one more.
    if operation.item.get("x-scoped").is_some() {
        let scope = api.document.root().get("x-scope");
        let parameter = scope.and_then(|scope| scope.get("parameter"));
        parameters.extend(parameter.map(|parameter| api.document.resolve(parameter)));
    }
    let names = |location| {
        let here = parameters
            .iter()
            .filter(|one| text(one, "in") == Some(location));
        here.filter_map(|one| text(one, "name")).collect()
    };
    let closed = !body.open && (schema.is_none() || !body.properties.is_empty());
    Sent {
        body: closed.then(|| body.names()),
        path: Some(names("path")),
        query: Some(names("query")),
    }
}

/// The parameters of an operation, those of its path included.
fn parameters<'a>(api: &Api<'a>, operation: &Operation<'a>) -> Vec<&'a Node> {
    let listed = |node: &'a Node| list(node, "parameters").iter();
    let parameters = listed(&operation.entry.value).chain(listed(operation.item));
    parameters
        .map(|parameter| api.document.resolve(parameter))
        .collect()
}

/// What the operation is about: what it sends and answers itself, and what others show of the same.
fn record<'a>(visitor: &Visitor<'a, '_>, operation: &Operation<'a>) -> Record<'a> {
    let mut record = Record::default();
    for schema in places::shown(visitor.api, operation) {
        record.take(visitor.api, schema);
    }
    let about = operation.about.as_deref();
    if let Some(others) = about.and_then(|about| visitor.places.record(about)) {
        record.join(others);
    }
    // Of what nobody shows, nothing is known.
    record.open |= record.properties.is_empty();
    record
}

/// Something has to tell which item is made or changed.
fn unnamed(visitor: &mut Visitor<'_, '_>, operation: &Operation<'_>, entry: &Entry) {
    let set = entry.value.get("set");
    if operation.effect == "put" && set.is_none_or(|set| set.get("id").is_none()) {
        let message = "nothing tells which item of the collection it is about";
        let hint = "let `set` have an `id` that follows from the body: `id: = slug(body.name)`";
        visitor.report("sandbox-effect", &entry.key_span, message, hint);
    }
}

/// A refusal is one that the operation documents.
fn status(visitor: &mut Visitor<'_, '_>, operation: &Operation<'_>, refusal: &Node) {
    let Some(entry) = refusal.entry("status") else {
        return;
    };
    let Some(status) = entry.value.as_number().map(ToString::to_string) else {
        return;
    };
    let responses = operation.entry.value.get("responses");
    let responses = responses.map_or(&[][..], Node::entries);
    let documented = responses.iter().map(|entry| entry.key.as_str());
    let mut documented: Vec<&str> = documented
        .filter(|key| key.parse::<u16>().is_ok() && key.starts_with(['4', '5']))
        .collect();
    documented.extend(STATUSES);
    if !documented.contains(&status.as_str()) {
        let message = format!("the operation does not document the status {status} by itself");
        let known = words::quoted(documented);
        let hint = format!("document it, or choose one of these: {known}");
        visitor.report("sandbox-status", place::value(entry), message, hint);
    }
}

fn step<'a>(
    visitor: &mut Visitor<'a, '_>,
    operation: &Operation<'a>,
    step: &'a Node,
    [outside, inside]: [Known<'_>; 2],
) {
    let effects = ["create", "update", "delete"];
    let named: Vec<&Entry> = effects.iter().filter_map(|key| step.entry(key)).collect();
    let [effect] = named.as_slice() else {
        if let Value::Mapping(_) = step.value {
            let message = "a step names one of `create`, `update` and `delete`, with the path that it is about";
            let hint = "write one step for each thing that happens";
            let span = named
                .last()
                .map_or_else(|| place::head(step), |entry| &entry.key_span);
            visitor.report("sandbox-effect", span, message, hint);
        }
        return;
    };
    let chosen = step.get("each").is_some() || step.get("where").is_some();
    let known = if chosen { inside } else { outside };
    visitor.condition(step, "each", outside);
    visitor.condition(step, "where", inside);
    visitor.path(effect, operation, known);
    visitor.idle(step, &effect.key, STEP_KEYS);
    let path = effect.value.as_str().unwrap_or_default();
    if effect.key == "create" && path.starts_with('/') && path.ends_with('}') {
        let message = "this is one item, and items are created in a collection";
        let hint = "write the path of the collection, without the parameter at its end";
        visitor.report("sandbox-path", place::value(effect), message, hint);
    }
    let record = visitor.record(path);
    visitor.change(step, record.as_ref(), known);
}

/// What the answer holds that the record does not, or the whole answer.
fn answers<'a>(
    visitor: &mut Visitor<'a, '_>,
    operation: &Operation<'a>,
    sandbox: &'a Node,
    known: Known<'_>,
) {
    let Some(entry) = sandbox.entry("answers") else {
        return;
    };
    let Some(schema) = places::answer(visitor.api, operation) else {
        let message = "the operation answers no JSON";
        visitor.report("sandbox-property", &entry.key_span, message, "remove it");
        return;
    };
    let Value::Mapping(properties) = &entry.value.value else {
        let span = place::value(entry);
        if visitor.value(&entry.value, span, known) {
            let answer = "the answer".to_owned();
            visitor.literal(answer, entry.value.clone(), span, vec![schema]);
        }
        return;
    };
    let mut answer = Record::default();
    for part in places::answered(visitor.api, operation) {
        answer.take(visitor.api, part);
    }
    for property in properties {
        let name = property.key.as_str();
        if !answer.open && answer.schemas(name).next().is_none() {
            let message = format!("the answer has no property `{name}`");
            let hint = words::suggestion(name, &answer.names());
            visitor.report("sandbox-property", &property.key_span, message, hint);
        }
        visitor.value_of(name, property, Some(&answer), known);
    }
}

/// Values of parameters, each as it stands.
fn tries<'a>(visitor: &mut Visitor<'a, '_>, operation: &Operation<'a>, sandbox: &'a Node) {
    let tries = sandbox.entry("tries");
    let mut parameters = parameters(visitor.api, operation);
    parameters.retain(|parameter| matches!(text(parameter, "in"), Some("path" | "query")));
    for entry in tries.map_or(&[][..], |tries| tries.value.entries()) {
        let name = entry.key.as_str();
        let mut candidates = parameters.iter();
        let parameter = candidates.find(|parameter| text(parameter, "name") == Some(name));
        let Some(parameter) = parameter else {
            let message = format!("the path and the query have no parameter `{name}`");
            let names: Vec<&str> = parameters
                .iter()
                .filter_map(|parameter| text(parameter, "name"))
                .collect();
            let hint = words::suggestion(name, &names);
            visitor.report("sandbox-tries", &entry.key_span, message, hint);
            continue;
        };
        let schema = parameter.get("schema").into_iter().collect();
        let subject = format!("the parameter `{name}`");
        visitor.literal(subject, entry.value.clone(), place::value(entry), schema);
    }
}
