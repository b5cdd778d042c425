//! JSON that the types of an API decode, with a marker wherever a secret stands.

use codegen::lower::{Form, Lowered, Plan, UnionPlan, ValueType};
use serde_json::{Map, Value, json};

/// Part of every secret in a sample.
pub const MARKER: &str = "MARKER";

const ID: &str = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

/// Samples of the types of one API.
///
/// A property that would lead back into its own type is left out.
pub struct Samples<'a> {
    plan: &'a Plan,
    openapi: Value,
}

impl<'a> Samples<'a> {
    /// Samples of what a document was lowered to.
    ///
    /// # Panics
    /// The lowered document is no JSON.
    #[must_use]
    pub fn new(lowered: &'a Lowered) -> Self {
        let openapi = serde_json::to_value(&lowered.openapi).unwrap();
        Self {
            plan: &lowered.plan,
            openapi,
        }
    }

    /// The document that the generator hands to progenitor.
    #[must_use]
    pub fn openapi(&self) -> &Value {
        &self.openapi
    }

    /// A secret of a type.
    #[must_use]
    pub fn secret(name: &str) -> String {
        format!("{MARKER}-{name}")
    }

    /// The name of the type that a lowered schema refers to, nullable or not.
    #[must_use]
    pub fn component_name(schema: &Value) -> Option<&str> {
        let reference = schema
            .get("$ref")
            .or_else(|| schema["allOf"][0].get("$ref"));
        reference?.as_str()?.rsplit('/').next()
    }

    /// Samples of a type by its name: one, or one for each case of a union.
    #[must_use]
    pub fn of(&self, name: &str) -> Vec<Value> {
        match &self.plan.types[name].form {
            Form::Union(union) => self.of_union(name, union, &[name]),
            _ => self.of_name(name, &[]).into_iter().collect(),
        }
    }

    /// A sample of a Rust type, if it is made of types with a name.
    #[must_use]
    pub fn of_rust_type(&self, rust_type: &str) -> Option<Value> {
        self.of_path(rust_type, &[])
    }

    fn of_path(&self, path: &str, open: &[&str]) -> Option<Value> {
        let inside = |outer: &str| path.strip_prefix(outer)?.strip_suffix('>');
        if let Some(items) = inside("Vec<") {
            return self.of_path(items, open).map(|item| json!([item]));
        }
        if let Some(values) = inside("::std::collections::BTreeMap<String, ") {
            let value = self.of_path(values, open)?;
            return Some(json!({ "name": value }));
        }
        let path = inside("Option<").unwrap_or(path);
        self.of_name(path.strip_prefix("types::")?, open)
    }

    fn of_name(&self, name: &str, open: &[&str]) -> Option<Value> {
        if open.contains(&name) {
            return None;
        }
        let open = &[open, &[name]].concat();
        match &self.plan.types.get(name)?.form {
            Form::Struct(_) => self.of_schema(self.component(name), open),
            Form::Value(ValueType::List { item, .. }) => {
                // An item without a name is called after its list. A list without items decodes, too.
                let named = self.of_name(&format!("{name}Item"), open);
                let item = named.or_else(|| self.of_path(item, open));
                Some(item.into_iter().collect())
            }
            Form::Value(value) => Some(of_value(name, value)),
            Form::Enum(cases) => cases.first().map(|case| json!(case.value)),
            Form::Union(union) => {
                let samples = self.of_union(name, union, open).into_iter();
                samples.max_by_key(|sample| sample.to_string().matches(MARKER).count())
            }
            Form::Answers(_) => None,
        }
    }

    fn of_union(&self, name: &str, union: &UnionPlan, open: &[&str]) -> Vec<Value> {
        let schemas = self.component(name)["oneOf"].as_array();
        let cases = schemas.into_iter().flatten().zip(&union.cases);
        let samples = cases.filter_map(|(schema, case)| {
            let mut sample = self.of_schema(schema, open)?;
            if let (Some(tag), Some(value)) = (&union.tag, case.tags.first()) {
                sample[tag] = json!(value);
            }
            Some(sample)
        });
        samples.collect()
    }

    fn of_schema(&self, schema: &Value, open: &[&str]) -> Option<Value> {
        if let Some(name) = Self::component_name(schema) {
            return self.of_name(name, open);
        }
        match schema["type"].as_str() {
            Some("object") => self.of_object(schema, open),
            Some("array") => {
                let item = self.of_schema(&schema["items"], open);
                Some(item.into_iter().collect())
            }
            Some("string") => Some(of_string(schema["format"].as_str())),
            Some("boolean") => Some(json!(true)),
            _ => Some(json!(1)),
        }
    }

    fn of_object(&self, schema: &Value, open: &[&str]) -> Option<Value> {
        let mut sample = Map::new();
        let required = schema["required"].as_array();
        let is_required = |key: &str| required.is_some_and(|keys| keys.contains(&json!(key)));
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            match self.of_schema(property, open) {
                Some(value) => sample.insert(key.clone(), value),
                None if is_required(key) => return None,
                None => continue,
            };
        }
        if schema["additionalProperties"].is_object() {
            let value = self.of_schema(&schema["additionalProperties"], open);
            sample.extend(value.map(|value| ("name_of_another".to_owned(), value)));
        }
        Some(sample.into())
    }

    fn component(&self, name: &str) -> &Value {
        &self.openapi["components"]["schemas"][name]
    }
}

fn of_value(name: &str, value: &ValueType) -> Value {
    match value {
        ValueType::Id => json!(ID),
        ValueType::Integer { min, max, step, .. } => {
            json!((*min..=*max).find(|number| number % step == 0))
        }
        ValueType::Secret(_) => json!(Samples::secret(name)),
        ValueType::Timestamp => of_string(Some("date-time")),
        ValueType::Text(_) | ValueType::List { .. } => of_string(None),
    }
}

fn of_string(format: Option<&str>) -> Value {
    json!(match format {
        Some("uuid") => ID,
        Some("date") => "2025-01-30",
        Some("date-time") => "2025-01-30T12:00:00Z",
        Some("ip" | "ipv4") => "127.0.0.1",
        Some("ipv6") => "::1",
        _ => "text",
    })
}
