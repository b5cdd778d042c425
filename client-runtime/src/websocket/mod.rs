//! Connections in both directions: from an operation that switches protocols to a stream and sink of messages.

mod close;
mod connect;
mod error;
mod socket;
#[cfg(test)]
mod tests;

pub use close::CloseCode;
pub use error::WebSocketError;
pub use socket::{Message, WebSocket};
