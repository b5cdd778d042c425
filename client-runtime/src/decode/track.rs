//! Where in a body the decoding stands.

use std::fmt::Write as _;

/// The path to the value that is being decoded, in one buffer that grows and shrinks on the way.
///
/// When a value is refused, nobody shortens it any more, so that it leads to that value.
#[derive(Debug, Default)]
pub(crate) struct Track {
    path: String,
    /// The last key as it is.
    name: String,
}

impl Track {
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
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(if is_plain(key) { key } else { "?" });
    }

    /// Steps to an element of a list.
    pub(super) fn index(&mut self, index: usize) {
        // Writing to a string does not fail.
        let _ = write!(self.path, "[{index}]");
    }
}

pub(super) fn is_plain(name: &str) -> bool {
    (1..=64).contains(&name.len()) && name.bytes().all(is_plain_byte)
}

pub(super) fn is_plain_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-$".contains(&byte)
}
