//! The documents as any tool sees them: the bundled JSON, read without the generator and without the sandbox.

use std::fs;

use serde_json::{Map, Value};
use tests::workspace;

/// The document of one API.
pub(crate) struct Document {
    pub(crate) api: &'static str,
    root: Value,
}

/// One operation of a document.
pub(crate) struct Operation {
    pub(crate) id: String,
    /// In capitals.
    pub(crate) method: String,
    /// The path template.
    pub(crate) template: String,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
}

pub(crate) struct Parameter {
    pub(crate) name: String,
    /// `path` or `query`.
    pub(crate) place: String,
    pub(crate) required: bool,
    pub(crate) schema: Value,
}

pub(crate) struct Body {
    pub(crate) required: bool,
    pub(crate) schema: Value,
}

const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];

impl Document {
    pub(crate) fn read(api: &'static str) -> Self {
        let path = workspace().join(format!("sandbox/src/generated/{api}.json"));
        let text = fs::read_to_string(path).expect("the bundled document");
        let root = serde_json::from_str(&text).expect("JSON");
        Self { api, root }
    }

    /// What a reference leads to, or the value itself.
    pub(crate) fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => {
                let target = self.root.pointer(reference.trim_start_matches('#'));
                self.resolve(target.expect("the target of a reference"))
            }
            None => value,
        }
    }

    pub(crate) fn operations(&self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (template, item) in fields(&self.root["paths"]) {
            for method in METHODS {
                if let Some(operation) = item.get(method) {
                    operations.push(self.operation(template, method, item, operation));
                }
            }
        }
        operations
    }

    fn operation(
        &self,
        template: &str,
        method: &str,
        item: &Value,
        operation: &Value,
    ) -> Operation {
        let parameters = [item, operation].map(|node| node["parameters"].as_array());
        let parameters = parameters.into_iter().flatten().flatten();
        let body = operation.get("requestBody").map(|body| {
            let body = self.resolve(body);
            Body {
                required: body["required"] == true,
                schema: body["content"]["application/json"]["schema"].clone(),
            }
        });
        Operation {
            id: text(&operation["operationId"]),
            method: method.to_uppercase(),
            template: template.to_owned(),
            parameters: parameters
                .map(|parameter| self.resolve(parameter))
                .map(|parameter| Parameter {
                    name: text(&parameter["name"]),
                    place: text(&parameter["in"]),
                    required: parameter["required"] == true,
                    schema: parameter["schema"].clone(),
                })
                .collect(),
            body,
        }
    }
}

impl Operation {
    /// Where a path that belongs to an item ends: what is before the item's own id.
    pub(crate) fn collection(&self) -> &str {
        let (above, last) = self.template.rsplit_once('/').expect("a slash");
        if last.starts_with('{') {
            above
        } else {
            &self.template
        }
    }
}

/// The fields of an object; none if it is something else.
pub(crate) fn fields(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}
