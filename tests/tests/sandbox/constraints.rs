//! The constraints of a document, found by walking its requests: whatever is no constraint is listed here.

use std::collections::BTreeSet;

use serde_json::Value;

use super::document::{Document, Operation, fields};

/// Keywords that refuse nothing.
const ANNOTATIONS: [&str; 6] = [
    "default",
    "deprecated",
    "description",
    "example",
    "readOnly",
    "writeOnly",
];

/// Every way in which a request to an operation can be wrong, as `place: keyword`.
///
/// Beside the keywords of the schemas these are `required`, `null` where nothing is nullable, and `unknown` for ids in the
/// path. `nullable` is one that lets more be right.
pub(crate) fn constraints(document: &Document, operation: &Operation) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for parameter in &operation.parameters {
        let mut walk = Walk {
            document,
            in_body: false,
            found: &mut found,
        };
        walk.schema(&parameter.name, &parameter.schema);
        // A path without one of its steps is another path.
        let keyword = match (parameter.place.as_str(), parameter.required) {
            ("path", _) => "unknown",
            (_, true) => "required",
            (_, false) => continue,
        };
        found.insert(format!("{}: {keyword}", parameter.name));
    }
    if let Some(body) = &operation.body {
        let mut walk = Walk {
            document,
            in_body: true,
            found: &mut found,
        };
        walk.schema("body", &body.schema);
        if body.required {
            found.insert("body: required".to_owned());
        }
    }
    found
}

struct Walk<'a> {
    document: &'a Document,
    /// Elsewhere everything is text, which has no wrong type where text is due, and cannot be null.
    in_body: bool,
    found: &'a mut BTreeSet<String>,
}

impl Walk<'_> {
    fn schema(&mut self, place: &str, schema: &Value) {
        let schema = self.document.schema(schema);
        let is = |keyword: &str| schema.get(keyword) == Some(&Value::Bool(true));
        if is("readOnly") {
            return;
        }
        if self.in_body && !is("nullable") {
            self.found.insert(format!("{place}: null"));
        }
        for (keyword, value) in &schema {
            match (keyword.as_str(), value) {
                ("properties", properties) => {
                    for (name, property) in fields(properties) {
                        self.schema(&format!("{place}/{name}"), property);
                    }
                }
                ("items", items) => self.schema(&format!("{place}/0"), items),
                ("oneOf", Value::Array(choices)) => {
                    self.found.insert(format!("{place}: oneOf"));
                    for (index, choice) in choices.iter().enumerate() {
                        self.schema(&format!("{place}({index})"), choice);
                    }
                }
                ("required", names) => {
                    for name in names.as_array().into_iter().flatten() {
                        let name = name.as_str().expect("the name of a property");
                        self.found.insert(format!("{place}/{name}: required"));
                    }
                }
                ("type", name) if !self.in_body && name == "string" => {}
                // How a value is shown, and nothing about the value.
                ("format", name) if name == "password" => {}
                ("additionalProperties", Value::Bool(true)) | ("nullable", Value::Bool(false)) => {}
                _ if ANNOTATIONS.contains(&keyword.as_str()) || keyword.starts_with("x-") => {}
                _ => {
                    self.found.insert(format!("{place}: {keyword}"));
                }
            }
        }
    }
}
