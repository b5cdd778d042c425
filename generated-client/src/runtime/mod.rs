//! What the generated clients stand on: how a client is configured and authorized, how requests are sent, what an
//! operation returns, and what it can fail with. The generated code brings the operations and their types, nothing else.

mod auth;
mod body;
mod config;
mod config_error;
mod decode;
mod error;
mod error_text;
mod execute;
mod inner;
#[cfg(test)]
mod loopback_tests;
mod observer;
mod operation;
mod pages;
#[cfg(test)]
mod probe;
pub mod quota;
mod response;
mod retry;
#[cfg(test)]
mod script;
mod transport;
mod url;
mod wait;

pub use auth::TokenError;
pub use config::Api;
pub use config::ClientBuilder;
pub use config_error::ConfigError;
pub use decode::DecodeError;
pub use error::Error;
pub use execute::execute;
pub use futures_util::Stream;
pub use inner::Inner;
pub use observer::AttemptEvent;
pub use operation::Operation;
pub use pages::{cursor_pages, items, offset_pages};
pub use response::ResponseValue;
pub use retry::{Attempts, GiveUpReason, RetryPolicy, RetryReason};
pub use url::url;
pub use wait::{Progress, WaitError, Waiter, existing, find, waiter};
