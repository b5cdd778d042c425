//! What a value has to be before it is sent.

/// The rules for a value; they become data of the generated code, which the client's runtime checks.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Rules {
    /// Anything goes that the type can hold.
    #[default]
    Any,
    /// A whole number.
    Integer {
        /// The least, where there is one.
        min: Option<i128>,
        /// The greatest, where there is one.
        max: Option<i128>,
        /// What every number is a multiple of, where that is not 1.
        multiple_of: Option<i128>,
    },
    /// A finite number.
    Number {
        /// The least, and whether it is itself allowed.
        min: Option<Bound>,
        /// The greatest, and whether it is itself allowed.
        max: Option<Bound>,
    },
    /// Text.
    Text(TextRules),
    /// Text that no message may show.
    Secret(TextRules),
    /// An identifier of the vendors' form.
    Id,
    /// A timestamp of the documented form.
    Timestamp,
    /// One of these texts.
    OneOf(Vec<String>),
    /// A list.
    List {
        /// Fewest elements.
        min: Option<u64>,
        /// Most elements.
        max: Option<u64>,
        /// Whether no element may occur twice.
        unique: bool,
        /// What each element has to be.
        items: Box<Rules>,
    },
    /// A map, each of whose values has to be this.
    Map(Box<Rules>),
    /// Null, or what these rules say.
    Nullable(Box<Rules>),
    /// The rules of a named type.
    Named(String),
}

/// A bound of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// The number.
    pub value: f64,
    /// Whether the number itself is out of bounds.
    pub exclusive: bool,
}

/// The documented rules for text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextRules {
    /// Fewest Unicode code points.
    pub min_length: Option<u64>,
    /// Most Unicode code points.
    pub max_length: Option<u64>,
    /// ECMAScript pattern that has to match somewhere in the text.
    pub pattern: Option<String>,
}
