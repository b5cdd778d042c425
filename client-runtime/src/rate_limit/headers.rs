//! What an answer says about a limit.

use std::time::{Duration, SystemTime};

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::retry::retry_after::{LONGEST_RESET, asked_wait};

const LIMIT: &str = "x-ratelimit-limit";
const REMAINING: &str = "x-ratelimit-remaining";
const RESET: &str = "x-ratelimit-reset";

/// Seconds in a header are whole, and may have been rounded down.
const ROUNDING: Duration = Duration::from_secs(1);

/// What an answer says about one limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Report {
    /// The number of the limit that this is about, where the answer says it.
    pub(super) number: Option<u32>,
    /// How many requests remain until the reset.
    pub(super) remaining: usize,
    /// How long it is until the limit's window starts anew. Only a refusal may leave it out.
    pub(super) reset: Option<Duration>,
    /// Whether the request was refused for this limit.
    pub(super) refused: bool,
}

impl Report {
    /// Reads the headers. Values that are no whole number, or too large to be true, are as good as missing, and an answer
    /// that is no 429 and does not say both what remains and until when says nothing.
    pub(super) fn of(status: StatusCode, headers: &HeaderMap) -> Option<Self> {
        let refused = status == StatusCode::TOO_MANY_REQUESTS;
        let (remaining, reset) = if refused {
            (0, asked_wait(status, headers, SystemTime::now()))
        } else {
            let seconds = number(headers, RESET)?;
            let remaining = usize::try_from(number(headers, REMAINING)?).unwrap_or(usize::MAX);
            (remaining, Some(Duration::from_secs(seconds)))
        };
        let reset = reset.filter(|reset| *reset <= LONGEST_RESET);
        (refused || reset.is_some()).then(|| Self {
            number: number(headers, LIMIT).and_then(|number| number.try_into().ok()),
            remaining,
            reset: reset.map(|reset| reset + ROUNDING),
            refused,
        })
    }

    /// Whether a window that resets when this says may be of this length.
    pub(super) fn fits(&self, window: Duration) -> bool {
        self.reset
            .is_none_or(|reset| reset <= window + 2 * ROUNDING)
    }

    /// What is left of this if nobody can say when the window resets: of a refusal that it was one.
    pub(super) fn without_reset(self) -> Option<Self> {
        self.refused.then_some(Self {
            reset: None,
            ..self
        })
    }
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    let text = headers.get(name)?.to_str().ok()?.trim();
    // `parse` alone would also take a plus sign.
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}
