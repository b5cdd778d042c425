//! A client of no API, for the tests of what all clients share.

use super::Inner;
use super::config::Api;

/// What the generator makes of an API, without its operations.
#[derive(Clone, Debug)]
pub(super) struct Probe {
    pub(super) baseurl: String,
    pub(super) client: reqwest::Client,
    pub(super) inner: Inner,
}

impl Api for Probe {
    const TOKEN_VARIABLE: &'static str = "PROBE_API_TOKEN";
    const URL_VARIABLE: &'static str = "PROBE_API_URL";
    const DEFAULT_URL: &'static str = "https://probe.example/v1";
    const TOKEN_PATTERN: Option<&'static str> = Some("^MARKER");

    fn from_parts(baseurl: String, client: reqwest::Client, inner: Inner) -> Self {
        Self {
            baseurl,
            client,
            inner,
        }
    }
}
