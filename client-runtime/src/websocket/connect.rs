//! From a request to a connection: the handshake of the protocol, and all that calls have beside it.

use reqwest::header::{
    CONNECTION, HeaderMap, HeaderValue, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY,
    SEC_WEBSOCKET_VERSION, UPGRADE,
};
use reqwest::{Request, Version};
use tokio_tungstenite::tungstenite::handshake::client::generate_key;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

use super::close::CloseCode;
use super::socket::WebSocket;
use crate::call::operation::Meaning;
use crate::call::prepare::Call;
use crate::error::Error;
use crate::error::failure::Failure;
use crate::response::answer::Answer;
use crate::response::reply::Reply;

impl Call {
    /// Sends the request, and goes on as a connection.
    ///
    /// # Errors
    /// The request was not sent, no answer came, or the answer is no leave to connect: `F` if it is a documented failure.
    pub async fn connect<C: CloseCode, F: Answer>(
        self,
        mut request: Request,
    ) -> Result<WebSocket<C>, Error<F::Value>> {
        let key = generate_key();
        prepare(&mut request, &key);
        let (core, operation) = self.carrier();
        let max_message = core.settings().max_body.0;
        match self.reply(request, F::ACCEPT).await? {
            (Meaning::Success, reply) if accepts(&reply.metadata.headers, &key) => {
                let (metadata, streamed) = reply.into_streamed();
                let Some((response, slot)) = streamed else {
                    return Err(Failure::unexpected(metadata, bytes::Bytes::new()).into());
                };
                let upgraded = response.upgrade().await.map_err(|source| {
                    let attempts = metadata.attempts.unwrap_or_default();
                    Failure::communication(source, operation, attempts)
                })?;
                Ok(WebSocket::new(upgraded, slot, max_message).await)
            }
            (Meaning::Success, reply) => Err(no_leave(reply).into()),
            (Meaning::Failure, reply) => Err(Error::ErrorResponse(Box::new(F::read(reply)?))),
        }
    }
}

/// What makes a request one that asks for a connection.
fn prepare(request: &mut Request, key: &str) {
    // The handshake is one of HTTP/1.1.
    *request.version_mut() = Version::HTTP_11;
    let headers = request.headers_mut();
    headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
    // Sixteen bytes in base64, which is ASCII.
    let key = HeaderValue::try_from(key);
    headers.extend(key.ok().map(|key| (SEC_WEBSOCKET_KEY, key)));
}

/// Whether the server speaks the protocol, and answers this very request.
fn accepts(headers: &HeaderMap, key: &str) -> bool {
    let upgrade = headers.get(UPGRADE).and_then(|value| value.to_str().ok());
    let accept = headers.get(SEC_WEBSOCKET_ACCEPT);
    upgrade.is_some_and(|protocol| protocol.eq_ignore_ascii_case("websocket"))
        && accept
            .is_some_and(|value| value.as_bytes() == derive_accept_key(key.as_bytes()).as_bytes())
}

/// An answer that means success and is no leave to connect.
fn no_leave(reply: Reply) -> Failure {
    let (metadata, body) = reply.into_bytes();
    Failure::unexpected(metadata, body)
}
