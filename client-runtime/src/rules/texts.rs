//! Rules for text.

use super::data::TextRules;
use super::pattern;
use super::problem::Fault;

/// The rule that a text breaks: the length before the pattern.
pub(super) fn fault(rules: &TextRules, text: &str) -> Option<Fault> {
    let length = text.chars().count();
    if length < rules.min {
        let min = rules.min;
        return Some(Fault::TooShort { length, min });
    }
    if length > rules.max {
        let max = rules.max;
        return Some(Fault::TooLong { length, max });
    }
    let pattern = rules.pattern?;
    match pattern::matches(pattern, text) {
        Ok(true) => None,
        Ok(false) => Some(Fault::Pattern { pattern }),
        Err(reason) => Some(Fault::BrokenPattern { pattern, reason }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::near_misses::{assert_agreement, near};

    #[test]
    fn agrees_with_a_pattern_that_says_the_length_too() {
        let rules = TextRules {
            min: 2,
            max: 6,
            pattern: Some("^[a-zé😀_-]+$"),
        };
        let alphabet = "akzAé😀-_ \n\u{301}0";
        let texts = near("[a-zé😀_-]{1,9}", alphabet);
        assert_agreement("^[a-zé😀_-]{2,6}$", texts, |text| {
            fault(&rules, text).is_none()
        });
    }

    #[test]
    fn lengths_count_code_points() {
        let rules = TextRules {
            min: 2,
            max: 3,
            pattern: None,
        };
        let short = Fault::TooShort { length: 1, min: 2 };
        assert_eq!(fault(&rules, "é"), Some(short));
        assert_eq!(fault(&rules, "😀😀😀"), None);
        let long = Fault::TooLong { length: 4, max: 3 };
        assert_eq!(fault(&rules, "😀😀😀😀"), Some(long));
    }
}
