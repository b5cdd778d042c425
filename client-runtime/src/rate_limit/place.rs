//! One caller's place in the queue.

use std::sync::Arc;

use tokio::sync::Notify;

use super::key::Key;
use super::limiter::{Limiter, Turn};
use super::permit::Permit;

/// A place in the queue. Dropped, it is given up, and with it what may have been let go for it in the meantime.
pub(super) struct Place {
    limiter: Arc<Limiter>,
    key: Key,
    ticket: u64,
    wake: Arc<Notify>,
    /// Whether the request is on its way, so that there is nothing to give up.
    gone: bool,
}

impl Place {
    pub(super) fn new(limiter: Arc<Limiter>, key: Key) -> Self {
        let wake = Arc::new(Notify::new());
        let ticket = limiter.join(&key, wake.clone());
        Self {
            limiter,
            key,
            ticket,
            wake,
            gone: false,
        }
    }

    /// When the request can go.
    pub(super) fn turn(&self) -> Turn {
        self.limiter.turn(&self.key, self.ticket)
    }

    /// Waits until another caller has changed something, so that [`turn`](Self::turn) may give another answer.
    pub(super) async fn changed(&self) {
        self.wake.notified().await;
    }

    /// Goes, after [`Turn::Now`].
    pub(super) fn go(mut self) -> Permit {
        self.gone = true;
        Permit::new(self.limiter.clone(), self.key.clone())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if !self.gone {
            self.limiter.quit(&self.key, self.ticket);
        }
    }
}
