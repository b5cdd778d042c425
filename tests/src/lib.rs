//! Helpers for the tests of this crate.

pub mod surface;

use std::path::PathBuf;

/// The APIs of this workspace.
pub const APIS: [&str; 2] = ["northflank", "sevalla"];

/// The root of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
