//! Enums of types: the tag says which, or else the shape of the value.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Expr, Ident, Item, Type, parse_quote};

use super::{RefineError, docs, parse_type};
use crate::lower::{CaseShape, Plan, TypePlan, UnionCase, UnionPlan};

/// The enum and its conversions.
pub(super) fn items(
    name: &str,
    union: &UnionPlan,
    plan: &TypePlan,
    types: &Plan,
) -> Result<Vec<Item>, RefineError> {
    let name = format_ident!("{name}");
    let doc = docs::lines(&plan.doc);
    let open = plan.direction.response;
    let mut variants = Vec::new();
    let mut conversions = Vec::new();
    let mut converted = BTreeSet::new();
    for case in &union.cases {
        let ident = format_ident!("{}", case.name);
        let ty = parse_type(&case.rust_type)?;
        let doc = case_doc(case);
        let held: Type = if case.recursive {
            parse_quote!(Box<#ty>)
        } else {
            ty.clone()
        };
        variants.push(quote!(#[doc = #doc] #ident(#held)));
        // Two cases of the same type cannot be told apart by it.
        if converted.insert(&case.rust_type) {
            conversions.extend(conversions_from(&name, case, &ident, &ty, types));
        }
    }
    let exhaustive = open.then(|| quote!(#[non_exhaustive]));
    let unknown = open.then(|| {
        let ident = unknown_case(union);
        quote! {
            /// A value of no documented case, as it was sent.
            #ident(values::UnknownJson)
        }
    });
    let variants = variants.into_iter().chain(unknown);
    let mut items: Vec<Item> = vec![parse_quote! {
        #(#doc)*
        #[derive(::serde::Serialize, Clone, Debug)]
        #[serde(untagged)]
        #exhaustive
        pub enum #name { #(#variants,)* }
    }];
    items.push(deserialize(&name, union, open));
    items.extend(conversions);
    if plan.direction.request {
        items.push(validate(&name, union, open));
    }
    Ok(items)
}

/// Whatever the case holds is checked; what is unknown was sent by the server.
fn validate(name: &Ident, union: &UnionPlan, open: bool) -> Item {
    let cases = union
        .cases
        .iter()
        .map(|case| format_ident!("{}", case.name));
    let unknown = open.then(|| {
        let unknown = unknown_case(union);
        quote!(Self::#unknown(_) => Ok(()),)
    });
    parse_quote! {
        impl values::Validate for #name {
            fn validate(&self) -> Result<(), String> {
                match self {
                    #(Self::#cases(value) => value.validate(),)*
                    #unknown
                }
            }
        }
    }
}

fn case_doc(case: &UnionCase) -> String {
    match case.tags.as_slice() {
        [] => " One of the documented cases.".to_owned(),
        tags => format!(
            " Told by {}.",
            tags.iter()
                .map(|tag| format!("`{tag}`"))
                .collect::<Vec<_>>()
                .join(" or ")
        ),
    }
}

fn unknown_case(union: &UnionPlan) -> Ident {
    let cases = union.cases.iter();
    let cases: Vec<_> = cases.map(|case| format_ident!("{}", case.name)).collect();
    super::unknown_case(&cases)
}

/// From the value of a case, and from its builder where it has one.
fn conversions_from(
    name: &Ident,
    case: &UnionCase,
    ident: &Ident,
    ty: &Type,
    types: &Plan,
) -> Vec<Item> {
    let value: Expr = if case.recursive {
        parse_quote!(Box::new(value))
    } else {
        parse_quote!(value)
    };
    let mut items = vec![parse_quote! {
        impl From<#ty> for #name {
            fn from(value: #ty) -> Self {
                Self::#ident(#value)
            }
        }
    }];
    let component = case.rust_type.strip_prefix("types::");
    let built = component.filter(|component| {
        let plan = types.types.get(*component);
        plan.is_some_and(|plan| plan.as_struct().is_some() && plan.direction.request)
    });
    if let Some(component) = built {
        let component = format_ident!("{component}");
        items.push(parse_quote! {
            impl TryFrom<super::builder::#component> for #name {
                type Error = super::error::ConversionError;
                fn try_from(
                    value: super::builder::#component,
                ) -> Result<Self, super::error::ConversionError> {
                    #ty::try_from(value).map(Self::from)
                }
            }
        });
    }
    items
}

fn deserialize(name: &Ident, union: &UnionPlan, open: bool) -> Item {
    let found = match &union.tag {
        Some(tag) => by_tag(tag, union),
        None => by_shape(union),
    };
    let rest = if open {
        let unknown = unknown_case(union);
        quote!(Ok(found.unwrap_or_else(|| Self::#unknown(value.into()))))
    } else {
        quote!(found.ok_or_else(|| ::serde::de::Error::custom("a value of no documented case")))
    };
    parse_quote! {
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = ::serde_json::Value::deserialize(deserializer)?;
                let found = #found;
                #rest
            }
        }
    }
}

fn by_tag(tag: &str, union: &UnionPlan) -> TokenStream {
    let arms = union.cases.iter().map(|case| {
        let ident = format_ident!("{}", case.name);
        let tags = &case.tags;
        quote!(Some(#(#tags)|*) => values::decode(&value).map(Self::#ident))
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
fn by_shape(union: &UnionPlan) -> TokenStream {
    let mut cases: Vec<_> = union.cases.iter().collect();
    cases.sort_by_key(|case| match &case.shape {
        CaseShape::Object(required) => usize::MAX - 1 - required.len(),
        CaseShape::Any => usize::MAX,
        _ => 0,
    });
    let mut recursive: Vec<TokenStream> = Vec::new();
    let attempts = cases.iter().map(|case| {
        let ident = format_ident!("{}", case.name);
        let fits = fits(&case.shape);
        let mut alone = fits.clone();
        if case.recursive {
            alone = quote!(#fits #(&& !#recursive)*);
            recursive.push(fits);
        }
        quote!(values::decode_if(#alone, &value).map(Self::#ident))
    });
    let mut attempts = attempts.collect::<Vec<_>>().into_iter();
    let first = attempts.next();
    quote!(#first #(.or_else(|| #attempts))*)
}

fn fits(shape: &CaseShape) -> TokenStream {
    match shape {
        CaseShape::Object(required) => {
            let names = required.keys();
            let tests = required.values().map(test);
            quote!(values::has_all(&value, &[#((#names, #tests)),*]))
        }
        CaseShape::Any => quote!(true),
        CaseShape::String => quote!(value.is_string()),
        CaseShape::Number => quote!(value.is_number()),
        CaseShape::Boolean => quote!(value.is_boolean()),
        CaseShape::Array => quote!(value.is_array()),
    }
}

/// A function that tells whether the value of a property looks as it has to.
fn test(shape: &CaseShape) -> TokenStream {
    match shape {
        CaseShape::Object(_) => quote!(::serde_json::Value::is_object),
        CaseShape::Any => quote!(|_| true),
        CaseShape::String => quote!(::serde_json::Value::is_string),
        CaseShape::Number => quote!(::serde_json::Value::is_number),
        CaseShape::Boolean => quote!(::serde_json::Value::is_boolean),
        CaseShape::Array => quote!(::serde_json::Value::is_array),
    }
}
