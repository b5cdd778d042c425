//! One run at a time.

use std::fs::{File, OpenOptions};
use std::path::Path;

use fs4::{FileExt, TryLockError};

use super::error::EmitError;
use crate::files::without_links;

/// Stays in the workspace; whether it is locked is what matters. Git does not keep it.
const LOCK_FILE: &str = ".regen.lock";

/// Keeps other runs from reading or writing generated files of the same workspace until it is dropped.
///
/// It ends with the process, however that ends.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "is locked as long as it is open")] File);

/// Waits until no other run generates in this workspace, and calls `waiting` once if there is one.
///
/// # Errors
/// The lock's file cannot be made or locked.
pub fn lock(workspace: &Path, waiting: impl FnOnce()) -> Result<Lock, EmitError> {
    let path = workspace.join(LOCK_FILE);
    let failed = |error| EmitError::io("lock", &path, error);
    without_links(workspace, LOCK_FILE).map_err(failed)?;
    let mut options = OpenOptions::new();
    let options = options.write(true).create(true).truncate(false);
    let file = options.open(&path).map_err(failed)?;
    match FileExt::try_lock(&file) {
        Ok(()) => return Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => waiting(),
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    FileExt::lock(&file).map_err(failed)?;
    Ok(Lock(file))
}
