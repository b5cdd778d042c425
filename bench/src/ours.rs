//! What our generator makes of a document.

use std::collections::BTreeMap;
use std::io;

use codegen::pipeline::{Client, build};

use crate::failure::Failure;

/// Our client.
#[derive(Debug)]
pub(crate) struct Ours {
    /// As the pipeline has it.
    pub(crate) client: Client,
    /// The generated files, printed, by their path.
    pub(crate) files: BTreeMap<String, String>,
}

/// Generates a client of what `read` returns: all that `cargo xtask regen` does but comparing and writing.
///
/// # Errors
/// The document is wrong, or the generator fails.
pub(crate) fn client(
    folder: &str,
    read: &dyn Fn(&str) -> io::Result<Vec<u8>>,
) -> Result<Ours, Failure> {
    let client = build(folder, read)?;
    let modules = client.modules.0.iter();
    let files = modules
        .map(|(path, module)| (path.clone(), prettyplease::unparse(&module.file)))
        .collect();
    Ok(Ours { client, files })
}
