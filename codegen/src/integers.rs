//! The whole numbers that a schema allows.

use serde_json::Number;

use crate::node::{Entry, Node};

/// The least and the greatest number by bounds and format; `None` where an end is open.
pub(crate) fn range(schema: &Node) -> (Option<i128>, Option<i128>) {
    let bound = |key: &str| whole(schema.get(key)?.as_number()?);
    let exclusive = |key: &str| schema.get(key).and_then(Node::as_bool) == Some(true);
    let inward = |key: &str| i128::from(exclusive(key));
    let format = of_format(schema);
    let min = bound("minimum").map(|min| min.saturating_add(inward("exclusiveMinimum")));
    let max = bound("maximum").map(|max| max.saturating_sub(inward("exclusiveMaximum")));
    (
        min.into_iter().chain(format.map(|(least, _)| least)).max(),
        max.into_iter().chain(format.map(|(_, most)| most)).min(),
    )
}

/// The same with the ends of all numbers where one is open; out of order where there is no number.
pub(crate) fn bounds(schema: &Node) -> (i128, i128) {
    let (least, most) = range(schema);
    (least.unwrap_or(i128::MIN), most.unwrap_or(i128::MAX))
}

/// What every value is a multiple of, if a schema says so.
pub(crate) fn step(schema: &Node) -> Option<i128> {
    whole(schema.get("multipleOf")?.as_number()?)
}

/// A whole number however it is written.
fn whole(number: &Number) -> Option<i128> {
    number.as_i128().or_else(|| {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a cast saturates, as wanted"
        )]
        number.as_f64().map(|number| number as i128)
    })
}

/// The first bound that a number of 64 bits with a sign does not reach.
pub(crate) fn beyond(schema: &Node) -> Option<&Entry> {
    let is_beyond = |entry: &&Entry| {
        let number = entry.value.as_number().and_then(whole);
        number.is_some_and(|number| i64::try_from(number).is_err())
    };
    let mut bounds = ["minimum", "maximum"].into_iter();
    bounds.find_map(|key| schema.entry(key).filter(is_beyond))
}

/// The numbers that the format of a schema has, if it is one of integers.
fn of_format(schema: &Node) -> Option<(i128, i128)> {
    Some(match schema.get("format")?.as_str()? {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "int64" => (i64::MIN.into(), i64::MAX.into()),
        "uint64" => (0, u64::MAX.into()),
        _ => return None,
    })
}
