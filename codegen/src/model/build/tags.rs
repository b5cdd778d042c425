//! Constants of the cases of unions: the tag, where one value of it means the case in all unions.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::types::{Constant, Presence, Type, TypeKind, TypeRef};

/// Makes a constant of each tag that can have but one value.
pub(super) fn set(types: &mut BTreeMap<String, Type>) {
    for (name, tag, value) in single_values(types) {
        let constant = constant(types, &name, &tag, &value);
        if let Some(TypeKind::Struct(structure)) = types.get_mut(&name).map(|ty| &mut ty.kind)
            && let Some(field) = structure
                .fields
                .iter_mut()
                .find(|field| field.wire_name == tag)
        {
            field.constant = field.constant.take().or(constant);
        }
    }
}

/// The types that are cases, each with a tag and the only value that means it.
fn single_values(types: &BTreeMap<String, Type>) -> Vec<(String, String, String)> {
    let mut values: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for ty in types.values() {
        if let TypeKind::Union(union) = &ty.kind
            && let Some(tag) = &union.tag
        {
            for case in &union.cases {
                if let TypeRef::Named(name) = &case.ty {
                    let known = values.entry((name, tag)).or_default();
                    known.extend(case.tags.iter().map(String::as_str));
                }
            }
        }
    }
    let single = values.into_iter().filter_map(|((name, tag), values)| {
        let value = values.first().filter(|_| values.len() == 1)?;
        Some((name.to_owned(), tag.to_owned(), (*value).to_owned()))
    });
    single.collect()
}

/// The constant for a property that has to be there, and is text or an enum.
fn constant(
    types: &BTreeMap<String, Type>,
    name: &str,
    tag: &str,
    value: &str,
) -> Option<Constant> {
    let TypeKind::Struct(structure) = &types.get(name)?.kind else {
        return None;
    };
    let field = structure
        .fields
        .iter()
        .find(|field| field.wire_name == tag)?;
    match &field.ty {
        _ if field.presence != Presence::Required => None,
        TypeRef::String => Some(Constant::Text(value.to_owned())),
        TypeRef::Named(ty) => match &types.get(ty)?.kind {
            TypeKind::Enum(cases) => {
                let case = cases.iter().find(|case| case.value == value)?;
                Some(Constant::Case {
                    ty: ty.clone(),
                    case: case.name.clone(),
                    value: value.to_owned(),
                })
            }
            _ => None,
        },
        _ => None,
    }
}
