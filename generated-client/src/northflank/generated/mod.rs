// @generated from spec/northflank/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

mod common {
    pub mod types;
}
mod services {
    #[cfg(feature = "northflank-services")]
    pub mod requests;
    pub mod types;
}
pub mod operations;
/// Requests, one for each operation, to be completed and sent.
pub mod requests {
    #[cfg(feature = "northflank-services")]
    pub use super::services::requests::*;
}
/// What requests are made of and answers hold.
pub mod types {
    pub use super::common::types::*;
    pub use super::services::types::*;
}
use crate::runtime::{Api, Core, ErrorFields, Rules, Scope};
use crate::{ClientBuilder, ConfigError};
/// What an operation fails with.
pub type Error = crate::Error<types::ErrorBody>;
/// What an operation returns.
pub type Result<T> = std::result::Result<T, Error>;
/// A client of the Northflank API, version 1.
///
/// Clones share connections, rate limits and the retry budget; make one and clone it.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}
impl Client {
    /// Settings of a client; only the token is required.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new()
    }
    /// A client with the token in `NORTHFLANK_API_TOKEN`, for the base URL in `NORTHFLANK_API_URL` or, if that is not set, <https://api.northflank.com/v1>.
    ///
    /// # Errors
    /// Says which variable is missing or wrong.
    pub fn from_env() -> std::result::Result<Self, ConfigError> {
        ClientBuilder::from_env()?.build()
    }
    /// The same client, each of whose calls takes no longer than this, waits and repetitions included; for one call, or for
    /// many. It shares all else with this one.
    #[must_use]
    pub fn with_deadline(&self, deadline: std::time::Duration) -> Self {
        Self {
            core: self.core.with_deadline(deadline),
        }
    }
    /// The same client, each of whose attempts takes no longer than this, in the place of `ClientBuilder::timeout`. It shares
    /// all else with this one.
    #[must_use]
    pub fn with_timeout(&self, timeout: std::time::Duration) -> Self {
        Self {
            core: self.core.with_timeout(timeout),
        }
    }
    /// The same client, whose requests have this header too, in the place of one of that name; what an operation sets itself
    /// stays. It shares all else with this one.
    #[must_use]
    pub fn with_header(
        &self,
        name: ::reqwest::header::HeaderName,
        value: ::reqwest::header::HeaderValue,
    ) -> Self {
        Self {
            core: self.core.with_header(name, value),
        }
    }
}
impl Client {
    /// The same client for one team: operations that exist for one are sent to `/teams/{teamId}`.
    ///
    /// It shares connections and limits with this one.
    #[must_use]
    pub fn team(&self, team_id: impl Into<String>) -> Self {
        Self {
            core: self.core.scoped(team_id.into()),
        }
    }
}
impl Api for Client {
    const TOKEN_VARIABLE: &'static str = "NORTHFLANK_API_TOKEN";
    const URL_VARIABLE: &'static str = "NORTHFLANK_API_URL";
    const DEFAULT_URL: &'static str = "https://api.northflank.com/v1";
    const SCOPE: Option<Scope> = Some(Scope {
        prefix: "/teams/{teamId}",
        name: "teamId",
        rules: Rules::Any,
    });
    const ERROR_FIELDS: ErrorFields = ErrorFields {
        message: &["/error/message"],
        detail: &[],
        code: &["/error/id"],
        request_id: &[],
    };
    fn default_rate_limits() -> crate::rate_limit::RateLimits {
        rate_limits::documented()
    }
    fn from_core(core: Core) -> Self {
        Self { core }
    }
}
/// The limits that the vendor documents, each set to be chosen by `Client::builder().rate_limits(…)`.
pub mod rate_limits {
    use crate::rate_limit::{Limit, RateLimits, Scope};
    /// Keeps to:
    ///
    /// - `account`: 1000 requests an hour
    ///
    /// A client keeps to these limits unless it is told otherwise.
    #[must_use]
    pub fn documented() -> RateLimits {
        RateLimits::new([Limit::documented("account", 1000, 3600, Scope::Everything)])
    }
}
