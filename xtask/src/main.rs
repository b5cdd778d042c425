//! The commands of this workspace: `cargo xtask` with `regen`, `check`, `drift`, `sandbox`, `surface` or `bench`.

mod sandbox;
mod surface;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::{Parser, Subcommand, ValueEnum};
use codegen::check::check;
use codegen::emit::{self, Emission, EmitError};
use codegen::files;
use codegen::load::load;
use codegen::pipeline::{Client, Error, regenerate, regenerate_features, spec_folder};
use codegen::unverified::{Unverified, unverified};

/// Maintains the API clients of this workspace, and serves the APIs to try them.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Generate the clients from the documents in `spec/`.
    Regen {
        /// Write nothing; print what is stale and exit with 1 if anything is.
        #[arg(long)]
        check: bool,
        /// Only this API.
        #[arg(long)]
        api: Option<Api>,
    },
    /// Check the documents in `spec/` and generate nothing.
    Check {
        /// Only this API.
        #[arg(long)]
        api: Option<Api>,
        /// List what could not be confirmed on the reference pages too.
        #[arg(long)]
        unverified: bool,
    },
    /// Compare the documents in `spec/` with what the vendors publish, and edit nothing.
    ///
    /// Exits with 0 without a difference, with 1 if there are some, and with 2 if something could not be compared.
    Drift {
        /// An OpenAPI document (3.0 or 3.1, JSON or YAML), a saved reference page, a folder of them, or an address.
        #[arg(required = true)]
        sources: Vec<String>,
        /// The API that all sources are of; else they say so themselves.
        #[arg(long)]
        api: Option<Api>,
        /// The sources are all there is: name what only the documents have. An OpenAPI document always is.
        #[arg(long)]
        whole: bool,
        /// Another ignore list than `spec/drift-ignore.yaml`.
        #[arg(long, value_name = "FILE")]
        ignore: Option<PathBuf>,
        /// An object of JSON a line, for programs.
        #[arg(long)]
        json: bool,
    },
    /// Serve both APIs on this machine, without an account, until Ctrl-C.
    Sandbox(sandbox::Options),
    /// Tell what changed of the public surface since another commit, and which of it breaks what users have.
    Surface {
        /// The commit, such as the tag of the last release.
        since: String,
    },
    /// Measure generating and compiling a client beside plain progenitor's; `--help` behind it has the options.
    #[command(disable_help_flag = true)]
    Bench {
        /// Goes to the crate `bench`, which is built with optimizations for it.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Api {
    Sevalla,
    Northflank,
}

impl Api {
    fn name(self) -> &'static str {
        match self {
            Self::Sevalla => "sevalla",
            Self::Northflank => "northflank",
        }
    }
}

fn main() -> ExitCode {
    let workspace = workspace();
    match Arguments::parse().command {
        Command::Regen { check, api } => regen(&workspace, &selected(api), check),
        Command::Check { api, unverified } => check_specs(&workspace, &selected(api), unverified),
        Command::Drift {
            sources,
            api,
            whole,
            ignore,
            json,
        } => {
            let options = drift::Options {
                api: api.map(|api| api.name().to_owned()),
                whole,
                ignore,
            };
            report_drift(&workspace, &sources, &options, json)
        }
        Command::Sandbox(options) => sandbox::run(options),
        Command::Surface { since } => surface::run(&workspace, &since),
        Command::Bench { arguments } => bench(&workspace, &arguments),
    }
}

fn selected(api: Option<Api>) -> Vec<Api> {
    api.map_or_else(|| Api::value_variants().to_vec(), |api| vec![api])
}

/// The root of the workspace, so that the command works from any folder within it.
fn workspace() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}

fn regen(workspace: &std::path::Path, apis: &[Api], check: bool) -> ExitCode {
    // Held to the end, so that nobody reads what another is writing.
    let waiting = || eprintln!("Another run generates in this workspace; waiting for it to end.");
    let _lock = match emit::lock(workspace, waiting) {
        Ok(lock) => Some(lock),
        // Comparing is possible where nothing can be written.
        Err(_) if check => None,
        Err(error) => {
            print_error(&EmitError::into(error));
            return ExitCode::FAILURE;
        }
    };
    let mut generated = Vec::new();
    let mut failed = false;
    for api in apis {
        let start = Instant::now();
        match regenerate(workspace, api.name()) {
            Ok((client, emission)) => generated.push((client, emission, start.elapsed())),
            Err(error) => {
                print_error(&error);
                failed = true;
            }
        }
    }
    let clients: Vec<_> = generated.iter().map(|(client, ..)| client).collect();
    let features = regenerate_features(workspace, &clients);
    failed |= features
        .as_ref()
        .inspect_err(|error| print_error(error))
        .is_err();
    let features = features.ok().filter(|_| !failed);
    // Nothing is written unless every document is good.
    let Some(features) = features else {
        eprintln!("Nothing was written.");
        return ExitCode::FAILURE;
    };
    print_table(&generated);
    if check {
        return report_stale(&generated, &features);
    }
    for emission in emissions(&generated, &features) {
        if let Err(error) = emission.write() {
            print_error(&EmitError::into(error));
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// What is to be compared and written, the features last: they say which files are compiled.
fn emissions<'a>(
    generated: &'a [(Client, Emission, Duration)],
    features: &'a Emission,
) -> impl Iterator<Item = &'a Emission> {
    let emissions = generated.iter().map(|(_, emission, _)| emission);
    emissions.chain([features])
}

fn report_stale(generated: &[(Client, Emission, Duration)], features: &Emission) -> ExitCode {
    let diff: String = emissions(generated, features).map(Emission::diff).collect();
    if diff.is_empty() {
        return ExitCode::SUCCESS;
    }
    print!("\n{diff}");
    eprintln!("\nWhat is committed is stale. Run `cargo xtask regen` and commit what it changes.");
    ExitCode::FAILURE
}

fn print_table(generated: &[(Client, Emission, Duration)]) {
    println!(
        "{:<12}{:>11}{:>7}{:>7}{:>8}  {:<11}{:>8}",
        "API", "operations", "types", "files", "lines", "changed", "time"
    );
    for (client, emission, time) in generated {
        let changed = match emission.stale().len() {
            0 => "no".to_owned(),
            1 => "1 file".to_owned(),
            count => format!("{count} files"),
        };
        println!(
            "{:<12}{:>11}{:>7}{:>7}{:>8}  {changed:<11}{:>8}",
            client.name(),
            client.api.operations.len(),
            client.api.types.len(),
            emission.files(),
            emission.lines(),
            format!("{} ms", time.as_millis()),
        );
    }
}

fn check_specs(workspace: &std::path::Path, apis: &[Api], list_unverified: bool) -> ExitCode {
    let mut result = ExitCode::SUCCESS;
    for api in apis {
        let spec = spec_folder(api.name());
        let read = |path: &str| files::read(workspace, path);
        match load(&spec, &read).and_then(check) {
            Ok(checked) => {
                println!("{spec}: nothing to complain about");
                if list_unverified {
                    print_unverified(&unverified(&checked));
                }
            }
            Err(report) => {
                print_error(&report.into());
                result = ExitCode::FAILURE;
            }
        }
    }
    result
}

fn report_drift(
    workspace: &std::path::Path,
    sources: &[String],
    options: &drift::Options,
    json: bool,
) -> ExitCode {
    let apis: Vec<_> = selected(None).into_iter().map(Api::name).collect();
    let outcome = drift::drift(workspace, &apis, sources, options);
    if json {
        print!("{}", drift::report::json(&outcome));
    } else {
        print!("{}", drift::report::people(&outcome));
    }
    ExitCode::from(outcome.code())
}

fn print_unverified(unverified: &[Unverified]) {
    for Unverified {
        place,
        subject,
        text,
    } in unverified
    {
        println!("{place}: {subject}: {text}");
    }
    println!("{} not verified", unverified.len());
}

/// Runs the crate `bench`: what it measures are generators with optimizations, and nothing else needs any.
fn bench(workspace: &std::path::Path, arguments: &[OsString]) -> ExitCode {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = std::process::Command::new(cargo)
        .args(["run", "--quiet", "--release", "--package", "bench", "--"])
        .args(arguments)
        .current_dir(workspace)
        .status();
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: cannot run cargo: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print_error(error: &Error) {
    match error {
        Error::Document(report) => eprint!("{}", report.render(std::io::stderr().is_terminal())),
        other => eprintln!("error: {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_of_bench_are_for_bench_to_read() {
        for options in [&["--api", "sevalla"][..], &["--help"]] {
            let line = ["cargo xtask", "bench"].iter().chain(options);
            let Ok(Arguments {
                command: Command::Bench { arguments },
            }) = Arguments::try_parse_from(line)
            else {
                panic!("{options:?}");
            };
            assert_eq!(arguments, options);
        }
    }
}
