//! What differs between the documents in `spec/` and a source.

mod pair;

use std::collections::HashSet;

use indexmap::IndexMap;

use self::pair::{Pair, yes};
use crate::facts::{Api, Kind, Operation};

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
