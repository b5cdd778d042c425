//! The module `builder`: request builders, one file for each tag.

use std::collections::BTreeMap;

use heck::ToSnakeCase;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Block, Expr, Ident, Item, ItemStruct, Pat, Stmt, Type, parse_quote};

use super::parts::{OperationItem, Parts, arguments_of, option_inner};
use super::paths::{Shorten, values_import};
use super::{RefineError, docs};
use crate::lower::{OperationPlan, Plan};

/// The items of each module by its name.
pub(super) fn modules(
    parts: &mut Parts,
    plan: &Plan,
) -> Result<BTreeMap<String, Vec<Item>>, RefineError> {
    let mut modules: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    for item in std::mem::take(&mut parts.operations) {
        let operation = plan.operations.get(&item.method).ok_or_else(|| {
            RefineError::new(
                "an operation that the plan knows",
                format!("`{}`", item.method),
            )
        })?;
        let items = modules.entry(operation.module.clone()).or_default();
        items.extend(operation_items(item, operation, plan)?);
    }
    for items in modules.values_mut() {
        let imports = imports().into_iter().chain(values_import(items));
        items.splice(0..0, imports.collect::<Vec<_>>());
    }
    Ok(modules)
}

fn imports() -> Vec<Item> {
    vec![
        parse_quote!(
            use progenitor_client::{ClientHooks, OperationInfo};
        ),
        parse_quote!(
            use super::super::{Client, types};
        ),
        parse_quote!(
            use crate::{Error, ResponseValue, runtime};
        ),
    ]
}

/// A parameter of an operation, the body included.
struct Parameter {
    ident: Ident,
    /// Name in the API; the body has none.
    name: String,
    kind: ParameterKind,
    doc: String,
}

enum ParameterKind {
    Required(Type),
    Optional(Type),
    /// A body that is composed with a builder of its own: the body's type.
    Composed(Type),
}

fn operation_items(
    item: OperationItem,
    plan: &OperationPlan,
    types: &Plan,
) -> Result<Vec<Item>, RefineError> {
    let mut builder = item.builder;
    Shorten::outside_types(types).visit_item_struct_mut(&mut builder);
    let parameters = parameters(&builder, plan)?;
    let name = &builder.ident;
    let method = format_ident!("{}", item.method);
    let fields = parameters.iter().map(|parameter| {
        let ident = &parameter.ident;
        match &parameter.kind {
            ParameterKind::Required(ty) => quote!(#ident: Result<#ty, String>),
            ParameterKind::Optional(ty) => quote!(#ident: Result<Option<#ty>, String>),
            ParameterKind::Composed(ty) => {
                let builder = builder_of(ty);
                quote!(#ident: Result<#builder, String>)
            }
        }
    });
    let initial = parameters.iter().map(|parameter| {
        let ident = &parameter.ident;
        match &parameter.kind {
            ParameterKind::Required(_) => {
                let message = format!("{ident}: a value is required");
                quote!(#ident: Err(#message.to_owned()))
            }
            ParameterKind::Optional(_) => quote!(#ident: Ok(None)),
            ParameterKind::Composed(_) => quote!(#ident: Ok(Default::default())),
        }
    });
    let setters = parameters.iter().map(setter);
    let send = send(item.send, &parameters, plan, types);
    let method_doc = docs::lines(&format!("{}\n\n`{} {}`", plan.doc, plan.method, plan.path));
    let doc = format!(" The request of [`Client::{method}`], to be completed and sent.");
    Ok(vec![
        parse_quote! {
            impl Client {
                #(#method_doc)*
                pub fn #method(&self) -> #name<'_> {
                    #name { client: self, #(#initial,)* }
                }
            }
        },
        parse_quote! {
            #[doc = #doc]
            #[derive(Clone, Debug)]
            #[must_use = "a request does nothing until it is sent"]
            pub struct #name<'a> {
                client: &'a Client,
                #(#fields,)*
            }
        },
        parse_quote! {
            impl #name<'_> {
                #(#setters)*
                #send
            }
        },
    ])
}

fn parameters(builder: &ItemStruct, plan: &OperationPlan) -> Result<Vec<Parameter>, RefineError> {
    let fields = builder
        .fields
        .iter()
        .filter_map(|field| Some((field.ident.as_ref()?, &field.ty)));
    let parameters = fields
        .filter(|(ident, _)| *ident != "client")
        .map(|(ident, ty)| {
            let ty = arguments_of(ty, "Result").and_then(|arguments| arguments.first().copied());
            let ty = ty.ok_or_else(|| {
                RefineError::new("a field that is a `Result`", format!("`{ident}`"))
            })?;
            let kind = match (option_inner(ty), composed(ty)) {
                (Some(inner), _) => ParameterKind::Optional(inner.clone()),
                (None, Some(body)) => ParameterKind::Composed(body),
                (None, None) => ParameterKind::Required(ty.clone()),
            };
            let documented = plan
                .parameters
                .iter()
                .find(|(name, _)| is_spelling(ident, name));
            let (name, doc) = documented.ok_or_else(|| {
                RefineError::new("a parameter that the plan knows", format!("`{ident}`"))
            })?;
            Ok(Parameter {
                ident: ident.clone(),
                name: name.clone(),
                kind,
                doc: doc.clone(),
            })
        });
    parameters.collect()
}

/// Whether a field is what progenitor makes of a name of the API.
fn is_spelling(ident: &Ident, name: &str) -> bool {
    ident.to_string().trim_start_matches("r#").to_snake_case() == name.to_snake_case()
}

/// `types::Name` for `types::builder::Name`.
fn composed(ty: &Type) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let segments: Vec<_> = path.path.segments.iter().collect();
    match segments[..] {
        [types, builder, name] if types.ident == "types" && builder.ident == "builder" => {
            Some(parse_quote!(#types::#name))
        }
        _ => None,
    }
}

/// `types::builder::Name` for `types::Name`.
fn builder_of(ty: &Type) -> Type {
    match ty {
        Type::Path(path) => match path.path.segments.last() {
            Some(name) => parse_quote!(types::builder::#name),
            None => ty.clone(),
        },
        _ => ty.clone(),
    }
}

fn setter(parameter: &Parameter) -> proc_macro2::TokenStream {
    let Parameter {
        ident, kind, doc, ..
    } = parameter;
    let doc = docs::lines(doc);
    let message = format!("{ident}: {{error}}");
    let (ty, wrap) = match kind {
        ParameterKind::Required(ty) => (ty, quote!()),
        ParameterKind::Optional(ty) => (ty, quote!(.map(Some))),
        ParameterKind::Composed(ty) => (ty, quote!(.map(From::from))),
    };
    let composed = matches!(kind, ParameterKind::Composed(_)).then(|| {
        let builder = builder_of(ty);
        let map = format_ident!("{ident}_map");
        quote! {
            /// Changes the body that was set so far.
            pub fn #map(mut self, change: impl FnOnce(#builder) -> #builder) -> Self {
                self.#ident = self.#ident.map(change);
                self
            }
        }
    });
    quote! {
        #(#doc)*
        pub fn #ident<V>(mut self, value: V) -> Self
        where
            V: TryInto<#ty>,
            V::Error: std::fmt::Display,
        {
            self.#ident = value.try_into() #wrap .map_err(|error| format!(#message));
            self
        }
        #composed
    }
}

fn send(
    mut send: syn::ImplItemFn,
    parameters: &[Parameter],
    plan: &OperationPlan,
    types: &Plan,
) -> syn::ImplItemFn {
    let id = &plan.id;
    let idents = parameters.iter().map(|parameter| &parameter.ident);
    let mut statements: Vec<Stmt> = vec![parse_quote!(let Self { client, #(#idents),* } = self;)];
    statements.extend(parameters.iter().map(|parameter| -> Stmt {
        let ident = &parameter.ident;
        let invalid = quote!(.map_err(|reason| Error::invalid_request(#id, reason))?);
        match &parameter.kind {
            ParameterKind::Composed(ty) => {
                let message = format!("{ident}: {{error}}");
                parse_quote! {
                    let #ident = #ident
                        .and_then(|#ident| #ty::try_from(#ident).map_err(|error| format!(#message)))
                        #invalid;
                }
            }
            _ => parse_quote!(let #ident = #ident #invalid;),
        }
    }));
    statements.push(url(parameters, plan));
    // Everything up to the URL is what was written above.
    let old = std::mem::take(&mut send.block.stmts);
    let kept = old
        .into_iter()
        .skip_while(|statement| !binds(statement, "url"));
    statements.extend(kept.skip(1));
    send.block.stmts = statements;
    let mut rewrite = RewriteSend { id };
    rewrite.visit_impl_item_fn_mut(&mut send);
    drop_empty_header_map(&mut send.block);
    Shorten::outside_types(types).visit_impl_item_fn_mut(&mut send);
    docs::replace(
        &mut send.attrs,
        "Sends the request.\n\n# Errors\nA value that was missing or refused, a failure on the way, or an answer that is not a success.",
    );
    send
}

/// The statement that binds the URL; the runtime keeps each value within its segment of the path.
fn url(parameters: &[Parameter], plan: &OperationPlan) -> Stmt {
    let OperationPlan { id, path, .. } = plan;
    let placed = parameters
        .iter()
        .filter(|parameter| path.contains(&format!("{{{}}}", parameter.name)));
    let values = placed.map(|Parameter { ident, name, .. }| quote!((#name, &#ident)));
    parse_quote! {
        let url = runtime::url(&client.baseurl, #path, &[#(#values),*])
            .map_err(|reason| Error::invalid_request(#id, reason))?;
    }
}

fn binds(statement: &Stmt, name: &str) -> bool {
    let Stmt::Local(local) = statement else {
        return false;
    };
    let ident = match &local.pat {
        Pat::Ident(pattern) => &pattern.ident,
        _ => return false,
    };
    ident == name
}

/// Points a method body at the client's own runtime.
struct RewriteSend<'a> {
    id: &'a str,
}

impl VisitMut for RewriteSend<'_> {
    fn visit_block_mut(&mut self, block: &mut Block) {
        // No vendor asks for progenitor's `api-version` header.
        block
            .stmts
            .retain(|statement| !mentions_api_version(statement));
        syn::visit_mut::visit_block_mut(self, block);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        syn::visit_mut::visit_expr_mut(self, expression);
        let id = self.id;
        match expression {
            Expr::Call(call) => match path_end(&call.func).as_deref() {
                Some(
                    "ResponseValue::from_response"
                    | "ResponseValue::empty"
                    | "ResponseValue::stream",
                ) => {
                    call.args.push(parse_quote!(&info));
                }
                Some("Error::UnexpectedResponse") => {
                    let response = &call.args;
                    *expression = parse_quote!(Error::unexpected(#response, &info));
                }
                _ => {}
            },
            Expr::Try(tried) if matches!(&*tried.expr, Expr::Path(path) if path.path.is_ident("result")) =>
            {
                *tried.expr =
                    parse_quote!(result.map_err(|source| Error::communication(source, &info)));
            }
            Expr::Match(matching) => merge_arms(matching),
            Expr::Struct(info) if info.path.is_ident("OperationInfo") => {
                *info = parse_quote!(OperationInfo { operation_id: #id });
            }
            _ => {}
        }
    }
}

/// Writes `400..=499 | 500..=599 => …` for two arms that do the same.
fn merge_arms(matching: &mut syn::ExprMatch) {
    let mut merged: Vec<syn::Arm> = Vec::new();
    for arm in std::mem::take(&mut matching.arms) {
        match merged.last_mut() {
            Some(last) if last.body == arm.body && !matches!(arm.pat, Pat::Wild(_)) => {
                let (first, second) = (&last.pat, &arm.pat);
                last.pat = parse_quote!(#first | #second);
            }
            _ => merged.push(arm),
        }
    }
    matching.arms = merged;
}

/// `Type::function` of a path that is called.
fn path_end(function: &Expr) -> Option<String> {
    let Expr::Path(path) = function else {
        return None;
    };
    let names: Vec<_> = path
        .path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string())
        .collect();
    Some(names.join("::"))
}

fn mentions_api_version(statement: &Stmt) -> bool {
    struct Finder(bool);
    impl<'ast> syn::visit::Visit<'ast> for Finder {
        fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
            self.0 |= literal.value() == "api-version";
        }
    }
    let mut finder = Finder(false);
    if matches!(statement, Stmt::Expr(Expr::MethodCall(call), _) if call.method == "append") {
        syn::visit::Visit::visit_stmt(&mut finder, statement);
    }
    finder.0
}

/// Without header parameters, nothing is left to put into the header map.
fn drop_empty_header_map(block: &mut Block) {
    let appends = |statement: &Stmt| {
        let mut finder = Appends(false);
        syn::visit::Visit::visit_stmt(&mut finder, statement);
        finder.0
    };
    if block.stmts.iter().any(appends) {
        return;
    }
    block
        .stmts
        .retain(|statement| !binds(statement, "header_map"));
    DropHeadersCall.visit_block_mut(block);
}

struct Appends(bool);

impl<'ast> syn::visit::Visit<'ast> for Appends {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let receiver =
            matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("header_map"));
        self.0 |= receiver && call.method == "append";
        syn::visit::visit_expr_method_call(self, call);
    }
}

struct DropHeadersCall;

impl VisitMut for DropHeadersCall {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        syn::visit_mut::visit_expr_mut(self, expression);
        if let Expr::MethodCall(call) = expression
            && call.method == "headers"
        {
            *expression = (*call.receiver).clone();
        }
    }
}
