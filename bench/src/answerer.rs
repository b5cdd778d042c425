//! A server that answers the same to everything: a bare axum handler, on a thread of its own.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;

use axum::Router;
use axum::body::Bytes;
use axum::http::{StatusCode, header};
use tokio::sync::Barrier;

use crate::failure::Failure;

/// A server; it lives as long as the process.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answerer {
    /// Where it listens.
    pub(crate) address: SocketAddr,
}

impl Answerer {
    /// Answers at once.
    ///
    /// # Errors
    /// There is no port to listen on.
    pub(crate) fn start(status: u16, body: Bytes) -> Result<Self, Failure> {
        Self::start_together(status, body, 1)
    }

    /// Answers when so many requests have arrived.
    ///
    /// # Errors
    /// There is no port to listen on.
    pub(crate) fn start_together(status: u16, body: Bytes, number: usize) -> Result<Self, Failure> {
        let listener = TcpListener::bind("127.0.0.1:0").map_err(Failure::Runtime)?;
        listener.set_nonblocking(true).map_err(Failure::Runtime)?;
        let address = listener.local_addr().map_err(Failure::Runtime)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let runtime = runtime.map_err(Failure::Runtime)?;
        let status = StatusCode::from_u16(status).unwrap_or_default();
        let all = Arc::new(Barrier::new(number));
        let router = Router::new().fallback(move |_: Bytes| async move {
            all.wait().await;
            (status, [(header::CONTENT_TYPE, "application/json")], body)
        });
        thread::spawn(move || {
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                axum::serve(listener, router).await
            })
        });
        Ok(Self { address })
    }

    /// The base URL for a client.
    pub(crate) fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }
}
