//! Makes an API key that may look and not touch, works with it, gives it another token while the old one still works,
//! switches it off, and deletes it. Then a device without a key asks for one, which its owner approves.
//!
//! ```sh
//! cargo run -p generated-client --example api_keys
//! ```
//!
//! runs in a sandbox of its own; with `SEVALLA_API_TOKEN`, in your account. There, enter the code that is shown in the
//! dashboard.

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, gone};
use futures_util::TryStreamExt;
use generated_client::sevalla::{Client, types};
use generated_client::values::Secret;

#[tokio::main]
async fn main() -> ExitCode {
    common::main(run).await
}

pub(crate) async fn run(account: &Account) -> Outcome {
    let client = &account.client;
    let key = client
        .create_api_key()
        .name("Example")
        .capabilities(["APP:READ", "DATABASE:READ"].map(types::NewApiKeyCapability::new))
        .send()
        .await?
        .into_inner();
    // Now or never: this answer alone has the token. Hand `token.expose()` to what keeps your secrets.
    println!("made {key:?}"); // the token prints as [redacted]
    let used = use_it(account, key.id, key.token).await;
    let deleted = gone(client.delete_api_key(key.id).send().await);
    used?;
    deleted?;
    println!("{} is deleted", key.name);
    log_in(account).await
}

async fn use_it(account: &Account, id: types::ApiKeyId, token: Secret) -> Outcome {
    let client = &account.client;
    let other = account.settings()?.token(&token).build()?;
    who_am_i(&other).await?;

    // A key cannot change itself, so that it takes another one to give it another token.
    let rotated = client
        .rotate_api_key(id)
        .old_token_ttl_hours(24)
        .send()
        .await?;
    let renewed = account.settings()?.token(&rotated.token).build()?;
    who_am_i(&renewed).await?;
    if let Some(end) = &client.get_api_key(id).send().await?.old_token_expired_at {
        println!("the old token works until {end}");
    }

    println!("{}", client.toggle_api_key(id).send().await?.message);
    match renewed.validate_api_key().send().await {
        Err(error) if error.is_unauthorized() => println!("as expected: {error}"),
        answer => drop(answer?),
    }

    let mut keys = client.list_api_keys().stream();
    while let Some(key) = keys.try_next().await? {
        let off = if key.is_enabled { "" } else { ", off" };
        println!("  {} {} ({}{off})", key.masked_token, key.name, key.source);
    }
    Ok(())
}

/// Without a key: shows a code, and waits until somebody who has an account approves it.
async fn log_in(account: &Account) -> Outcome {
    let stranger = account.settings()?.without_token().build()?;
    let code = stranger.create_device_code().send().await?;
    println!(
        "enter {} in the dashboard, until {}",
        code.code, code.expires_at
    );
    let waiter = stranger.wait_for_device_code(&code.code);
    let login = account
        .wait("login", waiter, |login| login.status.to_string())
        .await?;

    // The token is told once.
    let token = login
        .token
        .ok_or("another one was faster to ask for the token")?;
    let device = account.settings()?.token(token).build()?;
    let id = who_am_i(&device).await?;
    gone(account.client.delete_api_key(id).send().await)?;
    println!("logged out");
    Ok(())
}

async fn who_am_i(client: &Client) -> Outcome<types::ApiKeyId> {
    let me = client.get_current_api_key().send().await?;
    println!("{} may do {} things", me.name, me.capabilities.len());
    Ok(me.id)
}
