//! `cargo xtask bench`: what generating and compiling a client costs, beside plain progenitor's for the same document.
//!
//! Both sides are measured in the same run and in turn, so that the ratio holds whatever the machine is and whatever
//! else it does. A crate of its own: what is measured is built with optimizations, and that should not build the rest of
//! the workspace so.

mod compile;
mod crates;
mod failure;
mod files;
mod generate;
mod measure;
mod ours;
mod plain;
mod synthetic;
mod table;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use failure::Failure;
use synthetic::document::Document;
use table::Table;

/// Measures what generating and compiling a client costs beside plain progenitor's, for a synthetic document.
#[derive(Parser)]
#[command(name = "cargo xtask bench", bin_name = "cargo xtask bench")]
struct Options {
    /// Operations of the synthetic document.
    #[arg(long, default_value_t = 240)]
    operations: usize,
    /// How often each client is compiled in each way; the median counts. Each is generated three times as often.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Compile nothing: only how long generation takes and how much code it makes.
    #[arg(long)]
    no_compile: bool,
}

/// Measures and prints a table. Whatever the ratios are, the command succeeds.
fn main() -> ExitCode {
    match measure(&workspace(), &Options::parse()) {
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

fn measure(workspace: &Path, options: &Options) -> Result<(), Failure> {
    let document = Document::new(options.operations);
    let bundle = plain::document(&document)?;
    let mut table = Table::default();
    eprintln!("generating");
    generate::measure(&document, &bundle, options.rounds * 3, &mut table)?;
    let (plain, ours) = (plain::client(&bundle)?, ours::client(&document)?);
    generate::count(document.operations(), &plain, &ours, &mut table)?;
    if !options.no_compile {
        let folder = workspace.join("target/bench");
        crates::write(workspace, &folder, &document, &plain, &ours)?;
        compile::measure(&folder, options.rounds, &mut table)?;
    }
    println!(
        "{} operations, {} rounds of compiling, medians, {} processors, {}\n\n{table}",
        document.operations(),
        options.rounds,
        std::thread::available_parallelism().map_or(0, usize::from),
        compile::version()?,
    );
    Ok(())
}
