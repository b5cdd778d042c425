//! Values that just fit a constraint, or just do not.

use regress::Regex;
use serde_json::{Map, Value, json};

/// Values of other types than the one that is due.
pub(crate) fn of_wrong_type(name: &Value, in_body: bool) -> Vec<Value> {
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

/// Whether the type that just holds a range may not hold the first integer beyond it.
pub(crate) fn ends_type(integer: i64) -> bool {
    let powers = [7, 8, 15, 16, 31, 32].map(|bits| 1_i64 << bits);
    integer == -1 || powers.contains(&integer) || powers.contains(&-(integer + 1))
}

pub(crate) fn length(rule: &Value) -> usize {
    let length = rule.as_u64().expect("a length");
    usize::try_from(length).expect("a length")
}

/// Text of so many characters, which are more bytes where nothing says which characters they have to be.
pub(crate) fn text(schema: &Map<String, Value>, length: usize) -> Value {
    let Some(pattern) = schema.get("pattern").and_then(Value::as_str) else {
        return "🦀".repeat(length).into();
    };
    let text = "a".repeat(length);
    let pattern = Regex::with_flags(pattern, "u").expect("a pattern");
    let fits = length == 0 || pattern.find(&text).is_some();
    assert!(
        fits,
        "no text of {length} characters is known for {schema:?}"
    );
    text.into()
}

/// Text that does not match a pattern.
pub(crate) fn unmatched(pattern: &Value) -> Value {
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

/// A value that is none of those listed, and of their type.
pub(crate) fn no_case(listed: &Value) -> Value {
    let integers = listed
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64);
    integers
        .max()
        .map_or(json!("no case of it"), |last| json!(last + 1))
}
