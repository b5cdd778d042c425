//! Enums of the answers of an operation that mean the same and hold different things.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Item, parse_quote};

use super::{RefineError, docs, parse_type};
use crate::lower::{Body, TypePlan};

/// The enum.
pub(super) fn items(
    name: &str,
    cases: &[(String, String)],
    plan: &TypePlan,
) -> Result<Vec<Item>, RefineError> {
    let name = format_ident!("{name}");
    let doc = docs::lines(&plan.doc);
    let mut variants = Vec::new();
    for (case, rust_type) in cases {
        let ident = format_ident!("{case}");
        let doc = format!(" An answer with {}.", description(case));
        variants.push(if rust_type == Body::Empty.rust_type() {
            quote!(#[doc = #doc] #ident)
        } else {
            let ty = parse_type(rust_type)?;
            quote!(#[doc = #doc] #ident(#ty))
        });
    }
    let streams = cases
        .iter()
        .any(|(_, rust_type)| rust_type == Body::Bytes.rust_type());
    let derive = (!streams).then(|| quote!(#[derive(Clone, Debug)]));
    let mut items = vec![parse_quote! {
        #(#doc)*
        #derive
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }
    }];
    if streams {
        items.push(debug(&name, cases));
    }
    Ok(items)
}

fn description(case: &str) -> String {
    match case.strip_prefix("Status") {
        Some(class) if class.ends_with("xx") => format!("a status of {}", class.replace('x', "X")),
        Some(code) => format!("status {code}"),
        None => "any other status".to_owned(),
    }
}

/// A stream has no `Debug`, and its bytes are nobody's to print.
fn debug(name: &syn::Ident, cases: &[(String, String)]) -> Item {
    let arms = cases.iter().map(|(case, rust_type)| -> TokenStream {
        let ident = format_ident!("{case}");
        if rust_type == Body::Empty.rust_type() {
            quote!(Self::#ident => f.write_str(#case))
        } else if rust_type == Body::Bytes.rust_type() {
            quote!(Self::#ident(_) => f.debug_tuple(#case).finish_non_exhaustive())
        } else {
            quote!(Self::#ident(value) => f.debug_tuple(#case).field(value).finish())
        }
    });
    parse_quote! {
        impl std::fmt::Debug for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self { #(#arms,)* }
            }
        }
    }
}
