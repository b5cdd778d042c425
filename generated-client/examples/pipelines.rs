//! A pipeline: an application to try things out in, and one that visitors see. What went well in the first is promoted to
//! the second, and a branch gets an application of its own. In the end all of it is deleted.
//!
//! ```sh
//! cargo run -p generated-client --example pipelines
//! ```
//!
//! With `SEVALLA_API_TOKEN` set it is your account where this happens, for what it costs; else that of a sandbox.

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, gone, state};
use generated_client::sevalla::types;

const REPOSITORY: &str = "https://github.com/sevalla-templates/express";

#[tokio::main]
async fn main() -> ExitCode {
    common::main(run).await
}

pub(crate) async fn run(account: &Account) -> Outcome {
    let client = &account.client;
    let create = client.create_pipeline().display_name("Guest book");
    let pipeline = create.type_(types::PipelineType::Trunk).send().await?;
    let used = with_application(account, "Guest book (draft)", async |draft| {
        with_application(account, "Guest book", async |live| {
            deliver(account, pipeline.id, draft, live).await
        })
        .await
    });
    let used = used.await;
    let deleted = gone(client.delete_pipeline(pipeline.id).send().await);
    used?;
    Ok(deleted?)
}

/// Makes an application, and deletes it after something was done with it.
async fn with_application(
    account: &Account,
    name: &str,
    use_it: impl AsyncFnOnce(types::ApplicationId) -> Outcome,
) -> Outcome {
    let client = &account.client;
    let clusters = client.list_clusters().send().await?;
    let application = client
        .create_application()
        .display_name(name)
        .cluster_id(clusters.first().ok_or("there is nowhere to run")?.id)
        .source(types::ApplicationSourceInput::PublicGit)
        .repo_url(REPOSITORY)
        .send()
        .await?;
    let used = use_it(application.id).await;
    let delete = async || client.delete_application(application.id).send().await;
    let deleted = account.delete(name, delete).await;
    used.and(deleted)
}

async fn deliver(
    account: &Account,
    id: types::PipelineId,
    draft: types::ApplicationId,
    live: types::ApplicationId,
) -> Outcome {
    let client = &account.client;
    let pipeline = client.get_pipeline(id).send().await?;
    let [first, .., last] = &*pipeline.stages else {
        return Err("the pipeline has too few stages".into());
    };
    for (stage, application) in [(first, draft), (last, live)] {
        let add = client.add_app_to_pipeline_stage(id, stage.id);
        add.app_id(application).send().await?;
    }

    let status = |it: &types::Deployment| state(it.status.as_ref());
    let deployment = client.trigger_deployment(draft).send().await?;
    let waiter = client.wait_for_deployment(draft, deployment.id);
    account.wait(&first.display_name, waiter, status).await?;
    let promote = client.promote_pipeline(id).source_app_id(draft);
    for promotion in promote.target_app_ids([live]).send().await?.iter() {
        let waiter = client.wait_for_promotion(promotion.target_app_id, promotion.deployment_id);
        let promoted = account.wait(&last.display_name, waiter, status).await?;
        println!(
            "visitors see {}",
            promoted.commit_message.unwrap_or_default()
        );
    }

    client
        .enable_pipeline_preview(id)
        .repo_url(REPOSITORY)
        .send()
        .await?;
    let previewed = preview(account, id).await;
    // The previews go with it.
    let disabled = client.disable_pipeline_preview(id).send().await;
    previewed?;
    disabled?;
    Ok(())
}

async fn preview(account: &Account, pipeline: types::PipelineId) -> Outcome {
    let client = &account.client;
    let settings = client.update_pipeline_preview_settings(pipeline);
    settings
        .delete_stale_apps(true)
        .stale_app_days(3)
        .send()
        .await?;
    let preview = client
        .create_preview_app(pipeline)
        .branch("next")
        .send()
        .await?;
    let waiter = client.wait_for_preview_app(preview.id);
    let status = |it: &types::ApplicationDetails| state(it.status.as_ref());
    account.wait("preview", waiter, status).await?;
    let domains = client.list_application_domains(preview.id).send().await?;
    for domain in &domains.data {
        println!("visit https://{}", domain.name);
    }
    Ok(())
}
