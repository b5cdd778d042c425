//! Why a request was not let go, and why a limit could not be made.

use std::borrow::Cow;
use std::time::Duration;

/// A request would have waited longer for its rate limit than it may; it was not sent, and does not count.
///
/// ```
/// # use std::time::Duration;
/// # use generated_client::rate_limit::{Limit, LimitError, RateLimits, Request, Scope};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), LimitError> {
/// let limit = Limit::new("our part", 10, Duration::from_secs(60), Scope::Everything)?;
/// let rate_limits = RateLimits::new([limit]).max_wait(Duration::from_secs(10));
/// for _ in 0..10 {
///     rate_limits.acquire(Request::new(&[])).await.expect("ten a minute");
/// }
/// let error = rate_limits.acquire(Request::new(&[])).await.expect_err("the eleventh");
/// assert_eq!(
///     error.to_string(),
///     "the rate limit `our part` has no room: the request would have waited at least 60.3s, its maximum is 10.0s"
/// );
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the rate limit `{limit}` has no room: the request would have waited at least {wait:.1?}, its maximum is {max_wait:.1?}"
)]
#[non_exhaustive]
pub struct RateLimitError {
    /// The name of the limit that would have held the request up longest.
    pub limit: Cow<'static, str>,
    /// How long the request would have waited since it asked, at least: requests without an answer yet may add to it.
    pub wait: Duration,
    /// How long the request may wait.
    pub max_wait: Duration,
}

/// A limit that nothing could keep to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LimitError {
    /// The number is 0.
    #[error("a limit of 0 requests never lets one go: give a number from 1 on")]
    Number,

    /// The window is shorter than a millisecond or longer than 31 days.
    #[error("the window of a limit is at least one millisecond and at most 31 days")]
    Window,
}
