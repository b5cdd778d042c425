//! Operations, and what they take and answer.

use serde_json::{Map, Value, json};

use super::Grower;
use super::schemas::{integer, number, text};
use crate::choices::Choices;
use crate::documents::names;

const MEDIA_TYPES: &[&str] = &[
    "application/json",
    "application/json",
    "application/json",
    "application/json; charset=utf-8",
    "application/problem+json",
    "text/plain",
    "text/html",
    "text/event-stream",
    "application/octet-stream",
    "image/png",
    "*/*",
    "application/x-www-form-urlencoded",
    "application/xml",
    "",
    "json",
];

const BODY_TYPES: &[&str] = &[
    "application/json",
    "application/json",
    "application/json",
    "application/x-www-form-urlencoded",
    "application/octet-stream",
    "text/plain",
    "application/vnd.api+json",
    "text/plain; charset=utf-8",
    "multipart/form-data",
    "APPLICATION/JSON",
];

pub(crate) const STATUSES: &[&str] = &[
    "200", "201", "202", "204", "2XX", "299", "100", "1XX", "301", "304", "3XX", "400", "404",
    "422", "4XX", "499", "500", "503", "5XX", "default", "default",
];

impl Grower {
    pub(crate) fn operation(&self, random: &mut Choices, tag: &str, method: &str) -> Value {
        let id = match random.pick(names::OPERATIONS) {
            id if !random.one_in(4) => format!("{id}Thing"),
            id => id.to_owned(),
        };
        let mut operation = json!({
            "operationId": id,
            "tags": [tag],
            "summary": "Do it",
            "description": "Does what it says.",
            "externalDocs": { "url": "https://example.com/things" },
            "responses": {},
        });
        let parameters = random.below(4);
        let parameters: Vec<_> = (0..parameters).map(|_| self.parameter(random)).collect();
        if !parameters.is_empty() {
            operation["parameters"] = parameters.into();
        }
        if matches!(method, "post" | "put" | "patch") && !random.one_in(6) {
            operation["requestBody"] = self.body(random);
        }
        let responses = 1 + random.below(4);
        for _ in 0..responses {
            operation["responses"][random.pick(STATUSES)] = self.response(random);
        }
        for key in ["deprecated", "x-idempotent"] {
            if random.one_in(8) {
                operation[key] = true.into();
            }
        }
        operation
    }

    pub(crate) fn parameter(&self, random: &mut Choices) -> Value {
        let schema = match random.below(12) {
            0 | 1 => json!({ "type": "array", "items": self.schema(random, 0) }),
            2 => self.used(random),
            3..=6 => integer(random),
            7 => json!({ "type": "boolean" }),
            8 => number(random),
            _ => text(random),
        };
        let mut parameter = json!({
            "name": random.pick(&["X-Trace", "x-trace", "Idempotency-Key", "url", "body", "client", "type", "2nd"]),
            "in": random.pick(&["query", "query", "query", "header", "header", "path"]),
            "description": "A parameter.",
            "schema": schema,
        });
        if parameter["in"] == "query" || random.one_in(8) {
            parameter["name"] = random.pick(names::PARAMETERS).into();
        }
        if parameter["in"] != "query" && parameter["schema"]["type"] == "array" {
            parameter["schema"] = json!({ "type": "integer", "format": "int32" });
        }
        if random.one_in(64) {
            parameter["in"] = "cookie".into();
        }
        if random.one_in(2) {
            parameter["required"] = random.one_in(2).into();
        }
        if random.one_in(10) {
            parameter["deprecated"] = true.into();
        }
        if parameter["in"] == "path" && random.one_in(8) {
            parameter["x-service"] = true.into();
        }
        if random.one_in(16) {
            parameter["explode"] = random.one_in(2).into();
        }
        parameter
    }

    pub(crate) fn body(&self, random: &mut Choices) -> Value {
        let mut body = json!({ "content": self.content(random, BODY_TYPES) });
        if random.one_in(2) {
            body["required"] = random.one_in(2).into();
        }
        if random.one_in(3) {
            body["description"] = random.pick(names::TEXTS).into();
        }
        if random.one_in(8) {
            body["x-setters"] = false.into();
        }
        body
    }

    pub(crate) fn response(&self, random: &mut Choices) -> Value {
        let mut response = json!({ "description": random.pick(names::TEXTS) });
        if !random.one_in(4) {
            response["content"] = self.content(random, MEDIA_TYPES);
        }
        if random.one_in(8) {
            response["headers"] = json!({ "X-Rate": { "description": "A header.", "schema": self.schema(random, 0) } });
        }
        response
    }

    fn content(&self, random: &mut Choices, types: &[&str]) -> Value {
        let mut content = Map::new();
        for _ in 0..=usize::from(random.one_in(4)) {
            let mut media = json!({});
            if !random.one_in(8) {
                media["schema"] = self.used(random);
            }
            content.insert(random.pick(types).to_owned(), media);
        }
        content.into()
    }
}
