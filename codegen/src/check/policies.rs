//! What the document says of limits, repeating and waiting, under `x-` keys of our own.
//!
//! Whether an answer has the pages or the states that it should have is found out when its types are known.

use std::collections::HashMap;

use heck::ToSnakeCase;

use super::api::{Api, Path, list, text};
use super::operations::method;
use super::{place, words};
use crate::diagnostic::Finding;
use crate::grammar::Kind;
use crate::load::{Entry, Node, ROOT_FILE, Value};
use crate::names;
use crate::source::Span;

/// Methods that HTTP calls idempotent.
const IDEMPOTENT: &[&str] = &["get", "put", "delete", "head", "options", "trace"];

/// The longest window of a limit, in seconds: 31 days.
const LONGEST: u64 = 31 * 24 * 60 * 60;

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sets = api.document.root().get("x-rate-limits");
    let sets = sets.map_or(&[][..], Node::entries);
    for entry in sets {
        set(entry, &mut findings);
    }
    for path in api.paths() {
        for operation in path.operations() {
            classes(sets, operation, &mut findings);
            findings.extend(idempotent(operation));
        }
    }
    waiters(api, &mut findings);
    findings
}

/// A set of limits, and the limits in it.
fn set(set: &Entry, findings: &mut Vec<Finding>) {
    let name = &set.key;
    if !words::is_kebab_case(name) || names::property(name) != name.replace('-', "_") {
        findings.push(Finding::new(
            "rate-limit-name",
            &set.key_span,
            format!("a set of limits may not be called `{name}`"),
            "write lower-case words joined by hyphens, and no keyword of Rust; the set becomes a function",
        ));
    }
    let limits = set.value.elements();
    if let (Value::Sequence(_), []) = (&set.value.value, limits) {
        let message = format!("the set `{name}` has no limits");
        let hint = "list its limits, or remove it: a client without limits needs no set";
        findings.push(Finding::new("rate-limit", &set.key_span, message, hint));
    }
    for (index, limit) in limits.iter().enumerate() {
        let earlier = &limits[..index];
        findings.extend(limit_name(limit, earlier));
        findings.extend(number(limit, "requests", u32::MAX.into()));
        findings.extend(number(limit, "seconds", LONGEST));
        findings.extend(scope(limit, earlier));
    }
}

fn limit_name(limit: &Node, earlier: &[Node]) -> Option<Finding> {
    let entry = limit.entry("name")?;
    let name = entry.value.as_str()?;
    let (message, hint) = if !words::is_kebab_case(name) {
        let message = format!("the limit `{name}` is not in kebab-case");
        (message, "write lower-case words joined by hyphens")
    } else if earlier
        .iter()
        .any(|other| text(other, "name") == Some(name))
    {
        let message = format!("another limit of the set is called `{name}` already");
        (message, "give each limit a name of its own")
    } else {
        return None;
    };
    let span = place::value(entry);
    Some(Finding::new("rate-limit-name", span, message, hint))
}

fn number(limit: &Node, key: &str, most: u64) -> Option<Finding> {
    let entry = limit.entry(key)?;
    let number = entry.value.as_number()?;
    let fits = number.as_u64().is_some_and(|n| (1..=most).contains(&n));
    let message = format!("`{key}` has to be a whole number from 1 to {most}");
    let hint = "write a number of this range, without sign, fraction or exponent";
    (!fits).then(|| Finding::new("rate-limit", place::value(entry), message, hint))
}

/// What a limit counts: together with the others of its set, each request by one class at most.
fn scope(limit: &Node, earlier: &[Node]) -> Option<Finding> {
    let Some(entry) = limit.entry("class") else {
        let per = limit
            .entry("per")
            .filter(|per| per.value.as_str() == Some("service"))?;
        let message = "a limit per service counts one class of requests, and none is named";
        let hint = "add the `class`";
        return Some(Finding::new("rate-limit", place::value(per), message, hint));
    };
    let class = entry.value.as_str()?;
    let message = format!("another limit of the set counts the class `{class}` already");
    let hint = "leave one of the two out; a set counts each class once";
    let counted = earlier
        .iter()
        .any(|other| text(other, "class") == Some(class));
    counted.then(|| Finding::new("rate-limit", place::value(entry), message, hint))
}

/// The limits of a set that have a class, with it.
pub(super) fn limits_by_class(set: &Entry) -> impl Iterator<Item = (&str, &Node)> {
    let limits = set.value.elements().iter();
    limits.filter_map(|limit| Some((text(limit, "class")?, limit)))
}

/// The classes of an operation: each is one that a limit counts, and in each set something counts the operation, once.
fn classes(sets: &[Entry], operation: &Entry, findings: &mut Vec<Finding>) {
    let entry = operation.value.entry("x-rate-limit");
    let classes = list(&operation.value, "x-rate-limit");
    let faults = findings.len();
    for (index, node) in classes.iter().enumerate() {
        let Some(class) = node.as_str() else { return };
        let earlier = classes[..index].iter().filter_map(Node::as_str);
        let earlier: Vec<&str> = earlier.collect();
        findings.extend(
            class_fault(sets, &earlier, class)
                .map(|(rule, message, hint)| Finding::new(rule, &node.span, message, hint)),
        );
    }
    // An empty list says that the operation is in no class; one with a mistake says too little to go on.
    if findings.len() > faults || entry.is_some() && classes.is_empty() {
        return;
    }
    let classes: Vec<&str> = classes.iter().filter_map(Node::as_str).collect();
    for set in sets {
        let known: Vec<&str> = limits_by_class(set).map(|(class, _)| class).collect();
        let all_by_class = known.len() == set.value.elements().len();
        if all_by_class && !known.is_empty() && !known.iter().any(|class| classes.contains(class)) {
            let message = format!("no limit of the set `{}` counts this operation", set.key);
            let known = words::quoted(known);
            let (span, hint) = match entry {
                Some(entry) => (&entry.key_span, format!("add one of its classes: {known}")),
                None => (
                    &operation.key_span,
                    format!(
                        "add `x-rate-limit` with one of its classes, {known}; `x-rate-limit: []` if no limit does"
                    ),
                ),
            };
            findings.push(Finding::new("uncounted-operation", span, message, hint));
        }
    }
}

/// What is wrong with a class of an operation after the `earlier` ones: the rule, the message and the hint.
fn class_fault(
    sets: &[Entry],
    earlier: &[&str],
    class: &str,
) -> Option<(&'static str, String, String)> {
    let known: Vec<&str> = sets
        .iter()
        .flat_map(limits_by_class)
        .map(|(class, _)| class)
        .collect();
    if !known.contains(&class) {
        let message = format!("no limit counts the class `{class}`");
        let hint = if known.is_empty() {
            format!("add a limit of this class to `x-rate-limits` in `{ROOT_FILE}`")
        } else {
            words::suggestion(class, &known)
        };
        return Some(("unknown-class", message, hint));
    }
    if earlier.contains(&class) {
        let message = format!("the class `{class}` is listed twice");
        return Some((
            "duplicate-class",
            message,
            "remove one of the two".to_owned(),
        ));
    }
    for set in sets {
        if !limits_by_class(set).any(|limit| limit.0 == class) {
            continue;
        }
        if let Some((other, _)) = limits_by_class(set).find(|(class, _)| earlier.contains(class)) {
            let message = format!(
                "the set `{}` counts this operation as `{other}` already",
                set.key
            );
            let hint =
                "keep the class that fits better; a set counts each request by one class at most";
            return Some(("counted-twice", message, hint.to_owned()));
        }
    }
    None
}

fn idempotent(operation: &Entry) -> Option<Finding> {
    let entry = operation.value.entry("x-idempotent")?;
    let by_method = entry.value.as_bool()? && IDEMPOTENT.contains(&operation.key.as_str());
    let message = format!("{} is idempotent by its definition", method(operation));
    let hint = "remove it; the method says it already";
    by_method.then(|| Finding::new("idempotent", place::value(entry), message, hint))
}

fn waiters(api: &Api<'_>, findings: &mut Vec<Finding>) {
    let operations: Vec<&Node> = api
        .paths()
        .flat_map(Path::operations)
        .map(|entry| &entry.value)
        .collect();
    let ids: Vec<&str> = operations
        .iter()
        .filter_map(|operation| text(operation, "operationId"))
        .collect();
    let mut methods: HashMap<String, &Span> = HashMap::new();
    for operation in &operations {
        if let Some(id) = operation.get("operationId") {
            methods.extend(id.as_str().map(|text| (text.to_snake_case(), &id.span)));
        }
    }
    for waiter in api.objects_of(Kind::Waiter) {
        let waiter = waiter.node;
        waiter_name(api, waiter, &mut methods, findings);
        states(waiter, findings);
        let texts = |key| Some((text(waiter, key)?, place::value(waiter.entry(key)?)));
        if let Some((id, span)) = texts("operation").filter(|(id, _)| !ids.contains(id)) {
            let message = format!("there is no operation `{id}`");
            let hint = words::suggestion(id, &ids);
            findings.push(Finding::new("unknown-operation", span, message, hint));
        }
        if let Some((id, span)) = texts("id").filter(|(id, _)| names::property(id) != *id) {
            let message = format!("`{id}` cannot be the name of an argument");
            let hint = "write lower-case words joined by underscores, such as `private_port_id`";
            findings.push(Finding::new("waiter-name", span, message, hint));
        }
    }
}

/// The name of a waiter ends that of a method, which nothing else may have.
fn waiter_name<'a>(
    api: &Api<'_>,
    waiter: &'a Node,
    methods: &mut HashMap<String, &'a Span>,
    findings: &mut Vec<Finding>,
) {
    let Some(entry) = waiter.entry("name") else {
        return;
    };
    let Some(name) = entry.value.as_str() else {
        return;
    };
    let method = format!("wait_for_{name}");
    let span = place::value(entry);
    if names::property(&method) != method {
        let message = format!("`{method}` cannot be the name of a method");
        let hint = "write lower-case words joined by underscores, such as `private_port`";
        findings.push(Finding::new("waiter-name", span, message, hint));
    } else if let Some(other) = methods.insert(method.clone(), span) {
        let message = format!(
            "there is a method `{method}` already, at {}",
            api.place(other)
        );
        let hint = "give the waiter a name of its own";
        findings.push(Finding::new("waiter-name", span, message, hint));
    }
}

/// States mean one thing each, and one of them ends the waiting well.
fn states(waiter: &Node, findings: &mut Vec<Finding>) {
    if let Some(ready) = waiter.entry("ready")
        && matches!(&ready.value.value, Value::Sequence(states) if states.is_empty())
    {
        let message = "nothing would ever be ready";
        let hint = "list the states in which the waiting is over";
        findings.push(Finding::new("waiter", &ready.key_span, message, hint));
    }
    let mut seen = Vec::new();
    for state in ["ready", "failed"]
        .into_iter()
        .flat_map(|key| list(waiter, key))
    {
        let Some(name) = state.as_str() else { continue };
        if seen.contains(&name) {
            let message = format!("the state `{name}` is listed twice");
            findings.push(Finding::new(
                "waiter",
                &state.span,
                message,
                "remove one of the two",
            ));
        }
        seen.push(name);
    }
}
