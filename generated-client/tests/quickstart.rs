//! The example `quickstart` leaves nothing behind, so that it can be run again.

#![cfg(feature = "sevalla")]

use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::RetryPolicy;
use generated_client::sevalla::Client;
use sandbox::{Fault, Sandbox, seeded};

#[path = "../examples/quickstart.rs"]
#[expect(
    dead_code,
    reason = "`main` and what it does with an account are not tested"
)]
mod example;

fn client(sandbox: &Sandbox) -> Client {
    Client::builder()
        .base_url(sandbox.sevalla_url())
        .token(sandbox.token())
        .retry_policy(RetryPolicy::off())
        .build()
        .expect("a client")
}

/// Whether the example ran to its end.
async fn runs(sandbox: &Sandbox) -> bool {
    let later = || sandbox.advance(Duration::from_secs(60));
    let application = seeded::APPLICATION.parse().expect("an id");
    let process = seeded::WEB_PROCESS.parse().expect("an id");
    let client = client(sandbox);
    example::show(&client, application, process, later)
        .await
        .is_ok()
}

/// The names of what the application has, in order, after what is being deleted is gone.
async fn left(sandbox: &Sandbox) -> Vec<String> {
    sandbox.advance(Duration::from_secs(600));
    let (client, id) = (client(sandbox), seeded::APPLICATION.parse().expect("an id"));
    let variables = client.list_environment_variables(id).stream();
    let variables: Vec<_> = variables.try_collect().await.expect("variables");
    let ports = client.list_application_private_ports(id).stream();
    let ports: Vec<_> = ports.try_collect().await.expect("ports");
    let variables = variables.into_iter().map(|variable| variable.key);
    let ports = ports.into_iter().map(|port| port.id.to_string());
    variables.chain(ports).collect()
}

#[tokio::test]
async fn it_can_be_run_twice() {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let before = left(&sandbox).await;
    assert!(runs(&sandbox).await && runs(&sandbox).await);
    assert_eq!(left(&sandbox).await, before);
}

#[tokio::test]
async fn a_step_that_fails_leaves_nothing_behind() {
    for failing in [
        "createApplicationPrivatePort",
        "createEnvironmentVariable",
        "listApplicationPrivatePorts",
        "listEnvironmentVariables",
    ] {
        let sandbox = Sandbox::start().await.expect("a sandbox");
        let before = left(&sandbox).await;
        let fault = Fault::status(403).on(failing).times(1);
        sandbox.inject(fault).expect("a fault");
        assert!(!runs(&sandbox).await, "{failing}");
        assert_eq!(left(&sandbox).await, before, "{failing}");
        assert!(runs(&sandbox).await, "after {failing}");
    }
}

#[tokio::test]
async fn it_needs_no_account() {
    example::without_account().await.expect("an example");
}
