//! The loop that waits.

use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use super::error::WaitError;
use super::watched::{Progress, Watched, called};
use crate::error::Error;

const TIMEOUT: Duration = Duration::from_secs(300);
const FIRST_INTERVAL: Duration = Duration::from_secs(1);
const LAST_INTERVAL: Duration = Duration::from_secs(15);
/// Nobody needs to ask a server more often.
const SHORTEST_INTERVAL: Duration = Duration::from_millis(100);
/// How long a read may take when the time is over.
const GRACE: Duration = Duration::from_secs(5);

/// Watches a resource until it is ready.
///
/// Made by a client's `wait_for_…` methods. The state is read at once, then after a second, then ever more rarely, up
/// to every 15 seconds, and once more when the time is over; each read keeps to the client's rate limits and is retried
/// as any other. A read that fails in a way that may pass, such as a server that is overloaded, does not end the wait.
///
/// ```
/// # use generated_client::sevalla::{Client, types};
/// # async fn example(client: Client, application: types::ApplicationId, port: types::PrivatePortId)
/// # -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
///
/// let port = client
///     .wait_for_private_port(application, port)
///     .timeout(Duration::from_secs(60))
///     .interval(Duration::from_secs(2))
///     .until_ready()
///     .await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is watched before until_ready() is awaited"]
pub struct Waiter<W> {
    watched: W,
    timeout: Duration,
    interval: Option<Duration>,
}

impl<W: Watched> Waiter<W> {
    /// Waits for what this knows how to read; for generated code.
    #[doc(hidden)]
    pub fn new(watched: W) -> Self {
        Self {
            watched,
            timeout: TIMEOUT,
            interval: None,
        }
    }

    /// How long to wait in all; five minutes unless set. When the time is over the state is read once more, which may
    /// take five seconds.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long to wait from one read of the state to the next, in the place of ever longer intervals; at least a tenth
    /// of a second.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = Some(interval.max(SHORTEST_INTERVAL));
        self
    }

    /// Waits, and returns the resource as it is when it is ready.
    ///
    /// # Errors
    ///
    /// The resource failed or vanished, was not ready in time, or its state could not be read.
    pub async fn until_ready(self) -> Result<W::Resource, WaitError<W>> {
        self.until_ready_telling(|_| ()).await
    }

    /// The same, telling each state that is read, such as for a line that shows how far it got.
    ///
    /// ```
    /// # use generated_client::sevalla::{Client, types};
    /// # async fn example(client: Client, application: types::ApplicationId, deployment: types::DeploymentId)
    /// # -> Result<(), Box<dyn std::error::Error>> {
    /// let waiter = client.wait_for_deployment(application, deployment);
    /// let deployment = waiter.until_ready_telling(|deployment| println!("{:?}", deployment.status)).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`until_ready`](Self::until_ready).
    pub async fn until_ready_telling(
        self,
        mut tell: impl FnMut(&W::Resource),
    ) -> Result<W::Resource, WaitError<W>> {
        let start = Instant::now();
        // A timeout beyond what the clock can tell is none.
        let deadline = start.checked_add(self.timeout);
        let mut interval = self.interval.unwrap_or(FIRST_INTERVAL);
        let mut seen = Seen::nothing();
        loop {
            let began = Instant::now();
            match self
                .read(deadline.map(|deadline| deadline.max(began + GRACE)))
                .await
            {
                None => return Err(self.timed_out(start, seen)),
                Some(Ok(state)) => {
                    state.iter().for_each(&mut tell);
                    if let Some(resource) = self.judge(state, &mut seen)? {
                        return Ok(resource);
                    }
                }
                Some(Err(error)) if error.is_retryable() => seen.error = Some(Box::new(error)),
                Some(Err(error)) => {
                    let (what, error) = (called(&self.watched), Box::new(error));
                    return Err(WaitError::Request { what, error });
                }
            }
            let now = Instant::now();
            if deadline.is_some_and(|deadline| now >= deadline) {
                return Err(self.timed_out(start, seen));
            }
            // Where the server says when to ask again, it is not asked before.
            let error = seen.error.as_deref();
            let asked = error.and_then(Error::retry_after).unwrap_or_default();
            let next = now.checked_add(interval.max(asked));
            match (next, deadline) {
                (Some(next), Some(deadline)) => sleep_until(next.min(deadline)).await,
                (Some(time), None) | (None, Some(time)) => sleep_until(time).await,
                (None, None) => std::future::pending().await,
            }
            if self.interval.is_none() {
                interval = (interval * 3 / 2).min(LAST_INTERVAL);
            }
        }
    }

    /// Reads the state; `None` if that takes longer than there is time.
    async fn read(
        &self,
        end: Option<Instant>,
    ) -> Option<Result<Option<W::Resource>, Error<W::Failure>>> {
        match end {
            Some(end) => timeout_at(end, self.watched.read()).await.ok(),
            None => Some(self.watched.read().await),
        }
    }

    /// The resource if it is ready; nothing if the wait goes on.
    fn judge(
        &self,
        state: Option<W::Resource>,
        seen: &mut Seen<W>,
    ) -> Result<Option<W::Resource>, WaitError<W>> {
        seen.error = None;
        let what = || called(&self.watched);
        match (state, seen.last.take()) {
            (Some(state), _) => match W::progress(&state) {
                Progress::Ready => return Ok(Some(state)),
                Progress::Failed => {
                    let (what, resource) = (what(), Box::new(state));
                    return Err(WaitError::Failed { what, resource });
                }
                Progress::Pending => {
                    seen.last = Some(Box::new(state));
                    seen.missed = false;
                }
            },
            // A list that changes while its pages are read may miss one item, but hardly twice.
            (None, Some(resource)) if seen.missed => {
                let what = what();
                return Err(WaitError::Gone { what, resource });
            }
            // A list may also show what was just created a little later.
            (None, last) => {
                seen.missed = last.is_some();
                seen.last = last;
            }
        }
        Ok(None)
    }

    fn timed_out(&self, start: Instant, seen: Seen<W>) -> WaitError<W> {
        WaitError::TimedOut {
            what: called(&self.watched),
            waited: start.elapsed(),
            last: seen.last,
            error: seen.error,
        }
    }
}

/// What is known of the resource so far.
struct Seen<W: Watched> {
    /// As it was when it was seen last.
    last: Option<Box<W::Resource>>,
    /// It was not there when it was looked for last.
    missed: bool,
    /// Why it could not be read last.
    error: Option<Box<Error<W::Failure>>>,
}

impl<W: Watched> Seen<W> {
    fn nothing() -> Self {
        Self {
            last: None,
            missed: false,
            error: None,
        }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
