//! Identifiers: one type a component, of the documented form where they are sent.

use serde_json::json;
use tests::Error;
use tests::constructs::id::types::{Answer, OwnerId, Request, ThingId};
use uuid::Uuid;

use super::server::{ID, Server, assert_refused};

const NIL: &str = "00000000-0000-0000-0000-000000000000";
const MAX: &str = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const VERSION_9: &str = "7c9e6679-7425-90de-944b-e07fc1f90ae7";

/// What is no identifier at all.
const WRONG: [(&str, &str); 4] = [
    ("", "its length is 0, expected 36"),
    (
        "7c9e6679-7425-40de-944b-e07fc1f90aeg",
        "expected a hexadecimal digit at position 35, found 'g'",
    ),
    (
        "7c9e6679_7425-40de-944b-e07fc1f90ae7",
        "expected a hyphen at position 8, found '_'",
    ),
    (
        "7c9e6679742540de944be07fc1f90ae7",
        "its length is 32, expected 36",
    ),
];

#[tokio::test]
async fn an_identifier_is_sent_in_lower_case() {
    let server = Server::saying(200, json!({ "id": MAX, "owner_id": NIL })).await;
    let client = client!(id, server);
    let id: OwnerId = ID.parse().expect("an identifier");
    let upper: OwnerId = ID.to_uppercase().parse().expect("an identifier");
    assert_eq!(id, upper);
    let create = || client.create_thing(Uuid::from(id));
    for request in [
        create().owner_id(id),
        create().owner_id(upper),
        create().owner_id(OwnerId::try_from(uuid::uuid!(ID)).expect("an identifier")),
        create().body(Request::new(id)),
        create().body(Request { owner_id: id }),
    ] {
        let answer = request.send().await.expect("an answer");
        let (thing, owner): (ThingId, OwnerId) = (answer.id, answer.owner_id);
        assert!(thing.as_uuid().is_max() && owner.as_uuid().is_nil());
    }
    for sent in server.sent().await {
        assert_eq!(sent, json!({ "owner_id": ID }));
    }
}

#[tokio::test]
async fn what_is_no_identifier_is_refused_both_ways() {
    for (text, rule) in WRONG {
        let error = text.parse::<OwnerId>().expect_err("no identifier");
        assert_eq!(
            error.to_string(),
            format!("the text is not a valid OwnerId: {rule}")
        );

        let server = Server::saying(200, json!({ "id": text, "owner_id": ID })).await;
        let client = client!(id, server);
        let create = client.create_thing(uuid::uuid!(ID));
        let create = create.owner_id(ID.parse().expect("an identifier"));
        let answer = create.send().await;
        let Err(Error::Decode(error)) = answer else {
            panic!("{answer:?}");
        };
        assert_eq!(
            (error.path(), error.reason()),
            ("id", "it is not a valid ThingId")
        );
    }
}

/// A server may answer what its page does not document; this crate sends only what the page does.
#[tokio::test]
async fn an_undocumented_version_is_received_but_not_sent() {
    for (text, rule) in [
        (VERSION_9, "it has version 9, expected 1 to 8"),
        (
            "7c9e6679-7425-40de-c44b-e07fc1f90ae7",
            "it has the variant digit c, expected 8, 9, a or b",
        ),
    ] {
        let error = text.parse::<OwnerId>().expect_err("not documented");
        assert_eq!(
            error.to_string(),
            format!("the text is not a valid OwnerId: {rule}")
        );
        let server = Server::saying(200, json!({ "id": ID, "owner_id": text })).await;
        let client = client!(id, server);
        let create = || client.create_thing(uuid::uuid!(ID));
        let first = create().owner_id(ID.parse().expect("an identifier"));
        let answer = first.send().await.expect("an answer").into_inner();
        assert_eq!(answer.owner_id.to_string(), text);
        let reason = format!("body.owner_id: {rule}");
        let refused = create().owner_id(answer.owner_id).send().await;
        assert_refused(refused, &[&reason]);
        assert_eq!(server.requests().await.len(), 1);
    }
}

#[test]
fn the_identifier_of_all_f_is_in_lower_case() {
    let upper = MAX.to_uppercase();
    let error = upper.parse::<ThingId>().expect_err("upper case");
    let message = error.to_string();
    assert!(message.ends_with("the identifier of all f must be in lower case"));
    let answer = json!({ "id": upper, "owner_id": ID });
    let answer: Answer = serde_json::from_value(answer).expect("an answer");
    assert_eq!(answer.id, MAX);
}
