//! Every rule broken once, all of them at once, and what the messages show.

use serde_json::json;

use super::super::data::{Checked, Property};
use super::*;

const ID: &str = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

fn told(rules: &Rules, value: &Value) -> Vec<String> {
    let mut check = Check::new(false);
    check.value(rules, value, &Path::root("body"));
    check.problems.iter().map(ToString::to_string).collect()
}

fn assert_told(rules: Rules, value: impl Into<Value>, expected: &[&str]) {
    let value = value.into();
    assert_eq!(told(&rules, &value), expected, "{value}");
}

#[test]
#[expect(clippy::too_many_lines, reason = "one row a rule")]
fn each_rule_says_what_it_expects() {
    let name = Rules::text(2, 4).pattern("^[a-z]+$");
    for (rules, value, expected) in [
        (Rules::Any, json!([null]), None),
        (Rules::Boolean, json!(false), None),
        (
            Rules::Boolean,
            json!("no"),
            Some("expected true or false, found text"),
        ),
        (Rules::Id, json!(ID), None),
        (
            Rules::Id,
            json!("app-1"),
            Some("its length is 5, expected 36"),
        ),
        (Rules::Timestamp, json!("2026-03-01T09:30Z"), None),
        (
            Rules::Timestamp,
            json!("2026-02-30T09:30Z"),
            Some(r#""2026-02-30T09:30Z" is not valid: there is no such day"#),
        ),
        (Rules::integer(1, 9), json!(9), None),
        (
            Rules::integer(1, 9),
            json!(0),
            Some("0 is not valid: expected 1 to 9"),
        ),
        (
            Rules::integer(1, i128::MAX),
            json!(0),
            Some("0 is not valid: expected at least 1"),
        ),
        (
            Rules::integer(0, 9).multiple_of(5),
            json!(4),
            Some("4 is not valid: expected a multiple of 5"),
        ),
        (
            Rules::number(
                Some(super::super::data::Bound::exclusive(0.0)),
                Some(super::super::data::Bound::inclusive(1.0)),
            ),
            json!(1.5),
            Some("1.5 is not valid: expected more than 0 and at most 1"),
        ),
        (
            Rules::NUMBER,
            json!(null),
            Some("expected a finite number, found null"),
        ),
        (name, json!("web"), None),
        (
            name,
            json!("w"),
            Some(r#""w" is not valid: its length is 1, expected at least 2"#),
        ),
        (
            name,
            json!("w1\n"),
            Some(r#""w1\n" is not valid: it does not match the pattern ^[a-z]+$"#),
        ),
        (name, json!(7), Some("expected text, found a number")),
        (
            Rules::secret(4, 9),
            json!("815"),
            Some("its length is 3, expected at least 4"),
        ),
        (Rules::one_of(&["a", "b"]), json!("b"), None),
        (
            Rules::one_of(&["a", "b"]),
            json!("c"),
            Some(r#""c" is not valid: it is not documented; expected "a", "b""#),
        ),
        (Rules::one_of_integers(&[1, -2]), json!(-2), None),
        (
            Rules::one_of_integers(&[1, -2]),
            json!(3),
            Some("3 is not valid: it is not documented; expected 1, -2"),
        ),
        (
            Rules::one_of_integers(&[1]),
            json!("1"),
            Some("expected a whole number, found text"),
        ),
        (
            Rules::list(&Rules::Any).length(1, 2),
            json!([]),
            Some("it has 0 elements, expected at least 1"),
        ),
        (
            Rules::list(&Rules::Any).length(1, 2),
            json!([1, 2, 3]),
            Some("it has 3 elements, expected at most 2"),
        ),
        (
            Rules::list(&Rules::Any).unique(),
            json!([1, 2, 1]),
            Some("the element 2 is the same as one before it, expected no element twice"),
        ),
        (Rules::nullable(&Rules::Id), json!(null), None),
        (
            Rules::object(&[]),
            json!([]),
            Some("expected an object, found a list"),
        ),
    ] {
        let expected: Vec<_> = expected
            .map(|said| format!("body: {said}"))
            .into_iter()
            .collect();
        assert_eq!(told(&rules, &value), expected, "{value}");
    }
}

/// A port, which may stand for others.
struct Port;

impl Checked for Port {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(&[
            Property::required("name", Rules::text(1, 3)),
            Property::optional("number", Rules::integer(1, 65535)),
            Property::optional("others", Rules::list(&Rules::of::<Port>())),
        ]);
        &RULES
    }
}

#[test]
fn all_problems_are_told_at_once_with_their_paths() {
    const BODY: Rules = Rules::object(&[
        Property::required("owner", Rules::Id),
        Property::required("ports", Rules::list(&Rules::of::<Port>())),
        Property::optional("labels", Rules::map(&Rules::text(0, 1))),
    ]);
    let value = json!({
        "ports": [
            { "name": "a" },
            { "number": 0, "others": [{ "name": "long" }] },
        ],
        "labels": { "a b": "yy", "team-a": "xx" },
        "unknown": "anything",
    });
    assert_told(
        BODY,
        value,
        &[
            "body.owner: a value is required",
            "body.ports[1].name: a value is required",
            "body.ports[1].number: 0 is not valid: expected 1 to 65535",
            r#"body.ports[1].others[0].name: "long" is not valid: its length is 4, expected at most 3"#,
            r#"body.labels["a b"]: "yy" is not valid: its length is 2, expected at most 1"#,
            r#"body.labels.team-a: "xx" is not valid: its length is 2, expected at most 1"#,
        ],
    );
}

#[test]
fn further_properties_have_rules_of_their_own() {
    const BODY: Rules =
        Rules::object(&[Property::optional("name", Rules::Any)]).rest(&Rules::integer(0, 1));
    assert_told(BODY, json!({ "name": "x", "a": 1 }), &[]);
    let expected = ["body.a: 2 is not valid: expected 0 to 1"];
    assert_told(BODY, json!({ "name": "x", "a": 2 }), &expected);
}

#[test]
fn a_tag_decides_which_rules_hold() {
    const BODY: Rules = Rules::tagged(
        "type",
        &[
            (
                &["a", "aa"],
                Rules::object(&[Property::required("x", Rules::Any)]),
            ),
            (&["b"], Rules::Any),
        ],
    );
    assert_told(BODY, json!({ "type": "b" }), &[]);
    assert_told(
        BODY,
        json!({ "type": "aa" }),
        &["body.x: a value is required"],
    );
    assert_told(BODY, json!({}), &["body.type: a value is required"]);
    assert_told(
        BODY,
        json!({ "type": 1 }),
        &["body.type: expected text, found a number"],
    );
    let expected =
        [r#"body.type: "c" is not valid: it is not documented; expected "a", "aa", "b""#];
    assert_told(BODY, json!({ "type": "c" }), &expected);
}

#[test]
fn without_a_tag_the_nearest_case_is_told() {
    const BODY: Rules = Rules::any_of(&[
        Rules::object(&[Property::required("x", Rules::integer(0, 1))]),
        Rules::text(0, 2),
        Rules::object(&[
            Property::required("y", Rules::Any),
            Property::required("z", Rules::Any),
        ]),
    ]);
    assert_told(BODY, json!("ab"), &[]);
    assert_told(BODY, json!({ "y": 1, "z": 1 }), &[]);
    let expected = [r#"body: "abc" is not valid: its length is 3, expected at most 2"#];
    assert_told(BODY, json!("abc"), &expected);
    let expected = ["body.x: 2 is not valid: expected 0 to 1"];
    assert_told(BODY, json!({ "x": 2 }), &expected);
    assert_told(BODY, json!({ "y": 2 }), &["body.x: a value is required"]);
}

#[test]
fn a_secret_is_never_shown() {
    const SECRET: Rules = Rules::secret(9, 9).pattern("^x$");
    // What is a secret in one case is none in the other, which has fewer problems.
    const EITHER: Rules = Rules::any_of(&[
        Rules::object(&[
            Property::required("value", SECRET),
            Property::required("x", Rules::Any),
        ]),
        Rules::object(&[Property::required("value", Rules::text(9, 9))]),
    ]);
    assert_told(
        SECRET,
        json!("MARKER"),
        &["body: its length is 6, expected at least 9"],
    );
    assert_told(
        SECRET,
        json!(["MARKER"]),
        &["body: expected text, found a list"],
    );
    assert_told(
        EITHER,
        json!({ "value": "MARKER" }),
        &["body.value: its length is 6, expected at least 9"],
    );
}

#[test]
fn long_values_are_cut_and_control_characters_escaped() {
    let value = format!("\u{1b}[31m{}", "é".repeat(100));
    let said = told(&Rules::text(0, 1), &json!(value)).concat();
    assert!(
        said.contains(r#""\u{1b}[31m"#) && said.contains('…'),
        "{said}"
    );
    assert!(said.chars().filter(|character| *character == 'é').count() < 60);
}

#[test]
fn undocumented_values_pass_if_the_caller_says_so() {
    const BODY: Rules = Rules::list(&Rules::one_of(&["a"]));
    let mut check = Check::new(true);
    check.value(&BODY, &json!(["new"]), &Path::root("body"));
    check.value(&BODY, &json!([1]), &Path::root("body"));
    let problems = check.into_problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].path(), "body[0]");
}

#[test]
fn numbers_in_a_path_are_checked_as_numbers() {
    let mut check = Check::new(false);
    let path = Path::root("number");
    check.text(&Rules::integer(1, 9), "7", &path);
    check.text(&Rules::text(1, 1), "7", &path);
    assert!(check.problems().is_empty());
    check.text(&Rules::integer(1, 9), "70", &path);
    check.text(&Rules::NUMBER, "x", &path);
    assert_eq!(check.into_problems().len(), 2);
}
