//! A list is never taken for an object, wherever one is due.

use serde_json::{Value, json};
use tests::Error;
use tests::constructs::objects_everywhere::types::{Answer, Owner, Size, Source};

use super::server::Server;

/// What a client makes of an answer.
async fn decoded(said: Value) -> Result<Answer, (String, String)> {
    let server = Server::saying(200, said).await;
    let client = client!(objects_everywhere, server);
    match client.get_thing().send().await {
        Ok(answer) => Ok(answer.into_inner()),
        Err(Error::Decode(error)) => Err((error.path().to_owned(), error.reason().to_owned())),
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn objects_are_taken_for_objects() {
    let ada = json!({ "name": "Ada" });
    let answer = decoded(json!({
        "owner": ada, "owners": [ada], "by_name": { "ada": ada }, "other": ada,
        "source": { "type": "git", "owner": ada }, "size": ada,
    }));
    let answer = answer.await.expect("an answer");
    let ada = Owner {
        name: "Ada".to_owned(),
    };
    assert_eq!(answer.owner, ada);
    assert_eq!(answer.owners.as_deref(), Some(&[ada.clone()][..]));
    assert_eq!(answer.by_name.expect("a map")["ada"], ada);
    assert_eq!(answer.extra["other"], ada);
    assert!(matches!(answer.source, Some(Source::GitSource(git)) if git.owner == ada));
    assert_eq!(answer.size, Some(Size::from(ada)));
}

#[tokio::test]
async fn a_list_is_not_taken_for_an_object() {
    let (ada, list) = (json!({ "name": "Ada" }), json!(["Ada"]));
    let owner = "expected struct Owner, found an array";
    for (said, path, reason) in [
        (json!([ada]), ".", "expected struct Answer, found an array"),
        (json!({ "owner": list }), "owner", owner),
        (
            json!({ "owner": ada, "owners": [ada, list] }),
            "owners[1]",
            owner,
        ),
        (
            json!({ "owner": ada, "by_name": { "ada": list } }),
            "by_name.ada",
            owner,
        ),
    ] {
        let error = decoded(said).await.expect_err("a failure");
        assert_eq!(error, (path.to_owned(), reason.to_owned()));
    }
}

/// serde keeps further properties in a form of its own before it makes something of them.
#[tokio::test]
async fn nor_among_further_properties() {
    let said = json!({ "owner": { "name": "Ada" }, "other": ["Ada"] });
    let (_, reason) = decoded(said).await.expect_err("a failure");
    assert_eq!(reason, "expected struct Owner, found an array");
}

#[tokio::test]
async fn nor_within_a_choice() {
    let ada = json!({ "name": "Ada" });
    let said = json!({
        "owner": ada, "source": { "type": "git", "owner": ["Ada"] }, "size": ["Ada"],
    });
    let answer = decoded(said).await.expect("an answer");
    assert!(matches!(answer.source, Some(Source::Unknown(_))));
    assert!(matches!(answer.size, Some(Size::Unknown(_))));
    let said = json!({ "owner": ada, "source": ["git", ["Ada"]] });
    let answer = decoded(said).await.expect("an answer");
    assert!(matches!(answer.source, Some(Source::Unknown(_))));
}
