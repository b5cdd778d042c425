//! What it costs to generate the clients.

use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::figure::Figure;
use crate::measure::median;

/// The most that ours may take of what plain progenitor takes.
pub(crate) const REGENERATION_GOAL: &str = "≤ 1.50";

/// Generates both clients in turn and so many times; the medians, plain progenitor's first.
///
/// Both begin with text, ours with YAML files, progenitor with one JSON document, and end with printed source.
///
/// # Errors
/// A generator fails.
pub(crate) fn measure<P, O>(
    rounds: usize,
    plain: impl Fn() -> Result<P, Failure>,
    ours: impl Fn() -> Result<O, Failure>,
) -> Result<[Figure; 2], Failure> {
    let (mut plain_times, mut our_times) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        our_times.push(timed(&ours)?);
        plain_times.push(timed(&plain)?);
    }
    Ok([plain_times, our_times].map(|times| Figure::Time(median(times))))
}

fn timed<T>(run: impl FnOnce() -> Result<T, Failure>) -> Result<Duration, Failure> {
    let start = Instant::now();
    run()?;
    Ok(start.elapsed())
}
