//! Whoever uses this crate can name all that its signatures name, without a dependency of their own.

#![cfg(feature = "sevalla")]

use std::error::Error as StdError;
use std::time::Duration;

use generated_client::sevalla::{self, Client, types};
use generated_client::{
    Api, Bytes, ClientBuilder, ConfigError, DateTime, Error, HeaderMap, HeaderName, HeaderValue,
    Items, Paged, Pages, ResponseValue, SecretString, StatusCode, Stream, Utc, Uuid, WaitError,
    Waiter, Watched, chrono, reqwest, secrecy, serde_json, url, uuid,
};

const APPLICATION: &str = "fb5e5168-4281-4bec-94c5-0d1584e9e657";
const TOKEN: &str = "svl_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// What it says of a failure is of types that can be written down.
fn parts<E>(error: Error<E>) -> (Option<StatusCode>, Option<Bytes>, Option<reqwest::Error>) {
    let status = error.status();
    match error {
        Error::UnexpectedResponse { body, .. } => (status, Some(body), None),
        Error::Communication { source, .. } => (status, None, Some(source)),
        _ => (status, None, None),
    }
}

fn headers<T>(answer: &ResponseValue<T>) -> (&HeaderMap, Option<&HeaderValue>) {
    let headers = answer.headers();
    (headers, headers.get(HeaderName::from_static("etag")))
}

fn is_a_stream<S: Stream<Item = Result<T, Error<E>>> + Unpin + Send + 'static, T, E>(_: &S) {}

fn streams<R: Paged + Sync>(pages: &Pages<R>, items: &Items<R>)
where
    R::Page: Sync,
    R::Item: Sync,
{
    is_a_stream::<_, ResponseValue<R::Page>, R::Failure>(pages);
    is_a_stream::<_, R::Item, R::Failure>(items);
}

async fn ready<W: Watched>(waiter: Waiter<W>) -> Result<W::Resource, WaitError<W>> {
    let waiter = waiter.timeout(Duration::ZERO);
    waiter.interval(Duration::from_secs(1)).until_ready().await
}

fn built<C: Api>(builder: ClientBuilder<C>) -> Result<C, ConfigError> {
    builder.build()
}

fn client() -> Client {
    built(Client::builder().token(TOKEN)).expect("a client")
}

#[test]
fn every_type_of_a_signature_has_a_public_name() {
    let _ = (
        parts::<types::ErrorBody>,
        headers::<types::PrivatePort>,
        serde_json::Value::Null,
        url::ParseError::EmptyHost,
    );
    let application: types::ApplicationId = APPLICATION.parse().expect("an id");
    let list = client().list_environment_variables(application);
    streams(&list.clone().pages(), &list.stream());
    let port = types::PrivatePortId::try_from(uuid::Uuid::nil()).expect("an id");
    drop(ready(client().wait_for_private_port(application, port)));

    let id: &Uuid = application.as_uuid();
    assert_eq!(id.to_string(), APPLICATION);
    let time: DateTime<Utc> = chrono::DateTime::UNIX_EPOCH;
    assert!(generated_client::values::Timestamp::try_from(time).is_ok());
}

#[test]
fn a_token_is_taken_from_whatever_holds_text() {
    let token = TOKEN.to_owned();
    let secret = SecretString::from(TOKEN);
    let kept = generated_client::values::Secret::from(TOKEN);
    for builder in [
        Client::builder().token(&token),
        Client::builder().token(token.as_str()),
        Client::builder().token(secret.clone()),
        Client::builder().token(&kept),
        Client::builder().token(kept.clone()),
        Client::builder().token(secrecy::SecretString::from(TOKEN)),
        Client::builder().token_source(async || Ok::<_, ConfigError>(String::new())),
        Client::builder().token(token),
    ] {
        assert!(built(builder).is_ok());
    }
}

#[test]
fn ids_and_states_are_read_as_text() {
    fn text(text: impl AsRef<str>) -> String {
        text.as_ref().to_owned()
    }
    let application: types::ApplicationId = APPLICATION.parse().expect("an id");
    assert!(application == APPLICATION && text(application) == APPLICATION);
    let status = types::PrivatePortStatus::Ready;
    assert!(status == "ready" && status != *"failed" && text(status) == "ready");
}

#[test]
fn errors_travel_as_those_of_std() {
    fn travels<E: StdError + Send + Sync + 'static>() {}
    travels::<sevalla::Error>();
    travels::<ConfigError>();
}
