//! Faults that a test injects, and what it sees of the requests that arrived.

use std::sync::mpsc;
use std::time::Duration;

use reqwest::{Method, StatusCode};
use sandbox::{Fault, FaultError, Sandbox};
use serde_json::{Value, json};

use crate::Fixture;

#[tokio::test]
async fn a_status_replaces_the_operation_so_many_times() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    fixture
        .sandbox
        .inject(Fault::status(503).on("createEnvironmentVariable").times(2))
        .unwrap();
    let body = json!({ "key": "K", "value": "" });
    for _ in 0..2 {
        let (status, error) = fixture.call(Method::POST, &url, body.clone()).await;
        assert_eq!(
            (status, &error["status"]),
            (StatusCode::SERVICE_UNAVAILABLE, &json!(503))
        );
        fixture.get(&url).await;
    }
    fixture.create(&url, body).await;
}

#[tokio::test]
async fn a_connection_is_closed_before_or_within_the_answer() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    fixture.sandbox.inject(Fault::no_answer().times(1)).unwrap();
    let body = json!({ "key": "K", "value": "" });
    // reqwest sends again what surely was not done on a reused connection; this one is new.
    let error = fixture
        .send(Method::POST, &url, body.clone())
        .await
        .unwrap_err();
    assert!(!error.is_connect() && !error.is_body(), "{error:?}");

    fixture
        .sandbox
        .inject(Fault::broken_body().times(1))
        .unwrap();
    let broken = fixture
        .send(Method::POST, &url, body.clone())
        .await
        .unwrap();
    assert_eq!(broken.status(), StatusCode::CREATED);
    let error = broken.bytes().await.unwrap_err();
    assert!(error.is_body() || error.is_decode(), "{error:?}");

    // The first was not done, the second was.
    assert_eq!(
        fixture.call(Method::POST, &url, body).await.0,
        StatusCode::BAD_REQUEST
    );
    let statuses = fixture
        .sandbox
        .received()
        .into_iter()
        .map(|received| received.status.map(|status| status.as_u16()));
    assert_eq!(statuses.collect::<Vec<_>>(), [None, Some(201), Some(400)]);
}

#[tokio::test]
async fn json_is_cut_off_or_is_something_else() {
    let fixture = Fixture::start().await;
    let url = fixture.sevalla("/api-keys/me");
    fixture
        .sandbox
        .inject(Fault::truncated_body().times(1))
        .unwrap();
    fixture
        .sandbox
        .inject(Fault::wrong_json().times(1))
        .unwrap();
    let truncated = fixture.send(Method::GET, &url, Value::Null).await.unwrap();
    let bytes = truncated.bytes().await.unwrap();
    assert!(!bytes.is_empty());
    assert!(serde_json::from_slice::<Value>(&bytes).is_err());
    let wrong = fixture.get(&url).await;
    assert!(wrong.is_array());
    assert_eq!(fixture.get(&url).await["name"], "Sandbox");
}

#[tokio::test]
async fn latency_waits_for_the_clock_of_the_sandbox() {
    let fixture = Fixture::start().await;
    let url = fixture.sevalla("/api-keys/me");
    fixture
        .sandbox
        .inject(Fault::latency(Duration::from_secs(3600)).times(1))
        .unwrap();
    let request = fixture.get(&url);
    tokio::pin!(request);
    // The clock is moved until the request, wherever it is by now, has waited long enough.
    loop {
        tokio::select! {
            biased;
            key = &mut request => {
                assert_eq!(key["name"], "Sandbox");
                break;
            }
            () = tokio::task::yield_now() => fixture.sandbox.advance(Duration::from_secs(600)),
        }
    }
    fixture
        .sandbox
        .inject(Fault::latency(Duration::from_secs(3600)))
        .unwrap();
    fixture.sandbox.clear_faults();
    fixture.get(&url).await;
}

#[tokio::test]
async fn real_latency_lasts_whatever_the_clock_says() {
    let fixture = Fixture::start().await;
    let latency = Duration::from_millis(30);
    fixture
        .sandbox
        .inject(Fault::real_latency(latency).times(1))
        .unwrap();
    let start = std::time::Instant::now();
    fixture.get(&fixture.sevalla("/api-keys/me")).await;
    assert!(start.elapsed() >= latency);
}

#[tokio::test]
async fn what_arrived_can_be_looked_at() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    let sent = json!({ "key": "K", "value": "hunter2" });
    fixture.create(&url, sent.clone()).await;
    fixture
        .call(Method::GET, &fixture.sevalla("/nowhere?a=b"), Value::Null)
        .await;
    let [created, nowhere] = fixture.sandbox.received().try_into().unwrap();
    assert_eq!(created.method, Method::POST);
    assert_eq!(
        created.operation.as_deref(),
        Some("createEnvironmentVariable")
    );
    assert_eq!(
        (created.json(), created.status),
        (sent, Some(StatusCode::CREATED))
    );
    assert_eq!(created.headers["content-type"], "application/json");
    assert_eq!(created.headers.get("authorization"), None);
    let debug = format!(
        "{created:?} {:?} {:?}",
        fixture.sandbox,
        Sandbox::builder().token("hunter2")
    );
    assert!(
        !debug.contains("hunter2") && !debug.contains(fixture.sandbox.token()),
        "{debug}"
    );
    assert_eq!(
        (nowhere.path.as_str(), nowhere.query.as_str()),
        ("/v3/nowhere", "a=b")
    );
    assert_eq!(
        (nowhere.operation, nowhere.status),
        (None, Some(StatusCode::NOT_FOUND))
    );

    fixture.sandbox.clear_received();
    assert!(fixture.sandbox.received().is_empty());
}

#[tokio::test]
async fn a_fault_that_could_never_happen_is_refused() {
    let fixture = Fixture::start().await;
    let misspelt = fixture.sandbox.inject(Fault::status(503).on("createPort"));
    let misspelt = misspelt.unwrap_err().to_string();
    assert!(
        misspelt.contains("no API has an operation `createPort`"),
        "{misspelt}"
    );
    let unknown = fixture.sandbox.fail_next("createPort");
    assert_eq!(
        unknown,
        Err(FaultError::UnknownOperation("createPort".to_owned()))
    );
    let id = "createEnvironmentVariable";
    let at_once = fixture.sandbox.fail_next(id);
    assert_eq!(at_once, Err(FaultError::NothingToFail(id.to_owned())));
}

#[tokio::test]
async fn an_observer_is_told_of_every_request_but_not_the_token() {
    let (sender, requests) = mpsc::channel();
    let sandbox =
        Sandbox::builder().observer(move |received| sender.send(received.clone()).unwrap());
    let fixture = Fixture::of(sandbox.start().await.unwrap());
    fixture.get(&fixture.sevalla("/api-keys/me")).await;
    let outside = format!("http://{}/v2/applications", fixture.sandbox.address());
    fixture
        .send(Method::GET, &outside, Value::Null)
        .await
        .unwrap();

    let told: Vec<_> = requests.try_iter().collect();
    assert_eq!(told, fixture.sandbox.received());
    let [key, outside] = told.try_into().unwrap();
    assert_eq!(key.operation.as_deref(), Some("getCurrentApiKey"));
    assert!(!key.headers.contains_key("authorization") && key.took < Duration::from_secs(60));
    assert_eq!(
        (outside.path.as_str(), outside.status),
        ("/v2/applications", Some(StatusCode::NOT_FOUND))
    );
}
