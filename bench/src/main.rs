//! `cargo xtask bench`: what generating and compiling a client costs, beside plain progenitor's for the same document.
//!
//! Both sides are measured in the same run and in turn, so that the ratio holds whatever the machine is and whatever
//! else it does. A crate of its own: what is measured is built with optimizations, and that should not build the rest of
//! the workspace so.
//!
//! | document | what is compiled |
//! |---|---|
//! | made up ([`synthetic`]) | both clients, each with a program that makes and sends every request |
//! | that of an API ([`real`]) | both clients as libraries, ours with all tags, with one, and with none; then with a program |

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
mod plain;
mod real;
mod synthetic;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use effort::Effort;

/// Measures what generating and compiling a client costs, beside plain progenitor's for the same document.
#[derive(Parser)]
#[command(name = "cargo xtask bench", bin_name = "cargo xtask bench")]
struct Options {
    /// Measure the document of this API, instead of one that is made up: all its tags, one of them, and none.
    #[arg(long, value_parser = ["sevalla", "northflank"])]
    api: Option<String>,
    /// Operations of the document that is made up.
    #[arg(long, default_value_t = 240, conflicts_with = "api")]
    operations: usize,
    #[command(flatten)]
    effort: Effort,
}

/// Measures and prints a table. Whatever the ratios are, the command succeeds.
fn main() -> ExitCode {
    let Options {
        api,
        operations,
        effort,
    } = Options::parse();
    let done = match api {
        Some(api) => real::run(&workspace(), &api, effort),
        None => synthetic::run(&workspace(), operations, effort),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the workspace, so that the command works from any folder within it.
fn workspace() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}
