//! What runs in an application: how many of what, on which schedule, and not while it is suspended.

use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::sevalla::{Client, types};
use sandbox::{Sandbox, seeded};

use super::{id, problems, refusal, start};

fn manual(instances: i64) -> types::ManualScalingStrategy {
    types::ManualScalingStrategy::new(types::ManualScalingConfig::new(instances))
}

async fn processes(client: &Client, application: types::ApplicationId) -> Vec<types::Process> {
    client
        .list_processes(application)
        .stream()
        .try_collect()
        .await
        .unwrap()
}

async fn deploy(client: &Client, sandbox: &Sandbox, application: types::ApplicationId) {
    let deployment = client.trigger_deployment(application).send().await.unwrap();
    sandbox.advance(Duration::from_secs(60));
    let waiter = client.wait_for_deployment(application, deployment.id);
    waiter.until_ready().await.unwrap();
}

#[tokio::test]
async fn more_of_them_and_larger_ones() {
    let (_sandbox, client) = start().await;
    let shop: types::ApplicationId = id(seeded::APPLICATION);
    let web: types::ProcessId = id(seeded::WEB_PROCESS);
    let before = client.get_process(shop, web).send().await.unwrap();
    assert_eq!(before.type_, Some(types::ProcessType::Web));
    assert_eq!(before.scaling_strategy, Some(manual(2).into()));
    assert_eq!(before.resource_type_name.as_deref(), Some("s1"));

    let sizes = client.list_process_resource_types().send().await.unwrap();
    let large = sizes.iter().max_by_key(|size| size.memory_limit).unwrap();
    let update = client.update_process(shop, web).resource_type_id(large.id);
    let larger = update.scaling_strategy(manual(3)).send().await.unwrap();
    assert_eq!(larger.scaling_strategy, Some(manual(3).into()));
    assert_eq!(larger.resource_type_id, Some(large.id));
    assert_eq!(larger.memory_limit, Some(large.memory_limit));
    assert_eq!(larger.entrypoint, before.entrypoint);

    let mut bounds = types::HorizontalScalingConfig::new(1, 5);
    bounds.target_cpu_percent = Some(generated_client::values::Nullable::Value(70));
    let load = types::HorizontalScalingStrategy::new(bounds);
    let update = client.update_process(shop, web);
    let update = update.scaling_strategy(load.clone()).send().await.unwrap();
    let Some(types::ScalingStrategy::HorizontalScalingStrategy(scaling)) = &update.scaling_strategy
    else {
        panic!("{update:?}");
    };
    assert_eq!(
        (
            scaling.config.min_instance_count,
            scaling.config.max_instance_count
        ),
        (1, 5)
    );
    assert_eq!(
        client
            .get_process(shop, web)
            .send()
            .await
            .unwrap()
            .into_inner(),
        *update
    );

    let too_many = client
        .update_process(shop, web)
        .scaling_strategy(manual(51))
        .send()
        .await;
    assert_eq!(
        problems(too_many),
        ["body.scaling_strategy.config.instanceCount"]
    );
    let unknown = client
        .update_process(shop, web)
        .resource_type_id(shop)
        .send()
        .await;
    assert_eq!(refusal(unknown).0, 404, "an application is no size");
}

#[tokio::test]
async fn workers_come_at_once_and_go_with_the_next_deployment() {
    let (sandbox, client) = start().await;
    let shop: types::ApplicationId = id(seeded::APPLICATION);
    let sizes = client.list_process_resource_types().send().await.unwrap();
    let create = || {
        let create = client.create_process(shop).display_name("Send mails");
        create
            .resource_type_id(sizes[0].id)
            .scaling_strategy(manual(1))
    };
    assert_eq!(problems(create().send().await), ["body.type"]);
    let second = create().type_(types::ProcessType::Web).send().await;
    assert_eq!(
        refusal(second).1,
        "the application has a web process already"
    );
    let timeless = create().type_(types::ProcessType::Cron).send().await;
    assert_eq!(refusal(timeless).1, "a cron process needs a schedule");

    let worker = create()
        .type_(types::ProcessType::Worker)
        .entrypoint("npm run mails");
    let worker = worker.send().await.unwrap();
    assert_eq!(
        (&*worker.key, &*worker.entrypoint),
        ("send-mails", "npm run mails")
    );
    assert_eq!((worker.port, worker.is_ingress_enabled), (None, false));
    let cron = create()
        .type_(types::ProcessType::Cron)
        .schedule("0 7 * * *");
    let cron = cron.time_zone("Europe/Vienna").send().await.unwrap();
    assert_eq!(cron.schedule.as_deref(), Some("0 7 * * *"));
    assert_ne!(cron.key, worker.key);
    assert_eq!(processes(&client, shop).await.len(), 4);

    client
        .trigger_process_cron(shop, cron.id)
        .send()
        .await
        .unwrap();
    let trigger = client.trigger_process_cron(shop, worker.id).send().await;
    assert_eq!(
        refusal(trigger),
        (400, "the process is no cron process".to_owned())
    );
    let web = id(seeded::WEB_PROCESS);
    let delete = client.delete_process(shop, web).send().await;
    assert_eq!(
        refusal(delete),
        (400, "the web process is not deleted".to_owned())
    );

    client.delete_process(shop, worker.id).send().await.unwrap();
    assert_eq!(
        processes(&client, shop).await.len(),
        4,
        "it runs until the next deployment"
    );
    deploy(&client, &sandbox, shop).await;
    let left = processes(&client, shop).await;
    let keys: Vec<_> = left.iter().map(|process| &*process.key).collect();
    assert_eq!(keys, ["web", "worker", &cron.key]);
    assert_eq!(
        refusal(client.get_process(shop, worker.id).send().await).0,
        404
    );
}

#[tokio::test]
async fn nothing_runs_while_the_application_is_suspended() {
    let (sandbox, client) = start().await;
    let shop: types::ApplicationId = id(seeded::APPLICATION);
    let web: types::ProcessId = id(seeded::WEB_PROCESS);
    let command = client
        .exec_process_command(shop, web)
        .command(["echo", "hello", "you"]);
    let result = command.clone().send().await.unwrap();
    assert_eq!(
        (&*result.stdout, result.exit_code),
        ("hello you\n", Some(0))
    );
    let unknown = client
        .exec_process_command(shop, web)
        .command(["frobnicate"]);
    let unknown = unknown.send().await.unwrap();
    assert_eq!(
        (&*unknown.stderr, unknown.exit_code),
        ("frobnicate: not found\n", Some(127))
    );
    let none = client
        .exec_process_command(shop, web)
        .command([""; 0])
        .send()
        .await;
    assert_eq!(problems(none), ["body.command"]);

    client.suspend_application(shop).send().await.unwrap();
    assert!(
        client
            .get_application(shop)
            .send()
            .await
            .unwrap()
            .is_suspended
    );
    assert_eq!(refusal(command.clone().send().await).0, 400);
    let deploy_it = client.trigger_deployment(shop).send().await;
    assert_eq!(
        refusal(deploy_it),
        (400, "a suspended application is not deployed".to_owned())
    );
    assert_eq!(
        refusal(client.rollback_deployment(shop).send().await).0,
        400
    );
    // Settings, variables and what was deployed stay.
    assert_eq!(
        client
            .list_environment_variables(shop)
            .send()
            .await
            .unwrap()
            .total,
        2
    );
    assert_eq!(client.list_deployments(shop).send().await.unwrap().total, 2);

    client.activate_application(shop).send().await.unwrap();
    assert!(
        !client
            .get_application(shop)
            .send()
            .await
            .unwrap()
            .is_suspended
    );
    command.send().await.unwrap();
    deploy(&client, &sandbox, shop).await;
}
