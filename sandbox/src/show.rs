//! Records as the operations show them that read them, outside of a request.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::answer::Composer;
use crate::api::Api;
use crate::behaviour::{Answers, Effect};
use crate::expression::ExpressionError;
use crate::operation::Operation;
use crate::record::Record;
use crate::route::Segment;
use crate::scope::Scope;
use crate::sent::{Sent, path_parameters};
use crate::store::Store;
use crate::survey::prefixed;

/// What is shown, and when.
pub(crate) struct Show<'a> {
    pub(crate) api: &'a Arc<Api>,
    pub(crate) store: &'a Arc<Store>,
    pub(crate) now: DateTime<Utc>,
}

impl<'a> Show<'a> {
    /// The operations that show the record at a path as it is: the one that reads it, and the one that lists it.
    pub(crate) fn readers(&self, at: &[String]) -> impl Iterator<Item = &'a Operation> + use<'a> {
        let api = self.api;
        let collection = at.split_last().map_or(at, |(_, collection)| collection);
        let readers = [
            (api.reading(at), Effect::Read),
            (api.reading(collection), Effect::List),
        ];
        readers.into_iter().filter_map(|(operation, effect)| {
            let operation = operation.filter(|operation| operation.effect == effect)?;
            let behaviour = &operation.behaviour;
            let as_it_is =
                behaviour.target.is_none() && matches!(behaviour.answers, Answers::Properties(_));
            as_it_is.then_some(operation)
        })
    }

    /// The schema of a record in an operation's answer.
    pub(crate) fn schema(&self, operation: &'a Operation) -> Option<&'a Value> {
        let schema = operation.success.schema.as_ref()?.value();
        Some(match &operation.listing {
            Some(listing) if operation.effect == Effect::List => {
                self.api.document.item_schema(schema, &listing.items)
            }
            _ => schema,
        })
    }

    /// A record as an operation shows it.
    pub(crate) fn composed(
        &self,
        operation: &Operation,
        schema: &Value,
        at: &[String],
        record: &Arc<Record>,
    ) -> Result<Value, ExpressionError> {
        let scope = self.scope(at, &operation.segments);
        let collection = at.split_last().map_or(at, |(_, collection)| collection);
        let places = &self.api.places;
        let resource = places.resource(collection).or_else(|| places.resource(at));
        let computed = resource.map(|resource| scope.computed(at, record, resource));
        let composer = Composer::new(self.api, operation, at, self.now);
        Ok(composer.record(schema, record, &computed.transpose()?.unwrap_or_default()))
    }

    /// What expressions about something at a path know.
    pub(crate) fn scope(&self, at: &[String], template: &[Segment]) -> Scope {
        let mut sent = Sent::nothing(self.now);
        sent.path = path_parameters(template, at);
        sent.prefix = at[..prefixed(&self.api.prefix, template).min(at.len())].into();
        Scope::new(self.api, self.store, &sent).beneath(at)
    }
}
