//! Waiting for what is provisioned after it was answered.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Ident;

use super::arguments::{self, Argument};
use super::contents::of_outcome;
use super::scope::{Scope, ident};
use super::{docs, features};
use crate::model::{Found, Operation, TypeRef, Waiter};

/// How to wait for what an operation has created.
pub(super) struct Waiting {
    /// The client's method.
    pub(super) method: TokenStream,
    /// What it watches.
    pub(super) items: TokenStream,
}

/// How to wait for what an operation has created, if something reads it.
pub(super) fn items(scope: &Scope<'_>, operation: &Operation, waiter: &Waiter) -> Option<Waiting> {
    let mut operations = scope.api.operations.iter();
    let reader = operations.find(|candidate| candidate.id == waiter.reader)?;
    let cfg = features::needs(scope.api, operation, reader);
    let required = reader.parameters.iter().filter(|one| one.required);
    let required = required.map(|parameter| (parameter.identifier.as_str(), &parameter.ty));
    let id = waiter.found.id().map(|(name, ty)| (name.as_str(), ty));
    let fields: Vec<(Ident, &TypeRef)> = required
        .chain(id)
        .map(|(name, ty)| (ident(name), ty))
        .collect();
    let types = fields.iter().map(|(_, ty)| scope.ty(ty));
    let names = fields.iter().map(|(name, _)| name);
    let (mut taken, mut values) = (Vec::new(), Vec::new());
    for (name, ty) in &fields {
        let Argument { ty, value } = arguments::of(scope, ty, name);
        taken.push(quote!(#name: #ty));
        values.push(arguments::field(name, &value));
    }
    let (method, name) = (ident(&waiter.method_name), ident(&waiter.type_name));
    let creator = &operation.method_name;
    let doc = docs::lines(&format!(
        "Waits until what [`{creator}`](Client::{creator}) has created is {}; see [`Waiter`](crate::Waiter).",
        in_words(&waiter.ready)
    ));
    let watched_doc = docs::lines(&format!("What [`Client::{}`] watches.", waiter.method_name));
    let [client, result] = [scope.local("Client"), scope.runtime("Waiter")];
    let [watched, reading] = ["Watched", "Reading"].map(|name| scope.runtime(name));
    let resource = scope.ty(&waiter.resource);
    let failure = of_outcome(scope, &reader.failure).value;
    let text = called(&waiter.resource);
    let read = read(scope, waiter, reader, &fields);
    let (which, progress) = (which(&fields), progress(scope, waiter));
    let outcome = scope.runtime("Progress");
    let method = quote! {
        #doc
        #cfg
        pub fn #method(&self, #(#taken),*) -> #result<#name> {
            #result::new(#name { client: self.clone(), #(#values),* })
        }
    };
    let items = quote! {
        #watched_doc
        #cfg
        #[derive(Clone, Debug)]
        pub struct #name {
            client: #client,
            #(#names: #types,)*
        }
        #cfg
        impl #watched for #name {
            type Resource = #resource;
            type Failure = #failure;
            const NAME: &'static str = #text;
            #which
            fn read(&self) -> #reading<Self> {
                #read
            }
            fn progress(resource: &#resource) -> #outcome {
                #progress
            }
        }
    };
    Some(Waiting { method, items })
}

/// Reads the state of the resource: by itself, or as one of a list.
fn read(
    scope: &Scope<'_>,
    waiter: &Waiter,
    reader: &Operation,
    fields: &[(Ident, &TypeRef)],
) -> TokenStream {
    let kept = |(name, ty): &(Ident, &TypeRef)| {
        if scope.is_copy(ty) {
            quote!(self.#name)
        } else {
            quote!(self.#name.clone())
        }
    };
    let method = ident(&reader.method_name);
    let listed = waiter.found.id().and_then(|_| fields.split_last());
    let Some((id, path)) = listed else {
        let path = fields.iter().map(kept);
        let existing = scope.runtime("existing");
        return quote!(#existing(self.client.#method(#(#path),*).send()));
    };
    let (wanted, path) = (kept(id), path.iter().map(kept));
    if let Found::InList { fields, .. } = &waiter.found {
        let fields = fields.iter().map(|name| ident(name));
        let among = scope.runtime("among");
        return quote! {
            let wanted = #wanted;
            let answer = self.client.#method(#(#path),*).send();
            #among(answer, |answer| answer #(.#fields)*, move |item| item.id == wanted)
        };
    }
    let page_size = reader.pagination.as_ref();
    let page_size = page_size.and_then(|pagination| pagination.page_size.as_ref());
    let page_size = page_size.map(|(parameter, most)| {
        let parameter = ident(parameter);
        let most = Literal::i128_unsuffixed(*most);
        quote!(.#parameter(#most))
    });
    let find = scope.runtime("find");
    quote! {
        let wanted = #wanted;
        let list = self.client.#method(#(#path),*) #page_size;
        #find(list, move |item| item.id == wanted)
    }
}

/// What the state says. What is not there on the way to it is awaited.
fn progress(scope: &Scope<'_>, waiter: &Waiter) -> TokenStream {
    let progress = scope.runtime("Progress");
    let Waiter { ready, failed, .. } = waiter;
    let of = |state| quote!(#progress::of(#state.as_str(), &[#(#ready),*], &[#(#failed),*]));
    let (mut state, mut sure) = (quote!(resource), true);
    for field in &waiter.status {
        let name = ident(&field.identifier);
        state = match (sure, field.always_there) {
            (true, true) => quote!(#state.#name),
            (true, false) => quote!(#state.#name.as_ref()),
            (false, true) => quote!(#state.map(|within| &within.#name)),
            (false, false) => quote!(#state.and_then(|within| within.#name.as_ref())),
        };
        sure &= field.always_there;
    }
    if sure {
        return of(state);
    }
    let known = of(quote!(status));
    quote!(#state.map_or(#progress::Pending, |status| #known))
}

/// Says which resource it is: by its id in a list, or else by the last parameter of its path.
fn which(fields: &[(Ident, &TypeRef)]) -> Option<TokenStream> {
    let (name, ty) = fields.last()?;
    (**ty != TypeRef::Secret).then(|| {
        quote! {
            fn id(&self) -> String {
                self.#name.to_string()
            }
        }
    })
}

fn in_words(states: &[String]) -> String {
    let states: Vec<_> = states.iter().map(|state| format!("`{state}`")).collect();
    states.join(" or ")
}

/// What messages call a resource: `private port` for a `PrivatePort`.
fn called(resource: &TypeRef) -> String {
    let name = resource.named().unwrap_or("resource");
    let words = heck::ToSnakeCase::to_snake_case(name);
    words.replace('_', " ")
}
