//! Composes an answer after its schema: from what is stored, else from what the document shows.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::api::Api;
use crate::clock::timestamp;
use crate::document::{Document, choices, elements, flag, reference, text};
use crate::listing::{Listing, Paging};
use crate::operation::Operation;
use crate::record::Record;
use crate::route::Segment;

/// A list as the answer shows it.
pub(crate) struct Page {
    pub(crate) items: Vec<Value>,
    /// Number of the items on all pages.
    pub(crate) total: usize,
    pub(crate) offset: usize,
    pub(crate) limit: usize,
}

impl Page {
    /// A page of nothing but one item.
    pub(crate) fn of(item: Value) -> Self {
        Self {
            items: vec![item],
            total: 1,
            offset: 0,
            limit: 1,
        }
    }
}

/// What an answer is composed with.
pub(crate) struct Composer<'a> {
    document: &'a Document,
    /// References to the schemas of the ids in the path, each with the id: a property of the same schema is that id.
    ids: Vec<(&'a str, &'a str)>,
    /// What the document says about the answer, for the message of one that has nothing else to say.
    description: &'a str,
    now: DateTime<Utc>,
}

impl<'a> Composer<'a> {
    /// For the answers of an operation at a path.
    pub(crate) fn new(
        api: &'a Api,
        operation: &'a Operation,
        path: &'a [String],
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
            description: &operation.success.description,
            now,
        }
    }

    /// A record in the form of a schema, which may wrap it in `data`. What is computed goes before what is stored.
    pub(crate) fn record(
        &self,
        schema: &Value,
        record: &Record,
        computed: &Map<String, Value>,
    ) -> Value {
        let schema = self.choice(self.document.resolve(schema), &record.fields);
        let composed = self.object(schema, |name, property| {
            if let Some(value) = computed.get(name) {
                return Some(self.value(property, Some(value)));
            }
            if let Some(value) = record.value(name, self.now) {
                return Some(self.value(property, Some(&value)));
            }
            let required = self.document.requires(schema, name);
            if let Some(time) = self.time(name, property, required, record) {
                return Some(timestamp(time).into());
            }
            let target = reference(property);
            if let Some((_, id)) = self.ids.iter().find(|(id, _)| Some(*id) == target) {
                return Some((*id).into());
            }
            if name == "data" && self.document.type_of(property) == "object" {
                return Some(self.record(property, record, computed));
            }
            (name == "message" && required).then(|| self.description.into())
        });
        match composed {
            Value::Object(mut composed) if has_more(schema) => {
                for (name, value) in computed {
                    composed.entry(name).or_insert_with(|| value.clone());
                }
                let names = record.fields.keys().map(String::as_str);
                for name in names.chain(record.passed()) {
                    if !composed.contains_key(name) {
                        composed.extend(
                            record
                                .value(name, self.now)
                                .map(|value| (name.to_owned(), value)),
                        );
                    }
                }
                composed.retain(|name, _| !name.starts_with('_'));
                composed.into()
            }
            composed => composed,
        }
    }

    /// Of the schemas that a schema leaves a choice of, the first that has a place for what is known of its kind: if there are
    /// several, that of which most is required and known.
    fn choice<'s>(&'s self, schema: &'s Value, fields: &Map<String, Value>) -> &'s Value {
        let contradicts = |(name, property): &(&str, &Value)| {
            let listed = elements(self.document.resolve(property), "enum");
            let value = fields.get(*name);
            !listed.is_empty() && value.is_some_and(|value| !listed.contains(value))
        };
        let fits = |choice: &&Value| !self.document.properties(choice).iter().any(contradicts);
        let known = |choice: &&Value| {
            let required = elements(self.document.resolve(choice), "required");
            let is_known =
                |name: &Value| name.as_str().is_some_and(|name| fields.contains_key(name));
            let all = required.iter().all(is_known);
            Reverse(if all { required.len() } else { 0 })
        };
        match choices(schema).filter(fits).min_by_key(known) {
            Some(choice) if self.document.properties(schema).is_empty() => {
                self.document.resolve(choice)
            }
            _ => schema,
        }
    }

    /// A time that the sandbox knows of a record. Any other that has to be there is as old as the record.
    fn time(
        &self,
        name: &str,
        property: &Value,
        required: bool,
        record: &Record,
    ) -> Option<DateTime<Utc>> {
        let property = self.document.resolve(property);
        let is_time = text(property, "format") == "date-time";
        match name {
            "updated_at" | "updatedAt" => Some(record.updated),
            "created_at" | "createdAt" => Some(record.created),
            _ => (is_time && required && !flag(property, "nullable")).then_some(record.created),
        }
    }

    /// A page in the form of a schema: the list itself, or an object that has it at the end of a path.
    pub(crate) fn page(
        &self,
        schema: &Value,
        listing: &Listing,
        page: Page,
        computed: &Map<String, Value>,
    ) -> Value {
        let next = page.offset + page.items.len();
        let more = next < page.total;
        let numbers = match listing.style {
            Paging::Offset => vec![
                ("total", page.total),
                ("offset", page.offset),
                ("limit", page.limit),
            ],
            Paging::Cursor | Paging::None => Vec::new(),
        };
        let count = next - page.offset;
        let known = |name: &str, property: &Value| {
            if let Some(value) = computed.get(name) {
                return Some(self.value(property, Some(value)));
            }
            if name == "pagination" && listing.style == Paging::Cursor {
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
        };
        self.listing(schema, &listing.items, page.items.into(), &known)
    }

    /// Puts the items where the path leads.
    fn listing(
        &self,
        schema: &Value,
        path: &[String],
        items: Value,
        known: &dyn Fn(&str, &Value) -> Option<Value>,
    ) -> Value {
        let Some((step, rest)) = path.split_first() else {
            return items;
        };
        let mut items = Some(items);
        self.object(schema, |name, property| {
            if name == step
                && let Some(items) = items.take_if(|_| known(name, property).is_none())
            {
                return Some(self.listing(property, rest, items, known));
            }
            known(name, property)
        })
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
    pub(crate) fn value(&self, schema: &Value, given: Option<&Value>) -> Value {
        let schema = self.document.resolve(schema);
        let schema = match given {
            Some(Value::Object(fields)) => self.choice(schema, fields),
            _ => schema,
        };
        match given {
            Some(Value::Null) if !flag(schema, "nullable") => self.shown(schema),
            Some(Value::Object(fields)) if !self.document.properties(schema).is_empty() => {
                let composed = self.object(schema, |name, property| {
                    let field = fields.get(name)?;
                    Some(self.value(property, Some(field)))
                });
                match composed {
                    Value::Object(mut composed) if has_more(schema) => {
                        for (name, value) in fields {
                            composed.entry(name).or_insert_with(|| value.clone());
                        }
                        composed.into()
                    }
                    composed => composed,
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
            _ => choices(schema)
                .next()
                .map_or(Value::Null, |choice| self.value(choice, None)),
        }
    }
}

/// Whether an object may have more properties than its schema names.
pub(crate) fn has_more(schema: &Value) -> bool {
    let more = schema.get("additionalProperties");
    more.is_some_and(|more| *more != Value::Bool(false))
}
