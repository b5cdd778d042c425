//! Stage 3: rewrite what progenitor and typify cannot express, and plan what the later stages add.
//!
//! The result is one self-contained OpenAPI document in which every schema that becomes a Rust type has a name. What
//! typify would drop or get wrong, such as ranges, secrets and choices, becomes a reference to a type that the
//! [`Plan`] describes and the next but one stage writes; documentation and answers move into the plan altogether.

mod docs;
mod enums;
mod lookup;
mod naming;
mod objects;
mod operations;
mod plan;
mod policies;
mod responses;
mod rust_type;
mod schemas;
mod unions;
mod usage;
mod values;

use std::collections::BTreeMap;

use openapiv3::OpenAPI;
use serde_json::json;

pub use self::plan::{
    Answer, Body, CaseShape, Constant, Direction, EnumCase, Form, LimitPlan, LimitScope,
    OperationPlan, Outcome, PaginationPlan, PaginationStyle, Plan, Status, StructPlan, TypePlan,
    UnionCase, UnionPlan, WaiterPlan,
};
use self::schemas::SchemaLowering;
use self::usage::Usage;
pub use self::values::{TextRule, ValueType};
use crate::check::Checked;
use crate::diagnostic::{Finding, Report};
use crate::load::{Document, Node};

/// A document that progenitor can read, and what it cannot carry.
#[derive(Clone, Debug)]
pub struct Lowered {
    /// The document.
    pub openapi: OpenAPI,
    /// Everything else that the generated code has to know.
    pub plan: Plan,
}

/// Keys of a path item that hold operations, with their HTTP methods.
const METHODS: [(&str, &str); 8] = [
    ("get", "GET"),
    ("put", "PUT"),
    ("post", "POST"),
    ("delete", "DELETE"),
    ("options", "OPTIONS"),
    ("head", "HEAD"),
    ("patch", "PATCH"),
    ("trace", "TRACE"),
];

/// Lowers a checked document.
///
/// # Errors
/// Constructs of OpenAPI that this generator does not support, and names that would collide in Rust.
pub fn lower(checked: &Checked) -> Result<Lowered, Report> {
    let document = checked.document();
    let usage = Usage::of(document);
    let mut schemas = SchemaLowering::new(document, &usage);
    let mut lowered_paths = serde_json::Map::new();
    let mut operations = BTreeMap::new();
    for (path, item) in paths(document) {
        let mut lowered_item = serde_json::Map::new();
        for (key, method) in METHODS {
            let Some(operation) = item.get(key) else {
                continue;
            };
            let (name, lowered, plan) =
                operations::lower(document, &mut schemas, path, item, (method, operation));
            lowered_item.insert(key.to_owned(), lowered);
            operations.insert(name, plan);
        }
        lowered_paths.insert(path.to_owned(), lowered_item.into());
    }
    let root = document.root();
    let mut schemas = schemas.finish();
    policies::complete(document, &lowered_paths, &mut schemas, &mut operations);
    let mut findings = schemas.findings;
    let value = json!({
        "openapi": "3.0.3",
        "info": {
            "title": text(root.get("info"), "title"),
            "version": text(root.get("info"), "version"),
        },
        "paths": lowered_paths,
        "components": { "schemas": schemas.components },
    });
    // The lowered document is built from checked parts, so this fails only where a check is missing.
    let openapi = serde_json::from_value(value).map_err(|error| {
        findings.push(Finding::without_place(
            "lowering",
            format!("the lowered document is no OpenAPI document: {error}"),
            "this is a bug of the generator; please report it together with the document",
        ));
    });
    match openapi {
        Ok(openapi) if findings.is_empty() => Ok(Lowered {
            openapi,
            plan: Plan {
                name: document.name().to_owned(),
                base_url: base_url(root),
                token_pattern: token_pattern(root),
                quotas: policies::quotas(root),
                operations,
                types: schemas.types,
            },
        }),
        _ => Err(Report::new(document.sources().clone(), findings)),
    }
}

/// All paths with their path items, references followed.
fn paths(document: &Document) -> impl Iterator<Item = (&str, &Node)> {
    let paths = document.root().get("paths").map_or(&[][..], Node::entries);
    let paths = paths.iter().filter(|entry| entry.key.starts_with('/'));
    paths.map(|entry| (entry.key.as_str(), document.resolve(&entry.value)))
}

/// The text under a key, or nothing.
fn text<'a>(node: Option<&'a Node>, key: &str) -> &'a str {
    node.and_then(|node| node.get(key)?.as_str())
        .unwrap_or_default()
}

/// The URL of the first server; `/` where there is none, as the specification says.
fn base_url(root: &Node) -> String {
    let servers = root.get("servers").map_or(&[][..], Node::elements);
    let url = text(servers.first(), "url");
    url.trim_end_matches('/').to_owned()
}

/// What the tokens of the first security scheme look like that says so; a client has one token.
fn token_pattern(root: &Node) -> Option<String> {
    let schemes = root.get("components")?.get("securitySchemes")?.entries();
    let mut patterns = schemes
        .iter()
        .filter_map(|scheme| scheme.value.get("x-token-pattern")?.as_str());
    patterns.next().map(str::to_owned)
}

/// The stem of the file in which a node stands: its module in the generated code.
fn module_of(document: &Document, node: &Node) -> String {
    let file = document.file_of(node);
    let stem = file.rsplit('/').next().unwrap_or(file);
    stem.split('.').next().unwrap_or(stem).replace('-', "_")
}
