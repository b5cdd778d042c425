//! What is alike wherever it stands in an `x-sandbox`: values, expressions, paths, properties, and how a record changes.

use super::expressions::{self, Known, Site};
use super::paths;
use super::places::{Operation, Places, Record, home};
use super::tokens::tokens;
use super::values::{self, Literal};
use crate::check::api::{Api, text};
use crate::check::paths::{fault, placeholders, shape};
use crate::check::{place, words};
use crate::diagnostic::Finding;
use crate::load::{Entry, Node, Value};
use crate::source::Span;

/// Collects what is found on the way through all operations.
pub(super) struct Visitor<'a, 'p> {
    pub(super) api: &'p Api<'a>,
    pub(super) places: &'p Places<'a>,
    findings: Vec<Finding>,
    literals: Vec<Literal<'a>>,
}

impl<'a, 'p> Visitor<'a, 'p> {
    pub(super) fn new(api: &'p Api<'a>, places: &'p Places<'a>) -> Self {
        Self {
            api,
            places,
            findings: Vec::new(),
            literals: Vec::new(),
        }
    }

    /// What was found, values that are meant as they stand included.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.findings
            .extend(values::check(self.api, &self.literals));
        self.findings
    }

    pub(super) fn report(
        &mut self,
        rule: &'static str,
        span: &Span,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.findings.push(Finding::new(rule, span, message, hint));
    }

    /// Checks the expressions in a value. Whether there is none.
    pub(super) fn value(&mut self, node: &'a Node, span: &'a Span, known: Known<'_>) -> bool {
        if let Some(source) = node.as_str().and_then(paths::expression) {
            self.expression(Site { node, span, source }, known);
            return false;
        }
        let elements = node.elements().iter();
        let elements = elements.map(|element| (element, place::head(element)));
        let entries = node.entries().iter();
        let entries = entries.map(|entry| (&entry.value, place::value(entry)));
        let mut plain = true;
        for (part, span) in elements.chain(entries) {
            plain &= self.value(part, span, known);
        }
        plain
    }

    fn expression(&mut self, site: Site<'_>, known: Known<'_>) {
        let findings = expressions::check(self.api, site, known);
        let readable = findings.is_empty();
        self.findings.extend(findings);
        if !readable {
            return;
        }
        for spoken in paths::spoken(&tokens(site.source)) {
            if !self.places.knows(&spoken.shape) {
                let span = site.part(self.api, spoken.range);
                self.unknown_path(&span, &spoken.shape);
            }
        }
    }

    fn unknown_path(&mut self, span: &Span, path: &str) {
        let message = format!(
            "no path of the document is `{path}`, and no other operation keeps anything there"
        );
        let hint = words::suggestion(path, &self.places.templates());
        self.report("sandbox-path", span, message, hint);
    }

    /// A field that has to be an expression.
    pub(super) fn condition(&mut self, holder: &'a Node, key: &str, known: Known<'_>) {
        let Some(entry) = holder.entry(key) else {
            return;
        };
        let span = place::value(entry);
        if self.value(&entry.value, span, known) && entry.value.as_str().is_some() {
            let message = format!("`{key}` has to be an expression");
            let hint = "begin it with `=`, as in `= body.name`";
            self.report("sandbox-expression", span, message, hint);
        }
    }

    /// A path: a template of the operation's parameters, or an expression.
    pub(super) fn path(&mut self, entry: &'a Entry, operation: &Operation<'a>, known: Known<'_>) {
        let Some(path) = entry.value.as_str() else {
            return;
        };
        let span = place::value(entry);
        if let Some(source) = paths::expression(path) {
            let node = &entry.value;
            self.expression(Site { node, span, source }, known);
            if let [shape] = paths::shapes(path).as_slice()
                && !self.places.knows(shape)
            {
                self.unknown_path(span, shape);
            }
            return;
        }
        if let Some(fault) = fault(path) {
            self.report("sandbox-path", span, fault.message, fault.hint);
            return;
        }
        let parameters = placeholders(operation.template).unwrap_or_default();
        let parameters: Vec<&str> = parameters.iter().map(|one| one.name).collect();
        for placeholder in placeholders(path).unwrap_or_default() {
            if !parameters.contains(&placeholder.name) {
                let message = format!(
                    "the path of the operation has no `{{{}}}`",
                    placeholder.name
                );
                let hint = words::suggestion(placeholder.name, &parameters);
                self.report("sandbox-path", span, message, hint);
            }
        }
        if !self.places.knows(&shape(path)) {
            self.unknown_path(span, path);
        }
    }

    /// The name of a property, which the record has, unless it is the sandbox's own.
    pub(super) fn property(&mut self, name: &str, span: &Span, record: Option<&Record<'a>>) {
        let Some(record) = record.filter(|record| !record.open && !name.starts_with('_')) else {
            return;
        };
        if record.schemas(name).next().is_none() {
            let message = format!("no operation shows a property `{name}` of this");
            let own = "what only the sandbox knows begins with `_`";
            let hint = match record.names().as_slice() {
                [] => own.to_owned(),
                names => format!("{} ({own})", words::suggestion(name, names)),
            };
            self.report("sandbox-property", span, message, hint);
        }
    }

    /// Properties that are set, with their values; `a.b` is within `a`.
    fn settings(
        &mut self,
        values: Option<&'a Node>,
        record: Option<&Record<'a>>,
        known: Known<'_>,
    ) {
        for entry in values.map_or(&[][..], Node::entries) {
            // The id is the item's in the path, whether or not it is shown.
            let shown =
                record.filter(|record| entry.key != "id" || record.schemas("id").next().is_some());
            let record = self.nested(&entry.key, &entry.key_span, shown);
            let record = record.as_ref();
            self.value_of(last(&entry.key), entry, record, known);
        }
    }

    /// What is known of the object in which the last step of a dotted path is a property; each step has to be one.
    fn nested(
        &mut self,
        path: &str,
        span: &Span,
        record: Option<&Record<'a>>,
    ) -> Option<Record<'a>> {
        let mut outer = Record::default();
        outer.join(record.filter(|_| !path.starts_with('_'))?);
        let mut steps = path.split('.').peekable();
        while let Some(step) = steps.next() {
            self.property(step, span, Some(&outer));
            if steps.peek().is_some() {
                outer = outer.within(self.api, step);
            }
        }
        Some(outer)
    }

    /// Properties with their values.
    pub(super) fn properties(
        &mut self,
        values: Option<&'a Node>,
        record: Option<&Record<'a>>,
        known: Known<'_>,
    ) {
        for entry in values.map_or(&[][..], Node::entries) {
            self.property(&entry.key, &entry.key_span, record);
            self.value_of(&entry.key, entry, record, known);
        }
    }

    /// A value of a property: an expression, or one that the property can have.
    pub(super) fn value_of(
        &mut self,
        name: &str,
        entry: &'a Entry,
        record: Option<&Record<'a>>,
        known: Known<'_>,
    ) {
        let span = place::value(entry);
        if self.value(&entry.value, span, known) {
            let schemas = schemas(record, name);
            self.literal(format!("`{name}`"), entry.value.clone(), span, schemas);
        }
    }

    /// A value that is meant as it stands, and has to satisfy one of some schemas.
    pub(super) fn literal(
        &mut self,
        subject: String,
        node: Node,
        span: &'a Span,
        schemas: Vec<&'a Node>,
    ) {
        self.literals.push(Literal {
            subject,
            node,
            span,
            schemas,
        });
    }

    /// How a record is made or changed.
    pub(super) fn change(
        &mut self,
        holder: &'a Node,
        record: Option<&Record<'a>>,
        known: Known<'_>,
    ) {
        self.condition(holder, "from", known);
        self.settings(holder.get("set"), record, known);
        if let Some(lifecycle) = holder.get("lifecycle") {
            self.lifecycle(lifecycle, record, known);
        }
    }

    fn lifecycle(&mut self, lifecycle: &'a Node, record: Option<&Record<'a>>, known: Known<'_>) {
        let Some(name) = text(lifecycle, "property") else {
            return;
        };
        let span = lifecycle.entry("property").map(place::value);
        let record = span.and_then(|span| self.nested(name, span, record));
        let record = record.as_ref();
        let name = last(name);
        let through = lifecycle.entry("through");
        for state in through.map_or(&[][..], |through| through.value.entries()) {
            let text = Node {
                value: Value::String(state.key.clone()),
                span: state.key_span.clone(),
            };
            let schemas = schemas(record, name);
            self.literal(format!("`{name}`"), text, &state.key_span, schemas);
            let seconds = state.value.as_number().and_then(serde_json::Number::as_f64);
            if seconds.is_none_or(|seconds| seconds < 0.0) {
                let message = format!("`{}` has to last a number of seconds", state.key);
                let hint = "write a number from 0 on";
                self.report("sandbox-lifecycle", place::value(state), message, hint);
            }
        }
        if let Some(through) = through.filter(|through| through.value.entries().is_empty()) {
            let message = "the lifecycle passes no state";
            let hint = "name the states on the way, each with its seconds, or `set` the property";
            self.report("sandbox-lifecycle", &through.key_span, message, hint);
        }
        for key in ["ends", "fails"] {
            if let Some(entry) = lifecycle.entry(key) {
                self.value_of(name, entry, record, known);
            }
        }
    }

    /// Keys that say nothing beside an effect.
    pub(super) fn idle(&mut self, holder: &'a Node, effect: &str, table: &[(&str, &[&str])]) {
        for (key, effects) in table {
            if let Some(entry) = holder.entry(key).filter(|_| !effects.contains(&effect)) {
                let message = format!("`{key}` says nothing where the effect is `{effect}`");
                let effects = words::quoted(effects.iter().copied());
                let hint = format!("it is for {effects}; remove it, or correct the effect");
                self.report("sandbox-effect", &entry.key_span, message, hint);
            }
        }
    }

    /// What is known of the record that a path leads to; `None` if it is the sandbox's own, or only a request tells.
    pub(super) fn record(&self, path: &str) -> Option<Record<'a>> {
        let mut whole = Record::default();
        let shapes = paths::shapes(path);
        for shape in &shapes {
            whole.join(self.places.record(home(shape))?);
        }
        (!shapes.is_empty()).then_some(whole)
    }
}

/// The last step of a dotted path.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// The schemas of a property, if anything is known of the record.
fn schemas<'a>(record: Option<&Record<'a>>, name: &str) -> Vec<&'a Node> {
    record.map_or_else(Vec::new, |record| record.schemas(name).collect())
}
