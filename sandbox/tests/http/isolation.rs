//! Sandboxes know nothing of each other, and leave nothing behind.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};

use reqwest::StatusCode;
use sandbox::{Fault, Sandbox, StartError, seeded};
use serde_json::{Value, json};

use crate::Fixture;

#[tokio::test]
async fn two_sandboxes_share_nothing() {
    let (one, two) = (Fixture::start().await, Fixture::start().await);
    assert_ne!(one.sandbox.address(), two.sandbox.address());
    assert_ne!(one.sandbox.token(), two.sandbox.token());
    let before = two.get(&two.of_application("/env-vars")).await;
    one.create(
        &one.of_application("/env-vars"),
        json!({ "key": "ONE", "value": "" }),
    )
    .await;
    one.sandbox.inject(Fault::status(500)).unwrap();
    one.sandbox.enforce_limits(true);
    assert_eq!(two.get(&two.of_application("/env-vars")).await, before);
    let crossed = one
        .client
        .get(two.sevalla("/api-keys/me"))
        .bearer_auth(one.sandbox.token());
    assert_eq!(
        crossed.send().await.unwrap().status(),
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn a_restart_begins_anew_at_the_same_address() {
    let first = Fixture::start().await;
    let (address, token) = (first.sandbox.address(), first.sandbox.token().to_owned());
    let before = first.get(&first.of_application("/env-vars")).await["total"].clone();
    first
        .create(
            &first.of_application("/env-vars"),
            json!({ "key": "K", "value": "" }),
        )
        .await;
    drop(first);
    let again = Sandbox::builder()
        .bind(address)
        .token(token.clone())
        .start()
        .await
        .unwrap();
    let again = Fixture::of(again);
    assert_eq!(again.sandbox.address(), address);
    let list = again
        .client
        .get(again.of_application("/env-vars"))
        .bearer_auth(token)
        .send()
        .await
        .unwrap();
    assert_eq!(list.json::<Value>().await.unwrap()["total"], before);
}

const BODY: &[u8] = br#"{"key":"K","value":""}"#;

/// A request whose head has arrived and whose body is still to come.
fn under_way(sandbox: &Sandbox) -> TcpStream {
    let mut stream = TcpStream::connect(sandbox.address()).unwrap();
    let head = format!(
        "POST /v3/applications/{}/env-vars HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {}\r\n\
         content-length: {}\r\nexpect: 100-continue\r\n\r\n",
        seeded::APPLICATION,
        sandbox.token(),
        BODY.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    // The server says so when it waits for the body.
    let mut answer = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
    stream.read_exact(&mut answer).unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 100"));
    stream
}

#[tokio::test]
async fn stopping_waits_for_what_is_under_way() {
    let sandbox = Sandbox::start().await.unwrap();
    let address = sandbox.address();
    let mut stream = under_way(&sandbox);
    let stop = sandbox.stop();
    tokio::pin!(stop);
    tokio::select! {
        biased;
        () = &mut stop => panic!("stopped before its time"),
        () = std::future::ready(()) => {}
    }
    stream.write_all(BODY).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201 Created"), "{answer}");
    stop.await;
    assert!(TcpStream::connect(address).is_err());
}

#[tokio::test]
async fn dropping_waits_for_nothing() {
    let sandbox = Sandbox::start().await.unwrap();
    let address = sandbox.address();
    let mut stream = under_way(&sandbox);
    drop(sandbox);
    assert!(TcpStream::connect(address).is_err());
    let mut answer = Vec::new();
    // Closed or reset, as the operating system likes.
    let _ = stream.read_to_end(&mut answer);
    assert!(answer.is_empty());
}

#[tokio::test]
async fn an_address_that_is_taken_is_an_error() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = taken.local_addr().unwrap();
    let error = Sandbox::builder().bind(address).start().await.unwrap_err();
    assert!(matches!(error, StartError::Serve { .. }), "{error}");
    assert!(
        error
            .to_string()
            .starts_with(&format!("cannot serve at {address}: "))
    );
}

/// Tests often share one sandbox in a static, and each has a runtime of its own.
#[test]
fn a_sandbox_outlives_the_runtime_that_started_it() {
    fn fits_a_static<T: Send + Sync + 'static>() {}
    fits_a_static::<Sandbox>();
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
    };
    let fixture = runtime().block_on(Fixture::start());
    let url = fixture.sevalla("/api-keys/me");
    let key = runtime().block_on(Fixture::of(fixture.sandbox).get(&url));
    assert_eq!(key["name"], "Sandbox");
}
