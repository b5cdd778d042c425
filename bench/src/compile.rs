//! What it costs to compile the clients.

use std::path::Path;
use std::process::Command;

use super::crates::touch;
use super::failure::Failure;
use super::measure::{Cost, children, median};
use super::table::Table;

/// What is measured: its name, the arguments of cargo, the most that ours may take of what progenitor's takes.
const PHASES: [(&str, &[&str], &str); 3] = [
    ("cargo check", &["check"], "≤ 0.60"),
    ("cargo build", &["build"], "≤ 0.70"),
    ("cargo build --release", &["build", "--release"], "≤ 0.60"),
];

/// Compiles both libraries, each with its program, in turn and so many times, and adds the medians to a table.
///
/// # Errors
/// Cargo fails.
pub(super) fn measure(folder: &Path, rounds: usize, table: &mut Table) -> Result<(), Failure> {
    for (what, arguments, goal) in PHASES {
        // Dependencies are built here; whoever uses a client builds them once.
        for name in ["plain", "ours"] {
            eprintln!("{what}: preparing {name}");
            compile(folder, name, arguments)?;
        }
        let (mut plain, mut ours) = (Vec::new(), Vec::new());
        for round in 1..=rounds {
            for (name, costs) in [("plain", &mut plain), ("ours", &mut ours)] {
                let cost = once(folder, name, arguments)?;
                eprintln!("{what}: round {round} of {rounds}: {name} {cost}");
                costs.push(cost);
            }
        }
        let wall = |costs: &[Cost]| median(costs.iter().map(|cost| cost.wall).collect());
        let processor = |costs: &[Cost]| {
            costs
                .iter()
                .map(|cost| cost.processor)
                .collect::<Option<_>>()
        };
        if let (Some(plain), Some(ours)) = (processor(&plain), processor(&ours)) {
            table.time(
                &format!("{what}, processor time"),
                median(plain),
                median(ours),
                goal,
            );
        }
        table.time(
            &format!("{what}, time on the wall"),
            wall(&plain),
            wall(&ours),
            goal,
        );
    }
    Ok(())
}

/// Compiles a library that has changed, and its program.
fn once(folder: &Path, name: &str, arguments: &[&str]) -> Result<Cost, Failure> {
    touch(folder, name)?;
    children(|| compile(folder, name, arguments))
}

fn compile(folder: &Path, name: &str, arguments: &[&str]) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let package = format!("{name}-program");
    let mut command = Command::new(cargo);
    command
        .args(arguments)
        .args(["--quiet", "--package", &package, "--target-dir"])
        .arg(folder.join("target"))
        .current_dir(folder)
        // Everything is compiled, and by the compiler itself: no cache between rounds, none from elsewhere.
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTC_WRAPPER")
        .env_remove("RUSTFLAGS");
    let output = command.output().map_err(Failure::Spawn)?;
    if output.status.success() {
        return Ok(());
    }
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    Err(Failure::Cargo(format!(
        "{} --package {package}",
        arguments.join(" ")
    )))
}

/// The compiler, such as `rustc 1.90.0`.
///
/// # Errors
/// It cannot be run.
pub(super) fn version() -> Result<String, Failure> {
    let output = Command::new("rustc").arg("--version").output();
    let output = output.map_err(Failure::Spawn)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
