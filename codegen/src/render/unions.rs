//! Enums of types: the tag says which, or else the shape of the value.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::scope::{Scope, ident, unknown_case};
use super::{derives, docs};
use crate::model::{Shape, Type, Union, UnionCase};

/// The enum and its conversions.
pub(super) fn items(scope: &Scope<'_>, ty: &Type, union: &Union, cfg: &TokenStream) -> TokenStream {
    let name = ident(&ty.name);
    let doc = docs::of_type(ty);
    let open = ty.direction.response;
    let unknown = unknown_case(union.cases.iter().map(|case| case.name.as_str()));
    let mut variants = Vec::new();
    let mut conversions = Vec::new();
    let mut converted = BTreeSet::new();
    for case in &union.cases {
        let (ident, held) = (ident(&case.name), scope.ty(&case.ty));
        let doc = case_doc(case);
        let value = if case.recursive {
            variants.push(quote!(#doc #ident(Box<#held>)));
            quote!(Box::new(value))
        } else {
            variants.push(quote!(#doc #ident(#held)));
            quote!(value)
        };
        // Two cases of the same type cannot be told apart by it.
        if converted.insert(&case.ty) {
            conversions.push(quote! {
                #cfg
                impl From<#held> for #name {
                    fn from(value: #held) -> Self {
                        Self::#ident(#value)
                    }
                }
            });
        }
    }
    let exhaustive = open.then(|| quote!(#[non_exhaustive]));
    if open {
        let json = scope.value("UnknownJson");
        variants.push(quote! {
            /// A value of no documented case, as it was sent.
            #unknown(#json)
        });
    }
    let derive = derives::with_serialize(&quote!(Clone, Debug, PartialEq), ty.direction);
    let deserialize = deserialize(ty, union, open.then_some(&unknown), cfg);
    quote! {
        #doc
        #cfg
        #derive
        #exhaustive
        pub enum #name { #(#variants,)* }
        #deserialize
        #(#conversions)*
    }
}

fn case_doc(case: &UnionCase) -> TokenStream {
    let tags: Vec<_> = case.tags.iter().map(|tag| format!("`{tag}`")).collect();
    if tags.is_empty() {
        docs::lines("One of the documented cases.")
    } else {
        docs::lines(&format!("Told by {}.", tags.join(" or ")))
    }
}

fn deserialize(
    ty: &Type,
    union: &Union,
    unknown: Option<&Ident>,
    cfg: &TokenStream,
) -> TokenStream {
    let name = ident(&ty.name);
    let found = match &union.tag {
        Some(tag) => by_tag(tag, union),
        None => by_shape(union),
    };
    let rest = unknown.map_or_else(
        || quote!(found.ok_or_else(|| ::serde::de::Error::custom("a value of no documented case"))),
        |unknown| quote!(Ok(found.unwrap_or_else(|| Self::#unknown(value.into())))),
    );
    let full = derives::deserialize(ty.direction);
    quote! {
        #cfg
        #full
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> std::result::Result<Self, D::Error> {
                let value = ::serde_json::Value::deserialize(deserializer)?;
                let found = #found;
                #rest
            }
        }
    }
}

fn by_tag(tag: &str, union: &Union) -> TokenStream {
    let arms = union.cases.iter().map(|case| {
        let ident = ident(&case.name);
        let tags = &case.tags;
        quote!(Some(#(#tags)|*) => crate::values::decode(&value).map(Self::#ident))
    });
    quote! {
        match value.get(#tag).and_then(::serde_json::Value::as_str) {
            #(#arms,)*
            _ => None,
        }
    }
}

/// Tries the cases in turn, objects with more required properties first, since the fewer fit whatever the more do.
///
/// Of the cases that hold the union again only the first that fits is tried: to try them all, at each level once more,
/// would take a time that doubles with every level.
fn by_shape(union: &Union) -> TokenStream {
    let mut cases: Vec<_> = union.cases.iter().collect();
    cases.sort_by_key(|case| match &case.shape {
        Shape::Object(required) => usize::MAX - 1 - required.len(),
        Shape::Any => usize::MAX,
        _ => 0,
    });
    let mut recursive: Vec<TokenStream> = Vec::new();
    let attempts = cases.iter().map(|case| {
        let ident = ident(&case.name);
        let fits = fits(&case.shape);
        let mut alone = fits.clone();
        if case.recursive {
            alone = quote!(#fits #(&& !#recursive)*);
            recursive.push(fits);
        }
        quote!(crate::values::decode_if(#alone, &value).map(Self::#ident))
    });
    let mut attempts = attempts.collect::<Vec<_>>().into_iter();
    let first = attempts.next();
    quote!(#first #(.or_else(|| #attempts))*)
}

fn fits(shape: &Shape) -> TokenStream {
    match shape {
        Shape::Object(required) => {
            let names = required.keys();
            let tests = required.values().map(test);
            quote!(crate::values::has_all(&value, &[#((#names, #tests)),*]))
        }
        Shape::Any => quote!(true),
        Shape::String => quote!(value.is_string()),
        Shape::Number => quote!(value.is_number()),
        Shape::Boolean => quote!(value.is_boolean()),
        Shape::Array => quote!(value.is_array()),
    }
}

/// A function that tells whether the value of a property looks as it has to.
fn test(shape: &Shape) -> TokenStream {
    match shape {
        Shape::Object(_) => quote!(::serde_json::Value::is_object),
        Shape::Any => quote!(|_| true),
        Shape::String => quote!(::serde_json::Value::is_string),
        Shape::Number => quote!(::serde_json::Value::is_number),
        Shape::Boolean => quote!(::serde_json::Value::is_boolean),
        Shape::Array => quote!(::serde_json::Value::is_array),
    }
}
