//! Patterns: each has to be a regular expression of a size and form that texts can be held against.

use super::api::Api;
use crate::diagnostic::Finding;
use crate::grammar::Kind;
use crate::load::Node;
use crate::pattern::{Refused, compile};

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let of = |kind, keyword: &'static str| {
        let objects = api.objects_of(kind);
        objects.filter_map(move |object| pattern(object.node.get(keyword)?))
    };
    let schemas = of(Kind::Schema, "pattern");
    schemas
        .chain(of(Kind::SecurityScheme, "x-token-pattern"))
        .collect()
}

fn pattern(node: &Node) -> Option<Finding> {
    let pattern = node.as_str()?;
    let (rule, message, hint) = match compile(pattern).err()? {
        Refused::Syntax(reason) => {
            let reason = reason.trim_end_matches('.').to_lowercase();
            let hint = if pattern.contains(r"\\") {
                r"outside of double quotes YAML keeps every backslash: write `\-`, not `\\-`"
            } else {
                "patterns are regular expressions of ECMAScript; correct the part that the message names"
            };
            let message = format!("this pattern is no regular expression: {reason}");
            ("pattern", message, hint)
        }
        Refused::Exponential(part) => (
            "slow-pattern",
            format!("`{part}` can match one text in so many ways that a text that does not match keeps it busy forever"),
            "write it such that each character can be taken in one way only: `a+` for `(a+)+`",
        ),
        Refused::Polynomial => (
            "slow-pattern",
            "more than three repetitions in a row can match the same, so that a long text keeps it busy".to_owned(),
            "join the repetitions, or let something stand between them that none of them matches",
        ),
        Refused::TooLarge(what) => (
            "large-pattern",
            format!("this pattern is too large: {what}"),
            "a list of values is an `enum`; otherwise say less here and the rest in the description",
        ),
    };
    Some(Finding::new(rule, &node.span, message, hint))
}
