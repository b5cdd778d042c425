//! Waiting for what the server provisions after it has answered.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use futures_util::{Stream, TryStreamExt};
use tokio::time::{Instant, sleep_until, timeout_at};

use super::{Error, ResponseValue};

const TIMEOUT: Duration = Duration::from_secs(300);
const FIRST_INTERVAL: Duration = Duration::from_secs(1);
const LAST_INTERVAL: Duration = Duration::from_secs(15);

/// Where a resource stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// On its way.
    Pending,
    /// What was waited for.
    Ready,
    /// It will not get there.
    Failed,
}

type Poll<'a, T, E> = Box<dyn Fn() -> PollFuture<'a, T, E> + Send + Sync + 'a>;
type PollFuture<'a, T, E> = Pin<Box<dyn Future<Output = Result<Option<T>, Error<E>>> + Send + 'a>>;

/// Watches a resource until it is ready.
///
/// Made by a client's `wait_for_…` methods. The state is read at once, then after a second, then ever more rarely, up
/// to every 15 seconds; each read keeps to the client's quotas and is retried as any other.
#[must_use = "nothing is watched before until_ready() is awaited"]
pub struct Waiter<'a, T, E> {
    poll: Poll<'a, T, E>,
    progress: fn(&T) -> Progress,
    timeout: Duration,
}

/// Why waiting ended without what was waited for.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WaitError<T: fmt::Debug, E> {
    /// The resource has failed.
    #[error("the resource has failed")]
    Failed(Box<T>),
    /// The resource was there, and twice in a row it was not.
    #[error("the resource is gone")]
    Gone(Box<T>),
    /// The resource was not ready in time.
    #[error("the resource was not ready after {waited:.1?}")]
    TimedOut {
        /// How long was waited.
        waited: Duration,
        /// The last state that was seen; `None` if the resource was never found.
        last: Option<Box<T>>,
    },
    /// Its state could not be read.
    #[error(transparent)]
    Request(Box<Error<E>>),
}

impl<T: fmt::Debug, E> Waiter<'_, T, E> {
    /// How long to wait in all; five minutes unless set.
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// Waits, and returns the resource as it is when it is ready.
    ///
    /// # Errors
    ///
    /// The resource failed or vanished, was not ready in time, or its state could not be read.
    pub async fn until_ready(self) -> Result<T, WaitError<T, E>> {
        let start = Instant::now();
        // A timeout beyond what the clock can tell is none.
        let deadline = start.checked_add(self.timeout);
        let mut interval = FIRST_INTERVAL;
        let mut last = None;
        let mut missed = false;
        loop {
            let read = match deadline {
                Some(deadline) => timeout_at(deadline, (self.poll)()).await,
                None => Ok((self.poll)().await),
            };
            let Ok(read) = read else {
                return Err(WaitError::timed_out(start, last));
            };
            match (
                read.map_err(|error| WaitError::Request(Box::new(error)))?,
                last.take(),
            ) {
                (Some(state), _) => match (self.progress)(&state) {
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
                return Err(WaitError::timed_out(start, last));
            }
            sleep_until(next).await;
            interval = (interval * 3 / 2).min(LAST_INTERVAL);
        }
    }
}

impl<T: fmt::Debug, E> WaitError<T, E> {
    fn timed_out(start: Instant, last: Option<Box<T>>) -> Self {
        let waited = start.elapsed();
        Self::TimedOut { waited, last }
    }
}

/// A waiter that reads the state by `poll`, which finds `None` where there is no such resource; for generated code.
#[doc(hidden)]
pub fn waiter<'a, T, E, F, Fut>(poll: F, progress: fn(&T) -> Progress) -> Waiter<'a, T, E>
where
    F: Fn() -> Fut + Send + Sync + 'a,
    Fut: Future<Output = Result<Option<T>, Error<E>>> + Send + 'a,
{
    Waiter {
        poll: Box::new(move || Box::pin(poll())),
        progress,
        timeout: TIMEOUT,
    }
}

/// The first item of a list that is the one; for generated code.
#[doc(hidden)]
pub async fn find<T, E>(
    items: impl Stream<Item = Result<T, Error<E>>>,
    is_it: impl Fn(&T) -> bool,
) -> Result<Option<T>, Error<E>> {
    let mut items = std::pin::pin!(items);
    while let Some(item) = items.try_next().await? {
        if is_it(&item) {
            return Ok(Some(item));
        }
    }
    Ok(None)
}

/// A resource, or `None` where the server says that there is none; for generated code.
#[doc(hidden)]
pub async fn existing<T, E>(
    answer: impl Future<Output = Result<ResponseValue<T>, Error<E>>>,
) -> Result<Option<T>, Error<E>> {
    match answer.await {
        Ok(answer) => Ok(Some(answer.into_inner())),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

impl<T, E> fmt::Debug for Waiter<'_, T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut waiter = formatter.debug_struct("Waiter");
        waiter
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    /// States in turn, the last one for ever; `None` for a resource that is not there.
    fn watch(
        states: &'static [Option<&'static str>],
    ) -> (
        Waiter<'static, &'static str, ()>,
        &'static Mutex<Vec<Instant>>,
    ) {
        let polled: &'static Mutex<Vec<Instant>> = Box::leak(Box::default());
        let poll = move || {
            let mut polled = polled.lock().unwrap();
            let state = states[polled.len().min(states.len() - 1)];
            polled.push(Instant::now());
            async move { Ok(state) }
        };
        let progress = |state: &&str| match *state {
            "ready" => Progress::Ready,
            "failed" => Progress::Failed,
            _ => Progress::Pending,
        };
        (waiter(poll, progress), polled)
    }

    #[tokio::test(start_paused = true)]
    async fn a_resource_that_is_ready_is_returned_at_once() {
        let (waiter, polled) = watch(&[Some("ready")]);
        assert_eq!(waiter.until_ready().await.unwrap(), "ready");
        assert_eq!(polled.lock().unwrap().len(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn the_state_is_read_ever_more_rarely() {
        let start = Instant::now();
        let (waiter, polled) = watch(&[
            None,
            Some("creating"),
            Some("creating"),
            Some("creating"),
            Some("ready"),
        ]);
        assert_eq!(waiter.until_ready().await.unwrap(), "ready");
        let times = polled.lock().unwrap();
        let times = times.iter().map(|time| (*time - start).as_millis());
        assert_eq!(times.collect::<Vec<_>>(), [0, 1000, 2500, 4750, 8125]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_failure_holds_the_failed_resource() {
        let (waiter, _) = watch(&[Some("creating"), Some("failed")]);
        let error = waiter.until_ready().await.unwrap_err();
        assert!(matches!(error, WaitError::Failed(state) if *state == "failed"));
    }

    #[tokio::test(start_paused = true)]
    async fn what_vanishes_is_gone() {
        let (waiter, polled) = watch(&[None, Some("creating"), None, Some("creating"), None, None]);
        let error = waiter.until_ready().await.unwrap_err();
        assert!(matches!(error, WaitError::Gone(state) if *state == "creating"));
        assert_eq!(
            polled.lock().unwrap().len(),
            6,
            "missed once, it may come back"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_timeout_holds_the_last_state() {
        for (states, expected) in [
            (&[Some("creating")][..], Some("creating")),
            (&[None][..], None),
        ] {
            let (waiter, polled) = watch(states);
            let start = Instant::now();
            let error = waiter
                .timeout(Duration::from_secs(10))
                .until_ready()
                .await
                .unwrap_err();
            let WaitError::TimedOut { waited, last } = error else {
                panic!("{error}");
            };
            assert_eq!(last.map(|state| *state), expected);
            assert!(waited <= Duration::from_secs(10) && start.elapsed() == waited);
            assert_eq!(polled.lock().unwrap().len(), 5);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_that_fails_ends_the_wait() {
        let poll = || async { Err::<Option<&str>, _>(broken()) };
        let waiter = super::waiter(poll, |_| Progress::Pending);
        let error = waiter.until_ready().await.unwrap_err();
        let WaitError::Request(error) = error else {
            panic!("{error}");
        };
        assert!(matches!(*error, Error::InvalidRequest { .. }));
    }

    #[tokio::test(start_paused = true)]
    async fn a_read_that_takes_too_long_ends_with_the_time() {
        let poll = || async {
            std::future::pending::<()>().await;
            Ok::<_, Error<()>>(Some("creating"))
        };
        let waiter = super::waiter(poll, |_| Progress::Pending).timeout(Duration::from_secs(7));
        let error = waiter.until_ready().await.unwrap_err();
        let WaitError::TimedOut { waited, last } = error else {
            panic!("{error}");
        };
        assert_eq!((waited, last), (Duration::from_secs(7), None));
    }

    fn broken() -> Error<()> {
        Error::invalid_request("readThing", "broken".to_owned())
    }
}
