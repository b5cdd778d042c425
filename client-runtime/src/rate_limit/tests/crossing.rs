//! Limits of which neither lies within the other: some requests need both, some the one, some the other.

use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use proptest::prelude::*;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use super::cancel::{callers, check};
use super::*;

const LEFT: Request<'static> = Request::new(&[Class::new("left")]);
const RIGHT: Request<'static> = Request::new(&[Class::new("right")]);
const BOTH: Request<'static> = Request::new(&[Class::new("left"), Class::new("right")]);

/// So many a minute on the left, and so many on the right; of the two, the lower number is the narrower.
fn crossing(left: u32, right: u32) -> RateLimits {
    RateLimits::new([
        Limit::documented("everything", 100, 60, Scope::Everything),
        Limit::documented("left", left, 60, Scope::Class(Class::new("left"))),
        Limit::documented("right", right, 60, Scope::Class(Class::new("right"))),
    ])
    .max_wait(Duration::MAX)
}

/// There is never room on both sides at the same moment, and never nobody who wants what there is.
#[tokio::test(start_paused = true)]
async fn nobody_starves_between_two_limits() {
    for (left, right) in [(1, 1), (1, 3), (3, 1)] {
        let rate_limits = crossing(left, right);
        let over = Arc::new(AtomicBool::new(false));
        let mut running = JoinSet::new();
        for (request, number, starts) in [(LEFT, left, 0), (RIGHT, right, 30)] {
            for _ in 0..2 * number {
                let (rate_limits, over) = (rate_limits.clone(), over.clone());
                running.spawn(async move {
                    sleep(Duration::from_secs(starts)).await;
                    while !over.load(Ordering::Relaxed) {
                        drop(rate_limits.acquire(request).await.expect("no maximum wait"));
                    }
                });
            }
        }
        sleep(MINUTE * 10).await;
        for _ in 0..3 {
            // It waits for those who asked before on the one side, two spans, and as long for those on the other.
            let both = timeout(SPAN * 4, rate_limits.acquire(BOTH)).await;
            drop(both.expect("no starvation").expect("no maximum wait"));
        }
        over.store(true, Ordering::Relaxed);
        running.join_all().await;
    }
}

/// Those who need the narrower side only wait for one that needs the broader too, and no longer than that.
#[tokio::test(start_paused = true)]
async fn who_is_held_up_goes_with_the_one_that_holds_it_up() {
    let rate_limits = crossing(2, 5);
    for _ in 0..5 {
        drop(rate_limits.acquire(RIGHT).await.expect("room"));
    }
    let both = async { rate_limits.acquire(BOTH).await.map(drop) };
    let left = async { rate_limits.acquire(LEFT).await.map(drop) };
    let asked = Instant::now();
    let (both, left) = tokio::join!(both, left);
    both.and(left).expect("no maximum wait");
    // A timer of tokio rings up to a millisecond late.
    let late = asked.elapsed().checked_sub(SPAN);
    assert!(late.is_some_and(|late| late <= Duration::from_millis(1)));
    // Both were counted.
    assert!(!has_room(&rate_limits, LEFT).await);
}

#[tokio::test(start_paused = true)]
async fn who_stops_holds_up_nobody() {
    let rate_limits = crossing(1, 2);
    for _ in 0..2 {
        drop(rate_limits.acquire(RIGHT).await.expect("room"));
    }
    let mut both = Box::pin(rate_limits.acquire(BOTH));
    assert!(timeout(Duration::ZERO, &mut both).await.is_err());
    let held_up = tokio::spawn({
        let rate_limits = rate_limits.clone();
        async move { rate_limits.acquire(LEFT).await.map(drop) }
    });
    sleep(Duration::from_millis(100)).await;
    assert!(!held_up.is_finished());
    let stopped = Instant::now();
    drop(both);
    held_up.await.expect("a task").expect("no maximum wait");
    assert_eq!(stopped.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn who_is_not_polled_holds_up_nobody() {
    let rate_limits = crossing(2, 5);
    for _ in 0..5 {
        drop(rate_limits.acquire(RIGHT).await.expect("room"));
    }
    let sleepy = async {
        let both = rate_limits.acquire(BOTH);
        tokio::pin!(both);
        assert!(timeout(Duration::ZERO, &mut both).await.is_err());
        pending::<()>().await;
    };
    let asked = Instant::now();
    tokio::select! {
        biased;
        () = sleepy => {}
        permit = rate_limits.acquire(LEFT) => drop(permit.expect("no maximum wait")),
    }
    assert!(asked.elapsed() <= SPAN + Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn who_is_held_up_waits_for_its_maximum_at_most() {
    let rate_limits = crossing(1, 2);
    for _ in 0..2 {
        drop(rate_limits.acquire(RIGHT).await.expect("room"));
    }
    let mut both = Box::pin(rate_limits.acquire(BOTH));
    assert!(timeout(Duration::ZERO, &mut both).await.is_err());
    let impatient = rate_limits.clone().max_wait(Duration::from_millis(2500));
    let asked = Instant::now();
    let error = impatient.acquire(LEFT).await.expect_err("held up");
    assert_eq!(asked.elapsed(), Duration::from_millis(2500));
    assert_eq!(error.limit, "left");
}

/// Limits that cross in all ways, with each other and with those of services.
fn many() -> RateLimits {
    let limit = |name, number, scope: fn(Class) -> Scope| {
        Limit::documented(name, number, 1, scope(Class::new(name)))
    };
    RateLimits::new([
        Limit::documented("everything", 6, 1, Scope::Everything),
        limit("left", 2, Scope::Class),
        limit("right", 3, Scope::Class),
        limit("one", 1, Scope::Service),
        limit("two", 2, Scope::Service),
    ])
    .max_wait(Duration::MAX)
}

const MANY: &[Request<'static>] = &[
    LEFT,
    RIGHT,
    BOTH,
    Request::new(&[Class::new("left"), Class::new("one")]),
    Request::new(&[Class::new("right"), Class::new("one")]),
    Request::new(&[Class::new("one"), Class::new("two")]),
    Request::new(&[Class::new("two"), Class::new("right"), Class::new("left")]),
    Request::new(&[Class::new("two")]),
];

proptest! {
    #[test]
    fn counts_are_exact_wherever_callers_stop(callers in callers(MANY)) {
        check(&many(), callers);
    }

    #[test]
    fn nobody_waits_for_ever(mut callers in callers(MANY)) {
        for caller in &mut callers {
            caller.stops = MINUTE * 60;
        }
        let all = callers.len();
        prop_assert_eq!(check(&many(), callers), all);
    }
}
