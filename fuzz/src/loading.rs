//! The target `loading`: any text as the files of an API.

use std::collections::BTreeMap;
use std::io;

use codegen::check::check as check_rules;
use codegen::load::{ROOT_FILE, load};

use crate::documents::run::refused;

/// Before the name of a file, at the beginning of a line.
const MARK: &[u8] = b"--- # ";

/// Loads the files and holds them against all rules.
pub(crate) fn check(input: &[u8]) {
    let files = files(input);
    let read = |path: &str| -> io::Result<Vec<u8>> {
        let name = path.strip_prefix("things/").unwrap_or(path);
        let file = files.get(name.as_bytes()).ok_or(io::ErrorKind::NotFound)?;
        Ok(file.clone())
    };
    let result = match load("things", &read) {
        Err(report) => refused("load", &report),
        Ok(document) => match check_rules(document) {
            Err(report) => refused("check", &report),
            Ok(_) => return,
        },
    };
    if let Err(failure) = result {
        panic!("{}: {}", failure.stage, failure.message);
    }
}

/// The files by name. What stands before the first mark is the file in which an API begins.
fn files(input: &[u8]) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut name = ROOT_FILE.as_bytes().to_vec();
    let mut text = Vec::new();
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        if let Some(next) = line.strip_prefix(MARK) {
            files.insert(name, std::mem::take(&mut text));
            name = next.trim_ascii().to_vec();
        } else {
            text.extend_from_slice(line);
        }
    }
    files.insert(name, text);
    files
}
