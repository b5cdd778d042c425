//! Lists that come in pages: what the runtime has to know to go through them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::contents::of_outcome;
use super::scope::{Scope, ident};
use crate::model::{Operation, PageField, Pagination, PaginationStyle};

/// How the pages follow each other, and the methods `pages` and `stream` of the request.
pub(super) fn items(
    scope: &Scope<'_>,
    operation: &Operation,
    pagination: &Pagination,
) -> TokenStream {
    let name = ident(&operation.request_name);
    let [page, item] = [&pagination.page, &pagination.item].map(|ty| scope.ty(ty));
    let failure = of_outcome(scope, &operation.failure).value;
    let [implemented, position, next, fetched, constant] =
        ["Paged", "PagePosition", "Next", "PageFuture", "Operation"]
            .map(|name| scope.runtime(name));
    let [pages, stream] = ["Pages", "Items"].map(|name| scope.public(name));
    let path = pagination.items.iter().map(|name| ident(name));
    let found = quote!(page #(.#path)*);
    let (parameter, follow) = match &pagination.style {
        PaginationStyle::Offset {
            parameter,
            last_offset,
            answered,
            size,
        } => {
            let last = Literal::i64_unsuffixed(*last_offset);
            let [offset, limit] = [answered, size].map(|field| answered_number(field.as_ref()));
            let follow = quote!(#next::offset(#found.len(), #offset, #limit, page.total, #last));
            (parameter, follow)
        }
        PaginationStyle::Cursor { parameter } => {
            let more = quote!(page.pagination.has_next_page);
            let follow = quote!(#next::cursor(#more, page.pagination.cursor.as_deref()));
            (parameter, follow)
        }
    };
    let parameter = ident(parameter);
    quote! {
        impl #implemented for #name {
            type Page = #page;
            type Item = #item;
            type Failure = #failure;
            const OPERATION: &'static #constant = &Self::OPERATION;
            fn position(&mut self) -> &mut impl #position {
                &mut self.#parameter
            }
            fn fetch(self) -> #fetched<Self> {
                Box::pin(self.send())
            }
            fn next(page: &#page) -> #next {
                #follow
            }
            fn items(page: #page) -> Vec<#item> {
                #found
            }
        }
        impl #name {
            /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
            pub fn pages(self) -> #pages<Self> {
                #pages::new(self)
            }
            /// The items of the list, one after the other; pages are fetched as they are needed.
            pub fn stream(self) -> #stream<Self> {
                #stream::new(self)
            }
        }
    }
}

/// What the page says of itself, as an `Option<i64>`.
fn answered_number(field: Option<&PageField>) -> TokenStream {
    let Some(PageField {
        identifier,
        required,
    }) = field
    else {
        return quote!(None);
    };
    let name = ident(identifier);
    if *required {
        quote!(Some(page.#name))
    } else {
        quote!(page.#name)
    }
}
