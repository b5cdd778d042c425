//! What stands behind operations that become a WebSocket: a small shell that repeats what is typed.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use bytes::BytesMut;
use futures_util::{SinkExt, StreamExt};
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message};

/// Bytes that a message and a line may have; more ends the connection.
const LONGEST: usize = 64 * 1024;
const PROMPT: &str = "$ ";
const HELP: &str = "echo TEXT    says it again\n\
                    exit         ends the shell\n\
                    exit CODE    ends it with a close code, such as 4001\n";

/// What a request for a connection has to say of it, answered: the headers of the switch. `None` for any other request.
pub(crate) fn accepted(headers: &HeaderMap) -> Option<[(HeaderName, HeaderValue); 3]> {
    let says = |name: HeaderName, word: &str| {
        let values = headers.get_all(name).into_iter();
        let mut words = values.flat_map(|value| value.to_str().unwrap_or_default().split(','));
        words.any(|said| said.trim().eq_ignore_ascii_case(word))
    };
    let asked = says(header::CONNECTION, "upgrade")
        && says(header::UPGRADE, "websocket")
        && says(header::SEC_WEBSOCKET_VERSION, "13");
    let key = headers.get(header::SEC_WEBSOCKET_KEY).filter(|_| asked)?;
    let accept = HeaderValue::try_from(derive_accept_key(key.as_bytes())).ok()?;
    Some([
        (header::CONNECTION, HeaderValue::from_static("Upgrade")),
        (header::UPGRADE, HeaderValue::from_static("websocket")),
        (header::SEC_WEBSOCKET_ACCEPT, accept),
    ])
}

/// Runs a shell on a connection once it is there, until it ends. `ordinary` is the close code of an ordinary end.
pub(crate) async fn run(upgrade: OnUpgrade, ordinary: u16) {
    // A client that went away before has no use for a shell.
    let Ok(upgraded) = upgrade.await else { return };
    let config = WebSocketConfig::default()
        .max_message_size(Some(LONGEST))
        .max_frame_size(Some(LONGEST));
    let stream = TokioIo::new(upgraded);
    let socket = WebSocketStream::from_raw_socket(stream, Role::Server, Some(config)).await;
    // However it ended, it has ended.
    let _ = Shell { socket, ordinary }.run().await;
}

struct Shell {
    socket: WebSocketStream<TokioIo<Upgraded>>,
    ordinary: u16,
}

impl Shell {
    async fn run(mut self) -> Result<(), Error> {
        self.say(PROMPT).await?;
        let mut typed = BytesMut::new();
        while let Some(message) = self.socket.next().await {
            match message? {
                Message::Text(text) => typed.extend_from_slice(text.as_bytes()),
                Message::Binary(bytes) => typed.extend_from_slice(&bytes),
                Message::Close(_) => break,
                _ => continue,
            }
            while let Some(end) = typed.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
                let line = typed.split_to(end + 1);
                let line = String::from_utf8_lossy(&line);
                match said(line.trim()) {
                    Said::Text(text) => self.say(&(text + PROMPT)).await?,
                    Said::End(code) => return self.end(code).await,
                }
            }
            if typed.len() > LONGEST {
                return self.end(None).await;
            }
        }
        // What is still to be sent, such as the answer to a close, goes out.
        self.socket.flush().await
    }

    async fn say(&mut self, text: &str) -> Result<(), Error> {
        self.socket.send(Message::text(text)).await
    }

    async fn end(mut self, code: Option<u16>) -> Result<(), Error> {
        let frame = CloseFrame {
            code: code.unwrap_or(self.ordinary).into(),
            reason: "the shell ended".into(),
        };
        self.socket.close(Some(frame)).await?;
        // The client has to have read it before the connection goes.
        while let Some(Ok(_)) = self.socket.next().await {}
        Ok(())
    }
}

/// What comes of a line.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    Text(String),
    /// The shell ends, with a close code other than the ordinary one if there is one.
    End(Option<u16>),
}

fn said(line: &str) -> Said {
    let (command, rest) = line.split_once(' ').unwrap_or((line, ""));
    match command {
        "" => Said::Text(String::new()),
        "echo" => Said::Text(format!("{rest}\n")),
        "help" => Said::Text(HELP.to_owned()),
        "exit" if rest.is_empty() => Said::End(None),
        "exit" => match rest.trim().parse() {
            // Those are an application's own; others the protocol does not let a server send.
            Ok(code @ 3000..=4999) => Said::End(Some(code)),
            _ => Said::Text("exit: a close code is a number from 3000 to 4999\n".to_owned()),
        },
        _ => Said::Text(format!(
            "{command}: there is no such command in a sandbox; `help` tells what there is\n"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_answered() {
        for (line, text) in [
            ("", ""),
            ("echo", "\n"),
            ("echo  a b", " a b\n"),
            ("help", HELP),
            (
                "exit 1",
                "exit: a close code is a number from 3000 to 4999\n",
            ),
        ] {
            assert_eq!(said(line), Said::Text(text.to_owned()), "{line}");
        }
        assert_eq!(said("exit"), Said::End(None));
        assert_eq!(said("exit 4001"), Said::End(Some(4001)));
        assert!(matches!(said("ls -l"), Said::Text(text) if text.starts_with("ls: ")));
    }

    #[test]
    fn only_a_request_for_a_connection_is_accepted() {
        let asked = [
            (header::CONNECTION, "keep-alive, Upgrade"),
            (header::UPGRADE, "WebSocket"),
            (header::SEC_WEBSOCKET_VERSION, "13"),
            (header::SEC_WEBSOCKET_KEY, "dGhlIHNhbXBsZSBub25jZQ=="),
        ];
        let headers = |left_out: usize| {
            let kept = asked
                .iter()
                .enumerate()
                .filter(|(index, _)| *index != left_out);
            let pairs =
                kept.map(|(_, (name, value))| (name.clone(), HeaderValue::from_static(value)));
            pairs.collect::<HeaderMap>()
        };
        let [_, _, (_, accept)] = accepted(&headers(9)).unwrap();
        // The example of RFC 6455.
        assert_eq!(accept, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        for left_out in 0..asked.len() {
            assert!(accepted(&headers(left_out)).is_none(), "{left_out}");
        }
    }
}
