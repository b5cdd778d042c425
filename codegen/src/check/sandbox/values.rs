//! Values that are meant as they stand: each has to be one that its property can have.

use std::collections::HashMap;

use jsonschema::paths::LocationSegment;
use serde_json::Value;

use crate::check::api::Api;
use crate::check::{examples, json_schema, schemas};
use crate::diagnostic::Finding;
use crate::load::Node;
use crate::source::Span;

/// A value, and the schemas of which it has to satisfy one.
pub(super) struct Literal<'a> {
    /// What it is a value of, in words.
    pub(super) subject: String,
    pub(super) node: Node,
    pub(super) span: &'a Span,
    pub(super) schemas: Vec<&'a Node>,
}

/// The findings about values that satisfy none of their schemas.
pub(super) fn check(api: &Api<'_>, literals: &[Literal<'_>]) -> Vec<Finding> {
    let pairs = literals.iter().flat_map(|literal| {
        let schemas = literal.schemas.iter();
        schemas.map(move |schema| (literal, *schema))
    });
    let pairs: Vec<_> = pairs.collect();
    // Against a schema without an end no value can be checked.
    if pairs.is_empty() || !schemas::endless(api).is_empty() {
        return Vec::new();
    }
    let schemas: Vec<&Node> = pairs.iter().map(|(_, schema)| *schema).collect();
    // Schemas that cannot be compiled are reported where examples are checked.
    let Ok(validator) = json_schema::validator(api, &schemas) else {
        return Vec::new();
    };
    let values: Value = pairs
        .iter()
        .map(|(literal, _)| literal.node.to_json())
        .collect();
    let mut reasons: HashMap<usize, String> = HashMap::new();
    for error in validator.iter_errors(&values) {
        if let Some(LocationSegment::Index(index)) = error.instance_path().iter().next()
            && let Some((literal, _)) = pairs.get(index)
        {
            let reason = || examples::reason(&error, &literal.node);
            reasons.entry(index).or_insert_with(reason);
        }
    }
    let mut next = 0;
    let finding = |literal: &Literal<'_>| {
        let pairs = next..next + literal.schemas.len();
        next = pairs.end;
        let mut wrong: Vec<&String> = pairs
            .clone()
            .filter_map(|pair| reasons.get(&pair))
            .collect();
        let reason = wrong.pop().filter(|_| wrong.len() + 1 == pairs.len())?;
        let message = format!("{} cannot be this: {reason}", literal.subject);
        let hint = "write a value that the schema allows, or an expression where one may stand";
        Some(Finding::new("sandbox-value", literal.span, message, hint))
    };
    literals.iter().filter_map(finding).collect()
}
