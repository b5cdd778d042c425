//! Sets of characters.

/// The last code point of Unicode.
const LAST: u32 = 0x10_ffff;
const LINE_ENDS: [(u32, u32); 3] = [(0x0a, 0x0a), (0x0d, 0x0d), (0x2028, 0x2029)];
const SPACES: [(u32, u32); 8] = [
    (0x09, 0x0d),
    (0x20, 0x20),
    (0xa0, 0xa0),
    (0x1680, 0x1680),
    (0x2000, 0x200a),
    (0x2028, 0x2029),
    (0x202f, 0x202f),
    (0x3000, 0x3000),
];
const DIGITS: [(u32, u32); 1] = [(0x30, 0x39)];
const WORD: [(u32, u32); 4] = [(0x30, 0x39), (0x41, 0x5a), (0x5f, 0x5f), (0x61, 0x7a)];
const LETTERS: [(u32, u32); 3] = [(0x41, 0x5a), (0x61, 0x7a), (0x80, LAST)];
const NUMBERS: [(u32, u32); 2] = [(0x30, 0x39), (0x80, LAST)];
const MARKS: [(u32, u32); 5] = [
    (0x21, 0x2f),
    (0x3a, 0x40),
    (0x5b, 0x60),
    (0x7b, 0x7e),
    (0x80, LAST),
];

/// Some characters, as ranges in order that do not touch.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Characters(Vec<(u32, u32)>);

impl Characters {
    /// Every character.
    pub(super) fn any() -> Self {
        Self(vec![(0, LAST)])
    }

    /// What a dot matches.
    pub(super) fn dot() -> Self {
        Self::of(LINE_ENDS.to_vec()).others()
    }

    /// The characters from one to another.
    pub(super) fn range(first: u32, last: u32) -> Self {
        Self::of(vec![(first, last)])
    }

    fn of(mut ranges: Vec<(u32, u32)>) -> Self {
        ranges.sort_unstable();
        let mut joined: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (first, last) in ranges {
            match joined.last_mut() {
                Some(before) if first <= before.1.saturating_add(1) => {
                    before.1 = before.1.max(last);
                }
                _ => joined.push((first, last)),
            }
        }
        Self(joined)
    }

    /// What a letter behind a backslash means, where it means several characters.
    pub(super) fn escaped(letter: char) -> Option<Self> {
        let set = match letter.to_ascii_lowercase() {
            'd' => Self(DIGITS.to_vec()),
            'w' => Self(WORD.to_vec()),
            's' => Self::of(SPACES.into_iter().chain([(0xfeff, 0xfeff)]).collect()),
            _ => return None,
        };
        Some(if letter.is_ascii_uppercase() {
            set.others()
        } else {
            set
        })
    }

    /// A property of Unicode: at least what it means, and exactly what it means within ASCII for the common ones.
    pub(super) fn property(name: &str, negated: bool) -> Self {
        let value = name.rsplit('=').next().unwrap_or(name);
        let set = match value {
            "L" | "Letter" | "Alphabetic" | "Alpha" => Self(LETTERS.to_vec()),
            "Lu" | "Uppercase_Letter" | "Uppercase" => Self(vec![LETTERS[0], LETTERS[2]]),
            "Ll" | "Lowercase_Letter" | "Lowercase" => Self(vec![LETTERS[1], LETTERS[2]]),
            "N" | "Number" | "Nd" | "Decimal_Number" => Self(NUMBERS.to_vec()),
            "P" | "Punctuation" | "S" | "Symbol" => Self(MARKS.to_vec()),
            "M" | "Mark" | "Mn" | "Mc" => Self(vec![(0x80, LAST)]),
            _ => return Self::any(),
        };
        if negated {
            // Beyond ASCII nothing is known, so it may be any of them.
            set.others().with(&Self::range(0x80, LAST))
        } else {
            set
        }
    }

    /// These and others.
    pub(super) fn with(&self, more: &Self) -> Self {
        Self::of(self.0.iter().chain(&more.0).copied().collect())
    }

    /// All characters but these.
    pub(super) fn others(&self) -> Self {
        let mut next = 0;
        let mut others = Vec::with_capacity(self.0.len() + 1);
        for (first, last) in &self.0 {
            if next < *first {
                others.push((next, first - 1));
            }
            next = last + 1;
        }
        if next <= LAST {
            others.push((next, LAST));
        }
        Self(others)
    }

    /// Whether a character is in both.
    pub(super) fn meet(&self, other: &Self) -> bool {
        !self.common(other).0.is_empty()
    }

    /// The characters that are in both.
    pub(super) fn common(&self, other: &Self) -> Self {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = Vec::new();
        while let (Some(one), Some(two)) = (left.peek(), right.peek()) {
            let (first, last) = (one.0.max(two.0), one.1.min(two.1));
            if first <= last {
                common.push((first, last));
            }
            if one.1 < two.1 {
                left.next();
            } else {
                right.next();
            }
        }
        Self(common)
    }
}
