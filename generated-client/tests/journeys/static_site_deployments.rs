//! Deployments of static sites that are not what visitors see: those that fail, and previews.

use std::time::Duration;

use generated_client::WaitError;
use generated_client::sevalla::types;

use super::static_sites::{deployments, status};
use super::{id, start};

const LATER: Duration = Duration::from_secs(60);
const HANDBOOK: &str = "66666666-6666-4666-8666-000000000001";

#[tokio::test]
async fn one_that_is_never_published() {
    let (sandbox, client) = start().await;
    sandbox.fail_next("createStaticSite").unwrap();
    let site = client
        .create_static_site()
        .display_name("Programme")
        .repo_url("https://github.com/example/programme")
        .default_branch("main")
        .send()
        .await
        .unwrap();
    sandbox.advance(LATER);
    let outcome = client.wait_for_static_site(site.id).until_ready().await;
    let Err(WaitError::Failed { resource, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(
        resource.status,
        Some(types::StaticSiteStatus::DeploymentFailed)
    );
    let deployment = deployments(&client, site.id).await.remove(0);
    assert_eq!(
        deployment.status,
        Some(types::StaticSiteDeploymentStatus::Failed)
    );
    assert!(deployment.build_error.is_some());
    let logs = client.get_static_site_deployment_logs(site.id, deployment.id);
    assert_eq!(logs.send().await.unwrap().last().unwrap().severity, "ERROR");

    // The next attempt goes well.
    let again = client.deploy_static_site(site.id).send().await.unwrap();
    sandbox.advance(LATER);
    let done = client.wait_for_static_site_deployment(site.id, again.id);
    done.until_ready().await.unwrap();
    client
        .wait_for_static_site(site.id)
        .until_ready()
        .await
        .unwrap();
}

#[tokio::test]
async fn what_begins_with_a_deployment_under_way() {
    let (_sandbox, client) = start().await;
    let handbook: types::StaticSiteId = id(HANDBOOK);
    let all = deployments(&client, handbook).await;
    let waiting = Some(types::StaticSiteDeploymentStatus::Waiting);
    let preview = all
        .iter()
        .find(|deployment| deployment.status == waiting)
        .unwrap();
    assert_eq!(preview.is_preview, Some(true));
    client
        .cancel_static_site_deployment(handbook, preview.id)
        .send()
        .await
        .unwrap();
    // A preview is not what visitors see.
    let published = types::StaticSiteStatus::DeploymentSuccess;
    assert_eq!(status(&client, handbook).await, published);
}
