//! The faulty documents of `fixtures/bad`: most are a base document with a few lines changed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A faulty document.
pub(crate) struct Case {
    /// Name of its file or folder; messages show it as the folder of the document.
    pub(crate) name: String,
    /// The folder with its files, which are those of a base if there are changes.
    folder: PathBuf,
    changes: Vec<Change>,
}

/// Lines of a file that are replaced by others.
struct Change {
    file: String,
    before: Vec<String>,
    after: Vec<String>,
}

/// All cases, by name.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = entries("cases").into_iter().map(case).collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

/// The bases, none of which has a fault.
pub(crate) fn bases() -> Vec<Case> {
    entries("base").into_iter().map(case).collect()
}

fn bad() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bad")
}

fn entries(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(bad().join(folder)).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn case(path: PathBuf) -> Case {
    let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
    if path.is_dir() {
        return Case {
            name,
            folder: path,
            changes: Vec::new(),
        };
    }
    let (base, changes) = changes(&fs::read_to_string(path).unwrap());
    Case {
        folder: bad().join("base").join(base),
        name,
        changes,
    }
}

impl Case {
    /// The bytes of a file, by its path: the name of the case, a slash, the name of the file.
    pub(crate) fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let prefix = format!("{}/", self.name);
        let file = path.strip_prefix(&prefix).unwrap();
        let changes = self.changes.iter().filter(|change| change.file == file);
        let bytes = fs::read(self.folder.join(file))?;
        Ok(changes.fold(bytes, |bytes, change| {
            let text = String::from_utf8(bytes).unwrap();
            let result = change.apply(&text);
            result
                .unwrap_or_else(|problem| panic!("{}: {problem}", self.name))
                .into_bytes()
        }))
    }
}

impl Change {
    /// The text with the lines replaced, which have to be in it once.
    fn apply(&self, text: &str) -> Result<String, String> {
        let lines: Vec<&str> = text.lines().collect();
        let mut windows = lines.windows(self.before.len()).enumerate();
        let mut places = windows
            .by_ref()
            .filter(|(_, window)| *window == self.before);
        let place = places.next().map(|(place, _)| place);
        let (Some(place), None) = (place, places.next()) else {
            let before = self.before.join("\n");
            return Err(format!("not once in `{}`:\n{before}", self.file));
        };
        let (head, rest) = lines.split_at(place);
        let after = self.after.iter().map(String::as_str);
        let tail = &rest[self.before.len()..];
        let changed: Vec<&str> = head
            .iter()
            .copied()
            .chain(after)
            .chain(tail.iter().copied())
            .collect();
        Ok(changed.join("\n") + "\n")
    }
}

/// The name of the base and the changes that a diff speaks of.
fn changes(diff: &str) -> (String, Vec<Change>) {
    let mut place = ("", "");
    let mut changes: Vec<Change> = Vec::new();
    for line in diff.lines() {
        if let Some(header) = line.strip_prefix("--- ") {
            place = header.split_once('/').unwrap();
        } else if line == "@@" {
            changes.push(Change {
                file: place.1.to_owned(),
                before: Vec::new(),
                after: Vec::new(),
            });
        } else if let Some(change) = changes.last_mut() {
            let (sign, text) = line.split_at(1);
            if sign != "+" {
                change.before.push(text.to_owned());
            }
            if sign != "-" {
                change.after.push(text.to_owned());
            }
            assert!(
                [" ", "-", "+"].contains(&sign),
                "`{line}` is no line of a diff"
            );
        }
    }
    (place.0.to_owned(), changes)
}

#[test]
fn change_has_to_fit_once() {
    let (base, changes) = changes("--- shop/openapi.yaml\n@@\n a:\n-  b: 1\n+  b: 2\n");
    assert_eq!(base, "shop");
    let apply = |text| changes[0].apply(text);
    assert_eq!(apply("a:\n  b: 1\n").as_deref(), Ok("a:\n  b: 2\n"));
    assert!(apply("a:\n  b: 3\n").is_err());
    assert!(apply("a:\n  b: 1\na:\n  b: 1\n").is_err());
}
