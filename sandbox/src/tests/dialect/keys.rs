//! `credential` and `key`.

use std::time::Duration;

use serde_json::{Value, json};

use super::{builder, done, get, refused, serving};
use crate::Sandbox;
use crate::tests::CLIENT;

const PATHS: &str = "
/keys:
  post:
    x-sandbox:
      resource:
        credential:
          tokens: [_token, _old]
          valid: = self.on and (token == '_token' or self.until > now())
      set: { on: true, _token: \"= secret('k_', 16)\", made_by: = key.name }
      answers: { token: = self._token }
/keys/{id}: { get: {}, patch: {}, delete: {} }
/keys/{id}/rotate:
  post:
    x-sandbox:
      set: { _old: = self._token, until: = now(60), _token: \"= secret('k_', 16)\" }
      answers: { token: = self._token }
/me: { get: { x-sandbox: { target: = '/keys/' ~ key.id } } }
";

const SEED: &str = "/keys: [{ id: own, name: Own, on: true }, { id: other, name: Other, on: true, _token: svl_seeded }]";

/// The name of the key that a token belongs to, or the status of the refusal.
async fn me(sandbox: &Sandbox, token: &str) -> Value {
    let request = CLIENT.get(format!("{}/me", sandbox.url("things")));
    let answer = request.bearer_auth(token).send().await.unwrap();
    match answer.status().as_u16() {
        200 => answer.json::<Value>().await.unwrap()["name"].clone(),
        status => json!(status),
    }
}

#[tokio::test]
async fn tokens_of_keys_are_let_in_while_they_are_valid() {
    let sandbox = serving(PATHS, SEED).await;
    assert_eq!(me(&sandbox, sandbox.token()).await, "Own");
    assert_eq!(me(&sandbox, "svl_seeded").await, "Other");
    let made = done(&sandbox, "POST", "/keys", json!({ "name": "New" })).await;
    assert_eq!(made["made_by"], "Own");
    let token = made["token"].as_str().unwrap();
    assert_eq!(me(&sandbox, token).await, "New");
    for wrong in ["", "k_", "New", &token.to_uppercase(), &format!("{token}0")] {
        assert_eq!(me(&sandbox, wrong).await, 401, "{wrong}");
    }
    let path = format!("/keys/{}", made["id"].as_str().unwrap());
    done(&sandbox, "PATCH", &path, json!({ "on": false })).await;
    assert_eq!(me(&sandbox, token).await, 401);
    done(&sandbox, "PATCH", &path, json!({ "on": true })).await;
    assert_eq!(me(&sandbox, token).await, "New");
    done(&sandbox, "DELETE", &path, Value::Null).await;
    assert_eq!(me(&sandbox, token).await, 401);
}

#[tokio::test]
async fn an_old_token_is_let_in_for_a_while() {
    let sandbox = serving(PATHS, SEED).await;
    let rotated = done(&sandbox, "POST", "/keys/other/rotate", Value::Null).await;
    let token = rotated["token"].as_str().unwrap();
    assert_eq!(me(&sandbox, token).await, "Other");
    assert_eq!(me(&sandbox, "svl_seeded").await, "Other");
    sandbox.advance(Duration::from_secs(60));
    assert_eq!(me(&sandbox, token).await, "Other");
    assert_eq!(me(&sandbox, "svl_seeded").await, 401);
}

#[tokio::test]
async fn the_sandbox_s_own_token_stands_for_the_first_key() {
    let sandbox = builder(PATHS, SEED).token("second").start().await.unwrap();
    for token in [sandbox.token(), "second"] {
        assert_eq!(me(&sandbox, token).await, "Own");
    }
    // It is let in whatever becomes of the key, which is not there then.
    done(&sandbox, "POST", "/keys/own/rotate", Value::Null).await;
    done(&sandbox, "PATCH", "/keys/own", json!({ "on": false })).await;
    assert_eq!(me(&sandbox, sandbox.token()).await, "Own");
    done(&sandbox, "DELETE", "/keys/own", Value::Null).await;
    assert_eq!(refused(&sandbox, "GET", "/me", Value::Null).await.0, 404);
    assert_eq!(get(&sandbox, "/keys/other").await["name"], "Other");
}
