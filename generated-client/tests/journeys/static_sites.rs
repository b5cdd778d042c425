//! Static sites: published as soon as they are made, changed and published again, and deleted when nothing runs.

use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::WaitError;
use generated_client::sevalla::{Client, types};
use sandbox::{Fault, Sandbox};

use super::{problems, refusal, start};

#[path = "../../examples/static_sites.rs"]
#[expect(dead_code, reason = "`main` is not tested")]
mod example;

const LATER: Duration = Duration::from_secs(60);

#[tokio::test]
async fn the_example_leaves_nothing_behind() {
    let (sandbox, client) = start().await;
    let mut account = example::common::Account::in_sandbox(sandbox, LATER).unwrap();
    // Without limits, as it runs several times.
    account.client = client.clone();
    let sandbox = account.sandbox().unwrap();
    let totals = async || {
        sandbox.advance(LATER);
        (client.list_static_sites().send().await.unwrap().total,)
    };
    let before = totals().await;
    example::run(&account).await.unwrap();
    assert_eq!(totals().await, before);
    for failing in [
        "getStaticSite",
        "createStaticSiteEnvVar",
        "deployStaticSite",
        "cancelStaticSiteDeployment",
    ] {
        sandbox
            .inject(Fault::status(403).on(failing).times(1))
            .unwrap();
        let error = example::run(&account).await.unwrap_err();
        assert!(
            error.to_string().contains("403 Forbidden"),
            "{failing}: {error}"
        );
        assert_eq!(totals().await, before, "{failing}");
    }
}

pub(crate) async fn status(client: &Client, site: types::StaticSiteId) -> types::StaticSiteStatus {
    let read = client.get_static_site(site).send().await.unwrap();
    read.status.clone().expect("a status")
}

pub(crate) async fn deployments(
    client: &Client,
    site: types::StaticSiteId,
) -> Vec<types::StaticSiteDeploymentDetails> {
    client
        .list_static_site_deployments(site)
        .stream()
        .try_collect()
        .await
        .unwrap()
}

#[tokio::test]
async fn from_a_repository_to_the_end() {
    let (sandbox, client) = start().await;
    let site = published(&client, &sandbox).await;
    variables(&client, site).await;
    published_again(&client, &sandbox, site).await;
    named(&client, &sandbox, site).await;
    visited(&client, site).await;

    sandbox.fail_next("deleteStaticSite").unwrap();
    client.delete_static_site(site).send().await.unwrap();
    sandbox.advance(LATER);
    assert_eq!(
        status(&client, site).await,
        types::StaticSiteStatus::DeletionFailed
    );

    client.delete_static_site(site).send().await.unwrap();
    assert_eq!(
        status(&client, site).await,
        types::StaticSiteStatus::Deleting
    );
    sandbox.advance(LATER);
    assert_eq!(refusal(client.get_static_site(site).send().await).0, 404);
    assert_eq!(
        refusal(client.list_static_site_deployments(site).send().await).0,
        404
    );
    assert_eq!(refusal(client.delete_static_site(site).send().await).0, 404);
    let all: Vec<_> = client
        .list_static_sites()
        .stream()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(all.len(), 2);
}

async fn published(client: &Client, sandbox: &Sandbox) -> types::StaticSiteId {
    let nothing = client.create_static_site().send().await;
    let missing = ["body.display_name", "body.repo_url", "body.default_branch"];
    assert_eq!(problems(nothing), missing);
    let create = client
        .create_static_site()
        .display_name("Programme")
        .repo_url("https://gitlab.com/example/programme")
        .default_branch("main")
        .source(types::StaticSiteSource::PublicGit)
        .build_command("make html")
        .published_directory("public");
    let both = create
        .clone()
        .allow_deploy_paths(["src"])
        .ignore_deploy_paths(["docs"]);
    assert_eq!(
        refusal(both.send().await).0,
        400,
        "it has to be one of them"
    );

    let site = create.send().await.unwrap();
    assert!(site.name.starts_with("programme-"), "{}", site.name);
    assert_eq!(site.hostname, Some(format!("{}.sevalla.app", site.name)));
    assert_eq!(site.source, types::StaticSiteSource::PublicGit);
    assert_eq!(
        (site.git_type.as_ref(), site.node_version.as_ref()),
        (None, None)
    );
    assert_eq!(
        site.status,
        Some(types::StaticSiteStatus::DeploymentInProgress)
    );

    // It is published without being told to, and left alone until that is over.
    let first = deployments(client, site.id).await;
    assert_eq!(first.len(), 1);
    assert_eq!(
        first[0].status,
        Some(types::StaticSiteDeploymentStatus::Waiting)
    );
    assert_eq!(first[0].branch.as_deref(), Some("main"));
    assert_eq!(first[0].started_at, None);
    let delete = client.delete_static_site(site.id);
    assert!(delete.clone().send().await.unwrap_err().is_conflict());
    let update = client.update_static_site(site.id).build_command("make");
    assert!(update.send().await.unwrap_err().is_conflict());
    sandbox.advance(Duration::from_secs(3));
    let running = &deployments(client, site.id).await[0];
    assert_eq!(
        running.status,
        Some(types::StaticSiteDeploymentStatus::InProgress)
    );
    assert!(
        running.started_at > Some(running.created_at.clone()),
        "{running:?}"
    );
    assert!(delete.send().await.unwrap_err().is_conflict());

    sandbox.advance(Duration::from_secs(5));
    let ready = client
        .wait_for_static_site(site.id)
        .until_ready()
        .await
        .unwrap();
    assert_eq!(
        ready.status,
        Some(types::StaticSiteStatus::DeploymentSuccess)
    );
    let done = client.wait_for_static_site_deployment(site.id, first[0].id);
    let done = done.until_ready().await.unwrap();
    assert!(done.finished_at > Some(done.created_at));
    let logs = client.get_static_site_deployment_logs(site.id, first[0].id);
    let logs = logs.send().await.unwrap();
    assert_eq!(logs.last().unwrap().message, "Site published");
    site.id
}

async fn variables(client: &Client, site: types::StaticSiteId) {
    let create = client
        .create_static_site_env_var(site)
        .key("TICKET_KEY")
        .value("a MARKER");
    let variable = create.is_preview(false).send().await.unwrap();
    assert!(!format!("{variable:?}").contains("MARKER"), "{variable:?}");
    assert_eq!(variable.value.expose(), "a MARKER");
    assert_eq!(
        (variable.is_production, variable.is_preview),
        (Some(true), Some(false))
    );
    let again = client
        .create_static_site_env_var(site)
        .key("TICKET_KEY")
        .value("b");
    assert_eq!(refusal(again.send().await).0, 400);

    let update = client.update_static_site_env_var(site, variable.id);
    let update = update.is_preview(true).branch("next").send().await.unwrap();
    assert_eq!(
        (update.is_preview, update.branch.as_deref()),
        (Some(true), Some("next"))
    );
    assert_eq!(update.value, variable.value);
    let update = client
        .update_static_site_env_var(site, variable.id)
        .branch_null();
    assert_eq!(update.send().await.unwrap().branch, None);
    let list = client.list_static_site_env_vars(site).stream();
    let list: Vec<_> = list.try_collect().await.unwrap();
    assert_eq!(list.len(), 1);
    client
        .delete_static_site_env_var(site, variable.id)
        .send()
        .await
        .unwrap();
    assert_eq!(
        client
            .list_static_site_env_vars(site)
            .send()
            .await
            .unwrap()
            .data,
        []
    );
}

async fn published_again(client: &Client, sandbox: &Sandbox, site: types::StaticSiteId) {
    let first = deployments(client, site).await.remove(0);
    let update = client
        .update_static_site(site)
        .build_command_null()
        .node_version("22");
    let update = update.auto_deploy(true).send().await.unwrap();
    assert_eq!(
        (update.build_command.as_ref(), update.auto_deploy),
        (None, true)
    );

    let deploy = client
        .deploy_static_site(site)
        .branch("next")
        .send()
        .await
        .unwrap();
    assert_eq!(deploy.type_, Some(types::StaticSiteDeploymentType::Manual));
    assert_eq!(deploy.branch.as_deref(), Some("next"));
    assert_eq!(
        status(client, site).await,
        types::StaticSiteStatus::DeploymentInProgress
    );
    client
        .cancel_static_site_deployment(site, deploy.id)
        .send()
        .await
        .unwrap();
    assert_eq!(
        status(client, site).await,
        types::StaticSiteStatus::DeploymentCancelled
    );
    let again = client
        .cancel_static_site_deployment(site, deploy.id)
        .send()
        .await;
    assert_eq!(refusal(again), (400, "the deployment is over".to_owned()));
    let outcome = client
        .wait_for_static_site_deployment(site, deploy.id)
        .until_ready()
        .await;
    assert!(
        matches!(outcome, Err(WaitError::Failed { .. })),
        "{outcome:?}"
    );
    sandbox.advance(LATER);
    assert_eq!(
        status(client, site).await,
        types::StaticSiteStatus::DeploymentCancelled
    );

    // What was cancelled cannot be gone back to, and what went well can.
    let back = client.deploy_static_site(site);
    assert_eq!(
        refusal(back.clone().deployment_id(deploy.id).send().await).0,
        400
    );
    let back = back.deployment_id(first.id).send().await.unwrap();
    assert_eq!(back.type_, Some(types::StaticSiteDeploymentType::Rollback));
    assert_eq!(
        (&back.commit_sha, &back.branch),
        (&first.commit_sha, &first.branch)
    );
    assert_ne!(back.id, first.id);
    sandbox.advance(LATER);
    client
        .wait_for_static_site_deployment(site, back.id)
        .until_ready()
        .await
        .unwrap();
    client
        .wait_for_static_site(site)
        .until_ready()
        .await
        .unwrap();
    let all = deployments(client, site).await;
    let ids: Vec<_> = all.iter().map(|deployment| deployment.id).collect();
    assert_eq!(ids, [back.id, deploy.id, first.id]);

    sandbox.fail_next("deployStaticSite").unwrap();
    let broken = client.deploy_static_site(site).send().await.unwrap();
    sandbox.advance(LATER);
    let outcome = client
        .wait_for_static_site_deployment(site, broken.id)
        .until_ready()
        .await;
    assert!(
        matches!(outcome, Err(WaitError::Failed { .. })),
        "{outcome:?}"
    );
    assert_eq!(
        status(client, site).await,
        types::StaticSiteStatus::DeploymentFailed
    );
    let newest = deployments(client, site).await.remove(0);
    assert_eq!((newest.id, newest.build_error.is_some()), (broken.id, true));
}

async fn named(client: &Client, sandbox: &Sandbox, site: types::StaticSiteId) {
    let hostname = async || {
        client
            .get_static_site(site)
            .send()
            .await
            .unwrap()
            .hostname
            .clone()
    };
    let before = hostname().await;
    let add = client
        .add_static_site_domain(site)
        .domain_name("programme.example.com");
    let domain = add.send().await.unwrap();
    assert_eq!(domain.status, types::DomainStatus::Verification);
    sandbox.advance(LATER);
    client
        .wait_for_static_site_domain(site, domain.id)
        .until_ready()
        .await
        .unwrap();
    client
        .set_static_site_primary_domain(site, domain.id)
        .send()
        .await
        .unwrap();
    assert_eq!(hostname().await.as_deref(), Some("programme.example.com"));
    client
        .delete_static_site_domain(site, domain.id)
        .send()
        .await
        .unwrap();
    assert_eq!(hostname().await, before);
    let domains = client.list_static_site_domains(site).send().await.unwrap();
    let rename = client.update_static_site_domain(site, domains.data[0].id);
    let renamed = rename.name("autumn").send().await.unwrap();
    assert_eq!(renamed.name, "autumn.sevalla.app");
    assert_eq!(hostname().await.as_deref(), Some("autumn.sevalla.app"));
}

async fn visited(client: &Client, site: types::StaticSiteId) {
    let logs = client
        .get_static_site_access_logs(site)
        .limit(3)
        .send()
        .await
        .unwrap();
    assert_eq!(logs.len(), 3);
    assert!(logs.iter().all(|entry| entry.service == "SS_ACCESS"));
    let toggle = client.toggle_static_site_pretty_url(site);
    assert!(toggle.clone().send().await.unwrap().is_turned_on);
    assert!(!toggle.send().await.unwrap().is_turned_on);
    client.purge_static_site_cache(site).send().await.unwrap();
}
