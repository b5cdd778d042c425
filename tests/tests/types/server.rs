//! A server on the loopback that answers everything alike and remembers what it was sent.

use std::fmt::Debug;

use serde_json::Value;
use tests::{Error, ResponseValue};
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

pub(crate) const ID: &str = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

pub(crate) struct Server(MockServer);

impl Server {
    pub(crate) async fn answering(answer: ResponseTemplate) -> Self {
        let server = MockServer::start().await;
        let everything = Mock::given(matchers::any()).respond_with(answer);
        everything.mount(&server).await;
        Self(server)
    }

    /// Answers with a body of JSON.
    pub(crate) async fn saying(status: u16, body: Value) -> Self {
        Self::answering(ResponseTemplate::new(status).set_body_json(body)).await
    }

    /// Answers with nothing but a status.
    pub(crate) async fn silent(status: u16) -> Self {
        Self::answering(ResponseTemplate::new(status)).await
    }

    pub(crate) fn uri(&self) -> String {
        self.0.uri()
    }

    /// All requests so far.
    pub(crate) async fn requests(&self) -> Vec<Request> {
        self.0.received_requests().await.expect("recording")
    }

    /// The bodies of all requests so far, as JSON.
    pub(crate) async fn sent(&self) -> Vec<Value> {
        let requests = self.requests().await.into_iter();
        requests
            .map(|request| request.body_json().expect("JSON"))
            .collect()
    }
}

/// Asserts that the client refused to send a request, for exactly these reasons.
#[track_caller]
pub(crate) fn assert_refused<T: Debug, E>(
    result: Result<ResponseValue<T>, Error<E>>,
    problems: &[&str],
) {
    let error = result.expect_err("a refusal");
    assert!(matches!(error, Error::InvalidRequest { .. }), "{error:?}");
    let told: Vec<_> = error.problems().iter().map(ToString::to_string).collect();
    assert_eq!(told, problems);
}
