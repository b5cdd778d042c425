//! Requests that keep or break one constraint each.

use regress::Regex;
use serde_json::{Value, json};

use super::client::Request;
use super::document::{Document, Operation, Parameter, fields};

/// A request that differs from a valid one in one place.
pub(crate) struct Case {
    /// The constraint, as `place: keyword`.
    pub(crate) constraint: String,
    pub(crate) request: Request,
    pub(crate) expected: Expected,
}

/// What has to come of a request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Expected {
    /// It is at the edge of what is allowed.
    Accepted,
    /// The server answers this status; the client refuses to send it.
    Refused(u16),
    /// The same, unless the types of the client have no place for it.
    Unsayable(u16),
    /// The server answers this status, and only the server can know.
    Answered(u16),
}
use Expected::{Accepted, Answered, Refused, Unsayable};

const WRONG_TYPE: Expected = Unsayable(400);
const WRONG_VALUE: Expected = Refused(400);
const NO_VALUE: Expected = Unsayable(400);

/// A well-formed UUID that nothing has.
const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// A value in the place of a valid one.
struct Variation {
    constraint: String,
    /// `None` leaves it out.
    value: Option<Value>,
    expected: Expected,
}

/// All cases of an operation, made of a valid request to it.
pub(crate) fn cases(document: &Document, operation: &Operation, valid: &Request) -> Vec<Case> {
    let mut cases = Vec::new();
    for parameter in &operation.parameters {
        let name = &parameter.name;
        for variation in of_parameter(document, parameter, &valid.parameters[name]) {
            let mut request = valid.clone();
            match variation.value {
                Some(value) => request.parameters.insert(name.clone(), value),
                None => request.parameters.remove(name),
            };
            cases.push(Case {
                constraint: variation.constraint,
                request,
                expected: variation.expected,
            });
        }
    }
    if let (Some(body), Some(value)) = (&operation.body, &valid.body) {
        let mut variations = of_schema(document, "body", &body.schema, value, true);
        if body.required {
            // A client makes an empty object where nothing was set.
            variations.push(variation("body: required", None, Answered(400)));
        }
        cases.extend(variations.into_iter().map(|variation| Case {
            constraint: variation.constraint,
            request: Request {
                body: variation.value,
                ..valid.clone()
            },
            expected: variation.expected,
        }));
    }
    cases
}

fn variation(constraint: impl Into<String>, value: Option<Value>, expected: Expected) -> Variation {
    Variation {
        constraint: constraint.into(),
        value,
        expected,
    }
}

fn of_parameter(document: &Document, parameter: &Parameter, valid: &Value) -> Vec<Variation> {
    let name = &parameter.name;
    let mut variations = of_schema(document, name, &parameter.schema, valid, false);
    if parameter.place == "path" {
        for variation in &mut variations {
            // Without text there is no step, which makes it another path.
            if variation.value == Some(json!("")) {
                variation.expected = Refused(404);
            }
        }
        let is_uuid = document.resolve(&parameter.schema)["format"] == "uuid";
        let unknown = if is_uuid { NOBODY } else { "nobody" };
        let constraint = format!("{name}: unknown");
        variations.push(variation(constraint, Some(json!(unknown)), Answered(404)));
    } else if parameter.required {
        variations.push(variation(format!("{name}: required"), None, NO_VALUE));
    }
    variations
}

fn of_schema(
    document: &Document,
    place: &str,
    schema: &Value,
    valid: &Value,
    in_body: bool,
) -> Vec<Variation> {
    let schema = document.resolve(schema);
    let mut variations = Vec::new();
    let mut add = |keyword: &str, value: Value, expected: Expected| {
        variations.push(variation(
            format!("{place}: {keyword}"),
            Some(value),
            expected,
        ));
    };
    if in_body && schema["nullable"] != true {
        add("null", Value::Null, WRONG_TYPE);
    }
    for (keyword, rule) in fields(schema) {
        match keyword.as_str() {
            "type" => {
                for value in of_wrong_type(rule, in_body) {
                    add(keyword, value, WRONG_TYPE);
                }
            }
            "minimum" | "maximum" => {
                let edge = rule.as_i64().expect("an integer");
                let beyond = if keyword == "minimum" {
                    edge - 1
                } else {
                    edge + 1
                };
                add(keyword, json!(edge), Accepted);
                add(keyword, json!(beyond), beyond_range(beyond));
            }
            "minLength" | "maxLength" => {
                let edge = length(rule);
                add(keyword, text(schema, edge), Accepted);
                let beyond = if keyword == "minLength" {
                    edge - 1
                } else {
                    edge + 1
                };
                add(keyword, text(schema, beyond), WRONG_VALUE);
            }
            "minItems" | "maxItems" => {
                let edge = length(rule);
                add(keyword, json!(vec![&valid[0]; edge]), Accepted);
                let beyond = if keyword == "minItems" {
                    edge - 1
                } else {
                    edge + 1
                };
                add(keyword, json!(vec![&valid[0]; beyond]), WRONG_VALUE);
            }
            "enum" => add(keyword, json!("no case of it"), NO_VALUE),
            "pattern" => add(keyword, unmatched(rule), WRONG_VALUE),
            "format" if rule == "uuid" => add(keyword, json!("no-uuid"), NO_VALUE),
            "format" if rule == "date-time" => add(keyword, json!("yesterday"), WRONG_VALUE),
            _ => {}
        }
    }
    let parts = fields(&schema["properties"]).map(|(name, property)| (name.clone(), property));
    let parts = parts.chain(schema.get("items").map(|items| ("0".to_owned(), items)));
    for (name, part) in parts {
        let own = valid.pointer(&format!("/{name}"));
        let place = format!("{place}/{name}");
        // What is only read is in no valid request.
        let Some(own) = own else { continue };
        let mut inner = of_schema(document, &place, part, own, in_body);
        let mut required = schema["required"].as_array().into_iter().flatten();
        if required.any(|required| *required == name) {
            // The properties of a body have setters, those further inside are fields of a struct.
            let deep = place.matches('/').count() > 1;
            let expected = if deep { NO_VALUE } else { WRONG_VALUE };
            inner.push(variation(format!("{place}: required"), None, expected));
        }
        variations.extend(inner.into_iter().map(|inner| Variation {
            value: Some(with(valid, &name, inner.value)),
            ..inner
        }));
    }
    variations
}

/// A value with another part, or without it.
fn with(whole: &Value, name: &str, part: Option<Value>) -> Value {
    let mut whole = whole.clone();
    match (&mut whole, part) {
        (Value::Object(fields), Some(part)) => drop(fields.insert(name.to_owned(), part)),
        (Value::Object(fields), None) => drop(fields.remove(name)),
        (Value::Array(items), Some(part)) => items[0] = part,
        (Value::Array(items), None) => items.clear(),
        (other, _) => panic!("{other} has no parts"),
    }
    whole
}

fn of_wrong_type(name: &Value, in_body: bool) -> Vec<Value> {
    match name.as_str() {
        Some("string") if !in_body => vec![],
        Some("string") => vec![json!(7), json!(["text"])],
        Some("integer") => vec![json!("text"), json!(1.5)],
        Some("number") => vec![json!("text")],
        Some("boolean") => vec![json!("yes")],
        Some("object") => vec![json!("text"), json!([])],
        _ => vec![json!("text"), json!({})],
    }
}

/// What comes of the first integer beyond a range, which the type that just holds the range may not hold.
fn beyond_range(integer: i64) -> Expected {
    let powers = [7, 8, 15, 16, 31, 32].map(|bits| 1_i64 << bits);
    let ends_type = |integer: i64| powers.contains(&integer) || powers.contains(&-(integer + 1));
    if integer == -1 || ends_type(integer) {
        NO_VALUE
    } else {
        WRONG_VALUE
    }
}

fn length(rule: &Value) -> usize {
    let length = rule.as_u64().expect("a length");
    usize::try_from(length).expect("a length")
}

/// Text of so many characters, which are more bytes where nothing says which characters they have to be.
fn text(schema: &Value, length: usize) -> Value {
    let Some(pattern) = schema["pattern"].as_str() else {
        return "🦀".repeat(length).into();
    };
    let text = "a".repeat(length);
    let pattern = Regex::with_flags(pattern, "u").expect("a pattern");
    let fits = length == 0 || pattern.find(&text).is_some();
    assert!(fits, "no text of {length} characters is known for {schema}");
    text.into()
}

/// Text that does not match a pattern.
fn unmatched(pattern: &Value) -> Value {
    let pattern = pattern.as_str().expect("a pattern");
    let regex = Regex::with_flags(pattern, "u").expect("a pattern");
    // The first is a UUID all the same, and keeps that format; the others break a character, an edge, or everything.
    let texts = [
        "fb5e5168-4281-9bec-94c5-0d1584e9e657",
        "-",
        "a b",
        "a-",
        "!",
        "ä",
        "🦀",
    ];
    let text = texts.into_iter().find(|text| regex.find(text).is_none());
    text.unwrap_or_else(|| panic!("no text is known that does not match {pattern}"))
        .into()
}

#[test]
fn schemas_that_no_request_has_yet() {
    let schema = json!({
        "type": "object",
        "required": ["inner"],
        "properties": {
            "size": { "type": "string", "enum": ["s", "m"], "nullable": true },
            "inner": { "type": "object", "properties": {
                "names": { "type": "array", "minItems": 1, "items": {
                    "type": "string", "pattern": "^a*$", "maxLength": 2,
                } },
            } },
        },
    });
    let document = Document::read("sevalla");
    let valid = json!({ "size": "s", "inner": { "names": ["a"] } });
    let variations = of_schema(&document, "body", &schema, &valid, true);
    let expect = |constraint: &str, value: Value, expected: Expected| {
        let found = variations.iter().any(|variation| {
            variation.constraint == constraint
                && variation.value.as_ref() == Some(&value)
                && variation.expected == expected
        });
        assert!(found, "{constraint}: {value}");
    };
    let with_names = |names: Value| json!({ "size": "s", "inner": { "names": names } });
    let size = json!({ "size": "no case of it", "inner": { "names": ["a"] } });
    expect("body/size: enum", size, NO_VALUE);
    expect(
        "body/inner: null",
        json!({ "size": "s", "inner": null }),
        WRONG_TYPE,
    );
    expect("body/inner: required", json!({ "size": "s" }), WRONG_VALUE);
    let names = "body/inner/names";
    expect(
        &format!("{names}: minItems"),
        with_names(json!([])),
        WRONG_VALUE,
    );
    expect(
        &format!("{names}: minItems"),
        with_names(json!(["a"])),
        Accepted,
    );
    expect(&format!("{names}: type"), with_names(json!({})), WRONG_TYPE);
    expect(
        &format!("{names}/0: maxLength"),
        with_names(json!(["aa"])),
        Accepted,
    );
    expect(
        &format!("{names}/0: maxLength"),
        with_names(json!(["aaa"])),
        WRONG_VALUE,
    );
    expect(
        &format!("{names}/0: null"),
        with_names(json!([null])),
        WRONG_TYPE,
    );
    let mut of_size = variations.iter().map(|variation| &variation.constraint);
    assert!(!of_size.any(|constraint| constraint == "body/size: null"));
}
