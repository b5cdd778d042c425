//! What every sandbox begins with, read from the file without the sandbox.

use std::fs;

use serde_json::{Map, Value};
use tests::workspace;

use super::document::{Document, Operation};

/// What exists at the start in one API.
pub(crate) struct Seed(Value);

impl Seed {
    pub(crate) fn read(document: &Document) -> Self {
        let api = document.api;
        let path = workspace().join(format!("sandbox/src/seeds/{api}.yaml"));
        let text = fs::read_to_string(path).expect("the seed");
        let mut seed: Value = serde_yaml::from_str(&text).expect("YAML");
        Self(seed[api].take())
    }

    /// Ids for the parameters of a path: those with which the operation says that it succeeds, else those of the first items.
    pub(crate) fn ids(&self, operation: &Operation) -> Map<String, Value> {
        let mut ids = match &operation.sandbox["tries"] {
            Value::Object(tries) => tries.clone(),
            _ => Map::new(),
        };
        let steps: Vec<&str> = operation.template.split('/').collect();
        for end in 1..steps.len() {
            let Some(name) = parameter(steps[end]).filter(|name| !ids.contains_key(*name)) else {
                continue;
            };
            let first = self
                .at(&steps[..end].join("/"), &ids)
                .map(|items| &items[0]["id"]);
            let id =
                first.unwrap_or_else(|| panic!("{}: no `{name}` is in the seed", operation.id));
            ids.insert(name.to_owned(), id.clone());
        }
        ids
    }

    /// What is at a path: a list, an item of one, or what is there once.
    pub(crate) fn at(&self, template: &str, ids: &Map<String, Value>) -> Option<&Value> {
        let mut found = &self.0;
        let mut key = String::new();
        for step in template.split('/').skip(1) {
            match parameter(step) {
                Some(name) => {
                    let mut items = found.get(&key)?.as_array()?.iter();
                    found = items.find(|item| item["id"] == ids[name])?;
                    key.clear();
                }
                None => key += &format!("/{step}"),
            }
        }
        if key.is_empty() {
            Some(found)
        } else {
            found.get(&key)
        }
    }
}

/// The name of the parameter that a step of a path is.
fn parameter(step: &str) -> Option<&str> {
    step.strip_prefix('{')?.strip_suffix('}')
}
