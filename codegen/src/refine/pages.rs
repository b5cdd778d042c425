//! Lists that come in pages, as streams.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::operations::{Parameter, ParameterKind};
use super::{RefineError, parse_type};
use crate::lower::{OperationPlan, PaginationPlan, PaginationStyle};
use crate::names;

/// The methods `pages` and `stream` of a request.
pub(super) fn methods(
    plan: &OperationPlan,
    pagination: &PaginationPlan,
    parameters: &[Parameter],
) -> Result<TokenStream, RefineError> {
    let page = parse_type(&pagination.page)?;
    let item = parse_type(&pagination.item)?;
    let error = parse_type(&plan.error.rust_type)?;
    let names = pagination.items.iter();
    let names = names.map(|name| format_ident!("{}", names::property(name)));
    let items = quote!(page #(.#names)*);
    let pages = match pagination.style {
        PaginationStyle::Offset { last_offset } => {
            let offset = parameter(parameters, "offset")?;
            quote! {
                let start = match &self.#offset {
                    Ok(Some(offset)) => i64::from(*offset),
                    _ => 0,
                };
                let fetch = move |offset| {
                    let request = self.clone();
                    let request = if offset == start { request } else { request.#offset(offset) };
                    request.send()
                };
                let extent = |page: &#page| (#items.len(), i64::from(page.total));
                runtime::offset_pages(&Self::OPERATION, start, #last_offset, fetch, extent)
            }
        }
        PaginationStyle::Cursor => {
            let cursor = parameter(parameters, "cursor")?;
            quote! {
                let start = match &self.#cursor {
                    Ok(Some(cursor)) => Some(cursor.to_string()),
                    _ => None,
                };
                let fetch = move |cursor: Option<String>| {
                    let request = self.clone();
                    let request = match cursor {
                        Some(cursor) => request.#cursor(cursor),
                        None => request,
                    };
                    request.send()
                };
                let next_cursor = |page: &#page| {
                    let next = page.pagination.cursor.as_ref();
                    next.filter(|_| page.pagination.has_next_page).map(ToString::to_string)
                };
                runtime::cursor_pages(&Self::OPERATION, start, fetch, next_cursor)
            }
        }
    };
    Ok(quote! {
        /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
        ///
        /// # Errors
        /// Those of [`send`](Self::send), and a list that does not end or goes on further than the server lets one ask.
        /// Nothing comes after an error.
        pub fn pages(
            self,
        ) -> impl runtime::Stream<Item = Result<ResponseValue<#page>, Error<#error>>> + Send + 'a {
            #pages
        }

        /// The items of the list, one after the other; pages are fetched as they are needed.
        ///
        /// # Errors
        /// Those of [`pages`](Self::pages). Nothing comes after an error.
        pub fn stream(self) -> impl runtime::Stream<Item = Result<#item, Error<#error>>> + Send + 'a {
            runtime::items(self.pages(), |page| #items)
        }
    })
}

fn parameter<'a>(parameters: &'a [Parameter], name: &str) -> Result<&'a Ident, RefineError> {
    let found = parameters.iter().find(|parameter| {
        parameter.name == name && matches!(parameter.kind, ParameterKind::Optional(_))
    });
    let found = found.map(|parameter| &parameter.ident);
    let missing = || format!("no `{name}`");
    found.ok_or_else(|| RefineError::new("an optional parameter that names the page", missing()))
}
