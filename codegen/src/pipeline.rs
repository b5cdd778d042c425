//! All stages in a row.

use std::path::Path;

use crate::bundle::bundle;
use crate::check::check;
use crate::compose::{ComposeError, compose};
use crate::diagnostic::Report;
use crate::emit::{Emission, EmitError, emit, emit_features};
use crate::files;
use crate::load::load;
use crate::model::{Api, model};
use crate::render::{Modules, RenderError, features, render};

/// The `Cargo.toml` that holds the features of all APIs.
const MANIFEST: &str = "generated-client/Cargo.toml";

/// The client of one API, generated but not written.
#[derive(Debug)]
pub struct Client {
    /// What the documents say.
    pub api: Api,
    /// The generated code.
    pub modules: Modules,
    /// Cargo's features that it is compiled by.
    pub features: Vec<String>,
    /// The whole document as one value.
    pub bundle: serde_json::Value,
}

impl Client {
    /// Name of the API, that of its folder.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.api.name
    }
}

/// Why no client was generated.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The document is wrong, or says something that the generator does not support.
    #[error("{0}")]
    Document(#[from] Report),
    /// progenitor failed, or returned something of an unknown form.
    #[error(transparent)]
    Compose(#[from] ComposeError),
    /// What was put together is no Rust.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// A file or folder cannot be read or written.
    #[error(transparent)]
    Emit(#[from] EmitError),
}

/// Generates the client of an API from what `read` returns; see [`load`].
///
/// # Errors
/// See [`Error`].
pub fn build(
    folder: &str,
    read: &dyn Fn(&str) -> std::io::Result<Vec<u8>>,
) -> Result<Client, Error> {
    let checked = check(load(folder, read)?)?;
    let api = model(&checked)?;
    let modules = render(&api, compose(&api)?)?;
    Ok(Client {
        features: features(&api),
        api,
        modules,
        bundle: bundle(&checked),
    })
}

/// Folder of the YAML files of an API.
#[must_use]
pub fn spec_folder(api: &str) -> String {
    format!("spec/{api}")
}

/// Generates the client of `api` and its bundle in a workspace and compares them with the committed ones.
///
/// # Errors
/// See [`Error`].
pub fn regenerate(workspace: &Path, api: &str) -> Result<(Client, Emission), Error> {
    let spec = spec_folder(api);
    let client = build(&spec, &|path| files::read(workspace, path))?;
    let folder = format!("generated-client/src/{api}/generated");
    let bundle = (format!("sandbox/src/generated/{api}.json"), &client.bundle);
    let emission = emit(&client.modules, &spec, workspace, &folder, bundle)?;
    Ok((client, emission))
}

/// Puts the features of clients into the `Cargo.toml` of a workspace's clients and compares it with the committed one.
///
/// # Errors
/// See [`Error`].
pub fn regenerate_features(workspace: &Path, clients: &[&Client]) -> Result<Emission, Error> {
    let features = clients
        .iter()
        .map(|client| (client.name(), client.features.as_slice()));
    let features: Vec<_> = features.collect();
    Ok(emit_features(&features, workspace, MANIFEST)?)
}
