//! What was tried: what an error tells of the attempts behind it.

use std::fmt;
use std::time::Duration;

use reqwest::StatusCode;

/// The attempts of one call.
///
/// `Display` is a few words to end a line of a log with, such as `after 3 attempts in 4.2 s`.
///
/// ```
/// # use generated_client::Attempts;
/// fn explain(attempts: &Attempts) {
///     println!("gave up {attempts}");
///     if let Some(id) = attempts.request_id() {
///         println!("support will ask for {id}");
///     }
/// }
/// # explain(&Attempts::default());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempts {
    pub(super) count: u32,
    pub(super) elapsed: Duration,
    pub(super) last_status: Option<StatusCode>,
    pub(super) request_id: Option<String>,
    pub(super) gave_up: Option<GiveUpReason>,
}

impl Attempts {
    /// How often the call was sent, or would have been, had there been a connection.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.count
    }

    /// From the beginning of the first attempt to the end of the last, waits included.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// The status of the last answer, if there was one. It need not be of the last attempt, which may have got none.
    #[must_use]
    pub fn last_status(&self) -> Option<StatusCode> {
        self.last_status
    }

    /// The vendor's name for the request of the last answer, from its `x-request-id` header.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Why the call was not sent again, if there was reason to.
    #[must_use]
    pub fn gave_up(&self) -> Option<&GiveUpReason> {
        self.gave_up.as_ref()
    }
}

impl fmt::Display for Attempts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, seconds) = (self.count, self.elapsed.as_secs_f64());
        let plural = if count == 1 { "" } else { "s" };
        write!(formatter, "after {count} attempt{plural} in {seconds:.1} s")?;
        match &self.gave_up {
            // The number says it.
            None | Some(GiveUpReason::NoAttemptLeft) => Ok(()),
            Some(reason) => write!(formatter, ", {reason}"),
        }
    }
}

/// Why a call that failed in a way that may pass was not sent again.
///
/// ```
/// # use generated_client::GiveUpReason;
/// use std::time::Duration;
///
/// let reason = GiveUpReason::ServerAsksToWait {
///     asked: Duration::from_secs(3600),
///     left: Duration::from_secs(59),
/// };
/// assert_eq!(reason.to_string(), "as the server asks to wait 3600 s, and 59.0 s were left");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum GiveUpReason {
    /// The server may have carried the call out, and doing it twice is not the same as doing it once.
    MayHaveBeenCarriedOut,
    /// The body could be sent only once.
    BodyWasSent,
    /// All attempts were made that the policy allows.
    NoAttemptLeft,
    /// The deadline of the policy is past, or the wait that is due would not end before it.
    NoTimeLeft,
    /// The server asks for a wait that would not end before the deadline.
    ServerAsksToWait {
        /// How long the server asks to wait.
        asked: Duration,
        /// How much of the deadline was left.
        left: Duration,
    },
    /// Too many calls of this client and its clones were repeated of late.
    BudgetSpent,
    /// The rate limit had no room for another attempt before the deadline of the policy, or before its own maximum wait.
    RateLimit,
}

/// The end of a sentence that begins with what happened.
impl fmt::Display for GiveUpReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::MayHaveBeenCarriedOut => {
                "not repeated, as it may have been carried out and twice is not safe"
            }
            Self::BodyWasSent => "not repeated, as its body can be sent only once",
            Self::NoAttemptLeft => "as no attempt was left",
            Self::NoTimeLeft => "as no time was left for another",
            Self::ServerAsksToWait { asked, left } => {
                let (asked, left) = (asked.as_secs(), left.as_secs_f64());
                return write!(
                    formatter,
                    "as the server asks to wait {asked} s, and {left:.1} s were left"
                );
            }
            Self::BudgetSpent => "not repeated, as the retry budget is spent",
            Self::RateLimit => "as the rate limit had no room for another in time",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attempts_are_told_in_a_few_words() {
        let told = |count, millis, gave_up| {
            let attempts = Attempts {
                count,
                elapsed: Duration::from_millis(millis),
                gave_up,
                ..Attempts::default()
            };
            attempts.to_string()
        };
        assert_eq!(told(0, 0, None), "after 0 attempts in 0.0 s");
        assert_eq!(told(1, 160, None), "after 1 attempt in 0.2 s");
        assert_eq!(
            told(3, 4_210, Some(GiveUpReason::NoAttemptLeft)),
            "after 3 attempts in 4.2 s"
        );
        assert_eq!(
            told(2, 58_000, Some(GiveUpReason::NoTimeLeft)),
            "after 2 attempts in 58.0 s, as no time was left for another"
        );
        assert_eq!(
            told(1, 30_000, Some(GiveUpReason::MayHaveBeenCarriedOut)),
            "after 1 attempt in 30.0 s, not repeated, as it may have been carried out and twice is not safe"
        );
        assert_eq!(
            told(1, 100, Some(GiveUpReason::BodyWasSent)),
            "after 1 attempt in 0.1 s, not repeated, as its body can be sent only once"
        );
        assert_eq!(
            told(1, 100, Some(GiveUpReason::BudgetSpent)),
            "after 1 attempt in 0.1 s, not repeated, as the retry budget is spent"
        );
        assert_eq!(
            told(1, 100, Some(GiveUpReason::RateLimit)),
            "after 1 attempt in 0.1 s, as the rate limit had no room for another in time"
        );
        let asks = GiveUpReason::ServerAsksToWait {
            asked: Duration::from_secs(3600),
            left: Duration::from_millis(59_900),
        };
        assert_eq!(
            told(1, 100, Some(asks)),
            "after 1 attempt in 0.1 s, as the server asks to wait 3600 s, and 59.9 s were left"
        );
    }
}
