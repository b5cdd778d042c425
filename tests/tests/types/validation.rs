//! What was decoded leniently is held against the rules once more before it is sent.

use serde_json::{Value, json};
use tests::constructs::{enum_both_ways, list_rules, secret, text};

use super::server::{ID, Server, assert_refused};

fn decoded<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("leniently decoded")
}

#[tokio::test]
async fn a_text_of_an_answer_that_breaks_its_rule_is_not_sent() {
    let server = Server::saying(200, json!({ "name": "" })).await;
    let client = client!(text, server);
    let request = || client.create_thing(uuid::uuid!(ID));
    let first = request().name("n").send().await;
    let name = first.expect("an answer").into_inner().name;
    let refused = request().name(name).send().await;
    let reason = "body.name: \"\" is not valid: its length is 0, expected at least 1";
    assert_refused(refused, &[reason]);
    assert_eq!(server.requests().await.len(), 1);
}

#[tokio::test]
async fn neither_is_a_body_that_was_decoded_whole() {
    let server = Server::saying(200, json!({})).await;
    let body = json!({ "events": ["create", "create"], "steps": 101 });
    let client = client!(list_rules, server);
    let refused = client.create_thing();
    let refused = refused.body(decoded::<list_rules::types::Request>(body));
    let twice = "the element 1 is the same as one before it, expected no element twice";
    let reasons = [
        &*format!("body.events: {twice}"),
        "body.steps: 101 is not valid: expected 0 to 100",
    ];
    assert_refused(refused.send().await, &reasons);

    let body = json!({ "name": "n", "label": "LABEL" });
    let client = client!(text, server);
    let refused = client.create_thing(uuid::uuid!(ID));
    let refused = refused.body(decoded::<text::types::Request>(body));
    let rule = "it does not match the pattern ^[a-z]+$";
    let reason = format!("body.label: \"LABEL\" is not valid: {rule}");
    assert_refused(refused.send().await, &[&reason]);

    let body = json!({ "state": "asleep" });
    let client = client!(enum_both_ways, server);
    let refused = client.create_thing();
    let refused = refused.body(decoded::<enum_both_ways::types::Thing>(body));
    let rule = "it is not documented; expected \"on\", \"off\"";
    let reason = format!("body.state: \"asleep\" is not valid: {rule}");
    assert_refused(refused.send().await, &[&reason]);

    let client = client!(secret, server);
    let refused = client.create_thing(uuid::uuid!(ID));
    let body = json!({ "password": "MARKER" });
    let refused = refused.body(decoded::<secret::types::Request>(body));
    let reason = "body.password: its length is 6, expected at least 8";
    assert_refused(refused.send().await, &[reason]);
    assert!(server.requests().await.is_empty());
}

#[test]
fn what_the_type_cannot_hold_is_not_decoded() {
    let wrong = [
        json!({ "events": ["destroy"] }),
        json!({ "events": "create" }),
        json!({ "events": ["create"], "steps": 256 }),
        json!({ "events": ["create"], "steps": -10 }),
        json!({}),
    ];
    for wrong in wrong {
        let decoded = serde_json::from_value::<list_rules::types::Request>(wrong.clone());
        assert!(decoded.is_err(), "{wrong}");
    }
}
