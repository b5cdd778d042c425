//! What exists, for people: collections and their items with what state they are in, and each thing as it is shown.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use minijinja::Value as Computed;
use serde_json::{Map, Value, json};

use crate::behaviour::Resource;
use crate::document::{Document, elements, text};
use crate::page::json::answer;
use crate::record::Record;
use crate::request::steps;
use crate::show::Show;
use crate::world::{Served, World, lock};

/// Items that are shown of one collection.
const SHOWN: usize = 50;

/// Characters of a text that are shown.
const SHOWN_TEXT: usize = 2_000;

/// Properties that people know things by, where a collection does not say which one.
const LABELS: [&str; 7] = [
    "display_name",
    "name",
    "full_name",
    "title",
    "key",
    "type",
    "email",
];

/// Properties that say what state a thing is in.
const STATES: [&str; 3] = ["status", "state", "is_enabled"];

/// The collections of all APIs that belong to nothing else.
pub(super) async fn overview(State(world): State<Arc<World>>) -> Response {
    let apis = world.served.iter().map(|served| {
        let store = lock(&served.store).clone();
        let existing = Existing::new(&world, served, &store);
        json!({ "api": served.api.name, "collections": existing.beneath(&[]) })
    });
    answer(&apis.collect())
}

/// One thing, and what belongs to it.
pub(super) async fn thing(
    State(world): State<Arc<World>>,
    Path((api, path)): Path<(String, String)>,
) -> Response {
    let found = world.served(&api).and_then(|served| {
        let store = lock(&served.store).clone();
        Existing::new(&world, served, &store).thing(&steps(&format!("/{path}"))?)
    });
    found.map_or_else(
        || StatusCode::NOT_FOUND.into_response(),
        |thing| answer(&thing),
    )
}

struct Existing<'a> {
    show: Show<'a>,
}

impl<'a> Existing<'a> {
    fn new(world: &World, served: &'a Served, store: &'a Arc<crate::store::Store>) -> Self {
        Self {
            show: Show {
                api: &served.api,
                store,
                now: world.clock.now(),
            },
        }
    }

    /// The collections that belong to a thing, or to nothing.
    fn beneath(&self, at: &[String]) -> Vec<Value> {
        let collections = self.show.store.collections_of(at).into_iter();
        collections.map(|place| self.collection(place)).collect()
    }

    fn collection(&self, at: &[String]) -> Value {
        let (api, store) = (self.show.api, self.show.store);
        let resource = api.places.resource(at);
        let total = store.count(at);
        // Of very many, those that were made last are worth looking at.
        let newest_first = total > SHOWN || resource.is_some_and(|resource| resource.newest_first);
        let listed = store.listed(at, newest_first, 0, SHOWN);
        let items = listed.map(|(id, record)| {
            let own = [at, std::slice::from_ref(id)].concat();
            self.item(&own, record, resource)
        });
        json!({ "path": written(at), "total": total, "items": items.collect::<Vec<_>>() })
    }

    fn item(&self, at: &[String], record: &Arc<Record>, resource: Option<&Arc<Resource>>) -> Value {
        let shown = self.show.scope(at, &[]).shown(at, record);
        let plain = |name: &str| {
            let value = shown.get_attr(name).ok()?;
            let is_plain =
                !self.is_secret(name, at) && (value.as_str().is_some() || value.is_number());
            is_plain.then(|| shortened(&value.to_string()))
        };
        let own = resource.and_then(|resource| resource.label.as_deref());
        let label = own.into_iter().chain(LABELS).find_map(plain);
        json!({
            "path": written(at),
            "id": at.last(),
            "label": label,
            "state": state(record, &shown),
        })
    }

    fn thing(&self, at: &[String]) -> Option<Value> {
        let store = self.show.store;
        let record = store.record(at)?;
        let documents = store.documents_of(at).into_iter();
        let documents =
            documents.filter_map(|place| Some(self.item(place, store.document(place)?, None)));
        let mut above = (1..at.len()).rev().map(|length| &at[..length]);
        let above = above.find(|above| store.record(above).is_some());
        let resource = at
            .split_last()
            .and_then(|(_, of)| self.show.api.places.resource(of));
        Some(json!({
            "above": above.map(written),
            "item": self.item(at, record, resource),
            "record": self.record(at, record),
            "collections": self.beneath(at),
            "documents": documents.collect::<Vec<_>>(),
        }))
    }

    /// A record as it is shown, without anything secret.
    fn record(&self, at: &[String], record: &Arc<Record>) -> Value {
        let document = &self.show.api.document;
        for operation in self.show.readers(at) {
            let Some(schema) = self.show.schema(operation) else {
                continue;
            };
            return match self.show.composed(operation, schema, at, record) {
                Ok(shown) => without_secrets(document, schema, &shown),
                Err(error) => json!({ "error": error.to_string() }),
            };
        }
        // No operation shows it.
        let fields = record
            .fields
            .iter()
            .filter(|(name, _)| !name.starts_with('_'));
        let known = fields.map(|(name, value)| {
            let hidden = document.has_secret(name);
            let value = if hidden {
                json!(HIDDEN)
            } else {
                without_secrets(document, &Value::Null, value)
            };
            (name.clone(), value)
        });
        Value::Object(known.collect::<Map<_, _>>())
    }

    /// Whether a property of the thing at a path is secret.
    fn is_secret(&self, name: &str, at: &[String]) -> bool {
        let document = &self.show.api.document;
        let schema = self
            .show
            .readers(at)
            .find_map(|operation| self.show.schema(operation));
        match schema.map(|schema| document.properties(schema)) {
            Some(properties) => {
                let mut named = properties.iter().filter(|(property, _)| *property == name);
                named.any(|(_, property)| document.is_secret(property))
            }
            None => document.has_secret(name),
        }
    }
}

/// The state that a thing is in: what it passes through, or what is called like a state.
fn state(record: &Record, shown: &Computed) -> Option<String> {
    let passed = record.courses().filter(|name| !name.starts_with('_'));
    let mut names = STATES.into_iter().chain(passed);
    names.find_map(|name| {
        let value = shown.get_attr(name).ok()?;
        match name {
            "is_enabled" => {
                (!value.is_undefined() && !value.is_true()).then(|| "disabled".to_owned())
            }
            _ => value.as_str().map(shortened),
        }
    })
}

/// What stands for a secret.
const HIDDEN: &str = "••••••";

/// A value without what its schema calls a password, and without the ends of long texts.
fn without_secrets(document: &Document, schema: &Value, value: &Value) -> Value {
    if document.is_secret(schema) && !value.is_null() {
        return HIDDEN.into();
    }
    let schema = document.resolve(schema);
    match value {
        Value::String(text) => shortened(text).into(),
        Value::Array(elements) => {
            let items = schema.get("items").unwrap_or(&Value::Null);
            let shown = elements.iter().take(SHOWN);
            shown
                .map(|element| without_secrets(document, items, element))
                .collect()
        }
        Value::Object(fields) => {
            let properties = document.all_properties(schema);
            let field = |(name, value): (&String, &Value)| {
                let mut named = properties.iter().filter(|(property, _)| property == name);
                let secret = named
                    .clone()
                    .any(|(_, property)| document.is_secret(property));
                let property = named.next().map_or(&Value::Null, |(_, property)| *property);
                let shown = match value {
                    value if secret && !value.is_null() => HIDDEN.into(),
                    value => without_secrets(document, property, value),
                };
                (name.clone(), shown)
            };
            Value::Object(fields.iter().map(field).collect())
        }
        other => other.clone(),
    }
}

/// A path as people write it. Steps are escaped, so that each can be asked for.
fn written(at: &[String]) -> String {
    let steps = at.iter().map(|step| {
        let escaped =
            percent_encoding::utf8_percent_encode(step, percent_encoding::NON_ALPHANUMERIC);
        format!(
            "/{}",
            escaped
                .to_string()
                .replace("%2D", "-")
                .replace("%5F", "_")
                .replace("%2E", ".")
        )
    });
    steps.collect()
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN_TEXT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

impl Document {
    /// Whether a schema is that of a secret.
    fn is_secret(&self, schema: &Value) -> bool {
        let schema = self.resolve(schema);
        let mut parts = elements(schema, "allOf").iter();
        text(schema, "format") == "password" || parts.any(|part| self.is_secret(part))
    }

    /// Whether a property of this name is secret anywhere.
    fn has_secret(&self, name: &str) -> bool {
        let schemas = self
            .root()
            .pointer("/components/schemas")
            .and_then(Value::as_object);
        let mut schemas = schemas.into_iter().flatten();
        schemas.any(|(_, schema)| {
            let properties = self.all_properties(schema);
            let mut named = properties.iter().filter(|(property, _)| *property == name);
            named.any(|(_, property)| self.is_secret(property))
        })
    }
}
