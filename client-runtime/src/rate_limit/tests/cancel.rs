//! Whoever stops waiting, at any moment, leaves no trace.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use proptest::prelude::*;
use tokio::time::{Instant, sleep, timeout};

use super::super::key::{Key, key};
use super::*;

/// One caller.
#[derive(Clone, Debug)]
pub(super) struct Caller {
    starts: Duration,
    request: Request<'static>,
    /// When it stops, whether it waits, sends or is done.
    pub(super) stops: Duration,
    /// How long it keeps its permit.
    sends: Duration,
    /// Whether it turns out that nothing was sent.
    unsent: bool,
}

pub(super) fn callers(requests: &'static [Request<'static>]) -> impl Strategy<Value = Vec<Caller>> {
    let millis = |most: u64| (0..most).prop_map(Duration::from_millis);
    let request = (
        prop::sample::select(requests),
        prop::sample::select(vec!["a", "b"]),
    )
        .prop_map(|(request, service)| request.service(service));
    let caller = (
        millis(3_000),
        request,
        millis(8_000),
        millis(500),
        any::<bool>(),
    );
    let caller = caller.prop_map(|(starts, request, stops, sends, unsent)| Caller {
        starts,
        request,
        stops,
        sends,
        unsent,
    });
    prop::collection::vec(caller, 1..60)
}

/// One limit for everything, one for a class, one for each service of a class.
fn rate_limits() -> RateLimits {
    let (creation, deployment) = (Class::new("creation"), Class::new("deployment"));
    RateLimits::new([
        Limit::documented("everything", 6, 1, Scope::Everything),
        Limit::documented("creations", 2, 1, Scope::Class(creation)),
        Limit::documented("deployments", 2, 1, Scope::Service(deployment)),
    ])
    .max_wait(Duration::MAX)
}

/// A request that was let go: the windows in which it counts, when it went, and when it ended.
type Sent = Arc<Mutex<Vec<(Key, Duration, Duration)>>>;

/// Notes a request when it ends, also if that is because its caller was dropped.
struct Note {
    sent: Sent,
    key: Key,
    start: Instant,
    went: Duration,
    counts: bool,
}

impl Drop for Note {
    fn drop(&mut self) {
        if self.counts {
            let note = (self.key.clone(), self.went, self.start.elapsed());
            self.sent.lock().expect("a lock").push(note);
        }
    }
}

/// Returns whether it came to the end before it stopped.
async fn call(rate_limits: RateLimits, caller: Caller, start: Instant, sent: Sent) -> bool {
    sleep(caller.starts).await;
    let work = async {
        let acquired = rate_limits.acquire(caller.request).await;
        let permit = acquired.expect("no maximum wait");
        let mut note = Note {
            sent,
            key: key(rate_limits.limits(), caller.request),
            start,
            went: start.elapsed(),
            counts: true,
        };
        sleep(caller.sends).await;
        if caller.unsent {
            note.counts = false;
            permit.unsent();
        }
    };
    // It may be dropped at any await.
    timeout(caller.stops, work).await.is_ok()
}

/// Checks that all that these callers leave behind is what they sent. Returns how many of them came to the end.
pub(super) fn check(rate_limits: &RateLimits, callers: Vec<Caller>) -> usize {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let start = Instant::now();
        let sent = Sent::default();
        let mut running = tokio::task::JoinSet::new();
        for caller in callers.clone() {
            running.spawn(call(rate_limits.clone(), caller, start, sent.clone()));
        }
        let ended = running.join_all().await;
        let limiter = rate_limits.limiter().expect("on");
        assert_eq!(limiter.sizes().1, 0, "nobody waits");
        let sent = sent.lock().expect("a lock").clone();
        let now = start.elapsed();
        let mut windows: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (key, went, ended) in &sent {
            for id in key.iter() {
                windows.entry(id.clone()).or_default().push((*went, *ended));
            }
        }
        for (id, requests) in windows {
            let limit = &rate_limits.limits()[id.limit];
            let number = usize::try_from(limit.number()).expect("a number");
            // No request went while too many others counted.
            for (went, _) in &requests {
                let counting = requests
                    .iter()
                    .filter(|(other, ended)| other <= went && *ended + limit.span() > *went);
                assert!(counting.count() <= number, "{limit:?}");
            }
            // What counts now is what was sent, neither more nor less.
            let expected = requests
                .iter()
                .filter(|(_, ended)| *ended + limit.span() > now)
                .count();
            let key: Key = [id].into();
            assert_eq!(limiter.counts(&key), [(0, expected)], "{limit:?}");
        }
        // After a while, all is as new.
        for Caller { request, .. } in callers {
            sleep(Duration::from_secs(2)).await;
            let covering = rate_limits.limits().iter();
            let covering = covering.filter(|limit| limit.covers(request.classes));
            for _ in 0..covering.map(Limit::number).min().expect("a limit") {
                assert!(has_room(rate_limits, request).await);
                drop(rate_limits.acquire(request).await.expect("room"));
            }
            assert!(!has_room(rate_limits, request).await);
        }
        ended.into_iter().filter(|ended| *ended).count()
    })
}

proptest! {
    #[test]
    fn counts_are_exact_wherever_callers_stop(
        callers in callers(&[READ, CREATION, DEPLOYMENT]),
    ) {
        check(&rate_limits(), callers);
    }
}

#[tokio::test(start_paused = true)]
async fn what_was_let_go_for_a_caller_that_stopped_goes_to_the_next() {
    let rate_limits = only(1, MINUTE);
    let held = rate_limits.acquire(READ).await.expect("room");
    let mut first = Box::pin(rate_limits.acquire(READ));
    let mut second = Box::pin(rate_limits.acquire(READ));
    assert!(timeout(Duration::ZERO, &mut first).await.is_err());
    assert!(timeout(Duration::ZERO, &mut second).await.is_err());
    // The first is let go by this, and stops before it knows.
    held.unsent();
    drop(first);
    let asked = Instant::now();
    drop(second.await.expect("room"));
    assert_eq!(asked.elapsed(), Duration::ZERO);
    assert!(!has_room(&rate_limits, READ).await);
}

#[tokio::test(start_paused = true)]
async fn those_behind_callers_that_stopped_move_up() {
    let rate_limits = only(1, MINUTE);
    drop(rate_limits.acquire(READ).await.expect("room"));
    let asked = Instant::now();
    let mut callers = Vec::new();
    for index in 0..8 {
        let rate_limits = rate_limits.clone();
        callers.push(tokio::spawn(async move {
            let stops = [Duration::from_secs(1), MINUTE * 100][index % 2];
            let acquired = timeout(stops, rate_limits.acquire(READ)).await;
            acquired.ok().map(|_| asked.elapsed())
        }));
        tokio::task::yield_now().await;
    }
    for (index, caller) in callers.into_iter().enumerate() {
        let went = caller.await.expect("a task");
        let turn = u32::try_from(index / 2 + 1).expect("few");
        // A timer of tokio rings up to a millisecond late.
        let on_time = |went: Duration| went < SPAN * turn + Duration::from_millis(5);
        assert_eq!(
            went.map(on_time),
            (index % 2 == 1).then_some(true),
            "{index}: {went:?}"
        );
    }
}
