//! Makes a bucket, shows its keys without telling them, lets web pages use it and everybody read it, gives it other keys,
//! and looks into all buckets that there are. In the end it deletes the bucket.
//!
//! ```sh
//! cargo run -p generated-client --example object_storage
//! ```
//!
//! runs in a sandbox of its own; with `SEVALLA_API_TOKEN`, in your account.

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, gone};
use futures_util::TryStreamExt;
use generated_client::sevalla::{Client, types};

#[tokio::main]
async fn main() -> ExitCode {
    common::main(run).await
}

pub(crate) async fn run(account: &Account) -> Outcome {
    let client = &account.client;
    look_into_all(client).await?;

    let bucket = client
        .create_object_storage()
        .display_name("Example pictures")
        .location(types::ObjectStorageLocation::Weur)
        .jurisdiction(types::ObjectStorageJurisdiction::Eu)
        .send()
        .await?;
    // Now or never: this answer alone has the keys. Hand `secret_key.expose()` to what keeps your secrets.
    println!(
        "made {} at {}",
        bucket.name,
        or_none(bucket.endpoint.as_deref())
    );
    println!("  access key {}", or_none(bucket.access_key.as_deref()));
    println!("  secret key {:?}", bucket.secret_key); // prints as [redacted]

    let used = use_it(client, &bucket).await;
    let deleted = gone(client.delete_object_storage(bucket.id).send().await);
    used?;
    deleted?;
    println!("{} is deleted with all that is in it", bucket.name);
    Ok(())
}

async fn use_it(client: &Client, bucket: &types::ObjectStorage) -> Outcome {
    // Which web pages may upload from a browser.
    client
        .create_object_storage_cors_policy(bucket.id)
        .methods([types::CorsMethod::Get, types::CorsMethod::Put])
        .origins(["https://example.com"])
        .headers(["Content-Type"])
        .send()
        .await?;
    let policies = client.list_object_storage_cors_policies(bucket.id);
    for policy in &policies.send().await?.data {
        println!("pages of {:?} may {:?}", policy.origins, policy.methods);
    }

    // Everybody may read what is in it, until that is taken back.
    let public = client
        .create_object_storage_domain(bucket.id)
        .send()
        .await?;
    println!("public at {}", or_none(public.domain.as_deref()));
    client
        .delete_object_storage_domain(bucket.id)
        .send()
        .await?;
    println!("public no more");

    // Other keys, and a day to change over to them.
    let rotate = client.rotate_object_storage_credentials(bucket.id);
    let rotated = rotate.old_keys_ttl_hours(24).send().await?;
    println!(
        "the access key is {} now",
        or_none(rotated.access_key.as_deref())
    );
    if let Some(end) = &rotated.old_keys_expired_at {
        println!(
            "  {} works until {end}",
            or_none(rotated.old_access_key.as_deref())
        );
    }
    Ok(())
}

/// The top of every bucket, as a file manager shows it.
async fn look_into_all(client: &Client) -> Outcome {
    let mut buckets = client.list_object_storages().stream();
    while let Some(bucket) = buckets.try_next().await? {
        println!("{} ({})", bucket.display_name, bucket.location);
        let mut cursor = None;
        loop {
            let mut list = client.list_object_storage_objects(bucket.id).delimiter("/");
            if let Some(cursor) = cursor {
                list = list.cursor(cursor);
            }
            let page = list.send().await?.into_inner();
            for object in &page.data {
                let size = object
                    .size
                    .map_or_else(String::new, |size| format!(" ({size} bytes)"));
                println!("  {}{size}", object.key);
            }
            cursor = page.cursor;
            if cursor.is_none() {
                break;
            }
        }
    }
    Ok(())
}

fn or_none(text: Option<&str>) -> &str {
    text.unwrap_or("(none)")
}
