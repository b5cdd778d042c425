//! Identifiers: one type a component, strict both ways.

use serde_json::json;
use tests::Error;
use tests::constructs::id::types::{OwnerId, Request, ThingId};
use uuid::Uuid;

use super::server::{ID, Server, assert_refused};

const NIL: &str = "00000000-0000-0000-0000-000000000000";
const MAX: &str = "ffffffff-ffff-ffff-ffff-ffffffffffff";

#[tokio::test]
async fn whatever_spells_an_identifier_will_do_and_is_sent_in_lower_case() {
    let server = Server::saying(200, json!({ "id": MAX, "owner_id": NIL })).await;
    let client = client!(id, server);
    let id: OwnerId = ID.parse().expect("an identifier");
    let upper = ID.to_uppercase();
    for body in [
        Request::builder().owner_id(id),
        Request::builder().owner_id(ID),
        Request::builder().owner_id(&upper),
        Request::builder().owner_id(upper.clone()),
        Request::builder().owner_id(Uuid::from(id)),
    ] {
        let request = client.create_thing().thing_id(Uuid::from(id)).body(body);
        let answer = request.send().await.expect("an answer");
        let (thing, owner): (ThingId, OwnerId) = (answer.id, answer.owner_id);
        assert!(thing.as_uuid().is_max() && owner.as_uuid().is_nil());
    }
    for sent in server.sent().await {
        assert_eq!(sent, json!({ "owner_id": ID }));
    }
}

#[tokio::test]
async fn a_wrong_spelling_is_refused_in_a_request_and_in_an_answer() {
    for (id, rule) in [
        ("", "its length is 0, expected 36"),
        (
            "7c9e6679-7425-90de-944b-e07fc1f90ae7",
            "it has version 9, expected 1 to 8",
        ),
        (
            "7c9e6679-7425-40de-c44b-e07fc1f90ae7",
            "it has the variant digit c, expected 8, 9, a or b",
        ),
        (
            "7c9e6679-7425-40de-944b-e07fc1f90aeg",
            "expected a hexadecimal digit at position 35, found 'g'",
        ),
        (
            "7c9e6679_7425-40de-944b-e07fc1f90ae7",
            "expected a hyphen at position 8, found '_'",
        ),
        (
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "the identifier of all f must be in lower case",
        ),
    ] {
        let server = Server::saying(200, json!({ "id": id, "owner_id": ID })).await;
        let client = client!(id, server);
        let request = client.create_thing().thing_id(uuid::uuid!(ID));
        let refused = request.clone().body_map(|body| body.owner_id(id));
        let reason = format!("body: owner_id: \"{id}\" is not a valid OwnerId: {rule}");
        assert_refused(refused.send().await, &reason);
        assert!(server.requests().await.is_empty());

        let answer = request.body_map(|body| body.owner_id(ID)).send().await;
        let Err(Error::Decode(error)) = answer else {
            panic!("{answer:?}");
        };
        assert_eq!(
            (error.path(), error.reason()),
            ("id", "it is not a valid ThingId")
        );
    }
}
