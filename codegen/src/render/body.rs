//! The body of a request: the field that keeps it, and the setters.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use super::arguments::{self, Argument};
use super::docs;
use super::rules::number;
use super::scope::{Scope, ident};
use super::structs::rest_type;
use crate::model::{Constant, Field, Presence, RequestBody, Struct, TypeKind, TypeRef};
use crate::names;

/// Whether nothing is known of a body: text and bytes are sent as they are.
pub(super) fn is_raw(body: &RequestBody) -> bool {
    body.ty.is_none()
}

/// Type of the field and what it holds at first.
pub(super) fn field(scope: &Scope<'_>, body: &RequestBody) -> (TokenStream, TokenStream) {
    if is_raw(body) {
        return (quote!(Option<::reqwest::Body>), quote!(None));
    }
    let ty = scope.runtime("Body");
    let initial = match expanded(scope, body) {
        None => quote!(#ty::missing()),
        Some(object) => {
            let constants = object.fields.iter().filter_map(constant);
            quote!(#ty::new() #(#constants)*)
        }
    };
    (ty, initial)
}

/// The struct whose properties are setters of the request.
fn expanded<'a>(scope: &Scope<'a>, body: &RequestBody) -> Option<&'a Struct> {
    let ty = scope.definition(body.ty.as_ref().filter(|_| body.expanded)?)?;
    match &ty.kind {
        TypeKind::Struct(object) => Some(object),
        _ => None,
    }
}

/// Sets a property that has only one value and has to be there.
fn constant(field: &Field) -> Option<TokenStream> {
    if matches!(
        field.presence,
        Presence::Optional | Presence::OptionalNullable
    ) {
        return None;
    }
    let name = &field.wire_name;
    let value = match field.constant.as_ref()? {
        Constant::Case { value, .. } | Constant::Text(value) => value.to_token_stream(),
        Constant::IntegerCase { value, .. } => number((*value).into()),
    };
    Some(quote!(.with(#name, #value)))
}

/// The setters.
pub(super) fn setters(scope: &Scope<'_>, body: &RequestBody) -> TokenStream {
    let Some(ty) = &body.ty else {
        let doc = docs::lines(&body.doc);
        return quote! {
            #doc
            pub fn body(mut self, body: impl Into<::reqwest::Body>) -> Self {
                self.body = Some(body.into());
                self
            }
        };
    };
    let object = expanded(scope, body);
    let properties = object.map(|object| {
        let fields = object.fields.iter();
        let set = fields.filter(|field| constant(field).is_none());
        let set = set.map(|field| property(scope, field));
        let rest = object.rest.as_ref().map(|rest| {
            let (name, ty) = (ident(&rest.identifier), rest_type(scope, rest));
            quote! {
                /// Whatever else there is to set, by name.
                pub fn #name(mut self, #name: #ty) -> Self {
                    self.body.extend(#name);
                    self
                }
            }
        });
        quote!(#(#set)* #rest)
    });
    let doc = if object.is_some() {
        "The whole body at once, in the place of all that was set before."
    } else {
        &body.doc
    };
    let doc = docs::lines(doc);
    let whole = scope.runtime("Body");
    let Argument { ty, value } = arguments::of(scope, ty, &format_ident!("body"));
    quote! {
        #properties
        #doc
        pub fn body(mut self, body: #ty) -> Self {
            self.body = #whole::of(&#value);
            self
        }
    }
}

/// Sets a property to a value, and to null if it may be that.
fn property(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let wire_name = &field.wire_name;
    let doc = docs::lines(&field.doc);
    let deprecated = docs::deprecated(field.deprecated.as_deref());
    let name = ident(&field.identifier);
    // A box is of no use on the way into JSON.
    let plain = match &field.ty {
        TypeRef::Boxed(inner) => inner,
        ty => ty,
    };
    let Argument { ty, value } = arguments::of(scope, plain, &name);
    let nullable = matches!(
        field.presence,
        Presence::Nullable | Presence::OptionalNullable
    );
    let null = nullable.then(|| {
        let method = ident(&names::null_setter(&field.identifier));
        let doc = docs::lines(&format!("Sends `null` for `{wire_name}`."));
        quote! {
            #doc
            #deprecated
            pub fn #method(mut self) -> Self {
                self.body.set_null(#wire_name);
                self
            }
        }
    });
    quote! {
        #doc
        #deprecated
        pub fn #name(mut self, #name: #ty) -> Self {
            self.body.set(#wire_name, #value);
            self
        }
        #null
    }
}
