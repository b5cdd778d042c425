//! `x-waiter`: how to wait for what an operation creates, held against what its reader takes and answers.

use heck::ToUpperCamelCase;

use super::lookup::{self, Types, place};
use super::nodes::{list, text};
use crate::check::words;
use crate::diagnostic::Finding;
use crate::model::operation::{Operation, Place};
use crate::model::types::{EnumCase, Field, Presence, Struct, TypeKind, TypeRef};
use crate::model::wait::{Found, StatusField, Waiter};
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
    let one = |finding| vec![finding];
    let (answered, resource) = resources(entry, reader, types).map_err(one)?;
    let object = lookup::structure(types, resource).ok_or_else(|| {
        let message = format!(
            "`{}` answers neither a resource nor a list of resources",
            reader.id
        );
        let hint = "name an operation that answers one object or a list of objects";
        misfit("operation", message, hint)
    })?;
    let found = found(entry, reader, answered, (object, types)).map_err(one)?;
    let status = text(&entry.value, "status");
    let way = way(types, resource, status).map_err(|(step, object)| {
        let message = format!("the resource has neither an enum nor a text `{status}`");
        let known = object.map_or_else(Vec::new, |object| enums(object, types));
        misfit("status", message, &words::suggestion(step, &known))
    })?;
    // A text may be anything.
    let known = way.last().and_then(|field| cases(field, types));
    let known = known.map(|cases| cases.iter().map(|case| case.value.as_str()));
    let known: Option<Vec<&str>> = known.map(Iterator::collect);
    let [ready, failed] = ["ready", "failed"].map(|key| {
        let listed = list(&entry.value, key).iter();
        listed.filter_map(|node| Some((node.as_str()?, &node.span)))
    });
    let all = ready.clone().chain(failed.clone());
    let unknown = all.filter_map(|(state, span)| {
        let known = known.as_ref().filter(|known| !known.contains(&state))?;
        let message = format!("`{state}` is no value of `{status}`");
        let hint = words::suggestion(state, known);
        Some(Finding::new(RULE, span, message, hint))
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
        found,
        resource: resource.clone(),
        status: way
            .into_iter()
            .map(|field| StatusField {
                identifier: field.identifier.clone(),
                always_there: field.presence == Presence::Required,
            })
            .collect(),
        ready: ready.map(|(state, _)| state.to_owned()).collect(),
        failed: failed.map(|(state, _)| state.to_owned()).collect(),
    })
}

/// The fields that a dotted path leads along, to an enum or a text. Else the step that leads nowhere, and the object that
/// does not have it.
fn way<'t, 'p>(
    types: &'t Types,
    resource: &TypeRef,
    path: &'p str,
) -> Result<Vec<&'t Field>, (&'p str, Option<&'t Struct>)> {
    let mut way: Vec<&Field> = Vec::new();
    let mut steps = path.split('.').peekable();
    while let Some(step) = steps.next() {
        let within = way.last().map_or(resource, |field| &field.ty);
        let object = lookup::structure(types, within);
        let field = object.and_then(|object| lookup::property(object, step));
        // Of what is sent too, a property that may be missing and null has three states.
        let sent = within.named().and_then(|name| types.get(name));
        let sent = sent.is_some_and(|object| object.direction.request);
        let field = field.filter(|field| !sent || field.presence != Presence::OptionalNullable);
        let is_state = |field: &&Field| {
            steps.peek().is_some() || field.ty == TypeRef::String || cases(field, types).is_some()
        };
        way.push(field.filter(is_state).ok_or((step, object))?);
    }
    Ok(way)
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

/// The properties that hold an enum.
fn enums<'a>(object: &'a Struct, types: &Types) -> Vec<&'a str> {
    let fields = object.fields.iter();
    let enums = fields.filter(|field| cases(field, types).is_some());
    enums.map(|field| field.wire_name.as_str()).collect()
}

/// What a reader answers.
enum Answered {
    /// One resource.
    One,
    /// Pages of resources.
    Pages,
    /// All resources, in the list to which these fields lead.
    List(Vec<String>),
}

/// What a reader answers, and the type of a resource in it.
fn resources<'a>(
    entry: &Entry,
    reader: &'a Operation,
    types: &'a Types,
) -> Result<(Answered, &'a TypeRef), Finding> {
    let operation = &reader.id;
    let misfit = |field, message, hint: &str| {
        let finding = Finding::new(RULE, place(entry, field), message, hint);
        Err(finding)
    };
    let items = entry.value.get("items").and_then(Node::as_str);
    match (&reader.pagination, items, lookup::json(&reader.success)) {
        (Some(pagination), None, _) => Ok((Answered::Pages, &pagination.item)),
        (Some(_), Some(_), _) => {
            let message = format!("the `x-pagination` of `{operation}` says where its list is");
            misfit("items", message, "remove `items`")
        }
        (None, None, Some(TypeRef::List(item))) => Ok((Answered::List(Vec::new()), item)),
        (None, None, Some(resource)) => Ok((Answered::One, resource)),
        (None, Some(path), Some(answer)) => {
            let object = lookup::structure(types, answer);
            let fields = object.and_then(|object| lookup::along(types, object, path));
            let fields = fields.unwrap_or_default();
            let Some(TypeRef::List(item)) = fields.last().map(|field| &field.ty) else {
                let message = format!(
                    "the answer of `{operation}` has no list `{path}` that is always there"
                );
                let hint = "name the properties that lead to it, joined by dots; remove `items` where the answer is the list or one resource";
                return misfit("items", message, hint);
            };
            let names = fields.iter().map(|field| field.identifier.clone());
            Ok((Answered::List(names.collect()), item))
        }
        (None, _, None) => {
            let message = format!("`{operation}` does not answer one kind of JSON");
            let hint = "name an operation that answers one object or a list of objects";
            misfit("operation", message, hint)
        }
    }
}

/// How the resource is found in what the reader answers.
fn found(
    entry: &Entry,
    reader: &Operation,
    answered: Answered,
    resource: (&Struct, &Types),
) -> Result<Found, Finding> {
    match answered {
        Answered::Pages => Ok(Found::InPages {
            id: id(entry, reader, resource)?,
        }),
        Answered::List(fields) => Ok(Found::InList {
            id: id(entry, reader, resource)?,
            fields,
        }),
        Answered::One => match entry.value.get("id") {
            None => Ok(Found::Alone),
            Some(id) => {
                let message = format!(
                    "`{}` answers one resource, which is found by its path",
                    reader.id
                );
                let hint = "remove `id`; if the answer holds a list, say with `items` where";
                Err(Finding::new(RULE, &id.span, message, hint))
            }
        },
    }
}

/// The argument that tells the resource from the others of a list.
fn id(
    entry: &Entry,
    reader: &Operation,
    (resource, types): (&Struct, &Types),
) -> Result<(String, TypeRef), Finding> {
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
    let (field, message, hint) = match (argument, property) {
        (None, _) => (
            "id",
            format!("nothing says which resource in the list of `{operation}` to wait for"),
            "add `id` with a name for the argument",
        ),
        (Some(_), None) => (
            "operation",
            format!("the resources in the list of `{operation}` have no `id` that is always there"),
            "name an operation whose resources have one, text or an integer",
        ),
        (Some(name), _) if is_taken(name) => (
            "id",
            format!("the path of `{operation}` has a parameter `{name}` already"),
            "give the argument another name",
        ),
        (Some(name), Some(property)) => {
            return Ok((names::parameter(name), property.ty.clone()));
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
