//! The sandbox's time, which tests can move.

use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use tokio::sync::watch;

/// What the sandbox takes for the time: that of the machine, moved forward by whoever tests.
#[derive(Debug)]
pub(crate) struct Clock {
    start: DateTime<Utc>,
    /// When the clock began to run, or `None` for one that stands still between advances.
    running_since: Option<Instant>,
    advanced: watch::Sender<Duration>,
}

/// A thousand years: timestamps have four digits for the year.
const FURTHEST: Duration = Duration::from_secs(1000 * 365 * 24 * 60 * 60);

impl Clock {
    pub(crate) fn new(paused: bool) -> Self {
        Self {
            start: SystemTime::now().into(),
            running_since: (!paused).then(Instant::now),
            advanced: watch::Sender::new(Duration::ZERO),
        }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        let elapsed = TimeDelta::from_std(self.elapsed()).unwrap_or(TimeDelta::MAX);
        self.start
            .checked_add_signed(elapsed)
            .unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// Moves the time forward and wakes whoever slept for it.
    pub(crate) fn advance(&self, duration: Duration) {
        self.advanced
            .send_modify(|advanced| *advanced = advanced.saturating_add(duration).min(FURTHEST));
    }

    /// Waits until so much of the sandbox's time has passed.
    pub(crate) async fn sleep(&self, duration: Duration) {
        let until = self.elapsed().saturating_add(duration);
        let mut advanced = self.advanced.subscribe();
        loop {
            let left = until.saturating_sub(self.elapsed());
            if left.is_zero() {
                return;
            }
            let tick = async {
                match self.running_since {
                    Some(_) => tokio::time::sleep(left).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = tick => {}
                // The clock holds the sender, so that this waits for an advance and for nothing else.
                _ = advanced.changed() => {}
            }
        }
    }

    fn elapsed(&self) -> Duration {
        let ran = self
            .running_since
            .map_or(Duration::ZERO, |since| since.elapsed());
        ran.saturating_add(*self.advanced.borrow())
    }
}

/// A time as both vendors write it: UTC, with milliseconds.
pub(crate) fn timestamp(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_paused_clock_moves_when_told_and_wakes_sleepers() {
        let clock = Clock::new(true);
        let start = clock.now();
        let sleeper = clock.sleep(Duration::from_secs(60));
        tokio::pin!(sleeper);
        tokio::select! {
            biased;
            () = &mut sleeper => panic!("woke too early"),
            () = std::future::ready(()) => {}
        }
        clock.advance(Duration::from_secs(59));
        tokio::select! {
            biased;
            () = &mut sleeper => panic!("woke too early"),
            () = std::future::ready(()) => {}
        }
        clock.advance(Duration::from_secs(1));
        sleeper.await;
        assert_eq!(clock.now() - start, chrono::TimeDelta::seconds(60));
    }

    #[test]
    fn times_are_written_with_milliseconds() {
        let time = DateTime::from_timestamp_millis(1_738_195_200_000).unwrap();
        assert_eq!(timestamp(time), "2025-01-30T00:00:00.000Z");
    }

    #[test]
    fn no_advance_is_too_far() {
        let clock = Clock::new(true);
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        assert!(timestamp(clock.now()).starts_with('3'));
    }
}
