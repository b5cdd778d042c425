//! Whether the ways to match a text become very many as the text grows.
//!
//! A pattern is exponentially ambiguous if a place can be reached again from itself in two different ways that take the same
//! characters. It is ambiguous to a power if places that are repeated stand in a row, and the text of one can be taken by
//! the next as well.

use std::collections::HashSet;
use std::ops::Range;

use super::automaton::{Automaton, TooComplex, endless};
use super::syntax::{Part, Repeat};

/// Steps of the search; some hundredths of a second.
const MAX_WORK: usize = 4_000_000;

/// Repetitions in a row that take the same text: with four, a text of a thousand characters has more than 10^8 ways.
const MAX_IN_A_ROW: usize = 3;

/// In how many ways a text can be matched.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ambiguity {
    /// Twice as many with each further character or so; the place of the repetition.
    Exponential(Range<usize>),
    /// A high power of the number of characters.
    Polynomial,
}

/// Looks for ambiguity without running the pattern.
pub(super) fn find(part: &Part) -> Result<Option<Ambiguity>, TooComplex> {
    if let Some(range) = exponential(part)? {
        return Ok(Some(Ambiguity::Exponential(range)));
    }
    let mut work = 0;
    let mut found = None;
    for part in wholes(part) {
        if Search::new(&Automaton::new(part)?).longest_row(&mut work)? > MAX_IN_A_ROW {
            found = Some(Ambiguity::Polynomial);
        }
    }
    Ok(found)
}

/// The pattern, and all that is looked for ahead or behind.
fn wholes(part: &Part) -> Vec<&Part> {
    let mut wholes = vec![part];
    let mut open = vec![part];
    while let Some(part) = open.pop() {
        if let Part::Look(inner) = part {
            wholes.push(inner);
        }
        open.extend(part.parts());
    }
    wholes
}

/// The smallest repetition that is exponentially ambiguous.
fn exponential(part: &Part) -> Result<Option<Range<usize>>, TooComplex> {
    let own = match part {
        Part::Repeat(repeat) if endless(repeat) => own_range(repeat, part)?,
        _ => None,
    };
    // The innermost that is at fault says most.
    for inner in part.parts() {
        if let Some(range) = exponential(inner)? {
            return Ok(Some(range));
        }
    }
    Ok(own)
}

fn own_range(repeat: &Repeat, part: &Part) -> Result<Option<Range<usize>>, TooComplex> {
    let automaton = Automaton::new(part)?;
    let found = Search::new(&automaton).is_exponential()?;
    Ok(found.then(|| repeat.range.clone()))
}

struct Search<'a> {
    automaton: &'a Automaton,
    /// For each two sets of characters, whether they have one in common.
    meet: Vec<Vec<bool>>,
    /// The circle that each place is on.
    circles: Vec<Option<usize>>,
}

impl<'a> Search<'a> {
    fn new(automaton: &'a Automaton) -> Self {
        let sets = automaton.sets();
        let meet = sets
            .iter()
            .map(|set| sets.iter().map(|other| set.meet(other)).collect());
        Self {
            automaton,
            meet: meet.collect(),
            circles: circles(automaton),
        }
    }

    fn meet(&self, one: usize, other: usize) -> bool {
        let set = |place| self.automaton.set_of(place);
        let row = self.meet.get(set(one));
        row.and_then(|row| row.get(set(other))) == Some(&true)
    }

    fn circle(&self, place: usize) -> Option<usize> {
        self.circles.get(place).copied().flatten()
    }

    /// The places behind a place that are on the same circle.
    fn around(&self, place: usize) -> impl Iterator<Item = (usize, bool)> {
        let circle = self.circle(place);
        let next = self.automaton.next(place);
        next.filter(move |(next, _)| circle.is_some() && self.circle(*next) == circle)
    }

    /// Goes two ways at once with the same characters, from one place until they meet again.
    fn is_exponential(&self) -> Result<bool, TooComplex> {
        let places = 0..self.automaton.places();
        if places
            .clone()
            .any(|place| self.around(place).any(|(_, many)| many))
        {
            return Ok(true);
        }
        let mut open: Vec<(usize, usize)> = places.map(|place| (place, place)).collect();
        let mut seen: HashSet<(usize, usize)> = HashSet::new();
        let mut work = 0;
        while let Some((left, right)) = open.pop() {
            for (to_left, _) in self.around(left) {
                for (to_right, _) in self.around(right) {
                    count(&mut work)?;
                    if !self.meet(to_left, to_right) || left == right && to_left == to_right {
                        continue;
                    }
                    if to_left == to_right {
                        return Ok(true);
                    }
                    let pair = (to_left.min(to_right), to_left.max(to_right));
                    if seen.insert(pair) {
                        open.push(pair);
                    }
                }
            }
        }
        Ok(false)
    }

    /// The most repetitions in a row that take the same text.
    fn longest_row(&self, work: &mut usize) -> Result<usize, TooComplex> {
        let count = self
            .circles
            .iter()
            .flatten()
            .max()
            .map_or(0, |last| last + 1);
        let mut follows = vec![Vec::new(); count];
        for first in 0..self.automaton.places() {
            let Some(circle) = self.circle(first) else {
                continue;
            };
            for second in self.takes_over(first, work)? {
                if !follows[circle].contains(&second) {
                    follows[circle].push(second);
                }
            }
        }
        // Circles are numbered such that steps lead to smaller numbers only.
        let mut lengths: Vec<usize> = Vec::with_capacity(count);
        for following in &follows {
            let behind = following.iter().filter_map(|next| lengths.get(*next)).max();
            lengths.push(1 + behind.copied().unwrap_or_default());
        }
        Ok(lengths.into_iter().max().unwrap_or_default())
    }

    /// The circles with a place that a text leads to which leads from the first place to itself, and from there to itself.
    fn takes_over(&self, first: usize, work: &mut usize) -> Result<Vec<usize>, TooComplex> {
        let own = self.circle(first);
        let reached = reached(self.automaton, first);
        let mut found = Vec::new();
        for second in reached {
            let Some(circle) = self.circle(second) else {
                continue;
            };
            if Some(circle) != own
                && !found.contains(&circle)
                && self.same_text(first, second, work)?
            {
                found.push(circle);
            }
        }
        Ok(found)
    }

    /// Whether one text leads from the first to the first, from the first to the second, and from the second to the second.
    fn same_text(&self, first: usize, second: usize, work: &mut usize) -> Result<bool, TooComplex> {
        let sets = self.automaton.sets();
        let taken = |place: usize| sets.get(self.automaton.set_of(place));
        let mut open = vec![(first, first, second)];
        let mut seen = HashSet::new();
        while let Some((one, way, two)) = open.pop() {
            for (to_one, _) in self.around(one) {
                for (to_two, _) in self.around(two).filter(|(two, _)| self.meet(to_one, *two)) {
                    let (Some(left), Some(right)) = (taken(to_one), taken(to_two)) else {
                        continue;
                    };
                    let common = left.common(right);
                    for (to_way, _) in self.automaton.next(way) {
                        count(work)?;
                        if !taken(to_way).is_some_and(|way| way.meet(&common)) {
                            continue;
                        }
                        if (to_one, to_way, to_two) == (first, second, second) {
                            return Ok(true);
                        }
                        if seen.insert((to_one, to_way, to_two)) {
                            open.push((to_one, to_way, to_two));
                        }
                    }
                }
            }
        }
        Ok(false)
    }
}

fn count(work: &mut usize) -> Result<(), TooComplex> {
    *work += 1;
    if *work > MAX_WORK {
        return Err(TooComplex);
    }
    Ok(())
}

/// The places that can be reached from a place.
fn reached(automaton: &Automaton, from: usize) -> Vec<usize> {
    let mut seen = vec![false; automaton.places()];
    let mut open = vec![from];
    let mut all = Vec::new();
    while let Some(place) = open.pop() {
        for (next, _) in automaton.next(place) {
            if !std::mem::replace(&mut seen[next], true) {
                all.push(next);
                open.push(next);
            }
        }
    }
    all
}

/// The circle that each place is on, numbered such that steps lead to smaller numbers only.
///
/// This is Tarjan's search for strongly connected components, with a list in the place of recursion.
fn circles(automaton: &Automaton) -> Vec<Option<usize>> {
    let places = automaton.places();
    let next: Vec<Vec<usize>> = (0..places)
        .map(|place| automaton.next(place).map(|(next, _)| next).collect())
        .collect();
    let mut circles = vec![None; places];
    let (mut order, mut low) = (vec![usize::MAX; places], vec![0; places]);
    let (mut on_stack, mut stack) = (vec![false; places], Vec::new());
    let (mut visited, mut circle) = (0, 0);
    for root in 0..places {
        if order[root] != usize::MAX {
            continue;
        }
        let mut open = vec![(root, 0)];
        while let Some((place, step)) = open.pop() {
            if step == 0 {
                (order[place], low[place]) = (visited, visited);
                visited += 1;
                stack.push(place);
                on_stack[place] = true;
            }
            if let Some(to) = next[place].get(step).copied() {
                open.push((place, step + 1));
                if order[to] == usize::MAX {
                    open.push((to, 0));
                } else if on_stack[to] {
                    low[place] = low[place].min(order[to]);
                }
                continue;
            }
            if let Some((parent, _)) = open.last() {
                low[*parent] = low[*parent].min(low[place]);
            }
            if low[place] == order[place] {
                let start = stack.iter().rposition(|member| *member == place);
                let members = stack.split_off(start.unwrap_or_default());
                let turns = members.len() > 1 || next[place].contains(&place);
                for member in members {
                    on_stack[member] = false;
                    circles[member] = turns.then_some(circle);
                }
                circle += usize::from(turns);
            }
        }
    }
    circles
}
