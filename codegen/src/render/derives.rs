//! What generated types derive.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Direction;

/// The feature that adds the direction of serde that a type does not need to travel.
const FULL: &str = "full-serde";

/// These traits, and the direction of serde that values travel in; a feature adds the other.
pub(super) fn with(traits: &TokenStream, direction: Direction) -> TokenStream {
    let serialize = serialize(direction);
    match (direction.request, direction.response) {
        (true, true) => {
            quote!(#[derive(#traits, ::serde::Deserialize, ::serde::Serialize)])
        }
        (true, false) => quote! {
            #[derive(#traits, ::serde::Serialize)]
            #[cfg_attr(feature = #FULL, derive(::serde::Deserialize))]
        },
        (false, _) => quote! {
            #[derive(#traits, ::serde::Deserialize)]
            #serialize
        },
    }
}

/// These traits and `Serialize`, for what reads itself.
pub(super) fn with_serialize(traits: &TokenStream, direction: Direction) -> TokenStream {
    if direction.request {
        quote!(#[derive(#traits, ::serde::Serialize)] #[serde(untagged)])
    } else {
        quote! {
            #[derive(#traits)]
            #[cfg_attr(feature = #FULL, derive(::serde::Serialize), serde(untagged))]
        }
    }
}

/// The attribute of an implementation of `Deserialize`.
pub(super) fn deserialize(direction: Direction) -> TokenStream {
    if direction.request && !direction.response {
        quote!(#[cfg(feature = #FULL)])
    } else {
        TokenStream::new()
    }
}

fn serialize(direction: Direction) -> TokenStream {
    if direction.request {
        TokenStream::new()
    } else {
        quote!(#[cfg_attr(feature = #FULL, derive(::serde::Serialize))])
    }
}
