//! Enums of text: closed where the caller supplies the value, open where the server answers it.

use quote::{format_ident, quote};
use syn::{Ident, Item, parse_quote};

use super::docs;
use crate::lower::{EnumCase, TypePlan};

/// The cases in columns, as the code below spells them out.
struct Cases<'a> {
    idents: Vec<Ident>,
    values: Vec<&'a str>,
    docs: Vec<String>,
}

/// The enum and its conversions.
pub(super) fn items(name: &str, cases: &[EnumCase], plan: &TypePlan) -> Vec<Item> {
    let name = format_ident!("{name}");
    let describe = |case: &EnumCase| match &case.doc {
        Some(doc) => format!(" `{}`: {}", case.value, doc.trim()),
        None => format!(" `{}`", case.value),
    };
    let cases = Cases {
        idents: cases
            .iter()
            .map(|case| format_ident!("{}", case.name))
            .collect(),
        values: cases.iter().map(|case| case.value.as_str()).collect(),
        docs: cases.iter().map(describe).collect(),
    };
    let mut items = if plan.direction.response {
        open(&name, &cases, plan)
    } else {
        closed(&name, &cases, plan)
    };
    if plan.direction.request {
        items.push(parse_quote!(impl values::Validate for #name {}));
    }
    items
}

fn open(name: &Ident, cases: &Cases<'_>, plan: &TypePlan) -> Vec<Item> {
    let doc = docs::lines(&plan.doc);
    let Cases {
        idents,
        values,
        docs,
    } = cases;
    let unknown = super::unknown_case(idents);
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
                fn from_str(value: &str) -> Result<Self, std::convert::Infallible> {
                    Ok(Self::from(value))
                }
            }
        },
    ]
}

fn closed(name: &Ident, cases: &Cases<'_>, plan: &TypePlan) -> Vec<Item> {
    let doc = docs::lines(&plan.doc);
    let Cases {
        idents,
        values,
        docs,
    } = cases;
    let expected = format!("expected one of: {}", values.join(", "));
    let conversions = [quote!(&str), quote!(String)].map(|from| -> Item {
        parse_quote! {
            impl TryFrom<#from> for #name {
                type Error = super::error::ConversionError;
                fn try_from(value: #from) -> Result<Self, super::error::ConversionError> {
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
                fn from_str(value: &str) -> Result<Self, super::error::ConversionError> {
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
