//! Does what an operation does to what is stored, and composes its answer.

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::answer::{Composer, Page};
use crate::api::{Api, Operation, Place, Target};
use crate::behaviour::{Effect, Rule};
use crate::error::Problem;
use crate::request::plain_id;
use crate::route::Segment;
use crate::store::{Record, Store};

/// A valid request to an operation.
pub(crate) struct Call<'a> {
    pub(crate) api: &'a Api,
    pub(crate) operation: &'a Operation,
    /// The steps of the path.
    pub(crate) path: &'a [String],
    pub(crate) parameters: Map<String, Value>,
    pub(crate) body: Option<Value>,
    pub(crate) now: DateTime<Utc>,
    /// Whether what is created is to fail later.
    pub(crate) fails: bool,
}

/// What an operation that succeeded answers.
#[derive(Debug)]
pub(crate) struct Success {
    pub(crate) status: StatusCode,
    pub(crate) body: Option<Value>,
}

/// The property that holds an item's id.
const ID: &str = "id";

impl Call<'_> {
    /// Performs the operation.
    pub(crate) fn perform(self, store: &mut Store) -> Result<Success, Problem> {
        self.parents(store)?;
        let (_, collection) = self.item_place();
        store.settle(collection, self.now);
        let operation = self.operation;
        match (operation.target, operation.method.as_str()) {
            (Target::Collection, "GET") => self.list(store),
            (Target::Collection, "POST") => self.create(store),
            (Target::Item, "GET") => {
                let record = store.item(self.path).ok_or_else(|| self.missing())?;
                self.answer(record)
            }
            (Target::Item, "DELETE") => self.delete(store),
            (Target::Item, method) => self.update(store, method == "PUT"),
            (_, "DELETE") => {
                let record = store.remove_document(self.path);
                self.answer(&record.ok_or_else(|| self.missing())?)
            }
            (Target::Document, "POST") if self.acts() => self.act(store),
            _ => self.document(store),
        }
    }

    /// Everything above the last step has to exist.
    fn parents(&self, store: &Store) -> Result<(), Problem> {
        let above = self.operation.segments.len().saturating_sub(1);
        for (index, segment) in self.operation.segments.iter().enumerate().take(above) {
            if matches!(segment, Segment::Parameter(_))
                && store.item(&self.path[..=index]).is_none()
            {
                return Err(Problem::not_found(self.step_before(index)));
            }
        }
        Ok(())
    }

    pub(crate) fn missing(&self) -> Problem {
        Problem::not_found(self.step_before(self.path.len().saturating_sub(1)))
    }

    fn step_before(&self, index: usize) -> &str {
        index
            .checked_sub(1)
            .and_then(|before| self.path.get(before))
            .map_or("", String::as_str)
    }

    /// The collection that the call is about: its template, by which rules know it, and its place.
    fn item_place(&self) -> (&str, &[String]) {
        let (template, path) = (self.operation.template.as_str(), self.path);
        if self.operation.target != Target::Item {
            return (template, path);
        }
        let template = template.rsplit_once('/').map_or("", |(above, _)| above);
        (template, path.split_last().map_or(&[], |(_, above)| above))
    }

    pub(crate) fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        self.api.rules_for(self.item_place().0)
    }

    fn composer(&self) -> Composer<'_> {
        let (collection, _) = self.item_place();
        Composer::new(self.api, self.operation, self.path, collection, self.now)
    }

    fn answer(&self, record: &Record) -> Result<Success, Problem> {
        let schema = self.operation.success.schema.as_ref();
        self.finish(schema.map(|schema| self.composer().record(schema.value(), record)))
    }

    /// What does not fit the document is not sent.
    pub(crate) fn finish(&self, body: Option<Value>) -> Result<Success, Problem> {
        let success = &self.operation.success;
        if let (Some(schema), Some(body)) = (&success.schema, &body) {
            let violations = schema.violations(&self.api.document, body);
            if !violations.is_empty() {
                return Err(Problem::broken_answer(&violations));
            }
        }
        Ok(Success {
            status: success
                .status
                .unwrap_or_else(|| self.usual_status(body.is_some())),
            body,
        })
    }

    /// The status where the document only says that it is a success.
    fn usual_status(&self, has_body: bool) -> StatusCode {
        let creates =
            self.operation.method == "POST" && self.operation.target == Target::Collection;
        let mut ruled = self
            .api
            .rules_for("/")
            .filter_map(|rule| match rule.effect {
                Effect::CreationAnswers(status) if creates => Some(status),
                _ => None,
            });
        match ruled.next() {
            _ if !has_body => StatusCode::NO_CONTENT,
            Some(status) => status,
            None => StatusCode::OK,
        }
    }

    fn list(&self, store: &Store) -> Result<Success, Problem> {
        let Some(schema) = &self.operation.success.schema else {
            return self.finish(None);
        };
        let composer = self.composer();
        let item_schema = composer.item_schema(schema.value()).unwrap_or(&Value::Null);
        let window = Window::of(&self.parameters)?;
        let filters = self.filters(item_schema);
        let compose = |record: &Record| composer.record(item_schema, record);
        let (items, total) = if filters.is_empty() {
            let page = store.listed(self.path, window.offset).take(window.limit);
            (page.map(compose).collect(), store.count(self.path))
        } else {
            let fits = |item: &Value| {
                filters
                    .iter()
                    .all(|(name, value)| item.get(name) == Some(value))
            };
            let mut items: Vec<Value> = store
                .listed(self.path, 0)
                .map(compose)
                .filter(fits)
                .collect();
            let total = items.len();
            items.drain(..window.offset.min(total));
            items.truncate(window.limit);
            (items, total)
        };
        let page = Page {
            items,
            total,
            offset: window.offset,
            limit: window.limit,
        };
        self.finish(Some(composer.page(schema.value(), page)))
    }

    /// Query parameters that are called like a property of the items.
    fn filters<'s>(&'s self, item_schema: &Value) -> Vec<(&'s str, &'s Value)> {
        let properties = self.api.document.properties(item_schema);
        let is_filter = |name: &str| {
            let mut parameters = self.operation.parameters.iter();
            properties.iter().any(|(property, _)| *property == name)
                && parameters
                    .any(|parameter| parameter.name == name && parameter.place == Place::Query)
        };
        let given = self.parameters.iter();
        given
            .filter(|(name, _)| is_filter(name))
            .map(|(name, value)| (name.as_str(), value))
            .collect()
    }

    fn create(&self, store: &mut Store) -> Result<Success, Problem> {
        let mut fields = self.sent(true);
        self.check_rules(store, &fields, None)?;
        let id = uuid::Uuid::new_v4().to_string();
        fields.insert(ID.to_owned(), id.clone().into());
        let mut record = Record::new(fields, self.now);
        record.fails = self.fails;
        let answer = self.answer(&record)?;
        store.insert(self.path, id, record);
        Ok(answer)
    }

    fn update(&self, store: &mut Store, is_put: bool) -> Result<Success, Problem> {
        let current = store.item(self.path).ok_or_else(|| self.missing())?;
        let mut record = current.clone();
        let replaces = is_put
            && !self
                .rules()
                .any(|rule| matches!(rule.effect, Effect::PutKeeps));
        let sent = self.sent(replaces);
        self.check_rules(store, &sent, self.path.last())?;
        if replaces {
            record.fields.retain(|name, _| name == ID);
        }
        change(&mut record, sent, self.now);
        let answer = self.answer(&record)?;
        store.replace(self.path, record);
        Ok(answer)
    }

    fn delete(&self, store: &mut Store) -> Result<Success, Problem> {
        let lingers = self.rules().find_map(|rule| match rule.effect {
            Effect::Lingers { lasting, .. } => Some(self.now + lasting),
            _ => None,
        });
        let removed = store.remove(self.path, lingers);
        self.answer(&removed.ok_or_else(|| self.missing())?)
    }

    /// Reads or changes a document; where there is none, the document's example stands for it.
    fn document(&self, store: &mut Store) -> Result<Success, Problem> {
        let example = &self.operation.success.example;
        let stored = store.document(self.path);
        let mut record = stored.cloned().unwrap_or_else(|| {
            Record::new(example.as_object().cloned().unwrap_or_default(), self.now)
        });
        if self.operation.method != "GET" {
            if self.operation.method == "PUT" {
                record.fields.clear();
            }
            change(&mut record, self.sent(false), self.now);
        }
        let answer = match &self.operation.success.schema {
            Some(schema) if self.api.document.type_of(schema.value()) != "object" => {
                self.finish(Some(self.composer().example(&self.operation.success)))?
            }
            _ => self.answer(&record)?,
        };
        // What cannot be read is a thing to do, which leaves nothing behind.
        let readable = self
            .api
            .operation("GET", &self.operation.template)
            .is_some();
        if readable && self.operation.method != "GET" {
            store.set_document(self.path, record);
        }
        Ok(answer)
    }

    /// The fields of the body that the document knows, with the defaults of the others if asked for.
    fn sent(&self, defaults: bool) -> Map<String, Value> {
        let mut fields = Map::new();
        let Some(schema) = self.operation.body.as_ref().map(|body| body.schema.value()) else {
            return fields;
        };
        let document = &self.api.document;
        let sent = self.body.as_ref().and_then(Value::as_object);
        for (name, property) in document.properties(schema) {
            let given = sent.and_then(|sent| sent.get(name));
            let default = document.resolve(property).get("default");
            let value = given.or(default.filter(|_| defaults));
            let mut value = value.cloned();
            if let Some(Value::String(text)) = &mut value {
                plain_id(document, property, text);
            }
            fields.extend(value.map(|value| (name.to_owned(), value)));
        }
        fields
    }

    /// Holds fields that are about to be stored against the table of behaviour.
    fn check_rules(
        &self,
        store: &mut Store,
        fields: &Map<String, Value>,
        own: Option<&String>,
    ) -> Result<(), Problem> {
        let (_, place) = self.item_place();
        for rule in self.rules() {
            let broken = match rule.effect {
                Effect::Unique(property) => fields.get(property).and_then(|value| {
                    let holder = store.holder(place, property, value);
                    let taken = holder.is_some_and(|holder| Some(holder) != own);
                    let reason = || format!("{property}: another item here has the same");
                    let conflict = StatusCode::CONFLICT;
                    let status = if self.operation.names(conflict) {
                        conflict
                    } else {
                        StatusCode::BAD_REQUEST
                    };
                    taken.then(|| (status, reason()))
                }),
                Effect::BelongsTo {
                    property,
                    collection,
                } => fields.get(property).and_then(|id| {
                    let above = place.split_last().map_or(&[][..], |(_, above)| above);
                    let id = id.as_str().unwrap_or_default();
                    let at = [above, &[collection.to_owned(), id.to_owned()]].concat();
                    let found = store.item(&at).is_some();
                    let reason = || format!("{property}: none of the {collection} here has it");
                    (!found).then(|| (StatusCode::NOT_FOUND, reason()))
                }),
                _ => None,
            };
            if let Some((status, reason)) = broken {
                let detail = format!("{reason}; see {}", rule.page);
                return Err(Problem::new(status, detail));
            }
        }
        Ok(())
    }
}

/// Sets what was sent; null stays as null and clears what was there.
pub(crate) fn change(record: &mut Record, sent: Map<String, Value>, now: DateTime<Utc>) {
    record.fields.extend(sent);
    // A seed may have set the time of the last change, which is now.
    record
        .fields
        .retain(|name, _| name != "updated_at" && name != "updatedAt");
    record.updated = now;
}

/// Which items of a list are asked for.
struct Window {
    offset: usize,
    limit: usize,
}

impl Window {
    /// From the parameters of either vendor: `limit` and `offset`, or `per_page` with `cursor` or `page`.
    fn of(parameters: &Map<String, Value>) -> Result<Self, Problem> {
        let number = |name: &str| {
            let number = parameters.get(name).and_then(Value::as_u64)?;
            usize::try_from(number).ok()
        };
        let limit = number("limit")
            .or_else(|| number("per_page"))
            .unwrap_or(usize::MAX);
        let page = number("page").map_or(0, |page| page.saturating_sub(1).saturating_mul(limit));
        // The cursor is what the page before said; it counts items.
        let offset = match parameters.get("cursor").and_then(Value::as_str) {
            Some(cursor) => cursor
                .parse()
                .map_err(|_| Problem::bad_request("cursor: no page had it"))?,
            None => number("offset").unwrap_or(page),
        };
        Ok(Self { offset, limit })
    }
}
