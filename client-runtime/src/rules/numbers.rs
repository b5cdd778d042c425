//! Rules for numbers.

use serde_json::Number;

use super::data::{Bound, IntegerRules};
use super::problem::Fault;

/// The rule for whole numbers that a number breaks.
pub(super) fn integer_fault(rules: &IntegerRules, number: &Number) -> Option<Fault> {
    let IntegerRules {
        min,
        max,
        multiple_of,
    } = *rules;
    let Some(whole) = whole(number) else {
        return Some(Fault::Kind {
            expected: "a whole number",
            found: "a number with a fraction",
        });
    };
    if !(min..=max).contains(&whole) {
        return Some(Fault::OutOfRange {
            min: (min > i128::MIN).then_some(min),
            max: (max < i128::MAX).then_some(max),
        });
    }
    let fits = whole.checked_rem(multiple_of).is_none_or(|rest| rest == 0);
    (!fits).then_some(Fault::NotMultiple { of: multiple_of })
}

/// The number, if it is whole; `3306.0` is.
fn whole(number: &Number) -> Option<i128> {
    if let Some(number) = number.as_i64() {
        return Some(number.into());
    }
    if let Some(number) = number.as_u64() {
        return Some(number.into());
    }
    let number = number.as_f64().filter(|number| number.fract() == 0.0)?;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a cast saturates, and what saturates is far from what anybody sends"
    )]
    Some(number as i128)
}

/// The rule for numbers that a number breaks.
pub(super) fn number_fault(
    min: Option<Bound>,
    max: Option<Bound>,
    number: &Number,
) -> Option<Fault> {
    let Some(number) = number.as_f64().filter(|number| number.is_finite()) else {
        return Some(Fault::NotFinite);
    };
    let too_small = min.is_some_and(|bound| {
        number < bound.value() || (bound.is_exclusive() && number <= bound.value())
    });
    let too_large = max.is_some_and(|bound| {
        number > bound.value() || (bound.is_exclusive() && number >= bound.value())
    });
    (too_small || too_large).then_some(Fault::OutOfBounds { min, max })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn integers(min: i128, max: i128, multiple_of: i128) -> IntegerRules {
        IntegerRules {
            min,
            max,
            multiple_of,
        }
    }

    proptest! {
        #[test]
        fn whole_numbers_have_both_their_bounds(number in prop_oneof![any::<i64>(), -10..70_000_i64]) {
            let rules = integers(1, 65535, 1);
            let allowed = integer_fault(&rules, &number.into()).is_none();
            prop_assert_eq!(allowed, (1..=65535).contains(&number));
            let any = integers(i128::MIN, i128::MAX, 1);
            prop_assert_eq!(integer_fault(&any, &number.into()), None);
        }
    }

    #[test]
    fn whole_numbers_have_steps() {
        let rules = integers(0, 100, 5);
        assert_eq!(integer_fault(&rules, &15.into()), None);
        let fault = integer_fault(&rules, &16.into());
        assert_eq!(fault, Some(Fault::NotMultiple { of: 5 }));
        assert_eq!(integer_fault(&integers(0, 9, 0), &3.into()), None);
    }

    #[test]
    fn a_whole_number_has_no_fraction() {
        let number = |value| Number::from_f64(value).unwrap();
        let rules = integers(1, 65535, 1);
        assert_eq!(integer_fault(&rules, &number(3306.0)), None);
        assert!(integer_fault(&rules, &number(3306.5)).is_some());
        assert!(integer_fault(&rules, &number(1e300)).is_some());
        assert!(integer_fault(&rules, &u64::MAX.into()).is_some());
    }

    #[test]
    fn bounds_are_themselves_allowed_or_not() {
        let number = |value| Number::from_f64(value).unwrap();
        let inclusive = (Some(Bound::inclusive(0.5)), Some(Bound::inclusive(1.0)));
        let exclusive = (Some(Bound::exclusive(0.5)), Some(Bound::exclusive(1.0)));
        for (value, within, between) in [
            (0.4, false, false),
            (0.5, true, false),
            (0.7, true, true),
            (1.0, true, false),
            (1.1, false, false),
        ] {
            let fault = |(min, max)| number_fault(min, max, &number(value));
            assert_eq!(fault(inclusive).is_none(), within, "{value}");
            assert_eq!(fault(exclusive).is_none(), between, "{value}");
        }
    }
}
