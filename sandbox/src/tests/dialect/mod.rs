//! Every key and function of `x-sandbox`, each with a document of a few lines.

mod answers;
mod bounds;
mod changes;
mod effects;
mod functions;
mod keys;
mod lifecycles;
mod lists;
mod mistakes;
mod refusals;
mod resources;
mod scopes;
mod steps;

use reqwest::{Method, StatusCode};
use serde_json::{Map, Value, json};

use crate::{Builder, Sandbox};

/// A document with these paths. What an operation leaves out is filled in: it takes and answers any object, and answers
/// a list if it says `x-list`.
fn document(paths: &str) -> Value {
    let mut paths: Value = serde_yaml::from_str(paths).unwrap();
    for (template, item) in paths.as_object_mut().unwrap() {
        for (method, operation) in item.as_object_mut().unwrap() {
            fill(template, method, operation.as_object_mut().unwrap());
        }
    }
    json!({
        "servers": [{ "url": "https://example.com/things" }],
        "security": [{ "bearerAuth": [] }],
        "paths": paths,
        "components": {
            "schemas": {
                "Thing": { "type": "object", "additionalProperties": true },
                "Error": {
                    "type": "object",
                    "properties": { "status": { "type": "integer" }, "reason": {
                        "type": "object", "properties": { "message": { "type": "string" } },
                    } },
                },
            },
        },
    })
}

fn fill(template: &str, method: &str, operation: &mut Map<String, Value>) {
    let content = |schema: Value| json!({ "description": "", "content": { "application/json": { "schema": schema } } });
    let thing = json!({ "$ref": "#/components/schemas/Thing" });
    let list = operation.shift_remove("x-list").is_some();
    let answer = if list {
        json!({ "type": "array", "items": thing })
    } else {
        thing.clone()
    };
    let error = content(json!({ "$ref": "#/components/schemas/Error" }));
    let id = json!(format!("{method} {template}"));
    operation.entry("operationId").or_insert(id);
    operation.entry("requestBody").or_insert(content(thing));
    let responses = json!({ "200": content(answer), "400": error, "404": error, "409": error });
    operation.entry("responses").or_insert(responses);
}

/// A sandbox with these paths whose clock stands still.
async fn serving(paths: &str, seed: &str) -> Sandbox {
    builder(paths, seed).start().await.unwrap()
}

fn builder(paths: &str, seed: &str) -> Builder {
    let indented: String = seed.lines().map(|line| format!("  {line}\n")).collect();
    let seed = if seed.is_empty() {
        String::new()
    } else {
        format!("things:\n{indented}")
    };
    let builder = Builder::only("things", document(paths).to_string());
    builder.seed(seed).paused_clock()
}

/// The status and the JSON of an answer; null where there is none.
async fn call(sandbox: &Sandbox, method: &str, path: &str, body: Value) -> (StatusCode, Value) {
    let method: Method = method.parse().unwrap();
    super::call(sandbox, method, path, body).await
}

/// The JSON of an answer that is a success.
async fn done(sandbox: &Sandbox, method: &str, path: &str, body: Value) -> Value {
    let (status, answer) = call(sandbox, method, path, body).await;
    assert!(status.is_success(), "{method} {path}: {status} {answer}");
    answer
}

async fn get(sandbox: &Sandbox, path: &str) -> Value {
    done(sandbox, "GET", path, Value::Null).await
}

/// The status of an answer, and what its error says.
async fn refused(sandbox: &Sandbox, method: &str, path: &str, body: Value) -> (u16, String) {
    let (status, answer) = call(sandbox, method, path, body).await;
    let message = answer["reason"]["message"].as_str().unwrap_or_default();
    (status.as_u16(), message.to_owned())
}

/// A property of all things in a list.
async fn listed(sandbox: &Sandbox, path: &str, property: &str) -> Value {
    let list = get(sandbox, path).await;
    let items = list.as_array().unwrap().iter();
    items.map(|item| item[property].clone()).collect()
}
