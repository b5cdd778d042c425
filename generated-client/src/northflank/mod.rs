//! Client for the Northflank API (v1).
//!
//! [`Client`] has one method an operation, each of which returns a request of [`requests`]; what the requests take and
//! the operations return is in [`types`].

#[rustfmt::skip]
#[allow(
    clippy::all,
    clippy::pedantic,
    deprecated,
    unreachable_pub,
    unused_imports,
    reason = "generated code is read in review, and judged by the snapshots of its generator; of what it imports, operations behind \
              a feature of their own need a part"
)]
mod generated;

pub use generated::{Client, Error, Result, operations, rate_limits, requests, types};
