//! What generated enums of types stand on.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::decode::strict::Strict;
use crate::decode::track::Track;

/// JSON that belongs to no documented case, kept as it was sent.
///
/// `Debug` tells only what kind of value it is: nobody knows which of its parts are secret.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnknownJson(Value);

impl UnknownJson {
    /// The value.
    #[must_use]
    pub fn expose(&self) -> &Value {
        &self.0
    }
}

impl From<Value> for UnknownJson {
    fn from(value: Value) -> Self {
        Self(value)
    }
}

impl fmt::Debug for UnknownJson {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.0 {
            Value::Null => "null",
            Value::Bool(_) => "[unknown boolean]",
            Value::Number(_) => "[unknown number]",
            Value::String(_) => "[unknown string]",
            Value::Array(_) => "[unknown array]",
            Value::Object(_) => "[unknown object]",
        })
    }
}

/// The value as a case of an enum, if it is one; for generated code.
#[doc(hidden)]
#[must_use]
pub fn decode<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(Strict::new(value, &mut Track::default())).ok()
}

/// What is left of an object, for `#[serde(flatten, deserialize_with = …)]`; for generated code.
///
/// serde keeps what it flattens in a form of its own, of which it would make structs of lists again.
///
/// # Errors
///
/// One of the values is not what it has to be.
#[doc(hidden)]
pub fn rest<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::deserialize(Strict::new(deserializer, &mut Track::default()))
}

/// The same for a value that may not even look like one of the case.
#[doc(hidden)]
#[must_use]
pub fn decode_if<T: DeserializeOwned>(fits: bool, value: &Value) -> Option<T> {
    fits.then(|| decode(value)).flatten()
}

/// The name of a property, and what tells whether its value looks as documented; for generated code.
#[doc(hidden)]
pub type Property = (&'static str, fn(&Value) -> bool);

/// Whether the value is an object with all of these properties, each of which passes its test; for generated code.
#[doc(hidden)]
#[must_use]
pub fn has_all(value: &Value, properties: &[Property]) -> bool {
    value.as_object().is_some_and(|object| {
        properties
            .iter()
            .all(|(name, test)| object.get(*name).is_some_and(test))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn unknown_json_survives_a_round_trip_and_is_not_printed() {
        let value = json!({ "password": "MARKER", "list": [1, null] });
        let unknown: UnknownJson = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(unknown.expose(), &value);
        assert_eq!(serde_json::to_value(&unknown).unwrap(), value);
        assert_eq!(format!("{unknown:?}"), "[unknown object]");
        assert_eq!(
            format!("{:?}", UnknownJson::from(json!("MARKER"))),
            "[unknown string]"
        );
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Pair {
        a: u8,
        b: u8,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Named {
        name: String,
        #[serde(flatten, deserialize_with = "rest")]
        pairs: std::collections::BTreeMap<String, Pair>,
    }

    #[test]
    fn a_list_is_no_struct() {
        assert_eq!(
            decode(&json!({ "a": 1, "b": 2 })),
            Some(Pair { a: 1, b: 2 })
        );
        assert_eq!(decode::<Pair>(&json!([1, 2])), None);
        assert_eq!(decode::<Vec<Pair>>(&json!([[1, 2]])), None);
        let pairs = |pair| serde_json::from_value::<Named>(json!({ "name": "x", "p": pair }));
        assert_eq!(
            pairs(json!({ "a": 1, "b": 2 })).unwrap().pairs["p"],
            Pair { a: 1, b: 2 }
        );
        assert!(pairs(json!([1, 2])).is_err());
    }

    #[test]
    fn decoding_tells_whether_a_value_is_of_a_type() {
        assert_eq!(decode::<u8>(&json!(7)), Some(7));
        assert_eq!(decode::<u8>(&json!("7")), None);
        let both: &[Property] = &[("a", Value::is_number), ("b", |_| true)];
        assert!(has_all(&json!({ "a": 1, "b": null }), both));
        assert!(!has_all(&json!({ "a": "1", "b": null }), both));
        assert!(!has_all(&json!({ "a": 1 }), both) && !has_all(&json!([]), &[]));
    }
}
