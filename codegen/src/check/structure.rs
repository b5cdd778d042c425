//! What an OpenAPI document may hold at all: its version, its fields, their types, the fields it needs.

use super::api::{Api, text};
use super::dialect::{
    ALTERNATIVES, CHOICES, NEWER_KEYWORDS, REQUIRED, SECURITY_FIELDS, SINGLE_VALUES,
};
use super::{place, words};
use crate::diagnostic::Finding;
use crate::grammar::{Kind, Shape, Visit};
use crate::load::{Entry, Node, Value};
use crate::source::Span;

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, file) in api.document.files() {
        hidden_characters(file, &mut findings);
    }
    let in_place = api
        .objects
        .iter()
        .filter(|object| object.node.reference().is_none());
    for object in in_place {
        let Value::Mapping(entries) = &object.node.value else {
            let (subject, place) = (words::subject(object), place::object(object));
            findings.push(wrong_type(place, &subject, "a mapping", object.node));
            continue;
        };
        for entry in entries {
            field(object.kind, entry, &mut findings);
        }
        missing(object, &mut findings);
        alternatives(object, &mut findings);
    }
    findings
}

/// Text that does not look as it is, neither here nor in generated code.
fn hidden_characters(node: &Node, findings: &mut Vec<Finding>) {
    let mut report = |text: &str, span: &Span| {
        findings.extend(text.chars().find(|c| is_hidden(*c)).map(|hidden| {
            let message = format!("the character U+{:04X} cannot be seen", u32::from(hidden));
            Finding::new("hidden-character", span, message, "remove it")
        }));
    };
    match &node.value {
        Value::String(text) => report(text, &node.span),
        Value::Sequence(elements) => {
            for element in elements {
                hidden_characters(element, findings);
            }
        }
        Value::Mapping(entries) => {
            for entry in entries {
                report(&entry.key, &entry.key_span);
            }
            for entry in entries {
                hidden_characters(&entry.value, findings);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Control characters, those of the direction of writing among them.
fn is_hidden(c: char) -> bool {
    let directs =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    directs || c.is_control() && !matches!(c, '\n' | '\t')
}

/// The finding about a document that is not OpenAPI 3.0 at all.
pub(super) fn version(root: &Node) -> Option<Finding> {
    const RULE: &str = "openapi-version";
    let Value::Mapping(_) = root.value else {
        return Some(wrong_type(
            place::head(root),
            "an OpenAPI document",
            "a mapping",
            root,
        ));
    };
    let Some(entry) = root.entry("openapi").or_else(|| root.entry("swagger")) else {
        return Some(Finding::new(
            RULE,
            place::head(root),
            "the document does not say that it is OpenAPI",
            "begin the document with `openapi: 3.0.3`",
        ));
    };
    let version = match &entry.value.value {
        Value::String(version) => version.clone(),
        Value::Number(version) => version.to_string(),
        _ => {
            return Some(wrong_type(
                place::value(entry),
                "`openapi`",
                "a string",
                &entry.value,
            ));
        }
    };
    let patch = version
        .strip_prefix("3.0.")
        .filter(|_| entry.key == "openapi");
    if patch.is_some_and(|patch| patch.parse::<u32>().is_ok()) {
        return None;
    }
    let (message, hint) = match version.as_str() {
        "3.0" => (
            "the version is not complete".to_owned(),
            "write `openapi: 3.0.3`",
        ),
        _ => (
            format!("this is a document of version {version}; only OpenAPI 3.0 is understood"),
            "write `openapi: 3.0.3`, and the document in its terms: `nullable: true` for the type `null`",
        ),
    };
    Some(Finding::new(RULE, place::value(entry), message, hint))
}

/// Whether the document is of a later version of OpenAPI 3, so that most of it is as it has to be.
pub(super) fn is_newer(root: &Node) -> bool {
    let version = root.entry("openapi").map(|entry| &entry.value.value);
    match version {
        Some(Value::String(version)) => version.starts_with("3.") && !version.starts_with("3.0"),
        Some(Value::Number(version)) => version
            .as_f64()
            .is_some_and(|version| version > 3.0 && version < 4.0),
        _ => false,
    }
}

fn field(kind: Kind, entry: &Entry, findings: &mut Vec<Finding>) {
    if entry.key.starts_with("x-") {
        extension(kind, entry, findings);
        return;
    }
    match kind.field(&entry.key) {
        None => findings.push(unknown_field(kind, entry)),
        Some(shape) => {
            content(entry, shape, findings);
            if let Shape::Map(Kind::PathItem) = shape {
                let entries = entry.value.entries().iter();
                let extensions = entries.filter(|entry| entry.key.starts_with("x-"));
                findings.extend(extensions.map(extension_of_paths));
            }
            choice(kind, entry, findings);
        }
    }
}

fn extension(kind: Kind, entry: &Entry, findings: &mut Vec<Finding>) {
    let known = kind.extensions();
    if let Some((_, shape)) = known.iter().find(|(name, _)| *name == entry.key) {
        content(entry, *shape, findings);
        findings.extend(other_value(kind, entry));
        return;
    }
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    let hint = if names.is_empty() {
        format!(
            "remove it: {} has no `x-` keys in this project",
            words::noun(kind)
        )
    } else {
        words::suggestion(&entry.key, &names)
    };
    let message = format!("nothing reads the extension `{}` here", entry.key);
    findings.push(Finding::new(
        "unknown-extension",
        &entry.key_span,
        message,
        hint,
    ));
}

/// The finding about a key that says something with one value, and has the other.
fn other_value(kind: Kind, entry: &Entry) -> Option<Finding> {
    let (_, key, meant, hint) = SINGLE_VALUES
        .iter()
        .find(|known| known.0 == kind && known.1 == entry.key)?;
    let message = format!("`{key}` is `{meant}` or left out");
    let finding = || Finding::new("unknown-value", place::value(entry), message, *hint);
    (entry.value.as_bool()? != *meant).then(finding)
}

/// `paths` is the one map of names that may hold extensions beside them.
fn extension_of_paths(entry: &Entry) -> Finding {
    let message = format!("nothing reads the extension `{}` here", entry.key);
    let hint = "remove it: `paths` has no `x-` keys in this project";
    Finding::new("unknown-extension", &entry.key_span, message, hint)
}

fn unknown_field(kind: Kind, entry: &Entry) -> Finding {
    let newer = NEWER_KEYWORDS
        .iter()
        .find(|(name, _)| kind == Kind::Schema && *name == entry.key);
    let hint = if let Some((_, hint)) = newer {
        (*hint).to_owned()
    } else {
        let known: Vec<&str> = kind.fields().iter().map(|(name, _)| *name).collect();
        words::suggestion(&entry.key, &known)
    };
    let message = format!("{} has no field `{}`", words::noun(kind), entry.key);
    Finding::new("unknown-field", &entry.key_span, message, hint)
}

/// The findings about a field that does not hold what it should. Objects are looked at when they are visited.
fn content(entry: &Entry, shape: Shape, findings: &mut Vec<Finding>) {
    let node = &entry.value;
    let (fits, expected) = match shape {
        Shape::Text => (node.as_str().is_some(), "a string"),
        Shape::Flag => (node.as_bool().is_some(), "a boolean"),
        Shape::Number => (node.as_number().is_some(), "a number"),
        Shape::List(_) | Shape::Texts => (matches!(node.value, Value::Sequence(_)), "a list"),
        Shape::Map(_) | Shape::Values => (matches!(node.value, Value::Mapping(_)), "a mapping"),
        Shape::Data | Shape::Object(_) | Shape::OrRef(_) | Shape::FlagOrSchema => return,
    };
    if !fits {
        let subject = format!("`{}`", entry.key);
        findings.push(wrong_type(place::value(entry), &subject, expected, node));
    }
    if let Shape::Texts = shape {
        let elements = node.elements().iter();
        let wrong = elements.filter(|element| element.as_str().is_none());
        let subject = format!("an element of `{}`", entry.key);
        let finding = |node| wrong_type(place::head(node), &subject, "a string", node);
        findings.extend(wrong.map(finding));
    }
}

fn wrong_type(span: &Span, subject: &str, expected: &str, node: &Node) -> Finding {
    let hint = match (expected, &node.value) {
        ("a string", Value::Number(_) | Value::Bool(_)) => "put it into quotes",
        ("a number" | "a boolean", Value::String(_)) => "write it without quotes",
        ("a number", Value::Bool(_)) => {
            "write the limit itself; `exclusiveMinimum` and `exclusiveMaximum` are booleans beside it"
        }
        ("a boolean", Value::Number(_)) => {
            "in OpenAPI 3.0 the limit stands in `minimum` or `maximum`, and this is `true` or `false`"
        }
        ("a string", Value::Sequence(_)) if subject == "`type`" => {
            "OpenAPI 3.0 allows one type; write `nullable: true` for the type `null`"
        }
        (_, Value::Null) => "write it, or remove the key",
        ("a list", _) => "write each element on a line of its own, after a hyphen",
        ("a mapping", _) => "write each field on a line of its own, as `name: value`",
        _ => "write here what OpenAPI 3.0.3 asks for",
    };
    let message = match node.value {
        Value::Null => format!("{subject} has no value; {expected} has to stand here"),
        _ => format!("{subject} has to be {expected}, this is {}", node.kind()),
    };
    Finding::new("wrong-type", span, message, hint)
}

fn choice(kind: Kind, entry: &Entry, findings: &mut Vec<Finding>) {
    let of_field = CHOICES
        .iter()
        .find(|choice| choice.0 == kind && choice.1 == entry.key);
    let (Some((_, _, known)), Some(value)) = (of_field, entry.value.as_str()) else {
        return;
    };
    if !known.contains(&value) {
        let hint = if value == "null" {
            "OpenAPI 3.0 has no type `null`; write `nullable: true` beside the type".to_owned()
        } else {
            words::suggestion(value, known)
        };
        let message = format!("`{value}` is no `{}` of {}", entry.key, words::noun(kind));
        findings.push(Finding::new(
            "unknown-value",
            &entry.value.span,
            message,
            hint,
        ));
    }
}

fn missing(object: &Visit<'_>, findings: &mut Vec<Finding>) {
    let mut require = |field: &str, hint: &str| {
        if object.node.get(field).is_none() {
            let message = format!("{} has no `{field}`", words::subject(object));
            findings.push(Finding::new(
                "missing-field",
                place::object(object),
                message,
                hint,
            ));
        }
    };
    for (_, field, hint) in REQUIRED.iter().filter(|(kind, ..)| *kind == object.kind) {
        require(field, hint);
    }
    if object.kind == Kind::SecurityScheme {
        let scheme = text(object.node, "type").unwrap_or_default();
        for (_, fields) in SECURITY_FIELDS.iter().filter(|(name, _)| *name == scheme) {
            for field in *fields {
                require(
                    field,
                    &format!("a security scheme of the type `{scheme}` needs it"),
                );
            }
        }
    }
    let described_by_schema = matches!(object.kind, Kind::Parameter | Kind::Header);
    if described_by_schema && object.node.get("content").is_none() {
        require("schema", "say with a `schema` what values are allowed");
    }
}

fn alternatives(object: &Visit<'_>, findings: &mut Vec<Finding>) {
    for (_, one, other) in ALTERNATIVES
        .iter()
        .filter(|(kind, ..)| *kind == object.kind)
    {
        if let (Some(_), Some(entry)) = (object.node.get(one), object.node.entry(other)) {
            let message = format!("`{one}` and `{other}` exclude each other");
            let hint = format!("keep `{one}` or `{other}`, not both");
            findings.push(Finding::new(
                "two-alternatives",
                &entry.key_span,
                message,
                hint,
            ));
        }
    }
}
