//! Finds out which schemas the caller supplies, which the server answers, and on which page they are described.

use std::collections::HashMap;

use super::nodes::{Place, entries, list, operations, paths, place, text};
use crate::load::Document;
use crate::model::types::Direction;
use crate::node::Node;

/// How the schemas that operations reach are used, by the place where they stand.
pub(super) struct Usage<'a> {
    document: &'a Document,
    used: HashMap<Place, Used<'a>>,
}

#[derive(Clone, Copy, Default)]
struct Used<'a> {
    direction: Direction,
    /// The reference page of the first operation that reaches the schema.
    page: Option<&'a str>,
}

impl<'a> Usage<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let used = HashMap::new();
        let mut usage = Self { document, used };
        for (_, item) in paths(document) {
            for (_, entry) in operations(item) {
                usage.operation(item, &entry.value);
            }
        }
        let scope = document.root().get("x-scope");
        if let Some(parameter) = scope.and_then(|scope| scope.get("parameter")) {
            let used = Used {
                direction: Direction::REQUEST,
                page: None,
            };
            usage.holder(parameter, used);
        }
        usage
    }

    /// The direction of a schema; request where no operation reaches it.
    pub(super) fn direction(&self, schema: &Node) -> Direction {
        let used = self.used.get(&place(schema));
        used.map_or(Direction::REQUEST, |used| used.direction)
    }

    /// The page that describes a schema.
    pub(super) fn page(&self, schema: &Node) -> Option<&'a str> {
        let used = self.used.get(&place(schema))?;
        used.page.filter(|page| !page.is_empty())
    }

    fn operation(&mut self, item: &'a Node, operation: &'a Node) {
        let page = operation.get("externalDocs").map(|docs| text(docs, "url"));
        let request = Used {
            direction: Direction::REQUEST,
            page,
        };
        let response = Used {
            direction: Direction::RESPONSE,
            page,
        };
        let parameters = list(item, "parameters")
            .iter()
            .chain(list(operation, "parameters"));
        for holder in parameters.chain(operation.get("requestBody")) {
            self.holder(holder, request);
        }
        for entry in entries(operation, "responses") {
            self.holder(&entry.value, response);
        }
    }

    /// A parameter, body or response: a schema of its own, or one a media type.
    fn holder(&mut self, holder: &'a Node, used: Used<'a>) {
        let holder = self.document.resolve(holder);
        let media = entries(holder, "content").iter().map(|entry| &entry.value);
        for holder in std::iter::once(holder).chain(media) {
            if let Some(schema) = holder.get("schema") {
                self.schema(schema, used);
            }
        }
    }

    fn schema(&mut self, schema: &'a Node, used: Used<'a>) {
        let schema = self.document.resolve(schema);
        let known = self.used.entry(place(schema)).or_default();
        let direction = known.direction.or(used.direction);
        // What is inside has been reached in this direction before.
        if direction == known.direction {
            return;
        }
        known.direction = direction;
        known.page = known.page.or(used.page);
        for part in subschemas(schema) {
            self.schema(part, used);
        }
    }
}

/// The schemas directly inside a schema.
fn subschemas(schema: &Node) -> impl Iterator<Item = &Node> {
    let single = ["items", "not", "additionalProperties"];
    let single = single.into_iter().filter_map(|key| schema.get(key));
    let properties = entries(schema, "properties")
        .iter()
        .map(|entry| &entry.value);
    let lists = ["allOf", "oneOf", "anyOf"]
        .into_iter()
        .flat_map(|key| list(schema, key));
    let all = single.chain(properties).chain(lists);
    all.filter(|node| node.as_bool().is_none())
}
