//! What the later stages have to know and OpenAPI as progenitor reads it cannot carry.

use std::collections::{BTreeMap, BTreeSet};

/// Facts about an API that travel beside the lowered document.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Name of the API: that of its folder.
    pub name: String,
    /// URL of the first server, without a slash at its end.
    pub base_url: String,
    /// Operations by the name of their method.
    pub operations: BTreeMap<String, OperationPlan>,
    /// Every generated type by its name.
    pub types: BTreeMap<String, TypePlan>,
}

/// What is known about one operation.
#[derive(Clone, Debug)]
pub struct OperationPlan {
    /// The operationId.
    pub id: String,
    /// Stem of the file that defines the operation, which is its tag.
    pub module: String,
    /// Documentation in Markdown.
    pub doc: String,
    /// Documentation of the parameters by the name that they have in the API; the body is `body`.
    pub parameters: BTreeMap<String, String>,
    /// HTTP method in upper case.
    pub method: &'static str,
    /// Path template, such as `/applications/{id}`.
    pub path: String,
}

/// What is known about one type.
#[derive(Clone, Debug)]
pub struct TypePlan {
    /// Stem of the file that defines the type.
    pub module: String,
    /// Documentation in Markdown.
    pub doc: String,
    /// Documentation of the properties by the name that they have in the API.
    pub properties: BTreeMap<String, String>,
    /// Properties that have to be there, by the name that they have in the API.
    pub required: BTreeSet<String>,
    /// Where values of the type travel.
    pub direction: Direction,
    /// Set where the type is one of the runtime's value types.
    pub value: Option<ValueType>,
    /// Whether the document itself names the type, as a component.
    pub component: bool,
    /// Properties that may be null, by the name that they have in the API.
    pub nullable: BTreeSet<String>,
}

impl TypePlan {
    /// Whether the type is a value type that gets an alias of its own.
    ///
    /// A component has a name that people know, an identifier and a pattern make a type that nothing else is; any
    /// other value type is written out where it is used.
    #[must_use]
    pub fn is_alias(&self) -> bool {
        match &self.value {
            None | Some(ValueType::Timestamp) => false,
            Some(ValueType::Id) => true,
            Some(value) => self.component || value.text_rule().is_some_and(|rule| rule.named),
        }
    }

    /// The Rust path by which generated code refers to this type, if it is a value type.
    #[must_use]
    pub fn value_path(&self, name: &str) -> Option<String> {
        let value = self.value.as_ref()?;
        Some(if self.is_alias() {
            format!("types::{name}")
        } else {
            value.rust_type(name)
        })
    }
}

/// Where values of a type travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Direction {
    /// The caller supplies them.
    pub request: bool,
    /// The server answers them.
    pub response: bool,
}

impl Direction {
    /// Supplied by the caller only.
    pub const REQUEST: Self = Self {
        request: true,
        response: false,
    };
    /// Answered by the server only.
    pub const RESPONSE: Self = Self {
        request: false,
        response: true,
    };

    /// Both uses together.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            request: self.request || other.request,
            response: self.response || other.response,
        }
    }
}

/// A type that the client's runtime provides, with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// An identifier of one kind of resource.
    Id,
    /// A whole number within inclusive bounds.
    Integer {
        /// Smallest value.
        min: i64,
        /// Largest value.
        max: i64,
    },
    /// Text with a documented length or pattern.
    Text(TextRule),
    /// Text that must not be shown.
    Secret(TextRule),
    /// A point in time, kept as it was written.
    Timestamp,
}

impl ValueType {
    /// The rule of text, secret or not.
    #[must_use]
    pub fn text_rule(&self) -> Option<&TextRule> {
        match self {
            Self::Text(rule) | Self::Secret(rule) => Some(rule),
            Self::Id | Self::Integer { .. } | Self::Timestamp => None,
        }
    }

    /// The Rust type, in terms of the runtime's `values` module and, where it needs a marker, of `kind::name`.
    #[must_use]
    pub fn rust_type(&self, name: &str) -> String {
        match self {
            Self::Id => format!("values::Id<kind::{name}>"),
            Self::Integer { min, max } => format!("values::Integer<{min}, {max}>"),
            Self::Text(rule) => format!("values::Text<{}>", rule.kind(name)),
            Self::Secret(rule) => format!("values::Secret<{}>", rule.kind(name)),
            Self::Timestamp => "values::Timestamp".to_owned(),
        }
    }
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
