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
    /// The statuses that it documents, ranges included.
    pub(crate) statuses: Vec<String>,
    /// The page that describes it.
    pub(crate) page: String,
    /// Its `x-sandbox`, null where it has none.
    pub(crate) sandbox: Value,
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
    pub(crate) example: Value,
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

    /// A schema with what it says by reference, and by an `allOf` that lets more be said beside a reference.
    pub(crate) fn schema(&self, schema: &Value) -> Map<String, Value> {
        let mut keywords = self
            .resolve(schema)
            .as_object()
            .cloned()
            .unwrap_or_default();
        if let Some(parts) = keywords.shift_remove("allOf") {
            for part in parts.as_array().into_iter().flatten() {
                for (keyword, value) in self.schema(part) {
                    let said = keywords
                        .entry(keyword.clone())
                        .or_insert_with(|| value.clone());
                    let both = *said == value
                        || ["description", "example", "default"].contains(&keyword.as_str());
                    assert!(both, "two parts of a schema say `{keyword}`: {schema}");
                }
            }
        }
        keywords
    }

    /// All operations but those that go on as a WebSocket: no request and answer, but a conversation.
    pub(crate) fn operations(&self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (template, item) in fields(&self.root["paths"]) {
            for method in METHODS {
                let operation = item.get(method);
                if let Some(operation) =
                    operation.filter(|found| found.get("x-websocket").is_none())
                {
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
            let media = &body["content"]["application/json"];
            Body {
                required: body["required"] == true,
                schema: media["schema"].clone(),
                example: media["example"].clone(),
            }
        });
        let statuses = fields(&operation["responses"]);
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
            statuses: statuses.map(|(status, _)| status.clone()).collect(),
            page: text(&operation["externalDocs"]["url"]),
            sandbox: operation["x-sandbox"].clone(),
        }
    }
}

impl Operation {
    /// Whether the document has this very status.
    pub(crate) fn answers(&self, status: &str) -> bool {
        self.statuses.iter().any(|known| known == status)
    }

    /// The status of what is missing: the general one where others are documented and that is not.
    pub(crate) fn missing(&self) -> u16 {
        let mut errors = self
            .statuses
            .iter()
            .filter(|status| !status.starts_with('2'));
        if self.answers("404") || errors.all(|status| status.ends_with("XX")) {
            404
        } else {
            400
        }
    }

    /// The path of what it is about; `None` where only a request tells.
    pub(crate) fn about(&self) -> Option<&str> {
        if let Some(target) = self.sandbox["target"].as_str() {
            return Some(target).filter(|target| !is_computed(target));
        }
        // Something to do stands beneath what it is done to.
        let acts = self.method == "POST" && self.sandbox["effect"] == "update";
        let end = self.template.rfind('}').filter(|_| acts);
        Some(end.map_or(&self.template, |end| &self.template[..=end]))
    }

    /// Whether it says that it changes nothing.
    pub(crate) fn changes_nothing(&self) -> bool {
        self.sandbox["effect"] == "none" && self.sandbox.get("then").is_none()
    }

    /// Where else it changes something: paths, or where computed ones begin.
    pub(crate) fn changes_too(&self) -> impl Iterator<Item = &str> {
        let steps = self.sandbox["then"].as_array().into_iter().flatten();
        let keys = ["create", "update", "delete"];
        let paths = steps.flat_map(move |step| keys.map(|key| &step[key]));
        let paths = paths
            .chain([&self.sandbox["target"]])
            .filter_map(Value::as_str);
        paths.filter_map(|path| match path.split_once('\'') {
            Some((_, computed)) => Some(computed.split_once('\'')?.0.trim_end_matches('/')),
            None => Some(path),
        })
    }
}

/// Whether a text of `x-sandbox` is an expression.
pub(crate) fn is_computed(text: &str) -> bool {
    text.starts_with('=')
}

/// The fields of an object; none if it is something else.
pub(crate) fn fields(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}
