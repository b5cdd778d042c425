//! What a sandbox begins with, and what is wrong with seeds.

use sandbox::{Sandbox, SeedError, StartError};
use serde_json::json;

use crate::Fixture;

async fn error_of(seed: &str) -> String {
    match Sandbox::builder().seed(seed).start().await.unwrap_err() {
        StartError::Seed(
            error @ (SeedError::Unfit { .. } | SeedError::Syntax(_) | SeedError::UnknownApi(_)),
        ) => error.to_string(),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_seed_adds_to_what_is_there() {
    let seed = "
sevalla:
  /applications:
    - id: 00000000-0000-4000-8000-000000000001
      /env-vars:
        - { id: 00000000-0000-4000-8000-000000000002, key: A, value: a, created_at: '2020-01-01T00:00:00.000Z' }
        - { key: B, value: b }
  /applications/8f2c4a6e-1b3d-4f5a-9c7e-0a1b2c3d4e5f/env-vars:
    - { key: C, value: c }
northflank:
  /projects/default-project/services:
    - id: empty
      /ports: { data: { ports: [] } }
";
    let fixture = Fixture::of(Sandbox::builder().seed(seed).start().await.unwrap());
    let list = fixture
        .get(&fixture.sevalla("/applications/00000000-0000-4000-8000-000000000001/env-vars"))
        .await;
    assert_eq!(
        (&list["total"], &list["data"][0]["created_at"]),
        (&json!(2), &json!("2020-01-01T00:00:00.000Z"))
    );
    assert_eq!(list["data"][1]["is_runtime"], json!(null));
    assert_eq!(
        fixture.get(&fixture.of_application("/env-vars")).await["total"],
        3
    );
    let url = format!(
        "{}/projects/default-project/services/empty/ports",
        fixture.sandbox.northflank_url()
    );
    assert_eq!(fixture.get(&url).await, json!({ "data": { "ports": [] } }));
    Sandbox::builder()
        .seed("")
        .seed("sevalla: {}")
        .start()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_bad_seed_is_an_error_that_names_the_place() {
    let syntax = error_of("sevalla: [").await;
    assert!(
        syntax.starts_with("the seed cannot be read: ") && syntax.contains("line"),
        "{syntax}"
    );
    for (seed, expected) in [
        (
            "heroku: {}",
            "the seed names the API `heroku`, which the sandbox does not have",
        ),
        (
            "sevalla: 1",
            "in the seed, at `sevalla`: this has to be a mapping of paths",
        ),
        (
            "sevalla: { name: x }",
            "in the seed, at `sevalla`: `name` has to be a path and begin with `/`",
        ),
        (
            "sevalla: { /dynos: [] }",
            "in the seed, at `sevalla/dynos`: the API has no such path",
        ),
        (
            "sevalla: { /applications/: [] }",
            "in the seed, at `sevalla/applications/`: this is no path",
        ),
        (
            "sevalla: { /applications: 1 }",
            "in the seed, at `sevalla/applications`: this has to be a list of items or one mapping",
        ),
        (
            "sevalla: { /applications: [{ id: 00000000-0000-4000-8000-000000000001 }, 2] }",
            "in the seed, at `sevalla/applications[1]`: an item has to be a mapping",
        ),
        (
            "sevalla: { /applications: [{ id: 1 }] }",
            "in the seed, at `sevalla/applications[0]`: `id` has to be text",
        ),
        (
            "sevalla: { /applications: [{ id: 00000000-0000-4000-8000-00000000000a }, { id: 00000000-0000-4000-8000-00000000000A }] }",
            "in the seed, at `sevalla/applications[1]`: another item has the same `id`",
        ),
        (
            "sevalla: { /applications: [{ id: 00000000-0000-4000-8000-000000000001, /dynos: [] }] }",
            "in the seed, at `sevalla/applications[0]/dynos`: the API has no such path",
        ),
    ] {
        assert_eq!(error_of(seed).await, expected);
    }
    let id = "00000000-0000-4000-8000-000000000001";
    let of_variable = async |variable: &str| {
        error_of(&format!(
            "sevalla: {{ /applications: [{{ id: {id}, /env-vars: [{variable}] }}] }}"
        ))
        .await
    };
    let wrong = of_variable("{ key: hunter2, value: [hunter2] }").await;
    assert!(
        wrong.starts_with("in the seed, at `sevalla/applications[0]/env-vars[0]`: value: "),
        "{wrong}"
    );
    assert!(!wrong.contains("hunter2"), "{wrong}");
    let wrong = of_variable("{ key: A, value: a, id: no-uuid }").await;
    assert!(
        wrong.starts_with("in the seed, at `sevalla/applications[0]/env-vars[0]`: id: "),
        "{wrong}"
    );
}

#[tokio::test]
async fn a_seed_obeys_the_rules_of_the_api() {
    let own = "00000000-0000-4000-8000-000000000001";
    for (seed, expected) in [
        (
            "sevalla: { /applications: [{ id: shop }] }".to_owned(),
            "sevalla/applications[0]`: id: ",
        ),
        (
            format!(
                "sevalla: {{ /applications: [{{ id: {own}, /env-vars: [{{ key: A, value: a }}, {{ key: A, value: b }}] }}] }}"
            ),
            "sevalla/applications[0]/env-vars[1]`: key: another item here has the same",
        ),
        (
            format!(
                "sevalla: {{ /applications/{}/env-vars: [{{ key: LOG_LEVEL, value: a }}] }}",
                sandbox::seeded::APPLICATION
            ),
            "/env-vars[0]`: key: another item here has the same",
        ),
        (
            format!(
                "sevalla: {{ /applications: [{{ id: {own}, /private-ports: [{{ process_id: {own}, port: 1 }}] }}] }}"
            ),
            "sevalla/applications[0]/private-ports[0]`: process_id: none of the processes here has it",
        ),
        (
            format!("sevalla: {{ /applications/{own}/env-vars: [] }}"),
            "/env-vars`: there is no `/applications/00000000-0000-4000-8000-000000000001`",
        ),
    ] {
        let error = error_of(&seed).await;
        assert!(error.contains(expected), "{error}");
    }
    // What a port names may stand further down, in capitals too.
    let process = "00000000-0000-4000-8000-00000000000a";
    let seed = format!(
        "sevalla: {{ /applications: [{{ id: {own}, /private-ports: [{{ process_id: {}, port: 1 }}], /processes: [{{ id: {process} }}] }}] }}",
        process.to_uppercase()
    );
    Sandbox::builder().seed(seed).start().await.unwrap();
}

#[tokio::test]
async fn deep_and_large_seeds_are_refused_quickly() {
    let start = std::time::Instant::now();
    for open in ["[", "{a: ", "- ", "? ", "[\n", "{? "] {
        let seed = format!("sevalla: {}", open.repeat(100_000));
        let error = error_of(&seed).await;
        assert!(error.starts_with("the seed cannot be read: "), "{error}");
        let seed = format!("sevalla:\n{}", open.repeat(100_000));
        error_of(&seed).await;
    }
    let lines = (0..1_200).map(|depth| format!("{}a:\n", " ".repeat(depth)));
    error_of(&lines.collect::<String>()).await;
    error_of(&" ".repeat(sandbox::MAX_SEED + 1)).await;
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}
