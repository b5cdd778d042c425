//! `lifecycle`, `ended`, and what is told to fail.

use std::time::Duration;

use serde_json::{Value, json};

use super::{done, get, listed, refused, serving};
use crate::{FaultError, Sandbox};

const PATHS: &str = "
/runs:
  get: { x-list: true }
  post:
    operationId: startRun
    x-sandbox:
      resource: { shows: { finished: = ended } }
      lifecycle: { property: state, through: { waiting: 2, running: 3.5 }, ends: done, fails: broken }
/runs/{id}:
  get: {}
  delete:
    operationId: deleteRun
    x-sandbox:
      lifecycle: { property: state, through: { leaving: 2, packing: 2 }, fails: stuck }
/runs/{id}/logs: { get: { x-list: true } }
/runs/{id}/stop: { post: { x-sandbox: { set: { state: stopped } } } }
/runs/{id}/pause:
  post:
    operationId: pauseRun
    x-sandbox: { lifecycle: { property: state, through: { paused: 4 } } }
";

async fn after(sandbox: &Sandbox, milliseconds: u64, path: &str) -> Value {
    sandbox.advance(Duration::from_millis(milliseconds));
    get(sandbox, path).await["state"].clone()
}

async fn run(sandbox: &Sandbox) -> String {
    let run = done(sandbox, "POST", "/runs", json!({})).await;
    format!("/runs/{}", run["id"].as_str().unwrap())
}

#[tokio::test]
async fn states_are_passed_one_after_the_other() {
    let sandbox = serving(PATHS, "").await;
    let path = run(&sandbox).await;
    for (milliseconds, state) in [
        (0, "waiting"),
        (1999, "waiting"),
        (1, "running"),
        (3499, "running"),
    ] {
        assert_eq!(after(&sandbox, milliseconds, &path).await, state);
        assert_eq!(get(&sandbox, &path).await["finished"], Value::Null);
    }
    assert_eq!(after(&sandbox, 1, &path).await, "done");
    let finished = get(&sandbox, &path).await["finished"].clone();
    assert!(finished.is_string());
    assert_eq!(after(&sandbox, 1_000_000, &path).await, "done");
    assert_eq!(get(&sandbox, &path).await["finished"], finished);
}

#[tokio::test]
async fn without_an_end_it_is_what_it_was() {
    let sandbox = serving(PATHS, "/runs: [{ id: a, state: ready }, { id: b }]").await;
    done(&sandbox, "POST", "/runs/a/pause", Value::Null).await;
    assert_eq!(after(&sandbox, 3999, "/runs/a").await, "paused");
    assert_eq!(after(&sandbox, 1, "/runs/a").await, "ready");
    // What was never told of a state has none, and no end.
    assert!(get(&sandbox, "/runs/b").await.get("finished").is_none());
    done(&sandbox, "POST", "/runs/b/pause", Value::Null).await;
    assert_eq!(after(&sandbox, 4000, "/runs/b").await, Value::Null);
    // A pause ends in what was under way.
    let path = run(&sandbox).await;
    done(&sandbox, "POST", &format!("{path}/pause"), Value::Null).await;
    assert_eq!(after(&sandbox, 4000, &path).await, "done");
}

#[tokio::test]
async fn what_is_set_ends_what_was_under_way() {
    let sandbox = serving(PATHS, "").await;
    let path = run(&sandbox).await;
    assert_eq!(after(&sandbox, 1000, &path).await, "waiting");
    let stopped = done(&sandbox, "POST", &format!("{path}/stop"), Value::Null).await;
    assert_eq!(stopped["state"], "stopped");
    assert!(stopped["finished"].is_string());
    assert_eq!(after(&sandbox, 10_000, &path).await, "stopped");
    assert_eq!(get(&sandbox, &path).await["finished"], stopped["finished"]);
}

#[tokio::test]
async fn a_failure_is_used_once_and_only_where_one_can_be() {
    let sandbox = serving(PATHS, "").await;
    sandbox.fail_next("startRun").unwrap();
    let (first, second) = (run(&sandbox).await, run(&sandbox).await);
    assert_eq!(after(&sandbox, 6000, &first).await, "broken");
    assert_eq!(get(&sandbox, &second).await["state"], "done");
    let error = sandbox.fail_next("pauseRun").unwrap_err();
    assert!(matches!(error, FaultError::NothingToFail(_)), "{error}");
}

#[tokio::test]
async fn what_is_deleted_is_seen_for_a_while() {
    let sandbox = serving(
        PATHS,
        "/runs: [{ id: a, state: ready, /logs: [{ id: l }] }, { id: b, state: ready }]",
    )
    .await;
    done(&sandbox, "DELETE", "/runs/a", Value::Null).await;
    assert_eq!(
        listed(&sandbox, "/runs", "state").await,
        json!(["leaving", "ready"])
    );
    assert_eq!(get(&sandbox, "/runs/a").await["state"], "leaving");
    for (method, path) in [
        ("DELETE", "/runs/a"),
        ("POST", "/runs/a/stop"),
        ("GET", "/runs/a/logs"),
    ] {
        assert_eq!(refused(&sandbox, method, path, Value::Null).await.0, 404);
    }
    sandbox.advance(Duration::from_secs(2));
    assert_eq!(
        listed(&sandbox, "/runs", "state").await,
        json!(["packing", "ready"])
    );
    sandbox.advance(Duration::from_secs(2));
    assert_eq!(listed(&sandbox, "/runs", "id").await, json!(["b"]));
    assert_eq!(
        refused(&sandbox, "GET", "/runs/a", Value::Null).await.0,
        404
    );
}

#[tokio::test]
async fn a_deletion_that_fails_leaves_what_it_was_to_delete() {
    let sandbox = serving(PATHS, "/runs: [{ id: a, state: ready }]").await;
    sandbox.fail_next("deleteRun").unwrap();
    done(&sandbox, "DELETE", "/runs/a", Value::Null).await;
    assert_eq!(get(&sandbox, "/runs/a").await["state"], "leaving");
    assert_eq!(after(&sandbox, 4000, "/runs/a").await, "stuck");
    done(&sandbox, "DELETE", "/runs/a", Value::Null).await;
    sandbox.advance(Duration::from_secs(4));
    assert_eq!(get(&sandbox, "/runs").await, json!([]));
}

#[tokio::test]
async fn states_are_passed_within_another_property() {
    let paths = "
/runs:
  get: { x-list: true }
  post:
    x-sandbox:
      set: { status.step.since: = now() }
      lifecycle: { property: status.step.state, through: { waiting: 2 }, ends: done }
/runs/{id}: { get: {} }
/runs/{id}/stop: { post: { x-sandbox: { set: { status.step.state: stopped } } } }
";
    let sandbox = serving(paths, "").await;
    let path = run(&sandbox).await;
    let state = async || get(&sandbox, &path).await["status"]["step"]["state"].clone();
    assert_eq!(state().await, "waiting");
    sandbox.advance(Duration::from_secs(2));
    assert_eq!(state().await, "done");
    let other = run(&sandbox).await;
    let stopped = done(&sandbox, "POST", &format!("{other}/stop"), Value::Null).await;
    assert_eq!(stopped["status"]["step"]["state"], "stopped");
    assert!(stopped["status"]["step"]["since"].is_string(), "{stopped}");
}
