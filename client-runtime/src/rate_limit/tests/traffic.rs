//! One process against a server that enforces the limit: never refused, and the limit is used.

use tokio::task::JoinSet;
use tokio::time::Instant;

use super::server::{Counting, Network, Server, saturate};
use super::*;

/// What part of the allowed rate was used over so many windows, without a single refusal.
async fn used(
    (number, window): (u32, Duration),
    counting: Counting,
    (network, tasks): (Network, u64),
    (windows, seed): (u32, u64),
) -> f64 {
    let server = Server::new(number, window, counting);
    let mut running = JoinSet::new();
    let start = Instant::now();
    let rate_limits = only(number, window);
    let until = start + window * windows;
    saturate(
        &mut running,
        (&server, network),
        &rate_limits,
        (tasks, until),
        seed,
    );
    running.join_all().await;
    let case = format!("{number} in {window:?}, {counting:?}, {tasks} tasks, seed {seed}");
    assert_eq!(server.refused(), [], "{case}");
    let number = usize::try_from(number).expect("a number");
    let bursts: Vec<_> = server.accepted().into_iter().step_by(number).collect();
    assert!(bursts.len() > 1, "{case}");
    // The first of each burst could have come a window after the first of the one before it.
    let took = *bursts.last().expect("one") - bursts[0];
    let least = window * u32::try_from(bursts.len() - 1).expect("few");
    least.as_secs_f64() / took.as_secs_f64()
}

#[tokio::test(start_paused = true)]
async fn no_refusal_and_98_percent_of_the_rate() {
    let hour = MINUTE * 60;
    let limits = [
        (5, MINUTE),
        (10, MINUTE),
        (30, MINUTE),
        (120, MINUTE),
        (400, MINUTE),
        (20, hour),
        (1000, hour),
    ];
    for counting in [Counting::Sliding, Counting::Fixed] {
        for limit in limits {
            for (seed, tasks) in [(1, 20), (2, 100), (3, 100)] {
                let traffic = (Network::millis(300, 300), tasks);
                let used = used(limit, counting, traffic, (10, seed)).await;
                assert!(
                    used >= 0.98,
                    "{used} of {limit:?}, {counting:?}, {tasks} tasks"
                );
            }
        }
    }
}

/// A way that takes up to half a window costs part of the rate, and still no request is refused.
#[tokio::test(start_paused = true)]
async fn no_refusal_over_a_very_slow_network() {
    for counting in [Counting::Sliding, Counting::Fixed] {
        for number in [1, 5, 120] {
            for seed in 0..10 {
                let traffic = (Network::millis(30_000, 2_000), 200);
                used((number, MINUTE), counting, traffic, (20, seed)).await;
            }
        }
    }
}
