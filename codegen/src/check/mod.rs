//! Stage 2: the rules that a document has to obey.
//!
//! Each module holds the rules of one subject: a function that takes the whole `Api` and returns what it finds.
//! Rules do not depend on each other; a part that one rule refuses is simply passed over by the others.

mod components;
mod dialect;
mod examples;
mod files;
mod json_schema;
mod keywords;
mod operations;
mod parameters;
mod paths;
mod place;
mod policies;
mod references;
mod schemas;
mod structure;
pub(crate) mod words;

use crate::diagnostic::{Finding, Report};
use crate::grammar::{Kind, Shape, Visit, walk, walk_object};
use crate::load::{Document, Entry, Node, Value, file_kind};
use crate::source::Span;

/// A document that obeys every rule.
#[derive(Debug)]
pub struct Checked(Document);

impl Checked {
    /// The document.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.0
    }
}

/// Checks a document.
///
/// # Errors
/// Every rule that the document breaks.
pub fn check(document: Document) -> Result<Checked, Report> {
    let findings = findings(&document);
    if findings.is_empty() {
        Ok(Checked(document))
    } else {
        Err(Report::new(document.sources().clone(), findings))
    }
}

/// The rules, by subject.
const RULES: &[fn(&Api<'_>) -> Vec<Finding>] = &[
    structure::check,
    files::check,
    references::check,
    components::check,
    paths::check,
    operations::check,
    parameters::check,
    schemas::check,
    keywords::check,
    examples::check,
    policies::check,
];

fn findings(document: &Document) -> Vec<Finding> {
    // Held against the rules of 3.0, another version would break most of them for one and the same reason.
    if let Some(finding) = structure::version(document.root()) {
        return vec![finding];
    }
    let api = Api::new(document);
    RULES.iter().flat_map(|rule| rule(&api)).collect()
}

/// A document as the rules look at it.
struct Api<'a> {
    document: &'a Document,
    /// Every object of every file, parents before what they hold, then those under keys of our own.
    objects: Vec<Visit<'a>>,
}

/// A path that has its path item in place.
#[derive(Clone, Copy)]
struct Path<'a> {
    /// Name of the file.
    file: &'a str,
    /// The path template and the path item.
    entry: &'a Entry,
}

impl<'a> Api<'a> {
    fn new(document: &'a Document) -> Self {
        let mut objects = Vec::new();
        for (name, file) in document.files() {
            walk(file_kind(name), file, &mut |visit| objects.push(visit));
        }
        let own: Vec<_> = objects.iter().flat_map(own_objects).collect();
        for object in own {
            walk_object(object, &mut |visit| objects.push(visit));
        }
        Self { document, objects }
    }

    /// The objects of one kind that stand in place, not as a reference.
    fn objects_of(&self, kind: Kind) -> impl Iterator<Item = Visit<'a>> {
        let wanted = move |object: &&Visit<'a>| {
            object.kind == kind
                && matches!(object.node.value, Value::Mapping(_))
                && object.node.reference().is_none()
        };
        self.objects.iter().filter(wanted).copied()
    }

    /// The paths of all files, without those that only refer to another file.
    fn paths(&self) -> impl Iterator<Item = Path<'a>> {
        let files = self.document.files();
        let paths = files.flat_map(|(file, node)| {
            named(node.get("paths")).map(move |entry| Path { file, entry })
        });
        paths.filter(|path| path.entry.value.reference().is_none())
    }

    /// `file:line:column` of a span, for messages that speak of a second place.
    fn place(&self, span: &Span) -> String {
        let sources = self.document.sources();
        let (line, column) = sources.line_column(span.file, span.range.start);
        format!("{}:{line}:{column}", sources.file(span.file).path)
    }
}

impl<'a> Path<'a> {
    /// The operations, each with the method as its key.
    fn operations(self) -> impl Iterator<Item = &'a Entry> {
        let entries = self.entry.value.entries().iter();
        entries.filter(|entry| {
            Kind::PathItem.field(&entry.key) == Some(Shape::Object(Kind::Operation))
        })
    }
}

/// What stands under the keys of our own that an object has.
fn own_objects<'a>(object: &Visit<'a>) -> impl Iterator<Item = Visit<'a>> {
    let (kind, node) = (object.kind, object.node);
    dialect::extensions(kind).filter_map(|(name, shape)| match (shape, node.entry(name)) {
        (Shape::Object(kind), Some(entry)) => Some(Visit {
            kind,
            node: &entry.value,
            entry: Some(entry),
        }),
        _ => None,
    })
}

/// The entries of a map whose names the author chose, without extensions.
fn named(map: Option<&Node>) -> impl Iterator<Item = &Entry> {
    let entries = map.map_or(&[][..], Node::entries).iter();
    entries.filter(|entry| !entry.key.starts_with("x-"))
}

/// The properties of a schema; any name goes, that of an extension too.
fn properties(schema: &Node) -> &[Entry] {
    schema.get("properties").map_or(&[], Node::entries)
}

/// The elements of a field that holds a list.
fn list<'a>(node: &'a Node, field: &str) -> &'a [Node] {
    node.get(field).map_or(&[], Node::elements)
}

/// The text of a field.
fn text<'a>(node: &'a Node, field: &str) -> Option<&'a str> {
    node.get(field).and_then(Node::as_str)
}

/// Whether a field is there and says `true`.
fn flag(node: &Node, field: &str) -> bool {
    node.get(field).and_then(Node::as_bool) == Some(true)
}

/// Tells nodes apart that look the same.
fn identity(node: &Node) -> *const Node {
    std::ptr::from_ref(node)
}
