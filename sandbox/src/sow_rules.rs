//! What the rules of an API say about a seed: no more can be sown than could have been created.

use serde_json::Value;

use crate::api::{Operation, Parameter, Place};
use crate::behaviour::Effect;
use crate::request::plain_id;
use crate::route::Segment;
use crate::seed::{SeedError, Sower, unfit};
use crate::store::Record;

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

    /// No two items have the same value where a rule says so.
    pub(crate) fn check_unique(
        &mut self,
        at: &[String],
        record: &Record,
        place: &str,
    ) -> Result<(), SeedError> {
        let api = self.api;
        for rule in api.rules_for(self.template(at).unwrap_or_default()) {
            let Effect::Unique(property) = rule.effect else {
                continue;
            };
            let value = record.fields.get(property);
            if value.is_some_and(|value| self.store.holder(at, property, value).is_some()) {
                let reason = format!("{property}: another item here has the same");
                return Err(unfit(place, reason));
            }
        }
        Ok(())
    }

    /// All that stands above what was sown exists, and all that it names.
    pub(crate) fn check_relations(&self) -> Result<(), SeedError> {
        for (at, place) in &self.sown {
            self.check_above(at, place)?;
            let Some((record, (_, collection))) = self.store.item(at).zip(at.split_last()) else {
                continue;
            };
            let template = self.template(collection).unwrap_or_default();
            for rule in self.api.rules_for(template) {
                let Effect::BelongsTo {
                    property,
                    collection: beside,
                } = rule.effect
                else {
                    continue;
                };
                let Some(id) = record.fields.get(property).and_then(Value::as_str) else {
                    continue;
                };
                let above = collection.split_last().map_or(&[][..], |(_, above)| above);
                let mut named = [above, &[beside.to_owned(), id.to_owned()]].concat();
                if let Some(id) = named.last_mut() {
                    id.make_ascii_lowercase();
                }
                if self.store.item(&named).is_none() {
                    let reason = format!("{property}: none of the {beside} here has it");
                    return Err(unfit(place, reason));
                }
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

    /// The template of the operations at a path.
    fn template(&self, at: &[String]) -> Option<&'a str> {
        let methods = self.api.routes.find(at)?;
        let operation = self.api.operations.get(*methods.values().next()?)?;
        Some(&operation.template)
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
