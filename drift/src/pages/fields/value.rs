//! A type, and what stands below it.

use codegen::source::Span;

use crate::facts::{Fact, Kind, Shape};
use crate::pages::lines::{Line, MAX_DEPTH};

/// What such a page says of a value.
pub(super) const SAID: [Kind; 15] = [
    Kind::Field,
    Kind::Type,
    Kind::Format,
    Kind::Required,
    Kind::Nullable,
    Kind::Deprecated,
    Kind::Enum,
    Kind::Default,
    Kind::Pattern,
    Kind::Minimum,
    Kind::Maximum,
    Kind::MinLength,
    Kind::MaxLength,
    Kind::MinItems,
    Kind::MaxItems,
];

/// A type such as `string<uuid>`, `enum<string>[]` or `boolean | null`.
pub(super) fn value(text: &str, span: &Span) -> Option<Shape> {
    let mut shape: Option<Shape> = None;
    let mut nullable = false;
    if text.matches("[]").count() > MAX_DEPTH {
        return None;
    }
    for case in text.split(" | ") {
        if case == "null" {
            nullable = true;
            continue;
        }
        let case = case_of(case, span)?;
        shape = Some(match shape {
            Some(shape) => shape.or(case),
            None => case,
        });
    }
    let mut shape = shape?;
    if nullable {
        shape.facts.insert(Kind::Nullable, Fact::flag(span));
    }
    Some(shape)
}

fn case_of(text: &str, span: &Span) -> Option<Shape> {
    let mut shape = Shape::new(span);
    shape.silent = Kind::all_but(&SAID);
    if let Some(element) = text.strip_suffix("[]") {
        let mut element = case_of(element, span)?;
        element.silent.insert(Kind::Required);
        shape.add(Kind::Type, "array", span);
        shape.items = Some(Box::new(element));
        return Some(shape);
    }
    let (base, format) = match text.split_once('<') {
        Some((base, format)) => (base, Some(format.strip_suffix('>')?)),
        None => (text, None),
    };
    let (base, format) = match (base, format) {
        ("enum", Some(base)) => (base, None),
        other => other,
    };
    match base {
        "any" => {
            shape.silent.insert(Kind::Type);
            shape.silent.insert(Kind::Nullable);
        }
        "string" | "integer" | "number" | "boolean" | "object" => {
            shape.add(Kind::Type, base, span);
        }
        _ => return None,
    }
    if base == "object" || base == "any" {
        // Its fields are folded away, unless they follow.
        shape.silent.insert(Kind::Field);
    }
    if let Some(format) = format {
        shape.add(Kind::Format, format, span);
    }
    Some(shape)
}

/// What stands below the type.
pub(super) fn described(mut shape: Shape, lines: &[Line<'_>]) -> Shape {
    let mut lines = lines.iter();
    while let Some(line) = lines.next() {
        let span = &line.span;
        let (key, rest) = line.text.split_once(':').unwrap_or((line.text, ""));
        let rest = rest.trim();
        match key {
            "required" if rest.is_empty() => shape.set_required(true, span),
            "deprecated" if rest.is_empty() => {
                shape.facts.insert(Kind::Deprecated, Fact::flag(span));
            }
            "default" => shape.add(Kind::Default, rest, span),
            "Pattern" => innermost(&mut shape).add(Kind::Pattern, rest, span),
            "Required range" => range(innermost(&mut shape), rest, span),
            "Required string length" | "Minimum string length" | "Maximum string length" => {
                let kinds = (Kind::MinLength, Kind::MaxLength);
                length(innermost(&mut shape), key, rest, kinds, span);
            }
            "Required array length" | "Minimum array length" | "Maximum array length" => {
                length(
                    &mut shape,
                    key,
                    rest,
                    (Kind::MinItems, Kind::MaxItems),
                    span,
                );
            }
            "Available options" => {
                let value = |text: &str| text.trim_matches([',', ' ', '`']).to_owned();
                let first = Some(line).filter(|_| !rest.is_empty()).map(|_| rest);
                let mut next = first.or_else(|| lines.next().map(|line| line.text));
                while let Some(text) = next {
                    innermost(&mut shape).add(Kind::Enum, value(text), span);
                    next = text
                        .ends_with(',')
                        .then(|| lines.next().map(|line| line.text))
                        .flatten();
                }
            }
            // Its text may look like anything.
            "Example" | "Examples" if rest.is_empty() => {
                lines.next();
            }
            _ => {}
        }
    }
    shape
}

/// The elements of a list of lists, or the value itself.
pub(super) fn innermost(shape: &mut Shape) -> &mut Shape {
    match shape.items {
        Some(ref mut items) => innermost(items),
        None => shape,
    }
}

/// `1 - 10`, or one number of which the key says which end it is.
fn length(shape: &mut Shape, key: &str, text: &str, (least, most): (Kind, Kind), span: &Span) {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let (first, second) = (numbers.next(), numbers.next());
    let ends = match key.split(' ').next() {
        Some("Minimum") => [(least, first), (most, None)],
        Some("Maximum") => [(least, None), (most, first)],
        _ => [(least, first), (most, second.or(first))],
    };
    for (kind, number) in ends {
        if let Some(number) = number {
            shape.add(kind, number, span);
        }
    }
}

/// `1 <= x <= 65535`, `x >= 0`, `0 < x`.
fn range(shape: &mut Shape, text: &str, span: &Span) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(x) = words.iter().position(|word| *word == "x") else {
        return;
    };
    let before = x.checked_sub(2).map(|at| (words[at + 1], words[at]));
    let after = words
        .get(x + 1)
        .zip(words.get(x + 2))
        .map(|(sign, bound)| (*sign, *bound));
    let mirrored = before.map(|(sign, bound)| {
        let sign = match sign {
            "<=" => ">=",
            "<" => ">",
            ">=" => "<=",
            other => other,
        };
        (sign, bound)
    });
    let integer = shape.is("integer");
    for (sign, bound) in mirrored.into_iter().chain(after) {
        let step = match sign {
            ">" => 1,
            "<" => -1,
            _ => 0,
        };
        let whole = bound
            .parse::<i64>()
            .ok()
            .and_then(|bound| bound.checked_add(step));
        let kind = match sign {
            ">=" | ">" => Kind::Minimum,
            _ => Kind::Maximum,
        };
        match whole.filter(|_| integer || step == 0) {
            Some(bound) => shape.add(kind, bound.to_string(), span),
            None if step == 0 => shape.add(kind, bound, span),
            // A bound that is no value itself is left open.
            None => {
                shape.silent.insert(kind);
            }
        }
    }
}
