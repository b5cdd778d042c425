//! Stage 5: put the client's code together, of the model and the composed requests.
//!
//! Each kind of item has a module here, which decides nothing that the model did not. What is put together are tokens;
//! each file is parsed once, at its end.

mod answers;
mod arguments;
mod body;
mod client;
mod contents;
mod derives;
mod docs;
mod enums;
mod error;
mod features;
mod ids;
mod integer_enums;
mod limits;
mod operation;
mod overview;
mod pages;
mod requests;
mod rules;
mod scope;
mod send;
mod structs;
mod types;
mod unions;
mod waiters;
mod websockets;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;

pub use self::error::RenderError;
use crate::compose::Composed;
use crate::model::Api;

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

/// Renders the code of an API.
///
/// # Errors
/// See [`RenderError`].
pub fn render(api: &Api, mut composed: BTreeMap<String, Composed>) -> Result<Modules, RenderError> {
    let mut files = BTreeMap::new();
    let mut insert = |path: String, source: Option<&str>, items: TokenStream| {
        let file = syn::parse2(items).map_err(|error| RenderError::Syntax {
            path: path.clone(),
            error,
        })?;
        let source = source.map(str::to_owned);
        files.insert(path, Module { source, file });
        Ok(())
    };
    let mut folders = Vec::new();
    for module in &api.modules {
        let source = Some(module.file.as_str());
        let (name, operations) = (&module.name, requests::of_module(api, &module.name));
        if !operations.is_empty() {
            let items = requests::file(api, name, &operations, &mut composed)?;
            insert(format!("{name}/requests.rs"), source, items)?;
        }
        let types = types::of_module(api, name);
        if !types.is_empty() {
            let items = types::file(api, name, &types);
            insert(format!("{name}/types.rs"), source, items)?;
        }
        let folder = client::Folder::of(api, module, !operations.is_empty(), &types);
        folders.extend(folder);
    }
    insert("operations.rs".to_owned(), None, overview::file(api))?;
    insert("mod.rs".to_owned(), None, client::file(api, &folders))?;
    Ok(Modules(files))
}

/// Cargo's features that the code of an API is compiled by, one for each tag of its operations.
#[must_use]
pub fn features(api: &Api) -> Vec<String> {
    features::all(api)
}

#[cfg(test)]
mod tests;
