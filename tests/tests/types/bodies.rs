//! Bodies that are not JSON, and bodies that may be left out.

use std::future::poll_fn;

use serde_json::{Value, json};
use tests::ByteStream;
use tests::constructs::form_body::types::Request;
use wiremock::ResponseTemplate;

use super::server::{Server, assert_refused};

/// All that a stream brings.
async fn collected(stream: ByteStream) -> Vec<u8> {
    let mut stream = stream.into_inner();
    let mut collected = Vec::new();
    while let Some(bytes) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        collected.extend_from_slice(&bytes.expect("bytes"));
    }
    collected
}

#[tokio::test]
async fn text_out_and_bytes_in() {
    let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let answer = ResponseTemplate::new(200).set_body_bytes(bytes.clone());
    let server = Server::answering(answer).await;
    let client = client!(text_and_bytes, server);
    let request = client.create_thing();
    let answer = request.body("héllo\n").send().await.expect("an answer");
    assert_eq!(collected(answer.into_inner()).await, bytes);
    let sent = server.requests().await.remove(0);
    assert_eq!(sent.headers["content-type"], "text/plain");
    assert_eq!(sent.body, "héllo\n".as_bytes());
}

#[tokio::test]
async fn a_failure_that_is_text() {
    let answer = ResponseTemplate::new(404).set_body_string("no such file");
    let server = Server::answering(answer).await;
    let client = client!(text_and_bytes, server);
    let request = client.create_thing();
    let error = request.body("").send().await.err().expect("a failure");
    assert_eq!(error.api_error().map(String::as_str), Some("no such file"));
}

#[tokio::test]
async fn bytes_out_and_text_in() {
    let answer = ResponseTemplate::new(200).set_body_string("línea\n");
    let server = Server::answering(answer).await;
    let client = client!(bytes_in_form_out, server);
    let request = client.create_thing().body(vec![0, 159, 255]);
    let answer = request.send().await.expect("an answer");
    assert_eq!(*answer, "línea\n");
    let sent = server.requests().await.remove(0);
    assert_eq!(sent.headers["content-type"], "application/octet-stream");
    assert_eq!(sent.body, [0, 159, 255]);
}

#[tokio::test]
async fn a_body_is_asked_for() {
    let server = Server::silent(200).await;
    let client = client!(bytes_in_form_out, server);
    let refused = client.create_thing().send();
    assert_refused(refused.await, &["body: a value is required"]);
    let client = client!(union_discriminated_request, server);
    let refused = client.create_thing().send();
    assert_refused(refused.await, &["body: a value is required"]);
    let client = client!(form_body, server);
    let refused = client.create_thing().send();
    assert_refused(refused.await, &["body.name: a value is required"]);
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn a_form_is_url_encoded() {
    let server = Server::silent(200).await;
    let client = client!(form_body, server);
    let by_setter = client.create_thing().name("a b&c=d/é");
    let whole = client.create_thing().body(Request::new("a b&c=d/é"));
    for request in [by_setter, whole] {
        request.send().await.expect("an answer");
    }
    for sent in server.requests().await {
        let kind = &sent.headers["content-type"];
        assert_eq!(kind, "application/x-www-form-urlencoded");
        assert_eq!(sent.body, b"name=a+b%26c%3Dd%2F%C3%A9");
    }
}

#[tokio::test]
async fn an_optional_body_left_out_is_not_sent() {
    let server = Server::silent(200).await;
    let client = client!(optional_body, server);
    client.create_thing().send().await.expect("an answer");
    client.replace_things().send().await.expect("an answer");
    client.describe_things().send().await.expect("an answer");
    let requests = server.requests().await;
    assert_eq!(requests.len(), 3);
    for request in requests {
        assert!(request.body.is_empty(), "{request:?}");
        assert_eq!(request.headers.get("content-type"), None);
    }
}

#[tokio::test]
async fn a_delete_takes_its_body_along() {
    let server = Server::silent(204).await;
    let client = client!(body_in_delete, server);
    let several = client.delete_things().names(["a", "b"]);
    several.send().await.expect("an answer");
    let one = client.delete_thing("c");
    one.clone()
        .text("worn out")
        .send()
        .await
        .expect("an answer");
    one.send().await.expect("an answer");
    let refused = client.delete_things().send().await;
    assert_refused(refused, &["body.names: a value is required"]);
    let sent = server.requests().await;
    assert!(sent.iter().all(|request| request.method == "DELETE"));
    let bodies: Vec<_> = sent.iter().map(|request| &*request.body).collect();
    assert_eq!(
        bodies,
        [
            &br#"{"names":["a","b"]}"#[..],
            br#"{"text":"worn out"}"#,
            b""
        ]
    );
}

#[tokio::test]
async fn an_optional_body_is_sent_if_anything_was_set() {
    let server = Server::silent(200).await;
    let client = client!(optional_body, server);
    let create = client.create_thing().name("n");
    create.send().await.expect("an answer");
    let empty = tests::constructs::optional_body::types::Request::default();
    let create = client.create_thing().body(empty);
    create.send().await.expect("an answer");
    let replace = client.replace_things().body(Vec::<String>::new());
    replace.send().await.expect("an answer");
    let describe = client.describe_things().body("all of them");
    describe.send().await.expect("an answer");
    let requests = server.requests().await;
    let bodies: Vec<Value> = requests[..3]
        .iter()
        .map(|request| request.body_json().expect("JSON"))
        .collect();
    assert_eq!(bodies, [json!({ "name": "n" }), json!({}), json!([])]);
    assert_eq!(requests[3].body, b"all of them");
}

/// A body that may be left out has to be right if it is not.
#[tokio::test]
async fn an_optional_body_is_checked_if_it_is_set() {
    let server = Server::silent(200).await;
    let client = client!(optional_body, server);
    let refused = client.create_thing().name("").send().await;
    let reason = "body.name: \"\" is not valid: its length is 0, expected at least 1";
    assert_refused(refused, &[reason]);
    assert!(server.requests().await.is_empty());
}
