//! How callers hand over values: in the plain type, or whatever becomes one.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::scope::Scope;
use crate::model::{TypeKind, TypeRef};

/// An argument of a method.
pub(super) struct Argument {
    /// Its type.
    pub(super) ty: TokenStream,
    /// The value in its plain type, made from the argument.
    pub(super) value: TokenStream,
}

/// The argument of this name for a value of a type.
pub(super) fn of(scope: &Scope<'_>, ty: &TypeRef, name: &Ident) -> Argument {
    let plain = scope.ty(ty);
    match ty {
        TypeRef::String | TypeRef::Secret => converted(&plain, name),
        TypeRef::Named(_) => {
            let definition = scope.definition(ty);
            if definition.is_some_and(|ty| matches!(ty.kind, TypeKind::Union(_))) {
                converted(&plain, name)
            } else {
                by_value(plain, name)
            }
        }
        TypeRef::List(item) => {
            let item_type = scope.ty(item);
            if matches!(**item, TypeRef::String) {
                Argument {
                    ty: quote!(impl IntoIterator<Item = impl Into<String>>),
                    value: quote!(#name.into_iter().map(Into::into).collect::<Vec<String>>()),
                }
            } else {
                Argument {
                    ty: quote!(impl IntoIterator<Item = #item_type>),
                    value: quote!(#name.into_iter().collect::<Vec<_>>()),
                }
            }
        }
        TypeRef::Boxed(inner) => {
            let Argument { ty, value } = of(scope, inner, name);
            let value = quote!(Box::new(#value));
            Argument { ty, value }
        }
        _ => by_value(plain, name),
    }
}

fn by_value(ty: TokenStream, name: &Ident) -> Argument {
    let value = quote!(#name);
    Argument { ty, value }
}

fn converted(ty: &TokenStream, name: &Ident) -> Argument {
    Argument {
        ty: quote!(impl Into<#ty>),
        value: quote!(#name.into()),
    }
}

/// A field of a literal: in the short form if it has the name of its value.
pub(super) fn field(name: &Ident, value: &TokenStream) -> TokenStream {
    if *name == value.to_string() {
        quote!(#name)
    } else {
        quote!(#name: #value)
    }
}
