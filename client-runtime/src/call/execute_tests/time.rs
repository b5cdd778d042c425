//! How long a call may take, and what is told of its waits before they begin.

use std::net::TcpListener;

use tokio::time::timeout;

use super::*;

/// The URL of a server that takes connections and never answers, and what keeps it there.
fn mute() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    (listener, url)
}

fn with_deadline(client: &Probe, deadline: Duration) -> Probe {
    let core = client.core.with_deadline(deadline);
    Probe { core }
}

#[tokio::test(start_paused = true)]
async fn the_deadline_ends_an_attempt_under_way() {
    let (_server, url) = mute();
    let client = ClientBuilder::<Probe>::new().token("MARKER").base_url(url);
    let client = client.deadline(Duration::from_secs(5)).build();
    let client = client.expect("a client");
    for (client, seconds) in [
        (client.clone(), 5),
        (with_deadline(&client, Duration::from_secs(3)), 3),
    ] {
        let began = Instant::now();
        let error = get(&client).await.expect_err("no answer");
        assert_eq!(began.elapsed().as_secs(), seconds);
        assert!(matches!(&error, Error::Deadline { .. }), "{error}");
        assert!(error.is_retryable());
        let expected = format!(
            "doThing: not done within the deadline of {seconds}.0 s, after 1 attempt in {seconds}.0 s, as no time was \
             left for another"
        );
        assert_eq!(told(Err(error)), expected);
    }
}

#[tokio::test(start_paused = true)]
async fn a_post_beyond_its_deadline_may_have_been_carried_out() {
    let (_server, url) = mute();
    let client = ClientBuilder::<Probe>::new().token("MARKER").base_url(url);
    let client = client.deadline(Duration::from_secs(5)).build();
    let error = call(&client.expect("a client"), Method::POST, &OPERATION).await;
    let error = error.expect_err("no answer");
    let reason = error.attempts().and_then(Attempts::gave_up);
    assert_eq!(reason, Some(&GiveUpReason::MayHaveBeenCarriedOut));
}

#[tokio::test(start_paused = true)]
async fn a_timeout_of_its_own_ends_each_attempt() {
    let (_server, url) = mute();
    let client = ClientBuilder::<Probe>::new().token("MARKER").base_url(url);
    let client = client.retry_policy(RetryPolicy::off()).build();
    let core = client.expect("a client").core;
    let core = core.with_timeout(Duration::from_secs(3));
    let began = Instant::now();
    let message = told(get(&Probe { core }).await);
    assert_eq!(message, "doThing: no answer in time");
    assert_eq!(began.elapsed().as_secs(), 3);
}

#[tokio::test(start_paused = true)]
async fn the_deadline_ends_the_wait_for_a_token() {
    let server = Script::start([OK]);
    let source = || std::future::pending::<Result<String, Infallible>>();
    let client = builder(&server).token_source(source).build();
    let client = with_deadline(&client.expect("a client"), Duration::from_secs(5));
    let error = get(&client).await.expect_err("no token");
    assert!(matches!(&error, Error::Deadline { .. }) && error.attempts().is_none());
    assert_eq!(
        told(Err(error)),
        "doThing: not done within the deadline of 5.0 s"
    );
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_wait_for_a_rate_limit_beyond_the_deadline_is_refused_at_once() {
    let server = Script::start([OK, OK]);
    let patient = one_a_minute().max_wait(Duration::MAX);
    let client = builder(&server).rate_limits(patient).build();
    let client = client.expect("a client");
    get(&client).await.expect("an answer");
    let began = Instant::now();
    let error = get(&with_deadline(&client, Duration::from_secs(30))).await;
    let error = error.expect_err("no room");
    assert!(began.elapsed() < Duration::from_secs(15), "it waited");
    assert!(matches!(error, Error::RateLimit { .. }), "{error}");
}

#[tokio::test]
async fn what_the_server_asks_to_wait_beyond_the_deadline_is_not_waited_for() {
    const LATER: &str =
        "HTTP/1.1 503 Service Unavailable\r\nretry-after: 45\r\ncontent-length: 0\r\n\r\n";
    let server = Script::start([LATER, OK]);
    let client = with_deadline(&client(&server), Duration::from_secs(40));
    let response = get(&client).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    let reason = attempts(&response).gave_up();
    assert!(
        matches!(reason, Some(GiveUpReason::ServerAsksToWait { asked, left })
            if asked.as_secs() == 45 && left.as_secs() < 40),
        "{reason:?}"
    );
}

/// What a client was told of its waits: the limit or the reason, the wait, and how many attempts came before.
type Waits = Arc<Mutex<Vec<(String, Option<Duration>, u32)>>>;

fn told_of_waits(settings: ClientBuilder<Probe>) -> (Probe, Waits) {
    let waits = Waits::default();
    let seen = waits.clone();
    let client = settings.wait_observer(move |event| {
        assert!(!format!("{event:?}").contains("MARKER"));
        assert_eq!(
            (event.method, event.template),
            (&Method::GET, "/things/{id}")
        );
        let reason = match event.reason {
            WaitReason::RateLimit(limit) => limit.to_owned(),
            WaitReason::Retry(reason) => reason.to_string(),
            WaitReason::ConcurrentCalls => "calls".to_owned(),
        };
        let wait = (reason, event.wait, event.resend_count);
        seen.lock().expect("no panic").push(wait);
    });
    (client.build().expect("a client"), waits)
}

#[tokio::test]
async fn a_wait_for_a_rate_limit_is_told_before_it_begins() {
    let server = Script::start([OK, OK]);
    let patient = one_a_minute().max_wait(Duration::MAX);
    let (client, waits) = told_of_waits(builder(&server).rate_limits(patient));
    get(&client).await.expect("an answer");
    assert!(waits.lock().expect("no panic").is_empty());
    let given_up = timeout(Duration::ZERO, get(&client)).await;
    assert!(given_up.is_err());
    let waits = waits.lock().expect("no panic");
    let [(limit, Some(wait), 0)] = &waits[..] else {
        panic!("{waits:?}");
    };
    assert_eq!(limit, "one");
    assert!(*wait > Duration::from_secs(59), "{wait:?}");
}

#[tokio::test]
async fn a_wait_before_a_repetition_is_told() {
    let server = Script::start([UNAVAILABLE, OK]);
    let (client, waits) = told_of_waits(builder(&server));
    get(&client).await.expect("an answer");
    let waits = waits.lock().expect("no panic");
    let [(reason, Some(_), 1)] = &waits[..] else {
        panic!("{waits:?}");
    };
    assert_eq!(reason, "the server answered 503 Service Unavailable");
}
