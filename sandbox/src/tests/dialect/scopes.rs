//! Paths behind a prefix.

use serde_json::{Value, json};

use super::{document, get, listed, refused};
use crate::{Builder, Sandbox};

const PATHS: &str = "
PREFIX/projects:
  get: { x-list: true }
  post:
    x-sandbox:
      resource: { unique: [name], shows: { count: \"= all('/projects/' ~ self.id ~ '/jobs') | length\" } }
      then: [{ create: \"= '/projects/' ~ self.id ~ '/jobs'\", set: { name: first, of: = path.team } }]
PREFIX/projects/{id}: { get: {}, delete: { x-sandbox: { then: [{ delete: /links, where: = item.project == self.id }] } } }
PREFIX/projects/{id}/jobs:
  get: { x-list: true }
  post: { x-sandbox: { resource: { references: { after: '/projects/{id}/jobs' } } } }
PREFIX/links: { get: { x-list: true } }
PREFIX/current: { get: { x-sandbox: { target: \"= place('p', '/projects')\" } } }
";

const SEED: &str = "
things:
  /projects: [{ id: p, name: Own }]
  /links: [{ id: l, project: p }]
  /teams:
    - id: t
      /projects: [{ id: p, name: Ours, /jobs: [{ id: j }] }]
      /links: [{ id: m, project: p }]
";

async fn start() -> Sandbox {
    let mut whole =
        document(&(PATHS.replace("PREFIX", "") + &PATHS.replace("PREFIX", "/teams/{team}")));
    whole["x-scope"] = json!({ "prefix": "/teams/{team}" });
    let builder = Builder::only("things", whole.to_string()).paused_clock();
    builder.seed(SEED).start().await.unwrap()
}

#[tokio::test]
async fn paths_are_those_behind_the_same_prefix() {
    let sandbox = start().await;
    assert_eq!(get(&sandbox, "/current").await["name"], "Own");
    assert_eq!(get(&sandbox, "/teams/t/current").await["name"], "Ours");
    assert_eq!(listed(&sandbox, "/projects", "count").await, json!([0]));
    assert_eq!(
        listed(&sandbox, "/teams/t/projects", "count").await,
        json!([1])
    );
    let made = super::done(
        &sandbox,
        "POST",
        "/teams/t/projects",
        json!({ "name": "Own" }),
    )
    .await;
    assert_eq!(made["count"], 1);
    let jobs = format!("/teams/t/projects/{}/jobs", made["id"].as_str().unwrap());
    assert_eq!(listed(&sandbox, &jobs, "of").await, json!(["t"]));
    let taken = refused(&sandbox, "POST", "/projects", json!({ "name": "Own" })).await;
    assert_eq!(taken.0, 409);
    super::done(
        &sandbox,
        "POST",
        "/teams/t/projects/p/jobs",
        json!({ "after": "j" }),
    )
    .await;
    let beside = refused(
        &sandbox,
        "POST",
        "/projects/p/jobs",
        json!({ "after": "j" }),
    )
    .await;
    assert_eq!(beside.0, 404);
}

#[tokio::test]
async fn what_happens_behind_a_prefix_happens_nowhere_else() {
    let sandbox = start().await;
    super::done(&sandbox, "DELETE", "/teams/t/projects/p", Value::Null).await;
    assert_eq!(get(&sandbox, "/teams/t/links").await, json!([]));
    assert_eq!(listed(&sandbox, "/links", "id").await, json!(["l"]));
    assert_eq!(get(&sandbox, "/projects/p").await["name"], "Own");
    assert_eq!(
        refused(&sandbox, "GET", "/teams/x/projects", Value::Null)
            .await
            .0,
        404
    );
}
