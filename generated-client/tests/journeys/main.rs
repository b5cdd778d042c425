//! What people do with a service from the beginning to the end, through the client, against the sandbox: a file a service,
//! which runs the service's example too.

#![cfg(feature = "sevalla")]
#![allow(
    clippy::duplicate_mod,
    reason = "each example brings what all of them share"
)]

mod api_keys;
mod applications;
mod backups;
mod databases;
mod deployments;
mod docker_registries;
mod load_balancers;
mod metrics;
mod object_storage;
mod pipelines;
mod processes;
mod static_site_deployments;
mod static_sites;
mod webhooks;

use std::fmt::Debug;
use std::str::FromStr;

use generated_client::RetryPolicy;
use generated_client::rate_limit::RateLimits;
use generated_client::sevalla::{Client, Error};
use sandbox::{Fault, FaultError, Sandbox};

/// What a journey comes to.
type Outcome = Result<(), Box<dyn std::error::Error>>;

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

/// Asserts that the server refused with this status, and for this reason.
#[track_caller]
fn assert_refused<T>(answer: Result<T, Error>, status: u16, why: &str) {
    assert_eq!(refusal(answer), (status, why.to_owned()));
}

/// Lets an operation be refused from now on.
fn forbid(sandbox: &Sandbox, operation: &str) -> Result<(), FaultError> {
    sandbox.inject(Fault::status(403).on(operation))
}

/// What is wrong with a request that was not sent: the places, in order.
#[track_caller]
fn problems<T>(answer: Result<T, Error>) -> Vec<String> {
    let error = answer.err().expect("a refusal");
    let problems = error.problems();
    problems.iter().map(|p| p.path().to_owned()).collect()
}
