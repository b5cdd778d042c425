//! The client itself: `mod.rs` of the generated code.

use heck::ToShoutySnakeCase;
use quote::quote;
use syn::{Item, parse_quote};

use super::RefineError;
use super::parts::Parts;
use super::{docs, quotas};
use crate::lower::Lowered;

/// The struct `Client` and how the runtime builds and authorizes it.
///
/// progenitor's constructors are left out: they can panic, and check neither the URL nor the token.
pub(super) fn items(parts: &Parts, lowered: &Lowered) -> Result<Vec<Item>, RefineError> {
    let info = &lowered.openapi.info;
    let version = &info.version;
    let url = &lowered.plan.base_url;
    let prefix = lowered.plan.name.to_shouty_snake_case();
    let token_variable = format!("{prefix}_API_TOKEN");
    let url_variable = format!("{prefix}_API_URL");
    let mut client = parts.client.clone();
    if client.fields.len() != 3 {
        let found = format!("{} fields", client.fields.len());
        return Err(RefineError::new(
            "a client of base URL, HTTP client and inner value",
            found,
        ));
    }
    let doc = format!(
        "A client of the {}, version {version}.\n\nClones share connections, limits and the retry budget; make one and clone it.",
        info.title
    );
    docs::replace(&mut client.attrs, &doc);
    let token_pattern = lowered.plan.token_pattern.as_ref();
    let token_pattern = token_pattern
        .map(|pattern| quote!(const TOKEN_PATTERN: Option<&'static str> = Some(#pattern);));
    let from_env = docs::lines(&format!(
        "A client with the token in `{token_variable}`, for the base URL in `{url_variable}` or, if that is not set, \
         <{url}>.\n\n# Errors\nSays which variable is missing or wrong."
    ));
    let default_quotas = quotas::default(&lowered.plan);
    let quotas = quotas::module(&lowered.plan);
    let items = vec![
        parse_quote! {
            /// Requests, one for each operation, to be completed and sent.
            pub mod builder;
        },
        parse_quote! {
            /// What requests are made of and answers hold.
            pub mod types;
        },
        parse_quote!(
            use crate::runtime::{Api, Inner};
        ),
        parse_quote!(
            use crate::{ClientBuilder, ConfigError};
        ),
        Item::Struct(client),
        parse_quote! {
            impl Client {
                /// Settings of a client; only the token is required.
                pub fn builder() -> ClientBuilder<Self> {
                    ClientBuilder::new()
                }
                #(#from_env)*
                pub fn from_env() -> Result<Self, ConfigError> {
                    ClientBuilder::from_env()?.build()
                }
            }
        },
        parse_quote! {
            impl Api for Client {
                const TOKEN_VARIABLE: &'static str = #token_variable;
                const URL_VARIABLE: &'static str = #url_variable;
                const DEFAULT_URL: &'static str = #url;
                #default_quotas
                #token_pattern
                fn from_parts(baseurl: String, client: reqwest::Client, inner: Inner) -> Self {
                    Self { baseurl, client, inner }
                }
            }
        },
    ];
    Ok(items.into_iter().chain(quotas).collect())
}
