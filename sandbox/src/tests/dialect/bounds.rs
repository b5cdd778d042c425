//! Very many things, and expressions that would never end.

use std::time::Instant;

use serde_json::{Value, json};

use super::{builder, call, done, get, serving};

const PATHS: &str = "
/apps:
  get: { x-list: true }
  post:
    x-sandbox:
      resource: { unique: [name], shows: { twin: \"= find('/apps', self.twin_id).name\" } }
/apps/{id}: { get: {}, delete: {} }
/apps/{id}/rename: { post: { x-sandbox: { then: [{ update: /apps, where: = item.name == body.from, set: { name: = body.to } }] } } }
/first: { get: { x-list: true, x-sandbox: { target: /apps, where: = item.number < 2 } } }
/forever: { post: { x-sandbox: { effect: none, answers: { n: = body.n | length } } } }
/count: { post: { x-sandbox: { effect: none, answers: { n: \"= range(99999) | map('string') | map('length') | sum\" } } } }
/apart: { post: { x-sandbox: { effect: none, then: [{ each: = range(50000), create: /parts }] } } }
/parts: { get: { x-list: true } }
/toil: { post: { x-sandbox: { effect: none, then: [{ each: = range(50), update: /apps, set: { seen: true } }] } } }
/circle: { get: { x-list: true, x-sandbox: { resource: { shows: { all: \"= all('/circle')\" } } } } }
";

/// Ten thousand apps.
fn many() -> String {
    let apps: String = (0..10_000)
        .map(|number| {
            format!("  - {{ id: a{number}, name: n{number}, number: {number}, twin_id: a0 }}\n")
        })
        .collect();
    format!("/apps:\n{apps}")
}

#[tokio::test]
async fn thousands_of_items_are_no_burden() {
    let sandbox = builder(PATHS, &many()).start().await.unwrap();
    let start = Instant::now();
    for number in 0..100 {
        let body = json!({ "name": format!("x{number}"), "twin_id": "a1" });
        let app = done(&sandbox, "POST", "/apps", body).await;
        let path = format!("/apps/{}", app["id"].as_str().unwrap());
        assert_eq!(get(&sandbox, &path).await["twin"], "n1");
        done(&sandbox, "DELETE", &path, Value::Null).await;
    }
    // A copy of all that exists for each request would take far longer.
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    assert_eq!(get(&sandbox, "/first").await.as_array().unwrap().len(), 2);
    let body = json!({ "from": "n9999", "to": "last" });
    done(&sandbox, "POST", "/apps/a0/rename", body).await;
    assert_eq!(get(&sandbox, "/apps/a9999").await["name"], "last");
    assert_eq!(
        get(&sandbox, "/apps").await.as_array().unwrap().len(),
        10_000
    );
}

#[tokio::test]
async fn what_would_never_end_ends() {
    let sandbox = serving(PATHS, "/circle: [{ id: a }, { id: b }]").await;
    let (status, _) = call(&sandbox, "POST", "/count", json!({})).await;
    assert!(status == 200 || status == 500, "{status}");
    let deep = (0..100).fold(json!([]), |inner, _| json!([inner]));
    assert_eq!(
        done(&sandbox, "POST", "/forever", json!({ "n": deep })).await["n"],
        1
    );
    let (status, _) = call(&sandbox, "POST", "/apart", json!({})).await;
    assert_eq!(status, 200);
    assert_eq!(
        get(&sandbox, "/parts").await.as_array().unwrap().len(),
        10_000
    );
    let circle = get(&sandbox, "/circle").await;
    assert_eq!(circle[0]["all"], json!([{ "id": "a" }, { "id": "b" }]));
}

#[tokio::test]
async fn no_request_does_very_much() {
    let sandbox = builder(PATHS, &many()).start().await.unwrap();
    let (status, error) = call(&sandbox, "POST", "/toil", json!({})).await;
    assert_eq!(status, 400, "{error}");
    assert!(get(&sandbox, "/apps/a0").await.get("seen").is_none());
    // Every item of a list shows all others.
    let circle: String = (0..500)
        .map(|number| format!("  - {{ id: a{number}, name: x }}\n"))
        .collect();
    let sandbox = builder(PATHS, &format!("/circle:\n{circle}"))
        .start()
        .await
        .unwrap();
    let (status, error) = call(&sandbox, "GET", "/circle", Value::Null).await;
    assert_eq!(status, 400, "{error}");
}

#[tokio::test]
async fn a_sandbox_holds_no_more_than_it_can() {
    let sandbox = serving(PATHS, "").await;
    let filler = "x".repeat(500_000);
    let mut made = 0;
    let refused = loop {
        let (status, error) = call(&sandbox, "POST", "/apps", json!({ "filler": filler })).await;
        if status != 200 {
            break (status.as_u16(), error["reason"]["message"].clone());
        }
        made += 1;
        assert!(made < 100, "there is no end to it");
    };
    assert_eq!(refused, (400, json!("the sandbox cannot hold any more")));
    assert!(made > 10, "{made}");
    // What was made before is there, and can go.
    let (status, _) = call(&sandbox, "GET", "/first", Value::Null).await;
    assert_eq!(status, 200);
}
