//! What a thousand calls hold that are under way at once.

use std::process::Command;

use super::caller::{Side, Task};
use super::{BY_HAND, PORT};
use crate::answerer::Answerer;
use crate::failure::Failure;
use crate::figure::Figure;
use crate::row::Row;

const CALLS: usize = 1000;

/// Measures a process for each side, whose calls are answered when all have arrived.
pub(super) fn row() -> Result<Row, Failure> {
    eprintln!("calling a thousand times at once");
    let [by_hand, ours] = [Side::ByHand, Side::Ours].map(of);
    let what = "memory of 1,000 calls at once";
    Ok(Row::new(what, BY_HAND, [by_hand?, ours?], ""))
}

fn of(side: Side) -> Result<Figure, Failure> {
    let server = Answerer::start_together(201, PORT.into(), CALLS)?;
    let program = std::env::current_exe().map_err(Failure::Spawn)?;
    let output = Command::new(program)
        .args(Task::arguments(side, &server.base_url(), CALLS, true))
        .output()
        .map_err(Failure::Spawn)?;
    let said = String::from_utf8_lossy(&output.stdout);
    match said.trim().parse::<usize>() {
        Ok(kibibytes) if output.status.success() => Ok(Figure::Bytes(kibibytes * 1024)),
        _ => Err(Failure::Child(
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )),
    }
}
