//! Schemas of OpenAPI 3.0 as JSON Schema, to hold values against them.

use std::collections::HashMap;

use jsonschema::{Draft, Keyword, ValidationError, Validator};
use regress::Regex;
use serde_json::{Map, Value, json};

use super::api::{Api, flag, identity, list, named, properties};
use super::keywords;
use crate::load::{Document, Node, Value as NodeValue};
use crate::pattern::compile;

/// Keyword of our own for the formats of numbers; JSON Schema knows formats of strings only.
const NUMBER_FORMAT: &str = "numberFormat";

/// The schemas that references may lead to, by number: numbers are the same in every file.
struct Components<'a> {
    document: &'a Document,
    numbers: HashMap<*const Node, usize>,
}

/// What checks a list of values, each against the schema of the same index; there has to be one at least.
///
/// One validator for all values compiles each component once.
///
/// # Errors
/// A schema that cannot be compiled.
pub(super) fn validator(
    api: &Api<'_>,
    schemas: &[&Node],
) -> Result<Validator, ValidationError<'static>> {
    let files = api.document.files();
    let sections = files.filter_map(|(_, file)| file.get("components")?.get("schemas"));
    let entries = sections.flat_map(|schemas| named(Some(schemas)));
    let nodes: Vec<&Node> = entries.map(|entry| &entry.value).collect();
    let numbers = nodes.iter().enumerate();
    let components = Components {
        document: api.document,
        numbers: numbers
            .map(|(number, node)| (identity(node), number))
            .collect(),
    };
    let convert = |node: &&Node| components.convert(node);
    let numbered = nodes.iter().map(convert).enumerate();
    let definitions: Map<_, _> = numbered
        .map(|(number, schema)| (number.to_string(), schema))
        .collect();
    let items: Vec<Value> = schemas.iter().map(convert).collect();
    let whole = json!({ "$defs": definitions, "prefixItems": items });
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .with_keyword("pattern", |_, value, _| Ok(keyword(Pattern::new(value))))
        .with_keyword(NUMBER_FORMAT, |_, value, _| {
            Ok(keyword(NumberFormat::new(value)))
        })
        .build(&whole)
}

impl Components<'_> {
    /// Leaves out whatever is not as it should be: the rules about schemas report that.
    fn convert(&self, node: &Node) -> Value {
        if node.reference().is_some() {
            let target = self.document.target(node);
            let number = target.and_then(|target| self.numbers.get(&identity(target.node)));
            return number.map_or(
                true.into(),
                |number| json!({ "$ref": format!("#/$defs/{number}") }),
            );
        }
        let NodeValue::Mapping(entries) = &node.value else {
            return true.into();
        };
        let nullable = flag(node, "nullable");
        let mut schema = Map::new();
        for entry in entries {
            if let Some((keyword, value)) = self.keyword(node, &entry.key, &entry.value) {
                schema.insert(keyword.to_owned(), value);
            }
        }
        if !nullable {
            return schema.into();
        }
        let composed = ["allOf", "oneOf", "anyOf"]
            .iter()
            .any(|keyword| schema.contains_key(*keyword));
        match schema.get_mut("type").filter(|_| !composed) {
            Some(schema_type) => *schema_type = json!([schema_type.take(), "null"]),
            // Without a type of its own, a schema that is nullable means null beside all that it is composed of.
            None => return json!({ "anyOf": [{ "type": "null" }, schema] }),
        }
        if let Some(Value::Array(values)) = schema.get_mut("enum") {
            values.push(Value::Null);
        }
        schema.into()
    }

    /// One keyword, by the name and with the value that it has in JSON Schema.
    fn keyword<'k>(&self, node: &Node, key: &'k str, value: &Node) -> Option<(&'k str, Value)> {
        let converted = match key {
            "type" => json!(
                value
                    .as_str()
                    .filter(|name| keywords::TYPES.contains(name))?
            ),
            "minimum" | "maximum" => {
                let (limit, exclusive) = if key == "minimum" {
                    ("exclusiveMinimum", flag(node, "exclusiveMinimum"))
                } else {
                    ("exclusiveMaximum", flag(node, "exclusiveMaximum"))
                };
                let keyword = if exclusive { limit } else { key };
                return Some((keyword, value.as_number()?.clone().into()));
            }
            "multipleOf" => json!(value.as_number().filter(|step| step.as_f64() > Some(0.0))?),
            "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties"
            | "maxProperties" => {
                json!(keywords::count(value.as_number()?)?)
            }
            "uniqueItems" => json!(value.as_bool()?),
            "pattern" => json!(value.as_str()?),
            "format" => match value.as_str()? {
                format @ ("int32" | "int64" | "float") => {
                    return Some((NUMBER_FORMAT, json!(format)));
                }
                format => json!(format),
            },
            "enum" => match &value.value {
                NodeValue::Sequence(_) => value.to_json(),
                _ => return None,
            },
            "required" => self.required(node),
            "items" | "not" => self.convert(value),
            "additionalProperties" => value
                .as_bool()
                .map_or_else(|| self.convert(value), Value::from),
            "properties" => {
                let properties = value.entries().iter();
                properties
                    .map(|entry| (entry.key.clone(), self.convert(&entry.value)))
                    .collect::<Map<_, _>>()
                    .into()
            }
            "allOf" | "oneOf" | "anyOf" => {
                let parts: Vec<Value> = value
                    .elements()
                    .iter()
                    .map(|part| self.convert(part))
                    .collect();
                (!parts.is_empty()).then(|| parts.into())?
            }
            _ => return None,
        };
        Some((key, converted))
    }

    /// A property that only one side sends is not required of an example, which may be from either side.
    fn required(&self, node: &Node) -> Value {
        let one_sided = |name: &str| {
            let property = properties(node).iter().find(|entry| entry.key == name);
            let schema = property.map(|entry| self.document.resolve(&entry.value));
            schema.is_some_and(|schema| flag(schema, "readOnly") || flag(schema, "writeOnly"))
        };
        let mut names: Vec<&str> = Vec::new();
        for name in list(node, "required").iter().filter_map(Node::as_str) {
            if !one_sided(name) && !names.contains(&name) {
                names.push(name);
            }
        }
        json!(names)
    }
}

fn keyword(keyword: impl for<'i> Keyword<'i> + 'static) -> Box<dyn for<'i> Keyword<'i>> {
    Box::new(keyword)
}

/// `pattern` as ECMAScript understands it, by the engine that the generated client uses.
struct Pattern(Option<Regex>);

impl Pattern {
    fn new(value: &Value) -> Self {
        Self(value.as_str().and_then(|pattern| compile(pattern).ok()))
    }
}

impl<'i> Keyword<'i> for Pattern {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        let fits = Keyword::is_valid(self, instance);
        fits.then_some(())
            .ok_or_else(|| ValidationError::custom("the text does not match it"))
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        match (&self.0, instance.as_str()) {
            (Some(pattern), Some(text)) => pattern.find(text).is_some(),
            _ => true,
        }
    }
}

/// `int32`, `int64` and `float`: what the type in the generated client can hold.
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
            .ok_or_else(|| ValidationError::custom(format!("the number is no {}", self.0)))
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        let Value::Number(number) = instance else {
            return true;
        };
        let size = number.as_f64().map_or(0.0, f64::abs);
        match self.0.as_str() {
            "int32" => number
                .as_i64()
                .is_some_and(|number| i32::try_from(number).is_ok()),
            "int64" => number.as_i64().is_some(),
            _ => size <= f64::from(f32::MAX),
        }
    }
}
