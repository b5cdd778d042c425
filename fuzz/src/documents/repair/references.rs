//! References that lead somewhere, and nothing to which none leads.

use std::collections::BTreeSet;

use codegen::grammar::Kind;
use codegen::load::ROOT_FILE;
use serde_json::{Map, Value, json};

use crate::documents::api::{Api, escape, fields};

/// A reference into nowhere becomes text.
pub(super) fn mend(api: &mut Api) {
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

/// The root file has every path of the fragments.
pub(super) fn mend_root(api: &mut Api) {
    let mut paths = Map::new();
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

pub(super) fn drop_unused(api: &mut Api) {
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    let places = api.places();
    let references: Vec<_> = places.iter().filter(|place| place.reference).collect();
    loop {
        let before = used.len();
        for place in &references {
            let reachable = ["/paths/", "/x-scope/"]
                .iter()
                .any(|start| place.pointer.starts_with(start))
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
