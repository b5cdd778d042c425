//! A database from the first table to the end: makes it, has an application reach it, saves it, brings it back, changes
//! its password, and deletes it.
//!
//! ```sh
//! cargo run -p generated-client --example databases
//! ```
//!
//! With `SEVALLA_API_TOKEN` set it is your account where this happens, for what it costs; else that of a sandbox. An
//! application on the same cluster is connected with the database and left as it was.

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, gone, state};
use futures_util::TryStreamExt;
use generated_client::sevalla::types;

#[tokio::main]
async fn main() -> ExitCode {
    common::main(run).await
}

pub(crate) async fn run(account: &Account) -> Outcome {
    let client = &account.client;
    let clusters = client.list_clusters().send().await?;
    let sizes = client.list_database_resource_types().send().await?;
    let smallest = sizes.iter().min_by_key(|size| size.memory_limit);
    let database = client
        .create_database()
        .display_name("Guest list")
        .type_(types::DatabaseType::Postgresql)
        .version("17")
        .cluster_id(clusters.first().ok_or("there is nowhere to run")?.id)
        .resource_type_id(smallest.ok_or("there is no size")?.id)
        .db_name("guests")
        .db_password("correct-horse-battery-staple")
        .send()
        .await?;
    let used = use_it(account, database.id).await;
    let delete = async || client.delete_database(database.id).send().await;
    let deleted = account.delete("database", delete).await;
    used.and(deleted)
}

async fn use_it(account: &Account, database: types::DatabaseId) -> Outcome {
    let client = &account.client;
    let waiter = client.wait_for_database(database);
    let ready = account.wait("database", waiter, status).await?;
    let part = |text: &Option<String>| text.clone().unwrap_or_default();
    println!(
        "reach it at {}:{}",
        part(&ready.internal_hostname),
        part(&ready.internal_port)
    );
    connect(account, &ready).await?;

    client
        .create_database_backup(database)
        .display_name("First guests")
        .send()
        .await?;
    // A backup is in the list when it is done.
    let newest = async || {
        let backups = client.list_database_backups(database).send().await?;
        Ok(backups.into_inner().pop())
    };
    let backup = account.until("backup", newest).await?;
    println!(
        "{} is kept until {}",
        backup.display_name, backup.expires_at
    );
    client
        .restore_database_backup(database, backup.id)
        .send()
        .await?;
    account
        .wait(
            "restore",
            client.wait_for_database_restore(database),
            status,
        )
        .await?;

    let reset = client.reset_database_password(database);
    reset.new_password("Tr0ub4dor-and-3").send().await?;
    let waiter = client.wait_for_database_password_reset(database);
    account.wait("password", waiter, status).await?;
    Ok(())
}

/// Lets an application reach the database, and takes that back.
async fn connect(account: &Account, database: &types::DatabaseDetails) -> Outcome {
    let client = &account.client;
    let mut applications = client.list_applications().stream();
    while let Some(application) = applications.try_next().await? {
        let details = client.get_application(application.id).send().await?;
        // They have to be near each other.
        if details.cluster_id.as_deref() != Some(database.cluster_id.as_str()) {
            continue;
        }
        let connect = client
            .create_application_internal_connection(application.id)
            .target_type(types::ConnectionTargetType::Database)
            .target_id(database.id.to_string().parse()?);
        let connection = connect.send().await?;
        println!("{} can reach it", application.display_name);
        let disconnect =
            client.delete_application_internal_connection(application.id, connection.id);
        gone(disconnect.send().await)?;
        return Ok(());
    }
    println!("there is no application to connect it with");
    Ok(())
}

fn status(database: &types::DatabaseDetails) -> String {
    state(database.status.as_ref())
}
