//! A client of no API, for the tests of what all clients share.

use crate::client::api::Api;
use crate::client::core::Core;
use crate::client::scope::Scope;
use crate::response::said::ErrorFields;
use crate::rules::data::Rules;

/// What the generator makes of an API, without its operations.
#[derive(Clone, Debug)]
pub(crate) struct Probe {
    pub(crate) core: Core,
}

impl Probe {
    pub(crate) fn base_url(&self) -> &str {
        self.core.settings().base_url.as_str().trim_end_matches('/')
    }
}

impl Api for Probe {
    const TOKEN_VARIABLE: &'static str = "PROBE_API_TOKEN";
    const URL_VARIABLE: &'static str = "PROBE_API_URL";
    const DEFAULT_URL: &'static str = "https://probe.example/v1";
    const TOKEN_PATTERN: Option<&'static str> = Some("^MARKER");
    const SCOPE: Option<Scope> = Some(Scope {
        prefix: "/teams/{teamId}",
        name: "teamId",
        rules: Rules::text(1, 9),
    });
    const ERROR_FIELDS: ErrorFields = ErrorFields {
        message: &["/said"],
        detail: &[],
        code: &["/data/code"],
        request_id: &["/data/request"],
    };

    fn from_core(core: Core) -> Self {
        Self { core }
    }
}
