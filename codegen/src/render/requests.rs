//! The file of a module's requests: for each operation the client's method, and the request that it returns.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::arguments::{self, Argument};
use super::error::RenderError;
use super::scope::{Scope, ident};
use super::{body, docs, features, operation, pages, send, waiters, websockets};
use crate::compose::Composed;
use crate::model::{Api, Operation, Parameter, Place};

/// The operations of a module, in the document's order.
pub(super) fn of_module<'a>(api: &'a Api, module: &str) -> Vec<&'a Operation> {
    let operations = api.operations.iter();
    operations
        .filter(|operation| operation.module == module)
        .collect()
}

/// The items of the file.
pub(super) fn file(
    api: &Api,
    module: &str,
    operations: &[&Operation],
    composed: &mut BTreeMap<String, Composed>,
) -> Result<TokenStream, RenderError> {
    let scope = Scope::of_requests(api, module);
    let (mut methods, mut items) = (TokenStream::new(), TokenStream::new());
    for operation in operations {
        let composed = composed.remove(&operation.id);
        let composed = composed.ok_or_else(|| RenderError::NotComposed(operation.id.clone()))?;
        let fields = fields(&scope, operation);
        methods.extend(method(&scope, operation, &fields));
        items.extend(request(&scope, operation, &fields, composed));
        if let Some(waiter) = &operation.waiter
            && let Some(waiter) = waiters::items(&scope, operation, waiter)
        {
            methods.extend(waiter.method);
            items.extend(waiter.items);
        }
        if let Some(websocket) = &operation.websocket {
            items.extend(websockets::close_codes(operation, websocket));
        }
    }
    let client = scope.local("Client");
    let imports = scope.imports();
    let doc = about(api, module);
    Ok(quote!(#imports #doc impl #client { #methods } #items))
}

/// What the operations have in common: in the documentation of the client, their methods stand beneath it.
fn about(api: &Api, module: &str) -> Option<TokenStream> {
    let mut modules = api.modules.iter();
    let module = modules.find(|known| known.name == module)?;
    let tag = module.tag.as_deref()?;
    let feature = features::feature(api, tag);
    Some(docs::lines(&format!(
        "# {tag}\n\n{} Feature `{feature}`.",
        module.doc.trim()
    )))
}

fn request(
    scope: &Scope<'_>,
    operation: &Operation,
    fields: &[Field],
    composed: Composed,
) -> TokenStream {
    let name = ident(&operation.request_name);
    let doc = docs::lines(&format!(
        "The request of [`Client::{}`].",
        operation.method_name
    ));
    let cfg = websockets::condition(operation);
    let raw = operation.body.as_ref().is_some_and(body::is_raw);
    let derive = if raw {
        quote!(#[derive(Debug)])
    } else {
        quote!(#[derive(Clone, Debug)])
    };
    let call = scope.runtime("Call");
    let constant = operation::constant(scope, operation);
    let optional = operation.parameters.iter().filter(|one| !one.required);
    let setters = optional.map(|parameter| optional_setter(scope, parameter));
    let body = operation.body.as_ref();
    let body = body.map(|body| body::setters(scope, body));
    let send = send::method(scope, operation, composed);
    let pages = operation.pagination.as_ref();
    let pages = pages.map(|pagination| pages::items(scope, operation, pagination));
    let (methods, knowledge) = pages.map(|pages| (pages.methods, pages.knowledge)).unzip();
    let declared = fields
        .iter()
        .map(|Field { name, ty, .. }| quote!(#name: #ty,));
    quote! {
        #doc
        #cfg
        #derive
        #[must_use = "a request does nothing until it is sent"]
        pub struct #name {
            call: #call,
            #(#declared)*
        }
        #cfg
        impl #name {
            #constant
            #(#setters)*
            #body
            #send
            #methods
        }
        #knowledge
    }
}

/// A field of a request beside its call.
struct Field {
    name: Ident,
    ty: TokenStream,
    /// What it holds at first.
    initial: TokenStream,
    /// The argument of the client's method that it is made from.
    argument: Option<TokenStream>,
}

fn fields(scope: &Scope<'_>, operation: &Operation) -> Vec<Field> {
    let mut fields = Vec::new();
    let others = operation.parameters.iter();
    for parameter in others.filter(|parameter| parameter.place != Place::Path) {
        let name = ident(&parameter.identifier);
        let ty = scope.ty(&parameter.ty);
        fields.push(if parameter.required {
            let Argument {
                ty: argument,
                value,
            } = arguments::of(scope, &parameter.ty, &name);
            Field {
                argument: Some(quote!(#name: #argument)),
                name,
                ty,
                initial: value,
            }
        } else {
            Field {
                name,
                ty: quote!(Option<#ty>),
                initial: quote!(None),
                argument: None,
            }
        });
    }
    if let Some(body) = &operation.body {
        let (ty, initial) = body::field(scope, body);
        fields.push(Field {
            name: format_ident!("body"),
            ty,
            initial,
            argument: None,
        });
    }
    fields
}

/// The parameters of the path, which are a part of the call from the beginning.
fn placed(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    let parameters = operation.parameters.iter();
    parameters.filter(|parameter| parameter.place == Place::Path)
}

/// The client's method.
fn method(scope: &Scope<'_>, operation: &Operation, fields: &[Field]) -> TokenStream {
    let placed_arguments = placed(operation).map(|parameter| {
        let name = ident(&parameter.identifier);
        let Argument { ty, value } = arguments::of(scope, &parameter.ty, &name);
        let plain = scope.ty(&parameter.ty);
        // What is converted has to be given a type.
        let text = (name != value.to_string()).then(|| quote!(let #name: #plain = #value;));
        (text, quote!(#name: #ty))
    });
    let placed_arguments: Vec<_> = placed_arguments.collect();
    let doc = docs::of_operation(operation);
    let cfg = websockets::condition(operation);
    let deprecated = docs::deprecated(operation.deprecated.as_deref());
    let method = ident(&operation.method_name);
    let name = ident(&operation.request_name);
    let arguments = fields.iter().filter_map(|field| field.argument.as_ref());
    let placed = placed(operation).map(|parameter| ident(&parameter.identifier));
    let placed_types = placed_arguments.iter().map(|(_, argument)| argument);
    let texts = placed_arguments
        .iter()
        .filter_map(|(text, _)| text.as_ref());
    let initial = fields
        .iter()
        .map(|field| arguments::field(&field.name, &field.initial));
    let call = quote!(self.core.call(&#name::OPERATION, &[#(&#placed),*]));
    let request = if fields.is_empty() {
        quote!(let call = #call; #name { call })
    } else {
        quote!(#name { call: #call, #(#initial),* })
    };
    quote! {
        #doc
        #cfg
        #deprecated
        pub fn #method(&self, #(#placed_types,)* #(#arguments),*) -> #name {
            #(#texts)*
            #request
        }
    }
}

/// Sets a parameter that may be left out.
fn optional_setter(scope: &Scope<'_>, parameter: &Parameter) -> TokenStream {
    let doc = docs::lines(&parameter.doc);
    let deprecated = docs::deprecated(parameter.deprecated.as_deref());
    let name = ident(&parameter.identifier);
    let Argument { ty, value } = arguments::of(scope, &parameter.ty, &name);
    quote! {
        #doc
        #deprecated
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}
