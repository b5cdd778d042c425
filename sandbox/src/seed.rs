//! Fills stores from YAML.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::answer::Composer;
use crate::api::{Api, Operation, Target};
use crate::behaviour::Effect;
use crate::request::steps;
use crate::store::{Record, Store};

/// What every sandbox begins with.
pub(crate) const SEED: &str = include_str!("seed.yaml");

/// Why a seed cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SeedError {
    /// The text is no YAML, or no mapping of APIs.
    #[error("the seed cannot be read: {0}")]
    Syntax(String),
    /// The seed names an API that the sandbox does not have.
    #[error("the seed names the API `{0}`, which the sandbox does not have")]
    UnknownApi(String),
    /// Something in the seed does not fit the API.
    #[error("in the seed, at `{place}`: {reason}")]
    Unfit {
        /// Where, such as `sevalla/applications[0]/env-vars[1]`.
        place: String,
        /// What is wrong there. No value is quoted.
        reason: String,
    },
}

/// What a seed holds, by API.
pub(crate) type Seed = Map<String, Value>;

/// Reads the text of a seed for the APIs of these names.
pub(crate) fn read(text: &str, apis: &[&str]) -> Result<Seed, SeedError> {
    let seed: Option<Seed> =
        serde_yaml::from_str(text).map_err(|error| SeedError::Syntax(error.to_string()))?;
    let seed = seed.unwrap_or_default();
    match seed.keys().find(|name| !apis.contains(&name.as_str())) {
        Some(name) => Err(SeedError::UnknownApi(name.clone())),
        None => Ok(seed),
    }
}

/// Puts what a seed holds for one API into its store.
pub(crate) fn sow(
    seed: &Seed,
    api: &Api,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<(), SeedError> {
    let Some(content) = seed.get(api.name) else {
        return Ok(());
    };
    let mut sower = Sower { api, store, now };
    let content = content
        .as_object()
        .ok_or_else(|| unfit(api.name, "this has to be a mapping of paths"))?;
    let fields = sower.beneath(&[], content, api.name)?;
    match fields.keys().next() {
        Some(name) => Err(unfit(
            api.name,
            format!("`{name}` has to be a path and begin with `/`"),
        )),
        None => Ok(()),
    }
}

struct Sower<'a> {
    api: &'a Api,
    store: &'a mut Store,
    now: DateTime<Utc>,
}

impl Sower<'_> {
    /// Sows what stands under paths, and returns the fields beside them.
    fn beneath(
        &mut self,
        at: &[String],
        content: &Map<String, Value>,
        place: &str,
    ) -> Result<Map<String, Value>, SeedError> {
        let mut fields = Map::new();
        for (key, value) in content {
            if !key.starts_with('/') {
                fields.insert(key.clone(), value.clone());
                continue;
            }
            let place = format!("{place}{key}");
            let below = steps(key).ok_or_else(|| unfit(&place, "this is no path"))?;
            let at = [at, &below].concat();
            if !self.is_known(&at) {
                return Err(unfit(&place, "the API has no such path"));
            }
            match value {
                Value::Array(items) => self.collection(&at, items, &place)?,
                Value::Object(fields) => self.document(&at, fields, &place)?,
                _ => {
                    return Err(unfit(
                        &place,
                        "this has to be a list of items or one mapping",
                    ));
                }
            }
        }
        Ok(fields)
    }

    /// Paths of the document, and collections that only rules know.
    fn is_known(&self, at: &[String]) -> bool {
        let Some((last, above)) = at.split_last() else {
            return false;
        };
        let ruled = |collection: &str| collection == last && self.api.routes.leads_on(above);
        self.api.routes.leads_on(at)
            || self.api.rules.iter().any(|rule| {
                matches!(rule.effect, Effect::BelongsTo { collection, .. } if ruled(collection))
            })
    }

    fn collection(&mut self, at: &[String], items: &[Value], place: &str) -> Result<(), SeedError> {
        for (number, item) in items.iter().enumerate() {
            let place = format!("{place}[{number}]");
            let content = item
                .as_object()
                .ok_or_else(|| unfit(&place, "an item has to be a mapping"))?;
            let id = match content.get("id") {
                None => uuid::Uuid::new_v4().to_string(),
                Some(Value::String(id)) => id.clone(),
                Some(_) => return Err(unfit(&place, "`id` has to be text")),
            };
            let own = [at, std::slice::from_ref(&id)].concat();
            if self.store.item(&own).is_some() {
                return Err(unfit(&place, "another item has the same `id`"));
            }
            // The item comes first: it goes before what is beneath it.
            self.store
                .insert(at, id.clone(), Record::new(Map::new(), self.now));
            let mut fields = self.beneath(&own, content, &place)?;
            fields.insert("id".to_owned(), id.into());
            let record = Record::new(fields, self.now);
            self.check(at, &record, &place)?;
            self.store.replace(&own, record);
        }
        Ok(())
    }

    fn document(
        &mut self,
        at: &[String],
        content: &Map<String, Value>,
        place: &str,
    ) -> Result<(), SeedError> {
        let fields = self.beneath(at, content, place)?;
        let record = Record::new(fields, self.now);
        self.check(at, &record, place)?;
        self.store.set_document(at, record);
        Ok(())
    }

    /// Whatever reads the record has to be able to answer with it.
    fn check(&self, at: &[String], record: &Record, place: &str) -> Result<(), SeedError> {
        let reading = self
            .api
            .routes
            .find(at)
            .and_then(|methods| methods.get("GET"));
        let Some(operation) = reading.and_then(|index| self.api.operations.get(*index)) else {
            return Ok(());
        };
        let violation = self.violation(operation, at, record);
        violation.map_or(Ok(()), |violation| Err(unfit(place, violation)))
    }

    fn violation(&self, operation: &Operation, at: &[String], record: &Record) -> Option<String> {
        let schema = operation.success.schema.as_ref()?;
        let composer = Composer::new(self.api, operation, at, &operation.template, self.now);
        let answer = if operation.target == Target::Collection {
            let item = composer.record(composer.item_schema(schema.value())?, record);
            composer.page_of(schema.value(), item)
        } else {
            composer.record(schema.value(), record)
        };
        let violations = schema.violations(&self.api.document, &answer);
        violations.first().map(ToString::to_string)
    }
}

fn unfit(place: &str, reason: impl Into<String>) -> SeedError {
    SeedError::Unfit {
        place: place.to_owned(),
        reason: reason.into(),
    }
}
