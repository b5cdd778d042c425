//! Large mappings by their keys: a document of thousands of schemas is read as quickly a schema as a small one.

use std::collections::HashMap;

use crate::node::{Node, Value};
use crate::source::FileId;

/// Entries from which on it takes less time to look into a table than to look at each.
const LARGE: usize = 32;

/// Positions of keys in the mappings that are large, by where these begin.
#[derive(Debug, Default)]
pub(super) struct Index(HashMap<(FileId, usize), HashMap<String, usize>>);

impl Index {
    /// Adds the mappings of a file.
    pub(super) fn add(&mut self, file: &Node) {
        let mut open = vec![file];
        while let Some(node) = open.pop() {
            open.extend(node.elements());
            open.extend(node.entries().iter().map(|entry| &entry.value));
            if node.entries().len() >= LARGE {
                let keys = node.entries().iter().enumerate();
                let keys = keys.map(|(position, entry)| (entry.key.clone(), position));
                self.0.insert(place(node), keys.collect());
            }
        }
    }

    /// The value of a key, or the element of a number.
    pub(super) fn get<'a>(&self, node: &'a Node, step: &str) -> Option<&'a Node> {
        match &node.value {
            Value::Sequence(elements) => elements.get(step.parse::<usize>().ok()?),
            Value::Mapping(entries) if entries.len() >= LARGE => {
                let position = self.0.get(&place(node))?.get(step)?;
                entries.get(*position).map(|entry| &entry.value)
            }
            _ => node.get(step),
        }
    }
}

fn place(node: &Node) -> (FileId, usize) {
    (node.span.file, node.span.range.start)
}
