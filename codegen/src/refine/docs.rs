//! Documentation as attributes.

use syn::{Attribute, parse_quote};

/// Replaces the documentation among the attributes of an item.
pub(super) fn replace(attributes: &mut Vec<Attribute>, doc: &str) {
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    attributes.splice(0..0, lines(doc));
}

/// One attribute a line, which prints as `/// line`.
pub(super) fn lines(doc: &str) -> Vec<Attribute> {
    let lines = doc.lines().map(|line| {
        let line = if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        };
        parse_quote!(#[doc = #line])
    });
    lines.collect()
}

/// Marks an item as deprecated.
pub(super) fn deprecated(note: &str) -> Attribute {
    parse_quote!(#[deprecated(note = #note)])
}
