//! What reads a checked document.
//!
//! `schemas` alone leads from a schema to those inside, and `operations` to everything that operations hold; the other
//! files are asked by them, or complete what they have read once all types are known.

mod bodies;
mod docs;
mod enums;
mod fields;
mod graph;
mod limits;
mod lookup;
mod nodes;
mod objects;
mod operations;
mod pages;
mod parameters;
mod recursion;
mod registry;
mod responses;
mod root;
mod rules;
mod scalars;
mod schemas;
mod setters;
mod site;
mod tags;
mod unions;
mod usage;
mod waiters;
mod websocket;

use std::collections::BTreeMap;

use self::nodes::text;
use self::operations::Documented;
use self::schemas::Schemas;
use self::usage::Usage;
use super::api::Api;
use super::operation::Operation;
use super::types::Type;
use crate::diagnostic::Finding;
use crate::load::Document;

/// Reads an API, or finds what generated code cannot say.
pub(super) fn api(document: &Document) -> Result<Api, Vec<Finding>> {
    let usage = Usage::of(document);
    let mut schemas = Schemas::new(document, &usage);
    let mut documented = operations::read(&mut schemas);
    let mut scope = root::scope(&mut schemas);
    let registry = schemas.finish();
    let (mut types, mut findings) = (registry.types, registry.findings);
    tags::set(&mut types);
    findings.extend(policies(&types, &mut documented));
    recursion::break_circles(&mut types);
    findings.extend(setters::expand(&types, &mut documented));
    if !findings.is_empty() {
        return Err(findings);
    }
    let mut operations: Vec<Operation> = documented
        .into_iter()
        .map(|documented| documented.operation)
        .collect();
    let read: Vec<&Operation> = operations.iter().collect();
    let error_body = root::error_body(&read);
    let modules = root::modules(document, &read, &types);
    let of_scope = scope.as_ref().map(|scope| &scope.parameter.ty);
    let everywhere: Vec<_> = error_body.iter().chain(of_scope).collect();
    graph::mark_secrets(&mut types, &read);
    graph::mark_tags(&mut types, &read, &everywhere);
    mark_secrets(&types, &mut operations);
    let parameter = scope.as_mut().map(|scope| &mut scope.parameter);
    rules::settle(&mut types, &mut operations, parameter);
    let root = document.root();
    let limit_sets = limits::read(root);
    limits::forget_idle_services(&limit_sets, &mut operations);
    let info = |key| {
        root.get("info")
            .map_or("", |info| text(info, key))
            .to_owned()
    };
    Ok(Api {
        name: document.name().to_owned(),
        title: info("title"),
        version: info("version"),
        base_url: root::base_url(root),
        token_pattern: root::token_pattern(root),
        error_body,
        error_fields: root::error_fields(root),
        scope,
        limit_sets,
        modules,
        operations,
        types,
    })
}

/// Completes operations that answer pages or that one waits for; returns what does not fit.
fn policies(types: &BTreeMap<String, Type>, documented: &mut [Documented<'_>]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Documented { node, operation } in &mut *documented {
        if let Some(entry) = node.entry("x-pagination") {
            match pages::read(entry, operation, types) {
                Ok(pagination) => operation.pagination = Some(pagination),
                Err(finding) => findings.push(finding),
            }
        }
    }
    // Who waits for something in a list whose pages do not fit would only repeat that finding.
    if !findings.is_empty() {
        return findings;
    }
    for index in 0..documented.len() {
        let Some(entry) = documented[index].node.entry("x-waiter") else {
            continue;
        };
        let id = text(&entry.value, "operation");
        let mut operations = documented.iter().map(|documented| &documented.operation);
        let Some(reader) = operations.find(|operation| operation.id == id) else {
            continue;
        };
        match waiters::read(entry, reader, types) {
            Ok(waiter) => documented[index].operation.waiter = Some(waiter),
            Err(misfits) => findings.extend(misfits),
        }
    }
    findings
}

/// Says of each parameter and body whether it holds a secret.
fn mark_secrets(types: &BTreeMap<String, Type>, operations: &mut [Operation]) {
    for operation in operations {
        for parameter in &mut operation.parameters {
            parameter.secret = graph::holds_secret(&parameter.ty, types);
        }
        if let Some(body) = &mut operation.body {
            let ty = body.ty.as_ref();
            body.secret = ty.is_some_and(|ty| graph::holds_secret(ty, types));
        }
    }
}

#[cfg(test)]
mod tests;
