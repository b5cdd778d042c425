//! Texts with a length or a pattern, and times: strict in requests, as sent in answers.

use serde_json::json;
use tests::constructs::text::types::Request;
use tests::values::Timestamp;

use super::server::{ID, Server, assert_refused};

#[tokio::test]
async fn a_broken_rule_is_named_with_its_field_and_nothing_is_sent() {
    let server = Server::saying(200, json!({ "name": "n" })).await;
    let client = client!(text, server);
    let body = Request::builder;
    let (forty_one, eleven) = ("é".repeat(41), "a".repeat(11));
    for (body, field, value, rule) in [
        (
            body().name(""),
            "name",
            "",
            "text: its length is 0, expected at least 1",
        ),
        (
            body().name(&forty_one),
            "name",
            &*forty_one,
            "text: its length is 41, expected at most 40",
        ),
        (
            body().name("n").label(&eleven),
            "label",
            &*eleven,
            "RequestLabel: its length is 11, expected at most 10",
        ),
        (
            body().name("n").label("a-b"),
            "label",
            "a-b",
            "RequestLabel: it does not match the pattern ^[a-z]+$",
        ),
        (
            body().name("n").label("ab\n"),
            "label",
            "ab\\n",
            "RequestLabel: it does not match the pattern ^[a-z]+$",
        ),
    ] {
        let request = client.create_thing().thing_id(uuid::uuid!(ID)).body(body);
        let reason = format!("body: {field}: \"{value}\" is not a valid {rule}");
        assert_refused(request.send().await, &reason);
    }
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn lengths_count_characters_and_texts_without_a_rule_may_hold_anything() {
    let server = Server::saying(200, json!({ "name": "n" })).await;
    let client = client!(text, server);
    let (name, note) = ("😀".repeat(40), "\0\r\n\"\u{202e}".repeat(1000));
    let body = Request::builder().name(&name).label("abc").note(&note);
    let request = client.create_thing().thing_id(uuid::uuid!(ID)).body(body);
    request.send().await.expect("an answer");
    let sent = json!({ "name": name, "label": "abc", "note": note });
    assert_eq!(server.sent().await, [sent]);
}

#[tokio::test]
async fn an_answer_is_delivered_as_sent_and_tells_whether_it_keeps_its_rule() {
    for (name, label, documented) in [
        ("web", "web", [true, true]),
        ("", "WEB", [false, false]),
        ("web", "a-b", [true, false]),
    ] {
        let said = json!({ "name": name, "label": label });
        let server = Server::saying(200, said.clone()).await;
        let client = client!(text, server);
        let request = client.create_thing();
        let request = request.thing_id(uuid::uuid!(ID));
        let answer = request.body_map(|body| body.name("n")).send().await;
        let answer = answer.expect("an answer").into_inner();
        let given = answer.label.as_ref().expect("a label");
        assert_eq!((&*answer.name, &**given), (name, label));
        let kept = [answer.name.is_documented(), given.is_documented()];
        assert_eq!(kept, documented);
        assert_eq!(given.check().is_ok(), documented[1]);
        assert_eq!(serde_json::to_value(&answer).expect("JSON"), said);
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
        let request = client.get_thing();
        let answer = request.thing_id(uuid::uuid!(ID)).send().await;
        let answer = answer.expect("an answer").into_inner();
        assert_eq!(answer.created_at.as_str(), text);
        assert_eq!(text.parse::<Timestamp>().is_ok(), valid);
        assert!(answer.ended_at.is_none());
        assert_eq!(serde_json::to_value(&answer).expect("JSON"), said);
    }
}

#[tokio::test]
async fn a_choice_of_any_text_or_a_pattern_is_any_text() {
    let server = Server::saying(200, json!({ "name": "Any Text" })).await;
    let client = client!(text_union, server);
    let request = client.get_thing();
    let answer = request.thing_id(uuid::uuid!(ID)).send().await;
    assert_eq!(answer.expect("an answer").name, "Any Text");
}
