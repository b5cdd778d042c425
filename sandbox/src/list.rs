//! Lists: which items an operation answers, and how its pages follow each other.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::answer::Page;
use crate::error::Problem;
use crate::listing::{Listing, Paging};
use crate::operate::{Answered, Success, Turn};
use crate::operation::Place;
use crate::record::{Record, size};
use crate::scope::{MOST_RECORDS, Scope};

/// Bytes that the items of one list may take, about.
const MOST_LISTED: usize = if cfg!(test) { 16 } else { 64 } * 1024 * 1024;

impl Turn<'_> {
    pub(crate) fn list(&self, at: &[String], listing: &Listing) -> Result<Success, Problem> {
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
        let schema = self.call.api.document.item_schema(schema, &listing.items);
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
        let (mut total, mut bytes) = (0, 0);
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
                    let shown = item.insert(compose(id, record)?);
                    filters
                        .iter()
                        .all(|(name, value)| fits(shown.get(*name), value))
                }
            };
            if !fits {
                continue;
            }
            let number = from + total;
            total += 1;
            if window.shows(number) {
                let item = item.map_or_else(|| compose(id, record), Ok)?;
                bytes += size(&item);
                if bytes > MOST_LISTED {
                    return Err(Problem::bad_request(
                        "the list is too long: ask for less of it",
                    ));
                }
                items.push(item);
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
