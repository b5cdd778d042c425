//! What the page shows of what exists.

use std::time::Duration;

use reqwest::{Client, StatusCode};
use sandbox::{Sandbox, seeded};
use serde_json::{Value, json};

use crate::{get, read, text};

/// The collections of the Sevalla API by their paths.
async fn collection(sandbox: &Sandbox, path: &str) -> Value {
    let overview = read(sandbox, "existing").await;
    assert_eq!(overview[0]["api"], "sevalla");
    let collections = overview[0]["collections"].as_array().unwrap();
    let mut found = collections.iter().filter(|one| one["path"] == path);
    found.next().cloned().unwrap_or_default()
}

async fn send(sandbox: &Sandbox, path: &str, body: Value) -> Value {
    let request = Client::new().post(format!("{}{path}", sandbox.sevalla_url()));
    let answer = request.bearer_auth(sandbox.token()).json(&body).send();
    answer.await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn what_exists_is_shown_by_collection() {
    let sandbox = Sandbox::start().await.unwrap();
    let applications = collection(&sandbox, "/applications").await;
    let total = applications["total"].as_u64().unwrap();
    let items = applications["items"].as_array().unwrap();
    let shop = items.iter().find(|item| item["id"] == seeded::APPLICATION);
    let path = format!("/applications/{}", seeded::APPLICATION);
    assert_eq!(
        shop.unwrap(),
        &json!({ "path": path, "id": seeded::APPLICATION, "label": "Shop", "state": "deploymentSuccess" })
    );
    assert!(total >= 2);
    // What belongs to an application is shown with it.
    let overview = text(&sandbox, "existing").await;
    assert!(!overview.contains("/processes"), "{overview}");
}

#[tokio::test]
async fn a_deployment_is_seen_running() {
    let sandbox = Sandbox::builder().paused_clock().start().await.unwrap();
    let path = format!("/applications/{}", seeded::APPLICATION);
    let made = send(&sandbox, &format!("{path}/deployments"), json!({})).await;
    let id = made["id"].as_str().unwrap();
    let shown = async || {
        let thing = read(&sandbox, &format!("existing/sevalla{path}")).await;
        let deployments = thing["collections"].as_array().unwrap().iter();
        let mut deployments =
            deployments.filter(|one| one["path"] == format!("{path}/deployments"));
        let newest = deployments.next().unwrap()["items"][0].clone();
        assert_eq!(newest["id"], id);
        (thing["item"]["state"].clone(), newest["state"].clone())
    };
    assert_eq!(
        shown().await,
        (json!("deploymentInProgress"), json!("waiting"))
    );
    sandbox.advance(Duration::from_secs(2));
    assert_eq!(shown().await.1, "inProgress");
    sandbox.advance(Duration::from_secs(60));
    assert_eq!(
        shown().await,
        (json!("deploymentSuccess"), json!("success"))
    );
    let own = read(
        &sandbox,
        &format!("existing/sevalla{path}/deployments/{id}"),
    )
    .await;
    assert_eq!(
        (&own["above"], &own["record"]["status"]),
        (&json!(path), &json!("success"))
    );
}

#[tokio::test]
async fn nothing_secret_is_shown() {
    let sandbox = Sandbox::start().await.unwrap();
    let path = format!("/applications/{}/env-vars", seeded::APPLICATION);
    let made = send(
        &sandbox,
        &path,
        json!({ "key": "GREETING", "value": "hunter2" }),
    )
    .await;
    let id = made["id"].as_str().unwrap();
    let own = read(&sandbox, &format!("existing/sevalla{path}/{id}")).await;
    assert_eq!(
        (&own["record"]["key"], &own["item"]["label"]),
        (&json!("GREETING"), &json!("GREETING"))
    );
    assert_eq!(own["record"]["value"], "••••••");
    let key = send(
        &sandbox,
        "/api-keys",
        json!({ "name": "New", "capabilities": [{ "permission": "APP:READ" }] }),
    )
    .await;
    let token = key["token"].as_str().unwrap();
    let hook = send(
        &sandbox,
        "/webhooks",
        json!({
            "endpoint": "https://example.com/hook", "allowed_events": ["APP_DEPLOY"],
        }),
    )
    .await;
    let mut shown = text(&sandbox, "existing").await;
    for path in [
        path.trim_end_matches("/env-vars").to_owned(),
        format!("{path}/{id}"),
        format!("/api-keys/{}", key["id"].as_str().unwrap()),
        format!("/webhooks/{}", hook["id"].as_str().unwrap()),
        "/databases/55555555-5555-4555-8555-000000000001".to_owned(),
        "/object-storage/77777777-7777-4777-8777-000000000001".to_owned(),
    ] {
        let response = get(&sandbox, &format!("existing/sevalla{path}")).await;
        shown += &response.text().await.unwrap();
    }
    let secret = hook["secret"].as_str().unwrap();
    for secret in ["hunter2", token, secret, sandbox.token()] {
        assert!(!shown.contains(secret), "{shown}");
    }
    assert!(!shown.contains("\"_"), "what is the sandbox's own");
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let sandbox = Sandbox::start().await.unwrap();
    for path in [
        "heroku/applications/a",
        "sevalla/applications",
        "sevalla/applications/none",
        "sevalla//",
        "sevalla/%ff",
    ] {
        let response = get(&sandbox, &format!("existing/{path}")).await;
        assert!(response.status().is_client_error(), "{path}");
    }
    let response = get(&sandbox, "existing/sevalla").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn of_very_many_the_last_are_shown() {
    let variables: String = (0..1_000)
        .map(|number| format!("      - {{ key: K{number}, value: x }}\n"))
        .collect();
    let id = "00000000-0000-4000-8000-000000000001";
    let seed = format!(
        "sevalla:\n  /applications:\n  - id: {id}\n    display_name: '<b>{}'\n    /env-vars:\n{variables}",
        "x".repeat(200)
    );
    let sandbox = Sandbox::builder().seed(seed).start().await.unwrap();
    let page = text(&sandbox, &format!("existing/sevalla/applications/{id}")).await;
    assert!(page.len() < 50_000, "{}", page.len());
    let thing: Value = serde_json::from_str(&page).unwrap();
    let variables = &thing["collections"][0];
    assert_eq!(
        (&variables["total"], &variables["items"][0]["label"]),
        (&json!(1_000), &json!("K999"))
    );
    assert_eq!(variables["items"].as_array().unwrap().len(), 50);
}
