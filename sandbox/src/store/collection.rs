//! The items of one collection in the order in which they were made.

use std::collections::HashMap;
use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;

use crate::record::Record;

/// The items of one collection in the order in which they were made.
#[derive(Clone, Debug, Default)]
pub(crate) struct Collection {
    /// Numbered, so that a page takes the same time wherever it begins.
    items: IndexMap<String, Arc<Record>>,
    /// Ids of the items that are not deleted by what they have in a property, for properties that are asked for.
    indices: HashMap<Arc<str>, HashMap<Value, String>>,
}

impl Collection {
    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Arc<Record>> {
        self.items.get(id)
    }

    /// An item with its number among its like.
    pub(crate) fn numbered(&self, id: &str) -> Option<(usize, &Arc<Record>)> {
        let (number, _, record) = self.items.get_full(id)?;
        Some((number, record))
    }

    /// The items, the oldest or the newest first: some from a number on.
    pub(crate) fn listed(
        &self,
        newest_first: bool,
        from: usize,
        most: usize,
    ) -> impl Iterator<Item = (&String, &Arc<Record>)> {
        let count = self.items.len();
        let numbers = from.min(count)..from.saturating_add(most).min(count);
        numbers.filter_map(move |number| {
            let index = if newest_first {
                count - 1 - number
            } else {
                number
            };
            self.items.get_index(index)
        })
    }

    /// The id of the item that has this value in a property, where no two have the same.
    pub(crate) fn holder(&mut self, property: &Arc<str>, value: &Value) -> Option<&String> {
        let items = &self.items;
        let index = self.indices.entry(Arc::clone(property));
        let index = index.or_insert_with(|| {
            let items = items.iter().filter(|(_, record)| !record.is_deleted());
            let value = |(id, record): (&String, &Arc<Record>)| {
                Some((record.fields.get(&**property)?.clone(), id.clone()))
            };
            items.filter_map(value).collect()
        });
        index.get(value)
    }

    /// Lets an item be this record, or none, at this number among its like.
    pub(crate) fn put(&mut self, id: &str, item: Option<(usize, Arc<Record>)>) {
        if let Some(current) = self.items.get(id).cloned() {
            self.forget(id, &current);
        }
        let Some((number, record)) = item else {
            // The order of the others is what people see in lists.
            self.items.shift_remove(id);
            return;
        };
        if !record.is_deleted() {
            self.note(id, &record);
        }
        if let Some(current) = self.items.get_mut(id) {
            *current = record;
        } else {
            let number = number.min(self.items.len());
            self.items.shift_insert(number, id.to_owned(), record);
        }
    }

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
