//! Connections to clients, who have to read what they asked for.

use std::future::Future;
use std::io::{Error, ErrorKind, IoSlice, Result};
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

/// The address that a request came from.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(
    not(feature = "page"),
    expect(dead_code, reason = "only the page asks who is there")
)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// A connection that ends with an error when the other side takes nothing for too long.
pub(crate) struct Patient<S> {
    stream: S,
    patience: Duration,
    /// Since the other side took something for the last time, while there is something to take.
    waiting: Option<Pin<Box<Sleep>>>,
}

impl<S> Patient<S> {
    pub(crate) fn new(stream: S, patience: Duration) -> Self {
        Self {
            stream,
            patience,
            waiting: None,
        }
    }

    fn watch<T>(&mut self, context: &mut Context<'_>, written: Poll<Result<T>>) -> Poll<Result<T>> {
        if written.is_ready() {
            self.waiting = None;
            return written;
        }
        let patience = self.patience;
        let sleep = || Box::pin(tokio::time::sleep(patience));
        let waiting = self.waiting.get_or_insert_with(sleep);
        let over = || Error::new(ErrorKind::TimedOut, "the client reads nothing");
        waiting.as_mut().poll(context).map(|()| Err(over()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Patient<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Patient<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &[u8],
    ) -> Poll<Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, buffer);
        self.watch(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffers: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, buffers);
        self.watch(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        self.watch(context, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::poll_fn;
    use std::time::Instant;

    const PATIENCE: Duration = Duration::from_millis(50);

    async fn write(stream: &mut (impl AsyncWrite + Unpin), bytes: &[u8]) -> Result<usize> {
        poll_fn(|context| Pin::new(&mut *stream).poll_write(context, bytes)).await
    }

    #[tokio::test]
    async fn who_never_reads_is_given_up() {
        let (near, _far) = tokio::io::duplex(10);
        let mut near = Patient::new(near, PATIENCE);
        assert_eq!(write(&mut near, &[0; 20]).await.unwrap(), 10);
        let start = Instant::now();
        let given_up = write(&mut near, &[0; 20]).await.unwrap_err();
        assert_eq!(given_up.kind(), ErrorKind::TimedOut);
        assert!(start.elapsed() >= PATIENCE);
    }

    #[tokio::test]
    async fn who_reads_slowly_is_waited_for() {
        let (near, mut far) = tokio::io::duplex(1);
        let mut near = Patient::new(near, PATIENCE);
        let reader = tokio::spawn(async move {
            for _ in 0..4 {
                tokio::time::sleep(PATIENCE / 2).await;
                let mut byte = [0];
                poll_fn(|context| {
                    Pin::new(&mut far).poll_read(context, &mut ReadBuf::new(&mut byte))
                })
                .await
                .unwrap();
            }
            far
        });
        for _ in 0..5 {
            assert_eq!(write(&mut near, &[0]).await.unwrap(), 1);
        }
        reader.await.unwrap();
    }
}
