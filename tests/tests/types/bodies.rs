//! Bodies that are not JSON: text, bytes and forms.

use std::future::poll_fn;

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
    assert_refused(refused.await, "body: a value is required");
    let client = client!(form_body, server);
    let refused = client.create_thing().send();
    assert_refused(refused.await, "body: name: a value is required");
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn a_form_is_url_encoded() {
    let server = Server::silent(200).await;
    let client = client!(form_body, server);
    let request = client.create_thing();
    let body = Request::builder().name("a b&c=d/é");
    request.body(body).send().await.expect("an answer");
    let sent = server.requests().await.remove(0);
    let kind = &sent.headers["content-type"];
    assert_eq!(kind, "application/x-www-form-urlencoded");
    assert_eq!(sent.body, b"name=a+b%26c%3Dd%2F%C3%A9");
}
