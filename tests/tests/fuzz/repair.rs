//! Undoes what a change broke for reasons of no interest here, so that most documents come through `check`.

use std::collections::BTreeSet;

use codegen::grammar::Kind;
use codegen::load::ROOT_FILE;
use serde_json::{Value, json};

use crate::api::{Api, Place, escape, fields};
use crate::random::Random;

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

/// Repairs nearly everything; what is left shows that `check` finds it.
pub(crate) fn repair(api: &mut Api, random: &mut Random) {
    let repairs: &[fn(&mut Api)] = &[
        drop_examples,
        mend_references,
        mend_schemas,
        mend_operations,
        mend_root,
        drop_unused,
        mend_references,
    ];
    for repair in repairs {
        if !random.one_in(60) {
            repair(api);
        }
    }
}

fn each(
    api: &mut Api,
    kinds: &[Kind],
    change: &dyn Fn(&Place, &mut serde_json::Map<String, Value>),
) {
    let places = api.places();
    for place in places
        .iter()
        .filter(|place| kinds.contains(&place.kind) && !place.reference)
    {
        if let Some(Value::Object(fields)) = api.at(place) {
            change(place, fields);
        }
    }
}

fn drop_examples(api: &mut Api) {
    each(api, &[Kind::Schema], &|_, schema| {
        schema.remove("example");
        schema.remove("default");
    });
    each(
        api,
        &[Kind::Parameter, Kind::MediaType, Kind::Header],
        &|_, holder| {
            holder.remove("example");
            holder.remove("examples");
        },
    );
}

/// A reference into nowhere becomes text.
fn mend_references(api: &mut Api) {
    let places = api.places();
    for place in places.iter().filter(|place| place.reference) {
        let broken = api
            .get(place)
            .is_some_and(|value| api.target(&place.file, value).is_none());
        if broken && let Some(value) = api.at(place) {
            *value = match place.kind {
                Kind::Schema => json!({ "type": "string", "description": "It was elsewhere." }),
                _ => json!({ "description": "It was elsewhere." }),
            };
        }
    }
}

fn mend_schemas(api: &mut Api) {
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

fn mend_required(schema: &mut serde_json::Map<String, Value>) {
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

fn mend_enum(kind: &str, schema: &mut serde_json::Map<String, Value>) {
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

fn mend_bounds(integer: bool, schema: &mut serde_json::Map<String, Value>) {
    let number = |schema: &serde_json::Map<String, Value>, key: &str| {
        schema.get(key).and_then(Value::as_f64)
    };
    for keyword in ["minimum", "maximum", "multipleOf"] {
        let fraction = number(schema, keyword).is_some_and(|number| number.fract() != 0.0);
        if integer && fraction {
            schema.remove(keyword);
        }
    }
    if number(schema, "multipleOf").is_some_and(|step| step <= 0.0) {
        schema.remove("multipleOf");
    }
    for (exclusive, limit) in [
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ] {
        if !schema.contains_key(limit) {
            schema.remove(exclusive);
        }
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

fn mend_operations(api: &mut Api) {
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
                if !matches!(method.as_str(), "post" | "put" | "patch" | "options") {
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

/// The root file has every path of the fragments.
fn mend_root(api: &mut Api) {
    let mut paths = serde_json::Map::new();
    for file in api.fragments().into_iter().filter(|file| file != ROOT_FILE) {
        for (path, _) in fields(&api.files[&file]["paths"]) {
            let reference = format!("{file}#/paths/{}", escape(path));
            paths.insert(path.clone(), json!({ "$ref": reference }));
        }
    }
    if !paths.is_empty()
        && let Some(root) = api.files.get_mut(ROOT_FILE)
    {
        root["paths"] = paths.into();
    }
}

fn drop_unused(api: &mut Api) {
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    let places = api.places();
    let references: Vec<_> = places.iter().filter(|place| place.reference).collect();
    loop {
        let before = used.len();
        for place in &references {
            let reachable = place.pointer.starts_with("/paths/")
                || used.iter().any(|(file, pointer)| {
                    *file == place.file && is_within(&place.pointer, pointer)
                });
            let value = api.get(place).cloned().unwrap_or_default();
            if reachable && let Some(target) = api.target(&place.file, &value) {
                used.insert(target);
            }
        }
        if used.len() == before {
            break;
        }
    }
    for (name, file) in &mut api.files {
        let Some(Value::Object(sections)) = file.get_mut("components") else {
            continue;
        };
        for (section, components) in sections
            .iter_mut()
            .filter(|(section, _)| *section != "securitySchemes")
        {
            if let Some(components) = components.as_object_mut() {
                components.retain(|component, _| {
                    let pointer = format!("/components/{section}/{}", escape(component));
                    used.contains(&(name.clone(), pointer))
                });
            }
        }
        sections.retain(|_, components| {
            components
                .as_object()
                .is_some_and(|components| !components.is_empty())
        });
        if sections.is_empty()
            && let Some(file) = file.as_object_mut()
        {
            file.remove("components");
        }
    }
}

fn is_within(pointer: &str, outer: &str) -> bool {
    pointer
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
