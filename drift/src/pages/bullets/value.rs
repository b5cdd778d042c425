//! What stands behind a name: `(string) (required) What it is. (pattern: ^a+$) (max length: 8) | {object}`.

use codegen::source::Span;

use crate::facts::{Kind, Shape};
use crate::pages::lines::MAX_DEPTH;

/// What such a page says of a value.
const SAID: [Kind; 8] = [
    Kind::Field,
    Kind::Type,
    Kind::Format,
    Kind::Required,
    Kind::Enum,
    Kind::Pattern,
    Kind::MinLength,
    Kind::MaxLength,
];

/// What a case of a choice begins with.
const CASES: [&str; 8] = [
    "{object}",
    "[array of] ",
    "(multiple options) ",
    "(string)",
    "(integer)",
    "(number)",
    "(boolean)",
    "(undefined)",
];

/// Rules behind a description.
const RULES: [(&str, Kind); 5] = [
    ("(pattern: ", Kind::Pattern),
    ("(min length: ", Kind::MinLength),
    ("(max length: ", Kind::MaxLength),
    ("(format: ", Kind::Format),
    ("(enum: ", Kind::Enum),
];

/// One value, without its fields.
#[derive(Clone, Debug)]
pub(super) struct Value {
    /// The value, or the innermost element of a list.
    pub(super) element: Shape,
    /// How many lists it stands in.
    depth: usize,
    /// Whether it is a choice.
    pub(super) options: bool,
    /// Cases behind the first one.
    pub(super) others: usize,
    /// The last of them is an object, whose fields follow.
    pub(super) object_follows: bool,
    /// Cases of the choice between a list and something else.
    beside: Vec<Shape>,
    required: bool,
}

impl Value {
    /// An object of which more is not said.
    pub(super) fn object(span: &Span) -> Self {
        let case = Case {
            kind: "object",
            text: "",
            depth: 0,
        };
        Self::of(&[case], false, span)
    }

    /// What is said in one line.
    pub(super) fn parse(text: &str, span: &Span) -> Result<Self, String> {
        let pieces = split(text);
        let cases: Vec<Case<'_>> = pieces
            .iter()
            .filter_map(|piece| Case::parse(piece))
            .collect();
        if cases.len() < pieces.len() {
            let shown: String = text.chars().take(60).collect();
            return Err(format!("`{shown}` begins with no type that is understood"));
        }
        let prefix = text.split(['{', '"']).next().unwrap_or_default();
        let first = &pieces[0];
        let marks = first.matches("(multiple options) ").count();
        let outer = prefix.starts_with("(multiple options) ");
        // Without the mark, what follows is of the choice around it.
        let own = if marks > 0 { &cases } else { &cases[..1] };
        let mut value = Self::of(own, outer && first.contains("[array of] "), span);
        value.options = marks > 0;
        value.others = cases.len() - 1;
        value.required = first.contains(") (required)") || first.contains("} (required)");
        value.object_follows =
            pieces.len() > 1 && pieces.last().is_some_and(|last| last.ends_with("{object}"));
        if marks > 1 {
            value.leave_open();
        }
        Ok(value)
    }

    /// `of_lists` says that the cases are those of the whole, not of the elements of a list.
    fn of(cases: &[Case<'_>], of_lists: bool, span: &Span) -> Self {
        let depth = cases.first().map_or(0, |case| case.depth);
        let mut beside = Vec::new();
        let mut element: Option<Shape> = None;
        for case in cases {
            let shape = case.shape(span);
            element = Some(match element {
                Some(element) if of_lists => {
                    beside.push(wrapped(shape, case.depth));
                    element
                }
                Some(element) => element.or(shape),
                None => shape,
            });
        }
        Self {
            element: element.unwrap_or_else(|| Shape::unknown(span)),
            depth,
            options: false,
            others: 0,
            object_follows: false,
            beside,
            required: false,
        }
    }

    /// Whether fields may stand below it.
    pub(super) fn may_have_fields(&self) -> bool {
        self.options || self.element.is("object") || self.element.silent.contains(&Kind::Type)
    }

    /// The list that a parameter of the query is, where its description says that it may be repeated.
    pub(super) fn repeated(text: &str, shape: Shape) -> Shape {
        let is_repeated = text.contains("repeatedly") || text.contains("multiple times");
        if !is_repeated || shape.is("array") {
            return shape;
        }
        let mut element = shape;
        let required = element.facts.remove(&Kind::Required);
        let mut list = wrapped(element, 1);
        list.facts
            .extend(required.map(|fact| (Kind::Required, fact)));
        list
    }

    /// Says no more than that it is there, and which fields it has.
    pub(super) fn leave_open(&mut self) {
        self.element.silent.extend(Kind::of_values());
        for shape in &mut self.beside {
            shape.silent.extend(Kind::of_values());
        }
    }

    /// The whole value, of which `element` is the innermost element.
    pub(super) fn within_lists(self, element: Shape) -> Shape {
        let span = element.span.clone();
        let open = element.silent.contains(&Kind::Type) && self.options;
        let is_leaf = self.depth == 0 && !self.options && !element.is("object");
        let mut whole = wrapped(element, self.depth);
        for case in self.beside {
            whole = whole.or(case);
        }
        if open {
            whole.silent.extend(Kind::of_values());
        }
        // Lists and objects are never said to be required, nor are choices.
        if self.required {
            whole.set_required(true, &span);
        } else if !is_leaf || whole.silent.contains(&Kind::Type) {
            whole.silent.insert(Kind::Required);
        }
        whole
    }
}

/// A case: `[array of] (string) (required) …`.
struct Case<'a> {
    kind: &'a str,
    text: &'a str,
    depth: usize,
}

impl<'a> Case<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let mut depth = 0;
        let mut rest = text;
        loop {
            if let Some(inner) = rest.strip_prefix("[array of] ") {
                depth += 1;
                if depth > MAX_DEPTH {
                    return None;
                }
                rest = inner;
            } else if let Some(inner) = rest.strip_prefix("(multiple options) ") {
                rest = inner;
            } else {
                break;
            }
        }
        let kind = CASES.iter().find(|case| rest.starts_with(**case))?;
        let text = &rest[kind.len()..];
        Some(Self {
            kind: kind.trim_matches(['{', '}', '(', ')']),
            text,
            depth,
        })
    }

    fn shape(&self, span: &Span) -> Shape {
        let mut shape = Shape::new(span);
        shape.silent = Kind::all_but(&SAID);
        if self.kind == "undefined" {
            shape.silent.extend([Kind::Type, Kind::Field]);
        } else {
            shape.add(Kind::Type, self.kind, span);
        }
        for (kind, text) in rules(self.text) {
            if kind == Kind::Enum {
                for value in text.split(", ") {
                    shape.add(kind, value.trim(), span);
                }
            } else {
                shape.add(kind, text, span);
            }
        }
        shape
    }
}

fn wrapped(element: Shape, depth: usize) -> Shape {
    (0..depth).fold(element, |mut element, _| {
        element.silent.insert(Kind::Required);
        let mut list = Shape::new(&element.span);
        list.add(Kind::Type, "array", &element.span);
        list.silent = Kind::all_but(&SAID);
        list.items = Some(Box::new(element));
        list
    })
}

/// The cases of a line: a `|` parts two where the second begins as a case does.
fn split(text: &str) -> Vec<&str> {
    let begins = |at: &usize| CASES.iter().any(|case| text[at + 3..].starts_with(case));
    let ends = text.match_indices(" | ").map(|(at, _)| at).filter(begins);
    let mut pieces = Vec::new();
    let mut start = 0;
    for end in ends.chain([text.len()]) {
        pieces.push(&text[start..end]);
        start = (end + 3).min(text.len());
    }
    pieces
}

/// The rules at the end: each goes on to where the next begins, as a pattern may have parentheses of its own.
fn rules(text: &str) -> Vec<(Kind, &str)> {
    let mut found: Vec<(usize, usize, Kind)> = Vec::new();
    for (mark, kind) in RULES {
        let first_or_next =
            |at: &usize| text[..*at].ends_with(") ") || text[..*at].ends_with(' ') || *at == 0;
        let places = text
            .match_indices(mark)
            .map(|(at, _)| at)
            .filter(first_or_next);
        found.extend(places.map(|at| (at, at + mark.len(), kind)));
    }
    found.sort_unstable();
    let ends = found.iter().skip(1).map(|(at, ..)| *at).chain([text.len()]);
    let rules = found
        .iter()
        .zip(ends)
        .filter_map(|((_, start, kind), end)| {
            let text = text.get(*start..end)?.trim_end().strip_suffix(')')?;
            Some((*kind, text))
        });
    rules.collect()
}
