//! Answers that are no success, and answers that cannot be read.

use generated_client::sevalla::types::PrivatePort;
use generated_client::{Error, ResponseValue, northflank, sevalla};
use serde_json::json;
use wiremock::ResponseTemplate;

use super::pages::{self, id};
use super::server::{MARKER, Server};

async fn create_private_port(server: &Server) -> sevalla::Result<ResponseValue<PrivatePort>> {
    let client = server.sevalla();
    let create = client.create_application_private_port(id());
    create.process_id(id()).port(3306).send().await
}

async fn list_env_vars(server: &Server) -> sevalla::Error {
    let client = server.sevalla();
    let list = client.list_environment_variables(id());
    list.send().await.expect_err("a failure")
}

async fn get_service_ports(server: &Server) -> northflank::Error {
    let client = server.northflank();
    let get = client.get_service_ports("p", "s");
    get.send().await.expect_err("a failure")
}

/// What the helper methods of an error say it is.
fn called<E>(error: &Error<E>) -> Vec<&'static str> {
    let helpers = [
        ("validation", error.is_validation()),
        ("unauthorized", error.is_unauthorized()),
        ("forbidden", error.is_forbidden()),
        ("not found", error.is_not_found()),
        ("rate limited", error.is_rate_limited()),
    ];
    helpers
        .into_iter()
        .filter_map(|(name, applies)| applies.then_some(name))
        .collect()
}

/// Every status that a page or the overview mentions, its name in a message, and what the helper methods make of it.
const STATUSES: [(u16, &str, &[&str]); 9] = [
    (400, "400 Bad Request", &["validation"]),
    (401, "401 Unauthorized", &["unauthorized"]),
    (403, "403 Forbidden", &["forbidden"]),
    (404, "404 Not Found", &["not found"]),
    (409, "409 Conflict", &[]),
    (422, "422 Unprocessable Entity", &["validation"]),
    (429, "429 Too Many Requests", &["rate limited"]),
    (500, "500 Internal Server Error", &[]),
    (503, "503 Service Unavailable", &[]),
];

#[tokio::test]
async fn sevallas_error_object_arrives_whole() {
    for (status, name, calls) in STATUSES {
        let answer = ResponseTemplate::new(status)
            .set_body_json(pages::sevalla_error(status))
            .insert_header("x-request-id", "req-7");
        let server = Server::answering(answer).await;
        let error = create_private_port(&server).await.expect_err("a failure");

        let Error::ErrorResponse(answer) = &error else {
            panic!("{error:?}");
        };
        let sevalla::types::ErrorBody {
            message,
            status: said,
            data,
        } = answer.as_ref().as_ref();
        assert_eq!((message.as_str(), *said), ("It failed", i64::from(status)));
        let sevalla::types::ErrorData { code, message } = data.as_ref().expect("data");
        assert_eq!(code.as_deref(), Some("err-abc-123"));
        assert_eq!(message.as_deref(), Some("It failed because it did"));

        assert_eq!(called(&error), calls, "{name}");
        assert_eq!(error.status().expect("a status"), status);
        assert_eq!(error.operation(), Some("createApplicationPrivatePort"));
        assert_eq!(error.request_id(), Some("req-7"));
        assert!(error.api_error().is_some());
        // Behind it, errors of the server say why the call was not repeated.
        let message = error.to_string();
        assert_eq!(
            message.split(", after").next(),
            Some(
                format!(
                    "createApplicationPrivatePort: the server answered {name}: \"It failed\": \
                     \"It failed because it did\" (code err-abc-123, request id req-7)"
                )
                .as_str()
            )
        );
        assert_eq!(server.received().await.len(), 1, "nothing is sent twice");
    }
}

#[tokio::test]
async fn northflanks_error_object_arrives_whole() {
    for (status, name, calls) in STATUSES {
        let server = Server::answering_json(status, &pages::northflank_error(status)).await;
        let error = get_service_ports(&server).await;

        let Error::ErrorResponse(answer) = &error else {
            panic!("{error:?}");
        };
        let northflank::types::ErrorBody { error: detail } = answer.as_ref().as_ref();
        let northflank::types::ErrorDetail {
            status: said,
            message,
            id,
            details,
        } = detail;
        assert_eq!((message.as_str(), *said), ("It failed", i64::from(status)));
        assert_eq!(id.as_deref(), Some("failure"));
        let expected = json!({ "invalid": ["serviceId"], "attempts": 3 });
        assert_eq!(details.as_ref(), expected.as_object());

        assert_eq!(called(&error), calls, "{name}");
        assert_eq!(
            error.to_string(),
            format!("getServicePorts: the server answered {name}: \"It failed\" (code failure)")
        );
    }
}

#[tokio::test]
async fn error_objects_without_their_optional_fields_arrive_too() {
    for said in [
        json!({ "message": "Unauthorized", "status": 401 }),
        json!({ "message": "Unauthorized", "status": 401, "data": null }),
        json!({ "message": "Unauthorized", "status": 401, "data": { "code": null } }),
    ] {
        let server = Server::answering_json(401, &said).await;
        let error = list_env_vars(&server).await;
        let said = error.api_error().expect("an error object");
        assert_eq!((said.message.as_str(), said.status), ("Unauthorized", 401));
    }
    for detail in [
        json!({ "message": "Not found", "status": 404 }),
        json!({ "message": "Not found", "status": 404, "id": null, "details": null }),
    ] {
        let server = Server::answering_json(404, &json!({ "error": detail })).await;
        let error = get_service_ports(&server).await;
        let said = &error.api_error().expect("an error object").error;
        assert_eq!((said.message.as_str(), said.status), ("Not found", 404));
    }
}

/// Asserts that an answer was not decoded, and what is told of that: the place, the reason, and nothing of the body.
fn assert_not_decoded<E>(error: &Error<E>, begin: &str, path: &str, reason: &str, body: &str) {
    let Error::Decode(fault) = error else {
        panic!("{error:?}");
    };
    assert_eq!((fault.path(), fault.reason()), (path, reason), "{body}");
    assert_eq!(fault.body().as_ref(), body.as_bytes());
    let place = if path == "." {
        String::new()
    } else {
        format!("{path}: ")
    };
    let (line, column) = (fault.line(), fault.column());
    let message = format!(
        "{begin}, but its body is not as documented: {place}{reason} (line {line}, column {column})"
    );
    assert_eq!(error.to_string(), message);
    for shown in [
        message,
        format!("{error:?} {error:#?} {fault} {fault:?} {fault:#?}"),
    ] {
        assert!(!shown.contains(MARKER), "{shown}");
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_is_not_shown() {
    let whole = json!({ "message": "MARKER", "MARKER": "MARKER" }).to_string();
    let cut = &whole[..whole.len() - 1];
    for (body, reason) in [
        (
            "<!doctype html><title>MARKER</title>\n",
            "the body is not JSON (content-type text/plain)",
        ),
        ("MARKER", "the body is not JSON (content-type text/plain)"),
        (
            "{\"MARKER\": MARKER}",
            "the body is not JSON (content-type text/plain)",
        ),
        ("", "the body is empty"),
        (" \r\n", "the body is empty"),
        (cut, "the JSON breaks off (content-type text/plain)"),
        ("\"MARKER", "the JSON breaks off (content-type text/plain)"),
    ] {
        for (status, name) in [
            (200, "200 OK"),
            (401, "401 Unauthorized"),
            (502, "502 Bad Gateway"),
        ] {
            let server = Server::answering_text(status, body).await;
            let error = list_env_vars(&server).await;
            let begin = format!("listEnvironmentVariables: the server answered {name}");
            if status == 200 && reason == "the body is empty" {
                // A success all the same.
                assert!(matches!(error, Error::EmptySuccess { .. }), "{error:?}");
                let message = format!(
                    "{begin}: the operation succeeded, but the answer has no body where the API documents one"
                );
                assert_eq!(error.to_string(), message);
                assert!(error.is_success());
                continue;
            }
            assert_not_decoded(&error, &begin, ".", reason, body);
            assert_eq!(error.status().expect("a status"), status);
            assert_eq!(error.is_unauthorized(), status == 401);
        }
    }
}

#[tokio::test]
async fn a_wrong_type_deep_in_a_body_is_named_by_its_place() {
    let begin = "getServicePorts: the server answered 200 OK";
    for (place, wrong, path, reason) in [
        (
            "id",
            json!({ "MARKER": 1 }),
            "id",
            "expected a string, found an object",
        ),
        (
            "internalPort",
            json!("MARKER"),
            "internalPort",
            "expected i64, found a string",
        ),
        (
            "public",
            json!("MARKER"),
            "public",
            "expected a boolean, found a string",
        ),
        (
            "domains",
            json!("MARKER"),
            "domains",
            "expected a sequence, found a string",
        ),
        (
            "domains/0/certificate",
            json!("MARKER"),
            "domains[0].certificate",
            "expected struct DomainCertificate, found a string",
        ),
        (
            "security/credentials/0/password",
            json!(["MARKER"]),
            "security.credentials[0].password",
            "expected a string, found an array",
        ),
        (
            "security/policies/0/addresses/0",
            json!(false),
            "security.policies[0].addresses[0]",
            "expected a string, found a boolean",
        ),
    ] {
        let mut answer = pages::service_ports();
        *answer
            .pointer_mut(&format!("/data/ports/0/{place}"))
            .expect(place) = wrong;
        let body = answer.to_string();
        let server = Server::answering_text(200, &body).await;
        let error = get_service_ports(&server).await;
        let path = format!("data.ports[0].{path}");
        assert_not_decoded(&error, begin, &path, reason, &body);
    }
}

#[tokio::test]
async fn ids_and_required_fields_of_an_answer_are_checked() {
    let begin = "listEnvironmentVariables: the server answered 200 OK";
    for (field, wrong, path, reason) in [
        (
            "app_id",
            Some(json!("MARKER")),
            "data[1].app_id",
            "it is not a valid ApplicationId",
        ),
        (
            "id",
            Some(json!("fb5e51684281-4bec-94c5-0d1584e9e657-")),
            "data[1].id",
            "it is not a valid EnvVarId",
        ),
        (
            "value",
            Some(json!(["MARKER"])),
            "data[1].value",
            "expected a string, found an array",
        ),
        (
            "created_at",
            None,
            "data[1]",
            "the field `created_at` is missing",
        ),
    ] {
        let mut variable = pages::env_var();
        let fields = variable.as_object_mut().expect("an object");
        match wrong {
            Some(wrong) => fields.insert(field.to_owned(), wrong),
            None => fields.remove(field),
        };
        let body = pages::list(&[pages::env_var(), variable]).to_string();
        let server = Server::answering_text(200, &body).await;
        let error = list_env_vars(&server).await;
        assert_not_decoded(&error, begin, path, reason, &body);
    }
}

#[tokio::test]
async fn a_redirect_is_an_error_and_not_followed() {
    let elsewhere = Server::answering_json(200, &pages::private_port()).await;
    for (status, name) in [
        (301, "301 Moved Permanently"),
        (302, "302 Found"),
        (303, "303 See Other"),
        (307, "307 Temporary Redirect"),
        (308, "308 Permanent Redirect"),
    ] {
        let redirect = ResponseTemplate::new(status)
            .insert_header("location", elsewhere.uri() + "/v3/MARKER")
            .set_body_json(pages::private_port());
        let server = Server::answering(redirect).await;
        let error = create_private_port(&server).await.expect_err("a redirect");
        assert!(
            matches!(error, Error::UnexpectedResponse { .. }),
            "{error:?}"
        );
        let message = format!(
            "createApplicationPrivatePort: the server answered {name}, which the API does not document"
        );
        assert_eq!(error.to_string(), message);
        assert!(!format!("{error:?}").contains(MARKER), "{error:?}");
    }
    elsewhere.assert_received(&[]).await;
}
