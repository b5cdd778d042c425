//! Documents that say what cannot be: an error at the start, or an answer that says what is wrong.

use serde_json::{Value, json};

use super::{builder, call, serving};
use crate::StartError;

#[tokio::test]
async fn what_cannot_be_read_is_an_error_at_the_start() {
    for (paths, expected) in [
        (
            "/apps: { post: { operationId: createApp, x-sandbox: { set: { a: = 1 + } } } }",
            "what `createApp` of `things` does cannot be read: at `x-sandbox.set.a`: the expression cannot be read: `1 +`: ",
        ),
        (
            "/apps: { get: { operationId: listApps, x-sandbox: { order: newest } } }",
            "what `listApps` of `things` does cannot be read: at `x-sandbox`: there is no `order` here",
        ),
        (
            "
/apps: { get: { x-list: true, x-sandbox: { resource: {} } }, post: { operationId: createApp, x-sandbox: { resource: {} } } }
",
            "what `createApp` of `things` does cannot be read: at `x-sandbox.resource`: another operation says so already",
        ),
        (
            "/me: { get: { operationId: me, x-sandbox: { target: = '/users/' ~ key.id, resource: {} } } }",
            "what `me` of `things` does cannot be read: at `x-sandbox.resource`: the target is an expression",
        ),
        (
            "
/apps/{id}/keys:
  post: { operationId: createKey, x-sandbox: { resource: { credential: { tokens: [token] } } } }
  get: { x-list: true }
",
            "what `createKey` of `things` does cannot be read: at `x-sandbox.resource`: API keys stand in one collection",
        ),
    ] {
        let error = builder(paths, "").start().await.unwrap_err();
        assert!(matches!(error, StartError::Behaviour { .. }), "{error}");
        assert!(error.to_string().starts_with(expected), "{error}");
    }
}

#[tokio::test]
async fn what_cannot_be_computed_is_told_without_its_values() {
    let paths = "
/apps:
  get: { x-list: true }
  post: { x-sandbox: { set: { sum: = body.password + 1 } } }
/shown: { get: { x-list: true, x-sandbox: { resource: { shows: { sum: = self.password + 1 } } } } }
/through: { get: { x-sandbox: { effect: none, answers: { sum: \"= find('/shown', 's').sum\" } } } }
/other: { get: { x-sandbox: { effect: none, answers: { other: = frobnicate(1) } } } }
";
    let sandbox = serving(paths, "").await;
    let body = json!({ "password": "hunter2" });
    let (status, error) = call(&sandbox, "POST", "/apps", body).await;
    let message = error["reason"]["message"].as_str().unwrap();
    assert_eq!(status, 500);
    assert!(
        message.contains("`body.password + 1`") && !message.contains("hunter2"),
        "{message}"
    );
    let (status, error) = call(&sandbox, "GET", "/other", Value::Null).await;
    assert_eq!(status, 500, "{error}");
    // What cannot be shown cannot be sown.
    let error = builder(paths, "/shown: [{ id: s, password: hunter2 }]")
        .start()
        .await
        .unwrap_err();
    let error = error.to_string();
    assert!(
        error.contains("it cannot be shown: `self.password + 1`") && !error.contains("hunter2"),
        "{error}"
    );
}
