//! Schemas of OpenAPI 3.0 as JSON Schema, compiled when first used.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jsonschema::{Draft, Keyword, ValidationError, Validator};
use regress::Regex;
use serde_json::{Map, Value, json};

use crate::document::{Document, elements, flag, reference};

/// Who sends a value: what is `readOnly` is not required of a request, what is `writeOnly` not of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Direction {
    Request,
    Answer,
}

/// A schema of the document and what checks values against it.
#[derive(Debug)]
pub(crate) struct Schema {
    value: Value,
    direction: Direction,
    /// Most tests use a few operations: compiling all schemas at the start would be most of the start.
    validator: OnceLock<Result<Validator, String>>,
}

/// One way in which a value breaks a schema. No value is quoted, since it may be secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// Path of the part, such as `/port`; empty for the whole value.
    pub(crate) place: String,
    /// What is wrong, in words.
    pub(crate) reason: String,
}

impl std::fmt::Display for Violation {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.place.trim_start_matches('/') {
            "" => formatter.write_str(&self.reason),
            place => write!(formatter, "{}: {}", place.replace('/', "."), self.reason),
        }
    }
}

/// Of many violations the first few are told.
const MOST_TOLD: usize = 8;

impl Schema {
    pub(crate) fn new(value: Value, direction: Direction) -> Self {
        let validator = OnceLock::new();
        Self {
            value,
            direction,
            validator,
        }
    }

    /// The schema as it stands in the document.
    pub(crate) fn value(&self) -> &Value {
        &self.value
    }

    /// How a value breaks the schema; empty if it does not.
    pub(crate) fn violations(&self, document: &Document, instance: &Value) -> Vec<Violation> {
        let validator = self
            .validator
            .get_or_init(|| compile(document, &self.value, self.direction));
        match validator {
            Err(reason) => vec![Violation {
                place: String::new(),
                reason: format!("the schema cannot be compiled: {reason}"),
            }],
            // Deciding is faster than explaining, and most values are right.
            Ok(validator) if validator.is_valid(instance) => Vec::new(),
            Ok(validator) => {
                let errors = validator.iter_errors(instance).take(MOST_TOLD);
                errors.map(|error| violation(&error)).collect()
            }
        }
    }
}

fn violation(error: &ValidationError<'_>) -> Violation {
    Violation {
        place: error.instance_path().to_string(),
        reason: error.masked_with("the value").to_string(),
    }
}

fn compile(document: &Document, schema: &Value, direction: Direction) -> Result<Validator, String> {
    let mut translation = Translation {
        document,
        direction,
        definitions: BTreeMap::new(),
    };
    let whole = translation.schema(schema);
    let definitions: Map<_, _> = translation.definitions.into_iter().collect();
    let whole = json!({ "$defs": definitions, "allOf": [whole] });
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .with_keyword("pattern", |_, value, _| Ok(Box::new(Pattern::new(value))))
        .with_keyword(NUMBER_FORMAT, |_, value, _| {
            Ok(Box::new(NumberFormat::new(value)))
        })
        .build(&whole)
        .map_err(|error| error.to_string())
}

/// Keyword of our own for the formats of numbers; JSON Schema knows formats of strings only.
const NUMBER_FORMAT: &str = "numberFormat";

/// Translates one schema together with the components that it leads to.
struct Translation<'a> {
    document: &'a Document,
    direction: Direction,
    definitions: BTreeMap<String, Value>,
}

impl Translation<'_> {
    fn schema(&mut self, schema: &Value) -> Value {
        if let Some(target) = reference(schema) {
            let name = target.rsplit('/').next().unwrap_or(target);
            if !self.definitions.contains_key(name) {
                // What leads back to itself meets this entry and ends.
                self.definitions.insert(name.to_owned(), Value::Null);
                let definition = self.schema(self.document.resolve(schema));
                self.definitions.insert(name.to_owned(), definition);
            }
            return json!({ "$ref": format!("#/$defs/{name}") });
        }
        let Some(keywords) = schema.as_object() else {
            return true.into();
        };
        let mut translated = Map::new();
        for (key, value) in keywords {
            if let Some((key, value)) = self.keyword(schema, key, value) {
                translated.insert(key.to_owned(), value);
            }
        }
        if !flag(schema, "nullable") {
            return translated.into();
        }
        let composed = ["allOf", "oneOf", "anyOf"];
        let composed = composed
            .iter()
            .any(|keyword| translated.contains_key(*keyword));
        match translated.get_mut("type").filter(|_| !composed) {
            Some(name) => *name = json!([name.take(), "null"]),
            // `nullable` widens the type beside it, not choices that stand there as well.
            None => return json!({ "anyOf": [{ "type": "null" }, translated] }),
        }
        if let Some(Value::Array(values)) = translated.get_mut("enum") {
            values.push(Value::Null);
        }
        translated.into()
    }

    fn keyword<'k>(
        &mut self,
        schema: &Value,
        key: &'k str,
        value: &Value,
    ) -> Option<(&'k str, Value)> {
        let translated = match key {
            "minimum" if flag(schema, "exclusiveMinimum") => {
                return Some(("exclusiveMinimum", value.clone()));
            }
            "maximum" if flag(schema, "exclusiveMaximum") => {
                return Some(("exclusiveMaximum", value.clone()));
            }
            "format" if matches!(value.as_str(), Some("int32" | "int64" | "float")) => {
                return Some((NUMBER_FORMAT, value.clone()));
            }
            "type" | "minimum" | "maximum" | "multipleOf" | "minLength" | "maxLength"
            | "minItems" | "maxItems" | "minProperties" | "maxProperties" | "uniqueItems"
            | "pattern" | "format" | "enum" => value.clone(),
            "required" => self.required(schema),
            "additionalProperties" if value.is_boolean() => value.clone(),
            "items" | "not" | "additionalProperties" => self.schema(value),
            "properties" => {
                let properties = value.as_object()?.iter();
                properties
                    .map(|(name, property)| (name.clone(), self.schema(property)))
                    .collect::<Map<_, _>>()
                    .into()
            }
            "allOf" | "oneOf" | "anyOf" => {
                let parts = value.as_array()?.iter();
                parts.map(|part| self.schema(part)).collect()
            }
            _ => return None,
        };
        Some((key, translated))
    }

    fn required(&self, schema: &Value) -> Value {
        let others = match self.direction {
            Direction::Request => "readOnly",
            Direction::Answer => "writeOnly",
        };
        let is_due = |name: &&Value| {
            let property = name
                .as_str()
                .and_then(|name| schema.get("properties")?.get(name));
            !property.is_some_and(|property| flag(self.document.resolve(property), others))
        };
        elements(schema, "required")
            .iter()
            .filter(is_due)
            .cloned()
            .collect()
    }
}

/// `pattern` as ECMAScript understands it.
struct Pattern(Option<Regex>);

impl Pattern {
    fn new(value: &Value) -> Self {
        Self(
            value
                .as_str()
                .and_then(|pattern| Regex::with_flags(pattern, "u").ok()),
        )
    }
}

impl<'i> Keyword<'i> for Pattern {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        let fits = Keyword::is_valid(self, instance);
        fits.then_some(())
            .ok_or_else(|| ValidationError::custom("the value does not match the pattern"))
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        match (&self.0, instance.as_str()) {
            (Some(pattern), Some(text)) => pattern.find(text).is_some(),
            _ => true,
        }
    }
}

/// `int32`, `int64` and `float`.
struct NumberFormat(String);

impl NumberFormat {
    fn new(value: &Value) -> Self {
        Self(value.as_str().unwrap_or_default().to_owned())
    }
}

impl<'i> Keyword<'i> for NumberFormat {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        let fits = Keyword::is_valid(self, instance);
        fits.then_some(())
            .ok_or_else(|| ValidationError::custom(format!("the value is no {}", self.0)))
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        let Value::Number(number) = instance else {
            return true;
        };
        match self.0.as_str() {
            "int32" => number
                .as_i64()
                .is_some_and(|number| i32::try_from(number).is_ok()),
            "int64" => number.as_i64().is_some(),
            _ => number
                .as_f64()
                .is_some_and(|number| number.abs() <= f64::from(f32::MAX)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        Document::new(json!({ "components": { "schemas": {
            "Port": { "type": "integer", "minimum": 1, "maximum": 65535 },
            "Tree": {
                "type": "object",
                "required": ["name", "secret"],
                "properties": {
                    "name": { "type": "string", "minLength": 1, "pattern": "^\\p{L}+$" },
                    "secret": { "type": "string", "writeOnly": true },
                    "child": { "$ref": "#/components/schemas/Tree" },
                    "port": { "$ref": "#/components/schemas/Port" },
                    "note": { "type": "string", "nullable": true, "enum": ["a", "b"] },
                },
            },
        } } }))
    }

    fn violations(direction: Direction, instance: &Value) -> Vec<String> {
        let schema = Schema::new(json!({ "$ref": "#/components/schemas/Tree" }), direction);
        let violations = schema.violations(&document(), instance).into_iter();
        violations.map(|violation| violation.place).collect()
    }

    #[test]
    fn nullable_accepts_null_beside_an_enum() {
        let with_note = |note: Value| json!({ "name": "x", "secret": "s", "note": note });
        let none: [&str; 0] = [];
        assert_eq!(
            violations(Direction::Request, &with_note(Value::Null)),
            none
        );
        assert_eq!(violations(Direction::Request, &with_note("a".into())), none);
        assert_eq!(
            violations(Direction::Request, &with_note("c".into())),
            ["/note"]
        );
        assert_eq!(
            violations(Direction::Request, &with_note(1.into())),
            ["/note", "/note"]
        );
    }

    #[test]
    fn values_are_held_against_the_schema_at_any_depth() {
        let tree =
            json!({ "name": "x", "secret": "s", "child": { "name": 1, "secret": "s", "port": 0 } });
        let found = violations(Direction::Request, &tree);
        assert!(found.contains(&"/child/name".to_owned()), "{found:?}");
        assert!(found.contains(&"/child/port".to_owned()), "{found:?}");
        let null = json!({ "name": null, "secret": "s" });
        assert_eq!(violations(Direction::Request, &null), ["/name"]);
    }

    #[test]
    fn what_only_one_side_sends_is_not_required_of_the_other() {
        let tree = json!({ "name": "x" });
        assert!(violations(Direction::Answer, &tree).is_empty());
        assert_eq!(violations(Direction::Request, &tree), [""]);
    }

    #[test]
    fn patterns_are_ecmascript_and_no_value_is_quoted() {
        let schema = Schema::new(
            json!({ "$ref": "#/components/schemas/Tree" }),
            Direction::Answer,
        );
        let violations = schema.violations(&document(), &json!({ "name": "hunter2" }));
        let [violation] = violations.as_slice() else {
            panic!("{violations:?}");
        };
        assert_eq!(
            violation.to_string(),
            "name: the value does not match the pattern"
        );
        let nulls = schema.violations(&document(), &json!({ "name": ["hunter2"] }));
        assert!(!nulls[0].to_string().contains("hunter2"), "{}", nulls[0]);
    }
}
