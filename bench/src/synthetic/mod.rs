//! A document that is made up, of as many operations as wanted: what a client of this size costs, and a program that
//! calls all its operations.

mod calls;
mod document;
mod properties;
mod resource;
mod yaml;

use std::iter::zip;
use std::path::Path;

use crate::compile::{self, Build};
use crate::crates::Crates;
use crate::effort::Effort;
use crate::failure::Failure;
use crate::figure::Figure;
use crate::generate::REGENERATION_GOAL;
use crate::lines::{self, Lines};
use crate::plain::PLAIN;
use crate::row::Row;
use crate::table::Table;
use crate::{generate, ours, plain};

use document::{API, Document, FOLDER};

/// The most that ours may take of what progenitor's takes, for each way to compile.
const COMPILE_GOALS: [&str; 3] = ["≤ 0.60", "≤ 0.70", "≤ 0.60"];

/// How long both take to generate the client of a document of so many operations.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn regeneration(operations: usize, rounds: usize) -> Result<Row, Failure> {
    let document = Document::new(operations);
    let operations = document.operations();
    eprintln!("generating {operations} operations");
    let generate_ours = || ours::client(FOLDER, &|path| document.read(path));
    let bundle = generate_ours()?.client.bundle.to_string();
    let times = generate::measure(rounds, || plain::client(&bundle), generate_ours)?;
    let what = format!("regeneration, {operations} operations that are made up");
    Ok(Row::new(what, PLAIN, times, REGENERATION_GOAL))
}

/// Measures both clients of a document of so many operations, and prints a table.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn run(workspace: &Path, operations: usize, effort: Effort) -> Result<(), Failure> {
    let document = Document::new(operations);
    let operations = document.operations();
    let generate_ours = || ours::client(FOLDER, &|path| document.read(path));
    let ours = generate_ours()?;
    let bundle = ours.client.bundle.to_string();
    let plain = plain::client(&bundle)?;

    let heads = ["what", "plain progenitor", "ours", "ratio", "goal"];
    let mut table = Table::new(heads, 1..4);
    let mut add = |what: &str, [plain, ours]: [Figure; 2], goal: &str| {
        let [plain, ours, ratio] = [plain.to_string(), ours.to_string(), ours.of(plain)];
        table.row([what.to_owned(), plain, ours, ratio, goal.to_owned()]);
    };
    eprintln!("generating");
    let generations = effort.generations();
    let times = generate::measure(generations, || plain::client(&bundle), generate_ours)?;
    add("regeneration", times, REGENERATION_GOAL);
    let plain_lines = Lines::of_plain(operations, &plain)?.figures();
    let our_lines = Lines::of_ours(operations, &ours.files).figures();
    for ((what, goal), (plain, ours)) in zip(lines::KINDS, zip(plain_lines, our_lines)) {
        add(what, [plain, ours], goal);
    }
    if let Some(rounds) = effort.compilations() {
        let crates = Crates::new(workspace, "synthetic")?;
        crates.plain(&plain)?;
        crates.ours(&ours)?;
        let resources = &document.resources;
        crates.program("plain", &[], &calls::plain(resources))?;
        crates.program("ours", &[API], &calls::ours(resources))?;
        let compiled = compile::measure(
            &crates,
            &["plain", "ours"].map(Build::program),
            &compile::WAYS,
            rounds,
        )?;
        for (compiled, goal) in zip(compiled, COMPILE_GOALS) {
            for (what, figures) in compiled.figures() {
                if let [plain, ours] = figures[..] {
                    add(&what, [plain, ours], goal);
                }
            }
        }
    }
    println!(
        "made up, operations: {operations}, {}\n\n{table}",
        effort.conditions()?
    );
    Ok(())
}
