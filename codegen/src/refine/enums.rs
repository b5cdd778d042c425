//! Enums of text: closed where the caller supplies the value, open where the server answers it.

use quote::{format_ident, quote};
use syn::{Ident, Item, parse_quote};

use super::docs;
use crate::lower::TypePlan;

/// The enum and its conversions.
pub(super) fn items(name: &str, cases: &[(String, String)], plan: &TypePlan) -> Vec<Item> {
    let name = format_ident!("{name}");
    let idents: Vec<Ident> = cases
        .iter()
        .map(|(case, _)| format_ident!("{case}"))
        .collect();
    let values: Vec<&str> = cases.iter().map(|(_, value)| value.as_str()).collect();
    let mut items = if plan.direction.response {
        open(&name, &idents, &values, plan)
    } else {
        closed(&name, &idents, &values, plan)
    };
    if plan.direction.request {
        items.push(parse_quote!(impl values::Validate for #name {}));
    }
    items
}

fn open(name: &Ident, idents: &[Ident], values: &[&str], plan: &TypePlan) -> Vec<Item> {
    let doc = docs::lines(&plan.doc);
    let docs = docs::codes(values);
    let taken = idents.iter().any(|ident| ident == "Unknown");
    let unknown = format_ident!("{}", if taken { "Undocumented" } else { "Unknown" });
    vec![
        parse_quote! {
            #(#doc)*
            #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
            #[serde(from = "String", into = "String")]
            #[non_exhaustive]
            pub enum #name {
                #(#docs #idents,)*
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

fn closed(name: &Ident, idents: &[Ident], values: &[&str], plan: &TypePlan) -> Vec<Item> {
    let doc = docs::lines(&plan.doc);
    let docs = docs::codes(values);
    let expected = format!("expected one of: {}", values.join(", "));
    let conversions = [quote!(&str), quote!(String)].map(|from| -> Item {
        parse_quote! {
            impl TryFrom<#from> for #name {
                type Error = super::error::ConversionError;
                fn try_from(value: #from) -> Result<Self, Self::Error> {
                    value.parse()
                }
            }
        }
    });
    let mut items = vec![
        parse_quote! {
            #(#doc)*
            #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
            pub enum #name {
                #(#docs #[serde(rename = #values)] #idents,)*
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
    ];
    items.extend(conversions);
    items
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
