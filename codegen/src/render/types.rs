//! The file of a module's types.

use proc_macro2::TokenStream;
use quote::quote;

use super::features::Condition;
use super::scope::Scope;
use super::{answers, enums, ids, integer_enums, rules, structs, unions};
use crate::model::{Api, Type, TypeKind};

/// The types that a module's file defines, in its order.
pub(super) fn of_module<'a>(api: &'a Api, module: &str) -> Vec<&'a Type> {
    let types = api.types.values();
    let mut types: Vec<_> = types.filter(|ty| ty.module == module).collect();
    types.sort_by(|a, b| (a.position, &a.name).cmp(&(b.position, &b.name)));
    types
}

/// The items of the file.
pub(super) fn file(api: &Api, module: &str, types: &[&Type]) -> TokenStream {
    let scope = Scope::of_types(api, module, types);
    let outer = Condition::of_types(api, types);
    let mut kinds = Vec::new();
    let mut items = TokenStream::new();
    for ty in types {
        let cfg = Condition::of_type(api, ty).within(api, &outer);
        items.extend(match &ty.kind {
            TypeKind::Id => {
                kinds.push(ids::kind(ty, &cfg));
                ids::alias(&scope, ty, &cfg)
            }
            TypeKind::Struct(object) => structs::items(&scope, ty, object, &cfg),
            TypeKind::Enum(cases) => enums::items(&scope, ty, cases, &cfg),
            TypeKind::IntegerEnum(cases) => integer_enums::items(&scope, ty, cases, &cfg),
            TypeKind::Union(union) => unions::items(&scope, ty, union, &cfg),
            TypeKind::Answers { operation, success } => {
                let mut operations = api.operations.iter();
                let found = operations.find(|candidate| candidate.id == *operation);
                let outcome = found.map(|operation| {
                    if *success {
                        &operation.success
                    } else {
                        &operation.failure
                    }
                });
                let outcome = outcome.map(|outcome| answers::items(&scope, ty, outcome, &cfg));
                outcome.unwrap_or_default()
            }
        });
        let checked = rules::checked(&scope, ty);
        if !checked.is_empty() {
            items.extend(quote!(#cfg #checked));
        }
    }
    let kinds = ids::kinds(&kinds);
    let imports = scope.imports();
    quote!(#imports #items #kinds)
}
