//! What is traced of calls, and that no secret is.

use generated_client::rate_limit::RateLimits;
use generated_client::sevalla::Client;
use generated_client::{Error, RetryPolicy, TokenError};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use super::operations::{Create, List, Update};
use super::server::{Answer, Server, Then};
use super::world::{run, settings, settings_of_http_2};
use super::{answers, flight, traces};

/// The lines of a record that this crate's own code traced, without what differs each time.
fn own(record: &str, server: &Server) -> String {
    let port = format!("server.port={}", server.address.port());
    let own = record
        .lines()
        .filter(|line| line.contains(" client_runtime::"));
    let own = own.map(|line| {
        let line = line.replace(&port, "server.port=[port]");
        // It is drawn at random.
        match line.split_once(" wait_ms=") {
            Some((head, tail)) => {
                let (_, tail) = tail.split_once(' ').unwrap();
                format!("{head} wait_ms=[wait] {tail}\n")
            }
            None => line + "\n",
        }
    });
    own.collect()
}

#[test]
fn a_call_is_traced_in_standard_terms() {
    let (record, server) = run(async {
        let server = Server::start(|sent| {
            let id = format!("x-request-id: req-{}\r\n", sent.number);
            match sent.number {
                0 => answers::error(429, &(id + "retry-after: 7\r\n")),
                _ => answers::ok(sent, &id),
            }
        });
        let server = server.await;
        let settings = settings(server.address).rate_limits(RateLimits::off());
        let client: Client = settings.build().unwrap();
        traces::record();
        Create.call(&client, 0).await.unwrap();
        (traces::recorded(), server)
    });
    insta::assert_snapshot!(own(&record, &server));
    // Those beneath have their say too, and it was looked through.
    for target in ["reqwest::", "hyper_util::"] {
        assert!(record.contains(target), "{record}");
    }
}

#[test]
fn a_call_without_an_answer_is_traced() {
    let (record, server) = run(async {
        let server = Server::start(|_| Answer::raw("", Then::Reset)).await;
        let policy = RetryPolicy::new().max_attempts(2);
        let settings = settings(server.address).retry_policy(policy);
        let client: Client = settings.build().unwrap();
        traces::record();
        Update.call(&client, 0).await.unwrap_err();
        (traces::recorded(), server)
    });
    insta::assert_snapshot!(own(&record, &server));
}

#[test]
fn a_token_is_not_traced_wherever_it_comes_from() {
    run(async {
        let server = Server::start(|sent| answers::ok(sent, "")).await;
        let settings = || settings::<Client>(server.address).observer(|_| {});
        // A token that is always the same, and not one of the vendor's form.
        traces::record();
        let client = settings().token("token-MARKER").build().unwrap();
        assert!(traces::recorded().contains("does not look like one of this API"));
        flight::held(List.call(&client, 0)).await.unwrap();
        assert_eq!(server.sent()[0].token, "Bearer token-MARKER");

        // A source that fails, and one whose token no header can carry.
        let client =
            settings().token_source(async || Err::<String, _>("no vault for token-MARKER"));
        let error = List.call(&client.build().unwrap(), 0).await.unwrap_err();
        assert!(
            matches!(
                error,
                Error::Token {
                    source: TokenError::Source(_),
                    ..
                }
            ),
            "{error}"
        );
        let client = settings().token_source(async || Ok::<_, String>("token-MARKER\n"));
        let error = List.call(&client.build().unwrap(), 0).await.unwrap_err();
        assert!(
            matches!(
                error,
                Error::Token {
                    source: TokenError::Invalid,
                    ..
                }
            ),
            "{error}"
        );
        assert_eq!(server.sent().len(), 1);
    });
}

#[test]
fn nothing_secret_is_traced_of_http_2() {
    run(async {
        let server = MockServer::start().await;
        let answer = ResponseTemplate::new(200).set_body_json(answers::env_var(0));
        let mock = Mock::given(matchers::any()).respond_with(answer);
        mock.expect(1).mount(&server).await;
        let client: Client = settings_of_http_2(&server).build().unwrap();
        traces::record();
        flight::held(Create.call(&client, 0)).await.unwrap();
        let record = traces::recorded();
        assert!(record.contains(" h2::"), "{record}");
    });
}

/// An HTTP client of the caller's own can be told to trace all it sends, which shows that all that is traced is seen here.
#[test]
fn what_is_traced_is_seen() {
    run(async {
        let server = Server::start(|sent| answers::ok(sent, "")).await;
        let http = reqwest::Client::builder().connection_verbose(true);
        let settings = settings::<Client>(server.address)
            .token("token-VISIBLE")
            .observer(|_| {})
            .http_client(http.no_proxy().build().unwrap());
        let client = settings.build().unwrap();
        traces::record();
        flight::held(List.call(&client, 0)).await.unwrap();
        let record = traces::recorded();
        assert!(record.contains("token-VISIBLE"), "{record}");
    });
}
