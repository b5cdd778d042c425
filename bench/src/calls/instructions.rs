//! Instructions of a call, counted by valgrind: the same number on a busy machine.

use std::process::Command;

use super::BY_HAND;
use super::caller::{Side, Task};
use crate::answerer::Answerer;
use crate::failure::Failure;
use crate::figure::Figure;
use crate::row::Row;

/// What begins with a process is the same in both runs, and so is not counted.
const CALLS: [usize; 2] = [100, 600];

/// Counts for both sides, if valgrind is there.
pub(super) fn row(server: &Answerer) -> Result<Row, Failure> {
    let what = "one call, instructions";
    let goal = "≤ 1.05";
    if Command::new("valgrind").arg("--version").output().is_err() {
        return Ok(Row {
            what: what.to_owned(),
            baseline: BY_HAND.to_owned(),
            figures: Err("needs valgrind"),
            goal,
        });
    }
    eprintln!("counting instructions");
    let [by_hand, ours] = [Side::ByHand, Side::Ours].map(|side| of_a_call(side, server));
    Ok(Row::new(what, BY_HAND, [by_hand?, ours?], goal))
}

fn of_a_call(side: Side, server: &Answerer) -> Result<Figure, Failure> {
    let [few, many] = CALLS.map(|calls| count(side, server, calls));
    let each = many?.saturating_sub(few?) / (CALLS[1] - CALLS[0]);
    Ok(Figure::Count(each))
}

fn count(side: Side, server: &Answerer, calls: usize) -> Result<usize, Failure> {
    let program = std::env::current_exe().map_err(Failure::Spawn)?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(Task::arguments(side, &server.base_url(), calls, false))
        .output()
        .map_err(Failure::Spawn)?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| {
        let (_, number) = line.split_once("Collected : ")?;
        number.trim().parse().ok()
    });
    match collected {
        Some(number) if output.status.success() => Ok(number),
        _ => Err(Failure::Child(said.into_owned())),
    }
}
