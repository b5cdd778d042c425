//! What can be told of a failure to decode without telling what the body said.

use super::track::{is_plain, is_plain_byte};

/// Retells why a type refused a value, from serde's message, in words that come from the type alone.
///
/// serde has no structured form of these messages. Its own, and those of the ids of this crate, are known
/// word for word, and what they say of the type is told apart from what they quote of the body. Of any other nothing
/// is kept.
///
/// A type could only get around this by a message that begins with what the body says; none here does.
pub(crate) fn refusal(message: &str) -> String {
    named(message)
        .or_else(|| expected(message))
        .unwrap_or_else(|| "the type refuses the value".to_owned())
}

/// The messages that name a field or a type, which is safe to repeat when it is a plain name.
fn named(message: &str) -> Option<String> {
    /// What stands before and after the name: there, and here.
    const NAMED: [[&str; 4]; 4] = [
        ["missing field `", "`", "the field `", "` is missing"],
        ["duplicate field `", "`", "the field `", "` is there twice"],
        [
            "data did not match any variant of untagged enum ",
            "",
            "it is none of the forms of ",
            "",
        ],
        ["not a valid ", ":", "it is not a valid ", ""],
    ];
    if message.starts_with("unknown field `") {
        return Some("the field is not known".to_owned());
    }
    NAMED
        .iter()
        .find_map(|[before, after, said_before, said_after]| {
            let rest = message.strip_prefix(before)?;
            let end = rest.bytes().take_while(|byte| is_plain_byte(*byte)).count();
            let (name, tail) = rest.split_at(end);
            let known = is_plain(name) && tail.starts_with(after);
            known.then(|| format!("{said_before}{name}{said_after}"))
        })
}

/// The messages that say what was expected, and quote what was found.
fn expected(message: &str) -> Option<String> {
    let found = if let Some(value) = message.strip_prefix("invalid type: ") {
        kind(value)
    } else if let Some(value) = message.strip_prefix("invalid value: ") {
        kind(value)
    } else if message.starts_with("invalid length ") {
        "another number of elements"
    } else if message.starts_with("unknown variant `")
        && !message.ends_with("there are no variants")
    {
        "another text"
    } else {
        return None;
    };
    // What was found comes before what was expected, so the last such mark is serde's own, whatever the body holds.
    let (_, expected) = message.rsplit_once(", expected ")?;
    Some(format!("expected {expected}, found {found}"))
}

/// What kind of JSON value serde found, without the value it quotes.
fn kind(found: &str) -> &'static str {
    const KINDS: [(&str, &str); 6] = [
        ("null", "null"),
        ("boolean `", "a boolean"),
        ("integer `", "an integer"),
        ("string \"", "a string"),
        ("sequence", "an array"),
        ("map", "an object"),
    ];
    if let Some(number) = found.strip_prefix("floating point `") {
        return kind_of_number(number.split('`').next().unwrap_or_default());
    }
    KINDS
        .iter()
        .find(|(start, _)| found.starts_with(start))
        .map_or("another value", |(_, kind)| kind)
}

/// What kind of number it is that came as no integer. `serde_json` makes one with a fraction of every integer that has more
/// than 64 bits, and of a zero with a sign.
fn kind_of_number(number: &str) -> &'static str {
    const TWO_TO_THE_63: f64 = 9_223_372_036_854_775_808.0;
    match number.parse::<f64>() {
        Ok(number) if number == 0.0 && number.is_sign_negative() => "a negative zero",
        Ok(number) if number.abs() >= TWO_TO_THE_63 => "a number of more than 64 bits",
        Ok(number) if number.fract() == 0.0 => "a number with a decimal point or an exponent",
        _ => "a number with a fraction",
    }
}
