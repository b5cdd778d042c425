//! Stage 5: turn the one file that progenitor returns into modules that people can read.
//!
//! Types go into a module for each YAML file that defines some, operations into a module for each tag. What progenitor
//! and typify write for everybody is replaced by what the plan knows: value types, open enums, documentation, builders
//! that say what is wrong, errors that keep secrets.

mod answers;
mod client;
mod docs;
mod enums;
mod operations;
mod pages;
mod parts;
mod paths;
mod quotas;
mod send;
mod struct_builders;
mod structs;
mod types;
mod unions;
mod values;
mod waiters;

use std::collections::BTreeMap;

use quote::format_ident;
use syn::{Ident, Item, Type, parse_quote};

use self::parts::Parts;
use crate::lower::Lowered;

/// The modules of one API by the path of their file, relative to the folder of generated code.
#[derive(Clone, Debug)]
pub struct Modules(pub BTreeMap<String, Module>);

/// One generated file.
#[derive(Clone, Debug)]
pub struct Module {
    /// The YAML file that it was made from, without its folder; `None` if it was made from all of them.
    pub source: Option<String>,
    /// The syntax tree.
    pub file: syn::File,
}

/// progenitor returned something that this stage does not know.
#[derive(Debug, thiserror::Error)]
#[error(
    "progenitor's output holds {found} where {expected} was expected; was progenitor upgraded?"
)]
pub struct RefineError {
    /// What was expected.
    expected: &'static str,
    /// What was found.
    found: String,
}

impl RefineError {
    fn new(expected: &'static str, found: impl Into<String>) -> Self {
        Self {
            expected,
            found: found.into(),
        }
    }
}

/// Refines progenitor's output.
///
/// # Errors
/// The output has another shape than that of the progenitor version this crate was written for.
pub fn refine(file: syn::File, lowered: &Lowered) -> Result<Modules, RefineError> {
    let plan = &lowered.plan;
    let mut parts = Parts::take(file)?;
    let mut modules = BTreeMap::new();
    let mut insert = |path: &str, source: Option<&str>, items: Vec<Item>| {
        let source = source.map(|module| format!("{}.yaml", module.replace('_', "-")));
        let file = syn::File {
            shebang: None,
            frontmatter: None,
            attrs: Vec::new(),
            items,
        };
        modules.insert(path.to_owned(), Module { source, file });
    };

    let types = types::modules(&mut parts, plan)?;
    insert(
        "types/mod.rs",
        None,
        types::index(&types, &parts.type_errors),
    );
    for (module, items) in types {
        insert(&format!("types/{module}.rs"), Some(&module), items);
    }
    let operations = operations::modules(&mut parts, plan)?;
    let names: Vec<_> = operations.keys().map(String::as_str).collect();
    insert("builder/mod.rs", None, reexports(&names));
    for (module, items) in operations {
        insert(&format!("builder/{module}.rs"), Some(&module), items);
    }
    insert("mod.rs", None, client::items(&parts, lowered)?);
    Ok(Modules(modules))
}

/// `mod name; pub use name::*;` for each name.
fn reexports(names: &[&str]) -> Vec<Item> {
    let idents: Vec<Ident> = names.iter().map(|name| module_ident(name)).collect();
    let modules = idents.iter().map(|ident| parse_quote!(mod #ident;));
    let uses = idents
        .iter()
        .map(|ident| parse_quote!(pub use self::#ident::*;));
    modules.chain(uses).collect()
}

fn module_ident(name: &str) -> Ident {
    // `type.yaml` makes a module whose name needs the raw form; no identifier for `self`, `super` or `crate` exists.
    syn::parse_str(name).unwrap_or_else(|_| format_ident!("r#{name}"))
}

/// The format of a message that says what is wrong with something of this name.
fn error_of(name: &str) -> String {
    let name = name.replace('{', "{{").replace('}', "}}");
    format!("{name}: {{error}}")
}

/// The case of an enum for what no document mentions, beside those that there are.
fn unknown_case(cases: &[Ident]) -> Ident {
    let numbered = (2..).map(|number| format_ident!("Undocumented{number}"));
    let candidates = [format_ident!("Unknown"), format_ident!("Undocumented")];
    let mut candidates = candidates.into_iter().chain(numbered);
    let free = candidates.find(|candidate| !cases.contains(candidate));
    free.unwrap_or_else(|| format_ident!("Unknown"))
}

/// The plan names Rust types as text.
fn parse_type(text: &str) -> Result<Type, RefineError> {
    syn::parse_str(text).map_err(|_| RefineError::new("a Rust type", format!("`{text}`")))
}
