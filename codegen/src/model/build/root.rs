//! What the root object says of the API as a whole.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;

use super::nodes::{entries, file_name, list, module_name, text};
use super::parameters;
use super::schemas::Schemas;
use crate::load::Document;
use crate::model::api::{ErrorFields, Module, Scope};
use crate::model::operation::{Content, Operation};
use crate::model::types::{Type, TypeRef};
use crate::node::Node;

/// The URL of the first server; `/` where there is none, as the specification says.
pub(super) fn base_url(root: &Node) -> String {
    let server = list(root, "servers").first();
    let url = server.map_or("", |server| text(server, "url"));
    url.trim_end_matches('/').to_owned()
}

/// What the tokens of the first security scheme look like that says so; a client has one token.
pub(super) fn token_pattern(root: &Node) -> Option<String> {
    let schemes = entries(root.get("components")?, "securitySchemes");
    let mut patterns = schemes
        .iter()
        .filter_map(|scheme| scheme.value.get("x-token-pattern")?.as_str());
    patterns.next().map(str::to_owned)
}

/// Where an error body says what went wrong.
pub(super) fn error_fields(root: &Node) -> ErrorFields {
    let pointers = |key| {
        let pointers = root
            .get("x-error")
            .map_or(&[][..], |fields| list(fields, key));
        let pointers = pointers.iter().filter_map(Node::as_str);
        pointers.map(str::to_owned).collect()
    };
    ErrorFields {
        message: pointers("message"),
        detail: pointers("detail"),
        code: pointers("code"),
        request_id: pointers("request-id"),
    }
}

/// The scope that a client may be narrowed down to.
pub(super) fn scope(schemas: &mut Schemas<'_>) -> Option<Scope> {
    let document = schemas.document;
    let scope = document.root().get("x-scope")?;
    let parameter = document.resolve(scope.get("parameter")?);
    let name = text(scope, "name");
    Some(Scope {
        method: name.to_owned(),
        prefix: text(scope, "prefix").to_owned(),
        parameter: parameters::one(schemas, parameter, &name.to_upper_camel_case()),
    })
}

/// The files that define something, in the order of their names.
pub(super) fn modules(
    document: &Document,
    operations: &[&Operation],
    types: &BTreeMap<String, Type>,
) -> Vec<Module> {
    let tags = list(document.root(), "tags");
    let modules = document.files().filter_map(|(file, _)| {
        let name = module_name(file);
        let mut operations = operations.iter();
        let operation = operations.find(|operation| operation.module == name);
        let mut types = types.values();
        if operation.is_none() && types.all(|ty| ty.module != name) {
            return None;
        }
        let tag = operation.map(|operation| operation.tag.clone());
        let described = tags
            .iter()
            .find(|known| Some(text(known, "name")) == tag.as_deref());
        let doc = described.map_or("", |tag| text(tag, "description"));
        Some(Module {
            file: file_name(file).to_owned(),
            name,
            doc: doc.trim().to_owned(),
            tag,
        })
    });
    modules.collect()
}

/// The error body that most operations answer, the first of several.
pub(super) fn error_body(operations: &[&Operation]) -> Option<TypeRef> {
    let bodies = operations
        .iter()
        .filter_map(|operation| match operation.failure.content() {
            Some(Content::Json(ty)) => Some(ty),
            _ => None,
        });
    let mut counted: Vec<(&TypeRef, usize)> = Vec::new();
    for body in bodies {
        match counted.iter_mut().find(|(known, _)| *known == body) {
            Some((_, number)) => *number += 1,
            None => counted.push((body, 1)),
        }
    }
    // The first of several greatest: the last when counted from behind.
    let most = counted.iter().rev().max_by_key(|(_, number)| *number)?;
    Some(most.0.clone())
}
