//! Builders of request types: each setter takes whatever converts, and remembers what went wrong.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Ident, Item, ItemStruct, Path, Type, parse_quote};

use super::docs;
use super::parts::{arguments_of, option_inner};
use super::types::renamed;
use crate::lower::{Plan, TypePlan};

struct Property<'a> {
    ident: &'a Ident,
    /// Name in the API, for messages.
    name: String,
    /// Type of the field, as it is called in the builder's module.
    ty: Type,
    /// What the setter takes.
    presence: Presence,
    doc: &'a str,
}

/// Whether a property may be left out, null or both.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    RequiredNullable,
    Optional,
    OptionalNullable,
}

impl Presence {
    fn of(plan: &TypePlan, property: &str) -> Self {
        match (
            plan.required.contains(property),
            plan.nullable.contains(property),
        ) {
            (true, false) => Self::Required,
            (true, true) => Self::RequiredNullable,
            (false, false) => Self::Optional,
            (false, true) => Self::OptionalNullable,
        }
    }
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
            let presence = Presence::of(type_plan, &name);
            Some(Property {
                ident,
                name,
                ty,
                presence,
                doc,
            })
        })
        .collect();
    let idents: Vec<_> = properties.iter().map(|property| property.ident).collect();
    let types = properties.iter().map(|property| &property.ty);
    let initial = properties.iter().map(|property| {
        if matches!(
            property.presence,
            Presence::Required | Presence::RequiredNullable
        ) {
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

fn setter(property: &Property<'_>) -> TokenStream {
    let Property {
        ident,
        name,
        ty,
        presence,
        doc,
    } = property;
    let doc = docs::lines(doc);
    let message = format!("{name}: {{error}}");
    // What may be left out is never given as `None`: not calling the setter says that.
    let inner = option_inner(ty).unwrap_or(ty);
    let (ty, wrap, null) = match presence {
        Presence::Required => (ty, quote!(), None),
        Presence::Optional => (inner, quote!(.map(Some)), None),
        Presence::RequiredNullable => (inner, quote!(.map(Some)), Some(quote!(None))),
        Presence::OptionalNullable => (
            arguments_of(inner, "Nullable")
                .and_then(|inner| inner.first().copied())
                .unwrap_or(inner),
            quote!(.map(|value| Some(values::Nullable::Value(value)))),
            Some(quote!(Some(values::Nullable::Null))),
        ),
    };
    let null = null.map(|null| {
        let ident_null = format_ident!("{ident}_null");
        let doc = format!(" Sends `null` for `{name}`.");
        quote! {
            #[doc = #doc]
            #[must_use]
            pub fn #ident_null(mut self) -> Self {
                self.#ident = Ok(#null);
                self
            }
        }
    });
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
        #null
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
