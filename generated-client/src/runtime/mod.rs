//! What the generated clients stand on: how a client is configured and authorized, what an operation returns, and what
//! it can fail with. The generated code brings the operations and their types, nothing else.

mod auth;
mod config;
mod config_error;
mod decode;
mod error;
#[cfg(test)]
mod loopback_tests;
#[cfg(test)]
mod probe;
pub mod quota;
mod response;
// Temporary, until an `execute` uses it.
#[allow(dead_code, unused_imports)]
mod retry;
mod url;

pub use auth::Inner;
pub use config::Api;
pub use config::ClientBuilder;
pub use config_error::ConfigError;
pub use decode::DecodeError;
pub use error::Error;
pub use response::ResponseValue;
pub use retry::{Attempts, GiveUpReason, RetryPolicy, RetryReason};
pub use url::url;
