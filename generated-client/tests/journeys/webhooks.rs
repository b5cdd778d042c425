//! A webhook: made, changed, switched, given another secret, and what it was told.

use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::chrono::TimeDelta;
use generated_client::serde_json::{self, Value};
use generated_client::sevalla::types::{
    ApplicationId, Webhook, WebhookDeliveryStatus, WebhookEvent, WebhookId,
};
use generated_client::sevalla::{self, Client};
use generated_client::values::Timestamp;
use sandbox::{Sandbox, seeded};

use super::{Outcome, assert_refused, forbid, id, problems, start};

#[path = "../../examples/webhooks.rs"]
#[expect(dead_code, reason = "`main` is not tested")]
mod example;

use example::common::Account;

/// The one that every sandbox begins with.
const SEEDED: &str = "bbbbbbbb-bbbb-4bbb-8bbb-000000000001";

async fn create(client: &Client) -> sevalla::Result<Webhook> {
    let request = client
        .create_webhook()
        .endpoint("https://hooks.example.com/sevalla")
        .allowed_events([WebhookEvent::AppDeploy, WebhookEvent::DatabaseCreate]);
    Ok(request.send().await?.into_inner())
}

#[tokio::test]
async fn it_is_made_changed_and_switched_off_and_on() -> Outcome {
    let (_sandbox, client) = start().await;
    let own = client.get_current_api_key().send().await?.id;
    let made = create(&client).await?;
    assert!(made.is_enabled && made.description.is_none());
    assert_eq!(
        made.allowed_events,
        [WebhookEvent::AppDeploy, WebhookEvent::DatabaseCreate]
    );
    assert!(made.secret.expose().starts_with("whsec_"));
    assert_eq!(
        (&made.created_by, &made.updated_by),
        (&own.to_string(), &None)
    );
    assert!(!format!("{made:?}").contains("whsec_"));

    let toggled = client.toggle_webhook(made.id).send().await?;
    assert!(!toggled.is_enabled);
    assert_eq!(toggled.updated_by, Some(own.to_string()));
    assert!(!client.get_webhook(made.id).send().await?.is_enabled);
    assert!(client.toggle_webhook(made.id).send().await?.is_enabled);

    let request = client.update_webhook(made.id).description("For the team");
    let changed = request
        .allowed_events([WebhookEvent::AppCreate])
        .send()
        .await?;
    assert_eq!(changed.description.as_deref(), Some("For the team"));
    assert_eq!(changed.allowed_events, [WebhookEvent::AppCreate]);
    assert_eq!(
        (&changed.endpoint, &changed.secret),
        (&made.endpoint, &made.secret)
    );
    let request = client.update_webhook(made.id).description_null();
    assert_eq!(request.send().await?.description, None);

    let done = client.delete_webhook(made.id).send().await?;
    assert_eq!(done.message, "Webhook deleted");
    assert!(
        client
            .get_webhook(made.id)
            .send()
            .await
            .unwrap_err()
            .is_not_found()
    );
    let error = client.list_webhook_deliveries(made.id).send().await;
    assert!(error.unwrap_err().is_not_found());
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_told_of_events_is_refused() -> Outcome {
    let (sandbox, client) = start().await;
    let request = client.create_webhook().allowed_events([]);
    let wrong = problems(request.endpoint("nowhere").send().await);
    assert_eq!(wrong, ["body.allowed_events"]);
    assert!(sandbox.received().is_empty());

    for endpoint in [
        "http://localhost/hook",
        "https://10.0.0.7/hook",
        "ftp://example.com/hook",
    ] {
        let request = client.create_webhook().endpoint(endpoint);
        let request = request.allowed_events([WebhookEvent::AppDeploy]);
        let why = "the endpoint has to be a public address that begins with http or https";
        assert_refused(request.send().await, 400, why);
    }

    // Ten are enough.
    let count = client.list_webhooks().send().await?.total;
    for _ in count..10 {
        create(&client).await?;
    }
    let eleventh = create(&client).await;
    assert_refused(eleventh, 400, "a company has ten webhooks at most");
    let all: Vec<_> = client
        .list_webhooks()
        .limit(3)
        .stream()
        .try_collect()
        .await?;
    assert_eq!(all.len(), 10);
    Ok(())
}

#[tokio::test]
async fn a_former_secret_counts_for_as_long_as_was_asked() -> Outcome {
    let (sandbox, client) = start().await;
    let made = create(&client).await?;
    assert_eq!(
        (&made.old_secret, &made.old_secret_expired_at),
        (&None, &None)
    );

    let request = client.roll_webhook_secret(made.id).expire_in_hours(6);
    let rolled = request.send().await?;
    assert_ne!(rolled.secret, made.secret);
    assert_eq!(rolled.old_secret.as_ref(), Some(&made.secret));
    let end = rolled
        .old_secret_expired_at
        .as_ref()
        .and_then(Timestamp::to_utc);
    let now = rolled.updated_at.to_utc().ok_or("no time")?;
    assert_eq!(end.ok_or("no end")? - now, TimeDelta::hours(6));

    let old = async || -> sevalla::Result<_> {
        let webhook = client.get_webhook(made.id).send().await?.into_inner();
        Ok((webhook.old_secret, webhook.old_secret_expired_at.is_some()))
    };
    sandbox.advance(Duration::from_secs(5 * 3600));
    assert_eq!(old().await?, (Some(made.secret.clone()), true));
    sandbox.advance(Duration::from_secs(3600));
    assert_eq!(old().await?, (None, false));
    assert_eq!(
        client.get_webhook(made.id).send().await?.secret,
        rolled.secret
    );

    // Unless one asks for time there is none.
    let again = client.roll_webhook_secret(made.id).send().await?;
    assert_ne!(again.secret, rolled.secret);
    assert_eq!(again.old_secret, None);
    let request = client.roll_webhook_secret(made.id).expire_in_hours(25);
    assert_eq!(problems(request.send().await), ["body.expire_in_hours"]);
    Ok(())
}

#[tokio::test]
async fn what_happens_is_told_while_it_is_switched_on() -> Outcome {
    let (sandbox, client) = start().await;
    let webhook = create(&client).await?.id;
    let shop: ApplicationId = id(seeded::APPLICATION);
    let told = async || -> sevalla::Result<Vec<_>> {
        client
            .list_webhook_deliveries(webhook)
            .stream()
            .try_collect()
            .await
    };
    assert_eq!(told().await?, []);

    client.trigger_deployment(shop).send().await?;
    let waiting = &told().await?[0];
    assert_eq!(
        (&waiting.event_type, &waiting.status),
        (&WebhookEvent::AppDeploy, &WebhookDeliveryStatus::Pending)
    );
    assert_eq!((waiting.response_status, &waiting.sent_at), (None, &None));
    sandbox.advance(Duration::from_secs(1));
    let sent = client
        .get_webhook_delivery(webhook, waiting.id)
        .send()
        .await?;
    assert_eq!(
        (&sent.status, sent.response_status),
        (&WebhookDeliveryStatus::Success, Some(200))
    );
    assert!(sent.sent_at.is_some() && sent.endpoint == "https://hooks.example.com/sevalla");
    let payload: Value = serde_json::from_str(sent.payload.as_deref().unwrap_or_default())?;
    assert_eq!(payload["webhook_id"], webhook.as_str());
    assert_eq!(payload["data"]["id"], seeded::APPLICATION);

    // Of this it is told nothing, and while it is off of nothing at all.
    client
        .update_application(shop)
        .display_name("Shop")
        .send()
        .await?;
    client.toggle_webhook(webhook).send().await?;
    sandbox.advance(Duration::from_secs(60));
    client.trigger_deployment(shop).send().await?;
    assert_eq!(told().await?.len(), 1);
    client.toggle_webhook(webhook).send().await?;
    sandbox.advance(Duration::from_secs(60));
    client.trigger_deployment(shop).send().await?;
    assert_eq!(told().await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn deliveries_are_looked_through() -> Outcome {
    let (_sandbox, client) = start().await;
    let webhook: WebhookId = id(SEEDED);
    let deliveries = client.list_webhook_deliveries(webhook).limit(1).stream();
    let deliveries: Vec<_> = deliveries.try_collect().await?;
    let [second, first] = &deliveries[..] else {
        return Err(format!("{deliveries:?}").into());
    };
    assert!(
        first.created_at < second.created_at,
        "the newest comes first"
    );
    assert_eq!(
        (&first.status, first.response_status),
        (&WebhookDeliveryStatus::Failed, Some(503))
    );
    assert_eq!(
        (&second.status, second.response_status),
        (&WebhookDeliveryStatus::Success, Some(200))
    );
    assert_eq!(
        first.event_id, second.event_id,
        "the same event, told again"
    );

    let read = client
        .get_webhook_delivery(webhook, second.id)
        .send()
        .await?;
    assert_eq!(*read, *second);
    let payload = read.payload.as_deref().ok_or("no payload")?;
    let payload: Value = serde_json::from_str(payload)?;
    assert_eq!(payload["type"], read.event_type.as_str());
    assert_eq!(payload["event_delivery_id"], read.id.as_str());

    let none = client
        .list_webhook_deliveries(create(&client).await?.id)
        .send()
        .await?;
    assert_eq!((none.total, none.data.len()), (0, 0));
    Ok(())
}

#[tokio::test]
async fn the_example_leaves_nothing_behind() -> Outcome {
    let step = Duration::from_secs(60);
    let account = Account::in_sandbox(Sandbox::start().await?, step)?;
    let sandbox = account.sandbox().ok_or("no sandbox")?;
    let names = async || -> sevalla::Result<Vec<_>> {
        sandbox.advance(step);
        let list = account.client.list_webhooks().stream();
        list.map_ok(|webhook| webhook.endpoint).try_collect().await
    };
    let before = names().await?;
    example::run(&account, None).await?;
    assert_eq!(names().await?, before);
    forbid(sandbox, "rollWebhookSecret")?;
    assert!(example::run(&account, None).await.is_err());
    assert_eq!(names().await?, before);
    Ok(())
}
