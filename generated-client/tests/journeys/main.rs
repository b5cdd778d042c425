//! What people do with a service from the beginning to the end, through the client, against the sandbox: a file a service,
//! which runs the service's example too.

#![cfg(feature = "sevalla")]

mod applications;
mod backups;
mod databases;
mod deployments;
mod metrics;
mod pipelines;
mod processes;
mod static_sites;

use std::fmt::Debug;
use std::str::FromStr;

use generated_client::RetryPolicy;
use generated_client::rate_limit::RateLimits;
use generated_client::sevalla::{Client, Error};
use sandbox::Sandbox;

/// A sandbox whose time stands still until the test moves it, and a client of it that neither waits nor tries again.
async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::builder().paused_clock().start().await;
    let sandbox = sandbox.expect("a sandbox");
    let client = client(&sandbox, sandbox.token());
    (sandbox, client)
}

/// A client of the sandbox with this token.
fn client(sandbox: &Sandbox, token: &str) -> Client {
    Client::builder()
        .base_url(sandbox.sevalla_url())
        .token(token)
        .rate_limits(RateLimits::off())
        .retry_policy(RetryPolicy::off())
        .build()
        .expect("a client")
}

/// An identifier of the type that is asked for.
fn id<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().expect("an id")
}

/// The status with which the server refused, and why; the page that it leads to is left out.
#[track_caller]
fn refusal<T>(answer: Result<T, Error>) -> (u16, String) {
    let error = answer.err().expect("a refusal");
    let status = error.status().expect("an answer").as_u16();
    let said = error.api_error().expect("the vendor's error");
    let why = said.data.as_ref().and_then(|data| data.message.as_deref());
    let why = why.unwrap_or(&said.message).split("; see ").next();
    (status, why.unwrap_or_default().to_owned())
}

/// What is wrong with a request that was not sent: the places, in order.
#[track_caller]
fn problems<T>(answer: Result<T, Error>) -> Vec<String> {
    let error = answer.err().expect("a refusal");
    let problems = error.problems();
    problems.iter().map(|p| p.path().to_owned()).collect()
}
