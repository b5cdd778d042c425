//! Whole numbers within documented bounds.

use serde_json::json;
use tests::constructs::integer_both_ways::types::{Settings, builder};
use tests::constructs::integer_range::types::{Answer, Request};
use tests::constructs::list_rules::types::{Request as Stepped, RequestEventsItem};
use tests::values::Integer;

use super::server::{ID, Server, assert_refused};

#[tokio::test]
async fn a_literal_and_every_integer_type_will_do() {
    let server = Server::saying(200, json!({ "port": 1 })).await;
    let client = client!(integer_range, server);
    let known: Integer<1, 65_535> = "443".parse().expect("a port");
    let bodies = [
        Request::builder().port(3306).ratio(-4),
        Request::builder().port(u8::MAX).ratio(i8::MAX),
        Request::builder().port(u16::MAX).ratio(i16::MAX),
        Request::builder().port(8080_u32).ratio(8080_u64),
        Request::builder().port(8080_i64).ratio(i64::MAX),
        Request::builder().port(8080_usize).ratio(8080_isize),
        Request::builder().port(known),
    ];
    for body in bodies {
        let request = client.create_thing().thing_id(uuid::uuid!(ID)).body(body);
        request.send().await.expect("an answer");
    }
    assert_eq!(
        server.sent().await,
        [
            json!({ "port": 3306, "ratio": -4 }),
            json!({ "port": 255, "ratio": 127 }),
            json!({ "port": 65_535, "ratio": 32_767 }),
            json!({ "port": 8080, "ratio": 8080 }),
            json!({ "port": 8080, "ratio": i64::MAX }),
            json!({ "port": 8080, "ratio": 8080 }),
            json!({ "port": 443 }),
        ]
    );
}

#[tokio::test]
async fn out_of_range_names_field_value_and_range_and_nothing_is_sent() {
    let server = Server::saying(200, json!({ "port": 1 })).await;
    let client = client!(integer_range, server);
    let port = |value: &str| format!("body: port: {value} is out of range: expected 1 to 65535");
    let ratio = |value: &str| {
        let range = format!("expected -4 to {}", i64::MAX);
        format!("body: ratio: {value} is out of range: {range}")
    };
    let body = Request::builder;
    for (body, reason) in [
        (body().port(0), port("0")),
        (body().port(-1), port("-1")),
        (body().port(65_536), port("65536")),
        (body().port(u64::MAX), port("18446744073709551615")),
        (body().port(i64::MIN), port("-9223372036854775808")),
        (body().port(1).ratio(-5), ratio("-5")),
        (
            body().port(1).ratio(u64::MAX),
            ratio("18446744073709551615"),
        ),
    ] {
        let request = client.create_thing().thing_id(uuid::uuid!(ID)).body(body);
        assert_refused(request.send().await, &reason);
    }
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn only_multiples_of_a_documented_step() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(list_rules, server);
    let body = || Stepped::builder().events([RequestEventsItem::Create]);
    for steps in [-10, 5, 95, 110] {
        let request = client.create_thing().body(body().steps(steps));
        let range = "expected 0 to 100, a multiple of 10";
        let reason = format!("body: steps: {steps} is out of range: {range}");
        assert_refused(request.send().await, &reason);
    }
    assert!(server.requests().await.is_empty());
    for steps in [0, 50, 100] {
        let request = client.create_thing().body(body().steps(steps));
        request.send().await.expect("an answer");
    }
    let steps = server
        .sent()
        .await
        .into_iter()
        .map(|body| body["steps"].clone());
    assert_eq!(steps.collect::<Vec<_>>(), [0, 50, 100]);
}

#[tokio::test]
async fn an_answer_outside_its_range_is_still_an_answer() {
    for port in [0, 70_000, -1] {
        let server = Server::saying(200, json!({ "port": port, "ratio": -5 })).await;
        let client = client!(integer_range, server);
        let request = client.create_thing();
        let request = request.thing_id(uuid::uuid!(ID));
        let answer = request.body_map(|body| body.port(1)).send().await;
        let Answer { port: given, ratio } = answer.expect("an answer").into_inner();
        assert_eq!((given, ratio), (port, Some(-5)));
    }
}

#[test]
fn a_number_is_a_number_in_all_that_rust_has_for_one() {
    type Port = Integer<1, 65_535>;
    assert_eq!((Port::MIN, Port::MAX), (1, 65_535));
    let [low, high]: [Port; 2] = ["22", "443"].map(|text| text.parse().expect("a port"));
    assert!(low < high && low == 22 && i64::from(high) == high.get());
    assert_eq!(low.max(high).to_string(), "443");
    assert_eq!(std::collections::HashSet::from([low, high, low]).len(), 2);
    assert_eq!(
        "65536".parse::<Port>().expect_err("too much").to_string(),
        "\"65536\" is not a whole number from 1 to 65535"
    );
    assert_eq!(serde_json::to_value(high).expect("JSON"), json!(443));
    assert_eq!(serde_json::from_value::<Port>(json!(443)).ok(), Some(high));
    assert!(serde_json::from_value::<Port>(json!(0)).is_err());
}

#[tokio::test]
async fn what_is_sent_and_answered_keeps_bounds_one_way() {
    let said =
        json!({ "port": 0, "others": [443, 70_000], "steps": 7, "count": -1, "size": u64::MAX });
    let server = Server::saying(200, said.clone()).await;
    let client = client!(integer_both_ways, server);
    let request = Settings::builder()
        .port(3306)
        .others([22.try_into().expect("a port")]);
    let request = client.create_thing().body(request.steps(20).count(255));
    let answer = request.send().await.expect("an answer").into_inner();
    let sent = json!({ "port": 3306, "others": [22], "steps": 20, "count": 255 });
    assert_eq!(server.sent().await, [sent]);
    assert_eq!(serde_json::to_value(&answer).expect("JSON"), said);
    assert_eq!(answer.port, 0);
    assert!(answer.port.check().is_err());

    let wrong = |body: builder::Settings| client.create_thing().body(body).send();
    for (body, reason) in [
        (
            Settings::builder().port(0),
            "body: port: 0 is out of range: expected 1 to 65535",
        ),
        (
            Settings::builder().port(1).count(256),
            "body: count: 256 is out of range: expected 0 to 255",
        ),
        (
            answer.into(),
            "body: count: -1 is out of range: expected 0 to 255",
        ),
    ] {
        assert_refused(wrong(body).await, reason);
    }
    assert_eq!(server.requests().await.len(), 1);
}
