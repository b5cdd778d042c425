//! Parameters in the path, the query and the headers.

use serde_json::json;
use tests::constructs::query_parameters::Client;
use tests::constructs::query_parameters::requests::GetThing;
use tests::constructs::query_parameters::types::GetThingSort;

use super::server::{ID, Server, assert_refused};

fn get_thing(client: &Client) -> GetThing {
    client.get_thing(uuid::uuid!(ID), GetThingSort::Asc)
}

#[tokio::test]
async fn what_is_set_is_sent_where_it_belongs() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(query_parameters, server);
    let requests = [
        // The limit has a default, which is the server's.
        get_thing(&client),
        get_thing(&client).limit(100).x_trace("a b;c"),
        client.get_thing(uuid::uuid!(ID), GetThingSort::Desc),
    ];
    for request in requests {
        request.send().await.expect("an answer");
    }
    let sent = server.requests().await;
    let targets: Vec<_> = sent
        .iter()
        .map(|request| (request.url.path(), request.url.query()))
        .collect();
    let path = format!("/things/{ID}");
    let expected = ["sort=asc", "limit=100&sort=asc", "sort=desc"];
    assert_eq!(targets, expected.map(|query| (&*path, Some(query))));
    let traces: Vec<_> = sent
        .iter()
        .map(|request| request.headers.get("x-trace"))
        .map(|trace| trace.and_then(|trace| trace.to_str().ok()))
        .collect();
    assert_eq!(traces, [None, Some("a b;c"), None]);
}

#[tokio::test]
async fn what_breaks_a_rule_is_refused_by_the_name_of_the_page() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(query_parameters, server);
    for (request, reason) in [
        (
            get_thing(&client).limit(0),
            "limit: 0 is not valid: expected 1 to 100",
        ),
        (
            get_thing(&client).limit(101),
            "limit: 101 is not valid: expected 1 to 100",
        ),
        (
            get_thing(&client).x_trace("a\r\nAuthorization: b"),
            "a header parameter: it holds a character that a header cannot carry",
        ),
    ] {
        assert_refused(request.send().await, &[reason]);
    }
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn a_request_can_be_kept_and_sent_elsewhere() {
    let server = Server::saying(200, json!({})).await;
    // The client is dropped before the request is sent, on another thread.
    let request = get_thing(&client!(query_parameters, server)).limit(1);
    let again = request.clone();
    let sending = tokio::spawn(request.send());
    sending.await.expect("no panic").expect("an answer");
    again.send().await.expect("an answer");
    assert_eq!(server.requests().await.len(), 2);
}
