//! Answers that cannot be decoded: what is told of them, and what is kept.

use serde_json::{Value, json};
use tests::Error;

use super::server::{ID, Server};

/// Asserts what is told of an answer that cannot be decoded, and that its bytes can be had.
#[track_caller]
fn assert_decode_error<E>(error: &Error<E>, status: u16, path: &str, reason: &str, said: &Value) {
    let Error::Decode(fault) = error else {
        panic!("{error:?}");
    };
    assert_eq!((fault.path(), fault.reason()), (path, reason));
    assert_eq!(error.operation(), Some("getThing"));
    assert_eq!(error.status().expect("a status"), status);
    assert_eq!(fault.body(), &said.to_string());
    let place = if path == "." {
        String::new()
    } else {
        format!(": {path}")
    };
    let message = error.to_string();
    let begin = format!("getThing: the server answered {status}");
    let middle = format!("but its body is not as documented{place}: {reason}");
    assert!(message.starts_with(&begin), "{message}");
    assert!(message.contains(&middle), "{message}");
    assert!(!message.contains("MARKER"), "{message}");
    assert!(!format!("{error:?}").contains("MARKER"), "{error:?}");
}

#[tokio::test]
async fn a_decode_error_names_its_place_and_keeps_the_bytes() {
    for (said, path, reason) in [
        (
            json!({ "owner": { "name": "MARKER" } }),
            ".",
            "the field `parts` is missing",
        ),
        (
            json!({ "owner": "MARKER", "parts": [] }),
            "owner",
            "expected struct AnswerOwner, found a string",
        ),
        (
            json!({ "owner": {}, "parts": ["MARKER"] }),
            "owner",
            "the field `name` is missing",
        ),
        (
            json!({ "owner": { "name": "a" }, "parts": [{}, { "weight": "MARKER" }] }),
            "parts[1].weight",
            "expected f64, found a string",
        ),
    ] {
        let server = Server::saying(200, said.clone()).await;
        let client = client!(inline_object, server);
        let error = client.get_thing(uuid::uuid!(ID)).send().await;
        assert_decode_error(&error.expect_err("a failure"), 200, path, reason, &said);
    }
}

#[tokio::test]
async fn an_error_object_is_no_exception() {
    for (said, path, reason) in [
        (
            json!({ "message": { "is": "MARKER" } }),
            "message",
            "expected a string, found an object",
        ),
        (
            json!("MARKER"),
            ".",
            "expected struct Failure, found a string",
        ),
    ] {
        let server = Server::saying(404, said.clone()).await;
        let client = client!(all_of, server);
        let error = client.get_thing().send().await;
        let error = error.expect_err("a failure");
        assert_decode_error(&error, 404, path, reason, &said);
        assert!(error.api_error().is_none() && error.is_not_found());
    }
}

#[tokio::test]
async fn elements_of_lists_and_maps_are_named() {
    let said = json!([{}, { "message": 7 }]);
    let server = Server::saying(200, said.clone()).await;
    let client = client!(list_answer, server);
    let error = client.get_thing().send().await;
    let (error, reason) = (
        error.expect_err("a failure"),
        "expected a string, found an integer",
    );
    assert_decode_error(&error, 200, "[1].message", reason, &said);

    let said = json!({ "labels": { "a": "a", "b": ["MARKER"] } });
    let server = Server::saying(200, said.clone()).await;
    let client = client!(map, server);
    let error = client.get_thing(uuid::uuid!(ID)).send().await;
    let (error, reason) = (
        error.expect_err("a failure"),
        "expected a string, found an array",
    );
    assert_decode_error(&error, 200, "labels.b", reason, &said);
}
