//! What is shared by all who use a set of limits: the windows, the queue, and the decision who goes.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;
use tokio::time::Instant;

use super::headers::Report;
use super::key::Key;
use super::limit::Limit;
use super::queue::Queue;
use super::windows::Windows;

/// The state behind a set of limits.
///
/// No task runs in the background, and no one caller keeps the time for all: each wakes when it believes that it can go, and
/// lets all go who can. So a caller that is not polled for a while holds nobody up.
pub(super) struct Limiter {
    limits: Arc<[Limit]>,
    state: Mutex<State>,
}

struct State {
    windows: Windows,
    queue: Queue,
    /// Who is to be woken once the lock is released.
    woken: Vec<Arc<Notify>>,
}

/// When a request can go.
pub(super) enum Turn {
    /// It has been let go.
    Now,
    /// Not before this moment, because of the limit with this name; if that is past, it depends on answers to others, or on
    /// who closed a window to it.
    At(Instant, Cow<'static, str>),
}

impl Limiter {
    pub(super) fn new(limits: impl IntoIterator<Item = Limit>) -> Self {
        let mut limits: Vec<_> = limits.into_iter().collect();
        limits.sort_by_key(Limit::breadth);
        let limits: Arc<[Limit]> = limits.into();
        let state = State {
            windows: Windows::new(limits.clone()),
            queue: Queue::default(),
            woken: Vec::new(),
        };
        Self {
            limits,
            state: Mutex::new(state),
        }
    }

    /// The limits, the narrowest first.
    pub(super) fn limits(&self) -> &[Limit] {
        &self.limits
    }

    /// Queues up, and returns the ticket.
    pub(super) fn join(&self, key: &Key, wake: Arc<Notify>) -> u64 {
        self.change(|state, _| state.queue.join(key, wake))
    }

    /// Lets all go who can, then tells when the holder of a ticket can.
    pub(super) fn turn(&self, key: &Key, ticket: u64) -> Turn {
        self.change(|state, now| {
            state.dispatch(now);
            state.turn(key, ticket, now)
        })
    }

    /// The holder of a ticket does not want to go any more, whether it still waits or has been let go.
    pub(super) fn quit(&self, key: &Key, ticket: u64) {
        self.change(|state, now| {
            if state.queue.quit(key, ticket) {
                state.hasten();
            } else {
                state.undo(key, now);
            }
        });
    }

    /// A request that was let go was never sent.
    pub(super) fn undo(&self, key: &Key) {
        self.change(|state, now| state.undo(key, now));
    }

    /// A request was answered, or given up after it was sent at this moment.
    pub(super) fn leave(&self, key: &Key, sent: Instant, report: Option<Report>) {
        self.change(|state, now| {
            state.windows.leave(key, sent, report, now);
            state.dispatch(now);
        });
    }

    /// Wakes after the lock is released: whatever a waker does, it may come back here.
    fn change<T>(&self, change: impl FnOnce(&mut State, Instant) -> T) -> T {
        let (result, woken) = {
            // Nothing here panics half-way through a change, so a poisoned state is still whole.
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let result = change(&mut state, Instant::now());
            (result, std::mem::take(&mut state.woken))
        };
        for wake in woken {
            wake.notify_one();
        }
        result
    }
}

impl State {
    fn undo(&mut self, key: &Key, now: Instant) {
        self.windows.undo(key);
        self.dispatch(now);
        self.hasten();
    }

    /// Those who wait can go earlier than they believe. It is enough if the first of each lane knows: whoever becomes the
    /// first is told to look again.
    fn hasten(&mut self) {
        self.woken.extend(self.queue.first());
    }

    /// Lets all go who can, in the order in which they asked.
    ///
    /// What has no room for the first of a lane has none for the rest of it.
    ///
    /// Who has to wait closes its windows, from the narrowest to the broadest that is full, to those who came later. So
    /// nobody starves: the narrowest is never open to them, gets room and keeps it; from then on it is one of the others
    /// that is full, so the next is never open to them either; and so on. As long as each window of a request lies within
    /// the next, this holds up nobody: who is closed out of one needs the full one too.
    fn dispatch(&mut self, now: Instant) {
        if self.queue.is_empty() {
            return;
        }
        let mut heads: BinaryHeap<_> = self.queue.heads().map(Reverse).collect();
        let mut closed = HashSet::new();
        while let Some(Reverse((_, key))) = heads.pop() {
            let full = |id| closed.contains(id) || !self.windows.has_room(id, now);
            if let Some(broadest) = key.iter().rposition(full) {
                closed.extend(key[..=broadest].iter().cloned());
                continue;
            }
            if let Some(wake) = self.queue.serve(&key) {
                self.windows.enter(&key, now);
                self.woken.push(wake);
            }
            if let Some((ticket, wake)) = self.queue.head(&key) {
                self.woken.push(wake);
                heads.push(Reverse((ticket, key)));
            }
        }
    }

    /// When the holder of a ticket can go, after all have gone who can.
    ///
    /// Ahead of it in a window are those before it in its own lane, and in the lanes whose windows are a tail of its own:
    /// they can go whenever it can, and come first. Others are left out, because they may be held up elsewhere, so this is
    /// never too late.
    fn turn(&mut self, key: &Key, ticket: u64, now: Instant) -> Turn {
        if !self.queue.holds(key, ticket) {
            return Turn::Now;
        }
        let mut ahead = 0;
        let mut last = (now, false);
        let mut decisive = 0;
        for (index, id) in key.iter().enumerate() {
            ahead += self.queue.ahead(&key[index..], ticket);
            let turn = self.windows.turn(id, ahead, now);
            // Of windows with the same time, one that is full decides, and else the narrowest.
            let turn = (turn, !self.windows.has_room(id, now));
            if turn > last {
                (last, decisive) = (turn, index);
            }
        }
        Turn::At(last.0, self.windows.limit(&key[decisive]).label())
    }
}

/// What the tests look at.
#[cfg(test)]
impl Limiter {
    /// How many windows are kept, and how many wait.
    pub(super) fn sizes(&self) -> (usize, usize) {
        self.change(|state, _| (state.windows.len(), state.queue.len()))
    }

    /// How many requests of each window have no answer, and how many have one and still count.
    pub(super) fn counts(&self, key: &Key) -> Vec<(usize, usize)> {
        self.change(|state, now| {
            let counts = key.iter().map(|id| state.windows.counts(id, now));
            counts.collect()
        })
    }
}
