//! Lists that come in pages: what the runtime has to know to go through them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::contents::of_outcome;
use super::scope::{Scope, ident};
use crate::model::{Integer, Operation, Pagination, PaginationStyle, TypeRef};

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
        ["Paged", "Position", "Next", "PageFuture", "Operation"].map(|name| scope.runtime(name));
    let [pages, stream] = ["Pages", "Items"].map(|name| scope.public(name));
    let path = pagination.items.iter().map(|name| ident(name));
    let found = quote!(page #(.#path)*);
    let (here, there, follow) = match &pagination.style {
        PaginationStyle::Offset {
            parameter,
            last_offset,
        } => {
            let offset = ident(parameter);
            let last = Literal::i64_unsuffixed(*last_offset);
            let number = into_i64(operation, parameter);
            (
                quote!(#position::Offset(self.#offset.map_or(0, #number))),
                quote!(self.#offset = position.offset();),
                quote!(#next::offset(#found.len(), page.total, #last)),
            )
        }
        PaginationStyle::Cursor { parameter } => {
            let cursor = ident(parameter);
            (
                quote!(#position::Cursor(self.#cursor.clone())),
                quote!(self.#cursor = position.cursor();),
                quote!(#next::cursor(page.pagination.has_next_page, page.pagination.cursor.as_deref())),
            )
        }
    };
    quote! {
        impl #implemented for #name {
            type Page = #page;
            type Item = #item;
            type Failure = #failure;
            fn operation() -> &'static #constant {
                &Self::OPERATION
            }
            fn position(&self) -> #position {
                #here
            }
            fn at(mut self, position: #position) -> Self {
                #there
                self
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

/// A function that makes an `i64` of the parameter's value.
fn into_i64(operation: &Operation, parameter: &str) -> TokenStream {
    let mut parameters = operation.parameters.iter();
    let found = parameters.find(|candidate| candidate.identifier == parameter);
    if found.is_some_and(|found| found.ty == TypeRef::Integer(Integer::U64)) {
        quote!(|number| i64::try_from(number).unwrap_or(i64::MAX))
    } else {
        quote!(i64::from)
    }
}
