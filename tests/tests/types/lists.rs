//! Lists: with documented rules, as an answer, and in the query.

use serde_json::json;
use tests::constructs::list_answer::types::Failure;
use tests::constructs::list_rules::types::RequestEventsItem::{self, Create, Delete};
use tests::constructs::list_rules::types::{Answer, Request};

use super::server::{Server, assert_refused};

#[tokio::test]
async fn the_number_of_elements_and_their_difference() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(list_rules, server);
    let too_many = "it has 4 elements, expected at most 3";
    let repeated = |position| {
        format!("the element {position} is the same as one before it, expected no element twice")
    };
    let cases: [(&[RequestEventsItem], _); 4] = [
        (
            &[],
            vec!["it has 0 elements, expected at least 1".to_owned()],
        ),
        (
            &[Create, Delete, Create, Delete],
            vec![too_many.to_owned(), repeated(2)],
        ),
        (&[Create, Create], vec![repeated(1)]),
        (&[Create, Delete, Create], vec![repeated(2)]),
    ];
    for (events, rules) in cases {
        let reasons: Vec<_> = rules
            .iter()
            .map(|rule| format!("body.events: {rule}"))
            .collect();
        let reasons: Vec<_> = reasons.iter().map(String::as_str).collect();
        let request = client.create_thing().events(events.to_vec());
        assert_refused(request.send().await, &reasons);
    }
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn arrays_vectors_and_iterators_will_do() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(list_rules, server);
    let slice: &[RequestEventsItem] = &[Create, Delete];
    for request in [
        client.create_thing().events([Delete]),
        client.create_thing().events(vec![Delete, Create]),
        client.create_thing().events(slice.iter().copied()),
        client.create_thing().body(Request::new([Delete])),
    ] {
        request.send().await.expect("an answer");
    }
    assert_eq!(
        server.sent().await,
        [
            json!({ "events": ["delete"] }),
            json!({ "events": ["delete", "create"] }),
            json!({ "events": ["create", "delete"] }),
            json!({ "events": ["delete"] }),
        ]
    );
}

#[tokio::test]
async fn an_answer_may_break_the_rules_of_its_lists() {
    let server = Server::saying(200, json!({ "events": [] })).await;
    let client = client!(list_rules, server);
    let request = client.create_thing().events([Create]);
    let Answer { events } = request.send().await.expect("an answer").into_inner();
    assert_eq!(events, Some(Vec::new()));
}

#[tokio::test]
async fn an_answer_that_is_a_list() {
    let server = Server::saying(200, json!([{ "message": "one" }, {}])).await;
    let client = client!(list_answer, server);
    let answer = client.get_thing().send().await;
    let messages: Vec<_> = answer
        .expect("an answer")
        .into_inner()
        .into_iter()
        .map(|Failure { message }| message)
        .collect();
    assert_eq!(messages, [Some("one".to_owned()), None]);
}

#[tokio::test]
async fn a_list_in_the_query_is_repeated() {
    let server = Server::saying(200, json!([])).await;
    let client = client!(list_answer, server);
    let lists = [vec![], vec!["a b"], vec!["x", "y&z=1", "x"]];
    for tags in lists {
        let request = client.get_thing().tag(tags);
        request.send().await.expect("an answer");
    }
    client.get_thing().send().await.expect("an answer");
    let queries: Vec<_> = server
        .requests()
        .await
        .iter()
        .map(|request| request.url.query().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(queries, ["", "tag=a+b", "tag=x&tag=y%26z%3D1&tag=x", ""]);
}
