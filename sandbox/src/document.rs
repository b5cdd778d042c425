//! A bundled OpenAPI document: one JSON value whose references all lead to `#/components/…`.

use serde_json::Value;

/// The document of one API.
#[derive(Debug)]
pub(crate) struct Document(Value);

/// References that lead to references are followed so many times; documents that were checked need two or three.
const MOST_STEPS: usize = 32;

impl Document {
    pub(crate) fn new(value: Value) -> Self {
        Self(value)
    }

    pub(crate) fn root(&self) -> &Value {
        &self.0
    }

    /// What stands where a reference leads to, or the value itself if it is none.
    pub(crate) fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        let mut value = value;
        for _ in 0..MOST_STEPS {
            let target = reference(value)
                .and_then(|reference| self.0.pointer(reference.trim_start_matches('#')));
            match target {
                Some(target) => value = target,
                None => break,
            }
        }
        value
    }

    /// The properties of an object schema, those of its `allOf` first.
    pub(crate) fn properties<'a>(&'a self, schema: &'a Value) -> Vec<(&'a str, &'a Value)> {
        let schema = self.resolve(schema);
        let parts = elements(schema, "allOf").iter();
        let mut properties: Vec<_> = parts.flat_map(|part| self.properties(part)).collect();
        let own = schema.get("properties").and_then(Value::as_object);
        properties.extend(
            own.into_iter()
                .flatten()
                .map(|(name, property)| (name.as_str(), property)),
        );
        properties
    }

    /// Whether an object schema requires a property.
    pub(crate) fn requires(&self, schema: &Value, name: &str) -> bool {
        let schema = self.resolve(schema);
        let parts = elements(schema, "allOf");
        elements(schema, "required")
            .iter()
            .any(|required| required == name)
            || parts.iter().any(|part| self.requires(part, name))
    }

    /// The type of a schema, as far as it says or shows one.
    pub(crate) fn type_of<'a>(&'a self, schema: &'a Value) -> &'a str {
        let schema = self.resolve(schema);
        match schema.get("type").and_then(Value::as_str) {
            Some(name) => name,
            None if !self.properties(schema).is_empty() => "object",
            None => "",
        }
    }
}

/// The text of a `$ref`, if the value is a reference.
pub(crate) fn reference(value: &Value) -> Option<&str> {
    value.get("$ref").and_then(Value::as_str)
}

/// The elements of a list under a key; none where there is no such list.
pub(crate) fn elements<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// Whether a key is there and says `true`.
pub(crate) fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool) == Some(true)
}

/// The text under a key, or nothing.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
