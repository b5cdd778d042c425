//! Fills stores from YAML.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::api::Api;
use crate::record::{ID, Record};
use crate::request::steps;
use crate::store::Store;

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

/// Bytes that a seed may have.
pub const MAX_SEED: usize = 4 * 1024 * 1024;

/// How deep a seed may be nested: many times deeper than any path.
const MOST_NESTED: usize = 100;

/// What a seed holds, by API.
pub(crate) type Seed = Map<String, Value>;

/// Reads the text of a seed for the APIs of these names.
pub(crate) fn read(text: &str, apis: &[&str]) -> Result<Seed, SeedError> {
    if text.len() > MAX_SEED {
        let reason = format!("it has more than {MAX_SEED} bytes");
        return Err(SeedError::Syntax(reason));
    }
    if let Some(line) = nested_too_deep(text) {
        let reason = format!("line {line} opens more than {MOST_NESTED} levels");
        return Err(SeedError::Syntax(reason));
    }
    let seed: Option<Seed> =
        serde_yaml::from_str(text).map_err(|error| SeedError::Syntax(error.to_string()))?;
    let seed = seed.unwrap_or_default();
    match seed.keys().find(|name| !apis.contains(&name.as_str())) {
        Some(name) => Err(SeedError::UnknownApi(name.clone())),
        None => Ok(seed),
    }
}

/// The first line that opens very many lists or mappings: YAML readers take long to find out that they are too many.
fn nested_too_deep(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    let too_deep = |line: &str| {
        let marks = line.split_ascii_whitespace();
        let marks = marks.take_while(|word| matches!(*word, "-" | "?" | ":"));
        for character in line.chars() {
            match character {
                '[' | '{' => open += 1,
                ']' | '}' => open = open.saturating_sub(1),
                _ => {}
            }
            if open > MOST_NESTED {
                return true;
            }
        }
        marks.count() > MOST_NESTED
    };
    text.lines().position(too_deep).map(|index| index + 1)
}

/// Puts what a seed holds for one API into its store, if it is no more than could have been created.
pub(crate) fn sow(
    seed: &Seed,
    api: &Arc<Api>,
    store: &mut Arc<Store>,
    now: DateTime<Utc>,
) -> Result<(), SeedError> {
    spread(seed, api, store, now)?.check()
}

/// Puts what a seed holds for one API into its store. What is sown is there to be checked.
pub(crate) fn spread<'a>(
    seed: &Seed,
    api: &'a Arc<Api>,
    store: &'a mut Arc<Store>,
    now: DateTime<Utc>,
) -> Result<Sower<'a>, SeedError> {
    let mut sower = Sower {
        api,
        store,
        now,
        sown: Vec::new(),
    };
    let Some(content) = seed.get(api.name) else {
        return Ok(sower);
    };
    let content = content
        .as_object()
        .ok_or_else(|| unfit(api.name, "this has to be a mapping of paths"))?;
    let fields = sower.beneath(&[], content, api.name)?;
    match fields.keys().next() {
        Some(name) => {
            let reason = format!("`{name}` has to be a path and begin with `/`");
            Err(unfit(api.name, reason))
        }
        None => Ok(sower),
    }
}

pub(crate) struct Sower<'a> {
    pub(crate) api: &'a Arc<Api>,
    pub(crate) store: &'a mut Arc<Store>,
    pub(crate) now: DateTime<Utc>,
    /// Where something was sown, with its place in the seed. What it needs may stand further down.
    pub(crate) sown: Vec<(Vec<String>, String)>,
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
            let mut at = [at, &below].concat();
            if !self.api.places.leads_on(&at) {
                return Err(unfit(&place, "the API has no such path"));
            }
            self.plain_ids(&mut at);
            self.sown.push((at.clone(), place.clone()));
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

    fn collection(&mut self, at: &[String], items: &[Value], place: &str) -> Result<(), SeedError> {
        for (number, item) in items.iter().enumerate() {
            let place = format!("{place}[{number}]");
            let content = item
                .as_object()
                .ok_or_else(|| unfit(&place, "an item has to be a mapping"))?;
            let id = match content.get(ID) {
                None => uuid::Uuid::new_v4().to_string(),
                Some(Value::String(id)) => self.id(at, id, &place)?,
                Some(_) => return Err(unfit(&place, "`id` has to be text")),
            };
            let own = [at, std::slice::from_ref(&id)].concat();
            if self.store.item(&own).is_some() {
                return Err(unfit(&place, "another item has the same `id`"));
            }
            // The item comes first: it goes before what is beneath it.
            let empty = Record::new(Map::new(), self.now);
            Arc::make_mut(self.store).insert(at, id.clone(), empty);
            let mut fields = self.beneath(&own, content, &place)?;
            fields.insert(ID.to_owned(), id.into());
            self.check_unique(at, &fields, &place)?;
            Arc::make_mut(self.store).replace(&own, Record::new(fields, self.now));
            self.sown.push((own, place));
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
        Arc::make_mut(self.store).set_document(at, record);
        Ok(())
    }
}

pub(crate) fn unfit(place: &str, reason: impl Into<String>) -> SeedError {
    SeedError::Unfit {
        place: place.to_owned(),
        reason: reason.into(),
    }
}
