//! That a client survives production, shown with the real clients over real sockets of the loopback.
//!
//! [`world`] stops the time, traces everything and looks for secrets in it; [`server`] answers, or fails, as it is told.

mod answers;
mod cancel;
mod crowd;
mod failures;
mod flight;
mod limits;
mod lists;
#[cfg(target_os = "linux")]
mod memory;
mod operations;
mod pace;
mod repeats;
mod server;
mod telling;
mod told;
mod traces;
mod waiting;
mod world;
