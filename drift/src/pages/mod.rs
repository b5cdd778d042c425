//! Saved reference pages, in the forms in which the vendors' sites give them away.
//!
//! | form | whose | how one gets it |
//! |---|---|---|
//! | [`fragment`] | Sevalla's | the page's address with `.md`: an OpenAPI document of one operation in a fenced block |
//! | [`fields`] | Sevalla's | the text of the page in a browser: names, types and rules below each other |
//! | [`bullets`] | Northflank's | the page's address with `.md`: nested bullets, a field a line |
//! | [`outline`] | Northflank's | the text of the page in a browser: nested bullets, paragraphs below each |
//!
//! A page says less than a document: what its form never says is left open there ([`crate::facts::Shape::silent`]), and no difference.

pub mod bullets;
pub mod fields;
pub mod fragment;
mod lines;
pub mod outline;

use crate::error::Problem;
use crate::facts::Api;

/// The form of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An OpenAPI document in a fenced block.
    Fragment,
    /// Names, types and rules below each other.
    Fields,
    /// Nested bullets, a field a line.
    Bullets,
    /// Nested bullets, paragraphs below each.
    Outline,
}

/// The form of a page; nothing where it describes no operation in any.
#[must_use]
pub fn form(text: &str) -> Option<Form> {
    let has_line = |wanted: &str| text.lines().any(|line| line.trim() == wanted);
    let sections = [
        "**Path parameters:**",
        "**Request body:**",
        "**Response body:**",
    ];
    if fragment::find(text).is_some() {
        Some(Form::Fragment)
    } else if has_line("### API reference") || sections.iter().any(|section| has_line(section)) {
        Some(Form::Bullets)
    } else if text.contains("curl --request") && has_line("Authorizations") {
        Some(Form::Fields)
    } else if has_line("Response body") && has_line("API") {
        Some(Form::Outline)
    } else {
        None
    }
}

/// Reads a page in whatever form it has.
///
/// # Errors
/// It describes no operation, or something in it is not understood, or it is cut.
pub fn read(name: &str, text: &str) -> Result<Api, Problem> {
    match form(text) {
        Some(Form::Fragment) => fragment::read(name, text),
        Some(Form::Fields) => fields::read(name, text),
        Some(Form::Bullets) => bullets::read(name, text),
        Some(Form::Outline) => outline::read(name, text),
        None => Err(Problem::new(
            name,
            "this page describes no operation in a form that is understood; save it as Markdown (its address with `.md`)",
        )),
    }
}
