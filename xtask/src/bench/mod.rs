//! `cargo xtask bench`: what generating and compiling a client costs, beside plain progenitor's for the same document.
//!
//! Both sides are measured in the same run and in turn, so that the ratio holds whatever the machine is and whatever
//! else it does. The document is synthetic, since the real ones are too small to tell.

mod calls;
mod compile;
mod crates;
mod document;
mod failure;
mod files;
mod generate;
mod measure;
mod ours;
mod plain;
mod properties;
mod resource;
mod table;
mod yaml;

use std::path::Path;
use std::process::{Command, ExitCode};

use clap::Args;

use document::Document;
use failure::Failure;
use table::Table;

/// What is measured, and how often.
#[derive(Args)]
pub(crate) struct Options {
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
pub(crate) fn run(workspace: &Path, options: &Options) -> ExitCode {
    let done = if cfg!(debug_assertions) {
        again_in_release(workspace)
    } else {
        measure(workspace, options)
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Runs this command once more with optimizations: a generator without them is several times as slow.
fn again_in_release(workspace: &Path) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    eprintln!("Building this command with optimizations …");
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--release", "--package", "xtask", "--"])
        .args(std::env::args_os().skip(1))
        .current_dir(workspace)
        .status()
        .map_err(Failure::Spawn)?;
    if status.success() {
        return Ok(());
    }
    let command = "run --release --package xtask".to_owned();
    Err(Failure::Cargo(command))
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
