//! The last check before a value is sent.
//!
//! Values are checked when they are made, but an answer is decoded leniently: what a server sent may break the rules
//! of the very request that it is put into.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde::Serialize;

use super::{
    Id, IdKind, Integer, LenientInteger, List, Nullable, Secret, Text, TextKind, Timestamp,
    UnknownJson,
};

/// A value that may be sent, if it keeps its documented rules.
///
/// Generated types implement it for what requests are made of.
pub trait Validate {
    /// Says which rule the value breaks, and where within it.
    ///
    /// # Errors
    ///
    /// The first broken rule, behind the names that lead to it. A secret is not shown.
    fn validate(&self) -> Result<(), String> {
        Ok(())
    }
}

/// Hands a value on if it may be sent; for generated code.
#[doc(hidden)]
pub fn valid<T: Validate>(name: &'static str) -> impl FnOnce(T) -> Result<T, String> {
    move |value| field(name, &value).map(|()| value)
}

/// Checks a part of a value; for generated code.
#[doc(hidden)]
pub fn field(name: impl std::fmt::Display, value: &impl Validate) -> Result<(), String> {
    value
        .validate()
        .map_err(|reason| format!("{name}: {reason}"))
}

/// Types that hold nothing but what may be sent.
macro_rules! always_valid {
    ($($type:ty),* $(,)?) => {$(
        impl Validate for $type {}
    )*};
}

always_valid!(
    bool, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, String,
    IpAddr, Ipv4Addr, Ipv6Addr, uuid::Uuid, chrono::NaiveDate,
    serde_json::Value, serde_json::Map<String, serde_json::Value>, UnknownJson,
);

impl<K: IdKind> Validate for Id<K> {}

impl<const MIN: i64, const MAX: i64, const STEP: i64> Validate for Integer<MIN, MAX, STEP> {}

impl<const MIN: i64, const MAX: i64, const STEP: i64> Validate for LenientInteger<MIN, MAX, STEP> {
    fn validate(&self) -> Result<(), String> {
        self.check().map(|_| ()).map_err(|error| error.to_string())
    }
}

impl<K: TextKind> Validate for Text<K> {
    fn validate(&self) -> Result<(), String> {
        self.check().map_err(|error| error.to_string())
    }
}

impl<K: TextKind> Validate for Secret<K> {
    fn validate(&self) -> Result<(), String> {
        self.check().map_err(|error| error.to_string())
    }
}

impl Validate for Timestamp {
    fn validate(&self) -> Result<(), String> {
        let parsed: Result<Self, _> = self.as_str().parse();
        parsed.map(|_| ()).map_err(|error| error.to_string())
    }
}

impl<T: Validate> Validate for Option<T> {
    fn validate(&self) -> Result<(), String> {
        self.as_ref().map_or(Ok(()), T::validate)
    }
}

impl<T: Validate> Validate for Nullable<T> {
    fn validate(&self) -> Result<(), String> {
        match self {
            Self::Null => Ok(()),
            Self::Value(value) => value.validate(),
        }
    }
}

impl<T: Validate> Validate for Box<T> {
    fn validate(&self) -> Result<(), String> {
        T::validate(self)
    }
}

impl<T: Validate> Validate for Vec<T> {
    fn validate(&self) -> Result<(), String> {
        let mut elements = self.iter().enumerate();
        elements.try_for_each(|(index, element)| field(index, element))
    }
}

impl<T: Validate + Serialize, const MIN: usize, const MAX: usize, const UNIQUE: bool> Validate
    for List<T, MIN, MAX, UNIQUE>
{
    fn validate(&self) -> Result<(), String> {
        self.check().map_err(|error| error.to_string())?;
        let mut elements = self.iter().enumerate();
        elements.try_for_each(|(index, element)| field(index, element))
    }
}

impl<T: Validate> Validate for BTreeMap<String, T> {
    fn validate(&self) -> Result<(), String> {
        self.iter().try_for_each(|(name, value)| field(name, value))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::values::Length;

    type Name = Text<Length<1, 3>>;

    fn decoded<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> T {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn what_was_decoded_leniently_is_not_sent() {
        let names: Vec<Option<Name>> = decoded(json!(["ok", null, "too long"]));
        let expected = "2: \"too long\" is not a valid text: its length is 8, expected at most 3";
        assert_eq!(names.validate(), Err(expected.to_owned()));

        let map: BTreeMap<String, Nullable<Name>> = decoded(json!({ "a": null, "b": "" }));
        assert!(map.validate().unwrap_err().starts_with("b: \"\" is not"));

        let list: List<u8, 1, 2, true> = decoded(json!([1, 1, 1]));
        assert!(list.validate().is_err());

        let time: Timestamp = decoded(json!("2025-01-30T00:00:00+01:00"));
        assert!(time.validate().is_err());
        assert_eq!(
            decoded::<Timestamp>(json!("2025-01-30T00:00Z")).validate(),
            Ok(())
        );
    }

    #[test]
    fn a_secret_is_refused_without_being_shown() {
        let secret: Secret<Length<0, 3>> = decoded(json!("MARKER"));
        let refused = valid("password")(secret).unwrap_err();
        assert!(
            refused.starts_with("password: ") && !refused.contains("MARKER"),
            "{refused}"
        );
    }

    #[test]
    fn what_may_be_sent_is_handed_on() {
        let name: Name = decoded(json!("abc"));
        assert_eq!(valid("name")(name.clone()), Ok(name));
    }
}
