//! Which rules are left once all types are known: those that a value can break.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::operation::{Operation, Parameter};
use crate::model::rules::Rules;
use crate::model::types::{Presence, Type, TypeKind};

/// Says of each type whether there is something to check, and drops the rules that say nothing.
pub(super) fn settle(
    types: &mut BTreeMap<String, Type>,
    operations: &mut [Operation],
    of_scope: Option<&mut Parameter>,
) {
    let mut ruled: BTreeSet<String> = BTreeSet::new();
    loop {
        let more = types
            .iter()
            .filter(|(name, ty)| !ruled.contains(*name) && is_ruled(ty, &ruled));
        let more: Vec<_> = more.map(|(name, _)| name.clone()).collect();
        if more.is_empty() {
            break;
        }
        ruled.extend(more);
    }
    for (name, ty) in types {
        ty.ruled = ruled.contains(name);
        let sent = ty.direction.request;
        let settle = |rules: &mut Rules| {
            *rules = if sent {
                settled(rules, &ruled)
            } else {
                Rules::Any
            };
        };
        match &mut ty.kind {
            TypeKind::Struct(structure) => {
                let fields = structure.fields.iter_mut().map(|field| &mut field.rules);
                let rest = structure.rest.iter_mut().map(|rest| &mut rest.rules);
                fields.chain(rest).for_each(settle);
            }
            TypeKind::Union(union) => {
                let cases = union.cases.iter_mut();
                cases.map(|case| &mut case.rules).for_each(settle);
            }
            TypeKind::Id
            | TypeKind::Enum(_)
            | TypeKind::IntegerEnum(_)
            | TypeKind::Answers { .. } => {}
        }
    }
    if let Some(parameter) = of_scope {
        parameter.rules = settled(&parameter.rules, &ruled);
    }
    for operation in operations {
        let parameters = operation.parameters.iter_mut();
        let parameters = parameters.map(|parameter| &mut parameter.rules);
        let body = operation.body.iter_mut().map(|body| &mut body.rules);
        for rules in parameters.chain(body) {
            *rules = settled(rules, &ruled);
        }
    }
}

/// Whether a value of a type can break a rule, as far as is known of the types inside.
fn is_ruled(ty: &Type, ruled: &BTreeSet<String>) -> bool {
    let says = |rules: &Rules| settled(rules, ruled) != Rules::Any;
    let inside = match &ty.kind {
        TypeKind::Id => true,
        // One that is also answered can hold a value that is not documented.
        TypeKind::Enum(_) | TypeKind::IntegerEnum(_) => ty.direction.response,
        TypeKind::Struct(structure) => {
            let mut fields = structure.fields.iter();
            let rest = structure.rest.as_ref();
            fields.any(|field| is_required(field.presence) || says(&field.rules))
                || rest.is_some_and(|rest| says(&rest.rules))
        }
        TypeKind::Union(union) => union.cases.iter().any(|case| says(&case.rules)),
        TypeKind::Answers { .. } => false,
    };
    ty.direction.request && inside
}

fn is_required(presence: Presence) -> bool {
    matches!(presence, Presence::Required | Presence::Nullable)
}

/// The same rules without those that nothing can break.
fn settled(rules: &Rules, known: &BTreeSet<String>) -> Rules {
    match rules {
        Rules::Named(name) if !known.contains(name) => Rules::Any,
        Rules::Nullable(inner) => match settled(inner, known) {
            Rules::Any => Rules::Any,
            inner => Rules::Nullable(Box::new(inner)),
        },
        Rules::Map(inner) => match settled(inner, known) {
            Rules::Any => Rules::Any,
            inner => Rules::Map(Box::new(inner)),
        },
        Rules::List {
            min,
            max,
            unique,
            items,
        } => match settled(items, known) {
            Rules::Any if min.is_none() && max.is_none() && !unique => Rules::Any,
            items => Rules::List {
                min: *min,
                max: *max,
                unique: *unique,
                items: Box::new(items),
            },
        },
        other => other.clone(),
    }
}
