//! Turns hand-written OpenAPI 3.0 documents into the source of a typed Rust client.

pub mod diagnostic;
pub mod grammar;
pub mod load;
pub mod source;
