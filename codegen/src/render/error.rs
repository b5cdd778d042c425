//! Why nothing is rendered.

/// The model, the composed requests and the syntax of Rust do not go together, which only a bug can cause.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// An operation has no composed request.
    #[error("no request was composed for the operation `{0}`")]
    NotComposed(String),
    /// What was put together is no Rust.
    #[error("the generated file `{path}` does not parse: {error}")]
    Syntax {
        /// Path of the file below the folder of generated code.
        path: String,
        /// What is wrong.
        error: syn::Error,
    },
}
