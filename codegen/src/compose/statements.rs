//! The statements of progenitor's methods that compose a request.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, ExprMethodCall, Lit, Pat, Stmt};

/// progenitor returned something that is not known here.
#[derive(Debug)]
pub(super) struct ShapeError {
    pub(super) expected: String,
    pub(super) found: String,
}

impl ShapeError {
    fn new(expected: &str, found: impl Into<String>) -> Self {
        Self {
            expected: expected.to_owned(),
            found: found.into(),
        }
    }
}

/// The bodies of all methods of `impl Client { … }`, by name.
///
/// Most of what progenitor returns is not used, so that it is not parsed either.
pub(super) fn methods(file: TokenStream) -> BTreeMap<String, TokenStream> {
    let mut methods = BTreeMap::new();
    let mut tokens = file.into_iter();
    while let Some(token) = tokens.next() {
        if !is_ident(&token, "impl") {
            continue;
        }
        let of_client = tokens.next();
        if let (Some(of_client), Some(TokenTree::Group(group))) = (of_client, tokens.next())
            && is_ident(&of_client, "Client")
            && group.delimiter() == Delimiter::Brace
        {
            methods_of(group.stream(), &mut methods);
        }
    }
    methods
}

fn methods_of(implementation: TokenStream, methods: &mut BTreeMap<String, TokenStream>) {
    let mut tokens = implementation.into_iter();
    while let Some(token) = tokens.next() {
        if !is_ident(&token, "fn") {
            continue;
        }
        let name = tokens.next();
        let body = tokens.find_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                Some(group.stream())
            }
            _ => None,
        });
        if let (Some(name), Some(body)) = (name, body) {
            methods.insert(name.to_string(), body);
        }
    }
}

fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

/// The statements from the one that binds `header_map` to the one that binds `request`, less those that are there for
/// the header `api-version` alone: no vendor asks for it.
pub(super) fn of_request(method: TokenStream) -> Result<Vec<Stmt>, ShapeError> {
    let mut statements = up_to_request.parse2(method).map_err(|error| {
        ShapeError::new(
            "statements up to one that binds `request`",
            error.to_string(),
        )
    })?;
    let start = statements
        .iter()
        .position(|statement| binds(statement, "header_map"))
        .ok_or_else(|| ShapeError::new("a statement that binds `header_map`", "none"))?;
    statements.drain(..start);
    let count = statements.len();
    statements.retain(|statement| !appends_version(statement));
    if statements.len() + 1 != count {
        let found = format!("{} such statements", count - statements.len());
        return Err(ShapeError::new(
            "one statement that appends `api-version`",
            found,
        ));
    }
    if let Some(request) = statements.last_mut() {
        bind_plainly(request)?;
    }
    if let [_, request] = statements.as_mut_slice() {
        // Nothing is put into the map any more.
        without_headers(request)?;
        statements.remove(0);
    }
    Ok(statements)
}

/// What stands behind the request sends it, which is not progenitor's part here.
fn up_to_request(input: ParseStream<'_>) -> syn::Result<Vec<Stmt>> {
    let mut statements = Vec::new();
    loop {
        let statement: Stmt = input.parse()?;
        let found = binds(&statement, "request");
        statements.push(statement);
        if found {
            input.parse::<TokenStream>()?;
            return Ok(statements);
        }
    }
}

fn binds(statement: &Stmt, name: &str) -> bool {
    match statement {
        Stmt::Local(local) => matches!(&local.pat, Pat::Ident(pattern) if pattern.ident == name),
        _ => false,
    }
}

/// Whether a statement is `header_map.append(….from_static("api-version"), …);`.
fn appends_version(statement: &Stmt) -> bool {
    if let Stmt::Expr(Expr::MethodCall(append), Some(_)) = statement
        && append.method == "append"
        && let Some(Expr::Call(name)) = append.args.first()
        && let Some(Expr::Lit(literal)) = name.args.first()
        && let Lit::Str(literal) = &literal.lit
    {
        literal.value() == "api-version"
    } else {
        false
    }
}

/// progenitor makes the request mutable for hooks that are not called here.
fn bind_plainly(statement: &mut Stmt) -> Result<(), ShapeError> {
    if let Stmt::Local(local) = statement
        && let Pat::Ident(pattern) = &mut local.pat
        && let Some(init) = &local.init
    {
        if !ends_in_build(&init.expr) {
            let found = format!("`{}`", init.expr.to_token_stream());
            return Err(ShapeError::new("a request that ends in `.build()?`", found));
        }
        local.attrs.clear();
        pattern.mutability = None;
    }
    Ok(())
}

fn ends_in_build(expression: &Expr) -> bool {
    matches!(expression, Expr::Try(tried)
        if matches!(&*tried.expr, Expr::MethodCall(call) if call.method == "build"))
}

/// Takes `.headers(header_map)` out of the calls of a request.
fn without_headers(statement: &mut Stmt) -> Result<(), ShapeError> {
    let missing = || ShapeError::new("a call of `headers(header_map)`", "none");
    let Stmt::Local(local) = statement else {
        return Err(missing());
    };
    let mut place = local.init.as_mut().map(|init| &mut *init.expr);
    while let Some(expression) = place {
        match expression {
            Expr::MethodCall(call) if call.method == "headers" => {
                let receiver = std::mem::replace(&mut *call.receiver, Expr::PLACEHOLDER);
                *expression = receiver;
                return Ok(());
            }
            Expr::MethodCall(ExprMethodCall { receiver, .. }) => place = Some(receiver),
            Expr::Try(tried) => place = Some(&mut tried.expr),
            _ => place = None,
        }
    }
    Err(missing())
}
