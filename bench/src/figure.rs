//! A number that was measured, to be shown and compared.

use std::fmt;
use std::time::Duration;

/// A number that was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Figure {
    /// What something took.
    Time(Duration),
    /// How much there is of something.
    Count(usize),
    /// How much memory it takes.
    Bytes(usize),
    /// How often something is done: more is better.
    PerSecond(f64),
}

impl Figure {
    /// How many times the other it is, as it is shown.
    pub(crate) fn of(self, other: Self) -> String {
        format!("{:.2}", self.number() / other.number())
    }

    #[expect(clippy::cast_precision_loss, reason = "no count comes near 2^52")]
    fn number(self) -> f64 {
        match self {
            Self::Time(time) => time.as_secs_f64(),
            Self::Count(count) | Self::Bytes(count) => count as f64,
            Self::PerSecond(pace) => pace,
        }
    }
}

/// A time has up to three digits, in the unit that suits.
impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Bytes(bytes) => write!(f, "{} KiB", bytes / 1024),
            Self::PerSecond(pace) => write!(f, "{pace:.0} a second"),
            Self::Time(time) => match time.as_secs_f64() {
                seconds if seconds < 0.001 => write!(f, "{:.0} µs", seconds * 1_000_000.0),
                seconds if seconds < 1.0 => write!(f, "{:.0} ms", seconds * 1000.0),
                seconds if seconds < 10.0 => write!(f, "{seconds:.2} s"),
                seconds => write!(f, "{seconds:.1} s"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_up_to_three_digits() {
        let micros = Figure::Time(Duration::from_micros(25));
        assert_eq!(micros.to_string(), "25 µs");
        let shown = [4, 400, 4000, 40_000].map(|time| Figure::Time(Duration::from_millis(time)));
        assert_eq!(
            shown.map(|time| time.to_string()),
            ["4 ms", "400 ms", "4.00 s", "40.0 s"]
        );
    }

    #[test]
    fn a_ratio_has_two_decimals() {
        assert_eq!(Figure::Count(100).of(Figure::Count(300)), "0.33");
        let [half, whole] = [500, 1000].map(|time| Figure::Time(Duration::from_millis(time)));
        assert_eq!(half.of(whole), "0.50");
    }
}
