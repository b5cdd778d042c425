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
    /// Whether the request may reach the server, so that it counts if this is dropped.
    counts: bool,
}

impl Permit {
    pub(super) fn new(limiter: Arc<Limiter>, key: Key) -> Self {
        Self {
            held: Some((limiter, key)),
            sent: Instant::now(),
            counts: true,
        }
    }

    /// The leave to send what no limit covers.
    pub(super) fn free() -> Self {
        Self {
            held: None,
            sent: Instant::now(),
            counts: true,
        }
    }

    /// The same for a request that is still prepared: dropped before it is [`sending`](Self::sending), it does not count.
    pub(crate) fn preparing(mut self) -> Self {
        self.counts = false;
        self
    }

    /// From now on the request may reach the server.
    pub(crate) fn sending(mut self) -> Self {
        self.counts = true;
        self.sent = Instant::now();
        self
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
    pub fn unsent(self) {
        drop(self.preparing());
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let Some((limiter, key)) = self.held.take() else {
            return;
        };
        if self.counts {
            limiter.leave(&key, self.sent, None);
        } else {
            limiter.undo(&key);
        }
    }
}

impl fmt::Debug for Permit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Permit").finish_non_exhaustive()
    }
}
