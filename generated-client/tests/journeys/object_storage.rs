//! A bucket with its keys, what browsers may do with it, its public domain, and what is in it.

use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::Fault;
use generated_client::chrono::TimeDelta;
use generated_client::sevalla::types::{
    CorsMethod, ObjectStorage, ObjectStorageId, ObjectStorageJurisdiction, ObjectStorageLocation,
    StorageObjectType,
};
use generated_client::sevalla::{self, Client};
use generated_client::values::Timestamp;
use sandbox::Sandbox;

use super::{Outcome, assert_refused, forbid, id, problems, start};

#[path = "../../examples/object_storage.rs"]
#[expect(dead_code, reason = "`main` is not tested")]
mod example;

use example::common::Account;

/// The one that every sandbox begins with.
const SHOP_MEDIA: &str = "77777777-7777-4777-8777-000000000001";

async fn create(client: &Client) -> sevalla::Result<ObjectStorage> {
    let request = client
        .create_object_storage()
        .display_name("Holiday Pictures")
        .location(ObjectStorageLocation::Weur)
        .jurisdiction(ObjectStorageJurisdiction::Eu);
    Ok(request.send().await?.into_inner())
}

#[tokio::test]
async fn keys_are_shown_once_and_replaced_by_others() -> Outcome {
    let (sandbox, client) = start().await;
    let made = create(&client).await?;
    assert_eq!(made.location, ObjectStorageLocation::Weur);
    assert_eq!(made.jurisdiction, ObjectStorageJurisdiction::Eu);
    assert!(made.name.starts_with("holiday-pictures-"));
    assert_eq!(made.bucket_name, made.name);
    let endpoint = made.endpoint.as_deref().ok_or("no endpoint")?;
    assert!(endpoint.starts_with("https://") && endpoint.contains(".eu."));
    let access = made.access_key.clone().ok_or("no access key")?;
    let secret = made.secret_key.clone().ok_or("no secret key")?;
    assert!(!format!("{made:?}").contains(secret.expose()));

    let read = client.get_object_storage(made.id).send().await?;
    assert_eq!((&read.access_key, &read.secret_key), (&None, &None));
    assert_eq!(read.name, made.name);

    // The former keys go on working for a day, so that what uses them can be changed meanwhile.
    let request = client.rotate_object_storage_credentials(made.id);
    let rotated = request.old_keys_ttl_hours(24).send().await?;
    assert!(rotated.access_key.is_some() && rotated.access_key != made.access_key);
    assert!(rotated.secret_key.is_some() && rotated.secret_key != made.secret_key);
    assert_eq!(rotated.old_access_key, Some(access));
    assert_eq!(rotated.old_secret_key, Some(secret));
    let end = rotated
        .old_keys_expired_at
        .as_ref()
        .and_then(Timestamp::to_utc);
    let now = rotated.updated_at.to_utc().ok_or("no time")?;
    assert_eq!(end.ok_or("no end")? - now, TimeDelta::hours(24));
    let shown = format!("{rotated:?}");
    let secrets = [&rotated.secret_key, &rotated.old_secret_key];
    assert!(
        secrets
            .into_iter()
            .flatten()
            .all(|secret| !shown.contains(secret.expose()))
    );

    // Unless one asks for time there is none.
    let again = client
        .rotate_object_storage_credentials(made.id)
        .send()
        .await?;
    assert_ne!(again.access_key, rotated.access_key);
    assert_eq!(
        (&again.old_access_key, &again.old_keys_expired_at),
        (&None, &None)
    );

    sandbox.clear_received();
    let request = client.rotate_object_storage_credentials(made.id);
    let wrong = problems(request.old_keys_ttl_hours(169).send().await);
    assert_eq!(wrong, ["body.old_keys_ttl_hours"]);
    assert!(sandbox.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn browsers_may_what_the_policies_say() -> Outcome {
    let (_sandbox, client) = start().await;
    let id = create(&client).await?.id;
    let policies = async || -> sevalla::Result<_> {
        let list = client.list_object_storage_cors_policies(id).send().await?;
        Ok(list.into_inner().data)
    };
    assert_eq!(policies().await?, []);

    let request = client
        .create_object_storage_cors_policy(id)
        .methods([CorsMethod::Get, CorsMethod::Put])
        .origins(["https://shop.example.com"])
        .headers(["Content-Type"]);
    assert_eq!(request.send().await?.message, "CORS policy created");
    let request = client.create_object_storage_cors_policy(id);
    let request = request.methods([CorsMethod::Head]).origins(["*"]);
    request.send().await?;
    let [first, second] = &policies().await?[..] else {
        return Err("there are not two".into());
    };
    assert_eq!(first.methods, [CorsMethod::Get, CorsMethod::Put]);
    assert_eq!(first.origins, ["https://shop.example.com"]);
    assert_eq!(
        first.headers.as_deref(),
        Some(&["Content-Type".to_owned()][..])
    );
    assert_eq!(
        (&*second.origins, &second.headers),
        (&["*".to_owned()][..], &None)
    );

    // What is changed is replaced as a whole.
    let request = client.update_object_storage_cors_policy(id, &first.id);
    let request = request.methods([CorsMethod::Get]).origins(["*"]);
    assert_eq!(request.send().await?.message, "CORS policy updated");
    let changed = &policies().await?[0];
    assert_eq!(
        (&changed.id, &*changed.methods),
        (&first.id, &[CorsMethod::Get][..])
    );
    assert_eq!(changed.headers, None);

    client
        .delete_object_storage_cors_policy(id, &second.id)
        .send()
        .await?;
    let left: Vec<_> = policies()
        .await?
        .into_iter()
        .map(|policy| policy.id)
        .collect();
    assert_eq!(left, [&*first.id]);
    let error = client
        .delete_object_storage_cors_policy(id, &second.id)
        .send()
        .await;
    assert!(error.unwrap_err().is_not_found());

    // A policy that lets nobody do anything is none.
    let none: [CorsMethod; 0] = [];
    let request = client.create_object_storage_cors_policy(id).methods(none);
    let wrong = problems(request.origins([""]).send().await);
    assert_eq!(wrong, ["body.methods", "body.origins[0]"]);
    Ok(())
}

#[tokio::test]
async fn there_is_one_public_domain_as_long_as_it_is_wanted() -> Outcome {
    let (_sandbox, client) = start().await;
    let made = create(&client).await?;
    assert_eq!(made.domain, None);

    let domain = client.create_object_storage_domain(made.id).send().await?;
    assert!(domain.domain.is_some());
    let read = client.get_object_storage(made.id).send().await?;
    assert_eq!(read.domain, domain.domain);
    let again = client.create_object_storage_domain(made.id).send().await;
    assert_refused(again, 400, "the object storage has a public domain already");

    assert!(
        client
            .purge_object_storage_cache(made.id)
            .send()
            .await?
            .success
    );
    client.delete_object_storage_domain(made.id).send().await?;
    let read = client.get_object_storage(made.id).send().await?;
    assert_eq!(read.domain, None);

    // Or from the beginning.
    let request = client.create_object_storage().display_name("Press Kit");
    let public = request.public_access(true).send().await?;
    let domain = public.domain.as_deref().ok_or("no domain")?;
    assert!(domain.starts_with("press-kit-"), "{domain}");
    Ok(())
}

/// The keys of all objects, a few a page.
async fn keys(client: &Client, id: ObjectStorageId, prefix: &str) -> sevalla::Result<Vec<String>> {
    let mut keys = Vec::new();
    let mut cursor = None;
    loop {
        let mut request = client
            .list_object_storage_objects(id)
            .prefix(prefix)
            .limit(2);
        if let Some(cursor) = cursor {
            request = request.cursor(cursor);
        }
        let page = request.send().await?.into_inner();
        assert!(page.data.len() <= 2);
        keys.extend(page.data.into_iter().map(|object| object.key));
        cursor = page.cursor;
        if cursor.is_none() {
            return Ok(keys);
        }
    }
}

#[tokio::test]
async fn objects_are_looked_through_and_deleted() -> Outcome {
    let (_sandbox, client) = start().await;
    let storage: ObjectStorageId = id(SHOP_MEDIA);
    assert_eq!(
        keys(&client, storage, "").await?,
        ["docs/readme.txt", "images/photo.jpg", "robots.txt"]
    );
    assert_eq!(
        keys(&client, storage, "images/").await?,
        ["images/photo.jpg"]
    );

    // As in a file manager.
    let request = client.list_object_storage_objects(storage).delimiter("/");
    let top = request.send().await?.into_inner();
    let entries: Vec<_> = top
        .data
        .iter()
        .map(|entry| (&*entry.key, &entry.type_))
        .collect();
    let expected = [
        ("docs/", &StorageObjectType::Folder),
        ("images/", &StorageObjectType::Folder),
        ("robots.txt", &StorageObjectType::File),
    ];
    assert_eq!(entries, expected);
    let request = client.list_object_storage_objects(storage);
    let inside = request.prefix("images/").delimiter("/").send().await?;
    let [photo] = &inside.data[..] else {
        return Err(format!("{inside:?}").into());
    };
    assert_eq!(
        (photo.size, photo.content_type.as_deref()),
        (Some(184_320), Some("image/jpeg"))
    );

    // Keys that nothing has are passed over.
    let request = client.delete_object_storage_objects(storage);
    request.keys(["images/photo.jpg", "nothing"]).send().await?;
    assert_eq!(
        keys(&client, storage, "").await?,
        ["docs/readme.txt", "robots.txt"]
    );
    // A folder is there as long as something is in it.
    let request = client.list_object_storage_objects(storage).delimiter("/");
    let top = request.send().await?.into_inner();
    let entries: Vec<_> = top.data.into_iter().map(|entry| entry.key).collect();
    assert_eq!(entries, ["docs/", "robots.txt"]);

    let request = client.delete_object_storage_objects(storage);
    let error = request.keys([""; 1001]).send().await.unwrap_err();
    assert_eq!(
        error.problems()[0].fault(),
        &Fault::TooMany {
            length: 1001,
            max: 1000
        }
    );
    Ok(())
}

#[tokio::test]
async fn it_moves_between_projects_and_is_gone_a_little_after_it_was_deleted() -> Outcome {
    let (sandbox, client) = start().await;
    let id = create(&client).await?.id;
    let project = client
        .create_project()
        .display_name("Travels")
        .send()
        .await?
        .id;
    let request = client.update_object_storage(id).project_id(project);
    let moved = request.display_name("Pictures").send().await?;
    assert_eq!(
        (&*moved.display_name, moved.project_id),
        ("Pictures", Some(project))
    );
    assert!(
        moved.name.starts_with("holiday-pictures-"),
        "the bucket keeps its name"
    );
    let left = client
        .update_object_storage(id)
        .project_id_null()
        .send()
        .await?;
    assert_eq!((left.project_id, &*left.display_name), (None, "Pictures"));

    client.delete_object_storage(id).send().await?;
    let list = async || -> sevalla::Result<Vec<_>> {
        let list = client.list_object_storages().stream();
        list.map_ok(|storage| (storage.id, storage.status))
            .try_collect()
            .await
    };
    assert!(list().await?.contains(&(id, Some("deleting".to_owned()))));
    sandbox.advance(Duration::from_secs(10));
    assert!(list().await?.iter().all(|(listed, _)| *listed != id));
    for gone in [
        client.get_object_storage(id).send().await.err(),
        client
            .list_object_storage_cors_policies(id)
            .send()
            .await
            .err(),
        client.list_object_storage_objects(id).send().await.err(),
        client.delete_object_storage(id).send().await.err(),
    ] {
        assert!(gone.is_some_and(|error| error.is_not_found()));
    }
    Ok(())
}

#[tokio::test]
async fn the_example_leaves_nothing_behind() -> Outcome {
    let step = Duration::from_secs(60);
    let account = Account::in_sandbox(Sandbox::start().await?, step)?;
    let sandbox = account.sandbox().ok_or("no sandbox")?;
    let names = async || -> sevalla::Result<Vec<_>> {
        sandbox.advance(step);
        let list = account.client.list_object_storages().stream();
        list.map_ok(|bucket| bucket.name).try_collect().await
    };
    let before = names().await?;
    example::run(&account).await?;
    assert_eq!(names().await?, before);
    forbid(sandbox, "createObjectStorageDomain")?;
    assert!(example::run(&account).await.is_err());
    assert_eq!(names().await?, before);
    Ok(())
}
