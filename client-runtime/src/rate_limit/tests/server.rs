//! A server that enforces a limit, and callers that take it to its edge.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use super::*;

/// How a server counts.
#[derive(Clone, Copy, Debug)]
pub(super) enum Counting {
    /// What came within the last window's length.
    Sliding,
    /// What came since the window began, which it does with the first request after the last one ended.
    Fixed,
}

pub(super) struct Server {
    number: u32,
    window: Duration,
    counting: Counting,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    arrived: VecDeque<Instant>,
    accepted: Vec<Instant>,
    refused: Vec<Instant>,
}

impl Server {
    pub(super) fn new(number: u32, window: Duration, counting: Counting) -> Arc<Self> {
        let state = Mutex::default();
        Arc::new(Self {
            number,
            window,
            counting,
            state,
        })
    }

    /// A request arrives, and is answered. The reset is rounded down.
    pub(super) fn arrive(&self) -> (StatusCode, HeaderMap) {
        let now = Instant::now();
        let mut state = self.state.lock().expect("a lock");
        match self.counting {
            Counting::Sliding => {
                while state
                    .arrived
                    .front()
                    .is_some_and(|first| now - *first >= self.window)
                {
                    state.arrived.pop_front();
                }
            }
            Counting::Fixed => {
                if state
                    .arrived
                    .front()
                    .is_some_and(|first| now - *first >= self.window)
                {
                    state.arrived.clear();
                }
            }
        }
        let number = usize::try_from(self.number).expect("a number");
        let status = if state.arrived.len() < number {
            state.arrived.push_back(now);
            state.accepted.push(now);
            StatusCode::OK
        } else {
            state.refused.push(now);
            StatusCode::TOO_MANY_REQUESTS
        };
        let reset = state.arrived[0] + self.window - now;
        let remaining = number - state.arrived.len();
        (status, said(self.number, remaining, reset.as_secs()))
    }

    /// When requests were accepted.
    pub(super) fn accepted(&self) -> Vec<Instant> {
        self.state.lock().expect("a lock").accepted.clone()
    }

    /// When requests were refused.
    pub(super) fn refused(&self) -> Vec<Instant> {
        self.state.lock().expect("a lock").refused.clone()
    }
}

/// How long a request is on its way, and its answer.
#[derive(Clone, Copy)]
pub(super) struct Network {
    pub(super) there: Duration,
    pub(super) back: Duration,
}

impl Network {
    pub(super) fn millis(there: u64, back: u64) -> Self {
        Self {
            there: Duration::from_millis(there),
            back: Duration::from_millis(back),
        }
    }

    /// Sends a request that was let go, over a way that takes anything up to the longest.
    pub(super) async fn send(self, server: &Server, permit: Permit, random: &mut fastrand::Rng) {
        sleep(self.there.mul_f64(random.f64())).await;
        let (status, headers) = server.arrive();
        sleep(self.back.mul_f64(random.f64())).await;
        permit.answered(status, &headers);
    }
}

/// So many tasks call as fast as the rate limits let them, until the time is over.
pub(super) fn saturate(
    running: &mut JoinSet<()>,
    (server, network): (&Arc<Server>, Network),
    rate_limits: &RateLimits,
    (tasks, until): (u64, Instant),
    seed: u64,
) {
    for task in 0..tasks {
        let (server, rate_limits) = (server.clone(), rate_limits.clone());
        let mut random = fastrand::Rng::with_seed(seed * 1000 + task);
        running.spawn(async move {
            while Instant::now() < until {
                let left = until - Instant::now();
                let Ok(permit) = rate_limits.clone().max_wait(left).acquire(READ).await else {
                    return;
                };
                network.send(&server, permit, &mut random).await;
            }
        });
    }
}
