//! The keys of maps, noted on the way.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::track::Track;

/// Reads a key as text and steps to its value. What the key means to a type is asked of that text, so that keys are read
/// by code that is compiled once.
pub(super) struct Key<'t>(pub(super) &'t mut Track);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<(), D::Error> {
        key.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<(), E> {
        self.0.key(key);
        Ok(())
    }
}
