//! What answers say about limits, and what is made of it.

use proptest::prelude::*;
use tokio::time::{Instant, sleep};

use super::super::headers::Report;
use super::*;

/// How long it takes until a request can go. It is given back.
async fn wait(rate_limits: &RateLimits, request: Request<'_>) -> Duration {
    let asked = Instant::now();
    rate_limits
        .acquire(request)
        .await
        .expect("no maximum wait")
        .unsent();
    asked.elapsed()
}

async fn answer(
    rate_limits: &RateLimits,
    request: Request<'_>,
    status: StatusCode,
    headers: &HeaderMap,
) {
    let permit = rate_limits.acquire(request).await.expect("room");
    permit.answered(status, headers);
}

fn report(status: StatusCode, pairs: &[(&'static str, &str)]) -> Option<Report> {
    Report::of(status, &headers(pairs))
}

#[test]
fn headers_are_read() {
    let read = Report::of(StatusCode::OK, &said(400, 398, 5)).expect("a report");
    let expected = Report {
        number: Some(400),
        remaining: 398,
        reset: Some(Duration::from_secs(6)),
        refused: false,
    };
    assert_eq!(read, expected);
    let late = report(StatusCode::TOO_MANY_REQUESTS, &[("retry-after", "30")]);
    assert_eq!(
        late,
        Some(Report {
            number: None,
            remaining: 0,
            reset: Some(Duration::from_secs(31)),
            refused: true
        })
    );
    let date = [
        ("date", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("retry-after", "Sun, 06 Nov 1994 08:50:07 GMT"),
    ];
    assert_eq!(report(StatusCode::TOO_MANY_REQUESTS, &date), late);
    let reset = [("x-ratelimit-reset", "30"), ("x-ratelimit-remaining", "7")];
    assert_eq!(report(StatusCode::TOO_MANY_REQUESTS, &reset), late);
}

#[tokio::test(start_paused = true)]
async fn a_reset_beyond_the_window_is_ignored() {
    for reset in [63, 3600, 86_400] {
        let rate_limits = only(10, MINUTE);
        answer(&rate_limits, READ, StatusCode::OK, &said(10, 0, reset)).await;
        assert_eq!(wait(&rate_limits, READ).await, Duration::ZERO, "{reset}");
    }
    let rate_limits = only(10, MINUTE);
    answer(&rate_limits, READ, StatusCode::OK, &said(10, 0, 60)).await;
    assert_ne!(wait(&rate_limits, READ).await, Duration::ZERO);
    // A refusal is one all the same, of nobody knows how long.
    let rate_limits = only(10, MINUTE);
    let refused = StatusCode::TOO_MANY_REQUESTS;
    answer(&rate_limits, READ, refused, &said(10, 0, 86_400)).await;
    assert!(wait(&rate_limits, READ).await <= SPAN);
}

#[tokio::test(start_paused = true)]
async fn a_reset_is_that_of_the_narrowest_window_it_fits() {
    let rate_limits = RateLimits::new([
        Limit::documented("minute", 10, 60, Scope::Everything),
        Limit::documented("hour", 100, 3600, Scope::Everything),
    ]);
    let patient = rate_limits.max_wait(Duration::MAX);
    let unnamed = headers(&[
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", "1800"),
    ]);
    answer(&patient, READ, StatusCode::OK, &unnamed).await;
    let waited = wait(&patient, READ).await;
    assert!(waited >= MINUTE * 30, "{waited:?}");
}

#[test]
fn what_cannot_be_read_is_ignored() {
    for bad in [
        "",
        " ",
        "-1",
        "+1",
        "1.5",
        "many",
        "99999999999999999999999",
        "1738224000",
    ] {
        let reset = [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", bad)];
        assert_eq!(report(StatusCode::OK, &reset), None, "{bad}");
        let refused = report(StatusCode::TOO_MANY_REQUESTS, &reset).expect("a refusal");
        assert_eq!(refused.reset, None, "{bad}");
    }
    for bad in ["", "-1", "+1", "1.5", "many", "99999999999999999999999"] {
        let remaining = [("x-ratelimit-remaining", bad), ("x-ratelimit-reset", "5")];
        assert_eq!(report(StatusCode::OK, &remaining), None, "{bad}");
        let number = [
            ("x-ratelimit-limit", bad),
            ("x-ratelimit-remaining", "1"),
            ("x-ratelimit-reset", "5"),
        ];
        let read = report(StatusCode::OK, &number).expect("a report");
        assert_eq!(read.number, None, "{bad}");
    }
    assert_eq!(report(StatusCode::OK, &[]), None);
}

proptest! {
    #[test]
    fn any_headers_do_no_harm(
        status in 200_u16..600,
        limit in "[ -~]{0,12}",
        remaining in "[0-9]{0,22}",
        reset in "[0-9]{0,22}",
        after in "[0-9]{0,22}",
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .expect("a runtime");
        runtime.block_on(async {
            let rate_limits = documented();
            let headers = headers(&[
                ("x-ratelimit-limit", &limit),
                ("x-ratelimit-remaining", &remaining),
                ("x-ratelimit-reset", &reset),
                ("retry-after", &after),
            ]);
            let status = StatusCode::from_u16(status).expect("a status");
            answer(&rate_limits, READ, status, &headers).await;
            assert!(wait(&rate_limits, READ).await <= Duration::from_secs(24 * 60 * 60 + 1));
        });
    }
}

#[tokio::test(start_paused = true)]
async fn fewer_remaining_than_were_counted_here_fill_the_window_until_the_reset() {
    let rate_limits = only(100, MINUTE);
    answer(&rate_limits, READ, StatusCode::OK, &said(100, 0, 20)).await;
    assert_eq!(wait(&rate_limits, READ).await, Duration::from_secs(21));
}

#[tokio::test(start_paused = true)]
async fn more_remaining_than_were_counted_here_change_nothing() {
    let rate_limits = only(10, MINUTE);
    for _ in 0..10 {
        answer(&rate_limits, READ, StatusCode::OK, &said(10, 9, 1)).await;
    }
    assert_eq!(wait(&rate_limits, READ).await, SPAN);
}

/// The server counted what it got by then, and some of that is forgotten here when the answer comes.
#[tokio::test(start_paused = true)]
async fn what_remained_when_a_slow_answer_was_asked_for_changes_nothing() {
    let rate_limits = only(10, MINUTE);
    for remaining in (2..10).rev() {
        answer(&rate_limits, READ, StatusCode::OK, &said(10, remaining, 60)).await;
    }
    sleep(Duration::from_secs(59)).await;
    let slow = rate_limits.acquire(READ).await.expect("room");
    sleep(Duration::from_secs(2)).await;
    slow.answered(StatusCode::OK, &said(10, 1, 1));
    let mut permits = Vec::new();
    for _ in 0..9 {
        assert!(has_room(&rate_limits, READ).await, "{}", permits.len());
        permits.push(rate_limits.acquire(READ).await.expect("room"));
    }
    assert!(!has_room(&rate_limits, READ).await);
}

#[tokio::test(start_paused = true)]
async fn what_is_remaining_as_counted_here_changes_nothing() {
    let rate_limits = only(10, MINUTE);
    let held: Vec<_> = (0..5).map(|_| rate_limits.acquire(READ)).collect();
    let mut permits = Vec::new();
    for permit in held {
        permits.push(permit.await.expect("room"));
    }
    // All five had reached the server when the first answer was made.
    for permit in permits {
        permit.answered(StatusCode::OK, &said(10, 5, 60));
    }
    for _ in 0..5 {
        assert!(has_room(&rate_limits, READ).await);
        drop(rate_limits.acquire(READ).await.expect("room"));
    }
    assert!(!has_room(&rate_limits, READ).await);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_closes_until_it_says() {
    for headers in [said(100, 0, 29), headers(&[("retry-after", "29")])] {
        let rate_limits = only(100, MINUTE);
        let slow = rate_limits.acquire(READ).await.expect("room");
        sleep(Duration::from_millis(1)).await;
        let other = rate_limits.acquire(READ).await.expect("room");
        slow.answered(StatusCode::TOO_MANY_REQUESTS, &headers);
        // A later request was accepted nevertheless: that does not open it again.
        other.answered(StatusCode::OK, &said(100, 90, 5));
        assert_eq!(wait(&rate_limits, READ).await, Duration::from_secs(30));
    }
}

#[tokio::test(start_paused = true)]
async fn after_a_refusal_without_a_time_a_single_request_goes_first() {
    let rate_limits = only(100, MINUTE);
    answer(
        &rate_limits,
        READ,
        StatusCode::TOO_MANY_REQUESTS,
        &HeaderMap::new(),
    )
    .await;
    let asks = rate_limits.acquire(READ).await.expect("one");
    assert!(!has_room(&rate_limits, READ).await);
    asks.answered(StatusCode::OK, &said(100, 50, 40));
    assert!(has_room(&rate_limits, READ).await);
}

#[tokio::test(start_paused = true)]
async fn an_answer_is_about_the_limit_with_its_number() {
    // 120 is the company's: reads wait too.
    let rate_limits = documented();
    answer(
        &rate_limits,
        CREATION,
        StatusCode::TOO_MANY_REQUESTS,
        &said(120, 0, 9),
    )
    .await;
    assert!(!has_room(&rate_limits, READ).await);
    assert_eq!(wait(&rate_limits, CREATION).await, Duration::from_secs(10));
    // 5 is for creations.
    let rate_limits = documented();
    answer(
        &rate_limits,
        CREATION,
        StatusCode::TOO_MANY_REQUESTS,
        &said(5, 0, 9),
    )
    .await;
    assert!(has_room(&rate_limits, READ).await);
    assert_eq!(wait(&rate_limits, CREATION).await, Duration::from_secs(10));
    // 77 is unknown, so it is for the narrowest: creations, and for a read the company's, not the address's.
    let rate_limits = documented();
    answer(
        &rate_limits,
        CREATION,
        StatusCode::TOO_MANY_REQUESTS,
        &said(77, 0, 9),
    )
    .await;
    assert!(has_room(&rate_limits, READ).await);
    assert!(!has_room(&rate_limits, CREATION).await);
    answer(
        &rate_limits,
        READ,
        StatusCode::TOO_MANY_REQUESTS,
        &said(77, 0, 9),
    )
    .await;
    let impatient = rate_limits.max_wait(Duration::ZERO);
    let error = impatient.acquire(READ).await.expect_err("closed");
    assert_eq!(error.limit, "company");
}

#[tokio::test(start_paused = true)]
async fn an_answer_is_about_its_own_service() {
    let rate_limits = v3_tiers();
    let refused = said(10, 0, 30);
    answer(
        &rate_limits,
        DEPLOYMENT.service("a"),
        StatusCode::TOO_MANY_REQUESTS,
        &refused,
    )
    .await;
    assert!(has_room(&rate_limits, DEPLOYMENT.service("b")).await);
    assert!(has_room(&rate_limits, MUTATION.service("a")).await);
    assert_eq!(
        wait(&rate_limits, DEPLOYMENT.service("a")).await,
        Duration::from_secs(31)
    );
}

#[tokio::test(start_paused = true)]
async fn a_request_without_an_answer_is_taken_from_what_remains() {
    let rate_limits = only(120, MINUTE);
    // Seven are the reserve, and two are left.
    answer(&rate_limits, READ, StatusCode::OK, &said(120, 9, 50)).await;
    for _ in 0..2 {
        assert!(has_room(&rate_limits, READ).await);
        drop(rate_limits.acquire(READ).await.expect("room"));
    }
    assert!(!has_room(&rate_limits, READ).await);
    assert_eq!(wait(&rate_limits, READ).await, Duration::from_secs(51));
}
