//! `resource`: what holds for the items of a collection, or a document, whoever makes or reads it.

use serde_json::{Value, json};

use super::{builder, done, get, listed, refused, serving};

const PATHS: &str = "
/apps:
  get: { x-list: true }
  post:
    x-sandbox:
      resource:
        unique: [name, code]
        references: { owner: /users, tags: /tags }
        shows:
          label: = self.name ~ '!'
          parts: \"= all('/apps/' ~ self.id ~ '/parts')\"
          stored: = self.stored if self.stored else nothing
/apps/{id}: { get: {}, patch: {}, delete: {} }
/apps/{id}/parts:
  get: { x-list: true }
  post: { x-sandbox: { resource: { references: { beside: '/apps/{id}/parts' }, shows: { app: = parent.label or parent.name } } } }
/apps/{id}/parts/{part}: { get: {} }
/apps/{id}/rule:
  get: { x-sandbox: { resource: { starts: { open: true, of: = parent.name, list: [] }, shows: { size: = self.list | length } } } }
  put: {}
  delete: {}
/apps/{id}/close: { post: { x-sandbox: { effect: none, then: [{ update: '/apps/{id}/rule', set: { open: false } }] } } }
";

const SEED: &str = "
/users: [{ id: u }]
/tags: [{ id: s }, { id: t }]
/apps:
  - { id: a, name: one, owner: u, /parts: [{ id: p }] }
  - { id: b, name: two, code: null }
";

#[tokio::test]
async fn what_is_unique_is_taken_by_one() {
    let sandbox = serving(PATHS, SEED).await;
    let taken = (409, "name: another item here has the same".to_owned());
    assert_eq!(
        refused(&sandbox, "POST", "/apps", json!({ "name": "one" })).await,
        taken
    );
    assert_eq!(
        refused(&sandbox, "PATCH", "/apps/b", json!({ "name": "one" })).await,
        taken
    );
    done(&sandbox, "PATCH", "/apps/a", json!({ "name": "one" })).await;
    for _ in 0..2 {
        done(&sandbox, "POST", "/apps", json!({ "code": null })).await;
    }
    done(&sandbox, "DELETE", "/apps/a", Value::Null).await;
    done(&sandbox, "PATCH", "/apps/b", json!({ "name": "one" })).await;
    done(&sandbox, "POST", "/apps", json!({ "name": "two" })).await;
}

#[tokio::test]
async fn what_is_referred_to_has_to_exist() {
    let sandbox = serving(PATHS, SEED).await;
    for body in [
        json!({ "owner": "u" }),
        json!({ "owner": null }),
        json!({ "tags": ["s", "t"] }),
        json!({ "tags": [] }),
    ] {
        done(&sandbox, "POST", "/apps", body).await;
    }
    for (body, reason) in [
        (
            json!({ "owner": "nobody" }),
            "owner: none of the users here has it",
        ),
        (
            json!({ "tags": ["s", "none"] }),
            "tags: none of the tags here has it",
        ),
    ] {
        for (method, path) in [("POST", "/apps"), ("PATCH", "/apps/b")] {
            let told = refused(&sandbox, method, path, body.clone()).await;
            assert_eq!(told, (404, reason.to_owned()));
        }
    }
    done(&sandbox, "POST", "/apps/a/parts", json!({ "beside": "p" })).await;
    assert_eq!(
        refused(&sandbox, "POST", "/apps/b/parts", json!({ "beside": "p" }))
            .await
            .0,
        404
    );
}

#[tokio::test]
async fn what_is_shown_is_computed_wherever_it_is_shown() {
    let sandbox = serving(PATHS, SEED).await;
    assert_eq!(
        listed(&sandbox, "/apps", "label").await,
        json!(["one!", "two!"])
    );
    let app = done(
        &sandbox,
        "PATCH",
        "/apps/a",
        json!({ "name": "new", "stored": 7 }),
    )
    .await;
    assert_eq!((&app["label"], &app["stored"]), (&json!("new!"), &json!(7)));
    done(&sandbox, "PATCH", "/apps/a", json!({ "stored": 0 })).await;
    // Undefined says nothing: what is stored is shown.
    assert_eq!(get(&sandbox, "/apps/a").await["stored"], 0);
    // Parts show their app and apps their parts: within what is computed, nothing is computed.
    let app = get(&sandbox, "/apps/a").await;
    assert_eq!(app["parts"], json!([{ "id": "p" }]));
    assert_eq!(get(&sandbox, "/apps/a/parts/p").await["app"], "new");
}

#[tokio::test]
async fn a_document_starts_before_anything_is_written() {
    let sandbox = serving(PATHS, SEED).await;
    let start = json!({ "open": true, "of": "one", "list": [], "size": 0 });
    assert_eq!(get(&sandbox, "/apps/a/rule").await, start);
    let rule = done(&sandbox, "PUT", "/apps/a/rule", json!({ "list": [1] })).await;
    assert_eq!(
        rule,
        json!({ "open": true, "of": "one", "list": [1], "size": 1 })
    );
    assert_eq!(get(&sandbox, "/apps/b/rule").await["of"], "two");
    done(&sandbox, "POST", "/apps/b/close", Value::Null).await;
    assert_eq!(get(&sandbox, "/apps/b/rule").await["open"], false);
    done(&sandbox, "DELETE", "/apps/a/rule", Value::Null).await;
    assert_eq!(get(&sandbox, "/apps/a/rule").await, start);
    assert_eq!(
        refused(&sandbox, "GET", "/apps/c/rule", Value::Null)
            .await
            .0,
        404
    );
}

#[tokio::test]
async fn a_seed_obeys_the_collection() {
    for (seed, reason) in [
        (
            "/apps: [{ id: a, name: x }, { id: b, name: x }]",
            "things/apps[1]`: name: another item here has the same",
        ),
        (
            "/apps: [{ id: a, owner: u }]",
            "things/apps[0]`: owner: none of the users here has it",
        ),
        (
            "/apps: [{ id: a, tags: [s] }]",
            "things/apps[0]`: tags: none of the tags here has it",
        ),
        (
            "/apps: [{ id: a, /parts: [{ id: p, beside: q }] }]",
            "things/apps[0]/parts[0]`: beside: none of the parts here has it",
        ),
        ("/app: [{ id: a }]", "things/app`: the API has no such path"),
    ] {
        let error = builder(PATHS, seed).start().await.unwrap_err().to_string();
        assert!(error.contains(reason), "{error}");
    }
    // Collections that no operation lists, and documents.
    let seed = "
/users: [{ id: u, name: Ada }]
/apps: [{ id: a, owner: u, /rule: { open: false, list: [1, 2] } }]
";
    let sandbox = serving(PATHS, seed).await;
    assert_eq!(get(&sandbox, "/apps/a/rule").await["size"], 2);
}
