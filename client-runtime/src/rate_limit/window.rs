//! The log of one limit: who is in its window, and when they leave it.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use super::headers::Report;
use super::limit::Limit;
use super::others::Others;

/// The requests that count towards one limit at a time.
///
/// A request counts from when it is let go until a span after its answer. It reached the server somewhere between the two,
/// so of any requests that the server sees within a window, the last was let go while the first still counted.
pub(super) struct Window {
    number: usize,
    span: Duration,
    /// Requests without an answer.
    in_flight: usize,
    /// When each answered request ceases to count, the first to do so first.
    leaving: VecDeque<Instant>,
    /// When each of those ceased that still counted a span ago or later.
    left: VecDeque<Instant>,
    others: Option<Others>,
}

impl Window {
    pub(super) fn new(limit: &Limit) -> Self {
        Self {
            number: usize::try_from(limit.number()).unwrap_or(usize::MAX),
            span: limit.span(),
            in_flight: 0,
            leaving: VecDeque::new(),
            left: VecDeque::new(),
            others: None,
        }
    }

    /// Whether one more request can go.
    pub(super) fn has_room(&mut self, now: Instant) -> bool {
        self.forget(now);
        let others_allow = |others: &Others| self.in_flight < others.allow(now);
        self.counted() < self.number && self.others.as_ref().is_none_or(others_allow)
    }

    /// Lets a request go.
    pub(super) fn enter(&mut self) {
        self.in_flight += 1;
    }

    /// A request that was let go was never sent.
    pub(super) fn undo(&mut self) {
        self.in_flight = self.in_flight.saturating_sub(1);
    }

    /// A request was answered, or given up.
    pub(super) fn leave(&mut self, now: Instant) {
        self.in_flight = self.in_flight.saturating_sub(1);
        self.leaving.push_back(now + self.span);
    }

    /// What the answer of a request said, after that request has left.
    pub(super) fn hear(&mut self, report: Option<&Report>, sent: Instant, now: Instant) {
        self.forget(now);
        let Some(report) = report else {
            if let Some(others) = &mut self.others {
                others.miss();
            }
            return;
        };
        // Some of what was counted here may not have reached the server yet: with it, the server would say even less.
        let own = self.counted_since(sent, now);
        let shown = report.refused
            || own.is_some_and(|own| report.remaining < self.number.saturating_sub(own));
        if shown || self.others.is_some() {
            let others = self
                .others
                .get_or_insert_with(|| Others::new(self.number, now));
            others.hear(report, sent, now);
            if shown {
                others.show(self.span);
            }
        }
    }

    /// When the request that has `ahead` others in front of it can go, at the earliest. If there is room for it, or if that
    /// depends on answers alone, that is now.
    pub(super) fn turn(&mut self, ahead: usize, now: Instant) -> Instant {
        self.forget(now);
        let own = self.slot(ahead, now);
        let blocked = self.others.as_ref().and_then(|others| others.blocked(now));
        blocked.map_or(own, |end| own.max(end))
    }

    /// Whether all has been forgotten.
    pub(super) fn is_idle(&mut self, now: Instant) -> bool {
        self.forget(now);
        self.counted() == 0 && self.others.is_none()
    }

    fn slot(&self, ahead: usize, now: Instant) -> Instant {
        let Some(over) = (self.counted() + ahead).checked_sub(self.number) else {
            return now;
        };
        // Whoever takes a place that becomes free gives it back a span later at the earliest.
        let rounds = u32::try_from(over / self.number).unwrap_or(u32::MAX);
        let first = self.leaving.get(over % self.number).copied();
        let first = first.unwrap_or(now + self.span);
        let later = first.checked_add(self.span.saturating_mul(rounds));
        later.unwrap_or(first)
    }

    fn counted(&self) -> usize {
        self.in_flight + self.leaving.len()
    }

    /// How many requests counted at some time since this moment, if it is not too long ago to tell.
    ///
    /// The server may have counted all of them when it wrote an answer to what was sent at that moment, and an answer may
    /// take its time: what it says is not to be compared with what counts when it is there.
    fn counted_since(&self, moment: Instant, now: Instant) -> Option<usize> {
        let left = self.left.iter().rev();
        let left = left.take_while(|end| **end > moment).count();
        (now < moment + self.span).then(|| self.counted() + left)
    }

    fn forget(&mut self, now: Instant) {
        while self.leaving.front().is_some_and(|end| *end <= now) {
            self.left.extend(self.leaving.pop_front());
        }
        while self.left.front().is_some_and(|end| *end + self.span <= now) {
            self.left.pop_front();
        }
        self.others.take_if(|others| others.is_over(now));
    }

    /// How many requests have no answer, and how many have one and still count.
    #[cfg(test)]
    pub(super) fn counts(&mut self, now: Instant) -> (usize, usize) {
        self.forget(now);
        (self.in_flight, self.leaving.len())
    }
}
