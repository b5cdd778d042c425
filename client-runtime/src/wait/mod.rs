//! Waiting for what the server provisions after it has answered.

pub(crate) mod error;
pub(crate) mod reading;
pub(crate) mod waiter;
pub(crate) mod watched;
