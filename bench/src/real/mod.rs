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

use crate::compile::{self, BUILD, Build, CHECK, RELEASE};
use crate::crates::Crates;
use crate::effort::Effort;
use crate::failure::Failure;
use crate::figure::Figure;
use crate::generate::{self, REGENERATION_GOAL};
use crate::lines::{self, Lines};
use crate::ours::{self, Ours};
use crate::plain::{self, PLAIN};
use crate::row::Row;

use document::Document;
use report::Report;

/// The most that all tags may take to compile.
const WHOLE_GOAL: &str = "≤ 0.50 of plain";
/// The most that one tag may take to compile.
const TAG_GOAL: &str = "≤ 0.20 of all tags";

/// Both clients of an API.
struct Clients<'a> {
    workspace: &'a Path,
    api: &'a str,
    document: Document,
    ours: Ours,
    plain: String,
}

impl<'a> Clients<'a> {
    fn of(workspace: &'a Path, api: &'a str) -> Result<Self, Failure> {
        let ours = generate_ours(workspace, api)?;
        let document = document::for_progenitor(ours.client.bundle.clone());
        let plain = plain::client(&document.text)?;
        Ok(Self {
            workspace,
            api,
            document,
            ours,
            plain,
        })
    }

    /// How long they take to be generated, plain progenitor's first.
    fn regeneration(&self, rounds: usize) -> Result<[Figure; 2], Failure> {
        eprintln!("generating {}", self.api);
        let plain = || plain::client(&self.document.text);
        generate::measure(rounds, plain, || generate_ours(self.workspace, self.api))
    }

    /// Both as libraries and with programs, ready to be compiled.
    fn crates(&self) -> Result<Crates, Failure> {
        let Self {
            ours, plain, api, ..
        } = self;
        let crates = Crates::new(self.workspace, api)?;
        crates.plain(plain)?;
        crates.ours(ours)?;
        crates.program("plain", &[], &program::plain(plain)?)?;
        crates.program("ours", &[api], &program::ours(api, &ours.files)?)?;
        Ok(crates)
    }
}

fn generate_ours(workspace: &Path, api: &str) -> Result<Ours, Failure> {
    ours::client(&spec_folder(api), &|path| files::read(workspace, path))
}

/// How long both take to generate the client of an API.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn regeneration(workspace: &Path, api: &str, rounds: usize) -> Result<Row, Failure> {
    let clients = Clients::of(workspace, api)?;
    let what = format!("regeneration, {api}");
    let times = clients.regeneration(rounds)?;
    Ok(Row::new(what, PLAIN, times, REGENERATION_GOAL))
}

/// What it takes to compile the client of an API, in processor time: the library, one tag of it, and with a program.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn compilation(workspace: &Path, api: &str, rounds: usize) -> Result<Vec<Row>, Failure> {
    let clients = Clients::of(workspace, api)?;
    let crates = clients.crates()?;
    let tags = tags::by_size(&clients.ours);
    let tag = tags.get(tags.len() / 2);
    let mut builds = vec![
        build(PLAIN, "plain", None),
        build("ours, all tags", "ours", Some(api)),
    ];
    builds.extend(tag.map(|tag| build(&tag.name, "ours", Some(&tag.feature(api)))));
    let mut rows = Vec::new();
    for compiled in compile::measure(&crates, &builds, &[CHECK, BUILD], rounds)? {
        let cost = compiled.cost();
        if let [plain, all, ..] = cost[..] {
            let what = format!("{}, {api}", compiled.command);
            rows.push(Row::new(what, PLAIN, [plain, all], "≤ 0.50"));
        }
        if let ([_, all, part], Some(tag)) = (&cost[..], tag) {
            let what = format!("{}, {} alone", compiled.command, tag.feature(api));
            rows.push(Row::new(what, "all tags of ours", [*all, *part], "≤ 0.20"));
        }
    }
    let programs = ["plain", "ours"].map(Build::program);
    for compiled in compile::measure(&crates, &programs, &[BUILD, RELEASE], rounds)? {
        if let [plain, ours] = compiled.cost()[..] {
            let what = format!(
                "{}, {api}, with a program that sends all requests",
                compiled.command
            );
            rows.push(Row::new(what, PLAIN, [plain, ours], "≤ 0.50"));
        }
    }
    Ok(rows)
}

/// Measures the clients of an API, and prints a table.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn run(workspace: &Path, api: &str, effort: Effort) -> Result<(), Failure> {
    let clients = Clients::of(workspace, api)?;
    let Clients {
        document,
        ours,
        plain,
        ..
    } = &clients;

    let tags = tags::by_size(ours);
    let parts = tags::parts(&tags);
    let mut builds = vec![
        build(PLAIN, "plain", None),
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
    let times = clients.regeneration(effort.generations())?;
    report.add(
        "regeneration",
        &times,
        &["", &format!("{REGENERATION_GOAL} of plain")],
    );
    let plain_lines = Lines::of_plain(document.operations, plain)?.figures();
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
        let crates = clients.crates()?;
        for compiled in compile::measure(&crates, &builds, &compile::WAYS, rounds)? {
            for (what, figures) in compiled.figures() {
                report.add(&what, &figures, &goals);
            }
        }
        let programs = ["plain", "ours"].map(Build::program);
        for compiled in compile::measure(&crates, &programs, &compile::WAYS, rounds)? {
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
