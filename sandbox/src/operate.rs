//! Does what an operation does to what is stored, and composes its answer.

use std::sync::Arc;

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use minijinja::Value as Computed;
use serde_json::{Map, Value};

use crate::answer::{Composer, has_more};
use crate::api::Api;
use crate::behaviour::{Answers, Change, Effect, Resource};
use crate::error::Problem;
use crate::expression::known;
use crate::operation::{Operation, Place};
use crate::record::Record;
use crate::scope::Scope;
use crate::sent::{Sent, path_parameters};
use crate::store::{MOST_STORED, Store};

/// Records that one request may look at to change them.
const MOST_WORK: usize = if cfg!(test) { 20_000 } else { 100_000 };

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
            work: MOST_WORK,
        };
        let done = turn.run(size);
        let store = Arc::make_mut(turn.store);
        if done.is_err() {
            store.roll_back();
        }
        store.begin();
        done.map_err(|problem| self.documented(problem))
    }

    /// A refusal with a status that the operation does not have is told as the general one.
    fn documented(&self, mut problem: Problem) -> Problem {
        let status = problem.status;
        let general = [StatusCode::BAD_REQUEST, StatusCode::TOO_MANY_REQUESTS];
        let known = self.operation.names(status) || general.contains(&status);
        if status.is_client_error() && !known && self.operation.names_any() {
            problem.status = StatusCode::BAD_REQUEST;
        }
        problem
    }

    /// What was sent, for expressions.
    fn sent(&self) -> Sent {
        let query = self.parameters.iter().filter(|(name, _)| {
            let mut parameters = self.operation.parameters.iter();
            parameters.any(|known| known.name == **name && known.place == Place::Query)
        });
        let prefix = self.api.prefixed(self.operation);
        Sent {
            now: self.now,
            body: self.body.as_ref().map_or(Computed::UNDEFINED, known),
            path: path_parameters(&self.operation.segments, self.path),
            query: Computed::from_pairs(query.map(|(name, value)| (name.as_str(), known(value)))),
            prefix: self.path[..prefix.min(self.path.len())].into(),
            key: self.key.clone(),
        }
    }

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
    /// Records that may still be looked at to change them.
    work: usize,
}

impl Turn<'_> {
    fn run(&mut self, size: usize) -> Result<Success, Problem> {
        self.check_above(self.call.path)?;
        let at = self.target()?;
        let behaviour = &self.call.operation.behaviour;
        let mut then = behaviour.then.as_slice();
        let subject = match self.call.operation.effect {
            Effect::Create => self.create(&at)?,
            Effect::Update => self.update(&at, &behaviour.change)?,
            Effect::Delete => self.delete(&at)?,
            Effect::Put => match self.named(&at)? {
                // What is said of a creation does not hold for what is there.
                Some(item) => {
                    then = &[];
                    self.update(&item, &Change::default())?
                }
                None => self.create(&at)?,
            },
            Effect::Read => self.read(at)?,
            Effect::List | Effect::None => self.look(at)?,
        };
        self.further(&subject, then)?;
        if self.store.size() > size.max(MOST_STORED) {
            return Err(Problem::bad_request("the sandbox cannot hold any more"));
        }
        match (self.call.operation.effect, &self.call.operation.listing) {
            (Effect::List, Some(listing)) => self.list(&subject.at, listing),
            _ => self.answer(&subject),
        }
    }

    /// All items above the last step of a path have to exist.
    fn check_above(&self, path: &[String]) -> Result<(), Problem> {
        self.scope()
            .lacking(path)
            .map_or(Ok(()), |item| Err(missing(item)))
    }

    /// Where the operation's effect takes place.
    fn target(&self) -> Result<Vec<String>, Problem> {
        let operation = self.call.operation;
        let Some(path) = &operation.behaviour.target else {
            return Ok(self.call.path[..operation.about].to_vec());
        };
        let scope = self.scope_at(self.call.path);
        let Some(at) = scope.place(path)? else {
            // Nothing is there, which the operation may have its own words for.
            self.refuse(scope)?;
            return Err(missing(self.call.path));
        };
        // What is above it has to exist, like what is above the operation itself.
        self.check_above(&at)?;
        Ok(at)
    }

    /// One more record is looked at to change it.
    pub(crate) fn toil(&mut self) -> Result<(), Problem> {
        self.work = self.work.checked_sub(1).ok_or_else(|| {
            Problem::bad_request("this would change more than the sandbox does at once")
        })?;
        Ok(())
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
        let stored = self.stored(&at)?;
        let record = match stored.or_else(|| self.store.seen(&at).cloned()) {
            Some(record) => Some(record),
            // What is computed alone is there without a record.
            None if self.computes(&at) => None,
            None => return Err(missing(&at)),
        };
        self.unrefused(at, record)
    }

    /// What the operation is about, if that is no reason to refuse the request.
    fn unrefused(&self, at: Vec<String>, record: Option<Arc<Record>>) -> Result<Subject, Problem> {
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
        self.unrefused(at, record)
    }

    pub(crate) fn composer(&self) -> Composer<'_> {
        let call = self.call;
        Composer::new(call.api, call.operation, call.path, call.now)
    }

    /// What the operation says about its answer.
    pub(crate) fn answers(&self, scope: Scope) -> Result<Answered, Problem> {
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
            if let Some(resource) = scope.resource(at) {
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

    /// What does not fit the document is not sent.
    pub(crate) fn finish(&self, body: Option<Value>) -> Result<Success, Problem> {
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
}

/// What an operation says about its answer.
pub(crate) enum Answered {
    Properties(Map<String, Value>),
    Whole(Value),
}

/// The problem that there is nothing at a path.
pub(crate) fn missing(at: &[String]) -> Problem {
    let collection = at.len().checked_sub(2).and_then(|index| at.get(index));
    Problem::not_found(collection.map_or("", String::as_str))
}
