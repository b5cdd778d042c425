//! What the documentation says of a string, and the check of it that [`Text`](super::Text) and
//! [`Secret`](super::Secret) share.

use std::sync::OnceLock;

use regress::Regex;

use super::error::ValueError;

/// A kind of text: a zero-sized marker. The generated code implements it for every documented pattern;
/// [`Length`] and [`Unconstrained`] are the kinds without one.
///
/// ```
/// use generated_client::values::{Pattern, Text, TextKind, TextRule};
///
/// pub enum Key {}
/// impl TextKind for Key {
///     const RULE: TextRule = {
///         static PATTERN: Pattern = Pattern::new("^[A-Z_]+$");
///         TextRule::new("EnvVarKey").min_length(1).max_length(255).pattern(&PATTERN)
///     };
/// }
///
/// assert!(Text::<Key>::new("DATABASE_URL").is_ok());
/// ```
pub trait TextKind {
    /// What the documentation says of texts of this kind.
    const RULE: TextRule;
}

/// The documented length and pattern of a string. Without either, every string obeys.
#[derive(Debug, Clone, Copy)]
pub struct TextRule {
    name: &'static str,
    min_length: usize,
    max_length: usize,
    pattern: Option<&'static Pattern>,
}

/// A documented pattern: an ECMAScript regular expression that is compiled once, when it is first needed.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    /// The pattern, compiled, or why it cannot be.
    regex: OnceLock<Result<Regex, String>>,
}

impl Pattern {
    /// A pattern; meant for a static, so that all uses share the compiled form.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            regex: OnceLock::new(),
        }
    }

    fn check(&self, text: &str) -> Result<(), TextFault> {
        let pattern = self.source;
        match self.regex.get_or_init(|| compile_pattern(pattern)) {
            Ok(regex) if regex.find(text).is_some() => Ok(()),
            Ok(_) => Err(TextFault::Pattern { pattern }),
            Err(reason) => Err(TextFault::BrokenPattern {
                pattern,
                reason: reason.clone(),
            }),
        }
    }
}

/// Why a text is not of its kind.
pub type TextError = ValueError<TextFault>;

/// The rule that a text breaks. Lengths count Unicode code points, as JSON Schema does.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextFault {
    /// Too few characters.
    #[error("its length is {length}, expected at least {min}")]
    TooShort {
        /// The number of characters.
        length: usize,
        /// The least number allowed.
        min: usize,
    },
    /// Too many characters.
    #[error("its length is {length}, expected at most {max}")]
    TooLong {
        /// The number of characters.
        length: usize,
        /// The greatest number allowed.
        max: usize,
    },
    /// The documented pattern does not match.
    #[error("it does not match the pattern {pattern}")]
    Pattern {
        /// The ECMAScript regular expression.
        pattern: &'static str,
    },
    /// The documented pattern is not a regular expression, so no text can be checked against it.
    #[error("the pattern {pattern} does not compile: {reason}")]
    BrokenPattern {
        /// The pattern.
        pattern: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}

impl TextRule {
    /// A rule that every string obeys. The name is for error messages.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            min_length: 0,
            max_length: usize::MAX,
            pattern: None,
        }
    }

    /// Demands at least this many Unicode code points.
    #[must_use]
    pub const fn min_length(mut self, length: usize) -> Self {
        self.min_length = length;
        self
    }

    /// Allows at most this many Unicode code points.
    #[must_use]
    pub const fn max_length(mut self, length: usize) -> Self {
        self.max_length = length;
        self
    }

    /// Demands that this ECMAScript regular expression matches; it matches anywhere unless it has anchors.
    #[must_use]
    pub const fn pattern(mut self, pattern: &'static Pattern) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// The name of the kind of text.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the documentation allows this text.
    ///
    /// # Errors
    ///
    /// The first rule that it breaks: the length, then the pattern.
    pub fn check(&self, text: &str) -> Result<(), TextFault> {
        let length = text.chars().count();
        if length < self.min_length {
            return Err(TextFault::TooShort {
                length,
                min: self.min_length,
            });
        }
        if length > self.max_length {
            return Err(TextFault::TooLong {
                length,
                max: self.max_length,
            });
        }
        self.pattern.map_or(Ok(()), |pattern| pattern.check(text))
    }
}

/// JSON Schema asks for the `u` flag; documents in the wild rely on what only works without, such as `\_`.
pub(crate) fn compile_pattern(pattern: &str) -> Result<Regex, String> {
    Regex::with_flags(pattern, "u")
        .or_else(|_| Regex::new(pattern))
        .map_err(|error| error.text)
}

/// The kind of a string without rules, such as the secret `Secret<Unconstrained>`.
#[derive(Debug)]
pub enum Unconstrained {}

impl TextKind for Unconstrained {
    const RULE: TextRule = TextRule::new("text");
}

/// The kind of a string whose length alone is documented, in Unicode code points, both bounds included.
///
/// All fields with the same bounds share it, so what one answer holds goes into another request as it is.
#[derive(Debug)]
pub enum Length<const MIN: usize, const MAX: usize> {}

impl<const MIN: usize, const MAX: usize> TextKind for Length<MIN, MAX> {
    const RULE: TextRule = TextRule::new("text").min_length(MIN).max_length(MAX);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::near_misses::{assert_agreement, near};

    #[test]
    fn agrees_with_a_regular_expression_that_says_length_and_pattern_at_once() {
        static PATTERN: Pattern = Pattern::new("^[a-zé😀_-]+$");
        let rule = TextRule::new("Name")
            .min_length(2)
            .max_length(6)
            .pattern(&PATTERN);
        let alphabet = "akzAé😀-_ \n\u{301}0";
        let texts = near("[a-zé😀_-]{1,9}", alphabet);
        assert_agreement("^[a-zé😀_-]{2,6}$", texts, |text| {
            rule.check(text).is_ok()
        });
    }

    #[test]
    fn lengths_count_code_points() {
        let rule = TextRule::new("Name").min_length(2).max_length(3);
        assert_eq!(
            rule.check("é"),
            Err(TextFault::TooShort { length: 1, min: 2 })
        );
        assert_eq!(rule.check("😀😀😀"), Ok(()));
        assert_eq!(
            rule.check("😀😀😀😀"),
            Err(TextFault::TooLong { length: 4, max: 3 })
        );
    }

    #[test]
    fn a_pattern_without_anchors_matches_anywhere() {
        static DIGIT: Pattern = Pattern::new("[0-9]");
        let rule = TextRule::new("Name").pattern(&DIGIT);
        assert_eq!(rule.check("a1b"), Ok(()));
        assert_eq!(
            rule.check("ab"),
            Err(TextFault::Pattern { pattern: "[0-9]" })
        );
    }

    #[test]
    fn a_pattern_may_rely_on_the_u_flag_or_on_its_absence() {
        assert_eq!(Pattern::new(r"^\p{L}+$").check("Zoë"), Ok(()));
        assert_eq!(Pattern::new(r"^a\_b$").check("a_b"), Ok(()));
    }

    #[test]
    fn a_broken_pattern_is_an_error_and_no_panic() {
        let fault = Pattern::new("[a-").check("a").unwrap_err();
        assert!(
            fault
                .to_string()
                .starts_with("the pattern [a- does not compile: "),
            "{fault}"
        );
    }
}
