//! Whole numbers with documented bounds, which answers may break.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Integer, ParseIntegerError, RangeError};

/// A whole number from `MIN` to `MAX`, both included, and a multiple of `STEP`, when you make one.
///
/// It stands in types that are both sent and answered. What a response holds is delivered as sent, within the bounds or
/// not; [`check`](Self::check) tells, and what is out of them is not sent.
///
/// ```
/// use generated_client::values::LenientInteger;
///
/// type Port = LenientInteger<1, 65535>;
///
/// assert_eq!(Port::try_from(3306)?, 3306);
/// assert!(Port::try_from(70000).is_err());
///
/// let received: Port = serde_json::from_str("70000").unwrap();
/// assert_eq!(received.get(), 70000);
/// assert!(received.check().is_err());
/// # Ok::<(), generated_client::values::RangeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct LenientInteger<const MIN: i64, const MAX: i64, const STEP: i64 = 1>(i64);

impl<const MIN: i64, const MAX: i64, const STEP: i64> LenientInteger<MIN, MAX, STEP> {
    /// The number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Whether a number from a response is within the documented bounds. One that you made always is.
    ///
    /// # Errors
    ///
    /// The number is out of range.
    pub fn check(self) -> Result<Integer<MIN, MAX, STEP>, RangeError> {
        Integer::new(self.0)
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> From<Integer<MIN, MAX, STEP>>
    for LenientInteger<MIN, MAX, STEP>
{
    fn from(integer: Integer<MIN, MAX, STEP>) -> Self {
        Self(integer.get())
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> From<LenientInteger<MIN, MAX, STEP>> for i64 {
    fn from(integer: LenientInteger<MIN, MAX, STEP>) -> Self {
        integer.0
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> PartialEq<i64>
    for LenientInteger<MIN, MAX, STEP>
{
    fn eq(&self, other: &i64) -> bool {
        self.0 == *other
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> FromStr for LenientInteger<MIN, MAX, STEP> {
    type Err = ParseIntegerError;

    fn from_str(text: &str) -> Result<Self, ParseIntegerError> {
        text.parse::<Integer<MIN, MAX, STEP>>().map(Self::from)
    }
}

impl<const MIN: i64, const MAX: i64, const STEP: i64> fmt::Display
    for LenientInteger<MIN, MAX, STEP>
{
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// Any whole number, however it is spelled.
impl<'de, const MIN: i64, const MAX: i64, const STEP: i64> Deserialize<'de>
    for LenientInteger<MIN, MAX, STEP>
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Integer::<{ i64::MIN }, { i64::MAX }>::deserialize(deserializer)
            .map(|whole| Self(whole.get()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    type Tens = LenientInteger<10, 100, 10>;

    proptest! {
        #[test]
        fn what_is_made_is_checked_and_what_is_decoded_is_kept(number in prop_oneof![any::<i64>(), -50..200_i64]) {
            let strict = Integer::<10, 100, 10>::try_from(number);
            prop_assert_eq!(Tens::try_from(number).map(Tens::get), strict.map(Integer::get));
            prop_assert_eq!(number.to_string().parse::<Tens>().is_ok(), strict.is_ok());

            let decoded: Tens = serde_json::from_value(json!(number)).unwrap();
            prop_assert_eq!(decoded.check(), strict);
            prop_assert_eq!((i64::from(decoded), decoded.to_string()), (number, number.to_string()));
            prop_assert_eq!(serde_json::to_value(decoded).unwrap(), json!(number));
        }
    }

    #[test]
    fn what_is_no_whole_number_is_refused() {
        for value in [json!(1.5), json!("7"), json!(null), json!(u64::MAX)] {
            assert!(serde_json::from_value::<Tens>(value).is_err());
        }
        assert_eq!(serde_json::from_value::<Tens>(json!(7.0)).unwrap(), 7);
    }
}
