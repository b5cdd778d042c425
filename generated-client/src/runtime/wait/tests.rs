//! What waiting comes to, on a clock that stands still.

use std::sync::{Arc, Mutex};

use super::super::reading::existing;
use super::super::watched::{Read, Reading};
use super::*;
use crate::runtime::error::Error;
use crate::runtime::response::value::ResponseValue;

/// What reading the state comes to, by how often it was read before.
type Script = dyn Fn(usize) -> Result<Option<&'static str>, Error> + Send + Sync;

/// A resource whose state is what a script says.
struct Thing {
    script: Box<Script>,
    polled: Arc<Mutex<Vec<Instant>>>,
    never: bool,
}

impl Watched for Thing {
    type Resource = &'static str;
    type Failure = ();
    const NAME: &'static str = "thing";

    fn read(&self) -> Reading<Self> {
        let mut polled = self.polled.lock().unwrap();
        let state: Read<_, _> = (self.script)(polled.len());
        polled.push(Instant::now());
        let never = self.never;
        Box::pin(async move {
            if never {
                std::future::pending::<()>().await;
            }
            state
        })
    }

    fn progress(state: &&'static str) -> Progress {
        match *state {
            "ready" => Progress::Ready,
            "failed" => Progress::Failed,
            _ => Progress::Pending,
        }
    }
}

fn scripted(
    script: impl Fn(usize) -> Result<Option<&'static str>, Error> + Send + Sync + 'static,
) -> (Waiter<Thing>, Arc<Mutex<Vec<Instant>>>) {
    let polled = Arc::new(Mutex::new(Vec::new()));
    let thing = Thing {
        script: Box::new(script),
        polled: polled.clone(),
        never: false,
    };
    (Waiter::new(thing), polled)
}

/// States in turn, the last one for ever; `None` for a resource that is not there.
fn watch(states: &'static [Option<&'static str>]) -> (Waiter<Thing>, Arc<Mutex<Vec<Instant>>>) {
    scripted(|count| Ok(states[count.min(states.len() - 1)]))
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
    let (waiter, _) = scripted(|_| Err(broken()));
    let error = waiter.until_ready().await.unwrap_err();
    assert!(error.to_string().starts_with("readThing: "), "{error}");
    let WaitError::Request(error) = error else {
        panic!("{error}");
    };
    assert!(matches!(*error, Error::InvalidRequest { .. }));
}

#[tokio::test(start_paused = true)]
async fn a_read_that_takes_too_long_ends_with_the_time() {
    let (mut waiter, _) = watch(&[Some("creating")]);
    waiter.watched.never = true;
    let error = waiter.timeout(Duration::from_secs(7)).until_ready().await;
    let WaitError::TimedOut { waited, last } = error.unwrap_err() else {
        panic!("another error");
    };
    assert_eq!((waited, last), (Duration::from_secs(7), None));
}

#[tokio::test(start_paused = true)]
async fn errors_name_what_was_waited_for() {
    let (waiter, _) = watch(&[Some("failed")]);
    let error = waiter.until_ready().await.unwrap_err();
    assert_eq!(error.to_string(), "the thing has failed");
    assert_eq!(format!("{error:?}"), r#"Failed("failed")"#);
    let (waiter, _) = watch(&[None]);
    let error = waiter.timeout(Duration::from_secs(1)).until_ready().await;
    let expected = "the thing was not ready after 1.0s";
    assert_eq!(error.unwrap_err().to_string(), expected);
}

#[tokio::test]
async fn what_is_not_found_is_nothing() {
    let answered = |status: u16| {
        let status = reqwest::StatusCode::from_u16(status).unwrap();
        ResponseValue::new((), status, reqwest::header::HeaderMap::new())
    };
    let read = |status| {
        existing(std::future::ready(Err::<ResponseValue<()>, _>(
            Error::ErrorResponse(answered(status)),
        )))
    };
    assert!(matches!(read(404).await, Ok(None)));
    assert!(read(500).await.is_err());
    let there = existing(std::future::ready(Ok::<_, Error>(answered(200)))).await;
    assert!(matches!(there, Ok(Some(()))));
}

fn broken() -> Error {
    Error::InvalidRequest {
        operation: Some("readThing"),
        problems: Vec::new(),
    }
}
