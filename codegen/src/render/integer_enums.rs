//! Enums of whole numbers: closed where the caller supplies the value, open where the server answers it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::enums::Cases;
use super::rules::number;
use super::scope::{Scope, ident, unknown_case};
use super::{derives, docs};
use crate::model::{EnumCase, Type};

/// The enum and its conversions.
pub(super) fn items(
    scope: &Scope<'_>,
    ty: &Type,
    cases: &[EnumCase<i64>],
    cfg: &TokenStream,
) -> TokenStream {
    let columns = Cases::of(cases, |value| number((*value).into()));
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
    cases: &Cases<TokenStream>,
    unknown: &Ident,
    cfg: &TokenStream,
) -> TokenStream {
    let (name, doc) = (ident(&ty.name), docs::of_type(ty));
    let derive = derives::with(&traits(), ty.direction);
    let Cases {
        idents,
        values,
        docs,
    } = cases;
    let conversions = scope.value("integer_enum");
    quote! {
        #doc
        #cfg
        #derive
        #[serde(from = "i64", into = "i64")]
        #[non_exhaustive]
        pub enum #name {
            #(#docs #idents,)*
            /// A value that is not documented, as it was sent.
            #unknown(i64),
        }
        #cfg
        impl #name {
            /// The value as it is sent.
            #[must_use]
            pub fn as_i64(self) -> i64 {
                match self {
                    #(Self::#idents => #values,)*
                    Self::#unknown(value) => value,
                }
            }
        }
        #cfg
        impl From<i64> for #name {
            fn from(value: i64) -> Self {
                match value {
                    #(#values => Self::#idents,)*
                    _ => Self::#unknown(value),
                }
            }
        }
        #cfg
        #conversions!(#name);
    }
}

fn closed(
    scope: &Scope<'_>,
    ty: &Type,
    cases: &Cases<TokenStream>,
    cfg: &TokenStream,
) -> TokenStream {
    let (name, doc) = (ident(&ty.name), docs::of_type(ty));
    let derive = derives::with(&traits(), ty.direction);
    let Cases {
        idents,
        values,
        docs,
    } = cases;
    let refusal = scope.value("NotDocumented");
    let kind = &ty.name;
    let conversions = scope.value("integer_enum");
    quote! {
        #doc
        #cfg
        #derive
        #[serde(try_from = "i64", into = "i64")]
        pub enum #name {
            #(#docs #idents,)*
        }
        #cfg
        impl #name {
            /// The value as it is sent.
            #[must_use]
            pub fn as_i64(self) -> i64 {
                match self {
                    #(Self::#idents => #values,)*
                }
            }
        }
        #cfg
        impl TryFrom<i64> for #name {
            type Error = #refusal;
            fn try_from(value: i64) -> std::result::Result<Self, Self::Error> {
                match value {
                    #(#values => Ok(Self::#idents),)*
                    _ => Err(#refusal::integer(#kind, value, &[#(#values),*])),
                }
            }
        }
        #cfg
        #conversions!(#name);
    }
}

fn traits() -> TokenStream {
    quote!(Clone, Copy, Debug, PartialEq, Eq, Hash)
}
