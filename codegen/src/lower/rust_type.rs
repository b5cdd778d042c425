//! The Rust type of a lowered schema, as typify would write it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::plan::TypePlan;

/// Formats that have a Rust type of their own, by the type that they refine.
const FORMATS: [(&str, &str, &str); 15] = [
    ("string", "uuid", "::uuid::Uuid"),
    ("string", "date", "::chrono::naive::NaiveDate"),
    ("string", "ip", "::std::net::IpAddr"),
    ("string", "ipv4", "::std::net::Ipv4Addr"),
    ("string", "ipv6", "::std::net::Ipv6Addr"),
    ("integer", "int8", "i8"),
    ("integer", "uint8", "u8"),
    ("integer", "int16", "i16"),
    ("integer", "uint16", "u16"),
    ("integer", "int32", "i32"),
    ("integer", "uint32", "u32"),
    ("integer", "int64", "i64"),
    ("integer", "uint64", "u64"),
    ("number", "float", "f32"),
    ("number", "double", "f64"),
];

/// Whether a format changes the Rust type.
pub(super) fn is_known_format(kind: &str, format: &str) -> bool {
    find(kind, format).is_some()
}

fn find(kind: &str, format: &str) -> Option<&'static str> {
    let known = FORMATS
        .iter()
        .find(|known| (known.0, known.1) == (kind, format));
    known.map(|(_, _, rust)| *rust)
}

/// The type, as seen from beside the module `types`.
pub(super) fn of(lowered: &Value, types: &BTreeMap<String, TypePlan>) -> String {
    let inner = non_null(lowered, types);
    if lowered["nullable"] == true {
        format!("Option<{inner}>")
    } else {
        inner
    }
}

fn non_null(lowered: &Value, types: &BTreeMap<String, TypePlan>) -> String {
    if let Some(name) = reference(lowered) {
        return types
            .get(name)
            .map_or_else(|| format!("types::{name}"), |plan| plan.path(name));
    }
    let format = lowered["format"].as_str().unwrap_or_default();
    match lowered["type"].as_str() {
        Some("array") => format!("Vec<{}>", of(&lowered["items"], types)),
        Some("object") => match &lowered["additionalProperties"] {
            values @ Value::Object(_) => {
                format!(
                    "::std::collections::BTreeMap<String, {}>",
                    of(values, types)
                )
            }
            _ => "::serde_json::Map<String, ::serde_json::Value>".to_owned(),
        },
        Some("string") => find("string", format).unwrap_or("String").to_owned(),
        Some("integer") => find("integer", format).unwrap_or("i64").to_owned(),
        Some("number") => find("number", format).unwrap_or("f64").to_owned(),
        Some("boolean") => "bool".to_owned(),
        _ => "::serde_json::Value".to_owned(),
    }
}

/// The name of the component that a lowered schema refers to, nullable or not.
pub(super) fn reference(lowered: &Value) -> Option<&str> {
    let reference = lowered
        .get("$ref")
        .or_else(|| lowered["allOf"][0].get("$ref"));
    reference?.as_str()?.rsplit('/').next()
}
