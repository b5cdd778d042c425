//! Waiting for what a server provisions, through the client.

use std::time::Duration;

use generated_client::WaitError;
use generated_client::sevalla::requests::WaitForPrivatePort;
use generated_client::sevalla::{Client, types};
use tokio::time::Instant;

use super::answers::{self, id, private_port};
use super::server::{Answer, Server, Then};
use super::world::{run, settings};

/// The state of the port that is waited for, as it is read; none if the list does not have it.
type State = Option<&'static str>;
type Outcome = Result<types::PrivatePort, WaitError<WaitForPrivatePort>>;

/// Waits up to ten seconds for a port that has these states in turn, the last one for ever, among others. Returns the
/// times of the reads in milliseconds, and what came of it.
fn wait(states: &'static [State]) -> (Vec<u128>, Outcome) {
    run(async {
        let server = Server::start(|sent| {
            let state = states[sent.number.min(states.len() - 1)];
            let own = state.map(|state| private_port(7, state));
            let list: Vec<_> = [private_port(8, "failed")].into_iter().chain(own).collect();
            answers::answer("200 OK", "", &answers::page_of(sent, &list))
        });
        waiting(&server.await).await
    })
}

async fn waiting(server: &Server) -> (Vec<u128>, Outcome) {
    let client: Client = settings(server.address).build().unwrap();
    let start = Instant::now();
    let (application, port) = (id(0).parse().unwrap(), id(7).parse().unwrap());
    let waiter = client.wait_for_private_port(application, port);
    let outcome = waiter.timeout(Duration::from_secs(10)).until_ready().await;
    let sent = server.sent();
    let times = sent.iter().map(|sent| (sent.at - start).as_millis());
    (times.collect(), outcome)
}

fn assert_port(port: &types::PrivatePort, status: &str) {
    assert_eq!((port.id.to_string(), port.status.as_str()), (id(7), status));
}

#[test]
fn until_it_is_ready() {
    let (reads, outcome) = wait(&[
        None,
        Some("creating"),
        None,
        Some("creating"),
        Some("ready"),
    ]);
    assert_port(&outcome.unwrap(), "ready");
    assert_eq!(reads, [0, 1000, 2500, 4750, 8125]);
}

#[test]
fn until_it_fails() {
    let (reads, outcome) = wait(&[Some("creating"), Some("failed")]);
    let Err(WaitError::Failed { resource: port, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_port(&port, "failed");
    assert_eq!(reads, [0, 1000]);
}

#[test]
fn until_it_is_gone() {
    let (reads, outcome) = wait(&[Some("creating"), None, None]);
    let Err(WaitError::Gone { resource: port, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_port(&port, "creating");
    assert_eq!(reads, [0, 1000, 2500]);
}

#[test]
fn until_the_time_is_over() {
    let (reads, outcome) = wait(&[Some("creating"), Some("unheard-of")]);
    let Err(WaitError::TimedOut { waited, last, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_port(&last.unwrap(), "unheard-of");
    assert_eq!(
        reads,
        [0, 1000, 2500, 4750, 8125, 10_000],
        "also at the end"
    );
    assert_eq!(waited, Duration::from_secs(10));

    let (_, outcome) = wait(&[None]);
    assert!(
        matches!(outcome, Err(WaitError::TimedOut { last: None, .. })),
        "{outcome:?}"
    );
}

#[test]
fn an_answer_that_does_not_come_is_not_waited_for() {
    let (reads, outcome) = run(async {
        let server = Server::start(|sent| match sent.number {
            0 => {
                let list = [private_port(7, "creating")];
                answers::answer("200 OK", "", &answers::page_of(sent, &list))
            }
            _ => Answer::raw("", Then::Silence),
        });
        waiting(&server.await).await
    });
    let Err(WaitError::TimedOut { waited, last, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_port(&last.unwrap(), "creating");
    assert_eq!((reads, waited), (vec![0, 1000], Duration::from_secs(10)));
}

#[test]
fn a_port_on_a_later_page_is_found() {
    let (reads, outcome) = run(async {
        let server = Server::start(|sent| {
            let others = (100..350).map(|number| private_port(number, "creating"));
            let list: Vec<_> = others.chain([private_port(7, "ready")]).collect();
            answers::answer("200 OK", "", &answers::page_of(sent, &list))
        });
        waiting(&server.await).await
    });
    assert_port(&outcome.unwrap(), "ready");
    assert_eq!(reads, [0, 0, 0]);
}

/// Waits for a port that is ready, while the first requests for it fail with this status. Returns how many requests
/// there were, and what came of it.
fn failing(status: u16, times: usize) -> (usize, Outcome) {
    run(async move {
        let server = Server::start(move |sent| {
            if sent.number < times {
                return answers::error(status, "");
            }
            let list = [private_port(7, "ready")];
            answers::answer("200 OK", "", &answers::page_of(sent, &list))
        });
        let (reads, outcome) = waiting(&server.await).await;
        (reads.len(), outcome)
    })
}

#[test]
fn an_error_for_good_ends_the_wait() {
    let (requests, outcome) = failing(403, 1);
    let Err(WaitError::Request { error, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.status().map(|status| status.as_u16()), Some(403));
    assert_eq!(requests, 1);
}

#[test]
fn an_error_that_may_pass_is_outlasted() {
    // Within the attempts of one read, and beyond those of two.
    for times in [2, 9] {
        let (requests, outcome) = failing(503, times);
        assert_port(&outcome.unwrap(), "ready");
        assert_eq!(requests, times + 1);
    }

    let (_, outcome) = failing(503, usize::MAX);
    let Err(WaitError::TimedOut {
        waited,
        last: None,
        error: Some(error),
        ..
    }) = outcome
    else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.status().map(|status| status.as_u16()), Some(503));
    // The last read, at the end, may take some time of its own.
    let seconds = waited.as_secs();
    assert!((10..15).contains(&seconds), "{waited:?}");
}
