//! Builders of request types: each setter takes whatever converts, and remembers what went wrong.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Expr, Field, Ident, Item, ItemStruct, Path, Type, parse_quote};

use super::parts::{arguments_of, option_inner};
use super::structs::{is_rest, property_name};
use super::{RefineError, docs};
use crate::lower::{Constant, Plan, StructPlan};

struct Property<'a> {
    ident: &'a Ident,
    /// Name in the API, for messages.
    name: String,
    /// Type of the field, as it is called in the builder's module.
    ty: Type,
    presence: Presence,
    /// What an untouched builder holds.
    initial: Expr,
    plan: &'a StructPlan,
}

/// Whether a property may be left out, null or both.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    RequiredNullable,
    Optional,
    OptionalNullable,
}

impl<'a> Property<'a> {
    fn of(
        field: &'a Field,
        ident: &'a Ident,
        plan: &'a StructPlan,
        types: &Plan,
    ) -> Result<Self, RefineError> {
        let name = property_name(field);
        let mut ty = field.ty.clone();
        Outward(types).visit_type_mut(&mut ty);
        let presence = match (plan.required.contains(&name), plan.nullable.contains(&name)) {
            _ if is_rest(field) => Presence::Required,
            (true, false) => Presence::Required,
            (true, true) => Presence::RequiredNullable,
            (false, false) => Presence::Optional,
            (false, true) => Presence::OptionalNullable,
        };
        let initial = match (presence, plan.constants.get(&name)) {
            _ if is_rest(field) => parse_quote!(Ok(Default::default())),
            (Presence::Optional | Presence::OptionalNullable, _) => parse_quote!(Ok(None)),
            (Presence::Required, Some(Constant::Case(case))) => {
                let case: Path = syn::parse_str(case)
                    .map_err(|_| RefineError::new("a path", format!("`{case}`")))?;
                parse_quote!(Ok(super::#case))
            }
            (Presence::Required, Some(Constant::Text(text))) => {
                let message = super::error_of(&name);
                parse_quote!(#text.parse::<#ty>().map_err(|error| format!(#message)))
            }
            _ => {
                let message = format!("{name}: a value is required");
                parse_quote!(Err(#message.to_owned()))
            }
        };
        Ok(Self {
            ident,
            name,
            ty,
            presence,
            initial,
            plan,
        })
    }
}

/// The builder of a struct, for the module `builder` inside of the struct's own.
pub(super) fn items(
    item: &ItemStruct,
    plan: &StructPlan,
    types: &Plan,
) -> Result<Vec<Item>, RefineError> {
    let name = &item.ident;
    let fields = item
        .fields
        .iter()
        .filter_map(|field| Some((field, field.ident.as_ref()?)));
    let properties = fields.map(|(field, ident)| Property::of(field, ident, plan, types));
    let properties: Vec<_> = properties.collect::<Result<_, _>>()?;
    let idents: Vec<_> = properties.iter().map(|property| property.ident).collect();
    let types = properties.iter().map(|property| &property.ty);
    let initial = properties.iter().map(|property| &property.initial);
    let setters = properties.iter().map(setter);
    let doc = format!(" Builds a [`{name}`](super::{name}).");
    Ok(vec![
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
    ])
}

fn setter(property: &Property<'_>) -> TokenStream {
    let Property {
        ident,
        name,
        ty,
        presence,
        plan,
        ..
    } = property;
    let doc = docs::lines(plan.docs.get(name).map_or("", String::as_str));
    let deprecated = plan.deprecated.get(name).map(|note| docs::deprecated(note));
    let message = super::error_of(name);
    // What may be left out is never given as `None`: not calling the setter says that.
    let inner = option_inner(ty).unwrap_or(ty);
    let nullable_inner = || arguments_of(inner, "Nullable")?.first().copied();
    let (ty, wrap, null) = match presence {
        Presence::Required => (ty, quote!(), None),
        Presence::Optional => (inner, quote!(.map(Some)), None),
        Presence::RequiredNullable => (inner, quote!(.map(Some)), Some(quote!(None))),
        Presence::OptionalNullable => (
            nullable_inner().unwrap_or(inner),
            quote!(.map(|value| Some(values::Nullable::Value(value)))),
            Some(quote!(Some(values::Nullable::Null))),
        ),
    };
    let null = null.map(|null| {
        let ident_null = format_ident!("{ident}_null");
        let doc = format!(" Sends `null` for `{name}`.");
        quote! {
            #[doc = #doc]
            #deprecated
            #[must_use]
            pub fn #ident_null(mut self) -> Self {
                self.#ident = Ok(#null);
                self
            }
        }
    });
    quote! {
        #(#doc)*
        #deprecated
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
