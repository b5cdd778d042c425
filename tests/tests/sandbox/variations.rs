//! Values in the place of a valid one, each of which keeps or breaks one constraint of a schema.

use serde_json::{Map, Value, json};

use super::cases::Expected::{self, Accepted, Answered, Refused, Unsayable};
use super::document::{Document, fields};
use super::valid::sample;
use super::values::{ends_type, length, no_case, of_wrong_type, text, unmatched};

const WRONG_TYPE: Expected = Unsayable(400);
const WRONG_VALUE: Expected = Refused(400);
const NO_VALUE: Expected = Unsayable(400);

/// A value in the place of a valid one.
pub(crate) struct Variation {
    /// The constraint, as `place: keyword`.
    pub(crate) constraint: String,
    /// `None` leaves it out.
    pub(crate) value: Option<Value>,
    pub(crate) expected: Expected,
}

pub(crate) fn variation(
    constraint: impl Into<String>,
    value: Option<Value>,
    expected: Expected,
) -> Variation {
    Variation {
        constraint: constraint.into(),
        value,
        expected,
    }
}

/// All variations of a value. Where nothing is in it, something is put first, so that there is something to vary.
pub(crate) fn of_schema(
    document: &Document,
    place: &str,
    schema: &Value,
    valid: &Value,
    in_body: bool,
) -> Vec<Variation> {
    let schema = document.schema(schema);
    let valid = &filled(document, &schema, valid);
    let mut variations = of_keywords(place, &schema, valid, in_body);
    for (index, choice) in elements(&schema, "oneOf").iter().enumerate() {
        let place = format!("{place}({index})");
        let known = Some(valid).filter(|valid| fits(document, choice, valid));
        let known = known.cloned().unwrap_or_else(|| sample(document, choice));
        variations.extend(of_schema(document, &place, choice, &known, in_body));
    }
    let properties = fields(schema.get("properties").unwrap_or(&Value::Null));
    let parts = properties.map(|(name, property)| (name.clone(), property));
    let parts = parts.chain(schema.get("items").map(|items| ("0".to_owned(), items)));
    for (name, part) in parts {
        // What is only read is in no valid request.
        if document.schema(part).get("readOnly") == Some(&json!(true)) {
            continue;
        }
        let place = format!("{place}/{name}");
        let own = valid.pointer(&format!("/{name}")).cloned();
        let own = own.unwrap_or_else(|| sample(document, part));
        let mut inner = of_schema(document, &place, part, &own, in_body);
        if elements(&schema, "required").contains(&json!(name)) {
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

/// The variations of a value as a whole.
fn of_keywords(
    place: &str,
    schema: &Map<String, Value>,
    valid: &Value,
    in_body: bool,
) -> Vec<Variation> {
    let mut variations = Vec::new();
    let mut add = |keyword: &str, value: Value, expected: Expected| {
        let constraint = format!("{place}: {keyword}");
        variations.push(variation(constraint, Some(value), expected));
    };
    if in_body && schema.get("nullable") != Some(&json!(true)) {
        add("null", Value::Null, WRONG_TYPE);
    }
    for (keyword, rule) in schema {
        match keyword.as_str() {
            "nullable" if rule == true => add(keyword, Value::Null, Accepted),
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
                let ends = ends_type(beyond);
                add(keyword, json!(edge), Accepted);
                add(
                    keyword,
                    json!(beyond),
                    if ends { NO_VALUE } else { WRONG_VALUE },
                );
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
            "enum" => add(keyword, no_case(rule), NO_VALUE),
            "oneOf" => add(keyword, json!({}), WRONG_TYPE),
            "pattern" => add(keyword, unmatched(rule), WRONG_VALUE),
            "format" if rule == "uuid" => add(keyword, json!("no-uuid"), NO_VALUE),
            "format" if rule == "date-time" => add(keyword, json!("yesterday"), WRONG_VALUE),
            // The client takes any text for the server to judge.
            "format" if rule == "uri" => add(keyword, json!("no address"), Answered(400)),
            _ => {}
        }
    }
    variations
}

/// A value with something in it: null and an empty list have no parts.
fn filled(document: &Document, schema: &Map<String, Value>, valid: &Value) -> Value {
    match valid {
        Value::Null => sample(document, &Value::Object(schema.clone())),
        Value::Array(elements) if elements.is_empty() => {
            let items = schema.get("items").expect("what is in the list");
            json!([sample(document, items)])
        }
        valid => valid.clone(),
    }
}

/// Whether a value is of a kind that one of several schemas is about, which is what each lists the values of.
fn fits(document: &Document, choice: &Value, valid: &Value) -> bool {
    let choice = document.schema(choice);
    fields(choice.get("properties").unwrap_or(&Value::Null)).all(|(name, property)| {
        let property = document.schema(property);
        let listed = elements(&property, "enum");
        listed.is_empty() || valid.get(name).is_none_or(|value| listed.contains(value))
    })
}

fn elements<'a>(schema: &'a Map<String, Value>, keyword: &str) -> &'a [Value] {
    let elements = schema.get(keyword).and_then(Value::as_array);
    elements.map_or(&[], Vec::as_slice)
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
