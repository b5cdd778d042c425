//! Why waiting ended in vain.

use std::fmt;
use std::time::Duration;

use super::watched::Watched;
use crate::runtime::error::Error;

/// Why waiting ended without what was waited for.
#[non_exhaustive]
pub enum WaitError<W: Watched> {
    /// The resource has failed.
    Failed(Box<W::Resource>),
    /// The resource was there, and twice in a row it was not.
    Gone(Box<W::Resource>),
    /// The resource was not ready in time.
    TimedOut {
        /// How long was waited.
        waited: Duration,
        /// The last state that was seen; `None` if the resource was never found.
        last: Option<Box<W::Resource>>,
    },
    /// Its state could not be read.
    Request(Box<Error<W::Failure>>),
}

impl<W: Watched> fmt::Display for WaitError<W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = W::NAME;
        match self {
            Self::Failed(_) => write!(formatter, "the {name} has failed"),
            Self::Gone(_) => write!(formatter, "the {name} is gone"),
            Self::TimedOut { waited, .. } => {
                write!(formatter, "the {name} was not ready after {waited:.1?}")
            }
            Self::Request(error) => error.fmt(formatter),
        }
    }
}

// Not derived: that would ask for a `W` that can be printed.
impl<W: Watched> fmt::Debug for WaitError<W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(resource) => formatter.debug_tuple("Failed").field(resource).finish(),
            Self::Gone(resource) => formatter.debug_tuple("Gone").field(resource).finish(),
            Self::TimedOut { waited, last } => formatter
                .debug_struct("TimedOut")
                .field("waited", waited)
                .field("last", last)
                .finish(),
            Self::Request(error) => formatter.debug_tuple("Request").field(error).finish(),
        }
    }
}

impl<W: Watched> std::error::Error for WaitError<W> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // Its message is that of this one.
            Self::Request(error) => std::error::Error::source(&**error),
            _ => None,
        }
    }
}
