//! Where in a body the decoding stands.

use std::fmt::Write as _;

/// The path to the value that is being decoded, in one buffer that grows and shrinks on the way.
///
/// When a value is refused, nobody shortens it any more, so that it leads to that value.
#[derive(Debug)]
pub(crate) struct Track {
    /// Whether anybody will ask for the path.
    kept: bool,
    path: String,
    /// The last key as it is.
    name: String,
}

impl Track {
    /// Keeps the path.
    pub(crate) fn kept() -> Self {
        Self::new(true)
    }

    /// Keeps nothing but the last key: for what is most probably well.
    pub(crate) fn passed_over() -> Self {
        Self::new(false)
    }

    fn new(kept: bool) -> Self {
        Self {
            kept,
            path: String::new(),
            name: String::new(),
        }
    }

    /// The path, such as `data.ports[0].id`; `.` is the body as a whole.
    pub(crate) fn path(&self) -> &str {
        if self.path.is_empty() {
            "."
        } else {
            &self.path
        }
    }

    /// A mark to go [back](Self::back) to.
    pub(super) fn mark(&self) -> usize {
        self.path.len()
    }

    pub(super) fn back(&mut self, mark: usize) {
        self.path.truncate(mark);
    }

    /// The last key that was stepped to, as it is.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Steps to the value of a key. One that could break a line or fill a page is shown as `?`: the keys of a map are
    /// the server's.
    pub(super) fn key(&mut self, key: &str) {
        self.name.clear();
        self.name.push_str(key);
        if !self.kept {
            return;
        }
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(if is_plain(key) { key } else { "?" });
    }

    /// Steps to an element of a list.
    pub(super) fn index(&mut self, index: usize) {
        if self.kept {
            // Writing to a string does not fail.
            let _ = write!(self.path, "[{index}]");
        }
    }
}

pub(super) fn is_plain(name: &str) -> bool {
    (1..=64).contains(&name.len()) && name.bytes().all(is_plain_byte)
}

pub(super) fn is_plain_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-$".contains(&byte)
}
