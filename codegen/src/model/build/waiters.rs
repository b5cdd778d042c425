//! `x-waiter`: how to wait for what an operation creates, held against what its reader takes and answers.

use heck::ToUpperCamelCase;

use super::lookup::{self, Types, place};
use super::nodes::{list, text};
use crate::check::words;
use crate::diagnostic::Finding;
use crate::model::operation::{Operation, Place};
use crate::model::types::{EnumCase, Field, Struct, TypeKind, TypeRef};
use crate::model::wait::Waiter;
use crate::names;
use crate::node::{Entry, Node};

const RULE: &str = "waiter";

/// Reads how to wait by means of an operation that reads the state.
pub(super) fn read(
    entry: &Entry,
    reader: &Operation,
    types: &Types,
) -> Result<Waiter, Vec<Finding>> {
    let misfit = |field, message: String, hint: &str| {
        vec![Finding::new(RULE, place(entry, field), message, hint)]
    };
    let mut parameters = reader.parameters.iter();
    let needs_more =
        parameters.any(|parameter| parameter.required && parameter.place != Place::Path);
    if reader.body.is_some() || needs_more {
        let message = format!("`{}` needs more than the parameters of its path", reader.id);
        let hint = "name an operation that needs nothing else";
        return Err(misfit("operation", message, hint));
    }
    let paged = reader
        .pagination
        .as_ref()
        .map(|pagination| &pagination.item);
    let resource = paged.or_else(|| lookup::json(&reader.success));
    let object = resource.and_then(|ty| Some((ty, lookup::structure(types, ty)?)));
    let (resource, object) = object.ok_or_else(|| {
        let message = format!(
            "`{}` answers neither a resource nor pages of resources",
            reader.id
        );
        let hint = "name an operation that answers one object, or has `x-pagination`";
        misfit("operation", message, hint)
    })?;
    let id = id(entry, reader, object, types).map_err(|finding| vec![finding])?;
    let status = text(&entry.value, "status");
    let field = lookup::required(object, status);
    let known = field.and_then(|field| Some((field, cases(field, types)?)));
    let (field, known) = known.ok_or_else(|| {
        let message = format!("the resource has no enum `{status}` that is always there");
        let hint = words::suggestion(status, &enums(object, types));
        misfit("status", message, &hint)
    })?;
    let known: Vec<&str> = known.iter().map(|case| case.value.as_str()).collect();
    let [ready, failed] = ["ready", "failed"].map(|key| {
        let listed = list(&entry.value, key).iter();
        listed.filter_map(|node| Some((node.as_str()?, &node.span)))
    });
    let all = ready.clone().chain(failed.clone());
    let unknown = all.filter(|(state, _)| !known.contains(state));
    let unknown = unknown.map(|(state, span)| {
        let message = format!("`{state}` is no value of `{status}`");
        Finding::new(RULE, span, message, words::suggestion(state, &known))
    });
    let unknown: Vec<_> = unknown.collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let method_name = format!("wait_for_{}", text(&entry.value, "name"));
    Ok(Waiter {
        type_name: method_name.to_upper_camel_case(),
        method_name,
        reader: reader.id.clone(),
        id,
        resource: resource.clone(),
        status: field.identifier.clone(),
        ready: ready.map(|(state, _)| state.to_owned()).collect(),
        failed: failed.map(|(state, _)| state.to_owned()).collect(),
    })
}

/// The texts of a field that holds an enum of them.
fn cases<'a>(field: &Field, types: &'a Types) -> Option<&'a [EnumCase]> {
    let TypeRef::Named(name) = &field.ty else {
        return None;
    };
    match &types.get(name)?.kind {
        TypeKind::Enum(cases) => Some(cases),
        _ => None,
    }
}

/// The properties that are always there and hold an enum.
fn enums<'a>(object: &'a Struct, types: &Types) -> Vec<&'a str> {
    let names = object.fields.iter().map(|field| field.wire_name.as_str());
    let is_enum = |name: &&str| {
        let field = lookup::required(object, name);
        field.is_some_and(|field| cases(field, types).is_some())
    };
    names.filter(is_enum).collect()
}

/// The argument that tells the resources of a list apart; none where there is no list.
fn id(
    entry: &Entry,
    reader: &Operation,
    resource: &Struct,
    types: &Types,
) -> Result<Option<(String, TypeRef)>, Finding> {
    let operation = &reader.id;
    let property = lookup::required(resource, "id").filter(|id| tells_apart(&id.ty, types));
    let argument = entry.value.get("id").and_then(Node::as_str);
    let is_taken = |name: &str| {
        let mut in_path = reader
            .parameters
            .iter()
            .filter(|known| known.place == Place::Path);
        in_path.any(|known| known.identifier == names::parameter(name))
    };
    let (field, message, hint) = match (&reader.pagination, argument, property) {
        (None, None, _) => return Ok(None),
        (None, Some(_), _) => (
            "id",
            format!("`{operation}` answers one resource, which is found by its path"),
            "remove `id`",
        ),
        (Some(_), None, _) => (
            "id",
            format!("nothing says which resource in the list of `{operation}` to wait for"),
            "add `id` with a name for the argument",
        ),
        (Some(_), Some(_), None) => (
            "operation",
            format!("the resources in the list of `{operation}` have no `id` that is always there"),
            "name an operation whose resources have one, text or an integer",
        ),
        (Some(_), Some(name), _) if is_taken(name) => (
            "id",
            format!("the path of `{operation}` has a parameter `{name}` already"),
            "give the argument another name",
        ),
        (Some(_), Some(name), Some(property)) => {
            return Ok(Some((names::parameter(name), property.ty.clone())));
        }
    };
    Err(Finding::new(RULE, place(entry, field), message, hint))
}

/// Whether values are text or integers.
fn tells_apart(ty: &TypeRef, types: &Types) -> bool {
    match ty {
        TypeRef::String
        | TypeRef::Integer(_)
        | TypeRef::Uuid
        | TypeRef::Date
        | TypeRef::Timestamp
        | TypeRef::IpAddr
        | TypeRef::Ipv4Addr
        | TypeRef::Ipv6Addr => true,
        TypeRef::Named(name) => {
            let kind = types.get(name).map(|ty| &ty.kind);
            matches!(
                kind,
                Some(TypeKind::Id | TypeKind::Enum(_) | TypeKind::IntegerEnum(_))
            )
        }
        _ => false,
    }
}
