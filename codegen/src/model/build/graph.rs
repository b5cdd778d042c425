//! Which types hold which others, and what follows for them from what is inside.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::operation::{Content, Operation, Outcome};
use crate::model::types::{Type, TypeKind, TypeRef};

/// The named types that each named type refers to, however deep within lists and maps.
pub(super) struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    pub(super) fn of(types: &BTreeMap<String, Type>, operations: &[&Operation]) -> Self {
        let edges = types.iter().map(|(name, ty)| {
            let parts = parts(ty, operations);
            let names = parts.into_iter().filter_map(TypeRef::named);
            (name.clone(), names.map(str::to_owned).collect())
        });
        Self(edges.collect())
    }

    /// Some types and all that they hold.
    pub(super) fn reached<'a>(
        &'a self,
        from: impl IntoIterator<Item = &'a str>,
    ) -> BTreeSet<&'a str> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = from.into_iter().collect();
        while let Some(name) = open.pop() {
            if seen.insert(name) {
                open.extend(self.0.get(name).into_iter().flatten().map(String::as_str));
            }
        }
        seen
    }
}

/// How a type refers to others.
fn parts<'a>(ty: &'a Type, operations: &[&'a Operation]) -> Vec<&'a TypeRef> {
    match &ty.kind {
        TypeKind::Id | TypeKind::Enum(_) | TypeKind::IntegerEnum(_) => Vec::new(),
        TypeKind::Struct(structure) => {
            let rest = structure.rest.iter().map(|rest| &rest.ty);
            let fields = structure.fields.iter().map(|field| &field.ty);
            fields.chain(rest).collect()
        }
        TypeKind::Union(union) => union.cases.iter().map(|case| &case.ty).collect(),
        TypeKind::Answers { operation, success } => {
            let mut operations = operations.iter();
            let operation = operations.find(|known| known.id == *operation);
            let outcome = operation.map(|operation| {
                if *success {
                    &operation.success
                } else {
                    &operation.failure
                }
            });
            outcome.map(contents).unwrap_or_default()
        }
    }
}

/// The types of the JSON that an outcome holds.
fn contents(outcome: &Outcome) -> Vec<&TypeRef> {
    let contents = outcome.answers.iter();
    let contents = contents.filter_map(|answer| match &answer.content {
        Content::Json(ty) | Content::Enveloped(ty) => Some(ty),
        _ => None,
    });
    contents.collect()
}

/// The types that an operation names itself; those of what a waiter reads are the reader's.
fn roots(operation: &Operation) -> Vec<&str> {
    let parameters = operation.parameters.iter().map(|parameter| &parameter.ty);
    let body = operation.body.iter().filter_map(|body| body.ty.as_ref());
    let outcomes = [&operation.success, &operation.failure];
    let contents = outcomes.into_iter().flat_map(contents);
    let named = parameters
        .chain(body)
        .chain(contents)
        .filter_map(TypeRef::named);
    let choices = outcomes
        .into_iter()
        .filter_map(|outcome| outcome.choice.as_deref());
    named.chain(choices).collect()
}

/// Says of each type whether a secret may be anywhere within.
pub(super) fn mark_secrets(types: &mut BTreeMap<String, Type>, operations: &[&Operation]) {
    let graph = Graph::of(types, operations);
    let own: BTreeSet<String> = types
        .iter()
        .filter(|(_, ty)| parts(ty, operations).into_iter().any(TypeRef::is_secret))
        .map(|(name, _)| name.clone())
        .collect();
    for (name, ty) in types {
        let mut reached = graph.reached([name.as_str()]).into_iter();
        ty.secret = reached.any(|name| own.contains(name));
    }
}

/// Whether a value is or holds a secret.
pub(super) fn holds_secret(ty: &TypeRef, types: &BTreeMap<String, Type>) -> bool {
    let named = ty.named().and_then(|name| types.get(name));
    ty.is_secret() || named.is_some_and(|ty| ty.secret)
}

/// Says of each type which tags have operations that reach it. What every operation of the client refers to, such as the
/// error body, belongs to all tags.
pub(super) fn mark_tags(
    types: &mut BTreeMap<String, Type>,
    operations: &[&Operation],
    everywhere: &[&TypeRef],
) {
    let graph = Graph::of(types, operations);
    let mut roots_of_tags: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for operation in operations {
        let known = roots_of_tags.entry(&operation.tag).or_default();
        known.extend(roots(operation));
        known.extend(everywhere.iter().filter_map(|ty| ty.named()));
        // A waiter calls what it reads with, so its types are the waiter's too.
        let reader = operation.waiter.as_ref().map(|waiter| &waiter.reader);
        let reader = operations.iter().find(|known| Some(&known.id) == reader);
        known.extend(reader.into_iter().flat_map(|reader| roots(reader)));
    }
    for (tag, roots) in roots_of_tags {
        for name in graph.reached(roots) {
            if let Some(ty) = types.get_mut(name) {
                ty.tags.insert(tag.to_owned());
            }
        }
    }
}
