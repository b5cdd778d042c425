//! Lists: their pages, their order, and which items are in them.

use serde_json::json;

use super::{done, get, listed, refused, serving};

fn paths() -> String {
    let page = "
      '200':
        content:
          application/json:
            schema:
              type: object
              required: [data]
              properties:
                data: { type: object, required: [apps], properties: { apps: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }
                total: { type: integer, maximum: 3 }
                offset: { type: integer }
                limit: { type: integer }
                pagination:
                  type: object
                  required: [hasNextPage]
                  properties: { hasNextPage: { type: boolean }, count: { type: integer }, cursor: { type: string } }
";
    let number = "in: query, schema: { type: integer";
    format!("
/apps:
  post: {{ x-sandbox: {{ resource: {{ order: newest }} }} }}
  get:
    x-pagination: {{ style: offset, items: data.apps }}
    parameters: [{{ name: limit, {number}, default: 2 }} }}, {{ name: offset, {number} }} }}]
    responses: {page}
/by-cursor:
  get:
    x-sandbox: {{ target: /apps }}
    x-pagination: {{ style: cursor, items: data.apps }}
    parameters: [{{ name: per_page, {number} }} }}, {{ name: cursor, in: query, schema: {{ type: string }} }}]
    responses: {page}
/chosen:
  get:
    x-list: true
    parameters: [{{ name: limit, {number} }} }}, {{ name: offset, {number} }} }}, {{ name: size, {number} }} }}]
    x-sandbox: {{ target: /apps, where: = item.size > (query.size or 1) }}
/filtered:
  get:
    x-list: true
    parameters:
      - {{ name: size, {number} }} }}
      - {{ name: name, in: query, schema: {{ type: array, items: {{ type: string }} }} }}
    x-sandbox: {{ target: /apps }}
    responses:
      '200':
        content:
          application/json:
            schema:
              type: array
              items: {{ type: object, properties: {{ name: {{ type: string }}, size: {{ type: integer }} }} }}
")
}

const SEED: &str = "/apps: [{ id: a, name: one, size: 1 }, { id: b, name: two, size: 2 }, { id: c, name: three, size: 3 }, { id: d, name: four, size: 2 }]";

#[tokio::test]
async fn pages_by_offset_tell_where_they_are() {
    let sandbox = serving(&paths(), SEED).await;
    let page = get(&sandbox, "/apps").await;
    let names = |page: &serde_json::Value| {
        let apps = page["data"]["apps"].as_array().unwrap().iter();
        apps.map(|app| app["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(names(&page), "four three", "the newest first");
    // The document says how far the total goes.
    assert_eq!(
        (&page["total"], &page["offset"], &page["limit"]),
        (&json!(3), &json!(0), &json!(2))
    );
    assert!(page.get("pagination").is_none());
    assert_eq!(names(&get(&sandbox, "/apps?offset=3&limit=9").await), "one");
    assert_eq!(names(&get(&sandbox, "/apps?offset=9").await), "");
    done(&sandbox, "POST", "/apps", json!({ "name": "five" })).await;
    assert_eq!(names(&get(&sandbox, "/apps?limit=1").await), "five");
}

#[tokio::test]
async fn pages_by_cursor_follow_each_other() {
    let sandbox = serving(&paths(), SEED).await;
    let first = get(&sandbox, "/by-cursor?per_page=3").await;
    assert_eq!(
        first["pagination"],
        json!({ "hasNextPage": true, "count": 3, "cursor": "3" })
    );
    assert!(first.get("total").is_none());
    let last = get(&sandbox, "/by-cursor?per_page=3&cursor=3").await;
    assert_eq!(
        last["pagination"],
        json!({ "hasNextPage": false, "count": 1 })
    );
    assert_eq!(
        refused(&sandbox, "GET", "/by-cursor?cursor=x", json!(null))
            .await
            .0,
        400
    );
}

#[tokio::test]
async fn an_expression_chooses_what_is_listed() {
    let sandbox = serving(&paths(), SEED).await;
    assert_eq!(
        listed(&sandbox, "/chosen", "id").await,
        json!(["d", "c", "b"])
    );
    assert_eq!(
        listed(&sandbox, "/chosen?limit=1&offset=1", "id").await,
        json!(["c"])
    );
    assert_eq!(listed(&sandbox, "/chosen?size=2", "id").await, json!(["c"]));
}

#[tokio::test]
async fn parameters_that_are_called_like_properties_filter() {
    let sandbox = serving(&paths(), SEED).await;
    assert_eq!(
        listed(&sandbox, "/filtered?size=2", "name").await,
        json!(["four", "two"])
    );
    assert_eq!(
        listed(&sandbox, "/filtered?name=one&name=two", "name").await,
        json!(["two", "one"])
    );
    assert_eq!(
        listed(&sandbox, "/filtered?name=one&size=2", "name").await,
        json!([])
    );
    assert_eq!(
        listed(&sandbox, "/filtered?other=1", "name")
            .await
            .as_array()
            .unwrap()
            .len(),
        4
    );
}
