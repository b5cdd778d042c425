//! How many calls are answered in a second, one after the other.

use std::time::Instant;

use super::BY_HAND;
use super::caller::{Caller, Side};
use crate::answerer::Answerer;
use crate::failure::Failure;
use crate::figure::Figure;
use crate::measure::median_of;
use crate::row::Row;

const ROUNDS: usize = 9;
const CALLS: usize = 2000;

/// Measures both sides in turn.
pub(super) fn row(server: &Answerer) -> Result<Row, Failure> {
    eprintln!("calling");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(Failure::Runtime)?;
    let callers = [Side::ByHand, Side::Ours].map(|side| Caller::new(side, &server.base_url()));
    let mut paces = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        for (caller, paces) in callers.iter().zip(&mut paces) {
            let caller = caller
                .as_ref()
                .map_err(|error| Failure::Child(error.to_string()))?;
            let began = Instant::now();
            runtime.block_on(caller.call(CALLS))?;
            #[expect(clippy::cast_precision_loss, reason = "a small number")]
            paces.push(CALLS as f64 / began.elapsed().as_secs_f64());
        }
    }
    let figures = paces.map(|paces| Figure::PerSecond(median_of(paces)));
    Ok(Row::new("calls on one connection", BY_HAND, figures, ""))
}
