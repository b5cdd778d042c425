//! What is waited for is found where the answer has it.

use serde_json::{Value, json};
use tests::WaitError;
use tests::constructs::envelope::requests::WaitForBuild;
use tests::constructs::waiters::requests::WaitForLetter;
use tests::constructs::waiters::types::Thing;
use tests::runtime::{Progress, Watched};

use super::server::{ID, Server};

const OTHER: &str = "00000000-0000-4000-8000-000000000000";

fn things() -> Value {
    json!([
        { "id": OTHER, "state": "broken", "delivery": null },
        { "id": ID, "state": "made", "delivery": "arrived" },
    ])
}

fn assert_is(thing: &Thing) {
    assert_eq!((&*thing.id.to_string(), thing.state.as_str()), (ID, "made"));
}

#[tokio::test]
async fn in_a_list_that_is_the_answer() {
    let server = Server::saying(200, things()).await;
    let client = client!(waiters, server);
    let waiter = client.wait_for_parcel(uuid::uuid!(ID));
    assert_is(&waiter.until_ready().await.expect("a parcel"));
    let waiter = client.wait_for_parcel(uuid::uuid!(OTHER));
    let failed = waiter.until_ready().await;
    assert!(
        matches!(failed, Err(WaitError::Failed { .. })),
        "{failed:?}"
    );
}

#[tokio::test]
async fn in_a_list_within_the_answer() {
    let server = Server::saying(200, json!({ "data": { "letters": things() } })).await;
    let client = client!(waiters, server);
    let waiter = client.wait_for_letter(uuid::uuid!(ID));
    assert_is(&waiter.until_ready().await.expect("a letter"));
}

#[test]
fn what_has_no_state_yet_is_on_its_way() {
    let [without, with] = serde_json::from_value(things()).expect("two things");
    assert_eq!(WaitForLetter::progress(&without), Progress::Pending);
    assert_eq!(WaitForLetter::progress(&with), Progress::Ready);
}

#[tokio::test]
async fn a_list_that_cannot_be_read_is_no_missing_resource() {
    let server = Server::silent(404).await;
    let client = client!(waiters, server);
    let waiter = client.wait_for_parcel(uuid::uuid!(ID));
    let error = waiter.until_ready().await.expect_err("no list");
    let is_not_found = matches!(&error, WaitError::Request { error, .. } if error.is_not_found());
    assert!(is_not_found, "{error:?}");
}

#[test]
fn what_is_missing_on_the_way_to_the_state_is_awaited() {
    for (status, expected) in [
        (json!(null), Progress::Pending),
        (json!({ "step": {} }), Progress::Pending),
        (json!({ "step": { "state": "running" } }), Progress::Pending),
        (json!({ "step": { "state": "done" } }), Progress::Ready),
        (json!({ "step": { "state": "broken" } }), Progress::Failed),
    ] {
        let build = json!({ "id": "b", "status": status });
        let build = serde_json::from_value(build).expect("a build");
        assert_eq!(WaitForBuild::progress(&build), expected, "{status}");
    }
}

#[tokio::test]
async fn in_an_envelope() {
    let build = json!({ "id": "b", "status": { "step": { "state": "done" } } });
    let server = Server::saying(200, json!({ "data": build })).await;
    let client = client!(envelope, server);
    let waiter = client.wait_for_build("b");
    assert_eq!(waiter.until_ready().await.expect("a build").id, "b");

    let retries = json!([{ "id": "a", "outcome": "odd" }, { "id": "c", "outcome": "skipped" }]);
    let server = Server::saying(200, json!({ "data": { "retries": retries } })).await;
    let client = client!(envelope, server);
    let waiter = client.wait_for_retry("b", "c");
    assert_eq!(waiter.until_ready().await.expect("a retry").id, "c");
}
