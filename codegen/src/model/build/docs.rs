//! Documentation of generated items: what the spec says, as Markdown, in as few words as it takes.
//!
//! Whatever the spec says, it comes out as Markdown in which no code runs and that holds no HTML; see [`safe`].

use crate::markdown::{code as quoted, safe};
use crate::node::Node;

/// Patterns longer than this say nothing to a reader that the description does not.
const LONGEST_PATTERN: usize = 120;

/// Documentation of a value: its description, then in one line what it has to be, its default and an example, then what is
/// unsure of it.
pub(super) fn of_value(description: Option<&str>, schema: &Node) -> String {
    let description = of_typed_value(description, schema);
    let constraints = constraints(schema);
    let doc = match (constraints.is_empty(), example(schema)) {
        (_, None) => join(&description, &constraints.join(", ")),
        (false, Some(example)) => {
            let constraints = constraints.join(", ");
            join(&description, &format!("{constraints}, such as {example}"))
        }
        (true, Some(example)) => with_example(&description, &example),
    };
    with_unverified(doc, schema)
}

/// Documentation of a value whose type says the rest.
pub(super) fn of_typed_value(description: Option<&str>, schema: &Node) -> String {
    let own = || schema.get("description")?.as_str();
    let description = description.or_else(own).unwrap_or_default();
    safe(description)
}

/// A description of one sentence takes what follows behind a colon; behind any other it is a sentence of its own.
fn join(description: &str, facts: &str) -> String {
    match only_sentence(description) {
        _ if facts.is_empty() => description.to_owned(),
        Some(only) => format!("{only}: {}", ended(facts)),
        None => behind(description, facts),
    }
}

/// A description with nothing but an example behind it.
fn with_example(description: &str, example: &str) -> String {
    only_sentence(description).map_or_else(
        || behind(description, &format!("example: {example}")),
        |only| format!("{only}, such as {example}."),
    )
}

/// The one sentence that a description is, without its full stop.
fn only_sentence(description: &str) -> Option<&str> {
    let body = description.strip_suffix('.').unwrap_or(description);
    let ends = [". ", ".\n", ": ", "; ", "? ", "! ", "\n\n"];
    let several = ends.iter().any(|end| body.contains(end));
    let open = body.is_empty() || body.ends_with(['?', '!', ':', '`']);
    (!several && !open).then_some(body)
}

/// Facts as a sentence of their own; what is more than one paragraph may end in a list.
fn behind(description: &str, facts: &str) -> String {
    let facts = sentence(facts.to_owned());
    if description.is_empty() {
        facts
    } else if description.contains("\n\n") {
        format!("{description}\n\n{facts}")
    } else {
        format!("{} {facts}", ended(description))
    }
}

/// A text with a capital letter at its beginning and a full stop at its end.
fn sentence(text: String) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) if first.is_lowercase() => {
            ended(&format!("{}{}", first.to_uppercase(), characters.as_str()))
        }
        Some(_) => ended(&text),
        None => text,
    }
}

fn ended(text: &str) -> String {
    let stop = if text.ends_with(['.', '!', '?', ':']) {
        ""
    } else {
        "."
    };
    format!("{text}{stop}")
}

/// A field as code.
fn code(schema: &Node, key: &str) -> Option<String> {
    let value = schema.get(key)?.to_json();
    // Text of several lines is no code in a line of Markdown.
    let text = value.as_str().filter(|text| !text.contains('\n'));
    Some(quoted(
        &text.map_or_else(|| value.to_string(), str::to_owned),
    ))
}

/// The example, if it shows what is not known anyway.
fn example(schema: &Node) -> Option<String> {
    let flag = schema.get("example")?.as_bool().is_some();
    let example = code(schema, "example")?;
    (!flag && Some(&example) != code(schema, "default").as_ref()).then_some(example)
}

/// What a value has to be, and the default.
fn constraints(schema: &Node) -> Vec<String> {
    let labelled = |key: &str, label: &str| Some(format!("{label} {}", code(schema, key)?));
    let facts = [
        range(schema),
        size(schema, "minLength", "maxLength", "character"),
        size(schema, "minItems", "maxItems", "item"),
        (schema.get("uniqueItems").and_then(Node::as_bool) == Some(true))
            .then(|| "none of them twice".to_owned()),
        number(schema, "multipleOf").map(|step| format!("a multiple of {step}")),
        has_telling_pattern(schema)
            .then(|| labelled("pattern", "to match"))
            .flatten(),
        labelled("default", "default of the server:"),
    ];
    facts.into_iter().flatten().collect()
}

/// Whether the pattern is more than what a format of its own says already.
fn has_telling_pattern(schema: &Node) -> bool {
    let text = |key: &str| schema.get(key).and_then(Node::as_str).unwrap_or_default();
    let long = text("pattern").chars().count() > LONGEST_PATTERN;
    !(long && matches!(text("format"), "uuid" | "date-time"))
}

fn number(schema: &Node, key: &str) -> Option<String> {
    schema.get(key)?.as_number().map(ToString::to_string)
}

/// An end of a range, unless it is that of all integers that JSON carries safely.
fn bound(schema: &Node, key: &str) -> Option<String> {
    const SAFE: &str = "9007199254740991";
    number(schema, key).filter(|bound| bound.trim_start_matches('-') != SAFE)
}

fn range(schema: &Node) -> Option<String> {
    let excluded = |key: &str| schema.get(key).and_then(Node::as_bool) == Some(true);
    let (min, max) = (bound(schema, "minimum"), bound(schema, "maximum"));
    let above = excluded("exclusiveMinimum");
    let below = excluded("exclusiveMaximum");
    if let (Some(min), Some(max), false, false) = (&min, &max, above, below) {
        return Some(format!("{min} to {max}"));
    }
    let min = min.map(|min| {
        let words = if above { "more than" } else { "at least" };
        format!("{words} {min}")
    });
    let max = max.map(|max| {
        let words = if below { "less than" } else { "at most" };
        format!("{words} {max}")
    });
    let both: Vec<_> = min.into_iter().chain(max).collect();
    (!both.is_empty()).then(|| both.join(" and "))
}

fn size(schema: &Node, min: &str, max: &str, unit: &str) -> Option<String> {
    let size = |key: &str| schema.get(key)?.as_number()?.as_u64();
    let units = |number: u64| {
        let plural = if number == 1 { "" } else { "s" };
        format!("{number} {unit}{plural}")
    };
    match (size(min).filter(|min| *min > 0), size(max)) {
        (Some(min), Some(max)) if min == max => Some(units(max)),
        (Some(min), Some(max)) => Some(format!("{min} to {}", units(max))),
        (Some(min), None) => Some(format!("at least {}", units(min))),
        (None, Some(max)) => Some(format!("at most {}", units(max))),
        (None, None) => None,
    }
}

/// Documentation of an operation: summary, description, and what is unsure.
pub(super) fn of_operation(operation: &Node) -> String {
    let text = |key: &str| operation.get(key).and_then(Node::as_str).map(safe);
    let summary = text("summary").unwrap_or_default();
    let about = with_unverified(text("description").unwrap_or_default(), operation);
    safe(&format!("{summary}.\n\n{about}"))
}

/// Documentation with what could not be confirmed behind it.
pub(super) fn with_unverified(doc: String, node: &Node) -> String {
    let unverified = node.get("x-unverified").and_then(Node::as_str).map(safe);
    let unverified = unverified.map(|what| format!("Not verified: {what}"));
    let mut parts = vec![doc];
    parts.retain(|part| !part.is_empty());
    parts.extend(unverified);
    // What is one line stays one; a list or table would swallow what follows it.
    let plain = parts.iter().all(|part| !part.contains('\n'));
    // What was put together may be something else than its parts were.
    safe(&parts.join(if plain { " " } else { "\n\n" }))
}

/// What a value of an enum means.
pub(super) fn of_case(meaning: &str) -> String {
    safe(meaning)
}

/// The page that an operation was derived from.
pub(super) fn page(operation: &Node) -> Option<String> {
    let url = operation.get("externalDocs")?.get("url")?.as_str()?;
    Some(url.to_owned())
}

/// What to use in place of something deprecated; `None` if it is not.
pub(super) fn deprecation(node: &Node) -> Option<String> {
    let deprecated = node.get("deprecated").and_then(Node::as_bool) == Some(true);
    let instead = node.get("x-replaced-by").and_then(Node::as_str);
    let advice = instead.map_or_else(
        || "the vendor advises against it".to_owned(),
        |instead| format!("use {} instead", instead.trim()),
    );
    deprecated.then(|| safe(&advice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_follow_a_description_in_one_line() {
        for (description, facts, doc) in [
            ("A port.", "1 to 9", "A port: 1 to 9."),
            ("A port", "1 to 9", "A port: 1 to 9."),
            ("A name. Unique.", "at most 3", "A name. Unique. At most 3."),
            ("A port.", "", "A port."),
            ("", "at least 1", "At least 1."),
            ("", "", ""),
            ("One.\n\nTwo.", "1 to 9", "One.\n\nTwo.\n\n1 to 9."),
            ("One of: a, b.", "at most 3", "One of: a, b. At most 3."),
        ] {
            assert_eq!(join(description, facts), doc);
        }
    }

    #[test]
    fn example_alone_ends_the_sentence() {
        for (description, doc) in [
            ("A name.", "A name, such as `a`."),
            ("A name. Unique.", "A name. Unique. Example: `a`."),
            ("", "Example: `a`."),
        ] {
            assert_eq!(with_example(description, "`a`"), doc);
        }
    }
}
