//! Who goes first, who holds up whom, and what is kept of it all.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;

use tokio::task::{JoinSet, yield_now};
use tokio::time::{Instant, sleep};

use super::*;

type Log = Arc<Mutex<Vec<(&'static str, usize, Duration)>>>;

/// Asks now, after all who asked before, and notes when it went.
async fn ask(
    running: &mut JoinSet<()>,
    (rate_limits, log): (&RateLimits, &Log),
    (name, index): (&'static str, usize),
    request: Request<'static>,
) {
    let (rate_limits, log) = (rate_limits.clone(), log.clone());
    let start = Instant::now();
    running.spawn(async move {
        let permit = rate_limits.acquire(request).await.expect("no maximum wait");
        let entry = (name, index, start.elapsed());
        log.lock().expect("a lock").push(entry);
        drop(permit);
    });
    yield_now().await;
}

#[tokio::test(start_paused = true)]
async fn who_asked_first_goes_first() {
    for number in [1_usize, 7] {
        let limit = u32::try_from(number).expect("few");
        let (rate_limits, log) = (only(limit, MINUTE), Log::default());
        let mut running = JoinSet::new();
        for index in 0..100 {
            let request = [READ, LOGS, DEPLOYMENT][index % 3].service(["a", "b"][index % 2]);
            ask(&mut running, (&rate_limits, &log), ("", index), request).await;
        }
        running.join_all().await;
        let log = log.lock().expect("a lock");
        // Those who go at the same moment are polled in any order.
        let bursts = log.iter().map(|(_, index, _)| index / number);
        assert!(bursts.eq((0..100).map(|index| index / number)), "{number}");
    }
}

#[tokio::test(start_paused = true)]
async fn who_asks_when_room_comes_does_not_overtake() {
    let (rate_limits, log) = (only(1, MINUTE), Log::default());
    drop(rate_limits.acquire(READ).await.expect("room"));
    let mut running = JoinSet::new();
    ask(&mut running, (&rate_limits, &log), ("first", 0), READ).await;
    // This one asks at the moment at which there is room again, before the first was polled.
    sleep(SPAN.checked_sub(Duration::from_millis(1)).expect("some")).await;
    tokio::time::advance(Duration::from_millis(1)).await;
    assert!(!has_room(&rate_limits, READ).await);
    running.join_all().await;
    assert_eq!(log.lock().expect("a lock")[0].0, "first");
}

#[tokio::test(start_paused = true)]
async fn a_full_service_holds_up_no_other() {
    let (rate_limits, log) = (v3_tiers(), Log::default());
    let mut running = JoinSet::new();
    for index in 0..25 {
        ask(
            &mut running,
            (&rate_limits, &log),
            ("busy", index),
            DEPLOYMENT.service("busy"),
        )
        .await;
    }
    for (name, request) in [
        ("other service", DEPLOYMENT.service("other")),
        ("no service", DEPLOYMENT),
        ("other class", MUTATION.service("busy")),
    ] {
        for index in 0..10 {
            ask(&mut running, (&rate_limits, &log), (name, index), request).await;
        }
    }
    running.join_all().await;
    for (name, index, time) in log.lock().expect("a lock").iter() {
        let bursts = if *name == "busy" { index / 10 } else { 0 };
        let expected = SPAN * u32::try_from(bursts).expect("few");
        assert!(
            *time < expected + Duration::from_millis(3),
            "{name} {index}: {time:?}"
        );
    }
}

/// Reads never cease, and use up the company's limit. A creation waits for its own limit, and then for its turn among
/// the reads, and not longer.
#[tokio::test(start_paused = true)]
async fn nobody_starves() {
    let (rate_limits, log) = (documented(), Log::default());
    let mut running = JoinSet::new();
    for index in 0..10 {
        ask(
            &mut running,
            (&rate_limits, &log),
            ("creation", index),
            CREATION,
        )
        .await;
    }
    for index in 0..1200 {
        ask(&mut running, (&rate_limits, &log), ("read", index), READ).await;
    }
    running.join_all().await;
    let log = log.lock().expect("a lock");
    for (_, index, time) in log.iter().filter(|entry| entry.0 == "creation") {
        let latest = if *index < 5 { Duration::ZERO } else { SPAN * 2 };
        assert!(
            *time <= latest + Duration::from_millis(3),
            "{index}: {time:?}"
        );
    }
}

/// A caller that is not polled any more, in a `select!` or a stream, keeps nobody else waiting.
#[tokio::test(start_paused = true)]
async fn who_is_not_polled_holds_up_nobody() {
    let rate_limits = only(2, MINUTE);
    for _ in 0..2 {
        drop(rate_limits.acquire(READ).await.expect("room"));
    }
    let mut sleepy = Box::pin(rate_limits.acquire(READ));
    assert!(poll_once(&mut sleepy).await.is_none());
    let asked = Instant::now();
    drop(rate_limits.acquire(READ).await.expect("room for two"));
    assert!(asked.elapsed() < SPAN + Duration::from_millis(2));
    drop(sleepy.await.expect("its room was kept"));
    assert!(!has_room(&rate_limits, READ).await);
}

/// Polls once.
async fn poll_once<T>(future: &mut Pin<Box<impl Future<Output = T>>>) -> Option<T> {
    poll_fn(|context| {
        Poll::Ready(match future.as_mut().poll(context) {
            Poll::Ready(output) => Some(output),
            Poll::Pending => None,
        })
    })
    .await
}

#[tokio::test(start_paused = true)]
async fn a_million_services_in_turn_are_forgotten() {
    let rate_limits = v3_tiers();
    let limiter = rate_limits.limiter().expect("on");
    let mut most = 0;
    for index in 0..1_000_000 {
        let service = index.to_string();
        let request = DEPLOYMENT.service(&service);
        drop(rate_limits.acquire(request).await.expect("room"));
        if index % 10 == 9 {
            tokio::time::advance(Duration::from_secs(1)).await;
        }
        most = most.max(limiter.sizes().0);
    }
    // 610 services are called in the time that a request counts. As many idle ones are kept, at most.
    assert!(most <= 2 * 610, "{most}");
}

#[tokio::test(start_paused = true)]
async fn a_thousand_calls_at_once_leave_nothing_behind() {
    let rate_limits = v3_tiers();
    let start = Instant::now();
    let mut running = JoinSet::new();
    for call in 0..1000 {
        let rate_limits = rate_limits.clone();
        running.spawn(async move {
            let service = (call % 50).to_string();
            let request = DEPLOYMENT.service(&service);
            drop(rate_limits.acquire(request).await.expect("no maximum wait"));
        });
    }
    running.join_all().await;
    assert!(start.elapsed() <= SPAN + Duration::from_millis(2));
    assert_eq!(rate_limits.limiter().expect("on").sizes().1, 0);
}
