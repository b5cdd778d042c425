//! What answers hold: the markers that tell the runtime how to read them, and the values that it makes of them.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use crate::model::{Content, Outcome, TypeRef};

/// How the runtime reads an answer, and what it makes of it.
pub(super) struct Reading {
    /// The type that implements the runtime's `Answer`.
    pub(super) marker: TokenStream,
    /// Type of the value.
    pub(super) value: TokenStream,
}

/// How any of the answers is read.
pub(super) fn of_outcome(scope: &Scope<'_>, outcome: &Outcome) -> Reading {
    if let Some(choice) = &outcome.choice {
        let name = scope.named(choice);
        return Reading {
            marker: name.clone(),
            value: name,
        };
    }
    of_content(scope, outcome.content().unwrap_or(&Content::Empty))
}

/// How one answer is read.
pub(super) fn of_content(scope: &Scope<'_>, content: &Content) -> Reading {
    let (marker, value) = match content {
        Content::Empty => (scope.runtime("Empty"), quote!(())),
        Content::Text => (scope.runtime("Text"), quote!(String)),
        Content::Bytes => (scope.runtime("Bytes"), scope.runtime("ByteStream")),
        Content::Json(ty) => json(scope, "Json", ty),
        Content::Enveloped(ty) => json(scope, "Enveloped", ty),
    };
    Reading { marker, value }
}

/// A marker of a body of JSON, and the type of its value.
fn json(scope: &Scope<'_>, marker: &'static str, ty: &TypeRef) -> (TokenStream, TokenStream) {
    let (marker, ty) = (scope.runtime(marker), scope.ty(ty));
    (quote!(#marker<#ty>), ty)
}
