//! The HTTP server: a thread of its own, so that it outlives the runtime of the test that started it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{oneshot, watch};

use crate::body::HangUp;
use crate::handle::handle;
use crate::patient::{Patient, Peer};
use crate::world::World;

/// How long a client may take to send the head of a request.
const HEAD_PATIENCE: Duration = Duration::from_secs(30);

/// How long a client may take nothing of an answer.
const READING_PATIENCE: Duration = Duration::from_secs(30);

/// How long a stopping server waits for requests that are under way.
const GRACE: Duration = Duration::from_secs(10);

/// How long to wait when no connection can be accepted, as when all file descriptors are used.
const BREATH: Duration = Duration::from_millis(10);

/// A server that runs until it is stopped or dropped.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    /// Dropping it stops the server at once.
    stop: Option<oneshot::Sender<()>>,
    /// Dropping it ends the wait for requests that are under way.
    patience: Option<oneshot::Sender<()>>,
    stopped: oneshot::Receiver<()>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Binds an address and serves the world there.
    pub(crate) async fn start(address: SocketAddr, world: Arc<World>) -> std::io::Result<Self> {
        let (stop, stopping) = oneshot::channel();
        let (patience, impatient) = oneshot::channel();
        let (stopped_sender, stopped) = oneshot::channel();
        let (bound_sender, bound) = oneshot::channel();
        let thread = std::thread::Builder::new().name("sandbox".to_owned());
        let thread = thread.spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            let runtime = match runtime {
                Ok(runtime) => runtime,
                Err(error) => {
                    // Nobody listens only if the starter was dropped, who then needs no server.
                    let _ = bound_sender.send(Err(error));
                    return;
                }
            };
            runtime.block_on(async {
                let listener = match TcpListener::bind(address).await {
                    Ok(listener) => listener,
                    Err(error) => {
                        let _ = bound_sender.send(Err(error));
                        return;
                    }
                };
                let _ = bound_sender.send(listener.local_addr());
                serve(listener, world, stopping, impatient).await;
            });
            let _ = stopped_sender.send(());
        })?;
        let ended = || std::io::Error::other("the server's thread ended");
        let address = bound.await.map_err(|_| ended())??;
        Ok(Self {
            address,
            stop: Some(stop),
            patience: Some(patience),
            stopped,
            thread: Some(thread),
        })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes no more connections and waits for what is under way. Whoever drops the future waits no longer.
    pub(crate) async fn stop(mut self) {
        if let Some(stop) = self.stop.take()
            && stop.send(()).is_ok()
        {
            let _ = (&mut self.stopped).await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        drop(self.patience.take());
        if let Some(thread) = self.thread.take() {
            // It ends at its next step; then the port is free. A thread that panicked has ended as well.
            let _ = thread.join();
        }
    }
}

async fn serve(
    listener: TcpListener,
    world: Arc<World>,
    stopping: oneshot::Receiver<()>,
    impatient: oneshot::Receiver<()>,
) {
    let router = Router::new();
    #[cfg(feature = "page")]
    let router = router.merge(crate::page::routes());
    let router = router.fallback(handle).with_state(world);
    // Every connection has a receiver: told to end, it drops it when it has.
    let (connections, ending) = watch::channel(());
    tokio::pin!(stopping);
    let stop = loop {
        tokio::select! {
            stop = &mut stopping => break stop,
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    let connection = serve_connection(stream, peer, router.clone(), ending.clone());
                    tokio::spawn(connection);
                }
                Err(_) => tokio::time::sleep(BREATH).await,
            },
        }
    };
    drop((listener, ending));
    if stop.is_ok() {
        let _ = connections.send(());
        // What is not done then is cut off.
        tokio::select! {
            _ = tokio::time::timeout(GRACE, connections.closed()) => {}
            _ = impatient => {}
        }
    }
}

async fn serve_connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    mut ending: watch::Receiver<()>,
) {
    // Answers are small and wait for nothing.
    let _ = stream.set_nodelay(true);
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        let answer = router.call(request);
        async move {
            let response = match answer.await {
                Ok(response) => response,
                Err(never) => match never {},
            };
            match response.extensions().get::<HangUp>() {
                Some(hang_up) => Err(*hang_up),
                None => Ok(response),
            }
        }
    });
    let stream = TokioIo::new(Patient::new(stream, READING_PATIENCE));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_PATIENCE)
        .serve_connection(stream, service)
        .with_upgrades();
    tokio::pin!(connection);
    // A connection that ends in an error has ended: the client went away or was not speaking HTTP.
    tokio::select! {
        _ = &mut connection => {}
        _ = ending.changed() => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}
