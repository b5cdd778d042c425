//! What was decoded leniently is held against the rules once more before it is sent.

use serde_json::{Value, json};
use tests::constructs::{list_rules, secret, text, union_by_constant};
use tests::values::Validate;

use super::server::{ID, Server, assert_refused};

fn decoded<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("leniently decoded")
}

#[tokio::test]
async fn a_text_of_an_answer_that_breaks_its_rule_is_not_sent() {
    let server = Server::saying(200, json!({ "name": "" })).await;
    let client = client!(text, server);
    let request = || client.create_thing().thing_id(uuid::uuid!(ID));
    let first = request().body_map(|body| body.name("n")).send().await;
    let name = first.expect("an answer").into_inner().name;
    let refused = request().body_map(|body| body.name(name)).send().await;
    let reason = "body: name: \"\" is not a valid text: its length is 0, expected at least 1";
    assert_refused(refused, reason);
    assert_eq!(server.requests().await.len(), 1);
}

#[tokio::test]
async fn neither_is_a_body_that_was_decoded_whole() {
    let server = Server::saying(200, json!({})).await;
    let body = json!({ "events": ["create", "create"] });
    let client = client!(list_rules, server);
    let refused = client.create_thing();
    let refused = refused.body(decoded::<list_rules::types::Request>(body));
    let reason = "body: events: the list holds element 2 twice";
    assert_refused(refused.send().await, reason);

    let body = json!({ "name": "n", "label": "LABEL" });
    let client = client!(text, server);
    let refused = client.create_thing();
    let refused = refused.thing_id(uuid::uuid!(ID));
    let refused = refused.body(decoded::<text::types::Request>(body));
    let rule = "it does not match the pattern ^[a-z]+$";
    let reason = format!("body: label: \"LABEL\" is not a valid RequestLabel: {rule}");
    assert_refused(refused.send().await, &reason);

    let client = client!(secret, server);
    let refused = client.create_thing();
    let refused = refused.thing_id(uuid::uuid!(ID));
    let body = json!({ "password": "MARKER" });
    let refused = refused.body(decoded::<secret::types::Request>(body));
    let rule = "its length is 6, expected at least 8";
    let reason = format!("body: password: [redacted] is not a valid text: {rule}");
    assert_refused(refused.send().await, &reason);
    assert!(server.requests().await.is_empty());
}

#[test]
fn what_a_server_may_say_tomorrow_may_be_said_back() {
    use union_by_constant::types::{GitSourceType, Source};

    let unknown: Source = decoded(json!({ "type": "upload" }));
    assert_eq!(unknown.validate(), Ok(()));
    let undocumented = GitSourceType::Unknown("mercurial".to_owned());
    assert_eq!(undocumented.validate(), Ok(()));
}
