//! Strings that must not be seen.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use secrecy::{ExposeSecret, SecretString};
use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::error::REDACTED;
use super::exposed;

/// Text that is not to be seen: a password, a token, the value of an environment variable.
///
/// Its `Debug` does not show it, it has no `Display`, it serializes as `[redacted]`, and its memory is wiped when it is
/// dropped. Comparing two takes the same time whatever they have in common, so that it does not tell how much of a guess
/// is right. [`expose`](Self::expose) and [`Exposed`](super::Exposed) are the ways to see it, and requests carry it.
///
/// ```
/// use generated_client::values::Secret;
///
/// let password = Secret::from("correct horse");
/// assert_eq!(format!("{password:?}"), "[redacted]");
/// assert_eq!(password.expose(), "correct horse");
/// ```
///
/// A `String` that you hand over is wiped. What you keep of it, and what the HTTP stack copies, is out of reach.
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// Copies the text into memory of exactly its size. To take over a `String` would not do: it may have to
    /// shrink, and the allocator would keep the old copy.
    fn copied(text: &str) -> Self {
        Self(Box::<str>::from(text).into())
    }

    /// The text, for all to see.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::copied(text)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::copied(&Zeroizing::new(text))
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self::copied(text)
    }
}

impl From<SecretString> for Secret {
    fn from(text: SecretString) -> Self {
        Self(text)
    }
}

impl From<Secret> for SecretString {
    fn from(secret: Secret) -> Self {
        secret.0
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

impl FromStr for Secret {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::copied(text))
    }
}

/// In constant time, lengths aside.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose()
            .as_bytes()
            .ct_eq(other.expose().as_bytes())
            .into()
    }
}

impl Eq for Secret {}

/// Never the text.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

/// `[redacted]`, unless it is within an [`Exposed`](super::Exposed).
impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(if exposed::are_shown() {
            self.expose()
        } else {
            REDACTED
        })
    }
}

/// Any string, as sent.
impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `deserialize_str`: with that serde_json makes the error by itself, and shows the value.
        deserializer.deserialize_any(SecretVisitor)
    }
}

struct SecretVisitor;

impl SecretVisitor {
    /// The errors that `Visitor` makes by itself show the value.
    fn refuse<E: de::Error>(&self) -> E {
        E::invalid_type(Unexpected::Other(REDACTED), self)
    }
}

impl Visitor<'_> for SecretVisitor {
    type Value = Secret;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Secret, E> {
        Ok(Secret::copied(text))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Secret, E> {
        Ok(Secret::from(text))
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<Secret, E> {
        Err(self.refuse())
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Secret, E> {
        Err(self.refuse())
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<Secret, E> {
        Err(self.refuse())
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Secret, E> {
        Err(self.refuse())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn shows_itself_to_nobody_but_who_asks() {
        let pin = Secret::from("48151623");
        assert_eq!(
            format!("{pin:?} {pin:#?} {:?}", Some(pin.clone())),
            "[redacted] [redacted] Some([redacted])"
        );
        assert_eq!(pin.expose(), "48151623");
        assert_eq!(serde_json::to_value(&pin).unwrap(), json!("[redacted]"));
    }

    #[test]
    fn errors_do_not_show_it() {
        for not_a_string in [
            json!(48151),
            json!(-48151),
            json!(4815.1),
            json!([48151]),
            json!(true),
        ] {
            for error in [
                serde_json::from_value::<Secret>(not_a_string.clone()).unwrap_err(),
                serde_json::from_str::<Secret>(&not_a_string.to_string()).unwrap_err(),
            ] {
                let message = error.to_string();
                assert!(
                    !message.contains("4815") && !message.contains("true"),
                    "{message}"
                );
                assert!(message.contains("expected a string"), "{message}");
            }
        }
    }

    #[test]
    fn is_lenient_when_received() {
        for sent in ["4815", "", "pin", "\"\n😀"] {
            let owned: Secret = serde_json::from_value(json!(sent)).unwrap();
            let borrowed: Secret = serde_json::from_str(&json!(sent).to_string()).unwrap();
            assert_eq!([owned.expose(), borrowed.expose()], [sent, sent]);
        }
    }

    #[test]
    fn is_made_of_whatever_holds_text() {
        let pin = Secret::from("4815");
        let owned = "4815".to_owned();
        for same in [
            Secret::from(&pin),
            Secret::from(&owned),
            Secret::from(owned),
            SecretString::from("4815").into(),
            "4815".parse().unwrap(),
        ] {
            assert_eq!(same, pin);
        }
    }

    #[test]
    fn equality_is_that_of_the_texts() {
        let equal = |left: &str, right: &str| Secret::from(left) == Secret::from(right);
        assert!(equal("", "") && equal("é😀", "é😀"));
        assert!(!equal("a", "b") && !equal("a", "ab") && !equal("", "a"));
    }
}
