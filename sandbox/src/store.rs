//! What exists: collections of records and single records, by where they are.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use serde_json::Value;

use crate::record::Record;

/// Where something is: the steps of its path, with the ids in it.
pub(crate) type At = [String];

/// The items of one collection in the order in which they were made.
#[derive(Clone, Debug, Default)]
struct Collection {
    /// Numbered, so that a page takes the same time wherever it begins.
    items: IndexMap<String, Arc<Record>>,
    /// Ids of the items that are not deleted by what they have in a property, for properties that are asked for.
    indices: HashMap<Arc<str>, HashMap<Value, String>>,
}

impl Collection {
    fn note(&mut self, id: &str, record: &Record) {
        for (property, index) in &mut self.indices {
            let value = record.fields.get(&**property).cloned();
            index.extend(value.map(|value| (value, id.to_owned())));
        }
    }

    fn forget(&mut self, id: &str, record: &Record) {
        for (property, index) in &mut self.indices {
            let value = record.fields.get(&**property);
            if let Some(value) = value.filter(|value| index.get(value).is_some_and(|it| it == id)) {
                index.remove(value);
            }
        }
    }
}

/// Everything that exists in one API.
#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    /// Sorted by steps: what is beneath an item stands together.
    collections: BTreeMap<Vec<String>, Collection>,
    documents: BTreeMap<Vec<String>, Arc<Record>>,
    /// Deleted items that are still listed, the first to go first.
    lingering: BTreeSet<(DateTime<Utc>, Vec<String>)>,
    /// What undoes the changes since the last [`Store::begin`], the last one last.
    undo: Vec<Undo>,
    /// About how many bytes all records take.
    size: usize,
}

/// What was there before a change.
#[derive(Clone, Debug)]
enum Undo {
    /// An item, and where it stood among its like if it was there.
    Item(Vec<String>, Option<(usize, Arc<Record>)>),
    Document(Vec<String>, Option<Arc<Record>>),
    Lingers(DateTime<Utc>, Vec<String>),
}

/// Bytes that all records of an API may take together, about.
pub(crate) const MOST_STORED: usize = 256 * 1024 * 1024;

impl Store {
    /// From here on, changes can be undone.
    pub(crate) fn begin(&mut self) {
        self.undo.clear();
    }

    /// Undoes all changes since the last [`Store::begin`].
    pub(crate) fn roll_back(&mut self) {
        while let Some(undo) = self.undo.pop() {
            match undo {
                Undo::Item(at, before) => self.put_item(&at, before),
                Undo::Document(at, before) => self.put_document(&at, before),
                Undo::Lingers(until, at) => drop(self.lingering.remove(&(until, at))),
            }
        }
    }

    /// About how many bytes all records take.
    pub(crate) fn size(&self) -> usize {
        self.size
    }

    /// The document at a path.
    pub(crate) fn document(&self, at: &At) -> Option<&Arc<Record>> {
        self.documents.get(at)
    }

    pub(crate) fn set_document(&mut self, at: &At, record: Record) {
        let before = self.documents.get(at).cloned();
        self.undo.push(Undo::Document(at.to_vec(), before));
        self.put_document(at, Some(Arc::new(record)));
    }

    /// The item at a path that ends with its id.
    pub(crate) fn item(&self, at: &At) -> Option<&Arc<Record>> {
        let (id, collection) = at.split_last()?;
        let record = self.collections.get(collection)?.items.get(id)?;
        (!record.is_deleted()).then_some(record)
    }

    /// The item or the document at a path.
    pub(crate) fn record(&self, at: &At) -> Option<&Arc<Record>> {
        self.item(at).or_else(|| self.document(at))
    }

    /// Puts a record in the place of the item or the document at a path.
    pub(crate) fn replace(&mut self, at: &At, record: Record) {
        if let Some((index, current)) = self.numbered(at).filter(|(_, it)| !it.is_deleted()) {
            self.undo
                .push(Undo::Item(at.to_vec(), Some((index, current))));
            self.put_item(at, Some((index, Arc::new(record))));
        } else if self.documents.contains_key(at) {
            self.set_document(at, record);
        }
    }

    /// Adds an item at the end of a collection, or puts it in the place of one with the same id.
    pub(crate) fn insert(&mut self, collection: &At, id: String, record: Record) {
        let at = [collection, &[id]].concat();
        let before = self.numbered(&at);
        self.undo.push(Undo::Item(at.clone(), before));
        self.put_item(&at, Some((usize::MAX, Arc::new(record))));
    }

    /// Deletes an item or a document and everything beneath it; an item is listed until the time that its record says.
    pub(crate) fn remove(&mut self, at: &At, lingers_until: Option<DateTime<Utc>>) {
        if let Some((index, record)) = self.numbered(at) {
            self.undo
                .push(Undo::Item(at.to_vec(), Some((index, Arc::clone(&record)))));
            let left = lingers_until.map(|until| {
                let mut left = Record::clone(&record);
                left.linger(until);
                (index, Arc::new(left))
            });
            self.put_item(at, left);
            if let Some(until) = lingers_until {
                self.lingering.insert((until, at.to_vec()));
                self.undo.push(Undo::Lingers(until, at.to_vec()));
            }
        } else if let Some(record) = self.documents.get(at).cloned() {
            self.undo.push(Undo::Document(at.to_vec(), Some(record)));
            self.put_document(at, None);
        }
        self.remove_beneath(at);
    }

    fn remove_beneath(&mut self, at: &At) {
        for place in beneath(&self.collections, at) {
            let Some(collection) = self.collections.get(&place) else {
                continue;
            };
            // The last one first: none has to move up, and undone in the other order each finds its number.
            let items = collection.items.iter().enumerate().rev();
            let undo: Vec<Undo> = items
                .map(|(index, (id, record))| {
                    let own = [place.as_slice(), std::slice::from_ref(id)].concat();
                    Undo::Item(own, Some((index, Arc::clone(record))))
                })
                .collect();
            let items = collection.items.values();
            self.size -= items.map(|record| record.size()).sum::<usize>();
            self.undo.extend(undo);
            self.collections.remove(&place);
        }
        for place in beneath(&self.documents, at) {
            let record = self.documents.get(&place).cloned();
            self.undo.push(Undo::Document(place.clone(), record));
            self.put_document(&place, None);
        }
    }

    /// Forgets the items that have lingered long enough.
    pub(crate) fn settle(&mut self, now: DateTime<Utc>) {
        while self
            .lingering
            .first()
            .is_some_and(|(until, _)| *until <= now)
        {
            let Some((_, at)) = self.lingering.pop_first() else {
                break;
            };
            // What stood there may have gone with what was above it, and something new may have its id.
            if self
                .numbered(&at)
                .is_some_and(|(_, record)| record.is_deleted())
            {
                self.put_item(&at, None);
            }
        }
    }

    /// The id of the item that has this value in a property, where no two have the same.
    pub(crate) fn holder(
        &mut self,
        collection: &At,
        property: &Arc<str>,
        value: &Value,
    ) -> Option<&String> {
        let collection = self.collections.get_mut(collection)?;
        let items = &collection.items;
        let index = collection
            .indices
            .entry(Arc::clone(property))
            .or_insert_with(|| {
                let items = items.iter().filter(|(_, record)| !record.is_deleted());
                let value = |(id, record): (&String, &Arc<Record>)| {
                    Some((record.fields.get(&**property)?.clone(), id.clone()))
                };
                items.filter_map(value).collect()
            });
        index.get(value)
    }

    /// The id of the first item of a collection that is not deleted.
    pub(crate) fn first(&self, collection: &At) -> Option<&String> {
        let mut items = self.collections.get(collection)?.items.iter();
        let (id, _) = items.find(|(_, record)| !record.is_deleted())?;
        Some(id)
    }

    /// The items of a collection, those that linger included: some from a number on, the oldest or the newest first.
    pub(crate) fn listed(
        &self,
        collection: &At,
        newest_first: bool,
        from: usize,
        most: usize,
    ) -> impl Iterator<Item = (&String, &Arc<Record>)> {
        let items = self
            .collections
            .get(collection)
            .map(|collection| &collection.items);
        let count = items.map_or(0, IndexMap::len);
        let numbers = from.min(count)..from.saturating_add(most).min(count);
        numbers.filter_map(move |number| {
            let index = if newest_first {
                count - 1 - number
            } else {
                number
            };
            items?.get_index(index)
        })
    }

    /// Number of the items of a collection, those that linger included.
    pub(crate) fn count(&self, collection: &At) -> usize {
        self.collections
            .get(collection)
            .map_or(0, |collection| collection.items.len())
    }

    fn numbered(&self, at: &At) -> Option<(usize, Arc<Record>)> {
        let (id, collection) = at.split_last()?;
        let items = &self.collections.get(collection)?.items;
        let (index, _, record) = items.get_full(id)?;
        Some((index, Arc::clone(record)))
    }

    /// Lets an item be this record, or none, at this number among its like.
    fn put_item(&mut self, at: &At, item: Option<(usize, Arc<Record>)>) {
        let Some((id, place)) = at.split_last() else {
            return;
        };
        let collection = self.collections.entry(place.to_vec()).or_default();
        if let Some(current) = collection.items.get(id).cloned() {
            collection.forget(id, &current);
            self.size -= current.size();
        }
        let Some((index, record)) = item else {
            // The order of the others is what people see in lists.
            collection.items.shift_remove(id);
            return;
        };
        self.size += record.size();
        if !record.is_deleted() {
            collection.note(id, &record);
        }
        if let Some(current) = collection.items.get_mut(id) {
            *current = record;
        } else {
            let index = index.min(collection.items.len());
            collection.items.shift_insert(index, id.clone(), record);
        }
    }

    /// Lets a document be this record, or none.
    fn put_document(&mut self, at: &At, record: Option<Arc<Record>>) {
        let added = record.as_ref().map_or(0, |record| record.size());
        let before = match record {
            Some(record) => self.documents.insert(at.to_vec(), record),
            None => self.documents.remove(at),
        };
        self.size = self.size + added - before.map_or(0, |record| record.size());
    }
}

/// What a sorted map has beneath a path.
fn beneath<T>(map: &BTreeMap<Vec<String>, T>, at: &At) -> Vec<Vec<String>> {
    let from = map.range(at.to_vec()..);
    from.map(|(key, _)| key)
        .take_while(|key| key.starts_with(at))
        .filter(|key| key.len() > at.len())
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use serde_json::Map;

    fn at(path: &str) -> Vec<String> {
        path.split('/').map(str::to_owned).collect()
    }

    fn record() -> Record {
        Record::new(Map::new(), DateTime::UNIX_EPOCH)
    }

    fn named(name: &str) -> Record {
        let fields = [("name".to_owned(), name.into())].into_iter().collect();
        Record::new(fields, DateTime::UNIX_EPOCH)
    }

    fn ids(store: &Store, collection: &str, newest_first: bool) -> String {
        let collection = at(collection);
        let listed = store.listed(&collection, newest_first, 0, usize::MAX);
        listed.map(|(id, _)| id.as_str()).collect()
    }

    fn filled() -> Store {
        let mut store = Store::default();
        for (place, id) in [
            ("apps", "a"),
            ("apps", "b"),
            ("apps/a/vars", "1"),
            ("apps/a/vars", "2"),
            ("apps/a/ports/2/rules", "3"),
            ("apps/ab/vars", "4"),
            ("apps/b/vars", "5"),
        ] {
            store.insert(&at(place), id.to_owned(), record());
        }
        store.set_document(&at("apps/a/state"), record());
        store
    }

    #[test]
    fn deleting_takes_what_is_beneath_and_nothing_beside() {
        let mut store = filled();
        store.remove(&at("apps/a"), None);
        assert!(store.record(&at("apps/a")).is_none());
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
        let until = DateTime::UNIX_EPOCH + TimeDelta::seconds(2);
        store.remove(&at("ports/b"), Some(until));
        assert!(store.item(&at("ports/b")).is_none());
        store.settle(DateTime::UNIX_EPOCH);
        assert_eq!(ids(&store, "ports", false), "abc");
        store.settle(until);
        assert_eq!(ids(&store, "ports", false), "ac");
        // What has the same id by then is something else.
        store.remove(&at("ports/a"), Some(until));
        store.insert(&ports, "a".to_owned(), record());
        store.settle(until);
        assert_eq!(ids(&store, "ports", false), "ac");
    }

    #[test]
    fn lists_have_windows_from_either_end() {
        let mut store = Store::default();
        for id in ["a", "b", "c", "d"] {
            store.insert(&at("x"), id.to_owned(), record());
        }
        assert_eq!(ids(&store, "x", true), "dcba");
        let window = |newest_first, from, most| {
            let collection = at("x");
            let listed = store.listed(&collection, newest_first, from, most);
            listed.map(|(id, _)| id.as_str()).collect::<String>()
        };
        assert_eq!(window(true, 1, 2), "cb");
        assert_eq!(window(false, 3, 9), "d");
        assert_eq!(window(false, 9, 1), "");
        assert_eq!(window(true, usize::MAX, usize::MAX), "");
        assert_eq!(store.listed(&at("none"), false, 0, 1).count(), 0);
    }

    #[test]
    fn what_is_unique_is_free_again_when_its_holder_changes_or_goes() {
        let mut store = Store::default();
        let apps = at("apps");
        let property: Arc<str> = "name".into();
        let holder =
            |store: &mut Store, name: &str| store.holder(&apps, &property, &name.into()).cloned();
        assert_eq!(holder(&mut store, "x"), None);
        store.insert(&apps, "a".to_owned(), named("x"));
        assert_eq!(holder(&mut store, "x").as_deref(), Some("a"));
        store.insert(&apps, "b".to_owned(), named("y"));
        store.replace(&at("apps/a"), named("z"));
        let names = ["x", "y", "z"];
        let holders = names.map(|name| holder(&mut store, name));
        assert_eq!(holders, [None, Some("b".to_owned()), Some("a".to_owned())]);
        store.remove(&at("apps/a"), Some(DateTime::UNIX_EPOCH));
        store.remove(&at("apps/b"), None);
        // Whoever is deleted cannot come back under another name.
        store.replace(&at("apps/a"), named("y"));
        assert_eq!(
            names.map(|name| holder(&mut store, name)),
            [None, None, None]
        );
    }

    #[test]
    fn all_changes_are_undone_together() {
        let mut store = filled();
        let shape = |store: &Store| {
            let lists = [
                "apps",
                "apps/a/vars",
                "apps/a/ports/2/rules",
                "apps/b/vars",
                "new",
            ];
            let lists = lists.map(|place| ids(store, place, false));
            (
                lists,
                store.document(&at("apps/a/state")).is_some(),
                store.size(),
            )
        };
        let property: Arc<str> = "name".into();
        store.replace(&at("apps/b"), named("b"));
        let before = shape(&store);
        store.begin();
        store.insert(&at("new"), "n".to_owned(), named("n"));
        store.replace(&at("apps/b"), named("c"));
        store.replace(&at("apps/a/state"), named("s"));
        store.remove(&at("apps/b"), Some(DateTime::UNIX_EPOCH));
        store.remove(&at("apps/a"), None);
        store.set_document(&at("apps/c"), record());
        store.insert(&at("apps"), "b".to_owned(), named("again"));
        assert_ne!(shape(&store), before);
        store.roll_back();
        assert_eq!(shape(&store), before);
        assert!(store.document(&at("apps/c")).is_none());
        let holder = store.holder(&at("apps"), &property, &"b".into());
        assert_eq!(holder.map(String::as_str), Some("b"));
        store.settle(DateTime::UNIX_EPOCH);
        assert_eq!(shape(&store), before);
    }
}
