//! Typed clients for two platform-as-a-service APIs: Sevalla (v3) and Northflank (v1).
//!
//! Both are generated from `OpenAPI` documents that were written by hand after the vendors' reference pages.
//! What you send is checked against those pages before it leaves, and all that is wrong with it is told at once; what
//! the server sends is taken leniently, so a value that a page does not list yet is an unknown variant and never a failed
//! answer.
//!
//! ```no_run
//! # #[cfg(feature = "sevalla")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use generated_client::sevalla::{self, types};
//!
//! let application: types::ApplicationId = "fb5e5168-4281-4bec-94c5-0d1584e9e657".parse()?;
//! let process: types::ProcessId = "0d1584e9-e657-4bec-94c5-fb5e51684281".parse()?;
//!
//! let client = sevalla::Client::from_env()?;
//! let port = client
//!     .create_application_private_port(application)
//!     .process_id(process)
//!     .port(3306)
//!     .send()
//!     .await?;
//! println!("{} is {}", port.id, port.status);
//! # Ok(())
//! # }
//! ```
//!
//! A failure is an [`Error`]. Printed, it is one line for a log and holds no secret; asked, it tells what the
//! server said:
//!
//! ```
//! fn explain<E: std::fmt::Debug>(error: &generated_client::Error<E>) {
//!     if let Some(wait) = error.retry_after() {
//!         println!("not before {wait:?}");
//!     } else if error.is_retryable() {
//!         println!("later, after {} attempts", error.attempts().map_or(0, |attempts| attempts.count()));
//!     } else if !error.problems().is_empty() {
//!         for problem in error.problems() {
//!             println!("{}: {}", problem.path(), problem.fault());
//!         }
//!     } else if let Some(said) = error.api_error() {
//!         println!("{error}; the server said {said:?}");
//!     } else {
//!         println!("{error}");
//!     }
//! }
//! # explain(&generated_client::Error::<()>::RepeatedCursor { operation: "listThings" });
//! ```
//!
//! # In production
//!
//! A client keeps to the documented rate limits ([`rate_limit`]), waiting 2 minutes at most, sends again what may be sent again
//! ([`RetryPolicy`] has the statuses), reads bodies up to a limit, has at most 100 calls under way, and traces each call and
//! attempt with OpenTelemetry's names, without bodies and tokens. `client.with_deadline(…)`, `.with_timeout(…)` and
//! `.with_header(…)` are cheap clones for calls that need something else.
//!
//! ```no_run
//! # #[cfg(feature = "sevalla")]
//! # async fn example(vault: std::sync::Arc<Vault>) -> Result<(), Box<dyn std::error::Error>> {
//! use std::time::Duration;
//! use generated_client::RetryPolicy;
//! use generated_client::sevalla::{Client, rate_limits};
//!
//! let client = Client::builder()
//!     .token_source(move || {
//!         let vault = vault.clone();
//!         async move { vault.token().await }
//!     })
//!     .connect_timeout(Duration::from_secs(3))
//!     .read_timeout(Duration::from_secs(10))
//!     .timeout(Duration::from_secs(60))
//!     .deadline(Duration::from_secs(180))
//!     .retry_policy(RetryPolicy::new().max_attempts(4).deadline(Duration::from_secs(120)))
//!     .rate_limits(rate_limits::v3_tiers().max_wait(Duration::from_secs(30)))
//!     .max_body(8 * 1024 * 1024)
//!     .observer(|attempt| println!("{} took {:?}", attempt.operation, attempt.elapsed))
//!     .build()?;
//! # Ok(())
//! # }
//! # struct Vault;
//! # impl Vault {
//! #     async fn token(&self) -> Result<String, std::io::Error> { Ok(String::new()) }
//! # }
//! ```
//!
//! What happens is traced as `tracing` has it, with the target `client_runtime`: a span a call, an event an attempt and a wait.
//!
//! ```no_run
//! tracing_subscriber::fmt().with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG).init();
//! // DEBUG request{otel.name="listEnvironmentVariables" http.request.method=GET url.template="/applications/{id}/env-vars" …}:
//! //   attempt http.response.status_code=503 http.request.resend_count=0 request_id="req-1" …
//! ```
//!
//! A list comes as a stream, and what is provisioned after the answer is waited for:
//!
//! ```no_run
//! # #[cfg(feature = "sevalla")]
//! # async fn example(client: generated_client::sevalla::Client, application: generated_client::sevalla::types::ApplicationId)
//! # -> Result<(), Box<dyn std::error::Error>> {
//! use futures_util::TryStreamExt;
//! use generated_client::WaitError;
//!
//! let variables = client.list_environment_variables(application);
//! let keys: Vec<String> = variables.stream().map_ok(|variable| variable.key).try_collect().await?;
//!
//! let ports = client.list_application_private_ports(application).send().await?;
//! for port in &ports.data {
//!     match client.wait_for_private_port(application, port.id).until_ready().await {
//!         Ok(port) => println!("{} is ready", port.port),
//!         Err(WaitError::Failed { resource: port, .. }) => println!("{} has failed", port.port),
//!         Err(error) => return Err(error.into()),
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Environment
//!
//! `Client::from_env()` of an API reads two variables; `Client::builder()` reads none.
//!
//! | variable | holds | if not set |
//! |---|---|---|
//! | `SEVALLA_API_TOKEN` | the token | an error |
//! | `SEVALLA_API_URL` | the base URL | `https://api.sevalla.com/v3` |
//! | `NORTHFLANK_API_TOKEN` | the token | an error |
//! | `NORTHFLANK_API_URL` | the base URL | `https://api.northflank.com/v1` |
//!
//! A base URL is `https`, or `http` on the loopback: tokens do not travel in the clear. Redirects are not
//! followed.
//!
//! # Features
//!
//! | feature | what it compiles |
//! |---|---|
//! | `sevalla` | the Sevalla API; on by default |
//! | `northflank` | the Northflank API; on by default |
//! | `sevalla-…`, `northflank-…` | the operations of one tag of an API, and the types they need |
//! | `rustls-aws-lc` | TLS by rustls and aws-lc; on by default |
//! | `rustls-ring`, `rustls-graviola`, `native-tls` | TLS by others; the README compares them, and without any there is no `https` |
//! | `websocket` | operations that become a WebSocket: `connect()` gives a stream and sink of messages |
//! | `full-serde` | `Serialize` and `Deserialize` for all types; without it, each has what it needs to travel |

#[doc(hidden)]
pub use client_runtime as runtime;

#[cfg(feature = "_northflank")]
pub mod northflank;
#[cfg(feature = "_sevalla")]
pub mod sevalla;

pub use bytes::Bytes;
pub use chrono::{self, DateTime, Utc};
#[doc(inline)]
pub use client_runtime::{
    Api, AttemptEvent, Attempts, ByteStream, ClientBuilder, ConfigError, DecodeError, Error, Fault,
    GiveUpReason, Items, Paged, Pages, Problem, ResponseValue, RetryPolicy, RetryReason,
    TokenError, WaitError, WaitEvent, WaitReason, Waiter, Watched, rate_limit, values,
};
#[cfg(feature = "websocket")]
#[doc(inline)]
pub use client_runtime::{CloseCode, Message, WebSocket, WebSocketError};
pub use futures_util::Stream;
pub use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
pub use reqwest::{self, StatusCode};
pub use secrecy::{self, SecretString};
pub use serde_json;
pub use url;
pub use uuid::{self, Uuid};

#[cfg(all(doctest, feature = "sevalla"))]
#[doc = include_str!("../README.md")]
struct Readme;
