//! Opens a private port and waits for it, sets an environment variable, lists all of them, and is refused once.
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
    let (port, variable) = run(&client, application.parse()?, process.parse()?).await?;
    look(&client, port, &variable).await
}

pub(crate) async fn without_account() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let client = Client::builder()
        .base_url(sandbox.sevalla_url())
        .token(sandbox.token())
        .build()?;
    let (port, variable) = run(
        &client,
        seeded::APPLICATION.parse()?,
        seeded::WEB_PROCESS.parse()?,
    )
    .await?;
    // What takes a while at the vendor takes no time where the clock can be moved.
    sandbox.advance(Duration::from_secs(60));
    look(&client, port, &variable).await
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
    let variable = set_variable(client, application).await?;
    Ok((port.into_inner(), variable))
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
    port: types::PrivatePort,
    variable: &types::EnvVar,
) -> Result<(), Box<dyn std::error::Error>> {
    println!("port {} is {}", port.port, port.status);
    let application = port.app_id;
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
