//! A server on the loopback that answers everything alike and remembers what it was sent.

use generated_client::{RetryPolicy, northflank, sevalla};
use serde_json::Value;
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

/// Part of every secret in these tests; it must never be printed.
pub(crate) const MARKER: &str = "MARKER";
/// The token of every client.
pub(crate) const TOKEN: &str = "token-MARKER";

pub(crate) struct Server(MockServer);

impl Server {
    pub(crate) async fn answering(answer: ResponseTemplate) -> Self {
        let server = MockServer::start().await;
        Mock::given(matchers::any())
            .respond_with(answer)
            .mount(&server)
            .await;
        Self(server)
    }

    pub(crate) async fn answering_json(status: u16, body: &Value) -> Self {
        Self::answering(ResponseTemplate::new(status).set_body_json(body)).await
    }

    pub(crate) async fn answering_text(status: u16, body: &str) -> Self {
        Self::answering(ResponseTemplate::new(status).set_body_string(body)).await
    }

    /// Answers by how the path of a request ends.
    pub(crate) async fn answering_at_path_ends(answers: &[(&str, Value)]) -> Self {
        let server = MockServer::start().await;
        for (end, body) in answers {
            Mock::given(matchers::path_regex(format!("{end}$")))
                .respond_with(ResponseTemplate::new(201).set_body_json(body))
                .mount(&server)
                .await;
        }
        Self(server)
    }

    pub(crate) fn uri(&self) -> String {
        self.0.uri()
    }

    pub(crate) fn sevalla(&self) -> sevalla::Client {
        sevalla::Client::builder()
            .token(TOKEN)
            .base_url(self.uri() + "/v3")
            .retry_policy(RetryPolicy::off())
            .build()
            .expect("a client")
    }

    pub(crate) fn northflank(&self) -> northflank::Client {
        northflank::Client::builder()
            .token(TOKEN)
            .base_url(self.uri() + "/v1")
            .retry_policy(RetryPolicy::off())
            .build()
            .expect("a client")
    }

    /// All requests so far.
    pub(crate) async fn received(&self) -> Vec<Sent> {
        let requests = self.0.received_requests().await;
        requests
            .expect("recording")
            .into_iter()
            .map(Sent::from)
            .collect()
    }

    /// Asserts that exactly these requests came, each with the headers that are due and no other.
    pub(crate) async fn assert_received(&self, requests: &[(&str, Option<Value>)]) {
        let due: Vec<Sent> = requests
            .iter()
            .map(|(line, body)| self.due(line, body.clone()))
            .collect();
        assert_eq!(self.received().await, due);
    }

    fn due(&self, line: &str, body: Option<Value>) -> Sent {
        let mut headers = vec![
            ("accept", "application/json".to_owned()),
            ("authorization", format!("Bearer {TOKEN}")),
            ("host", self.0.address().to_string()),
            (
                "user-agent",
                concat!("generated-client/", env!("CARGO_PKG_VERSION")).to_owned(),
            ),
        ];
        if let Some(body) = &body {
            headers.push(("content-length", body.to_string().len().to_string()));
            headers.push(("content-type", "application/json".to_owned()));
        }
        headers.sort();
        Sent {
            line: line.to_owned(),
            headers: headers
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            body,
        }
    }
}

/// A request as it arrived.
#[derive(Debug, PartialEq)]
pub(crate) struct Sent {
    /// Method, path and query.
    pub(crate) line: String,
    /// By name, every value of a name on its own.
    headers: Vec<(String, String)>,
    pub(crate) body: Option<Value>,
}

impl From<Request> for Sent {
    fn from(request: Request) -> Self {
        let (path, query) = (request.url.path(), request.url.query());
        let target = query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
        let mut headers: Vec<_> = request
            .headers
            .iter()
            .map(|(name, value)| {
                (
                    name.to_string(),
                    value.to_str().expect("a plain header").to_owned(),
                )
            })
            .collect();
        headers.sort();
        let json = |body: &[u8]| serde_json::from_slice(body).expect("a JSON body");
        Self {
            line: format!("{} {target}", request.method),
            headers,
            body: (!request.body.is_empty()).then(|| json(&request.body)),
        }
    }
}
