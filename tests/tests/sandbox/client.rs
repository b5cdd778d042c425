//! The generated clients, told by JSON what to send.
//!
//! The build script writes a function for each operation, which hands every value of a request to the setter for it.

use std::fmt::Debug;
use std::future::Future;
use std::mem;
use std::pin::Pin;

use generated_client::rate_limit::RateLimits;
use generated_client::values::Exposed;
use generated_client::{Error, ResponseValue, RetryPolicy};
use sandbox::Sandbox;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// What to send: parameters by name, and the body.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) parameters: Map<String, Value>,
    pub(crate) body: Option<Value>,
}

impl Request {
    /// The value of a parameter that has to be there: the generated method does not go without.
    fn parameter(&self, name: &str) -> Result<&Value, Failure> {
        self.parameters.get(name).ok_or(Failure::Inexpressible)
    }
}

/// Why there is no successful answer.
#[derive(Debug, PartialEq)]
pub(crate) enum Failure {
    /// The types of the client have no place for such a value.
    Inexpressible,
    /// The client refused the request before it was sent.
    Refused,
    /// The server answered with an error that could be decoded, and this status.
    Answered(u16),
}

/// A sandbox, and the HTTP client that everyone shares, since making one takes longer than a test.
pub(crate) struct Server {
    pub(crate) sandbox: Sandbox,
    pub(crate) http: reqwest::Client,
}

impl Server {
    /// A new sandbox whose clock stands still.
    pub(crate) async fn start(http: &reqwest::Client) -> Self {
        let sandbox = Sandbox::builder().paused_clock().start().await;
        Self {
            sandbox: sandbox.expect("a sandbox"),
            http: http.clone(),
        }
    }

    /// Base URL of an API.
    pub(crate) fn url(&self, api: &str) -> String {
        match api {
            "northflank" => self.sandbox.northflank_url(),
            "sevalla" => self.sandbox.sevalla_url(),
            other => panic!("no API is called {other}"),
        }
    }

    /// Sends a request through the generated client, and returns all that was decoded of the answer as JSON again.
    pub(crate) async fn call(&self, operation: &str, request: &Request) -> Result<Value, Failure> {
        let call = CALLS.iter().find(|call| call.operation == operation);
        (call.expect("a call for each operation").send)(self, request).await
    }
}

/// How one operation is called.
struct Call {
    operation: &'static str,
    send: for<'a> fn(&'a Server, &'a Request) -> Answering<'a>,
}

type Answering<'a> = Pin<Box<dyn Future<Output = Result<Value, Failure>> + 'a>>;

/// The client of an API that sends at once and once.
macro_rules! client {
    ($api:ident, $server:expr) => {
        generated_client::$api::Client::builder()
            .token($server.sandbox.token())
            .base_url($server.url(stringify!($api)))
            .http_client($server.http.clone())
            .rate_limits(RateLimits::new([]))
            .retry_policy(RetryPolicy::off())
            .build()
            .expect("a client")
    };
}

#[allow(unused, clippy::all, clippy::pedantic, reason = "generated")]
const CALLS: &[Call] = &include!(concat!(env!("OUT_DIR"), "/calls.rs"));

/// A value of a type that has a place for all of it. Reading JSON is lenient: null may stand for what is not there, and
/// a list for an object.
fn decode<T: DeserializeOwned + Serialize>(value: &Value) -> Result<T, Failure> {
    let decoded: T = serde_json::from_value(value.clone()).map_err(|_| Failure::Inexpressible)?;
    let encoded = serde_json::to_value(Exposed(&decoded)).expect("JSON");
    if is_alike(value, &encoded) {
        Ok(decoded)
    } else {
        Err(Failure::Inexpressible)
    }
}

/// Whether two values have the same parts, however texts and numbers in them are written.
fn is_alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let is_there =
                |(name, value)| other.get(name).is_some_and(|other| is_alike(value, other));
            one.len() == other.len() && one.iter().all(is_there)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| is_alike(one, other))
        }
        (one, other) => mem::discriminant(one) == mem::discriminant(other),
    }
}

fn object(value: &Value) -> Result<&Map<String, Value>, Failure> {
    value.as_object().ok_or(Failure::Inexpressible)
}

fn answer<T: Serialize + Debug, E: Debug>(
    answer: Result<ResponseValue<T>, Error<E>>,
) -> Result<Value, Failure> {
    match answer {
        Ok(answer) => Ok(serde_json::to_value(Exposed(answer.as_ref())).expect("JSON")),
        Err(Error::InvalidRequest { .. }) => Err(Failure::Refused),
        Err(Error::ErrorResponse(error)) => Err(Failure::Answered(error.status().as_u16())),
        Err(error) => panic!("{error:?}"),
    }
}
