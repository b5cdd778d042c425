//! Lists of several pages, read through the client.

use std::time::Duration;

use futures_util::{Stream, StreamExt, TryStreamExt};
use generated_client::sevalla::requests::ListEnvironmentVariables;
use generated_client::sevalla::{Client, types};
use generated_client::{Attempts, Error, RetryPolicy};
use serde_json::{Value, json};
use tokio::time::Instant;

use super::answers::{self, env_var, id};
use super::server::{Answer, Sent, Server};
use super::world::{run, settings};

/// A server whose list has so many items, of which it puts so many on a page at most.
async fn listing(total: usize, most: usize) -> Server {
    Server::start(move |sent| page(sent, total, most)).await
}

fn page(sent: &Sent, total: usize, most: usize) -> Answer {
    answers::answer("200 OK", "", &answers::page(sent, total, most, env_var))
}

/// A request for the list, of a client that tries twice.
fn request(server: &Server) -> ListEnvironmentVariables {
    let policy = RetryPolicy::new().max_attempts(2);
    let settings = settings::<Client>(server.address).retry_policy(policy);
    let client = settings.build().unwrap();
    client.list_environment_variables(id(0).parse().unwrap())
}

fn offsets(server: &Server) -> Vec<usize> {
    let sent = server.sent();
    let offsets = sent.iter().map(|sent| sent.query("offset"));
    offsets
        .map(|offset| offset.map_or(0, |offset| offset.parse().unwrap()))
        .collect()
}

/// The numbers of the items.
fn numbers(items: &[types::EnvVar]) -> Vec<usize> {
    let digits = items
        .iter()
        .map(|item| item.id.to_string()[24..].to_owned());
    digits
        .map(|digits| usize::from_str_radix(&digits, 16).unwrap())
        .collect()
}

#[test]
fn items_are_neither_lost_nor_repeated() {
    for (total, most, limit, expected) in [
        (0, 25, None, vec![0]),
        (1, 25, None, vec![0]),
        // A full page may have another behind it, whatever its total says.
        (25, 25, None, vec![0, 25]),
        (26, 25, None, vec![0, 25]),
        (120, 100, Some(50), vec![0, 50, 100]),
        (100, 100, Some(50), vec![0, 50, 100]),
        // The server puts fewer on a page than it was asked for.
        (10, 4, Some(100), vec![0, 4, 8]),
    ] {
        run(async {
            let server = listing(total, most).await;
            let request = match limit {
                Some(limit) => request(&server).limit(limit),
                None => request(&server),
            };
            let items: Vec<_> = request.stream().try_collect().await.unwrap();
            assert_eq!(numbers(&items), (0..total).collect::<Vec<_>>());
            assert_eq!(offsets(&server), expected, "{total}");
            let limits = limit.map(|limit| limit.to_string());
            let sent = server.sent();
            assert!(
                sent.iter()
                    .all(|sent| sent.query("limit") == limits.as_deref())
            );
        });
    }
}

/// A server whose list has 60 items, and which says of each page what this makes of it.
async fn listing_badly(tell: fn(&mut Value)) -> Server {
    Server::start(move |sent| {
        let mut page = answers::page(sent, 60, 100, env_var);
        tell(&mut page);
        answers::answer("200 OK", "", &page)
    })
    .await
}

#[test]
fn a_total_that_is_too_small_loses_nothing() {
    run(async {
        let server = listing_badly(|page| page["total"] = json!(5)).await;
        let items: Vec<_> = request(&server).stream().try_collect().await.unwrap();
        assert_eq!(numbers(&items), (0..60).collect::<Vec<_>>());
        assert_eq!(offsets(&server), [0, 25, 50]);
    });
}

#[test]
fn a_server_that_ignores_offsets_repeats_nothing() {
    run(async {
        let server = listing_badly(|page| {
            page["data"] = (0..25).map(env_var).collect();
            page["offset"] = json!(0);
        });
        let server = server.await;
        let (items, error) = up_to_the_error(request(&server).stream()).await;
        assert_eq!(numbers(&items), (0..25).collect::<Vec<_>>());
        assert!(
            matches!(
                error,
                Error::WrongPage {
                    asked: 25,
                    answered: 0,
                    ..
                }
            ),
            "{error}"
        );
        assert_eq!(offsets(&server), [0, 25]);
    });
}

#[test]
fn pages_begin_where_the_request_says() {
    run(async {
        let server = listing(60, 100).await;
        let pages = request(&server).limit(20).offset(15).pages();
        let pages: Vec<_> = pages.try_collect().await.unwrap();
        let pages: Vec<_> = pages
            .iter()
            .map(|page| (page.status().as_u16(), numbers(&page.data)))
            .collect();
        let expected = [15..35, 35..55, 55..60].map(|numbers| (200, numbers.collect::<Vec<_>>()));
        assert_eq!(pages, expected);
        assert_eq!(offsets(&server), [15, 35, 55]);
    });
}

#[test]
fn nothing_is_fetched_before_it_is_needed() {
    run(async {
        let server = listing(50, 20).await;
        let mut items = request(&server).stream();
        assert_eq!(server.sent().len(), 0);
        for item in 0..50 {
            items.next().await.unwrap().unwrap();
            assert_eq!(server.sent().len(), item / 20 + 1, "{item}");
        }
        assert!(items.next().await.is_none());
        assert_eq!(server.sent().len(), 3);
    });
}

/// What comes before the error, the error, and that nothing comes after it.
async fn up_to_the_error<T, E>(mut items: impl Stream<Item = Result<T, E>> + Unpin) -> (Vec<T>, E) {
    let mut before = Vec::new();
    loop {
        match items.next().await.unwrap() {
            Ok(item) => before.push(item),
            Err(error) => {
                assert!(items.next().await.is_none());
                return (before, error);
            }
        }
    }
}

#[test]
fn a_list_too_long_to_be_asked_for_ends_in_an_error() {
    run(async {
        let server = listing(10_150, 100).await;
        let request = request(&server).limit(100).offset(9_900);
        let (items, error) = up_to_the_error(request.stream()).await;
        assert_eq!(numbers(&items), (9_900..10_100).collect::<Vec<_>>());
        assert!(
            matches!(
                error,
                Error::OffsetCeiling {
                    last_offset: 10_000,
                    ..
                }
            ),
            "{error}"
        );
        assert_eq!(offsets(&server), [9_900, 10_000]);
    });
}

#[test]
fn a_page_that_fails_is_read_again_or_ends_the_list() {
    for (failing, ends) in [(1..2, false), (1..3, true)] {
        run(async {
            let server = Server::start(move |sent| {
                if failing.contains(&sent.number) {
                    return answers::error(503, "");
                }
                page(sent, 60, 25)
            });
            let server = server.await;
            let items = request(&server).stream();
            if ends {
                let (items, error) = up_to_the_error(items).await;
                assert_eq!(numbers(&items), (0..25).collect::<Vec<_>>());
                assert_eq!(error.attempts().map(Attempts::count), Some(2));
                assert_eq!(offsets(&server), [0, 25, 25]);
            } else {
                let items: Vec<_> = items.try_collect().await.unwrap();
                assert_eq!(numbers(&items), (0..60).collect::<Vec<_>>());
                assert_eq!(offsets(&server), [0, 25, 25, 50]);
            }
        });
    }
}

#[test]
fn pages_keep_to_the_rate_limits() {
    run(async {
        let server = listing(900, 1).await;
        let items = request(&server).stream();
        let start = Instant::now();
        assert_eq!(items.count().await, 900);
        let seconds: Vec<_> = server.sent().iter().map(|sent| sent.at - start).collect();
        let span = Duration::from_millis(60_300);
        let expected = (0..900).map(|page| span * (page / 400));
        assert_eq!(seconds, expected.collect::<Vec<_>>());
    });
}
