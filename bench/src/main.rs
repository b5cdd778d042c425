//! `cargo xtask bench`: what generating, compiling and using a client costs, each beside a baseline of the same run.
//!
//! Both sides are measured in turn, so that the ratio holds whatever the machine is and whatever else it does. A crate of
//! its own: what is measured is built with optimizations, and that should not build the rest of the workspace so.
//!
//! | measured | module | baseline |
//! |---|---|---|
//! | generating: the documents of `spec/`, and made-up ones that grow | [`real`], [`synthetic`] | plain progenitor |
//! | compiling: libraries, one tag, programs that send every request | [`real`], [`synthetic`] | plain progenitor's client of the same document |
//! | a call: instructions, pace, memory | [`calls`] | reqwest and serde by hand |
//! | reading answers and identifiers | [`values`] | `serde_json` into plain structs, the documented pattern |
//! | the sandbox | [`sandbox`] | a bare axum handler |

mod answerer;
mod calls;
mod compile;
mod crates;
mod effort;
mod failure;
mod figure;
mod files;
mod generate;
mod lines;
mod measure;
mod ours;
mod peak;
mod plain;
mod real;
mod row;
mod sandbox;
mod synthetic;
mod table;
mod values;
mod whole;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use effort::Effort;
use failure::Failure;

/// Measures what generating, compiling and using a client costs, each beside a baseline of the same run.
///
/// Without an option all of it, in one table.
#[derive(Parser)]
#[command(name = "cargo xtask bench", bin_name = "cargo xtask bench")]
struct Options {
    /// Only generating and compiling, of the document of this API: all its tags, two of them alone, and none.
    #[arg(long, value_parser = ["sevalla", "northflank"])]
    api: Option<String>,
    /// Only generating and compiling, of a document of so many operations that is made up.
    #[arg(long, conflicts_with = "api")]
    operations: Option<usize>,
    /// Only a part of the table; may be repeated.
    #[arg(long, value_enum, conflicts_with_all = ["api", "operations"])]
    only: Vec<whole::Topic>,
    /// Keep the table in BENCHMARKS.md, in the place of the one there.
    #[arg(long, conflicts_with_all = ["api", "operations", "only"])]
    keep: bool,
    #[command(flatten)]
    effort: Effort,
    #[command(subcommand)]
    part: Option<Part>,
}

#[derive(Subcommand)]
enum Part {
    /// What a process of its own does for a measurement.
    #[command(hide = true)]
    Task(calls::Task),
}

/// Measures and prints a table. Whatever the ratios are, the command succeeds.
fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), Failure> {
    let workspace = workspace();
    let effort = options.effort;
    match (&options.part, &options.api, options.operations) {
        (Some(Part::Task(task)), ..) => task.run(),
        (None, Some(api), _) => real::run(&workspace, api, effort),
        (None, None, Some(operations)) => synthetic::run(&workspace, operations, effort),
        (None, None, None) => whole::run(&workspace, effort, &options.only, options.keep),
    }
}

/// The root of the workspace, so that the command works from any folder within it.
fn workspace() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}
