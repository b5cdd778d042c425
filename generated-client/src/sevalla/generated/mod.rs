// @generated from spec/sevalla/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

#[cfg(feature = "sevalla-account")]
mod account {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-application-networking")]
mod application_networking {
    pub mod requests;
    pub mod types;
}
mod common {
    pub mod types;
}
pub mod operations;
/// Requests, one for each operation, to be completed and sent.
pub mod requests {
    #[cfg(feature = "sevalla-account")]
    pub use super::account::requests::*;
    #[cfg(feature = "sevalla-application-networking")]
    pub use super::application_networking::requests::*;
}
/// What requests are made of and answers hold.
pub mod types {
    #[cfg(feature = "sevalla-account")]
    pub use super::account::types::*;
    #[cfg(feature = "sevalla-application-networking")]
    pub use super::application_networking::types::*;
    pub use super::common::types::*;
    /// Markers that tell identifiers apart.
    pub mod kind {
        #[cfg(feature = "sevalla-account")]
        pub use super::super::account::types::kind::*;
        #[cfg(feature = "sevalla-application-networking")]
        pub use super::super::application_networking::types::kind::*;
        pub use super::super::common::types::kind::*;
    }
}
use crate::runtime::{Api, Core, ErrorFields};
use crate::{ClientBuilder, ConfigError};
/// What an operation fails with.
pub type Error = crate::Error<types::ErrorBody>;
/// What an operation returns.
pub type Result<T> = std::result::Result<T, Error>;
/// A client of the Sevalla API, version 3.
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
    /// A client with the token in `SEVALLA_API_TOKEN`, for the base URL in `SEVALLA_API_URL` or, if that is not set, <https://api.sevalla.com/v3>.
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
impl Api for Client {
    const TOKEN_VARIABLE: &'static str = "SEVALLA_API_TOKEN";
    const URL_VARIABLE: &'static str = "SEVALLA_API_URL";
    const DEFAULT_URL: &'static str = "https://api.sevalla.com/v3";
    const TOKEN_PATTERN: Option<&'static str> = Some("^svl_[0-9a-fA-F]{64}$");
    const ERROR_FIELDS: ErrorFields = ErrorFields {
        message: &["/message"],
        code: &["/data/code"],
        request_id: &[],
    };
    fn default_rate_limits() -> crate::rate_limit::RateLimits {
        rate_limits::v3_tiers()
    }
    fn from_core(core: Core) -> Self {
        Self { core }
    }
}
/// The limits that the vendor documents, each set to be chosen by `Client::builder().rate_limits(…)`.
pub mod rate_limits {
    use crate::rate_limit::{Class, Limit, RateLimits, Scope};
    /// Keeps to:
    ///
    /// - `service-creation`: 20 requests an hour of the class `service-creation`
    /// - `service-mutation`: 10 requests a minute of the class `service-mutation` for each service
    /// - `deployment`: 10 requests a minute of the class `deployment` for each service
    /// - `general-write`: 30 requests a minute of the class `general-write`
    /// - `logs`: 30 requests a minute of the class `logs`
    /// - `read`: 400 requests a minute of the class `read`
    ///
    /// A client keeps to these limits unless it is told otherwise.
    #[must_use]
    pub fn v3_tiers() -> RateLimits {
        RateLimits::new([
            Limit::documented(
                "service-creation",
                20,
                3600,
                Scope::Class(Class::new("service-creation")),
            ),
            Limit::documented(
                "service-mutation",
                10,
                60,
                Scope::Service(Class::new("service-mutation")),
            ),
            Limit::documented(
                "deployment",
                10,
                60,
                Scope::Service(Class::new("deployment")),
            ),
            Limit::documented(
                "general-write",
                30,
                60,
                Scope::Class(Class::new("general-write")),
            ),
            Limit::documented("logs", 30, 60, Scope::Class(Class::new("logs"))),
            Limit::documented("read", 400, 60, Scope::Class(Class::new("read"))),
        ])
    }
    /// Keeps to:
    ///
    /// - `company`: 120 requests a minute
    /// - `ip-address`: 1000 requests a minute
    /// - `creation`: 5 requests a minute of the class `creation`
    #[must_use]
    pub fn documented() -> RateLimits {
        RateLimits::new([
            Limit::documented("company", 120, 60, Scope::Everything),
            Limit::documented("ip-address", 1000, 60, Scope::Everything),
            Limit::documented("creation", 5, 60, Scope::Class(Class::new("creation"))),
        ])
    }
}
