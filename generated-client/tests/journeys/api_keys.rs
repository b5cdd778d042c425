//! API keys: who makes one sees its token once, and says how long it and its predecessor work; and how a device gets one.

use std::time::{Duration, SystemTime};

use futures_util::TryStreamExt;
use generated_client::sevalla::types::{
    ApiKeyId, ApiKeySource, DeviceCodeStatus, NewApiKeyCapability,
};
use generated_client::sevalla::{self, Client};
use generated_client::values::{Secret, Timestamp};
use generated_client::{DateTime, Error, RetryPolicy, TokenError, Utc, WaitError};
use sandbox::{Sandbox, seeded};

use super::{Outcome, assert_refused, client, forbid, problems, start};

#[path = "../../examples/api_keys.rs"]
#[expect(dead_code, reason = "`main` is not tested")]
mod example;

use example::common::Account;

const HOUR: Duration = Duration::from_secs(3600);

/// A key that may look at applications, and its token.
async fn create(client: &Client) -> sevalla::Result<(ApiKeyId, Secret)> {
    let request = client.create_api_key().name("Dashboard on the wall");
    let may = [NewApiKeyCapability::new("APP:READ")];
    let made = request.capabilities(may).send().await?.into_inner();
    Ok((made.id, made.token))
}

/// Whether the sandbox lets in who has this token.
async fn works(sandbox: &Sandbox, token: &Secret) -> sevalla::Result<bool> {
    match client(sandbox, token.expose())
        .validate_api_key()
        .send()
        .await
    {
        Ok(_) => Ok(true),
        Err(error) if error.is_unauthorized() => Ok(false),
        Err(error) => Err(error),
    }
}

#[tokio::test]
async fn a_token_is_shown_once_and_works() -> Outcome {
    let (sandbox, client) = start().await;
    let one = NewApiKeyCapability {
        id_resource: Some(seeded::APPLICATION.to_owned()),
        ..NewApiKeyCapability::new("APP:UPDATE")
    };
    let request = client.create_api_key().name("Deployments");
    let request = request.capabilities([NewApiKeyCapability::new("APP:READ"), one]);
    let made = request.send().await?;
    let token = made.token.expose();
    assert!(token.starts_with("svl_") && token.len() == 68);
    assert!(!format!("{made:?}").contains(token));

    let read = client.get_api_key(made.id).send().await?;
    assert_eq!(
        read.masked_token,
        format!("{}...{}", &token[..6], &token[64..])
    );
    assert_eq!(
        (&read.source, read.is_enabled),
        (&ApiKeySource::External, true)
    );
    assert_eq!(
        (read.last_used_at.is_none(), read.expired_at.is_none()),
        (true, true)
    );
    let may = |permission, resource: Option<&str>| (permission, resource.map(str::to_owned));
    let given: Vec<_> = read
        .capabilities
        .iter()
        .map(|given| (&*given.permission, given.id_resource.clone()))
        .collect();
    assert_eq!(
        given,
        [
            may("APP:READ", None),
            may("APP:UPDATE", Some(seeded::APPLICATION))
        ]
    );

    // Whoever has the token is that key.
    let other = super::client(&sandbox, token);
    let me = other.get_current_api_key().send().await?;
    assert_eq!(
        (me.id, &*me.name, me.company_id),
        (made.id, "Deployments", read.company_id)
    );
    assert_eq!(me.capabilities.len(), 2);
    let valid = other.validate_api_key().send().await?;
    assert_eq!((&*valid.status, &*valid.name), ("active", "Deployments"));
    let mine: Vec<_> = other.list_api_keys().stream().try_collect().await?;
    assert_eq!(mine[0].id, made.id, "the newest comes first");
    Ok(())
}

#[tokio::test]
async fn a_key_needs_something_that_it_may_do() -> Outcome {
    let (sandbox, client) = start().await;
    let nothing = client.create_api_key().name("Nothing").send().await;
    assert_refused(nothing, 400, "a key needs a role or a permission");
    sandbox.clear_received();
    let wrong = problems(client.create_api_key().name("").send().await);
    assert_eq!(wrong, ["body.name"]);
    assert!(sandbox.received().is_empty());

    let roles = client.list_api_key_roles().send().await?.into_inner();
    let viewer = roles
        .iter()
        .find(|role| role.name == "Viewer")
        .ok_or("no role")?;
    let request = client.create_api_key().name("Looks").role_ids([viewer.id]);
    let made = request.send().await?;
    let read = client.get_api_key(made.id).send().await?;
    assert_eq!(
        (&*read.roles[0].name, read.roles[0].id),
        ("Viewer", viewer.id)
    );
    assert_eq!(read.capabilities, []);
    let me = super::client(&sandbox, made.token.expose());
    let me = me.get_current_api_key().send().await?;
    let may: Vec<_> = me.capabilities.iter().map(|may| &*may.permission).collect();
    assert!(
        may.contains(&"APP:READ") && !may.contains(&"APP:UPDATE"),
        "{may:?}"
    );

    // Roles that are sent replace those that there were; the permissions stay as they are.
    let developer = roles
        .iter()
        .find(|role| role.name == "Developer")
        .ok_or("no role")?;
    let changed = client
        .update_api_key(made.id)
        .role_ids([developer.id])
        .send()
        .await?;
    let names: Vec<_> = changed.roles.iter().map(|role| &*role.name).collect();
    assert_eq!(names, ["Developer"]);
    let me = super::client(&sandbox, made.token.expose());
    let me = me.get_current_api_key().send().await?;
    assert!(
        me.capabilities
            .iter()
            .any(|may| may.permission == "APP:UPDATE")
    );
    Ok(())
}

#[tokio::test]
async fn a_former_token_works_for_as_long_as_was_asked() -> Outcome {
    let (sandbox, client) = start().await;
    let (id, old) = create(&client).await?;
    let rotated = client
        .rotate_api_key(id)
        .old_token_ttl_hours(2)
        .send()
        .await?;
    let new = &rotated.token;
    assert_ne!(*new, old);
    assert!(!format!("{rotated:?}").contains(new.expose()));
    assert!(works(&sandbox, &old).await? && works(&sandbox, new).await?);
    let end = client
        .get_api_key(id)
        .send()
        .await?
        .into_inner()
        .old_token_expired_at;
    assert!(end.is_some());

    sandbox.advance(HOUR);
    assert!(works(&sandbox, &old).await?);
    sandbox.advance(HOUR);
    assert!(!works(&sandbox, &old).await? && works(&sandbox, new).await?);
    let end = client
        .get_api_key(id)
        .send()
        .await?
        .into_inner()
        .old_token_expired_at;
    assert_eq!(end, None);

    // Unless one asks for time there is none.
    let again = client.rotate_api_key(id).send().await?;
    assert!(!works(&sandbox, new).await? && works(&sandbox, &again.token).await?);
    let wrong = problems(
        client
            .rotate_api_key(id)
            .old_token_ttl_hours(200)
            .send()
            .await,
    );
    assert_eq!(wrong, ["body.old_token_ttl_hours"]);
    Ok(())
}

#[tokio::test]
async fn a_key_is_switched_off_expires_and_is_deleted() -> Outcome {
    let (sandbox, client) = start().await;
    let (id, token) = create(&client).await?;
    let off = client.toggle_api_key(id).send().await?;
    assert_eq!(
        (off.is_enabled, &*off.message),
        (false, r#"API key "Dashboard on the wall" disabled"#)
    );
    let error = super::client(&sandbox, token.expose())
        .list_applications()
        .send()
        .await
        .unwrap_err();
    assert!(error.is_unauthorized() && !error.is_retryable());
    assert!(client.toggle_api_key(id).send().await?.is_enabled);
    assert!(works(&sandbox, &token).await?);

    let done = client.delete_api_key(id).send().await?;
    assert_eq!(done.message, r#"API key "Dashboard on the wall" deleted"#);
    assert!(!works(&sandbox, &token).await?);
    assert!(
        client
            .get_api_key(id)
            .send()
            .await
            .unwrap_err()
            .is_not_found()
    );

    let now: DateTime<Utc> = SystemTime::now().into();
    let end = Timestamp::try_from(now + HOUR)?;
    let request = client
        .create_api_key()
        .name("For an hour")
        .expired_at(end.clone());
    let short = request
        .capabilities([NewApiKeyCapability::new("APP:READ")])
        .send()
        .await?;
    let valid = super::client(&sandbox, short.token.expose())
        .validate_api_key()
        .send()
        .await?;
    assert_eq!(valid.expires_at, Some(end));
    sandbox.advance(2 * HOUR);
    assert!(!works(&sandbox, &short.token).await?);
    Ok(())
}

#[tokio::test]
async fn no_key_saws_off_the_branch_it_sits_on() -> Outcome {
    let (_sandbox, client) = start().await;
    let own = client.get_current_api_key().send().await?.id;
    let (other, _) = create(&client).await?;
    let changed = client.update_api_key(own).name("Me").send().await;
    assert_refused(changed, 400, "a key cannot change itself");
    let rotated = client.rotate_api_key(own).send().await;
    assert_refused(rotated, 400, "a key cannot rotate itself");
    let toggled = client.toggle_api_key(own).send().await;
    assert_refused(toggled, 400, "a key cannot switch itself");
    let deleted = client.delete_api_key(own).send().await;
    assert_refused(deleted, 400, "a key cannot delete itself");
    let named = client.update_api_key(other).name("Them").send().await?;
    assert_eq!(named.name, "Them");
    Ok(())
}

/// A client without a token.
fn stranger(sandbox: &Sandbox) -> Client {
    Client::builder()
        .base_url(sandbox.sevalla_url())
        .without_token()
        .retry_policy(RetryPolicy::off())
        .build()
        .expect("a client")
}

#[tokio::test]
async fn a_device_is_let_in_by_a_code_that_its_owner_approves() -> Outcome {
    let (sandbox, _) = start().await;
    let stranger = stranger(&sandbox);
    let error = stranger.list_applications().send().await.unwrap_err();
    assert!(
        matches!(
            error,
            Error::Token {
                source: TokenError::Missing,
                ..
            }
        ),
        "{error}"
    );
    assert!(sandbox.received().is_empty(), "nothing was sent");

    let code = stranger.create_device_code().send().await?;
    let state = stranger.poll_device_code(&code.code).send().await?;
    assert_eq!(
        (&state.status, &state.token),
        (&DeviceCodeStatus::Pending, &None)
    );

    sandbox.advance(Duration::from_secs(10));
    let approved = stranger
        .wait_for_device_code(&code.code)
        .until_ready()
        .await?;
    assert_eq!(approved.status, DeviceCodeStatus::Approved);
    let token = approved.token.as_ref().ok_or("no token")?;
    assert!(!format!("{approved:?}").contains(token.expose()));
    // It is told once.
    let state = stranger.poll_device_code(&code.code).send().await?;
    assert_eq!(
        (&state.status, &state.token),
        (&DeviceCodeStatus::Approved, &None)
    );

    let device = client(&sandbox, token.expose());
    let me = device.get_current_api_key().send().await?;
    assert_eq!((&me.source, me.is_enabled), (&ApiKeySource::Cli, true));
    assert!(!me.capabilities.is_empty(), "it may do something");
    device.list_applications().send().await?;

    // Whoever lost the device takes its key away.
    client(&sandbox, sandbox.token())
        .delete_api_key(me.id)
        .send()
        .await?;
    assert!(
        device
            .list_applications()
            .send()
            .await
            .unwrap_err()
            .is_unauthorized()
    );
    Ok(())
}

#[tokio::test]
async fn a_code_is_denied_or_comes_too_late_and_there_are_not_many() -> Outcome {
    let (sandbox, _) = start().await;
    let stranger = stranger(&sandbox);
    sandbox.fail_next("createDeviceCode")?;
    let denied = stranger.create_device_code().send().await?;
    let late = stranger.create_device_code().send().await?;
    sandbox.advance(Duration::from_secs(10));
    let error = stranger
        .wait_for_device_code(&denied.code)
        .until_ready()
        .await
        .unwrap_err();
    let WaitError::Failed { resource, .. } = error else {
        return Err(error.into());
    };
    assert_eq!(
        (&resource.status, &resource.token),
        (&DeviceCodeStatus::Denied, &None)
    );
    sandbox.advance(Duration::from_secs(300));
    let state = stranger.poll_device_code(&late.code).send().await?;
    assert_eq!(
        (&state.status, &state.token),
        (&DeviceCodeStatus::Expired, &None)
    );

    let unknown = stranger.poll_device_code("NO-SUCH").send().await;
    assert_refused(unknown, 400, "there is no such code");
    for _ in 0..5 {
        stranger.create_device_code().send().await?;
    }
    let sixth = stranger.create_device_code().send().await;
    assert_refused(sixth, 429, "five codes are pending already");
    Ok(())
}

#[tokio::test]
async fn the_example_leaves_nothing_behind() -> Outcome {
    let step = Duration::from_secs(60);
    let account = Account::in_sandbox(Sandbox::start().await?, step)?;
    let sandbox = account.sandbox().ok_or("no sandbox")?;
    let names = async || -> sevalla::Result<Vec<_>> {
        sandbox.advance(step);
        let list = account.client.list_api_keys().stream();
        list.map_ok(|key| key.name).try_collect().await
    };
    let before = names().await?;
    example::run(&account).await?;
    assert_eq!(names().await?, before);
    forbid(sandbox, "rotateApiKey")?;
    assert!(example::run(&account).await.is_err());
    assert_eq!(names().await?, before);
    Ok(())
}
