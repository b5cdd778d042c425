//! What is there already: generated files, and what an earlier run left behind.

use std::collections::BTreeMap;
use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;

use super::error::EmitError;
use crate::files::{read_bounded, without_links};

/// Beginning and end of the names of files that are not finished.
pub(super) const UNFINISHED: (&str, &str) = (".regen-", ".tmp");

/// Every generated file begins so; what it was generated from stands between the two.
pub(super) const MARK: (&str, &str) = ("// @generated from ", " by `cargo xtask regen`.");

/// Stands for the text of a file that was left unfinished, so that a diff shows that it goes.
const LEFT_BEHIND: &str = "left behind by a run that was interrupted\n";

/// Larger than any generated file.
const MAX_FILE: u64 = 64 * 1024 * 1024;

/// Texts by their path from the workspace.
pub(super) type Texts = BTreeMap<String, String>;

/// Reads the files below a folder that were generated or left unfinished; a folder that is not there has none.
///
/// What somebody else has put there is not looked at: files without the mark, links, pipes.
pub(super) fn generated(
    workspace: &Path,
    folder: &str,
    texts: &mut Texts,
) -> Result<(), EmitError> {
    for entry in entries(workspace, folder)? {
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            continue;
        };
        let path = format!("{folder}/{name}");
        let kind = entry.file_type();
        let kind = kind.map_err(|error| EmitError::io("read", &entry.path(), error))?;
        if kind.is_dir() {
            generated(workspace, &path, texts)?;
        } else if kind.is_file() && is_unfinished(name) {
            texts.insert(path, LEFT_BEHIND.to_owned());
        } else if kind.is_file()
            && let Ok(bytes) = read_bounded(workspace, &path, MAX_FILE)
        {
            let text = text_of(&bytes);
            if is_generated(&text) {
                texts.insert(path, text);
            }
        }
    }
    Ok(())
}

/// The files in a folder that were left unfinished.
pub(super) fn unfinished(
    workspace: &Path,
    folder: &str,
    texts: &mut Texts,
) -> Result<(), EmitError> {
    for entry in entries(workspace, folder)? {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if let Some(name) = entry
            .file_name()
            .to_str()
            .filter(|name| is_file && is_unfinished(name))
        {
            texts.insert(format!("{folder}/{name}"), LEFT_BEHIND.to_owned());
        }
    }
    Ok(())
}

/// The text of a file that is to be written, whatever it is now; `None` if it is not there.
pub(super) fn text(workspace: &Path, path: &str) -> Result<Option<String>, EmitError> {
    match read_bounded(workspace, path, MAX_FILE) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(EmitError::io("read", &workspace.join(path), error)),
        Ok(bytes) => Ok(Some(text_of(&bytes))),
    }
}

fn entries(workspace: &Path, folder: &str) -> Result<Vec<DirEntry>, EmitError> {
    let failed = |error| EmitError::io("read", &workspace.join(folder), error);
    let path = without_links(workspace, folder).map_err(failed)?;
    let entries = match fs::read_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    entries.collect::<io::Result<_>>().map_err(failed)
}

fn is_generated(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    first
        .strip_prefix(MARK.0)
        .is_some_and(|rest| rest.contains(MARK.1))
}

fn is_unfinished(name: &str) -> bool {
    name.starts_with(UNFINISHED.0) && name.ends_with(UNFINISHED.1)
}

/// What is no text cannot equal a generated file, which is all that matters here.
fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
