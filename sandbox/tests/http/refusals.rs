//! Requests that are refused: the status, and the vendor's error object.

use reqwest::{Method, StatusCode};
use sandbox::seeded;
use serde_json::{Value, json};

use crate::Fixture;

/// Any UUID that nothing has.
const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// The vendor's error object, with the status once more.
fn assert_sevalla_error(error: &Value, status: u16) {
    assert_eq!(error["status"], status, "{error}");
    assert!(!error["message"].as_str().unwrap().is_empty());
    assert!(error["data"]["code"].as_str().unwrap().starts_with("req-"));
    assert!(!error["data"]["message"].as_str().unwrap().is_empty());
}

#[tokio::test]
async fn paths_methods_and_items_that_are_not_there() {
    let fixture = Fixture::start().await;
    for path in [
        "",
        "/",
        "/nowhere",
        "/resources",
        &format!("/applications/{NOBODY}/env-vars"),
        &format!("/applications/{}/env-vars/", seeded::APPLICATION),
        &format!("/applications/{}/%ff", seeded::APPLICATION),
    ] {
        let (status, error) = fixture
            .call(Method::GET, &fixture.sevalla(path), Value::Null)
            .await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        assert_sevalla_error(&error, 404);
    }
    let url = fixture.of_application("/env-vars");
    for method in [
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::OPTIONS,
        Method::HEAD,
    ] {
        let response = fixture
            .send(method.clone(), &url, Value::Null)
            .await
            .unwrap();
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{method}");
        if method != Method::HEAD {
            assert_sevalla_error(&response.json().await.unwrap(), 404);
        }
    }
    let outside = format!("http://{}/v2/applications", fixture.sandbox.address());
    let response = fixture
        .send(Method::GET, &outside, Value::Null)
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert_eq!(
        response.text().await.unwrap(),
        "The APIs are at /v3 and /v1.\n"
    );
}

#[tokio::test]
async fn tokens_that_are_missing_or_wrong() {
    let fixture = Fixture::start().await;
    let token = fixture.sandbox.token();
    assert!(
        token.starts_with("svl_") && token.len() == 68,
        "the form of a token"
    );
    let northflank = format!(
        "{}/projects/{}/services/{}/ports",
        fixture.sandbox.northflank_url(),
        seeded::PROJECT,
        seeded::SERVICE
    );
    for url in [fixture.sevalla("/api-keys/me"), northflank] {
        let with = async |authorization: Option<String>| {
            let mut request = fixture.client.get(&url);
            if let Some(authorization) = authorization {
                request = request.header("authorization", authorization);
            }
            request.send().await.unwrap()
        };
        for wrong in [
            None,
            Some("Bearer ".to_owned()),
            Some(format!("Basic {token}")),
            Some(token.to_owned()),
            Some(format!("Bearer {token}0")),
        ] {
            let response = with(wrong).await;
            assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
            assert_eq!(response.headers()["www-authenticate"], "Bearer");
            let error: Value = response.json().await.unwrap();
            assert!(
                error["status"] == 401 || error["error"]["status"] == 401,
                "{error}"
            );
        }
        assert_eq!(
            with(Some(format!("bearer {token}"))).await.status(),
            StatusCode::OK
        );
    }
}

#[tokio::test]
async fn bodies_that_do_not_fit() {
    let fixture = Fixture::start().await;
    let (variables, ports) = (
        fixture.of_application("/env-vars"),
        fixture.of_application("/private-ports"),
    );
    let process = seeded::WEB_PROCESS;
    let cases = [
        // Of the wrong type.
        (&variables, json!([]), 400),
        (&variables, json!("text"), 400),
        (&variables, json!({ "key": 1, "value": "" }), 400),
        (&variables, json!({ "key": null, "value": "" }), 400),
        (
            &variables,
            json!({ "key": "K", "value": "", "is_runtime": "true" }),
            400,
        ),
        (&ports, json!({ "process_id": process, "port": "80" }), 400),
        (&ports, json!({ "process_id": process, "port": 80.5 }), 400),
        // Well-formed but invalid.
        (&variables, json!({ "value": "" }), 400),
        (&variables, json!({ "key": "", "value": "" }), 400),
        (
            &variables,
            json!({ "key": "k".repeat(256), "value": "" }),
            400,
        ),
        (
            &variables,
            json!({ "key": "K", "value": "v".repeat(32769) }),
            400,
        ),
        (&ports, json!({ "process_id": process, "port": 0 }), 400),
        (&ports, json!({ "process_id": process, "port": 65536 }), 400),
        (&ports, json!({ "process_id": "no-uuid", "port": 80 }), 400),
        (&ports, json!({ "process_id": NOBODY, "port": 80 }), 404),
    ];
    for (url, body, expected) in cases {
        let (status, error) = fixture.call(Method::POST, url, body.clone()).await;
        assert_eq!(status.as_u16(), expected, "{body}");
        assert_sevalla_error(&error, expected);
    }
    for edge in [
        json!({ "key": "k".repeat(255), "value": "v".repeat(32768) }),
        json!({ "key": "🦀", "value": "" }),
    ] {
        fixture.create(&variables, edge).await;
    }
    for port in [json!(1), json!(65535), json!(80.0)] {
        fixture
            .create(&ports, json!({ "process_id": process, "port": port }))
            .await;
    }
}

#[tokio::test]
async fn bodies_that_are_no_json() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    let send = async |body: Vec<u8>, media_type: &str| {
        let request = fixture
            .client
            .post(&url)
            .bearer_auth(fixture.sandbox.token());
        let response = request
            .header("content-type", media_type)
            .body(body)
            .send()
            .await
            .unwrap();
        let status = response.status().as_u16();
        let text = response.text().await.unwrap();
        assert!(!text.contains("hunter2"), "{text}");
        assert_sevalla_error(&serde_json::from_str(&text).unwrap(), status);
        status
    };
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    for broken in [
        b"".to_vec(),
        b"{".to_vec(),
        b"{\"key\":\"hunter2".to_vec(),
        b"\xff\xfe".to_vec(),
        b"{\"key\":1e999}".to_vec(),
        deep,
    ] {
        assert_eq!(send(broken, "application/json").await, 400);
    }
    assert_eq!(
        send(b"key=hunter2".to_vec(), "application/x-www-form-urlencoded").await,
        400
    );
    let good = br#"{"key":"CHARSET","value":""}"#;
    let request = fixture
        .client
        .post(&url)
        .bearer_auth(fixture.sandbox.token());
    let request = request
        .header("content-type", "Application/JSON; charset=utf-8")
        .body(good.to_vec());
    assert_eq!(request.send().await.unwrap().status(), StatusCode::CREATED);
}

#[tokio::test]
async fn parameters_that_do_not_fit() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    for (query, expected) in [
        ("limit=abc", 400),
        ("limit=", 400),
        ("limit=1.5", 400),
        ("limit=true", 400),
        ("limit=0", 400),
        ("limit=101", 400),
        ("offset=-1", 400),
        ("offset=10001", 400),
        ("offset=99999999999999999999999", 400),
    ] {
        let (status, error) = fixture
            .call(Method::GET, &format!("{url}?{query}"), Value::Null)
            .await;
        assert_eq!(status.as_u16(), expected, "{query}");
        assert_sevalla_error(&error, expected);
    }
    let no_uuid = fixture.sevalla("/applications/no-uuid/env-vars");
    let (status, error) = fixture.call(Method::GET, &no_uuid, Value::Null).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(
        error["data"]["message"]
            .as_str()
            .unwrap()
            .starts_with("id: "),
        "{error}"
    );
}

#[tokio::test]
async fn no_refusal_changes_anything_or_quotes_a_secret() {
    let fixture = Fixture::start().await;
    let url = fixture.of_application("/env-vars");
    let before = fixture.get(&url).await;
    let id = before["data"][0]["id"].as_str().unwrap();
    for body in [
        json!({ "value": ["hunter2"] }),
        json!({ "value": "hunter2".repeat(5000) }),
        json!({ "key": "", "value": "hunter2" }),
    ] {
        for (method, url) in [
            (Method::POST, url.clone()),
            (Method::PUT, format!("{url}/{id}")),
        ] {
            let (status, error) = fixture.call(method, &url, body.clone()).await;
            assert!(status.is_client_error(), "{error}");
            assert!(!error.to_string().contains("hunter2"), "{error}");
        }
    }
    assert_eq!(fixture.get(&url).await, before);
}

#[tokio::test]
async fn an_application_from_a_repository_that_is_null() {
    let fixture = Fixture::start().await;
    for source in ["privateGit", "publicGit"] {
        let body = json!({
            "display_name": "text",
            "cluster_id": NOBODY,
            "source": source,
            "repo_url": null,
        });
        let url = fixture.sevalla("/applications");
        let (status, error) = fixture.call(Method::POST, &url, body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{error}");
        assert_sevalla_error(&error, 400);
    }
}
