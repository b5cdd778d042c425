//! How a client is configured and authorized, and what it carries.

pub(crate) mod api;
pub(crate) mod auth;
pub(crate) mod builder;
pub(crate) mod config_error;
pub(crate) mod core;
mod given;
pub(crate) mod scope;
mod tls;
mod transport;
