//! All stages in a row.

use std::path::Path;

use crate::bundle::bundle;
use crate::check::check;
use crate::diagnostic::Report;
use crate::emit::{Emission, EmitError, emit};
use crate::generate::{GenerateError, generate};
use crate::load::load;
use crate::lower::lower;
use crate::refine::{Modules, RefineError, refine};

/// The client of one API, generated but not written.
#[derive(Debug)]
pub struct Client {
    /// Name of the API, that of its folder.
    pub api: String,
    /// Number of operations.
    pub operations: usize,
    /// Number of types, aliases included.
    pub types: usize,
    /// The generated code.
    pub modules: Modules,
    /// The whole document as one value.
    pub bundle: serde_json::Value,
}

/// Why no client was generated.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The document is wrong, or says something that the generator does not support.
    #[error("{0}")]
    Document(#[from] Report),
    /// progenitor failed.
    #[error(transparent)]
    Generate(#[from] GenerateError),
    /// progenitor's output is of an unknown form.
    #[error(transparent)]
    Refine(#[from] RefineError),
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
    let lowered = lower(&checked)?;
    let modules = refine(generate(&lowered)?, &lowered)?;
    Ok(Client {
        api: checked.document().name().to_owned(),
        operations: lowered.plan.operations.len(),
        types: lowered
            .plan
            .types
            .values()
            .filter(|plan| plan.is_defined())
            .count(),
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
    let client = build(&spec, &|path| std::fs::read(workspace.join(path)))?;
    let folder = format!("generated-client/src/{api}/generated");
    let bundle = (format!("sandbox/src/generated/{api}.json"), &client.bundle);
    let emission = emit(&client.modules, &spec, workspace, &folder, bundle)?;
    Ok((client, emission))
}
