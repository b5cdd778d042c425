//! Stores what private images are pulled with, makes an application of such an image, changes the password, and shows what
//! is stored. In the end it deletes the application and what it stored.
//!
//! ```sh
//! cargo run -p generated-client --example docker_registries
//! ```
//!
//! runs in a sandbox of its own; with `SEVALLA_API_TOKEN`, in your account. There, say where the image is and how to get it:
//!
//! ```sh
//! REGISTRY_PASSWORD=… cargo run -p generated-client --example docker_registries -- ghcr.io/octocat/engine:1.0 octocat
//! ```

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, gone};
use futures_util::TryStreamExt;
use generated_client::sevalla::types;
use generated_client::values::Secret;

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let mut text = |default: &str| arguments.next().unwrap_or_else(|| default.to_owned());
    let (image, username) = (text("ghcr.io/octocat/engine:1.0"), text("octocat"));
    let password = std::env::var("REGISTRY_PASSWORD");
    let password = Secret::from(password.unwrap_or_else(|_| "correct horse".to_owned()));
    common::main(async |account| run(account, &image, &username, &password).await).await
}

pub(crate) async fn run(
    account: &Account,
    image: &str,
    username: &str,
    password: &Secret,
) -> Outcome {
    let client = &account.client;
    let registry = client
        .create_docker_registry()
        .name("Example")
        .registry(types::DockerRegistryProvider::Github)
        .username(username)
        .secret(password)
        .send()
        .await?;
    println!("stored as {}", registry.id);
    let used = use_it(account, registry.id, image).await;
    // An application that still used it could pull no more images.
    let deleted = gone(client.delete_docker_registry(registry.id).send().await);
    used?;
    deleted?;
    println!("{} is deleted", registry.name);
    Ok(())
}

async fn use_it(account: &Account, registry: types::DockerRegistryId, image: &str) -> Outcome {
    let client = &account.client;
    let clusters = client.list_clusters().send().await?;
    let cluster = clusters
        .first()
        .ok_or("there is no place to put an application")?;
    let application = client
        .create_application()
        .display_name("Example of an image")
        .cluster_id(cluster.id)
        .source(types::ApplicationSourceInput::DockerImage)
        .docker_image(image)
        .docker_registry_credential_id(registry)
        .send()
        .await?;
    println!("{} is made of {image}", application.name);
    let deployed = deploy(account, application.id).await;
    let deleted = gone(client.delete_application(application.id).send().await);
    deployed?;
    deleted?;
    println!("{} is deleted", application.name);

    // What is not named stays as it is; the secret is never answered.
    let update = client.update_docker_registry(registry);
    update.secret("battery staple").send().await?;
    let mut registries = client.list_docker_registries().stream();
    while let Some(registry) = registries.try_next().await? {
        println!(
            "{}: {} as {}",
            registry.name, registry.registry, registry.username
        );
    }
    Ok(())
}

async fn deploy(account: &Account, application: types::ApplicationId) -> Outcome {
    let client = &account.client;
    let deployment = client.trigger_deployment(application).send().await?;
    let waiter = client.wait_for_deployment(application, deployment.id);
    let status = |deployment: &types::Deployment| match &deployment.status {
        Some(status) => status.to_string(),
        None => "unknown".to_owned(),
    };
    account.wait("deployment", waiter, status).await?;
    Ok(())
}
