//! The runtime against a server on the loopback, driven as generated code drives it.

use std::time::Duration;

use progenitor_client::ByteStream;
use reqwest::StatusCode;
use serde::Deserialize;
use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::probe::Probe;
use crate::call::operation::{Operation, Status};
use crate::client::builder::ClientBuilder;
use crate::error::Error;
use crate::response::answer::{Bytes, Empty, Json};
use crate::response::value::ResponseValue;
use crate::retry::policy::RetryPolicy;
use crate::rules::data::Rules;

#[derive(Debug, Deserialize, PartialEq)]
struct Thing {
    id: u16,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Fault {
    message: String,
}

const GET_THING: Operation = Operation {
    id: "getThing",
    path: "/things/{id}",
    parameters: &[("id", Rules::text(1, 3))],
    service: Some("id"),
    success: &[Status::Code(200)],
    ..Operation::DEFAULT
};

/// The body of a generated `send`, as the generator writes it.
async fn get_thing(client: &Probe, id: &str) -> Result<ResponseValue<Thing>, Error<Fault>> {
    let call = client.core.call(&GET_THING, &[&id]);
    let url = call.url()?;
    let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
    header_map.append("x-id", id.to_string().try_into()?);
    let request = call.http().get(url).headers(header_map).build()?;
    call.send::<Json<Thing>, Json<Fault>>(request).await
}

const FOLLOW_LOG: Operation = Operation {
    id: "followLog",
    path: "/log",
    success: &[Status::Code(200)],
    streamed: &[Status::Code(200)],
    ..Operation::DEFAULT
};

async fn follow_log(client: &Probe) -> Result<ResponseValue<ByteStream>, Error<()>> {
    let call = client.core.call(&FOLLOW_LOG, &[]);
    let request = call.http().get(call.url()?).build()?;
    call.send::<Bytes, Empty>(request).await
}

fn builder(server: &MockServer) -> ClientBuilder<Probe> {
    ClientBuilder::new()
        .token("MARKER")
        .base_url(server.uri() + "/v1/")
        .retry_policy(RetryPolicy::off())
}

fn client(server: &MockServer) -> Probe {
    builder(server).build().expect("a client")
}

/// A server that gives one answer, whatever it is asked.
async fn serving(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .respond_with(answer)
        .mount(&server)
        .await;
    server
}

/// Asks for a thing, and expects a failure that shows no secret.
async fn failure(server: &MockServer) -> Error<Fault> {
    let error = get_thing(&client(server), "1")
        .await
        .expect_err("a failure");
    assert!(
        !format!("{error} {error:?}").contains("MARKER"),
        "{error:?}"
    );
    error
}

#[tokio::test]
async fn headers_of_the_client_are_sent_and_yield_to_those_of_the_operation() {
    use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};

    let server = MockServer::start().await;
    let mock = |team: &'static str, id: &'static str| {
        Mock::given(method("GET"))
            .and(header("authorization", "Bearer MARKER"))
            .and(header("x-team", team))
            .and(header("x-id", id))
            .respond_with(ResponseTemplate::new(200).set_body_string(r#"{"id":7}"#))
            .expect(1)
    };
    mock("platform", "1").mount(&server).await;
    mock("data", "2").mount(&server).await;

    let value = HeaderValue::from_static;
    let team = HeaderName::from_static("x-team");
    let client = builder(&server)
        .default_header(team.clone(), value("other"))
        .default_header(team.clone(), value("platform"))
        .default_header(HeaderName::from_static("x-id"), value("9"))
        .default_header(AUTHORIZATION, value("Bearer other"))
        .build()
        .expect("a client");
    let derived = Probe {
        core: client.core.with_header(team, value("data")),
    };
    get_thing(&client, "1").await.expect("an answer");
    get_thing(&derived, "2").await.expect("an answer");
}

#[tokio::test]
async fn a_request_carries_the_token_and_the_names_and_the_answer_is_typed() {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .and(path("/v1/things/7"))
        .and(header("authorization", "Bearer MARKER"))
        .and(header(
            "user-agent",
            concat!("generated-client/", env!("CARGO_PKG_VERSION"), " probe/1").to_owned(),
        ))
        .respond_with(ResponseTemplate::new(200).set_body_string(r#"{"id":7,"new":true}"#))
        .expect(1)
        .mount(&server)
        .await;

    let client = builder(&server)
        .user_agent("probe/1")
        .build()
        .expect("a client");
    let thing = get_thing(&client, "7").await.expect("an answer");
    assert_eq!(*thing, Thing { id: 7 });
    assert_eq!(thing.operation(), Some("getThing"));
}

#[tokio::test]
async fn a_refused_parameter_is_never_sent() {
    let server = MockServer::start().await;
    let refused = get_thing(&client(&server), "four").await;
    let error = refused.expect_err("refused");
    assert_eq!(
        error.to_string(),
        "getThing: the request is not valid and was not sent: id: \"four\" is not valid: its length is 4, expected at \
         most 3"
    );
    let refused = get_thing(&client(&server), "1\n").await;
    assert!(matches!(refused, Err(Error::InvalidRequest { .. })));
    assert_eq!(
        server.received_requests().await.map(|sent| sent.len()),
        Some(0)
    );
}

#[tokio::test]
async fn a_documented_error_is_typed() {
    let answer = ResponseTemplate::new(404)
        .insert_header("x-request-id", "req-7")
        .set_body_string(r#"{"message":"no thing MARKER"}"#);
    let error = failure(&serving(answer).await).await;
    assert!(error.is_not_found());
    assert_eq!(error.request_id(), Some("req-7"));
    assert_eq!(
        error.api_error().map(|fault| fault.message.as_str()),
        Some("no thing MARKER")
    );
}

#[tokio::test]
async fn the_error_page_of_a_proxy_is_a_decode_error_with_a_status() {
    let page = ResponseTemplate::new(502).set_body_raw("<html>MARKER</html>", "text/html");
    let error = failure(&serving(page).await).await;
    assert_eq!(error.status(), Some(StatusCode::BAD_GATEWAY));
    let Error::Decode(error) = error else {
        panic!("a decode error");
    };
    assert_eq!(
        error.reason(),
        "the body is not JSON (content-type text/html)"
    );
    assert_eq!(error.body(), "<html>MARKER</html>");
}

#[tokio::test]
async fn an_empty_body_where_one_is_documented_is_told_by_its_status() {
    let error = failure(&serving(ResponseTemplate::new(200)).await).await;
    assert!(matches!(&error, Error::EmptySuccess { .. }), "{error}");
    assert!(error.is_success());
    let error = failure(&serving(ResponseTemplate::new(404)).await).await;
    assert!(
        matches!(&error, Error::Decode(error) if error.reason() == "the body is empty"),
        "{error}"
    );
}

#[tokio::test]
async fn what_the_vendor_says_of_a_failure_is_told() {
    let said = r#"{"message":"","said":"Key taken","data":{"code":"err-abc-123","request":"r-1"}}"#;
    let answer = ResponseTemplate::new(422).set_body_string(said);
    let error = failure(&serving(answer).await).await;
    assert_eq!(
        error.to_string(),
        r#"getThing: the server answered 422 Unprocessable Entity: "Key taken" (code err-abc-123, request id r-1)"#
    );
    let told = (error.message(), error.code(), error.request_id());
    assert_eq!(told, (Some("Key taken"), Some("err-abc-123"), Some("r-1")));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = MockServer::start().await;
    let redirect = ResponseTemplate::new(302).insert_header("location", elsewhere.uri());
    let error = failure(&serving(redirect).await).await;
    assert!(matches!(error, Error::UnexpectedResponse { .. }), "{error}");
    assert_eq!(error.status(), Some(StatusCode::FOUND));
    assert_eq!(
        elsewhere.received_requests().await.map(|sent| sent.len()),
        Some(0)
    );
}

#[tokio::test]
async fn an_answer_that_is_too_late_is_no_answer() {
    let server = serving(ResponseTemplate::new(200).set_delay(Duration::from_secs(60))).await;
    let client = builder(&server).timeout(Duration::from_millis(20)).build();
    let error = get_thing(&client.expect("a client"), "1")
        .await
        .expect_err("too late");
    assert_eq!(error.to_string(), "getThing: no answer in time");
    assert!(!format!("{error:?}").contains("127.0.0.1"), "{error:?}");
}

#[tokio::test]
async fn a_server_that_is_not_there_cannot_be_reached() {
    let address = free_address();
    let client = ClientBuilder::<Probe>::new()
        .token("MARKER")
        .base_url(address)
        .retry_policy(RetryPolicy::off())
        .build();
    let error = get_thing(&client.expect("a client"), "1")
        .await
        .expect_err("no server");
    assert_eq!(error.to_string(), "getThing: no connection to the server");
    assert_eq!(error.status(), None);
}

/// A URL of a port that was free a moment ago.
fn free_address() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    format!("http://{}", listener.local_addr().expect("an address"))
}

#[tokio::test]
async fn a_body_that_breaks_off_keeps_its_answer() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let server = std::thread::spawn(move || {
        use std::io::{Read, Write};

        let (mut connection, _) = listener.accept().expect("a connection");
        let mut request = [0; 4096];
        let _ = connection.read(&mut request).expect("a request");
        let answer =
            "HTTP/1.1 200 OK\r\nx-request-id: req-7\r\ncontent-length: 99\r\n\r\n{\"id\": \"MARKER";
        connection
            .write_all(answer.as_bytes())
            .expect("half an answer");
    });
    let client = ClientBuilder::<Probe>::new()
        .token("MARKER")
        .base_url(address)
        .retry_policy(RetryPolicy::off())
        .build();
    let error = get_thing(&client.expect("a client"), "1")
        .await
        .expect_err("half an answer");
    server.join().expect("the server");

    assert_eq!(
        error.to_string(),
        "getThing: the server answered 200 OK (request id req-7), but its body did not arrive whole"
    );
    assert!(std::error::Error::source(&error).is_some());
    assert!(
        !format!("{error:?}").contains("MARKER") && !format!("{error:?}").contains("127.0.0.1")
    );
}

#[tokio::test]
async fn a_stream_hands_over_status_and_headers_at_once() {
    let server = serving(ResponseTemplate::new(200).set_body_raw("one\ntwo\n", "text/plain")).await;
    let log = follow_log(&client(&server)).await.expect("a stream");
    assert_eq!(log.status(), StatusCode::OK);
    assert_eq!(log.headers()["content-type"], "text/plain");
    let _body: ByteStream = log.into_inner();

    let server = serving(ResponseTemplate::new(503).set_body_string("MARKER")).await;
    let error = follow_log(&client(&server))
        .await
        .map(drop)
        .expect_err("no stream");
    assert_eq!(
        error.to_string(),
        "followLog: the server answered 503 Service Unavailable"
    );
}
