//! What each failure tells, what it answers when asked, and what it keeps to itself.

mod attempts;

use std::error::Error as _;
use std::time::Instant;

use reqwest::header::{HeaderMap, HeaderValue};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::failure::Failure;
use super::*;
use crate::rate_limit::{Limit, RateLimits, Request, Scope};
use crate::response::body::MaxBody;
use crate::response::decode_error::decode;
use crate::response::reply::Reply;
use crate::response::said::{ErrorFields, Said as Words};
use crate::retry::classify::Resend;
use crate::retry::policy::RetryPolicy;
use crate::retry::state::Retries;
use crate::rules::problem::Fault;

/// The error object of an API, which repeats a secret of the request.
#[derive(Debug, PartialEq)]
struct Said(&'static str);

fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("x-request-id", HeaderValue::from_static("req-7"));
    headers.insert("set-cookie", HeaderValue::from_static("session=MARKER"));
    headers
}

fn answered(status: u16) -> Error<Said> {
    let metadata = Metadata {
        operation: Some("getThing"),
        status: StatusCode::from_u16(status).expect("a status"),
        headers: headers(),
        attempts: None,
        said: Words::default(),
    };
    Error::ErrorResponse(Box::new(ResponseValue::of(metadata, Said("MARKER"))))
}

/// What is told of a call that came to this, an attempt a second.
fn attempts(resend: Resend, outcomes: &[Outcome]) -> Attempts {
    let retries = Retries::new(RetryPolicy::new().max_attempts(3));
    let began = Instant::now();
    let mut state = retries.begin(resend, began, None);
    for (outcome, seconds) in outcomes.iter().zip(1..) {
        state.next(outcome, began + Duration::from_secs(seconds), 0);
    }
    state.into_attempts()
}

fn unavailable() -> Outcome {
    Outcome::Answered {
        status: StatusCode::SERVICE_UNAVAILABLE,
        wait: None,
        request_id: Some("req-6".to_owned()),
        fault: None,
    }
}

/// A request that cannot be built, the one failure of reqwest that needs no network.
fn unbuilt() -> reqwest::Error {
    let client = reqwest::Client::new();
    let error = client.get("MARKER://").header("\n", "").build();
    error.expect_err("no header has this name")
}

/// A request that could not be built, after these attempts.
fn communication(attempts: Attempts) -> Error<Said> {
    Failure::communication(unbuilt(), "getThing", attempts).into()
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
    let response = client.get(server.uri()).send().await;
    response.expect("an answer")
}

async fn unexpected(status: u16) -> Error<Said> {
    let reply = Reply::whole("getThing", response(status).await, MaxBody::default()).await;
    let (metadata, body) = reply
        .map_err(Failure::from)
        .expect("an answer")
        .into_bytes();
    Failure::unexpected(metadata, body).into()
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
    let error = invalid(&["port", "body.name"]);
    assert_eq!(
        shown(&error),
        "createThing: the request is not valid and was not sent: port: a value is required; body.name: a value is required"
    );
    let paths: Vec<_> = error.problems().iter().map(Problem::path).collect();
    assert_eq!(paths, ["port", "body.name"]);
    assert!(answered(400).problems().is_empty());
    assert_eq!(error.operation(), Some("createThing"));
    assert_eq!((error.status(), error.request_id()), (None, None));
    assert!(!error.is_validation(), "the server did not refuse it");
    assert!(error.source().is_none());
}

#[test]
fn a_long_list_of_problems_is_cut_in_the_message() {
    let error = invalid(&["name"; 20]);
    assert!(shown(&error).ends_with("; and 12 more"), "{error}");
    assert_eq!(error.problems().len(), 20);
}

/// A request in which these values are missing.
fn invalid(paths: &[&str]) -> Error<Said> {
    let problems = paths.iter().map(|path| Problem::new(*path, Fault::Missing));
    Error::InvalidRequest {
        operation: Some("createThing"),
        problems: problems.collect(),
    }
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
fn the_vendors_words_and_codes_are_in_the_line() {
    const FIELDS: ErrorFields = ErrorFields {
        message: &["/message"],
        detail: &[],
        code: &["/data/code"],
        request_id: &["/id"],
    };
    let body = br#"{"message":"Key\ntaken","data":{"code":"err-abc-123"},"id":"r-1"}"#;
    let token = HeaderValue::from_static("Bearer MARKER");
    let answered = |headers, secret| {
        let metadata = Metadata {
            operation: Some("createThing"),
            status: StatusCode::UNPROCESSABLE_ENTITY,
            headers,
            attempts: None,
            said: Words::of(body, &FIELDS, Some(&token), secret),
        };
        Error::ErrorResponse(Box::new(ResponseValue::of(metadata, Said("MARKER"))))
    };
    let error = answered(headers(), false);
    assert_eq!(
        shown(&error),
        r#"createThing: the server answered 422 Unprocessable Entity: "Key\ntaken" (code err-abc-123, request id req-7)"#
    );
    assert_eq!(error.message(), Some("Key\ntaken"));
    assert_eq!(error.code(), Some("err-abc-123"));
    assert_eq!(error.request_id(), Some("req-7"), "the header comes first");
    let error = answered(HeaderMap::new(), true);
    assert_eq!(
        shown(&error),
        "createThing: the server answered 422 Unprocessable Entity (request id r-1)"
    );
    assert_eq!(error.message(), Some("Key\ntaken"));
}

#[test]
fn a_request_id_is_no_longer_than_one_can_read_out() {
    let mut headers = HeaderMap::new();
    let id = "a".repeat(1000);
    headers.insert("x-request-id", id.parse().expect("a header"));
    let answer = ResponseValue::new(Said("MARKER"), StatusCode::CONFLICT, headers);
    let error = Error::ErrorResponse(Box::new(answer));
    assert_eq!(error.request_id().map(str::len), Some(128));
}

#[test]
fn an_error_is_small_enough_to_be_returned() {
    struct Large {
        _body: [u64; 100],
    }
    assert!(
        size_of::<Error<Large>>() < 128,
        "{}",
        size_of::<Error<Large>>()
    );
    assert!(
        size_of::<DecodeError>() < 128,
        "{}",
        size_of::<DecodeError>()
    );
}

#[tokio::test]
async fn a_success_without_a_body_says_that_it_is_one() {
    let answer = http::Response::builder()
        .status(204)
        .body("")
        .expect("an answer");
    let metadata = Metadata::of("deleteThing", &answer.into());
    let error = decode::<u8>(metadata, Bytes::new()).expect_err("no body");
    let error = Error::<Said>::from(error);
    assert_eq!(
        shown(&error),
        "deleteThing: the server answered 204 No Content: the operation succeeded, but the answer has no body where the \
         API documents one"
    );
    assert!(matches!(error, Error::EmptySuccess { .. }));
    assert!(error.is_success() && !error.is_retryable());
    let failed = decode::<u8>(Metadata::of("getThing", &response(404).await), Bytes::new());
    let failed = Error::<Said>::from(failed.expect_err("no body"));
    assert!(matches!(failed, Error::Decode(_)) && !failed.is_success());
}

#[test]
fn a_deadline_is_told_with_what_was_tried() {
    let error = Error::<Said>::Deadline {
        operation: "getThing",
        deadline: Duration::from_secs(5),
        attempts: Box::new(attempts(Resend::Always, &[unavailable()])),
    };
    assert_eq!(
        shown(&error),
        "getThing: not done within the deadline of 5.0 s, after 1 attempt in 1.0 s; the last answer was 503 Service \
         Unavailable (request id req-6)"
    );
    assert!(error.is_retryable() && error.attempts().is_some());
}

#[test]
fn an_answer_made_by_hand_has_no_operation() {
    let answer = ResponseValue::new(Said("MARKER"), StatusCode::CONFLICT, HeaderMap::new());
    let error = Error::ErrorResponse(Box::new(answer));
    assert_eq!(shown(&error), "the server answered 409 Conflict");
    assert_eq!((error.operation(), error.request_id()), (None, None));
}

#[tokio::test]
async fn each_question_is_answered_by_the_status() {
    type Question = fn(&Error<Said>) -> bool;
    let questions: [(&[u16], Question); 13] = [
        (&[400], Error::is_bad_request),
        (&[401], Error::is_unauthorized),
        (&[402], Error::is_payment_required),
        (&[403], Error::is_forbidden),
        (&[404], Error::is_not_found),
        (&[409], Error::is_conflict),
        (&[410], Error::is_gone),
        (&[413], Error::is_payload_too_large),
        (&[422], Error::is_unprocessable),
        (&[400, 422], Error::is_validation),
        (&[429], Error::is_rate_limited),
        (&[500, 503, 599], Error::is_server_error),
        (&[204, 299], Error::is_success),
    ];
    for status in [
        204, 299, 302, 400, 401, 402, 403, 404, 409, 410, 413, 422, 429, 500, 503, 599,
    ] {
        let error = answered(status);
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        for (statuses, question) in questions {
            assert_eq!(question(&error), statuses.contains(&status), "{status}");
            assert_eq!(question(&unexpected(status).await), question(&error));
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

    let error = communication(Attempts::default());
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
    let error = unexpected(302).await;
    assert_eq!(
        shown(&error),
        "getThing: the server answered 302 Found (request id req-7), which the API does not document"
    );
    assert!(error.api_error().is_none());
    let Error::UnexpectedResponse { answer, body } = error else {
        panic!("an undocumented answer");
    };
    assert!(answer.headers().contains_key("set-cookie"));
    assert!(!format!("{answer:?}").contains("MARKER"), "{answer:?}");
    assert_eq!(body, "MARKER");
}

#[tokio::test]
async fn a_body_that_is_not_as_documented_keeps_its_status() {
    let metadata = Metadata::of("getThing", &response(404).await);
    let error = decode::<u8>(metadata, "<b>MARKER</b>".into());
    let error = Error::<Said>::from(error.expect_err("HTML"));
    assert_eq!(
        shown(&error),
        "getThing: the server answered 404 Not Found (request id req-7), but its body is not as documented: \
         the body is not JSON (content-type text/plain) (line 1, column 1)"
    );
    assert!(error.is_not_found());
    assert!(error.source().is_none(), "the message says it all");
}
