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
    reason = "generated code is read in review, and judged by the snapshots of its generator"
)]
mod generated;

pub use generated::{Client, Error, Result, rate_limits, requests, types};
