//! Has a webhook told of deployments, changes what it is told of, gives it another secret while the old one still counts,
//! switches it off and on, and shows what all webhooks were told. In the end it deletes the webhook.
//!
//! ```sh
//! cargo run -p generated-client --example webhooks
//! ```
//!
//! runs in a sandbox of its own; with `SEVALLA_API_TOKEN`, in your account. What is sent goes to `example.com`, unless you name
//! another address:
//!
//! ```sh
//! cargo run -p generated-client --example webhooks -- https://hooks.example.com/sevalla
//! ```

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, gone};
use futures_util::{StreamExt, TryStreamExt};
use generated_client::sevalla::types::WebhookEvent;
use generated_client::sevalla::{self, Client, types};

#[tokio::main]
async fn main() -> ExitCode {
    let endpoint = std::env::args().nth(1);
    common::main(async |account| run(account, endpoint).await).await
}

pub(crate) async fn run(account: &Account, endpoint: Option<String>) -> Outcome {
    let client = &account.client;
    let webhook = client
        .create_webhook()
        .endpoint(endpoint.as_deref().unwrap_or("https://example.com/hook"))
        .allowed_events([WebhookEvent::AppDeploy, WebhookEvent::StaticSiteDeploy])
        .description("An example")
        .send()
        .await?
        .into_inner();
    println!("{} is told of {}", webhook.endpoint, events(&webhook));
    // Every request to it has this in the header `svl-signature`: what has another one comes from somebody else.
    println!("  secret {:?}", webhook.secret); // prints as [redacted]

    let used = use_it(client, &webhook).await;
    let deleted = gone(client.delete_webhook(webhook.id).send().await);
    used?;
    deleted?;
    println!("{} is told of nothing any more", webhook.endpoint);
    Ok(())
}

async fn use_it(client: &Client, webhook: &types::Webhook) -> Outcome {
    let all = [
        WebhookEvent::AppCreate,
        WebhookEvent::AppDeploy,
        WebhookEvent::AppDelete,
    ];
    let changed = client
        .update_webhook(webhook.id)
        .allowed_events(all)
        .send()
        .await?;
    println!("now it is told of {}", events(&changed));

    // The receiver has six hours to learn the new secret.
    let rolled = client
        .roll_webhook_secret(webhook.id)
        .expire_in_hours(6)
        .send()
        .await?;
    if let Some(end) = &rolled.old_secret_expired_at {
        println!("it has another secret, and the old one counts until {end}");
    }

    let toggled = client.toggle_webhook(webhook.id).send().await?;
    println!("switched {}", if toggled.is_enabled { "on" } else { "off" });
    client.toggle_webhook(webhook.id).send().await?;
    show_deliveries(client).await?;
    Ok(())
}

/// The last few of what every webhook was told, and what came of it.
async fn show_deliveries(client: &Client) -> sevalla::Result<()> {
    let mut webhooks = client.list_webhooks().stream();
    while let Some(webhook) = webhooks.try_next().await? {
        println!("{}", webhook.endpoint);
        let mut deliveries = client.list_webhook_deliveries(webhook.id).stream().take(5);
        while let Some(delivery) = deliveries.try_next().await? {
            let answer = match (delivery.response_status, delivery.response_time_ms) {
                (Some(status), Some(time)) => format!("{status} after {time} ms"),
                _ => "no answer yet".to_owned(),
            };
            println!(
                "  {} {} {}: {answer}",
                delivery.created_at, delivery.event_type, delivery.status
            );
        }
    }
    Ok(())
}

fn events(webhook: &types::Webhook) -> String {
    let names = webhook.allowed_events.iter().map(WebhookEvent::as_str);
    names.collect::<Vec<_>>().join(", ")
}
