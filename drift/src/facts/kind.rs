//! The kinds of facts.

use std::collections::BTreeSet;
use std::fmt;

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The operation exists.
    Operation,
    /// The parameter exists.
    Parameter,
    /// There is a body.
    Body,
    /// The status is documented.
    Status,
    /// The field exists.
    Field,
    /// Fields of other names exist.
    OtherFields,
    /// The media types of a body.
    MediaType,
    /// The type or types.
    Type,
    /// The format.
    Format,
    /// It has to be there.
    Required,
    /// It may be null.
    Nullable,
    /// It should not be used any more.
    Deprecated,
    /// The documented values.
    Enum,
    /// What the server takes where nothing is sent.
    Default,
    /// The regular expression.
    Pattern,
    /// The least number.
    Minimum,
    /// The number that all are greater than.
    ExclusiveMinimum,
    /// The greatest number.
    Maximum,
    /// The number that all are less than.
    ExclusiveMaximum,
    /// The number of which all are multiples.
    MultipleOf,
    /// The least number of characters.
    MinLength,
    /// The greatest number of characters.
    MaxLength,
    /// The least number of elements.
    MinItems,
    /// The greatest number of elements.
    MaxItems,
    /// No two elements are alike.
    UniqueItems,
    /// The least number of properties.
    MinProperties,
    /// The greatest number of properties.
    MaxProperties,
}

impl Kind {
    /// All kinds with their names, as they are printed and as the ignore list has them.
    pub const NAMES: [(Self, &'static str); 27] = [
        (Self::Operation, "operation"),
        (Self::Parameter, "parameter"),
        (Self::Body, "body"),
        (Self::Status, "status"),
        (Self::Field, "field"),
        (Self::OtherFields, "other fields"),
        (Self::MediaType, "media type"),
        (Self::Type, "type"),
        (Self::Format, "format"),
        (Self::Required, "required"),
        (Self::Nullable, "nullable"),
        (Self::Deprecated, "deprecated"),
        (Self::Enum, "enum"),
        (Self::Default, "default"),
        (Self::Pattern, "pattern"),
        (Self::Minimum, "minimum"),
        (Self::ExclusiveMinimum, "exclusiveMinimum"),
        (Self::Maximum, "maximum"),
        (Self::ExclusiveMaximum, "exclusiveMaximum"),
        (Self::MultipleOf, "multipleOf"),
        (Self::MinLength, "minLength"),
        (Self::MaxLength, "maxLength"),
        (Self::MinItems, "minItems"),
        (Self::MaxItems, "maxItems"),
        (Self::UniqueItems, "uniqueItems"),
        (Self::MinProperties, "minProperties"),
        (Self::MaxProperties, "maxProperties"),
    ];

    /// All kinds but some: what a source leaves open that only says these.
    #[must_use]
    pub fn all_but(said: &[Self]) -> BTreeSet<Self> {
        let all = Self::NAMES.iter().map(|(kind, _)| *kind);
        all.filter(|kind| !said.contains(kind)).collect()
    }

    /// The kinds of which a fact is either there or not.
    #[must_use]
    pub fn is_flag(self) -> bool {
        matches!(
            self,
            Self::Required | Self::Nullable | Self::Deprecated | Self::UniqueItems
        )
    }

    /// The kinds whose facts say something about a value, beside what exists.
    pub fn of_values() -> impl Iterator<Item = Self> {
        let kinds = Self::NAMES.iter().map(|(kind, _)| *kind);
        kinds.filter(|kind| *kind >= Self::OtherFields)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = Self::NAMES.iter().find(|(kind, _)| kind == self);
        f.write_str(named.map_or("", |(_, name)| name))
    }
}
