//! What a document says, as the sandbox needs it: routes, and for each operation what comes in and what goes out.

use std::collections::HashMap;
use std::sync::Arc;

use axum::http::StatusCode;
use serde_json::Value;

use crate::behaviour::{Effect, Rule};
use crate::document::{Document, elements, flag, json_content, text};
use crate::limits::LimitSet;
use crate::route::{Routes, Segment, segments};
use crate::schema::{Direction, Schema};

/// The API of one vendor.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) name: &'static str,
    /// Path of the server's URL, such as `/v3`.
    pub(crate) base: String,
    pub(crate) document: Document,
    pub(crate) operations: Vec<Operation>,
    pub(crate) routes: Routes,
    /// The error object for requests that reach no operation.
    pub(crate) error: Arc<Schema>,
    /// What the examples of error answers have for a message, by the status in them.
    pub(crate) messages: HashMap<u64, String>,
    pub(crate) rules: &'static [Rule],
    pub(crate) limit_sets: Vec<LimitSet>,
}

/// One operation.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) id: String,
    /// In capitals.
    pub(crate) method: String,
    /// The path template as the document writes it.
    pub(crate) template: String,
    pub(crate) segments: Vec<Segment>,
    pub(crate) target: Target,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// Whether a bearer token is needed.
    pub(crate) secured: bool,
    pub(crate) success: Answer,
    /// Error answers by the document's keys: `404`, `4XX`, `default`.
    pub(crate) errors: HashMap<String, Arc<Schema>>,
    /// Classes of limits that count the operation.
    pub(crate) classes: Vec<String>,
}

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A list of items, such as `/applications/{id}/env-vars`.
    Collection,
    /// One item of a collection, such as `/applications/{id}/env-vars/{env_var_id}`.
    Item,
    /// Something that is there once, such as `/api-keys/me`, or a thing to do, such as `/applications/{id}/restart`.
    Document,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

/// A parameter of an operation.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) required: bool,
    /// Whether its value tells one service from another, for limits that count each by itself.
    pub(crate) service: bool,
    pub(crate) schema: Arc<Schema>,
}

/// A JSON body that an operation takes.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) required: bool,
    pub(crate) schema: Arc<Schema>,
}

/// The answer of an operation that succeeds.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The status, if the document names one and not only a range.
    pub(crate) status: Option<StatusCode>,
    pub(crate) description: String,
    /// Schema of the JSON body, if there is one.
    pub(crate) schema: Option<Arc<Schema>>,
    /// The document's own example of the body.
    pub(crate) example: Value,
}

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

impl Api {
    /// Reads a bundled document. What is missing in it is taken as absent; that a document is in order is checked where
    /// it is made.
    pub(crate) fn new(name: &'static str, document: Value, rules: &'static [Rule]) -> Self {
        let document = Document::new(document);
        let mut reader = Reader {
            document: &document,
            schemas: HashMap::new(),
        };
        let operations = reader.operations();
        let error = operations
            .iter()
            .find_map(|operation| operation.error(StatusCode::NOT_FOUND))
            .unwrap_or_else(|| reader.schema(&Value::Null, Direction::Answer));
        let mut routes = Routes::default();
        for (index, operation) in operations.iter().enumerate() {
            routes.insert(&operation.segments, &operation.method, index);
        }
        Self {
            name,
            base: base(document.root()),
            operations,
            routes,
            error,
            messages: document.messages(),
            rules,
            limit_sets: LimitSet::read(document.root()),
            document,
        }
    }

    /// The rules for a path template.
    pub(crate) fn rules_for(&self, template: &str) -> impl Iterator<Item = &'static Rule> {
        let rules = self.rules.iter();
        rules.filter(move |rule| rule.api == self.name && rule.path == template)
    }

    /// Whether an item that is created in a collection may fail later.
    pub(crate) fn can_fail(&self, collection: &str) -> bool {
        self.rules_for(collection)
            .any(|rule| matches!(rule.effect, Effect::Becomes { .. }))
    }

    /// What the vendor says for a status in a word or two.
    pub(crate) fn message(&self, status: StatusCode) -> &str {
        let documented = self.messages.get(&status.as_u16().into());
        documented.map_or_else(
            || status.canonical_reason().unwrap_or("Error"),
            String::as_str,
        )
    }

    /// The operation of a method at a template.
    pub(crate) fn operation(&self, method: &str, template: &str) -> Option<&Operation> {
        let fits =
            |operation: &&Operation| operation.method == method && operation.template == template;
        self.operations.iter().find(fits)
    }
}

impl Operation {
    /// Whether the document has this very status among the operation's errors, not only its range.
    pub(crate) fn names(&self, status: StatusCode) -> bool {
        self.errors.contains_key(status.as_str())
    }

    /// The schema of the error object for a status, if the document has one.
    pub(crate) fn error(&self, status: StatusCode) -> Option<Arc<Schema>> {
        let code = status.as_str();
        let range = format!("{}XX", &code[..1]);
        [code, &range, "default"]
            .iter()
            .find_map(|key| self.errors.get(*key).cloned())
    }
}

/// Path of the first server's URL.
fn base(root: &Value) -> String {
    let url = elements(root, "servers")
        .first()
        .map_or("", |server| text(server, "url"));
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = after_scheme
        .find('/')
        .map_or("", |start| &after_scheme[start..]);
    path.trim_end_matches('/').to_owned()
}

struct Reader<'a> {
    document: &'a Document,
    /// The same schema is compiled once, however many operations use it.
    schemas: HashMap<(String, Direction), Arc<Schema>>,
}

impl Reader<'_> {
    fn schema(&mut self, value: &Value, direction: Direction) -> Arc<Schema> {
        let key = (value.to_string(), direction);
        let schema = self
            .schemas
            .entry(key)
            .or_insert_with(|| Arc::new(Schema::new(value.clone(), direction)));
        Arc::clone(schema)
    }

    fn operations(&mut self) -> Vec<Operation> {
        let mut operations = Vec::new();
        let paths = self.document.root().get("paths").and_then(Value::as_object);
        for (template, item) in paths.into_iter().flatten() {
            for method in METHODS {
                if let Some(operation) = item.get(method) {
                    operations.push(self.operation(template, method, item, operation));
                }
            }
        }
        operations
    }

    fn operation(
        &mut self,
        template: &str,
        method: &str,
        item: &Value,
        operation: &Value,
    ) -> Operation {
        let root = self.document.root();
        let security = operation.get("security").or_else(|| root.get("security"));
        let secured = security
            .and_then(Value::as_array)
            .is_some_and(|list| !list.is_empty());
        let method = method.to_ascii_uppercase();
        let target = self.target(template, item);
        Operation {
            id: text(operation, "operationId").to_owned(),
            success: self.success(operation),
            errors: self.errors(operation),
            method,
            template: template.to_owned(),
            segments: segments(template),
            target,
            parameters: self.parameters(item, operation),
            body: self.body(operation),
            secured,
            classes: elements(operation, "x-rate-limit")
                .iter()
                .filter_map(|class| class.as_str().map(str::to_owned))
                .collect(),
        }
    }

    /// A path that ends with a parameter is an item. Any other is a collection if a parameter follows it somewhere, or
    /// if reading it answers a list.
    fn target(&self, template: &str, item: &Value) -> Target {
        if template.ends_with('}') {
            return Target::Item;
        }
        let mut paths = self
            .document
            .root()
            .get("paths")
            .and_then(Value::as_object)
            .into_iter()
            .flatten();
        let beneath = format!("{template}/{{");
        if paths.any(|(path, _)| path.starts_with(&beneath)) {
            return Target::Collection;
        }
        let answers_list = item
            .get("get")
            .and_then(|get| Self::success_content(self.document, get).schema)
            .is_some_and(|schema| is_list(self.document, schema));
        if answers_list {
            Target::Collection
        } else {
            Target::Document
        }
    }

    fn parameters(&mut self, item: &Value, operation: &Value) -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = Vec::new();
        // Those of the operation go before those of the path.
        let own = elements(operation, "parameters");
        for parameter in own.iter().chain(elements(item, "parameters")) {
            let parameter = self.document.resolve(parameter);
            let name = text(parameter, "name");
            let place = match text(parameter, "in") {
                "path" => Place::Path,
                "query" => Place::Query,
                "header" => Place::Header,
                _ => continue,
            };
            let is_known = |known: &Parameter| known.name == name && known.place == place;
            let Some(schema) = parameter
                .get("schema")
                .filter(|_| !parameters.iter().any(is_known))
            else {
                continue;
            };
            parameters.push(Parameter {
                name: name.to_owned(),
                place,
                required: flag(parameter, "required"),
                service: flag(parameter, "x-service"),
                schema: self.schema(schema, Direction::Request),
            });
        }
        parameters
    }

    fn body(&mut self, operation: &Value) -> Option<Body> {
        let body = self.document.resolve(operation.get("requestBody")?);
        let schema = json_content(body)?.get("schema")?;
        Some(Body {
            required: flag(body, "required"),
            schema: self.schema(schema, Direction::Request),
        })
    }

    fn success(&mut self, operation: &Value) -> Answer {
        let content = Self::success_content(self.document, operation);
        Answer {
            status: content.key.parse().ok(),
            description: content.description.to_owned(),
            example: content.example.cloned().unwrap_or_default(),
            schema: content
                .schema
                .map(|schema| self.schema(schema, Direction::Answer)),
        }
    }

    /// What the document says about the success of an operation: its first answer below 300.
    fn success_content<'o>(document: &'o Document, operation: &'o Value) -> Content<'o> {
        let responses = operation.get("responses").and_then(Value::as_object);
        let found = responses
            .into_iter()
            .flatten()
            .find(|(key, _)| key.starts_with('2'))
            .or_else(|| responses?.iter().find(|(key, _)| *key == "default"));
        let Some((key, response)) = found else {
            return Content::default();
        };
        let response = document.resolve(response);
        let media = json_content(response);
        Content {
            key,
            description: text(response, "description"),
            schema: media.and_then(|media| media.get("schema")),
            example: media.and_then(|media| media.get("example")),
        }
    }

    fn errors(&mut self, operation: &Value) -> HashMap<String, Arc<Schema>> {
        let responses = operation.get("responses").and_then(Value::as_object);
        let mut errors = HashMap::new();
        for (key, response) in responses.into_iter().flatten() {
            let schema = json_content(self.document.resolve(response))
                .and_then(|media| media.get("schema"))
                .filter(|_| !key.starts_with('2'));
            if let Some(schema) = schema {
                errors.insert(key.clone(), self.schema(schema, Direction::Answer));
            }
        }
        errors
    }
}

/// An answer as the document has it.
#[derive(Default)]
struct Content<'a> {
    key: &'a str,
    description: &'a str,
    schema: Option<&'a Value>,
    example: Option<&'a Value>,
}

/// Whether an answer is a list: an array, or an object that has one as its `data`, or says that there are more pages.
fn is_list(document: &Document, schema: &Value) -> bool {
    if document.type_of(schema) == "array" {
        return true;
    }
    let properties = document.properties(schema);
    properties.iter().any(|(name, property)| match *name {
        "data" => document.type_of(property) == "array",
        "pagination" => document.type_of(property) == "object",
        _ => false,
    })
}
