//! What is sent, how often, with which token, and what is told of it.

use std::convert::Infallible;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use reqwest::StatusCode;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::FmtSpan;

use super::super::probe::Probe;
use super::super::quota::{Limit, Quotas, Scope};
use super::super::script::Script;
use super::super::{ClientBuilder, ResponseValue, RetryPolicy, RetryReason, TokenError};
use super::*;

const OPERATION: Operation = Operation {
    id: "doThing",
    template: "/things/{id}",
    classes: &[],
    repeatable: false,
    streamed: false,
};
const REPEATABLE: Operation = Operation {
    repeatable: true,
    ..OPERATION
};
const STREAMED: Operation = Operation {
    streamed: true,
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
async fn call(
    client: &Probe,
    method: Method,
    operation: &'static Operation,
) -> Result<Response, Error> {
    let url = format!("{}/things/MARKER?query=MARKER", client.baseurl);
    let mut request = client.client.request(method.clone(), url);
    if method != Method::GET {
        request = request.body("MARKER");
    }
    execute(
        client,
        request.build()?,
        operation,
        Some("MARKER".to_owned()),
    )
    .await
}

async fn get(client: &Probe) -> Result<Response, Error> {
    call(client, Method::GET, &OPERATION).await
}

/// The message of an error, which shows no secret.
fn told(result: Result<Response, Error>) -> String {
    let error = result.expect_err("a failure");
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("MARKER"), "{shown}");
    error.to_string()
}

fn attempts(response: &Response) -> &Attempts {
    response.extensions().get().expect("attempts")
}

/// A limit of one request a minute, for which nobody waits.
fn one_a_minute() -> Quotas {
    let limit = Limit::new("one", 1, Duration::from_secs(60), Scope::Everything);
    Quotas::new([limit.expect("a limit")]).max_wait(Duration::ZERO)
}

#[tokio::test]
async fn an_answer_knows_its_attempts() {
    let server = Script::start([OK]);
    let response = get(&client(&server)).await.expect("an answer");
    assert_eq!(attempts(&response).count(), 1);
    let value: Result<_, Error> = ResponseValue::text(response).await;
    let value = value.expect("text");
    assert_eq!((value.as_str(), value.request_id()), ("{}", Some("req-2")));
    assert_eq!(value.attempts().map(Attempts::count), Some(1));
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
    assert_eq!(response.text().await.expect("a body"), "MARKER");
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
async fn what_the_api_declares_safe_is_sent_again_with_its_body() {
    let server = Script::start([UNAVAILABLE, OK]);
    let response = call(&client(&server), Method::POST, &REPEATABLE).await;
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
    assert_eq!(response.text().await.expect("a body"), "{}");

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
    assert_eq!(response.text().await.expect("a body"), "MARKER");
}

#[tokio::test]
async fn a_stream_has_no_limit_and_every_other_answer_of_its_operation_has() {
    let six_bytes = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nMARKER";
    let server = Script::start([six_bytes; 3]);
    let client = builder(&server).max_body(5).build().expect("a client");
    let answer = || call(&client, Method::GET, &STREAMED);
    let response = answer().await.expect("an answer");
    assert_eq!(response.text().await.expect("a body"), "MARKER");

    let response = answer().await.expect("an answer");
    let value: Result<_, Error> = ResponseValue::text(response).await;
    let error = value.expect_err("six bytes");
    assert!(
        matches!(error, Error::BodyTooLarge { limit: 5, .. }),
        "{error}"
    );
    let error = Error::<()>::unexpected(answer().await.expect("an answer")).await;
    assert!(
        matches!(error, Error::BodyTooLarge { limit: 5, .. }),
        "{error}"
    );
    assert_eq!(error.attempts().map(Attempts::count), Some(1));

    let server = Script::start([UNAVAILABLE, OK]);
    let client = self::client(&server);
    let response = call(&client, Method::GET, &STREAMED).await;
    assert_eq!(attempts(&response.expect("an answer")).count(), 2);
}

#[tokio::test]
async fn each_attempt_has_a_token_of_its_own() {
    let server = Script::start([UNAVAILABLE, OK]);
    let asked = AtomicUsize::new(0);
    let source = move || {
        let number = asked.fetch_add(1, Ordering::Relaxed);
        async move { Ok::<_, Infallible>(format!("token-{number}")) }
    };
    let client = builder(&server).token_source(source).build();
    get(&client.expect("a client")).await.expect("an answer");
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for (number, request) in requests.iter().enumerate() {
        assert!(request.contains(&format!("authorization: Bearer token-{number}\r\n")));
    }
}

#[tokio::test]
async fn without_a_token_nothing_is_sent_or_counted() {
    let server = Script::start([UNAVAILABLE]);
    let tokens = Mutex::new(vec![
        Err("no vault"),
        Ok("MARKER"),
        Ok("MARKER\n"),
        Err("no vault"),
    ]);
    let source =
        move || std::future::ready(tokens.lock().expect("no panic").pop().expect("a token"));
    let settings = builder(&server).token_source(source);
    let client = settings.quotas(one_a_minute()).build().expect("a client");
    for invalid in [false, true] {
        let error = get(&client).await.expect_err("no token");
        let Error::Token {
            source, attempts, ..
        } = &error
        else {
            panic!("{error}");
        };
        assert_eq!(matches!(source, TokenError::Invalid), invalid, "{error}");
        assert_eq!(attempts.count(), 0);
        told(Err(error));
    }
    assert!(server.requests().is_empty());
    let response = get(&client).await.expect("the quota has room");
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_call_that_is_dropped_while_it_waits_for_a_token_does_not_count() {
    let server = Script::start([OK]);
    let asked = AtomicUsize::new(0);
    let source = move || {
        let first = asked.fetch_add(1, Ordering::Relaxed) == 0;
        async move {
            if first {
                std::future::pending::<()>().await;
            }
            Ok::<_, Infallible>("MARKER")
        }
    };
    let settings = builder(&server).token_source(source);
    let client = settings.quotas(one_a_minute()).build().expect("a client");
    let given_up = timeout(Duration::ZERO, get(&client)).await;
    assert!(given_up.is_err());
    get(&client).await.expect("the quota has room");
}

#[tokio::test]
async fn a_token_that_cannot_be_renewed_ends_the_attempts() {
    let server = Script::start([UNAVAILABLE, OK]);
    let tokens = Mutex::new(vec![Err("no vault"), Ok("MARKER")]);
    let source =
        move || std::future::ready(tokens.lock().expect("no panic").pop().expect("a token"));
    let client = builder(&server).token_source(source).build();
    let message = told(get(&client.expect("a client")).await);
    let (head, tail) = message.split_once(", after 1 attempt in ").expect(&message);
    assert_eq!(
        head,
        "doThing: there is no token to send with: the token source failed"
    );
    assert!(tail.ends_with(" s; the last answer was 503 Service Unavailable (request id req-1)"));
}

#[tokio::test]
async fn a_call_without_a_quota_is_not_sent() {
    let server = Script::start([OK, OK]);
    let client = builder(&server).quotas(one_a_minute()).build();
    let client = client.expect("a client");
    get(&client).await.expect("an answer");
    let error = get(&client.clone()).await.expect_err("no room");
    assert!(matches!(error, Error::Quota { .. }) && error.is_retryable());
    assert!(error.retry_after() > Some(Duration::from_secs(59)));
    assert!(
        told(Err(error))
            .starts_with("doThing: the request was not sent: the quota `one` has no room")
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn what_was_not_sent_does_not_count() {
    let server = Script::start([SILENCE; 0]);
    let policy = RetryPolicy::off();
    let client = builder(&server)
        .quotas(one_a_minute())
        .retry_policy(policy)
        .build();
    let client = client.expect("a client");
    for _ in 0..3 {
        assert_eq!(
            told(get(&client).await),
            "doThing: no connection to the server"
        );
    }
}

#[tokio::test]
async fn the_answer_stands_when_the_quota_has_no_room_for_another() {
    let server = Script::start([UNAVAILABLE, OK]);
    let client = builder(&server).quotas(one_a_minute()).build();
    let response = get(&client.expect("a client")).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(attempts(&response).gave_up(), Some(&GiveUpReason::NoQuota));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn what_answers_say_of_a_limit_is_heeded() {
    let limited = "HTTP/1.1 200 OK\r\nx-ratelimit-limit: 10\r\nx-ratelimit-remaining: 0\r\n\
                   x-ratelimit-reset: 30\r\ncontent-length: 0\r\n\r\n";
    let server = Script::start([limited, OK]);
    let limit = Limit::new("ten", 10, Duration::from_secs(60), Scope::Everything);
    let quotas = Quotas::new([limit.expect("a limit")]).max_wait(Duration::ZERO);
    let client = builder(&server).quotas(quotas).build().expect("a client");
    get(&client).await.expect("an answer");
    let error = get(&client).await.expect_err("no room");
    assert!(matches!(error, Error::Quota { .. }), "{error}");
}

#[tokio::test]
async fn an_observer_is_told_of_every_attempt() {
    let server = Script::start([UNAVAILABLE, SILENCE, OK]);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = seen.clone();
    let observer = move |event: &AttemptEvent<'_>| {
        assert_eq!(
            (event.operation, event.template),
            ("doThing", "/things/{id}")
        );
        assert_eq!(*event.method, Method::GET);
        assert!(!format!("{event:?}").contains("MARKER"));
        let attempt = (event.resend_count, event.status, event.trouble);
        told.lock().expect("no panic").push(attempt);
    };
    let client = builder(&server).observer(observer).build();
    get(&client.expect("a client")).await.expect("an answer");
    let unavailable = StatusCode::SERVICE_UNAVAILABLE;
    assert_eq!(
        *seen.lock().expect("no panic"),
        [
            (
                0,
                Some(unavailable),
                Some(RetryReason::Unavailable(unavailable))
            ),
            (1, None, Some(RetryReason::Broken)),
            (2, Some(StatusCode::OK), None),
        ]
    );
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

/// Where traces go that a test reads.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Begins to take what this thread traces.
    fn start() -> (Self, tracing::subscriber::DefaultGuard) {
        let log = Self::default();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_span_events(FmtSpan::CLOSE)
            .with_ansi(false)
            .with_writer(log.clone())
            .finish();
        (log, tracing::subscriber::set_default(subscriber))
    }

    fn text(&self) -> String {
        let bytes = self.0.lock().expect("no panic");
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn traces_tell_of_attempts_and_keep_secrets() {
    let (log, guard) = Log::start();
    let server = Script::start([UNAVAILABLE, OK]);
    let client = client(&server);
    let response = call(&client, Method::PUT, &OPERATION).await;
    response.expect("an answer");
    drop(guard);
    let text = log.text();
    assert!(!text.contains("MARKER"), "{text}");
    let own: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("generated_client::"))
        .collect();
    let span = "request{otel.name=\"doThing\" otel.kind=\"client\" http.request.method=PUT \
                url.template=\"/things/{id}\" server.address=\"127.0.0.1\" server.port=";
    assert!(own.iter().all(|line| line.contains(span)), "{own:#?}");
    let expected = [
        ": attempt http.response.status_code=503 http.request.resend_count=0 request_id=\"req-1\" \
         error.type=the server answered 503 Service Unavailable quota_wait_ms=0 elapsed_ms=",
        ": sending again wait_ms=",
        ": attempt http.response.status_code=200 http.request.resend_count=1 request_id=\"req-2\" quota_wait_ms=0",
        " http.request.resend_count=1 http.response.status_code=200 request_id=\"req-2\"}: generated_client",
    ];
    assert_eq!(own.len(), expected.len(), "{own:#?}");
    for (line, expected) in own.iter().zip(expected) {
        assert!(line.contains(expected), "{expected} in {line}");
    }
}

#[test]
fn a_token_of_another_form_is_warned_of_and_not_shown() {
    let (log, guard) = Log::start();
    let settings = |token: &str| ClientBuilder::<Probe>::new().token(token);
    settings("MARKER").build().expect("a client");
    assert_eq!(log.text(), "");
    settings("another").build().expect("a client");
    drop(guard);
    let text = log.text();
    assert!(
        text.contains("WARN") && text.contains("PROBE_API_TOKEN"),
        "{text}"
    );
    assert!(!text.contains("another"), "{text}");
}

#[test]
fn a_call_can_be_spawned() {
    fn is_send<T: Send>(_: &T) {}
    let server = Script::start([OK; 0]);
    is_send(&get(&client(&server)));
}
