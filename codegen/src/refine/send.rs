//! The method that sends a request. How the request is composed is progenitor's; what surrounds that is written anew.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit::Visit;
use syn::visit_mut::VisitMut;
use syn::{Expr, ExprMethodCall, Ident, ImplItemFn, LitStr, Pat, Stmt, parse_quote};

use super::operations::{Parameter, ParameterKind};
use super::paths::Shorten;
use super::{RefineError, parse_type};
use crate::lower::{Answer, Body, OperationPlan, Outcome, Status};
use crate::names;

/// The method `send` of a request.
pub(super) fn method(
    progenitor: ImplItemFn,
    parameters: &[Parameter],
    plan: &OperationPlan,
) -> Result<ImplItemFn, RefineError> {
    let id = &plan.id;
    let idents = parameters.iter().map(|parameter| &parameter.ident);
    let finished = parameters.iter().map(|parameter| finish(parameter, id));
    let url = url(parameters, plan);
    let request = request(progenitor)?;
    let success = parse_type(&plan.success.rust_type)?;
    let error = parse_type(&plan.error.rust_type)?;
    let arms = arms(plan)?;
    let service = plan.service.as_ref().map(|name| format_ident!("{name}"));
    let service = service.map_or(quote!(None), |ident| quote!(Some(#ident.to_string())));
    let mut method = parse_quote! {
        /// Sends the request.
        ///
        /// # Errors
        /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
        pub async fn send(self) -> Result<ResponseValue<#success>, Error<#error>> {
            let Self { client, #(#idents),* } = self;
            #(#finished)*
            #url
            #(#request)*
            let response = runtime::execute((&client.client, &client.inner), request, &Self::OPERATION, #service).await?;
            match response.status().as_u16() { #(#arms)* }
        }
    };
    Shorten::outside_types().visit_impl_item_fn_mut(&mut method);
    Ok(method)
}

/// What the runtime has to know of the operation before it is called.
pub(super) fn operation(plan: &OperationPlan) -> TokenStream {
    let OperationPlan {
        id,
        path,
        classes,
        repeatable,
        success,
        ..
    } = plan;
    let streamed = success.is_streamed();
    quote! {
        const OPERATION: runtime::Operation = runtime::Operation {
            id: #id,
            template: #path,
            classes: &[#(runtime::quota::Class::new(#classes)),*],
            repeatable: #repeatable,
            streamed: #streamed,
        };
    }
}

/// Takes a value out of the builder, or ends with why there is none that may be sent.
fn finish(parameter: &Parameter, id: &str) -> TokenStream {
    let Parameter {
        ident, name, kind, ..
    } = parameter;
    let composed = match kind {
        ParameterKind::Composed(ty) => {
            let message = super::error_of(name);
            Some(
                quote!(.and_then(|#ident| #ty::try_from(#ident).map_err(|error| format!(#message)))),
            )
        }
        _ => None,
    };
    let valid = (!parameter.is_raw()).then(|| quote!(.and_then(values::valid(#name))));
    quote! {
        let #ident = #ident #composed #valid .map_err(|reason| Error::invalid_request(#id, reason))?;
    }
}

/// Binds the URL; the runtime keeps each value within its segment of the path.
fn url(parameters: &[Parameter], plan: &OperationPlan) -> TokenStream {
    let OperationPlan { id, path, .. } = plan;
    let placed = parameters.iter().filter(|parameter| {
        parameter.ident != "body" && path.contains(&format!("{{{}}}", parameter.name))
    });
    let values = placed.map(|Parameter { ident, name, .. }| quote!((#name, &#ident)));
    quote! {
        let url = runtime::url(&client.baseurl, #path, &[#(#values),*])
            .map_err(|reason| Error::invalid_request(#id, reason))?;
    }
}

/// progenitor's statements behind the one that binds the URL, up to the one that binds the request.
fn request(progenitor: ImplItemFn) -> Result<Vec<Stmt>, RefineError> {
    let mut found = false;
    let mut statements = Vec::new();
    let all = progenitor.block.stmts.into_iter();
    for statement in all.skip_while(|statement| !binds(statement, "url")).skip(1) {
        // No vendor asks for progenitor's `api-version` header.
        if !appends(&statement, "api-version") {
            found = binds(&statement, "request");
            statements.push(statement);
        }
        if found {
            drop_empty_header_map(&mut statements);
            for statement in &mut statements {
                Decode.visit_stmt_mut(statement);
                PlainForm.visit_stmt_mut(statement);
                bind_plainly(statement);
            }
            return Ok(statements);
        }
    }
    Err(RefineError::new("a statement that binds `request`", "none"))
}

/// The hooks for which progenitor makes the request mutable are not called.
fn bind_plainly(statement: &mut Stmt) {
    if let Stmt::Local(local) = statement
        && let Pat::Ident(pattern) = &mut local.pat
        && pattern.ident == "request"
    {
        local.attrs.clear();
        pattern.mutability = None;
    }
}

fn binds(statement: &Stmt, name: &str) -> bool {
    match statement {
        Stmt::Local(local) => matches!(&local.pat, Pat::Ident(pattern) if pattern.ident == name),
        _ => false,
    }
}

/// Whether a statement is `header_map.append(HeaderName::from_static("name"), …);`.
fn appends(statement: &Stmt, name: &str) -> bool {
    struct Finder<'a>(&'a str, bool);
    impl<'ast> Visit<'ast> for Finder<'_> {
        fn visit_lit_str(&mut self, literal: &'ast LitStr) {
            self.1 |= literal.value() == self.0;
        }
    }
    let mut finder = Finder(name, false);
    if let Stmt::Expr(Expr::MethodCall(call), _) = statement
        && call.method == "append"
    {
        finder.visit_stmt(statement);
    }
    finder.1
}

/// Without header parameters, nothing is put into the header map.
fn drop_empty_header_map(statements: &mut Vec<Stmt>) {
    // The map is bound in one statement and used in another.
    if statements.len() > 2 {
        return;
    }
    statements.retain(|statement| !binds(statement, "header_map"));
    for statement in statements {
        DropHeadersCall.visit_stmt_mut(statement);
    }
}

struct DropHeadersCall;

impl VisitMut for DropHeadersCall {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        syn::visit_mut::visit_expr_mut(self, expression);
        if let Expr::MethodCall(ExprMethodCall {
            receiver, method, ..
        }) = expression
            && method == "headers"
        {
            *expression = (**receiver).clone();
        }
    }
}

/// Puts the names of parameters back, both in Rust and as they are sent.
struct Decode;

impl VisitMut for Decode {
    fn visit_ident_mut(&mut self, ident: &mut Ident) {
        if let Some(name) = names::decode(&ident.to_string()) {
            *ident = format_ident!("{}", names::parameter(&name));
        }
    }

    fn visit_lit_str_mut(&mut self, literal: &mut LitStr) {
        if let Some(name) = names::decode(&literal.value()) {
            *literal = LitStr::new(&name, literal.span());
        }
    }
}

/// Writes `.form(&body)` for progenitor's `.form_urlencoded(&body)?`, which fails with an error of its own.
struct PlainForm;

impl VisitMut for PlainForm {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        syn::visit_mut::visit_expr_mut(self, expression);
        if let Expr::Try(tried) = expression
            && let Expr::MethodCall(call) = &*tried.expr
            && call.method == "form_urlencoded"
        {
            let (receiver, arguments) = (&call.receiver, &call.args);
            *expression = parse_quote!(#receiver.form(#arguments));
        }
    }
}

/// What each status code leads to.
fn arms(plan: &OperationPlan) -> Result<Vec<TokenStream>, RefineError> {
    let mut arms: Vec<(Vec<TokenStream>, TokenStream)> = Vec::new();
    let OperationPlan { success, error, .. } = plan;
    for answer in &success.answers {
        let value = succeeded(value(answer, success)?, &answer.body);
        arms.push((vec![pattern(answer.status)], value));
    }
    for answer in &error.answers {
        let value = failed(&value(answer, error)?, &answer.body);
        let pattern = pattern(answer.status);
        match arms.last_mut() {
            // `default` catches everything and stands alone.
            Some((patterns, last))
                if last.to_string() == value.to_string() && answer.status != Status::Default =>
            {
                patterns.push(pattern);
            }
            _ => arms.push((vec![pattern], value)),
        }
    }
    let mut arms: Vec<_> = arms
        .iter()
        .map(|(patterns, arm)| quote!(#(#patterns)|* => #arm,))
        .collect();
    if error
        .answers
        .iter()
        .all(|answer| answer.status != Status::Default)
    {
        arms.push(quote!(_ => Err(Error::unexpected(response).await),));
    }
    Ok(arms)
}

/// What cannot fail to decode is a success as it is.
fn succeeded(value: TokenStream, body: &Body) -> TokenStream {
    match body {
        Body::Json(_) | Body::Text => value,
        Body::Empty | Body::Bytes => quote!(Ok(#value)),
    }
}

/// An answer that was decoded is an error all the same.
fn failed(value: &TokenStream, body: &Body) -> TokenStream {
    match body {
        Body::Json(_) | Body::Text => quote!(Err(Error::ErrorResponse(#value?))),
        Body::Empty | Body::Bytes => quote!(Err(Error::ErrorResponse(#value))),
    }
}

fn pattern(status: Status) -> TokenStream {
    match status {
        Status::Code(code) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        Status::Class(class) => {
            let first = proc_macro2::Literal::u16_unsuffixed(class * 100);
            let last = proc_macro2::Literal::u16_unsuffixed(class * 100 + 99);
            quote!(#first..=#last)
        }
        Status::Default => quote!(_),
    }
}

/// The decoded answer: a `Result` where decoding can fail.
fn value(answer: &Answer, outcome: &Outcome) -> Result<TokenStream, RefineError> {
    let outcome = parse_type(&outcome.rust_type)?;
    let case = answer.case.as_ref().map(|case| format_ident!("{case}"));
    let decoded = match &answer.body {
        Body::Empty => quote!(ResponseValue::empty(&response)),
        Body::Bytes => quote!(ResponseValue::stream(response)),
        Body::Json(_) if case.is_none() => {
            quote!(ResponseValue::from_response(response).await)
        }
        Body::Json(rust_type) => {
            let ty = parse_type(rust_type)?;
            quote!(ResponseValue::<#ty>::from_response(response).await)
        }
        Body::Text => quote!(ResponseValue::text(response).await),
    };
    Ok(match (&answer.body, case) {
        (_, None) => decoded,
        (Body::Empty, Some(case)) => quote!(#decoded.map(|()| #outcome::#case)),
        (Body::Bytes, Some(case)) => quote!(#decoded.map(#outcome::#case)),
        (_, Some(case)) => quote!(#decoded.map(|answer| answer.map(#outcome::#case))),
    })
}
