//! What exists: collections of records and single records, by where they are.

mod collection;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::Value;

use self::collection::Collection;
use crate::record::Record;

/// Where something is: the steps of its path, with the ids in it.
pub(crate) type At = [String];

/// Everything that exists in one API.
#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    /// Sorted by steps: what is beneath an item stands together.
    collections: BTreeMap<Vec<String>, Collection>,
    documents: BTreeMap<Vec<String>, Arc<Record>>,
    /// Deleted items that can still be seen, the first to go first.
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

/// A step of a path that stands for any.
pub(crate) const ANY: &str = "*";

/// Bytes that all records of an API may take together, about.
pub(crate) const MOST_STORED: usize = if cfg!(test) { 8 } else { 256 } * 1024 * 1024;

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
        self.seen(at).filter(|record| !record.is_deleted())
    }

    /// The item at a path that ends with its id, also while it lingers.
    pub(crate) fn seen(&self, at: &At) -> Option<&Arc<Record>> {
        let (id, collection) = at.split_last()?;
        self.collections.get(collection)?.get(id)
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
            let Some(collection) = self.collections.remove(&place) else {
                continue;
            };
            // The last one first: undone in the other order, each is put behind those before it.
            for (id, record) in collection.listed(true, 0, usize::MAX) {
                let own = [place.as_slice(), std::slice::from_ref(id)].concat();
                self.size -= record.size();
                let before = Some((usize::MAX, Arc::clone(record)));
                self.undo.push(Undo::Item(own, before));
            }
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
        self.collections
            .get_mut(collection)?
            .holder(property, value)
    }

    /// The id of the first item of a collection that is not deleted.
    pub(crate) fn first(&self, collection: &At) -> Option<&String> {
        let mut items = self.listed(collection, false, 0, usize::MAX);
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
        let collection = self.collections.get(collection).into_iter();
        collection.flat_map(move |collection| collection.listed(newest_first, from, most))
    }

    /// Where the collections are whose paths are like this one, in which a step `*` stands for any.
    pub(crate) fn collections_like<'a>(
        &'a self,
        path: &At,
    ) -> impl Iterator<Item = &'a Vec<String>> {
        let known = path.iter().take_while(|step| *step != ANY);
        let known: Vec<String> = known.cloned().collect();
        let path = path.to_vec();
        let from = self.collections.range(known.clone()..);
        let beneath = from.map(|(place, _)| place);
        let beneath = beneath.take_while(move |place| place.starts_with(&known));
        beneath.filter(move |place| {
            let mut pairs = place.iter().zip(&path);
            place.len() == path.len() && pairs.all(|(step, like)| like == ANY || step == like)
        })
    }

    /// Number of the items of a collection, those that linger included.
    pub(crate) fn count(&self, collection: &At) -> usize {
        self.collections.get(collection).map_or(0, Collection::len)
    }

    /// Where the collections are that belong to what is at a path, without anything in between.
    #[cfg(feature = "page")]
    pub(crate) fn collections_of(&self, at: &At) -> Vec<&Vec<String>> {
        self.belonging(at, self.collections.keys())
    }

    /// Where the documents are that belong to what is at a path, without anything in between.
    #[cfg(feature = "page")]
    pub(crate) fn documents_of(&self, at: &At) -> Vec<&Vec<String>> {
        self.belonging(at, self.documents.keys())
    }

    #[cfg(feature = "page")]
    fn belonging<'a>(
        &self,
        at: &At,
        places: impl Iterator<Item = &'a Vec<String>>,
    ) -> Vec<&'a Vec<String>> {
        let beneath = places.filter(|place| place.len() > at.len() && place.starts_with(at));
        let own = |place: &&Vec<String>| {
            let mut between = at.len() + 1..place.len();
            !between.any(|length| self.record(&place[..length]).is_some())
        };
        beneath.filter(own).collect()
    }

    fn numbered(&self, at: &At) -> Option<(usize, Arc<Record>)> {
        let (id, collection) = at.split_last()?;
        let (number, record) = self.collections.get(collection)?.numbered(id)?;
        Some((number, Arc::clone(record)))
    }

    /// Lets an item be this record, or none, at this number among its like.
    fn put_item(&mut self, at: &At, item: Option<(usize, Arc<Record>)>) {
        let Some((id, place)) = at.split_last() else {
            return;
        };
        let added = item.as_ref().map_or(0, |(_, record)| record.size());
        let collection = self.collections.entry(place.to_vec()).or_default();
        let before = collection.get(id).map_or(0, |record| record.size());
        collection.put(id, item);
        if collection.len() == 0 {
            self.collections.remove(place);
        }
        self.size = self.size + added - before;
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
