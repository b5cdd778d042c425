//! A document of our own over HTTP: what follows from documents whatever they are about.

mod dialect;
mod limits;
mod state;

use std::sync::LazyLock;

use reqwest::{Client, Method, Response, StatusCode};
use serde_json::Value;

use crate::{Builder, Sandbox};

fn document() -> String {
    let document: Value = serde_yaml::from_str(include_str!("things.yaml")).unwrap();
    document.to_string()
}

fn builder() -> Builder {
    Builder::only("things", document()).paused_clock()
}

async fn start() -> Sandbox {
    builder().start().await.unwrap()
}

/// What sends all requests: to make one takes longer than a test. It keeps no connection, as every test has a runtime of
/// its own.
static CLIENT: LazyLock<Client> = LazyLock::new(|| {
    let builder = Client::builder().pool_max_idle_per_host(0);
    builder.build().unwrap()
});

/// Sends a request, with a body unless it is null.
async fn send(sandbox: &Sandbox, method: Method, path: &str, body: Value) -> Response {
    let url = format!("{}{path}", sandbox.url("things"));
    let request = CLIENT.request(method, url).bearer_auth(sandbox.token());
    let request = if body.is_null() {
        request
    } else {
        request.json(&body)
    };
    request.send().await.unwrap()
}

/// The status and the JSON of an answer; null where there is none.
async fn call(sandbox: &Sandbox, method: Method, path: &str, body: Value) -> (StatusCode, Value) {
    let response = send(sandbox, method, path, body).await;
    let status = response.status();
    let bytes = response.bytes().await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

/// The JSON of a read that succeeds.
async fn get(sandbox: &Sandbox, path: &str) -> Value {
    let (status, body) = call(sandbox, Method::GET, path, Value::Null).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    body
}
