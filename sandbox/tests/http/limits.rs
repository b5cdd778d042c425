//! The limits that the vendors document.

use std::time::Duration;

use reqwest::{Method, Response, StatusCode};
use sandbox::{Sandbox, seeded};
use serde_json::{Value, json};

use crate::Fixture;

fn header(response: &Response, name: &str) -> String {
    response.headers()[name].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn sevalla_counts_by_tier_and_each_service_by_itself() {
    let builder = Sandbox::builder().paused_clock().enforce_limits();
    let fixture = Fixture::of(builder.start().await.unwrap());
    let url = fixture.of_application("/env-vars/00000000-0000-4000-8000-000000000000");
    for remaining in (0..10).rev() {
        let response = fixture
            .send(Method::DELETE, &url, Value::Null)
            .await
            .unwrap();
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(header(&response, "x-ratelimit-limit"), "10");
        assert_eq!(
            header(&response, "x-ratelimit-remaining"),
            remaining.to_string()
        );
    }
    fixture.sandbox.advance(Duration::from_secs(45));
    let refused = fixture
        .send(Method::DELETE, &url, Value::Null)
        .await
        .unwrap();
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(header(&refused, "x-ratelimit-reset"), "15");
    assert_eq!(header(&refused, "retry-after"), "15");
    assert_eq!(refused.json::<Value>().await.unwrap()["status"], 429);

    let other = url.replace(seeded::APPLICATION, seeded::OTHER_APPLICATION);
    let other = fixture
        .send(Method::DELETE, &other, Value::Null)
        .await
        .unwrap();
    assert_eq!(other.status(), StatusCode::NOT_FOUND);
    let read = fixture
        .send(Method::GET, &fixture.sevalla("/api-keys/me"), Value::Null)
        .await
        .unwrap();
    assert_eq!(header(&read, "x-ratelimit-limit"), "400");
    fixture.sandbox.advance(Duration::from_secs(15));
    let again = fixture
        .send(Method::DELETE, &url, Value::Null)
        .await
        .unwrap();
    assert_eq!(header(&again, "x-ratelimit-remaining"), "9");
}

#[tokio::test]
async fn the_older_set_can_be_chosen() {
    let builder = Sandbox::builder()
        .limit_set("sevalla", "documented")
        .enforce_limits();
    let fixture = Fixture::of(builder.start().await.unwrap());
    let url = fixture.of_application("/env-vars");
    for number in 0..5 {
        fixture
            .create(&url, json!({ "key": format!("K{number}"), "value": "" }))
            .await;
    }
    let (status, _) = fixture
        .call(Method::POST, &url, json!({ "key": "K5", "value": "" }))
        .await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    fixture.get(&url).await;
}

#[tokio::test]
async fn every_answer_of_both_apis_has_an_id_and_tells_a_limit() {
    let fixture = Fixture::start().await;
    let northflank = fixture.sandbox.northflank_url();
    let urls = [
        (fixture.sevalla("/api-keys/me"), 200),
        (fixture.sevalla("/nowhere"), 404),
        (
            format!("{northflank}/projects/none/services/none/ports"),
            404,
        ),
        (
            format!(
                "{northflank}/projects/{}/services/{}/ports",
                seeded::PROJECT,
                seeded::SERVICE
            ),
            200,
        ),
    ];
    for (url, status) in urls {
        let response = fixture.send(Method::GET, &url, Value::Null).await.unwrap();
        assert_eq!(response.status().as_u16(), status, "{url}");
        assert!(header(&response, "x-request-id").starts_with("req-"));
        for name in ["limit", "remaining", "reset"] {
            let number: u64 = header(&response, &format!("x-ratelimit-{name}"))
                .parse()
                .unwrap();
            assert!(number > 0, "{name} at {url}");
        }
    }
    let anonymous = fixture
        .client
        .get(fixture.sevalla("/api-keys/me"))
        .send()
        .await
        .unwrap();
    assert_eq!(anonymous.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(header(&anonymous, "x-ratelimit-limit"), "400");
}
