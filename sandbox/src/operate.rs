//! Does what an operation does to what is stored, and composes its answer.

use std::sync::Arc;

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use minijinja::Value as Computed;
use serde_json::{Map, Value};

use crate::answer::{Composer, Page, has_more};
use crate::api::{Api, Listing, Operation, Paging, Place};
use crate::behaviour::{Answers, Effect, Resource};
use crate::error::Problem;
use crate::expression::known;
use crate::record::Record;
use crate::route::Segment;
use crate::scope::{MOST_RECORDS, Scope, Sent};
use crate::store::{MOST_STORED, Store};

/// A valid request to an operation.
pub(crate) struct Call<'a> {
    pub(crate) api: &'a Arc<Api>,
    pub(crate) operation: &'a Operation,
    /// The steps of the path.
    pub(crate) path: &'a [String],
    pub(crate) parameters: Map<String, Value>,
    pub(crate) body: Option<Value>,
    pub(crate) now: DateTime<Utc>,
    /// Where the API key is that the request was made with.
    pub(crate) key: Option<Arc<[String]>>,
    /// Whether what is created is to fail later.
    pub(crate) fails: bool,
}

/// What an operation that succeeded answers.
#[derive(Debug)]
pub(crate) struct Success {
    pub(crate) status: StatusCode,
    pub(crate) body: Option<Value>,
}

/// What an operation was about, after it was performed.
pub(crate) struct Subject {
    pub(crate) at: Vec<String>,
    /// The record; for one that was deleted, as it was.
    pub(crate) record: Option<Arc<Record>>,
}

impl Call<'_> {
    /// Performs the operation: all of it, or nothing.
    pub(crate) fn perform(self, store: &mut Arc<Store>) -> Result<Success, Problem> {
        let begun = Arc::make_mut(store);
        begun.settle(self.now);
        begun.begin();
        let size = begun.size();
        let mut turn = Turn {
            sent: self.sent(),
            call: &self,
            store,
        };
        let done = turn.run(size);
        let store = Arc::make_mut(turn.store);
        if done.is_err() {
            store.roll_back();
        }
        store.begin();
        done
    }

    /// What was sent, for expressions.
    fn sent(&self) -> Sent {
        let steps = self.operation.segments.iter().zip(self.path);
        let path = steps.filter_map(|(segment, step)| match segment {
            Segment::Literal(_) => None,
            Segment::Parameter(name) => Some((name.as_str(), step.as_str())),
        });
        let query = self.parameters.iter().filter(|(name, _)| {
            let mut parameters = self.operation.parameters.iter();
            parameters.any(|known| known.name == **name && known.place == Place::Query)
        });
        let prefix = self.api.prefixed(self.operation);
        Sent {
            now: self.now,
            body: self.body.as_ref().map_or(Computed::UNDEFINED, known),
            path: Computed::from_pairs(path),
            query: Computed::from_pairs(query.map(|(name, value)| (name.as_str(), known(value)))),
            prefix: self.path[..prefix.min(self.path.len())].into(),
            key: self.key.clone(),
        }
    }
}

impl Call<'_> {
    /// The fields of the body that the document knows.
    pub(crate) fn given(&self) -> Map<String, Value> {
        let document = &self.api.document;
        let Some(schema) = self.operation.body.as_ref().map(|body| body.schema.value()) else {
            return Map::new();
        };
        let sent = self.body.as_ref().and_then(Value::as_object);
        let sent = sent.into_iter().flatten();
        let properties = document.all_properties(schema);
        let all = has_more(document.resolve(schema));
        let known = |name: &str| all || properties.iter().any(|(known, _)| *known == name);
        sent.filter(|(name, _)| known(name))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    }

    /// What the document says that fields of the body are where they are not sent.
    pub(crate) fn defaults(&self) -> Map<String, Value> {
        let document = &self.api.document;
        let body = self.operation.body.as_ref();
        let properties = body.map(|body| document.properties(body.schema.value()));
        let properties = properties.into_iter().flatten();
        properties
            .filter_map(|(name, property)| {
                let default = document.resolve(property).get("default")?;
                Some((name.to_owned(), default.clone()))
            })
            .collect()
    }
}

/// A request that is being performed.
pub(crate) struct Turn<'a> {
    pub(crate) call: &'a Call<'a>,
    pub(crate) sent: Sent,
    pub(crate) store: &'a mut Arc<Store>,
}

impl Turn<'_> {
    fn run(&mut self, size: usize) -> Result<Success, Problem> {
        self.check_above(self.call.path, &self.call.operation.segments)?;
        let at = self.target()?;
        let subject = match self.call.operation.effect {
            Effect::Create => self.create(&at)?,
            Effect::Update => self.update(&at)?,
            Effect::Delete => self.delete(&at)?,
            Effect::Read => self.read(at)?,
            Effect::List | Effect::None => self.look(at)?,
        };
        self.further(&subject)?;
        if self.store.size() > size.max(MOST_STORED) {
            return Err(Problem::bad_request("the sandbox cannot hold any more"));
        }
        match (self.call.operation.effect, &self.call.operation.listing) {
            (Effect::List, Some(listing)) => self.list(&subject.at, listing),
            _ => self.answer(&subject),
        }
    }

    /// All items above the last step of a path have to exist.
    fn check_above(&self, path: &[String], template: &[Segment]) -> Result<(), Problem> {
        let above = template
            .iter()
            .enumerate()
            .take(template.len().saturating_sub(1));
        for (index, segment) in above {
            let is_item = matches!(segment, Segment::Parameter(_));
            if is_item && self.store.item(&path[..=index]).is_none() {
                return Err(missing(&path[..=index]));
            }
        }
        Ok(())
    }

    /// Where the operation's effect takes place.
    fn target(&self) -> Result<Vec<String>, Problem> {
        let operation = self.call.operation;
        let Some(path) = &operation.behaviour.target else {
            return Ok(self.call.path[..operation.about].to_vec());
        };
        let scope = self.scope().beneath(self.call.path);
        let at = scope.place(path)?.ok_or_else(|| missing(self.call.path))?;
        // What is above it has to exist, like what is above the operation itself.
        if let Some(place) = self.call.api.places.find(&at) {
            self.check_above(&at, &place.template)?;
        }
        Ok(at)
    }

    /// The variables that do not depend on what the operation is about.
    pub(crate) fn scope(&self) -> Scope {
        Scope::new(self.call.api, self.store, &self.sent)
    }

    /// The variables that every expression of the operation knows.
    pub(crate) fn scope_at(&self, at: &[String]) -> Scope {
        let scope = self.scope();
        let parent = scope.above(at);
        // What is made elsewhere still comes from where the operation stands.
        let parent = if parent.is_undefined() {
            scope.above(self.call.path)
        } else {
            parent
        };
        scope.parent(parent)
    }

    /// The first refusal that applies.
    pub(crate) fn refuse(&self, scope: Scope) -> Result<(), Problem> {
        let refuses = &self.call.operation.behaviour.refuses;
        if refuses.is_empty() {
            return Ok(());
        }
        let variables = scope.variables();
        for refusal in refuses {
            if refusal.when.holds(&variables)? {
                let says = refusal.says.value(&variables)?.unwrap_or_default();
                let says = says
                    .as_str()
                    .map_or_else(|| says.to_string(), str::to_owned);
                return Err(self.refused(refusal.status, &says));
            }
        }
        Ok(())
    }

    /// A request is refused for what the reference page says.
    pub(crate) fn refused(&self, status: StatusCode, reason: &str) -> Problem {
        match self.call.operation.page.as_str() {
            "" => Problem::new(status, reason),
            page => Problem::new(status, format!("{reason}; see {page}")),
        }
    }

    pub(crate) fn resource(&self, at: &[String]) -> Option<&Arc<Resource>> {
        self.call.api.places.resource(at)
    }

    /// The record at a path. A document that is there from the start is written down when it is needed first.
    pub(crate) fn stored(&mut self, at: &[String]) -> Result<Option<Arc<Record>>, Problem> {
        if self.store.record(at).is_none()
            && let Some(start) = self.scope().start(at)?
        {
            Arc::make_mut(self.store).set_document(at, start);
        }
        Ok(self.store.record(at).cloned())
    }

    fn read(&mut self, at: Vec<String>) -> Result<Subject, Problem> {
        let record = match self.stored(&at)? {
            Some(record) => Some(record),
            // What is computed alone is there without a record.
            None if self.computes(&at) => None,
            None => return Err(missing(&at)),
        };
        let scope = self.scope_at(&at);
        self.refuse(match &record {
            Some(record) => scope.about(&at, record),
            None => scope,
        })?;
        Ok(Subject { at, record })
    }

    /// Whether the answer is computed and nothing at its path is ever written.
    fn computes(&self, at: &[String]) -> bool {
        let api = self.call.api;
        let answers = match &self.call.operation.behaviour.answers {
            Answers::Whole(_) => true,
            Answers::Properties(properties) => !properties.is_empty(),
        };
        let methods = api.routes.find(at);
        answers && !at.is_empty() && methods.is_some_and(|methods| methods.len() == 1)
    }

    fn look(&mut self, at: Vec<String>) -> Result<Subject, Problem> {
        let record = self.stored(&at)?;
        let named = self.call.operation.behaviour.target.is_some();
        if self.call.operation.effect == Effect::None && named && record.is_none() {
            return Err(missing(&at));
        }
        let scope = self.scope_at(&at);
        self.refuse(match &record {
            Some(record) => scope.about(&at, record),
            None => scope,
        })?;
        Ok(Subject { at, record })
    }

    fn composer(&self) -> Composer<'_> {
        let call = self.call;
        Composer::new(call.api, call.operation, call.path, call.now)
    }

    /// What the operation says about its answer.
    fn answers(&self, scope: Scope) -> Result<Answered, Problem> {
        let variables = scope.variables();
        Ok(match &self.call.operation.behaviour.answers {
            Answers::Whole(term) => Answered::Whole(term.value(&variables)?.unwrap_or_default()),
            Answers::Properties(properties) => {
                let mut fields = Map::new();
                for (name, term) in properties {
                    fields.extend(term.value(&variables)?.map(|value| (name.clone(), value)));
                }
                Answered::Properties(fields)
            }
        })
    }

    fn answer(&self, subject: &Subject) -> Result<Success, Problem> {
        let Some(schema) = &self.call.operation.success.schema else {
            return self.finish(None);
        };
        let at = &subject.at;
        // What else happened may have changed the record.
        let record = self.store.record(at).or(subject.record.as_ref());
        let scope = self.scope_at(at);
        let mut computed = Map::new();
        let mut scope_about = scope.clone();
        if let Some(record) = record {
            if let Some(resource) = self.resource_of(at) {
                computed = scope.computed(at, record, resource)?;
            }
            scope_about = scope_about.about(at, record);
        }
        let composer = self.composer();
        let body = match self.answers(scope_about)? {
            Answered::Whole(value) => composer.value(schema.value(), Some(&value)),
            Answered::Properties(fields) => {
                computed.extend(fields);
                let nothing = Record::new(Map::new(), self.call.now);
                let record = record.map_or(&nothing, |record| record);
                composer.record(schema.value(), record, &computed)
            }
        };
        self.finish(Some(body))
    }

    /// What is known about the item or the document at a path.
    pub(crate) fn resource_of(&self, at: &[String]) -> Option<&Arc<Resource>> {
        let collection = at.split_last().map_or(at, |(_, collection)| collection);
        if self.store.document(at).is_some() {
            return self.resource(at);
        }
        self.resource(collection).or_else(|| self.resource(at))
    }

    /// What does not fit the document is not sent.
    fn finish(&self, body: Option<Value>) -> Result<Success, Problem> {
        let success = &self.call.operation.success;
        if let (Some(schema), Some(body)) = (&success.schema, &body) {
            let violations = schema.violations(&self.call.api.document, body);
            if !violations.is_empty() {
                return Err(Problem::broken_answer(&violations));
            }
        }
        let usual = if body.is_some() {
            StatusCode::OK
        } else {
            StatusCode::NO_CONTENT
        };
        Ok(Success {
            status: success.status.unwrap_or(usual),
            body,
        })
    }

    fn list(&self, at: &[String], listing: &Listing) -> Result<Success, Problem> {
        let Some(schema) = &self.call.operation.success.schema else {
            return self.finish(None);
        };
        let scope = self.scope_at(at);
        let answered = match self.answers(scope.clone())? {
            Answered::Whole(value) => {
                let value = self.composer().value(schema.value(), Some(&value));
                return self.finish(Some(value));
            }
            Answered::Properties(fields) => fields,
        };
        let window = Window::of(&self.call.parameters, listing)?;
        let page = self.items(at, &scope, schema.value(), listing, &window)?;
        let body = self
            .composer()
            .page(schema.value(), listing, page, &answered);
        self.finish(Some(body))
    }

    /// The items of a list that the window shows.
    fn items(
        &self,
        at: &[String],
        scope: &Scope,
        schema: &Value,
        listing: &Listing,
        window: &Window,
    ) -> Result<Page, Problem> {
        let composer = self.composer();
        let schema = composer.item_schema(schema, listing);
        let resource = self.resource(at);
        let newest_first = resource.is_some_and(|resource| resource.newest_first);
        let compose = |id: &String, record: &Arc<Record>| {
            let own = [at, std::slice::from_ref(id)].concat();
            let computed = resource.map(|resource| scope.computed(&own, record, resource));
            let computed = computed.transpose()?.unwrap_or_default();
            Ok::<Value, Problem>(composer.record(schema, record, &computed))
        };
        let filters = self.filters(schema);
        let chosen = &self.call.operation.behaviour.filter;
        let all = chosen.is_none() && filters.is_empty();
        let (from, most) = if all {
            (window.offset, window.limit)
        } else {
            (0, usize::MAX)
        };
        let mut items = Vec::new();
        let mut total = 0;
        for (id, record) in self.store.listed(at, newest_first, from, most) {
            let mut item = None;
            let fits = match chosen {
                Some(filter) => {
                    let own = [at, std::slice::from_ref(id)].concat();
                    let shown = scope.shown(&own, record);
                    filter.holds(&scope.clone().item(shown).variables())?
                }
                None if filters.is_empty() => true,
                None => {
                    let composed = item.insert(compose(id, record)?);
                    filters
                        .iter()
                        .all(|(name, value)| fits(composed.get(*name), value))
                }
            };
            if !fits {
                continue;
            }
            let number = from + total;
            total += 1;
            if window.shows(number) {
                items.push(match item {
                    Some(item) => item,
                    None => compose(id, record)?,
                });
            }
        }
        Ok(Page {
            items,
            total: if all { self.store.count(at) } else { total },
            offset: window.offset,
            limit: window.limit,
        })
    }

    /// Query parameters that are called like a property of the items.
    fn filters<'s>(&'s self, item_schema: &Value) -> Vec<(&'s str, &'s Value)> {
        let properties = self.call.api.document.properties(item_schema);
        let is_filter = |name: &str| {
            let mut parameters = self.call.operation.parameters.iter();
            properties.iter().any(|(property, _)| *property == name)
                && parameters
                    .any(|parameter| parameter.name == name && parameter.place == Place::Query)
        };
        let given = self.call.parameters.iter();
        given
            .filter(|(name, _)| is_filter(name))
            .map(|(name, value)| (name.as_str(), value))
            .collect()
    }
}

/// Whether a property has the value that is asked for, or one of several.
fn fits(property: Option<&Value>, asked: &Value) -> bool {
    match asked {
        Value::Array(several) => property.is_some_and(|property| several.contains(property)),
        one => property == Some(one),
    }
}

/// What an operation says about its answer.
enum Answered {
    Properties(Map<String, Value>),
    Whole(Value),
}

/// The problem that there is nothing at a path.
pub(crate) fn missing(at: &[String]) -> Problem {
    let collection = at.len().checked_sub(2).and_then(|index| at.get(index));
    Problem::not_found(collection.map_or("", String::as_str))
}

/// Which items of a list are asked for.
struct Window {
    offset: usize,
    limit: usize,
}

impl Window {
    /// From the parameters of either vendor: `limit` and `offset`, or `per_page` with `cursor` or `page`.
    fn of(parameters: &Map<String, Value>, listing: &Listing) -> Result<Self, Problem> {
        let number = |name: &str| {
            let number = parameters.get(name).and_then(Value::as_u64)?;
            usize::try_from(number).ok()
        };
        if listing.style != Paging::Cursor {
            return Ok(Self {
                offset: number("offset").unwrap_or(0),
                limit: number("limit").unwrap_or(MOST_RECORDS).min(MOST_RECORDS),
            });
        }
        let limit = number("per_page").unwrap_or(MOST_RECORDS).min(MOST_RECORDS);
        let page = number("page").map_or(0, |page| page.saturating_sub(1).saturating_mul(limit));
        // The cursor is what the page before said; it counts items.
        let offset = match parameters.get("cursor").and_then(Value::as_str) {
            Some(cursor) => cursor
                .parse()
                .map_err(|_| Problem::bad_request("cursor: no page had it"))?,
            None => page,
        };
        Ok(Self { offset, limit })
    }

    fn shows(&self, number: usize) -> bool {
        number >= self.offset && number - self.offset < self.limit
    }
}
