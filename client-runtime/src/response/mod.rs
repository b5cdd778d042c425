//! What comes back: reading an answer, decoding it, and what an operation returns.

pub(crate) mod answer;
pub(crate) mod body;
pub(crate) mod decode_error;
pub(crate) mod metadata;
pub(crate) mod reply;
pub(crate) mod said;
mod text;
pub(crate) mod value;
