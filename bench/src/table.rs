//! The table of results, in Markdown.

use std::fmt;
use std::time::Duration;

/// Results, each beside the baseline of the same run.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<[String; 5]>,
}

impl Table {
    /// Adds a time that both took.
    pub(super) fn time(&mut self, what: &str, plain: Duration, ours: Duration, goal: &str) {
        let ratio = ours.as_secs_f64() / plain.as_secs_f64();
        self.row(what, readable(plain), readable(ours), ratio, goal);
    }

    /// Adds a number that both have.
    #[expect(clippy::cast_precision_loss, reason = "no count comes near 2^52")]
    pub(super) fn count(&mut self, what: &str, plain: usize, ours: usize, goal: &str) {
        let ratio = ours as f64 / plain as f64;
        self.row(what, plain.to_string(), ours.to_string(), ratio, goal);
    }

    fn row(&mut self, what: &str, plain: String, ours: String, ratio: f64, goal: &str) {
        let row = [
            what.to_owned(),
            plain,
            ours,
            format!("{ratio:.2}"),
            goal.to_owned(),
        ];
        self.rows.push(row);
    }
}

/// Three digits, in the unit that suits.
fn readable(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds < 1.0 => format!("{:.0} ms", seconds * 1000.0),
        seconds if seconds < 10.0 => format!("{seconds:.2} s"),
        seconds => format!("{seconds:.1} s"),
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heads = ["what", "plain progenitor", "ours", "ratio", "goal"].map(str::to_owned);
        let rows = || std::iter::once(&heads).chain(&self.rows);
        let width = |column: usize| {
            rows()
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or(0)
        };
        let widths = [0, 1, 2, 3, 4].map(width);
        for (index, row) in rows().enumerate() {
            let [what, plain, ours, ratio, goal] = row;
            let [w0, w1, w2, w3, w4] = widths;
            writeln!(
                f,
                "| {what:<w0$} | {plain:>w1$} | {ours:>w2$} | {ratio:>w3$} | {goal:<w4$} |"
            )?;
            if index == 0 {
                let [w0, w1, w2, w3, w4] = widths.map(|width| "-".repeat(width));
                writeln!(f, "| {w0} | {w1}:| {w2}:| {w3}:| {w4} |")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_both_numbers_and_their_ratio() {
        let mut table = Table::default();
        table.time(
            "cargo check",
            Duration::from_secs(12),
            Duration::from_millis(6600),
            "≤ 0.60",
        );
        table.count("lines", 400, 100, "");
        let expected = "\
| what        | plain progenitor |   ours | ratio | goal   |
| ----------- | ----------------:| ------:| -----:| ------ |
| cargo check |           12.0 s | 6.60 s |  0.55 | ≤ 0.60 |
| lines       |              400 |    100 |  0.25 |        |
";
        assert_eq!(table.to_string(), expected);
    }
}
