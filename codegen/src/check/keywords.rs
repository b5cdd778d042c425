//! Keywords of a single schema: whether they fit its type, each other and the values that they allow.

use std::cmp::Ordering;
use std::collections::HashSet;

use serde_json::Number;

use super::api::{Api, flag, text};
use super::place;
use crate::diagnostic::Finding;
use crate::grammar::Kind;
use crate::integers;
use crate::load::{Entry, Node, Value};

/// The types of OpenAPI 3.0.
pub(super) const TYPES: &[&str] = &["array", "boolean", "integer", "number", "object", "string"];

/// Keywords that say something about values of some types only.
const KEYWORDS: &[(&str, &[&str])] = &[
    ("minLength", &["string"]),
    ("maxLength", &["string"]),
    ("pattern", &["string"]),
    ("minimum", &["integer", "number"]),
    ("maximum", &["integer", "number"]),
    ("exclusiveMinimum", &["integer", "number"]),
    ("exclusiveMaximum", &["integer", "number"]),
    ("multipleOf", &["integer", "number"]),
    ("items", &["array"]),
    ("minItems", &["array"]),
    ("maxItems", &["array"]),
    ("uniqueItems", &["array"]),
    ("properties", &["object"]),
    ("required", &["object"]),
    ("additionalProperties", &["object"]),
    ("minProperties", &["object"]),
    ("maxProperties", &["object"]),
    ("discriminator", &["object"]),
];

/// Formats that say something about values of some types only. Formats that are not listed are free to use.
const FORMATS: &[(&str, &[&str])] = &[
    ("int32", &["integer", "number"]),
    ("int64", &["integer", "number"]),
    ("float", &["number"]),
    ("double", &["number"]),
    ("byte", &["string"]),
    ("binary", &["string"]),
    ("date", &["string"]),
    ("date-time", &["string"]),
    ("password", &["string"]),
    ("email", &["string"]),
    ("uri", &["string"]),
    ("uuid", &["string"]),
    ("ipv4", &["string"]),
    ("ipv6", &["string"]),
    ("hostname", &["string"]),
];

/// Lower and upper limits of how long or how many.
const SIZES: &[(&str, &str)] = &[
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
];

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for schema in api.objects_of(Kind::Schema) {
        fitting(schema.node, &mut findings);
        for (lower, upper) in SIZES {
            size(schema.node, lower, &mut findings);
            size(schema.node, upper, &mut findings);
            range(schema.node, lower, upper, &mut findings);
        }
        limits(schema.node, &mut findings);
        if !range(schema.node, "minimum", "maximum", &mut findings) {
            integers(schema.node, &mut findings);
        }
        meanings(schema.node, &mut findings);
        choices(schema.node, &mut findings);
    }
    findings
}

/// A whole number, as it is used for lengths; `None` for what is none.
pub(super) fn count(number: &Number) -> Option<u64> {
    number.as_u64()
}

/// Whether the number has no fraction, however it is written.
fn is_whole(number: &Number) -> bool {
    !number.is_f64() || number.as_f64().is_some_and(|number| number.fract() == 0.0)
}

/// Compares without the rounding that a conversion to floating point would bring.
fn compare(a: &Number, b: &Number) -> Ordering {
    match (a.as_i128(), b.as_i128()) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => a
            .as_f64()
            .partial_cmp(&b.as_f64())
            .unwrap_or(Ordering::Equal),
    }
}

fn fitting(node: &Node, findings: &mut Vec<Finding>) {
    let Some(schema_type) = text(node, "type").filter(|name| TYPES.contains(name)) else {
        return;
    };
    let mut report = |span, what: String, types: &[&str]| {
        let message = format!("{what} says nothing about values of the type `{schema_type}`");
        let hint = format!(
            "it is for the type `{}`; remove it, or correct the type",
            types.join("` or `")
        );
        findings.push(Finding::new("keyword-type", span, message, hint));
    };
    for (keyword, types) in KEYWORDS {
        if let Some(entry) = node
            .entry(keyword)
            .filter(|_| !types.contains(&schema_type))
        {
            report(&entry.key_span, format!("`{keyword}`"), types);
        }
    }
    if let Some(entry) = node.entry("format") {
        let format = FORMATS
            .iter()
            .find(|(format, _)| entry.value.as_str() == Some(format));
        if let Some((format, types)) = format.filter(|(_, types)| !types.contains(&schema_type)) {
            report(&entry.value.span, format!("the format `{format}`"), types);
        }
    }
}

fn size(node: &Node, keyword: &str, findings: &mut Vec<Finding>) {
    let Some((entry, number)) = number(node, keyword) else {
        return;
    };
    if count(number).is_none() {
        let message = format!("`{keyword}` has to be a whole number from 0 on");
        let hint = "write it without sign, fraction or exponent";
        findings.push(Finding::new("bad-limit", &entry.value.span, message, hint));
    }
}

fn limits(node: &Node, findings: &mut Vec<Finding>) {
    let mut report = |entry: &Entry, message: String, hint: &str| {
        findings.push(Finding::new(
            "bad-limit",
            place::value(entry),
            message,
            hint,
        ));
    };
    let step = number(node, "multipleOf");
    if let Some((entry, _)) = step.filter(|(_, step)| step.as_f64() <= Some(0.0)) {
        let message = "`multipleOf` has to be more than 0".to_owned();
        report(
            entry,
            message,
            "write the step between two values, or remove it",
        );
    }
    if text(node, "type") == Some("integer") {
        for keyword in ["minimum", "maximum", "multipleOf"] {
            if let Some((entry, _)) = number(node, keyword).filter(|(_, limit)| !is_whole(limit)) {
                let message = format!("`{keyword}` of an integer has to be whole");
                report(
                    entry,
                    message,
                    "round it to the nearest value that is allowed",
                );
            }
        }
    }
    for (exclusive, limit) in [
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ] {
        let alone = flag(node, exclusive) && node.get(limit).is_none();
        if let Some(entry) = node.entry(exclusive).filter(|_| alone) {
            let message = format!("`{exclusive}` has no effect without `{limit}`");
            report(
                entry,
                message,
                &format!("add `{limit}`, or remove `{exclusive}`"),
            );
        }
    }
}

/// Between the lower and the upper limit there has to be a value. Returns whether there is none.
fn range(node: &Node, lower: &str, upper: &str, findings: &mut Vec<Finding>) -> bool {
    let (Some((_, low)), Some((entry, high))) = (number(node, lower), number(node, upper)) else {
        return false;
    };
    let excluded =
        lower == "minimum" && (flag(node, "exclusiveMinimum") || flag(node, "exclusiveMaximum"));
    let order = compare(low, high);
    let empty = order == Ordering::Greater || (order == Ordering::Equal && excluded);
    if empty {
        findings.push(Finding::new(
            "empty-range",
            &entry.value.span,
            format!("no value lies between `{lower}` {low} and `{upper}` {high}"),
            "correct one of the two",
        ));
    }
    empty
}

/// The same for what is left of the whole numbers by bounds and format.
fn integers(node: &Node, findings: &mut Vec<Finding>) {
    let (least, most) = integers::bounds(node);
    let mut keywords = ["maximum", "minimum"].into_iter();
    if least > most
        && text(node, "type") == Some("integer")
        && let Some(entry) = keywords.find_map(|keyword| node.entry(keyword))
    {
        let message = "no whole number is within the bounds and the format";
        findings.push(Finding::new(
            "empty-range",
            place::value(entry),
            message,
            "correct one of them",
        ));
    }
}

fn number<'a>(node: &'a Node, keyword: &str) -> Option<(&'a Entry, &'a Number)> {
    let entry = node.entry(keyword)?;
    Some((entry, entry.value.as_number()?))
}

/// The values of `enum`.
fn choices(node: &Node, findings: &mut Vec<Finding>) {
    let Some(entry) = node.entry("enum") else {
        return;
    };
    let mut report = |span, message: String, hint: &str| {
        findings.push(Finding::new("enum", span, message, hint));
    };
    let Value::Sequence(values) = &entry.value.value else {
        let message = format!("`enum` has to be a list, this is {}", entry.value.kind());
        return report(place::value(entry), message, "list every allowed value");
    };
    if values.is_empty() {
        let message = "`enum` lists no value".to_owned();
        report(
            &entry.key_span,
            message,
            "list every allowed value, or remove it",
        );
    }
    let schema_type = text(node, "type");
    let nullable = flag(node, "nullable");
    let mut seen = HashSet::new();
    for value in values {
        let span = place::head(value);
        if !seen.insert(value.to_json().to_string()) {
            report(
                span,
                "this value is listed twice".to_owned(),
                "remove one of the two",
            );
        }
        let is_null = matches!(value.value, Value::Null);
        if is_null && !nullable {
            let hint = "write `nullable: true` beside the type, or put the word into quotes";
            report(
                span,
                "null is listed, but the schema is not nullable".to_owned(),
                hint,
            );
        } else if let Some(schema_type) =
            schema_type.filter(|wanted| !is_null && !is_of(value, wanted))
        {
            let message = format!(
                "this value is {}, but the type is `{schema_type}`",
                value.kind()
            );
            let hint = if schema_type == "string" {
                "put it into quotes"
            } else {
                "correct it, or the type"
            };
            report(span, message, hint);
        }
    }
}

/// What the values of `enum` mean: each meaning belongs to one of them.
fn meanings(node: &Node, findings: &mut Vec<Finding>) {
    let Some(meanings) = node.get("x-enum-descriptions") else {
        return;
    };
    if !matches!(meanings.value, Value::Mapping(_)) {
        let message = format!(
            "`x-enum-descriptions` has to be a mapping, this is {}",
            meanings.kind()
        );
        let hint = "write each value and what it means, as `value: meaning`";
        findings.push(Finding::new(
            "enum-descriptions",
            &meanings.span,
            message,
            hint,
        ));
    }
    let values = node.get("enum").map_or(&[][..], Node::elements);
    for entry in meanings.entries() {
        if !values.iter().any(|value| is_called(value, &entry.key)) {
            let message = format!("`{}` is described, but `enum` does not list it", entry.key);
            let hint = "describe only the values that are listed";
            findings.push(Finding::new(
                "enum-descriptions",
                &entry.key_span,
                message,
                hint,
            ));
        } else if entry.value.as_str().is_none() {
            let message = format!(
                "the meaning of a value has to be text, this is {}",
                entry.value.kind()
            );
            let hint = "say what the value means, in quotes if need be";
            findings.push(Finding::new(
                "enum-descriptions",
                place::value(entry),
                message,
                hint,
            ));
        }
    }
}

/// Whether a value is written like a key.
fn is_called(value: &Node, key: &str) -> bool {
    match &value.value {
        Value::String(text) => text == key,
        Value::Number(number) => number.to_string() == key,
        _ => false,
    }
}

/// Whether a value is of a type; true for types that do not exist, which are reported elsewhere.
fn is_of(node: &Node, schema_type: &str) -> bool {
    match (schema_type, &node.value) {
        ("string", value) => matches!(value, Value::String(_)),
        ("boolean", value) => matches!(value, Value::Bool(_)),
        ("array", value) => matches!(value, Value::Sequence(_)),
        ("object", value) => matches!(value, Value::Mapping(_)),
        ("number", value) => matches!(value, Value::Number(_)),
        ("integer", value) => matches!(value, Value::Number(number) if is_whole(number)),
        _ => true,
    }
}
