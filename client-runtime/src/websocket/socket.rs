//! The connection itself.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::{Sink, SinkExt, Stream, StreamExt};
use reqwest::Upgraded;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message as Frame};

use super::close::CloseCode;
use super::error::WebSocketError;
use crate::call::slots::Slot;

/// Codes of the protocol itself that say nothing but that it is over: a normal end, and one without a code.
const ORDINARY: [u16; 2] = [1000, 1005];
const WITHOUT_CODE: u16 = 1005;

/// What travels over a connection, in either direction.
#[derive(Clone, PartialEq, Eq)]
pub enum Message {
    /// Text.
    Text(String),
    /// Bytes.
    Binary(Bytes),
}

/// A connection over which messages travel in both directions: a [`Stream`] of what the server sends, and a [`Sink`] for
/// what is sent to it. It counts as a call that is under way until it is dropped.
///
/// The stream ends when the server ends the connection in an ordinary way; any other end is a [`WebSocketError`] before.
/// What the server asks to know whether the connection lives is answered while the stream is read.
///
/// ```no_run
/// # async fn example(
/// #     client: generated_client::sevalla::Client,
/// #     application: generated_client::sevalla::types::ApplicationId,
/// #     process: generated_client::sevalla::types::ProcessId,
/// # ) -> Result<(), Box<dyn std::error::Error>> {
/// use generated_client::{Message, WebSocketError};
/// use generated_client::sevalla::requests::OpenTerminalClose;
///
/// let mut terminal = client.open_terminal(application, process).connect().await?;
/// terminal.send("ls\n").await?;
/// while let Some(message) = terminal.next().await {
///     match message {
///         Ok(Message::Text(text)) => print!("{text}"),
///         Ok(Message::Binary(bytes)) => println!("{} bytes", bytes.len()),
///         Err(WebSocketError::Closed { code: OpenTerminalClose::NotRunning, .. }) => println!("nothing runs"),
///         Err(error) => return Err(error.into()),
///     }
/// }
/// # Ok(())
/// # }
/// ```
pub struct WebSocket<C> {
    connection: WebSocketStream<Upgraded>,
    ended: bool,
    code: PhantomData<fn() -> C>,
    _slot: Option<Slot>,
}

impl<C: CloseCode> WebSocket<C> {
    pub(super) async fn new(upgraded: Upgraded, slot: Option<Slot>, max_message: usize) -> Self {
        let config = WebSocketConfig::default()
            .max_message_size(Some(max_message))
            .max_frame_size(Some(max_message));
        Self {
            connection: WebSocketStream::from_raw_socket(upgraded, Role::Client, Some(config))
                .await,
            ended: false,
            code: PhantomData,
            _slot: slot,
        }
    }

    /// Sends one message.
    ///
    /// # Errors
    /// The connection broke, or has ended.
    pub async fn send(&mut self, message: impl Into<Message>) -> Result<(), WebSocketError<C>> {
        SinkExt::send(self, message.into()).await
    }

    /// The next message of the server; `None` after an ordinary end.
    ///
    /// # Errors
    /// The connection broke, or the server ended it for another reason than an ordinary one.
    pub async fn next(&mut self) -> Option<Result<Message, WebSocketError<C>>> {
        StreamExt::next(self).await
    }

    /// Tells the server that it is over. What the server has sent until then can still be read.
    ///
    /// # Errors
    /// The connection broke.
    pub async fn close(&mut self) -> Result<(), WebSocketError<C>> {
        SinkExt::close(self).await
    }

    /// What the end of the connection means: nothing, if it is an ordinary one.
    fn end(frame: Option<CloseFrame>) -> Option<WebSocketError<C>> {
        let (number, reason) = match frame {
            Some(frame) => (u16::from(frame.code), frame.reason.to_string()),
            None => (WITHOUT_CODE, String::new()),
        };
        let code = C::of(number);
        let ordinary = ORDINARY.contains(&number) || code.is_ordinary();
        (!ordinary).then_some(WebSocketError::Closed { code, reason })
    }
}

impl<C: CloseCode> Stream for WebSocket<C> {
    type Item = Result<Message, WebSocketError<C>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while !self.ended {
            let message = match ready!(self.connection.poll_next_unpin(context)) {
                Some(Ok(Frame::Text(text))) => Message::Text(text.to_string()),
                Some(Ok(Frame::Binary(bytes))) => Message::Binary(bytes),
                Some(Ok(Frame::Close(frame))) => {
                    self.ended = true;
                    // The answer to it is on its way once this was tried; whether it arrives is all one.
                    let _ = self.connection.poll_flush_unpin(context);
                    return Poll::Ready(Self::end(frame).map(Err));
                }
                Some(Ok(_)) => continue,
                Some(Err(Error::ConnectionClosed)) => break,
                Some(Err(error)) => {
                    self.ended = true;
                    return Poll::Ready(Some(Err(broken(error))));
                }
                None => {
                    self.ended = true;
                    let error = std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
                    return Poll::Ready(Some(Err(broken(Error::Io(error)))));
                }
            };
            return Poll::Ready(Some(Ok(message)));
        }
        self.ended = true;
        Poll::Ready(None)
    }
}

impl<C: CloseCode> Sink<Message> for WebSocket<C> {
    type Error = WebSocketError<C>;

    fn poll_ready(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), Self::Error>> {
        if self.ended {
            return Poll::Ready(Err(WebSocketError::Ended));
        }
        self.connection.poll_ready_unpin(context).map_err(broken)
    }

    fn start_send(mut self: Pin<&mut Self>, message: Message) -> Result<(), Self::Error> {
        let frame = match message {
            Message::Text(text) => Frame::text(text),
            Message::Binary(bytes) => Frame::binary(bytes),
        };
        self.connection.start_send_unpin(frame).map_err(broken)
    }

    fn poll_flush(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), Self::Error>> {
        self.connection.poll_flush_unpin(context).map_err(broken)
    }

    fn poll_close(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), Self::Error>> {
        match ready!(self.connection.poll_close_unpin(context)) {
            Ok(()) | Err(Error::ConnectionClosed | Error::AlreadyClosed) => Poll::Ready(Ok(())),
            Err(error) => Poll::Ready(Err(broken(error))),
        }
    }
}

fn broken<C>(error: Error) -> WebSocketError<C> {
    match error {
        Error::ConnectionClosed | Error::AlreadyClosed => WebSocketError::Ended,
        error => WebSocketError::Connection(Box::new(error)),
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Bytes> for Message {
    fn from(bytes: Bytes) -> Self {
        Self::Binary(bytes)
    }
}

/// How long it is: what is typed into a shell may be a password.
impl fmt::Debug for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(formatter, "Text({} bytes)", text.len()),
            Self::Binary(bytes) => write!(formatter, "Binary({} bytes)", bytes.len()),
        }
    }
}

impl<C> fmt::Debug for WebSocket<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("WebSocket")
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}
