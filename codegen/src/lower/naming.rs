//! Names of types: each is given once, and before it is known what the type holds.

use std::collections::{BTreeMap, HashMap, VecDeque};

use serde_json::{Value, json};

use super::plan::{Form, StructPlan, TypePlan};
use super::schemas::{SchemaLowering, Use};
use super::{docs, module_of};
use crate::diagnostic::Finding;
use crate::load::Node;
use crate::names;
use crate::source::{FileId, Span};

/// More types than any schema needs to become.
const MAX_COPIES: usize = 100;

/// The names that were given so far.
#[derive(Default)]
pub(super) struct Naming<'a> {
    /// Where each name was taken, to tell a second use from a collision; `None` for a name that is shared.
    origins: BTreeMap<String, Option<Span>>,
    /// Types that have a name and are yet to be written: they may refer to each other in chains and circles.
    pending: VecDeque<(String, Write<'a>)>,
    /// How many types the schema at a place has become.
    copies: HashMap<Place, usize>,
}

/// Where a schema begins.
pub(super) type Place = (FileId, usize);

/// What a type holds, found out once its name is known.
type Write<'a> = Box<dyn FnOnce(&mut SchemaLowering<'a>) -> (Form, Value) + 'a>;

impl<'a> SchemaLowering<'a> {
    /// Writes the types that have a name only, and those that come up on the way.
    pub(super) fn write_pending(&mut self) {
        while let Some((name, write)) = self.naming.pending.pop_front() {
            let (form, lowered) = write(self);
            if let Some(plan) = self.lowered.types.get_mut(&name) {
                plan.form = form;
            }
            self.lowered.components.insert(name, lowered);
        }
    }

    /// Adds a type that no schema defines.
    pub(super) fn define(&mut self, name: &str, plan: TypePlan, span: &Span) {
        if self.naming.origins.contains_key(name) {
            self.collision(name, span);
        }
        self.naming
            .origins
            .insert(name.to_owned(), Some(span.clone()));
        self.lowered.types.insert(name.to_owned(), plan);
    }

    /// Like [`Self::named`], for what refers to other types: it is written once it has a name.
    pub(super) fn named_first(
        &mut self,
        schema: &'a Node,
        at: &Use,
        write: impl FnOnce(&mut Self, &Use) -> (Form, Value) + 'a,
    ) -> Value {
        let unwritten = Form::Struct(StructPlan::default());
        let (reference, new) = self.named(schema, at, unwritten, json!({}));
        if new {
            let mut at = at.clone();
            at.within.push(place(schema));
            let name = at.name.clone();
            let write: Write<'a> = Box::new(move |this| write(this, &at));
            self.naming.pending.push_back((name, write));
        }
        reference
    }

    /// Makes a component of a schema; returns a reference to it, and whether there was none before.
    pub(super) fn named(
        &mut self,
        schema: &'a Node,
        at: &Use,
        form: Form,
        lowered: Value,
    ) -> (Value, bool) {
        let reference = json!({ "$ref": format!("#/components/schemas/{}", at.name) });
        let origin = (!at.shared).then(|| schema.span.clone());
        if let Some(first) = self.naming.origins.get(&at.name) {
            if *first != origin {
                self.collision(&at.name, &schema.span);
            }
            if let Some(plan) = self.lowered.types.get_mut(&at.name) {
                plan.direction = plan.direction.or(at.direction);
            }
            return (reference, false);
        }
        if !names::is_free_type(&at.name) {
            let message = format!(
                "the type of this schema would be `{}`, which Rust has already",
                at.name
            );
            let hint = "give the component another name";
            let finding = Finding::new("reserved-name", &schema.span, message, hint);
            self.lowered.findings.push(finding);
        }
        if !at.shared && self.has_no_end(schema, at) {
            return (reference, false);
        }
        self.naming.origins.insert(at.name.clone(), origin);
        let about = schema
            .get("description")
            .is_none()
            .then_some(at.about.as_str());
        let plan = TypePlan {
            module: module_of(self.document, schema),
            doc: docs::of_type(about, schema, self.usage.page(schema)),
            direction: at.direction,
            component: at.component,
            form,
        };
        self.lowered.types.insert(at.name.clone(), plan);
        self.lowered.components.insert(at.name.clone(), lowered);
        (reference, true)
    }

    /// Whether a schema becomes type after type, as it does where it is a part of what it holds; reports it.
    fn has_no_end(&mut self, schema: &'a Node, at: &Use) -> bool {
        let copies = self.naming.copies.entry(place(schema)).or_default();
        *copies += 1;
        let what = if at.within.contains(&place(schema)) {
            "a schema that holds itself and is no component"
        } else if *copies > MAX_COPIES {
            self.naming.pending.clear();
            "a schema that becomes many types"
        } else {
            return false;
        };
        let hint = "make a component of it, so that it becomes one type";
        self.unsupported(&schema.span, what, hint);
        true
    }

    fn collision(&mut self, name: &str, span: &Span) {
        self.lowered.findings.push(Finding::new(
            "name-collision",
            span,
            format!("the type of this schema would be `{name}`, which another schema has already"),
            "make a component of one of the two, under a name of its own",
        ));
    }
}

fn place(schema: &Node) -> Place {
    (schema.span.file, schema.span.range.start)
}
