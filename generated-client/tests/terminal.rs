//! The terminal of a process, against the sandbox: what the example does, and how a connection ends.

#[path = "../examples/terminal.rs"]
#[allow(dead_code, reason = "of the example, only what connects is used")]
mod terminal;

use generated_client::sevalla::{Client, requests::OpenTerminalClose, types};
use generated_client::{Error, Message, WebSocketError};
use sandbox::{Sandbox, seeded};

struct Started {
    sandbox: Sandbox,
    client: Client,
    application: types::ApplicationId,
    process: types::ProcessId,
}

async fn start() -> Started {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let client = Client::builder()
        .base_url(sandbox.sevalla_url())
        .token(sandbox.token())
        .build()
        .expect("a client");
    Started {
        sandbox,
        client,
        application: seeded::APPLICATION.parse().expect("an id"),
        process: seeded::WEB_PROCESS.parse().expect("an id"),
    }
}

#[tokio::test]
async fn what_is_typed_is_answered_until_it_ends() {
    let started = start().await;
    let mut shown = Vec::new();
    let (application, process) = (started.application, started.process);
    let typed = b"echo hello\nwhoami\n".as_slice();
    terminal::connect(&started.client, application, process, typed, &mut shown)
        .await
        .expect("an ordinary end");
    let shown = String::from_utf8(shown).expect("text");
    assert!(
        shown.starts_with("$ hello\n$ whoami: there is no such command"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_documented_close_code_is_a_typed_error() {
    let started = start().await;
    let opening = started
        .client
        .open_terminal(started.application, started.process);
    let opening = opening.shell(types::TerminalShell::Bash);
    let mut shell = opening.connect().await.expect("a connection");
    let prompt = shell.next().await.expect("a message").expect("no error");
    assert_eq!(prompt, Message::from("$ "));
    shell.send("exit 4001\n").await.expect("sent");
    let error = shell.next().await.expect("an end").expect_err("no message");
    assert_eq!(
        error.to_string(),
        "the server closed the connection with 4001: No instance of the process runs"
    );
    let WebSocketError::Closed { code, .. } = error else {
        panic!("{error:?}");
    };
    assert_eq!(code, OpenTerminalClose::NotRunning);
    assert!(shell.next().await.is_none());
}

#[tokio::test]
async fn what_is_not_there_is_refused_before_the_switch() {
    let started = start().await;
    let nobody = uuid::Uuid::nil().to_string().parse().expect("an id");
    let refused = started.client.open_terminal(started.application, nobody);
    let error = refused.connect().await.expect_err("no such process");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    assert!(matches!(error, Error::ErrorResponse(_)));
}

#[tokio::test]
async fn plain_http_is_told_to_upgrade() {
    let started = start().await;
    let url = format!(
        "{}/applications/{}/processes/{}/terminal",
        started.sandbox.sevalla_url(),
        started.application,
        started.process
    );
    let sent = generated_client::reqwest::Client::new()
        .get(url)
        .bearer_auth(started.sandbox.token());
    let answer = sent.send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 426);
}
