//! How long a server asks to be left alone.

use std::time::{Duration, SystemTime};

use reqwest::StatusCode;
use reqwest::header::{DATE, HeaderMap, HeaderName, RETRY_AFTER};

/// A reset that is further away is no duration, but a clock time or a mistake: no limit has a window that long.
pub(crate) const LONGEST_RESET: Duration = Duration::from_secs(24 * 60 * 60);

const RATE_LIMIT_RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

/// How long an answer asks to wait before the request is sent again, if it asks.
///
/// That is `Retry-After`, in seconds or as a date, or else `x-ratelimit-reset` in seconds. The latter counts with 429
/// only, because the vendors send it with every answer, and up to a day. A date that is past asks for no wait; what cannot be read asks
/// for nothing. `now` serves for a date where the answer has no `Date`: that is the server's own clock, and better.
pub(crate) fn asked_wait(
    status: StatusCode,
    headers: &HeaderMap,
    now: SystemTime,
) -> Option<Duration> {
    let seconds_or_date = || {
        let text = text(headers, &RETRY_AFTER)?;
        seconds(text).or_else(|| {
            let until = httpdate::parse_http_date(text).ok()?;
            let since = self::text(headers, &DATE)
                .and_then(|date| httpdate::parse_http_date(date).ok())
                .unwrap_or(now);
            Some(until.duration_since(since).unwrap_or_default())
        })
    };
    let reset = || {
        let limited = status == StatusCode::TOO_MANY_REQUESTS;
        let reset = seconds(text(headers, &RATE_LIMIT_RESET).filter(|_| limited)?)?;
        (reset <= LONGEST_RESET).then_some(reset)
    };
    seconds_or_date().or_else(reset)
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    Some(headers.get(name)?.to_str().ok()?.trim())
}

/// Whole seconds. More of them than can be counted are as many as can be.
fn seconds(text: &str) -> Option<Duration> {
    let whole = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    whole.then(|| Duration::from_secs(text.parse().unwrap_or(u64::MAX)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use reqwest::header::HeaderValue;

    use super::*;

    /// 1994-11-06 08:49:37 UTC, the date of the examples in RFC 9110.
    fn then() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777)
    }

    fn asked(status: u16, headers: &[(&'static str, &str)]) -> Option<u64> {
        let status = StatusCode::from_u16(status).expect("a status");
        let headers = headers
            .iter()
            .map(|(name, value)| {
                let value = HeaderValue::from_str(value).expect("a header value");
                (HeaderName::from_static(name), value)
            })
            .collect();
        asked_wait(status, &headers, then()).map(|wait| wait.as_secs())
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        for (value, expected) in [
            ("0", Some(0)),
            ("7", Some(7)),
            (" 7 ", Some(7)),
            ("007", Some(7)),
            ("3600", Some(3600)),
            ("18446744073709551615", Some(u64::MAX)),
            ("99999999999999999999999", Some(u64::MAX)),
            ("Sun, 06 Nov 1994 08:49:47 GMT", Some(10)),
            ("Sunday, 06-Nov-94 08:49:47 GMT", Some(10)),
            ("Sun Nov  6 08:49:47 1994", Some(10)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(0)),
            ("Sun, 06 Nov 1994 08:49:00 GMT", Some(0)),
            ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
            ("Mon, 06 Nov 1995 08:49:37 GMT", Some(365 * 24 * 60 * 60)),
            ("", None),
            ("soon", None),
            ("-5", None),
            ("+5", None),
            ("1.5", None),
            ("1e3", None),
            ("5 s", None),
            ("5, 6", None),
            ("٥", None),
            ("Sun, 06 Nov 1994 08:49:47 CET", None),
            ("Sun, 06 Nov 1994", None),
            ("1994-11-06T08:49:47Z", None),
        ] {
            for status in [408, 429, 500, 503] {
                let asked = asked(status, &[("retry-after", value)]);
                assert_eq!(asked, expected, "{status}: {value:?}");
            }
        }
    }

    #[test]
    fn a_date_is_measured_by_the_clock_of_the_server() {
        let later = ("retry-after", "Sun, 06 Nov 1994 09:00:10 GMT");
        let date = ("date", "Sun, 06 Nov 1994 09:00:00 GMT");
        assert_eq!(asked(503, &[later, date]), Some(10));
        assert_eq!(asked(503, &[later, ("date", "today")]), Some(633));
    }

    #[test]
    fn the_reset_of_the_limit_counts_with_429_only_and_after_retry_after() {
        let reset = ("x-ratelimit-reset", "5");
        assert_eq!(asked(429, &[reset]), Some(5));
        assert_eq!(asked(503, &[reset]), None, "it is on every answer");
        assert_eq!(asked(429, &[reset, ("retry-after", "7")]), Some(7));
        assert_eq!(asked(429, &[reset, ("retry-after", "0")]), Some(0));
        assert_eq!(asked(429, &[reset, ("retry-after", "soon")]), Some(5));
        assert_eq!(asked(429, &[("x-ratelimit-reset", "soon")]), None);
        let clock_time = ("x-ratelimit-reset", "1783000000");
        assert_eq!(asked(429, &[clock_time]), None, "it is no duration");
        assert_eq!(asked(429, &[]), None);
    }

    proptest! {
        #[test]
        fn no_header_is_too_strange(retry: Vec<u8>, date: Vec<u8>, reset: Vec<u8>, status in 100..1000_u16) {
            let names = [RETRY_AFTER, DATE, RATE_LIMIT_RESET];
            let values = [retry, date, reset].map(|bytes| HeaderValue::from_bytes(&bytes).ok());
            let headers = names.into_iter().zip(values);
            let headers = headers.filter_map(|(name, value)| Some((name, value?))).collect();
            asked_wait(StatusCode::from_u16(status).unwrap(), &headers, then());
        }
    }
}
