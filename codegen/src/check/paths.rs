//! Path templates, and that the root file has every path.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::api::{Api, identity, named};
use crate::diagnostic::Finding;
use crate::load::{Entry, ROOT_FILE};
use crate::source::Span;

/// A `{name}` in a path template.
pub(super) struct Placeholder<'a> {
    /// The name between the braces.
    pub(super) name: &'a str,
    /// Where it stands in the template, braces included.
    pub(super) range: Range<usize>,
}

/// What is wrong with a path template, and where.
pub(super) struct Fault {
    /// The part of the template.
    pub(super) range: Range<usize>,
    /// What is wrong.
    pub(super) message: String,
    /// What to do about it.
    pub(super) hint: &'static str,
}

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, file) in api.document.files() {
        for path in named(file.get("paths")) {
            findings.extend(fault(&path.key).map(|fault| {
                let span = part(api, path, fault.range);
                Finding::new("path-template", &span, fault.message, fault.hint)
            }));
        }
    }
    root_paths(api, &mut findings);
    findings
}

/// The placeholders of a template, unless it is broken.
pub(super) fn placeholders(template: &str) -> Option<Vec<Placeholder<'_>>> {
    parse(template).ok()
}

/// A part of the key of `path`, as a place in the text.
pub(super) fn part(api: &Api<'_>, path: &Entry, range: Range<usize>) -> Span {
    let Span { file, range: key } = path.key_span.clone();
    let text = api
        .document
        .sources()
        .file(file)
        .text
        .get(key.clone())
        .unwrap_or_default();
    // A key in quotes may hold escapes; then the whole key has to do.
    let range = match text.find(&path.key) {
        Some(quote) => key.start + quote + range.start..key.start + quote + range.end,
        None => key,
    };
    Span { file, range }
}

/// What the root file says about paths: none twice, and each one of the fragments.
fn root_paths(api: &Api<'_>, findings: &mut Vec<Finding>) {
    let mut shapes: HashMap<String, &Entry> = HashMap::new();
    let mut used = HashSet::new();
    for path in named(api.document.root().get("paths")) {
        if let Some(first) = shapes.insert(shape(&path.key), path) {
            findings.push(Finding::new(
                "ambiguous-path",
                &path.key_span,
                format!(
                    "`{}` differs from `{}` only in the names of parameters",
                    path.key, first.key
                ),
                "join the operations of both under one path",
            ));
        }
        let mut node = &path.value;
        while let Some(target) = api.document.target(node) {
            used.insert(identity(target.node));
            if let ([paths, name], Some(reference)) = (target.pointer.as_slice(), node.get("$ref"))
                && paths == "paths"
                && *name != path.key
            {
                findings.push(Finding::new(
                    "path-mismatch",
                    &reference.span,
                    format!("`{}` leads to another path, `{name}`", path.key),
                    "let a path lead to the path of the same name",
                ));
            }
            node = target.node;
        }
    }
    let fragments = api.document.files().filter(|(name, _)| *name != ROOT_FILE);
    for (file, node) in fragments {
        let unused = named(node.get("paths")).filter(|path| !used.contains(&identity(&path.value)));
        for path in unused {
            let pointer = path.key.replace('~', "~0").replace('/', "~1");
            findings.push(Finding::new(
                "unused-path",
                &path.key_span,
                format!("the path `{}` is not in `{ROOT_FILE}`", path.key),
                format!("add it to the paths there, with `$ref: {file}#/paths/{pointer}`"),
            ));
        }
    }
}

/// The first thing that is wrong with a path template.
pub(super) fn fault(path: &str) -> Option<Fault> {
    let fault = |range, message: &str, hint| {
        Some(Fault {
            range,
            message: message.to_owned(),
            hint,
        })
    };
    if !path.starts_with('/') {
        return fault(0..path.len(), "a path begins with `/`", "add the slash");
    }
    if let Some(at) = path.find(['?', '#']) {
        let hint = "end the path here, and describe a query as parameters `in: query`";
        return fault(
            at..path.len(),
            "a path holds no query and no fragment",
            hint,
        );
    }
    if let Some(at) = path.find("//") {
        return fault(
            at..at + 2,
            "two slashes follow each other",
            "remove one of them",
        );
    }
    if path.len() > 1 && path.ends_with('/') {
        return fault(
            path.len() - 1..path.len(),
            "a path does not end with `/`",
            "remove the slash",
        );
    }
    parse(path).err()
}

fn parse(template: &str) -> Result<Vec<Placeholder<'_>>, Fault> {
    let fault = |range, message, hint| {
        Err(Fault {
            range,
            message,
            hint,
        })
    };
    let mut placeholders: Vec<Placeholder<'_>> = Vec::new();
    let mut from = 0;
    while let Some(open) = find_brace(template, from) {
        if template[open..].starts_with('}') {
            let message = "this brace was never opened".to_owned();
            return fault(open..open + 1, message, "write parameters as `{name}`");
        }
        let close = find_brace(template, open + 1);
        let Some(close) = close.filter(|close| template[*close..].starts_with('}')) else {
            let message = "this brace is never closed".to_owned();
            return fault(open..open + 1, message, "write parameters as `{name}`");
        };
        let (name, range) = (&template[open + 1..close], open..close + 1);
        if name.is_empty() {
            return fault(
                range,
                "this parameter has no name".to_owned(),
                "write `{name}`",
            );
        }
        if placeholders
            .iter()
            .any(|placeholder| placeholder.name == name)
        {
            let message = format!("the path holds `{{{name}}}` twice");
            return fault(range, message, "give each parameter a name of its own");
        }
        placeholders.push(Placeholder { name, range });
        from = close + 1;
    }
    Ok(placeholders)
}

fn find_brace(text: &str, from: usize) -> Option<usize> {
    text.get(from..)?.find(['{', '}']).map(|at| from + at)
}

/// The template with all parameters called the same.
pub(super) fn shape(template: &str) -> String {
    let mut shape = String::new();
    let mut from = 0;
    for Placeholder { range, .. } in placeholders(template).unwrap_or_default() {
        shape.push_str(&template[from..range.start]);
        shape.push_str("{}");
        from = range.end;
    }
    shape + &template[from..]
}
