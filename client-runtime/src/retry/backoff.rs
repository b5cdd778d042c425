//! How long to wait before an attempt: exponential backoff with full jitter.
//!
//! Not from `backon`: its jitter lies between the delay and twice the delay, and its source of randomness cannot be
//! injected. Full jitter lies between nothing and the delay, which spreads the clients of an outage the widest.

use std::time::Duration;

/// The sequence of delays: `base`, then `factor` times as much each time, never more than `cap`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Backoff {
    pub(super) base: Duration,
    pub(super) factor: u32,
    pub(super) cap: Duration,
}

impl Backoff {
    /// A delay between nothing and the [`ceiling`](Self::ceiling) of a retry, spread evenly as `random` is.
    pub(super) fn delay(&self, retry: u32, random: u64) -> Duration {
        let ceiling = u64::try_from(self.ceiling(retry).as_nanos()).unwrap_or(u64::MAX);
        // A fraction of 2^64, in integers: exact, and without the cases that a float has.
        let nanos = (u128::from(ceiling) * u128::from(random)) >> 64;
        Duration::from_nanos(u64::try_from(nanos).unwrap_or(ceiling))
    }

    /// The longest delay before a retry; the first retry is number 0.
    fn ceiling(&self, retry: u32) -> Duration {
        self.base
            .saturating_mul(self.factor.saturating_pow(retry))
            .min(self.cap)
    }
}

/// A random number for the jitter, any of the 2^64 as likely as another. Not for secrets.
pub(crate) fn random() -> u64 {
    fastrand::u64(..)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BACKOFF: Backoff = Backoff {
        base: Duration::from_millis(500),
        factor: 2,
        cap: Duration::from_secs(20),
    };

    #[test]
    fn ceilings_double_up_to_the_cap() {
        let ceilings: Vec<_> = (0..8)
            .map(|retry| BACKOFF.ceiling(retry).as_millis())
            .collect();
        assert_eq!(ceilings, [500, 1000, 2000, 4000, 8000, 16000, 20000, 20000]);
        assert_eq!(BACKOFF.ceiling(u32::MAX), BACKOFF.cap);
    }

    #[test]
    fn a_cap_below_the_base_wins() {
        let cap = Duration::from_millis(1);
        assert_eq!(Backoff { cap, ..BACKOFF }.ceiling(0), cap);
    }

    #[test]
    fn the_ends_and_the_middle_of_the_range() {
        let delay = |random| BACKOFF.delay(0, random);
        assert_eq!(delay(0), Duration::ZERO);
        assert_eq!(delay(1 << 63), Duration::from_millis(250));
        assert_eq!(delay(u64::MAX), Duration::from_nanos(499_999_999));
    }

    #[test]
    fn two_random_numbers_differ() {
        assert_ne!([random(), random()], [random(), random()]);
    }

    proptest! {
        #[test]
        fn a_delay_is_within_its_ceiling(
            base in 0..=u64::MAX, factor in any::<u32>(), cap in 0..=u64::MAX,
            retry in any::<u32>(), random in any::<u64>(),
        ) {
            let (base, cap) = (Duration::from_nanos(base), Duration::from_nanos(cap));
            let backoff = Backoff { base, factor, cap };
            let delay = backoff.delay(retry, random);
            prop_assert!(delay <= backoff.ceiling(retry) && delay <= cap);
        }

        #[test]
        fn delays_are_half_the_ceiling_on_average(seed in any::<u64>(), retry in 0..8_u32) {
            const DRAWS: u32 = 4000;
            let mut source = fastrand::Rng::with_seed(seed);
            let sum: Duration = (0..DRAWS).map(|_| BACKOFF.delay(retry, source.u64(..))).sum();
            // The mean of so many draws strays from a half by 0.005 of the ceiling; this allows seven times that.
            let mean = (sum / DRAWS).div_duration_f64(BACKOFF.ceiling(retry));
            prop_assert!((0.465..0.535).contains(&mean), "{mean}");
        }
    }
}
