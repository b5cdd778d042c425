//! Patterns: regular expressions of ECMAScript, as `pattern` and `x-token-pattern` have them.
//!
//! The engine tries one way after the other to match a text. A pattern like `^(a+)+$` has twice as many ways for each
//! further character, so a text of fifty characters that does not match would keep it busy for years: here, in the
//! client and in the sandbox. [`compile`] finds such a pattern by its structure, and never runs it.

mod ambiguity;
mod automaton;
mod characters;
mod parse;
mod syntax;

use std::ops::Range;

use regress::Regex;

use self::syntax::Part;

/// More characters than any documented pattern has.
const MAX_LENGTH: usize = 4096;

/// Why there is nothing that texts could be held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no regular expression; in the words of the engine.
    Syntax(String),
    /// A repeated part matches the same text in more ways with each further character; the text of that part.
    Exponential(String),
    /// So many repetitions in a row match the same text that a long text takes too long.
    Polynomial,
    /// It is larger than what can be looked at in a short time; what there is too much of.
    TooLarge(String),
}

/// Compiles a pattern as the generated client does: JSON Schema asks for the `u` flag, and documents in the wild rely on
/// what only works without.
///
/// # Errors
/// See [`Refused`].
pub fn compile(pattern: &str) -> Result<Regex, Refused> {
    let length = pattern.chars().count();
    if length > MAX_LENGTH {
        let what = format!("{length} characters, {MAX_LENGTH} at most");
        return Err(Refused::TooLarge(what));
    }
    let structure = parse::parse(pattern);
    if let Err(parse::Unreadable::TooLarge(what)) = &structure {
        return Err(Refused::TooLarge(what.clone()));
    }
    if let Ok(structure) = &structure {
        harmless(pattern, structure)?;
    }
    let compiled = Regex::with_flags(pattern, "u").or_else(|_| Regex::new(pattern));
    let regex = compiled.map_err(|error| Refused::Syntax(error.to_string()))?;
    match structure {
        Ok(_) => Ok(regex),
        // What cannot be looked at is not run either.
        Err(_) => Err(Refused::Syntax(
            "a construct that is not understood here".to_owned(),
        )),
    }
}

fn harmless(pattern: &str, structure: &Part) -> Result<(), Refused> {
    let text = |range: &Range<usize>| pattern.get(range.clone()).unwrap_or(pattern).to_owned();
    match ambiguity::find(structure) {
        Ok(None) => Ok(()),
        Ok(Some(ambiguity::Ambiguity::Exponential(range))) => {
            Err(Refused::Exponential(text(&range)))
        }
        Ok(Some(ambiguity::Ambiguity::Polynomial)) => Err(Refused::Polynomial),
        Err(automaton::TooComplex) => Err(Refused::TooLarge(
            "so many ways to go on that they cannot be counted".to_owned(),
        )),
    }
}

#[cfg(test)]
mod tests;
