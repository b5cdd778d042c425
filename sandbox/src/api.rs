//! What a document says, as the sandbox needs it: routes, and for each operation what comes in and what goes out.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::behaviour::{Behaviour, BehaviourError, Effect};
use crate::document::{Document, elements, flag, json_content, text};
use crate::limits::LimitSet;
use crate::listing::Listing;
use crate::operation::{Answer, Body, Operation, Parameter, Place};
use crate::places::Places;
use crate::route::{Segment, Tree, segments};
use crate::schema::{Direction, Schema};
use crate::survey::{self, Survey};

/// The API of one vendor.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) name: &'static str,
    /// Path of the server's URL, such as `/v3`.
    pub(crate) base: String,
    pub(crate) document: Document,
    pub(crate) operations: Vec<Operation>,
    /// Indices of operations by method, in capitals, for each path.
    pub(crate) routes: Tree<BTreeMap<String, usize>>,
    pub(crate) places: Places,
    /// The error object for requests that reach no operation.
    pub(crate) error: Arc<Schema>,
    /// What the examples of error answers have for a message, by the status in them.
    pub(crate) messages: HashMap<u64, String>,
    /// What stands before some paths, which `x-sandbox` leaves out.
    pub(crate) prefix: Vec<Segment>,
    /// The collection whose items are API keys, if there is one.
    pub(crate) keys: Option<Vec<String>>,
    pub(crate) limit_sets: Vec<LimitSet>,
}

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

impl Api {
    /// Reads a bundled document. What is missing in it is taken as absent; that a document is in order is checked where
    /// it is made.
    pub(crate) fn read(
        name: &'static str,
        document: Value,
    ) -> Result<Self, (String, BehaviourError)> {
        let document = Document::new(document);
        let mut reader = Reader {
            document: &document,
            schemas: HashMap::new(),
        };
        let mut operations = reader.operations()?;
        let error = operations
            .iter()
            .find_map(|operation| operation.error(StatusCode::NOT_FOUND))
            .unwrap_or_else(|| reader.schema(&Value::Null, Direction::Answer));
        let mut routes: Tree<BTreeMap<String, usize>> = Tree::default();
        for (index, operation) in operations.iter().enumerate() {
            let methods = routes.leaf(&operation.segments).get_or_insert_default();
            methods.insert(operation.method.clone(), index);
        }
        let scope = document.root().get("x-scope");
        let prefix = segments(scope.map_or("", |scope| text(scope, "prefix")));
        let survey = Survey::of(&mut operations, &prefix)?;
        Ok(Self {
            name,
            base: base(document.root()),
            operations,
            routes,
            places: survey.places,
            prefix,
            keys: survey.keys,
            error,
            messages: document.messages(),
            limit_sets: LimitSet::read(document.root()),
            document,
        })
    }

    /// How many steps stand before the paths of an operation's `x-sandbox`.
    pub(crate) fn prefixed(&self, operation: &Operation) -> usize {
        survey::prefixed(&self.prefix, &operation.segments)
    }

    /// What the vendor says for a status in a word or two.
    pub(crate) fn message(&self, status: StatusCode) -> &str {
        let documented = self.messages.get(&status.as_u16().into());
        documented.map_or_else(
            || status.canonical_reason().unwrap_or("Error"),
            String::as_str,
        )
    }

    /// The operation that reads what is at a path.
    pub(crate) fn reading(&self, at: &[String]) -> Option<&Operation> {
        let index = self.routes.find(at)?.get("GET")?;
        self.operations.get(*index)
    }
}

/// The close code of an ordinary end, if an operation becomes a WebSocket: the document's own or that of the protocol.
fn websocket(operation: &Value) -> Option<u16> {
    const ORDINARY: u16 = 1000;
    let websocket = operation.get("x-websocket")?;
    let mut codes = elements(websocket, "close-codes").iter();
    let ordinary = codes.find(|close| flag(close, "ordinary"));
    let code = ordinary.and_then(|close| close.get("code")?.as_u64());
    Some(
        code.and_then(|code| code.try_into().ok())
            .unwrap_or(ORDINARY),
    )
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

    fn operations(&mut self) -> Result<Vec<Operation>, (String, BehaviourError)> {
        let mut operations = Vec::new();
        let paths = self.document.root().get("paths").and_then(Value::as_object);
        for (template, item) in paths.into_iter().flatten() {
            for method in METHODS {
                if let Some(operation) = item.get(method) {
                    let read = self.operation(template, method, item, operation);
                    let id = || text(operation, "operationId").to_owned();
                    operations.push(read.map_err(|error| (id(), error))?);
                }
            }
        }
        Ok(operations)
    }

    fn operation(
        &mut self,
        template: &str,
        method: &str,
        item: &Value,
        operation: &Value,
    ) -> Result<Operation, BehaviourError> {
        let root = self.document.root();
        let security = operation.get("security").or_else(|| root.get("security"));
        let secured = security
            .and_then(Value::as_array)
            .is_some_and(|choices| !choices.is_empty() && !choices.contains(&json!({})));
        let behaviour = operation.get("x-sandbox").map(Behaviour::read);
        let content = Self::success_content(self.document, operation);
        let segments = segments(template);
        Ok(Operation {
            id: text(operation, "operationId").to_owned(),
            success: self.success(operation),
            errors: self.errors(operation),
            method: method.to_ascii_uppercase(),
            template: template.to_owned(),
            effect: Effect::None,
            about: segments.len(),
            segments,
            behaviour: behaviour.transpose()?.unwrap_or_default(),
            listing: Listing::read(self.document, method, operation, content.schema),
            page: operation
                .get("externalDocs")
                .map_or("", |page| text(page, "url"))
                .to_owned(),
            parameters: self.parameters(item, operation),
            body: self.body(operation),
            secured,
            websocket: websocket(operation),
            classes: elements(operation, "x-rate-limit")
                .iter()
                .filter_map(|class| class.as_str().map(str::to_owned))
                .collect(),
        })
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
}
