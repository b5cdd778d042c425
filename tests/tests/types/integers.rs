//! Whole numbers within documented bounds.

use serde_json::json;
use tests::Error;
use tests::constructs::integer_both_ways::types::Settings;
use tests::constructs::integer_range::types::{Answer, Request};
use tests::constructs::list_rules::types::RequestEventsItem;
use wiremock::ResponseTemplate;

use super::server::{ID, Server, assert_refused};

#[tokio::test]
async fn a_literal_and_what_is_parsed_will_do() {
    let server = Server::saying(200, json!({ "port": 1 })).await;
    let client = client!(integer_range, server);
    let create = || client.create_thing(uuid::uuid!(ID));
    let requests = [
        create().port(3306).ratio(-4),
        create().port(u16::MAX).ratio(i64::MAX),
        create().port(8080).ratio(i64::from(i16::MIN + i16::MAX)),
        create().port("443".parse().expect("a port")),
        create().body(Request::new(1)),
        create().body(Request {
            port: 2,
            ratio: Some(0),
        }),
    ];
    for request in requests {
        request.send().await.expect("an answer");
    }
    assert_eq!(
        server.sent().await,
        [
            json!({ "port": 3306, "ratio": -4 }),
            json!({ "port": 65_535, "ratio": i64::MAX }),
            json!({ "port": 8080, "ratio": -1 }),
            json!({ "port": 443 }),
            json!({ "port": 1 }),
            json!({ "port": 2, "ratio": 0 }),
        ]
    );
}

#[tokio::test]
async fn out_of_range_names_field_value_and_range() {
    let server = Server::saying(200, json!({ "port": 1 })).await;
    let client = client!(integer_range, server);
    let create = || client.create_thing(uuid::uuid!(ID));
    let port = "body.port: 0 is not valid: expected 1 to 65535";
    let ratio = |value: &str| format!("body.ratio: {value} is not valid: expected at least -4");
    assert_refused(create().port(0).send().await, &[port]);
    let refused = create().port(1).ratio(-5).send().await;
    assert_refused(refused, &[&ratio("-5")]);
    let refused = create().port(0).ratio(i64::MIN).send().await;
    assert_refused(refused, &[port, &ratio("-9223372036854775808")]);
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn only_multiples_of_a_documented_step() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(list_rules, server);
    let create = || client.create_thing().events([RequestEventsItem::Create]);
    for (steps, rule) in [
        (5, "a multiple of 10"),
        (95, "a multiple of 10"),
        (110, "0 to 100"),
        (u8::MAX, "0 to 100"),
    ] {
        let reason = format!("body.steps: {steps} is not valid: expected {rule}");
        assert_refused(create().steps(steps).send().await, &[&reason]);
    }
    assert!(server.requests().await.is_empty());
    for steps in [0, 50, 100] {
        create().steps(steps).send().await.expect("an answer");
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
        let answer = client.create_thing(uuid::uuid!(ID)).port(1).send().await;
        let Answer { port: given, ratio } = answer.expect("an answer").into_inner();
        assert_eq!((given, ratio), (port, Some(-5)));
    }
}

#[tokio::test]
async fn what_is_sent_and_answered_keeps_bounds_one_way() {
    let said =
        json!({ "port": 0, "others": [443, 70_000], "steps": 7, "count": -1, "size": u64::MAX });
    let server = Server::saying(200, said.clone()).await;
    let client = client!(integer_both_ways, server);
    let request = client.create_thing().port(3306).others([22]);
    let request = request.steps(20).count(255).size(u64::MAX);
    let answer = request.send().await.expect("an answer").into_inner();
    let sent = json!({
        "port": 3306, "others": [22], "steps": 20, "count": 255, "size": u64::MAX
    });
    assert_eq!(server.sent().await, [sent]);
    assert_eq!(serde_json::to_value(&answer).expect("JSON"), said);

    let refused = client.create_thing().port(0).send().await;
    let port = "body.port: 0 is not valid: expected 1 to 65535";
    assert_refused(refused, &[port]);
    let refused = client.create_thing().port(1).count(256).send().await;
    let count = |value: i64| format!("body.count: {value} is not valid: expected 0 to 255");
    assert_refused(refused, &[&count(256)]);
    let refused = client.create_thing().body(answer).send().await;
    assert_refused(
        refused,
        &[
            port,
            "body.others[1]: 70000 is not valid: expected 1 to 65535",
            "body.steps: 7 is not valid: expected a multiple of 10",
            &count(-1),
        ],
    );
    assert_eq!(server.requests().await.len(), 1);
}

#[tokio::test]
async fn an_answer_may_spell_a_whole_number_as_it_likes() {
    let said = r#"{"port":3306.0,"others":[443.00,1e3],"steps":-0,"count":25.5e1,"size":1e19}"#;
    let server = Server::answering(ResponseTemplate::new(200).set_body_string(said)).await;
    let client = client!(integer_both_ways, server);
    let request = client.create_thing().port(1);
    let settings = request.send().await.expect("an answer").into_inner();
    let written = json!({
        "port": 3306, "others": [443, 1000], "steps": 0, "count": 255, "size": 10_000_000_000_000_000_000_u64
    });
    assert_eq!(serde_json::to_value(&settings).expect("JSON"), written);
}

#[tokio::test]
async fn an_answer_with_a_fraction_is_no_whole_number() {
    let server = Server::saying(200, json!({ "port": 1, "others": [1.0, 3306.5] })).await;
    let client = client!(integer_both_ways, server);
    let answer = client.create_thing().port(1).send().await;
    let Err(Error::Decode(error)) = answer else {
        panic!("{answer:?}");
    };
    assert_eq!(
        (error.path(), error.reason()),
        ("others[1]", "expected i64, found a number with a fraction")
    );
}

#[test]
fn a_struct_is_made_of_what_is_required() {
    let settings = Settings::new(443);
    assert_eq!(
        (settings.port, settings.others, settings.count),
        (443, None, None)
    );
}
