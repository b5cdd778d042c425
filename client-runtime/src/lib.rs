//! What the generated clients stand on: one call of an operation, from the check of what is sent to the reading of what is
//! answered, with retries, rate limits, pages and waiters.
//!
//! Users depend on `generated-client`, which has under its own name all that they meet; the generated code brings the
//! operations and their types, nothing else. It is a crate of its own so that it is compiled once, whichever operations
//! are chosen.
//!
//! | module | what is in it |
//! |---|---|
//! | [`values`] | what requests and answers are made of, beyond what `std` has |
//! | `client` | how a client is configured and authorized, and what it carries |
//! | `call` | one call of an operation: check, compose, send |
//! | `rules` | what a request has to be before it is sent |
//! | `response`, `decode` | what comes back, and how it is read |
//! | `error` | what an operation fails with |
//! | `retry` | when a call is sent again: decisions without a clock |
//! | [`rate_limit`] | how many requests may go |
//! | `list`, `wait` | pages of a list, and waiting for what becomes ready |
//! | `websocket` | connections in both directions |
//! | `test_support` | a client of no API, and a server that follows a script |
//!
//! Files import from the file that defines a thing; what is re-exported here is for users and for generated code.

mod call;
mod client;
mod decode;
mod error;
mod list;
pub mod rate_limit;
mod response;
mod retry;
mod rules;
#[cfg(test)]
mod test_support;
pub mod values;
mod wait;
#[cfg(feature = "websocket")]
mod websocket;

// What users meet.
pub use call::observer::{AttemptEvent, WaitEvent, WaitReason};
pub use client::api::Api;
pub use client::auth::TokenError;
pub use client::builder::ClientBuilder;
pub use client::config_error::ConfigError;
pub use error::Error;
pub use list::items::Items;
pub use list::paged::Paged;
pub use list::pages::Pages;
pub use progenitor_client::ByteStream;
pub use response::decode_error::DecodeError;
pub use response::value::ResponseValue;
pub use retry::attempts::{Attempts, GiveUpReason};
pub use retry::classify::RetryReason;
pub use retry::policy::RetryPolicy;
pub use rules::problem::{Fault, Problem};
pub use wait::error::WaitError;
pub use wait::waiter::Waiter;
pub use wait::watched::Watched;
#[cfg(feature = "websocket")]
pub use websocket::{CloseCode, Message, WebSocket, WebSocketError};

// What generated code is made of, and tests and benchmarks of it.
pub use call::body::Body;
pub use call::operation::{Authentication, Operation, Status};
pub use call::prepare::Call;
pub use client::core::Core;
pub use client::scope::Scope;
pub use decode::read::{Unread, read_json};
pub use error::failure::Failure;
pub use list::paged::{Next, PageFuture, PagePosition};
pub use response::answer::{Answer, Bytes, Empty, Enveloped, Json, Text};
pub use response::reply::Reply;
pub use response::said::ErrorFields;
pub use rules::data::{Bound, Checked, Property, Rules};
pub use wait::reading::{among, existing, find};
pub use wait::watched::{Progress, Reading};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
