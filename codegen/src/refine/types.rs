//! The module `types`: one file for each YAML file that defines some.

use std::collections::BTreeMap;

use quote::format_ident;
use syn::visit_mut::VisitMut;
use syn::{Attribute, Field, Fields, Item, ItemMod, ItemStruct, LitStr, parse_quote};

use super::parts::{Parts, TypeItem, option_inner};
use super::paths::{Shorten, types_import, values_import};
use super::{RefineError, docs, enums, module_ident, struct_builders, values};
use crate::lower::{Plan, TypePlan};

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
        if type_plan.value.is_some() {
            if type_plan.is_alias() {
                module.items.push(values::alias(name, type_plan)?);
                module.kinds.extend(values::kind(name, type_plan));
            }
            continue;
        }
        match parts.types.remove(name) {
            Some(TypeItem::Struct(item)) => {
                let item = structure(item, type_plan, plan);
                if type_plan.direction.request {
                    module
                        .builders
                        .extend(struct_builders::items(&item, type_plan, plan));
                    let ident = &item.ident;
                    module.items.push(Item::Struct(item.clone()));
                    module.items.push(parse_quote! {
                        impl #ident {
                            /// A builder with nothing set.
                            #[must_use]
                            pub fn builder() -> builder::#ident {
                                builder::#ident::default()
                            }
                        }
                    });
                } else {
                    module.items.push(Item::Struct(item));
                }
            }
            Some(TypeItem::Enum(item)) => module.items.extend(enums::items(&item, type_plan)?),
            // A component that is plain data, such as a map, needs no type of its own.
            None => {}
        }
    }
    if let Some(name) = parts.types.keys().next() {
        return Err(RefineError::new(
            "a type that the plan knows",
            format!("`{name}`"),
        ));
    }
    let contents = contents
        .into_iter()
        .filter(|(_, contents)| !contents.items.is_empty());
    Ok(contents
        .map(|(module, contents)| (module.to_owned(), assemble(module, contents, plan)))
        .collect())
}

fn assemble(module: &str, contents: Contents, plan: &Plan) -> Vec<Item> {
    let Contents {
        items,
        builders,
        kinds,
    } = contents;
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
            "Builders of the types that requests are made of.",
        ),
        (
            "kind",
            "Markers that tell identifiers and patterned text apart.",
        ),
    ] {
        let has = |items: &[Item]| {
            items
                .iter()
                .any(|item| matches!(item, Item::Mod(module) if module.ident == inner))
        };
        let with = modules.iter().filter(|(_, items)| has(items));
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

fn structure(mut item: ItemStruct, type_plan: &TypePlan, plan: &Plan) -> ItemStruct {
    docs::replace(&mut item.attrs, &type_plan.doc);
    for field in &mut item.fields {
        let ident = field
            .ident
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let property = renamed(&field.attrs).unwrap_or_else(|| ident.clone());
        let doc = type_plan
            .properties
            .get(&property)
            .map_or("", String::as_str);
        field.attrs = docs::lines(doc);
        if property != ident {
            field.attrs.push(parse_quote!(#[serde(rename = #property)]));
        }
        if !type_plan.required.contains(&property) {
            optional(field, type_plan, &property);
        }
    }
    if matches!(item.fields, Fields::Unit) {
        item.semi_token = Some(syn::token::Semi::default());
    }
    Shorten::within_types(plan).visit_item_struct_mut(&mut item);
    item
}

/// A property that may be left out, which is not the same as one that is empty or null.
fn optional(field: &mut Field, plan: &TypePlan, property: &str) {
    let ty = option_inner(&field.ty).unwrap_or(&field.ty).clone();
    field
        .attrs
        .push(parse_quote!(#[serde(skip_serializing_if = "Option::is_none")]));
    field.ty = if plan.direction.request && plan.nullable.contains(property) {
        field.attrs.push(parse_quote!(#[serde(default, deserialize_with = "values::Nullable::deserialize_some")]));
        parse_quote!(Option<values::Nullable<#ty>>)
    } else {
        parse_quote!(Option<#ty>)
    };
}

/// The name that `#[serde(rename = "…")]` gives.
pub(super) fn renamed(attributes: &[Attribute]) -> Option<String> {
    let mut name = None;
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        // Other arguments of the attribute end the parse early, after the rename that typify writes first.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = Some(meta.value()?.parse::<LitStr>()?.value());
            } else if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<LitStr>()?;
            }
            Ok(())
        });
    }
    name
}
