//! What waiting comes to, on a clock that stands still.

use std::sync::{Arc, Mutex};

use super::super::reading::existing;
use super::super::watched::{Read, Reading};
use super::*;
use crate::error::Error;
use crate::response::value::ResponseValue;

/// What reading the state comes to, by how often it was read before.
type Script = dyn Fn(usize) -> Result<Option<&'static str>, Error> + Send + Sync;

/// A resource whose state is what a script says.
struct Thing {
    script: Box<Script>,
    polled: Arc<Mutex<Vec<Instant>>>,
    never: bool,
    id: &'static str,
}

impl Watched for Thing {
    type Resource = &'static str;
    type Failure = ();
    const NAME: &'static str = "thing";

    fn id(&self) -> String {
        self.id.to_owned()
    }

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
        Progress::of(state, &["ready"], &["failed"])
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
        id: "t-1",
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
async fn each_state_that_is_read_can_be_told() {
    let (waiter, _) = watch(&[None, Some("creating"), Some("testing"), Some("ready")]);
    let mut told = Vec::new();
    let waiting = waiter.until_ready_telling(|state| told.push(*state));
    assert_eq!(waiting.await.unwrap(), "ready");
    assert_eq!(told, ["creating", "testing", "ready"]);
}

#[tokio::test(start_paused = true)]
async fn a_failure_holds_the_failed_resource() {
    let (waiter, _) = watch(&[Some("creating"), Some("failed")]);
    let error = waiter.until_ready().await.unwrap_err();
    assert!(matches!(error, WaitError::Failed { resource, .. } if *resource == "failed"));
}

#[tokio::test(start_paused = true)]
async fn what_vanishes_is_gone() {
    let (waiter, polled) = watch(&[None, Some("creating"), None, Some("creating"), None, None]);
    let error = waiter.until_ready().await.unwrap_err();
    assert!(matches!(error, WaitError::Gone { resource, .. } if *resource == "creating"));
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
        let WaitError::TimedOut { waited, last, .. } = error else {
            panic!("{error}");
        };
        assert_eq!(last.map(|state| *state), expected);
        assert!(waited == Duration::from_secs(10) && start.elapsed() == waited);
        assert_eq!(polled.lock().unwrap().len(), 6);
    }
}

/// A waiter for what has these states, with this timeout: the milliseconds at which it was read, and how it ended.
async fn read_times(
    states: &'static [Option<&'static str>],
    set: impl FnOnce(Waiter<Thing>) -> Waiter<Thing>,
) -> (Vec<u128>, Result<&'static str, WaitError<Thing>>) {
    let start = Instant::now();
    let (waiter, polled) = watch(states);
    let outcome = set(waiter).until_ready().await;
    let polled = polled.lock().unwrap();
    let times = polled.iter().map(|time| (*time - start).as_millis());
    (times.collect(), outcome)
}

#[tokio::test(start_paused = true)]
async fn the_whole_timeout_is_waited() {
    let (times, outcome) = read_times(
        &[
            Some("creating"),
            Some("creating"),
            Some("creating"),
            Some("ready"),
        ],
        |waiter| waiter.timeout(Duration::from_secs(4)),
    )
    .await;
    assert_eq!(times, [0, 1000, 2500, 4000], "the last one at the deadline");
    assert_eq!(outcome.unwrap(), "ready");

    let none = |waiter: Waiter<Thing>| waiter.timeout(Duration::ZERO);
    let (times, outcome) = read_times(&[Some("ready")], none).await;
    assert_eq!((times, outcome.unwrap()), (vec![0], "ready"));
    assert!(read_times(&[None], none).await.1.is_err());
}

#[tokio::test(start_paused = true)]
async fn the_interval_can_be_set() {
    let states = &[Some("creating")];
    let (times, _) = read_times(states, |waiter| {
        let waiter = waiter.timeout(Duration::from_secs(5));
        waiter.interval(Duration::from_secs(2))
    })
    .await;
    assert_eq!(times, [0, 2000, 4000, 5000]);
    let (times, _) = read_times(states, |waiter| {
        let waiter = waiter.timeout(Duration::from_millis(250));
        waiter.interval(Duration::ZERO)
    })
    .await;
    assert_eq!(times, [0, 100, 200, 250]);
    let (times, _) = read_times(states, |waiter| {
        let waiter = waiter.timeout(Duration::from_secs(1));
        waiter.interval(Duration::MAX)
    })
    .await;
    assert_eq!(times, [0, 1000]);
}

#[tokio::test(start_paused = true)]
async fn a_request_that_fails_for_good_ends_the_wait() {
    let (waiter, polled) = scripted(|_| Err(broken()));
    let error = waiter.until_ready().await.unwrap_err();
    let message = error.to_string();
    let begin = "the thing t-1 cannot be waited for: readThing: ";
    assert!(message.starts_with(begin), "{message}");
    let WaitError::Request { error, .. } = error else {
        panic!("{error}");
    };
    assert!(matches!(*error, Error::InvalidRequest { .. }));
    assert_eq!(polled.lock().unwrap().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_failure_that_may_pass_does_not_end_the_wait() {
    let (waiter, polled) = scripted(|count| match count {
        0 => Ok(Some("creating")),
        1 | 2 => Err(refused(503, None)),
        _ => Ok(Some("ready")),
    });
    assert_eq!(waiter.until_ready().await.unwrap(), "ready");
    assert_eq!(polled.lock().unwrap().len(), 4);

    // It is told if there is nothing better to tell.
    let (waiter, _) = scripted(|count| match count {
        0 => Ok(Some("creating")),
        _ => Err(refused(503, None)),
    });
    let error = waiter.timeout(Duration::from_secs(3)).until_ready().await;
    let error = error.unwrap_err();
    let message = error.to_string();
    let begin = "the thing t-1 was not ready after 3.0s, and could not be read at last: ";
    assert!(message.starts_with(begin), "{message}");
    assert!(matches!(error, WaitError::TimedOut { last: Some(_), .. }));
}

#[tokio::test(start_paused = true)]
async fn a_failure_does_not_count_as_missing() {
    let (waiter, polled) = scripted(|count| match count {
        0 | 4 => Ok(Some("creating")),
        2 => Err(refused(503, None)),
        _ => Ok(None),
    });
    let error = waiter.until_ready().await.unwrap_err();
    assert!(matches!(error, WaitError::Gone { .. }), "{error}");
    assert_eq!(polled.lock().unwrap().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn the_server_says_when_to_ask_again() {
    let start = Instant::now();
    let (waiter, polled) = scripted(|count| match count {
        0 => Err(refused(429, Some("20"))),
        _ => Ok(Some("ready")),
    });
    waiter.until_ready().await.unwrap();
    let last = *polled.lock().unwrap().last().unwrap();
    assert_eq!(last - start, Duration::from_secs(20));
}

#[tokio::test(start_paused = true)]
async fn a_read_that_takes_too_long_ends_with_the_time() {
    for (timeout, expected) in [(7, 7), (1, 5)] {
        let (mut waiter, _) = watch(&[Some("creating")]);
        waiter.watched.never = true;
        let waiter = waiter.timeout(Duration::from_secs(timeout));
        let WaitError::TimedOut { waited, last, .. } = waiter.until_ready().await.unwrap_err()
        else {
            panic!("another error");
        };
        assert_eq!((waited, last), (Duration::from_secs(expected), None));
    }
}

#[tokio::test(start_paused = true)]
async fn errors_name_what_was_waited_for() {
    let (waiter, _) = watch(&[Some("failed")]);
    let error = waiter.until_ready().await.unwrap_err();
    assert_eq!(error.to_string(), "the thing t-1 has failed");
    let debug = r#"Failed { what: "thing t-1", resource: "failed" }"#;
    assert_eq!(format!("{error:?}"), debug);
    let (waiter, _) = watch(&[None]);
    let error = waiter.timeout(Duration::from_secs(1)).until_ready().await;
    let expected = "the thing t-1 was not found after 1.0s";
    assert_eq!(error.unwrap_err().to_string(), expected);

    // What is no id may be a secret that was handed over by mistake.
    let long = concat!(
        "svl_0123456789abcdef0123456789abcdef",
        "0123456789abcdef0123456789abcdef"
    );
    for no_id in ["", "t\n1", long] {
        let (mut waiter, _) = watch(&[Some("failed")]);
        waiter.watched.id = no_id;
        let error = waiter.until_ready().await.unwrap_err();
        assert_eq!(error.to_string(), "the thing has failed");
    }
}

#[test]
fn progress_is_told_by_the_states_that_end_the_wait() {
    let of = |state| Progress::of(state, &["ready", "running"], &["failed"]);
    assert_eq!([of("ready"), of("running")], [Progress::Ready; 2]);
    assert_eq!(of("failed"), Progress::Failed);
    assert_eq!([of("creating"), of("")], [Progress::Pending; 2]);
}

#[tokio::test]
async fn what_is_not_found_is_nothing() {
    let answered = |status: u16| {
        let status = reqwest::StatusCode::from_u16(status).unwrap();
        ResponseValue::new((), status, reqwest::header::HeaderMap::new())
    };
    let read = |status| {
        existing(std::future::ready(Err::<ResponseValue<()>, _>(
            Error::ErrorResponse(Box::new(answered(status))),
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

fn refused(status: u16, retry_after: Option<&'static str>) -> Error {
    let status = reqwest::StatusCode::from_u16(status).unwrap();
    let mut headers = reqwest::header::HeaderMap::new();
    if let Some(seconds) = retry_after {
        let seconds = reqwest::header::HeaderValue::from_static(seconds);
        headers.insert(reqwest::header::RETRY_AFTER, seconds);
    }
    Error::ErrorResponse(Box::new(ResponseValue::new((), status, headers)))
}
