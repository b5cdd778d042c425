//! Helpers for the tests of this crate.
