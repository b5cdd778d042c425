//! The table of one API: what was measured of each client, beside plain progenitor's and beside all tags of ours.

use std::fmt;

use crate::figure::Figure;
use crate::table::Table;

/// The table while it grows.
pub(super) struct Report {
    /// Plain progenitor's, ours with all tags, and parts of ours.
    clients: Vec<String>,
    table: Table<6>,
}

impl Report {
    /// A table without rows for these clients.
    pub(super) fn new(clients: Vec<String>) -> Self {
        let heads = [
            "what",
            "client",
            "measured",
            "of plain",
            "of all tags",
            "goal",
        ];
        let table = Table::new(heads, 2..5);
        Self { clients, table }
    }

    /// Adds what was measured of the clients, or of the first of them, and what is wanted of each.
    pub(super) fn add(&mut self, what: &str, figures: &[Figure], goals: &[&str]) {
        for (index, (client, figure)) in self.clients.iter().zip(figures).enumerate() {
            let of = |place: usize| {
                let other = figures.get(place).filter(|_| index > place);
                other.map(|other| figure.of(*other)).unwrap_or_default()
            };
            self.table.row([
                if index == 0 {
                    what.to_owned()
                } else {
                    String::new()
                },
                client.clone(),
                figure.to_string(),
                of(0),
                of(1),
                (*goals.get(index).unwrap_or(&"")).to_owned(),
            ]);
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.table.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_beside_the_first_and_the_second() {
        let clients = ["plain", "all", "one"].map(str::to_owned);
        let mut report = Report::new(clients.to_vec());
        report.add(
            "check",
            &[20, 10, 2].map(Figure::Count),
            &["", "≤ 0.50", "≤ 0.20"],
        );
        report.add("lines", &[4, 2].map(Figure::Count), &[]);
        let expected = "\
| what  | client | measured | of plain | of all tags | goal   |
| ----- | ------ | --------:| --------:| -----------:| ------ |
| check | plain  |       20 |          |             |        |
|       | all    |       10 |     0.50 |             | ≤ 0.50 |
|       | one    |        2 |     0.10 |        0.20 | ≤ 0.20 |
| lines | plain  |        4 |          |             |        |
|       | all    |        2 |     0.50 |             |        |
";
        assert_eq!(report.to_string(), expected);
    }
}
