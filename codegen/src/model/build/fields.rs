//! The fields of structs: presence, documentation, names.

use std::collections::BTreeMap;

use super::docs;
use crate::diagnostic::Finding;
use crate::model::types::{Direction, Field, Presence, TypeRef};
use crate::names;
use crate::node::{Entry, Node};

/// Whether a property may be left out or null.
pub(super) fn presence(required: bool, nullable: bool) -> Presence {
    match (required, nullable) {
        (true, false) => Presence::Required,
        (false, false) => Presence::Optional,
        (true, true) => Presence::Nullable,
        (false, true) => Presence::OptionalNullable,
    }
}

/// Documentation of a property. What a reference leads to has the rest of it on its own type, where it has one.
pub(super) fn doc(schema: &Node, target: &Node, ty: &TypeRef) -> String {
    let has_type = matches!(ty, TypeRef::Named(_));
    if schema.reference().is_some() && has_type {
        docs::of_typed_value(None, target)
    } else {
        docs::of_value(None, target)
    }
}

/// Names that differ in the API may be the same in Rust.
pub(super) fn collisions(
    fields: &[Field],
    properties: &[&Entry],
    direction: Direction,
) -> Vec<Finding> {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for (field, entry) in fields.iter().zip(properties) {
        let nullable = matches!(
            field.presence,
            Presence::Nullable | Presence::OptionalNullable
        );
        let setter = (nullable && direction.request).then(|| names::null_setter(&field.identifier));
        for name in [field.identifier.clone()].into_iter().chain(setter) {
            if let Some(other) = taken.insert(name, &entry.key) {
                let message = format!("`{}` and `{other}` have the same name in Rust", entry.key);
                let hint = "leave one of the two out";
                findings.push(Finding::new(
                    "name-collision",
                    &entry.key_span,
                    message,
                    hint,
                ));
            }
        }
    }
    findings
}

/// The field for properties that have no field of their own.
pub(super) fn rest_name(fields: &[Field]) -> String {
    let mut name = "extra".to_owned();
    while fields.iter().any(|field| field.identifier == name) {
        name.push('_');
    }
    name
}
