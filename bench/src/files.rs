//! Reading and writing files, with errors that name them.

use std::fs;
use std::io;
use std::path::Path;

use crate::failure::Failure;

/// Reads a text.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::of(path))
}

/// Writes a text, and makes the folders that it needs. A file that holds it already keeps its time.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if fs::read(path).is_ok_and(|present| present == text.as_bytes()) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::of(folder))?;
    }
    fs::write(path, text).map_err(Failure::of(path))
}

/// Removes a folder, if it is there.
pub(crate) fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::of(folder)(error)),
        _ => Ok(()),
    }
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(Failure::of(to))?;
    for entry in fs::read_dir(from).map_err(Failure::of(from))? {
        let name = entry.map_err(Failure::of(from))?.file_name();
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to).map_err(Failure::of(from))?;
        }
    }
    Ok(())
}
