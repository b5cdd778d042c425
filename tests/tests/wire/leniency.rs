//! Answers that break the documentation in a value are delivered as they were sent.

use generated_client::Problem;
use generated_client::sevalla::types::PrivatePortStatus;
use serde_json::{Value, json};

use super::pages::{self, id};
use super::server::Server;

/// The answer with another value at the place that a JSON pointer names.
fn with(mut answer: Value, place: &str, value: Value) -> Value {
    *answer.pointer_mut(place).expect(place) = value;
    answer
}

async fn create_private_port(answer: &Value) -> Value {
    let server = Server::answering_json(200, answer).await;
    let client = server.sevalla();
    let create = client.create_application_private_port(id());
    answered!(create.process_id(id()).port(3306))
}

async fn update_env_var(answer: &Value) -> Value {
    let server = Server::answering_json(200, answer).await;
    let client = server.sevalla();
    answered!(client.update_environment_variable(id(), id()))
}

async fn list_env_vars(answer: &Value) -> Value {
    let server = Server::answering_json(200, answer).await;
    answered!(server.sevalla().list_environment_variables(id()))
}

async fn get_current_api_key(answer: &Value) -> Value {
    let server = Server::answering_json(200, answer).await;
    answered!(server.sevalla().get_current_api_key())
}

async fn get_service_ports(answer: &Value) -> Value {
    let server = Server::answering_json(200, answer).await;
    let client = server.northflank();
    json!({ "data": answered!(client.get_service_ports("p", "s")) })
}

#[tokio::test]
async fn a_value_that_no_page_lists_is_delivered_as_sent() {
    for (place, value) in [
        ("/status", json!("restarting")),
        ("/status", json!("READY")),
        ("/status", json!("")),
        ("/port", json!(70_000)),
        ("/port", json!(0)),
        ("/port", json!(-1)),
        ("/id", json!("fb5e5168-4281-9bec-94c5-0d1584e9e657")),
        ("/app_id", json!("fb5e5168-4281-0bec-c4c5-0d1584e9e657")),
        ("/created_at", json!("2025-01-30T01:00:00.000+01:00")),
        ("/created_at", json!("2025-02-30T00:00Z")),
        ("/updated_at", json!("soon")),
    ] {
        let answer = with(pages::private_port(), place, value);
        assert_eq!(create_private_port(&answer).await, answer);
    }
    for (place, value) in [
        ("/key", json!("k".repeat(256))),
        ("/key", json!("")),
        ("/value", json!("v".repeat(32_769))),
        ("/is_runtime", json!(null)),
        ("/is_buildtime", json!(null)),
    ] {
        let answer = with(pages::env_var(), place, value);
        assert_eq!(update_env_var(&answer).await, answer);
    }
    for (place, value) in [
        ("/total", json!(10_001)),
        ("/offset", json!(10_001)),
        ("/limit", json!(0)),
        ("/limit", json!(1_000)),
    ] {
        let answer = with(pages::list(&[pages::env_var()]), place, value);
        assert_eq!(list_env_vars(&answer).await, answer);
    }
    for (place, value) in [
        ("/name", json!("")),
        ("/source", json!("TERRAFORM")),
        ("/last_used_at", json!("yesterday")),
    ] {
        let answer = with(pages::current_api_key(), place, value);
        assert_eq!(get_current_api_key(&answer).await, answer);
    }
    for (place, value) in [
        ("/id", json!("Not-An-Id-")),
        ("/name", json!("two words")),
        ("/internalPort", json!(70_000)),
        ("/protocol", json!("QUIC")),
        ("/security/credentials/0/username", json!("x")),
        ("/security/credentials/0/type", json!("digest")),
        ("/security/policies/0/action", json!("LOG")),
        ("/security/verificationMode", json!("xor")),
        ("/security/headers/0/name", json!("not a header name")),
    ] {
        let answer = pages::service_ports_beyond_the_example();
        let answer = with(answer, &format!("/data/ports/0{place}"), value);
        assert_eq!(get_service_ports(&answer).await, answer);
    }
}

#[tokio::test]
async fn what_breaks_the_documentation_can_be_told_apart() {
    let mut answer = pages::private_port();
    answer["status"] = json!("restarting");
    answer["created_at"] = json!("2025-01-30T01:00:00.000+01:00");
    let server = Server::answering_json(200, &answer).await;
    let client = server.sevalla();
    let create = client.create_application_private_port(id());
    let create = create.process_id(id()).port(3306);
    let port = create.send().await.unwrap();
    assert_eq!(
        port.status,
        PrivatePortStatus::Unknown("restarting".to_owned())
    );
    assert!(!port.created_at.is_documented() && port.updated_at.is_documented());
    assert_eq!(port.created_at.to_utc(), port.updated_at.to_utc());
}

#[tokio::test]
async fn what_breaks_the_documentation_is_not_sent_back() {
    let mut answer = pages::env_var();
    answer["key"] = json!("k".repeat(256));
    answer["value"] = json!("v".repeat(32_769));
    let server = Server::answering_json(200, &answer).await;
    let client = server.sevalla();
    let update = client.update_environment_variable(id(), id());
    let variable = update.send().await.unwrap().into_inner();
    let update = client.update_environment_variable(id(), variable.id);
    let update = update.key(variable.key).value(variable.value).send().await;
    let error = update.expect_err("a refusal");
    let paths: Vec<_> = error.problems().iter().map(Problem::path).collect();
    assert_eq!(paths, ["body.key", "body.value"]);
    assert_eq!(server.received().await.len(), 1);
}

/// Adds a field that no page lists to every object, however deep.
fn with_fields_of_tomorrow(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(with_fields_of_tomorrow).collect(),
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| (name.clone(), with_fields_of_tomorrow(value)));
            let tomorrow = ("tomorrow".to_owned(), json!({ "deep": [1, null] }));
            fields
                .chain([tomorrow])
                .collect::<serde_json::Map<_, _>>()
                .into()
        }
        plain => plain.clone(),
    }
}

#[tokio::test]
async fn fields_that_no_page_lists_do_no_harm() {
    let port = pages::private_port();
    let decoded = create_private_port(&with_fields_of_tomorrow(&port)).await;
    assert_eq!(decoded, port);

    let list = pages::list(&[pages::env_var()]);
    let decoded = list_env_vars(&with_fields_of_tomorrow(&list)).await;
    assert_eq!(decoded, list);

    let key = pages::current_api_key();
    let decoded = get_current_api_key(&with_fields_of_tomorrow(&key)).await;
    assert_eq!(decoded, key);

    let ports = pages::service_ports_beyond_the_example();
    let decoded = get_service_ports(&with_fields_of_tomorrow(&ports)).await;
    assert_eq!(decoded, ports);
}

/// The answer without the field at the place that a JSON pointer names.
fn without(mut answer: Value, place: &str) -> Value {
    let (object, field) = place.rsplit_once('/').expect("a pointer");
    let object = answer
        .pointer_mut(object)
        .and_then(Value::as_object_mut)
        .expect(place);
    object.remove(field).expect(place);
    answer
}

#[tokio::test]
async fn a_field_that_may_be_null_may_be_missing() {
    for place in ["/is_runtime", "/is_buildtime"] {
        let decoded = update_env_var(&without(pages::env_var(), place)).await;
        assert_eq!(decoded, with(pages::env_var(), place, json!(null)));
    }
    for place in ["/last_used_at", "/expired_at", "/old_token_expired_at"] {
        let decoded = get_current_api_key(&without(pages::current_api_key(), place)).await;
        assert_eq!(decoded, with(pages::current_api_key(), place, json!(null)));
    }
}

/// Many servers write `null` for what is not there.
#[tokio::test]
async fn a_field_that_may_be_missing_may_be_null() {
    for place in [
        "/dns",
        "/disableNfDomain",
        "/domains/0/certificate/inProgress",
        "/domains/0/certificate/expiryDate",
        "/security",
        "/security/credentials",
        "/security/headers",
        "/security/headers/0/name",
        "/security/verificationMode",
        "/security/sso",
        "/security/sso/organizationId",
        "/security/sso/directoryGroupIds",
    ] {
        let place = format!("/data/ports/0{place}");
        let answer = pages::service_ports_beyond_the_example();
        let decoded = get_service_ports(&with(answer.clone(), &place, json!(null))).await;
        assert_eq!(decoded, without(answer, &place));
    }
}
