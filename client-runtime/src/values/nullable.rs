//! A value that may be null, where leaving it out says something else.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A property that is there: null, or a value.
///
/// `Option<Nullable<T>>` tells apart what an update may say of a property: `None` leaves it as it is and is not sent,
/// `Some(Nullable::Null)` clears it, `Some(Nullable::Value(_))` sets it.
///
/// ```
/// use generated_client::values::Nullable;
///
/// #[derive(serde::Serialize)]
/// struct Update {
///     #[serde(skip_serializing_if = "Option::is_none")]
///     project: Option<Nullable<u32>>,
/// }
/// let json = |project| serde_json::to_string(&Update { project }).unwrap();
/// assert_eq!(json(None), "{}");
/// assert_eq!(json(Some(Nullable::Null)), r#"{"project":null}"#);
/// assert_eq!(json(Some(Nullable::Value(7))), r#"{"project":7}"#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nullable<T> {
    /// Null.
    Null,
    /// A value.
    Value(T),
}

impl<T> Nullable<T> {
    /// The value, if it is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Deserializes a property that is there, for `deserialize_with`; serde alone takes null for its absence.
    ///
    /// # Errors
    /// The value is neither null nor a `T`.
    pub fn deserialize_some<'de, D>(deserializer: D) -> Result<Option<Self>, D::Error>
    where
        T: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        Self::deserialize(deserializer).map(Some)
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Value(value) => serializer.serialize_some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Option::deserialize(deserializer)?;
        Ok(value.map_or(Self::Null, Self::Value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Update {
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "Nullable::deserialize_some"
        )]
        project: Option<Nullable<u32>>,
    }

    #[test]
    fn absent_null_and_value_survive_a_round_trip() {
        for (text, project) in [
            ("{}", None),
            (r#"{"project":null}"#, Some(Nullable::Null)),
            (r#"{"project":7}"#, Some(Nullable::Value(7))),
        ] {
            let update = Update { project };
            assert_eq!(serde_json::to_string(&update).unwrap(), text);
            assert_eq!(serde_json::from_str::<Update>(text).unwrap(), update);
        }
        assert!(serde_json::from_str::<Update>(r#"{"project":"x"}"#).is_err());
    }

    #[test]
    fn a_value_can_be_taken_out() {
        assert_eq!(Nullable::Value(7).value(), Some(7));
        assert_eq!(Nullable::<u32>::Null.value(), None);
    }
}
