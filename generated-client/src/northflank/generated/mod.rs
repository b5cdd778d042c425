// @generated from spec/northflank/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

/// Requests, one for each operation, to be completed and sent.
pub mod builder;
/// What requests are made of and answers hold.
pub mod types;
use crate::runtime::{Api, Inner};
use crate::{ClientBuilder, ConfigError};
/// A client of the Northflank API, version 1.
///
/// Clones share connections, limits and the retry budget; make one and clone it.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::runtime::Inner,
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
    pub fn from_env() -> Result<Self, ConfigError> {
        ClientBuilder::from_env()?.build()
    }
}
impl Api for Client {
    const TOKEN_VARIABLE: &'static str = "NORTHFLANK_API_TOKEN";
    const URL_VARIABLE: &'static str = "NORTHFLANK_API_URL";
    const DEFAULT_URL: &'static str = "https://api.northflank.com/v1";
    fn default_quotas() -> crate::quota::Quotas {
        quotas::documented()
    }
    fn from_parts(baseurl: String, client: reqwest::Client, inner: Inner) -> Self {
        Self { baseurl, client, inner }
    }
}
/// The limits that the vendor documents, each set to be chosen by `Client::builder().quotas(…)`.
pub mod quotas {
    use crate::quota::{Limit, Quotas, Scope};
    /// Keeps to:
    ///
    /// - `account`: 1000 requests an hour
    ///
    /// A client keeps to these limits unless it is told otherwise.
    #[must_use]
    pub fn documented() -> Quotas {
        Quotas::new([Limit::documented("account", 1000, 3600, Scope::Everything)])
    }
}
