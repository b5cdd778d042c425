//! How much code the clients are.

use std::collections::BTreeMap;

use syn::{File, Item};

use crate::failure::Failure;
use crate::figure::Figure;

/// What [`Lines::figures`] are, each with its goal.
pub(crate) const KINDS: [(&str, &str); 3] = [
    ("generated lines", ""),
    ("generated lines an operation", ""),
    ("those of requests an operation", "≤ 60 in spec/"),
];

/// Lines of generated code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lines {
    /// Operations that the code is for.
    operations: usize,
    all: usize,
    /// Those that are no types.
    requests: usize,
}

impl Lines {
    /// Counts the lines of progenitor's client.
    ///
    /// # Errors
    /// It is not Rust.
    pub(crate) fn of_plain(operations: usize, source: &str) -> Result<Self, Failure> {
        Ok(Self {
            operations,
            all: count(source),
            requests: count(&without_types(source)?),
        })
    }

    /// Counts the lines of our client.
    pub(crate) fn of_ours(operations: usize, files: &BTreeMap<String, String>) -> Self {
        let requests = files
            .iter()
            .filter(|(path, _)| path.ends_with("requests.rs"));
        Self {
            operations,
            all: files.values().map(|text| count(text)).sum(),
            requests: requests.map(|(_, text)| count(text)).sum(),
        }
    }

    /// All of them; all, and those of requests, by the operation.
    pub(crate) fn figures(self) -> [Figure; 3] {
        let each = |lines: usize| lines / self.operations.max(1);
        [self.all, each(self.all), each(self.requests)].map(Figure::Count)
    }
}

/// The lines of a text.
pub(crate) fn count(text: &str) -> usize {
    text.lines().count()
}

/// progenitor's client without its types: the requests, and what they need.
fn without_types(plain: &str) -> Result<String, Failure> {
    let mut file: File = syn::parse_file(plain)?;
    file.items
        .retain(|item| !matches!(item, Item::Mod(module) if module.ident == "types"));
    Ok(prettyplease::unparse(&file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_no_requests() {
        let plain = "pub mod types {\n    pub struct A;\n}\npub struct Client;\n";
        let lines = Lines::of_plain(1, plain).unwrap();
        assert_eq!(lines.figures(), [4, 4, 1].map(Figure::Count));
        let files = [
            ("a/requests.rs", "1\n2\n"),
            ("a/types.rs", "1\n"),
            ("mod.rs", "1\n"),
        ];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let lines = Lines::of_ours(2, &files.into());
        assert_eq!(lines.figures(), [4, 2, 1].map(Figure::Count));
    }
}
