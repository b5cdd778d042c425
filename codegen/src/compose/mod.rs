//! Stage 4: have progenitor compose the request of each operation.
//!
//! How parameters and bodies become a request is progenitor's knowledge; what types mean is not: it gets the operations
//! with every type opaque and every parameter under a plain name (`p0`, `p1`, …), and of what it returns the
//! statements that compose the request are taken as they are. Everything else that it generates is left alone.

mod document;
mod statements;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use progenitor::{GenerationSettings, Generator, InterfaceStyle, TypeImpl};
use syn::Stmt;

use self::document::OPAQUE;
use self::statements::ShapeError;
use crate::model::Api;

pub use self::document::{parameter_name, parameters};

/// How the request of an operation is composed.
#[derive(Clone, Debug)]
pub struct Composed {
    /// progenitor's statements, from the one that binds `header_map`, if the operation has header parameters, to the one
    /// that binds `request`. They use `url`, the [parameters](parameter_name) and `body`, and `self.client` for
    /// reqwest's client.
    pub statements: Vec<Stmt>,
}

/// Why no requests were composed.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    /// progenitor refused the operations.
    #[error("progenitor cannot compose the requests: {0}")]
    Progenitor(#[from] progenitor::Error),
    /// progenitor gave up in a way that only a bug can cause.
    #[error("progenitor panicked while it composed the requests: {0}")]
    Panic(String),
    /// progenitor returned something else than the version that this crate was written for.
    #[error("progenitor returned {found} where {expected} was expected; was progenitor upgraded?")]
    Shape {
        /// What was expected.
        expected: String,
        /// What was found.
        found: String,
    },
}

impl From<ShapeError> for ComposeError {
    fn from(ShapeError { expected, found }: ShapeError) -> Self {
        Self::Shape { expected, found }
    }
}

/// Composes the requests of all operations; returns them by operationId.
///
/// # Errors
/// Whatever progenitor cannot do, and output of a shape that is not known here.
pub fn compose(api: &Api) -> Result<BTreeMap<String, Composed>, ComposeError> {
    let openapi = document::of(&api.operations);
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_replacement(OPAQUE, OPAQUE, std::iter::empty::<TypeImpl>());
    let tokens = catch_unwind(AssertUnwindSafe(|| {
        Generator::new(&settings).generate_tokens(&openapi)
    }));
    let tokens = tokens.map_err(|panic| ComposeError::Panic(message(&*panic)))??;
    let mut methods = statements::methods(tokens);
    let mut composed = BTreeMap::new();
    for (index, operation) in api.operations.iter().enumerate() {
        let name = document::method_name(index);
        let body = methods.remove(&name).ok_or_else(|| ShapeError {
            expected: format!("a method `{name}` for `{}`", operation.id),
            found: "none".to_owned(),
        })?;
        let statements = statements::of_request(body)?;
        composed.insert(operation.id.clone(), Composed { statements });
    }
    Ok(composed)
}

fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("without a message").to_owned()
}

#[cfg(test)]
mod tests;
