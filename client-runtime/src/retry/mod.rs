//! When a call is sent again, and when it is not.
//!
//! Everything here is decided and nothing is done: no waiting, no sending, no clock of its own. The loop that sends asks
//! after each attempt, and hands over what happened, what time it is, and a random number:
//!
//! ```text
//! let mut state = retries.begin(Resend::of(&request, idempotent), now);
//! loop {
//!     let result = send(copy of the request, and read the answer to its end).await;
//!     match state.next(&Outcome::of(&result, wall_clock), now, random()) {
//!         Settled | GiveUp { .. } => break (result, state.into_attempts()),
//!         Retry { after, .. } => sleep(after).await,
//!     }
//! }
//! ```
//!
//! | what happened | idempotent | any other method | body sent only once |
//! |---|---|---|---|
//! | no connection, so nothing was sent | again | again | not again |
//! | a certificate that is not trusted | settled | settled | settled |
//! | 429 | again | again | not again |
//! | 408, 500, 502, 503, 504 | again | not again | not again |
//! | no answer in time, or not all of it; connection broken | again | not again | not again |
//! | a body larger than the client reads | settled | settled | settled |
//! | any other answer | settled | settled | settled |
//!
//! A stream is an answer as soon as its headers are there, and is not asked for again when it breaks off. Nor is a body that
//! cannot be decoded: it would be the same.

pub(crate) mod attempts;
pub(crate) mod backoff;
mod budget;
pub(crate) mod certificate;
pub(crate) mod classify;
#[cfg(test)]
mod loopback_tests;
pub(crate) mod policy;
pub(crate) mod retry_after;
pub(crate) mod state;
