//! Schemas of plain values: the type that holds one, and the rules that the type does not keep by itself.

use super::nodes::{size, text};
use crate::diagnostic::Finding;
use crate::integers;
use crate::model::rules::{Bound, Rules, TextRules};
use crate::model::types::{Direction, Integer, TypeRef};
use crate::node::Node;

/// The vendors' pattern for identifiers: a UUID of version 1 to 8, the nil UUID or the max UUID.
const ID_PATTERN: &str = "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$";

/// The integer types, of two that would do the first; a type of half the range comes before one of all of it.
const INTEGERS: [Integer; 8] = [
    Integer::U8,
    Integer::I8,
    Integer::U16,
    Integer::I16,
    Integer::U32,
    Integer::I32,
    Integer::I64,
    Integer::U64,
];

/// What a plain value is held by.
pub(super) enum Scalar {
    /// A type that needs no name.
    Plain(TypeRef, Rules),
    /// An identifier, which gets a type of its own.
    Id,
}

/// Whether a schema says that it is of a plain type.
pub(super) fn is_scalar(schema: &Node) -> bool {
    let kind = text(schema, "type");
    matches!(kind, "string" | "integer" | "number" | "boolean")
}

/// What holds a value of a plain type, which is no enum.
pub(super) fn of(
    schema: &Node,
    direction: Direction,
    findings: &mut Vec<Finding>,
) -> Option<Scalar> {
    let (ty, rules) = match text(schema, "type") {
        "string" => return Some(of_text(schema, direction)),
        "integer" => of_integer(schema, direction, findings),
        "number" => of_number(schema, direction, findings),
        "boolean" => (TypeRef::Bool, Rules::Any),
        _ => return None,
    };
    Some(Scalar::Plain(ty, rules))
}

/// Cases that are all text, one of them without any rule, accept any text and cannot be told apart.
pub(super) fn is_any_string(cases: &[&Node]) -> bool {
    let is_free = |case: &&Node| {
        let rules = ["enum", "format", "pattern", "minLength", "maxLength"];
        rules.iter().all(|rule| case.get(rule).is_none())
    };
    cases.iter().all(|case| text(case, "type") == "string") && cases.iter().any(is_free)
}

fn of_text(schema: &Node, direction: Direction) -> Scalar {
    let rules = TextRules {
        min_length: size(schema, "minLength").filter(|least| *least > 0),
        max_length: size(schema, "maxLength"),
        pattern: schema
            .get("pattern")
            .and_then(Node::as_str)
            .map(str::to_owned),
    };
    let sent = |rules: Rules| {
        if direction.request { rules } else { Rules::Any }
    };
    // An answer may break the rules of its format; an identifier may not.
    let strict = direction == Direction::REQUEST;
    let of_format = match text(schema, "format") {
        "password" => return Scalar::Plain(TypeRef::Secret, sent(Rules::Secret(rules))),
        "date-time" => return Scalar::Plain(TypeRef::Timestamp, sent(Rules::Timestamp)),
        "uuid" if rules.pattern.as_deref() == Some(ID_PATTERN) => return Scalar::Id,
        "uuid" => Some(TypeRef::Uuid),
        "date" if strict => Some(TypeRef::Date),
        "ip" if strict => Some(TypeRef::IpAddr),
        "ipv4" if strict => Some(TypeRef::Ipv4Addr),
        "ipv6" if strict => Some(TypeRef::Ipv6Addr),
        _ => None,
    };
    match of_format {
        // A format that has a type in Rust is enough of a rule, unless there is a pattern too.
        Some(ty) if rules.pattern.is_none() => Scalar::Plain(ty, Rules::Any),
        _ if rules == TextRules::default() => Scalar::Plain(TypeRef::String, Rules::Any),
        _ => Scalar::Plain(TypeRef::String, sent(Rules::Text(rules))),
    }
}

fn of_integer(
    schema: &Node,
    direction: Direction,
    findings: &mut Vec<Finding>,
) -> (TypeRef, Rules) {
    let (least, most) = integers::range(schema);
    let ty = if direction == Direction::REQUEST {
        narrowest(least, most)
    } else {
        // An answer outside its documented range is still an answer.
        let large = most.is_some_and(|most| most > i64::MAX.into());
        let small = least.is_some_and(|least| least < 0);
        let unsigned = text(schema, "format") == "uint64" || (large && !small);
        Some(if unsigned { Integer::U64 } else { Integer::I64 })
    };
    if !direction.request {
        return (TypeRef::Integer(ty.unwrap_or(Integer::I64)), Rules::Any);
    }
    let Some(ty) = ty.filter(|ty| holds(*ty, least, most)) else {
        findings.extend(integers::beyond(schema).map(|entry| {
            let message = format!(
                "`{}` of an integer in a request that goes beyond 64 bits is not supported by the generator",
                entry.key
            );
            let hint = "give a `maximum` of 18446744073709551615 at most, or of 9223372036854775807 beside numbers below 0, or leave all rules to the server";
            Finding::new("unsupported", &entry.value.span, message, hint)
        }));
        return (TypeRef::Integer(Integer::I64), Rules::Any);
    };
    // What the type keeps by itself is a rule only where the document says it.
    let (smallest, largest) = limits(ty);
    let documented = |key: &str| schema.get(key).is_some();
    let rules = Rules::Integer {
        min: least.filter(|least| documented("minimum") || *least > smallest),
        max: most.filter(|most| documented("maximum") || *most < largest),
        multiple_of: integers::step(schema).filter(|step| *step != 1),
    };
    let unruled = Rules::Integer {
        min: None,
        max: None,
        multiple_of: None,
    };
    let rules = if rules == unruled { Rules::Any } else { rules };
    (TypeRef::Integer(ty), rules)
}

/// The smallest type that holds a range; an end that is open is that of the 64 bits.
fn narrowest(least: Option<i128>, most: Option<i128>) -> Option<Integer> {
    let large = least.is_some_and(|least| least > i64::MAX.into());
    let end = if large {
        u64::MAX.into()
    } else {
        i64::MAX.into()
    };
    let range = (
        Some(least.unwrap_or(i64::MIN.into())),
        Some(most.unwrap_or(end)),
    );
    INTEGERS.into_iter().find(|ty| holds(*ty, range.0, range.1))
}

/// Whether a type holds the ends of a range, as far as there are some.
fn holds(ty: Integer, least: Option<i128>, most: Option<i128>) -> bool {
    let (smallest, largest) = limits(ty);
    let range = smallest..=largest;
    let ends = [least, most];
    ends.iter().flatten().all(|end| range.contains(end))
}

/// The least and the greatest number of a type.
pub(super) fn limits(ty: Integer) -> (i128, i128) {
    match ty {
        Integer::I8 => (i8::MIN.into(), i8::MAX.into()),
        Integer::I16 => (i16::MIN.into(), i16::MAX.into()),
        Integer::I32 => (i32::MIN.into(), i32::MAX.into()),
        Integer::I64 => (i64::MIN.into(), i64::MAX.into()),
        Integer::U8 => (0, u8::MAX.into()),
        Integer::U16 => (0, u16::MAX.into()),
        Integer::U32 => (0, u32::MAX.into()),
        Integer::U64 => (0, u64::MAX.into()),
    }
}

fn of_number(schema: &Node, direction: Direction, findings: &mut Vec<Finding>) -> (TypeRef, Rules) {
    let ty = match text(schema, "format") {
        "float" => TypeRef::F32,
        _ => TypeRef::F64,
    };
    if !direction.request {
        return (ty, Rules::Any);
    }
    if let Some(entry) = schema.entry("multipleOf") {
        let message =
            "`multipleOf` of a number in a request is not supported by the generator".to_owned();
        let hint =
            "make it an integer, or leave the rule to the server and say it in the description";
        findings.push(Finding::new("unsupported", &entry.key_span, message, hint));
    }
    let bound = |key: &str, exclusive: &str| {
        Some(Bound {
            value: schema.get(key)?.as_number()?.as_f64()?,
            exclusive: schema.get(exclusive).and_then(Node::as_bool) == Some(true),
        })
    };
    let rules = Rules::Number {
        min: bound("minimum", "exclusiveMinimum"),
        max: bound("maximum", "exclusiveMaximum"),
    };
    (ty, rules)
}

/// The rules for a list itself, around those for its elements.
pub(super) fn list_rules(schema: &Node, items: Rules) -> Rules {
    Rules::List {
        min: size(schema, "minItems").filter(|least| *least > 0),
        max: size(schema, "maxItems"),
        unique: schema.get("uniqueItems").and_then(Node::as_bool) == Some(true),
        items: Box::new(items),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_as_narrow_as_their_range() {
        for (least, most, ty) in [
            (Some(1), Some(65535), Some(Integer::U16)),
            (Some(0), Some(255), Some(Integer::U8)),
            (Some(-1), Some(127), Some(Integer::I8)),
            (Some(0), Some(256), Some(Integer::U16)),
            (Some(0), None, Some(Integer::I64)),
            (None, None, Some(Integer::I64)),
            (None, Some(5), Some(Integer::I64)),
            (Some(0), Some(u64::MAX.into()), Some(Integer::U64)),
            (Some(1 << 63), None, Some(Integer::U64)),
            (Some(-1), Some(1 << 63), None),
            (Some(0), Some(1 << 64), None),
        ] {
            assert_eq!(narrowest(least, most), ty, "{least:?} to {most:?}");
        }
    }
}
