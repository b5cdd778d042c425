//! Limits, pages and waiting: what the document says of them under `x-` keys, held against the types of the answers.

use std::collections::BTreeMap;

use heck::ToSnakeCase;
use serde_json::{Map, Value};

use super::lookup::{Request, Types};
use super::plan::{
    LimitPlan, LimitScope, OperationPlan, PaginationPlan, PaginationStyle, WaiterPlan,
};
use super::schemas::LoweredSchemas;
use super::{METHODS, paths, text};
use crate::check::words;
use crate::diagnostic::Finding;
use crate::load::{Document, Entry, Node};
use crate::names;
use crate::source::Span;

const PAGINATION: &str = "pagination";
const WAITER: &str = "waiter";

/// The sets of limits, in the order of the document.
pub(super) fn quotas(root: &Node) -> Vec<(String, Vec<LimitPlan>)> {
    let sets = root.get("x-rate-limits").map_or(&[][..], Node::entries);
    let sets = sets.iter().map(|set| {
        let limits = set.value.elements().iter().map(limit);
        (names::property(&set.key), limits.collect())
    });
    sets.collect()
}

fn limit(limit: &Node) -> LimitPlan {
    // `check` has shown that both numbers fit.
    let number = |key| limit.get(key)?.as_number()?.as_u64()?.try_into().ok();
    let class = limit.get("class").and_then(Node::as_str).map(str::to_owned);
    let scope = match class {
        None => LimitScope::Everything,
        Some(class) if limit.get("per").is_some() => LimitScope::Service(class),
        Some(class) => LimitScope::Class(class),
    };
    LimitPlan {
        name: text(Some(limit), "name").to_owned(),
        requests: number("requests").unwrap_or(1),
        seconds: number("seconds").unwrap_or(1),
        scope,
    }
}

/// Completes the plans of operations that answer pages or that one waits for.
pub(super) fn complete(
    document: &Document,
    lowered_paths: &Map<String, Value>,
    schemas: &mut LoweredSchemas,
    operations: &mut BTreeMap<String, OperationPlan>,
) {
    let types = Types::of(schemas);
    let mut findings = Vec::new();
    let mut documented = BTreeMap::new();
    for (path, item) in paths(document) {
        for (key, _) in METHODS {
            let lowered = lowered_paths.get(path).and_then(|item| item.get(key));
            if let (Some(operation), Some(lowered)) = (item.get(key), lowered) {
                let method = text(Some(operation), "operationId").to_snake_case();
                documented.insert(method, (operation, Request(lowered)));
            }
        }
    }
    for (method, (operation, request)) in &documented {
        if let (Some(entry), Some(plan)) =
            (operation.entry("x-pagination"), operations.get_mut(method))
        {
            match pagination(entry, plan, *request, types) {
                Ok(pagination) => plan.pagination = Some(pagination),
                Err(finding) => findings.push(finding),
            }
        }
    }
    // Who waits for something in a list whose pages do not fit would only repeat that finding.
    if findings.is_empty() {
        for (method, (operation, _)) in &documented {
            let Some(entry) = operation.entry("x-waiter") else {
                continue;
            };
            let reader = text(Some(&entry.value), "operation").to_snake_case();
            let (Some((_, request)), Some(plan)) =
                (documented.get(&reader), operations.get(&reader))
            else {
                continue;
            };
            match waiter(entry, (&reader, plan), *request, types) {
                Ok(waiter) => {
                    operations
                        .entry(method.clone())
                        .and_modify(|plan| plan.waiter = Some(waiter));
                }
                Err(misfits) => findings.extend(misfits),
            }
        }
    }
    schemas.findings.extend(findings);
}

/// The place of a field, or of the key under which it is missing.
fn place<'a>(entry: &'a Entry, field: &str) -> &'a Span {
    entry
        .value
        .get(field)
        .map_or(&entry.key_span, |node| &node.span)
}

fn pagination(
    entry: &Entry,
    plan: &OperationPlan,
    request: Request<'_>,
    types: Types<'_>,
) -> Result<PaginationPlan, Finding> {
    let page = plan.success.rust_type.clone();
    let object = types.object(&page).ok_or_else(|| {
        let message = "a page is an object with named properties";
        let hint = "describe one answer in JSON, an object that holds the list";
        Finding::new(PAGINATION, &entry.key_span, message, hint)
    })?;
    let path = text(Some(&entry.value), "items");
    let list = types
        .at(object, path)
        .filter(|list| types.is(list, "array"));
    let item = list.and_then(|list| types.items(list)).ok_or_else(|| {
        let message = format!("the answer has no list `{path}` that is always there");
        let hint = "name the properties that lead to it, joined by dots, each of them required and not nullable";
        Finding::new(PAGINATION, place(entry, "items"), message, hint)
    })?;
    let name = text(Some(&entry.value), "style");
    let is = |schema: Option<&Value>, kind| schema.is_some_and(|schema| types.is(schema, kind));
    let (style, needs) = if name == "offset" {
        let offset = request.optional("offset");
        let total = types.required(object, "total");
        let last_offset = offset.map_or(i64::MAX, |offset| types.maximum(offset));
        let needs = vec![
            (
                is(offset, "integer"),
                "an integer `offset` in the query that may be left out",
            ),
            (
                is(total, "integer"),
                "an integer `total` in the answer that is always there",
            ),
        ];
        (PaginationStyle::Offset { last_offset }, needs)
    } else {
        let cursor = request.optional("cursor");
        let part = types.required(object, "pagination");
        let more = part.and_then(|part| types.required(part, "hasNextPage"));
        let next = part.and_then(|part| types.optional(part, "cursor"));
        let needs = vec![
            (
                is(cursor, "string"),
                "text `cursor` in the query that may be left out",
            ),
            (
                is(more, "boolean"),
                "a boolean `pagination.hasNextPage` in the answer that is always there",
            ),
            (
                is(next, "string"),
                "text `pagination.cursor` in the answer that may be left out",
            ),
        ];
        (PaginationStyle::Cursor, needs)
    };
    if let Some((_, what)) = needs.iter().find(|(there, _)| !there) {
        let message = format!("pages by {name} need {what}");
        let hint = "correct the style, or describe what the vendor's page says of it";
        return Err(Finding::new(
            PAGINATION,
            place(entry, "style"),
            message,
            hint,
        ));
    }
    Ok(PaginationPlan {
        page,
        item: types.rust_type(item),
        items: path.split('.').map(str::to_owned).collect(),
        style,
    })
}

fn waiter(
    entry: &Entry,
    (reader, plan): (&str, &OperationPlan),
    request: Request<'_>,
    types: Types<'_>,
) -> Result<WaiterPlan, Vec<Finding>> {
    let misfit = |field, message: String, hint: &str| {
        vec![Finding::new(WAITER, place(entry, field), message, hint)]
    };
    if request.needs_more_than_its_path() {
        let message = format!("`{}` needs more than the parameters of its path", plan.id);
        let hint = "name an operation that needs nothing else";
        return Err(misfit("operation", message, hint));
    }
    let paged = plan.pagination.as_ref();
    let resource = paged.map_or(&plan.success.rust_type, |pagination| &pagination.item);
    let object = types.object(resource).ok_or_else(|| {
        let message = format!(
            "`{}` answers neither a resource nor pages of resources",
            plan.id
        );
        let hint = "name an operation that answers one object, or has `x-pagination`";
        misfit("operation", message, hint)
    })?;
    let parameters = request.of_path(&plan.path, types);
    let id = id(entry, plan, &parameters, object, types).map_err(|finding| vec![finding])?;
    let status = text(Some(&entry.value), "status");
    let known = types
        .required(object, status)
        .and_then(|state| types.cases(state));
    let known = known.ok_or_else(|| {
        let message = format!("the resource has no enum `{status}` that is always there");
        misfit(
            "status",
            message,
            &words::suggestion(status, &types.enums(object)),
        )
    })?;
    let [ready, failed] = ["ready", "failed"].map(|key| {
        let listed = entry.value.get(key).map_or(&[][..], Node::elements);
        listed
            .iter()
            .filter_map(|node| Some((node.as_str()?, &node.span)))
    });
    let all = ready.clone().chain(failed.clone());
    let unknown = all
        .filter(|(state, _)| !known.contains(state))
        .map(|(state, span)| {
            let message = format!("`{state}` is no value of `{status}`");
            Finding::new(WAITER, span, message, words::suggestion(state, &known))
        });
    let unknown: Vec<_> = unknown.collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    Ok(WaiterPlan {
        method: format!("wait_for_{}", text(Some(&entry.value), "name")),
        reader: reader.to_owned(),
        parameters,
        id,
        resource: resource.clone(),
        status: status.to_owned(),
        ready: ready.map(|(state, _)| state.to_owned()).collect(),
        failed: failed.map(|(state, _)| state.to_owned()).collect(),
    })
}

/// The argument that tells the resources of a list apart; none where there is no list.
fn id(
    entry: &Entry,
    reader: &OperationPlan,
    parameters: &[(String, String)],
    resource: &Value,
    types: Types<'_>,
) -> Result<Option<(String, String)>, Finding> {
    let operation = &reader.id;
    let property = types.required(resource, "id");
    let property = property.filter(|id| types.is(id, "string") || types.is(id, "integer"));
    let argument = entry.value.get("id").and_then(Node::as_str);
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
        (Some(_), Some(name), _) if parameters.iter().any(|(taken, _)| taken == name) => (
            "id",
            format!("the path of `{operation}` has a parameter `{name}` already"),
            "give the argument another name",
        ),
        (Some(_), Some(name), Some(property)) => {
            return Ok(Some((name.to_owned(), types.rust_type(property))));
        }
    };
    Err(Finding::new(WAITER, place(entry, field), message, hint))
}
