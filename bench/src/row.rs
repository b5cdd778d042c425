//! A row of the table: two figures of one run, side by side.

use crate::figure::Figure;

/// What was measured of ours and of what it is held against.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: String,
    /// What the baseline is.
    pub(crate) baseline: String,
    /// What was measured of the baseline and of ours; or why nothing was.
    pub(crate) figures: Result<[Figure; 2], &'static str>,
    /// What the ratio should be.
    pub(crate) goal: &'static str,
}

impl Row {
    /// What was measured of the baseline, and of ours.
    pub(crate) fn new(
        what: impl Into<String>,
        baseline: impl Into<String>,
        figures: [Figure; 2],
        goal: &'static str,
    ) -> Self {
        Self {
            what: what.into(),
            baseline: baseline.into(),
            figures: Ok(figures),
            goal,
        }
    }

    /// Its cells in a table.
    pub(crate) fn cells(&self) -> [String; 6] {
        let [measured, ours, ratio] = match self.figures {
            Ok([baseline, ours]) => [baseline.to_string(), ours.to_string(), ours.of(baseline)],
            Err(why) => [why.to_owned(), String::new(), String::new()],
        };
        let [what, baseline] = [&self.what, &self.baseline].map(String::clone);
        [what, baseline, measured, ours, ratio, self.goal.to_owned()]
    }
}
