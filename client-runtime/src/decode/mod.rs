//! Decoding that knows where it stands, takes no list for an object, and an integer however it is spelled.

mod key;
pub(crate) mod strict;
pub(crate) mod track;
mod whole;
pub(crate) mod words;
