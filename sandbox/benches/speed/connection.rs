//! As little of an HTTP client as there can be, so that the server is what is measured.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

/// The bytes of a request.
pub(crate) fn request(method: &str, path: &str, token: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    head.into_bytes()
}

/// A connection that one request after the other goes through.
pub(crate) struct Connection(BufReader<TcpStream>);

impl Connection {
    pub(crate) fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).expect("a connection");
        stream.set_nodelay(true).expect("a setting");
        Self(BufReader::new(stream))
    }

    /// Sends a request, and returns the body of the answer, which has to have this status.
    pub(crate) fn ask(&mut self, request: &[u8], status: u16) -> Vec<u8> {
        self.0.get_mut().write_all(request).expect("a request");
        let mut line = String::new();
        let mut length = 0;
        let mut first = true;
        while line != "\r\n" {
            line.clear();
            self.0.read_line(&mut line).expect("a line");
            assert!(!first || line.contains(&status.to_string()), "{line}");
            first = false;
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.trim().parse().expect("a length");
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).expect("a body");
        body
    }
}
