//! Stage 6: print the modules and the bundle, compare them with what is there, and write what differs.

mod error;
mod features;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;
use similar::TextDiff;

pub use self::error::EmitError;
pub use self::features::MarkerError;
use crate::render::Modules;

/// The files of one API as they ought to be, beside what is there.
#[derive(Debug)]
pub struct Emission {
    workspace: PathBuf,
    /// Texts by their path from the workspace.
    wanted: BTreeMap<String, String>,
    present: BTreeMap<String, String>,
}

/// Prints the modules as files below `folder` and the bundle as one file, and reads what is there already.
///
/// `spec` is the folder of the API's YAML files as people know it. Both paths are paths from `workspace`.
///
/// # Errors
/// Something that is there cannot be read.
pub fn emit(
    modules: &Modules,
    spec: &str,
    workspace: &Path,
    folder: &str,
    (bundle_path, bundle): (String, &Value),
) -> Result<Emission, EmitError> {
    let modules = modules.0.iter().map(|(path, module)| {
        let source = module.source.as_deref();
        let source = source.map_or_else(|| format!("{spec}/"), |name| format!("{spec}/{name}"));
        let text = prettyplease::unparse(&module.file);
        let path = format!("{folder}/{path}");
        (path, format!("{}\n{text}", header(&source)))
    });
    let mut wanted: BTreeMap<_, _> = modules.collect();
    let mut present = BTreeMap::new();
    read_folder(&workspace.join(folder), &format!("{folder}/"), &mut present)?;
    if let Some(text) = read_file(&workspace.join(&bundle_path))? {
        present.insert(bundle_path.clone(), text);
    }
    wanted.insert(bundle_path, format!("{bundle:#}\n"));
    Ok(Emission {
        workspace: workspace.to_owned(),
        wanted,
        present,
    })
}

/// Puts the features of APIs, by name, into the marked block of a `Cargo.toml`, whose path is one from `workspace`.
///
/// What the block says of other APIs stays, and so does the rest of the file.
///
/// # Errors
/// The file cannot be read, or the lines that mark the block are not as they have to be.
pub fn emit_features(
    apis: &[(&str, &[String])],
    workspace: &Path,
    manifest: &str,
) -> Result<Emission, EmitError> {
    let path = workspace.join(manifest);
    let text = fs::read_to_string(&path).map_err(|error| EmitError::io("read", &path, error))?;
    let replaced = features::replace(&text, apis).map_err(|source| EmitError::Markers {
        path: manifest.to_owned(),
        source,
    })?;
    Ok(Emission {
        workspace: workspace.to_owned(),
        wanted: BTreeMap::from([(manifest.to_owned(), replaced)]),
        present: BTreeMap::from([(manifest.to_owned(), text)]),
    })
}

/// The first lines of every generated file.
fn header(source: &str) -> String {
    format!(
        "// @generated from {source} by `cargo xtask regen`. Do not edit: change the spec and run it again.\n"
    )
}

impl Emission {
    /// Number of files.
    #[must_use]
    pub fn files(&self) -> usize {
        self.wanted.len()
    }

    /// Number of lines in all files.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.wanted.values().map(|text| text.lines().count()).sum()
    }

    /// The paths of files that are missing, differ, or should not be there.
    #[must_use]
    pub fn stale(&self) -> Vec<String> {
        self.stale_paths().map(str::to_owned).collect()
    }

    /// What writing would change, as a unified diff; empty if nothing would.
    #[must_use]
    pub fn diff(&self) -> String {
        let diffs = self.stale_paths().map(|path| {
            let side = |text: Option<&String>, prefix: &str| match text {
                Some(text) => (format!("{prefix}/{path}"), text.clone()),
                None => ("/dev/null".to_owned(), String::new()),
            };
            let (old_name, old) = side(self.present.get(path), "a");
            let (new_name, new) = side(self.wanted.get(path), "b");
            let diff = TextDiff::from_lines(&old, &new);
            diff.unified_diff().header(&old_name, &new_name).to_string()
        });
        diffs.collect()
    }

    /// Writes what differs and removes what should not be there.
    ///
    /// Everything is written beside its destination first, so that a failure leaves all files as they were.
    ///
    /// # Errors
    /// A file or folder cannot be written or removed.
    pub fn write(&self) -> Result<(), EmitError> {
        let mut staged = Vec::new();
        for path in self.stale_paths() {
            let Some(text) = self.wanted.get(path) else {
                continue;
            };
            let path = self.workspace.join(path);
            let parent = path.parent().unwrap_or(&self.workspace);
            let failed = |error| EmitError::io("write", &path, error);
            fs::create_dir_all(parent).map_err(failed)?;
            let mut file = tempfile::Builder::new();
            // A temporary file is private by default; generated code is like any other source.
            #[cfg(unix)]
            file.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
            let file = file.tempfile_in(parent).map_err(failed)?;
            fs::write(file.path(), text).map_err(failed)?;
            staged.push((file, path));
        }
        for (file, path) in staged {
            file.persist(&path)
                .map_err(|error| EmitError::io("replace", &path, error.error))?;
        }
        for path in self
            .stale_paths()
            .filter(|path| !self.wanted.contains_key(*path))
        {
            let path = self.workspace.join(path);
            fs::remove_file(&path).map_err(|error| EmitError::io("remove", &path, error))?;
            if let Some(folder) = path.parent() {
                // It stays if there is something else in it.
                let _ = fs::remove_dir(folder);
            }
        }
        Ok(())
    }

    fn stale_paths(&self) -> impl Iterator<Item = &str> {
        let paths: BTreeSet<&str> = self
            .wanted
            .keys()
            .chain(self.present.keys())
            .map(String::as_str)
            .collect();
        let differs = |path: &&str| self.wanted.get(*path) != self.present.get(*path);
        paths.into_iter().filter(differs)
    }
}

/// Reads all files below a folder; a folder that is not there has none.
fn read_folder(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, String>,
) -> Result<(), EmitError> {
    let failed = |error| EmitError::io("read", folder, error);
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(failed)?,
    };
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            read_folder(&path, &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).map_err(|error| EmitError::io("read", &path, error))?;
            files.insert(name, text_of(&bytes));
        }
    }
    Ok(())
}

/// The text of a file, if it is there.
fn read_file(path: &Path) -> Result<Option<String>, EmitError> {
    match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(EmitError::io("read", path, error)),
        Ok(bytes) => Ok(Some(text_of(&bytes))),
    }
}

/// What is no text cannot equal a generated file, which is all that matters here.
fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
