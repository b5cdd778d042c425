//! Changes to the components of schemas, and to what refers to them.

use codegen::grammar::Kind;
use serde_json::{Value, json};

use super::{place, set};
use crate::choices::Choices;
use crate::documents::api::{Api, Component, escape, map};
use crate::documents::grow::Grower;
use crate::documents::names;

pub(super) fn refer_to(api: &mut Api, random: &mut Choices) {
    if let Some(place) = place(api, random, Kind::Schema) {
        let reference = Grower::of(api, &place.file).reference(random, false);
        set(api, &place, reference);
    }
}

/// Without a use it is removed again, so another schema becomes a reference to it.
pub(super) fn add(api: &mut Api, random: &mut Choices) {
    let Some(place) = place(api, random, Kind::Schema) else {
        return;
    };
    let name = random.pick(names::COMPONENTS);
    let depth = random.below(4);
    let mut schema = Grower::of(api, &place.file).schema(random, depth);
    if random.one_in(3) {
        // A component that holds itself.
        let itself = json!({ "$ref": format!("#/components/schemas/{name}") });
        schema = match random.below(6) {
            0 => {
                json!({ "type": "object", "properties": { "next": itself }, "required": ["next"] })
            }
            1 => json!({ "type": "array", "items": itself }),
            2 => json!({ "type": "object", "additionalProperties": itself }),
            3 => json!({ "oneOf": [schema, { "type": "array", "items": itself }] }),
            4 => {
                json!({ "allOf": [{ "type": "object", "properties": { "next": itself } }, schema] })
            }
            _ => {
                json!({ "anyOf": [schema, { "type": "object", "properties": { "a": itself, "b": itself } }] })
            }
        };
    }
    if let Some(value) = api.files.get_mut(&place.file) {
        if value.get("components").is_none() {
            value["components"] = json!({});
        }
        map(&mut value["components"], "schemas").insert(name.to_owned(), schema);
    }
    let parent = format!("/components/schemas/{}", escape(name));
    if !place.pointer.starts_with(&parent) {
        set(
            api,
            &place,
            json!({ "$ref": format!("#/components/schemas/{name}") }),
        );
    }
}

pub(super) fn rename(api: &mut Api, random: &mut Choices) {
    let components = api.components();
    let Some(Component { file, name, .. }) = random.pick_from(&components).cloned() else {
        return;
    };
    let new = random.pick(names::COMPONENTS);
    let schemas = api
        .files
        .get_mut(&file)
        .and_then(|file| file.pointer_mut("/components/schemas"));
    let Some(schemas) = schemas.and_then(Value::as_object_mut) else {
        return;
    };
    if let Some(value) = schemas.remove(&name) {
        schemas.insert(new.to_owned(), value);
    }
    for (other, value) in &mut api.files {
        let prefix = if *other == file { "" } else { &file };
        let old = format!("{prefix}#/components/schemas/{name}");
        replace_text(value, &old, &format!("{prefix}#/components/schemas/{new}"));
    }
}

fn replace_text(value: &mut Value, old: &str, new: &str) {
    match value {
        Value::String(text) if text == old => new.clone_into(text),
        Value::Array(elements) => {
            for element in elements {
                replace_text(element, old, new);
            }
        }
        Value::Object(fields) => {
            for (_, field) in fields {
                replace_text(field, old, new);
            }
        }
        _ => {}
    }
}
