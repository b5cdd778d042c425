//! What an API promises, in one form for whatever said it: the documents in `spec/`, a vendor's document, a page.

mod kind;

use std::collections::{BTreeMap, BTreeSet};

use codegen::source::{Sources, Span};
use indexmap::IndexMap;

pub use self::kind::Kind;

/// The operations of one source, with the texts that their places lie in.
#[derive(Clone, Debug, Default)]
pub struct Api {
    /// The texts.
    pub sources: Sources,
    /// Where the operations are: `https://api.example.com/v1`, as far as the source says so.
    pub server: Option<String>,
    /// The operations.
    pub operations: Vec<Operation>,
}

/// One operation under one path.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The method, in capitals.
    pub method: String,
    /// The path, as the source has it.
    pub path: String,
    /// Its `operationId`, where there is one.
    pub id: Option<String>,
    /// Where it stands.
    pub span: Span,
    /// What is said about the operation itself.
    pub facts: Facts,
    /// Parameters by `path 1`, `query limit`, `header x-trace`.
    pub parameters: IndexMap<String, Shape>,
    /// The body of the request.
    pub body: Option<Shape>,
    /// Answers by status; [`SUCCESS`] where the source does not say which.
    pub answers: IndexMap<String, Answer>,
    /// What the source leaves open.
    pub silent: BTreeSet<Kind>,
}

/// Stands for the status of a success that a source does not name.
pub const SUCCESS: &str = "success";

/// What is answered with one status.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Where it stands.
    pub span: Span,
    /// The body, if there is one and the source describes it.
    pub body: Option<Shape>,
}

/// What is known of a value: itself, and what is within it.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Where it stands.
    pub span: Span,
    /// What is said about the value itself.
    pub facts: Facts,
    /// The properties of an object.
    pub fields: IndexMap<String, Shape>,
    /// The elements of a list.
    pub items: Option<Box<Shape>>,
    /// The values of an object whose names are not fixed.
    pub others: Option<Box<Shape>>,
    /// What the source leaves open here.
    pub silent: BTreeSet<Kind>,
}

/// The facts of one place.
pub type Facts = BTreeMap<Kind, Fact>;

/// One fact. A choice of several cases may have several values.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The values as text.
    pub values: BTreeSet<String>,
    /// Where it stands.
    pub span: Span,
}

impl Fact {
    /// A fact with one value.
    pub fn new(value: impl Into<String>, span: &Span) -> Self {
        Self::of([value.into()], span)
    }

    /// A fact with several values.
    pub fn of(values: impl IntoIterator<Item = String>, span: &Span) -> Self {
        Self {
            values: values.into_iter().collect(),
            span: span.clone(),
        }
    }

    /// That something is so.
    #[must_use]
    pub fn flag(span: &Span) -> Self {
        Self::new("yes", span)
    }
}

impl Answer {
    /// An answer of whose body nothing is said, not even whether there is one.
    #[must_use]
    pub fn unknown(span: &Span) -> Self {
        Self {
            span: span.clone(),
            body: Some(Shape::unknown(span)),
        }
    }
}

impl Operation {
    /// An operation of which nothing is known yet.
    pub fn new(method: &str, path: impl Into<String>, span: Span) -> Self {
        Self {
            method: method.to_ascii_uppercase(),
            path: path.into(),
            id: None,
            span,
            facts: Facts::new(),
            parameters: IndexMap::new(),
            body: None,
            answers: IndexMap::new(),
            silent: BTreeSet::new(),
        }
    }

    /// What tells operations apart: names of parameters in a path are never sent.
    #[must_use]
    pub fn key(&self) -> String {
        let steps = self.path.split('/').map(|step| match step.find('{') {
            Some(at) => format!("{}{{}}", &step[..at]),
            None => step.to_owned(),
        });
        let path = steps.collect::<Vec<_>>().join("/");
        format!("{} {}", self.method, path.trim_end_matches('/'))
    }

    /// Method and path.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// The names between braces in a path, in their order.
pub fn path_parameters(path: &str) -> impl Iterator<Item = &str> {
    let pieces = path.split('{').skip(1);
    pieces.filter_map(|piece| piece.split_once('}').map(|(name, _)| name))
}

/// The key of a parameter: those in the path count by their position.
#[must_use]
pub fn parameter_key(path: &str, location: &str, name: &str) -> String {
    if location == "path" {
        let position = path_parameters(path).position(|parameter| parameter == name);
        return position.map_or_else(|| format!("path {name}"), |at| format!("path {}", at + 1));
    }
    match location {
        "header" => format!("header {}", name.to_ascii_lowercase()),
        _ => format!("{location} {name}"),
    }
}

impl Shape {
    /// A value of which nothing is known yet.
    #[must_use]
    pub fn new(span: &Span) -> Self {
        Self {
            span: span.clone(),
            facts: Facts::new(),
            fields: IndexMap::new(),
            items: None,
            others: None,
            silent: BTreeSet::new(),
        }
    }

    /// A value of which the source says no more than that it is there.
    #[must_use]
    pub fn unknown(span: &Span) -> Self {
        let mut shape = Self::new(span);
        shape.silent = Kind::all_but(&[]);
        shape
    }

    /// Adds a value to a fact.
    pub fn add(&mut self, kind: Kind, value: impl Into<String>, span: &Span) {
        let fact = self.facts.entry(kind);
        let fact = fact.or_insert_with(|| Fact::of([], span));
        fact.values.insert(value.into());
    }

    /// Says whether it has to be there.
    pub fn set_required(&mut self, required: bool, span: &Span) {
        if required {
            self.facts.insert(Kind::Required, Fact::flag(span));
        } else {
            self.facts.remove(&Kind::Required);
        }
    }

    /// An object of which nothing more is known yet.
    #[must_use]
    pub fn object(span: &Span, silent: BTreeSet<Kind>) -> Self {
        let mut shape = Self::new(span);
        shape.add(Kind::Type, "object", span);
        shape.silent = silent;
        // Whether a whole body is required is not said where its fields are.
        shape.silent.insert(Kind::Required);
        shape
    }

    /// Whether this is known to be a value of a type.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        let fact = self.facts.get(&Kind::Type);
        fact.is_some_and(|fact| fact.values.contains(name))
    }

    /// One of two: types and fields are those of both, and all else is what holds for either.
    ///
    /// A rule for texts says nothing about numbers, so that it holds for a choice between a text with the rule and a number.
    #[must_use]
    pub fn or(mut self, other: Self) -> Self {
        let types = |shape: &Self| shape.facts.get(&Kind::Type).map(|fact| fact.values.clone());
        let alike = match (types(&self), types(&other)) {
            (Some(own), Some(other)) => !own.is_disjoint(&other),
            _ => true,
        };
        let holds_alone = |kind: Kind| match kind {
            Kind::Type | Kind::Nullable | Kind::OtherFields => true,
            Kind::Required | Kind::Deprecated => false,
            _ => !alike,
        };
        self.facts
            .retain(|kind, _| holds_alone(*kind) || other.facts.contains_key(kind));
        let both_have_fields = !self.fields.is_empty() && !other.fields.is_empty();
        for (kind, fact) in other.facts {
            match self.facts.get_mut(&kind) {
                Some(own) => own.values.extend(fact.values),
                None if holds_alone(kind) => {
                    self.facts.insert(kind, fact);
                }
                None => {}
            }
        }
        if both_have_fields {
            for (name, field) in &mut self.fields {
                if !other.fields.contains_key(name) {
                    field.facts.remove(&Kind::Required);
                }
            }
        }
        for (name, mut field) in other.fields {
            if both_have_fields && !self.fields.contains_key(&name) {
                field.facts.remove(&Kind::Required);
            }
            let merged = match self.fields.shift_remove(&name) {
                Some(own) => own.or(field),
                None => field,
            };
            self.fields.insert(name, merged);
        }
        self.items = merged(self.items, other.items, Self::or);
        self.others = merged(self.others, other.others, Self::or);
        self.silent.extend(other.silent);
        self
    }

    /// Both at once: `other` says more about the same value, and has the last word.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.facts.extend(other.facts);
        for (name, field) in other.fields {
            let merged = match self.fields.shift_remove(&name) {
                Some(own) => own.and(field),
                None => field,
            };
            self.fields.insert(name, merged);
        }
        self.items = merged(self.items, other.items, Self::and);
        self.others = merged(self.others, other.others, Self::and);
        self.silent.extend(other.silent);
        self
    }
}

fn merged(
    own: Option<Box<Shape>>,
    other: Option<Box<Shape>>,
    merge: impl Fn(Shape, Shape) -> Shape,
) -> Option<Box<Shape>> {
    match (own, other) {
        (Some(own), Some(other)) => Some(Box::new(merge(*own, *other))),
        (own, other) => own.or(other),
    }
}
