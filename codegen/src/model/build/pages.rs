//! `x-pagination`: how the pages of a list follow each other, held against the types of the answers.

use super::lookup::{self, Types, place};
use super::nodes::text;
use super::scalars;
use crate::diagnostic::Finding;
use crate::model::list::{PageField, Pagination, PaginationStyle};
use crate::model::operation::{Operation, Parameter};
use crate::model::rules::Rules;
use crate::model::types::{Presence, Struct, TypeRef};
use crate::node::Entry;

const RULE: &str = "pagination";

/// Reads how the pages of an operation follow each other.
pub(super) fn read(
    entry: &Entry,
    operation: &Operation,
    types: &Types,
) -> Result<Pagination, Finding> {
    let page = lookup::json(&operation.success);
    let object = page.and_then(|page| Some((page, lookup::structure(types, page)?)));
    let (page, object) = object.ok_or_else(|| {
        let message = "a page is an object with named properties";
        let hint = "describe one answer in JSON, an object that holds the list";
        Finding::new(RULE, &entry.key_span, message, hint)
    })?;
    let path = text(&entry.value, "items");
    let fields = lookup::along(types, object, path).unwrap_or_default();
    let item = fields.last().and_then(|field| match &field.ty {
        TypeRef::List(item) => Some(item),
        _ => None,
    });
    let item = item.ok_or_else(|| {
        let message = format!("the answer has no list `{path}` that is always there");
        let hint = "name the properties that lead to it, joined by dots, each of them required and not nullable";
        Finding::new(RULE, place(entry, "items"), message, hint)
    })?;
    let offset = text(&entry.value, "style") == "offset";
    let style = if offset {
        by_offset(operation, object)
    } else {
        by_cursor(operation, object, types)
    };
    let style = style.map_err(|what| {
        let name = text(&entry.value, "style");
        let message = format!("pages by {name} need {what}");
        let hint = "correct the style, or describe what the vendor's page says of it";
        Finding::new(RULE, place(entry, "style"), message, hint)
    })?;
    let sizes: &[&str] = if offset {
        &["limit"]
    } else {
        &["per_page", "limit"]
    };
    let mut sizes = sizes.iter();
    Ok(Pagination {
        page: page.clone(),
        item: (**item).clone(),
        items: fields
            .iter()
            .map(|field| field.identifier.clone())
            .collect(),
        style,
        page_size: sizes.find_map(|name| page_size(operation, name)),
    })
}

fn by_offset(operation: &Operation, page: &Struct) -> Result<PaginationStyle, &'static str> {
    let offset = lookup::optional_parameter(operation, "offset")
        .filter(|offset| lookup::is_integer(&offset.ty))
        .ok_or("an integer `offset` in the query that may be left out")?;
    lookup::required(page, "total")
        .filter(|total| lookup::is_integer(&total.ty))
        .ok_or("an integer `total` in the answer that is always there")?;
    let greatest = greatest(offset).unwrap_or(i64::MAX.into());
    Ok(PaginationStyle::Offset {
        parameter: offset.identifier.clone(),
        last_offset: i64::try_from(greatest).unwrap_or(i64::MAX),
        answered: page_field(page, "offset"),
        size: page_field(page, "limit"),
    })
}

fn by_cursor(
    operation: &Operation,
    page: &Struct,
    types: &Types,
) -> Result<PaginationStyle, &'static str> {
    let cursor = lookup::optional_parameter(operation, "cursor")
        .filter(|cursor| cursor.ty == TypeRef::String)
        .ok_or("text `cursor` in the query that may be left out")?;
    let part = lookup::required(page, "pagination");
    let part = part.and_then(|part| lookup::structure(types, &part.ty));
    part.and_then(|part| lookup::required(part, "hasNextPage"))
        .filter(|more| more.ty == TypeRef::Bool)
        .ok_or("a boolean `pagination.hasNextPage` in the answer that is always there")?;
    part.and_then(|part| lookup::optional(part, "cursor"))
        .filter(|next| next.ty == TypeRef::String)
        .ok_or("text `pagination.cursor` in the answer that may be left out")?;
    Ok(PaginationStyle::Cursor {
        parameter: cursor.identifier.clone(),
    })
}

/// What a page says of itself in an integer, if it does.
fn page_field(page: &Struct, name: &str) -> Option<PageField> {
    let required = lookup::required(page, name);
    let field = required.or_else(|| lookup::optional(page, name))?;
    // What may be left out and null as well has a type of its own where it is also sent.
    let plain = lookup::is_integer(&field.ty) && field.presence != Presence::OptionalNullable;
    plain.then(|| PageField {
        identifier: field.identifier.clone(),
        required: required.is_some(),
    })
}

/// The parameter that says how many items a page may hold, if its greatest value is documented.
fn page_size(operation: &Operation, name: &str) -> Option<(String, i128)> {
    let parameter = lookup::optional_parameter(operation, name)?;
    match parameter.rules {
        Rules::Integer { max: Some(max), .. } => Some((parameter.identifier.clone(), max)),
        _ => None,
    }
}

/// The greatest value of an integer, by its rules or by its type.
fn greatest(parameter: &Parameter) -> Option<i128> {
    match (&parameter.rules, &parameter.ty) {
        (Rules::Integer { max: Some(max), .. }, _) => Some(*max),
        (_, TypeRef::Integer(integer)) => Some(scalars::limits(*integer).1),
        _ => None,
    }
}
