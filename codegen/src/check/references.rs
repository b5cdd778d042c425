//! Where a `$ref` may stand, where it may lead, and that it stands alone.

use super::api::Api;
use super::words;
use crate::diagnostic::Finding;
use crate::grammar::{Kind, Shape, Visit};

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for object in &api.objects {
        let Some(entry) = object.node.entry("$ref") else {
            continue;
        };
        for sibling in object
            .node
            .entries()
            .iter()
            .filter(|sibling| sibling.key != "$ref")
        {
            findings.push(Finding::new(
                "reference-sibling",
                &sibling.key_span,
                format!("`{}` is ignored beside a $ref", sibling.key),
                "move it to where the $ref leads, or remove it",
            ));
        }
        findings.extend(target(api, object).map(|(message, hint)| {
            Finding::new("reference-target", &entry.value.span, message, hint)
        }));
    }
    findings
}

/// What is wrong with the place that a reference leads to, and how to mend it.
fn target(api: &Api<'_>, object: &Visit<'_>) -> Option<(String, String)> {
    let noun = words::noun(object.kind);
    let Some(home) = home(object.kind) else {
        let message = format!("a $ref may not stand in place of {noun}");
        return Some((message, "write the object itself here".to_owned()));
    };
    let target = api.document.target(object.node)?;
    let (name, folder) = target.pointer.split_last()?;
    if folder == home && !name.starts_with("x-") {
        return None;
    }
    let message = format!("this $ref has to lead to {noun}");
    let home = home.join("/");
    Some((
        message,
        format!("refer to `#/{home}/…`, in this file or in another"),
    ))
}

/// The steps to where objects of a kind are kept to be referred to.
fn home(kind: Kind) -> Option<Vec<&'static str>> {
    if kind == Kind::PathItem {
        return Some(vec!["paths"]);
    }
    let mut sections = Kind::Components.fields().iter();
    let (section, _) = sections.find(|(_, shape)| *shape == Shape::Map(kind))?;
    Some(vec!["components", section])
}
