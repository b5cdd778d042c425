//! What types and requests have, for pages and waiters, which ask for certain properties and parameters.

use std::collections::BTreeMap;

use crate::model::operation::{Content, Operation, Outcome, Parameter, Place};
use crate::model::types::{Field, Integer, Presence, Struct, Type, TypeKind, TypeRef};
use crate::node::Entry;
use crate::source::Span;

/// All types by name.
pub(super) type Types = BTreeMap<String, Type>;

/// The struct behind a type.
pub(super) fn structure<'a>(types: &'a Types, ty: &TypeRef) -> Option<&'a Struct> {
    let inner = match ty {
        TypeRef::Boxed(inner) => inner,
        ty => ty,
    };
    match inner {
        TypeRef::Named(name) => match &types.get(name)?.kind {
            TypeKind::Struct(structure) => Some(structure),
            _ => None,
        },
        _ => None,
    }
}

/// The JSON that all answers of an outcome hold, without an envelope.
pub(super) fn json(outcome: &Outcome) -> Option<&TypeRef> {
    match outcome.content()? {
        Content::Json(ty) | Content::Enveloped(ty) => Some(ty),
        _ => None,
    }
}

/// A property that is always there, and never null.
pub(super) fn required<'a>(structure: &'a Struct, name: &str) -> Option<&'a Field> {
    property(structure, name).filter(|field| field.presence == Presence::Required)
}

/// A property that may be missing or null.
pub(super) fn optional<'a>(structure: &'a Struct, name: &str) -> Option<&'a Field> {
    property(structure, name).filter(|field| field.presence != Presence::Required)
}

/// A property.
pub(super) fn property<'a>(structure: &'a Struct, name: &str) -> Option<&'a Field> {
    let mut fields = structure.fields.iter();
    fields.find(|field| field.wire_name == name)
}

/// The fields that a path of names, joined by dots, leads along, every one of them being required.
pub(super) fn along<'a>(
    types: &'a Types,
    structure: &'a Struct,
    path: &str,
) -> Option<Vec<&'a Field>> {
    let mut fields: Vec<&Field> = Vec::new();
    for name in path.split('.') {
        let inside = match fields.last() {
            None => structure,
            Some(field) => self::structure(types, &field.ty)?,
        };
        fields.push(required(inside, name)?);
    }
    Some(fields)
}

/// A query parameter that may be left out.
pub(super) fn optional_parameter<'a>(
    operation: &'a Operation,
    name: &str,
) -> Option<&'a Parameter> {
    let mut parameters = operation.parameters.iter();
    let parameter = parameters
        .find(|parameter| parameter.place == Place::Query && parameter.wire_name == name)?;
    (!parameter.required).then_some(parameter)
}

/// Whether values are integers that `i64` holds.
pub(super) fn is_integer(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Integer(integer) if *integer != Integer::U64)
}

/// The place of a field, or of the key under which it is missing.
pub(super) fn place<'a>(entry: &'a Entry, field: &str) -> &'a Span {
    let node = entry.value.get(field);
    node.map_or(&entry.key_span, |node| &node.span)
}
