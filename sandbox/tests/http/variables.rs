//! Environment variables: a collection with everything but a read of one item.

use reqwest::{Method, StatusCode};
use sandbox::seeded;
use serde_json::{Value, json};

use crate::Fixture;

#[tokio::test]
async fn a_variable_is_created_listed_changed_and_deleted() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    let before = fixture.get(&url).await["total"].as_u64().unwrap();
    let created = fixture
        .create(
            &url,
            json!({ "key": "GREETING", "value": "hello", "is_buildtime": false }),
        )
        .await;
    assert_eq!(created["app_id"], seeded::APPLICATION);
    assert_eq!(
        (&created["is_runtime"], &created["is_buildtime"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(created["created_at"], created["updated_at"]);

    let list = fixture.get(&url).await;
    assert_eq!(list["total"], before + 1);
    assert_eq!((&list["offset"], &list["limit"]), (&json!(0), &json!(25)));
    assert_eq!(list["data"].as_array().unwrap().last(), Some(&created));

    let own = format!("{url}/{}", created["id"].as_str().unwrap());
    fixture.sandbox.advance(std::time::Duration::from_secs(60));
    // What the request leaves out stays as it is.
    let (status, changed) = fixture
        .call(Method::PUT, &own, json!({ "value": "hi" }))
        .await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        (&changed["key"], &changed["value"], &changed["is_buildtime"]),
        (&json!("GREETING"), &json!("hi"), &json!(false))
    );
    assert_ne!(changed["updated_at"], created["updated_at"]);

    let (status, gone) = fixture.call(Method::DELETE, &own, Value::Null).await;
    assert_eq!(
        (status, gone),
        (
            StatusCode::OK,
            json!({ "message": "Environment variable deleted" })
        )
    );
    let (status, error) = fixture.call(Method::DELETE, &own, Value::Null).await;
    assert_eq!(
        (status, &error["status"]),
        (StatusCode::NOT_FOUND, &json!(404))
    );
    assert_eq!(fixture.get(&url).await["total"], before);
}

#[tokio::test]
async fn a_page_is_what_limit_and_offset_ask_for() {
    let fixture = Fixture::start().await;
    let url = fixture.sevalla(&format!(
        "/applications/{}/env-vars",
        seeded::OTHER_APPLICATION
    ));
    for number in 0..7 {
        fixture
            .create(&url, json!({ "key": format!("K{number}"), "value": "" }))
            .await;
    }
    let keys = async |query: &str| {
        let page = fixture.get(&format!("{url}?{query}")).await;
        assert_eq!(page["total"], 7);
        let data = page["data"].as_array().unwrap();
        let keys: Vec<String> = data
            .iter()
            .map(|item| item["key"].as_str().unwrap().to_owned())
            .collect();
        keys.join(" ")
    };
    assert_eq!(keys("limit=3").await, "K0 K1 K2");
    assert_eq!(keys("limit=3&offset=5").await, "K5 K6");
    assert_eq!(keys("offset=7").await, "");
    assert_eq!(keys("offset=10000&limit=100").await, "");
    assert_eq!(keys("unknown=1&limit=1").await, "K0");
}

#[tokio::test]
async fn a_key_is_unique_within_its_application() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    let other = fixture.sevalla(&format!(
        "/applications/{}/env-vars",
        seeded::OTHER_APPLICATION
    ));
    let body = json!({ "key": "ONCE", "value": "1" });
    let first = fixture.create(&url, body.clone()).await;
    fixture.create(&other, body.clone()).await;
    let (status, error) = fixture.call(Method::POST, &url, body).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let reason = error["data"]["message"].as_str().unwrap();
    assert!(
        reason.starts_with("key: another item here has the same; see https://"),
        "{reason}"
    );

    let second = fixture
        .create(&url, json!({ "key": "TWICE", "value": "1" }))
        .await;
    let own = |variable: &Value| format!("{url}/{}", variable["id"].as_str().unwrap());
    let (status, _) = fixture
        .call(Method::PUT, &own(&second), json!({ "key": "ONCE" }))
        .await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    // To keep the own key is no conflict.
    let (status, _) = fixture
        .call(
            Method::PUT,
            &own(&first),
            json!({ "key": "ONCE", "value": "2" }),
        )
        .await;
    assert_eq!(status, StatusCode::OK);
}
