//! What reqwest makes of a server that fails, and what is made of that.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use reqwest::{Client, Method, Request, RequestBuilder, StatusCode};

use super::attempts::GiveUpReason;
use super::classify::{NoReply, Outcome, Resend, RetryReason};
use super::policy::RetryPolicy;
use super::state::{Decision, Retries};
use crate::response::body::{Bodiless, BodyFault, MaxBody};
use crate::response::metadata::Metadata;
use crate::response::reply::Reply;

fn client() -> Client {
    let client = Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none());
    client.build().expect("a client")
}

fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    (listener, address)
}

/// A server for one connection.
fn serving(serve: impl FnOnce(TcpStream) + Send + 'static) -> SocketAddr {
    let (listener, address) = listener();
    thread::spawn(move || serve(listener.accept().expect("a connection").0));
    address
}

/// Reads the beginning of a request.
fn read_request(connection: &mut TcpStream) {
    let mut request = [0; 4096];
    assert_ne!(connection.read(&mut request).expect("a request"), 0);
}

/// A server that reads a request, says this, and closes the connection.
fn saying(text: &'static str) -> SocketAddr {
    serving(move |mut connection| {
        read_request(&mut connection);
        connection.write_all(text.as_bytes()).expect("an answer");
    })
}

async fn get(address: SocketAddr) -> Outcome {
    outcome(client().get(format!("http://{address}/"))).await
}

/// What comes of sending a request, up to the headers of its answer.
async fn outcome(request: RequestBuilder) -> Outcome {
    let result = request.send().await.map_err(NoReply::NoAnswer);
    let result = result.map(|response| Reply::streamed("doThing", response, None));
    Outcome::of(&result, SystemTime::now())
}

/// What is decided after this attempt at a POST, and at a PUT.
fn decisions(outcome: &Outcome) -> [Decision; 2] {
    [Method::POST, Method::PUT].map(|method| {
        let url = reqwest::Url::parse("http://127.0.0.1/").expect("a URL");
        let mut request = Request::new(method, url);
        *request.body_mut() = Some("{}".into());
        let (retries, now) = (Retries::new(RetryPolicy::new()), Instant::now());
        let mut state = retries.begin(Resend::of(&request, false), now, None);
        state.next(outcome, now, 0)
    })
}

fn again(reason: RetryReason) -> Decision {
    let after = Duration::ZERO;
    Decision::Retry { after, reason }
}

fn not_again() -> Decision {
    Decision::GiveUp {
        reason: GiveUpReason::MayHaveBeenCarriedOut,
    }
}

#[tokio::test]
async fn a_refused_connection_sent_nothing() {
    let (listener, address) = listener();
    drop(listener);
    let outcome = get(address).await;
    assert_eq!(outcome, Outcome::NotConnected);
    let decision = again(RetryReason::NotConnected);
    assert_eq!(decisions(&outcome), [decision.clone(), decision]);
}

#[tokio::test]
async fn a_failed_tls_handshake_sent_nothing() {
    let address = serving(|mut connection| {
        let mut hello = [0; 4096];
        let _ = connection.read(&mut hello);
        let _ = connection.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    let outcome = outcome(client().get(format!("https://{address}/"))).await;
    assert_eq!(outcome, Outcome::NotConnected);
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_a_timeout() {
    // The connection waits in the queue of the listener, which nobody serves.
    let (listener, address) = listener();
    let request = client().post(format!("http://{address}/")).body("{}");
    let outcome = outcome(request.timeout(Duration::from_millis(50))).await;
    drop(listener);
    assert_eq!(outcome, Outcome::TimedOut);
    let expected = [not_again(), again(RetryReason::TimedOut)];
    assert_eq!(decisions(&outcome), expected);
}

#[tokio::test]
async fn a_connection_that_breaks_before_the_headers_end_is_broken() {
    let unread = serving(drop);
    let closed = saying("");
    let halfway = saying("HTTP/1.1 200 OK\r\ncontent-le");
    let no_http = saying("ICY 200 OK\r\n\r\n");
    for address in [unread, closed, halfway, no_http] {
        let outcome = get(address).await;
        assert_eq!(outcome, Outcome::Broken);
        let expected = [not_again(), again(RetryReason::Broken)];
        assert_eq!(decisions(&outcome), expected);
    }
}

/// What comes of an answer of which up to ten bytes are read.
async fn reading(answer: &'static str) -> Outcome {
    let request = client().get(format!("http://{}/", saying(answer)));
    let response = request.send().await.expect("the headers of an answer");
    let read = Reply::whole("doThing", response, MaxBody(10)).await;
    Outcome::of(&read.map_err(NoReply::Bodiless), SystemTime::now())
}

#[tokio::test]
async fn a_body_that_breaks_off_is_a_broken_connection() {
    for answer in [
        "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{",
        "HTTP/1.1 404 Not Found\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nno length\r\n",
    ] {
        let expected = [not_again(), again(RetryReason::Broken)];
        assert_eq!(decisions(&reading(answer).await), expected, "{answer}");
    }
}

#[tokio::test]
async fn a_status_that_is_a_reason_itself_comes_before_its_body() {
    let answer = "HTTP/1.1 429 Too Many Requests\r\ncontent-length: 9\r\n\r\n{";
    let decision = again(RetryReason::RateLimited);
    let expected = [decision.clone(), decision];
    assert_eq!(decisions(&reading(answer).await), expected);
}

#[tokio::test]
async fn a_body_that_is_too_large_is_so_the_next_time() {
    for answer in [
        "HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 18446744073709551613\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n0123456789a",
        "HTTP/1.1 503 Service Unavailable\r\n\r\n0123456789a",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n6\r\n012345\r\n5\r\n6789a\r\n",
    ] {
        let outcome = reading(answer).await;
        let expected = [Decision::Settled, Decision::Settled];
        assert_eq!(decisions(&outcome), expected, "{answer}");
    }
    let outcome = reading("HTTP/1.1 200 OK\r\n\r\n0123456789").await;
    assert!(
        matches!(outcome, Outcome::Answered { fault: None, .. }),
        "ten bytes are not too many"
    );
}

#[tokio::test]
async fn a_body_that_does_not_come_in_time_is_a_timeout() {
    let (listener, address) = listener();
    let request = client().get(format!("http://{address}/"));
    let late = request.timeout(Duration::from_millis(50)).send().await;
    drop(listener);
    let metadata = Metadata::of("doThing", &http::Response::new("").into());
    let fault = BodyFault::CutOff(late.expect_err("a timeout"));
    let failure = NoReply::Bodiless(Box::new(Bodiless { metadata, fault }));
    let outcome = Outcome::of(&Err(failure), SystemTime::now());
    let expected = [not_again(), again(RetryReason::TimedOut)];
    assert_eq!(decisions(&outcome), expected);
}

#[tokio::test]
async fn an_answer_brings_its_status_its_wait_and_its_id() {
    let outcome = get(saying(
        "HTTP/1.1 429 Too Many Requests\r\nx-request-id: req-7\r\nx-ratelimit-reset: 5\r\n\r\n",
    ))
    .await;
    let expected = Outcome::Answered {
        status: StatusCode::TOO_MANY_REQUESTS,
        wait: Some(Duration::from_secs(5)),
        request_id: Some("req-7".to_owned()),
        fault: None,
    };
    assert_eq!(outcome, expected);
}

#[tokio::test]
async fn a_request_that_cannot_be_built_is_at_fault_itself() {
    for url in ["no url", "ftp://127.0.0.1/"] {
        let outcome = outcome(client().get(url)).await;
        assert_eq!(outcome, Outcome::Faulty, "{url}");
    }
}

#[tokio::test]
async fn redirects_without_an_end_are_no_reason_to_begin_again() {
    let address = saying("HTTP/1.1 302 Found\r\nlocation: /\r\n\r\n");
    let policy = reqwest::redirect::Policy::limited(0);
    let client = Client::builder().no_proxy().redirect(policy).build();
    let request = client.expect("a client").get(format!("http://{address}/"));
    let outcome = outcome(request).await;
    assert_eq!(outcome, Outcome::Faulty);
}

#[tokio::test]
async fn a_streamed_body_is_sent_once() {
    let address = saying("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
    let url = format!("http://{address}/");
    let response = client().get(&url).send().await.expect("an answer");
    let request = client().put(url).body(response).build().expect("a request");
    assert!(request.try_clone().is_none());
    assert_eq!(Resend::of(&request, true), Resend::Never);
}
