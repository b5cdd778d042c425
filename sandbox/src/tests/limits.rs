//! Limits that a document sets.

use std::time::Duration;

use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

use super::{builder, call, send, start};
use crate::{Sandbox, StartError};

fn number(response: &Response, name: &str) -> u64 {
    response.headers()[name].to_str().unwrap().parse().unwrap()
}

/// Limit, what remains, and seconds until the reset.
fn standing(response: &Response) -> (u64, u64, u64) {
    let [limit, remaining, reset] = ["limit", "remaining", "reset"]
        .map(|name| number(response, &format!("x-ratelimit-{name}")));
    (limit, remaining, reset)
}

async fn list(sandbox: &Sandbox) -> Response {
    send(sandbox, Method::GET, "/shelves", Value::Null).await
}

#[tokio::test]
async fn requests_beyond_a_limit_are_refused_until_its_window_ends() {
    let sandbox = builder().enforce_limits().start().await.unwrap();
    for remaining in [2, 1, 0] {
        let response = list(&sandbox).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(standing(&response), (3, remaining, 60));
    }
    sandbox.advance(Duration::from_secs(50));
    let refused = list(&sandbox).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(standing(&refused), (3, 0, 10));
    assert_eq!(number(&refused, "retry-after"), 10);
    let error: Value = refused.json().await.unwrap();
    assert_eq!(error["error"]["status"], 429);

    sandbox.advance(Duration::from_secs(10));
    assert_eq!(standing(&list(&sandbox).await), (3, 2, 60));
}

#[tokio::test]
async fn services_and_tokens_have_limits_of_their_own() {
    let sandbox = builder()
        .token("another")
        .enforce_limits()
        .start()
        .await
        .unwrap();
    let delete = |path: &'static str| call(&sandbox, Method::DELETE, path, Value::Null);
    for _ in 0..2 {
        assert_eq!(delete("/shelves/a").await.0, StatusCode::NOT_FOUND);
    }
    assert_eq!(delete("/shelves/a").await.0, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(delete("/shelves/b").await.0, StatusCode::NOT_FOUND);
    let other = reqwest::Client::new()
        .delete(format!("{}/shelves/a", sandbox.url("things")))
        .bearer_auth("another");
    assert_eq!(other.send().await.unwrap().status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn limits_are_counted_and_refuse_when_switched_on() {
    let sandbox = start().await;
    for remaining in [2, 1, 0, 0, 0] {
        assert_eq!(standing(&list(&sandbox).await), (3, remaining, 60));
    }
    sandbox.enforce_limits(true);
    assert_eq!(list(&sandbox).await.status(), StatusCode::TOO_MANY_REQUESTS);
    sandbox.enforce_limits(false);
    assert_eq!(list(&sandbox).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn every_answer_tells_a_limit_and_has_an_id() {
    let sandbox = builder().enforce_limits().start().await.unwrap();
    let answers = [
        (Method::GET, "/health", Value::Null, 204),
        (Method::GET, "/shelves", Value::Null, 200),
        (Method::GET, "/nowhere", Value::Null, 404),
        (Method::DELETE, "/shelves", Value::Null, 404),
        (Method::POST, "/shelves", json!({ "colour": 1 }), 400),
        (Method::POST, "/shelves", json!({ "colour": "pink" }), 400),
        (Method::GET, "/misprints", Value::Null, 500),
    ];
    let mut ids = std::collections::HashSet::new();
    for (method, path, body, status) in answers {
        let response = send(&sandbox, method, path, body).await;
        assert_eq!(response.status().as_u16(), status, "{path}");
        assert!(standing(&response).0 > 0, "{path}");
        ids.insert(
            response.headers()["x-request-id"]
                .to_str()
                .unwrap()
                .to_owned(),
        );
    }
    assert_eq!(ids.len(), 7);
}

#[tokio::test]
async fn another_set_can_be_chosen_and_has_to_exist() {
    let sandbox = builder()
        .limit_set("things", "all")
        .enforce_limits()
        .start()
        .await
        .unwrap();
    assert_eq!(standing(&list(&sandbox).await), (2, 1, 3600));
    assert_eq!(
        call(&sandbox, Method::DELETE, "/shelves/a", Value::Null)
            .await
            .0,
        StatusCode::NOT_FOUND
    );
    assert_eq!(list(&sandbox).await.status(), StatusCode::TOO_MANY_REQUESTS);

    for (api, set) in [("things", "none"), ("nothing", "all")] {
        let error = builder().limit_set(api, set).start().await.unwrap_err();
        assert!(
            matches!(error, StartError::UnknownLimitSet { .. }),
            "{error}"
        );
    }
}
