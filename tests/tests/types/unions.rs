//! Choices of types: what tells the cases, and what becomes of a case that no page lists.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tests::constructs::union_by_constant;
use tests::constructs::union_by_constant::types::{GitSource, ImageSource, Request, Source};
use tests::constructs::union_by_discriminator::types::Answer as Animal;
use tests::constructs::union_by_shape::types::{
    Answer as Sized, AnswerSize, RequestSize, RequestSizeText,
};
use tests::constructs::union_discriminated_request::types::{Cat, Dog};
use tests::constructs::union_recursive::types::{Answer as Tree, Branch, Leaf};

use super::server::{ID, Server, assert_refused};

/// Decodes a value, and checks that it is written back as it was.
#[track_caller]
fn decoded<T: DeserializeOwned + serde::Serialize>(value: &Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).expect("a documented value");
    let written = serde_json::to_value(&decoded).expect("JSON");
    assert_eq!(&written, value);
    decoded
}

#[tokio::test]
async fn a_case_goes_in_by_itself_with_its_constant() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(union_by_constant, server);
    let git = GitSource::new("https://example.com");
    for request in [
        client.create_thing().source(git.clone()),
        client.create_thing().source(Source::from(git.clone())),
        client.create_thing().body(Request::new(git)),
        client.create_thing().source(ImageSource::new("nginx")),
    ] {
        request.send().await.expect("an answer");
    }
    let git = json!({ "source": { "type": "git", "url": "https://example.com" } });
    let image = json!({ "source": { "type": "image", "image": "nginx" } });
    assert_eq!(server.sent().await, [git.clone(), git.clone(), git, image]);
}

#[tokio::test]
async fn what_is_wrong_within_a_case_is_named() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(secret_places, server);
    let login = tests::constructs::secret_places::types::TokenLogin::new("MARKER");
    let request = client.create_thing().login(login).keys(["k".into()]);
    let rule = "it does not match the pattern ^tok-";
    assert_refused(
        request.send().await,
        &[&format!("body.login.token: {rule}")],
    );
    assert!(server.requests().await.is_empty());
}

/// The unknown case that a server answers with, and how the client treats it.
async fn answered(source: &Value) -> (Server, union_by_constant::Client, Source) {
    let server = Server::saying(200, json!({ "source": source })).await;
    let settings = union_by_constant::Client::builder().token("token");
    let settings = settings.base_url(server.uri());
    let client = settings.allow_undocumented_values().build();
    let client = client.expect("a client");
    let first = client.create_thing().source(GitSource::new("u"));
    let answer = first.send().await.expect("an answer").into_inner();
    (server, client, answer.source.expect("a source"))
}

#[tokio::test]
async fn a_case_that_is_not_as_documented_is_kept() {
    for source in [
        json!({ "type": "git", "url": "u" }),
        json!({ "type": "upload", "file": { "size": 1 }, "url": "u" }),
        // The tag is known, the rest is not as documented.
        json!({ "type": "git", "url": 7 }),
        json!({ "type": "git" }),
        json!({ "url": "u" }),
        json!({ "type": null }),
        json!("git"),
        json!([1, null]),
    ] {
        let (_, _, given) = answered(&source).await;
        match &given {
            Source::GitSource(git) => assert_eq!(git.url, "u"),
            Source::Unknown(unknown) => assert_eq!(unknown.expose(), &source),
            other => panic!("{other:?}"),
        }
        let known = source == json!({ "type": "git", "url": "u" });
        assert_eq!(matches!(given, Source::GitSource(_)), known, "{source}");
    }
}

#[tokio::test]
async fn an_unknown_case_is_not_sent() {
    let rule = "it is not documented; expected \"git\", \"image\"";
    for (source, reason) in [
        (
            json!({ "type": "upload", "url": "u" }),
            format!("body.source.type: \"upload\" is not valid: {rule}"),
        ),
        (
            json!({ "type": "git" }),
            "body.source.url: a value is required".to_owned(),
        ),
        (
            json!({ "url": "u" }),
            "body.source.type: a value is required".to_owned(),
        ),
        (
            json!({ "type": null }),
            "body.source.type: expected text, found null".to_owned(),
        ),
        (
            json!([1, null]),
            "body.source: expected an object, found a list".to_owned(),
        ),
    ] {
        let (server, _, given) = answered(&source).await;
        let strict = client!(union_by_constant, server);
        let refused = strict.create_thing().source(given.clone()).send().await;
        assert_refused(refused, &[&reason]);
        let whole = Request { source: given };
        let refused = strict.create_thing().body(whole).send().await;
        assert_refused(refused, &[&reason]);
        assert_eq!(server.requests().await.len(), 1);
    }
}

#[tokio::test]
async fn an_unknown_case_is_sent_back_by_a_client_that_says_so() {
    for source in [
        json!({ "type": "git", "url": "u" }),
        json!({ "type": "upload", "file": { "size": 1 }, "url": "u" }),
    ] {
        let (server, client, given) = answered(&source).await;
        let again = client.create_thing().source(given);
        again.send().await.expect("an answer");
        let sent = server.sent().await.pop().expect("a request");
        assert_eq!(sent, json!({ "source": source }));
    }
}

#[test]
fn a_discriminator_tells_the_case_by_its_mapping() {
    let is_cat = |value: Value| matches!(decoded(&value), Animal::Cat(_));
    let is_dog = |value: Value| matches!(decoded(&value), Animal::Dog(_));
    assert!(is_cat(json!({ "kind": "feline", "lives": 7 })));
    assert!(is_dog(json!({ "kind": "canine" })));
    assert!(is_dog(json!({ "kind": "hound", "tricks": 3 })));
    // The names of the schemas are not in the mapping.
    for kind in ["Cat", "Dog", "cat", "bird"] {
        let animal = decoded(&json!({ "kind": kind, "lives": 7 }));
        assert!(matches!(animal, Animal::Unknown(_)), "{kind}");
    }
    let wrong = decoded(&json!({ "kind": "feline", "lives": "nine" }));
    assert!(matches!(wrong, Animal::Unknown(_)));
}

#[tokio::test]
async fn a_discriminator_tells_the_case_of_an_answer() {
    let server = Server::saying(200, json!({ "kind": "hound", "tricks": 3 })).await;
    let client = client!(union_by_discriminator, server);
    let answer = client.get_thing().send();
    match answer.await.expect("an answer").into_inner() {
        Animal::Dog(dog) => assert_eq!((&*dog.kind, dog.tricks), ("hound", Some(3))),
        other => panic!("{other:?}"),
    }
}

#[test]
fn without_a_tag_the_shape_tells_the_case() {
    let id = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    for (value, case) in [
        (json!(id), "Text"),
        (json!(7), "Number"),
        (json!(["a", "b"]), "List"),
        (json!([]), "List"),
        (json!({ "a": "a", "b": "b" }), "Object"),
        (json!({ "a": "a" }), "ObjectV2"),
        (json!("no identifier"), "Unknown"),
        (json!(7.5), "Unknown"),
        (json!(true), "Unknown"),
        (json!([1]), "Unknown"),
        (json!({ "b": "b" }), "Unknown"),
        (json!({ "a": 1 }), "Unknown"),
    ] {
        let answer: Sized = decoded(&json!({ "size": value }));
        let found = match answer.size.expect("a size") {
            AnswerSize::Text(_) => "Text",
            AnswerSize::Number(_) => "Number",
            AnswerSize::List(_) => "List",
            AnswerSize::Object(_) => "Object",
            AnswerSize::ObjectV2(_) => "ObjectV2",
            AnswerSize::Unknown(_) => "Unknown",
            other => panic!("{other:?}"),
        };
        assert_eq!(found, case, "{value}");
    }
}

#[tokio::test]
async fn a_choice_that_only_the_caller_makes_is_closed() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(union_by_shape, server);
    for request in [
        client.create_thing().size(RequestSizeText::Large),
        client.create_thing().size(7),
        client.create_thing(),
    ] {
        request.send().await.expect("an answer");
    }
    let sent = [json!({ "size": "large" }), json!({ "size": 7 }), json!({})];
    assert_eq!(server.sent().await, sent);
    let refused = client.create_thing().size(10).send().await;
    let reason = "body.size: 10 is not valid: expected 1 to 9";
    assert_refused(refused, &[reason]);
    for size in [json!("medium"), json!(1000), json!([])] {
        let error = serde_json::from_value::<RequestSize>(size).expect_err("no size");
        assert_eq!(error.to_string(), "a value of no documented case");
    }
}

#[tokio::test]
async fn a_choice_may_hold_itself() {
    let value = json!({
        "left": { "value": 1 },
        "right": { "left": { "value": 2 }, "right": { "weight": 3 }, "id": ID },
    });
    let server = Server::saying(200, value.clone()).await;
    let client = client!(union_recursive, server);
    let answer = client.get_thing().send().await;
    let tree = answer.expect("an answer").into_inner();
    assert_eq!(serde_json::to_value(&tree).expect("JSON"), value);
    let Tree::Fork(fork) = tree else {
        panic!("{tree:?}");
    };
    let Tree::Branch(right) = fork.right else {
        panic!("{:?}", fork.right);
    };
    assert!(matches!(right.left, Tree::Leaf(Leaf { value: 2 })));
    assert!(matches!(right.right, Tree::Unknown(_)));

    let leaf = |value| Tree::from(Leaf { value });
    let built = Tree::from(Branch {
        id: uuid::uuid!(ID),
        left: leaf(1),
        right: leaf(2),
    });
    let written = serde_json::to_value(&built).expect("JSON");
    let expected = json!({ "id": ID, "left": { "value": 1 }, "right": { "value": 2 } });
    assert_eq!(written, expected);
}

/// Each level would double the time if both cases that hold the choice again were tried: this would take for ever.
#[test]
fn a_deep_choice_that_fits_no_case_takes_no_time() {
    let mut value = json!({ "value": 1 });
    for _ in 0..60 {
        value = json!({ "left": value, "right": { "value": 2 }, "id": "no identifier" });
    }
    let tree: Tree = serde_json::from_value(value.clone()).expect("JSON");
    assert!(matches!(tree, Tree::Unknown(_)));
    assert_eq!(serde_json::to_value(&tree).expect("JSON"), value);
}

#[tokio::test]
async fn a_case_that_one_tag_means_brings_that_tag() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(union_discriminated_request, server);
    let cat = Cat {
        lives: Some(7),
        ..Cat::new()
    };
    let request = client.create_thing().body(cat);
    request.send().await.expect("an answer");
    // Two values mean a dog: the caller has to say which.
    let request = client.create_thing().body(Dog::new("hound"));
    request.send().await.expect("an answer");
    let sent = [
        json!({ "kind": "feline", "lives": 7 }),
        json!({ "kind": "hound" }),
    ];
    assert_eq!(server.sent().await, sent);
    let request = client.create_thing().body(Dog::new("wolf"));
    let rule = "it is not documented; expected \"feline\", \"canine\", \"hound\"";
    let reason = format!("body.kind: \"wolf\" is not valid: {rule}");
    assert_refused(request.send().await, &[&reason]);
}
