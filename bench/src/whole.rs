//! All that is measured, in one table.

use std::path::Path;

use clap::ValueEnum;

use crate::effort::Effort;
use crate::failure::Failure;
use crate::row::Row;
use crate::table::Table;
use crate::{calls, files, real, sandbox, synthetic, values};

/// The file that keeps the table.
const FILE: &str = "BENCHMARKS.md";
/// The table stands between these lines of the file.
const MARKS: [&str; 2] = [
    "<!-- begin of the table (cargo xtask bench --keep) -->",
    "<!-- end of the table -->",
];
/// Operations of the documents that are made up.
const SIZES: [usize; 3] = [60, 240, 960];

/// A part of what is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Topic {
    /// What a call costs.
    Calls,
    /// Reading answers and identifiers.
    Values,
    /// How fast the sandbox is.
    Sandbox,
    /// Generating clients.
    Generation,
    /// Compiling clients.
    Compilation,
}

/// Measures all or a part, prints the table, and keeps it if that is wanted.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn run(
    workspace: &Path,
    effort: Effort,
    topics: &[Topic],
    keep: bool,
) -> Result<(), Failure> {
    let mut rows: Vec<Row> = Vec::new();
    for topic in Topic::value_variants() {
        if topics.is_empty() || topics.contains(topic) {
            rows.extend(measure(*topic, workspace, effort)?);
        }
    }
    let heads = ["what", "baseline", "measured", "ours", "ratio", "goal"];
    let mut table = Table::new(heads, 2..5);
    for row in &rows {
        table.row(row.cells());
    }
    let text = format!("{}\n\n{table}", effort.conditions()?);
    println!("{text}");
    if keep {
        let path = workspace.join(FILE);
        let kept = files::read(&path)?;
        files::write(&path, &with_table(&kept, &text)?)?;
        eprintln!("kept in {FILE}");
    }
    Ok(())
}

fn measure(topic: Topic, workspace: &Path, effort: Effort) -> Result<Vec<Row>, Failure> {
    let generations = effort.generations();
    match topic {
        Topic::Calls => calls::rows(),
        Topic::Values => values::rows(),
        Topic::Sandbox => sandbox::rows(),
        Topic::Generation => {
            let real = ["sevalla", "northflank"].into_iter();
            let real = real.map(|api| real::regeneration(workspace, api, generations));
            let made_up = SIZES.into_iter();
            let made_up = made_up.map(|size| synthetic::regeneration(size, generations));
            real.chain(made_up).collect()
        }
        Topic::Compilation => effort.compilations().map_or(Ok(Vec::new()), |rounds| {
            real::compilation(workspace, "sevalla", rounds)
        }),
    }
}

/// The file with another table.
fn with_table(file: &str, table: &str) -> Result<String, Failure> {
    let parts = file
        .split_once(MARKS[0])
        .and_then(|(head, rest)| Some((head, rest.split_once(MARKS[1])?.1)));
    let (head, tail) =
        parts.ok_or_else(|| Failure::Child(format!("{FILE} lacks the lines around its table")))?;
    Ok(format!(
        "{head}{}\n\n{}\n\n{}{tail}",
        MARKS[0],
        table.trim(),
        MARKS[1]
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_takes_the_place_of_the_one_before() {
        let file = |table: &str| format!("# A\n{}\n\n{table}\n\n{}\nB\n", MARKS[0], MARKS[1]);
        assert_eq!(with_table(&file("old"), "new\n").unwrap(), file("new"));
        assert!(with_table("# A\n", "new").is_err());
    }
}
