//! What is checked before anything is sent, and which URL comes of what was set.

use super::*;
use crate::client::builder::ClientBuilder;
use crate::rules::data::Property;
use crate::test_support::probe::Probe;
use crate::values::{Exposed, Secret};

const OPERATION: Operation = Operation {
    id: "createThing",
    path: "/things/{id}/parts/{number}",
    scoped: true,
    parameters: &[
        ("id", Rules::Id),
        ("number", Rules::integer(1, 9)),
        ("limit", Rules::integer(1, 100)),
        ("key", Rules::secret(8, 8)),
    ],
    body: Some(Rules::object(&[Property::required(
        "name",
        Rules::text(1, 3),
    )])),
    ..Operation::DEFAULT
};
const OPTIONAL: Operation = Operation {
    body_required: false,
    ..OPERATION
};
const ID: &str = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

fn core() -> Core {
    let client = ClientBuilder::<Probe>::new().token("MARKER").build();
    client.expect("a client").core
}

fn call(core: &Core, operation: &'static Operation) -> Call {
    core.call(operation, &[&ID, &7])
}

fn problems(call: &Call) -> Vec<String> {
    match call.url() {
        Ok(_) => Vec::new(),
        Err(failure) => {
            let error = Error::<()>::from(failure);
            assert_eq!(error.operation(), Some("createThing"));
            error.problems().iter().map(ToString::to_string).collect()
        }
    }
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let mut body = Body::new();
    body.set("name", "long");
    let call = core()
        .call(&OPERATION, &[&"app-1", &0])
        .parameter("limit", &Some(101))
        .parameter("key", &Exposed(Secret::from("MARKER")))
        .body(&body);
    assert_eq!(
        problems(&call),
        [
            "id: its length is 5, expected 36",
            "number: 0 is not valid: expected 1 to 9",
            "limit: 101 is not valid: expected 1 to 100",
            "key: its length is 6, expected at least 8",
            r#"body.name: "long" is not valid: its length is 4, expected at most 3"#,
        ]
    );
}

#[test]
fn what_is_not_set_breaks_no_rule() {
    let call = call(&core(), &OPERATION).parameter("limit", &None::<u8>);
    assert!(problems(&call).is_empty());
    let url = format!("https://probe.example/v1/things/{ID}/parts/7");
    assert_eq!(call.url().ok().map(String::from), Some(url));
}

#[test]
fn a_step_in_the_tree_is_no_path_parameter() {
    const FREE: Operation = Operation {
        parameters: &[],
        ..OPERATION
    };
    let call = core().call(&FREE, &[&"..", &""]);
    assert_eq!(
        problems(&call),
        [
            "id: it cannot stand in a path",
            "number: it cannot stand in a path"
        ]
    );
}

#[test]
fn a_scope_stands_before_the_path() {
    const ELSEWHERE: Operation = Operation {
        scoped: false,
        ..OPERATION
    };
    let scoped = core().scoped("team a".to_owned());
    let url = format!("https://probe.example/v1/teams/team%20a/things/{ID}/parts/7");
    let called = call(&scoped, &OPERATION).url().ok();
    assert_eq!(called.map(String::from), Some(url));

    let url = call(&scoped, &ELSEWHERE).url();
    assert!(url.is_ok_and(|url| !url.as_str().contains("teams")));

    let scoped = core().scoped("much too long".to_owned());
    let expected = r#"teamId: "much too long" is not valid: its length is 13, expected at most 9"#;
    assert_eq!(problems(&call(&scoped, &OPERATION)), [expected]);
}

#[test]
fn a_required_body_has_to_be_there() {
    let missing = call(&core(), &OPERATION).body(&Body::missing());
    assert_eq!(problems(&missing), ["body: a value is required"]);
    let untouched = call(&core(), &OPERATION).body(&Body::new());
    assert_eq!(problems(&untouched), ["body.name: a value is required"]);
    let raw = call(&core(), &OPERATION).raw_body(None);
    assert_eq!(problems(&raw), ["body: a value is required"]);
    let raw = call(&core(), &OPERATION).raw_body(Some(&"x".into()));
    assert!(problems(&raw).is_empty());
}

#[test]
fn an_optional_body_is_sent_if_it_was_set() {
    let core = core();
    let mut set = Body::new();
    set.set("name", "abc");
    let object = Body::new().with("type", "thing");
    for (body, is_sent) in [(Body::missing(), false), (object, false), (set, true)] {
        let call = call(&core, &OPTIONAL).body(&body);
        let request = call
            .http()
            .post(call.url().expect("no problem"))
            .json(&body);
        let request = request.build().expect("a request");
        let request = call.without_body_if_missing(request);
        assert_eq!(request.body().is_some(), is_sent);
        assert_eq!(request.headers().contains_key(CONTENT_TYPE), is_sent);
    }
    let mut wrong = Body::new();
    wrong.set("other", 1);
    let call = call(&core, &OPTIONAL).body(&wrong);
    assert_eq!(problems(&call), ["body.name: a value is required"]);
}
