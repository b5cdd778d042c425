//! What each failure tells, what it answers when asked, and what it keeps to itself.

use std::error::Error as _;

use reqwest::header::{HeaderMap, HeaderValue};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::*;

/// The error object of an API, which repeats a secret of the request.
#[derive(Debug, PartialEq)]
struct Said(&'static str);

const INFO: OperationInfo = OperationInfo {
    operation_id: "getThing",
};

fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("x-request-id", HeaderValue::from_static("req-7"));
    headers.insert("set-cookie", HeaderValue::from_static("session=MARKER"));
    headers
}

fn answered(status: u16) -> Error<Said> {
    let head = Head {
        operation: Some("getThing"),
        status: StatusCode::from_u16(status).expect("a status"),
        headers: headers(),
    };
    Error::ErrorResponse(head.with(Said("MARKER")))
}

/// A request that cannot be built, the one failure of reqwest that needs no network.
fn unbuilt() -> reqwest::Error {
    let client = reqwest::Client::new();
    let error = client.get("MARKER://").header("\n", "").build();
    error.expect_err("no header has this name")
}

/// An answer as it comes from the network.
async fn response(status: u16) -> reqwest::Response {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(status)
        .insert_header("x-request-id", "req-7")
        .insert_header("set-cookie", "session=MARKER")
        .set_body_string("MARKER");
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client");
    client.get(server.uri()).send().await.expect("an answer")
}

fn shown(error: &Error<Said>) -> String {
    let line = error.to_string();
    assert!(!line.contains('\n'), "{line}");
    let all = format!("{line} {error:?} {error:#?}");
    assert!(!all.contains("MARKER"), "{all}");
    line
}

#[test]
fn an_invalid_request_says_which_rule_it_breaks() {
    let error =
        Error::<Said>::invalid_request("createThing", "port must be at most 65535".to_owned());
    assert_eq!(
        shown(&error),
        "createThing: the request is not valid and was not sent: port must be at most 65535"
    );
    assert_eq!(error.operation(), Some("createThing"));
    assert_eq!((error.status(), error.request_id()), (None, None));
    assert!(!error.is_validation(), "the server did not refuse it");
    assert!(error.source().is_none());
}

#[test]
fn a_documented_error_is_told_by_status_and_request_id() {
    let error = answered(404);
    assert_eq!(
        shown(&error),
        "getThing: the server answered 404 Not Found (request id req-7)"
    );
    assert_eq!(error.api_error(), Some(&Said("MARKER")));
    assert_eq!(error.request_id(), Some("req-7"));
    assert_eq!(error.operation(), Some("getThing"));
    assert!(error.source().is_none());
}

#[test]
fn an_answer_made_by_hand_has_no_operation() {
    let answer = ResponseValue::new(Said("MARKER"), StatusCode::CONFLICT, HeaderMap::new());
    let error = Error::ErrorResponse(answer);
    assert_eq!(shown(&error), "the server answered 409 Conflict");
    assert_eq!((error.operation(), error.request_id()), (None, None));
}

#[tokio::test]
async fn each_question_is_answered_by_the_status() {
    type Question = fn(&Error<Said>) -> bool;
    let questions: [(&[u16], Question); 5] = [
        (&[404], Error::is_not_found),
        (&[401], Error::is_unauthorized),
        (&[403], Error::is_forbidden),
        (&[400, 422], Error::is_validation),
        (&[429], Error::is_rate_limited),
    ];
    for status in [302, 400, 401, 403, 404, 409, 422, 429, 500, 503] {
        let error = answered(status);
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        for (statuses, question) in questions {
            assert_eq!(question(&error), statuses.contains(&status), "{status}");
            assert_eq!(
                question(&Error::unexpected(response(status).await, &INFO)),
                question(&error)
            );
        }
    }
}

#[test]
fn a_request_that_cannot_be_built_is_told_without_its_url() {
    let error = Error::<Said>::from(unbuilt());
    assert_eq!(
        shown(&error),
        "the request could not be built and was not sent"
    );
    assert!(error.source().is_some());
    assert_eq!((error.status(), error.operation()), (None, None));

    let error = Error::<Said>::communication(unbuilt(), &INFO);
    assert_eq!(
        shown(&error),
        "getThing: the request could not be built and was not sent"
    );
}

#[test]
fn a_header_that_cannot_be_sent_makes_the_request_invalid() {
    let wrong = HeaderValue::try_from("MARKER\n").expect_err("a line break");
    let error = Error::<Said>::from(wrong);
    assert!(matches!(
        error,
        Error::InvalidRequest {
            operation: None,
            ..
        }
    ));
    assert!(shown(&error).contains("a header parameter"));
}

#[tokio::test]
async fn an_undocumented_answer_keeps_all_but_shows_little() {
    let error = Error::<Said>::unexpected(response(302).await, &INFO);
    assert_eq!(
        shown(&error),
        "getThing: the server answered 302 Found (request id req-7), which the API does not document"
    );
    assert!(error.api_error().is_none());
    assert!(
        matches!(&error, Error::UnexpectedResponse(answer) if answer.headers().contains_key("set-cookie"))
    );
}

#[tokio::test]
async fn the_body_of_an_undocumented_answer_can_be_read() {
    let Error::UnexpectedResponse(answer) = Error::<Said>::unexpected(response(418).await, &INFO)
    else {
        panic!("an undocumented answer");
    };
    assert_eq!(answer.into_inner().text().await.expect("a body"), "MARKER");
}

#[tokio::test]
async fn a_body_that_is_not_as_documented_keeps_its_status() {
    let head = Head::of(&response(404).await, Some("getThing"));
    let error = super::super::decode::decode::<u8>(head, "<b>MARKER</b>".into());
    let error = Error::<Said>::from(error.expect_err("HTML"));
    assert_eq!(
        shown(&error),
        "getThing: the server answered 404 Not Found (request id req-7), but its body is not as documented: \
         the body is not JSON (line 1, column 1)"
    );
    assert!(error.is_not_found());
    assert!(error.source().is_none(), "the message says it all");
}

#[tokio::test]
async fn what_a_hook_returns_is_taken_over() {
    use progenitor_client::Error as Theirs;

    let taken = |error: Theirs<Said>| Error::from(error);

    let error = taken(Theirs::InvalidRequest("no".to_owned()));
    assert!(matches!(&error, Error::InvalidRequest { operation: None, reason } if reason == "no"));

    for theirs in [
        Theirs::CommunicationError(unbuilt()),
        Theirs::InvalidUpgrade(unbuilt()),
        Theirs::ResponseBodyError(unbuilt()),
    ] {
        let error = taken(theirs);
        assert!(matches!(error, Error::Communication { .. }));
        shown(&error);
    }

    let answer =
        progenitor_client::ResponseValue::new(Said("MARKER"), StatusCode::CONFLICT, headers());
    let error = taken(Theirs::ErrorResponse(answer));
    assert_eq!(error.api_error(), Some(&Said("MARKER")));
    assert_eq!(error.request_id(), Some("req-7"));
    shown(&error);

    let quoting = serde_json::from_str::<u8>("\"MARKER\"").expect_err("a string");
    let error = taken(Theirs::InvalidResponsePayload("MARKER".into(), quoting));
    assert_eq!(shown(&error), "a hook could not decode a body");

    let error = taken(Theirs::UnexpectedResponse(response(502).await));
    assert!(matches!(error, Error::UnexpectedResponse(_)));
    shown(&error);

    let error = taken(Theirs::Custom("out of budget".to_owned()));
    assert!(matches!(error, Error::Hook(_)));
    assert_eq!(shown(&error), "out of budget");
    assert_eq!((error.status(), error.operation()), (None, None));
}

#[test]
fn an_error_travels_between_threads_and_in_a_box() {
    fn travels<T: std::error::Error + Send + Sync + 'static>(_: &T) {}
    travels(&answered(500));
    let boxed: Box<dyn std::error::Error + Send + Sync> = answered(500).into();
    assert!(boxed.downcast_ref::<Error<Said>>().is_some());
}
