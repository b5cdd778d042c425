//! What differs between the documents in `spec/` and a source.

use std::collections::{BTreeSet, HashSet};

use codegen::source::Span;
use indexmap::IndexMap;

use crate::facts::{Answer, Api, Fact, Kind, Operation, SUCCESS, Shape, path_parameters};
use crate::leniency;

/// One thing that the documents and a source say differently.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Difference {
    /// The API.
    pub api: String,
    /// Method and path, as the documents have them if they do.
    pub operation: String,
    /// The `operationId` of the documents.
    pub operation_id: Option<String>,
    /// Where in the operation: `request body: a.b[].c`; empty for the operation itself.
    pub place: String,
    /// What is said differently.
    pub fact: Kind,
    /// What the documents say; nothing where they say nothing.
    pub spec: Option<String>,
    /// What the source says.
    pub source: Option<String>,
    /// `file:line:column` of what is to be edited.
    pub spec_place: Option<String>,
    /// `name:line:column` of what the source says.
    pub source_place: Option<String>,
}

/// What was compared, and what differs.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The differences, in the order of the source's operations.
    pub differences: Vec<Difference>,
    /// How many operations were compared.
    pub compared: usize,
}

impl Comparison {
    /// Adds another.
    pub fn extend(&mut self, other: Self) {
        self.differences.extend(other.differences);
        self.compared += other.compared;
    }
}

/// Compares the documents of an API with a source, operation by operation of the source.
#[must_use]
pub fn compare(api: &str, spec: &Api, source: &Api) -> Comparison {
    let ours = by_key(spec, spec);
    let mut comparison = Comparison::default();
    let mut told = HashSet::new();
    for (key, their) in by_key(source, spec) {
        let our = ours.get(&key).copied();
        let mut pair = Pair::new(api, (spec, our), (source, Some(their)));
        let Some(our) = our else {
            pair.tell(
                "",
                Kind::Operation,
                (None, None),
                (Some(yes()), Some(&their.span)),
            );
            comparison.differences.extend(pair.differences);
            continue;
        };
        comparison.compared += 1;
        pair.operation(our, their);
        // An operation that is written once for two paths differs once.
        let is_new = |difference: &Difference| {
            let mut unnamed = difference.clone();
            unnamed.operation.clear();
            unnamed.source_place = None;
            told.insert((our.span.range.start, unnamed))
        };
        let differences = pair.differences.into_iter().filter(is_new);
        comparison.differences.extend(differences);
    }
    comparison
}

/// The operations of the documents that none of the sources has.
#[must_use]
pub fn missing(api: &str, spec: &Api, sources: &[Api]) -> Comparison {
    let theirs: Vec<_> = sources.iter().map(|source| by_key(source, spec)).collect();
    let is_missing = |key: &str| !theirs.iter().any(|theirs| theirs.contains_key(key));
    let mut comparison = Comparison::default();
    for (_, our) in by_key(spec, spec).iter().filter(|(key, _)| is_missing(key)) {
        let mut pair = Pair::new(api, (spec, Some(our)), (spec, None));
        pair.tell(
            "",
            Kind::Operation,
            (Some(yes()), Some(&our.span)),
            (None, None),
        );
        comparison.differences.extend(pair.differences);
        comparison.compared += 1;
    }
    comparison
}

/// Operations by what tells them apart, the path of the server included; where a source leaves it out, that of `spec`.
fn by_key<'a>(api: &'a Api, spec: &Api) -> IndexMap<String, &'a Operation> {
    let expected = base_path(spec.server.as_deref());
    let base = base_path(api.server.as_deref());
    let operations = api.operations.iter().map(|operation| {
        let mut path = format!("{base}{}", operation.path);
        if !path.starts_with(&format!("{expected}/")) {
            path.insert_str(0, expected);
        }
        (
            Operation::new(&operation.method, path, operation.span.clone()).key(),
            operation,
        )
    });
    operations.collect()
}

/// The path of a server's address, without a slash at its end.
fn base_path(server: Option<&str>) -> &str {
    let path = server.map_or("", |server| match server.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |at| &rest[at..]),
        None => server,
    });
    path.trim_end_matches('/')
}

fn yes() -> String {
    "yes".to_owned()
}

/// One side of a difference: what is said, and where.
type Side<'a> = (Option<String>, Option<&'a Span>);

/// An operation on both sides, or on one.
struct Pair<'a> {
    api: &'a str,
    spec: &'a Api,
    source: &'a Api,
    our: Option<&'a Operation>,
    their: Option<&'a Operation>,
    differences: Vec<Difference>,
}

impl<'a> Pair<'a> {
    fn new(
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

    fn tell(&mut self, place: &str, fact: Kind, ours: Side<'_>, theirs: Side<'_>) {
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

    fn operation(&mut self, our: &Operation, their: &Operation) {
        let silent: BTreeSet<Kind> = our.silent.union(&their.silent).copied().collect();
        let deprecated = Kind::Deprecated;
        if !silent.contains(&deprecated) {
            let facts = (our.facts.get(&deprecated), their.facts.get(&deprecated));
            self.fact("", deprecated, facts, (&our.span, &their.span));
        }
        if !silent.contains(&Kind::Parameter) {
            let names = |key: &str| parameter_name(our, key);
            let all = (&our.parameters, &their.parameters);
            self.members(all, (&our.span, &their.span), Kind::Parameter, &names);
        }
        match (&our.body, &their.body) {
            (Some(ours), Some(theirs)) => self.shape("request body", ours, theirs),
            (None, Some(theirs)) => self.tell(
                "request body",
                Kind::Body,
                (None, Some(&our.span)),
                (Some(yes()), Some(&theirs.span)),
            ),
            (Some(ours), None) if !silent.contains(&Kind::Body) => self.tell(
                "request body",
                Kind::Body,
                (Some(yes()), Some(&ours.span)),
                (None, Some(&their.span)),
            ),
            _ => {}
        }
        self.answers(our, their, &silent);
    }

    fn answers(&mut self, our: &Operation, their: &Operation, silent: &BTreeSet<Kind>) {
        let single = |operation: &Operation| -> Vec<String> {
            let statuses = operation
                .answers
                .keys()
                .filter(|status| leniency::is_single(status));
            statuses.cloned().collect()
        };
        let (mut ours, mut theirs) = (single(our), single(their));
        let both: Vec<String> = ours
            .iter()
            .filter(|status| theirs.contains(status))
            .cloned()
            .collect();
        ours.retain(|status| !both.contains(status));
        theirs.retain(|status| !both.contains(status));
        for status in &both {
            let (our, their) = (&our.answers[status], &their.answers[status]);
            self.answer(status, our, their, silent);
        }
        let success = |statuses: &[String]| -> Vec<String> {
            let successes = statuses.iter().filter(|status| is_success(status));
            successes.cloned().collect()
        };
        // One success on either side is the same answer with another status.
        if let ([our_status], [their_status]) = (&success(&ours)[..], &success(&theirs)[..]) {
            let (our, their) = (&our.answers[our_status], &their.answers[their_status]);
            if their_status != SUCCESS {
                let place = answer_place(our_status);
                let sides = (Some(our_status.clone()), Some(&our.span));
                self.tell(
                    &place,
                    Kind::Status,
                    sides,
                    (Some(their_status.clone()), Some(&their.span)),
                );
            }
            self.answer(our_status, our, their, silent);
            ours.retain(|status| status != our_status);
            theirs.retain(|status| status != their_status);
        }
        for status in theirs.iter().filter(|status| *status != SUCCESS) {
            let theirs = (Some(status.clone()), Some(&their.answers[status].span));
            self.tell(
                &answer_place(status),
                Kind::Status,
                (None, Some(&our.span)),
                theirs,
            );
        }
        for status in ours.iter().filter(|_| !silent.contains(&Kind::Status)) {
            let ours = (Some(status.clone()), Some(&our.answers[status].span));
            self.tell(
                &answer_place(status),
                Kind::Status,
                ours,
                (None, Some(&their.span)),
            );
        }
    }

    fn answer(&mut self, status: &str, our: &Answer, their: &Answer, silent: &BTreeSet<Kind>) {
        let place = answer_place(status);
        match (&our.body, &their.body) {
            (Some(ours), Some(theirs)) => self.shape(&place, ours, theirs),
            (None, Some(theirs)) => {
                let theirs = (Some(yes()), Some(&theirs.span));
                self.tell(&place, Kind::Body, (None, Some(&our.span)), theirs);
            }
            (Some(ours), None) if !silent.contains(&Kind::Body) => {
                let theirs = (None, Some(&their.span));
                self.tell(&place, Kind::Body, (Some(yes()), Some(&ours.span)), theirs);
            }
            _ => {}
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
        let types = |shape: &'_ Shape| shape.facts.get(&Kind::Type).map(|fact| fact.values.clone());
        let is_another = match (types(our), types(their)) {
            (Some(ours), Some(theirs)) => {
                ours.is_disjoint(&theirs) && !silent.contains(&Kind::Type)
            }
            _ => false,
        };
        for kind in Kind::of_values().filter(|kind| !silent.contains(kind)) {
            // All else would only repeat that the value is another.
            let is_told = kind == Kind::Type || kind.is_flag();
            let is_compared = !leniency::is_left_out(kind, place, our, their);
            if is_compared && (is_told || !is_another) {
                let facts = (our.facts.get(&kind), their.facts.get(&kind));
                self.fact(place, kind, facts, spans);
            }
        }
        if is_another {
            return;
        }
        let separator = if place.contains(':') { "." } else { ": " };
        let within = |name: &str| format!("{place}{separator}{name}");
        let has_fields =
            |shape: &Shape| shape.is("object") || !shape.facts.contains_key(&Kind::Type);
        let is_open = leniency::is_open(our);
        if !silent.contains(&Kind::Field) && has_fields(our) && has_fields(their) && !is_open {
            self.members((&our.fields, &their.fields), spans, Kind::Field, &within);
        }
        let element = match separator {
            "." => format!("{place}[]"),
            _ => within("[]"),
        };
        let others = within("*");
        let inner = [
            (&our.items, &their.items, element),
            (&our.others, &their.others, others),
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
    let in_path = position.and_then(|at| path_parameters(&operation.path).nth(at - 1));
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

fn is_success(status: &str) -> bool {
    status == SUCCESS || !status.starts_with(['4', '5'])
}

fn place_of(api: &Api, span: &Span) -> String {
    let (line, column) = api.sources.line_column(span.file, span.range.start);
    format!("{}:{line}:{column}", api.sources.file(span.file).path)
}
