//! Backups of databases: made, restored here and elsewhere, and kept out of the house.

use std::time::Duration;

use generated_client::sevalla::{Client, types};

use super::{id, problems, refusal, start};

const LATER: Duration = Duration::from_secs(60);
/// The seeded database of the shop, and another one like it.
const SHOP_DB: &str = "55555555-5555-4555-8555-000000000001";
const STAGING_DB: &str = "55555555-5555-4555-8555-000000000002";
/// A cache on another cluster, which is suspended.
const SESSIONS: &str = "55555555-5555-4555-8555-000000000003";

async fn status(client: &Client, database: types::DatabaseId) -> types::DatabaseStatus {
    let read = client.get_database(database).send().await.unwrap();
    read.status.clone().expect("a status")
}

#[tokio::test]
async fn what_was_lost_is_brought_back() {
    let (sandbox, client) = start().await;
    let (shop, staging): (types::DatabaseId, types::DatabaseId) = (id(SHOP_DB), id(STAGING_DB));
    let backups = async |type_: Option<types::DatabaseBackupType>| {
        let list = client.list_database_backups(shop);
        let list = match type_ {
            Some(type_) => list.type_(type_),
            None => list,
        };
        list.send().await.unwrap().into_inner()
    };
    assert_eq!(backups(None).await.len(), 2);
    assert_eq!(
        problems(client.create_database_backup(shop).send().await),
        ["body.display_name"]
    );

    let create = client
        .create_database_backup(shop)
        .display_name("Before the sale");
    create.clone().send().await.unwrap();
    assert_eq!(backups(None).await.len(), 2, "it is not done");
    let busy = [
        refusal(create.send().await),
        refusal(client.restart_database(shop).send().await),
        refusal(client.suspend_database(shop).send().await),
        refusal(client.delete_database(shop).send().await),
    ];
    let said = (400, "a backup of the database is in progress".to_owned());
    assert_eq!(busy, [said.clone(), said.clone(), said.clone(), said]);
    sandbox.advance(LATER);
    let manual = backups(Some(types::DatabaseBackupType::Manual)).await;
    let backup = manual
        .iter()
        .find(|backup| backup.display_name == "Before the sale");
    let backup = backup.expect("the backup");
    let kept = backup.expires_at.to_utc().unwrap() - backup.created_at.to_utc().unwrap();
    assert_eq!(kept.num_days(), 14);
    assert_eq!(
        backups(Some(types::DatabaseBackupType::Daily)).await.len(),
        1
    );

    // Into itself, and into another one of its kind.
    let restore = client.restore_database_backup(shop, &backup.id);
    restore.clone().send().await.unwrap();
    assert_eq!(
        status(&client, shop).await,
        types::DatabaseStatus::Restoring
    );
    assert_eq!(
        refusal(restore.clone().send().await).0,
        400,
        "one after the other"
    );
    sandbox.advance(LATER);
    client
        .wait_for_database_restore(shop)
        .until_ready()
        .await
        .unwrap();
    restore
        .clone()
        .target_database_id(staging)
        .send()
        .await
        .unwrap();
    assert_eq!(status(&client, shop).await, types::DatabaseStatus::Ready);
    assert_eq!(
        status(&client, staging).await,
        types::DatabaseStatus::Restoring
    );
    sandbox.advance(LATER);
    let elsewhere = restore.target_database_id(id(SESSIONS)).send().await;
    assert_eq!(refusal(elsewhere).0, 400, "it is another engine");
    let unknown = client
        .restore_database_backup(shop, "manual-none-000000")
        .send()
        .await;
    assert_eq!(refusal(unknown).0, 404);

    client
        .delete_database_backup(shop, &backup.id)
        .send()
        .await
        .unwrap();
    sandbox.advance(LATER);
    assert_eq!(backups(None).await.len(), 2);
    let again = client.delete_database_backup(shop, &backup.id).send().await;
    assert_eq!(refusal(again).0, 404);
}

#[tokio::test]
async fn backups_elsewhere() {
    let (sandbox, client) = start().await;
    let staging: types::DatabaseId = id(STAGING_DB);
    let dump = client
        .create_external_database_backup(staging)
        .display_name("Offsite");
    assert_eq!(
        refusal(dump.clone().send().await).1,
        "the database has no backup target"
    );
    let target = client
        .create_database_backup_target(staging)
        .display_name("Vault");
    assert_eq!(
        refusal(target.clone().send().await).0,
        400,
        "nobody knows where to"
    );
    let target = target
        .schedule("0 4 * * *")
        .bucket_name("vault")
        .access_key("AKIAEXAMPLE")
        .secret_key("wJalr-MARKER");
    assert!(!format!("{target:?}").contains("MARKER"), "{target:?}");
    let target = target.send().await.unwrap();
    let target_id = target.id.expect("an id");
    assert_eq!(target.bucket_name.as_deref(), Some("vault"));

    dump.send().await.unwrap();
    sandbox.advance(LATER);
    let dumps = client
        .list_external_database_backups(staging)
        .send()
        .await
        .unwrap();
    assert_eq!(dumps.len(), 1);
    assert!(
        dumps[0].id.ends_with("_manual_pg17_offsite.sql.gz"),
        "{}",
        dumps[0].id
    );
    let link = client.get_external_backup_download_url(staging, &dumps[0].id);
    let link = link.send().await.unwrap();
    // Whoever has the link has the data.
    assert!(
        link.url.expose().starts_with("https://vault."),
        "{}",
        link.url.expose()
    );
    assert!(!format!("{link:?}").contains("vault."), "{link:?}");

    let delete = client.delete_database_backup_target(staging, target_id);
    delete.clone().send().await.unwrap();
    assert_eq!(refusal(delete.send().await).0, 404);
    let left = client
        .list_external_database_backups(staging)
        .send()
        .await
        .unwrap();
    assert_eq!(*left, []);
}
