//! Where to point: at the few characters that a reader has to look at, never at a whole block.

use crate::grammar::Visit;
use crate::load::{Entry, Node, Value};
use crate::source::Span;

/// The value itself, or the first key of a mapping, or the first of a list.
pub(super) fn head(node: &Node) -> &Span {
    let mut node = node;
    loop {
        match &node.value {
            Value::Mapping(entries) => {
                return entries.first().map_or(&node.span, |entry| &entry.key_span);
            }
            Value::Sequence(elements) => match elements.first() {
                Some(first) => node = first,
                None => return &node.span,
            },
            _ => return &node.span,
        }
    }
}

/// The value of an entry if it is on one line, else its key.
pub(super) fn value(entry: &Entry) -> &Span {
    match entry.value.value {
        Value::Null | Value::Mapping(_) | Value::Sequence(_) => &entry.key_span,
        Value::String(ref text) if text.contains('\n') => &entry.key_span,
        _ => &entry.value.span,
    }
}

/// The key under which an object stands, or the object's first key.
pub(super) fn object<'a>(object: &Visit<'a>) -> &'a Span {
    object
        .entry
        .map_or_else(|| head(object.node), |entry| &entry.key_span)
}
