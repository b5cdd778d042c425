//! Crates around the generated code, in a workspace of their own below `target/`, so that they can be compiled.
//!
//! Dependencies are those of this workspace, by its `Cargo.lock`. Our library is what `generated-client` is, with what was
//! generated in the place of what is committed. What both stand on, `client-runtime` and `progenitor-client`, is compiled
//! before anything is measured.

use std::fs;
use std::path::{Path, PathBuf};

use codegen::emit::emit_features;
use codegen::pipeline;

use crate::failure::Failure;
use crate::files;
use crate::ours::Ours;

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

/// The crates.
const MEMBERS: &str = r#"members = ["plain", "plain-program", "ours", "ours-program"]"#;

/// What our code needs beside crates of others, as seen from the folder of the crates.
const RUNTIME: &str =
    r#"client-runtime = { path = "../../../client-runtime", default-features = false }"#;

/// A folder with crates.
#[derive(Debug)]
pub(crate) struct Crates {
    /// The workspace that dependencies and the hand-written part of our client come from.
    workspace: PathBuf,
    folder: PathBuf,
}

impl Crates {
    /// Begins a workspace of four crates, which have to be written: two libraries, and a program for each.
    ///
    /// # Errors
    /// A file cannot be read or written.
    pub(crate) fn new(workspace: &Path, name: &str) -> Result<Self, Failure> {
        let crates = Self {
            workspace: workspace.to_owned(),
            folder: workspace.join("target/bench").join(name),
        };
        let root = files::read(&workspace.join("Cargo.toml"))?;
        let dependencies = section(&root, "workspace.dependencies");
        let dependencies = dependencies.filter(|line| !line.contains("path = "));
        let root = format!(
            "[workspace]\nresolver = \"3\"\n{MEMBERS}\n\n[workspace.dependencies]\n{RUNTIME}\n{}",
            lines(dependencies)
        );
        files::write(&crates.folder.join("Cargo.toml"), &root)?;
        let lock = files::read(&workspace.join("Cargo.lock"))?;
        files::write(&crates.folder.join("Cargo.lock"), &lock)?;
        Ok(crates)
    }

    /// Writes the library `plain`: progenitor's client.
    ///
    /// # Errors
    /// A file cannot be written.
    pub(crate) fn plain(&self, source: &str) -> Result<(), Failure> {
        self.manifest("plain", PLAIN_DEPENDENCIES)?;
        files::write(&self.folder.join("plain/src/lib.rs"), source)
    }

    /// Writes the library `ours`: our client, with the features of `generated-client`.
    ///
    /// # Errors
    /// A file cannot be read or written.
    pub(crate) fn ours(&self, ours: &Ours) -> Result<(), Failure> {
        let client = self.workspace.join("generated-client");
        let manifest = files::read(&client.join("Cargo.toml"))?;
        let [dependencies, features] =
            ["dependencies", "features"].map(|name| lines(section(&manifest, name)));
        self.manifest("ours", &format!("{dependencies}\n[features]\n{features}"))?;
        let (name, features) = (ours.client.name(), ours.client.features.as_slice());
        emit_features(&[(name, features)], &self.folder, "ours/Cargo.toml")
            .and_then(|emission| emission.write())
            .map_err(pipeline::Error::from)?;

        let sources = self.folder.join("ours/src");
        // What an earlier run has left would be compiled as well.
        files::remove(&sources)?;
        files::copy(&client.join("src"), &sources)?;
        let generated = sources.join(name).join("generated");
        files::remove(&generated)?;
        for (path, text) in &ours.files {
            files::write(&generated.join(path), text)?;
        }
        Ok(())
    }

    /// Writes the program `<library>-program`, which uses a library with these features.
    ///
    /// # Errors
    /// A file cannot be written.
    pub(crate) fn program(
        &self,
        library: &str,
        features: &[&str],
        source: &str,
    ) -> Result<(), Failure> {
        let name = format!("{library}-program");
        let dependencies = format!(
            "{library} = {{ path = \"../{library}\", default-features = false, features = {features:?} }}\n\
             tokio = {{ workspace = true, features = [\"net\", \"rt\", \"time\"] }}\n"
        );
        self.manifest(&name, &dependencies)?;
        files::write(&self.folder.join(&name).join("src/main.rs"), source)
    }

    fn manifest(&self, name: &str, dependencies: &str) -> Result<(), Failure> {
        let text = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n{dependencies}"
        );
        files::write(&self.folder.join(name).join("Cargo.toml"), &text)
    }

    /// Marks a library as changed, so that it and what uses it are compiled anew, and nothing else.
    ///
    /// # Errors
    /// The file cannot be opened or changed.
    pub(crate) fn touch(&self, library: &str) -> Result<(), Failure> {
        let path = self.folder.join(library).join("src/lib.rs");
        let file = fs::File::options().append(true).open(&path);
        file.and_then(|file| file.set_modified(std::time::SystemTime::now()))
            .map_err(Failure::of(path))
    }

    /// Where the crates are.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where they are compiled: beside them, so that what all such workspaces depend on is compiled once.
    pub(crate) fn target(&self) -> PathBuf {
        self.folder.with_file_name("target")
    }
}

/// The lines of a section of a manifest.
fn section<'a>(manifest: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let head = format!("[{name}]");
    let lines = manifest.lines().skip_while(move |line| *line != head);
    lines.skip(1).take_while(|line| !line.starts_with('['))
}

fn lines<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(|line| format!("{line}\n")).collect()
}
