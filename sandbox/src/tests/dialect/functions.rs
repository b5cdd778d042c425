//! Functions of expressions that know what exists and what time it is.

use std::time::Duration;

use serde_json::{Value, json};

use super::{done, serving};
use crate::Sandbox;

const PATHS: &str = "
/apps:
  get: { x-list: true, x-sandbox: { resource: { order: newest, shows: { loud: = self.name | upper } } } }
/apps/{id}/parts: { get: { x-list: true } }
/apps/{id}/rule: { get: { x-sandbox: { resource: { starts: { open: true } } } } }
/databases: { get: { x-list: true } }
/ask:
  post: { x-sandbox: { effect: none, answers: { answer: EXPRESSION } } }
";

const SEED: &str = "
/apps: [{ id: a, name: one, /parts: [{ id: p }, { id: q }] }, { id: b, name: two }]
/databases: [{ id: d }]
";

async fn asked(sandbox: &Sandbox) -> Value {
    done(
        sandbox,
        "POST",
        "/ask",
        json!({ "n": 2, "null": null, "at": "2026-01-01T00:00:00Z" }),
    )
    .await["answer"]
        .take()
}

async fn ask(expression: &str) -> Value {
    let paths = PATHS.replace("EXPRESSION", &format!("{:?}", format!("= {expression}")));
    asked(&serving(&paths, SEED).await).await
}

#[tokio::test]
async fn records_are_found_as_they_are_shown() {
    for (expression, expected) in [
        ("find('/apps', 'a').loud", json!("ONE")),
        ("find('/apps', 'a').id", json!("a")),
        ("find('/apps', 'c')", json!(null)),
        ("find('/apps', 'c').name is undefined", json!(true)),
        ("find('/apps', body.missing)", json!(null)),
        ("find('/apps', body.null)", json!(null)),
        ("find('/nowhere', 'a')", json!(null)),
        ("find('/apps/', 'a')", json!(null)),
        ("find(body.missing or '/apps/a').name", json!("one")),
        ("find('/apps/a/rule').open", json!(true)),
        ("find('/apps/c')", json!(null)),
        ("find('/apps', 'a').created_at == now()", json!(true)),
        (
            "all('/apps/*/parts') | map(attribute='id') | list",
            json!(["p", "q"]),
        ),
        (
            "merged({'a': 1, 'b': 2}, {'b': 3})",
            json!({ "a": 1, "b": 3 }),
        ),
        ("merged(find('/apps', 'a'), {'id': 'z'}).name", json!("one")),
        ("merged(body.missing, 'text')", json!({})),
        (
            "all('/apps') | map(attribute='loud') | list",
            json!(["TWO", "ONE"]),
        ),
        (
            "all('/apps') | first",
            json!({ "id": "b", "name": "two", "loud": "TWO" }),
        ),
        ("all('/apps/a/parts') | length", json!(2)),
        ("all('/apps/c/parts')", json!([])),
        (
            "all('/apps') | selectattr('name', 'eq', 'one') | map(attribute='id') | first",
            json!("a"),
        ),
        (
            "((all('/apps') | list) + (all('/databases') | list)) | length",
            json!(3),
        ),
        (
            "all('/apps') | map('chain', {'kind': 'app'}) | map(attribute='kind') | list",
            json!(["app", "app"]),
        ),
        (
            "all('/apps') | sort(attribute='name') | map(attribute='id') | join(',')",
            json!("a,b"),
        ),
        ("place('d', '/apps', '/databases')", json!("/databases/d")),
        ("place('e', '/apps', '/databases')", json!(null)),
        ("place(body.missing, '/apps')", json!(null)),
    ] {
        assert_eq!(ask(expression).await, expected, "{expression}");
    }
}

#[tokio::test]
async fn new_values_have_their_form() {
    assert_eq!(ask("uuid()").await.as_str().unwrap().len(), 36);
    assert_eq!(ask("digits(5)").await.as_str().unwrap().len(), 5);
    assert_eq!(ask("secret('svl_', 64)").await.as_str().unwrap().len(), 68);
    assert_eq!(ask("masked('svl_ab0123456789cdef')").await, "svl_ab...cdef");
    assert_eq!(ask("masked(nothing)").await, Value::Null);
    assert_eq!(ask("slug('My App')").await, "my-app");
    assert_eq!(ask("slug(nothing) or 'app'").await, "app");
}

#[tokio::test]
async fn the_time_is_that_of_the_sandbox() {
    let paths = PATHS.replace(
        "EXPRESSION",
        "'= [now(), now(60), now(-0.5), now(body.null)]'",
    );
    let sandbox = serving(&paths, SEED).await;
    let before = asked(&sandbox).await;
    sandbox.advance(Duration::from_secs(60));
    let after = asked(&sandbox).await;
    assert_eq!(before[1], after[0]);
    assert_eq!(before[0], before[3]);
    assert!(before[2].as_str() < before[0].as_str());
}

#[tokio::test]
async fn curves_and_lines_are_made_of_times() {
    assert_eq!(
        ask("series(body.missing, none, 60, 0, 9) | length").await,
        60
    );
    let value = ask("(series(body.at, '2026-01-01T00:10:00Z', 60, 5, 5) | last).value").await;
    assert_eq!(value, 5);
    assert_eq!(
        ask("series(none, none, body.n * 60, {'a': 1}, {'a': 1}) | map(attribute='value') | first")
            .await,
        json!({ "a": 1 })
    );
    assert_eq!(
        ask("lines(none, none, body.n, ['a', 'b']) | length").await,
        2
    );
    let line = ask("lines(none, none, 1, [{'text': 'a'}], each={'by': 'x'}) | first").await;
    assert_eq!(
        (&line["text"], &line["by"], &line["number"]),
        (&json!("a"), &json!("x"), &json!(1))
    );
}
