//! What has to be there before an attempt: a token, and room in the rate limit.

use tokio::time::timeout;

use super::*;

#[tokio::test]
async fn each_attempt_has_a_token_of_its_own() {
    let server = Script::start([UNAVAILABLE, OK]);
    let asked = AtomicUsize::new(0);
    let source = move || {
        let number = asked.fetch_add(1, Ordering::Relaxed);
        async move { Ok::<_, Infallible>(format!("token-{number}")) }
    };
    let client = builder(&server).token_source(source).build();
    get(&client.expect("a client")).await.expect("an answer");
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for (number, request) in requests.iter().enumerate() {
        assert!(request.contains(&format!("authorization: Bearer token-{number}\r\n")));
    }
}

#[tokio::test]
async fn without_a_token_nothing_is_sent_or_counted() {
    let server = Script::start([UNAVAILABLE]);
    let tokens = Mutex::new(vec![
        Err("no vault"),
        Ok("MARKER"),
        Ok("MARKER\n"),
        Err("no vault"),
    ]);
    let source =
        move || std::future::ready(tokens.lock().expect("no panic").pop().expect("a token"));
    let settings = builder(&server).token_source(source);
    let client = settings
        .rate_limits(one_a_minute())
        .build()
        .expect("a client");
    for invalid in [false, true] {
        let error = get(&client).await.expect_err("no token");
        let Error::Token {
            source, attempts, ..
        } = &error
        else {
            panic!("{error}");
        };
        assert_eq!(matches!(source, TokenError::Invalid), invalid, "{error}");
        assert_eq!(attempts.count(), 0);
        told(Err(error));
    }
    assert!(server.requests().is_empty());
    let response = get(&client).await.expect("the rate limit has room");
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_call_that_is_dropped_while_it_waits_for_a_token_does_not_count() {
    let server = Script::start([OK]);
    let asked = AtomicUsize::new(0);
    let source = move || {
        let first = asked.fetch_add(1, Ordering::Relaxed) == 0;
        async move {
            if first {
                std::future::pending::<()>().await;
            }
            Ok::<_, Infallible>("MARKER")
        }
    };
    let settings = builder(&server).token_source(source);
    let client = settings
        .rate_limits(one_a_minute())
        .build()
        .expect("a client");
    let given_up = timeout(Duration::ZERO, get(&client)).await;
    assert!(given_up.is_err());
    get(&client).await.expect("the rate limit has room");
}

#[tokio::test]
async fn a_token_that_cannot_be_renewed_ends_the_attempts() {
    let server = Script::start([UNAVAILABLE, OK]);
    let tokens = Mutex::new(vec![Err("no vault"), Ok("MARKER")]);
    let source =
        move || std::future::ready(tokens.lock().expect("no panic").pop().expect("a token"));
    let client = builder(&server).token_source(source).build();
    let message = told(get(&client.expect("a client")).await);
    let (beginning, tail) = message.split_once(", after 1 attempt in ").expect(&message);
    assert_eq!(
        beginning,
        "doThing: there is no token to send with: the token source failed"
    );
    assert!(tail.ends_with(" s; the last answer was 503 Service Unavailable (request id req-1)"));
}

#[tokio::test]
async fn a_call_without_a_rate_limit_is_not_sent() {
    let server = Script::start([OK, OK]);
    let client = builder(&server).rate_limits(one_a_minute()).build();
    let client = client.expect("a client");
    get(&client).await.expect("an answer");
    let error = get(&client.clone()).await.expect_err("no room");
    assert!(matches!(error, Error::RateLimit { .. }) && error.is_retryable());
    assert!(error.retry_after() > Some(Duration::from_secs(59)));
    assert!(
        told(Err(error))
            .starts_with("doThing: the request was not sent: the rate limit `one` has no room")
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn what_was_not_sent_does_not_count() {
    let server = Script::start([SILENCE; 0]);
    let policy = RetryPolicy::off();
    let client = builder(&server)
        .rate_limits(one_a_minute())
        .retry_policy(policy)
        .build();
    let client = client.expect("a client");
    for _ in 0..3 {
        assert_eq!(
            told(get(&client).await),
            "doThing: no connection to the server"
        );
    }
}

#[tokio::test]
async fn the_answer_stands_when_the_rate_limit_has_no_room_for_another() {
    let server = Script::start([UNAVAILABLE, OK]);
    let client = builder(&server).rate_limits(one_a_minute()).build();
    let response = get(&client.expect("a client")).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(
        attempts(&response).gave_up(),
        Some(&GiveUpReason::RateLimit)
    );
    assert_eq!(server.requests().len(), 1);
}

/// However long one might wait for the rate limit otherwise: the room comes after the deadline, which is known at once.
#[tokio::test]
async fn the_deadline_of_the_attempts_ends_the_wait_for_the_rate_limit_before_it_begins() {
    let server = Script::start([UNAVAILABLE, OK]);
    let minute = Duration::from_secs(60);
    let limit = Limit::new("one", 1, minute, Scope::Everything).expect("a limit");
    let policy = RetryPolicy::new().max_delay(Duration::from_millis(1));
    let settings = builder(&server).rate_limits(RateLimits::new([limit]));
    let client = settings.retry_policy(policy.deadline(minute / 2)).build();
    let began = Instant::now();
    let response = get(&client.expect("a client")).await.expect("an answer");
    assert_eq!(
        attempts(&response).gave_up(),
        Some(&GiveUpReason::RateLimit)
    );
    assert!(began.elapsed() < minute / 4, "it waited");
}

#[tokio::test]
async fn what_answers_say_of_a_limit_is_heeded() {
    let limited = "HTTP/1.1 200 OK\r\nx-ratelimit-limit: 10\r\nx-ratelimit-remaining: 0\r\n\
                   x-ratelimit-reset: 30\r\ncontent-length: 0\r\n\r\n";
    let server = Script::start([limited, OK]);
    let limit = Limit::new("ten", 10, Duration::from_secs(60), Scope::Everything);
    let rate_limits = RateLimits::new([limit.expect("a limit")]).max_wait(Duration::ZERO);
    let client = builder(&server)
        .rate_limits(rate_limits)
        .build()
        .expect("a client");
    get(&client).await.expect("an answer");
    let error = get(&client).await.expect_err("no room");
    assert!(matches!(error, Error::RateLimit { .. }), "{error}");
}
