//! Decoding that knows where it stands, and takes no list for an object.

mod key;
pub(crate) mod strict;
pub(crate) mod track;
pub(crate) mod words;
