//! The types so far: each gets its name once, and before it is known what the type holds.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::docs;
use super::nodes::{Place, module_of, place};
use super::site::Site;
use super::usage::Usage;
use crate::diagnostic::Finding;
use crate::load::Document;
use crate::model::types::{Direction, Type, TypeKind};
use crate::names;
use crate::node::Node;
use crate::source::Span;

/// More types than any schema needs to become.
const MAX_COPIES: usize = 100;

/// The types that have a name.
#[derive(Default)]
pub(super) struct Registry {
    pub(super) types: BTreeMap<String, Type>,
    pub(super) findings: Vec<Finding>,
    /// Where each name was taken, to tell a second use from a collision.
    origins: BTreeMap<String, Span>,
    /// How many types the schema at a place has become.
    copies: HashMap<Place, usize>,
}

/// What became of the wish for a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// The type is new, and has to be written.
    New,
    /// The type is there already.
    Known,
    /// There would be no end of types.
    Endless,
}

impl Registry {
    pub(super) fn unsupported(&mut self, span: &Span, what: &str, hint: &str) {
        let message = format!("{what} is not supported by the generator");
        self.findings
            .push(Finding::new("unsupported", span, message, hint));
    }

    /// Gives a schema the name of its place.
    pub(super) fn claim(
        &mut self,
        document: &Document,
        usage: &Usage<'_>,
        schema: &Node,
        at: &Site,
        kind: TypeKind,
    ) -> Claim {
        if let Some(first) = self.origins.get(&at.name) {
            if *first != schema.span {
                self.collision(&at.name, &schema.span);
            }
            if let Some(ty) = self.types.get_mut(&at.name) {
                ty.direction = ty.direction.or(at.direction);
            }
            return Claim::Known;
        }
        if !names::is_free_type(&at.name) {
            let message = format!(
                "the type of this schema would be `{}`, which Rust or the generated code has already",
                at.name
            );
            let hint = "give the component another name";
            self.findings
                .push(Finding::new("reserved-name", &schema.span, message, hint));
        }
        if self.has_no_end(schema, at) {
            return Claim::Endless;
        }
        let about = schema.get("description").is_none();
        let ty = Type {
            module: module_of(document, schema),
            position: schema.span.range.start,
            doc: docs::of_value(about.then_some(at.about.as_str()), schema),
            page: usage.page(schema).map(str::to_owned),
            ..Self::unread(&at.name, at.direction, kind)
        };
        self.origins.insert(at.name.clone(), schema.span.clone());
        self.types.insert(at.name.clone(), ty);
        Claim::New
    }

    /// Adds the type of an operation's answers, which no schema defines.
    pub(super) fn define_answers(
        &mut self,
        document: &Document,
        operation: &Node,
        (name, doc): (&str, String),
        kind: TypeKind,
    ) {
        if self.origins.contains_key(name) {
            self.collision(name, &operation.span);
        }
        let ty = Type {
            module: module_of(document, operation),
            position: operation.span.range.start,
            doc,
            ..Self::unread(name, Direction::RESPONSE, kind)
        };
        self.origins.insert(name.to_owned(), operation.span.clone());
        self.types.insert(name.to_owned(), ty);
    }

    /// A type of which no more is known.
    fn unread(name: &str, direction: Direction, kind: TypeKind) -> Type {
        Type {
            name: name.to_owned(),
            module: String::new(),
            position: 0,
            doc: String::new(),
            page: None,
            direction,
            tags: BTreeSet::new(),
            secret: false,
            ruled: false,
            kind,
        }
    }

    /// Whether a schema becomes type after type, as it does where it is a part of what it holds; reports it.
    fn has_no_end(&mut self, schema: &Node, at: &Site) -> bool {
        let copies = self.copies.entry(place(schema)).or_default();
        *copies += 1;
        let what = if at.within.contains(&place(schema)) {
            "a schema that holds itself and is no component"
        } else if *copies > MAX_COPIES {
            "a schema that becomes many types"
        } else {
            return false;
        };
        let hint = "make a component of it, so that it becomes one type";
        self.unsupported(&schema.span, what, hint);
        true
    }

    fn collision(&mut self, name: &str, span: &Span) {
        self.findings.push(Finding::new(
            "name-collision",
            span,
            format!("the type of this schema would be `{name}`, which another schema has already"),
            "make a component of one of the two, under a name of its own",
        ));
    }
}
