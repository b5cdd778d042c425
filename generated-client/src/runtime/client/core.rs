//! What a generated client carries.

use std::fmt;
use std::sync::Arc;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use super::auth::Credential;
use super::scope::Scope;
use crate::runtime::call::observer::Observer;
use crate::runtime::rate_limit::rate_limits::RateLimits;
use crate::runtime::response::body::MaxBody;
use crate::runtime::retry::state::Retries;

/// How a client sends: where to, with which token, how fast, how often.
///
/// Clones are cheap, and share connections, the rate limits, the retry budget and the source of the token.
#[derive(Clone)]
pub struct Core {
    shared: Arc<Settings>,
    scope: Option<Arc<str>>,
    headers: Arc<HeaderMap>,
}

/// What all clones share.
pub(crate) struct Settings {
    /// Without a slash at its end.
    pub(crate) base_url: String,
    pub(crate) http: reqwest::Client,
    pub(crate) credential: Credential,
    pub(crate) rate_limits: RateLimits,
    pub(crate) retries: Retries,
    pub(crate) max_body: MaxBody,
    pub(crate) observer: Option<Observer>,
    pub(crate) undocumented_values: bool,
    pub(crate) scope: Option<Scope>,
}

impl Core {
    pub(super) fn new(settings: Settings, scope: Option<String>) -> Self {
        Self {
            shared: Arc::new(settings),
            scope: scope.map(Arc::from),
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
            .field("base_url", base_url)
            .field("scope", &self.scope)
            .field("http", http)
            .field("credential", credential)
            .field("rate_limits", rate_limits)
            .field("retries", retries)
            .field("max_body", max_body)
            .finish_non_exhaustive()
    }
}
