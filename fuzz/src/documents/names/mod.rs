//! Names that are hard on a generator of Rust.

mod operations;
mod schemas;

pub(crate) use operations::{OPERATIONS, PARAMETERS, PATHS};
pub(crate) use schemas::{COMPONENTS, PROPERTIES, TEXTS};
