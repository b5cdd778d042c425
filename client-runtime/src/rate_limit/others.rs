//! What is known of others that use the same limit, and how much is left to them.

use std::time::Duration;

use tokio::time::Instant;

use super::headers::Report;

/// Each of those who share a limit has at most this part of it without an answer, but may always have one request.
const PACE_PART: usize = 32;
/// Each leaves this part of the limit, one request at least, to what others have on their way and it does not know of.
const RESERVE_PART: usize = 16;

/// For how many windows after the reset others are kept in mind: one that used most of a window saw little of them in it.
const WINDOWS_IN_MIND: u32 = 10;

/// What the server said last of a limit that others use too.
///
/// A process sends while it has fewer than `pace` requests without an answer, and while those and `reserve` more fit into
/// what the server said last remains. What one process was told may be old: then another took what is missing since, and
/// was told later. But whoever was told last leaves the reserve, and that has room for all that the first can have on its
/// way, which is its pace. So nobody is refused, as long as the paces of all but one fit into the reserve.
pub(super) struct Others {
    pace: usize,
    reserve: usize,
    /// How many requests remain.
    remaining: usize,
    /// When the window ends that this is about.
    reset: Instant,
    /// When it was said.
    heard: Instant,
    /// Until when the server refuses, because it said so with a 429.
    closed: Instant,
    /// When the others are forgotten, unless they show again.
    until: Instant,
}

impl Others {
    /// Nothing is known yet of the others that use a limit with this number.
    pub(super) fn new(number: usize, now: Instant) -> Self {
        Self {
            pace: (number / PACE_PART).max(1),
            reserve: (number / RESERVE_PART).max(1),
            remaining: usize::MAX,
            reset: now,
            heard: now,
            closed: now,
            until: now,
        }
    }

    /// The answer to a request that was sent at this moment told something.
    pub(super) fn hear(&mut self, report: &Report, sent: Instant, now: Instant) {
        let reset = now + report.reset.unwrap_or_default();
        // Answers overtake each other. What was sent after the last was heard is newer for sure, and so is what tells of
        // fewer, within a window; anything else may be old.
        let newer = sent > self.heard || report.remaining <= self.remaining;
        if newer || now >= self.reset {
            self.remaining = report.remaining;
            self.reset = reset;
            self.heard = now;
        }
        if report.refused {
            self.closed = self.closed.max(reset);
        }
    }

    /// A request ended and nothing was heard of it; the server may have counted it.
    pub(super) fn miss(&mut self) {
        self.remaining = self.remaining.saturating_sub(1);
    }

    /// The others have shown. They are kept in mind for a span after the reset, because they will want their part of the
    /// next window too.
    pub(super) fn show(&mut self, span: Duration) {
        self.until = self
            .until
            .max(self.reset.max(self.closed) + span * WINDOWS_IN_MIND);
    }

    /// How many requests may be without an answer at a time.
    pub(super) fn allow(&self, now: Instant) -> usize {
        if now < self.closed {
            0
        } else if now < self.reset {
            self.pace.min(self.left())
        } else {
            // Nothing is known of the new window: one goes first, to ask.
            1
        }
    }

    /// When the next request can go, if none can now however many are answered.
    pub(super) fn blocked(&self, now: Instant) -> Option<Instant> {
        let end = if self.left() == 0 {
            self.reset.max(self.closed)
        } else {
            self.closed
        };
        (now < end).then_some(end)
    }

    /// Whether this is too old to matter.
    pub(super) fn is_over(&self, now: Instant) -> bool {
        now >= self.until
    }

    fn left(&self) -> usize {
        self.remaining.saturating_sub(self.reserve)
    }
}
