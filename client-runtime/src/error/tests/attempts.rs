//! What was tried, what was missing, and when to try again.

use super::*;

#[test]
fn attempts_are_told_if_they_were_several_or_there_is_a_reason_against_more() {
    let told = |attempts| {
        let error = communication(attempts);
        let line = shown(&error);
        let count = error.attempts().map_or(0, Attempts::count);
        let rest = line.strip_prefix("getThing: the request could not be built and was not sent");
        (count, rest.expect(&line).to_owned())
    };
    let (safe, not_safe) = (Resend::Always, Resend::IfNotCarriedOut);
    let (timeout, none) = (Outcome::TimedOut, Outcome::NotConnected);
    for (attempts, count, expected) in [
        (Attempts::default(), 0, ""),
        (attempts(safe, &[Outcome::Faulty]), 1, ""),
        (
            attempts(safe, &[none.clone(), none.clone(), none]),
            3,
            ", after 3 attempts in 3.0 s",
        ),
        (
            attempts(safe, &[unavailable(), timeout.clone()]),
            2,
            ", after 2 attempts in 2.0 s; the last answer was 503 Service Unavailable (request id req-6)",
        ),
        (
            attempts(not_safe, &[timeout]),
            1,
            ", after 1 attempt in 1.0 s, not repeated, as it may have been carried out and twice is not safe",
        ),
    ] {
        assert_eq!(told(attempts), (count, expected.to_owned()));
    }
}

#[test]
fn attempts_of_an_answer_are_told_after_it() {
    let metadata = Metadata {
        operation: Some("getThing"),
        status: StatusCode::SERVICE_UNAVAILABLE,
        headers: headers(),
        attempts: Some(attempts(Resend::Always, &[unavailable(), unavailable()])),
        said: Words::default(),
    };
    let error = Error::ErrorResponse(Box::new(ResponseValue::of(metadata, Said("MARKER"))));
    assert_eq!(
        shown(&error),
        "getThing: the server answered 503 Service Unavailable (request id req-7), after 2 attempts in 2.0 s"
    );
    assert_eq!(error.attempts().map(Attempts::count), Some(2));
}

#[tokio::test(start_paused = true)]
async fn a_full_rate_limit_is_told_with_its_limit() {
    let limit = Limit::new("our part", 1, Duration::from_secs(60), Scope::Everything);
    let rate_limits = RateLimits::new([limit.expect("a limit")]).max_wait(Duration::ZERO);
    let first = rate_limits.acquire(Request::new(&[])).await.expect("room");
    let source = rate_limits
        .acquire(Request::new(&[]))
        .await
        .expect_err("no room");
    drop(first);
    let error = Error::<Said>::RateLimit {
        operation: "getThing",
        source: source.clone(),
    };
    assert_eq!(
        shown(&error),
        format!("getThing: the request was not sent: {source}")
    );
    assert_eq!(error.retry_after(), Some(source.wait));
    assert!(error.is_retryable() && error.attempts().is_none());
    assert_eq!(
        (error.status(), error.operation()),
        (None, Some("getThing"))
    );
}

#[test]
fn a_token_that_is_missing_is_told_with_its_cause_beneath() {
    let token = |source, attempts| Error::<Said>::Token {
        operation: "getThing",
        source,
        attempts: Box::new(attempts),
    };
    let error = token(TokenError::Source("no vault".into()), Attempts::default());
    assert_eq!(
        shown(&error),
        "getThing: there is no token to send with: the token source failed"
    );
    let cause = error.source().map(ToString::to_string);
    assert_eq!(cause.as_deref(), Some("no vault"));
    assert!(!error.is_retryable() && error.attempts().is_none());

    let before = attempts(Resend::Always, &[unavailable(), unavailable()]);
    let error = token(TokenError::Invalid, before);
    assert_eq!(
        shown(&error),
        "getThing: there is no token to send with: the token source returned a token that is empty, or holds what is \
         not visible ASCII, after 2 attempts in 2.0 s; the last answer was 503 Service Unavailable (request id req-6)"
    );
    assert!(error.source().is_none());
}

#[tokio::test]
async fn a_body_that_is_too_large_is_told_with_the_limit() {
    let read = Reply::whole("getThing", response(200).await, MaxBody(5)).await;
    let failure = Failure::from(read.err().expect("six bytes"));
    let error = Error::<Said>::from(failure);
    assert_eq!(
        shown(&error),
        "getThing: the server answered 200 OK (request id req-7), but its body is larger than 5 bytes"
    );
    assert!(matches!(error, Error::BodyTooLarge { limit: 5, .. }));
    assert!(!error.is_retryable());
}

#[test]
fn pages_without_an_end_are_told() {
    let operation = "listThings";
    let error = Error::<Said>::OffsetCeiling {
        operation,
        last_offset: 10_000,
    };
    assert_eq!(
        shown(&error),
        "listThings: the list goes on, but no page can begin after 10000 items: narrow the list down"
    );
    assert_eq!(error.operation(), Some(operation));
    let error = Error::<Said>::WrongPage {
        operation,
        asked: 25,
        answered: 0,
    };
    assert_eq!(
        shown(&error),
        "listThings: the server was asked for the page after 25 items and answered the one after 0: it does not keep to offsets"
    );
    assert!(!error.is_retryable() && error.operation() == Some(operation));
    let error = Error::<Said>::RepeatedCursor { operation };
    assert_eq!(
        shown(&error),
        "listThings: the server led back to a page that was read before: the list has no end"
    );
    assert!(!error.is_retryable() && error.retry_after().is_none());
}

#[tokio::test]
async fn what_may_pass_is_retryable() {
    let retried = [408, 429, 500, 502, 503, 504];
    for status in [302, 400, 401, 404, 408, 422, 429, 500, 501, 502, 503, 504] {
        assert_eq!(
            answered(status).is_retryable(),
            retried.contains(&status),
            "{status}"
        );
    }
    let metadata = Metadata::of("getThing", &response(502).await);
    let page = decode::<u8>(metadata, "<b>MARKER</b>".into());
    assert!(Error::<Said>::from(page.expect_err("HTML")).is_retryable());
    assert!(!Error::<Said>::from(unbuilt()).is_retryable());
    assert!(!invalid(&["name"]).is_retryable());
}

#[test]
fn how_long_to_wait_is_what_the_server_says() {
    let after = |status: u16, name: &'static str| {
        let mut headers = HeaderMap::new();
        headers.insert(name, HeaderValue::from_static("7"));
        let status = StatusCode::from_u16(status).expect("a status");
        let answer = ResponseValue::new(Said("MARKER"), status, headers);
        Error::ErrorResponse(Box::new(answer))
            .retry_after()
            .map(|wait| wait.as_secs())
    };
    assert_eq!(after(503, "retry-after"), Some(7));
    assert_eq!(after(429, "x-ratelimit-reset"), Some(7));
    assert_eq!(after(404, "x-ratelimit-reset"), None);
    assert_eq!(answered(503).retry_after(), None);
}

#[test]
fn an_error_travels_between_threads_and_in_a_box() {
    fn travels<T: std::error::Error + Send + Sync + 'static>(_: &T) {}
    travels(&answered(500));
    let boxed: Box<dyn std::error::Error + Send + Sync> = answered(500).into();
    assert!(boxed.downcast_ref::<Error<Said>>().is_some());
}
