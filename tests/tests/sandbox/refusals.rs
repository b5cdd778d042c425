//! Every constraint of the documents is kept: by the sandbox, whoever sends, and by the generated client before it sends.

use std::collections::BTreeSet;

use serde_json::Value;
use tests::APIS;

use super::cases::{Case, Expected, cases};
use super::client::{Failure, Server};
use super::constraints::constraints;
use super::document::{Document, Operation};
use super::seed::Seed;
use super::valid::request;

#[tokio::test]
async fn sandbox_and_client_keep_every_constraint() {
    let http = reqwest::Client::new();
    let mut kept = Vec::new();
    let mut faults = Vec::new();
    for document in APIS.map(Document::read) {
        let seed = Seed::read(&document);
        for operation in document.operations() {
            let valid = request(&document, &seed, &operation);
            let cases = cases(&document, &operation, &valid);
            let tried: BTreeSet<String> =
                cases.iter().map(|case| case.constraint.clone()).collect();
            let all = constraints(&document, &operation);
            assert_eq!(tried, all, "{}", operation.id);
            kept.extend(tried);
            // Whoever is refused changes nothing, so that one sandbox does for all of them.
            let refusing = Server::start(&http).await;
            for case in cases {
                let trial = Trial {
                    document: &document,
                    operation: &operation,
                    case: &case,
                };
                let done = match case.expected {
                    Expected::Accepted => trial.is_accepted(&http).await,
                    _ => trial.is_refused(&refusing).await,
                };
                let place = || format!("{}: {}", operation.id, case.constraint);
                faults.extend(done.err().map(|fault| format!("{}: {fault}", place())));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // The walk finds something: these kinds are in the documents.
    for keyword in [
        "enum",
        "format",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "null",
        "nullable",
        "oneOf",
        "pattern",
        "required",
        "type",
        "unknown",
    ] {
        let ends = |constraint: &&String| constraint.ends_with(&format!(": {keyword}"));
        assert!(kept.iter().any(|kept| ends(&kept)), "{keyword}");
    }
}

/// One case of an operation.
struct Trial<'a> {
    document: &'a Document,
    operation: &'a Operation,
    case: &'a Case,
}

impl Trial<'_> {
    /// What is at the edge is refused by neither: if by the server, then for how things stand, as the operation's page says.
    async fn is_accepted(&self, http: &reqwest::Client) -> Result<(), String> {
        let server = Server::start(http).await;
        let (status, answer) = self.send(&server).await;
        let is_state = self.is_for_state(&answer);
        if !(200..300).contains(&status) && !is_state {
            return Err(format!("the server answers {answer}"));
        }
        let server = Server::start(http).await;
        match self.call(&server).await {
            Ok(_) => Ok(()),
            Err(Failure::Answered(called)) if is_state && called == status => Ok(()),
            failed => Err(format!("by the client: {failed:?}")),
        }
    }

    /// What breaks a constraint is refused by the server, and by the client as far as it can know.
    async fn is_refused(&self, server: &Server) -> Result<(), String> {
        let (status, answer) = self.send(server).await;
        let error = answer.get("error").unwrap_or(&answer);
        let expected = match self.case.expected {
            Expected::Refused(status)
            | Expected::Unsayable(status)
            | Expected::Answered(status) => status,
            Expected::Accepted => return Err("nothing is to be refused".to_owned()),
        };
        if status != expected || error["status"] != status {
            return Err(format!(
                "the server answers {status}, not {expected}: {answer}"
            ));
        }
        let may_be_sent = matches!(self.case.expected, Expected::Answered(_));
        if self.is_for_state(&answer) && !may_be_sent {
            return Err(format!("something else is refused: {answer}"));
        }
        server.sandbox.clear_received();
        let called = self.call(server).await;
        let fits = match (self.case.expected, &called) {
            (Expected::Answered(_), Err(Failure::Answered(called))) => *called == status,
            // Without a body, a client makes an empty one.
            (Expected::Answered(_), _) => self.case.request.body.is_none(),
            (Expected::Unsayable(_), Err(Failure::Inexpressible)) | (_, Err(Failure::Refused)) => {
                true
            }
            _ => false,
        };
        let is_sent = !server.sandbox.received().is_empty();
        if !fits || is_sent && !may_be_sent {
            return Err(format!("by the client: {called:?}"));
        }
        Ok(())
    }

    /// Whether a request is refused for how things stand, and not for what it holds.
    fn is_for_state(&self, answer: &Value) -> bool {
        let told = answer["data"]["message"].as_str().unwrap_or_default();
        told.ends_with(&format!("; see {}", self.operation.page))
    }

    async fn call(&self, server: &Server) -> Result<Value, Failure> {
        server.call(&self.operation.id, &self.case.request).await
    }

    /// Sends the request as it is, without the generated client, and returns the status and the JSON of the answer.
    async fn send(&self, server: &Server) -> (u16, Value) {
        let (operation, request) = (self.operation, &self.case.request);
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
        let url = server.url(self.document.api) + &path;
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
}
