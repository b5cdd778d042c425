//! What is sent again arrives when it should, and nothing else arrives twice.

use std::time::Duration;

use generated_client::RetryPolicy;
use generated_client::rate_limit::RateLimits;
use generated_client::sevalla::Client;

use super::operations::{Create, Delete, List, Operation, Update};
use super::server::{Answer, Sent, Server, Then};
use super::world::{run, settings};
use super::{answers, flight};

/// Each wait before an attempt of a call for which the server never has room.
fn waits(operation: Operation, headers: &'static str) -> Vec<Duration> {
    run(async {
        let server = Server::start(|_| answers::error(429, headers)).await;
        let settings = settings::<Client>(server.address).rate_limits(RateLimits::off());
        let policy = RetryPolicy::new().max_attempts(3);
        let client = settings.retry_policy(policy).build().unwrap();
        let error = operation.call(&client, 0).await.unwrap_err();
        assert!(error.is_rate_limited(), "{error}");
        let times: Vec<_> = server.sent().iter().map(|sent| sent.at).collect();
        times.windows(2).map(|pair| pair[1] - pair[0]).collect()
    })
}

#[test]
fn the_server_decides_how_long_it_is_left_alone() {
    for (headers, asked) in [
        ("retry-after: 7\r\n", 7),
        (
            "date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:44 GMT\r\n",
            7,
        ),
        ("x-ratelimit-reset: 7\r\n", 7),
        ("", 0),
    ] {
        for operation in [List, Create, Update, Delete] {
            let asked = Duration::from_secs(asked);
            let [first, second] = waits(operation, headers)[..] else {
                panic!("three attempts");
            };
            // On top of what is asked for, up to half a second, then up to a whole.
            let millis = Duration::from_millis;
            assert!((asked..=asked + millis(501)).contains(&first), "{first:?}");
            assert!(
                (asked..=asked + millis(1001)).contains(&second),
                "{second:?}"
            );
        }
    }
}

/// Calls a server that fails in one way, and then is well. Returns how many requests arrived, and whether all is well.
fn recovering(failure: fn() -> Answer, operation: Operation) -> (usize, bool) {
    run(async {
        let server = Server::start(move |sent| match sent.number {
            0 => failure(),
            _ => answers::ok(sent, ""),
        });
        let server = server.await;
        let client: Client = settings(server.address).build().unwrap();
        let result = operation.call(&client, 0).await;
        (server.sent().len(), result.is_ok())
    })
}

#[test]
fn what_is_idempotent_recovers_and_a_creation_stays_one() {
    for failure in [
        || Answer::raw("", Then::Reset),
        || Answer::raw("", Then::Silence),
        || {
            Answer::raw(
                "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{",
                Then::Reset,
            )
        },
        || answers::error(502, ""),
        || answers::error(503, ""),
    ] {
        for operation in [List, Update, Delete] {
            assert_eq!(recovering(failure, operation), (2, true), "{operation:?}");
        }
        assert_eq!(recovering(failure, Create), (1, false));
    }
    for operation in [List, Create, Update, Delete] {
        let limited = || answers::error(429, "");
        assert_eq!(recovering(limited, operation), (2, true), "{operation:?}");
    }
}

/// Lists, then creates, over the same connection if it lives. Returns how many requests of the second kind arrived, and
/// whether it was answered.
fn creating_after(listed: Then, created: fn(&Sent) -> Answer) -> (usize, bool) {
    run(async {
        let server = Server::start(move |sent| match sent.method.as_str() {
            "GET" => Answer {
                then: listed,
                ..answers::ok(sent, "")
            },
            _ => created(sent),
        });
        let server = server.await;
        let client: Client = settings(server.address).build().unwrap();
        List.call(&client, 0).await.unwrap();
        flight::settle(server.address).await;
        let result = Create.call(&client, 0).await;
        (server.sent().len() - 1, result.is_ok())
    })
}

/// The HTTP client beneath may repeat what was never sent, and nothing else.
#[test]
fn a_connection_that_was_used_before_makes_no_difference() {
    for then in [Then::Reset, Then::Close] {
        let created: [fn(&Sent) -> Answer; 2] = [
            |_| Answer::raw("", Then::Reset),
            |_| Answer::raw("", Then::Close),
        ];
        for created in created {
            assert_eq!(creating_after(Then::Next, created), (1, false));
        }
        assert_eq!(
            creating_after(then, |sent| answers::ok(sent, "")),
            (1, true)
        );
    }
}
