//! Objects, with the parts of an `allOf` put together.

use std::collections::{BTreeSet, HashSet};

use super::nodes::{entries, list, says, texts};
use crate::diagnostic::Finding;
use crate::load::Document;
use crate::model::types::Direction;
use crate::node::{Entry, Node};

/// The properties that a schema and the parts of its `allOf` define together.
#[derive(Default)]
pub(super) struct Object<'a> {
    pub(super) properties: Vec<&'a Entry>,
    pub(super) required: BTreeSet<&'a str>,
    /// What stands under `additionalProperties`, unless it is `false`.
    pub(super) additional: Option<&'a Node>,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Object<'a> {
    /// Puts an object together.
    pub(super) fn of(document: &'a Document, schema: &'a Node) -> Self {
        let mut object = Self::default();
        object.add(document, schema, &mut Vec::new(), &mut HashSet::new());
        object
    }

    fn add(
        &mut self,
        document: &'a Document,
        schema: &'a Node,
        open: &mut Vec<&'a Node>,
        added: &mut HashSet<*const Node>,
    ) {
        let schema = document.resolve(schema);
        if open.iter().any(|outer| std::ptr::eq(*outer, schema)) {
            let message = "this `allOf` contains itself";
            let hint = "a type cannot be a part of itself; put the inner one into a property";
            self.findings
                .push(Finding::new("endless-schema", &schema.span, message, hint));
            return;
        }
        // The same part may be reached in several ways.
        if !added.insert(std::ptr::from_ref(schema)) {
            return;
        }
        open.push(schema);
        for part in list(schema, "allOf") {
            self.add(document, part, open, added);
        }
        open.pop();
        let kind = schema.get("type").and_then(Node::as_str);
        let mut combinations = ["oneOf", "anyOf", "not"].into_iter();
        let combined = combinations.find(|key| schema.get(key).is_some());
        if kind.is_some_and(|kind| kind != "object") || combined.is_some() {
            let what = combined.or(kind).unwrap_or_default();
            self.findings.push(Finding::new(
                "unsupported",
                &schema.span,
                format!("`{what}` as a part of an `allOf` is not supported by the generator"),
                "let every part be an object with properties",
            ));
        }
        for entry in entries(schema, "properties") {
            self.add_property(entry);
        }
        self.required.extend(texts(schema, "required"));
        let additional = schema.get("additionalProperties");
        self.additional = additional
            .filter(|node| node.as_bool() != Some(false))
            .or(self.additional);
    }

    fn add_property(&mut self, entry: &'a Entry) {
        if self.property(&entry.key).is_none() {
            self.properties.push(entry);
            return;
        }
        let message = format!(
            "another part of the `allOf` has a property `{}` as well",
            entry.key
        );
        let hint = "define the property in one of the parts";
        self.findings
            .push(Finding::new("unsupported", &entry.key_span, message, hint));
    }

    /// The property of a name.
    pub(super) fn property(&self, name: &str) -> Option<&'a Entry> {
        let mut properties = self.properties.iter();
        properties.find(|entry| entry.key == name).copied()
    }

    /// Leaves out what the server alone supplies, or the caller alone; where both are possible, neither has to.
    pub(super) fn limit_to(&mut self, document: &Document, direction: Direction) {
        let Self {
            properties,
            required,
            ..
        } = self;
        properties.retain(|entry| {
            let schema = document.resolve(&entry.value);
            let read_only = says(schema, "readOnly", true);
            let write_only = says(schema, "writeOnly", true);
            let left_out = (read_only && !direction.response) || (write_only && !direction.request);
            let both = direction.request && direction.response;
            if left_out || (both && (read_only || write_only)) {
                required.remove(entry.key.as_str());
            }
            !left_out
        });
    }
}
