//! Aliases of the runtime's value types, and the markers that tell them apart.

use proc_macro2::Span;
use quote::{format_ident, quote};
use syn::{Item, parse_quote};

use super::{RefineError, docs, parse_type};
use crate::lower::{TextRule, ValueType};

/// `pub type Name = values::…;`
pub(super) fn alias(name: &str, value: &ValueType, doc: &str) -> Result<Item, RefineError> {
    let target = parse_type(&value.rust_type(name))?;
    let ident = format_ident!("{name}");
    let doc = docs::lines(doc);
    Ok(parse_quote!(#(#doc)* pub type #ident = #target;))
}

/// The marker of an alias, where it needs one of its own.
pub(super) fn kind(name: &str, value: &ValueType) -> Vec<Item> {
    let ident = format_ident!("{name}");
    let doc = format!(" Marks [`{name}`](super::{name}).");
    let implementation: Item = match value {
        ValueType::Id => parse_quote! {
            impl values::IdKind for #ident {
                const NAME: &'static str = #name;
            }
        },
        ValueType::Text(rule) | ValueType::Secret(rule) if rule.named => text_kind(name, rule),
        _ => return Vec::new(),
    };
    vec![
        parse_quote!(#[doc = #doc] pub enum #ident {}),
        implementation,
    ]
}

fn text_kind(name: &str, rule: &TextRule) -> Item {
    let ident = format_ident!("{name}");
    let literal = |bound: u64| syn::LitInt::new(&bound.to_string(), Span::call_site());
    let min = rule
        .min_length
        .map(literal)
        .map(|min| quote!(.min_length(#min)));
    let max = rule
        .max_length
        .map(literal)
        .map(|max| quote!(.max_length(#max)));
    let rule = match &rule.pattern {
        None => quote!(values::TextRule::new(#name) #min #max),
        Some(pattern) => quote! {{
            static PATTERN: values::Pattern = values::Pattern::new(#pattern);
            values::TextRule::new(#name) #min #max .pattern(&PATTERN)
        }},
    };
    parse_quote! {
        impl values::TextKind for #ident {
            const RULE: values::TextRule = #rule;
        }
    }
}
