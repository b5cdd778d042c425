//! The maximum wait: an error in time, told at once where that can be known.

use tokio::time::{Instant, sleep};

use super::*;

async fn use_up(rate_limits: &RateLimits, request: Request<'_>, number: usize) {
    for _ in 0..number {
        drop(rate_limits.acquire(request).await.expect("room"));
    }
}

#[tokio::test(start_paused = true)]
async fn an_error_that_can_be_foreseen_comes_without_sleeping() {
    let rate_limits = documented().max_wait(Duration::from_secs(60));
    use_up(&rate_limits, CREATION, 5).await;
    sleep(Duration::from_millis(100)).await;
    let asked = Instant::now();
    let error = rate_limits.acquire(CREATION).await.expect_err("60.2 s");
    assert_eq!(asked.elapsed(), Duration::ZERO);
    assert_eq!(
        error.to_string(),
        "the rate limit `creation` has no room: the request would have waited at least 60.2s, its maximum is 60.0s"
    );
    sleep(Duration::from_millis(200)).await;
    let asked = Instant::now();
    drop(rate_limits.acquire(CREATION).await.expect("60 s"));
    assert_eq!(asked.elapsed(), Duration::from_secs(60));
}

#[tokio::test(start_paused = true)]
async fn the_wait_counts_those_ahead() {
    let rate_limits = documented();
    use_up(&rate_limits, READ, 120).await;
    let waiting: Vec<_> = (0..240)
        .map(|_| {
            let rate_limits = rate_limits.clone();
            tokio::spawn(async move { rate_limits.acquire(READ).await.map(drop) })
        })
        .collect();
    while rate_limits.limiter().expect("on").sizes().1 < 240 {
        tokio::task::yield_now().await;
    }
    let asked = Instant::now();
    // A creation waits behind the reads too: they can go whenever it can, and asked first.
    for request in [READ, CREATION] {
        let impatient = rate_limits.clone().max_wait(MINUTE * 3);
        let error = impatient.acquire(request).await.expect_err("three windows");
        assert_eq!((error.wait, &*error.limit), (SPAN * 3, "company"));
        assert_eq!(error.max_wait, MINUTE * 3);
    }
    assert_eq!(asked.elapsed(), Duration::ZERO);
    let patient = rate_limits.max_wait(SPAN * 3 + Duration::from_millis(10));
    drop(patient.acquire(READ).await.expect("three windows"));
    for waiting in waiting {
        waiting.await.expect("a task").expect("no maximum");
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_depends_on_answers_ends_at_the_maximum() {
    let rate_limits = only(2, MINUTE).max_wait(Duration::from_secs(90));
    let held = [
        rate_limits.acquire(READ).await,
        rate_limits.acquire(READ).await,
    ];
    let asked = Instant::now();
    // If the two were answered at once, there would be room after 60.3 s. They are not.
    let error = rate_limits.acquire(READ).await.expect_err("no answer");
    // It is given up once it is sure.
    assert_eq!(asked.elapsed(), SPAN);
    assert_eq!((error.wait, &*error.limit), (SPAN * 2, "only"));
    drop(held);
}

#[tokio::test(start_paused = true)]
async fn a_wait_for_an_answer_of_a_shared_limit_ends_at_the_maximum() {
    let rate_limits = only(120, MINUTE).max_wait(Duration::from_millis(2500));
    let first = rate_limits.acquire(READ).await.expect("room");
    first.answered(StatusCode::OK, &said(120, 8, 50));
    let held = rate_limits
        .acquire(READ)
        .await
        .expect("one may be on its way");
    let asked = Instant::now();
    let error = rate_limits.acquire(READ).await.expect_err("no answer");
    assert_eq!(asked.elapsed(), Duration::from_millis(2500));
    assert_eq!(error.wait, error.max_wait);
    drop(held);
}

#[tokio::test(start_paused = true)]
async fn the_error_names_the_limit_that_waits_for_an_answer() {
    let rate_limits = documented().max_wait(MINUTE);
    let first = rate_limits.acquire(CREATION).await.expect("room");
    first.answered(StatusCode::OK, &said(5, 3, 50));
    let held = rate_limits
        .acquire(CREATION)
        .await
        .expect("one may be on its way");
    let error = rate_limits.acquire(CREATION).await.expect_err("no answer");
    assert_eq!(error.limit, "creation");
    drop(held);
}

#[tokio::test(start_paused = true)]
async fn no_wait_at_all() {
    let rate_limits = only(3, MINUTE).max_wait(Duration::ZERO);
    use_up(&rate_limits, READ, 3).await;
    let error = rate_limits.acquire(READ).await.expect_err("full");
    assert_eq!((error.wait, error.max_wait), (SPAN, Duration::ZERO));
    sleep(SPAN).await;
    use_up(&rate_limits, READ, 3).await;
}

#[tokio::test(start_paused = true)]
async fn any_maximum_is_fine() {
    let rate_limits = only(1, MINUTE * 44_640).max_wait(Duration::MAX);
    let asked = Instant::now();
    use_up(&rate_limits, READ, 3).await;
    assert!(asked.elapsed() >= MINUTE * 44_640 * 2);
}

#[tokio::test(start_paused = true)]
async fn nobody_waits_longer_than_two_minutes_unless_told_to() {
    let hour = Limit::documented("hour", 1, 3600, Scope::Everything);
    let rate_limits = RateLimits::new([hour]);
    drop(rate_limits.acquire(READ).await.expect("room"));
    let asked = Instant::now();
    let error = rate_limits.acquire(READ).await.expect_err("an hour");
    assert_eq!(
        (error.max_wait, asked.elapsed()),
        (MINUTE * 2, Duration::ZERO)
    );
    let patient = rate_limits.max_wait(Duration::MAX);
    drop(patient.acquire(READ).await.expect("as long as it takes"));
    assert!(asked.elapsed() >= MINUTE * 60);
}
