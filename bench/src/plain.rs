//! What plain progenitor makes of the synthetic document: the baseline of every ratio.

use codegen::bundle::bundle;
use codegen::check::check;
use codegen::load::load;
use openapiv3::OpenAPI;
use progenitor::{GenerationSettings, Generator, InterfaceStyle};

use super::failure::Failure;
use super::synthetic::document::{Document, FOLDER};

/// The document in one file, as plain `OpenAPI` 3.0.3.
///
/// Nothing is left out and nothing is changed for progenitor's sake: it reads over the `x-` keys, and knows `2XX`,
/// `4XX` and `5XX`. What it does not act on is what those keys say: it makes no pages, waiters and rate limits.
///
/// # Errors
/// The synthetic document is wrong.
pub(super) fn document(document: &Document) -> Result<String, Failure> {
    let checked = check(load(FOLDER, &|path| document.read(path))?)?;
    Ok(bundle(&checked).to_string())
}

/// The source of the client, printed: what a build script with progenitor's own builder interface writes.
///
/// # Errors
/// progenitor or the parser of Rust refuses it.
pub(super) fn client(document: &str) -> Result<String, Failure> {
    let openapi: OpenAPI = serde_json::from_str(document)?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder);
    let tokens = Generator::new(&settings).generate_tokens(&openapi)?;
    Ok(prettyplease::unparse(&syn::parse2(tokens)?))
}
