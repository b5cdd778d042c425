//! The list of differences that are meant: `spec/drift-ignore.yaml`.
//!
//! ```yaml
//! - api: sevalla
//!   operation: GET /things/{id}        # as the documents write it; `*` stands for anything
//!   place: "answer 200: data[].size"   # as it is printed; empty for the operation itself, `*` for anything
//!   fact: type                         # as it is printed
//!   source: number                     # optional: only while the source says this
//!   reason: Sizes are counted in whole bytes.
//! ```

use std::cell::Cell;

use serde::Deserialize;

use crate::compare::Difference;
use crate::error::Problem;

/// Where the list is, from the root of the workspace.
pub const FILE: &str = "spec/drift-ignore.yaml";

/// The list, which knows of each entry whether it matched.
#[derive(Debug, Default)]
pub struct IgnoreList {
    entries: Vec<(Entry, Cell<bool>)>,
}

/// One kind of difference that is meant.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The API.
    pub api: String,
    /// Method and path, in which `*` stands for anything.
    pub operation: String,
    /// The place, in which `*` stands for anything.
    pub place: String,
    /// The name of the fact.
    pub fact: String,
    /// What the source says, if it is to be ignored only as long as that is so.
    #[serde(default)]
    pub source: Option<String>,
    /// Why it is meant.
    pub reason: String,
}

impl IgnoreList {
    /// Reads the list.
    ///
    /// # Errors
    /// It is no such list, an entry gives no reason, or names no fact that there is.
    pub fn parse(name: &str, text: &str) -> Result<Self, Problem> {
        let without_comments = text
            .lines()
            .any(|line| !line.trim().is_empty() && !line.starts_with('#'));
        if !without_comments {
            return Ok(Self::default());
        }
        let entries: Vec<Entry> = serde_yaml::from_str(text).map_err(|error| {
            let line = error.location().map(|location| location.line());
            Problem {
                line,
                ..Problem::new(name, error.to_string())
            }
        })?;
        for entry in &entries {
            let known = crate::facts::Kind::NAMES
                .iter()
                .any(|(_, fact)| *fact == entry.fact);
            if !known {
                return Err(Problem::new(
                    name,
                    format!("there is no fact `{}`", entry.fact),
                ));
            }
            if entry.reason.trim().is_empty() {
                let message = format!("the entry of `{}` gives no reason", entry.operation);
                return Err(Problem::new(name, message));
            }
        }
        let entries = entries.into_iter().map(|entry| (entry, Cell::new(false)));
        Ok(Self {
            entries: entries.collect(),
        })
    }

    /// Whether a difference is meant; all entries that say so are in use.
    #[must_use]
    pub fn ignores(&self, difference: &Difference) -> bool {
        let mut ignored = false;
        for (entry, used) in &self.entries {
            if entry.matches(difference) {
                used.set(true);
                ignored = true;
            }
        }
        ignored
    }

    /// The entries of an API that matched nothing.
    pub fn unused<'a>(&'a self, api: &'a str) -> impl Iterator<Item = &'a Entry> {
        let unused = self
            .entries
            .iter()
            .filter(move |(entry, used)| entry.api == api && !used.get());
        unused.map(|(entry, _)| entry)
    }
}

impl Entry {
    fn matches(&self, difference: &Difference) -> bool {
        let says = |source: &String| difference.source.as_ref() == Some(source);
        self.api == difference.api
            && self.fact == difference.fact.to_string()
            && self.source.as_ref().is_none_or(says)
            && fits(&self.operation, &difference.operation)
            && fits(&self.place, &difference.place)
    }
}

/// Whether a text is what a pattern says, in which `*` stands for anything.
fn fits(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut text) = text.strip_prefix(start) else {
        return false;
    };
    let mut pieces: Vec<&str> = rest.split('*').collect();
    let end = pieces.pop().unwrap_or_default();
    for piece in pieces {
        match text.find(piece) {
            Some(at) => text = &text[at + piece.len()..],
            None => return false,
        }
    }
    text.ends_with(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        for (pattern, text, expected) in [
            ("a", "a", true),
            ("a", "ab", false),
            ("*", "", true),
            ("GET /things*", "GET /things/{id}", true),
            ("* /things/{id}", "GET /things/{id}", true),
            ("*.a*.b", "x.a.c.b", true),
            ("*.a*.b", "x.b.a", false),
            ("ab*b", "ab", false),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn an_entry_has_a_reason_and_a_fact() {
        let entry = |rest: &str| format!("- api: shop\n  operation: GET /a\n  place: ''\n{rest}");
        for (text, message) in [
            (entry("  fact: type\n"), "missing field `reason`"),
            (entry("  fact: type\n  reason: ' '\n"), "gives no reason"),
            (
                entry("  fact: colour\n  reason: It is.\n"),
                "there is no fact `colour`",
            ),
            (
                entry("  fact: type\n  reason: It is.\n  more: 1\n"),
                "unknown field `more`",
            ),
            ("a: 1".to_owned(), "invalid type"),
        ] {
            let problem = IgnoreList::parse("list", &text).unwrap_err();
            assert!(problem.to_string().contains(message), "{problem}");
        }
        assert!(IgnoreList::parse("list", "# nothing\n").is_ok());
    }
}
