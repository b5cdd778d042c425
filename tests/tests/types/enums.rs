//! Enums: open where a server answers, closed where only the caller supplies.

use serde_json::json;
use tests::constructs::colliding_enum::types::AnswerOrder;
use tests::constructs::enum_in_request::types::{Request, RequestSize};
use tests::constructs::enum_in_response::types::AnswerState;
use tests::constructs::union_by_constant::types::GitSourceType;

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
        let request = client.get_thing();
        let answer = request.thing_id(uuid::uuid!(ID)).send().await;
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
async fn a_closed_enum_takes_its_cases_and_their_texts() {
    let server = Server::silent(200).await;
    let client = client!(enum_in_request, server);
    for body in [
        Request::builder().size(RequestSize::XLarge),
        Request::builder().size("x-large"),
        Request::builder().size("x-large".to_owned()),
    ] {
        let request = client.create_thing().thing_id(uuid::uuid!(ID));
        request.body(body).send().await.expect("an answer");
    }
    for sent in server.sent().await {
        assert_eq!(sent, json!({ "size": "x-large" }));
    }
}

#[tokio::test]
async fn a_closed_enum_refuses_all_else_and_names_the_choices() {
    let server = Server::silent(200).await;
    let client = client!(enum_in_request, server);
    for size in ["", "Small", "x_large", "medium"] {
        let request = client.create_thing().thing_id(uuid::uuid!(ID));
        let request = request.body_map(|body| body.size(size));
        assert_refused(
            request.send().await,
            "body: size: expected one of: small, x-large",
        );
        assert!(serde_json::from_value::<RequestSize>(json!(size)).is_err());
    }
    assert!(server.requests().await.is_empty());
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
    assert!(RequestSize::Small < RequestSize::XLarge);
}

#[test]
fn an_enum_that_travels_both_ways_is_open() {
    let undocumented: GitSourceType = "mercurial".parse().expect("an open enum takes all");
    assert_eq!(undocumented, GitSourceType::Unknown("mercurial".to_owned()));
}
