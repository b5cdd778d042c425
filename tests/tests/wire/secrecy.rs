//! No `Debug` and no message shows a token, a password or the value of an environment variable.

use std::fmt::Debug;

use generated_client::sevalla::types::{CreateEnvVarRequest, UpdateEnvVarRequest};
use generated_client::{RetryPolicy, northflank, sevalla};
use serde_json::json;

use super::pages::{self, ID};
use super::server::{MARKER, Server};

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
    assert_secret(&server.sevalla(), "baseurl");
    assert_secret(&server.northflank(), "baseurl");
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
    for (value, shown) in [
        (MARKER.to_owned(), "value: Ok(["),
        (MARKER.repeat(6_000), "[redacted] is not a valid text"),
    ] {
        let body = CreateEnvVarRequest::builder().key("KEY").value(&value);
        assert_secret(&body, shown);
        let update = UpdateEnvVarRequest::builder().key("KEY").value(&value);
        assert_secret(&update, "[redacted]");

        assert_secret(&CreateEnvVarRequest::try_from(body.clone()), "[redacted]");
        assert_secret(&UpdateEnvVarRequest::try_from(update.clone()), "[redacted]");

        let create = client.create_environment_variable().id(ID);
        assert_secret(&create.clone().body(body.clone()), "[redacted]");
        assert_secret(&create.body_map(|_| body), "[redacted]");
        let request = client.update_environment_variable().id(ID).env_var_id(ID);
        assert_secret(&request.body(update), "[redacted]");
    }
    assert_secret(&client.get_current_api_key(), "GetCurrentApiKey");
}

#[tokio::test]
async fn of_answers() {
    let mut variable = pages::env_var();
    variable["value"] = json!("postgres://user:MARKER@host:5432/db");
    let server = Server::answering_json(200, &variable).await;
    let client = server.sevalla();
    let update = client.update_environment_variable().id(ID).env_var_id(ID);
    let answer = update.send().await.expect("a variable");
    assert_secret(&answer, "DATABASE_URL");
    assert_secret(&answer.into_inner(), "value: [redacted]");

    let server = Server::answering_json(200, &pages::list(&[variable])).await;
    let client = server.sevalla();
    let answer = client.list_environment_variables().id(ID).send().await;
    assert_secret(&answer.expect("a list"), "DATABASE_URL");

    let mut ports = pages::service_ports();
    ports["data"]["ports"][0]["security"]["credentials"][0]["password"] = json!("MARKER");
    let server = Server::answering_json(200, &ports).await;
    let client = server.northflank();
    let get = client.get_service_ports().project_id("p").service_id("s");
    assert_secret(&get.send().await.expect("ports"), "password: [redacted]");
}

/// Servers repeat in an error what they were sent.
#[tokio::test]
async fn of_errors() {
    for (status, said) in [
        (
            422,
            json!({ "message": "MARKER", "status": 422, "data": { "message": "MARKER" } }),
        ),
        (422, json!({ "message": ["MARKER"], "MARKER": "MARKER" })),
        (302, json!("MARKER")),
    ] {
        let server = Server::answering_json(status, &said).await;
        let client = server.sevalla();
        let create = client.create_environment_variable().id(ID);
        let create = create.body_map(|body| body.key("KEY").value(MARKER));
        let error = create.send().await.expect_err("a failure");
        assert_secret(&error, "createEnvironmentVariable: the server answered");
        assert!(!error.to_string().contains(MARKER), "{error}");
    }
    let said =
        json!({ "error": { "status": 404, "message": "MARKER", "details": { "MARKER": 1 } } });
    let server = Server::answering_json(404, &said).await;
    let client = server.northflank();
    let get = client.get_service_ports().project_id("p").service_id("s");
    let error = get.send().await.expect_err("a failure");
    assert_secret(&error, "getServicePorts: the server answered");
    assert!(!error.to_string().contains(MARKER), "{error}");
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
