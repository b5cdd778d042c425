//! Why something could not be read.

use std::fmt;

/// A source, or a part of it, that could not be compared.
///
/// It is printed with its name and line, and never counts as "no difference".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file or address.
    pub source: String,
    /// The line, counted from one, where there is one.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Problem {
    /// A problem with a whole source.
    pub fn new(source: &str, message: impl Into<String>) -> Self {
        Self {
            source: source.to_owned(),
            line: None,
            message: message.into(),
        }
    }

    /// A problem at a line.
    pub fn at(source: &str, line: usize, message: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            ..Self::new(source, message)
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.source, self.message),
            None => write!(f, "{}: {}", self.source, self.message),
        }
    }
}

impl std::error::Error for Problem {}
