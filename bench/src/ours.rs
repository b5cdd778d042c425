//! What our generator makes of the synthetic document.

use std::collections::BTreeMap;

use codegen::pipeline::build;

use super::failure::Failure;
use super::synthetic::document::{Document, FOLDER};

/// The generated files, printed, by their path: all that `cargo xtask regen` does but comparing and writing.
///
/// # Errors
/// The document is wrong, or the generator fails.
pub(super) fn client(document: &Document) -> Result<BTreeMap<String, String>, Failure> {
    let client = build(FOLDER, &|path| document.read(path))?;
    let files = client.modules.0.iter();
    Ok(files
        .map(|(path, module)| (path.clone(), prettyplease::unparse(&module.file)))
        .collect())
}
