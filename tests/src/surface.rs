//! What users of a generated client can name, as one compact text that reads well in a diff.

use codegen::refine::Modules;
use syn::{
    FnArg, GenericParam, ImplItem, ImplItemFn, Item, ItemImpl, ReturnType, Type, WherePredicate,
};

/// Describes the operations and types of an API, in the order in which they stand in its modules.
#[must_use]
pub fn surface(modules: &Modules) -> String {
    let modules = modules.0.iter().map(|(path, module)| {
        let lines: String = module
            .file
            .items
            .iter()
            .flat_map(describe)
            .map(|line| format!("  {line}\n"))
            .collect();
        (path, lines)
    });
    let described = modules.filter(|(_, lines)| !lines.is_empty());
    described
        .map(|(path, lines)| format!("\n{path}\n{lines}"))
        .collect()
}

fn describe(item: &Item) -> Vec<String> {
    match item {
        Item::Struct(item) => {
            let fields = item.fields.iter().filter(|field| is_public(&field.vis));
            let fields = fields.filter_map(|field| {
                let name = field.ident.as_ref()?;
                Some(format!("  {name}: {}", print(&field.ty)))
            });
            let fields: Vec<_> = fields.collect();
            // A request has private fields and methods instead.
            if fields.is_empty() && item.generics.lifetimes().next().is_some() {
                return Vec::new();
            }
            std::iter::once(format!("struct {}", item.ident))
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
        Item::Impl(item) if item.trait_.is_none() => inherent(item),
        _ => Vec::new(),
    }
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

/// The type of an argument; for a setter, the type that its argument converts to.
fn argument(function: &ImplItemFn, input: &FnArg) -> Option<String> {
    let FnArg::Typed(typed) = input else {
        return None;
    };
    let name = print(&typed.ty);
    let generic = function
        .sig
        .generics
        .params
        .iter()
        .any(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident == name,
            _ => false,
        });
    if !generic {
        return Some(name);
    }
    let clause = function.sig.generics.where_clause.as_ref()?;
    clause
        .predicates
        .iter()
        .find_map(|predicate| match predicate {
            WherePredicate::Type(predicate) => {
                let bound = predicate.bounds.first()?;
                Some(print_bound(bound))
            }
            _ => None,
        })
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

fn print_bound(bound: &syn::TypeParamBound) -> String {
    let ty: Type = syn::parse_quote!(dyn #bound);
    print(&ty).replacen("dyn ", "", 1)
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
