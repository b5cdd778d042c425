//! Strings with a documented rule.

use std::borrow::Borrow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::error::ValueError;
use super::impls::{compared_by, made_from_text};
use super::rule::{TextError, TextKind};

/// A string of kind `K`, whose documented length and pattern is checked when you make one.
///
/// What a response holds is delivered as sent, documented or not; [`is_documented`](Self::is_documented) tells.
///
/// ```
/// use generated_client::values::{Pattern, Text, TextKind, TextRule};
///
/// pub enum Key {}
/// impl TextKind for Key {
///     const RULE: TextRule = {
///         static PATTERN: Pattern = Pattern::new("^[A-Z_]+$");
///         TextRule::new("EnvVarKey").max_length(20).pattern(&PATTERN)
///     };
/// }
///
/// let key = Text::<Key>::new("DATABASE_URL")?;
/// assert_eq!(key, "DATABASE_URL");
/// assert!(key.ends_with("_URL")); // everything that str can do
///
/// let error = Text::<Key>::new("database url").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     r#""database url" is not a valid EnvVarKey: it does not match the pattern ^[A-Z_]+$"#,
/// );
///
/// let received: Text<Key> = serde_json::from_str(r#""database url""#).unwrap();
/// assert_eq!(received, "database url");
/// assert!(!received.is_documented());
/// # Ok::<(), generated_client::values::TextError>(())
/// ```
pub struct Text<K: TextKind> {
    text: String,
    kind: PhantomData<fn() -> K>,
}

impl<K: TextKind> Text<K> {
    /// Checks the text and takes it.
    ///
    /// # Errors
    ///
    /// The documented rule that the text breaks.
    pub fn new(text: impl Into<String>) -> Result<Self, TextError> {
        let text = Self::as_sent(text.into());
        text.check().map(|()| text)
    }

    fn as_sent(text: String) -> Self {
        Self {
            text,
            kind: PhantomData,
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether a text from a response obeys the documented rule. One that you made always does.
    #[must_use]
    pub fn is_documented(&self) -> bool {
        K::RULE.check(&self.text).is_ok()
    }

    /// As [`is_documented`](Self::is_documented), and says why not.
    ///
    /// # Errors
    ///
    /// The documented rule that the text breaks.
    pub fn check(&self) -> Result<(), TextError> {
        let rule = K::RULE;
        rule.check(&self.text)
            .map_err(|fault| ValueError::new(rule.name(), &self.text, fault))
    }
}

made_from_text!([K: TextKind] Text<K>, TextError, Self::new);
compared_by!(Text<K: TextKind>, text);

impl<K: TextKind> Clone for Text<K> {
    fn clone(&self) -> Self {
        Self::as_sent(self.text.clone())
    }
}

impl<K: TextKind> Deref for Text<K> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl<K: TextKind> AsRef<str> for Text<K> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<K: TextKind> Borrow<str> for Text<K> {
    fn borrow(&self) -> &str {
        &self.text
    }
}

impl<K: TextKind> From<Text<K>> for String {
    fn from(text: Text<K>) -> Self {
        text.text
    }
}

impl<K: TextKind> PartialEq<str> for Text<K> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl<K: TextKind> PartialEq<&str> for Text<K> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl<K: TextKind> PartialEq<String> for Text<K> {
    fn eq(&self, other: &String) -> bool {
        self.text == *other
    }
}

impl<K: TextKind> fmt::Display for Text<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.text, f)
    }
}

/// As a string, in quotes.
impl<K: TextKind> fmt::Debug for Text<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl<K: TextKind> Serialize for Text<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// Any string, as sent.
impl<'de, K: TextKind> Deserialize<'de> for Text<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::as_sent)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::json;

    use super::*;
    use crate::values::{Pattern, TextFault, TextRule};

    enum Label {}
    impl TextKind for Label {
        const RULE: TextRule = {
            static PATTERN: Pattern = Pattern::new("^[a-z]*$");
            TextRule::new("Label")
                .min_length(2)
                .max_length(200)
                .pattern(&PATTERN)
        };
    }

    #[test]
    fn is_strict_when_made() {
        assert_eq!(Text::<Label>::new("web").unwrap(), "web");
        assert_eq!(
            Text::<Label>::new("w").unwrap_err().to_string(),
            r#""w" is not a valid Label: its length is 1, expected at least 2"#
        );
        assert_eq!(
            Text::<Label>::new("é".repeat(201)).unwrap_err().to_string(),
            format!(
                r#""{}"… is not a valid Label: its length is 201, expected at most 200"#,
                "é".repeat(60)
            )
        );
    }

    #[test]
    fn is_lenient_when_received_and_sent_back_unchanged() {
        for sent in ["web", "", "W e b\n"] {
            let text: Text<Label> = serde_json::from_value(json!(sent)).unwrap();
            assert_eq!(text, sent);
            assert_eq!(text.is_documented(), sent == "web");
            assert_eq!(serde_json::to_value(&text).unwrap(), json!(sent));
        }
        let text: Text<Label> = serde_json::from_value(json!("Web")).unwrap();
        assert_eq!(
            text.check().unwrap_err().fault(),
            &TextFault::Pattern {
                pattern: "^[a-z]*$"
            }
        );
    }

    #[test]
    fn builders_take_whatever_makes_a_text() {
        fn build<V: TryInto<Text<Label>, Error: fmt::Display>>(
            text: V,
        ) -> Result<Text<Label>, String> {
            text.try_into().map_err(|error| error.to_string())
        }
        let owned = "web".to_owned();
        let text: Text<Label> = "web".parse().unwrap();
        for built in [
            build(&text),
            build(text.clone()),
            build("web"),
            build(&owned),
            build(owned),
        ] {
            assert_eq!(built.as_ref(), Ok(&text));
        }
        assert!(build("WEB").is_err());
    }

    #[test]
    fn behaves_as_a_str() {
        let text = Text::<Label>::new("web").unwrap();
        assert_eq!(format!("{text} {text:?} {text:>5}"), r#"web "web"   web"#);
        assert_eq!(HashMap::from([(text.clone(), 1)]).get("web"), Some(&1));
        assert!(text < Text::new("work").unwrap());
        assert_eq!(String::from(text), "web");
    }
}
