//! `resource`: what is said once about the items of a collection, or about a document.

use std::collections::HashMap;

use super::expressions::Known;
use super::places::{Operation, home};
use super::visit::Visitor;
use crate::check::api::list;
use crate::check::place;
use crate::load::{Entry, Node};
use crate::source::Span;

const RULE: &str = "sandbox-resource";

/// Variables of what is said about items, whoever asks for them.
const VARIABLES: &[&str] = &["key", "parent", "self"];
const OF_SHOWS: &[&str] = &["ended", "key", "parent", "self"];
const OF_VALID: &[&str] = &["parent", "self", "token"];

/// What one operation says. `of_operation` is what its own expressions know.
pub(super) fn check<'a>(
    visitor: &mut Visitor<'a, '_>,
    operation: &Operation<'a>,
    entry: &'a Entry,
    of_operation: Known<'_>,
) {
    let resource = &entry.value;
    let Some(about) = operation.about.as_deref() else {
        let message = "only a request tells what the operation is about";
        let hint = "move it to an operation whose path or `target` is a template";
        visitor.report(RULE, &entry.key_span, message, hint);
        return;
    };
    let known = |variables| Known {
        variables,
        ..of_operation
    };
    let record = visitor.places.record(about);
    let named = resource.entry("label").into_iter();
    let named = named.filter_map(|label| Some((label.value.as_str()?, place::value(label))));
    let listed = list(resource, "unique").iter();
    let listed = listed.filter_map(|name| Some((name.as_str()?, &name.span)));
    for (name, span) in named.chain(listed) {
        visitor.property(name, span, record);
    }
    for reference in resource.get("references").map_or(&[][..], Node::entries) {
        visitor.property(&reference.key, &reference.key_span, record);
        collection(visitor, operation, reference, of_operation);
    }
    visitor.properties(resource.get("shows"), record, known(OF_SHOWS));
    visitor.properties(resource.get("starts"), record, known(VARIABLES));
    if let Some(credential) = resource.entry("credential") {
        let tokens = list(&credential.value, "tokens");
        for token in tokens {
            visitor.property(token.as_str().unwrap_or("_"), &token.span, record);
        }
        visitor.condition(&credential.value, "valid", known(OF_VALID));
        if home(about).contains("{}") {
            let message = "API keys stand in one collection, and this one is beneath other items";
            let hint = "let the path of the collection have no parameters";
            visitor.report(RULE, &credential.key_span, message, hint);
        }
    }
}

/// The path of a collection in which what is referred to stands.
fn collection<'a>(
    visitor: &mut Visitor<'a, '_>,
    operation: &Operation<'a>,
    reference: &'a Entry,
    known: Known<'_>,
) {
    match reference.value.as_str() {
        None => {
            let message = format!("`{}` has to lead to a collection", reference.key);
            let hint = "write the path of the collection, such as `/projects`";
            visitor.report("sandbox-path", place::value(reference), message, hint);
        }
        Some(path) if path.starts_with('/') && path.ends_with('}') => {
            let message = "this is one item, and references are to any item of a collection";
            let hint = "write the path of the collection, without the parameter at its end";
            visitor.report("sandbox-path", place::value(reference), message, hint);
        }
        Some(_) => visitor.path(reference, operation, known),
    }
}

/// Each collection has one `resource`, and the API one credential.
pub(super) fn once(visitor: &mut Visitor<'_, '_>) {
    let mut said: HashMap<String, &Span> = HashMap::new();
    let mut keys: Option<&Span> = None;
    let places = visitor.places;
    for operation in &places.operations {
        let sandbox = operation.sandbox.map(|entry| &entry.value);
        let Some(resource) = sandbox.and_then(|sandbox| sandbox.entry("resource")) else {
            continue;
        };
        if let Some(about) = &operation.about
            && let Some(first) = said.insert(home(about).to_owned(), &resource.key_span)
        {
            let first = visitor.api.place(first);
            let message = format!(
                "another operation has a `resource` of `{}`, at {first}",
                home(about)
            );
            let hint = "join the two, on the operation that creates the items";
            visitor.report(RULE, &resource.key_span, message, hint);
        }
        if let Some(credential) = resource.value.entry("credential") {
            if let Some(first) = keys {
                let first = visitor.api.place(first);
                let message =
                    format!("the items of another collection are API keys already, at {first}");
                visitor.report(RULE, &credential.key_span, message, "keep one of the two");
            }
            keys = Some(&credential.key_span);
        }
    }
}
