//! The values that requests and responses are made of, beyond what `std` has.
//!
//! | type | what it is | when one meets it |
//! |---|---|---|
//! | [`Id<K>`] | the identifier of one kind of resource | path parameters, `id` and `…_id` fields |
//! | [`Secret`] | text that is not to be seen | passwords, tokens, values of environment variables |
//! | [`Exposed<T>`] | a value whose secrets serialize in the clear | where you mean to store or print them |
//! | [`Timestamp`] | a time, kept as it was sent | `created_at`, `updated_at` |
//! | [`Nullable<T>`] | null or a value, where absence is something else | optional properties of updates |
//! | [`UnknownJson`] | JSON of no documented form | the case `Unknown` of enums |
//!
//! All else is plain: `String`, `u16`, `bool`, `Vec<T>`. What the API documents of such values, and of those above, is
//! checked when a request is sent; all that is wrong with it is told at once, by
//! [`Error::problems`](crate::Error::problems). What the server sends is taken as it is.
//!
//! Kinds of identifiers are zero-sized markers that come with the generated code, which names each of them:
//! `type ApplicationId = Id<kind::ApplicationId>`. Two kinds do not mix, so a process id cannot stand where an
//! application id is due.

mod enums;
mod error;
mod exposed;
mod id;
mod impls;
mod nullable;
mod secret;
mod timestamp;
mod union;

#[cfg(test)]
pub(crate) mod near_misses;

#[doc(hidden)]
pub use enums::{closed_enum, integer_enum, open_enum};
pub use error::{NotDocumented, ValueError};
pub use exposed::Exposed;
pub use id::{ID_PATTERN, Id, IdError, IdFault, IdKind};
pub use nullable::Nullable;
pub use secret::Secret;
pub use timestamp::{TIMESTAMP_PATTERN, Timestamp, TimestampError, TimestampFault};
pub use union::{Property, UnknownJson, decode, decode_if, has_all, rest};

pub(crate) use error::{choice, quoted};
pub(crate) use id::fault as id_fault;
pub(crate) use timestamp::fault as timestamp_fault;
