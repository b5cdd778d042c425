//! Objects, with the parts of an `allOf` put together.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::{Map, Value, json};

use super::plan::{Constant, Direction, Form, StructPlan};
use super::schemas::{SchemaLowering, Use};
use super::{docs, rust_type};
use crate::diagnostic::Finding;
use crate::load::{Document, Entry, Node};
use crate::names;

impl<'a> SchemaLowering<'a> {
    /// A struct, or a map where no property is named.
    pub(super) fn object(&mut self, schema: &'a Node, at: &Use) -> Value {
        let mut sizes = ["minProperties", "maxProperties"].into_iter();
        if let Some(entry) = sizes.find_map(|key| schema.entry(key))
            && at.direction.request
        {
            let what = format!("`{}` in a request", entry.key);
            self.unsupported(&entry.key_span, &what, "leave the rule to the server");
        }
        let mut object = Object::of(self.document, schema);
        object.limit_to(self.document, at.direction);
        self.lowered
            .findings
            .extend(object.findings.iter().cloned());
        if let Some(entry) = schema.entry("discriminator") {
            let hint = "put it beside a `oneOf` or `anyOf` that lists the cases";
            self.unsupported(&entry.key_span, "a `discriminator` of an object", hint);
        }
        let values = object.additional.filter(|node| node.as_bool().is_none());
        if object.properties.is_empty() {
            let values = values.map(|node| self.lower(node, &at.inside("Value")));
            return json!({ "type": "object", "additionalProperties": values.unwrap_or(true.into()) });
        }
        self.check_field_names(&object, at.direction);
        self.named_first(schema, at, move |this, at| {
            let mut plan = object.plan(this.document);
            let properties = object.properties.iter().map(|entry| {
                let lowered = this.lower(&entry.value, &at.inside(&entry.key));
                if lowered == json!({}) {
                    plan.nullable.remove(&entry.key);
                }
                if let Some(value) = this.constant(&lowered) {
                    plan.constants
                        .insert(entry.key.clone(), Constant::Case(value));
                }
                (entry.key.clone(), lowered)
            });
            let properties: Map<_, _> = properties.collect();
            let mut lowered = json!({
                "type": "object",
                "properties": properties,
                "required": object.required,
            });
            if let Some(node) = object.additional {
                let values = values.map(|_| this.lower(node, &at.inside("Value")));
                lowered["additionalProperties"] = values.unwrap_or_else(|| json!({}));
            }
            (Form::Struct(plan), lowered)
        })
    }

    /// The Rust expression for the only value of an enum.
    fn constant(&self, lowered: &Value) -> Option<String> {
        let name = rust_type::reference(lowered)?;
        match &self.lowered.types.get(name)?.form {
            Form::Enum(cases) => match &cases[..] {
                [only] => Some(format!("{name}::{}", only.name)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Names that differ in the API may be the same in Rust.
    fn check_field_names(&mut self, object: &Object<'a>, direction: Direction) {
        let mut taken: BTreeMap<String, &str> = BTreeMap::new();
        for entry in &object.properties {
            let ident = names::property(&entry.key);
            let nullable = direction.request && is_nullable(self.document, &entry.value);
            let setter = nullable.then(|| format!("{ident}_null"));
            for name in [ident].into_iter().chain(setter) {
                if let Some(other) = taken.insert(name, &entry.key) {
                    let message =
                        format!("`{}` and `{other}` have the same name in Rust", entry.key);
                    let hint = "leave one of the two out";
                    self.lowered.findings.push(Finding::new(
                        "name-collision",
                        &entry.key_span,
                        message,
                        hint,
                    ));
                }
            }
        }
    }
}

/// The properties that a schema and the parts of its `allOf` define together.
#[derive(Default)]
pub(super) struct Object<'a> {
    pub(super) properties: Vec<&'a Entry>,
    pub(super) required: BTreeSet<String>,
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
        for part in schema.get("allOf").map_or(&[][..], Node::elements) {
            self.add(document, part, open, added);
        }
        open.pop();
        let kind = schema.get("type").and_then(Node::as_str);
        let combined = ["oneOf", "anyOf", "not"]
            .into_iter()
            .find(|key| schema.get(key).is_some());
        if kind.is_some_and(|kind| kind != "object") || combined.is_some() {
            let what = combined.or(kind).unwrap_or_default();
            self.findings.push(Finding::new(
                "unsupported",
                &schema.span,
                format!("`{what}` as a part of an `allOf` is not supported by the generator"),
                "let every part be an object with properties",
            ));
        }
        for entry in schema.get("properties").map_or(&[][..], Node::entries) {
            self.add_property(entry);
        }
        let required = schema.get("required").map_or(&[][..], Node::elements);
        self.required
            .extend(required.iter().filter_map(Node::as_str).map(str::to_owned));
        let additional = schema.get("additionalProperties");
        self.additional = additional
            .filter(|node| node.as_bool() != Some(false))
            .or(self.additional);
    }

    fn add_property(&mut self, entry: &'a Entry) {
        let known = self.properties.iter().find(|known| known.key == entry.key);
        match known {
            None => self.properties.push(entry),
            Some(_) => self.findings.push(Finding::new(
                "unsupported",
                &entry.key_span,
                format!(
                    "another part of the `allOf` has a property `{}` as well",
                    entry.key
                ),
                "define the property in one of the parts",
            )),
        }
    }

    /// Leaves out what the server alone supplies, or the caller alone; where both are possible, neither has to.
    fn limit_to(&mut self, document: &Document, direction: Direction) {
        let flag = |entry: &Entry, key| {
            document
                .resolve(&entry.value)
                .get(key)
                .and_then(Node::as_bool)
                == Some(true)
        };
        self.properties.retain(|entry| {
            let (read_only, write_only) = (flag(entry, "readOnly"), flag(entry, "writeOnly"));
            let left_out = (read_only && !direction.response) || (write_only && !direction.request);
            let both = direction.request && direction.response;
            if left_out || (both && (read_only || write_only)) {
                self.required.remove(&entry.key);
            }
            !left_out
        });
    }

    /// What the later stages have to know of the properties.
    pub(super) fn plan(&self, document: &Document) -> StructPlan {
        let documented = self.properties.iter().map(|entry| {
            let target = document.resolve(&entry.value);
            // What a reference leads to has the rest of the documentation on its own type; a number has none in answers.
            let kind = target.get("type").and_then(Node::as_str);
            let has_type = !matches!(kind, Some("integer" | "number" | "boolean"));
            let doc = if entry.value.reference().is_some() && has_type {
                super::text(Some(target), "description").trim().to_owned()
            } else {
                docs::of_schema(None, target)
            };
            (entry.key.clone(), doc)
        });
        let nullable = self
            .properties
            .iter()
            .filter(|entry| is_nullable(document, &entry.value));
        let deprecated = self.properties.iter().filter_map(|entry| {
            let note = docs::deprecation(document.resolve(&entry.value))?;
            Some((entry.key.clone(), note))
        });
        StructPlan {
            docs: documented.collect(),
            required: self.required.clone(),
            nullable: nullable.map(|entry| entry.key.clone()).collect(),
            deprecated: deprecated.collect(),
            constants: BTreeMap::new(),
        }
    }
}

/// Whether a value may be null, by the schema, what it refers to, or the only part of its `allOf`.
pub(super) fn is_nullable(document: &Document, schema: &Node) -> bool {
    let mut schema = document.resolve(schema);
    // `check` has shown that no chain of single parts leads back to itself.
    loop {
        if schema.get("nullable").and_then(Node::as_bool) == Some(true) {
            return true;
        }
        match schema.get("allOf").map(Node::elements) {
            Some([single]) => schema = document.resolve(single),
            _ => return false,
        }
    }
}
