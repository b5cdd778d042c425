//! The target `headers`: what answers say about waiting and limits.

use std::time::Duration;

use generated_client::rate_limit::{Limit, RateLimits, Scope};
use generated_client::runtime::Json;
use reqwest::header::HeaderValue;
use serde_json::Value;

use crate::echo::Echo;

/// The headers that are read, each on a line of the input.
const NAMES: [&str; 7] = [
    "retry-after",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
    "date",
    "x-request-id",
    "content-type",
];

/// Two answers, one after the other: the second request may be refused by the client, and nothing else may happen.
pub(crate) fn check(input: &[u8]) {
    thread_local! {
        static ECHO: Echo = Echo::start();
    }
    let lines: Vec<&[u8]> = input.split(|byte| *byte == b'\n').collect();
    let limit = Limit::new("all", 2, Duration::from_secs(60), Scope::Everything);
    let limits = RateLimits::new([limit.expect("a limit")]).max_wait(Duration::ZERO);
    ECHO.with(|echo| {
        let client = echo.client(limits);
        for lines in lines.chunks(NAMES.len() + 1).take(2) {
            answer(echo, &client, lines);
        }
    });
}

fn answer(echo: &Echo, client: &crate::echo::Probe, lines: &[&[u8]]) {
    let Some((first, values)) = lines.split_first() else {
        return;
    };
    let status = match first.first() {
        Some(b'3') => 302,
        Some(b'4') => 429,
        Some(b'5') => 503,
        _ => 200,
    };
    let headers = NAMES.into_iter().zip(values);
    let headers = headers.filter(|(_, value)| HeaderValue::from_bytes(value).is_ok());
    let headers: Vec<_> = headers
        .map(|(name, value)| (name, value.to_vec()))
        .collect();
    let answered = echo.answer::<Json<Value>>(client, status, &headers, b"{}");
    if let Err(error) = answered {
        let shown = error.to_string();
        assert!(!shown.contains(['\n', '\r']), "{shown:?}");
        let _ = (error.retry_after(), error.is_retryable());
        assert!(error.request_id().is_none_or(|id| id.len() <= 128));
    }
}
