//! Paths in `x-sandbox`: templates, and what expressions put together.

use std::ops::Range;

use super::tokens::{Kind, Token, tokens};
use crate::check::paths;
use crate::load::{Node, Value};

/// Functions of expressions that take paths, and which of their arguments are.
const FUNCTIONS: &[(&str, usize, usize)] =
    &[("all", 0, 1), ("find", 0, 1), ("place", 1, usize::MAX)];

/// A path that an expression speaks of: its shape, and where it begins.
pub(super) struct Spoken {
    pub(super) shape: String,
    pub(super) range: Range<usize>,
}

/// The expression in a text that is one.
pub(super) fn expression(text: &str) -> Option<&str> {
    text.strip_prefix('=').map(str::trim)
}

/// The shapes of what a path of `x-sandbox` may lead to, as far as the text tells.
pub(super) fn shapes(text: &str) -> Vec<String> {
    let Some(source) = expression(text) else {
        return vec![paths::shape(text)];
    };
    let tokens = tokens(source);
    match joined(&tokens) {
        Some(spoken) => vec![spoken.shape],
        None => match tokens.first() {
            // The one function that returns a path, of one of its collections.
            Some(first) if first.kind == Kind::Name("place") => {
                let collections = spoken(&tokens).into_iter();
                collections.map(|spoken| spoken.shape + "/{}").collect()
            }
            _ => Vec::new(),
        },
    }
}

/// The shapes of all paths that an `x-sandbox` speaks of.
pub(super) fn mentions(node: &Node) -> Vec<String> {
    match &node.value {
        Value::String(text) if text.starts_with('/') => vec![paths::shape(text)],
        Value::String(text) => match expression(text) {
            Some(source) => {
                let tokens = tokens(source);
                let all = spoken(&tokens).into_iter().chain(joined(&tokens));
                all.map(|spoken| spoken.shape).collect()
            }
            None => Vec::new(),
        },
        Value::Sequence(elements) => elements.iter().flat_map(mentions).collect(),
        Value::Mapping(entries) => {
            let values = entries.iter().map(|entry| &entry.value);
            values.flat_map(mentions).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// The paths that functions of an expression are called with.
pub(super) fn spoken(tokens: &[Token<'_>]) -> Vec<Spoken> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Kind::Name(name) = token.kind else {
            continue;
        };
        let function = FUNCTIONS.iter().find(|(function, ..)| *function == name);
        let Some((_, first, end)) = function else {
            continue;
        };
        let is_called = tokens
            .get(index + 1)
            .is_some_and(|next| next.kind == Kind::Other('('));
        if is_called {
            let arguments = arguments(&tokens[index + 2..]).into_iter().enumerate();
            let paths = arguments.filter(|(number, _)| (first..end).contains(&number));
            found.extend(paths.filter_map(|(_, argument)| joined(argument)));
        }
    }
    found
}

/// The arguments up to the bracket that closes a call.
fn arguments<'t, 'a>(tokens: &'t [Token<'a>]) -> Vec<&'t [Token<'a>]> {
    let (mut depth, mut start) = (0_usize, 0);
    let mut arguments = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Other('(' | '[' | '{') => depth += 1,
            Kind::Other(')') if depth == 0 => {
                arguments.push(&tokens[start..index]);
                break;
            }
            Kind::Other(')' | ']' | '}') => depth = depth.saturating_sub(1),
            Kind::Other(',') if depth == 0 => {
                arguments.push(&tokens[start..index]);
                start = index + 1;
            }
            _ => {}
        }
    }
    arguments
}

/// A path in which a star is any id, as `all` has it.
fn any_id(path: &str) -> String {
    let steps = path.split('/');
    let steps = steps.map(|step| if step == "*" { "{}" } else { step });
    steps.collect::<Vec<_>>().join("/")
}

/// The path that texts and values joined by `~` make, if each value is one step of it.
fn joined(tokens: &[Token<'_>]) -> Option<Spoken> {
    let first = tokens.first()?;
    let mut shape = String::new();
    let mut depth = 0_usize;
    // Whether the part at hand, between two `~`, is a value of which the shape has a place already.
    let mut within_value = false;
    for token in tokens {
        match token.kind {
            Kind::Other('~') if depth == 0 => {
                within_value = false;
                continue;
            }
            Kind::Name("if" | "else" | "or" | "and" | "not" | "in" | "is") if depth == 0 => {
                return None;
            }
            Kind::Other('(' | '[' | '{') => depth += 1,
            Kind::Other(')' | ']' | '}') => depth = depth.checked_sub(1)?,
            Kind::Other(',' | '|' | '+') if depth == 0 => return None,
            Kind::Text(text) if depth == 0 && !within_value => {
                shape.push_str(text);
                continue;
            }
            _ => {}
        }
        if !within_value {
            shape.push_str("{}");
            within_value = true;
        }
    }
    let shape = any_id(&shape);
    let whole = shape.starts_with('/') && paths::fault(&shape.replace("{}", "x")).is_none();
    let steps = shape.split('/');
    let plain = steps
        .filter(|step| step.contains("{}"))
        .all(|step| step == "{}");
    (whole && plain).then(|| Spoken {
        shape,
        range: first.range.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_have_a_shape_as_far_as_the_text_tells() {
        for (text, expected) in [
            ("/apps/{id}/vars", &["/apps/{}/vars"][..]),
            ("= '/apps/' ~ path.id ~ '/vars'", &["/apps/{}/vars"]),
            ("= '/apps/' ~ (body.a or path.id)", &["/apps/{}"]),
            ("= '/apps'", &["/apps"]),
            (
                "= '/apps/*/vars/' ~ path.id ~ '/*'",
                &["/apps/{}/vars/{}/{}"],
            ),
            (
                "= '/apps/' ~ ids[0].id ~ '/vars/' ~ f('a', 'b')",
                &["/apps/{}/vars/{}"],
            ),
            (
                "= place(path.id, '/apps', '/sites/' ~ x ~ '/a')",
                &["/apps/{}", "/sites/{}/a/{}"],
            ),
            ("= '/apps/' ~ a if b else '/sites'", &[]),
            ("= '/apps-' ~ a", &[]),
            ("= a ~ '/apps'", &[]),
            ("= body.path", &[]),
            ("= 'apps'", &[]),
            ("= ", &[]),
        ] {
            assert_eq!(shapes(text), expected, "{text}");
        }
    }

    #[test]
    fn functions_speak_of_paths() {
        let source =
            "all('/apps/' ~ find('/keys', x).id ~ '/vars') | length + all(y) + find('/me')";
        let tokens = tokens(source);
        let spoken = spoken(&tokens);
        let found: Vec<(&str, &str)> = spoken
            .iter()
            .map(|spoken| (spoken.shape.as_str(), &source[spoken.range.clone()]))
            .collect();
        assert_eq!(
            found,
            [
                ("/apps/{}/vars", "'/apps/'"),
                ("/keys", "'/keys'"),
                ("/me", "'/me'")
            ]
        );
    }
}
