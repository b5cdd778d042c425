//! A thousand calls at once on one client.

use std::time::Duration;

use generated_client::rate_limit::RateLimits;
use generated_client::sevalla::{self, Client, rate_limits};
use generated_client::{Error, ResponseValue};
use serde_json::json;
use tokio::task::JoinSet;
use tokio::time::Instant;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use super::operations::List;
use super::server::Server;
use super::world::{run, run_live, settings, settings_of_http_2};
use super::{answers, flight};

const CALLS: u32 = 1000;

/// All calls at once. Returns what came of each and how long that took, in any order.
async fn crowd(client: &Client) -> Vec<(Duration, sevalla::Result<ResponseValue<()>>)> {
    let start = Instant::now();
    let mut calls = JoinSet::new();
    for _ in 0..CALLS {
        let client = client.clone();
        calls.spawn(async move {
            let result = flight::fly(List.call(&client, 0)).await;
            (start.elapsed(), result)
        });
    }
    calls.join_all().await
}

/// Asserts that so many requests went, as early as the documented limit of 400 a minute lets them.
fn assert_pace(server: &Server, start: Instant, requests: u32) {
    let times: Vec<_> = server.sent().iter().map(|sent| sent.at - start).collect();
    let expected = (0..requests).map(|request| Duration::from_millis(60_300) * (request / 400));
    assert_eq!(times, expected.collect::<Vec<_>>());
}

/// Under the documented limits, each call for as long as it takes.
pub(crate) async fn in_turn() {
    let server = Server::start(|sent| answers::ok(sent, "")).await;
    let patient = rate_limits::v3_tiers().max_wait(Duration::MAX);
    let settings = settings(server.address).rate_limits(patient);
    let client: Client = settings.build().unwrap();
    let start = Instant::now();
    for (_, answer) in crowd(&client).await {
        answer.expect("an answer");
    }
    assert_pace(&server, start, CALLS);
}

#[test]
fn a_thousand_calls_go_in_turn() {
    run(in_turn());
}

/// Nobody who did not ask for it waits longer than two minutes: the calls of the third window fail at once.
#[test]
fn a_default_client_waits_two_minutes_at_most() {
    run(async {
        let server = Server::start(|sent| answers::ok(sent, "")).await;
        let client: Client = settings(server.address).build().unwrap();
        let start = Instant::now();
        let mut refused = 0;
        for (time, result) in crowd(&client).await {
            let Err(error) = result else {
                continue;
            };
            refused += 1;
            assert!(time < Duration::from_secs(1), "{time:?}");
            assert!(error.is_retryable() && error.attempts().is_none());
            let Error::RateLimit { source, .. } = error else {
                panic!("{error}");
            };
            assert_eq!(source.max_wait, Duration::from_secs(120));
            assert!(source.wait > source.max_wait, "{source}");
        }
        assert_eq!(refused, CALLS - 800);
        assert_pace(&server, start, 800);
    });
}

/// Without limits, on two threads, over HTTP/2, as it is with the vendors.
#[test]
fn a_thousand_calls_go_at_once() {
    run_live(async {
        let page = json!({ "data": [answers::env_var(0)], "total": 1, "offset": 0, "limit": 25 });
        let server = MockServer::start().await;
        let answer = ResponseTemplate::new(200).set_body_json(page);
        let answer = answer.set_delay(Duration::from_millis(50));
        let mock = Mock::given(matchers::method("GET")).respond_with(answer);
        mock.expect(u64::from(CALLS)).mount(&server).await;
        let settings = settings_of_http_2(&server).rate_limits(RateLimits::off());
        let client: Client = settings.build().unwrap();
        let mut calls = JoinSet::new();
        for _ in 0..CALLS {
            let client = client.clone();
            calls.spawn(async move { List.call(&client, 0).await });
        }
        for answer in calls.join_all().await {
            answer.expect("an answer");
        }
    });
}
