//! `then`.

use std::time::Duration;

use serde_json::{Value, json};

use super::{done, get, listed, refused, serving};

const PATHS: &str = "
/apps:
  get: { x-list: true }
  post:
    operationId: createApp
    x-sandbox:
      then:
        - create: = '/apps/' ~ self.id ~ '/parts'
          set: { kind: web, of: = self.name }
        - create: = '/apps/' ~ self.id ~ '/rule'
          set: { open: true }
        - create: = '/apps/' ~ self.id ~ '/runs'
          from: = body
          set: { name: = none }
          lifecycle: { property: state, through: { busy: 2 }, ends: done, fails: broken }
/apps/{id}:
  get: {}
  patch:
    x-sandbox:
      then:
        - each: = body.parts or []
          create: /apps/{id}/parts
          set: { kind: = item.kind, of: = self.name }
        - update: /apps/{id}/parts
          where: = item.kind == 'web'
          set: { seen: = (item.seen or 0) + 1, of: = self.name }
        - update: \"= '/apps/' ~ body.other\"
          set: { partner: = path.id }
        - delete: /apps/{id}/parts
          where: = item.kind in (body.without or [])
  delete:
    x-sandbox:
      then:
        - delete: /links
          where: = item.app == self.id
        - update: /apps
          where: = item.partner == path.id
          set: { partner: = none }
        - update: /apps/{id}/rule
          set: { open: false }
/apps/{id}/parts: { get: { x-list: true } }
/apps/{id}/parts/{part}: { get: {} }
/apps/{id}/rule: { get: {} }
/apps/{id}/runs: { get: { x-list: true } }
/links: { get: { x-list: true } }
/strays:
  post:
    x-sandbox:
      effect: none
      then:
        - { create: = '/apps/stray/parts', set: { kind: stray } }
        - { update: = '/apps/stray/rule', set: { open: stray } }
        - { create: = '/apps/stray/rule', set: { open: stray } }
/swap:
  post:
    x-sandbox:
      effect: none
      then:
        - update: /apps
          where: \"= not all('/apps') | selectattr('swapped') | list\"
          set: { swapped: true }
/all-parts:
  delete:
    x-sandbox:
      effect: none
      then: [{ each: \"= all('/apps')\", delete: = '/apps/' ~ item.id ~ '/parts', where: = item.kind == 'web' }]
";

const SEED: &str = "
/apps:
  - { id: a, name: one, /parts: [{ id: p, kind: web }, { id: q, kind: job }] }
  - { id: b, name: two, partner: a, /parts: [{ id: r, kind: web }] }
/links: [{ id: x, app: a }, { id: y, app: b }]
";

#[tokio::test]
async fn more_is_created_with_what_was_created() {
    let sandbox = serving(PATHS, SEED).await;
    sandbox.fail_next("createApp").unwrap();
    for state in ["broken", "done"] {
        let app = done(&sandbox, "POST", "/apps", json!({ "name": "new" })).await;
        let path = format!("/apps/{}", app["id"].as_str().unwrap());
        let parts = get(&sandbox, &format!("{path}/parts")).await;
        assert_eq!(
            (&parts[0]["kind"], &parts[0]["of"]),
            (&json!("web"), &json!("new"))
        );
        let part = format!("{path}/parts/{}", parts[0]["id"].as_str().unwrap());
        assert_eq!(get(&sandbox, &part).await, parts[0]);
        assert_eq!(
            get(&sandbox, &format!("{path}/rule")).await,
            json!({ "open": true })
        );
        let runs = format!("{path}/runs");
        assert_eq!(listed(&sandbox, &runs, "state").await, json!(["busy"]));
        assert_eq!(listed(&sandbox, &runs, "name").await, json!([null]));
        sandbox.advance(Duration::from_secs(2));
        assert_eq!(listed(&sandbox, &runs, "state").await, json!([state]));
    }
}

#[tokio::test]
async fn steps_are_done_for_each_element_and_to_chosen_items() {
    let sandbox = serving(PATHS, SEED).await;
    let body = json!({ "name": "other", "parts": [{ "kind": "web" }, { "kind": "cron" }], "without": ["job"] });
    done(&sandbox, "PATCH", "/apps/a", body).await;
    let parts = get(&sandbox, "/apps/a/parts").await;
    assert_eq!(
        listed(&sandbox, "/apps/a/parts", "kind").await,
        json!(["web", "web", "cron"])
    );
    assert_eq!(
        listed(&sandbox, "/apps/a/parts", "seen").await,
        json!([1, 1, null])
    );
    assert_eq!(
        parts[0]["of"], "other",
        "the record is known as it is by then"
    );
    done(&sandbox, "PATCH", "/apps/a", Value::Null).await;
    assert_eq!(
        listed(&sandbox, "/apps/a/parts", "seen").await,
        json!([2, 2, null])
    );
    assert_eq!(get(&sandbox, "/apps/b/parts/r").await.get("seen"), None);
}

#[tokio::test]
async fn what_is_not_there_is_passed_over() {
    let sandbox = serving(PATHS, SEED).await;
    // No other app, one that does not exist, and one that does.
    for (other, partner) in [(Value::Null, "a"), (json!("c"), "a"), (json!("b"), "b")] {
        done(&sandbox, "PATCH", "/apps/b", json!({ "other": other })).await;
        assert_eq!(get(&sandbox, "/apps/b").await["partner"], partner);
    }
    assert_eq!(get(&sandbox, "/apps/a").await.get("partner"), None);
    // Nothing is made beneath what does not exist, not even once it does.
    done(&sandbox, "POST", "/strays", Value::Null).await;
    done(&sandbox, "POST", "/apps", json!({ "id": "stray" })).await;
    assert_eq!(
        listed(&sandbox, "/apps/stray/parts", "kind").await,
        json!(["web"])
    );
    assert_eq!(
        get(&sandbox, "/apps/stray/rule").await,
        json!({ "open": true })
    );
}

#[tokio::test]
async fn all_are_asked_before_the_first_is_changed() {
    let sandbox = serving(PATHS, SEED).await;
    done(&sandbox, "POST", "/swap", Value::Null).await;
    assert_eq!(
        listed(&sandbox, "/apps", "swapped").await,
        json!([true, true])
    );
}

#[tokio::test]
async fn what_refers_to_a_deleted_thing_goes_or_forgets_it() {
    let sandbox = serving(PATHS, SEED).await;
    done(&sandbox, "DELETE", "/apps/a", Value::Null).await;
    assert_eq!(listed(&sandbox, "/links", "id").await, json!(["y"]));
    assert_eq!(get(&sandbox, "/apps/b").await["partner"], Value::Null);
    assert_eq!(
        refused(&sandbox, "GET", "/apps/a/rule", Value::Null)
            .await
            .0,
        404
    );
}

#[tokio::test]
async fn each_and_where_go_together() {
    let sandbox = serving(PATHS, SEED).await;
    done(&sandbox, "DELETE", "/all-parts", Value::Null).await;
    assert_eq!(listed(&sandbox, "/apps/a/parts", "id").await, json!(["q"]));
    assert_eq!(get(&sandbox, "/apps/b/parts").await, json!([]));
}
