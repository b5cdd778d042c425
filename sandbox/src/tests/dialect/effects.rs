//! What an operation does: told by path and method, or by `effect` and `target`.

use serde_json::{Value, json};

use super::{call, done, get, listed, refused, serving};

const APPS: &str = "
/apps:
  get: { x-list: true }
  post: {}
/apps/{id}: { get: {}, patch: {}, put: {}, delete: {} }
/apps/{id}/parts:
  get: { x-list: true }
  post: {}
/apps/{id}/parts/{part}: { get: {} }
/apps/{id}/parts/{part}/polish: { post: { x-sandbox: { set: { polished: true } } } }
/apps/{id}/suspend: { post: { x-sandbox: { set: { suspended: true } } } }
/apps/{id}/hook:
  get: {}
  post: { x-sandbox: { set: { secret: first } } }
  put: { x-sandbox: { set: { secret: second } } }
  delete: {}
/apps/{id}/copy:
  post: { x-sandbox: { effect: create, target: /apps, from: = parent, set: { copied: true } } }
/apps/{id}/ping: { post: { x-sandbox: { effect: none, target: '/apps/{id}', answers: { pong: = self.name } } } }
/apps/{id}/detach: { delete: { x-sandbox: { effect: update, set: { attached: = none } } } }
/current: { get: { x-sandbox: { effect: read, target: = '/apps/' ~ query.app } } }
";

const SEED: &str = "
/apps:
  - { id: a, name: one }
  - { id: b, name: two, /parts: [{ id: p }] }
";

#[tokio::test]
async fn paths_and_methods_tell_what_happens() {
    let sandbox = serving(APPS, SEED).await;
    let made = done(&sandbox, "POST", "/apps", json!({ "name": "three" })).await;
    let path = format!("/apps/{}", made["id"].as_str().unwrap());
    assert_eq!(get(&sandbox, &path).await, made);
    for method in ["PATCH", "PUT"] {
        let changed = done(&sandbox, method, &path, json!({ "size": method })).await;
        assert_eq!(
            (&changed["name"], &changed["size"]),
            (&json!("three"), &json!(method))
        );
    }
    assert_eq!(
        listed(&sandbox, "/apps", "name").await,
        json!(["one", "two", "three"])
    );
    done(&sandbox, "DELETE", &path, Value::Null).await;
    assert_eq!(refused(&sandbox, "GET", &path, Value::Null).await.0, 404);
    assert_eq!(
        refused(&sandbox, "POST", &format!("{path}/parts"), json!({}))
            .await
            .0,
        404
    );
}

#[tokio::test]
async fn a_post_that_is_no_creation_changes_what_is_above() {
    let sandbox = serving(APPS, SEED).await;
    let answer = done(&sandbox, "POST", "/apps/a/suspend", Value::Null).await;
    assert_eq!(
        answer,
        json!({ "id": "a", "name": "one", "suspended": true })
    );
    assert_eq!(get(&sandbox, "/apps/a").await, answer);
    done(&sandbox, "POST", "/apps/b/parts/p/polish", Value::Null).await;
    assert_eq!(get(&sandbox, "/apps/b/parts/p").await["polished"], true);
    assert_eq!(
        refused(&sandbox, "POST", "/apps/c/suspend", Value::Null)
            .await
            .0,
        404
    );
    done(&sandbox, "DELETE", "/apps/a/detach", Value::Null).await;
    assert_eq!(get(&sandbox, "/apps/a").await["attached"], Value::Null);
}

#[tokio::test]
async fn a_document_is_there_once_it_is_created() {
    let sandbox = serving(APPS, SEED).await;
    for method in ["GET", "PUT", "DELETE"] {
        assert_eq!(
            refused(&sandbox, method, "/apps/a/hook", json!({})).await.0,
            404
        );
    }
    done(
        &sandbox,
        "POST",
        "/apps/a/hook",
        json!({ "branch": "main" }),
    )
    .await;
    let hook = get(&sandbox, "/apps/a/hook").await;
    assert_eq!(hook, json!({ "branch": "main", "secret": "first" }));
    done(&sandbox, "PUT", "/apps/a/hook", Value::Null).await;
    let hook = get(&sandbox, "/apps/a/hook").await;
    assert_eq!(hook, json!({ "branch": "main", "secret": "second" }));
    assert_eq!(
        refused(&sandbox, "GET", "/apps/b/hook", Value::Null)
            .await
            .0,
        404
    );
    done(&sandbox, "DELETE", "/apps/a/hook", Value::Null).await;
    assert_eq!(
        refused(&sandbox, "GET", "/apps/a/hook", Value::Null)
            .await
            .0,
        404
    );
}

#[tokio::test]
async fn a_target_is_what_an_operation_is_about() {
    let sandbox = serving(APPS, SEED).await;
    let copy = done(&sandbox, "POST", "/apps/a/copy", json!({ "size": 1 })).await;
    assert_eq!(
        (&copy["name"], &copy["copied"], &copy["size"]),
        (&json!("one"), &json!(true), &json!(1))
    );
    assert_ne!(copy["id"], "a");
    assert_eq!(
        listed(&sandbox, "/apps", "name").await,
        json!(["one", "two", "one"])
    );
    assert_eq!(
        get(&sandbox, "/apps/a").await,
        json!({ "id": "a", "name": "one" })
    );
    assert_eq!(
        refused(&sandbox, "POST", "/apps/c/copy", json!({})).await.0,
        404
    );
}

#[tokio::test]
async fn an_effect_of_none_changes_nothing() {
    let sandbox = serving(APPS, SEED).await;
    let answer = done(&sandbox, "POST", "/apps/a/ping", json!({ "name": "other" })).await;
    assert_eq!(answer["pong"], "one");
    assert_eq!(
        get(&sandbox, "/apps/a").await,
        json!({ "id": "a", "name": "one" })
    );
    assert_eq!(
        refused(&sandbox, "POST", "/apps/c/ping", json!({})).await.0,
        404
    );
}

#[tokio::test]
async fn a_target_that_leads_nowhere_is_not_found() {
    let paths = APPS.replace(
        "/current: { get: {",
        "/current: { get: { parameters: [{ name: app, in: query, schema: { type: string } }],",
    );
    let sandbox = serving(&paths, SEED).await;
    assert_eq!(get(&sandbox, "/current?app=b").await["name"], "two");
    for query in ["", "?app=", "?app=c", "?app=b/parts/none"] {
        let (status, _) = call(&sandbox, "GET", &format!("/current{query}"), Value::Null).await;
        assert_eq!(status, 404, "{query}");
    }
}

#[tokio::test]
async fn what_was_refused_has_changed_nothing() {
    // The answer breaks the document after everything was done.
    let paths = "
/apps:
  get: { x-list: true }
  post:
    x-sandbox:
      then: [{ create: /logs, set: { text: made } }, { update: /apps, set: { seen: true } }, { delete: /old }]
      answers: { count: many }
    responses:
      '200':
        content: { application/json: { schema: { type: object, properties: { count: { type: integer } } } } }
/logs: { get: { x-list: true } }
/old: { get: { x-list: true } }
";
    let seed = "
/apps: [{ id: a }, { id: b }]
/old: [{ id: x }, { id: y }, { id: z }]
";
    let sandbox = serving(paths, seed).await;
    let before = [
        get(&sandbox, "/apps").await,
        get(&sandbox, "/logs").await,
        get(&sandbox, "/old").await,
    ];
    let (status, _) = call(&sandbox, "POST", "/apps", json!({})).await;
    assert_eq!(status, 500);
    let after = [
        get(&sandbox, "/apps").await,
        get(&sandbox, "/logs").await,
        get(&sandbox, "/old").await,
    ];
    assert_eq!(before, after);
    assert_eq!(after[2].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn an_item_is_made_or_changed_as_its_id_tells() {
    let paths = "
/apps:
  get: { x-list: true }
  put:
    x-sandbox:
      effect: put
      set: { id: = slug(body.name), state: new, count: 1 }
      lifecycle: { property: phase, through: { starting: 5 }, ends: up }
      then: [{ create: /visits, set: { app: = self.id } }]
      refuses: [{ when: \"= body.name == 'no'\", status: 409, says: not this }]
/apps/{id}: { get: {} }
/visits: { get: { x-list: true } }
/bare: { get: { x-list: true }, put: { x-sandbox: { effect: put, target: /apps, set: { id: = body.id } } } }
";
    let sandbox = serving(paths, "/apps: [{ id: old, name: Old, state: kept }]").await;
    let made = done(&sandbox, "PUT", "/apps", json!({ "name": "My App" })).await;
    let expected = json!({ "id": "my-app", "name": "My App", "state": "new", "count": 1, "phase": "starting" });
    assert_eq!(made, expected);
    let changed = done(
        &sandbox,
        "PUT",
        "/apps",
        json!({ "name": "Old", "size": 2 }),
    )
    .await;
    let expected = json!({ "id": "old", "name": "Old", "state": "kept", "size": 2 });
    assert_eq!(changed, expected, "what is made has it");
    assert_eq!(
        listed(&sandbox, "/apps", "id").await,
        json!(["old", "my-app"])
    );
    assert_eq!(listed(&sandbox, "/visits", "app").await, json!(["my-app"]));
    done(&sandbox, "PUT", "/bare", json!({ "id": "old", "size": 3 })).await;
    assert_eq!(get(&sandbox, "/apps/old").await["size"], 3);
    let (status, _) = refused(&sandbox, "PUT", "/apps", json!({ "name": "no" })).await;
    assert_eq!(status, 409);
}
