//! Makes, changes and deletes records.

use std::sync::Arc;

use axum::http::StatusCode;
use minijinja::Value as Computed;
use serde_json::{Map, Value};

use crate::behaviour::{Change, Lifecycle, Step, StepEffect};
use crate::error::Problem;
use crate::expression::{Term, known};
use crate::nested::{self, Set};
use crate::operate::{Subject, Turn, missing};
use crate::places::Kind;
use crate::record::{Course, ID, Record};
use crate::scope::{MOST_RECORDS, Scope};
use crate::store::Store;

/// Properties that every record has a time for, whatever it was taken over from.
const TIMES: [&str; 4] = ["created_at", "createdAt", "updated_at", "updatedAt"];

impl Turn<'_> {
    /// Makes an item of a collection, or a document.
    pub(crate) fn create(&mut self, at: &[String]) -> Result<Subject, Problem> {
        let call = self.call;
        let change = &call.operation.behaviour.change;
        let sent = call.given();
        let scope = self.scope_at(at);
        let mut fields = taken_over(change, &scope, call.defaults())?;
        fields.extend(sent.clone());
        let unsent =
            |(name, term): &&(String, Term)| term.is_plain() && nested::find(&sent, name).is_none();
        for (name, term) in change.set.iter().filter(unsent) {
            if let Some(value) = term.value(&Computed::UNDEFINED)? {
                Set::new(name, value).apply(&mut fields);
            }
        }
        self.made_at(at, &mut fields);
        for (name, term) in change.set.iter().filter(|(_, term)| !term.is_plain()) {
            let value = term.value(&scope.clone().making(&fields).variables())?;
            if let Some(value) = value {
                Set::new(name, value).apply(&mut fields);
            }
        }
        self.refuse(scope.clone().making(&fields))?;
        let place = self.made_at(at, &mut fields);
        let own = place.strip_prefix(at).and_then(|id| id.first());
        if own.is_some() && self.store.item(&place).is_some() {
            return Err(self.taken(ID));
        }
        self.check(at, scope, &fields, own)?;
        let mut record = Record::new(fields, call.now);
        let scope = self.scope_at(at).making(&record.fields);
        self.begin(change, &scope, &mut record)?;
        drop(scope);
        put(self.store, at, &place, record);
        Ok(self.subject(place))
    }

    /// The item of a collection that `set.id` names, if it is there.
    pub(crate) fn named(&self, at: &[String]) -> Result<Option<Vec<String>>, Problem> {
        let set = &self.call.operation.behaviour.change.set;
        let Some((_, term)) = set.iter().find(|(name, _)| name == ID) else {
            return Ok(None);
        };
        let id = term.value(&self.scope_at(at).variables())?;
        let mut fields = id.into_iter().map(|id| (ID.to_owned(), id)).collect();
        let place = self.made_at(at, &mut fields);
        Ok(self.store.item(&place).map(|_| place))
    }

    /// Changes an item or a document.
    pub(crate) fn update(&mut self, at: &[String], change: &Change) -> Result<Subject, Problem> {
        let current = self.stored(at)?.ok_or_else(|| missing(at))?;
        let scope = self.scope_at(at).about(at, &current);
        self.refuse(scope.clone())?;
        let mut changes = self.sent_changes();
        changes.extend(set(change, &scope)?);
        changes.retain(|set| !set.concerns(ID));
        let properties = changes.iter().filter_map(Set::property);
        let properties = properties.map(|(name, value)| (name.to_owned(), value.clone()));
        let collection = at.split_last().map_or(at, |(_, collection)| collection);
        self.check(collection, scope, &properties.collect(), at.last())?;
        let scope = self.scope_at(at).about(at, &current);
        let mut record = Record::clone(&current);
        record.change(changes, self.call.now);
        self.begin(change, &scope, &mut record)?;
        drop((scope, current));
        Arc::make_mut(self.store).replace(at, record);
        Ok(self.subject(at.to_vec()))
    }

    /// What was sent, as changes of a record.
    fn sent_changes(&self) -> Vec<Set> {
        let merges = &self.call.operation.behaviour.merges;
        let sent = self.call.given().into_iter();
        let changes = sent.flat_map(|(name, value)| {
            if merges.contains(&name) {
                Set::merging(name, value)
            } else {
                vec![Set::property_of(name, value)]
            }
        });
        changes.collect()
    }

    /// Deletes an item with all that is beneath it, or a document, or all items of a collection.
    pub(crate) fn delete(&mut self, at: &[String]) -> Result<Subject, Problem> {
        let change = &self.call.operation.behaviour.change;
        let Some(current) = self.stored(at)? else {
            if self.kind(at) != Some(Kind::Collection) {
                return Err(missing(at));
            }
            self.refuse(self.scope_at(at))?;
            for item in self.items_of(at) {
                self.remove(&item, change)?;
            }
            return Ok(Subject {
                at: at.to_vec(),
                record: None,
            });
        };
        self.refuse(self.scope_at(at).about(at, &current))?;
        self.remove(at, change)?;
        Ok(Subject {
            at: at.to_vec(),
            record: Some(current),
        })
    }

    /// What else happens.
    pub(crate) fn further(&mut self, subject: &Subject, then: &[Step]) -> Result<(), Problem> {
        for step in then {
            let Some(each) = &step.each else {
                self.step(step, subject, None)?;
                continue;
            };
            let variables = self.scope_of(subject).variables();
            let elements = each.value(&variables)?;
            drop(variables);
            let elements = elements.as_ref().and_then(Value::as_array);
            for element in elements.into_iter().flatten().take(MOST_RECORDS) {
                self.step(step, subject, Some(element))?;
            }
        }
        Ok(())
    }

    /// The variables of what else happens.
    fn scope_of(&self, subject: &Subject) -> Scope {
        let scope = self.scope_at(&subject.at);
        // What happened before may have changed the record.
        let record = self.store.record(&subject.at).or(subject.record.as_ref());
        match record {
            Some(record) => scope.about(&subject.at, record),
            None => scope,
        }
    }

    fn step(
        &mut self,
        step: &Step,
        subject: &Subject,
        element: Option<&Value>,
    ) -> Result<(), Problem> {
        let mut scope = self.scope_of(subject);
        if let Some(element) = element {
            scope = scope.item(known(element));
        }
        // What is not there is passed over.
        let Some(at) = scope.place(&step.path)? else {
            return Ok(());
        };
        if scope.lacking(&at).is_some() {
            return Ok(());
        }
        if step.effect == StepEffect::Create {
            self.toil()?;
            return self.make(&at, &step.change, scope);
        }
        drop(scope);
        let places = match self.stored(&at)? {
            Some(_) => vec![at],
            None => self.items_of(&at),
        };
        // All are asked before the first is changed.
        let mut chosen = Vec::new();
        for place in places {
            self.toil()?;
            if self.fits(step, subject, &place)? {
                chosen.push(place);
            }
        }
        for place in chosen {
            let Some(current) = self.store.record(&place).cloned() else {
                continue;
            };
            if step.effect == StepEffect::Delete {
                drop(current);
                self.remove(&place, &step.change)?;
                continue;
            }
            let scope = self.scope_of(subject);
            let item = match element {
                Some(element) => known(element),
                None => scope.shown(&place, &current),
            };
            self.alter(&place, &step.change, scope.item(item), &current)?;
        }
        Ok(())
    }

    /// Whether a step is done to what is at a path.
    fn fits(&self, step: &Step, subject: &Subject, place: &[String]) -> Result<bool, Problem> {
        let (Some(filter), Some(current)) = (&step.filter, self.store.record(place)) else {
            return Ok(true);
        };
        let scope = self.scope_of(subject);
        let shown = scope.shown(place, current);
        Ok(filter.holds(&scope.item(shown).variables())?)
    }

    /// Makes one more record, of what the server knows alone.
    fn make(&mut self, at: &[String], change: &Change, scope: Scope) -> Result<(), Problem> {
        let mut fields = taken_over(change, &scope, Map::new())?;
        for set in set(change, &scope)? {
            set.apply(&mut fields);
        }
        let place = self.made_at(at, &mut fields);
        let mut record = Record::new(fields, self.call.now);
        self.begin(change, &scope, &mut record)?;
        drop(scope);
        put(self.store, at, &place, record);
        Ok(())
    }

    /// Changes one more record.
    fn alter(
        &mut self,
        at: &[String],
        change: &Change,
        scope: Scope,
        current: &Arc<Record>,
    ) -> Result<(), Problem> {
        let mut changes = set(change, &scope)?;
        changes.retain(|set| !set.concerns(ID));
        let mut record = Record::clone(current);
        record.change(changes, self.call.now);
        self.begin(change, &scope, &mut record)?;
        drop(scope);
        Arc::make_mut(self.store).replace(at, record);
        Ok(())
    }

    /// Deletes a record, at once or after the states that it passes.
    fn remove(&mut self, at: &[String], change: &Change) -> Result<(), Problem> {
        let Some(current) = self.store.record(at).cloned() else {
            return Ok(());
        };
        let mut until = None;
        if let Some(lifecycle) = &change.lifecycle {
            let scope = self.scope_at(at).about(at, &current);
            let mut record = Record::clone(&current);
            record.change(set(change, &scope)?, self.call.now);
            let course = self.course(lifecycle, &scope)?;
            until = Some(course.end());
            record.begin(course);
            drop(scope);
            Arc::make_mut(self.store).replace(at, record);
            if self.call.fails && lifecycle.fails.is_some() {
                return Ok(());
            }
        }
        drop(current);
        Arc::make_mut(self.store).remove(at, until);
        Ok(())
    }

    /// Where a record stands that is made in a collection, under the id that it has or gets, or as a document.
    fn made_at(&self, at: &[String], fields: &mut Map<String, Value>) -> Vec<String> {
        if matches!(self.kind(at), Some(Kind::Document | Kind::Item)) {
            return at.to_vec();
        }
        let id = match fields.get(ID) {
            Some(Value::String(id)) if !id.is_empty() => id.clone(),
            Some(Value::Number(id)) => id.to_string(),
            _ => {
                let id = uuid::Uuid::new_v4().to_string();
                fields.insert(ID.to_owned(), id.clone().into());
                id
            }
        };
        [at, &[id]].concat()
    }

    fn kind(&self, at: &[String]) -> Option<Kind> {
        self.call.api.places.find(at).map(|place| place.kind)
    }

    /// The paths of the items of a collection that are not deleted. The last one comes first, so that none has to move up
    /// where they are deleted.
    fn items_of(&self, at: &[String]) -> Vec<Vec<String>> {
        let listed = self.store.listed(at, true, 0, usize::MAX);
        let items = listed.filter(|(_, record)| !record.is_deleted());
        items
            .map(|(id, _)| [at, std::slice::from_ref(id)].concat())
            .collect()
    }

    fn subject(&self, at: Vec<String>) -> Subject {
        let record = self.store.record(&at).cloned();
        Subject { at, record }
    }

    /// Lets a record pass the states that a change brings with it.
    fn begin(&self, change: &Change, scope: &Scope, record: &mut Record) -> Result<(), Problem> {
        if let Some(lifecycle) = &change.lifecycle {
            record.begin(self.course(lifecycle, scope)?);
        }
        Ok(())
    }

    fn course(&self, lifecycle: &Lifecycle, scope: &Scope) -> Result<Course, Problem> {
        let fails = lifecycle.fails.as_ref().filter(|_| self.call.fails);
        let ends = fails.or(lifecycle.ends.as_ref());
        let variables = scope.clone().variables();
        Ok(Course {
            property: Arc::clone(&lifecycle.property),
            since: self.call.now,
            through: Arc::clone(&lifecycle.through),
            ends: ends
                .map(|term| term.value(&variables))
                .transpose()?
                .flatten(),
        })
    }

    /// Holds properties that are about to be stored in a collection against what is known of it.
    fn check(
        &mut self,
        at: &[String],
        scope: Scope,
        fields: &Map<String, Value>,
        own: Option<&String>,
    ) -> Result<(), Problem> {
        let Some(resource) = self.resource(at).cloned() else {
            return Ok(());
        };
        for (property, path) in &resource.references {
            let value = fields.get(property).filter(|value| !value.is_null());
            let Some(value) = value else { continue };
            let ids = value
                .as_array()
                .map_or(std::slice::from_ref(value), Vec::as_slice);
            let collection = scope.place(path)?;
            for id in ids {
                let id = id.as_str().map_or_else(|| id.to_string(), str::to_owned);
                let found = collection.as_ref().is_some_and(|collection| {
                    self.store
                        .item(&[collection.as_slice(), &[id]].concat())
                        .is_some()
                });
                if !found {
                    let beside = collection.as_ref().and_then(|at| at.last());
                    let beside = beside.map_or("items", String::as_str);
                    let reason = format!("{property}: none of the {beside} here has it");
                    return Err(self.refused(StatusCode::NOT_FOUND, &reason));
                }
            }
        }
        // Whoever else has the store makes a change of it a copy.
        drop(scope);
        for property in &resource.unique {
            let value = fields.get(&**property).filter(|value| !value.is_null());
            let Some(value) = value else { continue };
            let holder = Arc::make_mut(self.store).holder(at, property, value);
            if holder.is_some_and(|holder| Some(holder) != own) {
                return Err(self.taken(property));
            }
        }
        Ok(())
    }

    /// The problem that another item has the same value.
    fn taken(&self, property: &str) -> Problem {
        let reason = format!("{property}: another item here has the same");
        self.refused(StatusCode::CONFLICT, &reason)
    }
}

/// What a change takes over from another record, or what there is without it.
fn taken_over(
    change: &Change,
    scope: &Scope,
    mut fields: Map<String, Value>,
) -> Result<Map<String, Value>, Problem> {
    let Some(from) = &change.from else {
        return Ok(fields);
    };
    let from = from.value(&scope.clone().variables())?;
    if let Some(Value::Object(from)) = from {
        let own = |name: &String| name == ID || TIMES.contains(&name.as_str());
        fields.extend(from.into_iter().filter(|(name, _)| !own(name)));
    }
    Ok(fields)
}

/// The properties that a change sets.
fn set(change: &Change, scope: &Scope) -> Result<Vec<Set>, Problem> {
    let mut sets = Vec::new();
    if change.set.is_empty() {
        return Ok(sets);
    }
    let variables = scope.clone().variables();
    for (path, term) in &change.set {
        sets.extend(term.value(&variables)?.map(|value| Set::new(path, value)));
    }
    Ok(sets)
}

/// Puts a new record where it belongs: among the items of a collection, or at its own path.
fn put(store: &mut Arc<Store>, at: &[String], place: &[String], record: Record) {
    let store = Arc::make_mut(store);
    match place.strip_prefix(at) {
        Some([id]) => store.insert(at, id.clone(), record),
        _ => store.set_document(at, record),
    }
}
