//! Enums: open where a server answers, closed where only the caller supplies.

use serde_json::json;
use tests::constructs::colliding_enum::types::AnswerOrder;
use tests::constructs::enum_both_ways;
use tests::constructs::enum_both_ways::types::{State, Thing};
use tests::constructs::enum_in_request::types::{Request, RequestSize};
use tests::constructs::enum_in_response::types::AnswerState;

use super::server::{ID, Server, assert_refused};

#[tokio::test]
async fn an_undocumented_value_is_kept_and_the_rest_is_intact() {
    for (text, state) in [
        ("ready", AnswerState::Ready),
        ("unknown", AnswerState::Unknown),
        (
            "restarting",
            AnswerState::Undocumented("restarting".to_owned()),
        ),
        ("READY", AnswerState::Undocumented("READY".to_owned())),
        ("", AnswerState::Undocumented(String::new())),
    ] {
        let server = Server::saying(200, json!({ "state": text })).await;
        let client = client!(enum_in_response, server);
        let answer = client.get_thing(uuid::uuid!(ID)).send().await;
        let answer = answer.expect("an answer").into_inner();
        assert_eq!(answer.state, state);
        let written = serde_json::to_value(&answer).expect("JSON");
        assert_eq!(written, json!({ "state": text }));
    }
}

#[test]
fn an_open_enum_is_its_text_in_all_that_rust_has_for_it() {
    for text in ["asc", "ASC", "+1", "-1", "self", "", "tomorrow"] {
        let order: AnswerOrder = text.parse().expect("an open enum takes all");
        assert_eq!(order, AnswerOrder::from(text));
        assert_eq!(order, AnswerOrder::from(text.to_owned()));
        assert_eq!((order.as_str(), &*order.to_string()), (text, text));
        assert_eq!(String::from(order.clone()), text);
        assert_eq!(serde_json::to_value(&order).expect("JSON"), json!(text));
        let undocumented = matches!(order, AnswerOrder::Unknown(_));
        assert_eq!(undocumented, text == "tomorrow");
    }
}

#[test]
fn values_that_look_alike_in_rust_are_different_cases() {
    let cases = ["asc", "ASC", "+1", "-1", "self", ""].map(AnswerOrder::from);
    assert_eq!(
        cases,
        [
            AnswerOrder::Asc,
            AnswerOrder::AscV2,
            AnswerOrder::Value1,
            AnswerOrder::Value1V2,
            AnswerOrder::SelfValue,
            AnswerOrder::Empty,
        ]
    );
}

#[tokio::test]
async fn a_closed_enum_takes_its_cases_and_parses_their_texts() {
    let server = Server::silent(200).await;
    let client = client!(enum_in_request, server);
    let create = || client.create_thing(uuid::uuid!(ID));
    for request in [
        create().size(RequestSize::XLarge),
        create().size("x-large".parse().expect("a size")),
        create().size(RequestSize::try_from("x-large".to_owned()).expect("a size")),
        create().body(Request::new(RequestSize::XLarge)),
    ] {
        request.send().await.expect("an answer");
    }
    for sent in server.sent().await {
        assert_eq!(sent, json!({ "size": "x-large" }));
    }
}

#[test]
fn a_closed_enum_refuses_all_else_and_names_the_choices() {
    for size in ["", "Small", "x_large", "medium"] {
        let error = size.parse::<RequestSize>().expect_err("no size");
        let message = error.to_string();
        assert!(message.contains("\"small\", \"x-large\""), "{message}");
        assert_eq!(RequestSize::try_from(size.to_owned()), Err(error));
        assert!(serde_json::from_value::<RequestSize>(json!(size)).is_err());
    }
}

/// That this compiles is the test: it would not without a wildcard if the enum were open.
#[test]
fn a_closed_enum_is_matched_whole() {
    let letter = |size| match size {
        RequestSize::Small => 's',
        RequestSize::XLarge => 'x',
    };
    let size: RequestSize = "small".parse().expect("a size");
    assert_eq!((letter(size), size.as_str()), ('s', "small"));
    assert_eq!(RequestSize::XLarge.to_string(), "x-large");
}

#[tokio::test]
async fn what_is_not_documented_is_not_sent() {
    let server = Server::saying(200, json!({ "state": "asleep", "before": ["on"] })).await;
    let client = client!(enum_both_ways, server);
    let on = client.create_thing().state(State::On);
    let answer = on.send().await.expect("an answer").into_inner();
    assert_eq!(answer.state, State::Unknown("asleep".to_owned()));

    let by_setter = client.create_thing().state(answer.state.clone());
    let reason = |path: &str, value: &str| {
        format!("{path}: \"{value}\" is not valid: it is not documented; expected \"on\", \"off\"")
    };
    let refused = by_setter.send().await;
    assert_refused(refused, &[&reason("body.state", "asleep")]);

    let whole = Thing {
        before: Some(vec![State::Off, "on".into(), "maybe".into()]),
        ..answer
    };
    let refused = client.create_thing().body(whole).send().await;
    let reasons = [
        reason("body.state", "asleep"),
        reason("body.before[2]", "maybe"),
    ];
    assert_refused(refused, &reasons.each_ref().map(String::as_str));
    assert_eq!(server.requests().await.len(), 1);
}

#[tokio::test]
async fn what_is_not_documented_is_sent_if_the_client_says_so() {
    let server = Server::saying(200, json!({ "state": "on" })).await;
    let settings = enum_both_ways::Client::builder().token("token");
    let settings = settings.base_url(server.uri());
    let client = settings.allow_undocumented_values().build();
    let client = client.expect("a client");
    let request = client.create_thing().state("asleep".into());
    request.send().await.expect("an answer");
    assert_eq!(server.sent().await, [json!({ "state": "asleep" })]);
}
