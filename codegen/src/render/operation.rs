//! The constant by which the runtime knows an operation.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::rules;
use super::scope::Scope;
use crate::model::{Answer, Authentication, Content, Operation, Outcome, Rules, Status};

/// The constant, with what differs from the default.
pub(super) fn constant(scope: &Scope<'_>, operation: &Operation) -> TokenStream {
    let Operation { id, path, .. } = operation;
    let ty = scope.runtime("Operation");
    let scoped = operation.scoped.then(|| quote!(scoped: true,));
    let parameters = operation.parameters.iter();
    let parameters = parameters.filter(|parameter| parameter.rules != Rules::Any);
    let parameters = parameters.map(|parameter| {
        let name = &parameter.wire_name;
        let rules = rules::value(scope, &parameter.rules);
        quote!((#name, #rules))
    });
    let parameters = list("parameters", &parameters.collect::<Vec<_>>());
    let body = operation.body.as_ref().map(|body| {
        let rules = body.ty.as_ref().map(|_| {
            let rules = rules::value(scope, &body.rules);
            quote!(body: Some(#rules),)
        });
        let optional = (!body.required).then(|| quote!(body_required: false,));
        quote!(#rules #optional)
    });
    let limits = operation.limit_classes.iter().map(|class| quote!(#class));
    let limits = list("limits", &limits.collect::<Vec<_>>());
    let service = operation.service.as_ref();
    let service = service.map(|name| quote!(service: Some(#name),));
    let idempotent = operation.idempotent.then(|| quote!(idempotent: true,));
    let mut parameters_held = operation.parameters.iter();
    let secret = parameters_held.any(|parameter| parameter.secret)
        || operation.body.as_ref().is_some_and(|body| body.secret);
    let secret = secret.then(|| quote!(secret: true,));
    let authentication = authentication(scope, operation.authentication);
    // What succeeds in one way only may say so with any status of success.
    let success = (!operation.success.is_any())
        .then(|| outcome(scope, "success", &operation.success, &[Status::Class(2)]));
    let success = success.flatten();
    let failures = [Status::Class(4), Status::Class(5)];
    let failure = outcome(scope, "failure", &operation.failure, &failures);
    let outcomes = [&operation.success, &operation.failure];
    let answers = outcomes.iter().flat_map(|outcome| &outcome.answers);
    // The connection that an answer becomes is not read either.
    let streamed = answers
        .filter(|answer| answer.content == Content::Bytes || answer.status == Status::Code(101));
    let streamed = list("streamed", &statuses(scope, streamed));
    quote! {
        const OPERATION: #ty = #ty {
            path: #path,
            #scoped #parameters #body #limits #service #idempotent #secret #authentication #success #failure #streamed
            ..#ty::of(#id)
        };
    }
}

/// Nothing if requests carry the token, as most do.
fn authentication(scope: &Scope<'_>, authentication: Authentication) -> Option<TokenStream> {
    let case = match authentication {
        Authentication::Required => return None,
        Authentication::Optional => quote!(Optional),
        Authentication::None => quote!(None),
    };
    let ty = scope.runtime("Authentication");
    Some(quote!(authentication: #ty::#case,))
}

/// A field that holds a list; nothing for an empty one, which is the default.
fn list(name: &str, elements: &[TokenStream]) -> Option<TokenStream> {
    let name = super::scope::ident(name);
    (!elements.is_empty()).then(|| quote!(#name: &[#(#elements),*],))
}

fn outcome(
    scope: &Scope<'_>,
    name: &str,
    outcome: &Outcome,
    default: &[Status],
) -> Option<TokenStream> {
    let answers = outcome.answers.iter();
    if answers
        .map(|answer| answer.status)
        .eq(default.iter().copied())
    {
        return None;
    }
    let name = super::scope::ident(name);
    let statuses = statuses(scope, outcome.answers.iter());
    Some(quote!(#name: &[#(#statuses),*],))
}

fn statuses<'a>(scope: &Scope<'_>, answers: impl Iterator<Item = &'a Answer>) -> Vec<TokenStream> {
    let statuses = answers.map(|answer| {
        let ty = scope.runtime("Status");
        match answer.status {
            Status::Code(code) => {
                let code = Literal::u16_unsuffixed(code);
                quote!(#ty::Code(#code))
            }
            Status::Class(class) => {
                let class = Literal::u16_unsuffixed(class);
                quote!(#ty::Class(#class))
            }
            Status::Default => quote!(#ty::Default),
        }
    });
    statuses.collect()
}
