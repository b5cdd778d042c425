//! What reading an answer costs: a long list, and identifiers.

mod ids;
mod list;

use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::figure::Figure;
use crate::measure::median;
use crate::row::Row;

/// Measures both.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn rows() -> Result<Vec<Row>, Failure> {
    eprintln!("decoding");
    Ok(vec![list::row()?, ids::row()?])
}

/// Medians of two ways in turn.
fn in_turn<const ROUNDS: usize>(
    mut baseline: impl FnMut() -> Result<(), Failure>,
    mut ours: impl FnMut() -> Result<(), Failure>,
) -> Result<[Figure; 2], Failure> {
    let mut times: [Vec<Duration>; 2] = Default::default();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        baseline()?;
        times[0].push(began.elapsed());
        let began = Instant::now();
        ours()?;
        times[1].push(began.elapsed());
    }
    Ok(times.map(|times| Figure::Time(median(times))))
}
