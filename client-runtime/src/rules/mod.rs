//! What a request has to be before it is sent: rules as data, checked over JSON in one place.

pub(crate) mod check;
pub(crate) mod data;
mod numbers;
pub(crate) mod pattern;
pub(crate) mod problem;
mod texts;
