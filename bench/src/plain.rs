//! What plain progenitor makes of a document: the baseline of every ratio.

use openapiv3::OpenAPI;
use progenitor::{GenerationSettings, Generator, InterfaceStyle};

use crate::failure::Failure;

/// What the baseline is called.
pub(crate) const PLAIN: &str = "plain progenitor";

/// The source of the client, printed: what a build script with progenitor's own builder interface writes.
///
/// The document is one JSON text, plain `OpenAPI` 3.0.3. progenitor reads over the `x-` keys, and knows `2XX`, `4XX` and
/// `5XX`. What it does not act on is what those keys say: it makes no pages, waiters and rate limits.
///
/// # Errors
/// progenitor or the parser of Rust refuses it.
pub(crate) fn client(document: &str) -> Result<String, Failure> {
    let openapi: OpenAPI = serde_json::from_str(document)?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder);
    let tokens = Generator::new(&settings).generate_tokens(&openapi)?;
    Ok(prettyplease::unparse(&syn::parse2(tokens)?))
}
