//! Every constraint of the documents is kept: by the sandbox, whoever sends, and by the generated client before it sends.

use std::collections::BTreeSet;

use serde_json::Value;
use tests::APIS;

use super::cases::{Case, Expected, cases};
use super::client::{Failure, Request, Server};
use super::constraints::constraints;
use super::document::{Document, Operation};
use super::valid::{Seed, request};

#[tokio::test]
async fn sandbox_and_client_keep_every_constraint() {
    let http = reqwest::Client::new();
    let seed = Seed::read();
    let mut kept = Vec::new();
    for document in APIS.map(Document::read) {
        for operation in document.operations() {
            let valid = request(&document, &seed, &operation);
            let cases = cases(&document, &operation, &valid);
            let tried: BTreeSet<String> =
                cases.iter().map(|case| case.constraint.clone()).collect();
            assert_eq!(
                tried,
                constraints(&document, &operation),
                "{}",
                operation.id
            );
            kept.extend(tried);
            // Whoever is refused changes nothing, so that one sandbox does for all of them.
            let refusing = Server::start(&http).await;
            for case in cases {
                let place = format!("{}: {}", operation.id, case.constraint);
                if case.expected == Expected::Accepted {
                    assert_accepted(&http, &document, &operation, &case, &place).await;
                } else {
                    assert_refused(&refusing, &document, &operation, &case, &place).await;
                }
            }
        }
    }
    // The walk finds something: these kinds are in the documents.
    for keyword in [
        "format",
        "maxLength",
        "maximum",
        "minLength",
        "minimum",
        "null",
        "pattern",
        "required",
        "type",
        "unknown",
    ] {
        let ends = |constraint: &&String| constraint.ends_with(&format!(": {keyword}"));
        assert!(kept.iter().any(|kept| ends(&kept)), "{keyword}");
    }
}

async fn assert_accepted(
    http: &reqwest::Client,
    document: &Document,
    operation: &Operation,
    case: &Case,
    place: &str,
) {
    let server = Server::start(http).await;
    let (status, answer) = send(&server, document, operation, &case.request).await;
    assert!((200..300).contains(&status), "{place}: {answer}");
    let server = Server::start(http).await;
    let answer = server.call(&operation.id, &case.request).await;
    assert!(answer.is_ok(), "{place}: {answer:?}");
}

async fn assert_refused(
    server: &Server,
    document: &Document,
    operation: &Operation,
    case: &Case,
    place: &str,
) {
    let (status, answer) = send(server, document, operation, &case.request).await;
    let error = answer.get("error").unwrap_or(&answer);
    assert_eq!(error["status"], status, "{place}: {answer}");
    server.sandbox.clear_received();
    let called = server.call(&operation.id, &case.request).await;
    let arrived = server.sandbox.received().len();
    match case.expected {
        Expected::Refused(expected) => {
            assert_eq!(status, expected, "{place}: {answer}");
            assert_eq!(called, Err(Failure::Refused), "{place}");
            assert_eq!(arrived, 0, "{place}");
        }
        Expected::Unsayable(expected) => {
            assert_eq!(status, expected, "{place}: {answer}");
            let stopped = [Err(Failure::Inexpressible), Err(Failure::Refused)];
            assert!(stopped.contains(&called), "{place}: {called:?}");
            assert_eq!(arrived, 0, "{place}");
        }
        Expected::Answered(expected) => {
            assert_eq!(status, expected, "{place}: {answer}");
            // Without a body, a client makes an empty one.
            let answered = called == Err(Failure::Answered(status)) || case.request.body.is_none();
            assert!(answered, "{place}: {called:?}");
        }
        Expected::Accepted => unreachable!("{place}"),
    }
}

/// Sends a request as it is, without the generated client, and returns the status and the JSON of the answer.
async fn send(
    server: &Server,
    document: &Document,
    operation: &Operation,
    request: &Request,
) -> (u16, Value) {
    let mut path = operation.template.clone();
    let mut query = Vec::new();
    for parameter in &operation.parameters {
        let Some(value) = request.parameters.get(&parameter.name) else {
            continue;
        };
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        match parameter.place.as_str() {
            "path" => path = path.replace(&format!("{{{}}}", parameter.name), &text),
            "query" => query.push((parameter.name.as_str(), text)),
            other => panic!("no parameter is sent in a {other}"),
        }
    }
    let method = operation.method.parse().expect("a method");
    let url = server.url(document.api) + &path;
    let sent = server.http.request(method, url).query(&query);
    let sent = sent.bearer_auth(server.sandbox.token());
    let sent = match &request.body {
        Some(body) => sent.json(body),
        None => sent,
    };
    let answer = sent.send().await.expect("an answer");
    let status = answer.status().as_u16();
    (status, answer.json().await.unwrap_or_default())
}
