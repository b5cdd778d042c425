//! Crates around the generated code, in a workspace of their own below `target/`, so that they can be compiled.
//!
//! Each client is a library, and has a program that uses it. Dependencies are those of this workspace, by its
//! `Cargo.lock`. Our library is what `generated-client` is, with the synthetic API in the place of the two real ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::{Attribute, Item};

use super::failure::Failure;
use super::files;
use super::synthetic::calls;
use super::synthetic::document::{API, Document};

/// What progenitor's code needs.
const PLAIN_DEPENDENCIES: &str = "\
bytes.workspace = true
chrono.workspace = true
futures-util.workspace = true
progenitor-client.workspace = true
regress.workspace = true
reqwest.workspace = true
serde.workspace = true
serde_json.workspace = true
uuid.workspace = true
";

/// The hand-written module of an API, as it is beside the real ones.
const API_MODULE: &str = "\
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, deprecated, unreachable_pub)]
mod generated;

pub use generated::*;
";

/// The folders of `generated-client/src` that the synthetic API replaces.
const REAL_APIS: [&str; 2] = ["sevalla", "northflank"];

/// Writes the crates `plain`, `plain-program`, `ours` and `ours-program` into a folder.
///
/// # Errors
/// A file cannot be read or written.
pub(super) fn write(
    workspace: &Path,
    folder: &Path,
    document: &Document,
    plain: &str,
    ours: &BTreeMap<String, String>,
) -> Result<(), Failure> {
    let sources = folder.join("ours/src");
    // What an earlier run has left would be compiled as well.
    files::remove(&sources)?;
    let root = files::read(&workspace.join("Cargo.toml"))?;
    let dependencies = section(&root, "workspace.dependencies", |line| {
        !line.contains("path = ")
    });
    let members = r#"members = ["plain", "plain-program", "ours", "ours-program"]"#;
    files::write(
        &folder.join("Cargo.toml"),
        &format!(
            "[workspace]\nresolver = \"3\"\n{members}\n\n[workspace.dependencies]\n{dependencies}"
        ),
    )?;
    files::write(
        &folder.join("Cargo.lock"),
        &files::read(&workspace.join("Cargo.lock"))?,
    )?;

    files::write(
        &folder.join("plain/Cargo.toml"),
        &manifest("plain", PLAIN_DEPENDENCIES),
    )?;
    files::write(&folder.join("plain/src/lib.rs"), plain)?;
    program(folder, "plain", &calls::plain(&document.resources))?;

    let client = workspace.join("generated-client");
    files::copy(&client.join("src"), &sources, &REAL_APIS)?;
    files::write(
        &sources.join("lib.rs"),
        &library(&files::read(&client.join("src/lib.rs"))?)?,
    )?;
    files::write(&sources.join(API).join("mod.rs"), API_MODULE)?;
    for (path, text) in ours {
        files::write(&sources.join(API).join("generated").join(path), text)?;
    }
    let dependencies = section(
        &files::read(&client.join("Cargo.toml"))?,
        "dependencies",
        |_| true,
    );
    let features = features(ours.values());
    files::write(
        &folder.join("ours/Cargo.toml"),
        &format!("{}\n{features}", manifest("ours", &dependencies)),
    )?;
    program(folder, "ours", &calls::ours(&document.resources))
}

/// The crate of a program that uses the library `name`.
fn program(folder: &Path, name: &str, source: &str) -> Result<(), Failure> {
    let own = format!("{name}-program");
    let dependencies = format!(
        "{name} = {{ path = \"../{name}\" }}\ntokio = {{ workspace = true, features = [\"net\", \"rt\", \"time\"] }}\n"
    );
    files::write(
        &folder.join(&own).join("Cargo.toml"),
        &manifest(&own, &dependencies),
    )?;
    files::write(&folder.join(&own).join("src/main.rs"), source)
}

fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n{dependencies}"
    )
}

/// The lines of a section of a manifest.
fn section(manifest: &str, name: &str, wanted: impl Fn(&str) -> bool) -> String {
    let head = format!("[{name}]");
    let lines = manifest.lines().skip_while(|line| *line != head).skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    lines
        .filter(|line| wanted(line))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// The root of our library: that of `generated-client` with another API, and without what it says of itself.
fn library(source: &str) -> Result<String, Failure> {
    let mut file = syn::parse_file(source)?;
    file.attrs.clear();
    file.items.retain(|item| !is_conditional(item));
    let text = prettyplease::unparse(&file);
    Ok(format!("{text}\npub mod {API};\n"))
}

/// Whether an item depends on a feature: those are the real APIs, and what is for them.
fn is_conditional(item: &Item) -> bool {
    let attributes: &[Attribute] = match item {
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        _ => &[],
    };
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("cfg"))
}

/// The section of features: all that the code asks for, those of the API on by default.
fn features<'a>(sources: impl Iterator<Item = &'a String>) -> String {
    let mut names = BTreeSet::from(["full-serde"]);
    for source in sources {
        let after = source.split("feature = \"").skip(1);
        names.extend(after.filter_map(|rest| rest.split('"').next()));
    }
    let own = names
        .iter()
        .filter(|name| name.trim_start_matches('_').starts_with(API));
    let own: Vec<String> = own.map(|name| format!("\"{name}\"")).collect();
    let all: String = names.iter().map(|name| format!("{name} = []\n")).collect();
    format!("[features]\ndefault = [{}]\n{all}", own.join(", "))
}

/// Marks the library as changed, so that it and its program are compiled anew, and nothing else.
///
/// # Errors
/// The file cannot be opened or changed.
pub(super) fn touch(folder: &Path, name: &str) -> Result<(), Failure> {
    let path = folder.join(name).join("src/lib.rs");
    let file = fs::File::options().append(true).open(&path);
    file.and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .map_err(Failure::of(path))
}
