//! The keys of maps, noted on the way.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::track::Track;

/// Decodes a key and steps to its value.
pub(super) struct Key<'t, T> {
    inner: T,
    track: &'t mut Track,
}

impl<'t, T> Key<'t, T> {
    pub(super) fn new(inner: T, track: &'t mut Track) -> Self {
        Self { inner, track }
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Key<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Key::new(key, self.track))
    }
}

macro_rules! forward {
    ($($method:ident($($argument:ident: $type:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method($($argument,)* Key::new(visitor, self.track))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Key<'_, D> {
    type Error = D::Error;

    forward! {
        deserialize_any();
        deserialize_bool();
        deserialize_i8();
        deserialize_i16();
        deserialize_i32();
        deserialize_i64();
        deserialize_i128();
        deserialize_u8();
        deserialize_u16();
        deserialize_u32();
        deserialize_u64();
        deserialize_u128();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_option();
        deserialize_unit();
        deserialize_unit_struct(name: &'static str);
        deserialize_newtype_struct(name: &'static str);
        deserialize_seq();
        deserialize_tuple(length: usize);
        deserialize_tuple_struct(name: &'static str, length: usize);
        deserialize_map();
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
        deserialize_ignored_any();
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

/// Notes a key, then hands it on, so that the path leads to it even if it is refused.
impl<'de, V: Visitor<'de>> Visitor<'de> for Key<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(formatter)
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<V::Value, E> {
        self.track.key(key);
        self.inner.visit_str(key)
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<V::Value, E> {
        self.track.key(key);
        self.inner.visit_borrowed_str(key)
    }

    fn visit_string<E: Error>(self, key: String) -> Result<V::Value, E> {
        self.track.key(&key);
        self.inner.visit_string(key)
    }

    // Types that read their key as a number or a truth value.
    fn visit_bool<E: Error>(self, key: bool) -> Result<V::Value, E> {
        self.track.key(if key { "true" } else { "false" });
        self.inner.visit_bool(key)
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<V::Value, E> {
        self.track.key(&key.to_string());
        self.inner.visit_i64(key)
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<V::Value, E> {
        self.track.key(&key.to_string());
        self.inner.visit_u64(key)
    }

    fn visit_f64<E: Error>(self, key: f64) -> Result<V::Value, E> {
        self.track.key("?");
        self.inner.visit_f64(key)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, key: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Key::new(key, self.track))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, key: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Key::new(key, self.track))
    }

    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, key: A) -> Result<V::Value, A::Error> {
        // The unit variants of an enum, by name: the name is noted where the enum is read from a string.
        self.inner.visit_enum(key)
    }
}
