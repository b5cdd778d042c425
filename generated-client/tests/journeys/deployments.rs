//! Deployments that do not go well, what is done about them, and applications that are made of others.

use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::WaitError;
use generated_client::sevalla::{Client, types};
use sandbox::seeded;

use super::{id, problems, refusal, start};

const LATER: Duration = Duration::from_secs(60);

async fn status(
    client: &Client,
    application: types::ApplicationId,
    deployment: types::DeploymentId,
) -> Option<types::DeploymentStatus> {
    let read = client.get_deployment(application, deployment);
    read.send().await.unwrap().status.clone()
}

async fn of_application(
    client: &Client,
    application: types::ApplicationId,
) -> Option<types::ApplicationStatus> {
    let read = client.get_application(application);
    read.send().await.unwrap().status.clone()
}

#[tokio::test]
async fn one_that_fails_is_rolled_back() {
    let (sandbox, client) = start().await;
    let shop: types::ApplicationId = id(seeded::APPLICATION);
    let before = client.list_deployments(shop).limit(1).send().await.unwrap();
    let before = &before.data[0];
    assert_eq!(before.status, Some(types::DeploymentStatus::Success));

    sandbox.fail_next("triggerDeployment").unwrap();
    let deployment = client.trigger_deployment(shop).send().await.unwrap();
    sandbox.advance(LATER);
    let outcome = client
        .wait_for_deployment(shop, deployment.id)
        .until_ready()
        .await;
    let Err(WaitError::Failed { what, resource, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(what, format!("deployment {}", deployment.id));
    assert_eq!(resource.status, Some(types::DeploymentStatus::Failed));
    let failed = Some(types::ApplicationStatus::DeploymentFailed);
    assert_eq!(of_application(&client, shop).await, failed);

    let rollback = client.rollback_deployment(shop).send().await.unwrap();
    assert_eq!(rollback.trigger.as_deref(), Some("ROLLBACK_DEPLOYMENT"));
    assert_eq!(rollback.commit_sha, before.commit_sha);
    assert_ne!(rollback.id, before.id);
    sandbox.advance(LATER);
    client
        .wait_for_deployment(shop, rollback.id)
        .until_ready()
        .await
        .unwrap();
    let success = Some(types::ApplicationStatus::DeploymentSuccess);
    assert_eq!(of_application(&client, shop).await, success);
    let all: Vec<_> = client
        .list_deployments(shop)
        .limit(2)
        .stream()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(all.len(), 4);
    assert_eq!(
        (all[0].id, all[1].id, all[2].id),
        (rollback.id, deployment.id, before.id)
    );
}

#[tokio::test]
async fn one_that_nobody_wants_is_cancelled() {
    let (sandbox, client) = start().await;
    let shop: types::ApplicationId = id(seeded::APPLICATION);
    let skipped = client.trigger_deployment(shop).send().await.unwrap();
    let said = client
        .cancel_deployment(shop, skipped.id)
        .send()
        .await
        .unwrap();
    assert_eq!(said.message, "Deployment is being cancelled");
    let state = status(&client, shop, skipped.id).await;
    assert_eq!(state, Some(types::DeploymentStatus::Skipped));
    // Nothing of it ever ran, so that the one before still counts.
    let success = Some(types::ApplicationStatus::DeploymentSuccess);
    assert_eq!(of_application(&client, shop).await, success);
    let logs = client
        .get_application_deployment_logs(shop, skipped.id)
        .send()
        .await
        .unwrap();
    assert_eq!(*logs, []);

    let cancelled = client.trigger_deployment(shop).send().await.unwrap();
    sandbox.advance(Duration::from_secs(3));
    client
        .cancel_deployment(shop, cancelled.id)
        .send()
        .await
        .unwrap();
    sandbox.advance(LATER);
    let state = client
        .get_deployment(shop, cancelled.id)
        .send()
        .await
        .unwrap();
    assert_eq!(state.status, Some(types::DeploymentStatus::Cancelled));
    assert!(
        state.finished_at >= state.started_at && state.finished_at.is_some(),
        "{state:?}"
    );
    let outcome = client
        .wait_for_deployment(shop, cancelled.id)
        .until_ready()
        .await;
    assert!(
        matches!(outcome, Err(WaitError::Failed { .. })),
        "{outcome:?}"
    );
    let state = Some(types::ApplicationStatus::DeploymentCancelled);
    assert_eq!(of_application(&client, shop).await, state);
    let again = client.cancel_deployment(shop, cancelled.id).send().await;
    assert_eq!(refusal(again), (400, "the deployment is over".to_owned()));
}

#[tokio::test]
async fn others_may_deploy_by_a_hook() {
    let (_sandbox, client) = start().await;
    let blog: types::ApplicationId = id(seeded::OTHER_APPLICATION);
    assert_eq!(
        refusal(client.get_deployment_hook(blog).send().await).0,
        404
    );
    let hook = client.enable_deployment_hook(blog).send().await.unwrap();
    // Whoever has the address can deploy.
    assert!(
        hook.url.expose().starts_with("https://hook.sevalla.com/"),
        "{}",
        hook.url.expose()
    );
    assert!(
        !format!("{hook:?}").contains("hook.sevalla.com"),
        "{hook:?}"
    );
    assert_eq!(
        client.get_deployment_hook(blog).send().await.unwrap().url,
        hook.url
    );
    assert_eq!(
        client
            .enable_deployment_hook(blog)
            .send()
            .await
            .unwrap()
            .url,
        hook.url
    );
    let renewed = client
        .regenerate_deployment_hook(blog)
        .send()
        .await
        .unwrap();
    assert_ne!(renewed.url, hook.url);
    client.disable_deployment_hook(blog).send().await.unwrap();
    assert_eq!(
        refusal(client.get_deployment_hook(blog).send().await).0,
        404
    );
}

#[tokio::test]
async fn a_clone_has_what_the_original_has_and_deploys_by_itself() {
    let (sandbox, client) = start().await;
    let shop: types::ApplicationId = id(seeded::APPLICATION);
    let named = |name: &str| client.clone_application(shop).display_name(name);
    assert_eq!(problems(named("").send().await), ["body.display_name"]);
    assert_eq!(
        refusal(named("Shop").send().await).0,
        400,
        "the name is taken"
    );

    let clone = named("Shop for Bea").send().await.unwrap();
    assert_ne!(clone.id, shop);
    assert_eq!(
        (&*clone.name, &*clone.display_name),
        ("shop-for-bea", "Shop for Bea")
    );
    assert_eq!(clone.source, types::ApplicationSource::App);
    assert_eq!(
        clone.repo_url.as_deref(),
        Some("https://github.com/example/shop")
    );
    let in_progress = Some(types::ApplicationStatus::DeploymentInProgress);
    assert_eq!(of_application(&client, clone.id).await, in_progress);
    sandbox.advance(LATER);
    let clone = client
        .wait_for_application(clone.id)
        .until_ready()
        .await
        .unwrap();
    let original = client
        .get_application(shop)
        .send()
        .await
        .unwrap()
        .into_inner();
    assert_eq!(clone.cluster_id, original.cluster_id);
    assert_eq!(clone.ignore_deploy_paths, original.ignore_deploy_paths);

    let variables = async |application| {
        let variables = client.list_environment_variables(application).stream();
        let variables: Vec<_> = variables.try_collect().await.unwrap();
        let variables = variables.into_iter();
        variables
            .map(|one| (one.key, one.value.expose().to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(variables(clone.id).await, variables(shop).await);
    let processes = client.list_processes(clone.id).send().await.unwrap();
    let theirs = client.list_processes(shop).send().await.unwrap();
    assert_eq!(processes.total, theirs.total);
    for (own, other) in processes.data.iter().zip(&theirs.data) {
        assert_eq!(
            (&own.key, &own.scaling_strategy),
            (&other.key, &other.scaling_strategy)
        );
        assert_eq!((own.app_id, other.app_id), (Some(clone.id), Some(shop)));
        assert_ne!(own.id, other.id);
    }
    let deployments = client.list_deployments(clone.id).send().await.unwrap();
    assert_eq!(deployments.total, 1);
    assert_eq!(deployments.data[0].app_id, Some(clone.id));

    // What becomes of the clone does not touch the original.
    client.delete_application(clone.id).send().await.unwrap();
    sandbox.advance(LATER);
    assert_eq!(variables(shop).await.len(), 2);
    assert_eq!(
        client.list_processes(shop).send().await.unwrap().total,
        theirs.total
    );
}
