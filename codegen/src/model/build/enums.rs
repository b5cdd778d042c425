//! Names for the cases of an enum.

use std::collections::BTreeSet;

use super::docs;
use super::nodes::list;
use crate::model::types::EnumCase;
use crate::names;
use crate::node::{Node, Value};

/// The cases of an enum of text, or `None` if a value is no text.
pub(super) fn cases(schema: &Node) -> Option<Vec<EnumCase>> {
    let values = list(schema, "enum");
    let values = values
        .iter()
        .filter(|value| !matches!(value.value, Value::Null));
    let texts: Option<Vec<&str>> = values.map(Node::as_str).collect();
    let texts = texts?;
    let names = unique(texts.iter().map(|text| variant_name(text)));
    let meanings = schema.get("x-enum-descriptions");
    let cases = names.into_iter().zip(texts).map(|(name, text)| EnumCase {
        name,
        value: text.to_owned(),
        doc: meanings.and_then(|meanings| meanings.get(text)?.as_str().map(docs::of_case)),
    });
    Some(cases.collect())
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
    fn names_that_would_collide_are_numbered() {
        let names = ["A", "B", "A", "A"].map(str::to_owned);
        assert_eq!(unique(names.into_iter()), ["A", "B", "AV2", "AV3"]);
    }
}
