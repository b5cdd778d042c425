//! `x-websocket`: the codes with which the server ends a connection.

use heck::ToUpperCamelCase;

use super::docs;
use super::nodes::{list, says, size, text};
use crate::model::websocket::{CloseCode, WebSocket};
use crate::node::Node;

/// What is known of the connection that an operation becomes, if it does.
pub(super) fn read(operation: &Node, request_name: &str) -> Option<WebSocket> {
    let websocket = operation.get("x-websocket")?;
    let codes = list(websocket, "close-codes").iter();
    let codes = codes.filter_map(|close| {
        Some(CloseCode {
            name: text(close, "name").to_upper_camel_case(),
            code: size(close, "code")?.try_into().ok()?,
            doc: docs::of_case(text(close, "description")),
            ordinary: says(close, "ordinary", true),
        })
    });
    Some(WebSocket {
        type_name: format!("{request_name}Close"),
        close_codes: codes.collect(),
    })
}
