//! How an operation answers a list.

use serde_json::Value;

use crate::document::{Document, text};

/// How a list is answered.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Listing {
    pub(crate) style: Paging,
    /// Where the items stand in the answer; empty for an answer that is the list.
    pub(crate) items: Vec<String>,
}

/// How the pages of a list follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paging {
    Offset,
    Cursor,
    None,
}

impl Listing {
    /// A list says how its pages follow each other, or is a bare array, or stands under `data`.
    pub(crate) fn read(
        document: &Document,
        method: &str,
        operation: &Value,
        schema: Option<&Value>,
    ) -> Option<Self> {
        if let Some(paging) = operation.get("x-pagination") {
            let style = match text(paging, "style") {
                "offset" => Paging::Offset,
                _ => Paging::Cursor,
            };
            let items = text(paging, "items").split('.').map(str::to_owned);
            let items = items.collect();
            return Some(Self { style, items });
        }
        let schema = schema.filter(|_| method == "get")?;
        let is_list = |schema: &Value| document.type_of(schema) == "array";
        let properties = document.properties(schema);
        let mut data = properties.iter().filter(|(name, _)| *name == "data");
        let items = if is_list(schema) {
            Vec::new()
        } else if data.any(|(_, property)| is_list(property)) {
            vec!["data".to_owned()]
        } else {
            return None;
        };
        let style = Paging::None;
        Some(Self { style, items })
    }
}
