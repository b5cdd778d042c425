//! From a repository to a page that visitors see: makes a project and an application, gives it a variable, deploys it,
//! reads what the build said, adds a domain, and lets more of it run. In the end all of it is deleted.
//!
//! ```sh
//! cargo run -p generated-client --example applications
//! ```
//!
//! With `SEVALLA_API_TOKEN` set it is your account where this happens, for what it costs; else that of a sandbox.

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, gone, state};
use generated_client::sevalla::types;

#[tokio::main]
async fn main() -> ExitCode {
    common::main(run).await
}

pub(crate) async fn run(account: &Account) -> Outcome {
    let client = &account.client;
    let project = client
        .create_project()
        .display_name("Guests")
        .send()
        .await?;
    let used = in_project(account, project.id).await;
    // The project goes whatever became of the rest, which matters more.
    let deleted = gone(client.delete_project(project.id).send().await);
    used?;
    Ok(deleted?)
}

async fn in_project(account: &Account, project: types::ProjectId) -> Outcome {
    let client = &account.client;
    let clusters = client.list_clusters().send().await?;
    let cluster = clusters.first().ok_or("there is nowhere to run")?;
    let application = client
        .create_application()
        .display_name("Guest book")
        .cluster_id(cluster.id)
        .project_id(project)
        .source(types::ApplicationSourceInput::PublicGit)
        .repo_url("https://github.com/sevalla-templates/express")
        .default_branch("main")
        .send()
        .await?;
    println!("{} is in {}", application.display_name, cluster.name);

    let used = use_it(account, application.id).await;
    let delete = async || client.delete_application(application.id).send().await;
    let deleted = account.delete("application", delete).await;
    used.and(deleted)
}

async fn use_it(account: &Account, application: types::ApplicationId) -> Outcome {
    let client = &account.client;
    let variable = client
        .create_environment_variable(application)
        .key("GUEST_LIST_PASSWORD")
        .value("correct horse battery staple")
        .is_buildtime(false)
        .send()
        .await?;
    println!("{} is {:?}", variable.key, variable.value); // prints as [redacted]

    let deployment = client.trigger_deployment(application).send().await?;
    let waiter = client.wait_for_deployment(application, deployment.id);
    let status = |it: &types::Deployment| state(it.status.as_ref());
    let deployed = account.wait("deployment", waiter, status).await;
    // What the build said matters most if it failed.
    let logs = client.get_application_deployment_logs(application, deployment.id);
    for line in logs.limit(100).send().await?.iter() {
        println!("  {} {}", line.severity, line.message);
    }
    deployed?;

    let domains = client.list_application_domains(application).send().await?;
    for domain in &domains.data {
        println!("visit https://{}", domain.name);
    }
    if account.sandbox().is_some() {
        // Elsewhere it would have to be yours.
        add_domain(account, application, "guests.example.com").await?;
    }

    let processes = client.list_processes(application).send().await?;
    let web = processes.data.first().ok_or("nothing runs")?;
    let three = types::ManualScalingStrategy::new(types::ManualScalingConfig::new(3));
    let scale = client.update_process(application, web.id);
    let web = scale.scaling_strategy(three).send().await?;
    if let Some(types::ScalingStrategy::ManualScalingStrategy(scaling)) = &web.scaling_strategy {
        println!("{} runs {} times", web.key, scaling.config.instance_count);
    }
    Ok(())
}

async fn add_domain(account: &Account, application: types::ApplicationId, name: &str) -> Outcome {
    let client = &account.client;
    let add = client.add_application_domain(application).domain_name(name);
    let domain = add.send().await?;
    for record in domain.dns_records.iter().flatten() {
        let texts = [&record.name, &record.type_, &record.value];
        let texts = texts.map(|text| text.as_deref().unwrap_or("?"));
        println!("enter at your registrar: {}", texts.join(" "));
    }
    let waiter = client.wait_for_application_domain(application, domain.id);
    let active = account.wait(name, waiter, |domain| domain.status.to_string());
    active.await?;
    Ok(())
}
