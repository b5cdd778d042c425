//! HTTP/2 connections that die, and servers that refuse a request which an HTTP stack would send again by itself.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::*;

/// Types of frames.
const HEADERS: u8 = 1;
const RESET: u8 = 3;
const SETTINGS: u8 = 4;

/// A server that speaks just enough HTTP/2 to take requests, and answers none, not even a ping.
struct Server {
    address: SocketAddr,
    connections: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
}

impl Server {
    /// `refuses` tells clients that their requests were not even looked at.
    fn start(refuses: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let server = Self {
            address: listener.local_addr().expect("an address"),
            connections: Arc::default(),
            requests: Arc::default(),
        };
        let (connections, requests) = (server.connections.clone(), server.requests.clone());
        thread::spawn(move || {
            for connection in listener.incoming() {
                connections.fetch_add(1, Ordering::SeqCst);
                let requests = requests.clone();
                // Ends with the connection.
                thread::spawn(move || serve(connection.ok()?, refuses, &requests));
            }
        });
        server
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// Reads frames until there are no more.
fn serve(mut connection: TcpStream, refuses: bool, requests: &AtomicUsize) -> Option<()> {
    connection.read_exact(&mut [0; 24]).ok()?;
    connection
        .write_all(&frame(SETTINGS, 0, [0; 4], &[]))
        .ok()?;
    loop {
        let mut head = [0; 9];
        connection.read_exact(&mut head).ok()?;
        let [a, b, c, kind, flags, stream @ ..] = head;
        let mut payload = vec![0; u32::from_be_bytes([0, a, b, c]) as usize];
        connection.read_exact(&mut payload).ok()?;
        let answer = match kind {
            SETTINGS if flags == 0 => frame(SETTINGS, 1, stream, &[]),
            HEADERS => {
                requests.fetch_add(1, Ordering::SeqCst);
                // Refused streams have the error 7.
                let refusal = frame(RESET, 0, stream, &[0, 0, 0, 7]);
                if refuses { refusal } else { continue }
            }
            _ => continue,
        };
        connection.write_all(&answer).ok()?;
    }
}

fn frame(kind: u8, flags: u8, stream: [u8; 4], payload: &[u8]) -> Vec<u8> {
    let length = u8::try_from(payload.len()).expect("a small payload");
    [&[0, 0, length, kind, flags], &stream[..], payload].concat()
}

fn client() -> Client {
    let brief = Duration::from_millis(20);
    // It has no timeout: only a connection that is given up ends a request.
    let http = steady(Client::builder(), brief, brief);
    let http = http.http2_prior_knowledge().no_proxy();
    http.build().expect("a client")
}

#[tokio::test]
async fn a_connection_that_died_is_given_up_for_another() {
    let server = Server::start(false);
    let client = client();
    for connections in [1, 2] {
        let answer = client.get(server.url()).send().await;
        assert!(answer.is_err());
        assert_eq!(server.connections.load(Ordering::SeqCst), connections);
    }
}

#[tokio::test]
async fn what_a_server_refuses_is_not_sent_again_unseen() {
    let server = Server::start(true);
    let answer = client().get(server.url()).send().await;
    assert!(answer.is_err());
    assert_eq!(server.requests.load(Ordering::SeqCst), 1);
}
