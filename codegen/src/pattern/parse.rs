//! The text of a pattern to its parts.

use super::characters::Characters;
use super::syntax::{Part, Repeat};

/// Groups within groups.
const MAX_NESTING: usize = 32;

/// Alternatives of the whole pattern.
const MAX_ALTERNATIVES: usize = 512;

/// Times that a part may be repeated where a number is written.
const MAX_COUNT: usize = 65_536;

/// Why the parts of a pattern are not known.
#[derive(Debug)]
pub(super) enum Unreadable {
    /// No pattern, or one with a construct that is not known here.
    Syntax,
    /// What there is too much of.
    TooLarge(String),
}

/// Reads a pattern as ECMAScript does, with what browsers allow beyond the `u` flag.
pub(super) fn parse(pattern: &str) -> Result<Part, Unreadable> {
    let mut parser = Parser {
        characters: pattern.char_indices().collect(),
        end: pattern.len(),
        next: 0,
        nesting: 0,
        alternatives: 0,
    };
    let part = parser.alternatives()?;
    // A closing parenthesis that nothing opened.
    parser.peek().map_or(Ok(part), |_| Err(Unreadable::Syntax))
}

struct Parser {
    /// With the byte at which each begins.
    characters: Vec<(usize, char)>,
    end: usize,
    next: usize,
    nesting: usize,
    alternatives: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.next).map(|(_, c)| *c)
    }

    fn take(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.next += 1;
        Some(c)
    }

    fn takes(&mut self, text: &str) -> bool {
        let rest = self.characters.get(self.next..).unwrap_or_default();
        let length = text.chars().count();
        let fits = rest.len() >= length
            && rest
                .iter()
                .map(|(_, c)| *c)
                .zip(text.chars())
                .all(|(a, b)| a == b);
        if fits {
            self.next += length;
        }
        fits
    }

    /// The text up to and without a character, which is taken.
    fn until(&mut self, end: char) -> Option<String> {
        let rest = self.characters.get(self.next..)?;
        let length = rest.iter().position(|(_, c)| *c == end)?;
        self.next += length + 1;
        Some(rest[..length].iter().map(|(_, c)| *c).collect())
    }

    fn byte(&self) -> usize {
        self.characters
            .get(self.next)
            .map_or(self.end, |(byte, _)| *byte)
    }

    fn alternatives(&mut self) -> Result<Part, Unreadable> {
        let mut alternatives = vec![self.row()?];
        while self.takes("|") {
            self.alternatives += 1;
            if self.alternatives >= MAX_ALTERNATIVES {
                let what = format!("more than {MAX_ALTERNATIVES} alternatives");
                return Err(Unreadable::TooLarge(what));
            }
            alternatives.push(self.row()?);
        }
        match alternatives.pop() {
            Some(only) if alternatives.is_empty() => Ok(only),
            last => Ok(Part::Either(alternatives.into_iter().chain(last).collect())),
        }
    }

    fn row(&mut self) -> Result<Part, Unreadable> {
        let mut row = Vec::new();
        while let Some(c) = self.peek() {
            if matches!(c, '|' | ')') {
                break;
            }
            row.push(self.term()?);
        }
        Ok(Part::Row(row))
    }

    /// A part with the number of its repetitions.
    fn term(&mut self) -> Result<Part, Unreadable> {
        let start = self.byte();
        let part = self.atom()?;
        let Some((min, max)) = self.quantifier()? else {
            return Ok(part);
        };
        // Whether more or less is tried first does not change how many ways there are.
        self.takes("?");
        let range = start..self.byte();
        Ok(Part::Repeat(Box::new(Repeat {
            part,
            min,
            max,
            range,
        })))
    }

    fn quantifier(&mut self) -> Result<Option<(usize, Option<usize>)>, Unreadable> {
        let quantifier = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => return self.count(),
            _ => return Ok(None),
        };
        self.next += 1;
        Ok(Some(quantifier))
    }

    /// `{1}`, `{1,}` or `{1,2}`; a brace with anything else in it stands for itself.
    fn count(&mut self) -> Result<Option<(usize, Option<usize>)>, Unreadable> {
        let start = self.next;
        self.next += 1;
        let Some(count) = self.until('}').and_then(|text| counts(&text)) else {
            self.next = start;
            return Ok(None);
        };
        if count.0.max(count.1.unwrap_or_default()) > MAX_COUNT {
            let what = format!("a repetition of more than {MAX_COUNT} times");
            return Err(Unreadable::TooLarge(what));
        }
        Ok(Some(count))
    }

    fn atom(&mut self) -> Result<Part, Unreadable> {
        match self.take().ok_or(Unreadable::Syntax)? {
            '^' | '$' => Ok(Part::Empty),
            '.' => Ok(Part::One(Characters::dot())),
            '(' => self.group(),
            '[' => self.class(),
            '\\' => self.escape(),
            '*' | '+' | '?' => Err(Unreadable::Syntax),
            c => Ok(Part::One(one(c))),
        }
    }

    fn group(&mut self) -> Result<Part, Unreadable> {
        if self.nesting == MAX_NESTING {
            let what = format!("groups nested more than {MAX_NESTING} levels deep");
            return Err(Unreadable::TooLarge(what));
        }
        let looks = ["?=", "?!", "?<=", "?<!"]
            .iter()
            .any(|mark| self.takes(mark));
        if !looks && self.takes("?<") {
            self.until('>').ok_or(Unreadable::Syntax)?;
        } else if !looks && self.takes("?") {
            // Flags for the group alone, mostly none.
            let flags = self.until(':').ok_or(Unreadable::Syntax)?;
            if !flags.chars().all(|c| matches!(c, 'm' | 's' | '-')) {
                return Err(Unreadable::Syntax);
            }
        }
        self.nesting += 1;
        let part = self.alternatives()?;
        self.nesting -= 1;
        if !self.takes(")") {
            return Err(Unreadable::Syntax);
        }
        Ok(if looks {
            Part::Look(Box::new(part))
        } else {
            part
        })
    }

    fn class(&mut self) -> Result<Part, Unreadable> {
        let negated = self.takes("^");
        let mut set = Characters::default();
        loop {
            if self.takes("]") {
                break;
            }
            let (first, single) = self.member()?;
            let dash = self.next;
            if let Some(first) = single
                && self.takes("-")
                && self.peek() != Some(']')
            {
                if let (_, Some(last)) = self.member()? {
                    set = set.with(&Characters::range(first, last.max(first)));
                    continue;
                }
                // A dash before a class stands for itself.
                self.next = dash;
            } else {
                self.next = dash;
            }
            set = set.with(&first);
        }
        Ok(Part::One(if negated { set.others() } else { set }))
    }

    /// A member of a class, and its code point if it is a single character.
    fn member(&mut self) -> Result<(Characters, Option<u32>), Unreadable> {
        let c = self.take().ok_or(Unreadable::Syntax)?;
        if c != '\\' {
            return Ok((one(c), Some(u32::from(c))));
        }
        let letter = self.take().ok_or(Unreadable::Syntax)?;
        if let Some(set) = self.set(letter) {
            return Ok((set, None));
        }
        let code = match letter {
            'b' => 8,
            letter => self.code(letter),
        };
        Ok((Characters::range(code, code), Some(code)))
    }

    fn escape(&mut self) -> Result<Part, Unreadable> {
        let letter = self.take().ok_or(Unreadable::Syntax)?;
        if matches!(letter, 'b' | 'B') {
            return Ok(Part::Empty);
        }
        if let Some(set) = self.set(letter) {
            return Ok(Part::One(set));
        }
        // What was matched before: any text.
        let named = letter == 'k' && self.takes("<");
        if named {
            self.until('>').ok_or(Unreadable::Syntax)?;
        }
        if named || matches!(letter, '1'..='9') {
            let start = self.byte();
            while !named && self.peek().is_some_and(|c| c.is_ascii_digit()) {
                self.next += 1;
            }
            return Ok(Part::Repeat(Box::new(Repeat {
                part: Part::One(Characters::any()),
                min: 0,
                max: None,
                range: start..self.byte(),
            })));
        }
        let code = self.code(letter);
        Ok(Part::One(Characters::range(code, code)))
    }

    /// `\d` and its like, or a property.
    fn set(&mut self, letter: char) -> Option<Characters> {
        if matches!(letter, 'p' | 'P') && self.peek() == Some('{') {
            self.next += 1;
            let name = self.until('}')?;
            return Some(Characters::property(&name, letter == 'P'));
        }
        Characters::escaped(letter)
    }

    /// The code point that a letter behind a backslash stands for, with what follows it.
    fn code(&mut self, letter: char) -> u32 {
        let start = self.next;
        let code = match letter {
            't' => Some(0x09),
            'n' => Some(0x0a),
            'v' => Some(0x0b),
            'f' => Some(0x0c),
            'r' => Some(0x0d),
            '0' => Some(0),
            'c' => self.take().map(|c| u32::from(c) % 32),
            'x' => self.hexadecimal(2),
            'u' if self.takes("{") => {
                let digits = self.until('}');
                digits.and_then(|digits| u32::from_str_radix(&digits, 16).ok())
            }
            'u' => self.hexadecimal(4),
            _ => None,
        };
        code.unwrap_or_else(|| {
            self.next = start;
            u32::from(letter)
        })
    }

    fn hexadecimal(&mut self, digits: usize) -> Option<u32> {
        let mut code = 0;
        for _ in 0..digits {
            code = code * 16 + self.take()?.to_digit(16)?;
        }
        Some(code)
    }
}

fn one(c: char) -> Characters {
    Characters::range(u32::from(c), u32::from(c))
}

fn counts(text: &str) -> Option<(usize, Option<usize>)> {
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // What is too long for a number is too much in any case.
        digits.then(|| text.parse().unwrap_or(usize::MAX))
    };
    match text.split_once(',') {
        None => number(text).map(|count| (count, Some(count))),
        Some((min, "")) => number(min).map(|min| (min, None)),
        Some((min, max)) => Some((number(min)?, Some(number(max)?))),
    }
}
