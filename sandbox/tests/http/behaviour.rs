//! Private ports and what else only `x-sandbox` and the seed know.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use sandbox::{Sandbox, seeded};
use serde_json::{Value, json};

use crate::Fixture;

async fn statuses(fixture: &Fixture) -> Vec<String> {
    let list = fixture.get(&fixture.of_application("/private-ports")).await;
    let ports = list["data"].as_array().unwrap().iter();
    ports
        .map(|port| port["status"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_private_port_becomes_ready_and_lingers_when_deleted() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/private-ports");
    let port = fixture
        .create(
            &url,
            json!({ "process_id": seeded::WEB_PROCESS, "port": 3306 }),
        )
        .await;
    assert_eq!(
        (&port["status"], &port["app_id"]),
        (&json!("creating"), &json!(seeded::APPLICATION))
    );
    assert_eq!(statuses(&fixture).await, ["ready", "creating"]);
    fixture.sandbox.advance(Duration::from_secs(4));
    assert_eq!(statuses(&fixture).await, ["ready", "creating"]);
    fixture.sandbox.advance(Duration::from_secs(1));
    assert_eq!(statuses(&fixture).await, ["ready", "ready"]);

    let own = format!("{url}/{}", port["id"].as_str().unwrap());
    let delete = || fixture.call(Method::DELETE, &own, Value::Null);
    assert_eq!(
        delete().await,
        (StatusCode::OK, json!({ "message": "TCP proxy deleted" }))
    );
    assert_eq!(statuses(&fixture).await, ["ready", "deleting"]);
    assert_eq!(delete().await.0, StatusCode::NOT_FOUND);
    fixture.sandbox.advance(Duration::from_secs(2));
    assert_eq!(statuses(&fixture).await, ["ready"]);
}

#[tokio::test]
async fn what_is_being_deleted_can_be_read_until_it_is_gone() {
    let fixture = Fixture::start().await;
    let own = fixture.of_application("");
    let read = || fixture.call(Method::GET, &own, Value::Null);
    let deleted = fixture.call(Method::DELETE, &own, Value::Null).await;
    assert_eq!(deleted.0, StatusCode::OK);
    let (status, application) = read().await;
    assert_eq!(
        (status, &application["status"]),
        (StatusCode::OK, &json!("deleting"))
    );
    let change = json!({ "display_name": "Too late" });
    assert_eq!(
        fixture.call(Method::PATCH, &own, change).await.0,
        StatusCode::NOT_FOUND
    );
    fixture.sandbox.advance(Duration::from_secs(4));
    assert_eq!(read().await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn provisioning_fails_on_demand_and_once() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/private-ports");
    fixture
        .sandbox
        .fail_next("createApplicationPrivatePort")
        .unwrap();
    for _ in 0..2 {
        fixture
            .create(
                &url,
                json!({ "process_id": seeded::WEB_PROCESS, "port": 1 }),
            )
            .await;
    }
    assert_eq!(statuses(&fixture).await, ["ready", "creating", "creating"]);
    fixture.sandbox.advance(Duration::from_secs(5));
    assert_eq!(statuses(&fixture).await, ["ready", "failed", "ready"]);
}

/// A refused request must not use up what was meant for the next port.
#[tokio::test]
async fn a_refused_creation_leaves_the_failure_for_the_next() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/private-ports");
    fixture
        .sandbox
        .fail_next("createApplicationPrivatePort")
        .unwrap();
    let refused = json!({ "process_id": seeded::OTHER_PROCESS, "port": 1 });
    assert_eq!(
        fixture.call(Method::POST, &url, refused).await.0,
        StatusCode::NOT_FOUND
    );
    fixture
        .create(
            &url,
            json!({ "process_id": seeded::WEB_PROCESS, "port": 1 }),
        )
        .await;
    fixture.sandbox.advance(Duration::from_secs(5));
    assert_eq!(statuses(&fixture).await, ["ready", "failed"]);
}

#[tokio::test]
async fn a_process_has_to_belong_to_the_application() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/private-ports");
    let open = |process: &'static str| {
        fixture.call(
            Method::POST,
            &url,
            json!({ "process_id": process, "port": 80 }),
        )
    };
    let (status, error) = open(seeded::OTHER_PROCESS).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let reason = error["data"]["message"].as_str().unwrap();
    assert!(
        reason.starts_with("process_id: none of the processes here has it"),
        "{reason}"
    );
    assert_eq!(
        open(seeded::BACKGROUND_PROCESS).await.0,
        StatusCode::CREATED
    );
}

#[tokio::test]
async fn the_clock_runs_by_itself_unless_it_is_paused() {
    let fixture = Fixture::of(Sandbox::start().await.unwrap());
    let url = fixture.of_application("/env-vars");
    let mut times = std::collections::HashSet::new();
    // Two creations within one millisecond are possible, but not for ever.
    while times.len() < 2 {
        let variable = fixture
            .create(
                &url,
                json!({ "key": format!("K{}", fixture.sandbox.received().len()), "value": "" }),
            )
            .await;
        times.insert(variable["created_at"].to_string());
    }
    let paused = Fixture::start().await;
    let url = paused.of_application("/env-vars");
    let first = paused
        .create(&url, json!({ "key": "A", "value": "" }))
        .await;
    let second = paused
        .create(&url, json!({ "key": "B", "value": "" }))
        .await;
    assert_eq!(first["created_at"], second["created_at"]);
}

#[tokio::test]
async fn what_is_only_read_comes_from_the_seed() {
    let fixture = Fixture::start().await;
    let key = fixture.get(&fixture.sevalla("/api-keys/me")).await;
    assert_eq!(
        (&key["name"], &key["expired_at"]),
        (&json!("Sandbox"), &Value::Null)
    );
    assert_eq!(
        key["capabilities"][1],
        json!({ "permission": "APP:READ", "resource_id": null })
    );

    let northflank = fixture.sandbox.northflank_url();
    let own = format!(
        "{northflank}/projects/{}/services/{}/ports",
        seeded::PROJECT,
        seeded::SERVICE
    );
    let team = format!(
        "{northflank}/teams/{}/projects/{}/services/{}/ports",
        seeded::TEAM,
        seeded::TEAM_PROJECT,
        seeded::TEAM_SERVICE
    );
    for url in [own, team] {
        let ports = fixture.get(&url).await;
        assert_eq!(ports["data"]["ports"][0]["name"], "p01");
        assert_eq!(ports["data"]["ports"][1]["domains"], json!([]));
    }
    for nowhere in [
        "/projects/other/services/example-service/ports",
        "/projects/default-project/services/other/ports",
    ] {
        let (status, error) = fixture
            .call(Method::GET, &format!("{northflank}{nowhere}"), Value::Null)
            .await;
        assert_eq!(
            (status, &error["error"]["status"]),
            (StatusCode::NOT_FOUND, &json!(404))
        );
    }
}
