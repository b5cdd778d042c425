//! Helpers for the tests of this crate, and the clients of its fixtures.

pub mod fixtures;
pub mod samples;
pub mod surface;

use std::path::PathBuf;

// What generated code refers to by `crate::…`, so that the clients of the fixtures compile here.
#[cfg(feature = "websocket")]
pub use generated_client::WebSocket;
pub use generated_client::{
    ByteStream, ClientBuilder, ConfigError, Error, Items, Pages, ResponseValue, WaitError, Waiter,
    rate_limit, runtime, values,
};

/// The clients of the fixtures, by the name of the fixture.
#[allow(
    warnings,
    clippy::all,
    clippy::pedantic,
    reason = "generated code is judged by its snapshots"
)]
pub mod constructs {
    include!(concat!(env!("OUT_DIR"), "/constructs.rs"));
}

/// The APIs of this workspace.
pub const APIS: [&str; 2] = ["northflank", "sevalla"];

/// The root of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
