//! `answers`.

use serde_json::{Value, json};

use super::{done, get, serving};

const PATHS: &str = "
/apps:
  get: { x-list: true, x-sandbox: { resource: { shows: { big: = self.size > 3 } } } }
  post: { x-sandbox: { set: { _token: \"= secret('t_', 8)\" }, answers: { token: = self._token, note: made } } }
/apps/{id}:
  get: {}
  delete: { x-sandbox: { answers: { message: = self.name ~ ' is gone' } } }
/apps/{id}/state:
  get: { x-sandbox: { target: '/apps/{id}', answers: { state: = 'big' if self.big else 'small' } } }
/apps/{id}/names:
  get: { x-list: true, x-sandbox: { effect: read, target: '/apps/{id}', answers: \"= [{'of': self.name}, {'of': 'x'}]\" } }
/providers: { get: { x-list: true, x-sandbox: { effect: none, answers: [{ name: one }, { name: two }] } } }
/clock: { get: { x-sandbox: { answers: { time: = now() } } } }
/page:
  get:
    x-pagination: { style: offset, items: data }
    x-sandbox: { target: /apps, answers: { summary: \"= all('/apps') | length ~ ' apps'\" } }
    responses:
      '200':
        content:
          application/json:
            schema:
              type: object
              required: [data, total, offset, limit]
              properties:
                data: { type: array, items: { $ref: '#/components/schemas/Thing' } }
                total: { type: integer }
                offset: { type: integer }
                limit: { type: integer }
                summary: { type: string }
";

const SEED: &str = "/apps: [{ id: a, name: one, size: 9 }, { id: b, name: two, size: 1 }]";

#[tokio::test]
async fn an_answer_holds_more_than_the_record() {
    let sandbox = serving(PATHS, SEED).await;
    let made = done(&sandbox, "POST", "/apps", json!({ "name": "new" })).await;
    assert_eq!(made["note"], "made");
    assert_eq!(made["token"].as_str().unwrap().len(), 10);
    let read = get(&sandbox, &format!("/apps/{}", made["id"].as_str().unwrap())).await;
    assert_eq!((read.get("token"), read.get("note")), (None, None));
    let gone = done(&sandbox, "DELETE", "/apps/a", Value::Null).await;
    assert_eq!(gone["message"], "one is gone");
}

#[tokio::test]
async fn an_answer_knows_the_record_as_it_is_shown() {
    let sandbox = serving(PATHS, SEED).await;
    assert_eq!(get(&sandbox, "/apps/a/state").await["state"], "big");
    assert_eq!(get(&sandbox, "/apps/b/state").await["state"], "small");
}

#[tokio::test]
async fn an_answer_may_be_said_as_a_whole() {
    let sandbox = serving(PATHS, SEED).await;
    let names = get(&sandbox, "/apps/a/names").await;
    assert_eq!(names, json!([{ "of": "one" }, { "of": "x" }]));
    let providers = get(&sandbox, "/providers").await;
    assert_eq!(providers, json!([{ "name": "one" }, { "name": "two" }]));
}

#[tokio::test]
async fn what_is_computed_alone_needs_no_record() {
    let sandbox = serving(PATHS, SEED).await;
    assert!(get(&sandbox, "/clock").await["time"].is_string());
}

#[tokio::test]
async fn a_list_may_hold_more_than_its_items() {
    let sandbox = serving(PATHS, SEED).await;
    let page = get(&sandbox, "/page").await;
    assert_eq!(
        (&page["summary"], &page["total"]),
        (&json!("2 apps"), &json!(2))
    );
    assert_eq!(page["data"][0]["name"], "one");
}
