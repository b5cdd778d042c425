//! A table in Markdown.

use std::fmt;
use std::ops::Range;

/// A table of so many columns.
#[derive(Debug)]
pub(crate) struct Table<const N: usize> {
    heads: [&'static str; N],
    /// The columns that are flush right.
    numbers: Range<usize>,
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    /// A table without rows, and which of its columns hold numbers.
    pub(crate) fn new(heads: [&'static str; N], numbers: Range<usize>) -> Self {
        let rows = Vec::new();
        Self {
            heads,
            numbers,
            rows,
        }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, row: [String; N]) {
        self.rows.push(row);
    }

    fn line(
        &self,
        f: &mut fmt::Formatter<'_>,
        cells: &[String; N],
        widths: &[usize; N],
    ) -> fmt::Result {
        for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
            if self.numbers.contains(&column) {
                write!(f, "| {cell:>width$} ")?;
            } else {
                write!(f, "| {cell:<width$} ")?;
            }
        }
        writeln!(f, "|")
    }
}

impl<const N: usize> fmt::Display for Table<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heads = self.heads.map(str::to_owned);
        let mut widths = heads.each_ref().map(|head| head.chars().count());
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        self.line(f, &heads, &widths)?;
        for (column, width) in widths.iter().enumerate() {
            let end = if self.numbers.contains(&column) {
                ":"
            } else {
                " "
            };
            write!(f, "| {}{end}", "-".repeat(*width))?;
        }
        writeln!(f, "|")?;
        self.rows
            .iter()
            .try_for_each(|row| self.line(f, row, &widths))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_flush_right() {
        let mut table = Table::new(["what", "ours", "goal"], 1..2);
        for row in [["cargo check", "6.60 s", "≤ 0.60"], ["lines", "100", ""]] {
            table.row(row.map(str::to_owned));
        }
        let expected = "\
| what        |   ours | goal   |
| ----------- | ------:| ------ |
| cargo check | 6.60 s | ≤ 0.60 |
| lines       |    100 |        |
";
        assert_eq!(table.to_string(), expected);
    }
}
