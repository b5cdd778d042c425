//! The module `quotas`: the limits that the vendor documents.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Expr, Ident, Item, LitInt, parse_quote};

use super::docs;
use crate::lower::{LimitPlan, LimitScope, Plan};

/// The module, with a function for each set of limits; none where nothing is documented.
pub(super) fn module(plan: &Plan) -> Option<Item> {
    let functions = plan
        .quotas
        .iter()
        .enumerate()
        .map(|(index, (name, limits))| {
            let ident = ident(name);
            let mut doc = String::from("Keeps to:\n\n");
            for limit in limits {
                doc += &format!("- {}\n", in_words(limit));
            }
            if index == 0 {
                doc += "\nA client keeps to these limits unless it is told otherwise.";
            }
            let doc = docs::lines(&doc);
            let limits = limits.iter().map(value);
            quote! {
                #(#doc)*
                #[must_use]
                pub fn #ident() -> Quotas {
                    Quotas::new([#(#limits),*])
                }
            }
        });
    let functions: Vec<_> = functions.collect();
    let scopes = plan.quotas.iter().flat_map(|(_, limits)| limits);
    let class = scopes
        .map(|limit| &limit.scope)
        .any(|scope| *scope != LimitScope::Everything)
        .then(|| quote!(Class,));
    (!functions.is_empty()).then(|| {
        parse_quote! {
            /// The limits that the vendor documents, each set to be chosen by `Client::builder().quotas(…)`.
            pub mod quotas {
                use crate::quota::{#class Limit, Quotas, Scope};
                #(#functions)*
            }
        }
    })
}

/// The function that gives a client its quotas unless it is told otherwise; none where there are none.
pub(super) fn default(plan: &Plan) -> Option<TokenStream> {
    let (name, _) = plan.quotas.first()?;
    let ident = ident(name);
    Some(quote! {
        fn default_quotas() -> crate::quota::Quotas {
            quotas::#ident()
        }
    })
}

fn ident(name: &str) -> Ident {
    format_ident!("{name}")
}

fn value(limit: &LimitPlan) -> Expr {
    let LimitPlan {
        name,
        requests,
        seconds,
        scope,
    } = limit;
    let [requests, seconds] = [requests, seconds].map(|number| {
        let number = number.to_string();
        LitInt::new(&number, Span::call_site())
    });
    let scope: Expr = match scope {
        LimitScope::Everything => parse_quote!(Scope::Everything),
        LimitScope::Class(class) => parse_quote!(Scope::Class(Class::new(#class))),
        LimitScope::Service(class) => parse_quote!(Scope::Service(Class::new(#class))),
    };
    parse_quote!(Limit::documented(#name, #requests, #seconds, #scope))
}

fn in_words(limit: &LimitPlan) -> String {
    let period = match limit.seconds {
        60 => "a minute".to_owned(),
        3600 => "an hour".to_owned(),
        86_400 => "a day".to_owned(),
        seconds => format!("in {seconds} seconds"),
    };
    let requests = limit.requests;
    match &limit.scope {
        LimitScope::Everything => format!("`{}`: {requests} requests {period}", limit.name),
        LimitScope::Class(class) => {
            format!(
                "`{}`: {requests} requests {period} of the class `{class}`",
                limit.name
            )
        }
        LimitScope::Service(class) => format!(
            "`{}`: {requests} requests {period} of the class `{class}` for each service",
            limit.name
        ),
    }
}
