//! Enums of the answers of an operation that mean the same and hold different things.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Ident;

use super::contents::{Reading, of_content};
use super::docs;
use super::scope::{Scope, ident};
use crate::model::{Answer, Content, Outcome, Status, Type};

/// The enum, and how the runtime reads it.
pub(super) fn items(
    scope: &Scope<'_>,
    ty: &Type,
    outcome: &Outcome,
    cfg: &TokenStream,
) -> TokenStream {
    let name = ident(&ty.name);
    let doc = docs::of_type(ty);
    let variants = outcome.answers.iter().map(|answer| {
        let doc = docs::lines(&format!("An answer with {}.", description(answer.status)));
        let case = ident(&answer.status.name());
        if answer.content == Content::Empty {
            quote!(#doc #case)
        } else {
            let value = of_content(scope, &answer.content).value;
            quote!(#doc #case(#value))
        }
    });
    let streams = outcome.is_streamed();
    let derive = (!streams).then(|| quote!(#[derive(Clone, Debug, PartialEq)]));
    let debug = streams.then(|| debug(&name, &outcome.answers, cfg));
    let answer = answer(scope, &name, &outcome.answers, cfg);
    quote! {
        #doc
        #cfg
        #derive
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }
        #debug
        #answer
    }
}

fn description(status: Status) -> String {
    match status {
        Status::Code(code) => format!("status {code}"),
        Status::Class(class) => format!("a status of {class}XX"),
        Status::Default => "any other status".to_owned(),
    }
}

/// A stream has no `Debug`, and its bytes are nobody's to print.
fn debug(name: &Ident, answers: &[Answer], cfg: &TokenStream) -> TokenStream {
    let arms = answers.iter().map(|answer| {
        let text = answer.status.name();
        let case = ident(&text);
        match answer.content {
            Content::Empty => quote!(Self::#case => f.write_str(#text)),
            Content::Bytes => {
                quote!(Self::#case(_) => f.debug_tuple(#text).finish_non_exhaustive())
            }
            _ => quote!(Self::#case(value) => f.debug_tuple(#text).field(value).finish()),
        }
    });
    quote! {
        #cfg
        impl std::fmt::Debug for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self { #(#arms,)* }
            }
        }
    }
}

/// The status says how an answer is read; the runtime asks only for those that are documented.
fn answer(scope: &Scope<'_>, name: &Ident, answers: &[Answer], cfg: &TokenStream) -> TokenStream {
    let [implemented, reply, error] =
        ["Answer", "Reply", "DecodeError"].map(|name| scope.runtime(name));
    let response = scope.runtime("ResponseValue");
    let json = |answer: &Answer| {
        matches!(
            answer.content,
            Content::Json(_) | Content::Enveloped(_) | Content::Empty
        )
    };
    let accept = answers.iter().all(json).then(|| {
        quote!(
            const ACCEPT: Option<&'static str> = Some("application/json");
        )
    });
    let last = answers.len().saturating_sub(1);
    let arms = answers.iter().enumerate().map(|(index, answer)| {
        let pattern = if index == last {
            quote!(_)
        } else {
            pattern(answer.status)
        };
        let case = ident(&answer.status.name());
        let Reading { marker, .. } = of_content(scope, &answer.content);
        let change = if answer.content == Content::Empty {
            quote!(|()| Self::#case)
        } else {
            quote!(Self::#case)
        };
        quote!(#pattern => <#marker as #implemented>::read(reply).map(|value| value.map(#change)))
    });
    quote! {
        #cfg
        impl #implemented for #name {
            type Value = Self;
            #accept
            fn read(reply: #reply) -> std::result::Result<#response<Self>, #error> {
                match reply.status().as_u16() { #(#arms,)* }
            }
        }
    }
}

fn pattern(status: Status) -> TokenStream {
    match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        Status::Class(class) => {
            let first = Literal::u16_unsuffixed(class * 100);
            let last = Literal::u16_unsuffixed(class * 100 + 99);
            quote!(#first..=#last)
        }
        Status::Default => quote!(_),
    }
}
