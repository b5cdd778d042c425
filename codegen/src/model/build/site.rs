//! How a schema is used where it stands.

use super::nodes::Place;
use crate::model::types::Direction;
use crate::names;

/// How a schema is used where it stands.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// Name for the type, should it need one of its own.
    pub(super) name: String,
    /// Who supplies the value.
    pub(super) direction: Direction,
    /// What the value is, for a schema that does not say.
    pub(super) about: String,
    /// The schemas that it stands in, up to the next component.
    pub(super) within: Vec<Place>,
}

impl Site {
    /// A place whose type, should it need a name, is called `name` in `UpperCamelCase`.
    pub(super) fn new(name: &str, direction: Direction) -> Self {
        Self {
            // Once more, since joined letters become one word: `a b` is `AB`, and that is `Ab`.
            name: names::camel_case(&names::camel_case(name)),
            direction,
            about: String::new(),
            within: Vec::new(),
        }
    }

    /// The same place, described.
    pub(super) fn about(self, about: impl Into<String>) -> Self {
        let about = about.into();
        Self { about, ..self }
    }

    /// A place inside this one, such as that of a property.
    pub(super) fn inside(&self, part: &str) -> Self {
        let about = format!("The {} of `{}`.", part.to_lowercase(), self.name);
        let inside = Self::new(&format!("{} {part}", self.name), self.direction).about(about);
        Self {
            within: self.within.clone(),
            ..inside
        }
    }
}
