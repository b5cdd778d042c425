//! Pipelines: what was tried out in one stage goes on to the next, and a branch gets an application for as long as it lives.

use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::WaitError;
use generated_client::sevalla::{Client, types};
use sandbox::{Fault, Sandbox, seeded};

use super::{id, problems, refusal, start};

#[path = "../../examples/pipelines.rs"]
#[expect(dead_code, reason = "`main` is not tested")]
mod example;

const LATER: Duration = Duration::from_secs(60);
/// The seeded pipeline of the shop, what is in its stages, and a branch of it.
const SHOP_DELIVERY: &str = "99999999-9999-4999-8999-000000000001";
const SHOP_STAGING: &str = "ab4e6c80-3d5f-4b7c-9e90-2c3d4e5f6071";

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
            client.list_pipelines().send().await.unwrap().total,
            client.list_applications().send().await.unwrap().total,
        )
    };
    let before = totals().await;
    example::run(&account).await.unwrap();
    assert_eq!(totals().await, before);
    for failing in [
        "createApplication",
        "addAppToPipelineStage",
        "triggerDeployment",
        "promotePipeline",
        "createPreviewApp",
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

/// The names of a pipeline's stages with their places.
async fn stages(client: &Client, pipeline: types::PipelineId) -> Vec<(i64, String)> {
    let read = client
        .get_pipeline(pipeline)
        .send()
        .await
        .unwrap()
        .into_inner();
    let stages = read.stages.into_iter();
    stages
        .map(|stage| (stage.order, stage.display_name))
        .collect()
}

fn places<const N: usize>(names: [&str; N]) -> Vec<(i64, String)> {
    (0..).zip(names.map(str::to_owned)).collect()
}

async fn application(client: &Client, name: &str) -> types::ApplicationId {
    let create = client
        .create_application()
        .display_name(name)
        .cluster_id(id("11111111-1111-4111-8111-000000000001"))
        .source(types::ApplicationSourceInput::PublicGit)
        .repo_url("https://github.com/example/guest-book");
    create.send().await.unwrap().id
}

async fn deployed(client: &Client, sandbox: &Sandbox, application: types::ApplicationId) {
    client.trigger_deployment(application).send().await.unwrap();
    sandbox.advance(LATER);
    client
        .wait_for_application(application)
        .until_ready()
        .await
        .unwrap();
}

/// Makes a pipeline of a project, and returns its stages of development and production.
async fn staged(
    client: &Client,
    project: types::ProjectId,
) -> (types::PipelineId, [types::PipelineStageId; 2]) {
    let nothing = client.create_pipeline().send().await;
    assert_eq!(problems(nothing), ["body.display_name", "body.type"]);
    let create = client.create_pipeline().display_name("Guest book");
    let create = create
        .type_(types::PipelineType::Branch)
        .project_id(project);
    let pipeline = create.send().await.unwrap();
    assert_eq!(
        (&pipeline.type_, pipeline.project_id),
        (&types::PipelineType::Branch, Some(project))
    );
    let kinds: Vec<_> = pipeline
        .stages
        .iter()
        .map(|stage| stage.type_.as_str())
        .collect();
    assert_eq!(kinds, ["standard", "prod"]);
    let id = pipeline.id;
    assert_eq!(stages(client, id).await, places(["Dev", "Production"]));

    let acceptance = client.create_pipeline_stage(id).display_name("Acceptance");
    let acceptance = acceptance
        .insert_before(1)
        .branch("next")
        .send()
        .await
        .unwrap();
    assert_eq!(acceptance.type_, types::PipelineStageType::Standard);
    assert_eq!(acceptance.branch.as_deref(), Some("next"));
    assert_eq!(
        stages(client, id).await,
        places(["Dev", "Acceptance", "Production"])
    );
    let read = client.get_pipeline(id).send().await.unwrap().into_inner();
    let [dev, _, production] = &read.stages[..] else {
        panic!("{read:?}");
    };
    let order = [(acceptance.id, 0), (dev.id, 1)];
    let order = order.map(|(stage, place)| types::PipelineStagePlace::new(stage, place));
    client
        .update_pipeline(id)
        .stage_order(order)
        .send()
        .await
        .unwrap();
    assert_eq!(
        stages(client, id).await,
        places(["Acceptance", "Dev", "Production"])
    );
    (id, [dev.id, production.id])
}

#[tokio::test]
async fn from_a_draft_to_production() {
    let (sandbox, client) = start().await;
    let project: types::ProjectId = id("44444444-4444-4444-8444-000000000001");
    let (id, [dev, production]) = staged(&client, project).await;
    let (draft, live) = (
        application(&client, "Guest book (draft)").await,
        application(&client, "Guest book").await,
    );
    client
        .add_app_to_pipeline_stage(id, dev)
        .app_id(draft)
        .send()
        .await
        .unwrap();
    let twice = client
        .add_app_to_pipeline_stage(id, production)
        .app_id(draft)
        .send()
        .await;
    assert_eq!(
        refusal(twice),
        (400, "the application is in a stage already".to_owned())
    );
    let promote = client
        .promote_pipeline(id)
        .source_app_id(draft)
        .target_app_ids([live]);
    let outside = promote.clone().send().await;
    assert_eq!(
        refusal(outside).1,
        "all applications have to be in the pipeline"
    );
    client
        .add_app_to_pipeline_stage(id, production)
        .app_id(live)
        .send()
        .await
        .unwrap();
    let moved = client.get_application(live).send().await.unwrap();
    assert_eq!(
        moved.project_id,
        Some(project),
        "it is where its pipeline is"
    );

    let early = promote.clone().send().await;
    assert_eq!(
        refusal(early).1,
        "the application has no successful deployment"
    );
    deployed(&client, &sandbox, draft).await;
    let itself = client
        .promote_pipeline(id)
        .source_app_id(draft)
        .target_app_ids([draft]);
    assert_eq!(refusal(itself.send().await).0, 400);
    let nobody = client
        .promote_pipeline(id)
        .source_app_id(draft)
        .target_app_ids([]);
    assert_eq!(problems(nobody.send().await), ["body.target_app_ids"]);
    promoted(&client, &sandbox, draft, live, promote).await;

    // Applications outlive stages and pipelines.
    client
        .remove_app_from_pipeline_stage(id, dev, draft)
        .send()
        .await
        .unwrap();
    let again = client
        .remove_app_from_pipeline_stage(id, dev, draft)
        .send()
        .await;
    assert_eq!(refusal(again).0, 404);
    client.delete_pipeline_stage(id, dev).send().await.unwrap();
    assert_eq!(
        stages(&client, id).await,
        places(["Acceptance", "Production"])
    );
    client.delete_pipeline(id).send().await.unwrap();
    assert_eq!(refusal(client.get_pipeline(id).send().await).0, 404);
    client.get_application(live).send().await.unwrap();
    let pipelines: Vec<_> = client
        .list_pipelines()
        .stream()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(pipelines.len(), 1);
}

async fn promoted(
    client: &Client,
    sandbox: &Sandbox,
    draft: types::ApplicationId,
    live: types::ApplicationId,
    promote: generated_client::sevalla::requests::PromotePipeline,
) {
    let promotions = promote.send().await.unwrap();
    assert_eq!(promotions.len(), 1);
    assert_eq!(promotions[0].target_app_id, live);
    let deployment = promotions[0].deployment_id;
    let running = client
        .get_deployment(live, deployment)
        .send()
        .await
        .unwrap();
    assert_eq!(running.status, Some(types::DeploymentStatus::Waiting));
    sandbox.advance(LATER);
    let done = client
        .wait_for_promotion(live, deployment)
        .until_ready()
        .await
        .unwrap();
    let source = client.list_deployments(draft).send().await.unwrap();
    assert_eq!(done.trigger.as_deref(), Some("PROMOTION"));
    assert_eq!(done.steps, [types::DeploymentStep::Rollout]);
    assert_eq!(done.docker_image_url, source.data[0].docker_image_url);
    assert_eq!(done.commit_sha, source.data[0].commit_sha);
    let success = Some(types::ApplicationStatus::DeploymentSuccess);
    assert_eq!(
        client.get_application(live).send().await.unwrap().status,
        success
    );
}

#[tokio::test]
async fn one_that_fails_leaves_what_was_there() {
    let (sandbox, client) = start().await;
    let pipeline = id(SHOP_DELIVERY);
    let (staging, shop): (types::ApplicationId, _) = (id(SHOP_STAGING), id(seeded::APPLICATION));
    let before = client.list_deployments(shop).send().await.unwrap();
    sandbox.fail_next("promotePipeline").unwrap();
    let promote = client.promote_pipeline(pipeline).source_app_id(staging);
    let promotions = promote.target_app_ids([shop]).send().await.unwrap();
    sandbox.advance(LATER);
    let outcome = client
        .wait_for_promotion(shop, promotions[0].deployment_id)
        .until_ready()
        .await;
    assert!(
        matches!(outcome, Err(WaitError::Failed { .. })),
        "{outcome:?}"
    );
    let after = client.list_deployments(shop).send().await.unwrap();
    assert_eq!(after.data[1..], before.data[..]);
}

#[tokio::test]
async fn a_branch_has_an_application_as_long_as_it_lives() {
    let (sandbox, client) = start().await;
    let create = client.create_pipeline().display_name("Guest book");
    let pipeline = create
        .type_(types::PipelineType::Trunk)
        .send()
        .await
        .unwrap()
        .id;
    let preview = client.create_preview_app(pipeline).branch("guests-by-name");
    let settings = client
        .update_pipeline_preview_settings(pipeline)
        .stale_app_days(3);
    assert_eq!(
        refusal(preview.clone().send().await).1,
        "preview applications are not enabled"
    );
    assert_eq!(
        refusal(settings.clone().send().await).1,
        "preview applications are not enabled"
    );
    let enable = client.enable_pipeline_preview(pipeline);
    assert_eq!(
        refusal(enable.clone().send().await).0,
        400,
        "of which repository?"
    );
    let never = enable.clone().stale_app_days(0).send().await;
    assert_eq!(problems(never), ["body.stale_app_days"]);

    enable
        .repo_url("https://github.com/example/guest-book")
        .send()
        .await
        .unwrap();
    assert_eq!(
        stages(&client, pipeline).await,
        places(["Preview", "Dev", "Production"])
    );
    settings.auto_create_app(true).send().await.unwrap();
    let read = client
        .get_pipeline(pipeline)
        .send()
        .await
        .unwrap()
        .into_inner();
    let stage = &read.stages[0];
    assert_eq!(stage.type_, types::PipelineStageType::Preview);
    assert_eq!((stage.auto_create_app, stage.stale_app_days), (true, 3));

    let live = application(&client, "Guest book").await;
    let variable = client
        .create_environment_variable(live)
        .key("LANGUAGE")
        .value("de");
    variable.send().await.unwrap();
    let production = read.stages[2].id;
    let add = client
        .add_app_to_pipeline_stage(pipeline, production)
        .app_id(live);
    add.send().await.unwrap();

    let app = preview.pull_request_number(7).send().await.unwrap();
    assert_eq!(app.display_name, "PR #7");
    let running = client.get_application(app.id).send().await.unwrap();
    assert_eq!(
        running.status,
        Some(types::ApplicationStatus::DeploymentInProgress)
    );
    sandbox.advance(LATER);
    let ready = client
        .wait_for_preview_app(app.id)
        .until_ready()
        .await
        .unwrap();
    assert_eq!(ready.type_, types::ApplicationType::PreviewApp);
    assert_eq!(ready.default_branch.as_deref(), Some("guests-by-name"));
    // It is like the one that it is a preview of.
    let variables = client
        .list_environment_variables(app.id)
        .send()
        .await
        .unwrap();
    assert_eq!(variables.data[0].value.expose(), "de");
    assert_eq!(client.list_processes(app.id).send().await.unwrap().total, 1);
    let deployments = client.list_deployments(app.id).send().await.unwrap();
    assert_eq!(
        deployments.data[0].branch.as_deref(),
        Some("guests-by-name")
    );

    client
        .disable_pipeline_preview(pipeline)
        .send()
        .await
        .unwrap();
    sandbox.advance(LATER);
    assert_eq!(refusal(client.get_application(app.id).send().await).0, 404);
    assert_eq!(
        stages(&client, pipeline).await,
        places(["Dev", "Production"])
    );
    client.get_application(live).send().await.unwrap();
}
