//! Absent, null and a value, as they are sent and as they are read.

use serde_json::{Value, json};
use tests::constructs::nullable_reference;
use tests::constructs::presence::requests::CreateThing;
use tests::constructs::presence::types::Request;
use tests::values::Nullable;

use super::server::{ID, Server, assert_refused};

type Change = fn(CreateThing) -> CreateThing;

/// Sends a body that is set up from nothing; returns what was sent.
async fn sent(change: impl FnOnce(CreateThing) -> CreateThing) -> Value {
    let server = Server::silent(200).await;
    let client = client!(presence, server);
    let request = change(client.create_thing(uuid::uuid!(ID)));
    request.send().await.expect("an answer");
    server.sent().await.remove(0)
}

#[tokio::test]
async fn what_is_not_set_is_not_sent_and_neither_is_a_default() {
    let least = sent(|request| request.a("x").b_null()).await;
    assert_eq!(least, json!({ "a": "x", "b": null }));
}

#[tokio::test]
async fn each_presence_is_sent_as_it_is_set() {
    let set: [(Change, _); 10] = [
        (|request| request.b("x"), json!({ "b": "x" })),
        (|request| request.c("x"), json!({ "c": "x" })),
        (|request| request.d("x"), json!({ "d": "x" })),
        (CreateThing::d_null, json!({ "d": null })),
        (|request| request.d("x").d_null(), json!({ "d": null })),
        (|request| request.d_null().d("x"), json!({ "d": "x" })),
        (|request| request.e([""; 0]), json!({ "e": [] })),
        (|request| request.e(["x"]), json!({ "e": ["x"] })),
        (|request| request.f(true), json!({ "f": true })),
        (|request| request.f(false), json!({ "f": false })),
    ];
    for (change, expected) in set {
        let mut whole = json!({ "a": "", "b": null });
        let fields = expected.as_object().expect("an object").clone();
        whole.as_object_mut().expect("an object").extend(fields);
        let given = sent(|request| change(request.a("").b_null())).await;
        assert_eq!(given, whole);
    }
}

#[tokio::test]
async fn what_is_required_is_asked_for() {
    let server = Server::silent(200).await;
    let client = client!(presence, server);
    let (a, b) = ("body.a: a value is required", "body.b: a value is required");
    let changes: [(Change, &[&str]); 3] = [
        (|request| request, &[a, b]),
        (CreateThing::b_null, &[a]),
        (|request| request.a("x"), &[b]),
    ];
    for (change, missing) in changes {
        let request = change(client.create_thing(uuid::uuid!(ID)));
        assert_refused(request.send().await, missing);
    }
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn each_presence_survives_a_round_trip() {
    for json in [
        json!({ "a": "x", "b": null }),
        json!({ "a": "x", "b": "x", "c": "x", "d": null, "e": [], "f": false }),
        json!({ "a": "x", "b": "x", "d": "x" }),
    ] {
        let request: Request = serde_json::from_value(json.clone()).expect("a request");
        assert_eq!(serde_json::to_value(&request).expect("JSON"), json);
        assert_eq!(sent(|create| create.body(request)).await, json);
    }
}

#[tokio::test]
async fn a_struct_is_written_down_field_by_field() {
    let request = Request {
        a: "x".to_owned(),
        b: None,
        c: Some("y".to_owned()),
        d: Some(Nullable::Null),
        e: None,
        f: Some(true),
    };
    assert_eq!(request, request.clone());
    let expected = json!({ "a": "x", "b": null, "c": "y", "d": null, "f": true });
    assert_eq!(sent(|create| create.body(request)).await, expected);
}

#[tokio::test]
async fn a_whole_body_replaces_what_was_set_before() {
    let whole = |b| Request {
        a: "x".to_owned(),
        b,
        c: None,
        d: None,
        e: None,
        f: None,
    };
    let sent = sent(|create| create.c("c").body(whole(None)).f(true)).await;
    assert_eq!(sent, json!({ "a": "x", "b": null, "f": true }));
    assert_ne!(whole(None), whole(Some("b".to_owned())));
}

#[tokio::test]
async fn a_reference_that_may_be_null() {
    use nullable_reference::requests::CreateThing;
    use nullable_reference::types::{Answer, Owner, Request};

    type Change = fn(CreateThing) -> CreateThing;
    let changes: [(Change, _); 4] = [
        (|request| request, json!({})),
        (CreateThing::owner_null, json!({ "owner": null })),
        (
            |request| request.owner(Owner::default()),
            json!({ "owner": {} }),
        ),
        (
            |request| {
                let name = Some("Ada".to_owned());
                request.owner(Owner { name })
            },
            json!({ "owner": { "name": "Ada" } }),
        ),
    ];
    for (change, expected) in changes {
        let server = Server::saying(200, json!({ "owner": null })).await;
        let client = client!(nullable_reference, server);
        let answer = change(client.create_thing()).send().await;
        let Answer { owner } = answer.expect("an answer").into_inner();
        assert_eq!(owner, None);
        assert_eq!(server.sent().await, [expected]);
    }
    let Request { owner } = serde_json::from_value(json!({ "owner": null })).expect("a request");
    assert_eq!(owner, Some(Nullable::Null));
    let Answer { owner } = serde_json::from_value(json!({ "owner": {} })).expect("an answer");
    assert_eq!(owner, Some(Owner::default()));
}
