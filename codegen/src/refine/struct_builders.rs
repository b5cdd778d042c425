//! Builders of request types: each setter takes whatever converts, and remembers what went wrong.

use quote::quote;
use syn::visit_mut::VisitMut;
use syn::{Ident, Item, ItemStruct, Path, Type, parse_quote};

use super::docs;
use super::parts::option_inner;
use super::types::renamed;
use crate::lower::{Plan, TypePlan};

struct Property<'a> {
    ident: &'a Ident,
    /// Name in the API, for messages.
    name: String,
    /// Type of the field, as it is called in the builder's module.
    ty: Type,
    required: bool,
    doc: &'a str,
}

/// The builder of a struct, for the module `builder` inside of the struct's own.
pub(super) fn items(item: &ItemStruct, type_plan: &TypePlan, plan: &Plan) -> Vec<Item> {
    let name = &item.ident;
    let properties: Vec<_> = item
        .fields
        .iter()
        .filter_map(|field| {
            let ident = field.ident.as_ref()?;
            let name = renamed(&field.attrs).unwrap_or_else(|| ident.to_string());
            let mut ty = field.ty.clone();
            Outward(plan).visit_type_mut(&mut ty);
            let doc = type_plan.properties.get(&name).map_or("", String::as_str);
            let required = type_plan.required.contains(&name);
            Some(Property { ident, name, ty, required, doc })
        })
        .collect();
    let idents: Vec<_> = properties.iter().map(|property| property.ident).collect();
    let types = properties.iter().map(|property| &property.ty);
    let initial = properties.iter().map(|property| {
        if property.required {
            let message = format!("{}: a value is required", property.name);
            quote!(Err(#message.to_owned()))
        } else {
            quote!(Ok(None))
        }
    });
    let setters = properties.iter().map(setter);
    let doc = format!(" Builds a [`{name}`](super::{name}).");
    vec![
        parse_quote! {
            #[doc = #doc]
            #[derive(Clone, Debug)]
            pub struct #name {
                #(#idents: Result<#types, String>,)*
            }
        },
        parse_quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self { #(#idents: #initial,)* }
                }
            }
        },
        parse_quote!(impl #name { #(#setters)* }),
        parse_quote! {
            impl TryFrom<#name> for super::#name {
                type Error = super::super::error::ConversionError;
                fn try_from(value: #name) -> Result<Self, Self::Error> {
                    Ok(Self { #(#idents: value.#idents?,)* })
                }
            }
        },
        parse_quote! {
            impl From<super::#name> for #name {
                fn from(value: super::#name) -> Self {
                    Self { #(#idents: Ok(value.#idents),)* }
                }
            }
        },
    ]
}

fn setter(property: &Property<'_>) -> proc_macro2::TokenStream {
    let Property { ident, name, ty, required, doc } = property;
    let doc = docs::lines(doc);
    let message = format!("{name}: {{error}}");
    // What need not be given is never given as `None`: leaving the setter out says that.
    let (ty, wrap) = match option_inner(ty).filter(|_| !required) {
        Some(inner) => (inner, quote!(.map(Some))),
        None => (ty, quote!()),
    };
    quote! {
        #(#doc)*
        #[must_use]
        pub fn #ident<T>(mut self, value: T) -> Self
        where
            T: TryInto<#ty>,
            T::Error: std::fmt::Display,
        {
            self.#ident = value.try_into() #wrap .map_err(|error| format!(#message));
            self
        }
    }
}

/// Names of the struct's module as they are called one module further in.
struct Outward<'a>(&'a Plan);

impl VisitMut for Outward<'_> {
    fn visit_path_mut(&mut self, path: &mut Path) {
        syn::visit_mut::visit_path_mut(self, path);
        let known = |name: &Ident| self.0.types.contains_key(&name.to_string());
        if path.get_ident().is_some_and(known) {
            *path = parse_quote!(super::#path);
        }
    }
}
