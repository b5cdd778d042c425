//! Applications: from a repository to a page that visitors see, what runs there and how much of it, and the end.

use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::sevalla::{Client, types};
use sandbox::{Fault, Sandbox};

use super::{id, problems, refusal, start};

#[path = "../../examples/applications.rs"]
#[expect(dead_code, reason = "`main` is not tested")]
mod example;

#[tokio::test]
async fn the_example_leaves_nothing_behind() {
    let (sandbox, client) = start().await;
    let mut account = example::common::Account::in_sandbox(sandbox, LATER).unwrap();
    // Without limits, as it runs several times.
    account.client = client.clone();
    let sandbox = account.sandbox().unwrap();
    let totals = async || {
        sandbox.advance(LATER);
        (
            client.list_applications().send().await.unwrap().total,
            client.list_projects().send().await.unwrap().total,
        )
    };
    let before = totals().await;
    example::run(&account).await.unwrap();
    assert_eq!(totals().await, before);
    for failing in [
        "createApplication",
        "triggerDeployment",
        "getDeployment",
        "addApplicationDomain",
        "updateProcess",
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

/// Longer than anything takes in the sandbox.
const LATER: Duration = Duration::from_secs(60);

async fn status(client: &Client, id: types::ApplicationId) -> Option<types::ApplicationStatus> {
    client
        .get_application(id)
        .send()
        .await
        .unwrap()
        .status
        .clone()
}

#[tokio::test]
async fn from_a_repository_to_the_end() {
    let (sandbox, client) = start().await;
    let project = client
        .create_project()
        .display_name("Fan club")
        .send()
        .await
        .unwrap();
    assert!(project.name.starts_with("fan-club-"), "{}", project.name);

    // Not everything can be made an application of.
    let nothing = client.create_application().send().await;
    assert_eq!(
        problems(nothing),
        ["body.display_name", "body.cluster_id", "body.source"]
    );
    let cluster = id("11111111-1111-4111-8111-000000000001");
    let unnamed = client
        .create_application()
        .display_name("G")
        .cluster_id(cluster);
    let unnamed = unnamed.source(types::ApplicationSourceInput::DockerImage);
    assert_eq!(
        problems(unnamed.clone().send().await),
        ["body.display_name"]
    );
    let without_image = unnamed.display_name("Guest book").send().await;
    let said = (
        400,
        "an application from an image needs docker_image".to_owned(),
    );
    assert_eq!(refusal(without_image), said);

    let clusters = client.list_clusters().send().await.unwrap();
    let create = client
        .create_application()
        .display_name("Guest book")
        .cluster_id(clusters[0].id)
        .source(types::ApplicationSourceInput::PublicGit)
        .repo_url("https://gitlab.com/example/guest-book")
        .project_id(project.id);
    let application = create.send().await.unwrap();
    assert_eq!(application.name, "guest-book");
    assert_eq!(application.type_, types::ApplicationType::App);
    assert_eq!(application.source, types::ApplicationSource::PublicGit);
    assert_eq!(application.git_type, Some(types::GitType::Gitlab));
    assert_eq!(application.default_branch.as_deref(), Some("main"));
    assert_eq!(application.project_id, Some(project.id));
    assert_eq!(application.status, None);
    assert!(!application.auto_deploy && !application.is_suspended);
    let first = client.list_applications().limit(1).send().await.unwrap();
    assert_eq!((first.data[0].id, first.total), (application.id, 4));
    let services = client
        .get_project(project.id)
        .send()
        .await
        .unwrap()
        .into_inner()
        .services;
    assert_eq!(services.len(), 1);
    assert_eq!(services[0].id.as_uuid(), application.id.as_uuid());
    assert_eq!(services[0].type_, types::ProjectServiceType::App);

    moved(&client, application.id, project.id).await;
    variables(&client, application.id).await;
    deployment(&client, &sandbox, application.id).await;
    domain(&client, &sandbox, application.id).await;
    visitors(&client, application.id).await;

    let deleted = client
        .delete_application(application.id)
        .send()
        .await
        .unwrap();
    assert_eq!(deleted.message, "Application is being deleted");
    let deleting = Some(types::ApplicationStatus::Deleting);
    assert_eq!(status(&client, application.id).await, deleting);
    sandbox.advance(LATER);
    assert_eq!(
        refusal(client.get_application(application.id).send().await).0,
        404
    );
    assert_eq!(
        refusal(client.list_processes(application.id).send().await).0,
        404
    );
    assert_eq!(
        refusal(client.delete_application(application.id).send().await).0,
        404
    );
    let all: Vec<_> = client
        .list_applications()
        .stream()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(all.len(), 3);

    let left = client.get_project(project.id).send().await.unwrap();
    assert_eq!(left.services, []);
    client.delete_project(project.id).send().await.unwrap();
    assert_eq!(refusal(client.get_project(project.id).send().await).0, 404);
}

/// An application outlives the projects that it is in.
async fn moved(client: &Client, application: types::ApplicationId, back: types::ProjectId) {
    let project = client
        .create_project()
        .display_name("Elsewhere")
        .send()
        .await
        .unwrap()
        .id;
    let service: types::ProjectServiceId = id(application.as_str());
    let add = |project| {
        let add = client.add_service_to_project(project).service_id(service);
        add.service_type(types::MovableServiceType::App)
    };
    add(project).send().await.unwrap();
    let owner = async || {
        client
            .get_application(application)
            .send()
            .await
            .unwrap()
            .project_id
    };
    assert_eq!(owner().await, Some(project));
    assert_eq!(client.get_project(back).send().await.unwrap().services, []);
    client.delete_project(project).send().await.unwrap();
    assert_eq!(owner().await, None);
    add(back).send().await.unwrap();
    let kind = types::MovableServiceType::App;
    let remove = client.remove_service_from_project(back, service, kind);
    remove.clone().send().await.unwrap();
    assert_eq!(owner().await, None);
    assert_eq!(refusal(remove.send().await).0, 404);
    add(back).send().await.unwrap();
}

async fn variables(client: &Client, application: types::ApplicationId) {
    let create = client.create_environment_variable(application);
    let create = create
        .key("DATABASE_URL")
        .value("postgres://guest:MARKER@db/guests");
    let variable = create.clone().send().await.unwrap();
    assert_eq!(variable.value.expose(), "postgres://guest:MARKER@db/guests");
    assert_eq!(
        (variable.is_runtime, variable.is_buildtime),
        (Some(true), Some(true))
    );
    assert!(!format!("{variable:?} {create:?}").contains("MARKER"));

    // A name is given once, and the refusal does not repeat the value.
    let error = create.send().await.unwrap_err();
    assert!(
        !format!("{error} {error:?}").contains("MARKER"),
        "{error:?}"
    );
    assert_eq!(refusal::<()>(Err(error)).0, 400);
    let bad = client
        .create_environment_variable(application)
        .key("")
        .value("x");
    assert_eq!(problems(bad.send().await), ["body.key"]);

    let update = client.update_environment_variable(application, variable.id);
    let updated = update.is_buildtime(false).send().await.unwrap();
    assert_eq!(updated.value, variable.value);
    assert_eq!(
        (updated.is_runtime, updated.is_buildtime),
        (Some(true), Some(false))
    );
    let variables = client.list_environment_variables(application).stream();
    let variables: Vec<_> = variables.try_collect().await.unwrap();
    assert_eq!(variables, [updated.into_inner()]);
}

async fn deployment(client: &Client, sandbox: &Sandbox, application: types::ApplicationId) {
    let restart = client
        .trigger_deployment(application)
        .is_restart(true)
        .send()
        .await;
    assert_eq!(refusal(restart).0, 400, "nothing runs yet");
    let web = client
        .list_processes(application)
        .send()
        .await
        .unwrap()
        .data[0]
        .id;
    let exec = client
        .exec_process_command(application, web)
        .command(["pwd"])
        .send()
        .await;
    assert_eq!(
        refusal(exec).1,
        "nothing of the application was deployed yet"
    );
    let runtime = client
        .get_application_runtime_logs(application)
        .send()
        .await;
    assert_eq!(*runtime.unwrap(), []);
    let access = client.get_application_access_logs(application).send().await;
    assert_eq!(*access.unwrap(), []);

    let trigger = client.trigger_deployment(application).branch("release");
    let deployment = trigger.send().await.unwrap();
    assert_eq!(deployment.app_id, Some(application));
    assert_eq!(deployment.status, Some(types::DeploymentStatus::Waiting));
    assert_eq!(deployment.branch.as_deref(), Some("release"));
    assert_eq!(deployment.started_at, None);
    let in_progress = Some(types::ApplicationStatus::DeploymentInProgress);
    assert_eq!(status(client, application).await, in_progress);
    let logs = client.get_application_deployment_logs(application, deployment.id);
    assert_eq!(*logs.clone().send().await.unwrap(), []);
    let delete = client.delete_application(application).send().await;
    let said = (400, "a deployment of the application is running".to_owned());
    assert_eq!(refusal(delete), said);

    sandbox.advance(Duration::from_secs(3));
    let read = client.get_deployment(application, deployment.id);
    let running = read.clone().send().await.unwrap();
    assert_eq!(running.status, Some(types::DeploymentStatus::InProgress));
    assert!(running.started_at > Some(running.created_at.clone()));
    assert_eq!(running.finished_at, None);
    let begun = logs.clone().send().await.unwrap().into_inner();
    assert_eq!(begun[0].message, "Fetching the source");

    sandbox.advance(Duration::from_secs(5));
    let waiter = client.wait_for_deployment(application, deployment.id);
    let done = waiter.until_ready().await.unwrap();
    assert_eq!(done.status, Some(types::DeploymentStatus::Success));
    assert!(done.finished_at > done.started_at);
    assert_eq!(done.started_at, running.started_at);
    let success = Some(types::ApplicationStatus::DeploymentSuccess);
    assert_eq!(status(client, application).await, success);
    let all = logs.send().await.unwrap().into_inner();
    assert!(all.len() > begun.len());
    assert_eq!(all.last().unwrap().message, "Deployment finished");
    assert!(all.is_sorted_by_key(|entry| &entry.timestamp));

    let restart = client
        .trigger_deployment(application)
        .is_restart(true)
        .send()
        .await
        .unwrap();
    assert_eq!(restart.steps, [types::DeploymentStep::Rollout]);
    assert_eq!(restart.commit_sha, done.commit_sha);
    sandbox.advance(LATER);
    let list = client.list_deployments(application).send().await.unwrap();
    let ids: Vec<_> = list.data.iter().map(|deployment| deployment.id).collect();
    assert_eq!(ids, [restart.id, deployment.id]);
}

async fn domain(client: &Client, sandbox: &Sandbox, application: types::ApplicationId) {
    let list = client.list_application_domains(application);
    let system = list
        .clone()
        .send()
        .await
        .unwrap()
        .into_inner()
        .data
        .remove(0);
    assert!(system.name.ends_with(".sevalla.app"), "{}", system.name);
    assert_eq!(
        (&system.type_, system.is_primary),
        (&types::DomainType::System, true)
    );
    assert_eq!(system.status, types::DomainStatus::Active);

    let add = client
        .add_application_domain(application)
        .domain_name("guests.example.com");
    let added = add.clone().send().await.unwrap();
    assert_eq!(
        (&added.type_, added.is_primary),
        (&types::DomainType::Custom, false)
    );
    assert_eq!(added.status, types::DomainStatus::Verification);
    let records = added.dns_records.as_ref().expect("what to enter");
    assert_eq!(records[0].name.as_deref(), Some("guests.example.com"));
    assert_eq!(refusal(add.send().await).0, 400, "it is there already");

    sandbox.advance(LATER);
    let waiter = client.wait_for_application_domain(application, added.id);
    let domain = waiter.until_ready().await.unwrap();
    assert_eq!(domain.status, types::DomainStatus::Active);
    client
        .set_application_primary_domain(application, domain.id)
        .send()
        .await
        .unwrap();
    let primary = async || {
        let domains = client.list_application_domains(application).stream();
        let domains: Vec<_> = domains.try_collect().await.unwrap();
        let primary = domains.into_iter().filter(|domain| domain.is_primary);
        primary.map(|domain| domain.name).collect::<Vec<_>>()
    };
    assert_eq!(primary().await, ["guests.example.com"]);

    let toggle = client.toggle_application_system_domain(application, system.id);
    toggle.clone().send().await.unwrap();
    let read = client.get_application_domain(application, system.id);
    assert!(!read.clone().send().await.unwrap().is_enabled);
    toggle.send().await.unwrap();
    assert!(read.send().await.unwrap().is_enabled);
    let delete = client
        .delete_application_domain(application, system.id)
        .send()
        .await;
    assert_eq!(refusal(delete).0, 400, "it stays");

    client
        .delete_application_domain(application, domain.id)
        .send()
        .await
        .unwrap();
    assert_eq!(primary().await, [system.name]);
}

/// Who may come, and what is written down of who came.
async fn visitors(client: &Client, application: types::ApplicationId) {
    let restriction = client.get_application_ip_restriction(application);
    let all = restriction.clone().send().await.unwrap();
    assert_eq!(
        (&all.type_, all.is_enabled),
        (&types::IpRestrictionType::Deny, false)
    );
    assert_eq!(all.ip_list, [""; 0]);
    let restrict = client
        .update_application_ip_restriction(application)
        .type_(types::IpRestrictionType::Allow)
        .is_enabled(true)
        .ip_list(["203.0.113.0/24"]);
    let few = restrict.send().await.unwrap().into_inner();
    assert_eq!(few.ip_list, ["203.0.113.0/24"]);
    assert_eq!(restriction.send().await.unwrap().into_inner(), few);

    let logs = client.get_application_access_logs(application).limit(5);
    let logs = logs.send().await.unwrap();
    assert_eq!(logs.len(), 5);
    assert!(logs.iter().all(|entry| entry.service == "APP_ACCESS"));
}
