//! Operations: their names, tags and responses.

use std::collections::HashMap;

use super::api::{Api, Path, list, named, text};
use super::{place, words};
use crate::diagnostic::Finding;
use crate::grammar::Kind;
use crate::load::{Entry, Node, ROOT_FILE};
use crate::source::Span;

/// Methods whose request body means nothing. That of a DELETE is left open by OpenAPI as well, yet some vendors read it.
const WITHOUT_BODY: &[&str] = &["get", "head", "trace"];

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut ids = HashMap::new();
    tags(api, &mut findings);
    documentation_urls(api, &mut findings);
    for path in api.paths() {
        for entry in path.operations() {
            let operation = &entry.value;
            operation_id(api, operation, &mut ids, &mut findings);
            tag(api, path, operation, &mut findings);
            summary(operation, &mut findings);
            responses(operation, &mut findings);
            let body = operation.entry("requestBody");
            if let Some(body) = body.filter(|_| WITHOUT_BODY.contains(&entry.key.as_str())) {
                findings.push(Finding::new(
                    "unexpected-body",
                    &body.key_span,
                    format!(
                        "OpenAPI leaves open what a body means in a {} request",
                        method(entry)
                    ),
                    "send the data as parameters, or use another method",
                ));
            }
        }
    }
    findings
}

/// The name of a method as HTTP writes it.
pub(super) fn method(operation: &Entry) -> String {
    operation.key.to_ascii_uppercase()
}

fn operation_id<'a>(
    api: &Api<'a>,
    operation: &'a Node,
    ids: &mut HashMap<String, &'a Span>,
    findings: &mut Vec<Finding>,
) {
    let Some((id, span)) = string(operation, "operationId") else {
        return;
    };
    if !words::is_camel_case(id) {
        findings.push(Finding::new(
            "operation-id",
            span,
            format!("`{id}` is not in camelCase"),
            "write a verb and what it acts on, such as `listPorts`; the method is then `list_ports`",
        ));
    }
    // Ids that differ only in upper and lower case can become the same method.
    if let Some(first) = ids.insert(id.to_ascii_lowercase(), span) {
        findings.push(Finding::new(
            "duplicate-operation-id",
            span,
            format!(
                "`{id}` is the name of another operation already, at {}",
                api.place(first)
            ),
            "give each operation a name of its own",
        ));
    }
}

/// The tags that the root file declares.
fn tags(api: &Api<'_>, findings: &mut Vec<Finding>) {
    let mut names = Vec::new();
    for tag in list(api.document.root(), "tags") {
        let Some((name, span)) = string(tag, "name") else {
            continue;
        };
        if !words::is_kebab_case(name) {
            findings.push(Finding::new(
                "tag-name",
                span,
                format!("the tag `{name}` is not in kebab-case"),
                "write lower-case words joined by hyphens; the tag names a file and a cargo feature",
            ));
        }
        if names.contains(&name) {
            let message = format!("the tag `{name}` is declared twice");
            findings.push(Finding::new(
                "duplicate-tag",
                span,
                message,
                "remove one of the two",
            ));
        }
        names.push(name);
    }
}

/// The tag of an operation says in which file it stands.
fn tag(api: &Api<'_>, path: Path<'_>, operation: &Node, findings: &mut Vec<Finding>) {
    let Some(entry) = operation.entry("tags") else {
        return;
    };
    let [tag] = entry.value.elements() else {
        findings.push(Finding::new(
            "one-tag",
            &entry.key_span,
            "an operation has exactly one tag",
            "keep the tag of the file in which the operation stands",
        ));
        return;
    };
    let Some(name) = tag.as_str() else {
        return;
    };
    let declared = list(api.document.root(), "tags").iter();
    let declared: Vec<&str> = declared.filter_map(|tag| text(tag, "name")).collect();
    if !declared.contains(&name) {
        let message = format!("the tag `{name}` is not declared in `{ROOT_FILE}`");
        let hint = if declared.is_empty() {
            "declare it there under `tags`, with a `name` and a `description`".to_owned()
        } else {
            format!(
                "declare it there under `tags`; {}",
                words::suggestion(name, &declared)
            )
        };
        findings.push(Finding::new("unknown-tag", &tag.span, message, hint));
        return;
    }
    let single = path.file == ROOT_FILE && api.document.files().count() == 1;
    let file = path.file.rsplit('/').next().unwrap_or_default();
    if !single && file.strip_suffix(".yaml") != Some(name) {
        let message = format!(
            "an operation with the tag `{name}` stands in `{}`",
            path.file
        );
        let hint = format!("move it to `{name}.yaml`, or correct the tag");
        findings.push(Finding::new("tag-file", &tag.span, message, hint));
    }
}

fn summary(operation: &Node, findings: &mut Vec<Finding>) {
    let Some((summary, span)) = string(operation, "summary") else {
        return;
    };
    let (message, hint) = if summary.trim().is_empty() {
        (
            "the summary is empty",
            "say in one line what the operation does",
        )
    } else if summary.trim_end().contains('\n') {
        (
            "the summary has more than one line",
            "move the details to the description",
        )
    } else if summary.trim_end().ends_with('.') {
        (
            "the summary ends with a period",
            "remove the period: a summary reads like a heading",
        )
    } else {
        return;
    };
    findings.push(Finding::new("summary", span, message, hint));
}

fn documentation_urls(api: &Api<'_>, findings: &mut Vec<Finding>) {
    for docs in api.objects_of(Kind::ExternalDocs) {
        let Some((url, span)) = string(docs.node, "url") else {
            continue;
        };
        let address = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("http://"));
        let is_address =
            |address: &str| !address.is_empty() && !address.contains(char::is_whitespace);
        if !address.is_some_and(is_address) {
            findings.push(Finding::new(
                "documentation-url",
                span,
                "`url` has to be the address of a web page",
                "write the whole address, beginning with `https://`",
            ));
        }
    }
}

fn responses(operation: &Node, findings: &mut Vec<Finding>) {
    let Some(responses) = operation.entry("responses") else {
        return;
    };
    let codes: Vec<&Entry> = named(Some(&responses.value)).collect();
    for entry in codes.iter().filter(|entry| !is_response_code(&entry.key)) {
        findings.push(Finding::new(
            "response-code",
            &entry.key_span,
            format!("`{}` is no response code", entry.key),
            "write a status such as `200`, a range such as `4XX`, or `default`",
        ));
    }
    let any = |fits: &dyn Fn(&str) -> bool| codes.iter().any(|entry| fits(&entry.key));
    let mut require = |there: bool, what: &str, hint: &str| {
        if !there {
            let message = format!("the operation has no {what} response");
            findings.push(Finding::new(
                "missing-response",
                &responses.key_span,
                message,
                hint,
            ));
        }
    };
    // What a switch of protocols takes has a rule of its own.
    let success = any(&|code| code.starts_with('2') || code == "101");
    require(
        success,
        "success",
        "describe what the API answers if all goes well, under `2XX`",
    );
    let error = any(&|code| code.starts_with(['4', '5']) || code == "default");
    require(
        error,
        "error",
        "describe what the API answers if something fails, under `4XX` and `5XX`",
    );
}

fn is_response_code(code: &str) -> bool {
    let is_range = || matches!(code.as_bytes(), [b'1'..=b'5', b'X', b'X']);
    let is_status = || matches!(code.as_bytes(), [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9']);
    code == "default" || is_range() || is_status()
}

/// The text of a field, with the place to point at.
fn string<'a>(node: &'a Node, field: &str) -> Option<(&'a str, &'a Span)> {
    let entry = node.entry(field)?;
    Some((entry.value.as_str()?, place::value(entry)))
}
