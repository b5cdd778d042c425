//! What a failed decoding tells, and that it never tells what the body says.

use std::collections::BTreeMap;

use reqwest::StatusCode;
use reqwest::header::{HeaderMap, HeaderValue};
use serde::Deserialize;

use super::*;
use crate::response::said::Said;
use crate::values::{Id, IdKind};

#[derive(Debug, Deserialize)]
struct Page {
    data: Data,
}

#[expect(dead_code, reason = "decoded, never read")]
#[derive(Debug, Deserialize)]
struct Data {
    ports: Vec<Port>,
    #[serde(default)]
    labels: BTreeMap<String, u8>,
    state: Option<State>,
    either: Option<Either>,
    strict: Option<Strict>,
    pair: Option<(u8, u8)>,
    picky: Option<Picky>,
    never: Option<Never>,
    owner: Option<Id<Owner>>,
    named: Option<Named>,
}

/// The kind of an id.
#[derive(Debug)]
enum Owner {}

impl IdKind for Owner {
    const NAME: &'static str = "OwnerId";
}

#[expect(dead_code, reason = "decoded, never read")]
#[derive(Debug, Deserialize)]
struct Port {
    id: u16,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Running,
    Stopped,
}

#[expect(dead_code, reason = "decoded, never read")]
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Either {
    Number(u8),
    Flag(bool),
}

#[expect(dead_code, reason = "decoded, never read")]
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Strict {
    known: u8,
}

#[expect(dead_code, reason = "decoded, never read")]
#[derive(Debug, Deserialize)]
enum Named {
    Fields { known: u8 },
    Inner(Port),
}

#[derive(Debug, Deserialize)]
enum Never {}

/// Refuses everything, with a message that quotes it.
#[derive(Debug)]
struct Picky;

impl<'de> Deserialize<'de> for Picky {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Err(serde::de::Error::custom(text))
    }
}

fn answer() -> Metadata {
    let mut headers = HeaderMap::new();
    headers.insert("x-request-id", HeaderValue::from_static("req-7"));
    headers.insert("set-cookie", HeaderValue::from_static("session=MARKER"));
    Metadata {
        operation: Some("listPorts"),
        status: StatusCode::OK,
        headers,
        attempts: None,
        said: Said::default(),
    }
}

/// Decodes, fails, and looks for the marker wherever the error shows itself.
fn failure(body: &str) -> DecodeError {
    let error = decode::<Page>(answer(), Bytes::copy_from_slice(body.as_bytes()));
    let error = error.expect_err("the body is wrong");
    let shown = format!(
        "{error} {error:?} {error:#?} {} {}",
        error.path(),
        error.reason()
    );
    assert!(!shown.contains("MARKER"), "{shown}");
    assert!(!error.to_string().contains('\n'), "{error}");
    assert!(std::error::Error::source(&error).is_none());
    assert_eq!(error.body(), body, "the body is there for the asking");
    error
}

/// The path and the reason of a failure in one field of `data`.
fn field(json: &str) -> (String, String) {
    let error = failure(&format!(r#"{{"data":{{"ports":[],{json}}}}}"#));
    (error.path, error.reason)
}

fn said(path: &str, reason: &str) -> (String, String) {
    (path.to_owned(), reason.to_owned())
}

#[test]
fn a_body_as_documented_is_decoded_and_keeps_its_answer() {
    let body = Bytes::from_static(b" {\"data\":{\"ports\":[{\"id\":1,\"new\":2}]}}\n");
    let page = decode::<Page>(answer(), body).expect("a page");
    assert_eq!(page.data.ports.len(), 1);
    assert_eq!(page.operation(), Some("listPorts"));
    assert_eq!(page.request_id(), Some("req-7"));
}

#[test]
fn a_wrong_type_is_told_by_place_and_kind() {
    let error = failure("{\"data\":\n {\"ports\":[{\"id\":1},{\"id\":\"MARKER\"}]}}");
    assert_eq!(error.path(), "data.ports[1].id");
    assert_eq!(error.reason(), "expected u16, found a string");
    assert_eq!((error.line(), error.column()), (2, 34));
    assert_eq!(
        error.to_string(),
        "listPorts: the server answered 200 OK (request id req-7), but its body is not as documented: \
         data.ports[1].id: expected u16, found a string (line 2, column 34)"
    );
    assert_eq!(error.answer().status(), StatusCode::OK);
}

#[test]
fn every_kind_of_json_value_has_a_name() {
    for (json, found) in [
        ("null", "null"),
        ("true", "a boolean"),
        ("70000", "an integer"),
        ("-5", "an integer"),
        ("1.5", "a number with a fraction"),
        ("70000.0", "an integer"),
        ("-1e3", "an integer"),
        (
            "340282366920938463463374607431768211456",
            "a number of more than 64 bits",
        ),
        ("\"MARKER\"", "a string"),
        ("[\"MARKER\"]", "an array"),
        ("{\"MARKER\":1}", "an object"),
    ] {
        let error = failure(&format!(r#"{{"data":{{"ports":[{{"id":{json}}}]}}}}"#));
        assert_eq!(error.path(), "data.ports[0].id");
        assert_eq!(error.reason(), format!("expected u16, found {found}"));
    }
    for (json, found) in [
        ("1.0", "a number with a decimal point or an exponent"),
        ("1e3", "a number with a decimal point or an exponent"),
        ("-0", "a negative zero"),
    ] {
        let (path, reason) = field(&format!(r#""picky":{json}"#));
        assert_eq!(
            (path, reason),
            said("data.picky", &format!("expected a string, found {found}"))
        );
    }
}

#[test]
fn a_number_beyond_all_types_is_told_by_its_place() {
    let error = failure(r#"{"data":{"ports":[{"id":1e400}]}}"#);
    assert_eq!(error.path(), "data.ports[0].id");
    assert_eq!(error.reason(), "the number is out of range");
}

#[test]
fn headers_tell_what_a_body_is_that_is_no_json() {
    for (name, value, reason) in [
        (
            "content-type",
            "text/html; charset=MARKER",
            "the body is not JSON (content-type text/html)",
        ),
        (
            "content-encoding",
            "gzip",
            "the body is not JSON (content-encoding gzip)",
        ),
        ("content-type", "\t", "the body is not JSON"),
    ] {
        let mut metadata = answer();
        metadata
            .headers
            .insert(name, HeaderValue::from_static(value));
        let error = decode::<Page>(metadata, Bytes::from_static(b"<html>"));
        assert_eq!(error.expect_err("no JSON").reason(), reason);
    }
}

#[test]
fn a_text_that_imitates_serde_gives_nothing_away() {
    for text in [
        ", expected MARKER",
        "` , expected MARKER at line 1 column 2",
        "missing field `MARKER`",
        "\\\", expected MARKER",
        "MARKER\\n\\u001b[31m",
    ] {
        let (path, reason) = field(&format!(r#""labels":{{"a":"{text}"}}"#));
        assert_eq!(
            (path, reason),
            said("data.labels.a", "expected u8, found a string")
        );
        let (path, reason) = field(&format!(r#""state":"{text}""#));
        assert_eq!(
            (path, reason),
            said(
                "data.state",
                "expected `running` or `stopped`, found another text"
            )
        );
        let (_, reason) = field(&format!(r#""never":"{text}""#));
        assert_eq!(reason, "the type refuses the value");
    }
}

#[test]
fn a_missing_or_repeated_field_is_named_for_the_name_is_ours() {
    let error = failure(r#"{"data":{"ports":[{"name":"MARKER"}]}}"#);
    assert_eq!(error.path(), "data.ports[0]");
    assert_eq!(error.reason(), "the field `id` is missing");

    let error = failure(r#"{"data":{"ports":[{"id":1,"id":2}]}}"#);
    assert_eq!(error.reason(), "the field `id` is there twice");

    let error = failure(r#"{"MARKER":1}"#);
    assert_eq!(
        (error.path(), error.reason()),
        (".", "the field `data` is missing")
    );
}

#[test]
fn an_unlisted_value_or_field_is_not_quoted() {
    let expected = "expected `running` or `stopped`, found another text";
    assert_eq!(field(r#""state":"MARKER""#), said("data.state", expected));
    assert_eq!(
        field(r#""either":"MARKER""#),
        said("data.either", "it is none of the forms of Either")
    );
    assert_eq!(
        field(r#""strict":{"extra":"MARKER"}"#),
        said("data.strict.extra", "the field is not known")
    );
    assert_eq!(
        field(r#""strict":{"MARKER it is":1}"#),
        said("data.strict.?", "the field is not known")
    );
    let (_, reason) = field(r#""pair":[1]"#);
    assert_eq!(
        reason,
        "expected a tuple of size 2, found another number of elements"
    );
}

#[test]
fn a_message_of_another_making_is_not_kept() {
    assert_eq!(
        field(r#""picky":"MARKER""#),
        said("data.picky", "the type refuses the value")
    );
    for text in [
        "invalid type: string MARKER",
        "invalid value: MARKER",
        "unknown variant `MARKER`",
    ] {
        let (_, reason) = field(&format!(r#""picky":"{text}""#));
        assert_eq!(reason, "the type refuses the value");
    }
}

#[test]
fn the_ids_of_this_crate_say_what_they_want() {
    for id in ["MARKER", "7c9e6679-7425-40de-944b-e07fc1f90aeM: MARKER"] {
        let refused = field(&format!(r#""owner":"{id}""#));
        assert_eq!(refused, said("data.owner", "it is not a valid OwnerId"));
    }
}

#[test]
fn a_list_is_never_taken_for_a_struct() {
    let error = failure(r#"[{"ports":[]}]"#);
    assert_eq!(
        (error.path(), error.reason()),
        (".", "expected struct Page, found an array")
    );
    let (path, reason) = field(r#""strict":[1]"#);
    assert_eq!(
        (path.as_str(), reason.as_str()),
        ("data.strict", "expected struct Strict, found an array")
    );
    let (path, _) = field(r#""named":{"Fields":[1]}"#);
    assert_eq!(path, "data.named.Fields");
    let error = failure(r#"{"data":{"ports":[[1]]}}"#);
    assert_eq!(error.path(), "data.ports[0]");
}

#[test]
fn what_is_within_a_variant_has_a_path() {
    assert_eq!(
        field(r#""named":{"Inner":{"id":"MARKER"}}"#),
        said("data.named.Inner.id", "expected u16, found a string")
    );
    let (path, _) = field(r#""named":{"MARKER":1}"#);
    assert_eq!(path, "data.named");
}

#[test]
fn what_was_decoded_before_leaves_no_trace_in_the_path() {
    let error = failure(r#"{"data":{"labels":{"a":1,"b":2},"pair":[1,2],"ports":[{"id":1},7]}}"#);
    assert_eq!(error.path(), "data.ports[1]");
}

#[test]
fn a_key_of_a_map_is_shown_only_if_it_is_a_plain_name() {
    assert_eq!(field(r#""labels":{"team-a":"x"}"#).0, "data.labels.team-a");
    let long = "k".repeat(65);
    for key in ["MARKER of the day", "MARKER\\nline", "é", "", long.as_str()] {
        assert_eq!(
            field(&format!(r#""labels":{{"{key}":"x"}}"#)).0,
            "data.labels.?"
        );
    }
}

#[test]
fn a_body_that_is_not_json_is_told_as_such() {
    for (body, reason) in [
        ("", "the body is empty"),
        (" \n", "the body is empty"),
        (
            "<!DOCTYPE html><title>MARKER</title>",
            "the body is not JSON",
        ),
        ("MARKER", "the body is not JSON"),
        (r#"{"MARKER": tru}"#, "the body is not JSON"),
        (r#"{"data": {"MARKER": "MARKER"#, "the JSON breaks off"),
        (r#"{"data":{"ports":[]}} MARKER"#, "the body is not JSON"),
    ] {
        let error = failure(body);
        assert_eq!((error.path(), error.reason()), (".", reason), "{body}");
    }
}

#[test]
fn a_body_that_is_not_text_is_no_json() {
    let body = Bytes::from_static(b"{\"data\":{\"ports\":[{\"id\":\"\xff\xfe\"}]}}");
    let error = decode::<Page>(answer(), body).expect_err("not UTF-8");
    assert_eq!(
        (error.path(), error.reason()),
        (".", "the body is not JSON")
    );
}

#[test]
fn a_body_of_the_wrong_kind_is_refused_at_its_root() {
    let error = failure(r#""MARKER""#);
    assert_eq!(
        (error.path(), error.reason()),
        (".", "expected struct Page, found a string")
    );
}

#[test]
fn debug_says_what_display_says() {
    assert_eq!(
        format!("{:?}", failure("MARKER")),
        "DecodeError { operation: Some(\"listPorts\"), status: 200, path: \".\", reason: \"the body is not JSON\", \
         line: 1, column: 1, .. }"
    );
}
