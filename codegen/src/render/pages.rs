//! Lists that come in pages: what the runtime has to know to go through them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::contents::of_outcome;
use super::scope::{Scope, ident};
use crate::model::{Operation, Pagination, PaginationStyle};

/// What is generated for a list.
pub(super) struct Paging {
    /// How the pages follow each other.
    pub(super) knowledge: TokenStream,
    /// The methods `pages` and `stream` of the request.
    pub(super) methods: TokenStream,
}

/// How the pages follow each other, and the methods `pages` and `stream` of the request.
pub(super) fn items(scope: &Scope<'_>, operation: &Operation, pagination: &Pagination) -> Paging {
    let name = ident(&operation.request_name);
    let [page, item] = [&pagination.page, &pagination.item].map(|ty| scope.ty(ty));
    let failure = of_outcome(scope, &operation.failure).value;
    let [implemented, position, next, fetched, constant] =
        ["Paged", "PagePosition", "Next", "PageFuture", "Operation"]
            .map(|name| scope.runtime(name));
    let [pages, stream] = ["Pages", "Items"].map(|name| scope.runtime(name));
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
            let said = [("at", answered), ("of", size)].map(|(method, field)| {
                let field = ident(&field.as_ref()?.identifier);
                let method = ident(method);
                Some(quote!(.#method(page.#field)))
            });
            let said = said.iter().flatten();
            let follow = quote!(#next::offset(#found.len(), page.total, #last) #(#said)*);
            (parameter, follow)
        }
        PaginationStyle::Cursor { parameter } => {
            let more = quote!(page.pagination.has_next_page);
            let follow = quote!(#next::cursor(#more, page.pagination.cursor.as_deref()));
            (parameter, follow)
        }
    };
    let parameter = ident(parameter);
    let knowledge = quote! {
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
    };
    let methods = quote! {
        /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
        pub fn pages(self) -> #pages<Self> {
            #pages::new(self)
        }
        /// The items of the list, one after the other; pages are fetched as they are needed.
        pub fn stream(self) -> #stream<Self> {
            #stream::new(self)
        }
    };
    Paging { knowledge, methods }
}
