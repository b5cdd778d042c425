//! Reading identifiers, beside holding them against the documented pattern.

use std::hint::black_box;

use generated_client::sevalla::types::ApplicationId;
use generated_client::values::ID_PATTERN;
use regress::Regex;

use super::in_turn;
use crate::failure::Failure;
use crate::row::Row;

const IDS: usize = 10_000;

/// Measures both in turn.
pub(super) fn row() -> Result<Row, Failure> {
    let pattern = Regex::new(ID_PATTERN).map_err(Failure::call)?;
    let ids: Vec<String> = (0..IDS)
        .map(|number| format!("fb5e5168-4281-4bec-94c5-{number:012x}"))
        .collect();
    let figures = in_turn::<25>(
        || {
            let matching = ids
                .iter()
                .filter(|id| pattern.find(black_box(id)).is_some());
            black_box(matching.count());
            Ok(())
        },
        || {
            for id in &ids {
                black_box(
                    black_box(id)
                        .parse::<ApplicationId>()
                        .map_err(Failure::call)?,
                );
            }
            Ok(())
        },
    )?;
    let what = "reading 10,000 identifiers";
    Ok(Row::new(
        what,
        "regress and the documented pattern",
        figures,
        "≤ 0.05",
    ))
}
