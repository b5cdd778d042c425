//! Enums of text: closed where the caller supplies the value, open where the server answers it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::scope::{Scope, ident, unknown_case};
use super::{derives, docs};
use crate::markdown::code;
use crate::model::{EnumCase, Type};

/// The cases in columns, as the code below spells them out.
struct Cases<'a> {
    idents: Vec<Ident>,
    values: Vec<&'a str>,
    docs: Vec<TokenStream>,
}

/// The enum and its conversions.
pub(super) fn items(
    scope: &Scope<'_>,
    ty: &Type,
    cases: &[EnumCase],
    cfg: &TokenStream,
) -> TokenStream {
    let describe = |case: &EnumCase| match &case.doc {
        Some(doc) => docs::lines(&format!("{}: {}", code(&case.value), doc.trim())),
        None => docs::lines(&code(&case.value)),
    };
    let columns = Cases {
        idents: cases.iter().map(|case| ident(&case.name)).collect(),
        values: cases.iter().map(|case| case.value.as_str()).collect(),
        docs: cases.iter().map(describe).collect(),
    };
    if ty.direction.response {
        let unknown = unknown_case(cases.iter().map(|case| case.name.as_str()));
        open(ty, &columns, &unknown, cfg)
    } else {
        closed(scope, ty, &columns, cfg)
    }
}

fn open(ty: &Type, cases: &Cases<'_>, unknown: &Ident, cfg: &TokenStream) -> TokenStream {
    let (name, doc) = (ident(&ty.name), docs::of_type(ty));
    let derive = derives::with(&quote!(Clone, Debug, PartialEq, Eq, Hash), ty.direction);
    let Cases {
        idents,
        values,
        docs,
    } = cases;
    let display = display(&name, cfg);
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
        impl From<String> for #name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }
        #cfg
        impl From<#name> for String {
            fn from(value: #name) -> Self {
                value.as_str().to_owned()
            }
        }
        #display
        #cfg
        impl std::str::FromStr for #name {
            type Err = std::convert::Infallible;
            fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }
    }
}

fn closed(scope: &Scope<'_>, ty: &Type, cases: &Cases<'_>, cfg: &TokenStream) -> TokenStream {
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
    let display = display(&name, cfg);
    let conversions = [quote!(&str), quote!(String)].map(|from| {
        quote! {
            #cfg
            impl TryFrom<#from> for #name {
                type Error = #refusal;
                fn try_from(value: #from) -> std::result::Result<Self, Self::Error> {
                    value.parse()
                }
            }
        }
    });
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
        #display
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
        #(#conversions)*
    }
}

fn display(name: &Ident, cfg: &TokenStream) -> TokenStream {
    quote! {
        #cfg
        impl std::fmt::Display for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}
