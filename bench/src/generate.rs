//! What it costs to generate the clients, and how much code they are.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use syn::{File, Item};

use super::failure::Failure;
use super::measure::median;
use super::synthetic::document::Document;
use super::table::Table;
use super::{ours, plain};

/// Generates and prints both clients in turn and so many times, and adds the medians to a table.
///
/// Both begin with text: ours with YAML files, progenitor with one JSON file.
///
/// # Errors
/// A generator fails.
pub(super) fn measure(
    document: &Document,
    bundle: &str,
    rounds: usize,
    table: &mut Table,
) -> Result<(), Failure> {
    let (mut plain_times, mut our_times) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        our_times.push(timed(|| ours::client(document))?);
        plain_times.push(timed(|| plain::client(bundle))?);
    }
    table.time(
        "regeneration",
        median(plain_times),
        median(our_times),
        "≤ 1.50",
    );
    Ok(())
}

fn timed<T>(run: impl FnOnce() -> Result<T, Failure>) -> Result<Duration, Failure> {
    let start = Instant::now();
    run()?;
    Ok(start.elapsed())
}

/// Adds the lines of both clients to a table.
///
/// # Errors
/// What progenitor made is not Rust.
pub(super) fn count(
    operations: usize,
    plain: &str,
    ours: &BTreeMap<String, String>,
    table: &mut Table,
) -> Result<(), Failure> {
    let lines = |text: &str| text.lines().count();
    let all: usize = ours.values().map(|text| lines(text)).sum();
    let requests = ours
        .iter()
        .filter(|(path, _)| path.ends_with("requests.rs"));
    let requests: usize = requests.map(|(_, text)| lines(text)).sum();
    let plain_requests = lines(&without_types(plain)?);
    let each = |lines: usize| lines / operations.max(1);
    table.count("generated lines", lines(plain), all, "");
    table.count(
        "generated lines an operation",
        each(lines(plain)),
        each(all),
        "",
    );
    table.count(
        "those of requests an operation",
        each(plain_requests),
        each(requests),
        "≤ 60 in spec/",
    );
    Ok(())
}

/// progenitor's client without its types: the requests, and what they need.
fn without_types(plain: &str) -> Result<String, Failure> {
    let mut file: File = syn::parse_file(plain)?;
    file.items
        .retain(|item| !matches!(item, Item::Mod(module) if module.ident == "types"));
    Ok(prettyplease::unparse(&file))
}
