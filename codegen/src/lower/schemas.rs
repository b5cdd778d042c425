//! Schemas: one flat set of named components, constraints turned into value types.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::naming::{Naming, Place};
use super::operations::is_secret;
use super::plan::{Direction, Form, TypePlan};
use super::usage::Usage;
use super::values::ValueType;
use super::{enums, rust_type, unions};
use crate::diagnostic::Finding;
use crate::integers;
use crate::load::{Document, Node};
use crate::names;
use crate::source::Span;

/// How a schema is used where it stands.
#[derive(Clone, Debug)]
pub(super) struct Use {
    /// Name for the type, should it need one of its own.
    pub(super) name: String,
    /// Who supplies the value.
    pub(super) direction: Direction,
    /// Whether the name is that of a component.
    pub(super) component: bool,
    /// Whether all schemas of this name are the same type.
    pub(super) shared: bool,
    /// What the value is, for a schema that does not say.
    pub(super) about: String,
    /// The schemas that it stands in, up to the next component.
    pub(super) within: Vec<Place>,
}

impl Use {
    /// A place whose type, should it need a name, is called `name` in `UpperCamelCase`.
    pub(super) fn new(name: &str, direction: Direction) -> Self {
        Self {
            // Once more, since joined letters become one word: `a b` is `AB`, and that is `Ab`.
            name: names::camel_case(&names::camel_case(name)),
            direction,
            component: false,
            shared: false,
            about: String::new(),
            within: Vec::new(),
        }
    }

    /// The same place, described.
    pub(super) fn about(self, about: impl Into<String>) -> Self {
        let about = about.into();
        Self { about, ..self }
    }

    pub(super) fn inside(&self, part: &str) -> Self {
        let about = format!("The {} of `{}`.", part.to_lowercase(), self.name);
        let inside = Self::new(&format!("{} {part}", self.name), self.direction).about(about);
        Self {
            within: self.within.clone(),
            ..inside
        }
    }
}

/// Lowers schemas and collects the components that come out.
pub(super) struct SchemaLowering<'a> {
    pub(super) document: &'a Document,
    pub(super) usage: &'a Usage<'a>,
    pub(super) lowered: LoweredSchemas,
    /// Components that are being written out in place, to notice one that holds itself.
    open: Vec<String>,
    pub(super) naming: Naming<'a>,
}

/// More levels of types within each other than any document needs; keeps lowering within the stack.
const MAX_LEVELS: usize = 64;

/// What lowering the schemas has brought.
#[derive(Default)]
pub(super) struct LoweredSchemas {
    pub(super) components: Map<String, Value>,
    pub(super) types: BTreeMap<String, TypePlan>,
    pub(super) findings: Vec<Finding>,
}

impl<'a> SchemaLowering<'a> {
    pub(super) fn new(document: &'a Document, usage: &'a Usage<'a>) -> Self {
        Self {
            document,
            usage,
            lowered: LoweredSchemas::default(),
            open: Vec::new(),
            naming: Naming::default(),
        }
    }

    pub(super) fn finish(mut self) -> LoweredSchemas {
        self.write_pending();
        self.box_recursive_cases();
        self.lowered.set_tags();
        self.lowered
    }

    pub(super) fn unsupported(&mut self, span: &Span, what: &str, hint: &str) {
        let message = format!("{what} is not supported by the generator");
        self.lowered
            .findings
            .push(Finding::new("unsupported", span, message, hint));
    }

    /// The Rust type of a lowered schema, as seen from beside the module `types`.
    pub(super) fn rust_type(&self, lowered: &Value) -> String {
        rust_type::of(lowered, &self.lowered.types)
    }

    /// Lowers a schema where it is used.
    pub(super) fn lower(&mut self, schema: &'a Node, at: &Use) -> Value {
        let Some(name) = unions::component_name(self.document, schema) else {
            return self.lower_nullable(schema, at);
        };
        let target = self.document.resolve(schema);
        // A component that several places use is one type: it has to serve all of them.
        let scalar = target.get("enum").is_none() && is_scalar(target);
        let direction = if scalar {
            at.direction
        } else {
            self.usage.direction(target)
        };
        if self.open.contains(&name) {
            self.unsupported(
                &schema.span,
                "a list or map that holds itself without an object between",
                "put an object with a property in between",
            );
            return json!({});
        }
        if self.open.len() == MAX_LEVELS {
            let what = format!("a list or map of more than {MAX_LEVELS} levels");
            self.unsupported(
                &schema.span,
                &what,
                "put an object with a property in between",
            );
            return json!({});
        }
        let at = Use {
            component: true,
            ..Use::new(&name, direction)
        };
        self.open.push(name);
        let lowered = self.lower_nullable(target, &at);
        self.open.pop();
        lowered
    }

    fn lower_nullable(&mut self, schema: &'a Node, at: &Use) -> Value {
        let mut lowered = self.lower_non_null(schema, at);
        // Null is a part of anything.
        if schema.get("nullable").and_then(Node::as_bool) != Some(true) || lowered == json!({}) {
            return lowered;
        }
        if lowered.get("$ref").is_some() {
            return json!({ "nullable": true, "allOf": [lowered] });
        }
        lowered["nullable"] = true.into();
        lowered
    }

    fn lower_non_null(&mut self, schema: &'a Node, at: &Use) -> Value {
        if let Some(value) = ValueType::of(schema, at.direction, at.component) {
            if let (ValueType::Integer { .. }, Some(entry)) = (&value, integers::beyond(schema)) {
                let what = format!(
                    "`{}` of an integer in a request that goes beyond 64 bits with a sign",
                    entry.key
                );
                let hint = "give a `maximum` of 9223372036854775807 at most, or leave all rules to the server";
                self.unsupported(&entry.value.span, &what, hint);
            }
            return self.value(schema, at, value);
        }
        if schema.get("enum").is_some() {
            return self.enumeration(schema, at);
        }
        let has = |key: &str| schema.get(key).is_some();
        match schema.get("type").and_then(Node::as_str) {
            Some("object") => self.object(schema, at),
            Some("array") => self.array(schema, at),
            Some(kind) => self.scalar(schema, kind, at),
            None if has("properties") || has("additionalProperties") => self.object(schema, at),
            None if has("items") => self.array(schema, at),
            None => self.combined(schema, at),
        }
    }

    /// A scalar that Rust has a type for.
    fn scalar(&mut self, schema: &'a Node, kind: &str, at: &Use) -> Value {
        if kind == "number" && at.direction.request {
            let mut rules = ["minimum", "maximum", "multipleOf"].into_iter();
            if let Some(entry) = rules.find_map(|rule| schema.entry(rule)) {
                let what = format!("`{}` of a number in a request", entry.key);
                let hint = "make it an integer, or leave the rule to the server and say it in the description";
                self.unsupported(&entry.key_span, &what, hint);
            }
        }
        let format = schema.get("format").and_then(Node::as_str);
        // An answer may break the rules of its format; an identifier may not. What `i64` does not hold has no other type.
        let strict = at.direction == Direction::REQUEST
            || kind == "number"
            || matches!(format, Some("uuid" | "uint64"));
        match format {
            Some(format) if strict && rust_type::is_known_format(kind, format) => {
                json!({ "type": kind, "format": format })
            }
            _ => json!({ "type": kind }),
        }
    }

    fn enumeration(&mut self, schema: &'a Node, at: &Use) -> Value {
        let Some(cases) = enums::cases(schema) else {
            let hint = "leave `enum` out and list the values in the description";
            self.unsupported(&schema.span, "an enum of anything but text", hint);
            return json!({});
        };
        let values: Vec<_> = cases.iter().map(|case| case.value.clone()).collect();
        let lowered = json!({ "type": "string", "enum": values });
        self.named(schema, at, Form::Enum(cases), lowered).0
    }

    fn array(&mut self, schema: &'a Node, at: &Use) -> Value {
        let items = schema
            .get("items")
            .map(|items| self.lower(items, &at.inside("Item")));
        let items = items.unwrap_or_else(|| json!({}));
        let size = |key: &str| schema.get(key)?.as_number()?.as_u64();
        let unique = schema.get("uniqueItems").and_then(Node::as_bool) == Some(true);
        let (min, max) = (size("minItems"), size("maxItems"));
        if !at.direction.request || (min.or(max).is_none() && !unique) {
            return json!({ "type": "array", "items": items });
        }
        let item = self.rust_type(&items);
        let list = ValueType::List {
            item,
            min: min.unwrap_or(0),
            max,
            unique,
        };
        self.value(schema, at, list)
    }

    /// A schema without a type: a combination of others, or anything at all.
    fn combined(&mut self, schema: &'a Node, at: &Use) -> Value {
        let parts = |key: &str| schema.get(key).map(Node::elements);
        match parts("allOf") {
            Some([single]) => return self.lower(single, at),
            Some(_) => return self.object(schema, at),
            None => {}
        }
        let Some(cases) = parts("oneOf").or_else(|| parts("anyOf")) else {
            if let Some(entry) = schema.entry("not") {
                let hint = "say what is allowed instead of what is not";
                self.unsupported(&entry.key_span, "`not`", hint);
            }
            return json!({});
        };
        let resolved: Vec<_> = cases
            .iter()
            .map(|case| self.document.resolve(case))
            .collect();
        if cases.len() > 1 && resolved.iter().any(|case| is_secret(case)) {
            let hint = "make the whole schema text of `format: password`, or leave the format out";
            self.unsupported(&schema.span, "a secret among several cases", hint);
        }
        if unions::is_any_string(&resolved) {
            return json!({ "type": "string" });
        }
        match cases {
            [single] => self.lower(single, at),
            _ => self.union(schema, cases, at),
        }
    }

    fn value(&mut self, schema: &'a Node, at: &Use, value: ValueType) -> Value {
        // Every timestamp is of the same type, whatever its description.
        let shared = Use {
            shared: true,
            ..Use::new("Timestamp", at.direction)
        };
        let at = if value == ValueType::Timestamp {
            &shared
        } else {
            at
        };
        let lowered = json!({ "type": schema.get("type").map(Node::to_json) });
        self.named(schema, at, Form::Value(value), lowered).0
    }
}

fn is_scalar(schema: &Node) -> bool {
    let kind = schema.get("type").and_then(Node::as_str);
    matches!(kind, Some("string" | "integer" | "number" | "boolean"))
}
