//! What breaks a documented rule is refused by the client, and nothing is sent.

use std::fmt::Debug;

use generated_client::sevalla::types::{CreateEnvVarRequest, UpdateEnvVarRequest};
use generated_client::values::{Id, IdKind};
use generated_client::{Error, ResponseValue, sevalla};
use serde_json::json;

use super::pages::{self, ID, id};
use super::server::{MARKER, Server};

/// A UUID, but of version 9, as a server may answer it.
fn version_9<K: IdKind>() -> Id<K> {
    let answered = json!("fb5e5168-4281-9bec-94c5-0d1584e9e657");
    serde_json::from_value(answered).expect("an identifier")
}

/// Asserts that a request was refused in these words, for each thing that is wrong with it.
fn assert_refused<T: Debug, E>(
    result: Result<ResponseValue<T>, Error<E>>,
    operation: &str,
    problems: &[&str],
) {
    let error = result.expect_err("a refusal");
    assert!(matches!(error, Error::InvalidRequest { .. }), "{error:?}");
    assert_eq!(error.operation(), Some(operation));
    let told: Vec<_> = error.problems().iter().map(ToString::to_string).collect();
    assert_eq!(told, problems);
    let problems = problems.join("; ");
    assert_eq!(
        error.to_string(),
        format!("{operation}: the request is not valid and was not sent: {problems}")
    );
    assert_eq!(error.status(), None);
    assert!(!format!("{error} {error:?}").contains(MARKER), "{error:?}");
}

/// A port of no type that holds 65536 is refused by the compiler: see `compile-fail` of `generated-client`.
#[tokio::test]
async fn ports_outside_their_range() {
    let server = Server::answering_json(200, &pages::private_port()).await;
    let client = server.sevalla();
    let create = || {
        client
            .create_application_private_port(id())
            .process_id(id())
    };
    assert_refused(
        create().port(0).send().await,
        "createApplicationPrivatePort",
        &["body.port: 0 is not valid: expected 1 to 65535"],
    );
    server.assert_received(&[]).await;
    for port in [1, 65_535] {
        create().port(port).send().await.expect("an allowed port");
    }
    let bodies = server.received().await.into_iter().map(|sent| sent.body);
    let expected = [1, 65_535].map(|port| Some(json!({ "process_id": ID, "port": port })));
    assert_eq!(bodies.collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn limits_and_offsets_outside_their_range() {
    let server = Server::answering_json(200, &pages::list(&[])).await;
    let client = server.sevalla();
    let (limits, offsets) = ([0, 101, u8::MAX], [10_001, u16::MAX]);
    for limit in limits {
        let reason = format!("limit: {limit} is not valid: expected 1 to 100");
        let list = client.list_environment_variables(id()).limit(limit);
        assert_refused(list.send().await, "listEnvironmentVariables", &[&reason]);
        let list = client.list_application_private_ports(id()).limit(limit);
        assert_refused(list.send().await, "listApplicationPrivatePorts", &[&reason]);
    }
    for offset in offsets {
        let reason = format!("offset: {offset} is not valid: expected 0 to 10000");
        let list = client.list_environment_variables(id()).offset(offset);
        assert_refused(list.send().await, "listEnvironmentVariables", &[&reason]);
        let list = client.list_application_private_ports(id()).offset(offset);
        assert_refused(list.send().await, "listApplicationPrivatePorts", &[&reason]);
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
            "body.key: \"\" is not valid: its length is 0, expected at least 1".to_owned(),
        ),
        (
            "é".repeat(256),
            "v",
            format!("body.key: \"{shown}\"… is not valid: its length is 256, expected at most 255"),
        ),
        (
            "K".to_owned(),
            &secret[..32_769],
            "body.value: its length is 32769, expected at most 32768".to_owned(),
        ),
        (
            "K".to_owned(),
            &secret,
            "body.value: its length is 36000, expected at most 32768".to_owned(),
        ),
    ] {
        let create = client.create_environment_variable(id());
        let create = create.key(&key).value(value);
        let refused = create.send().await;
        assert_refused(refused, "createEnvironmentVariable", &[&reason]);
        let create = client.create_environment_variable(id());
        let create = create.body(CreateEnvVarRequest::new(&key, value));
        let refused = create.send().await;
        assert_refused(refused, "createEnvironmentVariable", &[&reason]);
        let update = client.update_environment_variable(id(), id());
        let update = update.key(&key).value(value);
        let refused = update.send().await;
        assert_refused(refused, "updateEnvironmentVariable", &[&reason]);
        let update = client.update_environment_variable(id(), id());
        let update = update.body(UpdateEnvVarRequest {
            key: Some(key),
            value: Some(value.into()),
            ..UpdateEnvVarRequest::default()
        });
        let refused = update.send().await;
        assert_refused(refused, "updateEnvironmentVariable", &[&reason]);
    }
    server.assert_received(&[]).await;
}

#[tokio::test]
async fn all_that_is_wrong_is_told_at_once() {
    let server = Server::answering_json(200, &pages::env_var()).await;
    let client = server.sevalla();
    let create = client.create_application_private_port(version_9());
    let version = "it has version 9, expected 1 to 8";
    assert_refused(
        create.process_id(version_9()).port(0).send().await,
        "createApplicationPrivatePort",
        &[
            &format!("id: {version}"),
            &format!("body.process_id: {version}"),
            "body.port: 0 is not valid: expected 1 to 65535",
        ],
    );
    let update = client.update_environment_variable(id(), version_9());
    let update = update.value(MARKER.repeat(6_000)).key("");
    assert_refused(
        update.send().await,
        "updateEnvironmentVariable",
        &[
            &format!("env_var_id: {version}"),
            "body.key: \"\" is not valid: its length is 0, expected at least 1",
            "body.value: its length is 36000, expected at most 32768",
        ],
    );
    let list = client.list_environment_variables(version_9());
    assert_refused(
        list.limit(0).offset(10_001).send().await,
        "listEnvironmentVariables",
        &[
            &format!("id: {version}"),
            "limit: 0 is not valid: expected 1 to 100",
            "offset: 10001 is not valid: expected 0 to 10000",
        ],
    );
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
        let create = client.create_environment_variable(id());
        let create = create.key(&key).value(&value);
        create.send().await.expect("an allowed length");
        let sent = server.received().await.pop().expect("a request");
        assert_eq!(sent.body, Some(json!({ "key": key, "value": value })));
    }
}

#[test]
fn what_is_no_identifier_does_not_parse() {
    for (text, rule) in [
        (
            "fb5e5168-4281-9bec-94c5-0d1584e9e657",
            "it has version 9, expected 1 to 8",
        ),
        (&ID.replace('-', ""), "its length is 32, expected 36"),
        ("", "its length is 0, expected 36"),
        ("..", "its length is 2, expected 36"),
        (MARKER, "its length is 6, expected 36"),
    ] {
        let told = |kind: &str| format!("the text is not a valid {kind}: {rule}");
        let application = text.parse::<sevalla::types::ApplicationId>();
        let application = application.expect_err("no identifier").to_string();
        assert_eq!(application, told("ApplicationId"));
        let variable = text.parse::<sevalla::types::EnvVarId>();
        let variable = variable.expect_err("no identifier").to_string();
        assert_eq!(variable, told("EnvVarId"));
        let port = text.parse::<sevalla::types::PrivatePortId>();
        let port = port.expect_err("no identifier").to_string();
        assert_eq!(port, told("PrivatePortId"));
        let process = text.parse::<sevalla::types::ProcessId>();
        let process = process.expect_err("no identifier").to_string();
        assert_eq!(process, told("ProcessId"));
    }
}

/// What a server answers is not sent everywhere it could be.
#[tokio::test]
async fn identifiers_of_another_form() {
    let server = Server::answering_json(200, &pages::message()).await;
    let client = server.sevalla();
    let reason = |path: &str| format!("{path}: it has version 9, expected 1 to 8");

    let list = client.list_environment_variables(version_9()).send().await;
    assert_refused(list, "listEnvironmentVariables", &[&reason("id")]);

    let delete = client.delete_environment_variable(id(), version_9());
    assert_refused(
        delete.send().await,
        "deleteEnvironmentVariable",
        &[&reason("env_var_id")],
    );

    let delete = client.delete_application_private_port(version_9(), version_9());
    assert_refused(
        delete.send().await,
        "deleteApplicationPrivatePort",
        &[&reason("id"), &reason("private_port_id")],
    );

    let create = client.create_application_private_port(id());
    let create = create.process_id(version_9()).port(1);
    assert_refused(
        create.send().await,
        "createApplicationPrivatePort",
        &[&reason("body.process_id")],
    );
    server.assert_received(&[]).await;
}

/// Whatever is in the path is asked for by the compiler; so is what is in the query and has to be.
#[tokio::test]
async fn a_missing_value_is_named() {
    let server = Server::answering_json(200, &json!({})).await;
    let client = server.sevalla();
    let [key, value, process_id, port] = ["key", "value", "process_id", "port"]
        .map(|name| format!("body.{name}: a value is required"));

    let create = || client.create_environment_variable(id());
    let operation = "createEnvironmentVariable";
    assert_refused(create().send().await, operation, &[&key, &value]);
    let no_key = create().value(MARKER).is_runtime(true);
    assert_refused(no_key.send().await, operation, &[&key]);
    let no_value = create().key("K");
    assert_refused(no_value.send().await, operation, &[&value]);

    let create = || client.create_application_private_port(id());
    let operation = "createApplicationPrivatePort";
    assert_refused(create().send().await, operation, &[&process_id, &port]);
    let no_process = create().port(1);
    assert_refused(no_process.send().await, operation, &[&process_id]);
    let no_port = create().process_id(id());
    assert_refused(no_port.send().await, operation, &[&port]);
    server.assert_received(&[]).await;
}
