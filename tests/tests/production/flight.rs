//! Stopped time and real sockets at once.
//!
//! tokio's stopped clock jumps to the next timer when nothing is left to do, and bytes on their way through the loopback
//! are nothing to it. While a blocking task runs, it stands still. So each attempt to send a request holds one while its
//! bytes travel: from when the client asks for a token, which it does right before it sends, until its observer is told
//! of the end. A server that takes its time lets go of it meanwhile.
//!
//! The token is the name of the flight, which is how the server knows whose clock it is.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Weak, mpsc};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::Instant;

/// When attempts of a call began and ended, also those that were dropped.
pub(crate) type Log = Arc<Mutex<Vec<(Instant, Instant)>>>;

/// Every attempt under way, and its hold on the clock while its bytes travel.
static FLIGHTS: Mutex<BTreeMap<usize, Option<Arc<Hold>>>> = Mutex::new(BTreeMap::new());

tokio::task_local! {
    static CALL: Call;
}

/// What belongs to one call, and is dropped after it.
struct Call {
    flight: RefCell<Option<Flight>>,
    log: Log,
}

/// One attempt.
struct Flight {
    id: usize,
    server: SocketAddr,
    began: Instant,
    log: Log,
    /// Whether the client came to the end of it.
    answered: bool,
}

/// The clock does not jump while there is one.
struct Hold {
    _released_when_dropped: mpsc::Sender<()>,
}

thread_local! {
    /// What all flights of this thread share, since its runtime has one clock.
    static HOLD: RefCell<Weak<Hold>> = const { RefCell::new(Weak::new()) };
}

fn hold() -> Arc<Hold> {
    HOLD.with_borrow_mut(|shared| {
        shared.upgrade().unwrap_or_else(|| {
            let (sender, receiver) = mpsc::channel();
            tokio::task::spawn_blocking(move || receiver.recv());
            let hold = Arc::new(Hold {
                _released_when_dropped: sender,
            });
            *shared = Arc::downgrade(&hold);
            hold
        })
    })
}

/// Lets a call fly: of calls that go at the same time, each needs this around it.
pub(crate) async fn fly<F: Future>(call: F) -> F::Output {
    log(&Log::default(), call).await
}

/// Lets a call fly, and keeps a log of its attempts.
pub(crate) async fn log<F: Future>(log: &Log, call: F) -> F::Output {
    let flight = RefCell::default();
    let log = log.clone();
    CALL.scope(Call { flight, log }, call).await
}

/// Holds the clock for all of a call that does not fly.
pub(crate) async fn held<F: Future>(call: F) -> F::Output {
    let _hold = hold();
    call.await
}

/// Begins an attempt, and returns the token that it is known by.
pub(crate) fn begin(server: SocketAddr) -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    FLIGHTS.lock().unwrap().insert(id, Some(hold()));
    CALL.with(|call| {
        call.flight.replace(Some(Flight {
            id,
            server,
            began: Instant::now(),
            log: call.log.clone(),
            answered: false,
        }))
    });
    format!("token-MARKER-{id}")
}

/// The client is told of the end of an attempt.
pub(crate) fn end() {
    let flight = CALL.with(|call| call.flight.take());
    flight.expect("an attempt under way").answered = true;
}

/// The server has the request with this token and does not answer yet: time may go on.
pub(crate) fn land(token: &str) {
    change(token, |held| *held = None);
}

/// The server answers.
pub(crate) fn take_off(token: &str) {
    change(token, |held| *held = Some(hold()));
}

fn change(token: &str, change: impl FnOnce(&mut Option<Arc<Hold>>)) {
    let id = token.rsplit('-').next().and_then(|id| id.parse().ok());
    let mut flights = FLIGHTS.lock().unwrap();
    // There is none in a test whose time is not stopped, or once the client has given up.
    if let Some(hold) = id.and_then(|id: usize| flights.get_mut(&id)) {
        change(hold);
    }
}

/// Waits until the server has got all that was sent before, by a round trip of its own.
pub(crate) async fn settle(server: SocketAddr) {
    let mut connection = TcpStream::connect(server).await.unwrap();
    connection
        .write_all(b"PROBE / HTTP/1.1\r\n\r\n")
        .await
        .unwrap();
    connection.read_to_end(&mut Vec::new()).await.unwrap();
}

impl Drop for Flight {
    fn drop(&mut self) {
        let ended = Instant::now();
        self.log.lock().unwrap().push((self.began, ended));
        let hold = FLIGHTS.lock().unwrap().remove(&self.id).flatten();
        if let (false, Some(hold)) = (self.answered, hold) {
            // Dropped on its way: the request may arrive all the same, and is to arrive now.
            let server = self.server;
            tokio::spawn(async move {
                settle(server).await;
                drop(hold);
            });
        }
    }
}
