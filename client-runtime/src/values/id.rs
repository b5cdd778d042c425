//! Identifiers of resources.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;
use uuid::fmt::Hyphenated;

use super::error::ValueError;
use super::impls::{compared_by, made_from_text};

/// The documented form of an identifier, as an ECMAScript regular expression.
///
/// A UUID of version 1 to 8 and the RFC 9562 variant, in hyphenated form and either case; or the nil UUID; or the
/// max UUID, in lower case only.
pub const ID_PATTERN: &str = "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}\
    |00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$";

/// A kind of identifier: a zero-sized marker, one for each kind of resource. The generated code implements it.
pub trait IdKind {
    /// The name of the identifier's type, for error messages.
    const NAME: &'static str;
}

/// The identifier of a resource of kind `K`.
///
/// One that you make is what [`ID_PATTERN`] accepts, and it is sent in lower case. In an answer it may have any version
/// and variant, as long as it is written as 16 bytes; one that the pattern does not accept is not sent. Identifiers of
/// different kinds do not mix:
///
/// ```
/// use generated_client::values::{Id, IdKind};
///
/// pub enum Application {}
/// impl IdKind for Application {
///     const NAME: &'static str = "ApplicationId";
/// }
/// type ApplicationId = Id<Application>;
///
/// let id: ApplicationId = "7C9E6679-7425-40DE-944B-E07FC1F90AE7".parse()?;
/// assert_eq!(id.to_string(), "7c9e6679-7425-40de-944b-e07fc1f90ae7");
///
/// let error = "7c9e6679-7425-90de-944b-e07fc1f90ae7".parse::<ApplicationId>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the text is not a valid ApplicationId: it has version 9, expected 1 to 8",
/// );
/// # Ok::<(), generated_client::values::IdError>(())
/// ```
///
/// ```compile_fail,E0308
/// # use generated_client::values::{Id, IdKind};
/// # enum Application {}
/// # impl IdKind for Application { const NAME: &'static str = "ApplicationId"; }
/// # enum Process {}
/// # impl IdKind for Process { const NAME: &'static str = "ProcessId"; }
/// fn restart(process: Id<Process>) {}
///
/// let application: Id<Application> = "7c9e6679-7425-40de-944b-e07fc1f90ae7".parse().unwrap();
/// restart(application); // expected `Id<Process>`, found `Id<Application>`
/// ```
pub struct Id<K: IdKind> {
    uuid: Uuid,
    /// The hyphenated form in lower case.
    text: [u8; Hyphenated::LENGTH],
    kind: PhantomData<fn() -> K>,
}

/// Why a text or UUID is not an identifier.
pub type IdError = ValueError<IdFault>;

/// What is wrong with an identifier. Positions count characters from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdFault {
    /// Not 36 characters long.
    #[error("its length is {length}, expected 36")]
    Length {
        /// The number of characters.
        length: usize,
    },
    /// Something else where a hyphen is due.
    #[error("expected a hyphen at position {position}, found {found:?}")]
    MissingHyphen {
        /// Where it is due.
        position: usize,
        /// What stands there.
        found: char,
    },
    /// Something else where a hexadecimal digit is due.
    #[error("expected a hexadecimal digit at position {position}, found {found:?}")]
    NotHex {
        /// Where it is due.
        position: usize,
        /// What stands there.
        found: char,
    },
    /// A version, the digit at position 14, that identifiers do not have.
    #[error("it has version {version:x}, expected 1 to 8")]
    Version {
        /// The version.
        version: u8,
    },
    /// A variant, the digit at position 19, that identifiers do not have.
    #[error("it has the variant digit {digit:x}, expected 8, 9, a or b")]
    Variant {
        /// The value of the digit.
        digit: u8,
    },
    /// The max UUID with a capital letter.
    #[error("the identifier of all f must be in lower case")]
    UpperCaseMax,
}

impl<K: IdKind> Id<K> {
    fn of(uuid: Uuid) -> Self {
        let mut text = [0; Hyphenated::LENGTH];
        uuid.hyphenated().encode_lower(&mut text);
        Self {
            uuid,
            text,
            kind: PhantomData,
        }
    }

    /// The identifier as it is sent: hyphenated, in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // It is ASCII, so that there is nothing to fall back to.
        str::from_utf8(&self.text).unwrap_or_default()
    }

    /// The identifier as a UUID of no particular kind.
    #[must_use]
    pub fn as_uuid(&self) -> &Uuid {
        &self.uuid
    }

    fn parse(value: impl AsRef<str>) -> Result<Self, IdError> {
        let value = value.as_ref();
        match parse(value) {
            Ok(uuid) => Ok(Self::of(uuid)),
            Err(fault) => Err(ValueError::hidden(K::NAME, fault)),
        }
    }
}

/// Reads the hyphenated form and checks the rest of [`ID_PATTERN`].
fn parse(text: &str) -> Result<Uuid, IdFault> {
    let uuid = read(text)?;
    if uuid.is_max() && text.contains('F') {
        return Err(IdFault::UpperCaseMax);
    }
    check(uuid).map(|()| uuid)
}

/// What keeps a text from being an identifier.
pub(crate) fn fault(text: &str) -> Option<IdFault> {
    parse(text).err()
}

/// Reads the hyphenated form of 16 bytes, the only one that has 36 characters.
fn read(text: &str) -> Result<Uuid, IdFault> {
    if text.len() == 36
        && let Ok(uuid) = Uuid::try_parse(text)
    {
        return Ok(uuid);
    }
    Err(unread(text))
}

/// What is wrong with a text that was not read.
fn unread(text: &str) -> IdFault {
    let length = text.chars().count();
    if length != 36 {
        return IdFault::Length { length };
    }
    let mut characters = text.chars().enumerate();
    let fault = characters.find_map(|(position, found)| match position {
        8 | 13 | 18 | 23 => (found != '-').then_some(IdFault::MissingHyphen { position, found }),
        _ => (!found.is_ascii_hexdigit()).then_some(IdFault::NotHex { position, found }),
    });
    fault.unwrap_or(IdFault::Length { length })
}

/// Whether [`ID_PATTERN`] accepts the lower-case hyphenated form of this UUID.
fn check(uuid: Uuid) -> Result<(), IdFault> {
    if uuid.is_nil() || uuid.is_max() {
        return Ok(());
    }
    let [.., version, _, digit, _, _, _, _, _, _, _] = uuid.into_bytes();
    match (version >> 4, digit >> 4) {
        (1..=8, 0x8..=0xb) => Ok(()),
        (1..=8, digit) => Err(IdFault::Variant { digit }),
        (version, _) => Err(IdFault::Version { version }),
    }
}

made_from_text!([K: IdKind] Id<K>, IdError, Self::parse);
compared_by!(Id<K: IdKind>, uuid);

impl<K: IdKind> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: IdKind> Copy for Id<K> {}

/// A UUID may have a version or variant that identifiers do not have.
impl<K: IdKind> TryFrom<Uuid> for Id<K> {
    type Error = IdError;

    fn try_from(uuid: Uuid) -> Result<Self, IdError> {
        match check(uuid) {
            Ok(()) => Ok(Self::of(uuid)),
            Err(fault) => Err(ValueError::new(K::NAME, &uuid.to_string(), fault)),
        }
    }
}

impl<K: IdKind> From<Id<K>> for Uuid {
    fn from(id: Id<K>) -> Self {
        id.uuid
    }
}

impl<K: IdKind> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<K: IdKind> AsRef<str> for Id<K> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl<K: IdKind> AsRef<Uuid> for Id<K> {
    fn as_ref(&self) -> &Uuid {
        &self.uuid
    }
}

impl<K: IdKind> From<Id<K>> for String {
    fn from(id: Id<K>) -> Self {
        id.as_str().to_owned()
    }
}

/// Whether the text is this identifier, in either case.
impl<K: IdKind> PartialEq<str> for Id<K> {
    fn eq(&self, other: &str) -> bool {
        self.as_str().eq_ignore_ascii_case(other)
    }
}

/// Whether the text is this identifier, in either case.
impl<K: IdKind> PartialEq<&str> for Id<K> {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl<K: IdKind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({self})", K::NAME)
    }
}

impl<K: IdKind> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Any 16 bytes in hyphenated form. The error does not repeat the value: what a response holds stays out of messages.
impl<'de, K: IdKind> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(IdVisitor(PhantomData))
    }
}

struct IdVisitor<K>(PhantomData<K>);

impl<K: IdKind> Visitor<'_> for IdVisitor<K> {
    type Value = Id<K>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Id<K>, E> {
        match read(text) {
            Ok(uuid) => Ok(Id::of(uuid)),
            Err(fault) => Err(E::custom(format_args!("not a valid {}: {fault}", K::NAME))),
        }
    }
}

#[cfg(test)]
#[path = "id_tests.rs"]
mod tests;
