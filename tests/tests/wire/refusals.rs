//! What breaks a documented rule is refused by the client, and nothing is sent.

use std::fmt::Debug;

use generated_client::{Error, ResponseValue};
use serde_json::json;

use super::pages::{self, ID};
use super::server::{MARKER, Server};

/// A UUID, but of version 9.
const VERSION_9: &str = "fb5e5168-4281-9bec-94c5-0d1584e9e657";

/// Asserts that a request was refused in these words.
fn assert_refused<T: Debug, E>(
    result: Result<ResponseValue<T>, Error<E>>,
    operation: &str,
    reason: &str,
) {
    let error = result.expect_err("a refusal");
    assert!(matches!(error, Error::InvalidRequest { .. }), "{error:?}");
    assert_eq!(error.operation(), Some(operation));
    assert_eq!(
        error.to_string(),
        format!("{operation}: the request is not valid and was not sent: {reason}")
    );
    assert_eq!(error.status(), None);
    assert!(!format!("{error} {error:?}").contains(MARKER), "{error:?}");
}

#[tokio::test]
async fn ports_outside_their_range() {
    let server = Server::answering_json(200, &pages::private_port()).await;
    let client = server.sevalla();
    for port in [0, 65_536, 70_000, -1, i64::MIN, i64::MAX] {
        let create = client.create_application_private_port().id(ID);
        let create = create.body_map(|body| body.process_id(ID).port(port));
        assert_refused(
            create.send().await,
            "createApplicationPrivatePort",
            &format!("body: port: {port} is out of range: expected 1 to 65535"),
        );
    }
    server.assert_received(&[]).await;
    for port in [1, 65_535] {
        let create = client.create_application_private_port().id(ID);
        let create = create.body_map(|body| body.process_id(ID).port(port));
        create.send().await.expect("an allowed port");
    }
    let bodies = server.received().await.into_iter().map(|sent| sent.body);
    let expected = [1, 65_535].map(|port| Some(json!({ "process_id": ID, "port": port })));
    assert_eq!(bodies.collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn limits_and_offsets_outside_their_range() {
    let server = Server::answering_json(200, &pages::list(&[])).await;
    let client = server.sevalla();
    for limit in [0, 101, -1] {
        let reason = format!("limit: {limit} is out of range: expected 1 to 100");
        let list = client.list_environment_variables().id(ID).limit(limit);
        assert_refused(list.send().await, "listEnvironmentVariables", &reason);
        let list = client.list_application_private_ports().id(ID).limit(limit);
        assert_refused(list.send().await, "listApplicationPrivatePorts", &reason);
    }
    for offset in [-1, 10_001] {
        let reason = format!("offset: {offset} is out of range: expected 0 to 10000");
        let list = client.list_environment_variables().id(ID).offset(offset);
        assert_refused(list.send().await, "listEnvironmentVariables", &reason);
        let list = client.list_application_private_ports().id(ID);
        let list = list.offset(offset).send().await;
        assert_refused(list, "listApplicationPrivatePorts", &reason);
    }
    server.assert_received(&[]).await;
}

#[tokio::test]
async fn keys_and_values_of_the_wrong_length() {
    let server = Server::answering_json(200, &pages::env_var()).await;
    let client = server.sevalla();
    let secret = MARKER.repeat(6_000);
    let shown = "é".repeat(60);
    for (key, value, reason) in [
        (
            String::new(),
            "v",
            "body: key: \"\" is not a valid text: its length is 0, expected at least 1".to_owned(),
        ),
        (
            "é".repeat(256),
            "v",
            format!("body: key: \"{shown}\"… is not a valid text: its length is 256, expected at most 255"),
        ),
        (
            "K".to_owned(),
            &secret[..32_769],
            "body: value: [redacted] is not a valid text: its length is 32769, expected at most 32768"
                .to_owned(),
        ),
        (
            "K".to_owned(),
            &secret,
            "body: value: [redacted] is not a valid text: its length is 36000, expected at most 32768"
                .to_owned(),
        ),
    ] {
        let create = client.create_environment_variable().id(ID);
        let create = create.body_map(|body| body.key(&key).value(value));
        let refused = create.send().await;
        assert_refused(refused, "createEnvironmentVariable", &reason);
        let update = client.update_environment_variable().id(ID).env_var_id(ID);
        let update = update.body_map(|body| body.key(&key).value(value));
        let refused = update.send().await;
        assert_refused(refused, "updateEnvironmentVariable", &reason);
    }
    server.assert_received(&[]).await;
}

#[tokio::test]
async fn lengths_count_characters_and_not_bytes() {
    let server = Server::answering_json(200, &pages::env_var()).await;
    let client = server.sevalla();
    for (key, value) in [
        ("é".repeat(255), "😀".repeat(32_768)),
        ("K".to_owned(), String::new()),
    ] {
        let create = client.create_environment_variable().id(ID);
        let create = create.body_map(|body| body.key(&key).value(&value));
        create.send().await.expect("an allowed length");
        let sent = server.received().await.pop().expect("a request");
        assert_eq!(sent.body, Some(json!({ "key": key, "value": value })));
    }
}

#[tokio::test]
async fn identifiers_of_another_form() {
    let server = Server::answering_json(200, &pages::message()).await;
    let client = server.sevalla();
    for (id, rule) in [
        (VERSION_9, "it has version 9, expected 1 to 8"),
        (&ID.replace('-', ""), "its length is 32, expected 36"),
        ("", "its length is 0, expected 36"),
        ("..", "its length is 2, expected 36"),
    ] {
        let reason =
            |field: &str, kind: &str| format!("{field}: \"{id}\" is not a valid {kind}: {rule}");

        let list = client.list_environment_variables().id(id).send().await;
        let application = reason("id", "ApplicationId");
        assert_refused(list, "listEnvironmentVariables", &application);

        let delete = client.delete_environment_variable().id(ID).env_var_id(id);
        let variable = reason("env_var_id", "EnvVarId");
        assert_refused(delete.send().await, "deleteEnvironmentVariable", &variable);

        let delete = client.delete_application_private_port().id(ID);
        let delete = delete.private_port_id(id).send().await;
        let port = reason("private_port_id", "PrivatePortId");
        assert_refused(delete, "deleteApplicationPrivatePort", &port);

        let create = client.create_application_private_port().id(ID);
        let create = create.body_map(|body| body.process_id(id).port(1));
        let process = format!("body: {}", reason("process_id", "ProcessId"));
        assert_refused(
            create.send().await,
            "createApplicationPrivatePort",
            &process,
        );
    }
    server.assert_received(&[]).await;
}

#[tokio::test]
async fn a_missing_value_is_named() {
    let server = Server::answering_json(200, &json!({})).await;
    let required = |field: &str| format!("{field}: a value is required");
    let (sevalla, northflank) = (server.sevalla(), server.northflank());

    let list = sevalla.list_environment_variables().limit(1);
    assert_refused(
        list.send().await,
        "listEnvironmentVariables",
        &required("id"),
    );
    let list = sevalla.list_application_private_ports();
    assert_refused(
        list.send().await,
        "listApplicationPrivatePorts",
        &required("id"),
    );

    let create = || sevalla.create_environment_variable();
    let operation = "createEnvironmentVariable";
    let whole = create().body_map(|body| body.key("K").value(MARKER));
    assert_refused(whole.send().await, operation, &required("id"));
    let no_key = create().id(ID).body_map(|body| body.value(MARKER));
    assert_refused(no_key.send().await, operation, &required("body: key"));
    let no_value = create().id(ID).body_map(|body| body.key("K"));
    assert_refused(no_value.send().await, operation, &required("body: value"));
    assert_refused(
        create().id(ID).send().await,
        operation,
        &required("body: key"),
    );

    let create = || sevalla.create_application_private_port();
    let operation = "createApplicationPrivatePort";
    let whole = create().body_map(|body| body.process_id(ID).port(1));
    assert_refused(whole.send().await, operation, &required("id"));
    let no_process = create().id(ID).body_map(|body| body.port(1));
    assert_refused(
        no_process.send().await,
        operation,
        &required("body: process_id"),
    );
    let no_port = create().id(ID).body_map(|body| body.process_id(ID));
    assert_refused(no_port.send().await, operation, &required("body: port"));

    let update = sevalla.update_environment_variable().id(ID);
    assert_refused(
        update.send().await,
        "updateEnvironmentVariable",
        &required("env_var_id"),
    );
    let delete = sevalla.delete_environment_variable().env_var_id(ID);
    assert_refused(
        delete.send().await,
        "deleteEnvironmentVariable",
        &required("id"),
    );
    let delete = sevalla.delete_application_private_port().id(ID);
    assert_refused(
        delete.send().await,
        "deleteApplicationPrivatePort",
        &required("private_port_id"),
    );

    let get = northflank.get_service_ports().service_id("s");
    assert_refused(get.send().await, "getServicePorts", &required("projectId"));
    let get = northflank.get_service_ports().project_id("p");
    assert_refused(get.send().await, "getServicePorts", &required("serviceId"));
    let get = northflank
        .get_team_service_ports()
        .project_id("p")
        .service_id("s");
    assert_refused(get.send().await, "getTeamServicePorts", &required("teamId"));
    server.assert_received(&[]).await;
}
