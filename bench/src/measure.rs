//! How long things take.

use std::fmt;
use std::fs;
use std::time::{Duration, Instant};

/// Ticks of a second in which Linux tells processor time, on every common architecture.
const TICKS: u64 = 100;

/// What a command took.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// By the clock on the wall.
    pub(crate) wall: Duration,
    /// Time of all processors; `None` where the system does not tell it.
    pub(crate) processor: Option<Duration>,
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} s", self.wall.as_secs_f64())?;
        match self.processor {
            Some(time) => write!(f, ", {:.1} s of processors", time.as_secs_f64()),
            None => Ok(()),
        }
    }
}

/// Runs something that starts processes and waits for them, and says what they took.
pub(crate) fn children<E>(run: impl FnOnce() -> Result<(), E>) -> Result<Cost, E> {
    let before = processor_time_of_children();
    let start = Instant::now();
    run()?;
    let wall = start.elapsed();
    let processor = processor_time_of_children().zip(before);
    Ok(Cost {
        wall,
        processor: processor.map(|(after, before)| after.saturating_sub(before)),
    })
}

/// Time that all finished processes took that this one has started, and those that they have started.
///
/// `getrusage` says the same, but only through code that is not safe. Linux also writes it in a file.
fn processor_time_of_children() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program is in parentheses and may hold anything, spaces too.
    let (_, fields) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = fields.split_whitespace().collect();
    // Fields 16 and 17 as proc(5) counts them, where the name is the second.
    let ticks = |field: usize| fields.get(field - 3)?.parse::<u64>().ok();
    Some(Duration::from_millis(
        (ticks(16)? + ticks(17)?) * 1000 / TICKS,
    ))
}

/// The middle one of several durations; of an even number, the longer of the two in the middle.
pub(crate) fn median(mut durations: Vec<Duration>) -> Duration {
    durations.sort_unstable();
    durations
        .get(durations.len() / 2)
        .copied()
        .unwrap_or_default()
}

/// The middle one of several numbers; of an even number, the larger of the two in the middle.
pub(crate) fn median_of(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_unstable_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_round_does_not_change_the_median() {
        let rounds = [3, 90, 2].map(Duration::from_secs);
        assert_eq!(median(rounds.to_vec()), Duration::from_secs(3));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_child_that_works_costs_processor_time() {
        let work = "i=0; while [ $i -lt 300000 ]; do i=$((i + 1)); done";
        let cost = children(|| {
            std::process::Command::new("sh")
                .args(["-c", work])
                .status()
                .map(drop)
        });
        assert!(cost.unwrap().processor.unwrap() > Duration::ZERO);
    }
}
