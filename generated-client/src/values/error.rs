//! Why a value was refused.

/// A value that breaks a documented rule: which kind of value was due, what was given, and what is wrong with it.
///
/// One meets it as [`IdError`](super::IdError), [`TextError`](super::TextError) or
/// [`TimestampError`](super::TimestampError).
/// The message shows the given value, shortened when it is long; that of a [`Secret`](super::Secret) it never shows.
///
/// ```
/// use generated_client::values::{Timestamp, TimestampFault};
///
/// let error = "2025-02-29T12:00Z".parse::<Timestamp>().unwrap_err();
/// assert_eq!(error.kind(), "Timestamp");
/// assert_eq!(error.fault(), &TimestampFault::Date);
/// assert_eq!(error.to_string(), r#""2025-02-29T12:00Z" is not a valid Timestamp: there is no such day"#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{shown} is not a valid {kind}: {fault}")]
pub struct ValueError<F> {
    kind: &'static str,
    shown: String,
    fault: F,
}

impl<F> ValueError<F> {
    pub(super) fn new(kind: &'static str, value: &str, fault: F) -> Self {
        Self {
            kind,
            shown: quoted(value),
            fault,
        }
    }

    pub(super) fn redacted(kind: &'static str, fault: F) -> Self {
        Self {
            kind,
            shown: REDACTED.to_owned(),
            fault,
        }
    }

    /// The kind of value that was due, such as `ApplicationId`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// The rule that the value breaks.
    #[must_use]
    pub fn fault(&self) -> &F {
        &self.fault
    }
}

/// What stands in the place of a secret.
pub(super) const REDACTED: &str = "[redacted]";

/// A message shows this many characters of a value.
const SHOWN: usize = 60;

/// The value in quotes, control characters escaped, cut when it is long.
pub(super) fn quoted(value: &str) -> String {
    match value.char_indices().nth(SHOWN) {
        None => format!("{value:?}"),
        Some((end, _)) => format!("{:?}…", &value[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn long_values_are_cut_between_characters() {
        assert_eq!(quoted(&"é".repeat(60)), format!("\"{}\"", "é".repeat(60)));
        assert_eq!(quoted(&"é".repeat(61)), format!("\"{}\"…", "é".repeat(60)));
    }

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(quoted("a\n"), r#""a\n""#);
    }
}
