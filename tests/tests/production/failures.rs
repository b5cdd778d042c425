//! A server that fails in every way: how often it is asked again, and what is told of it.

use std::fmt::Write;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::{RetryPolicy, sevalla};
use tests::ClientBuilder;
use tests::constructs::{stream, waiters};
use tests::runtime::Api;

use super::operations::{Create, Delete, List, Update};
use super::server::{Answer, Sent, Server, Then};
use super::told::Told;
use super::world::{run, settings};
use super::{answers, flight};

/// A call of each kind of operation: the spec's, then a POST that is declared idempotent, and a GET of a stream.
#[derive(Clone, Copy, Debug)]
enum Call {
    List,
    Create,
    Update,
    Delete,
    Repair,
    Follow,
}

const CALLS: [Call; 6] = [
    Call::List,
    Call::Create,
    Call::Update,
    Call::Delete,
    Call::Repair,
    Call::Follow,
];

type Failure = fn(&Sent) -> Answer;

/// How many requests arrive when each ends in the failure, for each kind of call; a call has three attempts.
#[rustfmt::skip]
const RULES: [(&str, Failure, [usize; 6]); 23] = [
    // list, create, update, delete, repair, follow
    ("reset before the head", |_| Answer::raw("", Then::Reset), [3, 1, 3, 3, 3, 3]),
    ("closed before the head", |_| Answer::raw("", Then::Close), [3, 1, 3, 3, 3, 3]),
    ("reset in the head", |_| Answer::raw("HTTP/1.1 200 O", Then::Reset), [3, 1, 3, 3, 3, 3]),
    ("reset in the body", |sent| part(sent, Then::Reset), [3, 1, 3, 3, 3, 1]),
    ("closed in the body", |sent| part(sent, Then::Close), [3, 1, 3, 3, 3, 1]),
    ("a slow head", |_| Answer::raw("", Then::Silence), [3, 1, 3, 3, 3, 3]),
    ("a slow body", |sent| part(sent, Then::Silence), [3, 1, 3, 3, 3, 1]),
    ("408", |sent| status(sent, 408, ""), [3, 1, 3, 3, 3, 3]),
    ("500", |sent| status(sent, 500, ""), [3, 1, 3, 3, 3, 3]),
    ("502", |sent| status(sent, 502, ""), [3, 1, 3, 3, 3, 3]),
    ("503", |sent| status(sent, 503, ""), [3, 1, 3, 3, 3, 3]),
    ("504", |sent| status(sent, 504, ""), [3, 1, 3, 3, 3, 3]),
    ("429, in seconds", |sent| status(sent, 429, SECONDS), [3, 3, 3, 3, 3, 3]),
    ("429, at a date", |sent| status(sent, 429, DATE), [3, 3, 3, 3, 3, 3]),
    ("429, whenever", |sent| status(sent, 429, ""), [3, 3, 3, 3, 3, 3]),
    ("429, in an hour", |sent| status(sent, 429, "retry-after: 3600\r\n"), [1, 1, 1, 1, 1, 1]),
    ("403, with the token", told_token, [1, 1, 1, 1, 1, 1]),
    ("404", |sent| status(sent, 404, ""), [1, 1, 1, 1, 1, 1]),
    ("501", |sent| status(sent, 501, ""), [1, 1, 1, 1, 1, 1]),
    ("truncated JSON", |sent| text(sent, "application/json", r#"{"id": "value-MARKER"#), [1, 1, 1, 1, 1, 1]),
    ("a page of a proxy", |sent| text(sent, "text/html", "<html>value-MARKER</html>"), [1, 1, 1, 1, 1, 1]),
    ("100 MB", |sent| large(sent, "content-length: 100000000\r\n"), [1, 1, 1, 1, 1, 1]),
    ("100 MB untold", |sent| large(sent, "connection: close\r\n"), [1, 1, 1, 1, 1, 1]),
];

const SECONDS: &str = "retry-after: 7\r\n";
const DATE: &str =
    "date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:44 GMT\r\n";

fn request_id(sent: &Sent) -> String {
    format!("x-request-id: req-{}\r\n", sent.number)
}

/// An answer whose message repeats the body that was sent, with the secrets that it holds.
fn status(sent: &Sent, status: u16, headers: &str) -> Answer {
    refusal(sent, status, headers, &format!("Refused {}", sent.body))
}

/// An answer that repeats the token, as no vendor should.
fn told_token(sent: &Sent) -> Answer {
    refusal(sent, 403, "", &format!("no access for {}", sent.token))
}

fn refusal(sent: &Sent, status: u16, headers: &str, message: &str) -> Answer {
    answers::error_saying(status, &(request_id(sent) + headers), message)
}

fn text(sent: &Sent, kind: &str, text: &str) -> Answer {
    let headers = format!("{}content-type: {kind}\r\n", request_id(sent));
    Answer::new("200 OK", &headers, text)
}

/// The beginning of an answer.
fn part(sent: &Sent, then: Then) -> Answer {
    let id = request_id(sent);
    let head = format!("HTTP/1.1 200 OK\r\n{id}content-length: 99\r\n\r\n");
    Answer::raw(head + r#"{"id": "value-MARKER"#, then)
}

fn large(sent: &Sent, length: &str) -> Answer {
    let id = request_id(sent);
    let head = format!("HTTP/1.1 200 OK\r\n{id}{length}\r\n");
    Answer::raw(head, Then::Flood(100_000_000))
}

/// A client that tries three times, waits ten seconds for an answer, and reads a megabyte.
fn client<C: Api>(settings: ClientBuilder<C>) -> C {
    let policy = RetryPolicy::new().max_attempts(3);
    let settings = settings.retry_policy(policy).max_body(1_000_000);
    settings.timeout(Duration::from_secs(10)).build().unwrap()
}

impl Call {
    /// Makes the call, and reads what it answers to its end.
    async fn make(self, server: SocketAddr) -> Told {
        let own = match self {
            Self::List => List,
            Self::Create => Create,
            Self::Update => Update,
            Self::Delete => Delete,
            Self::Repair => return repair(server).await,
            Self::Follow => return follow(server).await,
        };
        let client: sevalla::Client = client(settings(server));
        let result = own.call(&client, 0).await;
        assert_silence(&result);
        Told::of(&result)
    }
}

async fn repair(server: SocketAddr) -> Told {
    let client: waiters::Client = client(settings(server));
    let request = client.repair_thing("me", answers::id(0).parse().unwrap());
    let result = request.send().await;
    assert_silence(&result);
    Told::of(&result)
}

async fn follow(server: SocketAddr) -> Told {
    // Where the head is well, the body is still on its way when the attempt has ended.
    let settings = settings(server).observer(|attempt| {
        if attempt.retry_reason.is_some() {
            flight::end();
        }
    });
    let client: stream::Client = client(settings);
    let result = client.follow_log().send().await;
    let told = Told::of(&result);
    let Ok(answer) = result else {
        return told;
    };
    let body = answer.into_inner().into_inner();
    match body.try_for_each(async |_| Ok(())).await {
        Ok(()) => told,
        Err(_) => told.but("the stream broke"),
    }
}

/// Asserts that no secret is shown, neither of what was sent nor of what the server said. What it said in words is,
/// where it cannot repeat one, as the snapshot has it.
fn assert_silence<T, E>(result: &Result<T, E>)
where
    E: std::error::Error,
{
    if let Err(error) = result {
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("MARKER"), "{shown}");
    }
}

/// Calls a server whose every answer is the failure. Returns the requests, and what the call told.
fn calling(failure: Failure, call: Call) -> (Vec<Sent>, Told) {
    run(async {
        let server = Server::start(failure).await;
        let told = flight::fly(call.make(server.address)).await;
        (server.sent(), told)
    })
}

#[test]
fn every_failure_is_met_as_often_as_the_rules_say() {
    let mut arrived = Vec::new();
    let mut told = String::new();
    for (name, failure, _) in RULES {
        writeln!(told, "{name}").unwrap();
        let mut alike: Vec<(String, Vec<Call>)> = Vec::new();
        let counts = CALLS.map(|call| {
            let (sent, said) = calling(failure, call);
            assert!(sent.iter().all(|again| again.body == sent[0].body));
            let said = said.to_string();
            match alike.iter_mut().find(|(other, _)| *other == said) {
                Some((_, calls)) => calls.push(call),
                None => alike.push((said, vec![call])),
            }
            sent.len()
        });
        for (said, calls) in alike {
            writeln!(told, "    {calls:?}\n        {said}").unwrap();
        }
        arrived.push((name, counts));
    }
    assert_eq!(arrived, RULES.map(|(name, _, counts)| (name, counts)));
    insta::assert_snapshot!(told);
}

#[test]
fn no_server_is_tried_as_often_as_the_rules_say() {
    for call in CALLS {
        let told = run(async {
            let server = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
            let address = server.local_addr().unwrap();
            drop(server);
            flight::fly(call.make(address)).await
        });
        let expected =
            "Communication - -: no connection to the server; 3 attempts: - -, NoAttemptLeft";
        assert_eq!(told.to_string(), expected, "{call:?}");
    }
}
