//! The leave to send one request.

use std::fmt;
use std::sync::Arc;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use tokio::time::Instant;

use super::headers::Report;
use super::key::Key;
use super::limiter::Limiter;

/// The leave to send one request, once.
///
/// Keep it from before the request is sent until the head of its answer is there, then hand that to
/// [`answered`](Self::answered). Dropped, it stands for a request that may have reached the server until then: on an error,
/// or when the caller gives up. If nothing was sent for sure, say [`unsent`](Self::unsent).
#[must_use = "a permit stands for a request from now until its answer"]
pub struct Permit {
    held: Option<(Arc<Limiter>, Key)>,
    sent: Instant,
}

impl Permit {
    pub(super) fn new(limiter: Arc<Limiter>, key: Key) -> Self {
        Self {
            held: Some((limiter, key)),
            sent: Instant::now(),
        }
    }

    /// The leave to send what no limit covers.
    pub(super) fn free() -> Self {
        Self {
            held: None,
            sent: Instant::now(),
        }
    }

    /// The head of the answer is there. What it says about limits (`x-ratelimit-limit`, `x-ratelimit-remaining`,
    /// `x-ratelimit-reset` in seconds from now; with status 429 also `Retry-After`, in seconds or as a date) corrects
    /// what is known here, towards fewer requests only.
    ///
    /// It is taken to be about the limit that has the number in `x-ratelimit-limit`, if one that covers the request has
    /// it, and else about the narrowest that covers it: a service's before a class's before everything's, and the one with
    /// the lower rate first. A 429 closes that limit until the time it names. If it names none, a single request goes
    /// first. Values that cannot be read, or that lie more than a day ahead, are ignored.
    pub fn answered(mut self, status: StatusCode, headers: &HeaderMap) {
        if let Some((limiter, key)) = self.held.take() {
            limiter.leave(&key, self.sent, Report::of(status, headers));
        }
    }

    /// Nothing was sent: the request does not count.
    pub fn unsent(mut self) {
        if let Some((limiter, key)) = self.held.take() {
            limiter.undo(&key);
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        if let Some((limiter, key)) = self.held.take() {
            limiter.leave(&key, self.sent, None);
        }
    }
}

impl fmt::Debug for Permit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Permit").finish_non_exhaustive()
    }
}
