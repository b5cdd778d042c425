//! When requests arrive at a server that enforces the documented limits: at the first moment that they may, and never
//! one too many.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use generated_client::rate_limit::RateLimits;
use generated_client::{northflank, sevalla};
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::limits::{Counting, EVERYTHING, Enforcer, Limit, creations, mutations, reads};
use super::operations::{Create, Delete, List, Operation, Update};
use super::server::{Sent, Server};
use super::world::{run, settings};
use super::{answers, flight};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);
/// What a client leaves free after a minute and after an hour, for clocks that differ.
const GUARDS: [(Duration, Duration); 2] = [
    (MINUTE, Duration::from_millis(300)),
    (HOUR, Duration::from_secs(1)),
];
const TASKS: usize = 20;

/// <https://api-docs.sevalla.com/v3/rate-limits>, as far as there are operations.
const V3_TIERS: [Limit; 3] = [
    Limit::new(10, MINUTE, mutations),
    Limit::new(30, MINUTE, creations),
    Limit::new(400, MINUTE, reads),
];
/// <https://docs.sevalla.com/sevalla-api/overview>
const DOCUMENTED: [Limit; 3] = [
    Limit::new(5, MINUTE, creations),
    Limit::new(120, MINUTE, EVERYTHING),
    Limit::new(1000, MINUTE, EVERYTHING),
];
/// <https://northflank.com/docs/v1/api/use-the-api>
const NORTHFLANK: [Limit; 1] = [Limit::new(1000, HOUR, EVERYTHING)];

/// One of the clients, to be called in turn.
enum Client {
    Sevalla(sevalla::Client, &'static [(Operation, usize)]),
    Northflank(northflank::Client),
}

impl Client {
    async fn call(&self, turn: usize) {
        match self {
            Self::Sevalla(client, calls) => {
                let (operation, application) = calls[turn % calls.len()];
                let answer = operation.call(client, application).await;
                answer.expect("an answer");
            }
            Self::Northflank(client) => {
                let request = client.get_service_ports("p", "s");
                request.send().await.expect("an answer");
            }
        }
    }
}

/// So many calls by 20 tasks, each as soon as its last was answered, which takes the server this long. Returns the
/// requests, in order, and when the first task began.
async fn sends(
    limits: &[Limit],
    (counting, delay): (Counting, Duration),
    client: impl FnOnce(&Server) -> Client,
    calls: usize,
) -> (Instant, Vec<Sent>) {
    let enforcer = Enforcer::new(limits, counting);
    let admitting = enforcer.clone();
    let server = Server::start(move |sent| match admitting.admit(sent) {
        Ok(headers) => answers::ok(sent, &headers).after(delay),
        Err(refusal) => refusal,
    });
    let server = server.await;
    let client = Arc::new(client(&server));
    let turns = Arc::new(AtomicUsize::new(0));
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..TASKS {
        let (client, turns) = (client.clone(), turns.clone());
        tasks.spawn(async move {
            loop {
                let turn = turns.fetch_add(1, Ordering::Relaxed);
                if turn >= calls {
                    return;
                }
                flight::fly(client.call(turn)).await;
            }
        });
    }
    tasks.join_all().await;
    assert_eq!(enforcer.refused(), 0, "{limits:?} {counting:?}");
    let sent = server.sent();
    assert_eq!(sent.len(), calls, "{limits:?} {counting:?}");
    (start, sent)
}

/// When so many requests go that the same limits count, answered at once: each as soon as there is room in all of them,
/// which is the window and a guard after the request that it follows by the number.
fn model(limits: &[&Limit], guarded: bool, calls: usize) -> Vec<Duration> {
    let mut times: Vec<Duration> = Vec::new();
    for index in 0..calls {
        let room = limits.iter().filter_map(|limit| {
            let leaves = times[index.checked_sub(limit.number)?] + limit.window;
            let guard = GUARDS.iter().find(|(window, _)| *window == limit.window);
            Some(if guarded {
                leaves + guard.unwrap().1
            } else {
                leaves
            })
        });
        let last = times.last().copied().unwrap_or_default();
        times.push(room.fold(last, Duration::max));
    }
    times
}

/// The exact times at which requests arrive, those that the same limits count together; and that they could hardly come
/// earlier.
fn exact(limits: &[Limit], client: impl Fn(&Server) -> Client, calls: usize) {
    for counting in [Counting::Sliding, Counting::Fixed] {
        let (start, sent) = run(sends(limits, (counting, Duration::ZERO), &client, calls));
        let groups = |sent: &Sent| -> Vec<Option<String>> {
            let groups = limits.iter().map(|limit| (limit.group)(sent));
            groups.map(|group| group.map(str::to_owned)).collect()
        };
        let mut kinds: Vec<_> = sent.iter().map(groups).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            let alike = sent.iter().filter(|sent| groups(sent) == kind);
            let times: Vec<_> = alike.map(|sent| sent.at - start).collect();
            let covering = limits.iter().zip(&kind);
            let covering: Vec<_> = covering
                .filter_map(|(limit, group)| group.as_ref().map(|_| limit))
                .collect();
            assert!(!covering.is_empty());
            assert_eq!(times, model(&covering, true, times.len()), "{counting:?}");
            let least = *model(&covering, false, times.len()).last().unwrap();
            assert!(times.last().unwrap().mul_f64(0.98) <= least, "{counting:?}");
        }
    }
}

/// The same, however long they have to be waited for.
fn patient(rate_limits: RateLimits) -> RateLimits {
    rate_limits.max_wait(Duration::MAX)
}

fn sevalla(
    rate_limits: fn() -> RateLimits,
    calls: &'static [(Operation, usize)],
) -> impl Fn(&Server) -> Client {
    move |server| {
        let settings = settings(server.address).rate_limits(patient(rate_limits()));
        Client::Sevalla(settings.build().unwrap(), calls)
    }
}

fn northflank(server: &Server) -> Client {
    let settings =
        settings(server.address).rate_limits(patient(northflank::rate_limits::documented()));
    Client::Northflank(settings.build().unwrap())
}

#[test]
fn the_tiers_of_v3() {
    let rate_limits = sevalla::rate_limits::v3_tiers;
    for calls in [
        &[(List, 0)][..],
        &[(Create, 0)],
        &[(Update, 0)],
        &[(Delete, 0), (Update, 1), (Update, 2)],
    ] {
        exact(&V3_TIERS, sevalla(rate_limits, calls), 300);
    }
    exact(&V3_TIERS, sevalla(rate_limits, &[(List, 0)]), 900);
}

#[test]
fn the_documented_limits() {
    let rate_limits = sevalla::rate_limits::documented;
    for calls in [&[(List, 0)][..], &[(Create, 0)], &[(Update, 0), (List, 1)]] {
        exact(&DOCUMENTED, sevalla(rate_limits, calls), 300);
    }
}

/// A server that takes its time keeps the client from nothing but that time.
#[test]
fn slow_answers() {
    let delay = Duration::from_millis(800);
    for counting in [Counting::Sliding, Counting::Fixed] {
        for (number, kind) in [(5, &[(Create, 0)]), (120, &[(List, 0)])] {
            let client = sevalla(sevalla::rate_limits::documented, kind);
            let calls = number * 5;
            let (start, sent) = run(sends(&DOCUMENTED, (counting, delay), client, calls));
            for (window, first) in (0..).zip(sent.iter().step_by(number)) {
                let (time, least) = (first.at - start, MINUTE * window);
                assert!(time.mul_f64(0.98) <= least, "{time:?}, could be {least:?}");
            }
        }
    }
}

/// Of requests that some limits count together and others do not, none is refused, and those that have to wait longest go
/// at the first moment that they may.
#[test]
fn several_kinds_at_once() {
    let rate_limits = sevalla::rate_limits::documented;
    let calls = &[(Create, 0), (List, 0), (List, 1), (Update, 0), (Delete, 0)];
    for counting in [Counting::Sliding, Counting::Fixed] {
        let client = sevalla(rate_limits, calls);
        let (start, sent) = run(sends(&DOCUMENTED, (counting, Duration::ZERO), client, 300));
        let creations = sent.iter().filter(|sent| creations(sent).is_some());
        let times: Vec<_> = creations.map(|sent| sent.at - start).collect();
        assert_eq!(times, model(&[&DOCUMENTED[0]], true, 60));
        // Nobody waits any more when they are all gone.
        assert_eq!(sent.last().unwrap().at - start, times[59]);
    }
}

#[test]
fn the_limit_of_northflank() {
    exact(&NORTHFLANK, northflank, 300);
    exact(&NORTHFLANK, northflank, 2100);
}
