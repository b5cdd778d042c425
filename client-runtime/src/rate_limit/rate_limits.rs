//! A set of limits, as clients hold it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use super::error::RateLimitError;
use super::key::key;
use super::limit::Limit;
use super::limiter::{Limiter, Turn};
use super::permit::Permit;
use super::place::Place;
use super::request::Request;

/// How long to wait before looking again, where it depends on others when a request can go. Who can go is woken by them;
/// this is for what they change for those who still cannot, and for others that are not polled.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// How long a request waits unless it is told otherwise. A limit an hour could hold one up for most of an hour, which
/// nobody expects of a call.
const LONGEST_WAIT: Duration = Duration::from_secs(2 * 60);

/// Is told that a request has to wait: because of which limit, and how long, as far as that can be told in advance.
pub(crate) type Waiting<'a> = &'a mut (dyn FnMut(&str, Option<Duration>) + Send);

/// A set of limits that requests keep to.
///
/// Clones are cheap, and share what they count; each has its own maximum wait. The same limits made twice are two sets
/// that know nothing of each other: make one for each API key, and clone it.
///
/// ```
/// # use std::time::Duration;
/// # use generated_client::rate_limit::{Limit, LimitError, RateLimits, Scope};
/// # fn main() -> Result<(), LimitError> {
/// let minute = Duration::from_secs(60);
/// let rate_limits = RateLimits::new([Limit::new("our part", 60, minute, Scope::Everything)?]);
/// let impatient = rate_limits.clone().max_wait(Duration::from_secs(5));
/// # let _ = impatient;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct RateLimits {
    limiter: Option<Arc<Limiter>>,
    max_wait: Option<Duration>,
}

impl RateLimits {
    /// A set of these limits. One without any is as good as [`off`](Self::off).
    ///
    /// It is best if no request has two classes with a limit each. If one has, and waits for the one limit, it holds up those
    /// who come later in the other, even while that has room; else it might never find room in both at once.
    #[must_use]
    pub fn new(limits: impl IntoIterator<Item = Limit>) -> Self {
        Self {
            limiter: Some(Arc::new(Limiter::new(limits))),
            max_wait: Some(LONGEST_WAIT),
        }
    }

    /// No limits: every request goes at once, and answers change nothing.
    #[must_use]
    pub const fn off() -> Self {
        Self {
            limiter: None,
            max_wait: None,
        }
    }

    /// How long a request may wait for its rate limit, from zero on; unless set, 2 minutes. With [`Duration::MAX`] it waits as
    /// long as it takes, which with a limit an hour may be an hour. Other clones keep their own.
    #[must_use]
    pub fn max_wait(mut self, max_wait: Duration) -> Self {
        self.max_wait = Some(max_wait);
        self
    }

    /// The same rate limits with a maximum wait that is no longer than this.
    pub(crate) fn within(&self, wait: Duration) -> Self {
        let max_wait = self.max_wait.map_or(wait, |max_wait| max_wait.min(wait));
        self.clone().max_wait(max_wait)
    }

    /// The limits, the narrowest first.
    #[must_use]
    pub fn limits(&self) -> &[Limit] {
        self.limiter
            .as_ref()
            .map_or(&[], |limiter| limiter.limits())
    }

    /// Waits until the request can go, in all limits that cover it, and counts it.
    ///
    /// Callers that need the same limits are served in the order in which they first polled this. Dropped at any time, it
    /// leaves no trace.
    ///
    /// # Errors
    ///
    /// [`RateLimitError`] if the request would wait longer than the [maximum](Self::max_wait). Where that can be told in
    /// advance, it is told at once.
    ///
    /// # Panics
    ///
    /// If it has to wait, and is not polled within a tokio runtime that has its timer enabled.
    pub async fn acquire(&self, request: Request<'_>) -> Result<Permit, RateLimitError> {
        self.acquire_telling(request, &mut |_, _| {}).await
    }

    /// The same, and says so before it waits, once.
    pub(crate) async fn acquire_telling(
        &self,
        request: Request<'_>,
        waiting: Waiting<'_>,
    ) -> Result<Permit, RateLimitError> {
        let Some(limiter) = &self.limiter else {
            return Ok(Permit::free());
        };
        let key = key(limiter.limits(), request);
        if key.is_empty() {
            return Ok(Permit::free());
        }
        let asked = Instant::now();
        let place = Place::new(limiter.clone(), key);
        let mut waiting = Some(waiting);
        loop {
            let (turn, limit) = match place.turn() {
                Turn::Now => return Ok(place.go()),
                Turn::At(turn, limit) => (turn, limit),
            };
            let now = Instant::now();
            if let Some(max_wait) = self.max_wait {
                let wait = turn.max(now).duration_since(asked);
                if wait > max_wait || now.duration_since(asked) >= max_wait {
                    return Err(RateLimitError {
                        limit,
                        wait,
                        max_wait,
                    });
                }
            }
            if let Some(waiting) = waiting.take() {
                waiting(&limit, (turn > now).then(|| turn - now));
            }
            let look = if turn > now { turn } else { now + LOOK_AGAIN };
            let deadline = self
                .max_wait
                .and_then(|max_wait| asked.checked_add(max_wait));
            let look = deadline.map_or(look, |deadline| look.min(deadline));
            // Both ends mean the same: look again.
            let _ = timeout_at(look, place.changed()).await;
        }
    }
}

#[cfg(test)]
impl RateLimits {
    pub(super) fn limiter(&self) -> Option<&Limiter> {
        self.limiter.as_deref()
    }
}

impl fmt::Debug for RateLimits {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RateLimits")
            .field("limits", &self.limits())
            .field("max_wait", &self.max_wait)
            .finish_non_exhaustive()
    }
}
