//! Absent, null and a value, as they are sent and as they are read.

use serde_json::{Value, json};
use tests::constructs::nullable_reference;
use tests::constructs::presence::types::Request;
use tests::constructs::presence::types::builder::Request as Builder;
use tests::values::Nullable;

use super::server::{ID, Server, assert_refused};

type Change = fn(Builder) -> Builder;

/// Sends a body that is set up from nothing; returns what was sent.
async fn sent(change: impl FnOnce(Builder) -> Builder) -> Value {
    let server = Server::silent(200).await;
    let client = client!(presence, server);
    let request = client.create_thing();
    let request = request.thing_id(uuid::uuid!(ID)).body_map(change);
    request.send().await.expect("an answer");
    server.sent().await.remove(0)
}

#[tokio::test]
async fn what_is_not_set_is_not_sent_and_neither_is_a_default() {
    let least = sent(|body| body.a("x").b_null()).await;
    assert_eq!(least, json!({ "a": "x", "b": null }));
}

#[tokio::test]
async fn each_presence_is_sent_as_it_is_set() {
    let set: [(Change, _); 10] = [
        (|body| body.b("x"), json!({ "b": "x" })),
        (|body| body.c("x"), json!({ "c": "x" })),
        (|body| body.d("x"), json!({ "d": "x" })),
        (|body| body.d_null(), json!({ "d": null })),
        (|body| body.d("x").d_null(), json!({ "d": null })),
        (|body| body.d_null().d("x"), json!({ "d": "x" })),
        (|body| body.e([]), json!({ "e": [] })),
        (|body| body.e(["x".to_owned()]), json!({ "e": ["x"] })),
        (|body| body.f(true), json!({ "f": true })),
        (|body| body.f(false), json!({ "f": false })),
    ];
    for (change, expected) in set {
        let mut whole = json!({ "a": "", "b": null });
        let fields = expected.as_object().expect("an object").clone();
        whole.as_object_mut().expect("an object").extend(fields);
        assert_eq!(sent(|body| change(body.a("").b_null())).await, whole);
    }
}

#[tokio::test]
async fn what_is_required_is_asked_for() {
    let server = Server::silent(200).await;
    let client = client!(presence, server);
    let changes: [(Change, _); 3] = [
        (|body| body, "a"),
        (|body| body.b_null(), "a"),
        (|body| body.a("x"), "b"),
    ];
    for (change, missing) in changes {
        let request = client.create_thing().thing_id(uuid::uuid!(ID));
        let refused = request.body_map(change).send().await;
        assert_refused(refused, &format!("body: {missing}: a value is required"));
    }
    assert!(server.requests().await.is_empty());
}

#[test]
fn each_presence_survives_a_round_trip() {
    for json in [
        json!({ "a": "x", "b": null }),
        json!({ "a": "x", "b": "x", "c": "x", "d": null, "e": [], "f": false }),
        json!({ "a": "x", "b": "x", "d": "x" }),
    ] {
        let request: Request = serde_json::from_value(json.clone()).expect("a request");
        assert_eq!(serde_json::to_value(&request).expect("JSON"), json);
        let built: Request = tests::constructs::presence::types::builder::Request::from(request)
            .try_into()
            .expect("a request");
        assert_eq!(serde_json::to_value(&built).expect("JSON"), json);
    }
}

#[tokio::test]
async fn a_reference_that_may_be_null() {
    use nullable_reference::types::{Answer, Owner, Request, builder};

    type Change = fn(builder::Request) -> builder::Request;
    let changes: [(Change, _); 4] = [
        (|body| body, json!({})),
        (builder::Request::owner_null, json!({ "owner": null })),
        (|body| body.owner(Owner::default()), json!({ "owner": {} })),
        (
            |body| body.owner(Owner::builder().name("Ada")),
            json!({ "owner": { "name": "Ada" } }),
        ),
    ];
    for (change, expected) in changes {
        let server = Server::saying(200, json!({ "owner": null })).await;
        let client = client!(nullable_reference, server);
        let request = client.create_thing();
        let answer = request.body(change(Request::builder())).send().await;
        let Answer { owner } = answer.expect("an answer").into_inner();
        assert!(owner.is_none());
        assert_eq!(server.sent().await, [expected]);
    }
    let Request { owner } = serde_json::from_value(json!({ "owner": null })).expect("a request");
    assert!(matches!(owner, Some(Nullable::Null)));
    let Answer { owner } = serde_json::from_value(json!({ "owner": {} })).expect("an answer");
    assert!(owner.is_some());
}
