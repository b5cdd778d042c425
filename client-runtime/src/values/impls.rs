//! Trait implementations that several value types share.

/// Everything that makes a value out of a string, by way of one function `Result<Self, Error>` from string.
///
/// `TryFrom` is what the generated builders take; `From<&Self>` lets them take a borrowed value.
macro_rules! made_from_text {
    ([$($generics:tt)*] $type:ty, $error:ty, $new:expr) => {
        impl<$($generics)*> std::str::FromStr for $type {
            type Err = $error;
            fn from_str(value: &str) -> Result<Self, $error> {
                $new(value)
            }
        }

        impl<$($generics)*> TryFrom<&str> for $type {
            type Error = $error;
            fn try_from(value: &str) -> Result<Self, $error> {
                $new(value)
            }
        }

        impl<$($generics)*> TryFrom<&String> for $type {
            type Error = $error;
            fn try_from(value: &String) -> Result<Self, $error> {
                $new(value.as_str())
            }
        }

        impl<$($generics)*> TryFrom<String> for $type {
            type Error = $error;
            fn try_from(value: String) -> Result<Self, $error> {
                $new(value)
            }
        }

        impl<$($generics)*> From<&$type> for $type {
            fn from(value: &$type) -> Self {
                value.clone()
            }
        }
    };
}

/// `Eq`, `Ord` and `Hash` by one field. Derived, they would demand the same of the marker `K`.
macro_rules! compared_by {
    ($type:ident<K: $kind:ident>, $field:ident) => {
        impl<K: $kind> PartialEq for $type<K> {
            fn eq(&self, other: &Self) -> bool {
                self.$field == other.$field
            }
        }

        impl<K: $kind> Eq for $type<K> {}

        impl<K: $kind> PartialOrd for $type<K> {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl<K: $kind> Ord for $type<K> {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.$field.cmp(&other.$field)
            }
        }

        impl<K: $kind> std::hash::Hash for $type<K> {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.$field.hash(state);
            }
        }
    };
}

pub(super) use {compared_by, made_from_text};
