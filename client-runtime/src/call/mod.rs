//! One call of an operation: what was set is checked, becomes a request, and is sent.

pub(crate) mod body;
pub(crate) mod execute;
mod json;
pub(crate) mod observer;
pub(crate) mod operation;
mod path;
pub(crate) mod prepare;
pub(crate) mod slots;
