//! What is asked of nodes in several places.

use crate::load::Document;
use crate::node::{Entry, Node};
use crate::source::FileId;

/// Where a node begins, which tells it from every other one.
pub(super) type Place = (FileId, usize);

pub(super) fn place(node: &Node) -> Place {
    (node.span.file, node.span.range.start)
}

/// Keys of a path item that hold operations, with their HTTP methods.
const METHODS: [(&str, &str); 8] = [
    ("get", "GET"),
    ("put", "PUT"),
    ("post", "POST"),
    ("delete", "DELETE"),
    ("options", "OPTIONS"),
    ("head", "HEAD"),
    ("patch", "PATCH"),
    ("trace", "TRACE"),
];

/// The operations of a path item in the order of the text, each with its HTTP method.
pub(super) fn operations(item: &Node) -> impl Iterator<Item = (&'static str, &Entry)> {
    item.entries().iter().filter_map(|entry| {
        let method = METHODS.iter().find(|(key, _)| *key == entry.key)?;
        Some((method.1, entry))
    })
}

/// All paths with their path items, references followed.
pub(super) fn paths(document: &Document) -> impl Iterator<Item = (&str, &Node)> {
    let paths = entries(document.root(), "paths").iter();
    let paths = paths.filter(|entry| entry.key.starts_with('/'));
    paths.map(|entry| (entry.key.as_str(), document.resolve(&entry.value)))
}

/// The text of a field, or nothing.
pub(super) fn text<'a>(node: &'a Node, field: &str) -> &'a str {
    node.get(field).and_then(Node::as_str).unwrap_or_default()
}

/// Whether a field is there and says this.
pub(super) fn says(node: &Node, field: &str, value: bool) -> bool {
    node.get(field).and_then(Node::as_bool) == Some(value)
}

/// The elements of a field that holds a list.
pub(super) fn list<'a>(node: &'a Node, field: &str) -> &'a [Node] {
    node.get(field).map_or(&[], Node::elements)
}

/// The elements of a field that holds a list of texts.
pub(super) fn texts<'a>(node: &'a Node, field: &str) -> impl Iterator<Item = &'a str> {
    list(node, field).iter().filter_map(Node::as_str)
}

/// The entries of a field that holds a mapping.
pub(super) fn entries<'a>(node: &'a Node, field: &str) -> &'a [Entry] {
    node.get(field).map_or(&[], Node::entries)
}

/// A field that holds the size of something.
pub(super) fn size(node: &Node, field: &str) -> Option<u64> {
    node.get(field)?.as_number()?.as_u64()
}

/// Whether a schema is text that must not be shown.
pub(super) fn is_secret(schema: &Node) -> bool {
    text(schema, "format") == "password"
}

/// Whether a value may be null, by the schema, what it refers to, or the only part of its `allOf`.
pub(super) fn is_nullable(document: &Document, schema: &Node) -> bool {
    let mut schema = document.resolve(schema);
    // `check` has shown that no chain of single parts leads back to itself.
    loop {
        if says(schema, "nullable", true) {
            return true;
        }
        match list(schema, "allOf") {
            [single] => schema = document.resolve(single),
            _ => return false,
        }
    }
}

/// The name of the component that a schema refers to.
pub(super) fn component_name(document: &Document, schema: &Node) -> Option<String> {
    let mut target = document.target(schema)?;
    while let Some(next) = document.target(target.node) {
        target = next;
    }
    target.pointer.last().cloned()
}

/// The file in which a node stands, without its folder.
pub(super) fn file_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

/// The name of the module that a file becomes.
pub(super) fn module_name(file: &str) -> String {
    let name = file_name(file);
    name.split('.').next().unwrap_or(name).replace('-', "_")
}

/// The name of the module that the file of a node becomes.
pub(super) fn module_of(document: &Document, node: &Node) -> String {
    module_name(document.file_of(node))
}

/// What the placeholders of a path template are called, in its order.
pub(super) fn placeholders(path: &str) -> impl Iterator<Item = &str> {
    let segments = path.split('/');
    segments.filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
}
