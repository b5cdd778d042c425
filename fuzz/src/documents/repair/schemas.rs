//! Keywords that fit the type of their schema, and each other.

use std::collections::BTreeSet;

use codegen::grammar::Kind;
use serde_json::{Map, Value, json};

use super::each;
use crate::documents::api::Api;

/// Keywords by the type that they are for.
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

pub(super) fn mend(api: &mut Api) {
    each(api, &[Kind::Schema], &|place, schema| {
        let kind = schema
            .get("type")
            .and_then(Value::as_str)
            .map(str::to_owned);
        if let Some(kind) = &kind {
            for (keyword, kinds) in KEYWORDS {
                if !kinds.contains(&kind.as_str()) {
                    schema.remove(*keyword);
                }
            }
            let format = schema
                .get("format")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let of_number = matches!(format, "int32" | "int64" | "float" | "double");
            if !format.is_empty() && of_number != matches!(kind.as_str(), "integer" | "number") {
                schema.remove("format");
            }
            if kind == "integer"
                && matches!(
                    schema.get("format").and_then(Value::as_str),
                    Some("float" | "double")
                )
            {
                schema.remove("format");
            }
            if kind == "array" {
                schema.entry("items").or_insert_with(|| json!({}));
            }
            mend_enum(kind, schema);
        }
        mend_bounds(kind.as_deref() == Some("integer"), schema);
        for keyword in ["allOf", "oneOf", "anyOf"] {
            if schema
                .get(keyword)
                .and_then(Value::as_array)
                .is_some_and(Vec::is_empty)
            {
                schema.remove(keyword);
            }
        }
        let composed = ["allOf", "oneOf", "anyOf"]
            .iter()
            .any(|keyword| schema.contains_key(*keyword));
        if !composed {
            mend_required(schema);
        }
        if place.named
            && schema
                .get("description")
                .and_then(Value::as_str)
                .is_none_or(|text| text.trim().is_empty())
        {
            schema.insert("description".to_owned(), "Some thing.".into());
        }
        if schema.get("readOnly") == Some(&Value::Bool(true)) {
            schema.remove("writeOnly");
        }
    });
}

fn mend_enum(kind: &str, schema: &mut Map<String, Value>) {
    let nullable = schema.get("nullable") == Some(&Value::Bool(true));
    let Some(Value::Array(values)) = schema.get_mut("enum") else {
        return;
    };
    let mut seen = BTreeSet::new();
    values.retain(|value| {
        let fits = match value {
            Value::Null => nullable,
            Value::String(_) => kind == "string",
            Value::Number(_) => matches!(kind, "integer" | "number"),
            _ => false,
        };
        fits && seen.insert(value.to_string())
    });
    if values.is_empty() {
        schema.remove("enum");
    }
}

fn mend_bounds(integer: bool, schema: &mut Map<String, Value>) {
    let number = |schema: &Map<String, Value>, key: &str| schema.get(key).and_then(Value::as_f64);
    for keyword in ["minimum", "maximum", "multipleOf"] {
        let fraction = number(schema, keyword).is_some_and(|number| number.fract() != 0.0);
        if integer && fraction {
            schema.remove(keyword);
        }
    }
    if number(schema, "multipleOf").is_some_and(|step| step <= 0.0) {
        schema.remove("multipleOf");
    }
    for (low, high) in [
        ("minimum", "maximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
    ] {
        if number(schema, low) >= number(schema, high) && number(schema, high).is_some() {
            schema.remove(high);
        }
    }
    for (exclusive, limit) in [
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ] {
        if !schema.contains_key(limit) {
            schema.remove(exclusive);
        }
    }
}

fn mend_required(schema: &mut Map<String, Value>) {
    let Some(names) = schema.get("required").and_then(Value::as_array).cloned() else {
        return;
    };
    let known = schema.get("properties").cloned().unwrap_or_default();
    let names: BTreeSet<_> = names
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    let names: Vec<_> = names
        .into_iter()
        .filter(|name| known.get(name).is_some())
        .collect();
    if names.is_empty() {
        schema.remove("required");
    } else {
        schema.insert("required".to_owned(), names.into());
    }
}
