//! What goes wrong on a connection that was there.

use std::error::Error;
use std::fmt;

use super::close::CloseCode;

/// A connection failed, or the server ended it for a reason that is no ordinary one.
#[non_exhaustive]
pub enum WebSocketError<C> {
    /// The server ended the connection.
    Closed {
        /// Why.
        code: C,
        /// What the server says to it, if anything. It may repeat what was sent: think before you log it.
        reason: String,
    },

    /// The connection broke, or what came over it is no WebSocket.
    Connection(Box<dyn Error + Send + Sync>),

    /// The connection has ended already.
    Ended,
}

impl<C: CloseCode> fmt::Display for WebSocketError<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closed { code, .. } => {
                let number = code.code();
                write!(formatter, "the server closed the connection with {number}")?;
                match code.meaning() {
                    Some(meaning) => write!(formatter, ": {meaning}"),
                    None => Ok(()),
                }
            }
            Self::Connection(_) => formatter.write_str("the connection broke"),
            Self::Ended => formatter.write_str("the connection has ended: make another"),
        }
    }
}

/// Without what the server says.
impl<C: CloseCode> fmt::Debug for WebSocketError<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closed { code, .. } => formatter
                .debug_struct("Closed")
                .field("code", code)
                .finish_non_exhaustive(),
            Self::Connection(source) => formatter.debug_tuple("Connection").field(source).finish(),
            Self::Ended => formatter.write_str("Ended"),
        }
    }
}

impl<C: CloseCode> Error for WebSocketError<C> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Connection(source) => Some(&**source),
            Self::Closed { .. } | Self::Ended => None,
        }
    }
}
