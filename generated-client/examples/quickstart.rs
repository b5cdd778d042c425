//! Opens a private port of a process, then sets an environment variable of its application.
//!
//! ```sh
//! export SEVALLA_API_TOKEN=svl_…
//! cargo run -p generated-client --example quickstart -- [application id] [process id]
//! ```

use std::process::ExitCode;

use generated_client::Error;
use generated_client::sevalla::{Client, types};

/// The identifier in the examples of the vendor's documentation.
const EXAMPLE_ID: &str = "fb5e5168-4281-4bec-94c5-0d1584e9e657";

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let mut id = || arguments.next().unwrap_or_else(|| EXAMPLE_ID.to_owned());
    let (application, process) = (id(), id());

    let client = match Client::from_env() {
        Ok(client) => client,
        Err(error) => return failure(&error.to_string()),
    };
    match run(&client, &application, &process).await {
        Ok((port, variable)) => {
            println!("{port:#?}");
            println!("{variable:#?}"); // its value prints as [redacted]
            ExitCode::SUCCESS
        }
        Err(error) => match error.api_error() {
            Some(said) => failure(&format!("{error}: {}", said.message)),
            None => failure(&error.to_string()),
        },
    }
}

pub(crate) async fn run(
    client: &Client,
    application: &str,
    process: &str,
) -> Result<(types::PrivatePort, types::EnvVar), Error<types::Error>> {
    let port = client
        .create_application_private_port()
        .id(application)
        .body(
            types::CreatePrivatePortRequest::builder()
                .process_id(process)
                .port(3306),
        )
        .send()
        .await?;
    let variable = client
        .create_environment_variable()
        .id(application)
        .body(
            types::CreateEnvVarRequest::builder()
                .key("API_BASE_URL")
                .value("https://api.example.com")
                .is_runtime(true)
                .is_buildtime(true),
        )
        .send()
        .await?;
    Ok((port.into_inner(), variable.into_inner()))
}

fn failure(reason: &str) -> ExitCode {
    eprintln!("quickstart: {reason}");
    ExitCode::FAILURE
}
