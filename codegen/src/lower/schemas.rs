//! Schemas: one flat set of named components, constraints turned into value types.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;
use serde_json::{Map, Value, json};

use super::plan::{Direction, TextRule, TypePlan, ValueType};
use super::usage::Usage;
use super::{docs, module_of};
use crate::diagnostic::Finding;
use crate::load::{Document, Node};
use crate::source::Span;

/// Keywords of a scalar that typify understands as they are.
const PLAIN_KEYWORDS: [&str; 2] = ["type", "format"];

/// How a schema is used where it stands.
#[derive(Clone, Debug)]
pub(super) struct Use {
    /// Name for the type, should it need one of its own.
    name: String,
    /// Who supplies the value.
    direction: Direction,
    /// Whether the name is that of a component.
    component: bool,
    /// What the value is, for a schema that does not say.
    about: String,
}

impl Use {
    /// A place whose type, should it need a name, is called `name` in `UpperCamelCase`.
    pub(super) fn new(name: &str, direction: Direction) -> Self {
        Self {
            name: name.to_upper_camel_case(),
            direction,
            component: false,
            about: String::new(),
        }
    }

    /// The same place, described.
    pub(super) fn about(self, about: impl Into<String>) -> Self {
        Self {
            about: about.into(),
            ..self
        }
    }

    fn inside(&self, part: &str) -> Self {
        let name = format!("{} {part}", self.name);
        Self::new(&name, self.direction).about(format!(
            "The {} of `{}`.",
            part.to_lowercase(),
            self.name
        ))
    }
}

/// Lowers schemas and collects the components that come out.
pub(super) struct SchemaLowering<'a> {
    document: &'a Document,
    usage: &'a Usage,
    lowered: LoweredSchemas,
    /// Where each name was taken, to tell a second use from a collision.
    origins: BTreeMap<String, Span>,
}

/// What lowering the schemas has brought.
#[derive(Default)]
pub(super) struct LoweredSchemas {
    pub(super) components: Map<String, Value>,
    pub(super) types: BTreeMap<String, TypePlan>,
    pub(super) findings: Vec<Finding>,
}

impl<'a> SchemaLowering<'a> {
    pub(super) fn new(document: &'a Document, usage: &'a Usage) -> Self {
        Self {
            document,
            usage,
            lowered: LoweredSchemas::default(),
            origins: BTreeMap::new(),
        }
    }

    pub(super) fn finish(self) -> LoweredSchemas {
        self.lowered
    }

    pub(super) fn unsupported(&mut self, node: &Node, what: &str, hint: &str) {
        self.unsupported_at(&node.span, what, hint);
    }

    pub(super) fn unsupported_at(&mut self, span: &Span, what: &str, hint: &str) {
        let message = format!("{what} is not supported by the generator");
        self.lowered
            .findings
            .push(Finding::new("unsupported", span, message, hint));
    }

    /// Lowers a schema where it is used.
    pub(super) fn lower(&mut self, schema: &'a Node, at: &Use) -> Value {
        if schema.reference().is_none() {
            return self.lower_inline(schema, at);
        }
        let mut target = schema;
        let mut name = String::new();
        while let Some(next) = self.document.target(target) {
            name = next.pointer.last().cloned().unwrap_or_default();
            target = next.node;
        }
        // A component that several places use is one type: it has to serve all of them.
        let direction = if is_scalar(target) {
            at.direction
        } else {
            self.usage.direction(target)
        };
        let at = Use {
            component: true,
            ..Use::new(&name, direction)
        };
        self.lower_inline(target, &at)
    }

    fn lower_inline(&mut self, schema: &'a Node, at: &Use) -> Value {
        let lowered = self.lower_non_null(schema, at);
        if schema.get("nullable").and_then(Node::as_bool) != Some(true) {
            return lowered;
        }
        if lowered.get("$ref").is_some() {
            return json!({ "nullable": true, "allOf": [lowered] });
        }
        let mut lowered = lowered;
        lowered["nullable"] = true.into();
        lowered
    }

    fn lower_non_null(&mut self, schema: &'a Node, at: &Use) -> Value {
        if let Some(value) = value_type(schema, at) {
            return self.value_type(schema, at, value);
        }
        let kind = schema.get("type").and_then(Node::as_str);
        if schema.get("enum").is_some() {
            return self.named(schema, at, |_| {
                let values = schema.get("enum").map_or(&[][..], Node::elements);
                let values = values
                    .iter()
                    .map(Node::to_json)
                    .filter(|value| !value.is_null());
                json!({ "type": kind, "enum": values.collect::<Vec<_>>() })
            });
        }
        match kind {
            Some("object") => self.object(schema, at),
            Some("array") => {
                let items = schema
                    .get("items")
                    .map(|items| self.lower(items, &at.inside("Item")));
                json!({ "type": "array", "items": items.unwrap_or_else(|| json!({})) })
            }
            Some(_) => plain(schema),
            None => self.combined(schema, at),
        }
    }

    fn object(&mut self, schema: &'a Node, at: &Use) -> Value {
        let additional = schema.get("additionalProperties");
        let additional_schema = additional.filter(|node| node.as_bool().is_none());
        if schema.get("properties").is_none() {
            let values = additional_schema.map(|node| self.lower(node, &at.inside("Value")));
            return json!({ "type": "object", "additionalProperties": values.unwrap_or(true.into()) });
        }
        if let Some(node) = additional_schema {
            self.unsupported(
                node,
                "a schema for additional properties beside named ones",
                "remove one of the two",
            );
        }
        self.named(schema, at, |this| {
            let properties = schema.get("properties").map_or(&[][..], Node::entries);
            let lowered = properties.iter().map(|entry| {
                let lowered = this.lower(&entry.value, &at.inside(&entry.key));
                (entry.key.clone(), lowered)
            });
            let lowered: Map<_, _> = lowered.collect();
            let required = schema.get("required").map(Node::to_json);
            let mut object = json!({ "type": "object", "properties": lowered });
            if let Some(required) = required {
                object["required"] = required;
            }
            object
        })
    }

    /// A schema without a type: a combination of others, or anything at all.
    fn combined(&mut self, schema: &'a Node, at: &Use) -> Value {
        let parts = |key: &str| schema.get(key).map(Node::elements);
        if let Some([single]) = parts("allOf") {
            return self.lower(single, at);
        }
        if let Some(cases) = parts("oneOf").or_else(|| parts("anyOf")) {
            let resolved: Vec<_> = cases
                .iter()
                .map(|case| self.document.resolve(case))
                .collect();
            if is_any_string(&resolved) {
                return json!({ "type": "string" });
            }
            self.unsupported(
                schema,
                "this combination of schemas",
                "write one schema in its place",
            );
        } else if schema.get("allOf").is_some() || schema.get("not").is_some() {
            self.unsupported(
                schema,
                "this combination of schemas",
                "write one schema in its place",
            );
        }
        json!({})
    }

    fn value_type(&mut self, schema: &'a Node, at: &Use, value: ValueType) -> Value {
        // Every timestamp is of the same type, whatever its description.
        let shared = Use::new("Timestamp", at.direction);
        let at = if value == ValueType::Timestamp {
            &shared
        } else {
            at
        };
        let reference = self.named(schema, at, |_| plain(schema));
        if let Some(plan) = self.lowered.types.get_mut(&at.name) {
            plan.value = Some(value);
        }
        reference
    }

    /// Makes a component of a schema and refers to it.
    fn named(
        &mut self,
        schema: &'a Node,
        at: &Use,
        lower: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        let reference = json!({ "$ref": format!("#/components/schemas/{}", at.name) });
        if let Some(origin) = self.origins.get(&at.name) {
            if *origin != schema.span && at.name != "Timestamp" {
                self.collision(&at.name, &schema.span);
            }
            if let Some(plan) = self.lowered.types.get_mut(&at.name) {
                plan.direction = plan.direction.or(at.direction);
            }
            return reference;
        }
        self.origins.insert(at.name.clone(), schema.span.clone());
        let plan = self.type_plan(schema, at);
        self.lowered.types.insert(at.name.clone(), plan);
        let lowered = lower(self);
        self.lowered.components.insert(at.name.clone(), lowered);
        reference
    }

    fn collision(&mut self, name: &str, span: &Span) {
        self.lowered.findings.push(Finding::new(
            "name-collision",
            span,
            format!("the type of this schema would be `{name}`, which another schema has already"),
            "make a component of one of the two, under a name of its own",
        ));
    }

    fn type_plan(&self, schema: &Node, at: &Use) -> TypePlan {
        let properties = schema.get("properties").map_or(&[][..], Node::entries);
        let nullable = properties
            .iter()
            .filter(|entry| self.is_nullable(&entry.value));
        let documented = properties.iter().map(|entry| {
            let node = &entry.value;
            // What a reference leads to has the rest of the documentation on its own type.
            let doc = if node.reference().is_some() {
                let description = self.document.resolve(node).get("description");
                description
                    .and_then(Node::as_str)
                    .unwrap_or_default()
                    .trim()
                    .to_owned()
            } else {
                docs::of_schema(None, node)
            };
            (entry.key.clone(), doc)
        });
        TypePlan {
            module: module_of(self.document, schema),
            doc: docs::of_schema(
                schema
                    .get("description")
                    .is_none()
                    .then_some(at.about.as_str()),
                schema,
            ),
            properties: documented.collect(),
            required: required(schema),
            nullable: nullable.map(|entry| entry.key.clone()).collect(),
            direction: at.direction,
            value: None,
            component: at.component,
        }
    }

    fn is_nullable(&self, schema: &Node) -> bool {
        let schema = self.document.resolve(schema);
        match schema.get("allOf").map(Node::elements) {
            _ if schema.get("nullable").and_then(Node::as_bool) == Some(true) => true,
            Some([single]) => self.is_nullable(single),
            _ => false,
        }
    }
}

fn required(schema: &Node) -> BTreeSet<String> {
    let names = schema.get("required").map_or(&[][..], Node::elements);
    names
        .iter()
        .filter_map(Node::as_str)
        .map(str::to_owned)
        .collect()
}

fn plain(schema: &Node) -> Value {
    let known = PLAIN_KEYWORDS.into_iter();
    let kept = known.filter_map(|key| Some((key.to_owned(), schema.get(key)?.to_json())));
    Value::Object(kept.collect())
}

fn is_scalar(schema: &Node) -> bool {
    let kind = schema.get("type").and_then(Node::as_str);
    matches!(kind, Some("string" | "integer" | "number" | "boolean"))
        && schema.get("enum").is_none()
}

/// Cases that are all text, one of them without any rule, accept any text and cannot be told apart.
fn is_any_string(cases: &[&Node]) -> bool {
    let is_string = |case: &&Node| case.get("type").and_then(Node::as_str) == Some("string");
    let is_free = |case: &&Node| {
        let rules = ["enum", "format", "pattern", "minLength", "maxLength"];
        rules.iter().all(|rule| case.get(rule).is_none())
    };
    cases.iter().all(is_string) && cases.iter().any(is_free)
}

/// The runtime's type for a scalar with documented rules.
fn value_type(schema: &Node, at: &Use) -> Option<ValueType> {
    let text = |key: &str| schema.get(key).and_then(Node::as_str);
    match text("type")? {
        "string" if schema.get("enum").is_none() => {
            let length = |key: &str| schema.get(key)?.as_number()?.as_u64();
            let rule = TextRule {
                min_length: length("minLength"),
                max_length: length("maxLength"),
                pattern: text("pattern").map(str::to_owned),
                named: at.component || text("pattern").is_some(),
            };
            match text("format") {
                Some("password") => Some(ValueType::Secret(rule)),
                Some("date-time") => Some(ValueType::Timestamp),
                Some("uuid") if rule.pattern.as_deref() == Some(ID_PATTERN) => Some(ValueType::Id),
                // Other formats have types of their own, in `std` and in typify.
                None => (rule != TextRule::default()).then_some(ValueType::Text(rule)),
                Some(_) => (rule.pattern.is_some()).then_some(ValueType::Text(rule)),
            }
        }
        // An answer outside its documented range is still an answer.
        "integer" if at.direction.request => {
            let bound = |key: &str| schema.get(key)?.as_number()?.as_i64();
            let exclusive = |key: &str| schema.get(key).and_then(Node::as_bool) == Some(true);
            schema.get("minimum").or(schema.get("maximum"))?;
            let min = bound("minimum").map_or(i64::MIN, |min| {
                min + i64::from(exclusive("exclusiveMinimum"))
            });
            let max = bound("maximum").map_or(i64::MAX, |max| {
                max - i64::from(exclusive("exclusiveMaximum"))
            });
            Some(ValueType::Integer { min, max })
        }
        _ => None,
    }
}

/// The vendors' pattern for identifiers: a UUID of version 1 to 8, the nil UUID or the max UUID.
const ID_PATTERN: &str = "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$";
