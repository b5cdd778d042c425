//! A bundled OpenAPI document: one JSON value whose references all lead to `#/components/…`.

use std::collections::HashMap;

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

    /// The properties of an object schema and of all that it leaves a choice of.
    pub(crate) fn all_properties<'a>(&'a self, schema: &'a Value) -> Vec<(&'a str, &'a Value)> {
        let mut properties = self.properties(schema);
        for choice in choices(self.resolve(schema)) {
            properties.extend(self.properties(choice));
        }
        properties
    }

    /// The schema of the items of a list, which stands at a path of property names in an answer.
    pub(crate) fn item_schema<'a>(&'a self, schema: &'a Value, path: &[String]) -> &'a Value {
        let mut schema = schema;
        for step in path {
            let properties = self.properties(schema);
            let found = properties.iter().find(|(name, _)| name == step);
            schema = found.map_or(&Value::Null, |(_, property)| *property);
        }
        self.resolve(schema).get("items").unwrap_or(&Value::Null)
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

    /// The messages in the examples of error answers, by the status that stands beside them.
    pub(crate) fn messages(&self) -> HashMap<u64, String> {
        let responses = self.0.pointer("/components/responses");
        let responses = responses.and_then(Value::as_object).into_iter().flatten();
        let examples = responses.filter_map(|(_, response)| json_content(response)?.get("example"));
        let beside = |object: &Value| {
            let message = text(object, "message");
            Some((object.get("status")?.as_u64()?, message.to_owned()))
                .filter(|_| !message.is_empty())
        };
        // One vendor wraps the two in an object, the other does not.
        examples
            .filter_map(|example| {
                let mut wrapped = example.as_object()?.values();
                beside(example).or_else(|| wrapped.find_map(beside))
            })
            .collect()
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

/// The media type object of JSON.
pub(crate) fn json_content(body: &Value) -> Option<&Value> {
    let content = body.get("content")?.as_object()?;
    let is_json = |name: &str| name.starts_with("application/json") || name.ends_with("+json");
    content
        .iter()
        .find(|(name, _)| is_json(name))
        .map(|(_, media)| media)
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

/// The schemas that a schema leaves a choice of.
pub(crate) fn choices(schema: &Value) -> impl Iterator<Item = &Value> {
    let one = elements(schema, "oneOf").iter();
    one.chain(elements(schema, "anyOf"))
}

/// Whether a key is there and says `true`.
pub(crate) fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool) == Some(true)
}

/// The text under a key, or nothing.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
