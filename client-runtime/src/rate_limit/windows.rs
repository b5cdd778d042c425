//! The windows that are in use.

use std::collections::HashMap;
use std::sync::Arc;

use tokio::time::Instant;

use super::headers::Report;
use super::key::WindowId;
use super::limit::Limit;
use super::window::Window;

/// Below so many windows it is not worth looking for idle ones.
const FEW: usize = 64;

/// The windows of a set of limits. One that is idle is as good as a new one, so it need not be there.
pub(super) struct Windows {
    limits: Arc<[Limit]>,
    used: HashMap<WindowId, Window>,
    /// At how many windows the idle ones are dropped next: at twice as many as were left last time, so that the cost of
    /// looking is spread.
    sweep_at: usize,
}

impl Windows {
    pub(super) fn new(limits: Arc<[Limit]>) -> Self {
        Self {
            limits,
            used: HashMap::new(),
            sweep_at: FEW,
        }
    }

    /// Whether one more request can go in this window.
    pub(super) fn has_room(&mut self, id: &WindowId, now: Instant) -> bool {
        let window = self.used.get_mut(id);
        window.is_none_or(|window| window.has_room(now))
    }

    /// Lets a request go in all of these windows.
    pub(super) fn enter(&mut self, key: &[WindowId], now: Instant) {
        if self.used.len() >= self.sweep_at {
            self.used.retain(|_, window| !window.is_idle(now));
            self.sweep_at = FEW.max(self.used.len() * 2);
            self.used.shrink_to(self.sweep_at);
        }
        for id in key {
            let limit = &self.limits[id.limit];
            let window = self.used.entry(id.clone());
            window.or_insert_with(|| Window::new(limit)).enter();
        }
    }

    /// A request that was let go was never sent.
    pub(super) fn undo(&mut self, key: &[WindowId]) {
        for id in key {
            if let Some(window) = self.used.get_mut(id) {
                window.undo();
            }
        }
    }

    /// A request that was sent at this moment was answered, or given up.
    ///
    /// What the answer said is about the limit with the number that it named, or else about the narrowest whose window
    /// can reset when it said. A reset that is further away than the window is long is no reset of that window.
    pub(super) fn leave(
        &mut self,
        key: &[WindowId],
        sent: Instant,
        report: Option<Report>,
        now: Instant,
    ) {
        let number = report.and_then(|report| report.number);
        let is_named = |id: &WindowId| Some(self.limits[id.limit].number()) == number;
        let fits =
            |id: &WindowId| report.is_none_or(|report| report.fits(self.limits[id.limit].window()));
        let named = key.iter().position(is_named);
        let meant = named.or_else(|| key.iter().position(fits)).unwrap_or(0);
        let report = match key.get(meant) {
            Some(id) if !fits(id) => report.and_then(Report::without_reset),
            _ => report,
        };
        for (index, id) in key.iter().enumerate() {
            if let Some(window) = self.used.get_mut(id) {
                window.leave(now);
                let report = report.as_ref().filter(|_| index == meant);
                window.hear(report, sent, now);
            }
        }
    }

    /// When the request that has `ahead` others in front of it can go in this window, at the earliest.
    pub(super) fn turn(&mut self, id: &WindowId, ahead: usize, now: Instant) -> Instant {
        let window = self.used.get_mut(id);
        window.map_or(now, |window| window.turn(ahead, now))
    }

    pub(super) fn limit(&self, id: &WindowId) -> &Limit {
        &self.limits[id.limit]
    }

    /// How many windows are kept.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.used.len()
    }

    /// How many requests of a window have no answer, and how many have one and still count.
    #[cfg(test)]
    pub(super) fn counts(&mut self, id: &WindowId, now: Instant) -> (usize, usize) {
        let window = self.used.get_mut(id);
        window.map_or((0, 0), |window| window.counts(now))
    }
}
