//! Valid requests, made of the schemas; what has to exist for them comes from the sandbox's seed.

use std::fs;

use serde_json::{Map, Value, json};
use tests::workspace;

use super::client::Request;
use super::document::{Document, Operation, fields};

/// What every sandbox begins with.
pub(crate) struct Seed(Value);

impl Seed {
    pub(crate) fn read() -> Self {
        let text = fs::read_to_string(workspace().join("sandbox/src/seed.yaml"));
        Self(serde_yaml::from_str(&text.expect("the seed")).expect("YAML"))
    }

    /// The ids of a path whose template this is, and what the seed has there.
    fn find(&self, api: &str, template: &str) -> (Vec<String>, &Value) {
        let found = find(&self.0[api], template);
        found.unwrap_or_else(|| panic!("the seed has nothing at {template}"))
    }
}

fn find<'a>(content: &'a Value, template: &str) -> Option<(Vec<String>, &'a Value)> {
    for (key, value) in fields(content) {
        let Some(rest) = template.strip_prefix(key.as_str()) else {
            continue;
        };
        if rest.is_empty() {
            return Some((Vec::new(), value));
        }
        let items = value.as_array().into_iter().flatten();
        let below = items.filter_map(|item| {
            let id = item["id"].as_str()?;
            let rest = rest.strip_prefix("/{")?.split_once('}')?.1;
            let (ids, found) = if rest.is_empty() {
                (Vec::new(), item)
            } else {
                find(item, rest)?
            };
            Some(([vec![id.to_owned()], ids].concat(), found))
        });
        if let Some(found) = find(value, rest).or(below.into_iter().next()) {
            return Some(found);
        }
    }
    // A collection may be empty, and a thing to do is nowhere.
    (!template.contains('{') && !content.is_null()).then_some((Vec::new(), &Value::Null))
}

/// A valid request with everything in it that the document knows.
pub(crate) fn request(document: &Document, seed: &Seed, operation: &Operation) -> Request {
    let (ids, _) = seed.find(document.api, &operation.template);
    let (_, sibling) = seed.find(document.api, operation.collection());
    let names = operation
        .template
        .split('/')
        .filter_map(|step| step.strip_prefix('{')?.strip_suffix('}'));
    let mut parameters: Map<String, Value> = names
        .map(str::to_owned)
        .zip(ids.into_iter().map(Value::from))
        .collect();
    for parameter in &operation.parameters {
        if parameter.place != "path" {
            let value = sample(document, &parameter.schema, &Value::Null);
            parameters.insert(parameter.name.clone(), value);
        }
    }
    let body = operation.body.as_ref();
    Request {
        parameters,
        body: body.map(|body| sample(document, &body.schema, &sibling[0])),
    }
}

/// A valid value. Ids are those of `sibling`, an item of the same kind.
pub(crate) fn sample(document: &Document, schema: &Value, sibling: &Value) -> Value {
    let schema = document.resolve(schema);
    let shown = ["example", "default"]
        .iter()
        .find_map(|key| schema.get(key));
    if let Some(shown) = shown.or(schema["enum"].get(0)) {
        return shown.clone();
    }
    match schema["type"].as_str() {
        Some("object") => {
            let properties = fields(&schema["properties"]);
            let properties =
                properties.filter(|(_, property)| document.resolve(property)["readOnly"] != true);
            let value = |(name, property): (&String, &Value)| {
                let is_id = property["$ref"]
                    .as_str()
                    .is_some_and(|name| name.ends_with("Id"));
                let known = sibling.get(name).filter(|_| is_id);
                let value = known.cloned();
                let value = value.unwrap_or_else(|| sample(document, property, &Value::Null));
                (name.clone(), value)
            };
            Value::Object(properties.map(value).collect())
        }
        Some("array") => json!([sample(document, &schema["items"], &Value::Null)]),
        Some("integer" | "number") => schema.get("minimum").cloned().unwrap_or(json!(1)),
        Some("boolean") => json!(true),
        Some("string") => match schema["format"].as_str() {
            Some("uuid") => json!("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
            Some("date-time") => json!("2025-01-30T12:00:00.000Z"),
            _ => {
                let least = schema["minLength"].as_u64().unwrap_or(1);
                "x".repeat(usize::try_from(least).expect("a length")).into()
            }
        },
        _ => panic!("no value is known for {schema}: give it an example"),
    }
}
