//! The loop that waits.

use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use super::error::WaitError;
use super::watched::{Progress, Watched};

const TIMEOUT: Duration = Duration::from_secs(300);
const FIRST_INTERVAL: Duration = Duration::from_secs(1);
const LAST_INTERVAL: Duration = Duration::from_secs(15);

/// Watches a resource until it is ready.
///
/// Made by a client's `wait_for_…` methods. The state is read at once, then after a second, then ever more rarely, up
/// to every 15 seconds; each read keeps to the client's rate limits and is retried as any other.
#[derive(Clone, Debug)]
#[must_use = "nothing is watched before until_ready() is awaited"]
pub struct Waiter<W> {
    watched: W,
    timeout: Duration,
}

impl<W: Watched> Waiter<W> {
    /// Waits for what this knows how to read; for generated code.
    #[doc(hidden)]
    pub fn new(watched: W) -> Self {
        Self {
            watched,
            timeout: TIMEOUT,
        }
    }

    /// How long to wait in all; five minutes unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Waits, and returns the resource as it is when it is ready.
    ///
    /// # Errors
    ///
    /// The resource failed or vanished, was not ready in time, or its state could not be read.
    pub async fn until_ready(self) -> Result<W::Resource, WaitError<W>> {
        let start = Instant::now();
        // A timeout beyond what the clock can tell is none.
        let deadline = start.checked_add(self.timeout);
        let mut interval = FIRST_INTERVAL;
        let mut last = None;
        let mut missed = false;
        loop {
            let read = match deadline {
                Some(deadline) => timeout_at(deadline, self.watched.read()).await,
                None => Ok(self.watched.read().await),
            };
            let Ok(read) = read else {
                return Err(timed_out(start, last));
            };
            match (
                read.map_err(|error| WaitError::Request(Box::new(error)))?,
                last.take(),
            ) {
                (Some(state), _) => match W::progress(&state) {
                    Progress::Ready => return Ok(state),
                    Progress::Failed => return Err(WaitError::Failed(Box::new(state))),
                    Progress::Pending => {
                        last = Some(Box::new(state));
                        missed = false;
                    }
                },
                // A list that changes while its pages are read may miss one item, but hardly twice.
                (None, Some(seen)) if missed => return Err(WaitError::Gone(seen)),
                // A list may also show what was just created a little later.
                (None, seen) => {
                    missed = seen.is_some();
                    last = seen;
                }
            }
            let next = Instant::now() + interval;
            if deadline.is_some_and(|deadline| next > deadline) {
                return Err(timed_out(start, last));
            }
            sleep_until(next).await;
            interval = (interval * 3 / 2).min(LAST_INTERVAL);
        }
    }
}

fn timed_out<W: Watched>(start: Instant, last: Option<Box<W::Resource>>) -> WaitError<W> {
    let waited = start.elapsed();
    WaitError::TimedOut { waited, last }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
