//! Names for the cases of an enum.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::docs;
use super::nodes::{list, text};
use crate::model::types::{EnumCase, TypeKind};
use crate::names;
use crate::node::{Node, Value};

/// The kind of enum that a schema becomes, or `None` if its values are neither texts alone nor integers of 64 bits.
pub(super) fn kind(schema: &Node) -> Option<TypeKind> {
    let values = list(schema, "enum");
    let values = values
        .iter()
        .filter(|value| !matches!(value.value, Value::Null));
    let texts: Option<Vec<&str>> = values.clone().map(Node::as_str).collect();
    if let Some(texts) = texts {
        let texts = texts.into_iter().map(str::to_owned);
        let cases = cases(schema, texts, |text| variant_name(text));
        return Some(TypeKind::Enum(cases));
    }
    // Another answer to a `number` may have a fraction, which no integer holds.
    if text(schema, "type") == "number" {
        return None;
    }
    let integers: Option<Vec<i64>> = values.map(|value| value.as_number()?.as_i64()).collect();
    let cases = cases(schema, integers?.into_iter(), |integer| {
        integer_name(*integer)
    });
    Some(TypeKind::IntegerEnum(cases))
}

/// The cases for these values, with what the schema says of each.
fn cases<V: Display>(
    schema: &Node,
    values: impl Iterator<Item = V> + Clone,
    name: impl Fn(&V) -> String,
) -> Vec<EnumCase<V>> {
    let names = unique(values.clone().map(|value| name(&value)));
    let meanings = schema.get("x-enum-descriptions");
    let meaning = |value: &V| meanings?.get(&value.to_string())?.as_str();
    let cases = names.into_iter().zip(values).map(|(name, value)| EnumCase {
        name,
        doc: meaning(&value).map(docs::of_case),
        value,
    });
    cases.collect()
}

/// An identifier for an integer: `Value1`, `Minus1`.
fn integer_name(value: i64) -> String {
    let sign = if value < 0 { "Minus" } else { "Value" };
    format!("{sign}{}", value.unsigned_abs())
}

/// An identifier for a value.
fn variant_name(value: &str) -> String {
    let name = names::camel_case(value);
    match name.as_str() {
        "" => "Empty".to_owned(),
        // The one name in this style that is a keyword.
        "Self" => "SelfValue".to_owned(),
        _ if name.starts_with(|first: char| first.is_alphabetic()) => name,
        _ => format!("Value{name}"),
    }
}

/// Makes names unique by a number behind the later ones.
pub(super) fn unique(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let names = names.map(|name| {
        let candidates = (2..).map(|number| format!("{name}V{number}"));
        let free = std::iter::once(name.clone()).chain(candidates);
        let mut free = free.filter(|candidate| !taken.contains(candidate));
        let chosen = free.next().unwrap_or(name.clone());
        taken.insert(chosen.clone());
        chosen
    });
    names.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_an_identifier() {
        for (value, name) in [
            ("ready", "Ready"),
            ("HTTP/2", "Http2"),
            ("x-large", "XLarge"),
            ("", "Empty"),
            ("+1", "Value1"),
            ("self", "SelfValue"),
            ("größe", "Größe"),
        ] {
            assert_eq!(variant_name(value), name);
        }
    }

    #[test]
    fn integers_are_named_by_sign_and_value() {
        for (value, name) in [
            (0, "Value0"),
            (12, "Value12"),
            (-1, "Minus1"),
            (i64::MIN, "Minus9223372036854775808"),
        ] {
            assert_eq!(integer_name(value), name);
        }
    }

    #[test]
    fn names_that_would_collide_are_numbered() {
        let names = ["A", "B", "A", "A"].map(str::to_owned);
        assert_eq!(unique(names.into_iter()), ["A", "B", "AV2", "AV3"]);
    }
}
