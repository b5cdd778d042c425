//! What is no difference, by rule.
//!
//! The documents in `spec/` keep what vendors promise, and add or leave out some things on purpose. These are all of them; what
//! else differs for a reason belongs into the ignore list ([`crate::ignore`]), with the reason.
//!
//! | not compared | why |
//! |---|---|
//! | descriptions, summaries, tags, ids of operations, examples, `x-` keys, headers of answers, security | they promise nothing about requests and answers, or are ours |
//! | the statuses `4XX`, `5XX` and `default` | stand for what no page lists |
//! | names of parameters in the path | are never sent; the position counts |
//! | `format: password` against none | marks what must not be shown |
//! | a pattern beside `format: uuid` on both sides | says what the format says |
//! | `float`, `double`, `int32`, `int64` | say how a program holds a number |
//! | the bounds ±9007199254740991 against none | are those of a JSON number, not of the API |
//! | `additionalProperties: false` against none | documents no field either way |
//! | `default` in an answer | says what the server takes where nothing is sent |
//! | a bound of 0 for a length or a count | binds nothing |
//! | fields of an object that we leave open: with `additionalProperties`, and none by name | are meant to be anything |
//! | the order of fields, parameters and enums | means nothing |

use std::collections::BTreeSet;

use crate::facts::{Kind, Shape};

/// Formats that say how a program holds a number.
const WIDTHS: [&str; 4] = ["float", "double", "int32", "int64"];

/// The greatest whole number that every JSON parser keeps.
const SAFE: &str = "9007199254740991";

/// How the places in an answer begin.
pub(crate) const ANSWER: &str = "answer ";

/// Whether a status is documented by itself.
pub(crate) fn is_single(status: &str) -> bool {
    !matches!(status, "4XX" | "5XX" | "DEFAULT")
}

/// Whether a fact is not compared between two values.
pub(crate) fn is_left_out(kind: Kind, place: &str, ours: &Shape, theirs: &Shape) -> bool {
    let is_uuid = |shape: &Shape| {
        let format = shape.facts.get(&Kind::Format);
        format.is_some_and(|format| format.values.contains("uuid"))
    };
    match kind {
        Kind::Pattern => is_uuid(ours) && is_uuid(theirs),
        Kind::Default => place.starts_with(ANSWER),
        _ => false,
    }
}

/// Whether the documents leave open which fields an object has.
pub(crate) fn is_open(ours: &Shape) -> bool {
    ours.fields.is_empty() && ours.facts.contains_key(&Kind::OtherFields)
}

/// Whether the values of a fact say the same.
pub(crate) fn are_same(kind: Kind, ours: &BTreeSet<String>, theirs: &BTreeSet<String>) -> bool {
    telling(kind, ours, theirs) == telling(kind, theirs, ours)
}

/// The values that say something, given what the other side has.
fn telling<'a>(
    kind: Kind,
    values: &'a BTreeSet<String>,
    other: &BTreeSet<String>,
) -> BTreeSet<&'a str> {
    let says_nothing = |value: &str| match kind {
        Kind::Format => WIDTHS.contains(&value) || (value == "password" && other.is_empty()),
        Kind::Minimum | Kind::Maximum => value.trim_start_matches('-') == SAFE,
        Kind::MinLength | Kind::MinItems | Kind::MinProperties => value == "0",
        _ => false,
    };
    let values = values.iter().map(String::as_str);
    values.filter(|value| !says_nothing(value)).collect()
}
