//! An API as a whole.

use std::collections::BTreeMap;

use super::limits::LimitSet;
use super::operation::Operation;
use super::types::{Type, TypeRef};

/// All that the generated code says of an API.
#[derive(Clone, Debug)]
pub struct Api {
    /// Name of the API: that of its folder.
    pub name: String,
    /// Title of the document.
    pub title: String,
    /// Version of the API.
    pub version: String,
    /// URL of the first server, without a slash at its end.
    pub base_url: String,
    /// What tokens look like, as a regular expression, where the document says it.
    pub token_pattern: Option<String>,
    /// The error body that most operations answer, the first of several: what the API's own `Error` holds.
    pub error_body: Option<TypeRef>,
    /// Where an error body says what went wrong.
    pub error_fields: ErrorFields,
    /// The scope that a client may be narrowed down to, such as a team.
    pub scope: Option<Scope>,
    /// Sets of rate limits; the first is the client's default.
    pub limit_sets: Vec<LimitSet>,
    /// The files that define something, in the order of their names: the folders of the generated code.
    pub modules: Vec<Module>,
    /// Operations in the order of the document.
    pub operations: Vec<Operation>,
    /// Every named type, by name. Those of one module stand in the order of the file by [`Type::position`].
    pub types: BTreeMap<String, Type>,
}

/// A YAML file and the folder of generated code that comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Name in Rust, such as `application_networking`.
    pub name: String,
    /// The file, without its folder, such as `application-networking.yaml`.
    pub file: String,
    /// The tag, if operations have it; its feature is `<api>-<tag>`.
    pub tag: Option<String>,
    /// What the tag is about, in the document's words.
    pub doc: String,
}

/// Where an error body has what all vendors say in some place: JSON pointers, tried in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorFields {
    /// What went wrong, in words.
    pub message: Vec<String>,
    /// More of it: what exactly, or how to mend it.
    pub detail: Vec<String>,
    /// What the vendor tracks the failure by, or the name of its kind.
    pub code: Vec<String>,
    /// The name of the request.
    pub request_id: Vec<String>,
}

/// A second path for the operations that are [scoped](Operation::scoped): the same one behind a prefix.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    /// Name of the client's method that narrows it down, such as `team`.
    pub method: String,
    /// The prefix, such as `/teams/{teamId}`.
    pub prefix: String,
    /// The parameter of the prefix.
    pub parameter: super::operation::Parameter,
}
