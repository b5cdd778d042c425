//! Lists with a documented length.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};

/// A list of `MIN` to `MAX` elements, both included; with `UNIQUE`, none of them twice.
///
/// Strict at construction; a list in a response is delivered as sent.
///
/// ```
/// use generated_client::values::List;
///
/// type Events = List<&'static str, 1, 3, true>;
///
/// assert_eq!(Events::try_from(["create", "delete"])?.len(), 2);
/// assert_eq!(
///     Events::try_from(["create", "create"]).unwrap_err().to_string(),
///     "the list holds element 2 twice",
/// );
/// # Ok::<(), generated_client::values::ListError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct List<T, const MIN: usize, const MAX: usize, const UNIQUE: bool>(Vec<T>);

/// The rule that a list breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ListError {
    /// Too few elements.
    #[error("the list has {length} elements, expected at least {min}")]
    TooShort {
        /// The number of elements.
        length: usize,
        /// The least number allowed.
        min: usize,
    },
    /// Too many elements.
    #[error("the list has {length} elements, expected at most {max}")]
    TooLong {
        /// The number of elements.
        length: usize,
        /// The greatest number allowed.
        max: usize,
    },
    /// An element that another one equals.
    #[error("the list holds element {position} twice")]
    Repeated {
        /// The place of the second one, counted from one.
        position: usize,
    },
}

impl<T, const MIN: usize, const MAX: usize, const UNIQUE: bool> List<T, MIN, MAX, UNIQUE> {
    /// The elements.
    #[must_use]
    pub fn into_inner(self) -> Vec<T> {
        self.0
    }
}

impl<T: Serialize, const MIN: usize, const MAX: usize, const UNIQUE: bool>
    List<T, MIN, MAX, UNIQUE>
{
    /// Checks the list. `TryFrom` does the same for arrays, slices and vectors.
    ///
    /// # Errors
    ///
    /// The first rule that the list breaks.
    pub fn new(elements: Vec<T>) -> Result<Self, ListError> {
        let list = Self(elements);
        list.check().map(|()| list)
    }

    /// Whether the documentation allows the list, which one from a response may not be.
    ///
    /// # Errors
    ///
    /// The first rule that the list breaks.
    pub fn check(&self) -> Result<(), ListError> {
        let length = self.len();
        if length < MIN {
            return Err(ListError::TooShort { length, min: MIN });
        }
        if length > MAX {
            return Err(ListError::TooLong { length, max: MAX });
        }
        if UNIQUE && let Some(index) = repeated(self) {
            let position = index + 1;
            return Err(ListError::Repeated { position });
        }
        Ok(())
    }
}

/// The index of the first element that equals one before it: elements are equal if they are sent as the same JSON.
fn repeated<T: Serialize>(elements: &[T]) -> Option<usize> {
    let mut seen = std::collections::HashSet::new();
    elements.iter().position(|element| {
        // What cannot be sent is found when it is.
        serde_json::to_string(element).is_ok_and(|json| !seen.insert(json))
    })
}

impl<T, const MIN: usize, const MAX: usize, const UNIQUE: bool> Deref
    for List<T, MIN, MAX, UNIQUE>
{
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Serialize, const MIN: usize, const MAX: usize, const UNIQUE: bool> TryFrom<Vec<T>>
    for List<T, MIN, MAX, UNIQUE>
{
    type Error = ListError;

    fn try_from(elements: Vec<T>) -> Result<Self, ListError> {
        Self::new(elements)
    }
}

impl<T, const N: usize, const MIN: usize, const MAX: usize, const UNIQUE: bool> TryFrom<[T; N]>
    for List<T, MIN, MAX, UNIQUE>
where
    T: Serialize,
{
    type Error = ListError;

    fn try_from(elements: [T; N]) -> Result<Self, ListError> {
        Self::new(elements.into())
    }
}

impl<T, const MIN: usize, const MAX: usize, const UNIQUE: bool> TryFrom<&[T]>
    for List<T, MIN, MAX, UNIQUE>
where
    T: Clone + Serialize,
{
    type Error = ListError;

    fn try_from(elements: &[T]) -> Result<Self, ListError> {
        Self::new(elements.into())
    }
}

impl<'de, T, const MIN: usize, const MAX: usize, const UNIQUE: bool> Deserialize<'de>
    for List<T, MIN, MAX, UNIQUE>
where
    T: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type OneOrTwo = List<i32, 1, 2, true>;

    #[test]
    fn holds_only_what_is_allowed() {
        assert_eq!(
            OneOrTwo::try_from([1, 2]).map(|list| list.to_vec()),
            Ok(vec![1, 2])
        );
        assert_eq!(
            OneOrTwo::try_from(&[1][..]).map(List::into_inner),
            Ok(vec![1])
        );
        let empty = ListError::TooShort { length: 0, min: 1 };
        assert_eq!(OneOrTwo::new(vec![]), Err(empty));
        let long = ListError::TooLong { length: 3, max: 2 };
        assert_eq!(OneOrTwo::try_from([1, 2, 3]), Err(long));
        assert_eq!(
            OneOrTwo::try_from([7, 7]),
            Err(ListError::Repeated { position: 2 })
        );
        assert!(List::<i32, 0, 2, false>::try_from([7, 7]).is_ok());
    }

    #[test]
    fn a_list_in_a_response_is_delivered_as_sent() {
        let list: OneOrTwo = serde_json::from_str("[1,1,1]").unwrap();
        assert_eq!(*list, [1, 1, 1]);
        assert_eq!(serde_json::to_string(&list).unwrap(), "[1,1,1]");
    }
}
