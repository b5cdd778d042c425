//! Objects: put together, open to other properties, within each other, under awkward names.

use std::collections::BTreeMap;

use serde_json::json;
use tests::constructs::all_of::types::Answer as Whole;
use tests::constructs::inline_object::types::{Answer as Outer, AnswerOwner, AnswerPartsItem};
use tests::constructs::map::types::Answer as Labelled;
use tests::constructs::recursive::types::Answer as Parent;
use tests::constructs::rest_properties::types::{Answer as Rest, Request};

use super::server::{ID, Server, assert_refused};

#[tokio::test]
async fn the_parts_of_an_all_of_are_one_struct() {
    let server = Server::saying(200, json!({ "name": "n", "size": 3 })).await;
    let client = client!(all_of, server);
    let answer = client.get_thing().send().await;
    let Whole { name, size } = answer.expect("an answer").into_inner();
    assert_eq!((&*name, size), ("n", 3));
    for missing in [json!({ "name": "n" }), json!({ "size": 3 })] {
        assert!(serde_json::from_value::<Whole>(missing).is_err());
    }
}

#[tokio::test]
async fn other_properties_stand_beside_the_named_ones() {
    let said = json!({ "name": "n", "a": [1, null], "b": { "c": true } });
    let server = Server::saying(200, said.clone()).await;
    let client = client!(rest_properties, server);
    let others = BTreeMap::from([("x".to_owned(), 1), ("y z".to_owned(), -2)]);
    let request = client.create_thing().name("n").extra(others);
    let answer = request.send().await.expect("an answer").into_inner();
    let sent = json!({ "name": "n", "x": 1, "y z": -2 });
    assert_eq!(server.sent().await, [sent]);

    assert_eq!(serde_json::to_value(&answer).expect("JSON"), said);
    let Rest { name, extra } = answer;
    assert_eq!(name.as_deref(), Some("n"));
    assert_eq!(extra.keys().collect::<Vec<_>>(), ["a", "b"]);

    let request = client.create_thing().body(Request::new("n"));
    request.send().await.expect("an answer");
    assert_eq!(server.sent().await.pop(), Some(json!({ "name": "n" })));
    let wrong = json!({ "name": "n", "x": "no number" });
    assert!(serde_json::from_value::<Request>(wrong).is_err());
}

#[tokio::test]
async fn objects_within_objects_have_types_of_their_own() {
    let said = json!({ "owner": { "name": "Ada" }, "parts": [{ "weight": 1.5 }, {}] });
    let server = Server::saying(200, said).await;
    let client = client!(inline_object, server);
    let answer = client.get_thing(uuid::uuid!(ID)).send().await;
    let Outer { owner, parts } = answer.expect("an answer").into_inner();
    let AnswerOwner { name } = owner;
    let weights: Vec<_> = parts
        .iter()
        .map(|AnswerPartsItem { weight }| *weight)
        .collect();
    assert_eq!((&*name, weights), ("Ada", vec![Some(1.5), None]));
}

#[tokio::test]
async fn an_object_may_hold_itself() {
    let said = json!({ "children": [{ "children": [] }, {}] });
    let server = Server::saying(200, said.clone()).await;
    let client = client!(recursive, server);
    let answer = client.get_thing(uuid::uuid!(ID)).send().await;
    let answer: Parent = answer.expect("an answer").into_inner();
    assert_eq!(serde_json::to_value(&answer).expect("JSON"), said);
    assert_eq!(answer.children.map(|children| children.len()), Some(2));
}

#[test]
fn maps_keep_every_name() {
    let said = json!({ "labels": { "": "a", "b c": "d" }, "anything": { "e": [1] } });
    let answer: Labelled = serde_json::from_value(said.clone()).expect("an answer");
    assert_eq!(answer.labels.len(), 2);
    assert_eq!(answer.labels["b c"], "d");
    assert_eq!(serde_json::to_value(&answer).expect("JSON"), said);
}

#[tokio::test]
async fn names_are_those_of_rust_and_on_the_wire_the_page_s() {
    let server = Server::silent(200).await;
    let client = client!(names, server);
    let request = client.create_thing(uuid::uuid!(ID));
    let request = request.type_("t").internal_port(1).x_y(true);
    request.send().await.expect("an answer");
    let sent = json!({ "type": "t", "internalPort": 1, "x-y": true });
    assert_eq!(server.sent().await, [sent]);
    let refused = client.create_thing(uuid::uuid!(ID)).send().await;
    assert_refused(refused, &["body.type: a value is required"]);
}

#[tokio::test]
#[allow(
    deprecated,
    reason = "that it compiles with this and works is the test"
)]
async fn what_is_deprecated_still_works() {
    let server = Server::silent(200).await;
    let client = client!(deprecated, server);
    let request = client.create_thing().old("o").new("n");
    request.send().await.expect("an answer");
    let sent = json!({ "old": "o", "new": "n" });
    assert_eq!(server.sent().await, [sent]);
}

#[tokio::test]
async fn what_only_one_side_may_set_is_only_on_that_side() {
    use tests::constructs::read_only::types::{Answer, Both};

    let said = json!({ "id": "7", "name": "n", "both": { "id": "8" } });
    let server = Server::saying(200, said).await;
    let client = client!(read_only, server);
    let request = client.create_thing(uuid::uuid!(ID));
    let request = request.name("n").password("p");
    let Answer { id, name, both } = request.send().await.expect("an answer").into_inner();
    assert_eq!((&*id, &*name), ("7", "n"));
    assert!(both.is_some_and(|Both { id }| id == "8"));
    let sent = json!({ "name": "n", "password": "p" });
    assert_eq!(server.sent().await, [sent]);
}
