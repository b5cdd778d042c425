//! The texts that a document is made of, and places inside them.

use std::ops::Range;

/// Index of a file within [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

/// A stretch of text in one file, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Byte range within the file's text.
    pub range: Range<usize>,
}

/// One file: its path as people know it, and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path from the workspace root, with forward slashes on every platform.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// All files that were read for one document.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file and returns its id.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        self.files.push(SourceFile {
            path: path.into(),
            text: text.into(),
        });
        FileId(self.files.len() - 1)
    }

    /// The file behind an id that [`Sources::add`] returned.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0]
    }

    /// Line and column of a byte offset, both counted from one, columns in characters.
    #[must_use]
    pub fn line_column(&self, file: FileId, offset: usize) -> (usize, usize) {
        let before = self.file(file).text.get(..offset).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.matches('\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", "one\nzwölf x\n");
        assert_eq!(sources.line_column(file, 0), (1, 1));
        assert_eq!(sources.line_column(file, 4), (2, 1));
        let x = "one\nzwölf ".len();
        assert_eq!(sources.line_column(file, x), (2, 7));
    }
}
