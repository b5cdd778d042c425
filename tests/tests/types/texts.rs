//! Texts with a length or a pattern, and times: strict in requests, as sent in answers.

use generated_client::Problem;
use serde_json::json;
use tests::constructs::text::types::{Answer, Request};
use tests::values::Timestamp;

use super::server::{ID, Server, assert_refused};

#[tokio::test]
async fn a_broken_rule_is_named_with_its_field() {
    let server = Server::saying(200, json!({ "name": "n" })).await;
    let client = client!(text, server);
    let create = || client.create_thing(uuid::uuid!(ID));
    let (forty_one, eleven) = ("é".repeat(41), "a".repeat(11));
    let pattern = "it does not match the pattern ^[a-z]+$";
    for (request, field, value, rule) in [
        (
            create().name(""),
            "name",
            "",
            "its length is 0, expected at least 1",
        ),
        (
            create().name(&forty_one),
            "name",
            &*forty_one,
            "its length is 41, expected at most 40",
        ),
        (
            create().name("n").label(&eleven),
            "label",
            &*eleven,
            "its length is 11, expected at most 10",
        ),
        (create().name("n").label("a-b"), "label", "a-b", pattern),
        (create().name("n").label("ab\n"), "label", "ab\n", pattern),
    ] {
        let reason = format!("body.{field}: {value:?} is not valid: {rule}");
        assert_refused(request.send().await, &[&reason]);
    }
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn all_broken_rules_are_told_at_once() {
    let server = Server::saying(200, json!({ "name": "n" })).await;
    let client = client!(text, server);
    let create = || client.create_thing(uuid::uuid!(ID));
    let label = "body.label: \"A\" is not valid: it does not match the pattern ^[a-z]+$";
    let name = "body.name: \"\" is not valid: its length is 0, expected at least 1";
    let refused = create().label("A").name("").send().await;
    assert_refused(refused, &[name, label]);
    let refused = create().label("A").send().await;
    assert_refused(refused, &["body.name: a value is required", label]);

    let error = create().label("A").name("").send().await;
    let error = error.expect_err("a refusal");
    let paths: Vec<_> = error.problems().iter().map(Problem::path).collect();
    assert_eq!(paths, ["body.name", "body.label"]);
    let sentence = "createThing: the request is not valid and was not sent";
    assert_eq!(error.to_string(), format!("{sentence}: {name}; {label}"));
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn lengths_count_characters_and_no_rule_means_anything() {
    let server = Server::saying(200, json!({ "name": "n" })).await;
    let client = client!(text, server);
    let (name, note) = ("😀".repeat(40), "\0\r\n\"\u{202e}".repeat(1000));
    let request = client.create_thing(uuid::uuid!(ID));
    let request = request.name(&name).label("abc").note(&note);
    request.send().await.expect("an answer");
    let sent = json!({ "name": name, "label": "abc", "note": note });
    assert_eq!(server.sent().await, [sent]);
}

#[tokio::test]
async fn an_answer_is_delivered_as_sent() {
    for (name, label) in [("web", "web"), ("", "WEB"), ("web", "a-b")] {
        let said = json!({ "name": name, "label": label });
        let server = Server::saying(200, said.clone()).await;
        let client = client!(text, server);
        let request = client.create_thing(uuid::uuid!(ID));
        let request = request.body(Request::new("n"));
        let answer = request.send().await.expect("an answer").into_inner();
        assert_eq!(serde_json::to_value(&answer).expect("JSON"), said);
        let expected = Answer {
            name: name.to_owned(),
            label: Some(label.to_owned()),
            note: None,
        };
        assert_eq!(answer, expected);
    }
}

#[tokio::test]
async fn a_time_is_kept_as_it_was_written() {
    for (text, valid) in [
        ("2025-01-30T12:00:00.120Z", true),
        ("2025-01-30T12:00+01:00", false),
        ("yesterday", false),
    ] {
        let said = json!({ "created_at": text, "ended_at": null });
        let server = Server::saying(200, said.clone()).await;
        let client = client!(timestamp, server);
        let answer = client.get_thing(uuid::uuid!(ID)).send().await;
        let answer = answer.expect("an answer").into_inner();
        assert_eq!(answer.created_at.as_str(), text);
        assert_eq!(answer.created_at.is_documented(), valid);
        assert_eq!(text.parse::<Timestamp>().is_ok(), valid);
        assert!(answer.ended_at.is_none());
        assert_eq!(serde_json::to_value(&answer).expect("JSON"), said);
    }
}

#[tokio::test]
async fn a_choice_of_any_text_or_a_pattern_is_any_text() {
    let server = Server::saying(200, json!({ "name": "Any Text" })).await;
    let client = client!(text_union, server);
    let answer = client.get_thing(uuid::uuid!(ID)).send().await;
    assert_eq!(answer.expect("an answer").name, "Any Text");
}
