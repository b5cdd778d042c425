//! What is sent, as JSON values.

use std::fmt;

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::{Map, Number, Value};

use crate::values::Exposed;

/// Why a value cannot be written as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unwritable {
    /// JSON knows neither infinity nor NaN; `serde_json` would write null.
    NotFinite,
    /// It has no form in JSON, such as a map whose keys are no text.
    Other,
}

/// A value as JSON, with all secrets in the clear.
pub(super) fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<Value, Unwritable> {
    Exposed(value).serialize(ToJson)
}

impl fmt::Display for Unwritable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("it cannot be written as JSON")
    }
}

impl std::error::Error for Unwritable {}

impl Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Other
    }
}

/// As `serde_json::value::Serializer`, except for numbers: what is not finite is refused, and an `f32` keeps its digits.
struct ToJson;

type Written = Result<Value, Unwritable>;

macro_rules! integers {
    ($($method:ident($type:ty);)*) => {$(
        fn $method(self, value: $type) -> Written {
            Ok(Value::from(value))
        }
    )*};
}

impl Serializer for ToJson {
    type Ok = Value;
    type Error = Unwritable;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = List;
    type SerializeMap = Object;
    type SerializeStruct = Object;
    type SerializeStructVariant = Object;

    integers! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_str(&str);
    }

    fn serialize_f32(self, value: f32) -> Written {
        // 0.1_f32 is to be sent as 0.1, which it is not as an f64.
        let digits = value.to_string().parse().map_err(|_| Unwritable::Other)?;
        self.serialize_f64(digits)
    }

    fn serialize_f64(self, value: f64) -> Written {
        let number = Number::from_f64(value).ok_or(Unwritable::NotFinite)?;
        Ok(Value::Number(number))
    }

    fn serialize_char(self, value: char) -> Written {
        Ok(value.to_string().into())
    }

    fn serialize_bytes(self, value: &[u8]) -> Written {
        Ok(value.into())
    }

    fn serialize_none(self) -> Written {
        Ok(Value::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        Ok(Value::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Ok(Value::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        Ok(variant.into())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        in_variant(Some(variant), value.serialize(self)?)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<List, Unwritable> {
        Ok(List::new(None, length.unwrap_or_default()))
    }

    fn serialize_tuple(self, length: usize) -> Result<List, Unwritable> {
        Ok(List::new(None, length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<List, Unwritable> {
        Ok(List::new(None, length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<List, Unwritable> {
        Ok(List::new(Some(variant), length))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Object, Unwritable> {
        Ok(Object::default())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Object, Unwritable> {
        Ok(Object::default())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Object, Unwritable> {
        let variant = Some(variant);
        Ok(Object {
            variant,
            ..Object::default()
        })
    }
}

/// A value, within an object of one property if it belongs to a variant.
#[expect(
    clippy::unnecessary_wraps,
    reason = "it is the last step of methods that may fail"
)]
fn in_variant(variant: Option<&'static str>, value: Value) -> Written {
    Ok(match variant {
        Some(variant) => Value::Object(Map::from_iter([(variant.to_owned(), value)])),
        None => value,
    })
}

/// A list, as far as it is written.
struct List {
    variant: Option<&'static str>,
    elements: Vec<Value>,
}

impl List {
    fn new(variant: Option<&'static str>, length: usize) -> Self {
        Self {
            variant,
            elements: Vec::with_capacity(length.min(1024)),
        }
    }

    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.elements.push(value.serialize(ToJson)?);
        Ok(())
    }
}

macro_rules! list {
    ($($trait:ident::$method:ident)*) => {$(
        impl $trait for List {
            type Ok = Value;
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.push(value)
            }

            fn end(self) -> Written {
                in_variant(self.variant, self.elements.into())
            }
        }
    )*};
}

list! {
    SerializeSeq::serialize_element
    SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field
    SerializeTupleVariant::serialize_field
}

/// An object, as far as it is written.
#[derive(Default)]
struct Object {
    variant: Option<&'static str>,
    key: String,
    properties: Map<String, Value>,
}

impl SerializeMap for Object {
    type Ok = Value;
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        match key.serialize(ToJson)? {
            Value::String(key) => self.key = key,
            Value::Number(key) => self.key = key.to_string(),
            _ => return Err(Unwritable::Other),
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        let key = std::mem::take(&mut self.key);
        self.properties.insert(key, value.serialize(ToJson)?);
        Ok(())
    }

    fn end(self) -> Written {
        in_variant(self.variant, self.properties.into())
    }
}

macro_rules! object {
    ($($trait:ident)*) => {$(
        impl $trait for Object {
            type Ok = Value;
            type Error = Unwritable;

            // As in decoding: once for each type of a value.
    #[inline(never)]
    fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Unwritable> {
                self.properties.insert(name.to_owned(), value.serialize(ToJson)?);
                Ok(())
            }

            fn end(self) -> Written {
                in_variant(self.variant, self.properties.into())
            }
        }
    )*};
}

object! {
    SerializeStruct
    SerializeStructVariant
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;
    use crate::values::Nullable;

    #[derive(serde::Serialize)]
    enum Choice {
        Unit,
        One(u8),
        Two(u8, char),
        Named { a: Option<u8> },
    }

    #[test]
    fn writes_what_serde_json_writes() {
        fn same<T: Serialize>(value: T) {
            let expected = serde_json::to_value(&value).unwrap();
            assert_eq!(to_json(&value), Ok(expected));
        }
        same((true, -1_i8, 1_u64, 0.5_f64, "text", 'c', ()));
        same([Some(1), None]);
        same(BTreeMap::from([(7, "seven")]));
        same([Choice::Unit, Choice::One(1), Choice::Two(1, 'c')]);
        same(Choice::Named { a: None });
        same(json!({ "a": [{ "b": null }] }));
    }

    #[test]
    fn a_short_float_keeps_its_digits() {
        let text = to_json(&[0.1_f32, 2.5, -3.0]).map(|value| value.to_string());
        assert_eq!(text.as_deref(), Ok("[0.1,2.5,-3.0]"));
    }

    #[test]
    fn what_json_cannot_say_is_refused() {
        for value in [f64::NAN, f64::INFINITY] {
            assert_eq!(to_json(&Nullable::Value(value)), Err(Unwritable::NotFinite));
        }
        assert_eq!(to_json(&[f32::NAN]), Err(Unwritable::NotFinite));
        let keys = BTreeMap::from([([1], 1)]);
        assert_eq!(to_json(&keys), Err(Unwritable::Other));
    }
}
