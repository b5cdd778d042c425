//! The limiter under paused time, against itself and against a simulated server.

mod cancel;
mod corrections;
mod crossing;
mod order;
mod pace;
mod server;
mod sets;
mod shared;
mod traffic;
mod wait;

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{HeaderMap, HeaderValue};

use super::*;
use sets::*;

const MINUTE: Duration = Duration::from_secs(60);
/// How long a request of a limit a minute counts after its answer.
const SPAN: Duration = Duration::from_millis(60_300);

/// A set of one limit on everything, for which one waits as long as it takes.
fn only(number: u32, window: Duration) -> RateLimits {
    let limit = Limit::new("only", number, window, Scope::Everything);
    RateLimits::new([limit.expect("a limit")]).max_wait(Duration::MAX)
}

/// The most requests in any window of this length, both ends counted in.
fn most(times: &[Duration], window: Duration) -> usize {
    let ends = times.iter().enumerate().map(|(first, start)| {
        let behind = times[first..].iter();
        behind.take_while(|time| **time <= *start + window).count()
    });
    ends.max().unwrap_or(0)
}

fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    let pairs = pairs.iter().map(|(name, value)| {
        let value = HeaderValue::from_str(value).expect("a header value");
        (name.parse().expect("a header name"), value)
    });
    pairs.collect()
}

/// What an answer says of a limit: its number, what remains, and the seconds until the reset.
fn said(number: u32, remaining: usize, reset: u64) -> HeaderMap {
    headers(&[
        ("x-ratelimit-limit", &number.to_string()),
        ("x-ratelimit-remaining", &remaining.to_string()),
        ("x-ratelimit-reset", &reset.to_string()),
    ])
}

/// Whether a request could go now. It is given back.
async fn has_room(rate_limits: &RateLimits, request: Request<'_>) -> bool {
    let impatient = rate_limits.clone().max_wait(Duration::ZERO);
    impatient.acquire(request).await.map(Permit::unsent).is_ok()
}
