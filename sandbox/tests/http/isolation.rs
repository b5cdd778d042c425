//! Sandboxes know nothing of each other, and leave nothing behind.

use std::net::{Ipv4Addr, TcpListener};

use reqwest::StatusCode;
use sandbox::{Fault, Sandbox, StartError};
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
    one.sandbox.inject(Fault::status(500));
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

#[tokio::test]
async fn stopping_waits_for_what_is_under_way_and_dropping_does_not() {
    let Fixture { sandbox, client } = Fixture::start().await;
    let url = format!("{}/api-keys/me", sandbox.sevalla_url());
    sandbox.inject(Fault::real_latency(std::time::Duration::from_millis(50)));
    let request = tokio::spawn(client.get(&url).bearer_auth(sandbox.token()).send());
    // Once the latency is used up the request is under way; the journal only knows it afterwards.
    while std::net::TcpStream::connect(sandbox.address()).is_err() {}
    let mut request = request;
    let early = tokio::time::timeout(std::time::Duration::from_millis(10), &mut request).await;
    assert!(early.is_err(), "answered before its time");
    sandbox.stop().await;
    assert_eq!(request.await.unwrap().unwrap().status(), StatusCode::OK);
    assert!(client.get(&url).send().await.unwrap_err().is_connect());
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
