//! The client itself: `mod.rs` of the generated code.

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::features::Condition;
use super::scope::{Scope, ident};
use super::{docs, limits, rules};
use crate::model::{self, Api, Type, TypeKind};

/// A folder of generated code: when its files are compiled, if there are such.
pub(super) struct Folder<'a> {
    /// Name of the module.
    pub(super) name: &'a str,
    /// When the requests are compiled.
    pub(super) requests: Option<Condition<'a>>,
    /// When the types are compiled.
    pub(super) types: Option<Condition<'a>>,
    /// Whether there are markers of identifiers among the types.
    pub(super) kinds: bool,
}

impl<'a> Folder<'a> {
    /// The folder of a module; none if nothing would be in it.
    pub(super) fn of(
        api: &'a Api,
        module: &'a model::Module,
        requests: bool,
        types: &[&'a Type],
    ) -> Option<Self> {
        (requests || !types.is_empty()).then(|| Self {
            name: &module.name,
            requests: requests.then(|| Condition::of_requests(module)),
            types: (!types.is_empty()).then(|| Condition::of_types(api, types)),
            kinds: types.iter().any(|ty| matches!(ty.kind, TypeKind::Id)),
        })
    }

    fn declaration(&self, api: &Api) -> TokenStream {
        let name = ident(self.name);
        let outer = match (&self.requests, &self.types) {
            (Some(requests), Some(types)) => requests.or(types),
            (Some(one), None) | (None, Some(one)) => one.clone(),
            (None, None) => Condition::default(),
        };
        let cfg = outer.attribute(api);
        let requests = self.requests.as_ref().map(|condition| {
            let cfg = condition.within(api, &outer);
            quote!(#cfg pub mod requests;)
        });
        let types = self.types.as_ref().map(|condition| {
            let cfg = condition.within(api, &outer);
            quote!(#cfg pub mod types;)
        });
        quote!(#cfg mod #name { #requests #types })
    }
}

/// The items of the file.
pub(super) fn file(api: &Api, folders: &[Folder<'_>]) -> TokenStream {
    let modules = folders.iter().map(|folder| folder.declaration(api));
    let exports = exports(api, folders);
    let scope = Scope::of_requests(api, "");
    let error = api.error_body.as_ref();
    let error = error.map_or(quote!(()), |error| scope.ty(error));
    let doc = docs::lines(&format!(
        "A client of the {}, version {}.\n\nClones share connections, rate limits and the retry budget; make one and clone it.",
        api.title, api.version
    ));
    let inherent = inherent(api);
    let implementation = implementation(api, &scope);
    let of_errors =
        (api.error_fields != model::ErrorFields::default()).then(|| quote!(, ErrorFields));
    let of_scope = api.scope.as_ref().map(|_| quote!(, Rules, Scope));
    let narrowing = api.scope.as_ref().map(narrowing);
    let limits = limits::module(api);
    quote! {
        #(#modules)*
        pub mod operations;
        #exports
        use crate::runtime::{Api, Core #of_errors #of_scope};
        use crate::{ClientBuilder, ConfigError};
        /// What an operation fails with.
        pub type Error = crate::Error<#error>;
        /// What an operation returns.
        pub type Result<T> = std::result::Result<T, Error>;
        #doc
        #[derive(Clone, Debug)]
        pub struct Client {
            core: Core,
        }
        #inherent
        #narrowing
        #implementation
        #limits
    }
}

/// The modules under whose names users know requests and types.
fn exports(api: &Api, folders: &[Folder<'_>]) -> TokenStream {
    let requests = folders.iter().filter_map(|folder| {
        let cfg = folder.requests.as_ref()?.attribute(api);
        let name = ident(folder.name);
        Some(quote!(#cfg pub use super::#name::requests::*;))
    });
    let types = folders.iter().filter_map(|folder| {
        let cfg = folder.types.as_ref()?.attribute(api);
        let name = ident(folder.name);
        Some(quote!(#cfg pub use super::#name::types::*;))
    });
    let kinds = folders.iter().filter(|folder| folder.kinds);
    let kinds = kinds.filter_map(|folder| {
        let cfg = folder.types.as_ref()?.attribute(api);
        let name = ident(folder.name);
        Some(quote!(#cfg pub use super::super::#name::types::kind::*;))
    });
    let kinds: Vec<_> = kinds.collect();
    let kinds = (!kinds.is_empty()).then(|| {
        quote! {
            /// Markers that tell identifiers apart.
            pub mod kind { #(#kinds)* }
        }
    });
    quote! {
        /// Requests, one for each operation, to be completed and sent.
        pub mod requests { #(#requests)* }
        /// What requests are made of and answers hold.
        pub mod types { #(#types)* #kinds }
    }
}

fn inherent(api: &Api) -> TokenStream {
    let prefix = api.name.to_shouty_snake_case();
    let url = &api.base_url;
    let from_env = docs::lines(&format!(
        "A client with the token in `{prefix}_API_TOKEN`, for the base URL in `{prefix}_API_URL` or, if that is not set, \
         <{url}>.\n\n# Errors\nSays which variable is missing or wrong."
    ));
    quote! {
        impl Client {
            /// Settings of a client; only the token is required.
            pub fn builder() -> ClientBuilder<Self> {
                ClientBuilder::new()
            }
            #from_env
            pub fn from_env() -> std::result::Result<Self, ConfigError> {
                ClientBuilder::from_env()?.build()
            }
            /// The same client, each of whose calls takes no longer than this, waits and repetitions included; for one call, or for
            /// many. It shares all else with this one.
            #[must_use]
            pub fn with_deadline(&self, deadline: std::time::Duration) -> Self {
                Self { core: self.core.with_deadline(deadline) }
            }
            /// The same client, each of whose attempts takes no longer than this, in the place of `ClientBuilder::timeout`. It shares
            /// all else with this one.
            #[must_use]
            pub fn with_timeout(&self, timeout: std::time::Duration) -> Self {
                Self { core: self.core.with_timeout(timeout) }
            }
            /// The same client, whose requests have this header too, in the place of one of that name; what an operation sets itself
            /// stays. It shares all else with this one.
            #[must_use]
            pub fn with_header(
                &self,
                name: ::reqwest::header::HeaderName,
                value: ::reqwest::header::HeaderValue,
            ) -> Self {
                Self { core: self.core.with_header(name, value) }
            }
        }
    }
}

fn implementation(api: &Api, scope: &Scope<'_>) -> TokenStream {
    let prefix = api.name.to_shouty_snake_case();
    let [token_variable, url_variable] =
        ["TOKEN", "URL"].map(|what| format!("{prefix}_API_{what}"));
    let url = &api.base_url;
    let token_pattern = api.token_pattern.as_ref();
    let token_pattern = token_pattern
        .map(|pattern| quote!(const TOKEN_PATTERN: Option<&'static str> = Some(#pattern);));
    let narrowed = api.scope.as_ref().map(|narrowed| {
        let (prefix, name) = (&narrowed.prefix, &narrowed.parameter.wire_name);
        let rules = rules::value(scope, &narrowed.parameter.rules);
        quote! {
            const SCOPE: Option<Scope> = Some(Scope {
                prefix: #prefix,
                name: #name,
                rules: #rules,
            });
        }
    });
    let error_fields = error_fields(api);
    let default_limits = limits::default(api);
    quote! {
        impl Api for Client {
            const TOKEN_VARIABLE: &'static str = #token_variable;
            const URL_VARIABLE: &'static str = #url_variable;
            const DEFAULT_URL: &'static str = #url;
            #token_pattern
            #narrowed
            #error_fields
            #default_limits
            fn from_core(core: Core) -> Self {
                Self { core }
            }
        }
    }
}

/// Where an error body says what went wrong, if the document says it.
fn error_fields(api: &Api) -> Option<TokenStream> {
    let model::ErrorFields {
        message,
        detail,
        code,
        request_id,
    } = &api.error_fields;
    (api.error_fields != model::ErrorFields::default()).then(|| {
        quote! {
            const ERROR_FIELDS: ErrorFields = ErrorFields {
                message: &[#(#message),*],
                detail: &[#(#detail),*],
                code: &[#(#code),*],
                request_id: &[#(#request_id),*],
            };
        }
    })
}

/// The method that narrows a client down to a scope.
fn narrowing(scope: &model::Scope) -> TokenStream {
    let method = ident(&scope.method);
    let argument = ident(&scope.parameter.identifier);
    let what = &scope.method;
    let prefix = &scope.prefix;
    let doc = docs::lines(&format!(
        "The same client for one {what}: operations that exist for one are sent to `{prefix}`.\n\n\
         It shares connections and limits with this one."
    ));
    quote! {
        impl Client {
            #doc
            #[must_use]
            pub fn #method(&self, #argument: impl Into<String>) -> Self {
                Self { core: self.core.scoped(#argument.into()) }
            }
        }
    }
}
