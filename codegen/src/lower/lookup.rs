//! What lowered types and requests have, for rules that ask for a certain property or parameter.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::plan::{Form, TypePlan};
use super::rust_type;
use super::schemas::LoweredSchemas;
use super::values::ValueType;
use crate::names;

/// The lowered types. Where a method takes or returns a schema, that may be a reference to one.
#[derive(Clone, Copy)]
pub(super) struct Types<'a> {
    components: &'a Map<String, Value>,
    types: &'a BTreeMap<String, TypePlan>,
}

impl<'a> Types<'a> {
    pub(super) fn of(schemas: &'a LoweredSchemas) -> Self {
        Self {
            components: &schemas.components,
            types: &schemas.types,
        }
    }

    /// The object behind a Rust type, if it is a struct.
    pub(super) fn object(self, rust_type: &str) -> Option<&'a Value> {
        let name = rust_type.strip_prefix("types::")?;
        self.types.get(name)?.as_struct()?;
        self.components.get(name)
    }

    /// A property that is always there, and never null.
    pub(super) fn required(self, object: &'a Value, name: &str) -> Option<&'a Value> {
        let (property, required) = self.property(object, name)?;
        required.then_some(property)
    }

    /// A property that may be missing or null.
    pub(super) fn optional(self, object: &'a Value, name: &str) -> Option<&'a Value> {
        let (property, required) = self.property(object, name)?;
        (!required).then_some(property)
    }

    fn property(self, object: &'a Value, name: &str) -> Option<(&'a Value, bool)> {
        let object = self.target(object);
        let property = object.get("properties")?.get(name)?;
        let required = object["required"]
            .as_array()
            .is_some_and(|names| names.iter().any(|known| known == name));
        Some((property, required && property["nullable"] != true))
    }

    /// What a path of names, joined by dots, leads to, every property on it being required.
    pub(super) fn at(self, object: &'a Value, path: &str) -> Option<&'a Value> {
        path.split('.')
            .try_fold(object, |object, name| self.required(object, name))
    }

    /// The items of a list.
    pub(super) fn items(self, list: &'a Value) -> Option<&'a Value> {
        self.target(list).get("items")
    }

    /// Whether values are of a type of JSON, and in Rust convert to `i64` if they are integers, to text if they are text.
    pub(super) fn is(self, schema: &'a Value, kind: &str) -> bool {
        let secret = matches!(self.form(schema), Some(Form::Value(ValueType::Secret(_))));
        let target = self.target(schema);
        target["type"] == kind && target["format"] != "uint64" && !secret
    }

    /// The largest value of an integer.
    pub(super) fn maximum(self, integer: &'a Value) -> i64 {
        match self.form(integer) {
            Some(Form::Value(ValueType::Integer { max, .. })) => *max,
            _ => i64::MAX,
        }
    }

    /// The texts of an enum.
    pub(super) fn cases(self, schema: &'a Value) -> Option<Vec<&'a str>> {
        match self.form(schema)? {
            Form::Enum(cases) => Some(cases.iter().map(|case| case.value.as_str()).collect()),
            _ => None,
        }
    }

    /// The properties that are always there and hold an enum.
    pub(super) fn enums(self, object: &'a Value) -> Vec<&'a str> {
        let properties = self.target(object)["properties"].as_object();
        let names = properties
            .into_iter()
            .flat_map(Map::keys)
            .map(String::as_str);
        names
            .filter(|name| {
                self.required(object, name)
                    .and_then(|schema| self.cases(schema))
                    .is_some()
            })
            .collect()
    }

    pub(super) fn rust_type(self, schema: &Value) -> String {
        rust_type::of(schema, self.types)
    }

    fn form(self, schema: &Value) -> Option<&'a Form> {
        let plan = self.types.get(rust_type::reference(schema)?);
        plan.map(|plan| &plan.form)
    }

    fn target(self, schema: &'a Value) -> &'a Value {
        let component = rust_type::reference(schema).and_then(|name| self.components.get(name));
        component.unwrap_or(schema)
    }
}

/// What a lowered operation is called with.
#[derive(Clone, Copy)]
pub(super) struct Request<'a>(pub(super) &'a Value);

impl<'a> Request<'a> {
    fn parameters(self) -> impl Iterator<Item = &'a Value> {
        self.0["parameters"].as_array().into_iter().flatten()
    }

    /// The schema of a query parameter that may be left out.
    pub(super) fn optional(self, name: &str) -> Option<&'a Value> {
        let mut parameters = self
            .parameters()
            .filter(|parameter| parameter["in"] == "query");
        let parameter = parameters.find(|parameter| parameter["name"] == name)?;
        (parameter["required"] == false).then(|| &parameter["schema"])
    }

    /// The path parameters in the order of the path: name in Rust and Rust type.
    pub(super) fn of_path(self, path: &str, types: Types<'_>) -> Vec<(String, String)> {
        let names = path
            .split('/')
            .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
        let schema = |name| {
            let mut parameters = self.parameters();
            parameters
                .find(|parameter| parameter["in"] == "path" && parameter["name"] == name)
                .map(|parameter| &parameter["schema"])
        };
        names
            .filter_map(|name| Some((names::parameter(name), types.rust_type(schema(name)?))))
            .collect()
    }

    /// Whether there is something to set beside the path parameters.
    pub(super) fn needs_more_than_its_path(self) -> bool {
        let mut parameters = self.parameters();
        !self.0["requestBody"].is_null()
            || parameters
                .any(|parameter| parameter["required"] == true && parameter["in"] != "path")
    }
}
