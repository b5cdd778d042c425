//! A token that the server does not accept any more.

use super::*;

const REFUSED: &str =
    "HTTP/1.1 401 Unauthorized\r\nx-request-id: req-1\r\ncontent-length: 6\r\n\r\nMARKER";

/// A client whose token source has these tokens, one after the other, and fails when there are no more.
fn client_of(server: &Script, tokens: &'static [&'static str]) -> (Probe, Arc<AtomicUsize>) {
    client_with(builder(server), tokens)
}

fn client_with(
    settings: ClientBuilder<Probe>,
    tokens: &'static [&'static str],
) -> (Probe, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let source = move || {
        let number = count.fetch_add(1, Ordering::Relaxed);
        std::future::ready(tokens.get(number).copied().ok_or("no vault"))
    };
    let client = settings.token_source(source).build();
    (client.expect("a client"), asked)
}

/// The tokens that were sent.
fn sent(server: &Script) -> Vec<String> {
    let tokens = server.requests().into_iter().map(|request| {
        let line = request
            .lines()
            .find_map(|line| line.strip_prefix("authorization: Bearer "));
        line.expect("a token").to_owned()
    });
    tokens.collect()
}

#[tokio::test]
async fn a_refused_token_is_asked_for_once_more_for_every_method() {
    for method in [Method::GET, Method::POST] {
        let server = Script::start([REFUSED, OK]);
        let (client, asked) = client_of(&server, &["old", "new"]);
        let response = call(&client, method, &OPERATION).await;
        let response = response.expect("an answer");
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(attempts(&response).count(), 2);
        assert_eq!(sent(&server), ["old", "new"]);
        assert_eq!(asked.load(Ordering::Relaxed), 2);
    }
}

#[tokio::test]
async fn the_same_token_is_not_sent_again() {
    let server = Script::start([REFUSED, OK]);
    let (client, asked) = client_of(&server, &["old", "old"]);
    let response = get(&client).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(server.requests().len(), 1);
    assert_eq!(asked.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn another_token_is_asked_for_no_more_than_once() {
    let server = Script::start([REFUSED, REFUSED, OK]);
    let (client, _) = client_of(&server, &["one", "two", "three"]);
    let response = get(&client).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(sent(&server), ["one", "two"]);
}

#[tokio::test]
async fn the_refusal_stands_where_there_is_no_other_token() {
    let server = Script::start([REFUSED, OK]);
    let (client, _) = client_of(&server, &["old"]);
    let response = get(&client).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);

    let server = Script::start([REFUSED, OK]);
    let response = get(&self::client(&server)).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_policy_of_one_attempt_is_kept() {
    let server = Script::start([REFUSED, OK]);
    let settings = builder(&server).retry_policy(RetryPolicy::off());
    let (client, asked) = client_with(settings, &["old", "new"]);
    let response = get(&client).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_later_repetition_asks_the_source_as_ever() {
    let server = Script::start([REFUSED, UNAVAILABLE, OK]);
    let (client, _) = client_of(&server, &["one", "two", "three"]);
    let response = get(&client).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(sent(&server), ["one", "two", "three"]);
}
