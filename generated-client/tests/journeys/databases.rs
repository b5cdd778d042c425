//! Databases: made, reached by an application, saved and brought back, locked up again, and deleted with what leads there.

use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::WaitError;
use generated_client::sevalla::{Client, Error, types};
use sandbox::{Fault, Sandbox, seeded};

use super::{id, problems, refusal, start};

#[path = "../../examples/databases.rs"]
#[expect(dead_code, reason = "`main` is not tested")]
mod example;

const LATER: Duration = Duration::from_secs(60);
/// A cache on another cluster, which is suspended.
const SESSIONS: &str = "55555555-5555-4555-8555-000000000003";

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
            client.list_databases().send().await.unwrap().total,
            client.list_applications().send().await.unwrap().total,
        )
    };
    let before = totals().await;
    example::run(&account).await.unwrap();
    assert_eq!(totals().await, before);
    for failing in [
        "getDatabase",
        "createApplicationInternalConnection",
        "createDatabaseBackup",
        "resetDatabasePassword",
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

async fn status(client: &Client, database: types::DatabaseId) -> types::DatabaseStatus {
    let read = client.get_database(database).send().await.unwrap();
    read.status.clone().expect("a status")
}

/// A database that can be made.
async fn create(client: &Client) -> generated_client::sevalla::requests::CreateDatabase {
    let clusters = client.list_clusters().send().await.unwrap();
    let sizes = client.list_database_resource_types().send().await.unwrap();
    client
        .create_database()
        .display_name("Guest list")
        .type_(types::DatabaseType::Postgresql)
        .version("17")
        .cluster_id(clusters[0].id)
        .resource_type_id(sizes[0].id)
        .db_name("guests")
        .db_password("secret-MARKER")
}

#[tokio::test]
async fn from_the_first_table_to_the_end() {
    let (sandbox, client) = start().await;
    let database = created(&client, &sandbox).await;
    connected(&client, database).await;
    resized(&client, &sandbox, database).await;
    opened_to_the_world(&client, &sandbox, database).await;
    locked_up(&client, &sandbox, database).await;
    rested(&client, &sandbox, database).await;

    client.delete_database(database).send().await.unwrap();
    assert_eq!(
        status(&client, database).await,
        types::DatabaseStatus::Deleting
    );
    // The application is rid of the connection at once.
    let shop = id(seeded::APPLICATION);
    let left = client
        .list_application_internal_connections(shop)
        .send()
        .await
        .unwrap();
    assert!(
        left.iter()
            .all(|connection| connection.target_id != database.to_string())
    );
    sandbox.advance(LATER);
    assert_eq!(refusal(client.get_database(database).send().await).0, 404);
    assert_eq!(
        refusal(client.list_database_backups(database).send().await).0,
        404
    );
    let all: Vec<_> = client
        .list_databases()
        .stream()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(all.len(), 3);
}

async fn created(client: &Client, sandbox: &Sandbox) -> types::DatabaseId {
    let bad = create(client)
        .await
        .db_name("guests; drop")
        .db_password("a MARKER");
    let error = bad.send().await.unwrap_err();
    assert!(
        !format!("{error} {error:?}").contains("MARKER"),
        "{error:?}"
    );
    assert_eq!(
        problems::<()>(Err(error)),
        ["body.db_name", "body.db_password"]
    );
    let root = create(client).await.db_user("postgres").send().await;
    assert_eq!(refusal(root).1, "the name of this user is reserved");

    let request = create(client).await;
    assert!(!format!("{request:?}").contains("MARKER"), "{request:?}");
    let database = request.send().await.unwrap();
    assert!(
        database.name.starts_with("guest-list-"),
        "{}",
        database.name
    );
    assert_eq!(database.status, Some(types::DatabaseStatus::Creating));
    let id = database.id;

    // Until it is there, not much can be done with it.
    let busy = [
        refusal(client.delete_database(id).send().await),
        refusal(client.restart_database(id).send().await),
        refusal(client.suspend_database(id).send().await),
        refusal(
            client
                .create_database_backup(id)
                .display_name("Empty")
                .send()
                .await,
        ),
        refusal(
            client
                .reset_database_password(id)
                .new_password("early")
                .send()
                .await,
        ),
    ];
    assert!(busy.iter().all(|(status, _)| *status == 400), "{busy:?}");

    sandbox.advance(LATER);
    let ready = client.wait_for_database(id).until_ready().await.unwrap();
    assert_eq!(ready.type_, types::DatabaseType::Postgresql);
    assert_eq!(
        (&*ready.version, ready.db_name.as_deref()),
        ("17", Some("guests"))
    );
    assert_eq!(ready.internal_port.as_deref(), Some("5432"));
    assert_eq!(ready.cluster_location.as_deref(), Some("europe-west3"));
    assert_eq!(
        (
            ready.external_hostname.as_ref(),
            ready.external_port.as_ref()
        ),
        (None, None)
    );
    id
}

async fn connected(client: &Client, database: types::DatabaseId) {
    let shop: types::ApplicationId = id(seeded::APPLICATION);
    let connect = |to: &str| {
        let connect = client.create_application_internal_connection(shop);
        let connect = connect.target_type(types::ConnectionTargetType::Database);
        connect.target_id(id(to))
    };
    let connection = connect(database.as_str()).send().await.unwrap();
    let list = client
        .list_application_internal_connections(shop)
        .send()
        .await
        .unwrap();
    let found = list
        .iter()
        .find(|found| found.id == connection.id)
        .expect("the connection");
    assert_eq!(found.source_type, types::ConnectedResourceType::AppResource);
    assert_eq!(found.target_type, types::ConnectedResourceType::DbResource);
    assert_eq!(found.target_display_name.as_deref(), Some("Guest list"));
    assert_eq!(found.source_display_name.as_deref(), Some("Shop"));
    // It has two ends, and one connection is enough.
    let other_end = client
        .list_database_internal_connections(database)
        .send()
        .await
        .unwrap();
    assert_eq!(other_end.iter().collect::<Vec<_>>(), [found]);
    let again: Error = connect(database.as_str()).send().await.unwrap_err();
    assert!(again.is_conflict(), "{again}");
    let back = client
        .create_database_internal_connection(database)
        .target_type(types::ConnectionTargetType::App)
        .target_id(id(shop.as_str()));
    assert_eq!(
        refusal(back.send().await).1,
        "the two services are connected already"
    );
    let far = connect(SESSIONS).send().await;
    assert_eq!(
        refusal(far),
        (400, "both services must run in one cluster".to_owned())
    );
    let nowhere = connect(seeded::OTHER_APPLICATION).send().await;
    assert_eq!(refusal(nowhere).0, 404, "it is no database");
}

async fn resized(client: &Client, sandbox: &Sandbox, database: types::DatabaseId) {
    let sizes = client.list_database_resource_types().send().await.unwrap();
    let large = sizes.iter().max_by_key(|size| size.storage_limit).unwrap();
    let update = client.update_database(database).resource_type_id(large.id);
    update.clone().send().await.unwrap();
    assert_eq!(
        status(client, database).await,
        types::DatabaseStatus::Updating
    );
    assert_eq!(refusal(update.send().await).0, 400, "one after the other");
    assert_eq!(
        refusal(client.delete_database(database).send().await).0,
        400
    );
    // A name is only a name.
    client
        .update_database(database)
        .display_name("Guests")
        .send()
        .await
        .unwrap();
    sandbox.advance(LATER);
    let larger = client
        .wait_for_database_update(database)
        .until_ready()
        .await
        .unwrap();
    assert_eq!(larger.storage_size, Some(large.storage_limit));
    assert_eq!(larger.display_name, "Guests");
    let unknown = client
        .update_database(database)
        .resource_type_id("no size")
        .send()
        .await;
    assert_eq!(refusal(unknown).0, 404);
}

async fn opened_to_the_world(client: &Client, sandbox: &Sandbox, database: types::DatabaseId) {
    let toggle = client.toggle_database_external_connection(database);
    toggle.clone().send().await.unwrap();
    let updating = types::DatabaseStatus::UpdatingExternalConnection;
    assert_eq!(status(client, database).await, updating);
    assert_eq!(
        refusal(toggle.clone().send().await).0,
        400,
        "one after the other"
    );
    sandbox.advance(LATER);
    let open = client.get_database(database).send().await.unwrap();
    assert_eq!(
        open.external_hostname.as_deref(),
        Some("europe-west3.proxy.sevalla.app")
    );
    let port: u16 = open
        .external_port
        .as_deref()
        .expect("a port")
        .parse()
        .unwrap();
    assert!(port >= 30_000);

    let restriction = client.get_database_ip_restriction(database);
    assert!(!restriction.clone().send().await.unwrap().is_enabled);
    let allow = |list: &[&str]| {
        let update = client.update_database_ip_restriction(database);
        let update = update
            .type_(types::IpRestrictionType::Allow)
            .is_enabled(true);
        update.ip_list(list.iter().copied())
    };
    assert_eq!(
        refusal(allow(&["10.0.0.0/8"]).send().await).0,
        400,
        "that is not public"
    );
    let few = allow(&["203.0.113.7"]).send().await.unwrap();
    assert_eq!(*restriction.send().await.unwrap(), *few);

    toggle.send().await.unwrap();
    sandbox.advance(LATER);
    let closed = client.get_database(database).send().await.unwrap();
    assert_eq!(
        (
            closed.external_hostname.as_ref(),
            closed.external_port.as_ref()
        ),
        (None, None)
    );
}

/// Changes the password, first in vain.
async fn locked_up(client: &Client, sandbox: &Sandbox, database: types::DatabaseId) {
    let reset = client
        .reset_database_password(database)
        .new_password("other-MARKER");
    assert!(!format!("{reset:?}").contains("MARKER"), "{reset:?}");
    let short = client.reset_database_password(database).new_password("abc");
    assert_eq!(problems(short.send().await), ["body.new_password"]);

    sandbox.fail_next("resetDatabasePassword").unwrap();
    reset.clone().send().await.unwrap();
    assert_eq!(
        status(client, database).await,
        types::DatabaseStatus::PasswordChange
    );
    assert_eq!(
        refusal(reset.clone().send().await).0,
        400,
        "one after the other"
    );
    sandbox.advance(LATER);
    let outcome = client
        .wait_for_database_password_reset(database)
        .until_ready()
        .await;
    let Err(WaitError::Failed { resource, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(
        resource.status,
        Some(types::DatabaseStatus::PasswordChangeFailed)
    );

    reset.send().await.unwrap();
    sandbox.advance(LATER);
    let waiter = client.wait_for_database_password_reset(database);
    let done = waiter.until_ready().await.unwrap();
    assert!(!format!("{done:?}").contains("MARKER"), "{done:?}");
}

async fn rested(client: &Client, sandbox: &Sandbox, database: types::DatabaseId) {
    client.suspend_database(database).send().await.unwrap();
    sandbox.advance(LATER);
    let suspended = client.get_database(database).send().await.unwrap();
    assert!(suspended.is_suspended);
    let backup = client
        .create_database_backup(database)
        .display_name("Asleep");
    assert_eq!(refusal(backup.send().await).0, 400);
    assert_eq!(
        refusal(client.restart_database(database).send().await).0,
        400
    );
    client.activate_database(database).send().await.unwrap();
    sandbox.advance(LATER);
    let awake = client
        .wait_for_database_activation(database)
        .until_ready()
        .await
        .unwrap();
    assert!(!awake.is_suspended);
    client.restart_database(database).send().await.unwrap();
    assert_eq!(
        status(client, database).await,
        types::DatabaseStatus::Updating
    );
    sandbox.advance(LATER);
    client
        .wait_for_database_restart(database)
        .until_ready()
        .await
        .unwrap();
}

#[tokio::test]
async fn one_that_cannot_be_made() {
    let (sandbox, client) = start().await;
    sandbox.fail_next("createDatabase").unwrap();
    let database = create(&client).await.send().await.unwrap();
    sandbox.advance(LATER);
    let outcome = client.wait_for_database(database.id).until_ready().await;
    let Err(WaitError::Failed { resource, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(resource.status, Some(types::DatabaseStatus::Error));
    // It can be cleared away.
    client.delete_database(database.id).send().await.unwrap();
    sandbox.advance(LATER);
    assert_eq!(
        refusal(client.get_database(database.id).send().await).0,
        404
    );
}
