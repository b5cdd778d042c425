//! Documents that are large in one way: long chains, deep nesting, parts that multiply.

use codegen::load::ROOT_FILE;
use serde_json::{Map, Value, json};

use crate::documents::api::Api;
use crate::fixtures;

/// Each with a name, made from schemas of which the first is what a request and an answer hold.
pub(crate) fn documents() -> Vec<(&'static str, Api)> {
    let reference = |name: String| json!({ "$ref": format!("#/components/schemas/{name}") });
    let chain = |length: usize, schema: &dyn Fn(Value) -> Value| {
        let schemas = (0..length).map(|index| schema(reference(format!("S{}", index + 1))));
        let mut schemas: Vec<_> = schemas.collect();
        schemas.push(json!({ "type": "object", "properties": { "end": { "type": "string" } } }));
        schemas
    };
    let object = |value: Value| json!({ "type": "object", "properties": { "value": value } });
    let nested = |depth: usize, schema: &dyn Fn(Value) -> Value| {
        vec![(0..depth).fold(json!({ "type": "string" }), |inner, _| schema(inner))]
    };
    let array = |value: Value| json!({ "type": "array", "items": value });
    let twice = |value: Value| {
        let part = json!({ "allOf": [value, { "type": "object" }], "description": "A part." });
        json!({ "type": "object", "properties": { "a": part, "b": part } })
    };
    let wide = |names: Vec<String>| {
        let properties = names.into_iter();
        let properties: Map<_, _> = properties
            .map(|name| (name, json!({ "type": "integer", "minimum": 1 })))
            .collect();
        vec![json!({ "type": "object", "properties": properties })]
    };
    let values: Vec<_> = (0..5000).map(|index| format!("value-{index}")).collect();
    let schemas = vec![
        ("a chain of objects", chain(500, &object)),
        ("a chain of lists", chain(500, &array)),
        (
            "a chain of choices",
            chain(
                28,
                &|value| json!({ "oneOf": [value, { "type": "string" }] }),
            ),
        ),
        (
            "a long chain of choices",
            chain(
                500,
                &|value| json!({ "oneOf": [value, { "type": "string" }] }),
            ),
        ),
        (
            "parts of parts",
            chain(28, &|value| json!({ "allOf": [value, object(json!({}))] })),
        ),
        (
            "the same part twice",
            chain(28, &|value| json!({ "allOf": [value, value] })),
        ),
        (
            "the same case twice",
            chain(28, &|value| json!({ "anyOf": [value, value] })),
        ),
        ("two copies of each part", chain(28, &twice)),
        ("a deep object", nested(40, &object)),
        ("a deep list", nested(80, &array)),
        (
            "a wide object",
            wide((0..500).map(|index| format!("property{index}")).collect()),
        ),
        (
            "a wide enum",
            vec![json!({ "type": "string", "enum": values })],
        ),
        (
            "a wide choice",
            vec![json!({ "oneOf": values.iter().take(200).map(|title| json!({
            "type": "object",
            "required": ["kind"],
            "properties": { "kind": { "type": "string", "enum": [title] } },
        })).collect::<Vec<_>>() })],
        ),
    ];
    let mut schemas = schemas;
    let mut with_example = chain(28, &|value| json!({ "oneOf": [value, value] }));
    with_example[0]["example"] = json!({});
    schemas.push(("an example for the same part twice", with_example));
    schemas
        .into_iter()
        .map(|(name, schemas)| (name, document(schemas)))
        .collect()
}

fn document(schemas: Vec<Value>) -> Api {
    let mut components = Map::new();
    for (index, mut schema) in schemas.into_iter().enumerate() {
        describe(&mut schema);
        components.insert(format!("S{index}"), schema);
    }
    let content =
        json!({ "application/json": { "schema": { "$ref": "#/components/schemas/S0" } } });
    let fragment = json!({
        "paths": { "/things": { "post": {
            "operationId": "createThing",
            "tags": ["things"],
            "summary": "Create a thing",
            "description": "Creates a thing.",
            "externalDocs": { "url": "https://example.com/things" },
            "requestBody": { "content": content },
            "responses": {
                "2XX": { "description": "Done.", "content": content },
                "4XX": { "description": "Refused." },
            },
        } } },
        "components": { "schemas": components },
    });
    let names = [ROOT_FILE.to_owned(), "things.yaml".to_owned()];
    let fixture = "paths:\n  /things:\n";
    let mut api = Api::of("things", &names, &|path| fixtures::read(fixture, path));
    api.files.insert("things.yaml".to_owned(), fragment);
    api
}

/// Schemas of which nothing else is asked.
fn describe(schema: &mut Value) {
    for (_, property) in schema
        .get_mut("properties")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flatten()
    {
        if property.get("$ref").is_none() {
            describe(property);
        }
    }
    for key in ["items", "allOf", "oneOf", "anyOf"] {
        match schema.get_mut(key) {
            Some(Value::Array(parts)) => parts
                .iter_mut()
                .filter(|part| part.get("$ref").is_none())
                .for_each(describe),
            Some(part) if part.get("$ref").is_none() => describe(part),
            _ => {}
        }
    }
    schema["description"] = "Some thing.".into();
}
