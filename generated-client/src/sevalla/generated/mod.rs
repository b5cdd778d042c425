// @generated from spec/sevalla/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

#[cfg(feature = "sevalla-api-keys")]
mod api_keys {
    pub mod requests;
    pub mod types;
}
#[cfg(
    any(
        feature = "sevalla-applications",
        feature = "sevalla-deployments",
        feature = "sevalla-pipelines",
        feature = "sevalla-repositories",
        feature = "sevalla-static-sites"
    )
)]
mod applications {
    #[cfg(feature = "sevalla-applications")]
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-backups")]
mod backups {
    pub mod requests;
    pub mod types;
}
mod common {
    pub mod types;
}
#[cfg(any(feature = "sevalla-backups", feature = "sevalla-databases"))]
mod databases {
    #[cfg(feature = "sevalla-databases")]
    pub mod requests;
    pub mod types;
}
#[cfg(any(feature = "sevalla-deployments", feature = "sevalla-pipelines"))]
mod deployments {
    #[cfg(feature = "sevalla-deployments")]
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-device-authorization")]
mod device_authorization {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-docker-registries")]
mod docker_registries {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-domains")]
mod domains {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-environment-variables")]
mod environment_variables {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-load-balancers")]
mod load_balancers {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-logs")]
mod logs {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-metrics")]
mod metrics {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-networking")]
mod networking {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-object-storage")]
mod object_storage {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-pipelines")]
mod pipelines {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-processes")]
mod processes {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-projects")]
mod projects {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-repositories")]
mod repositories {
    pub mod requests;
    pub mod types;
}
#[cfg(any(feature = "sevalla-api-keys", feature = "sevalla-resources"))]
mod resources {
    #[cfg(feature = "sevalla-resources")]
    pub mod requests;
    pub mod types;
}
#[cfg(any(feature = "sevalla-repositories", feature = "sevalla-static-sites"))]
mod static_sites {
    #[cfg(feature = "sevalla-static-sites")]
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-users")]
mod users {
    pub mod requests;
    pub mod types;
}
#[cfg(feature = "sevalla-webhooks")]
mod webhooks {
    pub mod requests;
    pub mod types;
}
pub mod operations;
/// Requests, one for each operation, to be completed and sent.
pub mod requests {
    #[cfg(feature = "sevalla-api-keys")]
    pub use super::api_keys::requests::*;
    #[cfg(feature = "sevalla-applications")]
    pub use super::applications::requests::*;
    #[cfg(feature = "sevalla-backups")]
    pub use super::backups::requests::*;
    #[cfg(feature = "sevalla-databases")]
    pub use super::databases::requests::*;
    #[cfg(feature = "sevalla-deployments")]
    pub use super::deployments::requests::*;
    #[cfg(feature = "sevalla-device-authorization")]
    pub use super::device_authorization::requests::*;
    #[cfg(feature = "sevalla-docker-registries")]
    pub use super::docker_registries::requests::*;
    #[cfg(feature = "sevalla-domains")]
    pub use super::domains::requests::*;
    #[cfg(feature = "sevalla-environment-variables")]
    pub use super::environment_variables::requests::*;
    #[cfg(feature = "sevalla-load-balancers")]
    pub use super::load_balancers::requests::*;
    #[cfg(feature = "sevalla-logs")]
    pub use super::logs::requests::*;
    #[cfg(feature = "sevalla-metrics")]
    pub use super::metrics::requests::*;
    #[cfg(feature = "sevalla-networking")]
    pub use super::networking::requests::*;
    #[cfg(feature = "sevalla-object-storage")]
    pub use super::object_storage::requests::*;
    #[cfg(feature = "sevalla-pipelines")]
    pub use super::pipelines::requests::*;
    #[cfg(feature = "sevalla-processes")]
    pub use super::processes::requests::*;
    #[cfg(feature = "sevalla-projects")]
    pub use super::projects::requests::*;
    #[cfg(feature = "sevalla-repositories")]
    pub use super::repositories::requests::*;
    #[cfg(feature = "sevalla-resources")]
    pub use super::resources::requests::*;
    #[cfg(feature = "sevalla-static-sites")]
    pub use super::static_sites::requests::*;
    #[cfg(feature = "sevalla-users")]
    pub use super::users::requests::*;
    #[cfg(feature = "sevalla-webhooks")]
    pub use super::webhooks::requests::*;
}
/// What requests are made of and answers hold.
pub mod types {
    #[cfg(feature = "sevalla-api-keys")]
    pub use super::api_keys::types::*;
    #[cfg(
        any(
            feature = "sevalla-applications",
            feature = "sevalla-deployments",
            feature = "sevalla-pipelines",
            feature = "sevalla-repositories",
            feature = "sevalla-static-sites"
        )
    )]
    pub use super::applications::types::*;
    #[cfg(feature = "sevalla-backups")]
    pub use super::backups::types::*;
    pub use super::common::types::*;
    #[cfg(any(feature = "sevalla-backups", feature = "sevalla-databases"))]
    pub use super::databases::types::*;
    #[cfg(any(feature = "sevalla-deployments", feature = "sevalla-pipelines"))]
    pub use super::deployments::types::*;
    #[cfg(feature = "sevalla-device-authorization")]
    pub use super::device_authorization::types::*;
    #[cfg(feature = "sevalla-docker-registries")]
    pub use super::docker_registries::types::*;
    #[cfg(feature = "sevalla-domains")]
    pub use super::domains::types::*;
    #[cfg(feature = "sevalla-environment-variables")]
    pub use super::environment_variables::types::*;
    #[cfg(feature = "sevalla-load-balancers")]
    pub use super::load_balancers::types::*;
    #[cfg(feature = "sevalla-logs")]
    pub use super::logs::types::*;
    #[cfg(feature = "sevalla-metrics")]
    pub use super::metrics::types::*;
    #[cfg(feature = "sevalla-networking")]
    pub use super::networking::types::*;
    #[cfg(feature = "sevalla-object-storage")]
    pub use super::object_storage::types::*;
    #[cfg(feature = "sevalla-pipelines")]
    pub use super::pipelines::types::*;
    #[cfg(feature = "sevalla-processes")]
    pub use super::processes::types::*;
    #[cfg(feature = "sevalla-projects")]
    pub use super::projects::types::*;
    #[cfg(feature = "sevalla-repositories")]
    pub use super::repositories::types::*;
    #[cfg(any(feature = "sevalla-api-keys", feature = "sevalla-resources"))]
    pub use super::resources::types::*;
    #[cfg(any(feature = "sevalla-repositories", feature = "sevalla-static-sites"))]
    pub use super::static_sites::types::*;
    #[cfg(feature = "sevalla-users")]
    pub use super::users::types::*;
    #[cfg(feature = "sevalla-webhooks")]
    pub use super::webhooks::types::*;
    /// Markers that tell identifiers apart.
    pub mod kind {
        #[cfg(feature = "sevalla-api-keys")]
        pub use super::super::api_keys::types::kind::*;
        #[cfg(
            any(
                feature = "sevalla-applications",
                feature = "sevalla-deployments",
                feature = "sevalla-pipelines",
                feature = "sevalla-repositories",
                feature = "sevalla-static-sites"
            )
        )]
        pub use super::super::applications::types::kind::*;
        #[cfg(feature = "sevalla-backups")]
        pub use super::super::backups::types::kind::*;
        pub use super::super::common::types::kind::*;
        #[cfg(feature = "sevalla-domains")]
        pub use super::super::domains::types::kind::*;
        #[cfg(feature = "sevalla-environment-variables")]
        pub use super::super::environment_variables::types::kind::*;
        #[cfg(feature = "sevalla-load-balancers")]
        pub use super::super::load_balancers::types::kind::*;
        #[cfg(feature = "sevalla-networking")]
        pub use super::super::networking::types::kind::*;
        #[cfg(feature = "sevalla-pipelines")]
        pub use super::super::pipelines::types::kind::*;
        #[cfg(feature = "sevalla-projects")]
        pub use super::super::projects::types::kind::*;
        #[cfg(any(feature = "sevalla-api-keys", feature = "sevalla-resources"))]
        pub use super::super::resources::types::kind::*;
        #[cfg(feature = "sevalla-users")]
        pub use super::super::users::types::kind::*;
        #[cfg(feature = "sevalla-webhooks")]
        pub use super::super::webhooks::types::kind::*;
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
        detail: &["/data/message"],
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
