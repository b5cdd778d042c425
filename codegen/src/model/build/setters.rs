//! Bodies whose properties are setters of the request.

use std::collections::BTreeMap;

use super::operations::Documented;
use crate::diagnostic::Finding;
use crate::model::operation::Operation;
use crate::model::types::{Presence, Struct, Type, TypeKind, TypeRef};
use crate::names;
use crate::node::Node;

/// Leaves `expanded` to the bodies that are a struct and the body of no other operation; returns what collides.
pub(super) fn expand(
    types: &BTreeMap<String, Type>,
    operations: &mut [Documented<'_>],
) -> Vec<Finding> {
    let mut users: BTreeMap<String, usize> = BTreeMap::new();
    for documented in &*operations {
        if let Some(name) = body_type(&documented.operation) {
            *users.entry(name.to_owned()).or_default() += 1;
        }
    }
    let mut findings = Vec::new();
    for Documented { node, operation } in operations {
        let structure = body_type(operation)
            .filter(|name| users.get(*name) == Some(&1))
            .and_then(|name| match &types.get(name)?.kind {
                TypeKind::Struct(structure) => Some(structure),
                _ => None,
            });
        let Some(body) = &mut operation.body else {
            continue;
        };
        body.expanded &= structure.is_some();
        if body.expanded {
            findings.extend(structure.and_then(|structure| collision(node, operation, structure)));
        }
    }
    findings
}

fn body_type(operation: &Operation) -> Option<&str> {
    match operation.body.as_ref()?.ty.as_ref()? {
        TypeRef::Named(name) => Some(name),
        _ => None,
    }
}

/// The first setter of a body that the request has already for something else.
fn collision(node: &Node, operation: &Operation, structure: &Struct) -> Option<Finding> {
    let taken = |name: &str| {
        let optional = operation.parameters.iter().filter(|known| !known.required);
        let mut parameters = optional.map(|parameter| parameter.identifier.as_str());
        if parameters.any(|parameter| parameter == name) {
            Some("a parameter")
        } else if names::is_method_of_requests(name) {
            Some("a method of every request")
        } else {
            None
        }
    };
    let (name, what) = setters(structure)
        .into_iter()
        .find_map(|name| taken(&name).map(|what| (name, what)))?;
    let entry = node.entry("requestBody")?;
    let message = format!("a property of the body would have the setter `{name}`, as {what} has");
    let hint = "add `x-setters: false` to the `requestBody`, so that the body is set as a whole";
    Some(Finding::new(
        "name-collision",
        &entry.key_span,
        message,
        hint,
    ))
}

/// The names of all setters for the properties of a struct.
fn setters(structure: &Struct) -> Vec<String> {
    let fields = structure.fields.iter();
    let fields = fields.filter(|field| field.constant.is_none());
    let names = fields.flat_map(|field| {
        let nullable = matches!(
            field.presence,
            Presence::Nullable | Presence::OptionalNullable
        );
        let null = nullable.then(|| names::null_setter(&field.identifier));
        [Some(field.identifier.clone()), null]
    });
    let rest = structure.rest.iter().map(|rest| rest.identifier.clone());
    names.flatten().chain(rest).collect()
}
