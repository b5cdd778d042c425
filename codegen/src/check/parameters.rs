//! Parameters, each by itself and together with the path that they belong to.

use std::collections::HashSet;

use super::api::{Api, Path, flag, list, text};
use super::operations::method;
use super::{paths, place, words};
use crate::diagnostic::Finding;
use crate::grammar::Kind;
use crate::load::{Entry, Node};
use crate::source::Span;

/// Headers that OpenAPI describes elsewhere and ignores as parameters.
const RESERVED_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for parameter in api.objects_of(Kind::Parameter) {
        let span = place::object(&parameter);
        one_parameter(
            parameter.node,
            span,
            &words::subject(&parameter),
            &mut findings,
        );
    }
    for object in &api.objects {
        if matches!(object.kind, Kind::PathItem | Kind::Operation) {
            duplicates(api, object.node, &mut findings);
        }
    }
    for path in api.paths() {
        placeholders(api, path, &mut findings);
    }
    findings
}

fn one_parameter(node: &Node, span: &Span, subject: &str, findings: &mut Vec<Finding>) {
    let mut report = |rule, span: &Span, message: String, hint: &str| {
        findings.push(Finding::new(rule, span, message, hint));
    };
    let location = text(node, "in").unwrap_or_default();
    if location == "path" && !flag(node, "required") {
        let span = node.entry("required").map_or(span, place::value);
        let message = "a path parameter is always required".to_owned();
        report(
            "optional-path-parameter",
            span,
            message,
            "write `required: true`",
        );
    }
    if text(node, "description")
        .unwrap_or_default()
        .trim()
        .is_empty()
    {
        let message = format!("{subject} is not described");
        report(
            "missing-description",
            span,
            message,
            "say in a `description` what it is for",
        );
    }
    if let Some(name) = node.entry("name") {
        let text = name.value.as_str().unwrap_or("?");
        if text.is_empty() {
            let message = "the name of the parameter is empty".to_owned();
            report(
                "parameter-name",
                &name.value.span,
                message,
                "write the name that is sent",
            );
        }
        if location == "header" && !text.is_empty() && !text.chars().all(is_of_header) {
            report(
                "parameter-name",
                &name.value.span,
                format!("`{text}` cannot be the name of a header"),
                "write letters, digits and hyphens",
            );
        }
        if location == "header" && RESERVED_HEADERS.contains(&text.to_ascii_lowercase().as_str()) {
            report(
                "reserved-header",
                &name.value.span,
                format!("OpenAPI ignores a parameter for the header `{text}`"),
                "remove it: media types stand under `content`, authentication under `security`",
            );
        }
    }
    let content = node.entry("content");
    if let Some(content) = content.filter(|content| content.value.entries().len() != 1) {
        let message = "a parameter has exactly one media type".to_owned();
        report(
            "parameter-content",
            &content.key_span,
            message,
            "keep one, or use `schema`",
        );
    }
}

/// What HTTP allows in the names of headers.
fn is_of_header(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

/// A parameter in a list, by what tells it from others.
struct Listed<'a> {
    location: &'a str,
    name: &'a str,
    /// The name, or the reference to the parameter.
    span: &'a Span,
}

fn listed<'a>(api: &Api<'a>, node: &'a Node) -> impl Iterator<Item = Listed<'a>> {
    list(node, "parameters").iter().filter_map(|element| {
        let parameter = api.document.resolve(element);
        let pointed = element.entry("$ref").or_else(|| element.entry("name"))?;
        Some(Listed {
            location: text(parameter, "in")?,
            name: text(parameter, "name").filter(|name| !name.is_empty())?,
            span: &pointed.value.span,
        })
    })
}

fn duplicates(api: &Api<'_>, node: &Node, findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    for Listed {
        location,
        name,
        span,
    } in listed(api, node)
    {
        // The names of headers are the same in upper and lower case.
        let key = if location == "header" {
            name.to_ascii_lowercase()
        } else {
            name.to_owned()
        };
        if !seen.insert((location, key)) {
            findings.push(Finding::new(
                "duplicate-parameter",
                span,
                format!("the {location} parameter `{name}` is listed twice"),
                "remove one of the two",
            ));
        }
    }
}

/// The path parameters of every operation have to be those of the template, no more and no less.
fn placeholders(api: &Api<'_>, path: Path<'_>, findings: &mut Vec<Finding>) {
    let Some(expected) = paths::placeholders(&path.entry.key) else {
        return;
    };
    let shared = path_parameters(api, &path.entry.value);
    let operations: Vec<(&Entry, Vec<Listed<'_>>)> = path
        .operations()
        .map(|entry| (entry, path_parameters(api, &entry.value)))
        .collect();
    for placeholder in &expected {
        let has =
            |parameters: &[Listed<'_>]| parameters.iter().any(|one| one.name == placeholder.name);
        let lacking = operations
            .iter()
            .filter(|(_, own)| !has(own) && !has(&shared));
        let lacking: Vec<String> = lacking.map(|(entry, _)| method(entry)).collect();
        if !lacking.is_empty() {
            let methods = words::quoted(lacking.iter().map(String::as_str));
            findings.push(Finding::new(
                "path-parameters",
                &paths::part(api, path.entry, placeholder.range.clone()),
                format!(
                    "no parameter describes `{}` for {methods}",
                    placeholder.name
                ),
                format!(
                    "add a parameter with `name: {}` and `in: path` below the path",
                    placeholder.name
                ),
            ));
        }
    }
    let listed = operations.iter().flat_map(|(_, own)| own).chain(&shared);
    for Listed { name, span, .. } in listed {
        if !expected.iter().any(|placeholder| placeholder.name == *name) {
            findings.push(Finding::new(
                "path-parameters",
                span,
                format!("the path `{}` has no `{{{name}}}`", path.entry.key),
                "remove the parameter, or correct the name here or in the path",
            ));
        }
    }
}

fn path_parameters<'a>(api: &Api<'a>, node: &'a Node) -> Vec<Listed<'a>> {
    listed(api, node)
        .filter(|parameter| parameter.location == "path")
        .collect()
}
