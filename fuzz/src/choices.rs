//! Choices, such as what to change in a document: made by the bytes of an input, or by numbers that look random.

use std::collections::VecDeque;

/// Choices that are the same on every machine: as the bytes say, and where there are no more, by the generator of numbers
/// known as `SplitMix64`.
pub(crate) struct Choices {
    bytes: VecDeque<u8>,
    state: u64,
}

impl Choices {
    /// Any seed will do, also one that differs from another by one.
    pub(crate) fn seeded(seed: u64) -> Self {
        Self {
            bytes: VecDeque::new(),
            state: seed,
        }
    }

    /// Two bytes decide a choice, so that a fuzzer changes one without changing those before it.
    pub(crate) fn by(input: &[u8]) -> Self {
        Self {
            bytes: input.iter().copied().collect(),
            state: input.len() as u64,
        }
    }

    /// Whether there are bytes left to choose by.
    pub(crate) fn are_left(&self) -> bool {
        !self.bytes.is_empty()
    }

    /// The bytes that are left.
    pub(crate) fn rest(self) -> Vec<u8> {
        self.bytes.into()
    }

    fn next(&mut self) -> u64 {
        if let Some(first) = self.bytes.pop_front() {
            let second = self.bytes.pop_front().unwrap_or_default();
            return u16::from_le_bytes([first, second]).into();
        }
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 on that is less than `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap()
    }

    /// Whether one of `of` chances came up.
    pub(crate) fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    /// One of the choices; there has to be one.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }

    /// One of the elements, if there is one.
    pub(crate) fn pick_from<'a, T>(&mut self, elements: &'a [T]) -> Option<&'a T> {
        elements.get(self.below(elements.len()))
    }
}
