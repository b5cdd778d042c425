//! What a client may be narrowed down to.

use crate::rules::data::Rules;

/// A second path for some operations of an API: the same one behind a prefix, such as that of a team.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// The prefix of the path, such as `/teams/{teamId}`.
    pub prefix: &'static str,
    /// The parameter of the prefix.
    pub name: &'static str,
    /// What its value has to be.
    pub rules: Rules,
}
