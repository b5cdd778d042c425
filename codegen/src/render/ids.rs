//! Identifiers: an alias and a marker a kind.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::scope::{Scope, ident};
use crate::model::Type;

/// The alias of one kind of identifiers.
pub(super) fn alias(scope: &Scope<'_>, ty: &Type, cfg: &TokenStream) -> TokenStream {
    let doc = docs::of_type(ty);
    let name = ident(&ty.name);
    let id = scope.value("Id");
    quote!(#doc #cfg pub type #name = #id<kind::#name>;)
}

/// The marker that tells the kind from others.
pub(super) fn kind(ty: &Type, cfg: &TokenStream) -> TokenStream {
    let doc = format!(" Marks [`{0}`](super::{0}).", ty.name);
    let text = &ty.name;
    let name = ident(text);
    quote! {
        #[doc = #doc]
        #cfg
        pub enum #name {}
        #cfg
        impl values::IdKind for #name {
            const NAME: &'static str = #text;
        }
    }
}

/// The module of the markers.
pub(super) fn kinds(kinds: &[TokenStream]) -> TokenStream {
    if kinds.is_empty() {
        return TokenStream::new();
    }
    quote! {
        /// Markers that tell the identifiers above apart.
        pub mod kind {
            use crate::values;
            #(#kinds)*
        }
    }
}
