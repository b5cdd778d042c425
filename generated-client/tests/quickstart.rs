//! The example `quickstart` leaves nothing behind, so that it can be run again.

#![cfg(feature = "sevalla")]

use std::time::Duration;

use futures_util::TryStreamExt;
use sandbox::{Fault, Sandbox, seeded};

#[path = "../examples/quickstart.rs"]
#[expect(
    dead_code,
    reason = "`main`, and what other examples share with this one, are not tested"
)]
mod example;

use example::common::Account;

/// An account whose time makes leaps, so that nothing is waited for.
async fn account() -> Account {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    Account::in_sandbox(sandbox, Duration::from_secs(60)).expect("an account")
}

fn sandbox(account: &Account) -> &Sandbox {
    account.sandbox().expect("a sandbox")
}

/// Whether the example ran to its end.
async fn runs(account: &Account) -> bool {
    let application = seeded::APPLICATION.parse().expect("an id");
    let process = seeded::WEB_PROCESS.parse().expect("an id");
    example::show(account, application, process).await.is_ok()
}

/// The names of what the application has, in order, after what is being deleted is gone.
async fn left(account: &Account) -> Vec<String> {
    sandbox(account).advance(Duration::from_secs(600));
    let (client, id) = (&account.client, seeded::APPLICATION.parse().expect("an id"));
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
    let account = account().await;
    let before = left(&account).await;
    assert!(runs(&account).await && runs(&account).await);
    assert_eq!(left(&account).await, before);
}

#[tokio::test]
async fn a_step_that_fails_leaves_nothing_behind() {
    for failing in [
        "createApplicationPrivatePort",
        "createEnvironmentVariable",
        "listApplicationPrivatePorts",
        "listEnvironmentVariables",
    ] {
        let account = account().await;
        let before = left(&account).await;
        let fault = Fault::status(403).on(failing).times(1);
        sandbox(&account).inject(fault).expect("a fault");
        assert!(!runs(&account).await, "{failing}");
        assert_eq!(left(&account).await, before, "{failing}");
        assert!(runs(&account).await, "after {failing}");
    }
}
