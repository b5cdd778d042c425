//! The words of an expression, to know where a name stands and which paths it speaks of. That they make sense together
//! is for `MiniJinja` to say.

use std::ops::Range;

/// A word of an expression and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind<'a>,
    pub(super) range: Range<usize>,
}

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// A name or a word such as `if`.
    Name(&'a str),
    /// Text without its quotes, escapes as they are written.
    Text(&'a str),
    /// A number, or a single sign.
    Other(char),
}

/// The words of an expression.
pub(super) fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = source.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = &source[at..];
        let (length, kind) = match first {
            _ if first.is_whitespace() => (first.len_utf8(), None),
            '\'' | '"' => {
                let (length, text) = quoted(rest, first);
                (length, Some(Kind::Text(text)))
            }
            _ if is_of_name(first) && !first.is_numeric() => {
                let length = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
                (length, Some(Kind::Name(&rest[..length])))
            }
            _ => (first.len_utf8(), Some(Kind::Other(first))),
        };
        let range = at..at + length;
        tokens.extend(kind.map(|kind| Token { kind, range }));
        at += length;
    }
    tokens
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of a text with its quotes, and what stands between them; the whole rest where it is not closed.
fn quoted(rest: &str, quote: char) -> (usize, &str) {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return (at + 1, &rest[1..at]),
            _ => {}
        }
    }
    (rest.len(), &rest[1..])
}

#[cfg(test)]
mod tests {
    use super::Kind::{Name, Other, Text};
    use super::*;

    #[test]
    fn words_are_told_apart() {
        let kinds = |source| {
            let tokens: Vec<Kind<'_>> = tokens(source).iter().map(|token| token.kind).collect();
            tokens
        };
        assert_eq!(
            kinds(r#"all('/a/' ~ x1) | "b\"c""#),
            [
                Name("all"),
                Other('('),
                Text("/a/"),
                Other('~'),
                Name("x1"),
                Other(')'),
                Other('|'),
                Text(r#"b\"c"#),
            ]
        );
        assert_eq!(kinds("1é 'ü"), [Other('1'), Name("é"), Text("ü")]);
        assert_eq!(kinds("'"), [Text("")]);
    }

    #[test]
    fn words_know_their_place() {
        let source = "ä ~ 'ö' | x";
        let words = tokens(source).into_iter();
        let words: Vec<&str> = words.map(|token| &source[token.range]).collect();
        assert_eq!(words, ["ä", "~", "'ö'", "|", "x"]);
    }
}
