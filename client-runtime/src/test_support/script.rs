//! A server that follows a script, for the tests of what is sent when.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// Reads a request and says the next answer of its script, for each connection; an empty answer is none. After the last
/// there is no server.
pub(crate) struct Script {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Script {
    pub(crate) fn start(answers: impl IntoIterator<Item = &'static str>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let requests = Arc::new(Mutex::new(Vec::new()));
        let received = requests.clone();
        let answers: Vec<_> = answers.into_iter().collect();
        let mut answers = answers.into_iter().peekable();
        let mut listener = answers.peek().map(|_| listener);
        thread::spawn(move || {
            while let (Some(answer), Some(open)) = (answers.next(), &listener) {
                let (mut connection, _) = open.accept().expect("a connection");
                let request = read(&connection);
                received.lock().expect("no panic").push(request);
                // Before the client hears the last answer, so that it finds nobody when it comes again.
                if answers.peek().is_none() {
                    listener = None;
                }
                // Nobody is to wait for a second answer.
                let answer = answer.replacen("\r\n", "\r\nconnection: close\r\n", 1);
                connection.write_all(answer.as_bytes()).expect("a reader");
            }
        });
        Self { address, requests }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// All requests so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no panic").clone()
    }
}

/// A request as it was sent, line by line.
fn read(connection: &TcpStream) -> String {
    let mut reader = BufReader::new(connection);
    let mut request = String::new();
    while !request.ends_with("\r\n\r\n") {
        assert_ne!(reader.read_line(&mut request).expect("a head"), 0);
    }
    let lengths = request
        .lines()
        .filter_map(|line| line.strip_prefix("content-length: "));
    let length = lengths
        .map(|length| length.parse::<u64>().expect("a length"))
        .sum();
    let body = reader.take(length).read_to_string(&mut request);
    body.expect("a body");
    request
}
