//! Several processes with one key.

use tokio::task::JoinSet;
use tokio::time::Instant;

use super::server::{Counting, Network, Server, saturate};
use super::*;

const WINDOWS: u32 = 15;
/// No way takes longer, there and back. After that much time, each process has had an answer to what it sent first.
const FIRST_ANSWERS: Duration = Duration::from_millis(200);

struct Outcome {
    /// How many requests were refused, after all that were sent before the first answers had arrived.
    refused: usize,
    /// How many requests were accepted, of all that were allowed.
    used: f64,
}

/// What so many processes, of so many tasks each, get out of one limit, as fast as it lets them.
async fn share(
    (number, window): (u32, Duration),
    counting: Counting,
    (processes, tasks): (u64, u64),
    seed: u64,
) -> Outcome {
    let server = Server::new(number, window, counting);
    let mut running = JoinSet::new();
    let start = Instant::now();
    // The last burst has time to end.
    let until = start + window * WINDOWS - window / 4;
    for process in 0..processes {
        let seed = seed * processes + process;
        let traffic = (&server, Network::millis(100, 100));
        saturate(
            &mut running,
            traffic,
            &only(number, window),
            (tasks, until),
            seed,
        );
    }
    running.join_all().await;
    let mut refused = server.refused();
    refused.retain(|at| *at > start + FIRST_ANSWERS * 2);
    Outcome {
        refused: refused.len(),
        used: f64::from(u32::try_from(server.accepted().len()).expect("few"))
            / f64::from(number * WINDOWS),
    }
}

#[tokio::test(start_paused = true)]
async fn two_processes_are_not_refused_once_both_had_answers() {
    for counting in [Counting::Sliding, Counting::Fixed] {
        for number in [5, 10, 30, 120, 400] {
            for (tasks, seed) in [(1, 1), (5, 2), (5, 3), (20, 4), (20, 5)] {
                let share = share((number, MINUTE), counting, (2, tasks), seed).await;
                let case = format!("{number}, {counting:?}, {tasks} tasks, seed {seed}");
                assert_eq!(share.refused, 0, "{case}");
                // All but the reserve, which is the whole of what caution costs.
                let least = 1.0 - 1.0 / f64::from(number.min(16)) - 0.01;
                assert!(share.used >= least, "{} used of {case}", share.used);
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn three_processes_are_not_refused_under_a_limit_of_48_or_more() {
    for counting in [Counting::Sliding, Counting::Fixed] {
        for number in [48, 120, 400] {
            for (tasks, seed) in [(1, 1), (5, 2), (20, 3), (20, 4)] {
                let share = share((number, MINUTE), counting, (3, tasks), seed).await;
                let case = format!("{number}, {counting:?}, {tasks} tasks, seed {seed}");
                assert_eq!(share.refused, 0, "{case}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn three_processes_are_refused_once_a_window_under_a_small_limit() {
    for number in [5, 10, 30] {
        for (tasks, seed) in [(1, 1), (5, 2), (20, 3)] {
            let share = share((number, MINUTE), Counting::Fixed, (3, tasks), seed).await;
            let windows = usize::try_from(WINDOWS).expect("few");
            assert!(
                share.refused <= windows,
                "{} of {number}, {tasks} tasks",
                share.refused
            );
        }
    }
}

/// One process starts while another has been at it for long, and pauses, and comes back with old knowledge.
#[tokio::test(start_paused = true)]
async fn a_process_that_pauses_is_not_refused_when_it_comes_back() {
    for counting in [Counting::Sliding, Counting::Fixed] {
        let server = Server::new(120, MINUTE, counting);
        let mut running = JoinSet::new();
        let network = Network::millis(100, 100);
        let until = Instant::now() + MINUTE * 6;
        let busy = only(120, MINUTE);
        saturate(&mut running, (&server, network), &busy, (20, until), 1);
        // The other looks in for a second at a time, at all times of a window.
        let other = only(120, MINUTE);
        for visit in 0..8 {
            let mut visitors = JoinSet::new();
            let until = Instant::now() + Duration::from_secs(1);
            saturate(
                &mut visitors,
                (&server, network),
                &other,
                (20, until),
                10 + visit,
            );
            visitors.join_all().await;
            let first = if visit == 0 {
                server.refused().len()
            } else {
                0
            };
            assert_eq!(
                server.refused().len() - first,
                0,
                "{counting:?}, visit {visit}"
            );
            tokio::time::sleep(Duration::from_secs(40)).await;
        }
        running.join_all().await;
    }
}
