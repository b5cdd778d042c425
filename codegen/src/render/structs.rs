//! Structs for objects.

use proc_macro2::TokenStream;
use quote::quote;

use super::arguments::{self, Argument};
use super::scope::{Scope, ident};
use super::{derives, docs};
use crate::model::{Constant, Direction, Field, Presence, Rest, Struct, Type, TypeRef};

/// The struct, and the function that makes one of what is required.
pub(super) fn items(
    scope: &Scope<'_>,
    ty: &Type,
    object: &Struct,
    cfg: &TokenStream,
) -> TokenStream {
    let name = ident(&ty.name);
    let doc = docs::of_type(ty);
    let fields = object.fields.iter().map(|field| {
        let doc = docs::lines(&field.doc);
        let deprecated = docs::deprecated(field.deprecated.as_deref());
        let serde = serde_attribute(field, ty.direction);
        let identifier = ident(&field.identifier);
        let ty = field_type(scope, field, ty.direction);
        quote!(#doc #deprecated #serde pub #identifier: #ty,)
    });
    let rest = object.rest.as_ref().map(|rest| {
        let identifier = ident(&rest.identifier);
        let ty = rest_type(scope, rest);
        let serde = rest_attribute(scope, rest);
        quote! {
            /// Whatever else there is, by name.
            #serde
            pub #identifier: #ty,
        }
    });
    let constructed = ty.direction.request && object.fields.iter().any(is_given);
    let default = (ty.direction.request && !constructed).then(|| quote!(, Default));
    let derive = derives::with(&quote!(Clone, Debug #default, PartialEq), ty.direction);
    let constructor = constructed.then(|| constructor(scope, ty, object, cfg));
    quote! {
        #doc
        #cfg
        #derive
        pub struct #name {
            #(#fields)*
            #rest
        }
        #constructor
    }
}

/// Whether a new value has to be given the property, by the caller or by what is documented.
fn is_given(field: &Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::Nullable)
}

/// Type of a field, in which null and absence have their place.
pub(super) fn field_type(scope: &Scope<'_>, field: &Field, direction: Direction) -> TokenStream {
    let ty = scope.ty(&field.ty);
    match field.presence {
        Presence::Required => ty,
        Presence::OptionalNullable if direction.request => {
            let nullable = scope.value("Nullable");
            quote!(Option<#nullable<#ty>>)
        }
        Presence::Optional | Presence::Nullable | Presence::OptionalNullable => {
            quote!(Option<#ty>)
        }
    }
}

/// Type of the field for further properties.
pub(super) fn rest_type(scope: &Scope<'_>, rest: &Rest) -> TokenStream {
    if rest.ty == TypeRef::Json {
        return scope.ty(&TypeRef::JsonObject);
    }
    let ty = scope.ty(&rest.ty);
    quote!(::std::collections::BTreeMap<String, #ty>)
}

/// serde would make structs of lists again among what it flattens.
fn rest_attribute(scope: &Scope<'_>, rest: &Rest) -> TokenStream {
    if rest.ty == TypeRef::Json {
        return quote!(#[serde(flatten)]);
    }
    let decode = scope.value("rest").to_string().replace(' ', "");
    quote!(#[serde(flatten, deserialize_with = #decode)])
}

fn serde_attribute(field: &Field, direction: Direction) -> TokenStream {
    let mut arguments = Vec::new();
    if field.identifier != field.wire_name {
        let name = &field.wire_name;
        arguments.push(quote!(rename = #name));
    }
    if matches!(
        field.presence,
        Presence::Optional | Presence::OptionalNullable
    ) {
        if field.presence == Presence::OptionalNullable && direction.request {
            arguments.push(quote!(default));
            arguments.push(quote!(
                deserialize_with = "values::Nullable::deserialize_some"
            ));
        }
        arguments.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    if arguments.is_empty() {
        TokenStream::new()
    } else {
        quote!(#[serde(#(#arguments),*)])
    }
}

fn constructor(scope: &Scope<'_>, ty: &Type, object: &Struct, cfg: &TokenStream) -> TokenStream {
    let name = ident(&ty.name);
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    for field in &object.fields {
        let identifier = ident(&field.identifier);
        let value = match (&field.constant, field.presence) {
            (_, Presence::Optional | Presence::OptionalNullable) => quote!(None),
            (Some(constant), presence) => {
                let value = constant_value(scope, constant);
                if presence == Presence::Nullable {
                    quote!(Some(#value))
                } else {
                    value
                }
            }
            (None, Presence::Nullable) => {
                let ty = field_type(scope, field, ty.direction);
                arguments.push(quote!(#identifier: #ty));
                quote!(#identifier)
            }
            (None, Presence::Required) => {
                let Argument { ty, value } = arguments::of(scope, &field.ty, &identifier);
                arguments.push(quote!(#identifier: #ty));
                value
            }
        };
        values.push(arguments::field(&identifier, &value));
    }
    let rest = object.rest.as_ref().map(|rest| {
        let identifier = ident(&rest.identifier);
        quote!(#identifier: Default::default(),)
    });
    quote! {
        #cfg
        impl #name {
            /// A value of what is required; the rest is set on the fields.
            #[must_use]
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values,)* #rest }
            }
        }
    }
}

fn constant_value(scope: &Scope<'_>, constant: &Constant) -> TokenStream {
    match constant {
        Constant::Case { ty, case, .. } | Constant::IntegerCase { ty, case, .. } => {
            let (ty, case) = (scope.named(ty), ident(case));
            quote!(#ty::#case)
        }
        Constant::Text(text) => quote!(#text.to_owned()),
    }
}
