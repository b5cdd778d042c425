//! Choices of types: what tells the cases, and what becomes of a case that no page lists.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tests::constructs::union_by_constant::types::{GitSource, ImageSource, Request, Source};
use tests::constructs::union_by_discriminator::types::Answer as Animal;
use tests::constructs::union_by_shape::types::{
    Answer as Sized, AnswerSize, Request as Sizing, RequestSize, RequestSizeText,
};
use tests::constructs::union_discriminated_request::types::{Cat, Dog};
use tests::constructs::union_recursive::types::{Answer as Tree, Branch, Leaf};
use tests::values::Integer;

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
async fn a_case_goes_in_by_itself_or_by_its_builder_which_sets_the_constant() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(union_by_constant, server);
    let git = GitSource::builder().url("https://example.com");
    let whole: GitSource = git.clone().try_into().expect("a source");
    let image = ImageSource::builder().image("nginx");
    for body in [
        Request::builder().source(git),
        Request::builder().source(whole.clone()),
        Request::builder().source(Source::from(whole)),
        Request::builder().source(image),
    ] {
        let request = client.create_thing().body(body);
        request.send().await.expect("an answer");
    }
    let git = json!({ "source": { "type": "git", "url": "https://example.com" } });
    let image = json!({ "source": { "type": "image", "image": "nginx" } });
    assert_eq!(server.sent().await, [git.clone(), git.clone(), git, image]);
}

#[tokio::test]
async fn what_is_wrong_within_a_case_is_named() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(union_by_constant, server);
    let request = client.create_thing();
    let request = request.body(Request::builder().source(GitSource::builder()));
    let refused = request.send().await;
    assert_refused(refused, "body: source: url: a value is required");
    assert!(server.requests().await.is_empty());
}

#[tokio::test]
async fn an_unknown_case_in_an_answer_is_kept_and_can_be_sent_back() {
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
        let server = Server::saying(200, json!({ "source": source })).await;
        let client = client!(union_by_constant, server);
        let request = client.create_thing();
        let first = request.body_map(|body| body.source(GitSource::builder().url("u")));
        let answer = first.send().await.expect("an answer").into_inner();
        let given = answer.source.expect("a source");
        match &given {
            Source::GitSource(git) => assert_eq!(git.url, "u"),
            Source::Unknown(unknown) => assert_eq!(unknown.expose(), &source),
            other => panic!("{other:?}"),
        }
        let known = source == json!({ "type": "git", "url": "u" });
        assert_eq!(matches!(given, Source::GitSource(_)), known, "{source}");
        let again = client.create_thing().body_map(|body| body.source(given));
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
    for body in [
        Sizing::builder().size(RequestSizeText::Large),
        Sizing::builder().size(Integer::new(7).expect("a size")),
        Sizing::builder(),
    ] {
        let request = client.create_thing().body(body);
        request.send().await.expect("an answer");
    }
    let sent = [json!({ "size": "large" }), json!({ "size": 7 }), json!({})];
    assert_eq!(server.sent().await, sent);
    for size in [json!("medium"), json!(10), json!([])] {
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
async fn the_builder_of_a_case_sets_the_tag_that_means_it() {
    let server = Server::saying(200, json!({})).await;
    let client = client!(union_discriminated_request, server);
    let request = client.create_thing().body(Cat::builder().lives(7));
    request.send().await.expect("an answer");
    // Two values mean a dog: the caller has to say which.
    let request = client.create_thing().body(Dog::builder());
    assert_refused(request.send().await, "body: kind: a value is required");
    let request = client.create_thing().body(Dog::builder().kind("hound"));
    request.send().await.expect("an answer");
    let sent = [
        json!({ "kind": "feline", "lives": 7 }),
        json!({ "kind": "hound" }),
    ];
    assert_eq!(server.sent().await, sent);
}
