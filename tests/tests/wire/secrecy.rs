//! No `Debug` and no message shows a token, a password or the value of an environment variable.

use std::fmt::Debug;

use generated_client::northflank::types::ServicePorts;
use generated_client::sevalla::types::{CreateEnvVarRequest, UpdateEnvVarRequest};
use generated_client::values::Exposed;
use generated_client::{RetryPolicy, northflank, sevalla};
use serde_json::json;

use super::pages::{self, id};
use super::server::{MARKER, Server, TOKEN};

/// Asserts that none of the secrets is in the value as `Debug` prints it, and that `beside` is: something was printed.
#[track_caller]
fn assert_secret(value: &dyn Debug, beside: &str) {
    let shown = format!("{value:?} {value:#?}");
    assert!(!shown.contains(MARKER), "{shown}");
    assert!(shown.contains(beside), "{shown}");
}

#[tokio::test]
async fn of_clients_and_their_builders() {
    let server = Server::answering_json(200, &json!({})).await;
    assert_secret(&server.sevalla(), "base_url");
    assert_secret(&server.northflank(), "base_url");
    let url = format!("https://{MARKER}:{MARKER}@example.com");
    assert_secret(
        &sevalla::Client::builder().token(MARKER).base_url(&url),
        "timeout",
    );
    assert_secret(
        &northflank::Client::builder().token(MARKER).base_url(&url),
        "timeout",
    );
}

#[tokio::test]
async fn of_requests() {
    let server = Server::answering_json(200, &json!({})).await;
    let client = server.sevalla();
    for value in [MARKER.to_owned(), MARKER.repeat(6_000)] {
        let body = CreateEnvVarRequest::new("KEY", &value);
        assert_secret(&body, "value: [redacted]");
        let update = UpdateEnvVarRequest {
            value: Some(value.as_str().into()),
            ..UpdateEnvVarRequest::default()
        };
        assert_secret(&update, "[redacted]");

        let create = client.create_environment_variable(id());
        assert_secret(&create.clone().key("KEY").value(&value), "\"value\"");
        assert_secret(&create.body(body), "\"value\"");
        let request = client.update_environment_variable(id(), id());
        assert_secret(&request.body(update), "\"value\"");
    }
    assert_secret(&client.get_current_api_key(), "GetCurrentApiKey");
}

/// What is stored or logged by way of serde holds no secret either; what is sent does.
#[tokio::test]
async fn of_what_serde_writes() {
    let mut variable = pages::env_var();
    variable["value"] = json!(MARKER);
    let server = Server::answering_json(200, &variable).await;
    let client = server.sevalla();
    let body = CreateEnvVarRequest::new("KEY", MARKER);
    let redacted = json!({ "key": "KEY", "value": "[redacted]" });
    assert_eq!(serde_json::to_value(&body).expect("JSON"), redacted);

    let create = client.create_environment_variable(id());
    let answer = create.body(body).send().await.expect("a variable");
    let sent = server.received().await.remove(0).body;
    assert_eq!(sent, Some(json!({ "key": "KEY", "value": MARKER })));

    let answer = answer.into_inner();
    let written = serde_json::to_string(&answer).expect("JSON");
    assert!(!written.contains(MARKER), "{written}");
    assert!(written.contains("\"value\":\"[redacted]\""), "{written}");
    let shown = serde_json::to_value(Exposed(&answer)).expect("JSON");
    assert_eq!(shown, variable);
}

/// What was answered and written down in the clear is read again as it was.
#[tokio::test]
async fn written_in_the_clear_an_answer_survives() {
    let answer = pages::service_ports_beyond_the_example();
    let server = Server::answering_json(200, &answer).await;
    let get = server.northflank().get_service_ports("p", "s");
    let ports = get.send().await.expect("ports").into_inner();
    let written = serde_json::to_string(&Exposed(&ports)).expect("JSON");
    assert!(written.contains("password123"), "{written}");
    let read: ServicePorts = serde_json::from_str(&written).expect("ports");
    assert_eq!(read, ports);
}

#[tokio::test]
async fn of_answers() {
    let mut variable = pages::env_var();
    variable["value"] = json!("postgres://user:MARKER@host:5432/db");
    let server = Server::answering_json(200, &variable).await;
    let client = server.sevalla();
    let update = client.update_environment_variable(id(), id());
    let answer = update.send().await.expect("a variable");
    assert_secret(&answer, "DATABASE_URL");
    assert_secret(&answer.into_inner(), "value: [redacted]");

    let server = Server::answering_json(200, &pages::list(&[variable])).await;
    let client = server.sevalla();
    let answer = client.list_environment_variables(id()).send().await;
    assert_secret(&answer.expect("a list"), "DATABASE_URL");

    let mut ports = pages::service_ports();
    ports["data"]["ports"][0]["security"]["credentials"][0]["password"] = json!("MARKER");
    let server = Server::answering_json(200, &ports).await;
    let client = server.northflank();
    let get = client.get_service_ports("p", "s");
    assert_secret(&get.send().await.expect("ports"), "password: [redacted]");
}

/// Servers repeat in an error what they were sent. Where that may hold a secret, nothing of what they say is shown.
#[tokio::test]
async fn of_errors() {
    for (status, said) in [
        (
            422,
            json!({
                "message": "MARKER",
                "status": 422,
                "data": { "code": "MARKER", "message": "MARKER" }
            }),
        ),
        (422, json!({ "message": ["MARKER"], "MARKER": "MARKER" })),
        (302, json!("MARKER")),
    ] {
        let server = Server::answering_json(status, &said).await;
        let client = server.sevalla();
        let create = client.create_environment_variable(id());
        let create = create.key("KEY").value(MARKER);
        let error = create.send().await.expect_err("a failure");
        assert_secret(&error, "createEnvironmentVariable: the server answered");
        assert!(!error.to_string().contains(MARKER), "{error}");
        let update = client.update_environment_variable(id(), id());
        let error = update.value(MARKER).send().await.expect_err("a failure");
        assert_secret(&error, "updateEnvironmentVariable: the server answered");
        assert!(!error.to_string().contains(MARKER), "{error}");
    }
    // No secret was sent but the token.
    for (message, name) in [(TOKEN, "failure"), ("No such token", TOKEN)] {
        let said = json!({
            "error": { "status": 404, "message": message, "id": name, "details": { "MARKER": 1 } }
        });
        let server = Server::answering_json(404, &said).await;
        let client = server.northflank();
        let get = client.get_service_ports("p", "s");
        let error = get.send().await.expect_err("a failure");
        assert_secret(&error, "getServicePorts: the server answered");
        assert!(!error.to_string().contains(MARKER), "{error}");
    }
}

/// What the server says of a request without a secret is shown, and nothing else of the body.
#[tokio::test]
async fn of_what_an_error_says_beside_its_message() {
    let said = json!({
        "error": {
            "status": 404,
            "message": "Not found",
            "id": "not-found",
            "details": { "MARKER": "MARKER" }
        }
    });
    let server = Server::answering_json(404, &said).await;
    let client = server.northflank();
    let get = client.get_service_ports("p", "s");
    let error = get.send().await.expect_err("a failure");
    assert_secret(&error, "404 Not Found");
    assert_eq!(
        error.to_string(),
        "getServicePorts: the server answered 404 Not Found: \"Not found\" (code not-found)"
    );
}

#[tokio::test]
async fn of_a_server_that_is_not_there() {
    let address = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.local_addr().expect("an address")
    };
    let settings = sevalla::Client::builder().token(MARKER);
    let settings = settings.retry_policy(RetryPolicy::off());
    let client = settings.base_url(format!("http://{address}/{MARKER}"));
    let client = client.build().expect("a client");
    let error = client.get_current_api_key().send().await;
    let error = error.expect_err("a failure");
    assert_secret(&error, "getCurrentApiKey: no connection to the server");
}
