//! Connects standard input and output to a shell in a process, until either of them ends.
//!
//! In a sandbox that it starts for itself, whose shell repeats what it is told (`help` says more):
//!
//! ```sh
//! cargo run -p generated-client --features websocket --example terminal
//! ```
//!
//! In a process of yours:
//!
//! ```sh
//! export SEVALLA_API_TOKEN=svl_…
//! cargo run -p generated-client --features websocket --example terminal -- <application id> <process id>
//! ```

use std::process::ExitCode;

use generated_client::Message;
use generated_client::sevalla::{Client, types};
use sandbox::{Sandbox, seeded};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, stdin, stdout};

type Failure = Box<dyn std::error::Error>;

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
            eprintln!("terminal: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn with_account() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let mut id = || {
        arguments
            .next()
            .ok_or("give the ids of an application and a process")
    };
    let (application, process) = (id()?.parse()?, id()?.parse()?);
    let client = Client::from_env()?;
    connect(&client, application, process, stdin(), stdout()).await
}

async fn without_account() -> Result<(), Failure> {
    let sandbox = Sandbox::start().await?;
    let client = Client::builder()
        .base_url(sandbox.sevalla_url())
        .token(sandbox.token())
        .build()?;
    let (application, process) = (seeded::APPLICATION.parse()?, seeded::WEB_PROCESS.parse()?);
    connect(&client, application, process, stdin(), stdout()).await
}

/// Sends what is typed, and shows what comes back.
pub(crate) async fn connect(
    client: &Client,
    application: types::ApplicationId,
    process: types::ProcessId,
    mut typed: impl AsyncRead + Unpin,
    mut shown: impl AsyncWrite + Unpin,
) -> Result<(), Failure> {
    let mut terminal = client.open_terminal(application, process).connect().await?;
    let mut input = [0; 1024];
    let mut typing = true;
    loop {
        tokio::select! {
            read = typed.read(&mut input), if typing => match read? {
                // Whoever has nothing more to type still wants to see what comes of it.
                0 => {
                    typing = false;
                    terminal.send("exit\n").await?;
                }
                length => terminal.send(&*String::from_utf8_lossy(&input[..length])).await?,
            },
            message = terminal.next() => match message {
                // The shell ended as shells do; any other end is an error.
                None => return Ok(()),
                Some(message) => {
                    match message? {
                        Message::Text(text) => shown.write_all(text.as_bytes()).await?,
                        Message::Binary(bytes) => shown.write_all(&bytes).await?,
                    }
                    shown.flush().await?;
                }
            },
        }
    }
}
