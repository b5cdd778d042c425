//! The retry budget: what keeps the clients of an outage from multiplying it.

use std::sync::atomic::{AtomicU32, Ordering};

/// A bucket of tokens that starts full. A retry takes some, and an answer of a healthy server gives one back.
///
/// While a server fails, the bucket empties and calls are sent once; it fills again as calls succeed.
#[derive(Debug)]
pub(super) struct Budget {
    tokens: AtomicU32,
    capacity: u32,
}

impl Budget {
    pub(super) fn new(capacity: u32) -> Self {
        Self {
            tokens: AtomicU32::new(capacity),
            capacity,
        }
    }

    /// Takes the price of a retry, all of it or nothing, and says whether it was there.
    pub(super) fn take(&self, price: u32) -> bool {
        self.change(|tokens| tokens.checked_sub(price))
    }

    /// Gives one token back, unless the bucket is full.
    pub(super) fn give_back(&self) {
        self.change(|tokens| (tokens < self.capacity).then(|| tokens + 1));
    }

    // Relaxed: the count guards no other memory.
    fn change(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        self.tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, change)
            .is_ok()
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    impl Budget {
        fn tokens(&self) -> u32 {
            self.tokens.load(Ordering::Relaxed)
        }
    }

    #[test]
    fn it_runs_out_and_fills_again() {
        let budget = Budget::new(12);
        assert!(budget.take(5) && budget.take(5));
        assert!(!budget.take(5), "two are left");
        assert_eq!(budget.tokens(), 2, "a refusal takes nothing");
        for _ in 0..3 {
            budget.give_back();
        }
        assert!(budget.take(5));
        assert_eq!(budget.tokens(), 0);
    }

    #[test]
    fn it_is_never_more_than_full() {
        for capacity in [0, 3, u32::MAX] {
            let budget = Budget::new(capacity);
            budget.give_back();
            assert_eq!(budget.tokens(), capacity);
        }
    }

    #[test]
    fn threads_together_take_what_is_there_and_no_more() {
        let budget = Budget::new(500);
        let taken = in_threads(|| (0..1000).filter(|_| budget.take(5)).count());
        assert_eq!((taken, budget.tokens()), (100, 0));
    }

    #[test]
    fn threads_that_take_and_give_lose_nothing() {
        let budget = Budget::new(100_000);
        assert!(budget.take(100_000));
        let taken = in_threads(|| {
            let turns = (0..5000).map(|_| {
                budget.give_back();
                budget.take(10)
            });
            turns.filter(|taken| *taken).count()
        });
        let given = 8 * 5000;
        let left = usize::try_from(budget.tokens()).expect("few tokens");
        assert_eq!(left, given - 10 * taken);
        assert!(left < 10 + 8, "whoever could take, took: {left}");
    }

    /// The sum of what eight threads count.
    fn in_threads(count: impl Fn() -> usize + Sync) -> usize {
        thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(&count)).collect();
            let counts = threads.into_iter().map(thread::ScopedJoinHandle::join);
            counts.map(|count| count.expect("a count")).sum()
        })
    }
}
