//! What a generated client carries beside its URL and its HTTP client.

use std::fmt;

use super::auth::Credential;
use super::body::MaxBody;
use super::observer::Observer;
use super::quota::Quotas;
use super::retry::Retries;

/// How a client sends: with which token, how fast, how often.
///
/// Clones are cheap, and share the quotas, the retry budget and the source of the token.
#[derive(Clone)]
pub struct Inner {
    pub(super) credential: Credential,
    pub(super) quotas: Quotas,
    pub(super) retries: Retries,
    pub(super) max_body: MaxBody,
    pub(super) observer: Option<Observer>,
}

// The observer cannot be shown, and of the credential nothing is.
impl fmt::Debug for Inner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Inner")
            .field("credential", &self.credential)
            .field("quotas", &self.quotas)
            .field("retries", &self.retries)
            .field("max_body", &self.max_body)
            .finish_non_exhaustive()
    }
}
