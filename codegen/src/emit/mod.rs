//! Stage 6: print the modules and the bundle, compare them with what is there, and write what differs.

mod error;
mod features;
mod lock;
mod present;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use similar::TextDiff;

pub use self::error::EmitError;
pub use self::features::MarkerError;
pub use self::lock::{Lock, lock};
use self::present::{MARK, UNFINISHED};
use crate::files::without_links;
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
    present::generated(workspace, folder, &mut present)?;
    if let Some((bundles, _)) = bundle_path.rsplit_once('/') {
        present::unfinished(workspace, bundles, &mut present)?;
    }
    // What stands where a file belongs is replaced, with the mark or without it.
    for path in wanted.keys().chain([&bundle_path]) {
        if let Some(text) = present::text(workspace, path)? {
            present.insert(path.clone(), text);
        }
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
    let text = present::text(workspace, manifest)?.ok_or_else(|| {
        EmitError::io(
            "read",
            &workspace.join(manifest),
            std::io::ErrorKind::NotFound.into(),
        )
    })?;
    let replaced = features::replace(&text, apis).map_err(|source| EmitError::Markers {
        path: manifest.to_owned(),
        source,
    })?;
    let mut present = BTreeMap::from([(manifest.to_owned(), text)]);
    if let Some((folder, _)) = manifest.rsplit_once('/') {
        present::unfinished(workspace, folder, &mut present)?;
    }
    Ok(Emission {
        workspace: workspace.to_owned(),
        wanted: BTreeMap::from([(manifest.to_owned(), replaced)]),
        present,
    })
}

/// The first lines of every generated file.
fn header(source: &str) -> String {
    let (before, behind) = MARK;
    format!("{before}{source}{behind} Do not edit: change the spec and run it again.\n")
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

    /// The paths of files that are missing or differ, and of those of an earlier run that should not be there.
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
    /// Everything is written beside its destination first, so that a failure leaves all files as they were. Whoever runs
    /// this beside others holds the [`lock`] from before the files were read: another's unfinished files are removed.
    ///
    /// # Errors
    /// A file or folder cannot be written or removed.
    pub fn write(&self) -> Result<(), EmitError> {
        let mut staged = Vec::new();
        for path in self.stale_paths() {
            let Some(text) = self.wanted.get(path) else {
                continue;
            };
            let path = self.place("write", path)?;
            let parent = path.parent().unwrap_or(&self.workspace);
            let failed = |error| EmitError::io("write", &path, error);
            fs::create_dir_all(parent).map_err(failed)?;
            let mut file = tempfile::Builder::new();
            file.prefix(UNFINISHED.0).suffix(UNFINISHED.1);
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
            let path = self.place("remove", path)?;
            fs::remove_file(&path).map_err(|error| EmitError::io("remove", &path, error))?;
            if let Some(folder) = path.parent() {
                // It stays if there is something else in it.
                let _ = fs::remove_dir(folder);
            }
        }
        Ok(())
    }

    /// Where a file is, which a link on the way would only pretend.
    fn place(&self, action: &'static str, path: &str) -> Result<PathBuf, EmitError> {
        without_links(&self.workspace, path)
            .map_err(|error| EmitError::io(action, &self.workspace.join(path), error))
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

#[cfg(test)]
mod tests;
