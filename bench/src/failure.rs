//! Why nothing could be measured.

use std::io;
use std::path::PathBuf;

/// Why nothing could be measured.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// Our generator failed.
    #[error("our generator failed: {0}")]
    Ours(#[from] codegen::pipeline::Error),
    /// progenitor failed.
    #[error("progenitor failed: {0}")]
    Progenitor(#[from] progenitor::Error),
    /// What was put together for progenitor is no `OpenAPI` document.
    #[error("no OpenAPI document was put together: {0}")]
    Json(#[from] serde_json::Error),
    /// Source that was to be read as Rust is none.
    #[error("not Rust: {0}")]
    Syntax(#[from] syn::Error),
    /// A file or folder could not be read or written.
    #[error("cannot use `{path}`: {source}")]
    File {
        /// What could not be used.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A command could not be run.
    #[error("cannot run cargo or rustc: {0}")]
    Spawn(io::Error),
    /// There is no runtime or no port to serve on.
    #[error("nothing can be served on the loopback: {0}")]
    Runtime(io::Error),
    /// A call failed that has to succeed.
    #[error("a call failed: {0}")]
    Call(Box<dyn std::error::Error + Send + Sync>),
    /// Something that had to tell a number told something else.
    #[error("nothing was measured: {0}")]
    Child(String),
    /// Cargo ended with an error, which it has printed.
    #[error("`cargo {0}` failed")]
    Cargo(String),
}

impl Failure {
    /// For `map_err`: a call, or what is needed for one, failed.
    pub(crate) fn call(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Call(source.into())
    }

    /// For `map_err`: something about this path failed.
    pub(crate) fn of(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}
