//! `x-scope` and `x-scoped`: paths that exist a second time behind a prefix, such as those of a team.

use std::collections::HashMap;

use heck::ToSnakeCase;

use super::api::{Api, Path, flag, named, text};
use super::paths::{Placeholder, fault, part, placeholders, shape};
use super::place;
use crate::diagnostic::Finding;
use crate::load::{Entry, Node, ROOT_FILE};
use crate::names;
use crate::source::Span;

const RULE: &str = "scope";

/// Methods that every client or its builder has, beside those of the API.
const METHODS: &[&str] = &[
    "allow_undocumented_values",
    "base_url",
    "build",
    "builder",
    "clone",
    "connect_timeout",
    "deadline",
    "default",
    "from_env",
    "http_client",
    "max_body",
    "max_concurrent_calls",
    "new",
    "observer",
    "proxy",
    "rate_limits",
    "read_timeout",
    "retry_policy",
    "root_certificate",
    "scope",
    "timeout",
    "token",
    "token_source",
    "user_agent",
    "wait_observer",
    "with_deadline",
    "with_timeout",
];

/// What a path is called behind the prefix of a scope.
#[must_use]
pub fn scoped_path(prefix: &str, path: &str) -> String {
    format!("{prefix}{path}")
}

/// What an operation is called behind the prefix of a scope: `getServicePorts` of a `team` is `getTeamServicePorts`.
#[must_use]
pub fn scoped_id(scope: &str, id: &str) -> String {
    let end = id.find(|c: char| c.is_ascii_uppercase());
    let (verb, rest) = id.split_at(end.unwrap_or(id.len()));
    format!("{verb}{}{rest}", names::camel_case(scope))
}

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let entry = api.document.root().entry("x-scope");
    let scoped: Vec<Path<'_>> = api.paths().filter(|path| is_scoped(*path)).collect();
    let Some(entry) = entry else {
        for mark in scoped.iter().filter_map(|path| mark(*path)) {
            let message = format!("`{ROOT_FILE}` has no `x-scope` that this path could be in");
            let hint =
                "add `x-scope` with a `name`, a `prefix` and its `parameter`, or remove this";
            findings.push(Finding::new(RULE, &mark.key_span, message, hint));
        }
        return findings;
    };
    let scope = &entry.value;
    if scoped.is_empty() {
        let message = "no path is in the scope";
        let hint =
            "add `x-scoped: true` to the paths that exist behind the prefix too, or remove this";
        findings.push(Finding::new(RULE, &entry.key_span, message, hint));
    }
    findings.extend(method_name(api, scope));
    let prefix = prefix(api, scope, &mut findings);
    if let Some(prefix) = prefix {
        paths(api, prefix, &scoped, &mut findings);
    }
    if let Some(name) = text(scope, "name") {
        operation_ids(api, name, &scoped, &mut findings);
    }
    waiters(api, &mut findings);
    findings
}

fn mark(path: Path<'_>) -> Option<&Entry> {
    path.entry.value.entry("x-scoped")
}

fn is_scoped(path: Path<'_>) -> bool {
    flag(&path.entry.value, "x-scoped")
}

/// The name becomes a method of the client and of its builder, which nothing else may have.
fn method_name(api: &Api<'_>, scope: &Node) -> Option<Finding> {
    let entry = scope.entry("name")?;
    let name = entry.value.as_str()?;
    let same = |operation: &&Entry| {
        let id = text(&operation.value, "operationId");
        id.is_some_and(|id| id.to_snake_case() == name)
    };
    let (message, hint) = if names::property(name) != name {
        let message = format!("`{name}` cannot be the name of a method");
        (message, "write lower-case words joined by underscores")
    } else if METHODS.contains(&name) {
        let message = format!("every client or its builder has a method `{name}` already");
        (message, "choose another name, such as `team`")
    } else if api
        .paths()
        .flat_map(Path::operations)
        .any(|operation| same(&operation))
    {
        let message = format!("an operation becomes a method `{name}` already");
        (message, "choose another name, such as `team`")
    } else {
        return None;
    };
    let span = place::value(entry);
    Some(Finding::new("scope-name", span, message, hint))
}

/// The prefix, unless it is no path template of the scope's one parameter.
fn prefix<'a>(api: &Api<'a>, scope: &'a Node, findings: &mut Vec<Finding>) -> Option<&'a str> {
    let entry = scope.entry("prefix")?;
    let prefix = entry.value.as_str()?;
    let span = place::value(entry);
    if let Some(fault) = fault(prefix) {
        findings.push(Finding::new(
            "path-template",
            span,
            fault.message,
            fault.hint,
        ));
        return None;
    }
    let reference = scope.entry("parameter")?;
    let parameter = api.document.resolve(&reference.value);
    let name = text(parameter, "name")?;
    if text(parameter, "in").is_some_and(|location| location != "path") {
        let span = place::value(reference);
        let message = format!("the parameter `{name}` does not stand in the path");
        let hint = "name the parameter of the prefix, with `in: path`";
        findings.push(Finding::new(RULE, span, message, hint));
    }
    let names: Vec<&str> = placeholders(prefix)?.iter().map(|one| one.name).collect();
    if names != [name] {
        let message = format!("the prefix has to have one parameter, `{{{name}}}`");
        let hint = format!("write it like `/…/{{{name}}}`, or correct the `parameter`");
        findings.push(Finding::new(RULE, span, message, hint));
        return None;
    }
    Some(prefix)
}

/// Behind the prefix, a path is still a template, and another than those that are written.
fn paths(api: &Api<'_>, prefix: &str, scoped: &[Path<'_>], findings: &mut Vec<Finding>) {
    let own: Vec<&str> = placeholders(prefix)
        .unwrap_or_default()
        .iter()
        .map(|one| one.name)
        .collect();
    let written = named(api.document.root().get("paths"));
    let written: HashMap<String, &Span> = written
        .map(|path| (shape(&path.key), &path.key_span))
        .collect();
    for path in scoped {
        let template = &path.entry.key;
        let twice = placeholders(template).unwrap_or_default();
        for Placeholder { name, range } in twice.into_iter().filter(|one| own.contains(&one.name)) {
            let message = format!("the prefix of the scope has a parameter `{{{name}}}` too");
            let hint = "give each parameter a name of its own";
            let span = part(api, path.entry, range);
            findings.push(Finding::new(RULE, &span, message, hint));
        }
        let behind = scoped_path(prefix, template);
        if let Some(span) = written.get(&shape(&behind)) {
            let message = format!("`{behind}` is written already, at {}", api.place(span));
            let hint = "remove the path that is written; `x-scoped` stands for it";
            let span = mark(*path).map_or(&path.entry.key_span, |mark| &mark.key_span);
            findings.push(Finding::new("ambiguous-path", span, message, hint));
        }
    }
}

/// The bundle has each scoped operation a second time, under a name of its own.
fn operation_ids(api: &Api<'_>, name: &str, scoped: &[Path<'_>], findings: &mut Vec<Finding>) {
    let mut written = HashMap::new();
    for id in api
        .paths()
        .flat_map(Path::operations)
        .filter_map(operation_id)
    {
        written.extend(
            id.value
                .as_str()
                .map(|text| (text.to_ascii_lowercase(), id)),
        );
    }
    for id in scoped
        .iter()
        .flat_map(|path| path.operations())
        .filter_map(operation_id)
    {
        let Some(text) = id.value.as_str() else {
            continue;
        };
        let behind = scoped_id(name, text);
        if let Some(other) = written.get(&behind.to_ascii_lowercase()) {
            let message = format!(
                "in the scope this operation is called `{behind}`, as another is already, at {}",
                api.place(place::value(other))
            );
            let hint = "rename one of the two; remove the other if `x-scoped` stands for it";
            findings.push(Finding::new(
                "duplicate-operation-id",
                place::value(id),
                message,
                hint,
            ));
        }
    }
}

fn operation_id(operation: &Entry) -> Option<&Entry> {
    operation.value.entry("operationId")
}

/// What was created in the scope is read there too, and nothing else is.
fn waiters(api: &Api<'_>, findings: &mut Vec<Finding>) {
    let operations: Vec<(bool, &Entry)> = api
        .paths()
        .flat_map(|path| path.operations().map(move |entry| (is_scoped(path), entry)))
        .collect();
    let scopes: HashMap<&str, bool> = operations
        .iter()
        .filter_map(|(scoped, entry)| Some((text(&entry.value, "operationId")?, *scoped)))
        .collect();
    for (scoped, operation) in operations {
        let waiter = operation.value.get("x-waiter");
        let Some(reader) = waiter.and_then(|waiter| waiter.entry("operation")) else {
            continue;
        };
        let id = reader.value.as_str().unwrap_or_default();
        let message = match (scoped, scopes.get(id)) {
            (true, Some(false)) => format!("`{id}` is not in the scope, and this operation is"),
            (false, Some(true)) => format!("`{id}` is in the scope, and this operation is not"),
            _ => continue,
        };
        let hint = "let both paths be `x-scoped`, or none of them";
        findings.push(Finding::new(RULE, place::value(reader), message, hint));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scope_stands_after_the_verb() {
        for (scope, id, expected) in [
            ("team", "getServicePorts", "getTeamServicePorts"),
            ("work_space", "list2Ports", "list2WorkSpacePorts"),
            ("team", "restart", "restartTeam"),
        ] {
            assert_eq!(scoped_id(scope, id), expected);
        }
    }
}
