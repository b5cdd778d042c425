//! Too much of everything: an answer or a closed connection, and the sandbox goes on.

use std::io::{ErrorKind, Write};
use std::net::TcpStream;

use reqwest::{Method, StatusCode};
use sandbox::seeded;
use serde_json::{Value, json};

use crate::Fixture;
use crate::hostile::{ask, assert_alive, raw};

/// The bytes of a request that creates an environment variable.
fn creation(fixture: &Fixture, framing: &str) -> Vec<u8> {
    let head = format!(
        "POST /v3/applications/{}/env-vars HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {}\r\nconnection: close\r\n{framing}\r\n\r\n",
        seeded::APPLICATION,
        fixture.sandbox.token()
    );
    head.into_bytes()
}

#[tokio::test]
async fn a_hundred_megabytes_that_were_announced() {
    let fixture = Fixture::start().await;
    let length = 100 * 1024 * 1024;
    let mut request = creation(&fixture, &format!("content-length: {length}"));
    request.resize(request.len() + length, b'x');
    let answer = raw(&fixture.sandbox, &request);
    assert!(answer.is_empty() || answer.contains("400"), "{answer}");
    assert_alive(&fixture).await;
}

#[tokio::test]
async fn json_of_any_depth() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    let before = fixture.get(&url).await;
    for depth in [10, 120, 127, 128, 129, 10_000, 100_000] {
        for (open, close) in [("[", "]"), (r#"{"key":"#, "}")] {
            let deep = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            for body in [
                deep.clone(),
                format!(r#"{{"key":{deep},"value":""}}"#),
                format!(r#"{{"key":"K","value":{deep}}}"#),
                open.repeat(depth),
            ] {
                let length = format!("content-length: {}", body.len());
                let mut request = creation(&fixture, &length);
                request.extend(body.as_bytes());
                let answer = ask(&fixture.sandbox, &request);
                assert!(answer.contains("400"), "{depth} times {open}: {answer}");
            }
        }
    }
    // What the document does not know is ignored, however deep it is.
    let rest = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    let body = format!(r#"{{"key":"K","value":"","rest":{rest}}}"#);
    fixture
        .create(&url, serde_json::from_str(&body).unwrap())
        .await;
    let after = fixture.get(&url).await;
    assert_eq!(after["data"][1], before["data"][1]);
    assert_eq!(after["total"], 3);
}

#[tokio::test]
async fn many_properties_digits_and_parameters() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    let unknown = (0..50_000).map(|number| (format!("p{number}"), json!(number)));
    let mut body: Value = unknown.collect();
    body["key"] = json!("MANY");
    body["value"] = json!("");
    let created = fixture.create(&url, body).await;
    assert_eq!(created["key"], "MANY");
    assert!(created.get("p1").is_none());

    let send = |body: String| {
        let length = format!("content-length: {}", body.len());
        let mut request = creation(&fixture, &length);
        request.extend(body.into_bytes());
        ask(&fixture.sandbox, &request)
    };
    let twice = format!(
        r#"{{"key":"TWICE","value":""{}}}"#,
        r#","value":"last""#.repeat(10_000)
    );
    assert!(send(twice).contains("201"));
    assert_eq!(fixture.get(&url).await["data"][3]["value"], "last");
    for number in ["9".repeat(500_000), format!("0.{}", "1".repeat(500_000))] {
        let answer = send(format!(r#"{{"key":{number},"value":""}}"#));
        assert!(answer.contains("400"), "{answer}");
    }

    let query = "limit=1&".repeat(1_000);
    assert_eq!(fixture.get(&format!("{url}?{query}")).await["limit"], 1);
    let longer = "limit=1&".repeat(100_000);
    let line = format!(
        "GET {}?{longer} HTTP/1.1\r\nhost: sandbox\r\n\r\n",
        "/v3/api-keys/me"
    );
    let answer = raw(&fixture.sandbox, line.as_bytes());
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
        "{answer}"
    );
    assert_alive(&fixture).await;
}

/// The sandbox stops to read when nobody takes its answers, and keeps none of them when the client goes.
#[tokio::test]
async fn a_client_that_asks_and_never_listens() {
    let fixture = Fixture::start().await;
    let list = format!(
        "GET /v3/applications/{}/env-vars HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {}\r\n\r\n",
        seeded::APPLICATION,
        fixture.sandbox.token()
    );
    let mut stream = TcpStream::connect(fixture.sandbox.address()).unwrap();
    let requests = list.repeat(100);
    stream.write_all(requests.as_bytes()).unwrap();
    stream.set_nonblocking(true).unwrap();
    let refused = (0..100_000).find_map(|_| stream.write(requests.as_bytes()).err());
    assert_eq!(
        refused.map(|error| error.kind()),
        Some(ErrorKind::WouldBlock)
    );
    assert_alive(&fixture).await;
    drop(stream);
    assert_alive(&fixture).await;
}

#[tokio::test]
async fn connections_that_say_nothing() {
    let fixture = Fixture::start().await;
    let connect = |said: &[u8]| {
        let mut stream = TcpStream::connect(fixture.sandbox.address()).unwrap();
        stream.write_all(said).unwrap();
        stream
    };
    let said = [
        b"".as_slice(),
        b"GET",
        b"GET /v3/api-keys/me HTTP/1.1\r\nhost:",
    ];
    let silent: Vec<TcpStream> = (0..200).map(|number| connect(said[number % 3])).collect();
    let url = fixture.of_application("/env-vars");
    for number in 0..20 {
        let body = json!({ "key": format!("K{number}"), "value": "" });
        let (status, _) = fixture.call(Method::POST, &url, body).await;
        assert_eq!(status, StatusCode::CREATED);
    }
    drop(silent);
    assert_alive(&fixture).await;
}

#[tokio::test]
async fn framing_that_contradicts_itself() {
    let fixture = Fixture::start().await;
    for framing in [
        "content-length: 2\r\ncontent-length: 3",
        "content-length: -1",
        "content-length: 99999999999999999999999",
        "content-length: two",
        "transfer-encoding: chunked, identity",
        "transfer-encoding: gzip",
        "transfer-encoding: chunked\r\nx: \0",
        "transfer-encoding: chunked",
    ] {
        let mut request = creation(&fixture, framing);
        request.extend(b"zz\r\n{}\r\n0\r\n\r\n");
        let answer = ask(&fixture.sandbox, &request);
        let refused = answer.is_empty() || answer.starts_with("HTTP/1.1 4");
        assert!(refused, "{framing}: {answer}");
    }
    for preface in [
        // A client that speaks TLS, and one that speaks HTTP/2.
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".as_slice(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        &vec![0; 100_000],
        &vec![0xff; 100_000],
    ] {
        let answer = ask(&fixture.sandbox, preface);
        let refused =
            answer.is_empty() || answer.starts_with("HTTP/1.1 4") || answer.contains("505");
        assert!(refused, "{answer}");
    }
    assert_eq!(
        fixture.get(&fixture.of_application("/env-vars")).await["total"],
        2
    );
}
