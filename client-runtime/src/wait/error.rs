//! Why waiting ended in vain.

use std::fmt;
use std::time::Duration;

use super::watched::Watched;
use crate::error::Error;

/// Why waiting ended without what was waited for.
///
/// `Display` names the resource. Each case has it in `what`, as in `private port fb5e5168-4281-4bec-94c5-0d1584e9e657`.
#[non_exhaustive]
pub enum WaitError<W: Watched> {
    /// The resource has failed.
    #[non_exhaustive]
    Failed {
        /// What was waited for.
        what: String,
        /// The resource as it is now.
        resource: Box<W::Resource>,
    },
    /// The resource was there, and twice in a row it was not.
    #[non_exhaustive]
    Gone {
        /// What was waited for.
        what: String,
        /// The resource as it was last.
        resource: Box<W::Resource>,
    },
    /// The resource was not ready in time.
    #[non_exhaustive]
    TimedOut {
        /// What was waited for.
        what: String,
        /// How long was waited.
        waited: Duration,
        /// The last state that was seen; `None` if the resource was never found.
        last: Option<Box<W::Resource>>,
        /// Why the state could not be read when it was read last, if that is so.
        error: Option<Box<Error<W::Failure>>>,
    },
    /// Its state could not be read, and will not be readable later.
    #[non_exhaustive]
    Request {
        /// What was waited for.
        what: String,
        /// Why it could not be read.
        error: Box<Error<W::Failure>>,
    },
}

impl<W: Watched> fmt::Display for WaitError<W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed { what, .. } => write!(formatter, "the {what} has failed"),
            Self::Gone { what, .. } => write!(formatter, "the {what} is gone"),
            Self::TimedOut {
                what,
                waited,
                last,
                error,
            } => {
                let state = match last {
                    Some(_) => "ready",
                    None => "found",
                };
                write!(formatter, "the {what} was not {state} after {waited:.1?}")?;
                match error {
                    Some(error) => write!(formatter, ", and could not be read at last: {error}"),
                    None => Ok(()),
                }
            }
            Self::Request { what, error } => {
                write!(formatter, "the {what} cannot be waited for: {error}")
            }
        }
    }
}

// Not derived: that would ask for a `W` that can be printed.
impl<W: Watched> fmt::Debug for WaitError<W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed { what, resource } => formatter
                .debug_struct("Failed")
                .field("what", what)
                .field("resource", resource)
                .finish(),
            Self::Gone { what, resource } => formatter
                .debug_struct("Gone")
                .field("what", what)
                .field("resource", resource)
                .finish(),
            Self::TimedOut {
                what,
                waited,
                last,
                error,
            } => formatter
                .debug_struct("TimedOut")
                .field("what", what)
                .field("waited", waited)
                .field("last", last)
                .field("error", error)
                .finish(),
            Self::Request { what, error } => formatter
                .debug_struct("Request")
                .field("what", what)
                .field("error", error)
                .finish(),
        }
    }
}

impl<W: Watched> std::error::Error for WaitError<W> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // Its message is part of this one.
            Self::Request { error, .. }
            | Self::TimedOut {
                error: Some(error), ..
            } => std::error::Error::source(&**error),
            _ => None,
        }
    }
}
