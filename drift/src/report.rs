//! What was found out, for people and for programs.

use std::fmt::Write;

use serde_json::json;

use crate::Outcome;
use crate::compare::Difference;
use crate::facts::Kind;
use crate::ignore::Entry;

/// The outcome for people: differences by operation, each with the places on both sides.
#[must_use]
pub fn people(outcome: &Outcome) -> String {
    let mut text = String::new();
    let mut operation = None;
    let mut place = None;
    for difference in &outcome.differences {
        let heading = (&difference.api, &difference.operation);
        if operation != Some(heading) {
            let blank = if operation.is_some() { "\n" } else { "" };
            let id = difference
                .operation_id
                .as_ref()
                .map(|id| format!(" ({id})"));
            let id = id.unwrap_or_default();
            line(
                &mut text,
                format_args!("{blank}{}: {}{id}", heading.0, heading.1),
            );
            operation = Some(heading);
            place = None;
        }
        if place != Some(&difference.place) && !difference.place.is_empty() {
            line(&mut text, format_args!("  {}", difference.place));
        }
        place = Some(&difference.place);
        line(&mut text, format_args!("    {}", sentence(difference)));
        for (side, at) in [
            ("spec", &difference.spec_place),
            ("source", &difference.source_place),
        ] {
            if let Some(at) = at {
                line(&mut text, format_args!("      {side:<6} {at}"));
            }
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    for entry in &outcome.unused {
        line(&mut text, format_args!("ignore list: {}", unused(entry)));
    }
    for problem in &outcome.problems {
        line(&mut text, format_args!("not compared: {problem}"));
    }
    let count = |count: usize, noun: &str| match count {
        1 => format!("1 {noun}"),
        count => format!("{count} {noun}s"),
    };
    let ignored = match outcome.ignored {
        0 => String::new(),
        ignored => format!(", {ignored} ignored"),
    };
    let differences = count(outcome.differences.len(), "difference");
    let compared = count(outcome.compared, "operation");
    line(
        &mut text,
        format_args!("{compared} compared: {differences}{ignored}"),
    );
    if !outcome.problems.is_empty() {
        line(
            &mut text,
            format_args!("{} not compared", count(outcome.problems.len(), "source")),
        );
    }
    text
}

/// The outcome for programs: an object a line, each with its `kind`.
#[must_use]
pub fn json(outcome: &Outcome) -> String {
    let differences = outcome.differences.iter().map(|difference| {
        json!({
            "kind": "difference",
            "api": difference.api,
            "operation": difference.operation,
            "operationId": difference.operation_id,
            "place": difference.place,
            "fact": difference.fact.to_string(),
            "spec": difference.spec,
            "source": difference.source,
            "specPlace": difference.spec_place,
            "sourcePlace": difference.source_place,
        })
    });
    let unused = outcome.unused.iter().map(|entry| {
        json!({
            "kind": "unused-ignore",
            "api": entry.api,
            "operation": entry.operation,
            "place": entry.place,
            "fact": entry.fact,
        })
    });
    let problems = outcome.problems.iter().map(|problem| {
        json!({
            "kind": "not-compared",
            "source": problem.source,
            "line": problem.line,
            "message": problem.message,
        })
    });
    differences
        .chain(unused)
        .chain(problems)
        .map(|object| format!("{object}\n"))
        .collect()
}

fn sentence(difference: &Difference) -> String {
    let fact = difference.fact;
    if fact < Kind::OtherFields {
        let only = |side: &str, said: &str| match said {
            "yes" => format!("{fact}: only in the {side}"),
            said => format!("{fact}: only in the {side}, {said}"),
        };
        match (&difference.spec, &difference.source) {
            (Some(said), None) => return only("spec", said),
            (None, Some(said)) => return only("source", said),
            _ => {}
        }
    }
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
    let (spec, source) = (said(&difference.spec), said(&difference.source));
    format!("{fact}: {spec} in the spec, {source} in the source")
}

fn unused(entry: &Entry) -> String {
    let Entry {
        operation,
        place,
        fact,
        ..
    } = entry;
    format!("the entry for `{operation}`, `{place}`, {fact} matches nothing any more; remove it")
}

/// Writing into a text does not fail.
fn line(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    let _ = writeln!(text, "{arguments}");
}
