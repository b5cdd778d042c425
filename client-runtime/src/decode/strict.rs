//! The deserializer that stands between a format and a type.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::key::Key;
use super::track::Track;
use super::whole::Whole;

/// Decodes as the deserializer within, with three differences: it [keeps track](Track) of where it stands; it never
/// makes a struct of a list, which serde would fill field by field; and it takes `3306.0` for the integer that it is.
pub(crate) struct Strict<'t, D> {
    inner: D,
    track: &'t mut Track,
}

impl<'t, D> Strict<'t, D> {
    pub(crate) fn new(inner: D, track: &'t mut Track) -> Self {
        Self { inner, track }
    }
}

/// Hands each call on, with a visitor that hands this deserializer on to what is within.
macro_rules! forward {
    ($($method:ident($($argument:ident: $type:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method($($argument,)* Within::new(visitor, self.track))
        }
    )*};
}

/// The same where the type is an integer.
macro_rules! forward_integers {
    ($($method:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            let mut within = Within::new(visitor, self.track);
            within.is_integer = true;
            self.inner.$method(within)
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Strict<'_, D> {
    type Error = D::Error;

    forward! {
        deserialize_any();
        deserialize_bool();
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
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
        deserialize_ignored_any();
    }

    forward_integers! {
        deserialize_i8;
        deserialize_i16;
        deserialize_i32;
        deserialize_i64;
        deserialize_i128;
        deserialize_u8;
        deserialize_u16;
        deserialize_u32;
        deserialize_u64;
        deserialize_u128;
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        // A struct may come as a list, a map may not.
        self.deserialize_map(visitor)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

/// Hands on what is found; what is found within values is decoded in the same way.
struct Within<'t, V> {
    visitor: V,
    track: &'t mut Track,
    /// Whether the type asked for an integer.
    is_integer: bool,
}

impl<'t, V> Within<'t, V> {
    fn new(visitor: V, track: &'t mut Track) -> Self {
        Self {
            visitor,
            track,
            is_integer: false,
        }
    }
}

macro_rules! visit {
    ($($method:ident($type:ty);)*) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<V::Value, E> {
            self.visitor.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Within<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(formatter)
    }

    visit! {
        visit_bool(bool);
        visit_i8(i8);
        visit_i16(i16);
        visit_i32(i32);
        visit_i64(i64);
        visit_i128(i128);
        visit_u8(u8);
        visit_u16(u16);
        visit_u32(u32);
        visit_u64(u64);
        visit_u128(u128);
        visit_f32(f32);
        visit_char(char);
        visit_str(&str);
        visit_borrowed_str(&'de str);
        visit_string(String);
        visit_bytes(&[u8]);
        visit_borrowed_bytes(&'de [u8]);
        visit_byte_buf(Vec<u8>);
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        match Whole::of(value).filter(|_| self.is_integer) {
            Some(Whole::Positive(whole)) => self.visitor.visit_u64(whole),
            Some(Whole::Negative(whole)) => self.visitor.visit_i64(whole),
            None => self.visitor.visit_f64(value),
        }
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_some(Strict::new(inner, self.track))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor
            .visit_newtype_struct(Strict::new(inner, self.track))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(Elements {
            mark: self.track.mark(),
            next: 0,
            inner,
            track: self.track,
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(Entries {
            mark: self.track.mark(),
            inner,
            track: self.track,
        })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_enum(Choice {
            inner,
            track: self.track,
        })
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Within<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.visitor.deserialize(Strict::new(inner, self.track))
    }
}

/// The elements of a list.
struct Elements<'t, A> {
    inner: A,
    track: &'t mut Track,
    /// Where the list stands.
    mark: usize,
    next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, A> {
    type Error = A::Error;

    #[inline(never)]
    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        visitor: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.track.index(self.next);
        self.next += 1;
        let track = &mut *self.track;
        let element = self.inner.next_element_seed(Within::new(visitor, track))?;
        self.track.back(self.mark);
        Ok(element)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The entries of a map.
struct Entries<'t, A> {
    inner: A,
    track: &'t mut Track,
    /// Where the map stands.
    mark: usize,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.track.back(self.mark);
        match self.inner.next_key_seed(Key(self.track))? {
            None => Ok(None),
            Some(()) => seed.deserialize(name(self.track)).map(Some),
        }
    }

    // Once for each type of a value and not, as it would be inlined, once for each field of each struct: what decodes the
    // answers is most of the machine code of a client.
    #[inline(never)]
    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        visitor: S,
    ) -> Result<S::Value, A::Error> {
        let track = &mut *self.track;
        let value = self.inner.next_value_seed(Within::new(visitor, track))?;
        self.track.back(self.mark);
        Ok(value)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// An enum, then what is within the variant that it is.
struct Choice<'t, A> {
    inner: A,
    track: &'t mut Track,
}

impl<'t, 'de, A: EnumAccess<'de>> EnumAccess<'de> for Choice<'t, A> {
    type Error = A::Error;
    type Variant = Choice<'t, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), A::Error> {
        let Self { inner, track } = self;
        let mark = track.mark();
        let ((), inner) = inner.variant_seed(Key(&mut *track))?;
        match seed.deserialize(name(track)) {
            Ok(variant) => Ok((variant, Choice { inner, track })),
            Err(error) => {
                // The name of a variant is often the whole value, which is not to be shown.
                track.back(mark);
                Err(error)
            }
        }
    }
}

/// The last key, to be asked what it means.
fn name<E: Error>(track: &Track) -> StrDeserializer<'_, E> {
    track.name().into_deserializer()
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Choice<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(
        self,
        visitor: S,
    ) -> Result<S::Value, A::Error> {
        self.inner
            .newtype_variant_seed(Within::new(visitor, self.track))
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.inner
            .tuple_variant(length, Within::new(visitor, self.track))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let track = self.track;
        self.inner.newtype_variant_seed(OfMap { visitor, track })
    }
}

/// The fields of a struct, which may not come as a list.
struct OfMap<'t, V> {
    visitor: V,
    track: &'t mut Track,
}

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for OfMap<'_, V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        Strict::new(inner, self.track).deserialize_map(self.visitor)
    }
}

#[cfg(test)]
#[path = "strict_tests.rs"]
mod tests;
