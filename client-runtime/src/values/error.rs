//! Why a value was refused.

/// A value that breaks a documented rule: which kind of value was due, what was given, and what is wrong with it.
///
/// One meets it as [`IdError`](super::IdError) or [`TimestampError`](super::TimestampError). The message shows the given
/// value, shortened when it is long; not where an id was due, because that may be a token in the wrong place.
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

    /// For what may be a secret that was put in the wrong place: the message does not repeat it.
    pub(super) fn hidden(kind: &'static str, fault: F) -> Self {
        let shown = "the text".to_owned();
        Self { kind, shown, fault }
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

/// A value that is none of those that an enum stands for.
///
/// ```
/// use generated_client::values::NotDocumented;
///
/// let error = NotDocumented::new("Sort", "size", &["name", "date"]);
/// assert_eq!(error.to_string(), r#""size" is not a documented Sort; expected "name", "date""#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{shown} is not a documented {kind}; expected {expected}")]
pub struct NotDocumented {
    kind: &'static str,
    shown: String,
    expected: String,
}

impl NotDocumented {
    /// Of which enum, what was given instead, and what is documented.
    #[must_use]
    pub fn new(kind: &'static str, value: &str, documented: &[&str]) -> Self {
        Self {
            kind,
            shown: quoted(value),
            expected: choice(documented, |text| quoted(text)),
        }
    }

    /// The same of an enum of whole numbers.
    #[must_use]
    pub fn integer(kind: &'static str, value: i64, documented: &[i64]) -> Self {
        Self {
            kind,
            shown: value.to_string(),
            expected: choice(documented, i64::to_string),
        }
    }
}

/// The first few of a choice, for a message, and how many there are besides.
pub(crate) fn choice<T>(documented: &[T], show: impl Fn(&T) -> String) -> String {
    const SHOWN: usize = 12;
    let shown: Vec<_> = documented.iter().take(SHOWN).map(show).collect();
    let shown = shown.join(", ");
    match documented.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown} or one of {more} more"),
    }
}

/// What stands in the place of a secret.
pub(super) const REDACTED: &str = "[redacted]";

/// A message shows this many characters of a value.
const SHOWN: usize = 60;

/// The value in quotes, control characters escaped, cut when it is long.
pub(crate) fn quoted(value: &str) -> String {
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
