//! What an API says about a seed: no more can be sown than could have been created.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::answer::{Composer, Page};
use crate::behaviour::Effect;
use crate::expression::ExpressionError;
use crate::operation::{Operation, Parameter, Place};
use crate::record::Record;
use crate::request::plain_id;
use crate::route::Segment;
use crate::seed::{SeedError, Sower, unfit};
use crate::show::Show;

/// UUIDs that are well-formed and never exist.
const NOBODY: [&str; 2] = [
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
];

impl<'a> Sower<'a> {
    /// The id of an item, as the store has it, if it is one that a path can have.
    pub(crate) fn id(&self, at: &[String], id: &str, place: &str) -> Result<String, SeedError> {
        let mut own = [at, &[id.to_owned()]].concat();
        self.plain_ids(&mut own);
        let id = own.pop().unwrap_or_default();
        let document = &self.api.document;
        let schema = self.leading_to(&own, 1).and_then(|operation| {
            let segment = operation.segments.get(own.len())?;
            Some(&operation.parameter(segment)?.schema)
        });
        let value = Value::from(id.as_str());
        let violations = schema.map(|schema| schema.violations(document, &value));
        match violations.as_deref() {
            Some([violation, ..]) => Err(unfit(place, format!("id: {violation}"))),
            _ if NOBODY.contains(&id.as_str()) => {
                Err(unfit(place, "id: nothing ever has this one"))
            }
            _ => Ok(id),
        }
    }

    /// Writes the ids in a path as the store has them.
    pub(crate) fn plain_ids(&self, at: &mut [String]) {
        let Some(operation) = self.leading_to(at, 0) else {
            return;
        };
        for (segment, step) in operation.segments.iter().zip(at) {
            if let Some(parameter) = operation.parameter(segment) {
                plain_id(&self.api.document, parameter.schema.value(), step);
            }
        }
    }

    /// No two items have the same value where the collection says so.
    pub(crate) fn check_unique(
        &mut self,
        at: &[String],
        fields: &Map<String, Value>,
        place: &str,
    ) -> Result<(), SeedError> {
        let Some(resource) = self.api.places.resource(at) else {
            return Ok(());
        };
        for property in &resource.unique {
            let value = fields.get(&**property).filter(|value| !value.is_null());
            let Some(value) = value else { continue };
            if Arc::make_mut(self.store)
                .holder(at, property, value)
                .is_some()
            {
                let reason = format!("{property}: another item here has the same");
                return Err(unfit(place, reason));
            }
        }
        Ok(())
    }

    /// All that stands above what was sown exists, and all that it names, and whatever reads it can answer with it.
    pub(crate) fn check(&self) -> Result<(), SeedError> {
        for (at, place) in &self.sown {
            self.check_above(at, place)?;
            if let Some(record) = self.store.record(at) {
                self.check_references(at, record, place)?;
                self.check_answers(at, record, place)?;
            }
        }
        Ok(())
    }

    fn check_above(&self, at: &[String], place: &str) -> Result<(), SeedError> {
        let Some(operation) = self.leading_to(at, 0) else {
            return Ok(());
        };
        let above = operation.segments.iter().take(at.len().saturating_sub(1));
        for (index, segment) in above.enumerate() {
            let is_item = matches!(segment, Segment::Parameter(_));
            if is_item && self.store.item(&at[..=index]).is_none() {
                let steps = at[..=index].join("/");
                return Err(unfit(place, format!("there is no `/{steps}`")));
            }
        }
        Ok(())
    }

    fn check_references(
        &self,
        at: &[String],
        record: &Record,
        place: &str,
    ) -> Result<(), SeedError> {
        let of = at.split_last().map_or(at, |(_, collection)| collection);
        let known = self
            .api
            .places
            .find(of)
            .or_else(|| self.api.places.find(at));
        let resource = known.and_then(|place| Some((place, place.resource.as_ref()?)));
        let Some((known, resource)) = resource else {
            return Ok(());
        };
        let scope = self.show().scope(at, &known.template);
        for (property, path) in &resource.references {
            let collection = scope
                .place(path)
                .map_err(|error| uncomputed(place, &error))?;
            let Some(collection) = collection else {
                continue;
            };
            let named = record.fields.get(property);
            let named = named.map_or(&[][..], |value| {
                value
                    .as_array()
                    .map_or(std::slice::from_ref(value), Vec::as_slice)
            });
            for id in named.iter().filter_map(Value::as_str) {
                let found = [collection.as_slice(), &[id.to_ascii_lowercase()]].concat();
                let exact = [collection.as_slice(), &[id.to_owned()]].concat();
                if self
                    .store
                    .item(&found)
                    .or_else(|| self.store.item(&exact))
                    .is_none()
                {
                    let beside = collection.last().map_or("items", String::as_str);
                    let reason = format!("{property}: none of the {beside} here has it");
                    return Err(unfit(place, reason));
                }
            }
        }
        Ok(())
    }

    /// Whatever reads the record has to be able to answer with it.
    fn check_answers(
        &self,
        at: &[String],
        record: &Arc<Record>,
        place: &str,
    ) -> Result<(), SeedError> {
        for operation in self.show().readers(at) {
            let violation = self.violation(operation, at, record);
            let violation = violation.map_err(|error| uncomputed(place, &error))?;
            violation.map_or(Ok(()), |violation| Err(unfit(place, violation)))?;
        }
        Ok(())
    }

    fn show(&self) -> Show<'_> {
        Show {
            api: self.api,
            store: self.store,
            now: self.now,
        }
    }

    fn violation(
        &self,
        operation: &Operation,
        at: &[String],
        record: &Arc<Record>,
    ) -> Result<Option<String>, ExpressionError> {
        let show = self.show();
        let (Some(whole), Some(schema)) = (&operation.success.schema, show.schema(operation))
        else {
            return Ok(None);
        };
        let mut answer = show.composed(operation, schema, at, record)?;
        let listing = operation.listing.as_ref();
        let listing = listing.filter(|_| operation.effect == Effect::List);
        if let Some(listing) = listing {
            let composer = Composer::new(self.api, operation, at, self.now);
            answer = composer.page(whole.value(), listing, Page::of(answer), &Map::new());
        }
        let mut violations = whole.violations(&self.api.document, &answer);
        let Some(violation) = violations.first_mut() else {
            return Ok(None);
        };
        // The place is told from the item on, not from the page that the item was put into.
        if let Some((_, within)) = violation.place.split_once("/0/")
            && listing.is_some()
        {
            violation.place = format!("/{within}");
        }
        Ok(Some(violation.to_string()))
    }

    /// An operation whose path begins with these steps and goes on for so many more. One that spells out more of them
    /// goes before.
    fn leading_to(&self, at: &[String], more: usize) -> Option<&'a Operation> {
        let fits = |operation: &&Operation| {
            let mut pairs = operation.segments.iter().zip(at);
            operation.segments.len() >= at.len() + more
                && pairs.all(|(segment, step)| match segment {
                    Segment::Literal(literal) => literal == step,
                    Segment::Parameter(_) => true,
                })
        };
        let spelled = |operation: &&Operation| {
            let segments = operation.segments.iter().take(at.len());
            segments
                .filter(|segment| matches!(segment, Segment::Literal(_)))
                .count()
        };
        let fitting = self.api.operations.iter().filter(fits);
        // Whether an item or something with a name of its own follows, the item is what has an id.
        let goes_on = |operation: &&Operation| {
            let next = operation.segments.get(at.len());
            more == 0 || matches!(next, Some(Segment::Parameter(_)))
        };
        fitting.filter(goes_on).max_by_key(spelled)
    }
}

fn uncomputed(place: &str, error: &ExpressionError) -> SeedError {
    unfit(place, format!("it cannot be shown: {error}"))
}

impl Operation {
    /// The parameter of the path that a segment stands for.
    fn parameter(&self, segment: &Segment) -> Option<&Parameter> {
        let Segment::Parameter(name) = segment else {
            return None;
        };
        let mut parameters = self.parameters.iter();
        parameters.find(|known| known.place == Place::Path && known.name == *name)
    }
}
