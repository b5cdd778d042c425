//! `x-error`: where error bodies have what all vendors say, as JSON pointers.

use super::api::Api;
use crate::diagnostic::Finding;
use crate::load::{Node, Value};

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let fields = api.document.root().get("x-error");
    let fields = fields.map_or(&[][..], Node::entries);
    let lists = fields.iter().filter_map(|field| match &field.value.value {
        Value::Sequence(pointers) => Some(pointers),
        _ => None,
    });
    let pointers = lists.flatten();
    let wrong = pointers.filter(|pointer| pointer.as_str().is_some_and(|text| !is_pointer(text)));
    let findings = wrong.map(|pointer| {
        Finding::new(
            "error-pointer",
            &pointer.span,
            "this is no JSON pointer".to_owned(),
            "write the way to a value in an error body, such as `/data/code`",
        )
    });
    findings.collect()
}

/// Whether a text is a pointer to something within a document: `~` is written `~0`, and `/` within a name `~1`.
fn is_pointer(text: &str) -> bool {
    let mut escapes = text.split('~').skip(1);
    text.starts_with('/') && escapes.all(|rest| rest.starts_with(['0', '1']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_begins_with_a_slash_and_escapes_are_whole() {
        for text in ["/message", "/data/code", "/a~1b/~0", "/"] {
            assert!(is_pointer(text), "{text}");
        }
        for text in ["", "message", "$.message", "data/code", "/a~", "/a~2"] {
            assert!(!is_pointer(text), "{text}");
        }
    }
}
