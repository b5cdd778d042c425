//! A server on the loopback that answers or fails as it is told, byte for byte.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};

use super::flight;

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    /// How many requests came before it.
    pub(crate) number: usize,
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    pub(crate) token: String,
    pub(crate) body: String,
    pub(crate) at: Instant,
}

impl Sent {
    /// The value of a query parameter.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        let (_, query) = self.target.split_once('?')?;
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .into_iter()
            .find_map(|(key, value)| (key == name).then_some(value))
    }
}

/// What a server does with a request.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// How long it takes before it says anything.
    pub(crate) delay: Duration,
    pub(crate) bytes: Vec<u8>,
    pub(crate) then: Then,
}

/// What follows the bytes of an answer.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Then {
    /// The next request on the same connection.
    Next,
    /// The connection is closed in good order.
    Close,
    /// The connection is reset.
    Reset,
    /// Nothing, for as long as the client stays.
    Silence,
    /// So many more bytes, then the connection is closed in good order.
    Flood(usize),
}

impl Answer {
    /// A whole answer.
    pub(crate) fn new(status: &str, headers: &str, body: &str) -> Self {
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\n\r\n");
        Self::raw(head + body, Then::Next)
    }

    /// These bytes, whatever they are.
    pub(crate) fn raw(bytes: impl Into<Vec<u8>>, then: Then) -> Self {
        Self {
            delay: Duration::ZERO,
            bytes: bytes.into(),
            then,
        }
    }

    /// The same, later.
    pub(crate) fn after(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }
}

type Behaviour = Arc<dyn Fn(&Sent) -> Answer + Send + Sync>;

/// A server of the runtime that it was started in.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Server {
    pub(crate) async fn start(behaviour: impl Fn(&Sent) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let sent = Arc::default();
        let connection = Connection {
            address,
            behaviour: Arc::new(behaviour),
            sent: Arc::clone(&sent),
        };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let connection = connection.clone();
                // It ends in an error when the client leaves, which is not the server's business.
                tokio::spawn(async move { connection.serve(stream).await });
            }
        });
        Self { address, sent }
    }

    /// All requests so far.
    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }
}

#[derive(Clone)]
struct Connection {
    address: SocketAddr,
    behaviour: Behaviour,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Connection {
    async fn serve(self, stream: TcpStream) -> io::Result<()> {
        let mut stream = BufReader::new(stream);
        while let Some(request) = read(&mut stream).await? {
            if request.method == "PROBE" {
                return stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
            }
            let request = self.note(request);
            let Answer { delay, bytes, then } = (self.behaviour)(&request);
            if !delay.is_zero() {
                flight::land(&request.token);
                sleep(delay).await;
                flight::take_off(&request.token);
            }
            stream.write_all(&bytes).await?;
            match then {
                Then::Next => {}
                Then::Close => return stream.shutdown().await,
                Then::Reset => return stream.get_ref().set_zero_linger(),
                Then::Silence => {
                    flight::settle(self.address).await;
                    flight::land(&request.token);
                    stream.read_to_end(&mut Vec::new()).await?;
                }
                Then::Flood(mut left) => {
                    const CHUNK: &[u8] = &[b' '; 64 * 1024];
                    while left > 0 {
                        left -= stream.write(&CHUNK[..left.min(CHUNK.len())]).await?;
                    }
                    return stream.shutdown().await;
                }
            }
        }
        Ok(())
    }

    /// Numbers a request, and notes it down.
    fn note(&self, request: Sent) -> Sent {
        let mut sent = self.sent.lock().unwrap();
        let number = sent.len();
        let request = Sent { number, ..request };
        sent.push(request.clone());
        request
    }
}

/// The next request, unless the client leaves.
async fn read(stream: &mut BufReader<TcpStream>) -> io::Result<Option<Sent>> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).await? == 0 {
            return Ok(None);
        }
    }
    let mut lines = head.lines();
    let mut words = lines
        .next()
        .unwrap_or_default()
        .split(' ')
        .map(str::to_owned);
    let (method, target) = (words.next(), words.next());
    let header = |name: &str| {
        let mut headers = head.lines().filter_map(|line| line.split_once(": "));
        headers.find_map(|(header, value)| (header == name).then_some(value))
    };
    let length = header("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    Ok(Some(Sent {
        number: 0,
        method: method.unwrap_or_default(),
        target: target.unwrap_or_default(),
        token: header("authorization").unwrap_or_default().to_owned(),
        body: String::from_utf8(body).unwrap(),
        at: Instant::now(),
    }))
}
