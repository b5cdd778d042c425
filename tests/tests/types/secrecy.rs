//! Secrets in requests and answers. That nothing shows them is tested in `secrets.rs`.

use generated_client::RetryPolicy;
use serde_json::json;
use tests::constructs::secret::types::Request;
use tests::constructs::secret_places::types::{
    CreateThingSuccess, Login, PasswordLogin, Request as Places,
};
use wiremock::ResponseTemplate;

use super::server::{ID, Server, assert_refused};

#[tokio::test]
async fn a_secret_is_sent_and_received_but_shown_only_on_purpose() {
    let server = Server::saying(200, json!({ "token": "MARKER" })).await;
    let client = client!(secret, server);
    let request = client.create_thing();
    let body = Request::builder().password("MARKER-MARKER");
    assert!(!format!("{body:?}").contains("MARKER"));
    let request = request.thing_id(uuid::uuid!(ID)).body(body);
    let answer = request.send().await.expect("an answer");
    assert_eq!(format!("{:?}", answer.token), "[redacted]");
    assert_eq!(answer.token.expose(), "MARKER");
    let sent = json!({ "password": "MARKER-MARKER" });
    assert_eq!(server.sent().await, [sent]);
}

#[tokio::test]
async fn a_secret_that_breaks_its_rule_is_refused_without_being_shown() {
    let server = Server::saying(200, json!({ "token": "t" })).await;
    let client = client!(secret, server);
    let request = client.create_thing();
    let request = request.thing_id(uuid::uuid!(ID));
    let refused = request
        .body_map(|body| body.password("MARKER"))
        .send()
        .await;
    let rule = "its length is 6, expected at least 8";
    let reason = format!("body: password: [redacted] is not a valid text: {rule}");
    assert_refused(refused, &reason);
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn secrets_travel_in_lists_maps_unions_and_the_query() {
    let token = ResponseTemplate::new(202).set_body_json(["tok-1"]);
    let server = Server::answering(token).await;
    let login = PasswordLogin::builder().password("p");
    let keys: Vec<_> = ["k", "l"].map(|key| key.parse().expect("a key")).into();
    let body = Places::builder().login(login).keys(keys).pin_null();
    let client = client!(secret_places, server);
    let request = client.create_thing();
    let answer = request.code("code-7").body(body).send().await;
    match answer.expect("an answer").into_inner() {
        CreateThingSuccess::Status202(tokens) => assert_eq!(tokens[0].expose(), "tok-1"),
        other => panic!("{other:?}"),
    }
    let login = json!({ "kind": "password", "password": "p" });
    let sent = json!({ "login": login, "keys": ["k", "l"], "pin": null });
    assert_eq!(server.sent().await, [sent]);
    let request = server.requests().await.remove(0);
    assert_eq!(request.url.query(), Some("code=code-7"));
}

#[test]
fn a_case_that_no_page_lists_may_hold_a_secret_too() {
    let login = json!({ "kind": "key", "key": "MARKER" });
    let login: Login = serde_json::from_value(login).expect("a login");
    assert_eq!(format!("{login:?}"), "Unknown([unknown object])");
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
    let login = PasswordLogin::builder().password("MARKER");
    let keys = ["k".parse().expect("a key")];
    let body = Places::builder().login(login).keys(keys);
    let client = client.expect("a client");
    let error = client.create_thing().code("MARKER").body(body).send().await;
    let error = error.expect_err("nobody listens");
    assert_eq!(
        error.to_string(),
        "createThing: no connection to the server"
    );
    assert!(!format!("{error:?} {error:#?}").contains("MARKER"));
}
