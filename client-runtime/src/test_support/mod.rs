//! What tests of the runtime share.

mod loopback_tests;
pub(crate) mod probe;
pub(crate) mod script;
