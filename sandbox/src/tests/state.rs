//! Collections, items and documents that follow from paths.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::{builder, call, get, start};
use crate::Sandbox;

async fn create(sandbox: &Sandbox, body: Value) -> Value {
    let (status, mut body) = call(sandbox, Method::POST, "/shelves", body).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    body["data"].take()
}

fn path(shelf: &Value) -> String {
    format!("/shelves/{}", shelf["id"].as_str().unwrap())
}

#[tokio::test]
async fn what_is_created_can_be_read_changed_and_deleted_once() {
    let sandbox = start().await;
    let shelf = create(
        &sandbox,
        json!({ "colour": "red", "label": "a", "code": "hunter2", "unknown": 1 }),
    )
    .await;
    // The default of the request, the least of the schema; neither what is only written nor what nobody knows.
    assert_eq!(
        (&shelf["tall"], &shelf["width"]),
        (&json!(false), &json!(20))
    );
    assert_eq!((shelf.get("code"), shelf.get("unknown")), (None, None));
    let path = path(&shelf);
    assert_eq!(get(&sandbox, &path).await, shelf);

    sandbox.advance(Duration::from_secs(1));
    assert_eq!(get(&sandbox, &path).await, shelf);
    let (status, changed) = call(
        &sandbox,
        Method::PATCH,
        &path,
        json!({ "label": null, "tall": true }),
    )
    .await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        (&changed["label"], &changed["tall"], &changed["colour"]),
        (&Value::Null, &json!(true), &json!("red"))
    );
    assert_eq!(changed["createdAt"], shelf["createdAt"]);
    assert!(changed["updatedAt"].as_str() > shelf["updatedAt"].as_str());

    let (_, same) = call(&sandbox, Method::PATCH, &path, Value::Null).await;
    assert_eq!(same["label"], Value::Null);

    let (_, replaced) = call(&sandbox, Method::PUT, &path, json!({ "colour": "blue" })).await;
    assert_eq!(
        (&replaced["tall"], &replaced["id"]),
        (&json!(true), &shelf["id"]),
        "what is not named stays as it was"
    );
    assert_eq!(get(&sandbox, &path).await, replaced);

    let delete = || call(&sandbox, Method::DELETE, &path, Value::Null);
    assert_eq!(delete().await, (StatusCode::NO_CONTENT, Value::Null));
    assert_eq!(delete().await.0, StatusCode::NOT_FOUND);
    for method in [Method::GET, Method::PATCH] {
        assert_eq!(
            call(&sandbox, method, &path, Value::Null).await.0,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn children_live_and_go_with_their_parent() {
    let sandbox = start().await;
    let (shelf, other) = (
        create(&sandbox, json!({ "colour": "red" })).await,
        create(&sandbox, json!({ "colour": "red" })).await,
    );
    let (books, others) = (
        format!("{}/books", path(&shelf)),
        format!("{}/books", path(&other)),
    );
    let (_, book) = call(
        &sandbox,
        Method::POST,
        &books,
        json!({ "title": "t", "pages": 3.0 }),
    )
    .await;
    assert_eq!((&book["shelf"], &book["pages"]), (&shelf["id"], &json!(3)));
    assert_eq!(get(&sandbox, &books).await, json!([book]));
    assert_eq!(get(&sandbox, &others).await, json!([]));

    let light = format!("{}/light", path(&shelf));
    call(&sandbox, Method::PATCH, &light, json!({ "brightness": 7 })).await;
    call(&sandbox, Method::DELETE, &path(&shelf), Value::Null).await;
    for gone in [&books, &light] {
        assert_eq!(
            call(&sandbox, Method::GET, gone, Value::Null).await.0,
            StatusCode::NOT_FOUND
        );
    }
    let orphan = call(&sandbox, Method::POST, &books, json!({ "title": "t" })).await;
    assert_eq!(orphan.0, StatusCode::NOT_FOUND);
    assert_eq!(get(&sandbox, &others).await, json!([]));
}

#[tokio::test]
async fn a_document_is_as_it_starts_until_it_is_changed() {
    let sandbox = start().await;
    let shelf = create(&sandbox, json!({ "colour": "red" })).await;
    let light = format!("{}/light", path(&shelf));
    assert_eq!(
        get(&sandbox, &light).await,
        json!({ "brightness": 40, "colour": "warm" })
    );
    call(&sandbox, Method::PATCH, &light, json!({ "brightness": 7 })).await;
    assert_eq!(
        get(&sandbox, &light).await,
        json!({ "brightness": 7, "colour": "warm" })
    );

    let dusted = call(
        &sandbox,
        Method::POST,
        &format!("{}/dust", path(&shelf)),
        Value::Null,
    )
    .await;
    assert_eq!(
        dusted,
        (
            StatusCode::OK,
            json!({ "message": "The shelf was dusted." })
        )
    );
    assert_eq!(
        call(&sandbox, Method::POST, "/shelves/none/dust", Value::Null)
            .await
            .0,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn pages_follow_each_other_by_cursor_or_number() {
    let sandbox = start().await;
    let mut made = Vec::new();
    for colour in ["red", "green", "blue", "red", "green"] {
        made.push(create(&sandbox, json!({ "colour": colour })).await);
    }
    let mut seen = Vec::new();
    let mut path = "/shelves".to_owned();
    loop {
        let page = get(&sandbox, &path).await;
        let shelves = page["data"]["shelves"].as_array().unwrap();
        assert_eq!(page["pagination"]["count"], shelves.len());
        seen.extend(shelves.clone());
        let cursor = page["pagination"].get("cursor");
        assert_eq!(page["pagination"]["hasNextPage"], cursor.is_some());
        let Some(cursor) = cursor else { break };
        path = format!("/shelves?cursor={}", cursor.as_str().unwrap());
    }
    assert_eq!(seen, made);
    assert_eq!(
        get(&sandbox, "/shelves?per_page=3&page=2").await["data"]["shelves"],
        json!(made[3..])
    );
    assert_eq!(
        get(&sandbox, "/shelves?cursor=99").await["data"]["shelves"],
        json!([])
    );
    let (status, _) = call(&sandbox, Method::GET, "/shelves?cursor=x", Value::Null).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn parameters_that_are_called_like_a_property_filter() {
    let sandbox = start().await;
    for (colour, tall) in [
        ("red", true),
        ("green", true),
        ("red", false),
        ("red", true),
        ("red", true),
    ] {
        create(&sandbox, json!({ "colour": colour, "tall": tall })).await;
    }
    let first = get(&sandbox, "/shelves?colour=red&tall=true").await;
    assert_eq!(first["data"]["shelves"].as_array().unwrap().len(), 2);
    assert_eq!(
        first["pagination"],
        json!({ "hasNextPage": true, "count": 2, "cursor": "2" })
    );
    let last = get(&sandbox, "/shelves?colour=red&tall=true&cursor=2").await;
    assert_eq!(
        last["pagination"],
        json!({ "hasNextPage": false, "count": 1 })
    );
    // What the document does not know is ignored.
    let all = get(&sandbox, "/shelves?per_page=3&size=9").await;
    assert_eq!(all["data"]["shelves"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn an_answer_that_breaks_the_document_is_not_sent() {
    let sandbox = start().await;
    let (status, error) = call(&sandbox, Method::GET, "/misprints", Value::Null).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    let reason = error["error"]["details"]["reason"].as_str().unwrap();
    assert!(
        reason.contains("count: the value is not of type \"integer\""),
        "{reason}"
    );
    assert!(!reason.contains("many"), "{reason}");
}

#[tokio::test]
async fn an_operation_without_security_needs_no_token() {
    let sandbox = start().await;
    let url = |path: &str| format!("{}{path}", sandbox.url("things"));
    assert_eq!(
        reqwest::get(url("/health")).await.unwrap().status(),
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        reqwest::get(url("/shelves")).await.unwrap().status(),
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn lists_of_ten_thousand_have_pages_at_any_place() {
    let items: String = (0..10_000)
        .map(|n| format!("    - {{ id: s{n}, colour: red, tall: false }}\n"))
        .collect();
    let seed = format!("things:\n  /shelves:\n{items}");
    let sandbox = builder().seed(seed).start().await.unwrap();
    let last = get(&sandbox, "/shelves?cursor=9999").await;
    assert_eq!(last["data"]["shelves"][0]["id"], "s9999");
    assert_eq!(
        last["pagination"],
        json!({ "hasNextPage": false, "count": 1 })
    );
}
