//! Stage 4: call progenitor.

use std::panic::{AssertUnwindSafe, catch_unwind};

use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TypeImpl};
use quote::quote;

use crate::lower::Lowered;

/// Why progenitor did not generate a client.
#[derive(Debug, thiserror::Error)]
pub enum GenerateError {
    /// progenitor refused the document.
    #[error("progenitor cannot generate a client from the lowered document: {0}")]
    Progenitor(#[from] progenitor::Error),
    /// progenitor gave up in a way that only a bug can cause.
    #[error("progenitor panicked on the lowered document: {0}")]
    Panic(String),
    /// What progenitor returned is no Rust.
    #[error("progenitor returned a file that does not parse: {0}")]
    Syntax(#[from] syn::Error),
}

/// Generates the syntax tree of a client.
///
/// # Errors
/// Whatever progenitor cannot do; lowering is meant to leave nothing of that kind.
pub fn generate(lowered: &Lowered) -> Result<syn::File, GenerateError> {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_hooks(HooksMode::Expected)
        .with_map_type("::std::collections::BTreeMap")
        .with_inner_type(quote!(crate::runtime::Inner));
    for (name, plan) in &lowered.plan.types {
        // Objects are left to typify; every other type is written by a later stage.
        if plan.as_struct().is_none() {
            settings.with_replacement(name, plan.path(name), [TypeImpl::Display].into_iter());
        }
    }
    let tokens = catch_unwind(AssertUnwindSafe(|| {
        Generator::new(&settings).generate_tokens(&lowered.openapi)
    }));
    let tokens = tokens.map_err(|panic| GenerateError::Panic(message(&*panic)))??;
    Ok(syn::parse2(tokens)?)
}

fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("without a message").to_owned()
}
