//! Why nothing was written.

use std::io;
use std::path::Path;

use super::features::MarkerError;

/// A file or folder that could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum EmitError {
    /// The system said no.
    #[error("cannot {action} `{path}`: {source}")]
    Io {
        /// What was tried.
        action: &'static str,
        /// The file or folder.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// The place for the features cannot be found.
    #[error("cannot write the features into `{path}`: {source}")]
    Markers {
        /// The file.
        path: String,
        /// What is wrong with the lines around the place.
        source: MarkerError,
    },
}

impl EmitError {
    /// The system said no.
    pub(super) fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        let path = path.display().to_string();
        Self::Io {
            action,
            path,
            source,
        }
    }
}
