//! Secrets in requests and answers. That nothing shows them is tested in `secrets.rs`.

use generated_client::RetryPolicy;
use serde_json::json;
use tests::constructs::secret::types::{Answer, Request};
use tests::constructs::secret_places::types::{CreateThingSuccess, Login, PasswordLogin};
use tests::values::{Exposed, Secret};
use wiremock::ResponseTemplate;

use super::server::{ID, Server, assert_refused};

#[tokio::test]
async fn a_secret_travels_but_is_shown_only_on_purpose() {
    let server = Server::saying(200, json!({ "token": "MARKER" })).await;
    let client = client!(secret, server);
    let create = || client.create_thing(uuid::uuid!(ID));
    let by_setter = create().password("MARKER-MARKER");
    let whole = create().body(Request::new("MARKER-MARKER"));
    for request in [by_setter, whole] {
        assert!(!format!("{request:?}").contains("MARKER"));
        let answer = request.send().await.expect("an answer");
        assert_eq!(format!("{:?}", answer.token), "[redacted]");
        assert_eq!(answer.token.expose(), "MARKER");
    }
    for sent in server.sent().await {
        assert_eq!(sent, json!({ "password": "MARKER-MARKER" }));
    }
}

#[tokio::test]
async fn serde_shows_a_secret_only_through_the_wrapper() {
    let server = Server::saying(200, json!({ "token": "MARKER" })).await;
    let client = client!(secret, server);
    let body = Request::new("MARKER-MARKER");
    let written = serde_json::to_value(&body).expect("JSON");
    assert_eq!(written, json!({ "password": "[redacted]" }));
    let shown = serde_json::to_value(Exposed(&body)).expect("JSON");
    assert_eq!(shown, json!({ "password": "MARKER-MARKER" }));

    let request = client.create_thing(uuid::uuid!(ID)).body(body);
    let answer = request.send().await.expect("an answer").into_inner();
    assert_eq!(server.sent().await, [shown]);
    let written = serde_json::to_value(&answer).expect("JSON");
    assert_eq!(written, json!({ "token": "[redacted]" }));
    let shown = serde_json::to_value(Exposed(&answer)).expect("JSON");
    assert_eq!(shown, json!({ "token": "MARKER" }));
}

#[test]
fn secrets_are_equal_if_their_texts_are() {
    let answer = |token: &str| Answer {
        token: Secret::from(token),
    };
    assert_eq!(answer("MARKER"), answer("MARKER"));
    assert_ne!(answer("MARKER"), answer("MARKEN"));
    assert_ne!(answer("MARKER"), answer("MARKER "));
}

#[tokio::test]
async fn a_secret_that_breaks_its_rule_is_not_shown() {
    let server = Server::saying(200, json!({ "token": "t" })).await;
    let client = client!(secret, server);
    let request = client.create_thing(uuid::uuid!(ID)).password("MARKER");
    let reason = "body.password: its length is 6, expected at least 8";
    assert_refused(request.send().await, &[reason]);
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn secrets_travel_in_lists_maps_unions_and_the_query() {
    let token = ResponseTemplate::new(202).set_body_json(["tok-1"]);
    let server = Server::answering(token).await;
    let client = client!(secret_places, server);
    let request = client.create_thing().code("code-7");
    let request = request.login(PasswordLogin::new("p"));
    let request = request.keys(["k".into(), "l".into()]).pin_null();
    let named = ("a".to_owned(), Secret::from("b"));
    let request = request.by_name([named].into());
    let answer = request.send().await;
    match answer.expect("an answer").into_inner() {
        CreateThingSuccess::Status202(tokens) => assert_eq!(tokens[0].expose(), "tok-1"),
        other => panic!("{other:?}"),
    }
    let login = json!({ "kind": "password", "password": "p" });
    let sent = json!({ "login": login, "keys": ["k", "l"], "pin": null, "by_name": { "a": "b" } });
    assert_eq!(server.sent().await, [sent]);
    let request = server.requests().await.remove(0);
    assert_eq!(request.url.query(), Some("code=code-7"));
}

#[tokio::test]
async fn broken_rules_of_secrets_are_told_without_them() {
    let server = Server::silent(200).await;
    let client = client!(secret_places, server);
    let request = client.create_thing().code("abc");
    let request = request.login(PasswordLogin::new("p"));
    let twice = ["MARKER".into(), "MARKER".into()];
    let request = request.keys(twice).pin("MARKER".repeat(40));
    let twice = "the element 1 is the same as one before it, expected no element twice";
    assert_refused(
        request.send().await,
        &[
            "code: its length is 3, expected at least 4",
            &format!("body.keys: {twice}"),
            "body.pin: its length is 240, expected at most 200",
        ],
    );
    assert!(server.requests().await.is_empty());
}

#[test]
fn a_case_that_no_page_lists_may_hold_a_secret_too() {
    let said = json!({ "kind": "key", "key": "MARKER" });
    let login: Login = serde_json::from_value(said.clone()).expect("a login");
    assert_eq!(format!("{login:?}"), "Unknown([unknown object])");
    let shown = serde_json::to_value(Exposed(&login)).expect("JSON");
    assert_eq!(shown, said);
}

/// A URL with a secret in its query is in no message of what went wrong on the way.
#[tokio::test]
async fn a_failure_on_the_way_does_not_show_the_query() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let client = tests::constructs::secret_places::Client::builder().token("token");
    let client = client.retry_policy(RetryPolicy::off());
    let client = client.base_url(format!("http://{address}")).build();
    let request = client.expect("a client").create_thing().code("MARKER");
    let request = request.login(PasswordLogin::new("MARKER"));
    let error = request.keys(["k".into()]).send().await;
    let error = error.expect_err("nobody listens");
    assert_eq!(
        error.to_string(),
        "createThing: no connection to the server"
    );
    assert!(!format!("{error:?} {error:#?}").contains("MARKER"));
}
