//! What exists: collections of records and single records, by where they are.

use std::collections::{BTreeMap, HashMap, VecDeque};

use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use serde_json::{Map, Value};

/// Where something is: the steps of its path, with the ids in it.
pub(crate) type At = [String];

/// One resource: what was sent for it and what the sandbox gave it.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) fields: Map<String, Value>,
    pub(crate) created: DateTime<Utc>,
    pub(crate) updated: DateTime<Utc>,
    /// Whether it was told to fail where others become ready.
    pub(crate) fails: bool,
    /// Until when it is still listed after it was deleted.
    lingers_until: Option<DateTime<Utc>>,
}

impl Record {
    pub(crate) fn new(fields: Map<String, Value>, now: DateTime<Utc>) -> Self {
        Self {
            fields,
            created: now,
            updated: now,
            fails: false,
            lingers_until: None,
        }
    }

    pub(crate) fn is_deleted(&self) -> bool {
        self.lingers_until.is_some()
    }
}

/// The items of one collection in the order in which they were made.
#[derive(Debug, Default)]
struct Collection {
    /// Numbered, so that a page takes the same time wherever it begins.
    items: IndexMap<String, Record>,
    /// Deleted items that are still listed, the first to go first.
    lingering: VecDeque<(DateTime<Utc>, String)>,
    /// Ids of the items that are not deleted by what they have in a property, for properties that were asked for.
    indices: HashMap<&'static str, HashMap<Value, String>>,
}

impl Collection {
    fn note(&mut self, id: &str, record: &Record) {
        for (property, index) in &mut self.indices {
            let value = record.fields.get(*property).cloned();
            index.extend(value.map(|value| (value, id.to_owned())));
        }
    }

    fn forget(&mut self, record: &Record) {
        for (property, index) in &mut self.indices {
            if let Some(value) = record.fields.get(*property) {
                index.remove(value);
            }
        }
    }
}

/// Everything that exists in one API.
#[derive(Debug, Default)]
pub(crate) struct Store {
    /// Sorted by steps: what is beneath an item stands together.
    collections: BTreeMap<Vec<String>, Collection>,
    documents: BTreeMap<Vec<String>, Record>,
}

impl Store {
    /// The document at a path.
    pub(crate) fn document(&self, at: &At) -> Option<&Record> {
        self.documents.get(at)
    }

    pub(crate) fn set_document(&mut self, at: &At, record: Record) {
        self.documents.insert(at.to_vec(), record);
    }

    pub(crate) fn remove_document(&mut self, at: &At) -> Option<Record> {
        self.documents.remove(at)
    }

    /// The item at a path that ends with its id.
    pub(crate) fn item(&self, at: &At) -> Option<&Record> {
        let (id, collection) = at.split_last()?;
        let record = self.collections.get(collection)?.items.get(id)?;
        (!record.is_deleted()).then_some(record)
    }

    /// Puts a record in the place of one that is there and not deleted.
    pub(crate) fn replace(&mut self, at: &At, record: Record) {
        let Some((id, collection)) = at.split_last() else {
            return;
        };
        let Some(collection) = self.collections.get_mut(collection) else {
            return;
        };
        let current = collection.items.get(id).cloned();
        if let Some(current) = current.filter(|current| !current.is_deleted()) {
            collection.forget(&current);
            collection.note(id, &record);
            collection.items.insert(id.clone(), record);
        }
    }

    /// The id of the item that has this value in a property, where no two have the same.
    pub(crate) fn holder(
        &mut self,
        collection: &At,
        property: &'static str,
        value: &Value,
    ) -> Option<&String> {
        let collection = self.collections.get_mut(collection)?;
        let items = &collection.items;
        let index = collection.indices.entry(property).or_insert_with(|| {
            let items = items.iter().filter(|(_, record)| !record.is_deleted());
            let value = |(id, record): (&String, &Record)| {
                Some((record.fields.get(property)?.clone(), id.clone()))
            };
            items.filter_map(value).collect()
        });
        index.get(value)
    }

    /// Adds an item, whose id is new, at the end of a collection.
    pub(crate) fn insert(&mut self, collection: &At, id: String, record: Record) {
        let collection = self.collections.entry(collection.to_vec()).or_default();
        collection.note(&id, &record);
        collection.items.insert(id, record);
    }

    /// The id of the first item of a collection that is not deleted.
    #[cfg(feature = "page")]
    pub(crate) fn first(&self, collection: &At) -> Option<&String> {
        let mut items = self.collections.get(collection)?.items.iter();
        let (id, _) = items.find(|(_, record)| !record.is_deleted())?;
        Some(id)
    }

    /// The items of a collection from a number on, those that linger included.
    pub(crate) fn listed(&self, collection: &At, from: usize) -> impl Iterator<Item = &Record> {
        let items = self
            .collections
            .get(collection)
            .and_then(|collection| collection.items.get_range(from..));
        items.into_iter().flat_map(|items| items.values())
    }

    /// Number of the items of a collection, those that linger included.
    pub(crate) fn count(&self, collection: &At) -> usize {
        self.collections
            .get(collection)
            .map_or(0, |collection| collection.items.len())
    }

    /// Deletes an item and everything beneath it; the item is listed until the time given, if there is one.
    pub(crate) fn remove(
        &mut self,
        at: &At,
        lingers_until: Option<DateTime<Utc>>,
    ) -> Option<Record> {
        let (id, place) = at.split_last()?;
        let record = self.item(at)?.clone();
        let collection = self.collections.get_mut(place)?;
        collection.forget(&record);
        let removed = if let Some(until) = lingers_until {
            let record = collection.items.get_mut(id)?;
            record.lingers_until = Some(until);
            collection.lingering.push_back((until, id.clone()));
            record.clone()
        } else {
            // The order of the others is what people see in lists.
            collection.items.shift_remove(id)?
        };
        remove_beneath(&mut self.collections, at);
        remove_beneath(&mut self.documents, at);
        Some(removed)
    }

    /// Forgets the items of a collection that have lingered long enough.
    pub(crate) fn settle(&mut self, collection: &At, now: DateTime<Utc>) {
        let Some(collection) = self.collections.get_mut(collection) else {
            return;
        };
        while let Some((until, id)) = collection.lingering.pop_front() {
            if until > now {
                collection.lingering.push_front((until, id));
                break;
            }
            collection.items.shift_remove(&id);
        }
    }
}

fn remove_beneath<T>(map: &mut BTreeMap<Vec<String>, T>, at: &At) {
    let beneath = map.range(at.to_vec()..);
    let keys: Vec<Vec<String>> = beneath
        .map(|(key, _)| key)
        .take_while(|key| key.starts_with(at))
        .cloned()
        .collect();
    for key in keys {
        map.remove(&key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(path: &str) -> Vec<String> {
        path.split('/').map(str::to_owned).collect()
    }

    fn record() -> Record {
        Record::new(Map::new(), DateTime::UNIX_EPOCH)
    }

    #[test]
    fn deleting_takes_what_is_beneath_and_nothing_beside() {
        let mut store = Store::default();
        for (place, id) in [
            ("apps", "a"),
            ("apps", "b"),
            ("apps/a/vars", "1"),
            ("apps/a/ports/2/rules", "3"),
            ("apps/ab/vars", "4"),
            ("apps/b/vars", "5"),
        ] {
            store.insert(&at(place), id.to_owned(), record());
        }
        store.set_document(&at("apps/a/state"), record());
        assert!(store.remove(&at("apps/a"), None).is_some());
        assert!(store.remove(&at("apps/a"), None).is_none());
        assert!(store.document(&at("apps/a/state")).is_none());
        for gone in ["apps/a/vars", "apps/a/ports/2/rules"] {
            assert_eq!(store.count(&at(gone)), 0, "{gone}");
        }
        for kept in ["apps", "apps/ab/vars", "apps/b/vars"] {
            assert_eq!(store.count(&at(kept)), 1, "{kept}");
        }
    }

    #[test]
    fn what_lingers_is_listed_and_otherwise_gone() {
        let mut store = Store::default();
        let ports = at("ports");
        for id in ["a", "b", "c"] {
            store.insert(&ports, id.to_owned(), record());
        }
        let until = DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(2);
        store.remove(&at("ports/b"), Some(until));
        assert!(store.item(&at("ports/b")).is_none());
        assert!(store.remove(&at("ports/b"), Some(until)).is_none());
        assert_eq!(store.count(&ports), 3);
        store.settle(&ports, DateTime::UNIX_EPOCH);
        assert_eq!(store.count(&ports), 3);
        store.settle(&ports, until);
        assert!(store.item(&at("ports/a")).is_some() && store.item(&at("ports/c")).is_some());
        assert_eq!(store.count(&ports), 2);
    }

    #[test]
    fn what_is_unique_is_free_again_when_its_holder_changes_or_goes() {
        let record = |name: &str| {
            let fields = [("name".to_owned(), name.into())].into_iter().collect();
            Record::new(fields, DateTime::UNIX_EPOCH)
        };
        let mut store = Store::default();
        let apps = at("apps");
        let holder =
            |store: &mut Store, name: &str| store.holder(&apps, "name", &name.into()).cloned();
        assert_eq!(holder(&mut store, "x"), None);
        store.insert(&apps, "a".to_owned(), record("x"));
        assert_eq!(holder(&mut store, "x").as_deref(), Some("a"));
        store.insert(&apps, "b".to_owned(), record("y"));
        store.replace(&at("apps/a"), record("z"));
        let names = ["x", "y", "z"];
        let holders = names.map(|name| holder(&mut store, name));
        assert_eq!(holders, [None, Some("b".to_owned()), Some("a".to_owned())]);
        store.remove(&at("apps/a"), Some(DateTime::UNIX_EPOCH));
        store.remove(&at("apps/b"), None);
        // Whoever is deleted cannot come back under another name.
        store.replace(&at("apps/a"), record("y"));
        assert_eq!(
            names.map(|name| holder(&mut store, name)),
            [None, None, None]
        );
    }
}
