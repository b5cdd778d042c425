//! Stage 6: print the modules and the bundle, compare them with what is there, and write what differs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;
use similar::TextDiff;

use crate::refine::Modules;

/// The files of one API as they ought to be, beside what is there.
#[derive(Debug)]
pub struct Emission {
    workspace: PathBuf,
    /// Texts by their path from the workspace.
    wanted: BTreeMap<String, String>,
    present: BTreeMap<String, String>,
}

/// A file or folder that could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("cannot {action} `{path}`: {source}")]
pub struct EmitError {
    action: &'static str,
    path: String,
    source: io::Error,
}

impl EmitError {
    fn new(action: &'static str, path: &Path, source: io::Error) -> Self {
        let path = path.display().to_string();
        Self {
            action,
            path,
            source,
        }
    }
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
    let path = workspace.join(&bundle_path);
    match fs::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        bytes => {
            let bytes = bytes.map_err(|error| EmitError::new("read", &path, error))?;
            present.insert(bundle_path.clone(), text_of(&bytes));
        }
    }
    wanted.insert(bundle_path, format!("{bundle:#}\n"));
    Ok(Emission {
        workspace: workspace.to_owned(),
        wanted,
        present,
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
            let failed = |error| EmitError::new("write", &path, error);
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
                .map_err(|error| EmitError::new("replace", &path, error.error))?;
        }
        for path in self
            .stale_paths()
            .filter(|path| !self.wanted.contains_key(*path))
        {
            let path = self.workspace.join(path);
            fs::remove_file(&path).map_err(|error| EmitError::new("remove", &path, error))?;
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
    let failed = |error| EmitError::new("read", folder, error);
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
            let bytes = fs::read(&path).map_err(|error| EmitError::new("read", &path, error))?;
            files.insert(name, text_of(&bytes));
        }
    }
    Ok(())
}

/// What is no text cannot equal a generated file, which is all that matters here.
fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
