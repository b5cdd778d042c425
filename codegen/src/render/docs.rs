//! Documentation as attributes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::markdown;
use crate::model::{Operation, Type};

/// One attribute a line, which prints as `/// line`; all documentation goes through here, and none of it can do harm.
pub(super) fn lines(doc: &str) -> TokenStream {
    let lines = spaced(doc).map(|line| quote!(#[doc = #line]));
    lines.collect()
}

/// The lines of a text that can do no harm, as they stand behind `///`.
fn spaced(doc: &str) -> impl Iterator<Item = String> {
    let doc = markdown::safe(doc);
    let lines = doc.lines().map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    });
    lines.collect::<Vec<_>>().into_iter()
}

/// The same for the file in which they stand.
pub(super) fn inner_lines(doc: &str) -> TokenStream {
    let lines = spaced(doc).map(|line| quote!(#![doc = #line]));
    lines.collect()
}

/// Marks an item as deprecated, if it is.
pub(super) fn deprecated(note: Option<&str>) -> TokenStream {
    note.map_or_else(TokenStream::new, |note| quote!(#[deprecated(note = #note)]))
}

/// What an operation does, and in one line where it is described, what is sent, and which limits count it.
pub(super) fn of_operation(operation: &Operation) -> TokenStream {
    let request = format!("`{} {}`", operation.http_method, operation.path);
    let classes: Vec<_> = operation
        .limit_classes
        .iter()
        .map(|class| format!("`{class}`"))
        .collect();
    let limits = (!classes.is_empty()).then(|| format!("limits: {}", classes.join(", ")));
    let page = operation.page.as_deref().map(reference_page);
    let facts = page.into_iter().chain([request]).chain(limits);
    let facts: Vec<_> = facts.collect();
    let doc = operation.doc.trim();
    // A description of one line goes on; a list or table would swallow what follows it.
    let plain = doc.lines().count() <= 3;
    let between = if plain { "\n" } else { "\n\n" };
    lines(&format!("{doc}{between}{}", facts.join(" · ")))
}

/// What a type is, and where it is described.
pub(super) fn of_type(ty: &Type) -> TokenStream {
    let page = ty.page.as_deref().map(reference_page);
    lines(&paragraphs(&ty.doc, &page.unwrap_or_default()))
}

fn reference_page(url: &str) -> String {
    format!("[Reference page]({url})")
}

fn paragraphs(first: &str, second: &str) -> String {
    let mut paragraphs = vec![first.trim(), second];
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}
