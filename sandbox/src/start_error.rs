//! Why a sandbox does not start.

use std::net::SocketAddr;

use crate::behaviour::BehaviourError;
use crate::seed::SeedError;

/// Why a sandbox did not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The address cannot be bound, or the server's thread cannot be started.
    #[error("cannot serve at {address}: {source}")]
    Serve {
        /// The address that was asked for.
        address: SocketAddr,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A seed cannot be used.
    #[error(transparent)]
    Seed(#[from] SeedError),
    /// No document has the set of limits that was asked for.
    #[error("the API `{api}` has no set of limits `{set}`")]
    UnknownLimitSet {
        /// Name of the API.
        api: String,
        /// Name of the set.
        set: String,
    },
    /// An embedded document cannot be read, which is a bug.
    #[error("the embedded document of `{api}` cannot be read: {source}")]
    Document {
        /// Name of the API.
        api: &'static str,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// An operation of an embedded document does what cannot be understood, which is a bug.
    #[error("what `{operation}` of `{api}` does cannot be read: {source}")]
    Behaviour {
        /// Name of the API.
        api: &'static str,
        /// The operation's id.
        operation: String,
        /// What is wrong with it.
        source: BehaviourError,
    },
}
