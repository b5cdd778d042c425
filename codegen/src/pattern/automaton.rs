//! The ways through a pattern: which character may follow which, and in how many ways.

use std::collections::BTreeMap;

use super::characters::Characters;
use super::syntax::{Part, Repeat};

/// Characters that a repetition with a number is written out as; beyond, it counts as one without an end.
const MAX_WRITTEN_OUT: usize = 400;

/// Characters of a whole pattern with its repetitions written out.
const MAX_PLACES: usize = 5000;

/// Pairs of neighbours.
const MAX_STEPS: usize = 200_000;

/// There are more ways than can be looked at.
#[derive(Debug)]
pub(super) struct TooComplex;

/// Places in a pattern that take a character each, and the steps between them.
#[derive(Debug, Default)]
pub(super) struct Automaton {
    /// What each place takes, as an index of `sets`.
    takes: Vec<usize>,
    sets: Vec<Characters>,
    numbers: BTreeMap<Characters, usize>,
    /// The places behind each place, and whether there is more than one way to get there.
    next: Vec<BTreeMap<usize, bool>>,
    steps: usize,
}

/// Whether there is no way, one way, or more than one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ways {
    None,
    One,
    Many,
}

impl Ways {
    fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, ways) | (ways, Self::None) => ways,
            _ => Self::Many,
        }
    }

    fn times(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, _) | (_, Self::None) => Self::None,
            (Self::One, Self::One) => Self::One,
            _ => Self::Many,
        }
    }
}

type Ends = BTreeMap<usize, Ways>;

/// What a part looks like from outside.
struct Outline {
    /// Ways to match nothing.
    empty: Ways,
    first: Ends,
    last: Ends,
}

impl Automaton {
    /// The ways through a part, beginning and ending anywhere.
    pub(super) fn new(part: &Part) -> Result<Self, TooComplex> {
        let mut automaton = Self::default();
        automaton.part(part)?;
        Ok(automaton)
    }

    /// The number of places.
    pub(super) fn places(&self) -> usize {
        self.takes.len()
    }

    /// The places behind a place, and whether there is more than one way to get there.
    pub(super) fn next(&self, place: usize) -> impl Iterator<Item = (usize, bool)> {
        let next = self.next.get(place).into_iter().flatten();
        next.map(|(place, many)| (*place, *many))
    }

    /// The number of the set of characters that a place takes, below that of [`Automaton::sets`].
    pub(super) fn set_of(&self, place: usize) -> usize {
        self.takes.get(place).copied().unwrap_or_default()
    }

    /// What places take.
    pub(super) fn sets(&self) -> &[Characters] {
        &self.sets
    }

    fn part(&mut self, part: &Part) -> Result<Outline, TooComplex> {
        match part {
            Part::Empty | Part::Look(_) => Ok(nothing()),
            Part::One(characters) => self.one(characters),
            Part::Row(parts) => {
                let mut row = nothing();
                for part in parts {
                    let next = self.part(part)?;
                    row = self.row(row, next)?;
                }
                Ok(row)
            }
            Part::Either(parts) => {
                let mut all = nothing();
                all.empty = Ways::None;
                for part in parts {
                    let part = self.part(part)?;
                    all.empty = all.empty.plus(part.empty);
                    add(&mut all.first, part.first, Ways::One);
                    add(&mut all.last, part.last, Ways::One);
                }
                Ok(all)
            }
            Part::Repeat(repeat) if endless(repeat) => self.endless(repeat),
            Part::Repeat(repeat) => self.written_out(repeat),
        }
    }

    fn one(&mut self, characters: &Characters) -> Result<Outline, TooComplex> {
        let place = self.takes.len();
        if place == MAX_PLACES {
            return Err(TooComplex);
        }
        let new = self.sets.len();
        let set = *self.numbers.entry(characters.clone()).or_insert(new);
        if set == new {
            self.sets.push(characters.clone());
        }
        self.takes.push(set);
        self.next.push(BTreeMap::new());
        Ok(Outline {
            empty: Ways::None,
            first: Ends::from([(place, Ways::One)]),
            last: Ends::from([(place, Ways::One)]),
        })
    }

    fn row(&mut self, left: Outline, right: Outline) -> Result<Outline, TooComplex> {
        self.connect(&left.last, &right.first)?;
        let (mut first, mut last) = (left.first, right.last);
        add(&mut first, right.first, left.empty);
        add(&mut last, left.last, right.empty);
        Ok(Outline {
            empty: left.empty.times(right.empty),
            first,
            last,
        })
    }

    fn endless(&mut self, repeat: &Repeat) -> Result<Outline, TooComplex> {
        let mut part = self.part(&repeat.part)?;
        let (last, first) = (part.last.clone(), part.first.clone());
        self.connect(&last, &first)?;
        if repeat.min == 0 {
            // A repetition that is not needed and takes nothing does not count.
            part.empty = Ways::One;
        }
        Ok(part)
    }

    /// One time after the other; each that is not needed stands in the one before.
    fn written_out(&mut self, repeat: &Repeat) -> Result<Outline, TooComplex> {
        let max = repeat.max.unwrap_or(repeat.min);
        let mut optional = nothing();
        for _ in repeat.min..max {
            let part = self.part(&repeat.part)?;
            optional = self.row(part, optional)?;
            optional.empty = Ways::One;
        }
        let mut needed = nothing();
        for _ in 0..repeat.min {
            let part = self.part(&repeat.part)?;
            needed = self.row(needed, part)?;
        }
        self.row(needed, optional)
    }

    fn connect(&mut self, from: &Ends, to: &Ends) -> Result<(), TooComplex> {
        self.steps += from.len() * to.len();
        if self.steps > MAX_STEPS {
            return Err(TooComplex);
        }
        for (start, ways_out) in from {
            let Some(next) = self.next.get_mut(*start) else {
                continue;
            };
            for (end, ways_in) in to {
                let many = ways_out.times(*ways_in) == Ways::Many;
                let known = next.entry(*end);
                known.and_modify(|known| *known = true).or_insert(many);
            }
        }
        Ok(())
    }
}

fn nothing() -> Outline {
    Outline {
        empty: Ways::One,
        first: Ends::new(),
        last: Ends::new(),
    }
}

fn add(ends: &mut Ends, more: Ends, factor: Ways) {
    if factor == Ways::None {
        return;
    }
    for (place, ways) in more {
        let ways = ways.times(factor);
        let known = ends.entry(place).or_insert(Ways::None);
        *known = known.plus(ways);
    }
}

/// Whether a repetition counts as one without an end.
pub(super) fn endless(repeat: &Repeat) -> bool {
    repeat.max.is_none_or(|max| {
        let size = size(&repeat.part).saturating_mul(max);
        max > 1 && size > MAX_WRITTEN_OUT
    })
}

/// Places of a part with its repetitions written out.
fn size(part: &Part) -> usize {
    match part {
        Part::Empty | Part::Look(_) => 0,
        Part::One(_) => 1,
        Part::Row(parts) | Part::Either(parts) => {
            parts.iter().map(size).fold(0, usize::saturating_add)
        }
        Part::Repeat(repeat) => {
            let times = if endless(repeat) { None } else { repeat.max };
            size(&repeat.part).saturating_mul(times.unwrap_or(1))
        }
    }
}
