//! A server that enforces limits of its own, whatever the client believes them to be.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::Instant;

use super::answers;
use super::server::{Answer, Sent};

/// How a server counts.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Counting {
    /// What came within the last window's length.
    Sliding,
    /// What came since the window began; windows follow each other by the server's clock.
    Fixed,
}

/// One limit of a server.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub(crate) number: usize,
    pub(crate) window: Duration,
    /// What the request counts together with; `None` if it does not count.
    pub(crate) group: fn(&Sent) -> Option<&str>,
}

impl Limit {
    pub(crate) const fn new(
        number: usize,
        window: Duration,
        group: fn(&Sent) -> Option<&str>,
    ) -> Self {
        Self {
            number,
            window,
            group,
        }
    }
}

pub(crate) const EVERYTHING: fn(&Sent) -> Option<&str> = |_| Some("");

pub(crate) fn reads(sent: &Sent) -> Option<&str> {
    (sent.method == "GET").then_some("")
}

pub(crate) fn creations(sent: &Sent) -> Option<&str> {
    (sent.method == "POST").then_some("")
}

/// Changes of what there is, for each application.
pub(crate) fn mutations(sent: &Sent) -> Option<&str> {
    let application = sent.target.split('/').nth(2);
    application.filter(|_| sent.method == "PUT" || sent.method == "DELETE")
}

/// Counts requests, and refuses those that are too many.
pub(crate) struct Enforcer {
    /// The narrowest first: it is the one that answers tell of.
    limits: Vec<Limit>,
    counting: Counting,
    /// When the server's clock began a window.
    midnight: Instant,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    counted: HashMap<(usize, String), Vec<Instant>>,
    refused: usize,
}

impl Enforcer {
    pub(crate) fn new(limits: &[Limit], counting: Counting) -> Arc<Self> {
        Arc::new(Self {
            limits: limits.to_vec(),
            counting,
            // Windows of the server begin when the client does not know.
            midnight: Instant::now() - Duration::from_millis(17_400),
            state: Mutex::default(),
        })
    }

    /// Lets a request in, with the headers that its answer has, or refuses it.
    pub(crate) fn admit(&self, sent: &Sent) -> Result<String, Answer> {
        let mut state = self.state.lock().unwrap();
        let mut full = false;
        let mut headers = String::new();
        let mut windows = Vec::new();
        for (index, limit) in self.limits.iter().enumerate() {
            let Some(group) = (limit.group)(sent) else {
                continue;
            };
            let key = (index, group.to_owned());
            let counted = state.counted.entry(key.clone()).or_default();
            counted.retain(|earlier| self.counts(*earlier, sent.at, limit.window));
            full |= counted.len() >= limit.number;
            if headers.is_empty() {
                let left = limit.number.saturating_sub(counted.len() + 1);
                let reset = self.reset(counted, sent.at, limit.window).as_secs();
                headers = format!(
                    "x-ratelimit-limit: {}\r\nx-ratelimit-remaining: {left}\r\nx-ratelimit-reset: {reset}\r\n",
                    limit.number
                );
            }
            windows.push(key);
        }
        if full {
            state.refused += 1;
            return Err(answers::error(429, &headers));
        }
        for key in windows {
            state.counted.entry(key).or_default().push(sent.at);
        }
        Ok(headers)
    }

    /// How many requests were refused.
    pub(crate) fn refused(&self) -> usize {
        self.state.lock().unwrap().refused
    }

    fn counts(&self, earlier: Instant, now: Instant, window: Duration) -> bool {
        match self.counting {
            Counting::Sliding => now - earlier < window,
            Counting::Fixed => self.begin(earlier, window) == self.begin(now, window),
        }
    }

    /// How long it is until a request no longer counts.
    fn reset(&self, counted: &[Instant], now: Instant, window: Duration) -> Duration {
        match self.counting {
            Counting::Sliding => *counted.first().unwrap_or(&now) + window - now,
            Counting::Fixed => self.begin(now, window) + window - now,
        }
    }

    /// When the fixed window of this moment began.
    fn begin(&self, moment: Instant, window: Duration) -> Instant {
        let since = moment - self.midnight;
        let part = since.as_nanos() % window.as_nanos();
        moment - Duration::from_nanos(u64::try_from(part).unwrap())
    }
}
