//! What a pattern is made of, as far as it matters for the ways in which it matches.

use std::ops::Range;

use super::characters::Characters;

/// A part of a pattern.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// Matches without taking a character: an anchor, or nothing at all.
    Empty,
    /// Takes one of these characters.
    One(Characters),
    /// One after the other.
    Row(Vec<Part>),
    /// One or the other.
    Either(Vec<Part>),
    /// Several times.
    Repeat(Box<Repeat>),
    /// Looks ahead or behind and takes nothing.
    Look(Box<Part>),
}

/// A part that is matched several times.
#[derive(Clone, Debug)]
pub(super) struct Repeat {
    /// What is repeated.
    pub(super) part: Part,
    /// Least number of times.
    pub(super) min: usize,
    /// Greatest number of times; `None` where there is none.
    pub(super) max: Option<usize>,
    /// Where it stands in the pattern, in bytes.
    pub(super) range: Range<usize>,
}

impl Part {
    /// The parts that this one is made of.
    pub(super) fn parts(&self) -> &[Part] {
        match self {
            Self::Empty | Self::One(_) => &[],
            Self::Row(parts) | Self::Either(parts) => parts,
            Self::Repeat(repeat) => std::slice::from_ref(&repeat.part),
            Self::Look(part) => std::slice::from_ref(part),
        }
    }
}
