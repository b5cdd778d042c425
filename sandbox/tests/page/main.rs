//! The page for people, as a browser asks for it, and as other sites try to.

mod documentation;
mod existing;

use reqwest::{Client, Method, Response, StatusCode};
use sandbox::{Sandbox, seeded};
use serde_json::{Value, json};

async fn get(sandbox: &Sandbox, path: &str) -> Response {
    let url = format!("{}{path}", sandbox.page_url());
    Client::new().get(url).send().await.unwrap()
}

async fn text(sandbox: &Sandbox, path: &str) -> String {
    let response = get(sandbox, path).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    response.text().await.unwrap()
}

async fn read(sandbox: &Sandbox, path: &str) -> Value {
    serde_json::from_str(&text(sandbox, path).await).unwrap()
}

/// What a page holds for its script.
fn data(page: &str) -> Value {
    let (_, data) = page.split_once("id=\"data\"").unwrap();
    let data = data.split(['<', '>']).nth(1).unwrap();
    serde_json::from_str(data).unwrap()
}

#[tokio::test]
async fn the_page_has_addresses_and_token() {
    let sandbox = Sandbox::start().await.unwrap();
    let data = data(&text(&sandbox, "").await);
    assert_eq!(data["token"], sandbox.token());
    assert_eq!(data["apis"][0]["url"], sandbox.sevalla_url());
    assert_eq!(data["apis"][0]["variables"], "SEVALLA");
    assert_eq!(data["apis"][0]["read"], "/api-keys");
    assert_eq!(data["apis"][1]["url"], sandbox.northflank_url());
    assert_eq!(data["apis"][1]["documentation"], "/docs/northflank");
}

#[tokio::test]
async fn the_addresses_are_those_by_which_the_page_was_reached() {
    let sandbox = Sandbox::start().await.unwrap();
    let port = sandbox.address().port();
    let page = Client::new().get(format!("http://localhost:{port}/"));
    // The name may lead to another address first, but it always leads to this one too.
    let page = page.header("host", format!("localhost:{port}")).send();
    let data = data(&page.await.unwrap().text().await.unwrap());
    assert_eq!(
        data["apis"][0]["url"],
        format!("http://localhost:{port}/v3")
    );
}

#[tokio::test]
async fn other_sites_cannot_read_the_page() {
    let sandbox = Sandbox::start().await.unwrap();
    let port = sandbox.address().port();
    for path in [
        "",
        "requests",
        "control",
        "docs/sevalla",
        "docs/sevalla/openapi.json",
        "docs/ui/swagger-ui.css",
    ] {
        // A name that its owner lets lead here, and a page of theirs that asks for ours.
        let url = format!("{}{path}", sandbox.page_url());
        let rebound = Client::new()
            .get(&url)
            .header("host", format!("evil.example:{port}"));
        let rebound = rebound.send().await.unwrap();
        assert_eq!(rebound.status(), StatusCode::MISDIRECTED_REQUEST, "{path}");
        assert!(
            !rebound.text().await.unwrap().contains(sandbox.token()),
            "{path}"
        );

        let asked = Client::new()
            .get(&url)
            .header("origin", "https://evil.example");
        let asked = asked.send().await.unwrap();
        let header = |name: &str| {
            asked
                .headers()
                .get(name)
                .map(|value| value.to_str().unwrap())
        };
        assert_eq!(header("access-control-allow-origin"), None, "{path}");
        assert_eq!(
            header("cross-origin-resource-policy"),
            Some("same-origin"),
            "{path}"
        );
        assert_eq!(header("x-content-type-options"), Some("nosniff"), "{path}");
        let policy = header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'"), "{path}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
    }
}

/// Neither do they get an answer to the question whether they may call the APIs, and the APIs go by any name.
#[tokio::test]
async fn the_apis_are_as_they_are_without_the_page() {
    let sandbox = Sandbox::start().await.unwrap();
    let url = format!("{}/api-keys/me", sandbox.sevalla_url());
    let preflight = Client::new().request(Method::OPTIONS, &url);
    let preflight = preflight
        .header("origin", "https://evil.example")
        .header("access-control-request-method", "GET")
        .header("access-control-request-headers", "authorization");
    let preflight = preflight.send().await.unwrap();
    assert_eq!(preflight.status(), StatusCode::NOT_FOUND);
    assert!(
        !preflight
            .headers()
            .contains_key("access-control-allow-origin")
    );

    let by_name = Client::new().get(&url).header("host", "api.sevalla.com");
    let by_name = by_name.bearer_auth(sandbox.token()).send().await.unwrap();
    assert_eq!(by_name.status(), StatusCode::OK);
    assert_eq!(get(&sandbox, "v2").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_log_has_the_last_requests_and_nothing_secret() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(read(&sandbox, "requests").await, json!([]));
    let url = format!(
        "{}/applications/{}/env-vars",
        sandbox.sevalla_url(),
        seeded::APPLICATION
    );
    let client = Client::new();
    let created = client
        .post(format!("{url}?token=hunter2"))
        .bearer_auth(sandbox.token());
    created
        .json(&json!({ "key": "K", "value": "hunter2" }))
        .send()
        .await
        .unwrap();
    client
        .get(format!("{url}/%3Cscript%3E"))
        .send()
        .await
        .unwrap();

    let log = read(&sandbox, "requests").await;
    let rows: Vec<_> = log
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (&row["method"], &row["status"]))
        .collect();
    assert_eq!(
        rows,
        [(&json!("GET"), &json!(404)), (&json!("POST"), &json!(201))]
    );
    assert_eq!(
        log[1]["path"],
        format!("/v3/applications/{}/env-vars", seeded::APPLICATION)
    );
    assert!(log[1]["at"].as_u64().unwrap() > 1_700_000_000_000 && log[1]["took"].is_u64());
    let log = log.to_string();
    assert!(
        !log.contains("hunter2") && !log.contains(sandbox.token()),
        "{log}"
    );
}

#[tokio::test]
async fn the_log_shows_no_more_than_the_last_200() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::new();
    for number in 0..201 {
        let url = format!("{}/{number}", sandbox.northflank_url());
        client.get(url).send().await.unwrap();
    }
    let log = read(&sandbox, "requests").await;
    assert_eq!(log.as_array().unwrap().len(), 200);
    assert_eq!(log[0]["path"], "/v1/200");
}

#[tokio::test]
async fn nothing_comes_from_another_address() {
    let sandbox = Sandbox::start().await.unwrap();
    for path in ["", "docs/sevalla", "docs/northflank"] {
        let page = text(&sandbox, path).await;
        for attribute in ["src=\"", "href=\""] {
            for loaded in page.split(attribute).skip(1) {
                assert!(
                    loaded.starts_with("data:,") || loaded.starts_with('/'),
                    "{loaded}"
                );
                let (file, _) = loaded.split_once('"').unwrap();
                if let Some(file) = file.strip_prefix('/') {
                    text(&sandbox, file).await;
                }
            }
        }
    }
    let script = get(&sandbox, "docs/ui/swagger-ui-bundle.js").await;
    assert_eq!(script.headers()["content-type"], "text/javascript");
    assert!(script.text().await.unwrap().contains("SwaggerUIBundle"));
    for unknown in [
        "docs/heroku",
        "docs/heroku/openapi.json",
        "docs/ui/index.html",
        "docs/ui",
    ] {
        assert_eq!(
            get(&sandbox, unknown).await.status(),
            StatusCode::NOT_FOUND,
            "{unknown}"
        );
    }
}

#[tokio::test]
async fn a_long_path_is_shown_in_part() {
    let sandbox = Sandbox::start().await.unwrap();
    let url = format!("{}/{}", sandbox.sevalla_url(), "x".repeat(60_000));
    for _ in 0..20 {
        Client::new().get(&url).send().await.unwrap();
    }
    let page = text(&sandbox, "requests").await;
    assert!(page.len() < 10_000, "{}", page.len());
    assert!(page.contains("xxx…"), "the end is marked");
}

#[tokio::test]
async fn the_sandbox_is_controlled_with_its_token_only() {
    let sandbox = Sandbox::start().await.unwrap();
    let url = format!("{}control", sandbox.page_url());
    let order = async |token: &str, body: Value| {
        let request = Client::new().post(&url).bearer_auth(token);
        let answer = request.json(&body).send().await.unwrap();
        let status = answer.status().as_u16();
        (status, answer.json::<Value>().await.unwrap())
    };
    let token = sandbox.token();
    assert_eq!(
        order("wrong", json!({ "enforce_limits": true })).await.0,
        401
    );
    assert_eq!(get(&sandbox, "control").await.status(), 401);
    let (status, standing) = order(token, json!({})).await;
    assert_eq!((status, &standing["enforce_limits"]), (200, &json!(false)));

    let (_, standing) = order(
        token,
        json!({
            "enforce_limits": true,
            "advance": 3600,
            "fault": "503@getCurrentApiKey",
            "fail_next": "createApplicationPrivatePort"
        }),
    )
    .await;
    assert_eq!(standing["enforce_limits"], true);
    assert_eq!(standing["faults"], json!(["503@getCurrentApiKey"]));
    assert_eq!(
        standing["fail_next"],
        json!(["createApplicationPrivatePort"])
    );
    let key = format!("{}/api-keys/me", sandbox.sevalla_url());
    let read = async || {
        let request = Client::new().get(&key).bearer_auth(token);
        request.send().await.unwrap().status().as_u16()
    };
    assert_eq!(read().await, 503);
    order(token, json!({ "clear_faults": true })).await;
    assert_eq!(read().await, 200);
    for wrong in [
        json!([]),
        json!({ "fault": "slow" }),
        json!({ "fault": "503@nothing" }),
        json!({ "advance": -1 }),
        json!({ "enforce_limits": "yes" }),
        json!({ "fail_next": "listEnvironmentVariables" }),
        json!({ "unknown": 1 }),
    ] {
        let (status, answer) = order(token, wrong).await;
        assert_eq!(status, 400, "{answer}");
        assert!(answer["error"].is_string(), "{answer}");
    }
}

/// For who has the page read to them: one main part, and no heading skips a level.
#[tokio::test]
async fn headings_are_in_order_and_a_main_part_is_marked() {
    let sandbox = Sandbox::start().await.unwrap();
    for path in ["", "docs/sevalla"] {
        let page = text(&sandbox, path).await;
        assert_eq!(page.matches("<main").count(), 1, "{path}");
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        let levels = page.match_indices("<h").filter_map(|(at, _)| {
            let level = page[at + 2..].chars().next()?;
            level.to_digit(10)
        });
        let mut last = 0;
        for level in levels {
            assert!(level <= last + 1, "{path}: h{level} after h{last}");
            last = level;
        }
    }
}
