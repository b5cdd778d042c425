//! Whole numbers within documented bounds.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::LenientInteger;
use super::error::quoted;

/// A whole number from `MIN` to `MAX`, both included, and a multiple of `STEP`; it cannot hold anything else.
///
/// ```
/// use generated_client::values::Integer;
///
/// type Port = Integer<1, 65535>;
///
/// assert_eq!(Port::new(3306)?.get(), 3306);
/// assert_eq!(
///     Port::new(70000).unwrap_err().to_string(),
///     "70000 is out of range: expected 1 to 65535",
/// );
/// # Ok::<(), generated_client::values::RangeError>(())
/// ```
///
/// Bounds that nothing can satisfy do not compile:
///
/// ```compile_fail,E0080
/// use generated_client::values::Integer;
///
/// let port = Integer::<65535, 1>::new(3306);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Integer<const MIN: i64, const MAX: i64, const STEP: i64 = 1>(i64);

/// A number outside the documented bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{value} is out of range: expected {min} to {max}{}", Multiple(*.step))]
pub struct RangeError {
    /// The number, which may be larger than `i64` holds.
    pub value: i128,
    /// The least number allowed.
    pub min: i64,
    /// The greatest number allowed.
    pub max: i64,
    /// What every number allowed is a multiple of.
    pub step: i64,
}

/// The end of a message, where not every number between the bounds is allowed.
struct Multiple(i64);

impl fmt::Display for Multiple {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            1 => Ok(()),
            step => write!(formatter, ", a multiple of {step}"),
        }
    }
}

/// A text that is not a whole number within the documented bounds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{shown} is not a whole number from {min} to {max}{}", Multiple(*.step))]
pub struct ParseIntegerError {
    shown: String,
    min: i64,
    max: i64,
    step: i64,
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> Integer<MIN, MAX, STEP> {
    /// The least number allowed.
    pub const MIN: i64 = MIN;
    /// The greatest number allowed.
    pub const MAX: i64 = MAX;

    const BOUNDS_ARE_IN_ORDER: () = assert!(
        MIN <= MAX && STEP > 0,
        "MIN must not be greater than MAX, and STEP must be positive"
    );

    /// The number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Checks the number. `TryFrom` does the same for every integer type.
    ///
    /// # Errors
    ///
    /// The number is out of range.
    pub const fn new(value: i64) -> Result<Self, RangeError> {
        let () = Self::BOUNDS_ARE_IN_ORDER;
        if MIN <= value && value <= MAX && value % STEP == 0 {
            Ok(Self(value))
        } else {
            Err(RangeError {
                value: value as i128,
                min: MIN,
                max: MAX,
                step: STEP,
            })
        }
    }

    fn from_wide(value: i128) -> Result<Self, RangeError> {
        let out_of_range = RangeError {
            value,
            min: MIN,
            max: MAX,
            step: STEP,
        };
        i64::try_from(value)
            .map_err(|_| out_of_range)
            .and_then(Self::new)
    }
}

/// From every integer type, so that a literal does without a suffix and a conversion.
macro_rules! made_from_integers {
    ($($integer:ty),* => $widen:expr) => {$(
        impl<const MIN: i64, const MAX: i64, const STEP: i64> TryFrom<$integer> for Integer<MIN, MAX, STEP> {
            type Error = RangeError;

            fn try_from(value: $integer) -> Result<Self, RangeError> {
                Self::from_wide($widen(value))
            }
        }

        impl<const MIN: i64, const MAX: i64, const STEP: i64> TryFrom<$integer> for LenientInteger<MIN, MAX, STEP> {
            type Error = RangeError;

            fn try_from(value: $integer) -> Result<Self, RangeError> {
                Integer::try_from(value).map(Self::from)
            }
        }
    )*};
}

made_from_integers!(i8, i16, i32, i64, u8, u16, u32, u64 => i128::from);
made_from_integers!(isize, usize => |value| value as i128);

impl<const MIN: i64, const MAX: i64, const STEP: i64> From<Integer<MIN, MAX, STEP>> for i64 {
    fn from(integer: Integer<MIN, MAX, STEP>) -> Self {
        integer.0
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> PartialEq<i64> for Integer<MIN, MAX, STEP> {
    fn eq(&self, other: &i64) -> bool {
        self.0 == *other
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> FromStr for Integer<MIN, MAX, STEP> {
    type Err = ParseIntegerError;

    fn from_str(text: &str) -> Result<Self, ParseIntegerError> {
        let number = text
            .parse()
            .ok()
            .and_then(|number| Self::from_wide(number).ok());
        number.ok_or_else(|| ParseIntegerError {
            shown: quoted(text),
            min: MIN,
            max: MAX,
            step: STEP,
        })
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> fmt::Display for Integer<MIN, MAX, STEP> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> Serialize for Integer<MIN, MAX, STEP> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

/// As strict as construction. `3306.0` is an integer to JSON Schema and taken as one; a fraction is not.
///
/// The error does not repeat the number: what a response holds stays out of messages.
impl<'de, const MIN: i64, const MAX: i64, const STEP: i64> Deserialize<'de>
    for Integer<MIN, MAX, STEP>
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `deserialize_i64`: behind `#[serde(flatten)]` or an untagged enum that refuses 3306.0.
        deserializer.deserialize_any(Within)
    }
}

struct Within<const MIN: i64, const MAX: i64, const STEP: i64>;

impl<const MIN: i64, const MAX: i64, const STEP: i64> Within<MIN, MAX, STEP> {
    fn check<E: de::Error>(&self, value: i128) -> Result<Integer<MIN, MAX, STEP>, E> {
        Integer::from_wide(value).map_err(|_| self.refuse())
    }

    fn refuse<E: de::Error>(&self) -> E {
        E::custom(format_args!("expected {}", self as &dyn de::Expected))
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> Visitor<'_> for Within<MIN, MAX, STEP> {
    type Value = Integer<MIN, MAX, STEP>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from {MIN} to {MAX}{}", Multiple(STEP))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
        self.check(value.into())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Self::Value, E> {
        self.check(value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Self::Value, E> {
        if value.fract() != 0.0 {
            return Err(self.refuse());
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a cast saturates, and what saturates is out of range anyway"
        )]
        self.check(value as i128)
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<Self::Value, E> {
        Err(self.refuse())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    type Port = Integer<1, 65535>;
    type Whole = Integer<{ i64::MIN }, { i64::MAX }>;

    #[test]
    fn a_literal_needs_no_suffix() {
        fn build<V: TryInto<Port, Error: fmt::Display>>(port: V) -> Result<Port, String> {
            port.try_into().map_err(|error| error.to_string())
        }
        assert_eq!(build(3306).unwrap(), 3306);
        assert_eq!(build(build(3306).unwrap()).unwrap(), 3306);
        assert_eq!(
            build(70000).unwrap_err(),
            "70000 is out of range: expected 1 to 65535"
        );
        assert_eq!(
            build(-1).unwrap_err(),
            "-1 is out of range: expected 1 to 65535"
        );
        assert_eq!(
            build(u64::MAX).unwrap_err(),
            "18446744073709551615 is out of range: expected 1 to 65535"
        );
        assert!(build(1_u8).is_ok() && build(65535_usize).is_ok() && build(0_isize).is_err());
    }

    #[test]
    fn the_bounds_are_included() {
        assert_eq!([Port::MIN, Port::MAX], [1, 65535]);
        assert!(Port::try_from(Port::MIN).is_ok() && Port::try_from(Port::MAX).is_ok());
        assert!(Port::try_from(Port::MIN - 1).is_err() && Port::try_from(Port::MAX + 1).is_err());
    }

    #[test]
    fn json_integers_are_taken_however_they_are_spelled() {
        let read = |json: &str| {
            serde_json::from_str::<Port>(json)
                .map(Port::get)
                .map_err(|error| error.to_string())
        };
        assert_eq!(read("3306"), Ok(3306));
        assert_eq!(read("3306.0"), Ok(3306));
        assert_eq!(read("3.306e3"), Ok(3306));
        for json in [
            "0",
            "-1",
            "65536",
            "3306.5",
            "1e300",
            "-1e300",
            "18446744073709551616",
            r#""3306""#,
        ] {
            let error = read(json).unwrap_err();
            assert!(
                error.starts_with("expected a whole number from 1 to 65535"),
                "{json}: {error}"
            );
        }
        assert!(read("null").is_err() && read("true").is_err() && read("[3306]").is_err());
        assert!(serde_json::from_str::<Whole>("9223372036854775808.0").is_err());
        assert!(serde_json::from_str::<Whole>("-9223372036854775808.0").is_ok());
    }

    #[test]
    fn untagged_enums_see_the_same_integers() {
        #[derive(Deserialize, Debug, PartialEq)]
        #[serde(untagged)]
        enum Target {
            Port(Port),
            Name(String),
        }
        let port = Target::Port(Port::try_from(3306).unwrap());
        assert_eq!(
            serde_json::from_value::<Target>(json!(3306.0)).unwrap(),
            port
        );
        assert_eq!(
            serde_json::from_value::<Target>(json!("http")).unwrap(),
            Target::Name("http".to_owned())
        );
    }

    #[test]
    fn text_is_parsed_as_strictly() {
        assert_eq!("3306".parse::<Port>().unwrap(), 3306);
        for text in ["", "x", "3306.0", " 3306", "65536", &"9".repeat(50)] {
            assert!(text.parse::<Port>().is_err(), "{text:?}");
        }
        assert_eq!(
            "65536".parse::<Port>().unwrap_err().to_string(),
            r#""65536" is not a whole number from 1 to 65535"#
        );
    }

    proptest! {
        #[test]
        fn holds_exactly_the_numbers_within_bounds(number in prop_oneof![any::<i64>(), -10..70_000_i64]) {
            prop_assert_eq!(Port::try_from(number).is_ok(), (1..=65535).contains(&number));
            let whole = Whole::try_from(number).unwrap();
            prop_assert_eq!(i64::from(whole), number);
            prop_assert_eq!(whole.to_string().parse::<Whole>().unwrap(), whole);
            prop_assert_eq!(serde_json::from_value::<Whole>(serde_json::to_value(whole).unwrap()).unwrap(), whole);
        }
    }
}
