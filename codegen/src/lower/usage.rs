//! Finds out which schemas the caller supplies and which the server answers.

use std::collections::HashMap;

use super::plan::Direction;
use crate::load::{Document, Node};
use crate::source::FileId;

/// Directions of all schemas that operations reach, by the place where they stand.
pub(super) struct Usage(HashMap<(FileId, usize), Direction>);

impl Usage {
    pub(super) fn of(document: &Document) -> Self {
        let mut usage = Self(HashMap::new());
        for (_, item) in super::paths(document) {
            for parameters in [Some(item), None]
                .into_iter()
                .flatten()
                .chain(operations(item))
            {
                for parameter in list(parameters, "parameters") {
                    let parameter = document.resolve(parameter);
                    usage.media(document, parameter, Direction::REQUEST);
                }
            }
            for operation in operations(item) {
                if let Some(body) = operation.get("requestBody") {
                    usage.media(document, document.resolve(body), Direction::REQUEST);
                }
                let responses = operation.get("responses").map_or(&[][..], Node::entries);
                for response in responses {
                    usage.media(
                        document,
                        document.resolve(&response.value),
                        Direction::RESPONSE,
                    );
                }
            }
        }
        usage
    }

    /// The direction of a schema that was reached; request where it was not.
    pub(super) fn direction(&self, schema: &Node) -> Direction {
        self.0
            .get(&key(schema))
            .copied()
            .unwrap_or(Direction::REQUEST)
    }

    /// A parameter, body or response: a schema of its own, or one a media type.
    fn media(&mut self, document: &Document, holder: &Node, direction: Direction) {
        let content = holder.get("content").map_or(&[][..], Node::entries);
        let media = content.iter().map(|entry| &entry.value);
        for schema in [holder]
            .into_iter()
            .chain(media)
            .filter_map(|holder| holder.get("schema"))
        {
            self.schema(document, schema, direction);
        }
    }

    fn schema(&mut self, document: &Document, schema: &Node, direction: Direction) {
        let schema = document.resolve(schema);
        let known = self.0.entry(key(schema)).or_default();
        if known.or(direction) == *known {
            return;
        }
        *known = known.or(direction);
        for part in subschemas(schema) {
            self.schema(document, part, direction);
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
