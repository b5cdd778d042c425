//! A thousand calls at once on one client.

use std::time::Duration;

use generated_client::rate_limit::RateLimits;
use generated_client::sevalla::Client;
use serde_json::json;
use tokio::task::JoinSet;
use tokio::time::Instant;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use super::operations::List;
use super::server::Server;
use super::world::{run, run_live, settings, settings_of_http_2};
use super::{answers, flight};

const CALLS: u32 = 1000;

/// Under the documented limit of 400 a minute, each call over a connection of its own.
pub(crate) async fn in_turn() {
    let server = Server::start(|sent| answers::ok(sent, "")).await;
    let client: Client = settings(server.address).build().unwrap();
    let start = Instant::now();
    let mut calls = JoinSet::new();
    for _ in 0..CALLS {
        let client = client.clone();
        calls.spawn(async move { flight::fly(List.call(&client, 0)).await });
    }
    for answer in calls.join_all().await {
        answer.expect("an answer");
    }
    let times: Vec<_> = server.sent().iter().map(|sent| sent.at - start).collect();
    let expected = (0..CALLS).map(|call| Duration::from_millis(60_300) * (call / 400));
    assert_eq!(times, expected.collect::<Vec<_>>());
}

#[test]
fn a_thousand_calls_go_in_turn() {
    run(in_turn());
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
