//! `operations.rs`: the table of all operations, as documentation.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::features::feature;
use super::requests::of_module;
use crate::model::{Api, Module, Operation};

/// The items of the file, which are none: it is a page of the documentation.
pub(super) fn file(api: &Api) -> TokenStream {
    let sections = api.modules.iter().filter_map(|module| section(api, module));
    let sections: Vec<_> = sections.collect();
    let doc = format!(
        "All operations of the {}, by tag: the method of [`Client`](super::Client), the request, the classes of limits that count \
         it, the reference page. A tag is compiled by the feature beside its name.\n\n{}",
        api.title,
        sections.join("\n\n")
    );
    let doc = docs::inner_lines(&doc);
    quote! {
        #doc
        #![allow(rustdoc::broken_intra_doc_links, reason = "methods that no feature compiles are listed all the same")]
    }
}

/// The operations of a tag.
fn section(api: &Api, module: &Module) -> Option<String> {
    let operations = of_module(api, &module.name);
    let tag = module.tag.as_deref().filter(|_| !operations.is_empty())?;
    let rows: Vec<_> = operations.iter().map(|operation| row(operation)).collect();
    Some(format!(
        "# {tag}\n\n{} Feature `{}`.\n\n| method | request | limits | page |\n|---|---|---|---|\n{}",
        module.doc.trim(),
        feature(api, tag),
        rows.join("\n")
    ))
}

fn row(operation: &Operation) -> String {
    let method = &operation.method_name;
    let mut link = format!("[`{method}`](super::Client::{method})");
    if operation.websocket.is_some() {
        link.push_str(", feature `websocket`");
    }
    if operation.deprecated.is_some() {
        link.push_str(", deprecated");
    }
    let classes = operation.limit_classes.iter();
    let classes: Vec<_> = classes.map(|class| format!("`{class}`")).collect();
    let page = operation.page.as_ref();
    let page = page.map_or_else(String::new, |page| format!("[page]({page})"));
    format!(
        "| {link} | `{} {}` | {} | {page} |",
        operation.http_method,
        operation.path,
        classes.join(", ")
    )
}
