//! Who waits, in which order.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use tokio::sync::Notify;

use super::key::{Key, WindowId};

/// Those who wait. Each has a ticket, higher than those of all who asked earlier.
///
/// Those who need the same windows wait in one lane, in which nobody overtakes.
#[derive(Default)]
pub(super) struct Queue {
    lanes: HashMap<Key, VecDeque<Waiter>>,
    last: u64,
}

struct Waiter {
    ticket: u64,
    wake: Arc<Notify>,
}

impl Queue {
    /// Queues up, and returns the ticket.
    pub(super) fn join(&mut self, key: &Key, wake: Arc<Notify>) -> u64 {
        self.last += 1;
        let ticket = self.last;
        let lane = self.lanes.entry(key.clone()).or_default();
        lane.push_back(Waiter { ticket, wake });
        ticket
    }

    /// The first of each lane.
    pub(super) fn heads(&self) -> impl Iterator<Item = (u64, Key)> {
        let heads = self.lanes.iter();
        heads.filter_map(|(key, lane)| Some((lane.front()?.ticket, key.clone())))
    }

    /// Lets the first of a lane go. Returns how to wake it.
    pub(super) fn serve(&mut self, key: &Key) -> Option<Arc<Notify>> {
        let lane = self.lanes.get_mut(key)?;
        let served = lane.pop_front()?;
        if lane.is_empty() {
            self.lanes.remove(key);
        }
        Some(served.wake)
    }

    /// The first of a lane, and how to wake it.
    pub(super) fn head(&self, key: &Key) -> Option<(u64, Arc<Notify>)> {
        let head = self.lanes.get(key)?.front()?;
        Some((head.ticket, head.wake.clone()))
    }

    /// How to wake the first of each lane.
    pub(super) fn first(&self) -> impl Iterator<Item = Arc<Notify>> {
        let heads = self.lanes.values().filter_map(VecDeque::front);
        heads.map(|waiter| waiter.wake.clone())
    }

    /// Whether a ticket still waits; if not, it was served.
    pub(super) fn holds(&self, key: &Key, ticket: u64) -> bool {
        self.lanes
            .get(key)
            .is_some_and(|lane| position(lane, ticket).is_ok())
    }

    /// Gives up waiting. Returns whether the ticket still waited; if not, it was served.
    pub(super) fn quit(&mut self, key: &Key, ticket: u64) -> bool {
        let Some(lane) = self.lanes.get_mut(key) else {
            return false;
        };
        let Ok(index) = position(lane, ticket) else {
            return false;
        };
        lane.remove(index);
        if lane.is_empty() {
            self.lanes.remove(key);
        }
        true
    }

    /// How many in the lane of these windows came before a ticket.
    pub(super) fn ahead(&self, windows: &[WindowId], ticket: u64) -> usize {
        let lane = self.lanes.get(windows);
        lane.map_or(0, |lane| {
            position(lane, ticket).unwrap_or_else(|index| index)
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lanes.is_empty()
    }

    /// How many wait.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.lanes.values().map(VecDeque::len).sum()
    }
}

fn position(lane: &VecDeque<Waiter>, ticket: u64) -> Result<usize, usize> {
    lane.binary_search_by_key(&ticket, |waiter| waiter.ticket)
}
