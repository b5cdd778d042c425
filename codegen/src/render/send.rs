//! The method that sends a request: progenitor's statements between what the runtime does before and after.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Expr, Ident, LitStr, Member, Stmt};

use super::body::is_raw;
use super::contents::of_outcome;
use super::docs;
use super::scope::{Scope, ident};
use crate::compose::{Composed, parameter_name, parameters};
use crate::model::{BodyFormat, Operation, Rules};

/// The method `send`, or `connect` of what becomes a WebSocket.
pub(super) fn method(scope: &Scope<'_>, operation: &Operation, composed: Composed) -> TokenStream {
    let mut fields: Vec<_> = parameters(operation)
        .map(|parameter| ident(&parameter.identifier))
        .collect();
    let known = operation.body.as_ref().filter(|body| !is_raw(body));
    let raw = operation.body.as_ref().filter(|body| is_raw(body));
    if operation.body.is_some() {
        fields.push(format_ident!("body"));
    }
    let exposed = operation.parameters.iter().filter(|one| one.secret);
    let exposed = exposed.map(|parameter| {
        let (wrapper, name) = (scope.bare_value("Exposed"), ident(&parameter.identifier));
        quote!(let #name = #wrapper(#name);)
    });
    let ruled = parameters(operation).filter(|other| other.rules != Rules::Any);
    let ruled = ruled.map(|parameter| {
        let (wire_name, name) = (&parameter.wire_name, ident(&parameter.identifier));
        quote!(.parameter(#wire_name, &#name))
    });
    let ruled: TokenStream = ruled.collect();
    let ruled = (!ruled.is_empty()).then(|| quote!(let call = call #ruled;));
    let known_body = known.map(|_| quote!(.body(&body)));
    let raw_body = raw.map(|_| quote!(.raw_body(body.as_ref())));
    let whole = known_body.or(raw_body);
    let plain_body = raw.map(|_| quote!(let body = body.unwrap_or_default();));
    // A request that is nothing but its call is used as it is.
    let bare = fields.is_empty();
    let call = if bare {
        quote!(self.call)
    } else {
        quote!(call)
    };
    let taken = (!bare).then(|| quote!(let Self { call, #(#fields),* } = self;));
    let statements = with_names(operation, composed.statements, &call);
    let ready = match whole {
        None => quote!(let url = #call.url()?;),
        Some(body) => quote!(let (call, url) = call #body.ready()?;),
    };
    if known.is_some_and(|body| body.format == BodyFormat::Form) {
        scope.form();
    }
    let optional = operation.body.as_ref().filter(|body| !body.required);
    let without_body =
        optional.map(|_| quote!(let request = call.without_body_if_missing(request);));
    let failure = of_outcome(scope, &operation.failure);
    let failure_marker = failure.marker;
    let (doc, name, value, markers) = if let Some(websocket) = &operation.websocket {
        let codes = ident(&websocket.type_name);
        let doc = "Sends the request, and goes on as a connection; fails with what [`Error`](crate::Error) tells apart.";
        let markers = quote!(#codes, #failure_marker);
        (
            doc,
            format_ident!("connect"),
            quote!(crate::WebSocket<#codes>),
            markers,
        )
    } else {
        let success = of_outcome(scope, &operation.success);
        let (ty, value, marker) = (
            scope.runtime("ResponseValue"),
            success.value,
            success.marker,
        );
        let doc = "Sends the request; fails with what [`Error`](crate::Error) tells apart.";
        let markers = quote!(#marker, #failure_marker);
        (doc, format_ident!("send"), quote!(#ty<#value>), markers)
    };
    let doc = docs::lines(doc);
    let result = result(scope, operation, &value, &failure.value);
    quote! {
        #doc
        pub async fn #name(self) -> #result {
            #taken
            #(#exposed)*
            #ruled
            #ready
            #plain_body
            #(#statements)*
            #without_body
            #call.#name::<#markers>(request).await
        }
    }
}

/// What `send` returns: the short form if the operation fails as most of the API do.
fn result(
    scope: &Scope<'_>,
    operation: &Operation,
    success: &TokenStream,
    failure: &TokenStream,
) -> TokenStream {
    let usual = match (&scope.api.error_body, operation.failure.content()) {
        (Some(usual), Some(crate::model::Content::Json(ty))) => usual == ty,
        _ => false,
    };
    if usual {
        let result = scope.local("Result");
        quote!(#result<#success>)
    } else {
        quote!(std::result::Result<#success, crate::Error<#failure>>)
    }
}

/// progenitor's statements with the names of the API instead of `p0`, `p1`, …, and the HTTP client of `call`.
pub(super) fn with_names(
    operation: &Operation,
    mut statements: Vec<Stmt>,
    call: &TokenStream,
) -> Vec<Stmt> {
    let count = parameters(operation).count();
    let names = parameters(operation)
        .enumerate()
        .map(|(index, parameter)| Renamed {
            composed: parameter_name(index, count),
            identifier: ident(&parameter.identifier),
            wire_name: &parameter.wire_name,
        });
    let mut names = Names {
        parameters: names.collect(),
        call,
    };
    for statement in &mut statements {
        names.visit_stmt_mut(statement);
    }
    statements
}

struct Renamed<'a> {
    composed: String,
    identifier: Ident,
    wire_name: &'a str,
}

struct Names<'a> {
    parameters: Vec<Renamed<'a>>,
    call: &'a TokenStream,
}

impl VisitMut for Names<'_> {
    fn visit_ident_mut(&mut self, ident: &mut Ident) {
        if let Some(name) = self.parameters.iter().find(|name| *ident == name.composed) {
            *ident = name.identifier.clone();
        }
    }

    fn visit_lit_str_mut(&mut self, literal: &mut LitStr) {
        let value = literal.value();
        if let Some(name) = self.parameters.iter().find(|name| value == name.composed) {
            *literal = LitStr::new(name.wire_name, literal.span());
        }
    }

    /// The runtime's call has the client that progenitor keeps in a field.
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if is_client(expression) {
            let call = self.call;
            *expression = Expr::Verbatim(quote!(#call.http()));
        } else {
            syn::visit_mut::visit_expr_mut(self, expression);
        }
    }
}

/// Whether an expression is `self.client`.
fn is_client(expression: &Expr) -> bool {
    matches!(expression, Expr::Field(field)
        if matches!(&field.member, Member::Named(name) if name == "client")
            && matches!(&*field.base, Expr::Path(path) if path.path.is_ident("self")))
}
