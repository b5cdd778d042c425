//! One operation, on both sides.

use std::collections::BTreeSet;

use codegen::source::Span;
use indexmap::IndexMap;

use super::Difference;
use crate::facts::{Api, Fact, Kind, Operation, SUCCESS, Shape, path_parameters};
use crate::leniency;

/// One side of a difference: what is said, and where.
type Side<'a> = (Option<String>, Option<&'a Span>);

/// An operation on both sides, or on one.
pub(super) struct Pair<'a> {
    api: &'a str,
    spec: &'a Api,
    source: &'a Api,
    our: Option<&'a Operation>,
    their: Option<&'a Operation>,
    /// What differs.
    pub(super) differences: Vec<Difference>,
}

impl<'a> Pair<'a> {
    pub(super) fn new(
        api: &'a str,
        (spec, our): (&'a Api, Option<&'a Operation>),
        (source, their): (&'a Api, Option<&'a Operation>),
    ) -> Self {
        Self {
            api,
            spec,
            source,
            our,
            their,
            differences: Vec::new(),
        }
    }

    pub(super) fn tell(&mut self, place: &str, fact: Kind, ours: Side<'_>, theirs: Side<'_>) {
        let named = self.our.or(self.their);
        self.differences.push(Difference {
            api: self.api.to_owned(),
            operation: named.map(Operation::name).unwrap_or_default(),
            operation_id: self.our.and_then(|our| our.id.clone()),
            place: place.to_owned(),
            fact,
            spec: ours.0,
            source: theirs.0,
            spec_place: ours.1.map(|span| place_of(self.spec, span)),
            source_place: theirs.1.map(|span| place_of(self.source, span)),
        });
    }

    pub(super) fn operation(&mut self, our: &Operation, their: &Operation) {
        let spans = (&our.span, &their.span);
        let silent: BTreeSet<Kind> = our.silent.union(&their.silent).copied().collect();
        if !silent.contains(&Kind::Deprecated) {
            let kind = Kind::Deprecated;
            let facts = (our.facts.get(&kind), their.facts.get(&kind));
            self.fact("", kind, facts, spans);
        }
        let name = |key: &str| parameter_name(our, key);
        let parameters = (&our.parameters, &their.parameters);
        self.members(parameters, spans, Kind::Parameter, &name);
        let bodies = (our.body.as_ref(), their.body.as_ref());
        self.body("request body", bodies, spans);
        self.answers(our, their, silent.contains(&Kind::Status));
    }

    /// A body that is there on both sides is compared; whether it is there, only with who says so.
    fn body(
        &mut self,
        place: &str,
        bodies: (Option<&Shape>, Option<&Shape>),
        (our_span, their_span): (&Span, &Span),
    ) {
        let is_said = |shape: &Shape| !shape.silent.contains(&Kind::Body);
        match bodies {
            (Some(ours), Some(theirs)) => self.shape(place, ours, theirs),
            (None, Some(theirs)) if is_said(theirs) => {
                let theirs = (Some(yes()), Some(&theirs.span));
                self.tell(place, Kind::Body, (None, Some(our_span)), theirs);
            }
            (Some(ours), None) if is_said(ours) => {
                let ours = (Some(yes()), Some(&ours.span));
                self.tell(place, Kind::Body, ours, (None, Some(their_span)));
            }
            _ => {}
        }
    }

    /// Answers by their statuses; those of `their` need not be all if `some` says so.
    fn answers(&mut self, our: &Operation, their: &Operation, some: bool) {
        let mut ours = statuses(our);
        let mut theirs = statuses(their);
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        ours.retain(|status| {
            let found = theirs.iter().position(|their| their == status);
            pairs.extend(found.map(|at| (*status, theirs.remove(at))));
            found.is_none()
        });
        // One success on either side is the same answer with another status.
        let single = |statuses: &[&str]| {
            let mut successes = (0..statuses.len()).filter(|at| is_success(statuses[*at]));
            successes.next().filter(|_| successes.next().is_none())
        };
        if let (Some(at), Some(their_at)) = (single(&ours), single(&theirs)) {
            pairs.push((ours.remove(at), theirs.remove(their_at)));
        }
        for (status, their_status) in pairs {
            let place = answer_place(status);
            let (our, their) = (&our.answers[status], &their.answers[their_status]);
            let spans = (&our.span, &their.span);
            if status != their_status && their_status != SUCCESS {
                let ours = (Some(status.to_owned()), Some(spans.0));
                let theirs = (Some(their_status.to_owned()), Some(spans.1));
                self.tell(&place, Kind::Status, ours, theirs);
            }
            self.body(&place, (our.body.as_ref(), their.body.as_ref()), spans);
        }
        for status in theirs.iter().filter(|status| **status != SUCCESS) {
            let said = (
                Some((*status).to_owned()),
                Some(&their.answers[*status].span),
            );
            self.tell(
                &answer_place(status),
                Kind::Status,
                (None, Some(&our.span)),
                said,
            );
        }
        for status in ours.iter().filter(|_| !some) {
            let said = (Some((*status).to_owned()), Some(&our.answers[*status].span));
            self.tell(
                &answer_place(status),
                Kind::Status,
                said,
                (None, Some(&their.span)),
            );
        }
    }

    /// Parameters or fields by name: those of one side alone, and what differs in the others.
    fn members(
        &mut self,
        (ours, theirs): (&IndexMap<String, Shape>, &IndexMap<String, Shape>),
        (our_span, their_span): (&Span, &Span),
        kind: Kind,
        name: &dyn Fn(&str) -> String,
    ) {
        for (key, their) in theirs {
            let place = name(key);
            if let Some(our) = ours.get(key) {
                self.shape(&place, our, their);
            } else {
                let theirs = (Some(outline(their)), Some(&their.span));
                self.tell(&place, kind, (None, Some(our_span)), theirs);
            }
        }
        for (key, our) in ours.iter().filter(|(key, _)| !theirs.contains_key(*key)) {
            let ours = (Some(outline(our)), Some(&our.span));
            self.tell(&name(key), kind, ours, (None, Some(their_span)));
        }
    }

    fn shape(&mut self, place: &str, our: &Shape, their: &Shape) {
        let silent: BTreeSet<Kind> = our.silent.union(&their.silent).copied().collect();
        let spans = (&our.span, &their.span);
        let is_another = !silent.contains(&Kind::Type) && are_apart(our, their);
        for kind in Kind::of_values().filter(|kind| !silent.contains(kind)) {
            // All else would only repeat that the value is another.
            let is_told = !is_another || kind == Kind::Type || kind.is_flag();
            if is_told && !leniency::is_left_out(kind, place, our, their) {
                let facts = (our.facts.get(&kind), their.facts.get(&kind));
                self.fact(place, kind, facts, spans);
            }
        }
        if is_another {
            return;
        }
        let is_body = !place.contains(':');
        let separator = if is_body { ": " } else { "." };
        let within = |name: &str| format!("{place}{separator}{name}");
        if !silent.contains(&Kind::Field) && !leniency::is_open(our) {
            self.members((&our.fields, &their.fields), spans, Kind::Field, &within);
        }
        let element = if is_body {
            within("[]")
        } else {
            format!("{place}[]")
        };
        let inner = [
            (&our.items, &their.items, element),
            (&our.others, &their.others, within("*")),
        ];
        for (our, their, place) in inner {
            if let (Some(our), Some(their)) = (our, their) {
                self.shape(&place, our, their);
            }
        }
    }

    fn fact(
        &mut self,
        place: &str,
        kind: Kind,
        (our, their): (Option<&Fact>, Option<&Fact>),
        (our_span, their_span): (&Span, &Span),
    ) {
        let values = |fact: Option<&Fact>| fact.map(|fact| fact.values.clone()).unwrap_or_default();
        let (ours, theirs) = (values(our), values(their));
        if leniency::are_same(kind, &ours, &theirs) {
            return;
        }
        let said = |values: &BTreeSet<String>| match (kind.is_flag(), values.is_empty()) {
            (true, true) => Some("no".to_owned()),
            (false, true) => None,
            _ => Some(values.iter().cloned().collect::<Vec<_>>().join(", ")),
        };
        let our_span = our.map_or(our_span, |fact| &fact.span);
        let their_span = their.map_or(their_span, |fact| &fact.span);
        self.tell(
            place,
            kind,
            (said(&ours), Some(our_span)),
            (said(&theirs), Some(their_span)),
        );
    }
}

/// What people read of a parameter: those in the path by their names.
fn parameter_name(operation: &Operation, key: &str) -> String {
    let (location, name) = key.split_once(' ').unwrap_or((key, ""));
    let position = name.parse::<usize>().ok().filter(|_| location == "path");
    let in_path = position.and_then(|at| path_parameters(&operation.path).nth(at.checked_sub(1)?));
    format!("{location} parameter {}", in_path.unwrap_or(name))
}

/// A field in a few words: its types, and whether it is required.
fn outline(shape: &Shape) -> String {
    let types = shape.facts.get(&Kind::Type).map(|fact| {
        let types = fact.values.iter().cloned();
        types.collect::<Vec<_>>().join(" or ")
    });
    let required = shape
        .facts
        .get(&Kind::Required)
        .map(|_| "required".to_owned());
    let words: Vec<String> = types.into_iter().chain(required).collect();
    if words.is_empty() {
        "yes".to_owned()
    } else {
        words.join(", ")
    }
}

fn answer_place(status: &str) -> String {
    format!("{}{status}", leniency::ANSWER)
}

/// The statuses that are documented by themselves.
fn statuses(operation: &Operation) -> Vec<&str> {
    let statuses = operation.answers.keys().map(String::as_str);
    statuses
        .filter(|status| leniency::is_single(status))
        .collect()
}

/// Whether two values have no type in common; a whole number is a number.
fn are_apart(our: &Shape, their: &Shape) -> bool {
    let types = |shape: &Shape| -> Option<BTreeSet<String>> {
        let types = shape.facts.get(&Kind::Type)?.values.iter();
        Some(
            types
                .map(|name| name.replace("integer", "number"))
                .collect(),
        )
    };
    let both = types(our).zip(types(their));
    both.is_some_and(|(ours, theirs)| ours.is_disjoint(&theirs))
}

fn is_success(status: &str) -> bool {
    status == SUCCESS || !status.starts_with(['4', '5'])
}

fn place_of(api: &Api, span: &Span) -> String {
    let (line, column) = api.sources.line_column(span.file, span.range.start);
    format!("{}:{line}:{column}", api.sources.file(span.file).path)
}

/// What is said of something that is there.
pub(super) fn yes() -> String {
    "yes".to_owned()
}
