//! What it costs to compile the clients.

use std::process::Command;
use std::time::Duration;

use crate::crates::Crates;
use crate::failure::Failure;
use crate::figure::Figure;
use crate::measure::{Cost, children, median};

/// A way to compile: arguments of cargo.
pub(crate) type Way = &'static [&'static str];

/// Only the types and what they mean are checked.
pub(crate) const CHECK: Way = &["check"];
/// As one develops.
pub(crate) const BUILD: Way = &["build"];
/// As one ships.
pub(crate) const RELEASE: Way = &["build", "--release"];
/// All of them.
pub(crate) const WAYS: [Way; 3] = [CHECK, BUILD, RELEASE];

/// What is compiled.
#[derive(Debug)]
pub(crate) struct Build {
    /// What to call it while it is measured.
    pub(crate) name: String,
    /// The crate of the library, which changes before each time.
    pub(crate) library: &'static str,
    /// The package and its features, as arguments of cargo.
    pub(crate) arguments: Vec<String>,
}

impl Build {
    /// A library and the program that uses it.
    pub(crate) fn program(library: &'static str) -> Self {
        let name = format!("{library}-program");
        Self {
            library,
            arguments: vec!["--package".to_owned(), name.clone()],
            name,
        }
    }
}

/// What one way to compile took.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// Such as `cargo check`.
    pub(crate) command: String,
    /// Medians of all processors' time, one for each build; `None` where the system does not tell it.
    processor: Option<Vec<Duration>>,
    /// Medians by the clock on the wall, one for each build.
    wall: Vec<Duration>,
}

impl Compiled {
    /// Time of the processors if the system tells it, else by the clock: one figure for each build.
    pub(crate) fn cost(&self) -> Vec<Figure> {
        let times = self.processor.as_ref().unwrap_or(&self.wall);
        times.iter().copied().map(Figure::Time).collect()
    }

    /// What was measured, and a figure of it for each build.
    pub(crate) fn figures(&self) -> impl Iterator<Item = (String, Vec<Figure>)> {
        let times = [
            ("processor time", self.processor.as_ref()),
            ("time on the wall", Some(&self.wall)),
        ];
        times.into_iter().filter_map(|(what, times)| {
            let figures = times?.iter().copied().map(Figure::Time).collect();
            Some((format!("{}, {what}", self.command), figures))
        })
    }
}

/// Compiles each in these ways, in turn and so many times.
///
/// # Errors
/// Cargo fails.
pub(crate) fn measure(
    crates: &Crates,
    builds: &[Build],
    ways: &[Way],
    rounds: usize,
) -> Result<Vec<Compiled>, Failure> {
    ways.iter()
        .map(|way| one_way(crates, builds, rounds, way))
        .collect()
}

fn one_way(
    crates: &Crates,
    builds: &[Build],
    rounds: usize,
    way: &[&str],
) -> Result<Compiled, Failure> {
    let command = format!("cargo {}", way.join(" "));
    // Dependencies are built here; whoever uses a client builds them once.
    for build in builds {
        eprintln!("{command}: preparing {}", build.name);
        compile(crates, build, way)?;
    }
    let mut costs = vec![Vec::new(); builds.len()];
    for round in 1..=rounds {
        for (build, costs) in builds.iter().zip(&mut costs) {
            crates.touch(build.library)?;
            let cost = children(|| compile(crates, build, way))?;
            eprintln!(
                "{command}: round {round} of {rounds}: {} {cost}",
                build.name
            );
            costs.push(cost);
        }
    }
    let wall = |costs: &Vec<Cost>| median(costs.iter().map(|cost| cost.wall).collect());
    let processor = |costs: &Vec<Cost>| {
        let times: Option<_> = costs.iter().map(|cost| cost.processor).collect();
        times.map(median)
    };
    Ok(Compiled {
        command,
        processor: costs.iter().map(processor).collect(),
        wall: costs.iter().map(wall).collect(),
    })
}

fn compile(crates: &Crates, build: &Build, way: &[&str]) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(way)
        .args(&build.arguments)
        .arg("--quiet")
        .arg("--target-dir")
        .arg(crates.target())
        .current_dir(crates.folder())
        // Everything is compiled, and by the compiler itself: no cache between rounds, none from elsewhere.
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTC_WRAPPER")
        .env_remove("RUSTFLAGS");
    let output = command.output().map_err(Failure::Spawn)?;
    if output.status.success() {
        return Ok(());
    }
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    let arguments = build.arguments.join(" ");
    Err(Failure::Cargo(format!("{} {arguments}", way.join(" "))))
}

/// The compiler, such as `rustc 1.90.0`.
///
/// # Errors
/// It cannot be run.
pub(crate) fn version() -> Result<String, Failure> {
    let output = Command::new("rustc").arg("--version").output();
    let output = output.map_err(Failure::Spawn)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
