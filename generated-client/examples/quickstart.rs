//! Opens a private port and waits for it, sets an environment variable, lists all of them, and is refused once. In the end
//! it deletes what it has made, also when something goes wrong in between, so that it can be run again.
//!
//! In a sandbox that it starts for itself, without an account:
//!
//! ```sh
//! cargo run -p generated-client --example quickstart
//! ```
//!
//! In an application of yours:
//!
//! ```sh
//! export SEVALLA_API_TOKEN=svl_…
//! cargo run -p generated-client --example quickstart -- [application id] [process id]
//! ```

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, explain, gone};
use futures_util::TryStreamExt;
use generated_client::sevalla::{self, Client, types};
use sandbox::seeded;

#[tokio::main]
async fn main() -> ExitCode {
    // Without arguments it is what every sandbox begins with.
    let mut arguments = std::env::args().skip(1);
    let mut id = |default: &str| arguments.next().unwrap_or_else(|| default.to_owned());
    let (application, process) = (id(seeded::APPLICATION), id(seeded::WEB_PROCESS));
    common::main(async |account| show(account, application.parse()?, process.parse()?).await).await
}

/// Makes something, looks at it, and deletes it.
pub(crate) async fn show(
    account: &Account,
    application: types::ApplicationId,
    process: types::ProcessId,
) -> Outcome {
    let client = &account.client;
    let (port, variable) = run(client, application, process).await?;
    let looked = look(account, application, &port, &variable).await;
    // Both are tried, whatever became of the other and of what was done before.
    let closed = close(client, application, port.id).await;
    let unset = unset(client, application, variable.id).await;
    looked?;
    closed?;
    unset?;
    Ok(())
}

pub(crate) async fn run(
    client: &Client,
    application: types::ApplicationId,
    process: types::ProcessId,
) -> sevalla::Result<(types::PrivatePort, types::EnvVar)> {
    let port = client
        .create_application_private_port(application)
        .process_id(process)
        .port(3306)
        .send()
        .await?;
    match set_variable(client, application).await {
        Ok(variable) => Ok((port.into_inner(), variable)),
        Err(error) => {
            // The port would stay behind. Why there is no variable matters more than what becomes of it.
            if let Err(error) = close(client, application, port.id).await {
                eprintln!("port {} stays open: {}", port.port, explain(&error));
            }
            Err(error)
        }
    }
}

async fn close(
    client: &Client,
    application: types::ApplicationId,
    port: types::PrivatePortId,
) -> sevalla::Result<()> {
    let request = client.delete_application_private_port(application, port);
    gone(request.send().await)
}

async fn unset(
    client: &Client,
    application: types::ApplicationId,
    variable: types::EnvVarId,
) -> sevalla::Result<()> {
    let request = client.delete_environment_variable(application, variable);
    gone(request.send().await)
}

async fn set_variable(
    client: &Client,
    application: types::ApplicationId,
) -> sevalla::Result<types::EnvVar> {
    let variable = client
        .create_environment_variable(application)
        .key("API_BASE_URL")
        .value("https://api.example.com")
        .is_runtime(true)
        .is_buildtime(true)
        .send()
        .await?;
    Ok(variable.into_inner())
}

/// Looks at what [`run`] has made.
async fn look(
    account: &Account,
    application: types::ApplicationId,
    port: &types::PrivatePort,
    variable: &types::EnvVar,
) -> Outcome {
    let client = &account.client;
    let waiter = client.wait_for_private_port(application, port.id);
    let what = format!("port {}", port.port);
    let ready = account.wait(&what, waiter, |port| port.status.to_string());
    ready.await?;

    println!("{variable:#?}"); // its value prints as [redacted]
    let mut variables = client.list_environment_variables(application).stream();
    while let Some(variable) = variables.try_next().await? {
        println!("{} is set", variable.key);
    }

    // An application has one variable of a name, so that this is refused.
    if let Err(error) = set_variable(client, application).await {
        println!("as expected: {}", explain(&error));
    }
    Ok(())
}
