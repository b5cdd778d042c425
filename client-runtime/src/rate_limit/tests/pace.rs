//! When requests go: never too many in a window, and hardly later than they must.

use std::sync::{Arc, Mutex};

use tokio::task::JoinSet;
use tokio::time::Instant;

use super::*;

/// When each of so many calls went, made by so many tasks, each as soon as its last was answered, at once.
async fn sends(
    rate_limits: &RateLimits,
    request: Request<'static>,
    calls: usize,
    tasks: usize,
) -> Vec<Duration> {
    let start = Instant::now();
    let left = Arc::new(Mutex::new((calls, Vec::new())));
    let mut running = JoinSet::new();
    for _ in 0..tasks {
        let (rate_limits, left) = (rate_limits.clone(), left.clone());
        running.spawn(async move {
            loop {
                match &mut left.lock().expect("a lock").0 {
                    0 => return,
                    calls => *calls -= 1,
                }
                let permit = rate_limits.acquire(request).await.expect("no maximum wait");
                left.lock().expect("a lock").1.push(start.elapsed());
                permit.answered(StatusCode::OK, &HeaderMap::new());
            }
        });
    }
    running.join_all().await;
    left.lock().expect("a lock").1.clone()
}

/// The exact send times of 300 calls from 20 tasks: bursts of the limit's number, a window and its guard apart.
async fn exact(rate_limits: RateLimits, request: Request<'static>, calls: usize) {
    let times = sends(&rate_limits, request, calls, 20).await;
    assert_eq!(times.len(), calls);
    let covering: Vec<_> = rate_limits
        .limits()
        .iter()
        .filter(|limit| limit.covers(request.classes))
        .collect();
    assert!(!covering.is_empty(), "{rate_limits:?}");
    let number = |limit: &Limit| usize::try_from(limit.number()).expect("a number");
    for limit in &covering {
        let most = most(&times, limit.window());
        assert!(most <= number(limit), "{most} in a window of {limit:?}");
    }
    // The one that takes longest for so many calls decides alone in all of the documented sets.
    let tight = covering
        .iter()
        .max_by_key(|limit| limit.span() * u32::try_from((calls - 1) / number(limit)).expect("few"))
        .expect("one");
    for (index, time) in times.iter().enumerate() {
        let burst = u32::try_from(index / number(tight)).expect("few");
        let (least, expected) = (tight.window() * burst, tight.span() * burst);
        // A timer of tokio rings up to a millisecond late.
        let latest = expected + Duration::from_millis(u64::from(burst));
        let exact = (expected..=latest).contains(time);
        assert!(exact, "{index}: {time:?}, not {expected:?}");
        assert!(
            *time <= least.mul_f64(1.02),
            "{index}: {time:?}, could be {least:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn the_documented_limits() {
    exact(documented(), READ, 300).await;
    exact(documented(), CREATION, 300).await;
}

#[tokio::test(start_paused = true)]
async fn the_tiers_of_v3() {
    for request in [CREATION, MUTATION, DEPLOYMENT, WRITE, LOGS, READ] {
        exact(v3_tiers(), request, 300).await;
        exact(v3_tiers(), request.service("app-1"), 300).await;
    }
    exact(v3_tiers(), READ, 2500).await;
}

#[tokio::test(start_paused = true)]
async fn the_limit_of_northflank() {
    exact(northflank(), READ, 300).await;
    exact(northflank(), WRITE, 2500).await;
}

#[tokio::test(start_paused = true)]
async fn limits_of_your_own() {
    exact(only(7, Duration::from_secs(1)), LOGS, 300).await;
    exact(only(1, Duration::from_millis(250)), LOGS, 300).await;
}

/// Creations and reads at once share the company's limit, and each of its windows holds.
#[tokio::test(start_paused = true)]
async fn two_classes_under_one_limit() {
    let rate_limits = documented();
    let start = Instant::now();
    let (creations, reads) = tokio::join!(
        sends(&rate_limits, CREATION, 20, 20),
        sends(&rate_limits, READ, 580, 20),
    );
    assert!(start.elapsed() < MINUTE.mul_f64(4.0 * 1.02));
    assert!(most(&creations, MINUTE) <= 5);
    let mut all = [creations, reads].concat();
    all.sort_unstable();
    assert_eq!((all.len(), most(&all, MINUTE)), (600, 120));
}

#[tokio::test(start_paused = true)]
async fn off_never_waits() {
    let start = Instant::now();
    for rate_limits in [RateLimits::off(), RateLimits::new([])] {
        let times = sends(&rate_limits, CREATION, 10_000, 20).await;
        assert_eq!(times.len(), 10_000);
        let permit = rate_limits.acquire(READ).await.expect("off");
        permit.answered(StatusCode::TOO_MANY_REQUESTS, &said(10, 0, 60));
        assert!(has_room(&rate_limits, READ).await);
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn what_no_limit_covers_never_waits() {
    let start = Instant::now();
    let logs = Scope::Class(Class::new("logs"));
    let rate_limits = RateLimits::new([Limit::documented("logs", 1, 60, logs)]);
    for request in [READ, Request::new(&[])] {
        sends(&rate_limits, request, 1000, 20).await;
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[test]
fn a_limit_that_cannot_be_kept_is_refused() {
    let limit = |number, window| Limit::new("x", number, window, Scope::Everything);
    assert_eq!(limit(0, MINUTE), Err(LimitError::Number));
    for window in [Duration::ZERO, Duration::from_micros(999), MINUTE * 44_641] {
        assert_eq!(limit(1, window), Err(LimitError::Window), "{window:?}");
    }
    for window in [Duration::from_millis(1), MINUTE * 44_640] {
        assert!(limit(u32::MAX, window).is_ok(), "{window:?}");
    }
}

#[test]
fn a_documented_limit_is_brought_into_its_ranges() {
    let limit = |number, seconds| Limit::documented("x", number, seconds, Scope::Everything);
    for (given, kept) in [((0, 0), (1, 1)), ((7, 60), (7, 60))] {
        let limit = limit(given.0, given.1);
        assert_eq!((limit.number(), limit.window().as_secs()), kept);
    }
    let most = limit(u32::MAX, u32::MAX);
    assert_eq!((most.number(), most.window()), (u32::MAX, MINUTE * 44_640));
}
