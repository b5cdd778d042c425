//! One change to a document.

use codegen::grammar::Kind;
use codegen::load::ROOT_FILE;
use serde_json::{Value, json};

use crate::api::{Api, Component, Place, escape, map};
use crate::grow::{self, Grower};
use crate::names;
use crate::random::Random;

/// Changes something, or nothing where what should be changed is not there.
pub(crate) fn mutate(api: &mut Api, random: &mut Random) {
    let change = match random.below(100) {
        0..=11 => replace_schema,
        12..=23 => add_property,
        24..=35 => tweak_schema,
        36..=45 => wrap_schema,
        46..=51 => swap_schemas,
        52..=56 => refer_to_component,
        57..=63 => rename_property,
        64..=68 => rename_component,
        69..=72 => rename_operation,
        73..=78 => add_parameter,
        79..=81 => tweak_parameter,
        82..=86 => add_response,
        87..=89 => replace_body,
        90..=93 => add_operation,
        94..=96 => add_component,
        97 => copy_object,
        _ => mutilate,
    };
    change(api, random);
}

fn place(api: &Api, random: &mut Random, kind: Kind) -> Option<Place> {
    let places = api.places_of(kind);
    random.pick_from(&places).cloned()
}

fn schema_in_place(api: &Api, random: &mut Random) -> Option<Place> {
    let mut places = api.places_of(Kind::Schema);
    places.retain(|place| !place.reference);
    random.pick_from(&places).cloned()
}

fn set(api: &mut Api, place: &Place, value: Value) {
    if let Some(found) = api.at(place) {
        *found = value;
    }
}

fn replace_schema(api: &mut Api, random: &mut Random) {
    if let Some(place) = place(api, random, Kind::Schema) {
        let depth = random.below(4);
        let schema = Grower::of(api, &place.file).schema(random, depth);
        set(api, &place, schema);
    }
}

fn add_property(api: &mut Api, random: &mut Random) {
    let Some(place) = schema_in_place(api, random) else {
        return;
    };
    let depth = random.below(4);
    let schema = Grower::of(api, &place.file).schema(random, depth);
    let name = random.pick(names::PROPERTIES);
    let required = random.one_in(2);
    let Some(object) = api.at(&place) else {
        return;
    };
    if object["type"].is_string() && object["type"] != "object" {
        return;
    }
    map(object, "properties").insert(name.to_owned(), schema);
    if required {
        let mut names = object["required"].as_array().cloned().unwrap_or_default();
        names.push(name.into());
        object["required"] = names.into();
    }
}

fn tweak_schema(api: &mut Api, random: &mut Random) {
    let Some(place) = schema_in_place(api, random) else {
        return;
    };
    let additional = Grower::of(api, &place.file).schema(random, 1);
    let Some(schema) = api.at(&place).filter(|schema| schema.is_object()) else {
        return;
    };
    match random.below(16) {
        0 | 1 => schema["nullable"] = random.one_in(2).into(),
        2 => schema["enum"] = grow::texts(random),
        3 => {
            let format = random.pick(&[
                "uuid",
                "date-time",
                "password",
                "date",
                "int32",
                "int64",
                "uint8",
                "float",
                "byte",
                "x",
            ]);
            schema["format"] = format.into();
        }
        4 => schema["pattern"] = random.pick(grow::PATTERNS).into(),
        5 | 6 => {
            let keyword = random.pick(&["minimum", "maximum", "multipleOf"]);
            schema[keyword] = grow::bound(random);
        }
        7 | 8 => {
            let keyword = random.pick(&[
                "minLength",
                "maxLength",
                "minItems",
                "maxItems",
                "maxProperties",
            ]);
            schema[keyword] = grow::size(random);
        }
        9 => schema["uniqueItems"] = true.into(),
        10 => {
            schema["additionalProperties"] = match random.below(3) {
                0 => true.into(),
                1 => false.into(),
                _ => additional,
            }
        }
        11 => {
            let kind = random.pick(&["string", "integer", "number", "boolean", "array", "object"]);
            schema["type"] = kind.into();
        }
        12 => {
            let tag = random.pick(names::PROPERTIES);
            let mut discriminator = json!({ "propertyName": tag });
            if random.one_in(2) {
                discriminator["mapping"] =
                    json!({ random.pick(names::TEXTS): "#/components/schemas/Thing" });
            }
            schema["discriminator"] = discriminator;
        }
        13 => {
            schema["deprecated"] = true.into();
            if random.one_in(2) {
                schema["x-replaced-by"] = random.pick(names::TEXTS).into();
            }
        }
        14 => schema["default"] = random.pick(names::TEXTS).into(),
        _ => {
            let keys: Vec<_> = schema
                .as_object()
                .into_iter()
                .flatten()
                .map(|(key, _)| key.clone())
                .collect();
            if let (Some(key), Some(fields)) = (random.pick_from(&keys), schema.as_object_mut()) {
                fields.remove(key);
            }
        }
    }
}

fn wrap_schema(api: &mut Api, random: &mut Random) {
    let Some(place) = place(api, random, Kind::Schema) else {
        return;
    };
    let Some(inner) = api.get(&place).cloned() else {
        return;
    };
    let other = Grower::of(api, &place.file).used(random);
    let outer = match random.below(11) {
        0 | 1 => json!({ "type": "array", "items": inner }),
        2 => {
            json!({ "type": "array", "items": inner, "minItems": 1, "uniqueItems": random.one_in(2) })
        }
        3 => json!({ "type": "object", "additionalProperties": inner }),
        4 => json!({ "allOf": [inner] }),
        5 => json!({ "allOf": [inner, other] }),
        6 => json!({ "oneOf": [inner, other] }),
        7 => json!({ "anyOf": [other, inner], "nullable": true }),
        8 => json!({ "nullable": true, "allOf": [inner] }),
        9 => json!({ "type": "object", "required": ["inner"], "properties": { "inner": inner } }),
        _ => json!({ "oneOf": [inner] }),
    };
    set(api, &place, outer);
}

fn swap_schemas(api: &mut Api, random: &mut Random) {
    let (Some(one), Some(other)) = (
        place(api, random, Kind::Schema),
        place(api, random, Kind::Schema),
    ) else {
        return;
    };
    let (Some(first), Some(second)) = (api.get(&one).cloned(), api.get(&other).cloned()) else {
        return;
    };
    let apart =
        !one.pointer.starts_with(&other.pointer) && !other.pointer.starts_with(&one.pointer);
    if one.file == other.file && apart {
        set(api, &one, second);
        set(api, &other, first);
    }
}

fn refer_to_component(api: &mut Api, random: &mut Random) {
    if let Some(place) = place(api, random, Kind::Schema) {
        let reference = Grower::of(api, &place.file).reference(random, false);
        set(api, &place, reference);
    }
}

fn rename_property(api: &mut Api, random: &mut Random) {
    let Some(place) = schema_in_place(api, random) else {
        return;
    };
    let name = random.pick(names::PROPERTIES);
    let Some(schema) = api.at(&place) else {
        return;
    };
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
        return;
    };
    let keys: Vec<_> = properties.keys().cloned().collect();
    let Some(old) = random.pick_from(&keys) else {
        return;
    };
    if let Some(value) = properties.remove(old) {
        properties.insert(name.to_owned(), value);
    }
    for required in schema
        .get_mut("required")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        if required == old {
            *required = name.into();
        }
    }
}

fn rename_component(api: &mut Api, random: &mut Random) {
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

fn rename_operation(api: &mut Api, random: &mut Random) {
    let name = match random.pick(names::OPERATIONS) {
        name if random.one_in(8) => name.to_owned(),
        name => format!("{name}Thing"),
    };
    if let Some(place) = place(api, random, Kind::Operation)
        && let Some(operation) = api.at(&place)
    {
        operation["operationId"] = name.into();
    }
}

fn add_parameter(api: &mut Api, random: &mut Random) {
    let kind = if random.one_in(4) {
        Kind::PathItem
    } else {
        Kind::Operation
    };
    let mut places = api.places_of(kind);
    places.retain(|place| !place.reference);
    let Some(place) = random.pick_from(&places).cloned() else {
        return;
    };
    let parameter = Grower::of(api, &place.file).parameter(random);
    if let Some(operation) = api.at(&place) {
        let mut parameters = operation["parameters"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        parameters.push(parameter);
        operation["parameters"] = parameters.into();
    }
}

fn tweak_parameter(api: &mut Api, random: &mut Random) {
    let mut places = api.places_of(Kind::Parameter);
    places.retain(|place| !place.reference);
    let Some(place) = random.pick_from(&places).cloned() else {
        return;
    };
    let grown = Grower::of(api, &place.file).parameter(random);
    if let Some(parameter) = api.at(&place) {
        let key = random.pick(&["name", "in", "schema", "required"]);
        parameter[key] = grown[key].clone();
        if parameter["required"].is_null() {
            parameter["required"] = true.into();
        }
    }
}

fn add_response(api: &mut Api, random: &mut Random) {
    if let Some(place) = place(api, random, Kind::Responses) {
        let response = Grower::of(api, &place.file).response(random);
        let status = random.pick(grow::STATUSES);
        if let Some(responses) = api.at(&place).and_then(Value::as_object_mut) {
            responses.insert(status.to_owned(), response);
        }
    }
}

fn replace_body(api: &mut Api, random: &mut Random) {
    let mut places = api.places_of(Kind::Operation);
    places.retain(|place| {
        ["/post", "/put", "/patch"]
            .iter()
            .any(|end| place.pointer.ends_with(end))
    });
    let Some(place) = random.pick_from(&places).cloned() else {
        return;
    };
    let body = Grower::of(api, &place.file).body(random);
    if let Some(operation) = api.at(&place) {
        operation["requestBody"] = body;
    }
}

fn add_operation(api: &mut Api, random: &mut Random) {
    let fragments = api.fragments();
    let Some(file) = random.pick_from(&fragments).cloned() else {
        return;
    };
    let tag = file.trim_end_matches(".yaml").to_owned();
    let tag = if file == ROOT_FILE { "things" } else { &tag };
    let method = random.pick(&["get", "put", "post", "delete", "patch", "head", "options"]);
    let operation = Grower::of(api, &file).operation(random, tag, method);
    let path = random.pick(names::PATHS);
    let Some(value) = api.files.get_mut(&file) else {
        return;
    };
    let item = map(value, "paths").entry(path).or_insert_with(|| json!({}));
    item[method] = operation;
}

/// Without a use it is removed again, so another schema becomes a reference to it.
fn add_component(api: &mut Api, random: &mut Random) {
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

/// The same object in two places.
fn copy_object(api: &mut Api, random: &mut Random) {
    let kind = random
        .pick_from(&[
            Kind::Response,
            Kind::RequestBody,
            Kind::Parameter,
            Kind::MediaType,
        ])
        .copied();
    let Some(kind) = kind else {
        return;
    };
    let (Some(from), Some(to)) = (place(api, random, kind), place(api, random, kind)) else {
        return;
    };
    if from.file == to.file
        && let Some(value) = api.get(&from).cloned()
    {
        set(api, &to, value);
    }
}

/// Anything anywhere.
fn mutilate(api: &mut Api, random: &mut Random) {
    let places = api.places();
    let Some(place) = random.pick_from(&places).cloned() else {
        return;
    };
    let Some(value) = api.at(&place).and_then(Value::as_object_mut) else {
        return;
    };
    let keys: Vec<_> = value.keys().cloned().collect();
    let Some(key) = random.pick_from(&keys) else {
        return;
    };
    let with = match random.below(8) {
        0 => Value::Null,
        1 => json!(true),
        2 => grow::bound(random),
        3 => json!([]),
        4 => json!({}),
        5 => random.pick(names::TEXTS).into(),
        6 => json!([[{ "$ref": "#/components/schemas/Failure" }]]),
        _ => {
            value.remove(key);
            return;
        }
    };
    value.insert(key.clone(), with);
}
