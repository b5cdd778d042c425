//! What is wrong with a request.

use std::fmt;

use super::data::Bound;
use crate::values::{IdFault, TimestampFault, choice, quoted};

/// A rule of the API that a request breaks: where, and which.
///
/// `Display` is one line, such as `body.port: 0 is out of range: expected 1 to 65535`. It shows no secret, and of other
/// values no more than 60 characters, control characters escaped.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    path: String,
    /// The value, for people to read; `None` for a secret, and where the value says nothing.
    shown: Option<String>,
    fault: Fault,
}

impl Problem {
    pub(crate) fn new(path: impl Into<String>, fault: Fault) -> Self {
        Self {
            path: path.into(),
            shown: None,
            fault,
        }
    }

    pub(super) fn showing(mut self, shown: String) -> Self {
        self.shown = Some(shown);
        self
    }

    pub(super) fn hide(&mut self) {
        self.shown = None;
    }

    /// What breaks the rule: the name of a parameter, or a place in the body such as `body.ports[2].name`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The rule that is broken.
    #[must_use]
    pub fn fault(&self) -> &Fault {
        &self.fault
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: ", self.path)?;
        if let Some(shown) = &self.shown {
            write!(formatter, "{shown} is not valid: ")?;
        }
        self.fault.fmt(formatter)
    }
}

/// The rule that a value breaks. Lengths of text count Unicode code points, as JSON Schema does.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// It was not set.
    #[error("a value is required")]
    Missing,
    /// It is JSON of another kind.
    #[error("expected {expected}, found {found}")]
    Kind {
        /// What it has to be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// A whole number that is too small or too large.
    #[error("{}", Range(*.min, *.max))]
    OutOfRange {
        /// The least number allowed, if there is one.
        min: Option<i128>,
        /// The greatest number allowed, if there is one.
        max: Option<i128>,
    },
    /// A whole number between those that are allowed.
    #[error("expected a multiple of {of}")]
    NotMultiple {
        /// What every number allowed is a multiple of.
        of: i128,
    },
    /// A number that is too small or too large.
    #[error("{}", Bounds(*.min, *.max))]
    OutOfBounds {
        /// The least number, if there is one.
        min: Option<Bound>,
        /// The greatest number, if there is one.
        max: Option<Bound>,
    },
    /// An infinite number, or none.
    #[error("expected a finite number")]
    NotFinite,
    /// Text with too few characters.
    #[error("its length is {length}, expected at least {min}")]
    TooShort {
        /// The number of characters.
        length: usize,
        /// The least number allowed.
        min: usize,
    },
    /// Text with too many characters.
    #[error("its length is {length}, expected at most {max}")]
    TooLong {
        /// The number of characters.
        length: usize,
        /// The greatest number allowed.
        max: usize,
    },
    /// Text that the documented pattern does not match.
    #[error("it does not match the pattern {pattern}")]
    Pattern {
        /// The ECMAScript regular expression.
        pattern: &'static str,
    },
    /// The documented pattern is not a regular expression, so no text can be checked against it.
    #[error("the pattern {pattern} does not compile: {reason}")]
    BrokenPattern {
        /// The pattern.
        pattern: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// Not an identifier.
    #[error("{0}")]
    Id(IdFault),
    /// Not a timestamp.
    #[error("{0}")]
    Timestamp(TimestampFault),
    /// A text that the API does not document.
    #[error("it is not documented; expected {}", choice(.documented, |text| quoted(text)))]
    NotDocumented {
        /// The texts that it documents.
        documented: Vec<&'static str>,
    },
    /// A whole number that the API does not document.
    #[error("it is not documented; expected {}", choice(.documented, i64::to_string))]
    UndocumentedInteger {
        /// The numbers that it documents.
        documented: Vec<i64>,
    },
    /// A list with too few elements.
    #[error("it has {length} elements, expected at least {min}")]
    TooFew {
        /// The number of elements.
        length: usize,
        /// The least number allowed.
        min: usize,
    },
    /// A list with too many elements.
    #[error("it has {length} elements, expected at most {max}")]
    TooMany {
        /// The number of elements.
        length: usize,
        /// The greatest number allowed.
        max: usize,
    },
    /// A list with an element twice.
    #[error("the element {position} is the same as one before it, expected no element twice")]
    Repeated {
        /// The position of the second, from 0 on.
        position: usize,
    },
    /// A value that cannot stand in a path: nothing at all, `.` or `..`.
    #[error("it cannot stand in a path")]
    PathSegment,
    /// A character that a header cannot carry.
    #[error("it holds a character that a header cannot carry")]
    Header,
    /// A value that JSON has no form for.
    #[error("it cannot be written as JSON")]
    NotJson,
    /// A value that a URL-encoded form cannot carry, such as an object within it.
    #[error("it cannot be written as a form")]
    NotForm,
}

struct Range(Option<i128>, Option<i128>);

impl fmt::Display for Range {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0, self.1) {
            (Some(min), Some(max)) => write!(formatter, "expected {min} to {max}"),
            (Some(min), None) => write!(formatter, "expected at least {min}"),
            (None, Some(max)) => write!(formatter, "expected at most {max}"),
            (None, None) => formatter.write_str("expected a whole number"),
        }
    }
}

struct Bounds(Option<Bound>, Option<Bound>);

impl fmt::Display for Bounds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected ")?;
        if let Some(Bound { value, exclusive }) = self.0 {
            let word = if exclusive { "more than" } else { "at least" };
            write!(formatter, "{word} {value}")?;
        }
        if self.0.is_some() && self.1.is_some() {
            formatter.write_str(" and ")?;
        }
        if let Some(Bound { value, exclusive }) = self.1 {
            let word = if exclusive { "less than" } else { "at most" };
            write!(formatter, "{word} {value}")?;
        }
        Ok(())
    }
}

/// Where in a request a value stands; made into text only when there is something to say.
#[derive(Clone, Copy)]
pub(crate) struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// A parameter, or the body as a whole.
    pub(crate) fn root(name: &'a str) -> Self {
        let step = Step::Key(name);
        Self { parent: None, step }
    }

    /// A property of an object.
    pub(crate) fn key(&'a self, name: &'a str) -> Self {
        let step = Step::Key(name);
        Self {
            parent: Some(self),
            step,
        }
    }

    /// An element of a list.
    pub(crate) fn index(&'a self, index: usize) -> Self {
        let step = Step::Index(index);
        Self {
            parent: Some(self),
            step,
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(formatter)?;
        }
        match self.step {
            Step::Index(index) => write!(formatter, "[{index}]"),
            Step::Key(name) if self.parent.is_none() => formatter.write_str(name),
            Step::Key(name) if is_plain(name) => write!(formatter, ".{name}"),
            // A key of a map may be anything.
            Step::Key(name) => write!(formatter, "[{}]", quoted(name)),
        }
    }
}

fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-$".contains(&byte);
    (1..=60).contains(&name.len()) && name.bytes().all(plain)
}
