//! A document as the rules look at it, and how they read its fields.

use crate::grammar::{Kind, Shape, Visit, walk};
use crate::load::{Document, Entry, Node, Value, file_kind};
use crate::source::Span;

/// A document as the rules look at it.
pub(super) struct Api<'a> {
    pub(super) document: &'a Document,
    /// Every object of every file, parents before what they hold.
    pub(super) objects: Vec<Visit<'a>>,
}

/// A path that has its path item in place.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    /// Name of the file.
    pub(super) file: &'a str,
    /// The path template and the path item.
    pub(super) entry: &'a Entry,
}

impl<'a> Api<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut objects = Vec::new();
        for (name, file) in document.files() {
            walk(file_kind(name), file, &mut |visit| objects.push(visit));
        }
        Self { document, objects }
    }

    /// The objects of one kind that stand in place, not as a reference.
    pub(super) fn objects_of(&self, kind: Kind) -> impl Iterator<Item = Visit<'a>> {
        let wanted = move |object: &&Visit<'a>| {
            object.kind == kind
                && matches!(object.node.value, Value::Mapping(_))
                && object.node.reference().is_none()
        };
        self.objects.iter().filter(wanted).copied()
    }

    /// The paths of all files, without those that only refer to another file.
    pub(super) fn paths(&self) -> impl Iterator<Item = Path<'a>> {
        let files = self.document.files();
        let paths = files.flat_map(|(file, node)| {
            named(node.get("paths")).map(move |entry| Path { file, entry })
        });
        paths.filter(|path| path.entry.value.reference().is_none())
    }

    /// `file:line:column` of a span, for messages that speak of a second place.
    pub(super) fn place(&self, span: &Span) -> String {
        let sources = self.document.sources();
        let (line, column) = sources.line_column(span.file, span.range.start);
        format!("{}:{line}:{column}", sources.file(span.file).path)
    }
}

impl<'a> Path<'a> {
    /// The operations, each with the method as its key.
    pub(super) fn operations(self) -> impl Iterator<Item = &'a Entry> {
        let entries = self.entry.value.entries().iter();
        entries.filter(|entry| {
            Kind::PathItem.field(&entry.key) == Some(Shape::Object(Kind::Operation))
        })
    }
}

/// The entries of a map whose names the author chose, without extensions.
pub(super) fn named(map: Option<&Node>) -> impl Iterator<Item = &Entry> {
    let entries = map.map_or(&[][..], Node::entries).iter();
    entries.filter(|entry| !entry.key.starts_with("x-"))
}

/// The properties of a schema; any name goes, that of an extension too.
pub(super) fn properties(schema: &Node) -> &[Entry] {
    schema.get("properties").map_or(&[], Node::entries)
}

/// The elements of a field that holds a list.
pub(super) fn list<'a>(node: &'a Node, field: &str) -> &'a [Node] {
    node.get(field).map_or(&[], Node::elements)
}

/// The text of a field.
pub(super) fn text<'a>(node: &'a Node, field: &str) -> Option<&'a str> {
    node.get(field).and_then(Node::as_str)
}

/// Whether a field is there and says `true`.
pub(super) fn flag(node: &Node, field: &str) -> bool {
    node.get(field).and_then(Node::as_bool) == Some(true)
}

/// Tells nodes apart that look the same.
pub(super) fn identity(node: &Node) -> *const Node {
    std::ptr::from_ref(node)
}
