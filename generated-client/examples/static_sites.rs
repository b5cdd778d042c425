//! A static site: made from a public repository, which publishes it without being told to, given a variable and published
//! again with it, and deleted as soon as nothing of it runs any more.
//!
//! ```sh
//! cargo run -p generated-client --example static_sites
//! ```
//!
//! With `SEVALLA_API_TOKEN` set it is your account where this happens; else that of a sandbox.

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, explain, state};
use futures_util::TryStreamExt;
use generated_client::sevalla::types;

#[tokio::main]
async fn main() -> ExitCode {
    common::main(run).await
}

pub(crate) async fn run(account: &Account) -> Outcome {
    let client = &account.client;
    let site = client
        .create_static_site()
        .display_name("Programme")
        .source(types::StaticSiteSource::PublicGit)
        .repo_url("https://github.com/sevalla-templates/astro")
        .default_branch("main")
        .build_command("npm run build")
        .published_directory("dist")
        .send()
        .await?;
    let used = use_it(account, site.id).await;
    let delete = async || client.delete_static_site(site.id).send().await;
    let deleted = account.delete("static site", delete).await;
    used.and(deleted)
}

async fn use_it(account: &Account, id: types::StaticSiteId) -> Outcome {
    let client = &account.client;
    // The first deployment has begun.
    let waiter = client.wait_for_static_site(id);
    let status = |it: &types::StaticSite| state(it.status.as_ref());
    let site = account.wait("static site", waiter, status).await?;
    println!("visit https://{}", site.hostname.unwrap_or_default());

    let variable = client.create_static_site_env_var(id);
    let variable = variable.key("TICKETS").value("on sale").send().await?;
    println!(
        "{} is {:?} with the next deployment",
        variable.key, variable.value
    );
    let deployment = client.deploy_static_site(id).send().await?;

    // While it is published, a site cannot be changed.
    let update = client.update_static_site(id).node_version("22");
    if let Err(error) = update.clone().send().await {
        println!("as expected: {}", explain(&error));
    }
    let waiter = client.wait_for_static_site_deployment(id, deployment.id);
    let status = |it: &types::StaticSiteDeployment| state(it.status.as_ref());
    account.wait("deployment", waiter, status).await?;
    let updated = update.send().await?;
    println!(
        "the next one uses node {}",
        updated.node_version.as_deref().unwrap_or("as it comes")
    );

    // Nobody has to wait for a deployment that nobody wants.
    let deployment = client.deploy_static_site(id).send().await?;
    client
        .cancel_static_site_deployment(id, deployment.id)
        .send()
        .await?;
    let mut deployments = client.list_static_site_deployments(id).stream();
    while let Some(deployment) = deployments.try_next().await? {
        let status = state(deployment.status.as_ref());
        println!("{} {status}", deployment.created_at);
    }
    Ok(())
}
