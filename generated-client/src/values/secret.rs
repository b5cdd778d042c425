//! Strings that must not be seen.

use std::fmt;
use std::marker::PhantomData;

use secrecy::{ExposeSecret, SecretString};
use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use super::error::{REDACTED, ValueError};
use super::impls::made_from_text;
use super::rule::{TextError, TextFault, TextKind};

/// A string of kind `K` that is not to be seen: a password, a token, the value of an environment variable.
///
/// It obeys the same rules as a [`Text`](super::Text), but its `Debug` and its errors do not show it, it has no
/// `Display`, and its memory is wiped when it is dropped. There is no `==` either: that would tell by its duration how
/// much of a guess is right. [`expose`](Self::expose) is the one way to see it, and requests carry it.
///
/// ```
/// use generated_client::values::{Secret, TextKind, TextRule};
///
/// pub enum Password {}
/// impl TextKind for Password {
///     const RULE: TextRule = TextRule::new("Password").min_length(8);
/// }
///
/// let password = Secret::<Password>::new("correct horse")?;
/// assert_eq!(format!("{password:?}"), "[redacted]");
/// assert_eq!(password.expose(), "correct horse");
///
/// let error = Secret::<Password>::new("hunter2").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "[redacted] is not a valid Password: its length is 7, expected at least 8",
/// );
/// # Ok::<(), generated_client::values::TextError>(())
/// ```
///
/// A `String` that you hand over is wiped. What you keep of it, and what the HTTP stack copies, is out of reach.
pub struct Secret<K: TextKind> {
    text: SecretString,
    kind: PhantomData<fn() -> K>,
}

impl<K: TextKind> Secret<K> {
    /// Checks the text and takes it.
    ///
    /// # Errors
    ///
    /// The documented rule that the text breaks, without the text.
    pub fn new(text: impl Into<String>) -> Result<Self, TextError> {
        let text = Zeroizing::new(text.into());
        let secret = Self::as_sent(&text);
        secret.check().map(|()| secret)
    }

    /// Copies the text into memory of exactly its size. To take over a `String` would not do: it may have to
    /// shrink, and the allocator would keep the old copy.
    fn as_sent(text: &str) -> Self {
        Self {
            text: Box::<str>::from(text).into(),
            kind: PhantomData,
        }
    }

    /// The text, for all to see.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.text.expose_secret()
    }

    /// Whether a secret from a response obeys the documented rule. One that you made always does.
    #[must_use]
    pub fn is_documented(&self) -> bool {
        self.broken_rule().is_ok()
    }

    /// As [`is_documented`](Self::is_documented), and says why not.
    ///
    /// # Errors
    ///
    /// The documented rule that the text breaks, without the text.
    pub fn check(&self) -> Result<(), TextError> {
        self.broken_rule()
            .map_err(|fault| ValueError::redacted(K::RULE.name(), fault))
    }

    fn broken_rule(&self) -> Result<(), TextFault> {
        K::RULE.check(self.expose())
    }
}

made_from_text!([K: TextKind] Secret<K>, TextError, Self::new);

impl<K: TextKind> TryFrom<SecretString> for Secret<K> {
    type Error = TextError;

    fn try_from(text: SecretString) -> Result<Self, TextError> {
        let secret = Self {
            text,
            kind: PhantomData,
        };
        secret.check().map(|()| secret)
    }
}

impl<K: TextKind> Clone for Secret<K> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            kind: PhantomData,
        }
    }
}

/// Never the text.
impl<K: TextKind> fmt::Debug for Secret<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

/// The text, as requests carry it.
impl<K: TextKind> Serialize for Secret<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

/// Any string, as sent.
impl<'de, K: TextKind> Deserialize<'de> for Secret<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `deserialize_str`: with that serde_json makes the error by itself, and shows the value.
        deserializer.deserialize_any(SecretVisitor(PhantomData))
    }
}

struct SecretVisitor<K>(PhantomData<K>);

impl<K> SecretVisitor<K> {
    /// The errors that `Visitor` makes by itself show the value.
    fn refuse<E: de::Error>(&self) -> E
    where
        Self: de::Expected,
    {
        E::invalid_type(Unexpected::Other(REDACTED), self)
    }
}

impl<K: TextKind> Visitor<'_> for SecretVisitor<K> {
    type Value = Secret<K>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Secret<K>, E> {
        Ok(Secret::as_sent(text))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Secret<K>, E> {
        Ok(Secret::as_sent(&Zeroizing::new(text)))
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<Secret<K>, E> {
        Err(self.refuse())
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Secret<K>, E> {
        Err(self.refuse())
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<Secret<K>, E> {
        Err(self.refuse())
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Secret<K>, E> {
        Err(self.refuse())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::values::{Pattern, TextRule, Unconstrained};

    enum Pin {}
    impl TextKind for Pin {
        const RULE: TextRule = {
            static PATTERN: Pattern = Pattern::new("^[0-9]+$");
            TextRule::new("Pin").min_length(4).pattern(&PATTERN)
        };
    }

    #[test]
    fn shows_itself_to_nobody_but_who_asks() {
        let pin = Secret::<Pin>::new("48151623").unwrap();
        assert_eq!(
            format!("{pin:?} {pin:#?} {:?}", Some(pin.clone())),
            "[redacted] [redacted] Some([redacted])"
        );
        assert_eq!(pin.expose(), "48151623");
        assert_eq!(serde_json::to_value(&pin).unwrap(), json!("48151623"));
    }

    #[test]
    fn errors_do_not_show_it() {
        for wrong in ["815", "4815x"] {
            let made = Secret::<Pin>::new(wrong).unwrap_err();
            let received = serde_json::from_value::<Secret<Pin>>(json!(wrong))
                .unwrap()
                .check()
                .unwrap_err();
            assert_eq!(made, received);
            assert!(!format!("{made} {made:?}").contains("815"), "{made:?}");
        }
        for not_a_string in [
            json!(48151),
            json!(-48151),
            json!(4815.1),
            json!([48151]),
            json!(true),
        ] {
            for error in [
                serde_json::from_value::<Secret<Pin>>(not_a_string.clone()).unwrap_err(),
                serde_json::from_str::<Secret<Pin>>(&not_a_string.to_string()).unwrap_err(),
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
            let owned: Secret<Pin> = serde_json::from_value(json!(sent)).unwrap();
            let borrowed: Secret<Pin> = serde_json::from_str(&json!(sent).to_string()).unwrap();
            assert_eq!([owned.expose(), borrowed.expose()], [sent, sent]);
            assert_eq!(owned.is_documented(), sent == "4815");
        }
    }

    #[test]
    fn builders_take_whatever_makes_a_secret() {
        fn build<V: TryInto<Secret<Pin>, Error: fmt::Display>>(
            pin: V,
        ) -> Result<Secret<Pin>, String> {
            pin.try_into().map_err(|error| error.to_string())
        }
        let owned = "4815".to_owned();
        let pin: Secret<Pin> = "4815".parse().unwrap();
        let built = [
            build(&pin),
            build("4815"),
            build(&owned),
            build(owned),
            build(pin),
        ];
        assert!(
            built
                .into_iter()
                .all(|built| built.unwrap().expose() == "4815")
        );
        assert!(
            build(SecretString::from("4815")).is_ok() && build(SecretString::from("x")).is_err()
        );
    }

    #[test]
    fn without_rules_everything_goes() {
        assert!(
            ["", "x", "\0"]
                .into_iter()
                .all(|text| Secret::<Unconstrained>::new(text).is_ok())
        );
    }
}
