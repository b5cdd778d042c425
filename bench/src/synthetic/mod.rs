//! A document that is made up, of as many operations as wanted, and programs that call them all.

pub(crate) mod calls;
pub(crate) mod document;
mod properties;
mod resource;
mod yaml;
