//! `refuses`.

use serde_json::{Value, json};

use super::{done, get, refused, serving};

const PATHS: &str = "
/apps:
  post:
    x-sandbox:
      set: { kind: = body.kind or 'web' }
      refuses:
        - { when: not this, status: 400, says: = 'no' }
/apps/{id}:
  get: {}
  delete:
    externalDocs: { url: https://example.com/delete }
    x-sandbox:
      refuses:
        - { when: = self.locked, status: 409, says: it is locked }
        - { when: = self.size > 3, status: 400, says: \"= 'it has ' ~ self.size ~ ' parts'\" }
/apps/{id}/parts:
  post: { x-sandbox: { refuses: [{ when: = parent.locked, status: 418, says: its owner is locked }] } }
/codes/{code}:
  get:
    x-sandbox:
      target: \"= '/codes/' ~ (all('/codes') | selectattr('code', 'eq', path.code) | map(attribute='id') | first)\"
      refuses: [{ when: not any, status: 400, says: there is no such code }]
";

fn paths() -> String {
    PATHS
        .replace(
            "when: not this",
            "when: \"= self.kind not in ['web', 'job'] or self.id is undefined\"",
        )
        .replace(
            "when: not any",
            "when: \"= not all('/codes') | selectattr('code', 'eq', path.code) | list\"",
        )
}

#[tokio::test]
async fn the_first_that_applies_refuses() {
    let seed = "/apps: [{ id: a, locked: true, size: 9 }, { id: b, size: 9 }, { id: c }]";
    let sandbox = serving(&paths(), seed).await;
    let locked = refused(&sandbox, "DELETE", "/apps/a", Value::Null).await;
    assert_eq!(
        locked,
        (
            409,
            "it is locked; see https://example.com/delete".to_owned()
        )
    );
    let large = refused(&sandbox, "DELETE", "/apps/b", Value::Null).await;
    assert_eq!(
        large,
        (
            400,
            "it has 9 parts; see https://example.com/delete".to_owned()
        )
    );
    done(&sandbox, "DELETE", "/apps/c", Value::Null).await;
    // What is not there is not found, whatever might be refused.
    assert_eq!(
        refused(&sandbox, "DELETE", "/apps/c", Value::Null).await.0,
        404
    );
    assert_eq!(get(&sandbox, "/apps/a").await["size"], 9);
}

#[tokio::test]
async fn a_creation_is_refused_for_what_it_would_make() {
    let sandbox = serving(&paths(), "").await;
    done(&sandbox, "POST", "/apps", json!({})).await;
    let (status, reason) = refused(&sandbox, "POST", "/apps", json!({ "kind": "cron" })).await;
    assert_eq!((status, reason.as_str()), (400, "no"));
}

#[tokio::test]
async fn a_status_that_is_not_documented_is_told_as_the_general_one() {
    let sandbox = serving(&paths(), "/apps: [{ id: a, locked: true }]").await;
    let (status, reason) = refused(&sandbox, "POST", "/apps/a/parts", json!({})).await;
    assert_eq!((status, reason.as_str()), (400, "its owner is locked"));
}

#[tokio::test]
async fn a_target_that_leads_nowhere_may_be_refused_in_other_words() {
    let sandbox = serving(&paths(), "/codes: [{ id: a, code: X1 }]").await;
    assert_eq!(get(&sandbox, "/codes/X1").await["id"], "a");
    let (status, reason) = refused(&sandbox, "GET", "/codes/X2", Value::Null).await;
    assert_eq!((status, reason.as_str()), (400, "there is no such code"));
}
