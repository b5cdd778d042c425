//! A document of `spec/`: what a client of the real API costs, whole and with one tag.
//!
//! What is generated is the client of the committed document, through the pipeline as it is, and progenitor's of the very same
//! document; [`document`] says what of it that cannot take. Our client is one crate, compiled with features as its users have
//! them: that of the API, that of one tag, or none, which leaves the runtime that every feature needs.
//!
//! First the libraries are compiled alone. That leaves to the user's crate what [`program`] says, so both whole clients are
//! also compiled with a program that sends all their requests.

mod document;
mod program;
mod report;
mod tags;

use std::iter::zip;
use std::path::Path;

use codegen::files;
use codegen::pipeline::spec_folder;

use crate::compile::{self, Build};
use crate::crates::Crates;
use crate::effort::Effort;
use crate::failure::Failure;
use crate::figure::Figure;
use crate::lines::{self, Lines};
use crate::{generate, ours, plain};

use report::Report;

/// The most that regeneration may take.
const REGENERATION_GOAL: &str = "≤ 1.50 of plain";
/// The most that all tags may take to compile.
const WHOLE_GOAL: &str = "≤ 0.50 of plain";
/// The most that one tag may take to compile.
const TAG_GOAL: &str = "≤ 0.20 of all tags";

/// Measures the clients of an API, and prints a table.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn run(workspace: &Path, api: &str, effort: Effort) -> Result<(), Failure> {
    let folder = spec_folder(api);
    let generate_ours = || ours::client(&folder, &|path| files::read(workspace, path));
    let ours = generate_ours()?;
    let document = document::for_progenitor(ours.client.bundle.clone());
    let plain = plain::client(&document.text)?;

    let tags = tags::by_size(&ours);
    let parts = tags::parts(&tags);
    let mut builds = vec![
        build("plain progenitor", "plain", None),
        build("ours, all tags", "ours", Some(api)),
    ];
    let mut goals = vec!["", WHOLE_GOAL];
    for (tag, size) in &parts {
        let name = format!("ours, `{}`: the {size} tag", tag.name);
        builds.push(build(&name, "ours", Some(&tag.feature(api))));
        goals.push(TAG_GOAL);
    }
    builds.push(build("ours, no tag", "ours", None));

    let mut report = Report::new(builds.iter().map(|build| build.name.clone()).collect());
    eprintln!("generating");
    let generations = effort.generations();
    let times = generate::measure(generations, || plain::client(&document.text), generate_ours)?;
    report.add("regeneration", &times, &["", REGENERATION_GOAL]);
    let plain_lines = Lines::of_plain(document.operations, &plain)?.figures();
    let our_lines = Lines::of_ours(document.bundled, &ours.files).figures();
    let both = zip(plain_lines, our_lines);
    let mut figures: Vec<_> = both.map(|(plain, ours)| vec![plain, ours]).collect();
    if let Some(all) = figures.first_mut() {
        all.extend(parts.iter().map(|(tag, _)| Figure::Count(tag.lines)));
    }
    for ((what, goal), figures) in zip(lines::KINDS, figures) {
        report.add(what, &figures, &["", goal]);
    }
    if let Some(rounds) = effort.compilations() {
        let crates = Crates::new(workspace, api)?;
        crates.plain(&plain)?;
        crates.ours(&ours)?;
        crates.program("plain", &[], &program::plain(&plain)?)?;
        crates.program("ours", &[api], &program::ours(api, &ours.files)?)?;
        for compiled in compile::measure(&crates, &builds, rounds)? {
            for (what, figures) in compiled.figures() {
                report.add(&what, &figures, &goals);
            }
        }
        let programs = ["plain", "ours"].map(Build::program);
        for compiled in compile::measure(&crates, &programs, rounds)? {
            for (what, figures) in compiled.figures() {
                report.add(&format!("{what}, with a program"), &figures, &goals);
            }
        }
    }
    println!(
        "{api}, operations: {}, tags: {}, {}",
        document.bundled,
        tags.len(),
        effort.conditions()?
    );
    for what in &document.left_out {
        println!("Plain progenitor does without {what}");
    }
    println!("\n{report}");
    Ok(())
}

/// A library, with no feature but one, if it has any.
fn build(name: &str, library: &'static str, feature: Option<&str>) -> Build {
    let mut arguments = vec!["--package", library, "--no-default-features"];
    arguments.extend(feature.iter().flat_map(|feature| ["--features", feature]));
    Build {
        name: name.to_owned(),
        library,
        arguments: arguments.into_iter().map(str::to_owned).collect(),
    }
}
