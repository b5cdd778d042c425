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

use std::process::ExitCode;
use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::sevalla::{self, Client, types};
use sandbox::{Sandbox, seeded};

/// The identifier in the examples of the vendor's documentation.
const EXAMPLE_ID: &str = "fb5e5168-4281-4bec-94c5-0d1584e9e657";

#[tokio::main]
async fn main() -> ExitCode {
    let result = if std::env::var_os("SEVALLA_API_TOKEN").is_some() {
        with_account().await
    } else {
        without_account().await
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("quickstart: {}", explain(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

async fn with_account() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut id = || arguments.next().unwrap_or_else(|| EXAMPLE_ID.to_owned());
    let (application, process) = (id(), id());

    let client = Client::from_env()?;
    show(&client, application.parse()?, process.parse()?, || ()).await
}

pub(crate) async fn without_account() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let client = Client::builder()
        .base_url(sandbox.sevalla_url())
        .token(sandbox.token())
        .build()?;
    // What takes a while at the vendor takes no time where the clock can be moved.
    let later = || sandbox.advance(Duration::from_secs(60));
    let (application, process) = (seeded::APPLICATION.parse()?, seeded::WEB_PROCESS.parse()?);
    show(&client, application, process, later).await
}

/// Makes something, looks at it a little later, and deletes it.
pub(crate) async fn show(
    client: &Client,
    application: types::ApplicationId,
    process: types::ProcessId,
    later: impl Fn(),
) -> Result<(), Box<dyn std::error::Error>> {
    let (port, variable) = run(client, application, process).await?;
    later();
    let (port_id, variable_id) = (port.id, variable.id);
    let looked = look(client, application, port, &variable).await;
    // Both are tried, whatever became of the other and of what was done before.
    let port = close(client, application, port_id).await;
    let variable = unset(client, application, variable_id).await;
    looked?;
    port?;
    variable?;
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

/// What is not there any more is deleted as well.
fn gone<T>(answer: sevalla::Result<T>) -> sevalla::Result<()> {
    match answer {
        Err(error) if !error.is_not_found() => Err(error),
        _ => Ok(()),
    }
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
    client: &Client,
    application: types::ApplicationId,
    port: types::PrivatePort,
    variable: &types::EnvVar,
) -> Result<(), Box<dyn std::error::Error>> {
    println!("port {} is {}", port.port, port.status);
    let waiter = client.wait_for_private_port(application, port.id);
    let port = waiter.until_ready().await?;
    println!("port {} is {}", port.port, port.status);

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

/// What went wrong, and what the server said of it.
fn explain(error: &(dyn std::error::Error + 'static)) -> String {
    let call = error.downcast_ref::<sevalla::Error>();
    let Some(said) = call.and_then(sevalla::Error::api_error) else {
        return error.to_string();
    };
    let more = said.data.as_ref().and_then(|data| data.message.as_ref());
    format!("{error}: {}", more.unwrap_or(&said.message))
}
