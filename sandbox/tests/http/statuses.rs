//! No operation answers a status that its document does not have.

use std::collections::BTreeSet;

use reqwest::{Method, StatusCode};
use sandbox::{MAX_BODY, Sandbox, seeded};
use serde_json::{Value, json};

use crate::Fixture;

/// What the vendors' general pages say of every operation: a refused parameter, and a limit. No operation that only reads
/// lists them by themselves.
const GENERAL: [u16; 2] = [400, 429];

/// One request to an operation that is refused, or not.
struct Try {
    token: bool,
    ids: [&'static str; 2],
    query: &'static str,
    media_type: &'static str,
    body: Vec<u8>,
}

fn tries() -> Vec<Try> {
    let good = [seeded::APPLICATION, seeded::WEB_PROCESS];
    let bodies: [Vec<u8>; 9] = [
        Vec::new(),
        b"{".to_vec(),
        b"[]".to_vec(),
        b"{}".to_vec(),
        br#"{"key":1,"value":"","process_id":1,"port":"80"}"#.to_vec(),
        br#"{"key":"","value":"","process_id":"no-uuid","port":0}"#.to_vec(),
        br#"{"key":"LOG_LEVEL","value":""}"#.to_vec(),
        br#"{"process_id":"00000000-0000-4000-8000-000000000000","port":80}"#.to_vec(),
        vec![b' '; MAX_BODY + 1],
    ];
    let plain = |ids, query, body: &[u8]| Try {
        token: true,
        ids,
        query,
        media_type: "application/json",
        body: body.to_vec(),
    };
    let mut tries: Vec<Try> = bodies.iter().map(|body| plain(good, "", body)).collect();
    tries.push(Try {
        token: false,
        ..plain(good, "", b"{}")
    });
    tries.push(Try {
        media_type: "text/plain",
        ..plain(good, "", b"{}")
    });
    for query in ["limit=0", "limit=x", "offset=-1", "unknown=1"] {
        tries.push(plain(good, query, b""));
    }
    for ids in [
        ["no-uuid", "no-uuid"],
        ["00000000-0000-4000-8000-000000000000", "%20"],
        [seeded::APPLICATION, "00000000-0000-4000-8000-000000000000"],
    ] {
        tries.push(plain(ids, "", br#"{"key":"K","value":""}"#));
    }
    tries
}

/// The documented statuses of an operation, its ranges left out.
fn documented(operation: &Value) -> BTreeSet<u16> {
    let codes = operation["responses"].as_object().unwrap().keys();
    codes.filter_map(|code| code.parse().ok()).collect()
}

fn filled(template: &str, ids: [&str; 2]) -> String {
    let mut ids = ids.into_iter();
    let steps = template.split('/').map(|step| {
        if step.starts_with('{') {
            ids.next().unwrap_or("none")
        } else {
            step
        }
    });
    steps.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn no_answer_has_an_undocumented_status() {
    let apis = [
        include_str!("../../src/generated/sevalla.json"),
        include_str!("../../src/generated/northflank.json"),
    ];
    for (index, text) in apis.into_iter().enumerate() {
        let document: Value = serde_json::from_str(text).unwrap();
        for (template, item) in document["paths"].as_object().unwrap() {
            for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE] {
                let Some(operation) = item.get(method.as_str().to_ascii_lowercase()) else {
                    continue;
                };
                for enforced in [false, true] {
                    let builder = Sandbox::builder().paused_clock();
                    let fixture = Fixture::of(builder.start().await.unwrap());
                    let base = [
                        fixture.sandbox.sevalla_url(),
                        fixture.sandbox.northflank_url(),
                    ];
                    fixture.sandbox.enforce_limits(enforced);
                    for attempt in tries() {
                        let path = filled(template, attempt.ids);
                        let url = format!("{}{path}?{}", base[index], attempt.query);
                        let mut request = fixture.client.request(method.clone(), url);
                        if attempt.token {
                            request = request.bearer_auth(fixture.sandbox.token());
                        }
                        if !attempt.body.is_empty() {
                            request = request.header("content-type", attempt.media_type);
                        }
                        let answer = request.body(attempt.body).send().await.unwrap();
                        let status = answer.status();
                        let documented = documented(operation);
                        // Documents that name no error leave them all to the ranges.
                        let named = documented.iter().any(|code| *code >= 402);
                        let known = documented.contains(&status.as_u16())
                            || GENERAL.contains(&status.as_u16())
                            || (!named && matches!(status.as_u16(), 401 | 404));
                        assert!(known, "{status} {method} {path}?{}", attempt.query);
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn messages_are_those_of_the_documented_examples() {
    let fixture = Fixture::start().await;
    let nowhere = fixture.sevalla("/nowhere");
    let (_, missing) = fixture.call(Method::GET, &nowhere, Value::Null).await;
    assert_eq!(missing["message"], "Not found");
    let url = fixture.of_application("/env-vars");
    let (status, refused) = fixture.call(Method::POST, &url, json!({})).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_eq!(refused["message"], "Bad request");
}

#[tokio::test]
async fn an_id_in_capitals_finds_what_its_twin_finds() {
    let fixture = Fixture::start().await;
    let path = format!("/applications/{}/private-ports", seeded::APPLICATION);
    let url = fixture.sevalla(&path.to_uppercase().replace("APPLICATIONS", "applications"));
    let url = url.replace("PRIVATE-PORTS", "private-ports");
    let process = seeded::WEB_PROCESS.to_uppercase();
    let body = json!({ "process_id": process, "port": 80 });
    let port = fixture.create(&url, body).await;
    assert_eq!(port["process_id"], seeded::WEB_PROCESS);
    assert_eq!(port["app_id"], seeded::APPLICATION);
    let id = port["id"].as_str().unwrap().to_uppercase();
    let (status, _) = fixture
        .call(Method::DELETE, &format!("{url}/{id}"), Value::Null)
        .await;
    assert_eq!(status, StatusCode::OK);
}

/// An update that is tried out in the documentation has to name all that it sends.
#[test]
fn every_request_body_has_an_example() {
    let text = include_str!("../../src/generated/sevalla.json");
    let document: Value = serde_json::from_str(text).unwrap();
    let items = document["paths"].as_object().unwrap().values();
    let operations = items.flat_map(|item| item.as_object().unwrap().values());
    for operation in operations {
        if let Some(body) = operation.get("requestBody") {
            let example = &body["content"]["application/json"]["example"];
            assert!(example.is_object(), "{}", operation["operationId"]);
        }
    }
    let update = "/paths/~1applications~1{id}~1env-vars~1{env_var_id}/put/requestBody/content/application~1json/example";
    assert!(document.pointer(update).unwrap().get("key").is_none());
}
