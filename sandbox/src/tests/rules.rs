//! What `x-sandbox` of the document says.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::{call, get, start};
use crate::Sandbox;

/// A sandbox with a shelf, and the shelf's path.
async fn shelf() -> (Sandbox, String) {
    let sandbox = start().await;
    let body = json!({ "colour": "red" });
    let (status, created) = call(&sandbox, Method::POST, "/shelves", body).await;
    assert!(status.is_success(), "{created}");
    let path = format!("/shelves/{}", created["data"]["id"].as_str().unwrap());
    (sandbox, path)
}

#[tokio::test]
async fn states_are_passed_one_after_the_other() {
    let (sandbox, path) = shelf().await;
    for (state, seconds) in [
        ("cut", 9),
        ("cut", 1),
        ("glued", 19),
        ("glued", 1),
        ("done", 1000),
    ] {
        assert_eq!(get(&sandbox, &path).await["state"], state);
        sandbox.advance(Duration::from_secs(seconds));
    }
    assert_eq!(get(&sandbox, &path).await["state"], "done");
}

#[tokio::test]
async fn a_toggle_turns_around_what_is_above_it() {
    let (sandbox, path) = shelf().await;
    for locked in [true, false, true] {
        let (status, shelf) =
            call(&sandbox, Method::POST, &format!("{path}/lock"), Value::Null).await;
        assert_eq!((status, &shelf["locked"]), (StatusCode::OK, &json!(locked)));
        assert_eq!(shelf["state"], "cut", "the rules of the collection hold");
        assert_eq!(get(&sandbox, &path).await["locked"], locked);
    }
    let nowhere = call(&sandbox, Method::POST, "/shelves/none/lock", Value::Null).await;
    assert_eq!(nowhere.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_renewed_is_another_every_time() {
    let (sandbox, path) = shelf().await;
    let mut keys = Vec::new();
    for _ in 0..3 {
        let (_, shelf) = call(
            &sandbox,
            Method::POST,
            &format!("{path}/rekey"),
            Value::Null,
        )
        .await;
        let key = shelf["key"].as_str().unwrap().to_owned();
        assert!(key.starts_with("key_") && key.len() == 68, "{key}");
        assert_eq!(get(&sandbox, &path).await["key"], key);
        keys.push(key);
    }
    keys.dedup();
    assert_eq!(keys.len(), 3);
}
