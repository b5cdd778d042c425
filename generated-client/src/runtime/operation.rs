//! What the runtime knows of an operation before it is called.

use super::quota::Class;

/// An operation of an API, as its document describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The operationId.
    pub id: &'static str,
    /// The path template, such as `/applications/{id}`.
    pub template: &'static str,
    /// The classes by which limits count its requests.
    pub classes: &'static [Class],
    /// Whether sending a request twice does what sending it once does, although its method does not say so.
    pub repeatable: bool,
    /// Whether an answer that is a success may be a stream, which is handed over as it arrives.
    pub streamed: bool,
}
