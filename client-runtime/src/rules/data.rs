//! The rules, as generated code writes them down.

/// What a value has to be.
#[derive(Clone, Copy, Debug)]
pub enum Rules {
    /// Anything.
    Any,
    /// True or false.
    Boolean,
    /// An identifier of the documented form.
    Id,
    /// A timestamp of the documented form.
    Timestamp,
    /// A whole number.
    Integer(IntegerRules),
    /// A finite number, maybe within bounds.
    Number(Option<Bound>, Option<Bound>),
    /// Text.
    Text(TextRules),
    /// Text that no message may show.
    Secret(TextRules),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// One of these whole numbers.
    OneOfIntegers(&'static [i64]),
    /// A list.
    List(ListRules),
    /// An object each of whose values has to be this.
    Map(&'static Rules),
    /// Null, or this.
    Nullable(&'static Rules),
    /// An object with named properties.
    Object(ObjectRules),
    /// An object whose property of this name tells what else it has to be.
    Tagged(&'static str, &'static [(&'static [&'static str], Rules)]),
    /// At least one of these.
    AnyOf(&'static [Rules]),
    /// What a type says of its values.
    Of(fn() -> &'static Rules),
}

/// What a whole number has to be.
#[derive(Clone, Copy, Debug)]
pub struct IntegerRules {
    pub(super) min: i128,
    pub(super) max: i128,
    pub(super) multiple_of: i128,
}

/// The least or the greatest number, or the first beyond it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    pub(super) value: f64,
    pub(super) exclusive: bool,
}

/// What a text has to be. Lengths count Unicode code points, as JSON Schema does.
#[derive(Clone, Copy, Debug)]
pub struct TextRules {
    pub(super) min: usize,
    pub(super) max: usize,
    pub(super) pattern: Option<&'static str>,
}

/// What a list has to be.
#[derive(Clone, Copy, Debug)]
pub struct ListRules {
    pub(super) items: &'static Rules,
    pub(super) min: usize,
    pub(super) max: usize,
    pub(super) unique: bool,
}

/// What an object has to be.
#[derive(Clone, Copy, Debug)]
pub struct ObjectRules {
    pub(super) properties: &'static [Property],
    pub(super) rest: Option<&'static Rules>,
}

/// A property of an object.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    pub(super) name: &'static str,
    pub(super) required: bool,
    pub(super) rules: Rules,
}

/// A type whose values are checked before they are sent.
pub trait Checked {
    /// What its values have to be, as JSON.
    fn rules() -> &'static Rules;
}

impl Rules {
    /// A finite number.
    pub const NUMBER: Self = Self::Number(None, None);

    /// A whole number from `min` to `max`; `i128::MIN` and `i128::MAX` where it is not bounded.
    #[must_use]
    pub const fn integer(min: i128, max: i128) -> Self {
        Self::Integer(IntegerRules {
            min,
            max,
            multiple_of: 1,
        })
    }

    /// Only multiples of this number. Changes rules for whole numbers alone.
    #[must_use]
    pub const fn multiple_of(self, multiple_of: i128) -> Self {
        match self {
            Self::Integer(rules) => Self::Integer(IntegerRules {
                multiple_of,
                ..rules
            }),
            other => other,
        }
    }

    /// A finite number within bounds.
    #[must_use]
    pub const fn number(min: Option<Bound>, max: Option<Bound>) -> Self {
        Self::Number(min, max)
    }

    /// Text of `min` to `max` characters; `usize::MAX` where it is not bounded.
    #[must_use]
    pub const fn text(min: usize, max: usize) -> Self {
        Self::Text(TextRules {
            min,
            max,
            pattern: None,
        })
    }

    /// The same for text that no message may show.
    #[must_use]
    pub const fn secret(min: usize, max: usize) -> Self {
        Self::Secret(TextRules {
            min,
            max,
            pattern: None,
        })
    }

    /// Only text that this ECMAScript regular expression matches, anywhere unless it has anchors. Changes rules for text
    /// and secrets alone.
    #[must_use]
    pub const fn pattern(self, pattern: &'static str) -> Self {
        let pattern = Some(pattern);
        match self {
            Self::Text(rules) => Self::Text(TextRules { pattern, ..rules }),
            Self::Secret(rules) => Self::Secret(TextRules { pattern, ..rules }),
            other => other,
        }
    }

    /// One of these texts.
    #[must_use]
    pub const fn one_of(values: &'static [&'static str]) -> Self {
        Self::OneOf(values)
    }

    /// One of these whole numbers.
    #[must_use]
    pub const fn one_of_integers(values: &'static [i64]) -> Self {
        Self::OneOfIntegers(values)
    }

    /// A list each of whose elements has to be this.
    #[must_use]
    pub const fn list(items: &'static Self) -> Self {
        Self::List(ListRules {
            items,
            min: 0,
            max: usize::MAX,
            unique: false,
        })
    }

    /// Only `min` to `max` elements. Changes rules for lists alone.
    #[must_use]
    pub const fn length(self, min: usize, max: usize) -> Self {
        match self {
            Self::List(rules) => Self::List(ListRules { min, max, ..rules }),
            other => other,
        }
    }

    /// No element twice. Changes rules for lists alone.
    #[must_use]
    pub const fn unique(self) -> Self {
        match self {
            Self::List(rules) => Self::List(ListRules {
                unique: true,
                ..rules
            }),
            other => other,
        }
    }

    /// An object each of whose values has to be this.
    #[must_use]
    pub const fn map(values: &'static Self) -> Self {
        Self::Map(values)
    }

    /// Null, or this.
    #[must_use]
    pub const fn nullable(value: &'static Self) -> Self {
        Self::Nullable(value)
    }

    /// An object. Properties that are not required and may be anything can be left out.
    #[must_use]
    pub const fn object(properties: &'static [Property]) -> Self {
        Self::Object(ObjectRules {
            properties,
            rest: None,
        })
    }

    /// Further properties have to be this; so all that are documented have to be named, with [`Rules::Any`] if need be.
    /// Changes rules for objects alone.
    #[must_use]
    pub const fn rest(self, rest: &'static Self) -> Self {
        match self {
            Self::Object(rules) => Self::Object(ObjectRules {
                rest: Some(rest),
                ..rules
            }),
            other => other,
        }
    }

    /// An object whose property `tag` tells by its value what it has to be.
    #[must_use]
    pub const fn tagged(
        tag: &'static str,
        cases: &'static [(&'static [&'static str], Self)],
    ) -> Self {
        Self::Tagged(tag, cases)
    }

    /// At least one of these.
    #[must_use]
    pub const fn any_of(cases: &'static [Self]) -> Self {
        Self::AnyOf(cases)
    }

    /// What a type says of its values. It may hold itself.
    #[must_use]
    pub const fn of<T: Checked>() -> Self {
        Self::Of(T::rules)
    }
}

impl Bound {
    /// A number that is itself allowed.
    #[must_use]
    pub const fn inclusive(value: f64) -> Self {
        Self {
            value,
            exclusive: false,
        }
    }

    /// A number that is itself not allowed.
    #[must_use]
    pub const fn exclusive(value: f64) -> Self {
        Self {
            value,
            exclusive: true,
        }
    }

    /// The number.
    #[must_use]
    pub const fn value(&self) -> f64 {
        self.value
    }

    /// Whether the number itself is out of bounds.
    #[must_use]
    pub const fn is_exclusive(&self) -> bool {
        self.exclusive
    }
}

impl Property {
    /// A property that has to be there.
    #[must_use]
    pub const fn required(name: &'static str, rules: Rules) -> Self {
        Self {
            name,
            required: true,
            rules,
        }
    }

    /// A property that may be left out.
    #[must_use]
    pub const fn optional(name: &'static str, rules: Rules) -> Self {
        Self {
            name,
            required: false,
            rules,
        }
    }
}
