//! Schemas as a whole: what they require, describe and are composed of.

use std::collections::HashSet;

use super::api::{Api, flag, identity, list, named, properties, text};
use super::{place, words};
use crate::diagnostic::Finding;
use crate::grammar::{Kind, Visit};
use crate::load::{Entry, Node, Value};

/// Keywords that hold schemas for the very same value.
pub(super) const COMPOSITION: &[&str] = &["allOf", "oneOf", "anyOf"];

/// More levels of composition than any schema needs; keeps validation within the stack.
const MAX_LEVELS: usize = 64;

/// More parts than any schema needs, counted as often as they are reached; keeps validation from taking forever.
const MAX_PARTS: usize = 4096;

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = endless(api);
    // A part of a composition may require what another part describes, so it is looked at with the whole.
    let mut parts = HashSet::new();
    for schema in api.objects_of(Kind::Schema) {
        parts.extend(inline_parts(schema.node).into_iter().map(identity));
        if !parts.contains(&identity(schema.node)) {
            required(api, schema.node, &mut findings);
        }
        one_schema(&schema, &mut findings);
        types_of_parts(api, schema.node, &mut findings);
        discriminator(api, schema.node, &mut findings);
        for property in properties(schema.node) {
            description(property, &mut findings);
        }
    }
    for (_, file) in api.document.files() {
        let components = file.get("components");
        for schema in named(components.and_then(|components| components.get("schemas"))) {
            description(schema, &mut findings);
        }
    }
    findings
}

/// Schemas that are a part of themselves, or of which the parts have parts almost without end: a value could not be
/// checked against them.
pub(super) fn endless(api: &Api<'_>) -> Vec<Finding> {
    let entries = api
        .objects_of(Kind::Schema)
        .filter_map(|schema| schema.entry);
    let finding = |entry: &Entry| {
        let (what, hint) =
            endless_parts(api, &entry.value).or_else(|| too_many_parts(api, &entry.value))?;
        let message = format!("`{}` {what}", entry.key);
        Some(Finding::new(
            "endless-schema",
            &entry.key_span,
            message,
            hint,
        ))
    };
    entries.filter_map(finding).collect()
}

fn too_many_parts(api: &Api<'_>, start: &Node) -> Option<(&'static str, &'static str)> {
    let mut reached = 0;
    let mut parts = composed_of(api, start);
    for _ in 0..MAX_LEVELS {
        reached += parts.len();
        if reached > MAX_PARTS {
            let hint = "join some of the schemas that are reached in more than one way";
            return Some(("is composed of too many parts", hint));
        }
        parts = parts
            .into_iter()
            .flat_map(|part| composed_of(api, part))
            .collect();
    }
    None
}

fn endless_parts(api: &Api<'_>, start: &Node) -> Option<(&'static str, &'static str)> {
    let mut seen = HashSet::new();
    let mut parts = composed_of(api, start);
    for _ in 0..MAX_LEVELS {
        if parts.iter().any(|part| identity(part) == identity(start)) {
            let hint = "let it hold itself as a property or as an item instead";
            return Some(("is composed of itself", hint));
        }
        parts.retain(|part| seen.insert(identity(part)));
        if parts.is_empty() {
            return None;
        }
        parts = parts
            .into_iter()
            .flat_map(|part| composed_of(api, part))
            .collect();
    }
    Some((
        "is composed through too many levels",
        "join some of the schemas on the way",
    ))
}

/// The schemas that a value of this schema is directly held against as well.
fn composed_of<'a>(api: &Api<'a>, node: &'a Node) -> Vec<&'a Node> {
    match api.document.target(node) {
        Some(target) => vec![target.node],
        None => direct_parts(node).collect(),
    }
}

fn direct_parts(node: &Node) -> impl Iterator<Item = &Node> {
    let lists = COMPOSITION.iter().flat_map(|keyword| list(node, keyword));
    lists.chain(node.get("not"))
}

/// The schemas composed in place, at any depth.
fn inline_parts(node: &Node) -> Vec<&Node> {
    let in_place = |part: &&Node| part.reference().is_none();
    let mut parts: Vec<&Node> = direct_parts(node).filter(in_place).collect();
    let mut next = 0;
    while let Some(part) = parts.get(next).copied() {
        parts.extend(direct_parts(part).filter(in_place));
        next += 1;
    }
    parts
}

/// The schema and everything it is composed of through `keywords`, references followed.
pub(super) fn composition<'a>(api: &Api<'a>, node: &'a Node, keywords: &[&str]) -> Vec<&'a Node> {
    let (mut open, mut seen, mut all) = (vec![node], HashSet::new(), Vec::new());
    while let Some(node) = open.pop() {
        let node = api.document.resolve(node);
        if seen.insert(identity(node)) {
            all.push(node);
            open.extend(keywords.iter().flat_map(|keyword| list(node, keyword)));
        }
    }
    all
}

fn property_names<'a>(api: &Api<'a>, node: &'a Node, keywords: &[&str]) -> HashSet<&'a str> {
    let schemas = composition(api, node, keywords).into_iter();
    let properties = schemas.flat_map(properties);
    properties.map(|property| property.key.as_str()).collect()
}

fn required(api: &Api<'_>, node: &Node, findings: &mut Vec<Finding>) {
    let known = property_names(api, node, COMPOSITION);
    let parts = inline_parts(node).into_iter().chain([node]);
    for entry in parts.filter_map(|part| part.entry("required")) {
        if is_empty_list(&entry.value) {
            findings.push(Finding::new(
                "required",
                &entry.key_span,
                "`required` lists nothing",
                "remove it: properties are optional unless they are listed",
            ));
        }
        let mut seen = HashSet::new();
        for element in entry.value.elements() {
            let Some(name) = element.as_str() else {
                continue;
            };
            if !known.contains(name) {
                let mut known: Vec<&str> = known.iter().copied().collect();
                known.sort_unstable();
                findings.push(Finding::new(
                    "required",
                    &element.span,
                    format!("`{name}` is required, but no property is called so"),
                    match known.as_slice() {
                        [] => "describe it under `properties`".to_owned(),
                        known => words::suggestion(name, known),
                    },
                ));
            }
            if !seen.insert(name) {
                let message = format!("`{name}` is listed twice");
                findings.push(Finding::new(
                    "required",
                    &element.span,
                    message,
                    "remove one of the two",
                ));
            }
        }
    }
}

fn one_schema(schema: &Visit<'_>, findings: &mut Vec<Finding>) {
    let (node, span) = (schema.node, place::object(schema));
    if text(node, "type") == Some("array") && node.get("items").is_none() {
        let message = format!("{} is an array without `items`", words::subject(schema));
        let hint = "say under `items` what the array holds";
        findings.push(Finding::new("array-without-items", span, message, hint));
    }
    if flag(node, "readOnly") && flag(node, "writeOnly") {
        let span = node
            .entry("writeOnly")
            .map_or(span, |entry| &entry.key_span);
        let message = "what is both `readOnly` and `writeOnly` can never be sent";
        findings.push(Finding::new(
            "read-write-only",
            span,
            message,
            "keep one of the two",
        ));
    }
    for keyword in COMPOSITION {
        if let Some(entry) = node
            .entry(keyword)
            .filter(|entry| is_empty_list(&entry.value))
        {
            let message = format!("`{keyword}` lists no schema");
            let hint = "list at least one, or remove it";
            findings.push(Finding::new(
                "empty-composition",
                &entry.key_span,
                message,
                hint,
            ));
        }
    }
}

/// What is said of the type of a whole is true of its parts.
fn types_of_parts(api: &Api<'_>, node: &Node, findings: &mut Vec<Finding>) {
    let Some(entry) = node.entry("type") else {
        return;
    };
    let whole = entry.value.as_str();
    for part in list(node, "allOf") {
        let target = api.document.resolve(part);
        if let (Some(whole), Some(own)) = (whole, text(target, "type"))
            && whole != own
        {
            let message = format!("this is of the type `{whole}`, and a part of it is of `{own}`");
            let hint = "write the type of the parts, or leave it to them";
            let span = place::value(entry);
            findings.push(Finding::new("type-of-parts", span, message, hint));
        }
    }
}

/// A component or a property says what it is; what it refers to says so for itself.
fn description(entry: &Entry, findings: &mut Vec<Finding>) {
    let is_object = matches!(entry.value.value, Value::Mapping(_));
    let described = text(&entry.value, "description").is_some_and(|text| !text.trim().is_empty());
    if is_object && entry.value.reference().is_none() && !described {
        findings.push(Finding::new(
            "missing-description",
            &entry.key_span,
            format!("`{}` is not described", entry.key),
            "say in a `description` what it is",
        ));
    }
}

/// Every case of a union has to carry the property that tells the cases apart.
fn discriminator(api: &Api<'_>, node: &Node, findings: &mut Vec<Finding>) {
    let Some(discriminator) = node.get("discriminator") else {
        return;
    };
    let cases: Vec<&Node> = ["oneOf", "anyOf"]
        .iter()
        .flat_map(|keyword| list(node, keyword))
        .collect();
    if let Some(property) = text(discriminator, "propertyName") {
        for case in &cases {
            let parts = composition(api, case, &["allOf"]);
            let names = parts.iter().flat_map(|part| list(part, "required"));
            let required: Vec<&str> = names.filter_map(Node::as_str).collect();
            if !required.contains(&property) {
                let span = case
                    .get("$ref")
                    .map_or_else(|| place::head(case), |target| &target.span);
                findings.push(Finding::new(
                    "discriminator-property",
                    span,
                    format!("this case does not require `{property}`, which tells the cases apart"),
                    format!("describe `{property}` in the case and list it under `required`"),
                ));
            }
        }
    }
    let names: Vec<&str> = cases
        .iter()
        .filter_map(|case| last_step(case.reference()?))
        .collect();
    for entry in discriminator.get("mapping").map_or(&[][..], Node::entries) {
        let target = entry.value.as_str().and_then(last_step);
        if !cases.is_empty() && !target.is_some_and(|target| names.contains(&target)) {
            findings.push(Finding::new(
                "discriminator-mapping",
                place::value(entry),
                format!("`{}` does not lead to one of the cases", entry.key),
                words::suggestion(target.unwrap_or_default(), &names),
            ));
        }
    }
}

fn is_empty_list(node: &Node) -> bool {
    matches!(&node.value, Value::Sequence(elements) if elements.is_empty())
}

fn last_step(reference: &str) -> Option<&str> {
    reference.rsplit('/').next()
}
