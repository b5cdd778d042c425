//! Expressions: whether `MiniJinja` reads them, and whether what they name is known where they stand.

use std::ops::Range;
use std::sync::LazyLock;

use minijinja::{Environment, ErrorKind};

use super::tokens::{Kind, Token, tokens};
use crate::check::api::Api;
use crate::check::words;
use crate::diagnostic::Finding;
use crate::load::Node;
use crate::source::Span;

const RULE: &str = "sandbox-expression";

/// What every expression may call.
const FUNCTIONS: &[&str] = &[
    "all", "digits", "find", "lines", "masked", "merged", "now", "place", "range", "secret",
    "series", "slug", "uuid",
];

/// Variables that only some expressions know, and which.
const ELSEWHERE: &[(&str, &str)] = &[
    (
        "body",
        "what was sent is known to the operation; `resource` is about the items, whoever asks for them",
    ),
    (
        "path",
        "what was sent is known to the operation; `resource` is about the items, whoever asks for them",
    ),
    (
        "query",
        "what was sent is known to the operation; `resource` is about the items, whoever asks for them",
    ),
    (
        "item",
        "`item` is known in `where`, and in a step with `each` or `where`",
    ),
    ("ended", "`ended` is known in `shows`"),
    ("token", "`token` is known in the `valid` of a credential"),
];

/// What compiles expressions as the sandbox does, and knows its filters and tests.
static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    environment.set_debug(true);
    environment
});

/// What an expression knows.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) variables: &'a [&'static str],
    pub(super) sent: &'a Sent<'a>,
}

/// What may have been sent; `None` where it may have any name.
#[derive(Default)]
pub(super) struct Sent<'a> {
    pub(super) body: Option<Vec<&'a str>>,
    pub(super) path: Option<Vec<&'a str>>,
    pub(super) query: Option<Vec<&'a str>>,
}

/// Where an expression stands: its text within a value, and where to point at the value as a whole.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    pub(super) node: &'a Node,
    pub(super) span: &'a Span,
    pub(super) source: &'a str,
}

/// The findings about an expression.
pub(super) fn check(api: &Api<'_>, site: Site<'_>, known: Known<'_>) -> Vec<Finding> {
    let compiled = match ENVIRONMENT.compile_expression(site.source) {
        Ok(compiled) => compiled,
        Err(error) => {
            let detail = error.detail().unwrap_or("it cannot be read");
            let message = format!("this is no expression: {detail}");
            let end = site.source.len();
            let span = site.part(api, error.range().unwrap_or(end..end));
            let hint = "expressions are those of Jinja, such as `= body.name or parent.name`";
            return vec![Finding::new(RULE, &span, message, hint)];
        }
    };
    let tokens = tokens(site.source);
    let mut findings = Vec::new();
    let mut report = |range: Range<usize>, message: String, hint: String| {
        findings.push(Finding::new(RULE, &site.part(api, range), message, hint));
    };
    let mut variables: Vec<String> = compiled.undeclared_variables(false).into_iter().collect();
    variables.sort_unstable();
    let names = [known.variables, FUNCTIONS].concat();
    for name in variables
        .iter()
        .filter(|name| !names.contains(&name.as_str()))
    {
        let elsewhere = ELSEWHERE.iter().find(|(known, _)| known == name);
        let hint = elsewhere.map_or_else(
            || words::suggestion(name, &names),
            |(_, where_known)| (*where_known).to_owned(),
        );
        report(
            place(&tokens, name, None),
            format!("nothing is called `{name}` here"),
            hint,
        );
    }
    let mut nested: Vec<String> = compiled.undeclared_variables(true).into_iter().collect();
    nested.sort_unstable();
    for path in &nested {
        let mut steps = path.split('.');
        let (Some(variable), Some(name)) = (steps.next(), steps.next()) else {
            continue;
        };
        let sent = known
            .sent
            .names(variable)
            .filter(|_| names.contains(&variable));
        if let Some(sent) = sent.filter(|sent| !sent.contains(&name)) {
            let message = format!("no `{name}` is sent in the {variable}");
            let hint = words::suggestion(name, sent);
            report(place(&tokens, variable, Some(name)), message, hint);
        }
    }
    for (token, what, is_known) in operators(&tokens) {
        if let Kind::Name(name) = token.kind
            && !is_known(name)
        {
            let message = format!("MiniJinja has no {what} `{name}`");
            let hint = "https://docs.rs/minijinja lists the filters and tests that there are";
            report(token.range.clone(), message, hint.to_owned());
        }
    }
    findings
}

impl Sent<'_> {
    fn names(&self, variable: &str) -> Option<&[&str]> {
        match variable {
            "body" => self.body.as_deref(),
            "path" => self.path.as_deref(),
            "query" => self.query.as_deref(),
            _ => None,
        }
    }
}

/// Where a variable stands, with what is asked of it.
fn place(tokens: &[Token<'_>], variable: &str, of: Option<&str>) -> Range<usize> {
    let kind = |index: usize| tokens.get(index).map(|token| token.kind);
    let is_it = |index: &usize| {
        let is_own = index.checked_sub(1).and_then(kind) != Some(Kind::Other('.'));
        let asked = of.is_none_or(|name| kind(index + 2) == Some(Kind::Name(name)));
        is_own && asked && kind(*index) == Some(Kind::Name(variable))
    };
    let index = (0..tokens.len()).find(is_it).unwrap_or_default();
    let last = index + if of.is_some() { 2 } else { 0 };
    match (tokens.get(index), tokens.get(last)) {
        (Some(first), Some(last)) => first.range.start..last.range.end,
        _ => 0..0,
    }
}

type IsKnown = fn(&str) -> bool;

/// The names of filters and tests in an expression.
fn operators<'t, 'a>(
    tokens: &'t [Token<'a>],
) -> impl Iterator<Item = (&'t Token<'a>, &'static str, IsKnown)> {
    tokens.iter().enumerate().filter_map(|(index, token)| {
        let next = |by: usize| tokens.get(index + by);
        match token.kind {
            Kind::Other('|') => Some((next(1)?, "filter", is_filter as IsKnown)),
            Kind::Name("is") => {
                let name = next(1)?;
                let name = if name.kind == Kind::Name("not") {
                    next(2)?
                } else {
                    name
                };
                Some((name, "test", is_test as IsKnown))
            }
            _ => None,
        }
    })
}

fn is_filter(name: &str) -> bool {
    let applied = ENVIRONMENT.empty_state().apply_filter(name, &[]);
    applied
        .err()
        .is_none_or(|error| error.kind() != ErrorKind::UnknownFilter)
}

fn is_test(name: &str) -> bool {
    let performed = ENVIRONMENT.empty_state().perform_test(name, &[]);
    performed
        .err()
        .is_none_or(|error| error.kind() != ErrorKind::UnknownTest)
}

impl Site<'_> {
    /// A part of the expression as a place in the file; all of it where the text is written in another way.
    pub(super) fn part(&self, api: &Api<'_>, range: Range<usize>) -> Span {
        let file = self.node.span.file;
        let text = &api.document.sources().file(file).text;
        let raw = text.get(self.node.span.range.clone()).unwrap_or_default();
        match written(raw, self.source, range) {
            Some(part) => {
                let start = self.node.span.range.start;
                Span {
                    file,
                    range: start + part.start..start + part.end,
                }
            }
            None => self.span.clone(),
        }
    }
}

/// Where a part of an expression stands in a text of YAML, which may break its lines anywhere and put it into quotes.
fn written(raw: &str, source: &str, range: Range<usize>) -> Option<Range<usize>> {
    let solid = |(_, c): &(usize, char)| !c.is_whitespace();
    let begin = raw.find('=')? + 1;
    let mut places = raw.get(begin..)?.char_indices().filter(solid);
    let mut part: Option<Range<usize>> = None;
    let mut last = begin..begin;
    for (at, c) in source.char_indices().filter(solid) {
        let (place, same) = places.next()?;
        if c != same {
            return None;
        }
        last = begin + place..begin + place + c.len_utf8();
        if at >= range.end && part.is_some() {
            break;
        }
        if at >= range.start {
            let start = part.map_or(last.start, |part| part.start);
            part = Some(start..last.end);
        }
    }
    // What is missing at the end is missing behind the last character.
    part.or(Some(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_however_the_text_is_written() {
        let source = "body.name or\n  (path.id)";
        let range = source.find("path").unwrap()..source.len() - 1;
        for (raw, expected) in [
            ("= body.name or (path.id)", Some("path.id")),
            ("\"= body.name or (path.id)\"", Some("path.id")),
            (">-\n  = body.name\n  or ( path.id )", Some("path.id")),
            ("\"= body.name or \\x28path.id)\"", None),
            ("= body", None),
        ] {
            let found = written(raw, source, range.clone());
            assert_eq!(found.map(|range| &raw[range]), expected, "{raw}");
        }
        let end = source.len()..source.len();
        assert_eq!(
            written("= body.name or (path.id)", source, end),
            Some(23..24)
        );
        assert_eq!(written("=", "", 0..0), Some(1..1));
    }

    #[test]
    fn filters_and_tests_are_those_of_minijinja() {
        assert!(is_filter("selectattr") && is_filter("length") && !is_filter("lenght"));
        assert!(is_test("startingwith") && is_test("defined") && !is_test("empty"));
    }
}
