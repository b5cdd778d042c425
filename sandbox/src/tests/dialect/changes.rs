//! `set`, `from` and `merges`.

use serde_json::{Value, json};

use super::{done, get, serving};

#[tokio::test]
async fn literals_fill_in_what_was_not_sent_and_expressions_decide() {
    let paths = "
/apps:
  post:
    x-sandbox:
      set: { plan: small, note: none yet, slug: = slug(body.name), twice: = self.plan ~ self.slug, _secret: x }
/apps/{id}: { get: {} }
";
    let sandbox = serving(paths, "").await;
    let body = json!({ "name": "My App", "note": null, "slug": "mine" });
    let made = done(&sandbox, "POST", "/apps", body).await;
    let path = format!("/apps/{}", made["id"].as_str().unwrap());
    let app = get(&sandbox, &path).await;
    assert_eq!(app["plan"], "small");
    assert_eq!(app["note"], Value::Null, "null was sent");
    assert_eq!(app["slug"], "my-app", "an expression decides");
    assert_eq!(
        app["twice"], "smallmy-app",
        "it knows what was set before it"
    );
    assert!(app.get("_secret").is_none(), "it is the sandbox's own");
}

#[tokio::test]
async fn an_update_sets_always_and_knows_how_it_was() {
    let paths = "
/apps/{id}:
  get: {}
  patch:
    x-sandbox:
      set: { touched: true, was: = self.name, again: = self.was, size: = body.size, kept: = nothing }
";
    let sandbox = serving(paths, "/apps: [{ id: a, name: old, kept: 1, size: 1 }]").await;
    let body = json!({ "name": "new", "touched": false });
    let app = done(&sandbox, "PATCH", "/apps/a", body).await;
    assert_eq!(
        app,
        json!({ "id": "a", "name": "new", "kept": 1, "size": 1, "touched": true, "was": "old" }),
        "what is undefined stays as it was"
    );
    let app = done(
        &sandbox,
        "PATCH",
        "/apps/a",
        json!({ "id": "b", "size": null }),
    )
    .await;
    assert_eq!(
        (&app["id"], &app["size"], &app["again"]),
        (&json!("a"), &Value::Null, &json!("old"))
    );
}

#[tokio::test]
async fn an_id_may_be_set_and_is_taken_once() {
    let paths = "
/apps:
  get: { x-list: true }
  post: { x-sandbox: { set: { id: = body.name } } }
/apps/{id}: { get: {} }
/numbers:
  post: { x-sandbox: { set: { id: = body.n } } }
/numbers/{n}: { get: {} }
";
    let sandbox = serving(paths, "").await;
    done(&sandbox, "POST", "/apps", json!({ "name": "shop.v1" })).await;
    assert_eq!(get(&sandbox, "/apps/shop.v1").await["name"], "shop.v1");
    let (status, reason) =
        super::refused(&sandbox, "POST", "/apps", json!({ "name": "shop.v1" })).await;
    assert_eq!(
        (status, reason.as_str()),
        (409, "id: another item here has the same")
    );
    done(&sandbox, "POST", "/numbers", json!({ "n": 7 })).await;
    assert_eq!(get(&sandbox, "/numbers/7").await["id"], 7);
}

#[tokio::test]
async fn what_is_taken_over_goes_behind_what_was_sent() {
    let paths = "
/apps: { get: { x-list: true } }
/apps/{id}/clone:
  post:
    x-sandbox: { effect: create, target: /apps, from: \"= find('/apps', path.id)\", set: { origin: clone, colour: blue } }
";
    let seed = "/apps: [{ id: a, name: one, colour: red, size: 3, _key: k, created_at: '2020-01-01T00:00:00.000Z' }]";
    let sandbox = serving(paths, seed).await;
    let copy = done(&sandbox, "POST", "/apps/a/clone", json!({ "name": "two" })).await;
    assert_eq!(
        (
            &copy["name"],
            &copy["size"],
            &copy["colour"],
            &copy["origin"]
        ),
        (&json!("two"), &json!(3), &json!("blue"), &json!("clone"))
    );
    assert!(
        copy["id"] != "a" && copy.get("created_at").is_none(),
        "{copy}"
    );
}

#[tokio::test]
async fn defaults_of_the_request_go_behind_everything() {
    let paths = "
/apps/{id}: { get: {} }
/apps:
  post:
    x-sandbox: { set: { plan: small } }
    requestBody:
      content:
        application/json:
          schema:
            type: object
            properties:
              plan: { type: string, default: tiny }
              zone: { type: string, default: eu }
              owner: { type: string, format: uuid }
";
    let sandbox = serving(paths, "").await;
    let owner = "AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE";
    let made = done(
        &sandbox,
        "POST",
        "/apps",
        json!({ "owner": owner, "unknown": 1 }),
    )
    .await;
    assert_eq!(
        (&made["plan"], &made["zone"]),
        (&json!("small"), &json!("eu"))
    );
    assert_eq!(made["owner"], owner.to_lowercase());
    assert!(
        made.get("unknown").is_none(),
        "what the document does not know is ignored"
    );
}

#[tokio::test]
async fn what_stands_within_others_is_set_by_a_dotted_path() {
    let paths = "
/apps:
  post: { x-sandbox: { set: { plan.size: small, plan.zone: eu, status.at: = body.plan.size } } }
/apps/{id}: { get: {} }
/apps/{id}/scale: { post: { x-sandbox: { set: { plan.size: = body.to } } } }
";
    let sandbox = serving(paths, "").await;
    let body = json!({ "plan": { "size": "large", "gpu": null } });
    let made = done(&sandbox, "POST", "/apps", body).await;
    let plan = json!({ "size": "large", "gpu": null, "zone": "eu" });
    assert_eq!(made["plan"], plan, "a literal fills in what was not sent");
    assert_eq!(made["status"], json!({ "at": "large" }));
    let path = format!("/apps/{}/scale", made["id"].as_str().unwrap());
    let scaled = done(&sandbox, "POST", &path, json!({ "to": "tiny" })).await;
    let plan = json!({ "size": "tiny", "gpu": null, "zone": "eu" });
    assert_eq!(scaled["plan"], plan);
}

#[tokio::test]
async fn what_is_merged_keeps_what_was_not_sent() {
    let paths = "
/apps/{id}:
  get: {}
  patch: { x-sandbox: { merges: [plan], set: { plan.touched: true } } }
";
    let seed = "/apps: [{ id: a, plan: { size: { cpu: 1, ram: 2 }, zone: eu, tags: [x] }, env: { A: a } }]";
    let sandbox = serving(paths, seed).await;
    let body = json!({
        "plan": { "size": { "cpu": 4 }, "zone": null, "tags": [] },
        "env": { "B": "b" },
    });
    let app = done(&sandbox, "PATCH", "/apps/a", body).await;
    let plan = json!({ "size": { "cpu": 4, "ram": 2 }, "tags": [], "touched": true });
    assert_eq!(app["plan"], plan);
    assert_eq!(app["env"], json!({ "B": "b" }), "this is not merged");
}
