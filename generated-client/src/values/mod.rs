//! The values that requests and responses are made of, beyond what `std` has.
//!
//! | type | what it is | when one meets it |
//! |---|---|---|
//! | [`Id<K>`] | the identifier of one kind of resource | path parameters, `id` and `…_id` fields |
//! | [`Integer<MIN, MAX>`] | a whole number within documented bounds | ports, limits, offsets |
//! | [`LenientInteger<MIN, MAX>`] | the same, in what is both sent and answered | settings read and written back |
//! | [`Text<K>`] | a string with a documented length or pattern | names, keys, branches |
//! | [`Secret<K>`] | the same, not to be seen | passwords, tokens, values of environment variables |
//! | [`List<T, MIN, MAX, UNIQUE>`] | a list with a documented length | lists in requests |
//! | [`UnknownJson`] | JSON of no documented form | the case `Unknown` of enums |
//! | [`Nullable<T>`] | null or a value, where absence is something else | optional properties of updates |
//! | [`Timestamp`] | a time, kept as it was sent | `created_at`, `updated_at` |
//!
//! They are strict where you supply the data: a value that breaks a documented rule cannot be built, and the error
//! names the kind, the value and the rule. They are lenient where the server does: a [`Text`], [`Secret`] or
//! [`Timestamp`] in a response is delivered as sent. [`Id`] and [`Integer`] are strict both ways; where a type is both sent
//! and answered, a [`LenientInteger`] stands in place of the latter.
//!
//! The kinds ([`IdKind`], [`TextKind`]) are zero-sized markers that come with the generated code, which names each
//! combination: `type ApplicationId = Id<kind::ApplicationId>`. Two kinds do not mix, so a process id cannot stand
//! where an application id is due.

mod error;
mod id;
mod impls;
mod integer;
mod lenient_integer;
mod list;
mod nullable;
mod rule;
mod secret;
mod text;
mod timestamp;
mod union;
mod validate;

#[cfg(test)]
mod near_misses;

pub use error::ValueError;
pub use id::{ID_PATTERN, Id, IdError, IdFault, IdKind};
pub use integer::{Integer, ParseIntegerError, RangeError};
pub use lenient_integer::LenientInteger;
pub use list::{List, ListError};
pub use nullable::Nullable;
pub(crate) use rule::compile_pattern;
pub use rule::{Length, Pattern, TextError, TextFault, TextKind, TextRule, Unconstrained};
pub use secret::Secret;
pub use text::Text;
pub use timestamp::{TIMESTAMP_PATTERN, Timestamp, TimestampError, TimestampFault};
pub use union::{Property, UnknownJson, decode, decode_if, has_all};
pub use validate::{Validate, field, valid};
