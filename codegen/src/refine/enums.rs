//! Enums of text: closed where the caller supplies the value, open where the server answers it.

use quote::{format_ident, quote};
use syn::{Fields, Ident, Item, ItemEnum, parse_quote};

use super::types::renamed;
use super::{RefineError, docs};
use crate::lower::TypePlan;

/// The enum and its conversions.
pub(super) fn items(item: &ItemEnum, plan: &TypePlan) -> Result<Vec<Item>, RefineError> {
    let unit = |variant: &syn::Variant| matches!(variant.fields, Fields::Unit);
    if !item.variants.iter().all(unit) {
        let found = format!("`{}` with fields", item.ident);
        return Err(RefineError::new("an enum of plain cases", found));
    }
    let variants: Vec<(Ident, String)> = item
        .variants
        .iter()
        .map(|variant| {
            let value = renamed(&variant.attrs).unwrap_or_else(|| variant.ident.to_string());
            (variant.ident.clone(), value)
        })
        .collect();
    Ok(if plan.direction.response {
        open(&item.ident, &variants, plan)
    } else {
        closed(&item.ident, &variants, plan)
    })
}

fn open(name: &Ident, variants: &[(Ident, String)], plan: &TypePlan) -> Vec<Item> {
    let doc = docs::lines(&plan.doc);
    let (idents, values): (Vec<_>, Vec<_>) = variants.iter().cloned().unzip();
    let docs: Vec<_> = values.iter().map(|value| format!(" `{value}`")).collect();
    let taken = idents.iter().any(|ident| ident == "Unknown");
    let unknown = format_ident!("{}", if taken { "Undocumented" } else { "Unknown" });
    vec![
        parse_quote! {
            #(#doc)*
            #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
            #[serde(from = "String", into = "String")]
            #[non_exhaustive]
            pub enum #name {
                #(#[doc = #docs] #idents,)*
                /// A value that is not documented, as it was sent.
                #unknown(String),
            }
        },
        parse_quote! {
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
        },
        parse_quote! {
            impl From<&str> for #name {
                fn from(value: &str) -> Self {
                    match value {
                        #(#values => Self::#idents,)*
                        _ => Self::#unknown(value.to_owned()),
                    }
                }
            }
        },
        parse_quote! {
            impl From<String> for #name {
                fn from(value: String) -> Self {
                    Self::from(value.as_str())
                }
            }
        },
        parse_quote! {
            impl From<#name> for String {
                fn from(value: #name) -> Self {
                    value.as_str().to_owned()
                }
            }
        },
        display(name),
        parse_quote! {
            impl std::str::FromStr for #name {
                type Err = std::convert::Infallible;
                fn from_str(value: &str) -> Result<Self, Self::Err> {
                    Ok(Self::from(value))
                }
            }
        },
    ]
}

fn closed(name: &Ident, variants: &[(Ident, String)], plan: &TypePlan) -> Vec<Item> {
    let doc = docs::lines(&plan.doc);
    let (idents, values): (Vec<_>, Vec<_>) = variants.iter().cloned().unzip();
    let docs: Vec<_> = values.iter().map(|value| format!(" `{value}`")).collect();
    let expected = format!("expected one of: {}", values.join(", "));
    let conversion = |from: syn::Type, borrow: proc_macro2::TokenStream| -> Item {
        parse_quote! {
            impl TryFrom<#from> for #name {
                type Error = super::error::ConversionError;
                fn try_from(value: #from) -> Result<Self, Self::Error> {
                    #borrow.parse()
                }
            }
        }
    };
    vec![
        parse_quote! {
            #(#doc)*
            #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
            pub enum #name {
                #(#[doc = #docs] #[serde(rename = #values)] #idents,)*
            }
        },
        parse_quote! {
            impl #name {
                /// The value as it is sent.
                #[must_use]
                pub fn as_str(&self) -> &'static str {
                    match self {
                        #(Self::#idents => #values,)*
                    }
                }
            }
        },
        display(name),
        parse_quote! {
            impl std::str::FromStr for #name {
                type Err = super::error::ConversionError;
                fn from_str(value: &str) -> Result<Self, Self::Err> {
                    match value {
                        #(#values => Ok(Self::#idents),)*
                        _ => Err(#expected.into()),
                    }
                }
            }
        },
        conversion(parse_quote!(&str), quote!(value)),
        conversion(parse_quote!(String), quote!(value)),
    ]
}

fn display(name: &Ident) -> Item {
    parse_quote! {
        impl std::fmt::Display for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}
