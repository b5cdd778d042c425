//! Limits on the number of requests, kept before the vendor enforces them.
//!
//! [`RateLimits`] is a set of [`Limit`]s. The sets that the vendors document are part of the generated clients:
//! `sevalla::rate_limits::documented()`, `sevalla::rate_limits::v3_tiers()` and
//! `northflank::rate_limits::documented()`; [`RateLimits::new`] makes any other.
//!
//! A [`Request`] names its [`Class`]es and, where it addresses one, its service; it takes part in every limit that covers
//! it, and goes when all of them have room, all at once. Until then it waits in the order in which it asked; a request that
//! waits for a limit of its own lets those pass that do not need that limit.
//!
//! What counts is a log of the requests, not a bucket that refills: no window of a limit's length, wherever it starts,
//! ever sees more requests than the limit's number. (`governor` was looked at and not used: its bucket with a burst of N
//! lets nearly 2N through one window, and it serves those who wait in no order.)
//!
//! A request may reach the server at any time between its sending and its answer. The [`Permit`] marks the two ends, and
//! the request counts from the first to a window's length after the second, plus a small guard for clocks that differ. So
//! neither a slow network nor a slow server lets one window see too many. What that costs is the guard and the time to the
//! answer, once a window: the allowed rate is used to 98 % as long as answers to a limit of a minute come within 0.9 s.
//!
//! ```
//! # use std::{error::Error, time::Duration};
//! # use generated_client::rate_limit::{Class, Limit, RateLimits, Request, Scope};
//! # use reqwest::{StatusCode, header::HeaderMap};
//! # async fn example() -> Result<(), Box<dyn Error>> {
//! let (minute, deployment) = (Duration::from_secs(60), Class::new("deployment"));
//! let rate_limits = RateLimits::new([
//!     Limit::new("deployments", 10, minute, Scope::Service(deployment))?,
//!     Limit::new("everything", 100, minute, Scope::Everything)?,
//! ]);
//! let permit = rate_limits.acquire(Request::new(&[deployment]).service("app-1")).await?;
//! // Send the request here, then tell what the head of its answer said about limits:
//! permit.answered(StatusCode::OK, &HeaderMap::new());
//! # Ok(())
//! # }
//! ```
//!
//! # Several processes with one key
//!
//! The headers of each answer (`x-ratelimit-limit`, `-remaining`, `-reset`) are compared with what was counted here. When
//! they tell of fewer requests remaining than this process can account for, others use the limit too. From then on this
//! process has at most a 32nd of the limit's number without an answer at a time, and waits for the reset as soon as a 16th
//! of it or less remains (both at least one request); a single request goes first into a window that nothing was heard of
//! yet. It does so until the others have not shown for ten windows. A server that says more remain than were counted here
//! changes nothing.
//!
//! | processes | what a server that counts in fixed windows refuses |
//! |---|---|
//! | any number, until each has had answers that show the others | what was on its way too much |
//! | two, from then on | nothing |
//! | three, and a limit of 48 or more | nothing |
//! | more, or a lower limit | for each process beyond: a 32nd of the number, at least one request, once a window |
//!
//! A server whose window slides refuses as little to two, and to three under 48 or more; else it may refuse somewhat more.

pub(crate) mod error;
mod headers;
mod key;
pub(crate) mod limit;
mod limiter;
mod others;
pub(crate) mod permit;
mod place;
mod queue;
pub(crate) mod rate_limits;
pub(crate) mod request;
#[cfg(test)]
mod tests;
mod window;
mod windows;

pub use error::{LimitError, RateLimitError};
pub use limit::{Limit, Scope};
pub use permit::Permit;
pub use rate_limits::RateLimits;
pub use request::{Class, Request};
