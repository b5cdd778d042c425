//! Changes to operations, their parameters, bodies and responses.

use codegen::grammar::Kind;
use codegen::load::ROOT_FILE;
use serde_json::{Value, json};

use super::place;
use crate::choices::Choices;
use crate::documents::api::{Api, map};
use crate::documents::grow::{self, Grower};
use crate::documents::names;

pub(super) fn add(api: &mut Api, random: &mut Choices) {
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

pub(super) fn rename(api: &mut Api, random: &mut Choices) {
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

pub(super) fn add_parameter(api: &mut Api, random: &mut Choices) {
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

pub(super) fn tweak_parameter(api: &mut Api, random: &mut Choices) {
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

pub(super) fn replace_body(api: &mut Api, random: &mut Choices) {
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

pub(super) fn add_response(api: &mut Api, random: &mut Choices) {
    if let Some(place) = place(api, random, Kind::Responses) {
        let response = Grower::of(api, &place.file).response(random);
        let status = random.pick(grow::STATUSES);
        if let Some(responses) = api.at(&place).and_then(Value::as_object_mut) {
            responses.insert(status.to_owned(), response);
        }
    }
}

/// Lets a path exist a second time, behind a prefix.
pub(super) fn put_in_scope(api: &mut Api, random: &mut Choices) {
    let mut places = api.places_of(Kind::PathItem);
    places.retain(|place| !place.reference);
    let Some(place) = random.pick_from(&places).cloned() else {
        return;
    };
    if let Some(item) = api.at(&place) {
        item["x-scoped"] = true.into();
    }
    let name = match random.below(8) {
        0 => random.pick(names::OPERATIONS),
        _ => random.pick(&["team", "organization", "type", "self"]),
    };
    let parameter = match random.below(8) {
        0 => random.pick(names::PARAMETERS),
        _ => random.pick(&["teamId", "team-id", "self", "body"]),
    };
    let schema = Grower::of(api, ROOT_FILE).schema(random, 0);
    if let Some(root) = api.files.get_mut(ROOT_FILE) {
        root["x-scope"] = json!({
            "name": name,
            "prefix": format!("/teams/{{{parameter}}}"),
            "parameter": {
                "name": parameter,
                "in": "path",
                "required": true,
                "description": "Which one.",
                "schema": schema,
            },
        });
    }
}
