//! What is sent, how often, with which token, and what is told of it.

mod admission;
mod flight;
mod renewal;
mod telling;
mod time;

use std::convert::Infallible;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use futures_util::TryStreamExt;
use reqwest::StatusCode;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::FmtSpan;

use super::*;
use crate::call::operation::Status;
use crate::client::auth::TokenError;
use crate::client::builder::ClientBuilder;
use crate::rate_limit::{Limit, RateLimits, Scope};
use crate::response::answer::{Answer, Bytes, Empty, Text};
use crate::response::value::ResponseValue;
use crate::retry::classify::RetryReason;
use crate::retry::policy::RetryPolicy;
use crate::test_support::probe::Probe;
use crate::test_support::script::Script;

/// An operation all of whose answers are a success.
const OPERATION: Operation = Operation {
    id: "doThing",
    path: "/things/{id}",
    success: &[Status::Default],
    failure: &[],
    ..Operation::DEFAULT
};
const IDEMPOTENT: Operation = Operation {
    idempotent: true,
    ..OPERATION
};
const STREAMED: Operation = Operation {
    streamed: &[Status::Class(2)],
    ..OPERATION
};

const OK: &str = "HTTP/1.1 200 OK\r\nx-request-id: req-2\r\ncontent-length: 2\r\n\r\n{}";
const UNAVAILABLE: &str =
    "HTTP/1.1 503 Service Unavailable\r\nx-request-id: req-1\r\ncontent-length: 6\r\n\r\nMARKER";
const CUT_OFF: &str = "HTTP/1.1 200 OK\r\nx-request-id: req-1\r\ncontent-length: 9\r\n\r\nMARKER";
const SILENCE: &str = "";

/// Settings for a server, with repetitions as soon as they may be.
fn builder(server: &Script) -> ClientBuilder<Probe> {
    let at_once = Duration::from_millis(1);
    ClientBuilder::new()
        .token("MARKER")
        .base_url(server.url())
        .retry_policy(RetryPolicy::new().max_attempts(3).max_delay(at_once))
}

fn client(server: &Script) -> Probe {
    builder(server).build().expect("a client")
}

/// A call whose path, query and body are as secret as its token.
async fn call_as<A: Answer>(
    client: &Probe,
    method: Method,
    operation: &'static Operation,
) -> Result<ResponseValue<A::Value>, Error> {
    let call = client.core.call(operation, &[&"MARKER"]);
    let mut url = call.url()?;
    url.set_query(Some("query=MARKER"));
    let mut request = call.http().request(method.clone(), url);
    if method != Method::GET {
        request = request.body("MARKER");
    }
    call.send::<A, Empty>(request.build()?).await
}

async fn call(
    client: &Probe,
    method: Method,
    operation: &'static Operation,
) -> Result<ResponseValue<String>, Error> {
    call_as::<Text>(client, method, operation).await
}

async fn get(client: &Probe) -> Result<ResponseValue<String>, Error> {
    call(client, Method::GET, &OPERATION).await
}

/// The message of an error, which shows no secret.
fn told(result: Result<ResponseValue<String>, Error>) -> String {
    let error = result.expect_err("a failure");
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("MARKER"), "{shown}");
    error.to_string()
}

fn attempts<T>(answer: &ResponseValue<T>) -> &Attempts {
    answer.attempts().expect("attempts")
}

/// A limit of one request a minute, for which nobody waits.
fn one_a_minute() -> RateLimits {
    let limit = Limit::new("one", 1, Duration::from_secs(60), Scope::Everything);
    RateLimits::new([limit.expect("a limit")]).max_wait(Duration::ZERO)
}

#[tokio::test]
async fn an_answer_knows_its_attempts() {
    let server = Script::start([OK]);
    let value = get(&client(&server)).await.expect("an answer");
    assert_eq!(attempts(&value).count(), 1);
    assert_eq!((value.as_str(), value.request_id()), ("{}", Some("req-2")));
    let [request] = &server.requests()[..] else {
        panic!("one request");
    };
    assert!(request.starts_with("GET /things/MARKER?query=MARKER HTTP/1.1\r\n"));
    assert!(request.contains("authorization: Bearer MARKER\r\n"));
}

#[tokio::test]
async fn what_may_pass_is_sent_again() {
    let server = Script::start([UNAVAILABLE, SILENCE, OK]);
    let response = get(&client(&server)).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(
        (attempts(&response).count(), attempts(&response).gave_up()),
        (3, None)
    );
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert!(requests.iter().all(|request| request == &requests[0]));
}

#[tokio::test]
async fn the_last_answer_stands_when_no_attempt_is_left() {
    let server = Script::start([SILENCE, UNAVAILABLE, UNAVAILABLE]);
    let response = get(&client(&server)).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    let told = attempts(&response);
    assert_eq!((told.count(), told.request_id()), (3, Some("req-1")));
    assert_eq!(told.gave_up(), Some(&GiveUpReason::NoAttemptLeft));
    assert_eq!(response.as_str(), "MARKER");
}

#[tokio::test]
async fn without_an_answer_the_last_one_is_told() {
    let server = Script::start([UNAVAILABLE, SILENCE]);
    let message = told(get(&client(&server)).await);
    let (head, tail) = message.split_once(" s; ").expect(&message);
    assert!(head.starts_with("doThing: no connection to the server, after 3 attempts in 0."));
    assert_eq!(
        tail,
        "the last answer was 503 Service Unavailable (request id req-1)"
    );
}

#[tokio::test]
async fn what_is_not_safe_twice_is_sent_once() {
    let server = Script::start([UNAVAILABLE, OK]);
    let response = call(&client(&server), Method::POST, &OPERATION).await;
    let response = response.expect("an answer");
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    let reason = attempts(&response).gave_up();
    assert_eq!(reason, Some(&GiveUpReason::MayHaveBeenCarriedOut));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn what_the_api_calls_idempotent_is_sent_again_with_its_body() {
    let server = Script::start([UNAVAILABLE, OK]);
    let response = call(&client(&server), Method::POST, &IDEMPOTENT).await;
    assert_eq!(response.expect("an answer").status(), StatusCode::OK);
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert!(
        requests
            .iter()
            .all(|request| request.ends_with("\r\n\r\nMARKER"))
    );
}

#[tokio::test]
async fn a_body_that_breaks_off_is_asked_for_again_where_that_is_safe() {
    let server = Script::start([CUT_OFF, OK]);
    let response = get(&client(&server)).await.expect("an answer");
    assert_eq!(attempts(&response).count(), 2);
    assert_eq!(response.as_str(), "{}");

    let server = Script::start([CUT_OFF, OK]);
    let error = call(&client(&server), Method::POST, &OPERATION).await;
    let error = error.expect_err("half an answer");
    assert!(matches!(error, Error::ResponseBody { .. }) && error.is_retryable());
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert_eq!(error.attempts().map(Attempts::count), Some(1));
    let message = told(Err(error));
    let (head, tail) = message.split_once(", after 1 attempt in ").expect(&message);
    assert_eq!(
        head,
        "doThing: the server answered 200 OK (request id req-1), but its body did not arrive whole"
    );
    assert!(
        tail.ends_with(" s, not repeated, as it may have been carried out and twice is not safe")
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_long_wait_that_the_server_asks_for_is_left_to_the_caller() {
    let limited =
        "HTTP/1.1 429 Too Many Requests\r\nretry-after: 3600\r\ncontent-length: 0\r\n\r\n";
    let server = Script::start([limited, OK]);
    let response = get(&client(&server)).await.expect("an answer");
    assert!(matches!(
        attempts(&response).gave_up(),
        Some(GiveUpReason::ServerAsksToWait { asked, .. }) if asked.as_secs() == 3600
    ));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn clones_share_the_retry_budget() {
    let server = Script::start([UNAVAILABLE, OK, UNAVAILABLE, OK]);
    let policy = RetryPolicy::new().max_delay(Duration::ZERO).budget(5);
    let client = builder(&server).retry_policy(policy).build();
    let client = client.expect("a client");
    let response = get(&client).await.expect("an answer");
    assert_eq!(attempts(&response).count(), 2);
    let response = get(&client.clone()).await.expect("an answer");
    assert_eq!(
        attempts(&response).gave_up(),
        Some(&GiveUpReason::BudgetSpent)
    );
}

#[tokio::test]
async fn a_body_is_read_up_to_the_limit() {
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n6\r\nMARKER\r\n0\r\n\r\n";
    let length = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n";
    for answer in [chunked, length] {
        let server = Script::start([answer, OK]);
        let client = builder(&server).max_body(5).build().expect("a client");
        let message = told(get(&client).await);
        assert_eq!(
            message,
            "doThing: the server answered 200 OK, but its body is larger than 5 bytes"
        );
        assert_eq!(server.requests().len(), 1, "the next one would be as large");
    }
    let server = Script::start([chunked]);
    let client = builder(&server).max_body(6).build().expect("a client");
    let response = get(&client).await.expect("an answer");
    assert_eq!(response.as_str(), "MARKER");
}

#[tokio::test]
async fn a_stream_has_no_limit_and_every_other_answer_of_its_operation_has() {
    let six_bytes = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nMARKER";
    let not_found = "HTTP/1.1 404 Not Found\r\ncontent-length: 6\r\n\r\nMARKER";
    let server = Script::start([six_bytes, not_found]);
    let client = builder(&server).max_body(5).build().expect("a client");
    let answer = || call_as::<Bytes>(&client, Method::GET, &STREAMED);
    let stream = answer().await.expect("an answer").into_inner();
    let chunks: Vec<_> = stream.into_inner().try_collect().await.expect("a body");
    assert_eq!(chunks.concat(), b"MARKER");

    let error = answer().await.map(drop).expect_err("six bytes");
    assert!(
        matches!(error, Error::BodyTooLarge { limit: 5, .. }),
        "{error}"
    );
    assert_eq!(error.attempts().map(Attempts::count), Some(1));

    let server = Script::start([UNAVAILABLE, OK]);
    let client = self::client(&server);
    let answer = call_as::<Bytes>(&client, Method::GET, &STREAMED).await;
    assert_eq!(attempts(&answer.expect("an answer")).count(), 2);
}

#[tokio::test]
async fn an_undocumented_status_keeps_its_body() {
    const STRICT: Operation = Operation {
        success: &[Status::Code(201)],
        ..OPERATION
    };
    let server = Script::start([OK]);
    let error = call(&client(&server), Method::GET, &STRICT).await;
    let Err(Error::UnexpectedResponse { answer, body }) = error else {
        panic!("an undocumented answer");
    };
    assert_eq!((answer.status(), &body[..]), (StatusCode::OK, &b"{}"[..]));
    assert_eq!(attempts(&answer).count(), 1);
}

#[tokio::test]
async fn a_proxy_is_asked_for_the_host_and_told_no_token() {
    let proxy = Script::start(["HTTP/1.1 403 Forbidden\r\n\r\n"]);
    let settings = ClientBuilder::<Probe>::new().token("MARKER");
    let settings = settings.proxy(reqwest::Proxy::all(proxy.url()).expect("a proxy"));
    let client = settings.retry_policy(RetryPolicy::off()).build();
    let message = told(get(&client.expect("a client")).await);
    assert_eq!(message, "doThing: no connection to the server");
    let [request] = &proxy.requests()[..] else {
        panic!("one request");
    };
    assert!(
        request.starts_with("CONNECT probe.example:443 HTTP/1.1\r\n"),
        "{request}"
    );
    assert!(!request.contains("MARKER"), "{request}");
}

#[test]
fn a_call_can_be_spawned() {
    fn is_send<T: Send>(_: &T) {}
    let server = Script::start([OK; 0]);
    is_send(&get(&client(&server)));
}
