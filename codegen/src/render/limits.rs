//! The module `rate_limits`: the limits that the vendor documents.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs;
use super::scope::ident;
use crate::model::{Api, Limit, LimitScope};

/// The module, with a function for each set of limits; none where nothing is documented.
pub(super) fn module(api: &Api) -> TokenStream {
    if api.limit_sets.is_empty() {
        return TokenStream::new();
    }
    let functions = api.limit_sets.iter().enumerate().map(|(index, set)| {
        let name = ident(&set.name);
        let mut doc = String::from("Keeps to:\n\n");
        for limit in &set.limits {
            doc += &format!("- {}\n", in_words(limit));
        }
        if index == 0 {
            doc += "\nA client keeps to these limits unless it is told otherwise.";
        }
        let doc = docs::lines(&doc);
        let limits = set.limits.iter().map(value);
        quote! {
            #doc
            #[must_use]
            pub fn #name() -> RateLimits {
                RateLimits::new([#(#limits),*])
            }
        }
    });
    let mut limits = api.limit_sets.iter().flat_map(|set| &set.limits);
    let classes = limits.any(|limit| limit.scope != LimitScope::Everything);
    let class = classes.then(|| quote!(Class,));
    quote! {
        /// The limits that the vendor documents, each set to be chosen by `Client::builder().rate_limits(…)`.
        pub mod rate_limits {
            use crate::rate_limit::{#class Limit, RateLimits, Scope};
            #(#functions)*
        }
    }
}

/// The function that gives a client its limits unless it is told otherwise; none where there are none.
pub(super) fn default(api: &Api) -> Option<TokenStream> {
    let name = ident(&api.limit_sets.first()?.name);
    Some(quote! {
        fn default_rate_limits() -> crate::rate_limit::RateLimits {
            rate_limits::#name()
        }
    })
}

fn value(limit: &Limit) -> TokenStream {
    let Limit { name, scope, .. } = limit;
    let [requests, seconds] = [limit.requests, limit.seconds].map(Literal::u32_unsuffixed);
    let scope = match scope {
        LimitScope::Everything => quote!(Scope::Everything),
        LimitScope::Class(class) => quote!(Scope::Class(Class::new(#class))),
        LimitScope::Service(class) => quote!(Scope::Service(Class::new(#class))),
    };
    quote!(Limit::documented(#name, #requests, #seconds, #scope))
}

fn in_words(limit: &Limit) -> String {
    let Limit { name, requests, .. } = limit;
    let period = match limit.seconds {
        60 => "a minute".to_owned(),
        3600 => "an hour".to_owned(),
        86_400 => "a day".to_owned(),
        seconds => format!("in {seconds} seconds"),
    };
    let counted = match &limit.scope {
        LimitScope::Everything => String::new(),
        LimitScope::Class(class) => format!(" of the class `{class}`"),
        LimitScope::Service(class) => format!(" of the class `{class}` for each service"),
    };
    format!("`{name}`: {requests} requests {period}{counted}")
}
