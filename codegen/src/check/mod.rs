//! Stage 2: the rules that a document has to obey.
//!
//! Each module holds the rules of one subject: a function that takes the whole `Api` and returns what it finds.
//! Rules do not depend on each other; a part that one rule refuses is simply passed over by the others.

mod api;
mod components;
mod dialect;
mod error_fields;
mod examples;
mod files;
mod json_schema;
mod keywords;
mod operations;
mod parameters;
mod paths;
mod patterns;
mod place;
mod policies;
mod references;
mod sandbox;
mod schemas;
pub(crate) mod scope;
mod security;
mod service;
mod structure;
mod websocket;
pub(crate) mod words;

use self::api::Api;
use crate::diagnostic::{Finding, Report};
use crate::load::Document;

/// A document that obeys every rule.
#[derive(Debug)]
pub struct Checked(Document);

impl Checked {
    /// The document.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.0
    }
}

/// Checks a document.
///
/// # Errors
/// Every rule that the document breaks.
pub fn check(document: Document) -> Result<Checked, Report> {
    let findings = findings(&document);
    if findings.is_empty() {
        Ok(Checked(document))
    } else {
        Err(Report::new(document.sources().clone(), findings))
    }
}

/// The rules, by subject.
const RULES: &[fn(&Api<'_>) -> Vec<Finding>] = &[
    structure::check,
    files::check,
    references::check,
    components::check,
    paths::check,
    operations::check,
    security::check,
    parameters::check,
    schemas::check,
    keywords::check,
    patterns::check,
    examples::check,
    policies::check,
    service::check,
    error_fields::check,
    scope::check,
    websocket::check,
    sandbox::check,
];

fn findings(document: &Document) -> Vec<Finding> {
    let version = structure::version(document.root());
    // Held against the rules of 3.0, anything but its successor would break most of them for one and the same reason.
    if let Some(finding) = version
        .as_ref()
        .filter(|_| !structure::is_newer(document.root()))
    {
        return vec![finding.clone()];
    }
    let api = Api::new(document);
    let rules = RULES.iter().flat_map(|rule| rule(&api));
    version.into_iter().chain(rules).collect()
}
