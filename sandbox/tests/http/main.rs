//! Both APIs over HTTP, as a client of the vendors sees them.

mod behaviour;
mod faults;
mod floods;
mod hostile;
mod isolation;
mod limits;
mod refusals;
mod seeds;
mod statuses;
mod variables;

use std::sync::LazyLock;

use reqwest::{Client, Method, Response, StatusCode};
use sandbox::{Sandbox, seeded};
use serde_json::Value;

/// What sends all requests: to make one takes longer than a test. It keeps no connection, as every test has a runtime of
/// its own.
static CLIENT: LazyLock<Client> = LazyLock::new(|| {
    let builder = Client::builder().pool_max_idle_per_host(0);
    builder.build().unwrap()
});

/// A sandbox and a client that has its token.
struct Fixture {
    sandbox: Sandbox,
    client: Client,
}

impl Fixture {
    async fn start() -> Self {
        Self::of(Sandbox::builder().paused_clock().start().await.unwrap())
    }

    fn of(sandbox: Sandbox) -> Self {
        Self {
            sandbox,
            client: CLIENT.clone(),
        }
    }

    /// The address of a path of the Sevalla API.
    fn sevalla(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.sevalla_url())
    }

    /// The address of what belongs to the application of the seed.
    fn of_application(&self, path: &str) -> String {
        self.sevalla(&format!("/applications/{}{path}", seeded::APPLICATION))
    }

    /// Sends a request, with a JSON body unless it is null.
    async fn send(
        &self,
        method: Method,
        url: &str,
        body: Value,
    ) -> Result<Response, reqwest::Error> {
        let request = self
            .client
            .request(method, url)
            .bearer_auth(self.sandbox.token());
        let request = if body.is_null() {
            request
        } else {
            request.json(&body)
        };
        request.send().await
    }

    /// The status and the JSON of an answer.
    async fn call(&self, method: Method, url: &str, body: Value) -> (StatusCode, Value) {
        let response = self.send(method, url, body).await.unwrap();
        let status = response.status();
        (status, response.json().await.unwrap())
    }

    /// The JSON of a read that succeeds.
    async fn get(&self, url: &str) -> Value {
        let (status, body) = self.call(Method::GET, url, Value::Null).await;
        assert_eq!(status, StatusCode::OK, "{body}");
        body
    }

    /// The JSON of a creation that succeeds.
    async fn create(&self, url: &str, body: Value) -> Value {
        let (status, body) = self.call(Method::POST, url, body).await;
        assert_eq!(status, StatusCode::CREATED, "{body}");
        body
    }
}
