//! The module `types`: one file for each YAML file that defines some.

use std::collections::BTreeMap;

use quote::format_ident;
use syn::{Item, ItemMod, parse_quote};

use super::parts::Parts;
use super::paths::{Shorten, types_import, values_import};
use super::{
    RefineError, answers, docs, enums, module_ident, struct_builders, structs, unions, values,
};
use crate::lower::{Form, Plan};

/// Items for each module, its builders and markers included.
#[derive(Default)]
struct Contents {
    items: Vec<Item>,
    builders: Vec<Item>,
    kinds: Vec<Item>,
}

/// The items of each module by its name.
pub(super) fn modules(
    parts: &mut Parts,
    plan: &Plan,
) -> Result<BTreeMap<String, Vec<Item>>, RefineError> {
    let mut contents: BTreeMap<&str, Contents> = BTreeMap::new();
    for (name, type_plan) in &plan.types {
        let module = contents.entry(&type_plan.module).or_default();
        match &type_plan.form {
            Form::Value(value) => {
                if type_plan.is_defined() {
                    module
                        .items
                        .push(values::alias(name, value, &type_plan.doc)?);
                    module.kinds.extend(values::kind(name, value));
                }
            }
            Form::Enum(cases) => module.items.extend(enums::items(name, cases, type_plan)),
            Form::Union(union) => module
                .items
                .extend(unions::items(name, union, type_plan, plan)?),
            Form::Answers(cases) => module.items.extend(answers::items(name, cases, type_plan)?),
            Form::Struct(properties) => {
                let found = parts.structs.remove(name);
                let item =
                    found.ok_or_else(|| RefineError::new("a struct", format!("no `{name}`")))?;
                let item = structs::item(item, properties, type_plan);
                if type_plan.direction.request {
                    module
                        .builders
                        .extend(struct_builders::items(&item, properties, plan)?);
                    module.items.extend([
                        Item::Struct(item.clone()),
                        structs::builder_method(&item.ident),
                        structs::validate(&item),
                    ]);
                } else {
                    module.items.push(Item::Struct(item));
                }
            }
        }
    }
    if let Some(name) = parts.structs.keys().next() {
        let found = format!("`{name}`");
        return Err(RefineError::new("a type that the plan knows", found));
    }
    let contents = contents
        .into_iter()
        .filter(|(_, contents)| !contents.items.is_empty());
    let modules =
        contents.map(|(module, contents)| (module.to_owned(), assemble(module, contents, plan)));
    Ok(modules.collect())
}

fn assemble(module: &str, contents: Contents, plan: &Plan) -> Vec<Item> {
    let Contents {
        mut items,
        builders,
        kinds,
    } = contents;
    Shorten::within_types().items(&mut items);
    let imports = values_import(&items)
        .into_iter()
        .chain(types_import(&items, module, plan));
    let mut all: Vec<Item> = imports.collect();
    all.extend(items);
    if !builders.is_empty() {
        let values = values_import(&builders);
        all.push(parse_quote! {
            /// Builders of the types above.
            pub mod builder {
                #values
                #(#builders)*
            }
        });
    }
    if !kinds.is_empty() {
        all.push(parse_quote! {
            /// Markers that tell the types above apart.
            pub mod kind {
                use crate::values;
                #(#kinds)*
            }
        });
    }
    all
}

/// The items of `types/mod.rs`.
pub(super) fn index(modules: &BTreeMap<String, Vec<Item>>, errors: &ItemMod) -> Vec<Item> {
    let names: Vec<_> = modules.keys().map(String::as_str).collect();
    let mut items = super::reexports(&names);
    for (inner, doc) in [
        (
            "builder",
            " Builders of the types that requests are made of.",
        ),
        (
            "kind",
            " Markers that tell identifiers and named texts apart.",
        ),
    ] {
        let is_inner = |item: &Item| matches!(item, Item::Mod(module) if module.ident == inner);
        let with = modules
            .iter()
            .filter(|(_, items)| items.iter().any(is_inner));
        let with: Vec<_> = with.map(|(name, _)| module_ident(name)).collect();
        let inner = format_ident!("{inner}");
        if !with.is_empty() {
            items.push(parse_quote! {
                #[doc = #doc]
                pub mod #inner {
                    #(pub use super::#with::#inner::*;)*
                }
            });
        }
    }
    let mut errors = errors.clone();
    docs::replace(&mut errors.attrs, "What a conversion can fail with.");
    items.push(Item::Mod(errors));
    items
}
