//! Operations that fit their path, their method and each other.

use std::collections::BTreeSet;

use codegen::grammar::Kind;
use codegen::load::ROOT_FILE;
use serde_json::{Value, json};

use crate::documents::api::{Api, Place, fields};

pub(super) fn mend(api: &mut Api) {
    let snapshot = api.clone();
    let mut ids = BTreeSet::new();
    for file in api.fragments() {
        let Some(paths) = api
            .files
            .get_mut(&file)
            .and_then(|value| value["paths"].as_object_mut())
        else {
            continue;
        };
        for (path, item) in paths {
            let mut shared = Vec::new();
            if let Some(parameters) = item.get_mut("parameters") {
                shared = mend_parameters(&snapshot, &file, path, parameters);
            }
            for (method, operation) in item.as_object_mut().into_iter().flatten() {
                if operation.get("operationId").is_none() {
                    continue;
                }
                let mut parameters = operation["parameters"].take();
                let mut own = mend_parameters(&snapshot, &file, path, &mut parameters);
                own.extend(shared.iter().cloned());
                for name in placeholders(path).filter(|name| !own.contains(&name.to_string())) {
                    if !parameters.is_array() {
                        parameters = json!([]);
                    }
                    parameters.as_array_mut().unwrap().push(json!({
                        "name": name, "in": "path", "required": true, "description": "One.", "schema": { "type": "string" },
                    }));
                }
                if parameters
                    .as_array()
                    .is_some_and(|parameters| !parameters.is_empty())
                {
                    operation["parameters"] = parameters;
                } else {
                    operation.as_object_mut().unwrap().remove("parameters");
                }
                mend_responses(&mut operation["responses"]);
                // The limits of a spec count what they know, or nothing.
                let fields = operation.as_object_mut().unwrap();
                fields.entry("x-rate-limit").or_insert(json!([]));
                if !matches!(
                    method.as_str(),
                    "post" | "put" | "patch" | "delete" | "options"
                ) {
                    operation.as_object_mut().unwrap().remove("requestBody");
                }
                let mut id = operation["operationId"].as_str().unwrap_or("x").to_owned();
                while !ids.insert(id.to_ascii_lowercase()) {
                    id.push_str("Too");
                }
                operation["operationId"] = id.into();
            }
        }
    }
}

/// Either paths are in the scope and there is one, or neither.
pub(super) fn mend_scope(api: &mut Api) {
    let places = api.places_of(Kind::PathItem);
    let is_scoped = |place: &&Place| {
        let item = api.get(place);
        item.is_some_and(|item| item.get("x-scoped").is_some())
    };
    let scoped: Vec<_> = places.iter().filter(is_scoped).cloned().collect();
    let root = api.files.get_mut(ROOT_FILE);
    let Some(root) = root.and_then(Value::as_object_mut) else {
        return;
    };
    if scoped.is_empty() {
        root.remove("x-scope");
    }
    if !root.contains_key("x-scope") {
        for item in &scoped {
            if let Some(Value::Object(item)) = api.at(item) {
                item.remove("x-scoped");
            }
        }
    }
}

/// Drops parameters that the path does not have, and the second of a name; returns the names of those of the path.
fn mend_parameters(api: &Api, file: &str, path: &str, parameters: &mut Value) -> Vec<String> {
    let mut in_path = Vec::new();
    let mut seen = BTreeSet::new();
    for parameter in parameters.as_array_mut().into_iter().flatten() {
        if parameter["in"] == "path" {
            parameter["required"] = true.into();
        }
    }
    if let Some(parameters) = parameters.as_array_mut() {
        parameters.retain(|parameter| {
            let parameter = api.resolve(file, parameter);
            let name = parameter["name"].as_str().unwrap_or_default().to_owned();
            let location = parameter["in"].as_str().unwrap_or_default();
            if location == "path" {
                if !placeholders(path).any(|placeholder| placeholder == name) {
                    return false;
                }
                in_path.push(name.clone());
            }
            seen.insert((location.to_owned(), name.to_ascii_lowercase()))
        });
    }
    in_path
}

fn placeholders(path: &str) -> impl Iterator<Item = &str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
}

fn mend_responses(responses: &mut Value) {
    if !responses.is_object() {
        *responses = json!({});
    }
    let keys: Vec<_> = fields(responses).map(|(key, _)| key.clone()).collect();
    if !keys.iter().any(|key| key.starts_with('2')) {
        responses["2XX"] = json!({ "description": "Done." });
    }
    if !keys
        .iter()
        .any(|key| key.starts_with(['4', '5']) || key == "default")
    {
        responses["4XX"] = json!({ "description": "Refused." });
    }
}
