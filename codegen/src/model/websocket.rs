//! Operations that switch to a WebSocket.

/// What is known of the connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebSocket {
    /// Name of the enum of close codes, in `UpperCamelCase`.
    pub type_name: String,
    /// The codes with which the server ends a connection, in the document's order.
    pub close_codes: Vec<CloseCode>,
}

/// A code with which the server ends a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CloseCode {
    /// Name in Rust, in `UpperCamelCase`.
    pub name: String,
    /// The code.
    pub code: u16,
    /// What it means, in Markdown.
    pub doc: String,
    /// Whether it is an ordinary end.
    pub ordinary: bool,
}
