//! What the generated clients stand on. The generated code brings the operations and their types, nothing else.
//!
//! | folder | what is in it |
//! |---|---|
//! | `client` | how a client is configured and authorized, and what it carries |
//! | `call` | one call of an operation: check, compose, send |
//! | `rules` | what a request has to be before it is sent |
//! | `response`, `decode` | what comes back, and how it is read |
//! | `error` | what an operation fails with |
//! | `retry` | when a call is sent again: decisions without a clock |
//! | `rate_limit` | how many requests may go |
//! | `list`, `wait` | pages of a list, and waiting for what becomes ready |
//! | `websocket` | connections in both directions |
//! | `test_support` | a client of no API, and a server that follows a script |
//!
//! Files import from the file that defines a thing; what is re-exported here is for generated code.

pub(crate) mod call;
pub(crate) mod client;
pub(crate) mod decode;
pub(crate) mod error;
pub(crate) mod list;
pub mod rate_limit;
pub(crate) mod response;
pub(crate) mod retry;
pub(crate) mod rules;
#[cfg(test)]
mod test_support;
pub(crate) mod wait;
#[cfg(feature = "websocket")]
pub(crate) mod websocket;

pub use call::body::Body;
pub use call::operation::{Authentication, Operation, Status};
pub use call::prepare::Call;
pub use client::api::Api;
pub use client::core::Core;
pub use client::scope::Scope;
pub use error::failure::Failure;
pub use list::items::Items;
pub use list::paged::{Next, PageFuture, PagePosition, Paged};
pub use list::pages::Pages;
pub use progenitor_client::ByteStream;
pub use response::answer::{Answer, Bytes, Empty, Json, Text};
pub use response::decode_error::DecodeError;
pub use response::reply::Reply;
pub use response::said::ErrorFields;
pub use response::value::ResponseValue;
pub use rules::data::{Bound, Checked, Property, Rules};
pub use wait::reading::{among, existing, find};
pub use wait::waiter::Waiter;
pub use wait::watched::{Progress, Reading, Watched};
#[cfg(feature = "websocket")]
pub use websocket::CloseCode;
