//! What a generated client carries.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use url::Url;

use super::auth::Credential;
use super::scope::Scope;
use crate::call::observer::{Observer, WaitObserver};
use crate::call::operation::Operation;
use crate::call::slots::Slots;
use crate::rate_limit::rate_limits::RateLimits;
use crate::response::body::MaxBody;
use crate::response::said::ErrorFields;
use crate::retry::state::Retries;

/// How a client sends: where to, with which token, how fast, how often.
///
/// Clones are cheap, and share connections, the rate limits, the retry budget and the source of the token.
#[derive(Clone)]
pub struct Core {
    shared: Arc<Settings>,
    scope: Option<Arc<str>>,
    times: Times,
    headers: Arc<HeaderMap>,
}

/// How long calls may take, which each clone may have its own of.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Times {
    /// In all, if that is bounded.
    pub(crate) deadline: Option<Duration>,
    /// Each attempt, where that is not left to the HTTP client.
    pub(crate) timeout: Option<Duration>,
}

/// What all clones share.
pub(crate) struct Settings {
    /// Without a slash at its end.
    pub(crate) base_url: Url,
    pub(crate) http: reqwest::Client,
    /// For operations that switch protocols, which HTTP/2 does in a way of its own.
    pub(crate) http1: reqwest::Client,
    pub(crate) credential: Credential,
    pub(crate) rate_limits: RateLimits,
    pub(crate) retries: Retries,
    pub(crate) max_body: MaxBody,
    pub(crate) slots: Slots,
    pub(crate) observer: Option<Observer>,
    pub(crate) wait_observer: Option<WaitObserver>,
    pub(crate) undocumented_values: bool,
    pub(crate) scope: Option<Scope>,
    pub(crate) error_fields: ErrorFields,
}

impl Settings {
    /// The HTTP client that carries an operation.
    pub(crate) fn http_for(&self, operation: &Operation) -> &reqwest::Client {
        if operation.switches_protocols() {
            &self.http1
        } else {
            &self.http
        }
    }
}

impl Core {
    pub(super) fn new(settings: Settings, times: Times) -> Self {
        Self {
            shared: Arc::new(settings),
            scope: None,
            times,
            headers: Arc::default(),
        }
    }

    /// The same, narrowed down to a part of the API, such as a team, in the place of any before.
    #[must_use]
    pub fn scoped(&self, value: String) -> Self {
        Self {
            scope: Some(value.into()),
            ..self.clone()
        }
    }

    /// The same, whose calls take no longer than this, waits included.
    #[must_use]
    pub fn with_deadline(&self, deadline: Duration) -> Self {
        let mut core = self.clone();
        core.times.deadline = Some(deadline);
        core
    }

    /// The same, whose attempts take no longer than this.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        let mut core = self.clone();
        core.times.timeout = Some(timeout);
        core
    }

    /// The same, whose requests have this header too, in the place of one of that name; what an operation sets itself
    /// stays.
    #[must_use]
    pub fn with_header(&self, name: HeaderName, value: HeaderValue) -> Self {
        let mut headers = HeaderMap::clone(&self.headers);
        headers.insert(name, value);
        self.clone().with_headers(headers)
    }

    pub(super) fn with_headers(self, headers: HeaderMap) -> Self {
        Self {
            headers: Arc::new(headers),
            ..self
        }
    }

    /// Adds the client's own headers to a request that has none of their names.
    pub(crate) fn add_headers(&self, request: &mut reqwest::Request) {
        for (name, value) in &*self.headers {
            let entry = request.headers_mut().entry(name);
            entry.or_insert_with(|| value.clone());
        }
    }

    pub(crate) fn times(&self) -> Times {
        self.times
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.shared
    }

    /// The part of the API that the client is narrowed down to.
    pub(crate) fn scope(&self) -> Option<(Scope, &str)> {
        self.shared.scope.zip(self.scope.as_deref())
    }
}

// The observer cannot be shown, and of the credential nothing is.
impl fmt::Debug for Core {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Settings {
            base_url,
            http,
            credential,
            rate_limits,
            retries,
            max_body,
            ..
        } = self.settings();
        formatter
            .debug_struct("Core")
            .field("base_url", &base_url.as_str())
            .field("scope", &self.scope)
            .field("times", &self.times)
            .field("http", http)
            .field("credential", credential)
            .field("rate_limits", rate_limits)
            .field("retries", retries)
            .field("max_body", max_body)
            .finish_non_exhaustive()
    }
}
