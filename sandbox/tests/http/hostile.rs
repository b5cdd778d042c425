//! Clients that misbehave: an answer or a closed connection, and the sandbox goes on.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use reqwest::{Method, StatusCode};
use sandbox::{Fault, MAX_BODY, Sandbox, seeded};
use serde_json::{Value, json};

use crate::Fixture;

/// How long nothing may happen before it counts as a hang.
const PATIENCE: Duration = Duration::from_secs(60);

/// Sends bytes and nothing after them, and returns the status line of the answer; empty if the connection was closed
/// instead, which may happen as soon as the sandbox sees that nothing more comes.
pub(crate) fn raw(sandbox: &Sandbox, bytes: &[u8]) -> String {
    talk(sandbox, bytes, true)
}

/// The same for a request that says `connection: close`, and waits for its answer.
pub(crate) fn ask(sandbox: &Sandbox, bytes: &[u8]) -> String {
    talk(sandbox, bytes, false)
}

fn talk(sandbox: &Sandbox, bytes: &[u8], ends: bool) -> String {
    let mut stream = TcpStream::connect(sandbox.address()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    // The server may close while this is still being written.
    let written = stream.write_all(bytes);
    if ends {
        let _ = stream.shutdown(Shutdown::Write);
    }
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer).map(drop);
    for error in [written, read].into_iter().filter_map(Result::err) {
        let hangs = matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut);
        assert!(!hangs, "{error}");
    }
    String::from_utf8_lossy(&answer)
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}

pub(crate) async fn assert_alive(fixture: &Fixture) {
    assert_eq!(
        fixture.get(&fixture.sevalla("/api-keys/me")).await["name"],
        "Sandbox"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_clients_at_once() {
    let fixture = Arc::new(Fixture::start().await);
    let url = Arc::new(fixture.of_application("/env-vars"));
    let clients = (0..1000).map(|number| {
        let (fixture, url) = (Arc::clone(&fixture), Arc::clone(&url));
        tokio::spawn(async move {
            let body = json!({ "key": format!("K{number}"), "value": "" });
            // No connection is free, so that each of them opens its own.
            let created = fixture.send(Method::POST, &url, body).await;
            created.unwrap().status()
        })
    });
    let clients: Vec<_> = clients.collect();
    for client in clients {
        assert_eq!(client.await.unwrap(), StatusCode::CREATED);
    }
    // Two came with the seed.
    assert_eq!(fixture.get(&url).await["total"], 1002);
    assert_eq!(fixture.sandbox.received().len(), 1001);
}

#[tokio::test]
async fn bodies_that_are_too_long() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    let body = json!({ "key": "K", "value": "v".repeat(MAX_BODY) });
    let (status, error) = fixture.call(Method::POST, &url, body).await;
    assert_eq!(
        (status, &error["status"]),
        (StatusCode::BAD_REQUEST, &json!(400))
    );

    // Who asks first is told before the body is sent.
    let head = "POST /v3/api-keys/me HTTP/1.1\r\nhost: sandbox\r\ncontent-length: 2000000\r\nexpect: 100-continue\r\n\r\n";
    assert_eq!(
        raw(&fixture.sandbox, head.as_bytes()),
        "HTTP/1.1 404 Not Found"
    );

    // A hundred megabytes in chunks, which announce no length.
    let head = format!(
        "POST /v3/applications/{}/env-vars HTTP/1.1\r\nhost: sandbox\r\ntransfer-encoding: chunked\r\n\r\n",
        seeded::APPLICATION
    );
    let chunk = [b"100000\r\n".as_slice(), &vec![b'x'; 0x0010_0000], b"\r\n"].concat();
    let mut request = head.into_bytes();
    for _ in 0..100 {
        request.extend(&chunk);
    }
    let answer = raw(&fixture.sandbox, &request);
    assert!(answer.is_empty() || answer.contains("401"), "{answer}");
    assert_alive(&fixture).await;
}

#[tokio::test]
async fn heads_that_are_no_heads() {
    let fixture = Fixture::start().await;
    let headers: String = (0..10_000)
        .map(|number| format!("x-{number}: {number}\r\n"))
        .collect();
    for (request, status) in [
        (
            format!("GET /v3/api-keys/me HTTP/1.1\r\nhost: sandbox\r\n{headers}\r\n"),
            "431",
        ),
        (
            format!(
                "GET /v3/{} HTTP/1.1\r\nhost: sandbox\r\n\r\n",
                "a".repeat(1_000_000)
            ),
            "4",
        ),
        ("no HTTP at all\r\n\r\n".to_owned(), "400"),
        (
            "GET /v3/api-keys/me HTTP/1.1\r\nhost: sandbox\r\nconnection: close\r\n\r\n".to_owned(),
            "401",
        ),
        ("GET /v3/api-".to_owned(), ""),
        (String::new(), ""),
    ] {
        let answer = raw(&fixture.sandbox, request.as_bytes());
        assert!(
            answer.is_empty() || answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{answer}"
        );
    }
    assert_alive(&fixture).await;
}

#[tokio::test]
async fn clients_that_are_killed_in_the_middle() {
    let fixture = Fixture::start().await;
    let head = format!(
        "POST /v3/applications/{}/env-vars HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {}\r\ncontent-length: 100\r\n\r\n{{",
        seeded::APPLICATION,
        fixture.sandbox.token()
    );
    for _ in 0..100 {
        let mut stream = TcpStream::connect(fixture.sandbox.address()).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
    }
    // And while the sandbox is busy with the answer.
    fixture
        .sandbox
        .inject(
            Fault::latency(Duration::from_secs(60))
                .on("getCurrentApiKey")
                .times(10),
        )
        .unwrap();
    for _ in 0..10 {
        let url = fixture.sevalla("/api-keys/me");
        let request = fixture.get(&url);
        tokio::pin!(request);
        tokio::select! {
            biased;
            _ = &mut request => panic!("answered before its time"),
            () = tokio::task::yield_now() => {}
        }
    }
    fixture.sandbox.clear_faults();
    assert_alive(&fixture).await;
}

/// Whoever goes away before a request is complete has asked for nothing.
#[tokio::test]
async fn clients_that_are_killed_at_any_byte() {
    let fixture = Fixture::start().await;
    let body = r#"{ "key": "CUT", "value": "" }"#;
    let request = format!(
        "POST /v3/applications/{}/env-vars HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {}\r\ncontent-length: {}\r\n\r\n{body}",
        seeded::APPLICATION,
        fixture.sandbox.token(),
        body.len()
    );
    for end in 0..request.len() {
        let mut stream = TcpStream::connect(fixture.sandbox.address()).unwrap();
        stream.write_all(&request.as_bytes()[..end]).unwrap();
    }
    let url = fixture.of_application("/env-vars");
    assert_eq!(fixture.get(&url).await["total"], 2);
    // All of it, and gone before the answer.
    let mut stream = TcpStream::connect(fixture.sandbox.address()).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    drop(stream);
    assert_alive(&fixture).await;
}

#[tokio::test]
async fn ids_that_look_like_paths_stay_ids() {
    let fixture = Fixture::start().await;
    let northflank = fixture.sandbox.northflank_url();
    let escaped = format!(
        "{northflank}/projects/{}%2Fservices/services/x/ports",
        seeded::PROJECT
    );
    let (status, _) = fixture.call(Method::GET, &escaped, Value::Null).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
