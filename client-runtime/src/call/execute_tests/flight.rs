//! How many calls are under way at a time.

use std::pin::pin;

use futures_util::{StreamExt, poll};

use super::*;

const ALL_STREAMED: Operation = Operation {
    streamed: &[Status::Default],
    ..OPERATION
};

/// A client of one call at a time, and how often calls had to wait for others.
fn one_at_a_time(server: &Script) -> (Probe, Arc<AtomicUsize>) {
    let waits = Arc::new(AtomicUsize::new(0));
    let count = waits.clone();
    let client = builder(server)
        .max_concurrent_calls(1)
        .wait_observer(move |event| {
            assert_eq!((event.operation, event.wait), ("doThing", None));
            assert_eq!(event.reason, WaitReason::ConcurrentCalls);
            count.fetch_add(1, Ordering::Relaxed);
        })
        .build();
    (client.expect("a client"), waits)
}

#[tokio::test]
async fn a_stream_is_under_way_until_it_is_dropped() {
    let server = Script::start([OK, OK]);
    let (client, waits) = one_at_a_time(&server);
    let stream = call_as::<Bytes>(&client, Method::GET, &STREAMED).await;
    let mut second = pin!(get(&client));
    assert!(poll!(&mut second).is_pending());
    assert_eq!(waits.load(Ordering::Relaxed), 1);
    assert_eq!(server.requests().len(), 1);
    drop(stream);
    second.await.expect("an answer");
}

#[tokio::test]
async fn a_stream_is_under_way_until_its_end() {
    let server = Script::start([OK, OK]);
    let (client, waits) = one_at_a_time(&server);
    let stream = call_as::<Bytes>(&client, Method::GET, &STREAMED).await;
    let mut stream = stream.expect("a stream").into_inner();
    while stream.next().await.is_some() {}
    get(&client).await.expect("an answer");
    assert_eq!(waits.load(Ordering::Relaxed), 0);
    drop(stream);
}

#[tokio::test]
async fn calls_that_wait_go_in_the_order_in_which_they_asked() {
    let server = Script::start([OK, OK, OK]);
    let (client, _) = one_at_a_time(&server);
    let stream = call_as::<Bytes>(&client, Method::GET, &STREAMED).await;
    let mut dropped = Box::pin(get(&client));
    let mut second = pin!(call(&client, Method::PUT, &OPERATION));
    let mut third = pin!(get(&client));
    assert!(poll!(&mut dropped).is_pending());
    assert!(poll!(&mut second).is_pending());
    assert!(poll!(&mut third).is_pending());
    drop(dropped);
    drop(stream);
    let (second, third) = tokio::join!(second, third);
    second.and(third).expect("answers");
    let requests = server.requests();
    let methods = requests.iter().map(|request| &request[..3]);
    assert_eq!(methods.collect::<Vec<_>>(), ["GET", "PUT", "GET"]);
}

#[tokio::test]
async fn a_call_to_be_sent_again_is_not_under_way() {
    let server = Script::start([UNAVAILABLE, OK]);
    let settings = builder(&server).max_concurrent_calls(1).build();
    let answer = call_as::<Bytes>(&settings.expect("a client"), Method::GET, &ALL_STREAMED).await;
    assert_eq!(attempts(&answer.expect("an answer")).count(), 2);
}

#[tokio::test]
async fn the_deadline_ends_the_wait_for_other_calls() {
    let server = Script::start([OK, OK]);
    let (client, _) = one_at_a_time(&server);
    let stream = call_as::<Bytes>(&client, Method::GET, &STREAMED).await;
    let impatient = Probe {
        core: client.core.with_deadline(Duration::from_millis(20)),
    };
    let message = told(get(&impatient).await);
    assert_eq!(message, "doThing: not done within the deadline of 0.0 s");
    drop(stream);
    get(&client).await.expect("an answer");
}
