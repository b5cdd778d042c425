//! How much a client repeats: what callers set.

use std::time::Duration;

use super::backoff::Backoff;

const LONGEST_DEADLINE: Duration = Duration::from_secs(24 * 60 * 60);
const SHORTEST_DELAY: Duration = Duration::from_millis(1);
const LONGEST_DELAY: Duration = Duration::from_secs(60 * 60);

/// How often, how long and how fast a client repeats a call that failed in a way that may pass.
///
/// What may be repeated at all is not a setting: a call that may have been carried out is sent again only if its method
/// is idempotent, or the API says that repeating it is safe. A `DELETE` that was carried out although its answer got
/// lost answers 404 when it is repeated.
///
/// | what happened | GET, HEAD, PUT, DELETE, or safe by its documentation | POST, PATCH |
/// |---|---|---|
/// | 429, or no connection | sent again | sent again |
/// | 408, 500, 502, 503, 504 | sent again | not sent again |
/// | no answer in time, or not all of it, or the connection broke | sent again | not sent again |
/// | 401, if there is a token source and it has another token now | sent again once | sent again once |
/// | any other answer; a certificate that is not trusted | not sent again | not sent again |
///
/// A body that can be read only once, a stream, is never sent again.
///
/// A setting outside its range is taken as the nearest end of the range.
///
/// ```
/// # use generated_client::RetryPolicy;
/// use std::time::Duration;
///
/// let patient = RetryPolicy::new()
///     .max_attempts(8)
///     .deadline(Duration::from_secs(5 * 60));
/// let once = RetryPolicy::off();
/// assert_ne!(patient, once);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a policy does nothing until a client is built with it"]
pub struct RetryPolicy {
    pub(super) max_attempts: u32,
    pub(super) deadline: Duration,
    pub(super) backoff: Backoff,
    pub(super) budget: u32,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

impl RetryPolicy {
    /// Four attempts within 60 seconds, with waits of up to 0.5, 1 and 2 seconds between them.
    pub const fn new() -> Self {
        Self {
            max_attempts: 4,
            deadline: Duration::from_secs(60),
            backoff: Backoff {
                base: Duration::from_millis(500),
                factor: 2,
                cap: Duration::from_secs(20),
            },
            budget: 500,
        }
    }

    /// Every call is sent once, whatever happens.
    pub const fn off() -> Self {
        let mut policy = Self::new();
        policy.max_attempts = 1;
        policy
    }

    /// How many attempts a call has in all, the first one included: 1 to 10, and 4 unless set.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.clamp(1, 10);
        self
    }

    /// How long after the first attempt began another one may still begin, waits included: 0 to 24 hours, and 60
    /// seconds unless set.
    ///
    /// A call gives up at once if the wait that is due, or that the server asks for, would not end in time.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline.min(LONGEST_DEADLINE);
        self
    }

    /// The longest wait before the first repetition: 1 millisecond to 1 hour, and 500 milliseconds unless set.
    ///
    /// The wait itself is drawn at random between nothing and that, so that clients that failed together do not come
    /// back together. It is added to what the server asks for, if it asks for a wait.
    pub fn base_delay(mut self, delay: Duration) -> Self {
        self.backoff.base = delay.clamp(SHORTEST_DELAY, LONGEST_DELAY);
        self
    }

    /// How many times longer the longest wait is with each repetition: 1 to 10, and 2 unless set.
    pub fn factor(mut self, factor: u32) -> Self {
        self.backoff.factor = factor.clamp(1, 10);
        self
    }

    /// What the longest wait grows to: 1 millisecond to 1 hour, and 20 seconds unless set. It also limits
    /// [`base_delay`](Self::base_delay).
    pub fn max_delay(mut self, delay: Duration) -> Self {
        self.backoff.cap = delay.clamp(SHORTEST_DELAY, LONGEST_DELAY);
        self
    }

    /// How many tokens the retry budget holds, which a client shares with its clones: any number, and 500 unless set.
    ///
    /// The budget keeps a client from multiplying an outage. It starts full; a repetition takes 5 tokens, or 10 after a
    /// timeout, and is not sent if they are not there; each answer that is no reason to repeat the call gives 1 back.
    /// So 500 tokens are 100 repetitions in a row, and after those one in five calls is repeated. With 0 none is.
    pub const fn budget(mut self, tokens: u32) -> Self {
        self.budget = tokens;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_stay_within_their_ranges() {
        let least = RetryPolicy::new()
            .max_attempts(0)
            .deadline(Duration::ZERO)
            .base_delay(Duration::ZERO)
            .factor(0)
            .max_delay(Duration::ZERO)
            .budget(0);
        let backoff = |base, factor, cap| Backoff { base, factor, cap };
        assert_eq!(
            least,
            RetryPolicy {
                max_attempts: 1,
                deadline: Duration::ZERO,
                backoff: backoff(SHORTEST_DELAY, 1, SHORTEST_DELAY),
                budget: 0,
            }
        );
        let most = RetryPolicy::new()
            .max_attempts(u32::MAX)
            .deadline(Duration::MAX)
            .base_delay(Duration::MAX)
            .factor(u32::MAX)
            .max_delay(Duration::MAX)
            .budget(u32::MAX);
        assert_eq!(
            most,
            RetryPolicy {
                max_attempts: 10,
                deadline: LONGEST_DEADLINE,
                backoff: backoff(LONGEST_DELAY, 10, LONGEST_DELAY),
                budget: u32::MAX,
            }
        );
    }

    #[test]
    fn defaults_are_what_the_documentation_says() {
        let spelled = RetryPolicy::off()
            .max_attempts(4)
            .deadline(Duration::from_secs(60))
            .base_delay(Duration::from_millis(500))
            .factor(2)
            .max_delay(Duration::from_secs(20))
            .budget(500);
        assert_eq!(spelled, RetryPolicy::default());
        assert_eq!(RetryPolicy::off(), RetryPolicy::new().max_attempts(1));
    }
}
