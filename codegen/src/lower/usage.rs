//! Finds out which schemas the caller supplies, which the server answers, and on which page they are described.

use std::collections::HashMap;

use super::plan::Direction;
use super::text;
use crate::load::{Document, Node};
use crate::source::FileId;

/// How the schemas that operations reach are used, by the place where they stand.
pub(super) struct Usage<'a> {
    document: &'a Document,
    used: HashMap<(FileId, usize), Used<'a>>,
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
        for (_, item) in super::paths(document) {
            for operation in operations(item) {
                let page = Some(text(operation.get("externalDocs"), "url"));
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
                    usage.holder(holder, request);
                }
                for entry in operation.get("responses").map_or(&[][..], Node::entries) {
                    usage.holder(&entry.value, response);
                }
            }
        }
        usage
    }

    /// The direction of a schema; request where no operation reaches it.
    pub(super) fn direction(&self, schema: &Node) -> Direction {
        let used = self.used.get(&key(schema));
        used.map_or(Direction::REQUEST, |used| used.direction)
    }

    /// The page that describes a schema.
    pub(super) fn page(&self, schema: &Node) -> Option<&'a str> {
        self.used
            .get(&key(schema))?
            .page
            .filter(|page| !page.is_empty())
    }

    /// A parameter, body or response: a schema of its own, or one a media type.
    fn holder(&mut self, holder: &'a Node, used: Used<'a>) {
        let holder = self.document.resolve(holder);
        let content = holder.get("content").map_or(&[][..], Node::entries);
        let media = content.iter().map(|entry| &entry.value);
        for schema in [holder]
            .into_iter()
            .chain(media)
            .filter_map(|holder| holder.get("schema"))
        {
            self.schema(schema, used);
        }
    }

    fn schema(&mut self, schema: &'a Node, used: Used<'a>) {
        let schema = self.document.resolve(schema);
        let known = self.used.entry(key(schema)).or_default();
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

fn key(node: &Node) -> (FileId, usize) {
    (node.span.file, node.span.range.start)
}

fn operations(item: &Node) -> impl Iterator<Item = &Node> {
    super::METHODS.iter().filter_map(|(key, _)| item.get(key))
}

fn list<'a>(node: &'a Node, key: &str) -> &'a [Node] {
    node.get(key).map_or(&[], Node::elements)
}

/// The schemas directly inside a schema.
fn subschemas(schema: &Node) -> impl Iterator<Item = &Node> {
    let single = ["items", "not", "additionalProperties"];
    let single = single.into_iter().filter_map(|key| schema.get(key));
    let properties = schema.get("properties").map_or(&[][..], Node::entries);
    let lists = ["allOf", "oneOf", "anyOf"]
        .into_iter()
        .flat_map(|key| list(schema, key));
    single
        .chain(properties.iter().map(|entry| &entry.value))
        .chain(lists)
        .filter(|node| node.as_bool().is_none())
}
