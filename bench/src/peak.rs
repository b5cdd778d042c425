//! How much memory this process has, as Linux tells it.

use std::fs;

use crate::failure::Failure;

/// What it has now, in KiB.
pub(crate) fn resident() -> Result<usize, Failure> {
    read("VmRSS:")
}

/// The most that it ever had, in KiB.
pub(crate) fn highest() -> Result<usize, Failure> {
    read("VmHWM:")
}

fn read(name: &str) -> Result<usize, Failure> {
    let path = "/proc/self/status";
    let status = fs::read_to_string(path).map_err(Failure::of(path))?;
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    number.ok_or_else(|| Failure::Child(format!("{path} has no {name}")))
}
