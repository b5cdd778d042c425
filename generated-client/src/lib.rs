//! Typed clients for two platform-as-a-service APIs: Sevalla (v3) and Northflank (v1).
//!
//! Both are generated from `OpenAPI` documents that were written by hand after the vendors' reference pages.
//! What you send is checked against those pages before it leaves; what the server sends is taken leniently,
//! so a value that a page does not list yet is an unknown variant and never a failed answer.
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
//!     .create_application_private_port()
//!     .id(application)
//!     .body(types::CreatePrivatePortRequest::builder().process_id(process).port(3306))
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
//!     if error.is_rate_limited() {
//!         println!("later, then");
//!     } else if let Some(said) = error.api_error() {
//!         println!("{error}; the server said {said:?}");
//!     } else {
//!         println!("{error}");
//!     }
//! }
//! # explain(&generated_client::Error::<()>::RepeatedCursor { operation: "listThings" });
//! ```
//!
//! # Sending
//!
//! A call that fails in a way that may pass is sent again where that is safe ([`RetryPolicy`]), and waits for room in the
//! limits that the client was given ([`quota`]). Traces tell of it: a span for each call, and an event for each attempt, of
//! the crate `tracing` and with the names of OpenTelemetry. They hold neither paths nor queries, bodies or tokens. All this
//! is set with the [`ClientBuilder`].
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

#[doc(hidden)]
pub mod runtime;
pub mod values;

#[cfg(feature = "northflank")]
pub mod northflank;
#[cfg(feature = "sevalla")]
pub mod sevalla;

pub use progenitor_client::ByteStream;
pub use runtime::quota;
pub use runtime::{
    AttemptEvent, Attempts, ClientBuilder, ConfigError, DecodeError, Error, GiveUpReason,
    ResponseValue, RetryPolicy, RetryReason, TokenError,
};

#[cfg(all(doctest, feature = "sevalla"))]
#[doc = include_str!("../../README.md")]
struct Readme;
