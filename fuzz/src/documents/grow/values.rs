//! Values of keywords, those at the edges above all.

use serde_json::Value;

use crate::choices::Choices;
use crate::documents::names;

pub(crate) const PATTERNS: &[&str] = &[
    "^[a-z]+$",
    ".*",
    "",
    "^\\d{3}$",
    "\"",
    "\\p{L}",
    "(?=a)b",
    "a|b",
    "^([0-9a-f]{8}){1,2}$",
    "[^\\s]",
    "\\u{1F980}",
    "`",
    "\n",
];

pub(crate) fn bound(random: &mut Choices) -> Value {
    const BOUNDS: &[&str] = &[
        "0",
        "1",
        "-1",
        "2",
        "10",
        "255",
        "65535",
        "2147483647",
        "-2147483649",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "18446744073709551615",
        "1e19",
        "-1e300",
        "0.5",
        "5.0",
        "-0.0",
        "100",
        "1e2",
        "123456789012345678901234567890",
    ];
    serde_json::from_str(random.pick(BOUNDS)).unwrap()
}

pub(crate) fn size(random: &mut Choices) -> Value {
    const SIZES: &[u64] = &[
        0,
        0,
        1,
        1,
        2,
        3,
        10,
        255,
        32768,
        u32::MAX as u64,
        i64::MAX as u64,
        u64::MAX,
    ];
    random.pick_from(SIZES).copied().into()
}

pub(crate) fn texts(random: &mut Choices) -> Value {
    let number = 1 + random.below(4);
    (0..number).map(|_| random.pick(names::TEXTS)).collect()
}
