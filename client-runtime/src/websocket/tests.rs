//! Connections to a server on the loopback.

use std::error::Error as _;

use serde_json::Value;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Frame;
use tokio_tungstenite::tungstenite::handshake::server::{ErrorResponse, Request, Response};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use super::*;
use crate::call::operation::{Operation, Status};
use crate::client::builder::ClientBuilder;
use crate::error::Error;
use crate::response::answer::Json;
use crate::test_support::probe::Probe;
use futures_util::{SinkExt, StreamExt};

const SHELL: Operation = Operation {
    path: "/shell",
    success: &[Status::Code(101)],
    streamed: &[Status::Code(101)],
    ..Operation::of("openShell")
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    Done,
    Gone,
    Other(u16),
}

impl CloseCode for Why {
    const DOCUMENTED: &'static [Self] = &[Self::Done, Self::Gone];

    fn other(code: u16) -> Self {
        Self::Other(code)
    }

    fn code(self) -> u16 {
        match self {
            Self::Done => 4003,
            Self::Gone => 4001,
            Self::Other(code) => code,
        }
    }

    fn meaning(self) -> Option<&'static str> {
        match self {
            Self::Done => Some("the shell ended"),
            Self::Gone => Some("nothing runs"),
            Self::Other(_) => None,
        }
    }

    fn is_ordinary(self) -> bool {
        self == Self::Done
    }
}

type Socket = WebSocketStream<TcpStream>;

/// A server for one connection, and its base URL.
async fn server<F: Future<Output = ()> + Send + 'static>(
    serve: impl FnOnce(TcpStream) -> F + Send + 'static,
) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let task = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a connection");
        serve(stream).await;
    });
    (format!("http://{address}"), task)
}

/// A server that makes the connection, if it is asked for it as it should be.
async fn accepting<F: Future<Output = ()> + Send + 'static>(
    serve: impl FnOnce(Socket) -> F + Send + 'static,
) -> (String, JoinHandle<()>) {
    server(async |stream| {
        #[expect(clippy::result_large_err, reason = "the signature is the crate's")]
        let check = |request: &Request, response: Response| -> Result<Response, ErrorResponse> {
            let header = |name: &str| request.headers()[name].to_str().expect("text");
            assert_eq!(header("authorization"), "Bearer MARKER");
            assert_eq!(request.uri(), "/shell");
            Ok(response)
        };
        let socket = tokio_tungstenite::accept_hdr_async(stream, check).await;
        serve(socket.expect("a handshake")).await;
    })
    .await
}

async fn connect(url: String) -> Result<WebSocket<Why>, Error<Value>> {
    let client: Probe = ClientBuilder::new()
        .token("MARKER")
        .base_url(url)
        .build()
        .expect("a client");
    let call = client.core.call(&SHELL, &[]);
    let request = call.http().get(call.url().expect("a URL")).build();
    call.connect::<Why, Json<Value>>(request.expect("a request"))
        .await
}

async fn closing(code: u16, reason: &'static str) -> Option<Result<Message, WebSocketError<Why>>> {
    let (url, _server) = accepting(async move |mut socket: Socket| {
        let frame = CloseFrame {
            code: code.into(),
            reason: reason.into(),
        };
        socket.close(Some(frame)).await.expect("an open connection");
        while socket.next().await.is_some() {}
    })
    .await;
    let mut socket = connect(url).await.expect("a connection");
    let last = socket.next().await;
    assert!(socket.next().await.is_none(), "after the end there is none");
    let sent = socket.send("more").await;
    assert!(matches!(sent, Err(WebSocketError::Ended)));
    last
}

#[tokio::test]
async fn messages_go_both_ways() {
    let (url, server) = accepting(async |mut socket: Socket| {
        socket.send(Frame::Ping("there?".into())).await.unwrap();
        while let Some(Ok(frame)) = socket.next().await {
            match frame {
                Frame::Text(text) => socket.send(Frame::text(text.to_uppercase())).await,
                Frame::Binary(bytes) => socket.send(Frame::Binary(bytes)).await,
                _ => Ok(()),
            }
            .expect("an open connection");
        }
    })
    .await;
    let mut socket = connect(url).await.expect("a connection");
    socket.send("ls").await.expect("sent");
    socket
        .send(bytes::Bytes::from_static(b"\x03"))
        .await
        .expect("sent");
    let received = [socket.next().await, socket.next().await];
    let [text, binary] = received.map(|message| message.expect("one").expect("no error"));
    assert_eq!(text, Message::from("LS"));
    assert_eq!(
        format!("{text:?} {binary:?}"),
        "Text(2 bytes) Binary(1 bytes)"
    );
    socket.close().await.expect("closed");
    assert!(socket.next().await.is_none());
    server.await.expect("the server saw the end");
}

#[tokio::test]
async fn an_ordinary_end_is_the_end_of_the_stream() {
    for code in [1000, 4003] {
        assert!(closing(code, "bye").await.is_none(), "{code}");
    }
}

#[tokio::test]
async fn another_end_is_an_error_that_tells_why() {
    for (code, why, words) in [
        (
            4001,
            Why::Gone,
            "the server closed the connection with 4001: nothing runs",
        ),
        (
            4999,
            Why::Other(4999),
            "the server closed the connection with 4999",
        ),
    ] {
        let error = closing(code, "SECRET")
            .await
            .expect("an end")
            .expect_err("no message");
        assert_eq!(error.to_string(), words);
        assert!(!format!("{error:?}").contains("SECRET"));
        let WebSocketError::Closed { code, reason } = error else {
            panic!("{error:?}");
        };
        assert_eq!((code, reason.as_str()), (why, "SECRET"));
    }
}

#[tokio::test]
async fn a_connection_that_breaks_is_an_error() {
    let (url, _server) = accepting(async |socket: Socket| drop(socket)).await;
    let mut socket = connect(url).await.expect("a connection");
    let error = socket
        .next()
        .await
        .expect("an end")
        .expect_err("no message");
    assert_eq!(error.to_string(), "the connection broke");
    assert!(error.source().is_some());
    assert!(socket.next().await.is_none());
}

#[tokio::test]
async fn a_refusal_is_a_documented_failure() {
    let (url, _server) = server(async |stream| {
        let answer = "HTTP/1.1 404 Not Found\r\ncontent-length: 18\r\n\r\n{\"said\":\"no such\"}";
        answer_with(stream, answer).await;
    })
    .await;
    let error = connect(url).await.expect_err("no connection");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    assert_eq!(error.message(), Some("no such"));
}

#[tokio::test]
async fn a_switch_that_nobody_asked_for_is_none() {
    for head in [
        "upgrade: websocket\r\nsec-websocket-accept: c29tZXRoaW5nIGVsc2U=\r\n",
        "upgrade: h2c\r\n",
    ] {
        let (url, _server) = server(async move |stream| {
            let answer =
                format!("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\n{head}\r\n");
            answer_with(stream, &answer).await;
        })
        .await;
        let error = connect(url).await.expect_err("no connection");
        assert!(
            matches!(error, Error::UnexpectedResponse { .. }),
            "{error:?}"
        );
    }
}

/// Reads the head of a request, and answers it.
async fn answer_with(stream: TcpStream, answer: &str) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        stream.readable().await.expect("a request");
        let mut buffer = [0; 1024];
        match stream.try_read(&mut buffer) {
            Ok(read) => head.extend_from_slice(&buffer[..read]),
            Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::WouldBlock),
        }
    }
    stream.writable().await.expect("an open connection");
    let written = stream.try_write(answer.as_bytes()).expect("written");
    assert_eq!(written, answer.len());
    // The client has to be able to read it before the connection ends.
    while stream.readable().await.is_ok() {
        let mut buffer = [0; 1024];
        match stream.try_read(&mut buffer) {
            Ok(0) => break,
            Err(error) if error.kind() != std::io::ErrorKind::WouldBlock => break,
            _ => {}
        }
    }
}
