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

/// Reads the hyphenated form of 16 bytes.
///
/// `Uuid::try_parse` is too generous: it takes braces, a URN prefix and no hyphens.
fn read(text: &str) -> Result<Uuid, IdFault> {
    let length = text.chars().count();
    if length != 36 {
        return Err(IdFault::Length { length });
    }
    let mut bits = 0;
    for (position, found) in text.chars().enumerate() {
        match (position, found.to_digit(16)) {
            (8 | 13 | 18 | 23, _) if found == '-' => {}
            (8 | 13 | 18 | 23, _) => return Err(IdFault::MissingHyphen { position, found }),
            (_, Some(digit)) => bits = bits << 4 | u128::from(digit),
            (_, None) => return Err(IdFault::NotHex { position, found }),
        }
    }
    Ok(Uuid::from_u128(bits))
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
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;
    use crate::values::near_misses::{assert_agreement, near};

    enum Thing {}
    impl IdKind for Thing {
        const NAME: &'static str = "ThingId";
    }
    type ThingId = Id<Thing>;

    const V4: &str = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    const NIL: &str = "00000000-0000-0000-0000-000000000000";
    const MAX: &str = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    fn fault(text: &str) -> IdFault {
        *text.parse::<ThingId>().unwrap_err().fault()
    }

    /// Identifiers, UUIDs that are none, and other spellings of both.
    fn spellings() -> impl Strategy<Value = String> {
        let uuid = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
        let valid = "[0-9a-f]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-f]{3}-[89abAB][0-9A-F]{3}-[0-9a-f]{12}";
        let extreme =
            "(00000000-0000-0000-0000-000000000000|[fF]{8}-[fF]{4}-[fF]{4}-[fF]{4}-[fF]{12})";
        prop_oneof![
            2 => uuid,
            4 => valid,
            1 => extreme,
            1 => Just(MAX.to_owned()),
            1 => valid.prop_map(|id| id.replace('-', "")),
            1 => valid.prop_map(|id| format!("{{{id}}}")),
            1 => valid.prop_map(|id| format!("urn:uuid:{id}")),
            1 => valid.prop_map(|id| format!("{id}\n")),
        ]
    }

    #[test]
    fn is_read_and_compared_as_text() {
        let id: ThingId = V4.to_uppercase().parse().unwrap();
        assert!(id == V4 && id == *V4 && id == V4.to_uppercase().as_str() && id != NIL);
        assert_eq!((id.as_str(), AsRef::<str>::as_ref(&id)), (V4, V4));
        assert_eq!(AsRef::<Uuid>::as_ref(&id), id.as_uuid());
        assert_eq!(String::from(id), V4);
        assert_eq!(format!("{id:>38}"), format!("  {V4}"));
    }

    #[test]
    fn agrees_with_the_documented_pattern() {
        let alphabet = "0189abcfFgG-– \n{}０١";
        assert_agreement(ID_PATTERN, near(spellings(), alphabet), |text| {
            ThingId::try_from(text).is_ok()
        });
    }

    #[test]
    fn agrees_with_the_documented_pattern_on_every_version_and_variant() {
        let pattern = regress::Regex::new(ID_PATTERN).unwrap();
        for version in "0123456789abcdefABCDEF".chars() {
            for variant in "0123456789abcdefABCDEF".chars() {
                let text = format!("7c9e6679-7425-{version}0de-{variant}44b-e07fc1f90ae7");
                let documented = pattern.find(&text).is_some();
                assert_eq!(text.parse::<ThingId>().is_ok(), documented, "{text}");
                assert_eq!(
                    ThingId::try_from(Uuid::try_parse(&text).unwrap()).is_ok(),
                    documented,
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn errors_say_what_is_wrong() {
        assert_eq!(fault(""), IdFault::Length { length: 0 });
        assert_eq!(fault(&V4.replace('-', "")), IdFault::Length { length: 32 });
        assert_eq!(
            fault(&V4.replace("-74", "_74")),
            IdFault::MissingHyphen {
                position: 8,
                found: '_'
            }
        );
        assert_eq!(
            fault(&V4.replace("ae7", "aé7")),
            IdFault::NotHex {
                position: 34,
                found: 'é'
            }
        );
        assert_eq!(
            fault(&V4.replace("-40", "-F0")),
            IdFault::Version { version: 15 }
        );
        assert_eq!(
            fault(&V4.replace("-94", "-74")),
            IdFault::Variant { digit: 7 }
        );
        assert_eq!(fault(&MAX.to_uppercase()), IdFault::UpperCaseMax);
        assert_eq!(fault(&MAX.replacen('f', "F", 1)), IdFault::UpperCaseMax);
        assert_eq!(
            "app-1".parse::<ThingId>().unwrap_err().to_string(),
            "the text is not a valid ThingId: its length is 5, expected 36"
        );
    }

    #[test]
    fn is_sent_in_lower_case() {
        let id = ThingId::try_from(V4.to_uppercase()).unwrap();
        assert_eq!(id.to_string(), V4);
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("{V4:?}"));
        assert_eq!(format!("{id:?}"), format!("ThingId({V4})"));
    }

    #[test]
    fn any_version_and_variant_may_be_received() {
        for sent in [V4, NIL, MAX, "7c9e6679-7425-90de-144b-e07fc1f90ae7"] {
            for text in [sent.to_owned(), sent.to_uppercase()] {
                let received: ThingId = serde_json::from_value(text.into()).unwrap();
                assert_eq!(received.to_string(), sent);
            }
        }
        for broken in [
            V4.replace('-', ""),
            format!("{{{V4}}}"),
            V4.replace('e', "x"),
        ] {
            assert!(serde_json::from_value::<ThingId>(broken.into()).is_err());
        }
    }

    #[test]
    fn what_may_not_be_sent_is_told() {
        assert_eq!(super::fault(V4), None);
        assert_eq!(
            super::fault("7c9e6679-7425-90de-944b-e07fc1f90ae7"),
            Some(IdFault::Version { version: 9 })
        );
    }

    #[test]
    fn a_refusal_is_silent_about_the_value() {
        let error = serde_json::from_value::<ThingId>("hunter2".into()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "not a valid ThingId: its length is 7, expected 36"
        );
    }

    #[test]
    fn builders_take_whatever_makes_an_id() {
        fn build<V: TryInto<ThingId, Error: fmt::Display>>(id: V) -> Result<ThingId, String> {
            id.try_into().map_err(|error| error.to_string())
        }
        let owned = V4.to_owned();
        let id: ThingId = V4.parse().unwrap();
        for built in [
            build(id),
            Ok((&id).into()),
            build(V4),
            build(&owned),
            build(owned),
            build(Uuid::from(id)),
        ] {
            assert_eq!(built, Ok(id));
        }
        assert_eq!(HashSet::from([id, id]).len(), 1);
        assert!(id > NIL.parse().unwrap() && id < MAX.parse().unwrap());
    }
}
