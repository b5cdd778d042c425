//! One change to a document.

mod components;
mod operations;
mod schemas;

use codegen::grammar::Kind;
use serde_json::{Value, json};

use crate::choices::Choices;
use crate::documents::api::{Api, Place};
use crate::documents::grow;
use crate::documents::names;

/// Changes something, or nothing where what should be changed is not there.
pub(crate) fn mutate(api: &mut Api, random: &mut Choices) {
    let change = match random.below(100) {
        0..=11 => schemas::replace,
        12..=23 => schemas::add_property,
        24..=35 => schemas::tweak,
        36..=45 => schemas::wrap,
        46..=51 => schemas::swap,
        52..=56 => components::refer_to,
        57..=63 => schemas::rename_property,
        64..=68 => components::rename,
        69..=72 => operations::rename,
        73..=78 => operations::add_parameter,
        79..=81 => operations::tweak_parameter,
        82..=86 => operations::add_response,
        87..=89 => operations::replace_body,
        90..=92 => operations::add,
        93 => operations::put_in_scope,
        94..=96 => components::add,
        97 => copy_object,
        _ => mutilate,
    };
    change(api, random);
}

/// The same object in two places.
fn copy_object(api: &mut Api, random: &mut Choices) {
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
fn mutilate(api: &mut Api, random: &mut Choices) {
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

fn place(api: &Api, random: &mut Choices, kind: Kind) -> Option<Place> {
    let places = api.places_of(kind);
    random.pick_from(&places).cloned()
}

fn set(api: &mut Api, place: &Place, value: Value) {
    if let Some(found) = api.at(place) {
        *found = value;
    }
}
