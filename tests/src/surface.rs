//! What users of a generated client can name, and what is checked before it is sent, as one compact text that reads well in
//! a diff.

use codegen::render::Modules;
use quote::ToTokens;
use syn::{FnArg, ImplItem, ImplItemFn, Item, ItemImpl, ReturnType, Stmt, Type};

/// Describes the operations and types of an API, a text a module, in the order in which they stand there.
pub fn surface(modules: &Modules) -> impl Iterator<Item = (&str, String)> {
    let described = modules.0.iter().map(|(path, module)| {
        let items = module.file.items.iter();
        let lines: String = items
            .flat_map(describe)
            .map(|line| format!("  {line}\n"))
            .collect();
        (path.as_str(), lines)
    });
    let described = described.filter(|(_, lines)| !lines.is_empty());
    described.map(|(path, lines)| (path, format!("\n{path}\n{lines}")))
}

fn describe(item: &Item) -> Vec<String> {
    match item {
        Item::Struct(item) => {
            let fields = item.fields.iter().filter(|field| is_public(&field.vis));
            let fields = fields.filter_map(|field| {
                let name = field.ident.as_ref()?;
                let serde = serde(&field.attrs);
                Some(format!("  {name}: {}{serde}", print(&field.ty)))
            });
            let fields: Vec<_> = fields.collect();
            // A request has private fields and methods instead.
            if fields.is_empty() && !item.fields.is_empty() {
                return Vec::new();
            }
            std::iter::once(format!("struct {}{}", item.ident, serde(&item.attrs)))
                .chain(fields)
                .collect()
        }
        Item::Enum(item) => {
            let variants = item
                .variants
                .iter()
                .map(|variant| match variant.fields.iter().next() {
                    Some(field) => format!("{}({})", variant.ident, print(&field.ty)),
                    None => variant.ident.to_string(),
                });
            let variants: Vec<_> = variants.collect();
            let open = item
                .attrs
                .iter()
                .any(|attribute| attribute.path().is_ident("non_exhaustive"));
            let keyword = if open { "open enum" } else { "enum" };
            vec![format!(
                "{keyword} {} = {}",
                item.ident,
                variants.join(" | ")
            )]
        }
        Item::Type(item) => vec![format!("type {} = {}", item.ident, print(&item.ty))],
        Item::Impl(item) => match &item.trait_ {
            None => inherent(item),
            Some((path, _)) if path.is_ident("Checked") => vec![rules(item)],
            Some(_) => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// What serde is told of a type or field.
fn serde(attributes: &[syn::Attribute]) -> String {
    let serde = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"));
    serde
        .map(|attribute| format!(" {}", compact(attribute)))
        .collect()
}

/// The rules of a type: the constant to which its only function leads.
fn rules(item: &ItemImpl) -> String {
    let constant = item.items.iter().find_map(|item| match item {
        ImplItem::Fn(function) => function.block.stmts.first(),
        _ => None,
    });
    let rules = constant.and_then(|statement| match statement {
        Stmt::Item(Item::Const(constant)) => Some(compact(&constant.expr)),
        _ => None,
    });
    format!(
        "rules {} = {}",
        print(&item.self_ty),
        rules.unwrap_or_default()
    )
}

/// Code in one line, with the spaces that a person would write.
fn compact(code: &impl ToTokens) -> String {
    let mut text = code.to_token_stream().to_string();
    for (spaced, written) in [
        (" :: ", "::"),
        (" (", "("),
        ("( ", "("),
        (" )", ")"),
        (" ,", ","),
        ("[ ", "["),
        (" ]", "]"),
        ("& ", "&"),
        ("# ", "#"),
        (" . ", "."),
        (" < ", "<"),
        (" >", ">"),
        (",)", ")"),
        (",]", "]"),
    ] {
        text = text.replace(spaced, written);
    }
    text
}

fn inherent(item: &ItemImpl) -> Vec<String> {
    let functions = item.items.iter().filter_map(|item| match item {
        ImplItem::Fn(function) if is_public(&function.vis) => Some(function),
        _ => None,
    });
    let owner = print(&item.self_ty);
    let functions = functions.map(|function| {
        let asynchronous = if function.sig.asyncness.is_some() {
            "async "
        } else {
            ""
        };
        let name = &function.sig.ident;
        let arguments: Vec<_> = function
            .sig
            .inputs
            .iter()
            .filter_map(|input| argument(function, input))
            .collect();
        let output = match &function.sig.output {
            ReturnType::Type(_, ty) if print(ty) != "Self" => format!(" -> {}", print(ty)),
            _ => String::new(),
        };
        format!(
            "{owner}: {asynchronous}{name}({}){output}",
            arguments.join(", ")
        )
    });
    functions.collect()
}

/// An argument as it is declared; that of a setter, whose name says the same, is its type.
fn argument(function: &ImplItemFn, input: &FnArg) -> Option<String> {
    let FnArg::Typed(typed) = input else {
        return None;
    };
    let ty = print(&typed.ty);
    let name = compact(&typed.pat);
    Some(if function.sig.ident == name {
        ty
    } else {
        format!("{name}: {ty}")
    })
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

fn print(ty: &Type) -> String {
    let file: syn::File = syn::parse_quote!(type T = #ty;);
    let text = prettyplease::unparse(&file);
    let text = text
        .trim_start_matches("type T = ")
        .trim_end_matches([';', '\n']);
    // prettyplease breaks long types into lines.
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace("< ", "<")
        .replace(", >", ">")
}
