//! Changes to schemas, wherever they stand.

use codegen::grammar::Kind;
use serde_json::{Value, json};

use super::{place, set};
use crate::choices::Choices;
use crate::documents::api::{Api, Place, map};
use crate::documents::grow::{self, Grower};
use crate::documents::names;

pub(super) fn replace(api: &mut Api, random: &mut Choices) {
    if let Some(place) = place(api, random, Kind::Schema) {
        let depth = random.below(4);
        let schema = Grower::of(api, &place.file).schema(random, depth);
        set(api, &place, schema);
    }
}

pub(super) fn add_property(api: &mut Api, random: &mut Choices) {
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

pub(super) fn tweak(api: &mut Api, random: &mut Choices) {
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

pub(super) fn wrap(api: &mut Api, random: &mut Choices) {
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

pub(super) fn swap(api: &mut Api, random: &mut Choices) {
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

pub(super) fn rename_property(api: &mut Api, random: &mut Choices) {
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

fn schema_in_place(api: &Api, random: &mut Choices) -> Option<Place> {
    let mut places = api.places_of(Kind::Schema);
    places.retain(|place| !place.reference);
    random.pick_from(&places).cloned()
}
