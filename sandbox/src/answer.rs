//! Composes an answer after its schema: from what is stored, else from what the document shows.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::api::{Answer, Api, Operation};
use crate::behaviour::Effect;
use crate::clock::timestamp;
use crate::document::{Document, elements, flag, reference, text};
use crate::route::Segment;
use crate::store::Record;

/// A list as the answer shows it.
pub(crate) struct Page {
    pub(crate) items: Vec<Value>,
    /// Number of the items on all pages.
    pub(crate) total: usize,
    pub(crate) offset: usize,
    pub(crate) limit: usize,
}

/// What an answer is composed with.
pub(crate) struct Composer<'a> {
    document: &'a Document,
    /// References to the schemas of the ids in the path, each with the id: a property of the same schema is that id.
    ids: Vec<(&'a str, &'a str)>,
    effects: Vec<&'static Effect>,
    /// What the document says about the answer, for the message of one that has nothing else to say.
    description: &'a str,
    now: DateTime<Utc>,
}

impl<'a> Composer<'a> {
    /// For the answers of an operation at a path. `collection` is the template of the rules for its items.
    pub(crate) fn new(
        api: &'a Api,
        operation: &'a Operation,
        path: &'a [String],
        collection: &str,
        now: DateTime<Utc>,
    ) -> Self {
        let steps = operation.segments.iter().zip(path);
        let ids = steps.filter_map(|(segment, id)| {
            let Segment::Parameter(name) = segment else {
                return None;
            };
            let parameters = &operation.parameters;
            let parameter = parameters
                .iter()
                .find(|parameter| parameter.name == *name)?;
            Some((reference(parameter.schema.value())?, id.as_str()))
        });
        Self {
            document: &api.document,
            ids: ids.collect(),
            effects: api.rules_for(collection).map(|rule| &rule.effect).collect(),
            description: &operation.success.description,
            now,
        }
    }

    /// A record in the form of a schema, which may wrap it in `data`.
    pub(crate) fn record(&self, schema: &Value, record: &Record) -> Value {
        self.object(schema, |name, property| {
            if let Some(state) = self.state(name, record) {
                return Some(state.into());
            }
            if let Some(stored) = record.fields.get(name) {
                return Some(self.value(property, Some(stored)));
            }
            if let Some(time) = self.time(name, property, record) {
                return Some(timestamp(time).into());
            }
            let target = reference(property);
            if let Some((_, id)) = self.ids.iter().find(|(id, _)| Some(*id) == target) {
                return Some((*id).into());
            }
            if name == "data" && self.document.type_of(property) == "object" {
                return Some(self.record(property, record));
            }
            (name == "message" && self.document.requires(schema, name))
                .then(|| self.description.into())
        })
    }

    /// A time that the sandbox knows of a record. Any other that cannot be null is as old as the record.
    fn time(&self, name: &str, property: &Value, record: &Record) -> Option<DateTime<Utc>> {
        let property = self.document.resolve(property);
        let is_time = text(property, "format") == "date-time";
        match name {
            "updated_at" | "updatedAt" => Some(record.updated),
            "created_at" | "createdAt" => Some(record.created),
            _ => (is_time && !flag(property, "nullable")).then_some(record.created),
        }
    }

    /// The state that a rule gives to a record by the time.
    fn state(&self, name: &str, record: &Record) -> Option<&'static str> {
        let mut states = self.effects.iter().filter_map(|effect| match effect {
            Effect::Lingers {
                property, state, ..
            } if *property == name && record.is_deleted() => Some(*state),
            Effect::Becomes {
                property,
                through,
                last,
                failed,
            } if *property == name && !record.is_deleted() => {
                // What the seed says of a state stands.
                if record.fields.contains_key(name) {
                    return None;
                }
                let age = (self.now - record.created).to_std().unwrap_or_default();
                let mut end = Duration::ZERO;
                let mut passed = through.iter().filter(|(_, lasting)| {
                    end += *lasting;
                    age < end
                });
                let end = if record.fails { failed } else { last };
                Some(passed.next().map_or(*end, |(state, _)| *state))
            }
            _ => None,
        });
        states.next()
    }

    /// A page in the form of a schema: a bare array, or an object that has the items somewhere in it.
    pub(crate) fn page(&self, schema: &Value, page: Page) -> Value {
        if self.document.type_of(schema) == "array" {
            return page.items.into();
        }
        let next = page.offset + page.items.len();
        let more = next < page.total;
        let numbers = [
            ("total", page.total),
            ("offset", page.offset),
            ("limit", page.limit),
        ];
        let mut items = Some(Value::from(page.items));
        self.listing(schema, &mut items, &|name, property| {
            if name == "pagination" {
                let count = next - page.offset;
                return Some(self.object(property, |name, _| match name {
                    "hasNextPage" => Some(more.into()),
                    "count" => Some(count.into()),
                    "cursor" => more.then(|| next.to_string().into()),
                    _ => None,
                }));
            }
            let (_, number) = numbers.iter().find(|(known, _)| *known == name)?;
            // The document tells how far its numbers go.
            let most = self.document.resolve(property).get("maximum");
            let most = most.and_then(Value::as_u64).unwrap_or(u64::MAX);
            Some((*number as u64).min(most).into())
        })
    }

    /// A page of nothing but one item.
    pub(crate) fn page_of(&self, schema: &Value, item: Value) -> Value {
        let page = Page {
            items: vec![item],
            total: 1,
            offset: 0,
            limit: 1,
        };
        self.page(schema, page)
    }

    /// Puts the items into the first array that is there, be it within `data`.
    fn listing(
        &self,
        schema: &Value,
        items: &mut Option<Value>,
        known: &dyn Fn(&str, &Value) -> Option<Value>,
    ) -> Value {
        self.object(schema, |name, property| {
            match self.document.type_of(property) {
                "array" if items.is_some() => items.take(),
                "object" if name == "data" => Some(self.listing(property, items, known)),
                _ => known(name, property),
            }
        })
    }

    /// The schema of the items in a list's answer.
    pub(crate) fn item_schema<'s>(&'s self, schema: &'s Value) -> Option<&'s Value> {
        let document = self.document;
        if document.type_of(schema) == "array" {
            return document.resolve(schema).get("items");
        }
        let properties = document.properties(schema);
        let array = properties
            .iter()
            .find(|(_, property)| document.type_of(property) == "array");
        if let Some((_, array)) = array {
            return document.resolve(array).get("items");
        }
        let (_, data) = properties.iter().find(|(name, _)| *name == "data")?;
        self.item_schema(data)
    }

    /// What the answer's example shows, completed after the schema.
    pub(crate) fn example(&self, answer: &Answer) -> Value {
        let schema = answer
            .schema
            .as_ref()
            .map_or(&Value::Null, |schema| schema.value());
        let example = Some(&answer.example).filter(|example| !example.is_null());
        self.value(schema, example)
    }

    /// An object with all properties that are known, required, or have a default.
    fn object(
        &self,
        schema: &Value,
        mut known: impl FnMut(&str, &Value) -> Option<Value>,
    ) -> Value {
        let mut object = Map::new();
        for (name, property) in self.document.properties(schema) {
            let value = known(name, property).or_else(|| {
                let due = self.document.requires(schema, name)
                    || self.document.resolve(property).get("default").is_some();
                due.then(|| self.value(property, None))
            });
            object.extend(value.map(|value| (name.to_owned(), value)));
        }
        object.into()
    }

    /// A value in the form of a schema: the one given, or the plainest that the document shows.
    fn value(&self, schema: &Value, given: Option<&Value>) -> Value {
        let schema = self.document.resolve(schema);
        match given {
            Some(Value::Null) if !flag(schema, "nullable") => self.shown(schema),
            Some(Value::Object(fields)) if !self.document.properties(schema).is_empty() => {
                let composed = self.object(schema, |name, property| {
                    let field = fields.get(name)?;
                    Some(self.value(property, Some(field)))
                });
                match (composed, schema.get("additionalProperties")) {
                    (Value::Object(mut composed), Some(rest)) if *rest != Value::Bool(false) => {
                        for (name, value) in fields {
                            composed.entry(name).or_insert_with(|| value.clone());
                        }
                        composed.into()
                    }
                    (composed, _) => composed,
                }
            }
            Some(Value::Array(elements)) => {
                let items = schema.get("items").unwrap_or(&Value::Null);
                let elements = elements.iter();
                elements
                    .map(|element| self.value(items, Some(element)))
                    .collect()
            }
            Some(value) => value.clone(),
            None => self.shown(schema),
        }
    }

    /// A value that the document shows for a schema, or the least that fits it.
    fn shown(&self, schema: &Value) -> Value {
        if let Some(default) = schema.get("default") {
            return default.clone();
        }
        if flag(schema, "nullable") {
            return Value::Null;
        }
        let listed = elements(schema, "enum").first();
        if let Some(shown) = schema.get("example").or(listed) {
            return shown.clone();
        }
        let choices = elements(schema, "oneOf")
            .iter()
            .chain(elements(schema, "anyOf"));
        match self.document.type_of(schema) {
            "object" => self.object(schema, |_, _| None),
            "array" => {
                let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
                let items = schema.get("items").unwrap_or(&Value::Null);
                (0..least).map(|_| self.value(items, None)).collect()
            }
            "string" if text(schema, "format") == "date-time" => timestamp(self.now).into(),
            "string" if text(schema, "format") == "uuid" => uuid::Uuid::new_v4().to_string().into(),
            "string" => {
                let least = schema.get("minLength").and_then(Value::as_u64).unwrap_or(0);
                (0..least).map(|_| 'x').collect::<String>().into()
            }
            "integer" | "number" => schema.get("minimum").cloned().unwrap_or_else(|| 0.into()),
            "boolean" => false.into(),
            _ => choices
                .into_iter()
                .next()
                .map_or(Value::Null, |choice| self.value(choice, None)),
        }
    }
}
