//! As little of an HTTP client as there can be, so that the server is what is measured.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use crate::failure::Failure;

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
    /// Connects.
    pub(crate) fn open(address: SocketAddr) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address).map_err(Failure::call)?;
        stream.set_nodelay(true).map_err(Failure::call)?;
        Ok(Self(BufReader::new(stream)))
    }

    /// Sends a request, and returns the body of the answer, which has to have this status.
    pub(crate) fn ask(&mut self, request: &[u8], status: u16) -> Result<Vec<u8>, Failure> {
        self.exchange(request, status).map_err(Failure::call)
    }

    fn exchange(&mut self, request: &[u8], status: u16) -> io::Result<Vec<u8>> {
        self.0.get_mut().write_all(request)?;
        let mut line = String::new();
        self.0.read_line(&mut line)?;
        if !line.contains(&status.to_string()) {
            return Err(io::Error::other(line));
        }
        let mut length = 0;
        while line != "\r\n" {
            line.clear();
            self.0.read_line(&mut line)?;
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body)?;
        Ok(body)
    }
}
