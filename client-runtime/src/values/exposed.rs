//! The one way to write secrets in the clear.

use std::cell::Cell;
use std::fmt;

use serde::{Serialize, Serializer};

use super::Secret;

/// A value that serializes with all secrets within in the clear, as they are sent.
///
/// Without it, a [`Secret`] serializes as `[redacted]`, wherever it stands. `Debug` shows none of them either way.
///
/// ```
/// use generated_client::values::{Exposed, Secret};
///
/// let password = Secret::from("correct horse");
/// assert_eq!(serde_json::to_string(&password).unwrap(), r#""[redacted]""#);
/// assert_eq!(serde_json::to_string(&Exposed(&password)).unwrap(), r#""correct horse""#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exposed<T>(pub T);

thread_local! {
    /// Whether a value in an [`Exposed`] is being serialized, which does not pause and go on elsewhere.
    static SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// Whether secrets serialize in the clear.
pub(super) fn are_shown() -> bool {
    SHOWN.get()
}

/// Shows secrets until it is dropped, be it by a panic.
struct Guard {
    before: bool,
}

impl Guard {
    fn show() -> Self {
        Self {
            before: SHOWN.replace(true),
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        SHOWN.set(self.before);
    }
}

impl<T: Serialize> Serialize for Exposed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let _guard = Guard::show();
        self.0.serialize(serializer)
    }
}

/// The secret itself, as a header or a path carries it.
impl fmt::Display for Exposed<Secret> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.0.expose())
    }
}

/// The same for a borrowed secret.
impl fmt::Display for Exposed<&Secret> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.0.expose())
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use serde_json::json;

    use super::*;

    #[derive(Serialize)]
    struct Login {
        user: &'static str,
        passwords: Vec<Option<Secret>>,
    }

    fn login() -> Login {
        Login {
            user: "me",
            passwords: vec![Some("MARKER".into()), None],
        }
    }

    #[test]
    fn secrets_are_shown_within_and_nowhere_else() {
        let redacted = json!({ "user": "me", "passwords": ["[redacted]", null] });
        let shown = json!({ "user": "me", "passwords": ["MARKER", null] });
        assert_eq!(serde_json::to_value(login()).unwrap(), redacted);
        assert_eq!(serde_json::to_value(Exposed(login())).unwrap(), shown);
        assert_eq!(
            serde_json::to_value(Exposed(Exposed(&login()))).unwrap(),
            shown
        );
        let beside = serde_json::to_value((Exposed(&login()), login())).unwrap();
        assert_eq!(beside, json!([shown, redacted]));
    }

    #[test]
    fn a_panic_within_hides_them_again() {
        struct Panics;
        impl Serialize for Panics {
            fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
                panic!("on the way")
            }
        }
        assert!(catch_unwind(|| serde_json::to_value(Exposed(Panics))).is_err());
        assert_eq!(
            serde_json::to_value(Secret::from("MARKER")).unwrap(),
            "[redacted]"
        );
    }

    #[test]
    fn debug_shows_none() {
        let secret = Secret::from("MARKER");
        assert_eq!(format!("{:?}", Exposed(&secret)), "Exposed([redacted])");
        assert_eq!(
            format!("{}{}", Exposed(&secret), Exposed(secret.clone())),
            "MARKERMARKER"
        );
    }
}
