//! Enums of text: closed where the caller supplies the value, open where the server answers it.

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::scope::{Scope, ident, unknown_case};
use super::{derives, docs};
use crate::markdown::code;
use crate::model::{EnumCase, Type};

/// The cases in columns, as generated code spells them out.
pub(super) struct Cases<V> {
    pub(super) idents: Vec<Ident>,
    pub(super) values: Vec<V>,
    pub(super) docs: Vec<TokenStream>,
}

impl<V> Cases<V> {
    /// The cases of an enum, whose values stand in the code as `value` writes them.
    pub(super) fn of<'a, T: Display>(cases: &'a [EnumCase<T>], value: impl Fn(&'a T) -> V) -> Self {
        let describe = |case: &EnumCase<T>| {
            let value = code(&case.value.to_string());
            match &case.doc {
                Some(doc) => docs::lines(&format!("{value}: {}", doc.trim())),
                None => docs::lines(&value),
            }
        };
        Self {
            idents: cases.iter().map(|case| ident(&case.name)).collect(),
            values: cases.iter().map(|case| value(&case.value)).collect(),
            docs: cases.iter().map(describe).collect(),
        }
    }
}

/// The enum and its conversions.
pub(super) fn items(
    scope: &Scope<'_>,
    ty: &Type,
    cases: &[EnumCase],
    cfg: &TokenStream,
) -> TokenStream {
    let columns = Cases::of(cases, String::as_str);
    if ty.direction.response {
        let unknown = unknown_case(cases.iter().map(|case| case.name.as_str()));
        open(scope, ty, &columns, &unknown, cfg)
    } else {
        closed(scope, ty, &columns, cfg)
    }
}

fn open(
    scope: &Scope<'_>,
    ty: &Type,
    cases: &Cases<&str>,
    unknown: &Ident,
    cfg: &TokenStream,
) -> TokenStream {
    let (name, doc) = (ident(&ty.name), docs::of_type(ty));
    let derive = derives::with(&quote!(Clone, Debug, PartialEq, Eq, Hash), ty.direction);
    let Cases {
        idents,
        values,
        docs,
    } = cases;
    let conversions = scope.value("open_enum");
    quote! {
        #doc
        #cfg
        #derive
        #[serde(from = "String", into = "String")]
        #[non_exhaustive]
        pub enum #name {
            #(#docs #idents,)*
            /// A value that is not documented, as it was sent.
            #unknown(String),
        }
        #cfg
        impl #name {
            /// The value as it is sent.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#idents => #values,)*
                    Self::#unknown(value) => value,
                }
            }
        }
        #cfg
        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#idents,)*
                    _ => Self::#unknown(value.to_owned()),
                }
            }
        }
        #cfg
        #conversions!(#name);
    }
}

fn closed(scope: &Scope<'_>, ty: &Type, cases: &Cases<&str>, cfg: &TokenStream) -> TokenStream {
    let (name, doc) = (ident(&ty.name), docs::of_type(ty));
    let derive = derives::with(
        &quote!(Clone, Copy, Debug, PartialEq, Eq, Hash),
        ty.direction,
    );
    let Cases {
        idents,
        values,
        docs,
    } = cases;
    let refusal = scope.value("NotDocumented");
    let kind = &ty.name;
    let conversions = scope.value("closed_enum");
    quote! {
        #doc
        #cfg
        #derive
        pub enum #name {
            #(#docs #[serde(rename = #values)] #idents,)*
        }
        #cfg
        impl #name {
            /// The value as it is sent.
            #[must_use]
            pub fn as_str(&self) -> &'static str {
                match self {
                    #(Self::#idents => #values,)*
                }
            }
        }
        #cfg
        impl std::str::FromStr for #name {
            type Err = #refusal;
            fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
                match value {
                    #(#values => Ok(Self::#idents),)*
                    _ => Err(#refusal::new(#kind, value, &[#(#values),*])),
                }
            }
        }
        #cfg
        #conversions!(#name);
    }
}
