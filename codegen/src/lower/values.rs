//! Schemas whose rules a type of the client's runtime keeps.

use super::plan::Direction;
use crate::integers;
use crate::load::Node;

/// The vendors' pattern for identifiers: a UUID of version 1 to 8, the nil UUID or the max UUID.
const ID_PATTERN: &str = "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$";

/// A type that the client's runtime provides, with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// An identifier of one kind of resource.
    Id,
    /// A whole number within inclusive bounds, counted in steps from zero.
    Integer {
        /// Smallest value.
        min: i64,
        /// Largest value.
        max: i64,
        /// What every value is a multiple of.
        step: i64,
        /// Whether the server answers such numbers as well, which may be out of bounds.
        lenient: bool,
    },
    /// Text with a documented length or pattern.
    Text(TextRule),
    /// Text that must not be shown.
    Secret(TextRule),
    /// A list whose length or uniqueness is documented.
    List {
        /// Rust type of the elements.
        item: String,
        /// Fewest elements.
        min: u64,
        /// Most elements.
        max: Option<u64>,
        /// Whether no element may occur twice.
        unique: bool,
    },
    /// A point in time, kept as it was written.
    Timestamp,
}

/// Documented rules for text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextRule {
    /// Fewest Unicode code points.
    pub min_length: Option<u64>,
    /// Most Unicode code points.
    pub max_length: Option<u64>,
    /// ECMAScript pattern that has to match somewhere in the text.
    pub pattern: Option<String>,
    /// Whether texts that obey the rule are a type of their own; if not, they share one with all of the same length.
    pub named: bool,
}

impl ValueType {
    /// The value type for a scalar, if one is needed to keep its rules.
    pub(super) fn of(schema: &Node, direction: Direction, component: bool) -> Option<Self> {
        let text = |key: &str| schema.get(key).and_then(Node::as_str);
        match text("type")? {
            "string" if schema.get("enum").is_none() => Self::of_text(schema, component),
            // An answer outside its documented range is still an answer.
            "integer" if direction.request && schema.get("enum").is_none() => {
                Self::of_integer(schema, direction.response)
            }
            _ => None,
        }
    }

    fn of_text(schema: &Node, component: bool) -> Option<Self> {
        let text = |key: &str| schema.get(key).and_then(Node::as_str);
        let length = |key: &str| schema.get(key)?.as_number()?.as_u64();
        let rule = TextRule {
            min_length: length("minLength"),
            max_length: length("maxLength"),
            pattern: text("pattern").map(str::to_owned),
            named: component || text("pattern").is_some(),
        };
        match text("format") {
            Some("password") => Some(Self::Secret(rule)),
            Some("date-time") => Some(Self::Timestamp),
            Some("uuid") if rule.pattern.as_deref() == Some(ID_PATTERN) => Some(Self::Id),
            // A format that has a type in Rust is enough of a rule, unless there is a pattern too.
            Some("uuid" | "date" | "ip" | "ipv4" | "ipv6") if rule.pattern.is_none() => None,
            _ => (rule != TextRule::default()).then_some(Self::Text(rule)),
        }
    }

    fn of_integer(schema: &Node, lenient: bool) -> Option<Self> {
        let (min, max) = integers::bounds(schema);
        // A format alone has a type in Rust, which answers need not fit.
        let bounded = integers::is_ruled(schema) || (lenient && integers::is_narrow(schema));
        bounded.then(|| Self::Integer {
            min,
            max,
            step: integers::step(schema).unwrap_or(1),
            lenient,
        })
    }

    /// Whether the type has a name of its own in generated code.
    ///
    /// A component has a name that people know, an identifier and a pattern make a type that nothing else is; any
    /// other value type is written out where it is used.
    #[must_use]
    pub fn is_named(&self, component: bool) -> bool {
        match self {
            Self::Id => true,
            Self::Integer { lenient, .. } => component && !lenient,
            Self::Text(rule) | Self::Secret(rule) => rule.named,
            Self::List { .. } | Self::Timestamp => false,
        }
    }

    /// The Rust type, in terms of the runtime's `values` module and, where it needs a marker, of `kind::name`.
    #[must_use]
    pub fn rust_type(&self, name: &str) -> String {
        match self {
            Self::Id => format!("values::Id<kind::{name}>"),
            Self::Integer {
                min,
                max,
                step,
                lenient,
            } => {
                let kind = if *lenient {
                    "LenientInteger"
                } else {
                    "Integer"
                };
                match step {
                    1 => format!("values::{kind}<{min}, {max}>"),
                    step => format!("values::{kind}<{min}, {max}, {step}>"),
                }
            }
            Self::Text(rule) => format!("values::Text<{}>", rule.kind(name)),
            Self::Secret(rule) => format!("values::Secret<{}>", rule.kind(name)),
            Self::List {
                item,
                min,
                max,
                unique,
            } => {
                let max = max.map_or_else(|| "{ usize::MAX }".to_owned(), |max| max.to_string());
                format!("values::List<{item}, {min}, {max}, {unique}>")
            }
            Self::Timestamp => "values::Timestamp".to_owned(),
        }
    }
}

impl TextRule {
    /// The marker of texts that obey this rule.
    fn kind(&self, name: &str) -> String {
        match (self.named, self.min_length.unwrap_or(0), self.max_length) {
            (true, ..) => format!("kind::{name}"),
            (false, 0, None) => "values::Unconstrained".to_owned(),
            (false, min, Some(max)) => format!("values::Length<{min}, {max}>"),
            (false, min, None) => format!("values::Length<{min}, {{ usize::MAX }}>"),
        }
    }
}
