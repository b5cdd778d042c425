//! Credentials for private images: stored, changed, used, taken away from an application that uses them.

use std::time::Duration;

use futures_util::{StreamExt, TryStreamExt};
use generated_client::Fault;
use generated_client::sevalla;
use generated_client::sevalla::types::{ApplicationSourceInput, DockerRegistryProvider};
use sandbox::Sandbox;

use super::{Outcome, assert_refused, forbid, problems, start};

#[path = "../../examples/docker_registries.rs"]
#[expect(dead_code, reason = "`main` is not tested")]
mod example;

use example::common::Account;

#[tokio::test]
async fn what_is_stored_is_shown_without_its_secret_and_can_be_changed() -> Outcome {
    let (sandbox, client) = start().await;
    let request = client
        .create_docker_registry()
        .name("Packages")
        .registry(DockerRegistryProvider::Github)
        .username("octocat")
        .secret("ghp_0123456789");
    assert!(!format!("{request:?}").contains("ghp_"));
    let made = request.send().await?;
    assert_eq!(made.status(), 201);
    assert_eq!(made.registry, DockerRegistryProvider::Github);
    assert_eq!(made.username, "octocat");

    let read = client.get_docker_registry(made.id).send().await?;
    assert_eq!(*read, *made);
    let names = client.list_docker_registries().limit(2).stream();
    let names: Vec<_> = names.map_ok(|registry| registry.name).try_collect().await?;
    assert_eq!(names, ["Docker Hub", "GitHub packages", "Packages"]);

    sandbox.advance(Duration::from_secs(1));
    let changed = client
        .update_docker_registry(made.id)
        .username("hubot")
        .secret("ghp_9876543210")
        .send()
        .await?;
    assert_eq!((&*changed.name, &*changed.username), ("Packages", "hubot"));
    assert!(changed.created_at == made.created_at && changed.updated_at > made.updated_at);
    Ok(())
}

#[tokio::test]
async fn what_is_wrong_is_told_at_once_and_the_secret_is_not_repeated() -> Outcome {
    let (sandbox, client) = start().await;
    let request = client.create_docker_registry().name("").username("-ada");
    let error = request.secret("hunter2").send().await.unwrap_err();
    assert_eq!(
        *error.problems()[0].fault(),
        Fault::TooShort { length: 0, min: 1 }
    );
    assert!(!format!("{error} {error:?}").contains("hunter2"));
    assert_eq!(
        problems::<()>(Err(error)),
        ["body.name", "body.username", "body.secret"]
    );
    assert!(sandbox.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn an_application_pulls_its_image_with_it_until_it_is_deleted() -> Outcome {
    let (sandbox, client) = start().await;
    let request = client.create_docker_registry().name("Docker Hub of Ada");
    let request = request.username("ada").secret("dckr_pat_0123456789");
    let registry = request.send().await?;
    assert_eq!(registry.registry, DockerRegistryProvider::DockerHub);

    let clusters = client.list_clusters().send().await?;
    let request = || {
        client
            .create_application()
            .display_name("Engine")
            .cluster_id(clusters[0].id)
            .source(ApplicationSourceInput::DockerImage)
            .docker_registry_credential_id(registry.id)
    };
    let why = "an application from an image needs docker_image";
    assert_refused(request().send().await, 400, why);

    let application = request().docker_image("ada/engine:1.0").send().await?.id;
    let read = client.get_application(application).send().await?;
    assert_eq!(read.docker_image.as_deref(), Some("ada/engine:1.0"));
    let credential = read.docker_registry_credential_id.as_deref();
    assert_eq!(credential, Some(registry.id.as_str()));

    let deployment = client.trigger_deployment(application).send().await?;
    sandbox.advance(Duration::from_secs(60));
    let waiter = client.wait_for_deployment(application, deployment.id);
    let deployment = waiter.until_ready().await?;
    assert_eq!(
        deployment.docker_image_url.as_deref(),
        Some("ada/engine:1.0")
    );

    let done = client.delete_docker_registry(registry.id).send().await?;
    assert_eq!(done.message, "Docker registry credential deleted");
    let error = client.get_docker_registry(registry.id).send().await;
    assert!(error.unwrap_err().is_not_found());
    let read = client.get_application(application).send().await?;
    assert_eq!(read.docker_registry_credential_id, None);

    // Nothing can be made with what is gone.
    let made = request().docker_image("ada/engine:1.1").send().await;
    assert_refused(made, 400, "there are no such registry credentials");
    Ok(())
}

#[tokio::test]
async fn the_example_leaves_nothing_behind() -> Outcome {
    let step = Duration::from_secs(60);
    let account = Account::in_sandbox(Sandbox::start().await?, step)?;
    let sandbox = account.sandbox().ok_or("no sandbox")?;
    let names = async || -> sevalla::Result<Vec<_>> {
        sandbox.advance(step);
        let list = account.client.list_docker_registries().stream();
        let registries = list.map_ok(|registry| registry.name);
        let list = account.client.list_applications().stream();
        let applications = list.map_ok(|application| application.name);
        registries.chain(applications).try_collect().await
    };
    let before = names().await?;
    let password = "correct horse".into();
    example::run(&account, "ghcr.io/octocat/engine:1.0", "octocat", &password).await?;
    assert_eq!(names().await?, before);
    forbid(sandbox, "triggerDeployment")?;
    assert!(
        example::run(&account, "ghcr.io/octocat/engine:1.0", "octocat", &password)
            .await
            .is_err()
    );
    assert_eq!(names().await?, before);
    Ok(())
}
