//! Whole numbers, however they are spelled.

/// A whole number of at most 64 bits.
#[derive(Debug, PartialEq)]
pub(super) enum Whole {
    Negative(i64),
    Positive(u64),
}

impl Whole {
    /// What `3306.0`, `1e3` or `-0` stand for, all of which are integers to JSON Schema. `None` of a fraction, and of what is
    /// larger than any integer of 64 bits.
    pub(super) fn of(number: f64) -> Option<Self> {
        const TWO_TO_THE_63: f64 = 9_223_372_036_854_775_808.0;
        const TWO_TO_THE_64: f64 = 18_446_744_073_709_551_616.0;
        // The ends do not belong to it: an integer with one bit too many comes as such an end, too.
        if number.fract() != 0.0 || number <= -TWO_TO_THE_63 || number >= TWO_TO_THE_64 {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is whole and within the range"
        )]
        Some(if number < 0.0 {
            Self::Negative(number as i64)
        } else {
            Self::Positive(number as u64)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_without_a_fraction_is_whole() {
        for (number, whole) in [
            (3306.0, Whole::Positive(3306)),
            (1e3, Whole::Positive(1000)),
            (-0.0, Whole::Positive(0)),
            (-7.0, Whole::Negative(-7)),
            (1e19, Whole::Positive(10_000_000_000_000_000_000)),
            (-9e18, Whole::Negative(-9_000_000_000_000_000_000)),
        ] {
            assert_eq!(Whole::of(number), Some(whole), "{number}");
        }
    }

    #[test]
    fn a_fraction_or_more_than_64_bits_is_not() {
        for number in [
            3306.5,
            -0.5,
            1e-3,
            18_446_744_073_709_551_616.0,
            -9_223_372_036_854_775_808.0,
            1e300,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NAN,
        ] {
            assert_eq!(Whole::of(number), None, "{number}");
        }
    }
}
