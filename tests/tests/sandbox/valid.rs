//! Valid requests, made of the examples; what has to exist for them comes from the sandbox's seed.

use serde_json::{Value, json};

use super::client::Request;
use super::document::{Document, Operation, fields};
use super::seed::Seed;

/// A valid request: the document's own, with every parameter that it knows.
pub(crate) fn request(document: &Document, seed: &Seed, operation: &Operation) -> Request {
    let mut parameters = seed.ids(operation);
    for parameter in &operation.parameters {
        if parameter.place != "path" {
            let tried = operation.sandbox["tries"].get(&parameter.name).cloned();
            let value = tried.unwrap_or_else(|| sample(document, &parameter.schema));
            parameters.insert(parameter.name.clone(), value);
        }
    }
    Request {
        parameters,
        body: operation.body.as_ref().map(|body| body.example.clone()),
    }
}

/// A valid value with nothing in it that may be left out.
pub(crate) fn sample(document: &Document, schema: &Value) -> Value {
    let keywords = Value::Object(document.schema(schema));
    let shown = ["example", "default"].map(|key| &keywords[key]);
    let shown = shown.into_iter().chain([&keywords["enum"][0]]);
    if let Some(shown) = shown.into_iter().find(|shown| !shown.is_null()) {
        return shown.clone();
    }
    if let Some(choice) = keywords["oneOf"].get(0) {
        return sample(document, choice);
    }
    match keywords["type"].as_str() {
        Some("object") => {
            let required = keywords["required"].as_array();
            let required = required.map_or(&[][..], Vec::as_slice);
            let properties = fields(&keywords["properties"]);
            let due = properties.filter(|(name, _)| required.contains(&json!(name)));
            due.map(|(name, property)| (name.clone(), sample(document, property)))
                .collect()
        }
        Some("array") => json!([sample(document, &keywords["items"])]),
        Some("integer" | "number") => keywords.get("minimum").cloned().unwrap_or(json!(1)),
        Some("boolean") => json!(true),
        Some("string") => match keywords["format"].as_str() {
            Some("uuid") => json!("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
            Some("date-time") => json!("2025-01-30T12:00:00.000Z"),
            _ => {
                let least = keywords["minLength"].as_u64().unwrap_or(1);
                "x".repeat(usize::try_from(least).expect("a length")).into()
            }
        },
        _ => panic!("no value is known for {schema}: give it an example"),
    }
}
