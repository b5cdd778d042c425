//! The whole numbers that a schema allows.

use serde_json::Number;

use crate::load::{Entry, Node};

/// The least and the greatest number by bounds and format, as far as `i64` holds them; out of order where there is none.
pub(crate) fn bounds(schema: &Node) -> (i64, i64) {
    let bound = |key: &str| whole(schema.get(key)?.as_number()?);
    let exclusive = |key: &str| schema.get(key).and_then(Node::as_bool) == Some(true);
    let inward = |key: &str| i64::from(exclusive(key));
    let (least, most) = of_format(schema).unwrap_or((i64::MIN, i64::MAX));
    let min = bound("minimum").map(|min| min.saturating_add(inward("exclusiveMinimum")));
    let max = bound("maximum").map(|max| max.saturating_sub(inward("exclusiveMaximum")));
    (
        min.map_or(least, |min| min.max(least)),
        max.map_or(most, |max| max.min(most)),
    )
}

/// What every value is a multiple of, if a schema says so.
pub(crate) fn step(schema: &Node) -> Option<i64> {
    whole(schema.get("multipleOf")?.as_number()?)
}

/// A whole number however it is written; one that `i64` does not hold is the nearest that it does.
fn whole(number: &Number) -> Option<i64> {
    let nearest = wide(number)?.clamp(i64::MIN.into(), i64::MAX.into());
    i64::try_from(nearest).ok()
}

fn wide(number: &Number) -> Option<i128> {
    number.as_i128().or_else(|| {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a cast saturates, as wanted"
        )]
        number.as_f64().map(|number| number as i128)
    })
}

/// What of bounds and format `i64` does not hold, and is not narrowed to what it does.
pub(crate) fn beyond(schema: &Node) -> Option<&Entry> {
    let is_beyond = |entry: &&Entry| {
        let number = entry.value.as_number().and_then(wide);
        number.is_some_and(|number| i64::try_from(number).is_err())
    };
    let mut bounds = ["minimum", "maximum"].into_iter();
    let bound = bounds.find_map(|key| schema.entry(key).filter(is_beyond));
    let unbounded = schema.get("maximum").is_none() && is_ruled(schema);
    let format = schema.entry("format");
    bound.or_else(|| format.filter(|format| unbounded && format.value.as_str() == Some("uint64")))
}

/// Whether there is more to keep than what a type of Rust keeps by itself.
pub(crate) fn is_ruled(schema: &Node) -> bool {
    let mut rules = ["minimum", "maximum", "multipleOf"].into_iter();
    rules.any(|rule| schema.get(rule).is_some())
}

/// Whether the format of a schema has fewer numbers than `i64`.
pub(crate) fn is_narrow(schema: &Node) -> bool {
    of_format(schema).is_some_and(|(_, most)| most < i64::MAX)
}

/// The numbers that the format of a schema has, if it is one of integers.
fn of_format(schema: &Node) -> Option<(i64, i64)> {
    Some(match schema.get("format")?.as_str()? {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "int64" => (i64::MIN, i64::MAX),
        "uint64" => (0, i64::MAX),
        _ => return None,
    })
}
