//! What expressions know: what was sent, and what exists, each thing as it is shown.

use std::fmt;
use std::sync::Arc;

use chrono::TimeDelta;
use minijinja::value::{Enumerator, Kwargs, Object, Rest};
use minijinja::{Error, ErrorKind, Value as Computed};
use serde_json::{Map, Value};

use crate::api::Api;
use crate::behaviour::{Path, Resource};
use crate::clock::timestamp;
use crate::expression::{ExpressionError, known};
use crate::record::{ID, Record};
use crate::route::Segment;
use crate::sent::Sent;
use crate::series;
use crate::store::Store;

/// Records that `all` shows, and elements that anything is done for.
pub(crate) const MOST_RECORDS: usize = 10_000;

/// The variables of an expression.
#[derive(Clone)]
pub(crate) struct Scope {
    api: Arc<Api>,
    store: Arc<Store>,
    sent: Sent,
    own: Computed,
    parent: Computed,
    item: Computed,
    ended: Computed,
    token: Computed,
    /// Whether records are shown without what is computed: what computes them cannot go round in circles.
    bare: bool,
}

impl Scope {
    pub(crate) fn new(api: &Arc<Api>, store: &Arc<Store>, sent: &Sent) -> Self {
        Self {
            api: Arc::clone(api),
            store: Arc::clone(store),
            sent: sent.clone(),
            own: Computed::UNDEFINED,
            parent: Computed::UNDEFINED,
            item: Computed::UNDEFINED,
            ended: Computed::UNDEFINED,
            token: Computed::UNDEFINED,
            bare: false,
        }
    }

    /// With the record that it is about, as it is shown.
    pub(crate) fn about(mut self, at: &[String], record: &Arc<Record>) -> Self {
        self.own = self.shown(at, record);
        self
    }

    /// With the properties of a record that is being made.
    pub(crate) fn making(mut self, fields: &Map<String, Value>) -> Self {
        self.own = known(fields);
        self
    }

    /// With the nearest record above a path.
    pub(crate) fn beneath(mut self, at: &[String]) -> Self {
        self.parent = self.above(at);
        self
    }

    pub(crate) fn parent(mut self, parent: Computed) -> Self {
        self.parent = parent;
        self
    }

    pub(crate) fn item(mut self, item: Computed) -> Self {
        self.item = item;
        self
    }

    /// With the name of the property that a token was found in.
    pub(crate) fn token(mut self, property: &str) -> Self {
        self.token = property.into();
        self
    }

    /// The variables as expressions take them.
    pub(crate) fn variables(self) -> Computed {
        Computed::from_object(self)
    }

    /// The nearest record above a path, as it is shown.
    pub(crate) fn above(&self, at: &[String]) -> Computed {
        let lengths = (1..at.len()).rev();
        let mut records = lengths.filter_map(|length| {
            let above = &at[..length];
            Some(self.shown(above, self.store.record(above)?))
        });
        records.next().unwrap_or(Computed::UNDEFINED)
    }

    /// A record as it is shown.
    pub(crate) fn shown(&self, at: &[String], record: &Arc<Record>) -> Computed {
        self.shown_with(at, record, self.resource(at))
    }

    /// What is known about the item or the document at a path.
    pub(crate) fn resource(&self, at: &[String]) -> Option<&Arc<Resource>> {
        let own = || self.api.places.resource(at);
        if self.store.document(at).is_some() {
            return own();
        }
        let collection = at.split_last().map_or(at, |(_, collection)| collection);
        self.api.places.resource(collection).or_else(own)
    }

    fn shown_with(
        &self,
        at: &[String],
        record: &Arc<Record>,
        resource: Option<&Arc<Resource>>,
    ) -> Computed {
        Computed::from_object(Shown {
            api: Arc::clone(&self.api),
            store: Arc::clone(&self.store),
            sent: self.sent.clone(),
            at: at.into(),
            record: Arc::clone(record),
            resource: resource.filter(|_| !self.bare).map(Arc::clone),
        })
    }

    /// What is computed whenever a record is shown.
    pub(crate) fn computed(
        &self,
        at: &[String],
        record: &Arc<Record>,
        resource: &Resource,
    ) -> Result<Map<String, Value>, ExpressionError> {
        let mut fields = Map::new();
        if resource.shows.is_empty() {
            return Ok(fields);
        }
        let scope = self.clone().showing(at, record).variables();
        for (name, term) in &resource.shows {
            let value = term.value(&scope)?;
            fields.extend(value.map(|value| (name.clone(), value)));
        }
        Ok(fields)
    }

    /// The variables of what is computed whenever a record is shown.
    fn showing(mut self, at: &[String], record: &Arc<Record>) -> Self {
        self.bare = true;
        self.own = self.shown_with(at, record, None);
        self.parent = self.above(at);
        self.ended = match record.end() {
            None => Computed::UNDEFINED,
            Some(end) if end > self.sent.now => Computed::from(()),
            Some(end) => timestamp(end).into(),
        };
        self
    }

    /// The steps of a path, with those before all paths. `None` for one with an empty step, as where an id is missing.
    pub(crate) fn at(&self, path: &str) -> Option<Vec<String>> {
        let steps = path.strip_prefix('/')?.split('/');
        let steps: Vec<String> = steps.map(str::to_owned).collect();
        let whole = steps.iter().all(|step| !step.is_empty());
        whole.then(|| [&self.sent.prefix, steps.as_slice()].concat())
    }

    /// Where a path of `x-sandbox` leads. `None` if it leads nowhere.
    pub(crate) fn place(&self, path: &Path) -> Result<Option<Vec<String>>, ExpressionError> {
        let segments = match path {
            Path::Computed(expression) => {
                let computed = expression.compute(&self.clone().variables())?;
                return Ok(computed.as_str().and_then(|path| self.at(path)));
            }
            Path::Template(segments) => segments,
        };
        let step = |segment: &Segment| match segment {
            Segment::Literal(step) => Some(step.clone()),
            Segment::Parameter(name) => text(&self.sent.path.get_attr(name).ok()?),
        };
        let steps: Option<Vec<String>> = segments.iter().map(step).collect();
        Ok(steps.map(|steps| [&self.sent.prefix, steps.as_slice()].concat()))
    }

    /// The first item above a path that does not exist, if there is one.
    pub(crate) fn lacking<'a>(&self, at: &'a [String]) -> Option<&'a [String]> {
        let template = self
            .api
            .places
            .find(at)
            .map(|place| place.template.as_slice());
        let above = template.unwrap_or_default().iter().enumerate();
        let mut items = above
            .take(at.len().saturating_sub(1))
            .filter(|(_, segment)| matches!(segment, Segment::Parameter(_)))
            .map(|(index, _)| &at[..=index]);
        items.find(|item| self.store.item(item).is_none())
    }

    /// A document that nothing was written to yet, if it is there from the start.
    pub(crate) fn start(&self, at: &[String]) -> Result<Option<Record>, ExpressionError> {
        let resource = self.api.places.resource(at);
        let starts = resource.and_then(|resource| resource.starts.as_ref());
        let Some(starts) = starts.filter(|_| self.lacking(at).is_none()) else {
            return Ok(None);
        };
        let mut scope = self.clone().beneath(at);
        scope.bare = true;
        let variables = scope.variables();
        let mut fields = Map::new();
        for (name, term) in starts {
            fields.extend(term.value(&variables)?.map(|value| (name.clone(), value)));
        }
        // It is as old as what it belongs to.
        let mut above = (1..at.len())
            .rev()
            .filter_map(|length| self.store.record(&at[..length]));
        let created = above.next().map_or(self.sent.now, |record| record.created);
        Ok(Some(Record::new(fields, created)))
    }

    fn find(&self, path: &str, id: Option<&Computed>) -> Result<Option<Computed>, ExpressionError> {
        let Some(mut at) = self.at(path) else {
            return Ok(None);
        };
        if let Some(id) = id {
            let Some(id) = text(id) else {
                return Ok(None);
            };
            at.push(id);
        }
        if let Some(record) = self.store.record(&at) {
            return Ok(Some(self.shown(&at, record)));
        }
        let start = self.start(&at)?.map(Arc::new);
        Ok(start.map(|start| self.shown(&at, &start)))
    }

    fn all(&self, path: &str) -> Vec<Computed> {
        let Some(path) = self.at(path) else {
            return Vec::new();
        };
        let collections = self.store.collections_like(&path);
        let records = collections.flat_map(|collection| {
            let resource = self.api.places.resource(collection);
            let newest_first = resource.is_some_and(|resource| resource.newest_first);
            let listed = self.store.listed(collection, newest_first, 0, MOST_RECORDS);
            listed.map(move |(id, record)| {
                let at = [collection.as_slice(), std::slice::from_ref(id)].concat();
                self.shown_with(&at, record, resource)
            })
        });
        records.take(MOST_RECORDS).collect()
    }

    /// The path of the item with an id in whichever of some collections has it.
    fn whereabouts(&self, id: &Computed, collections: &[String]) -> Option<String> {
        let id = text(id)?;
        let mut collections = collections.iter();
        let found = collections.find(|collection| {
            let at = self
                .at(collection)
                .map(|at| [at, vec![id.clone()]].concat());
            at.is_some_and(|at| self.store.item(&at).is_some())
        });
        found.map(|collection| format!("{collection}/{id}"))
    }

    fn key(&self) -> Option<Computed> {
        let at = self.sent.key.as_ref()?;
        Some(self.shown(at, self.store.item(at)?))
    }
}

/// An id as text; `None` for what is none.
fn text(id: &Computed) -> Option<String> {
    let is_id = id.as_str().is_some() || id.is_integer();
    Some(id.to_string()).filter(|text| is_id && !text.is_empty())
}

/// An error within an error.
fn invalid(error: &ExpressionError) -> Error {
    Error::new(ErrorKind::InvalidOperation, error.to_string())
}

/// Without what was sent, which may hold secrets.
impl fmt::Debug for Scope {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Scope")
    }
}

impl Object for Scope {
    fn get_value(self: &Arc<Self>, name: &Computed) -> Option<Computed> {
        let scope = Arc::clone(self);
        Some(match name.as_str()? {
            "body" => self.sent.body.clone(),
            "path" => self.sent.path.clone(),
            "query" => self.sent.query.clone(),
            "self" => self.own.clone(),
            "parent" => self.parent.clone(),
            "item" => self.item.clone(),
            "ended" => self.ended.clone(),
            "token" => self.token.clone(),
            "key" => self.key().unwrap_or_default(),
            "now" => Computed::from_function(move |seconds: Option<f64>| {
                #[allow(clippy::cast_possible_truncation, reason = "it saturates")]
                let later = (seconds.unwrap_or_default() * 1000.0) as i64;
                let later = TimeDelta::try_milliseconds(later).unwrap_or_default();
                let time = scope.sent.now.checked_add_signed(later);
                timestamp(time.unwrap_or(scope.sent.now))
            }),
            "find" => Computed::from_function(move |path: &str, id: Rest<Computed>| {
                let found = scope
                    .find(path, id.first())
                    .map_err(|error| invalid(&error))?;
                Ok::<_, Error>(found.unwrap_or(Computed::from(())))
            }),
            "all" => Computed::from_function(move |path: &str| scope.all(path)),
            "series" => Computed::from_function(
                move |from: &Computed,
                      to: &Computed,
                      seconds: i64,
                      low: &Computed,
                      high: &Computed| {
                    series::series(scope.sent.now, from, to, seconds, low, high)
                },
            ),
            "lines" => Computed::from_function(
                move |from: &Computed,
                      to: &Computed,
                      count: i64,
                      texts: &Computed,
                      named: Kwargs| {
                    let each = named.get::<Option<Computed>>("each")?.unwrap_or_default();
                    named.assert_all_used()?;
                    series::lines(scope.sent.now, from, to, count, texts, &each)
                },
            ),
            "place" => Computed::from_function(move |id: Computed, collections: Rest<String>| {
                scope.whereabouts(&id, &collections)
            }),
            _ => return None,
        })
    }
}

/// A record as it is shown: what is computed of it is computed when it is asked for.
struct Shown {
    api: Arc<Api>,
    store: Arc<Store>,
    sent: Sent,
    at: Arc<[String]>,
    record: Arc<Record>,
    /// Without it, nothing is computed.
    resource: Option<Arc<Resource>>,
}

impl Shown {
    fn value(&self, name: &str) -> Result<Option<Computed>, ExpressionError> {
        let shows = self.resource.iter().flat_map(|resource| &resource.shows);
        for (_, term) in shows.filter(|(shown, _)| shown == name) {
            let scope = Scope::new(&self.api, &self.store, &self.sent);
            let variables = scope.showing(&self.at, &self.record).variables();
            if let Some(value) = term.value(&variables)? {
                return Ok(Some(known(value)));
            }
        }
        if let Some(value) = self.record.value(name, self.sent.now) {
            return Ok(Some(known(value)));
        }
        Ok(match name {
            ID => self.at.last().map(|id| id.as_str().into()),
            "created_at" | "createdAt" => Some(timestamp(self.record.created).into()),
            "updated_at" | "updatedAt" => Some(timestamp(self.record.updated).into()),
            _ => None,
        })
    }

    /// The names of what it has.
    fn names(&self) -> Vec<Computed> {
        let record = &self.record;
        let mut names: Vec<&str> = record.fields.keys().map(String::as_str).collect();
        let shows = self.resource.iter().flat_map(|resource| &resource.shows);
        let shows = shows.map(|(name, _)| name.as_str());
        for name in record.passed().chain(shows) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.into_iter().map(Computed::from).collect()
    }
}

impl fmt::Debug for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("record")
    }
}

impl Object for Shown {
    fn get_value(self: &Arc<Self>, name: &Computed) -> Option<Computed> {
        match self.value(name.as_str()?) {
            Ok(value) => value,
            // It is told where the value is used.
            Err(error) => Some(Computed::from(invalid(&error))),
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.names())
    }
}
