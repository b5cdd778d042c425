//! The whole numbers that a schema allows.

use serde_json::Number;

use crate::load::Node;

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
    let wide = number.as_i128().or_else(|| {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a cast saturates, as wanted"
        )]
        number.as_f64().map(|number| number as i128)
    })?;
    i64::try_from(wide.clamp(i64::MIN.into(), i64::MAX.into())).ok()
}

/// The numbers that the format of a schema has, if it is one of integers.
pub(crate) fn of_format(schema: &Node) -> Option<(i64, i64)> {
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
