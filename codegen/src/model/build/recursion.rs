//! Types that hold themselves: where a step has to stand in between.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::Graph;
use crate::model::types::{Type, TypeKind, TypeRef};

/// Marks the cases of unions that hold their union again, and boxes the fields through which a struct would hold itself.
pub(super) fn break_circles(types: &mut BTreeMap<String, Type>) {
    let graph = Graph::of(types, &[]);
    for (name, ty) in &mut *types {
        if let TypeKind::Union(union) = &mut ty.kind {
            for case in &mut union.cases {
                let held = held(&case.ty);
                case.recursive = held.is_some_and(|held| graph.reached([held]).contains(&**name));
            }
        }
    }
    let mut holds: BTreeMap<String, Vec<String>> = types
        .iter()
        .map(|(name, ty)| (name.clone(), held_by(ty)))
        .collect();
    for (name, ty) in types {
        let TypeKind::Struct(structure) = &mut ty.kind else {
            continue;
        };
        for index in 0..structure.fields.len() {
            let field = &mut structure.fields[index];
            let inner = held(&field.ty).map(str::to_owned);
            let Some(inner) = inner.filter(|inner| leads_back(&holds, inner, name)) else {
                continue;
            };
            field.ty = TypeRef::Boxed(Box::new(field.ty.clone()));
            if let Some(held) = holds.get_mut(name)
                && let Some(first) = held.iter().position(|held| *held == inner)
            {
                // Another field may hold the same type.
                held.remove(first);
            }
        }
    }
}

/// The named type that a value holds without a step in between.
fn held(ty: &TypeRef) -> Option<&str> {
    match ty {
        TypeRef::Named(name) => Some(name),
        TypeRef::Nullable(inner) => held(inner),
        _ => None,
    }
}

fn held_by(ty: &Type) -> Vec<String> {
    let names: Vec<&str> = match &ty.kind {
        TypeKind::Struct(structure) => {
            let fields = structure.fields.iter();
            fields.filter_map(|field| held(&field.ty)).collect()
        }
        TypeKind::Union(union) => {
            let direct = union.cases.iter().filter(|case| !case.recursive);
            direct.filter_map(|case| held(&case.ty)).collect()
        }
        _ => Vec::new(),
    };
    names.into_iter().map(str::to_owned).collect()
}

/// Whether one type holds another without a step in between.
fn leads_back(holds: &BTreeMap<String, Vec<String>>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(name) = open.pop() {
        if name == to {
            return true;
        }
        if seen.insert(name) {
            open.extend(holds.get(name).into_iter().flatten().map(String::as_str));
        }
    }
    false
}
