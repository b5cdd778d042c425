//! Stage 4: call progenitor.
//!
//! The names of operations, parameters and properties go through it in an encoded form: what it would make of them is
//! not always an identifier, or is the same for two of them. The next stage puts the names back.

use std::panic::{AssertUnwindSafe, catch_unwind};

use openapiv3::{OpenAPI, Operation, Parameter, PathItem, ReferenceOr, SchemaKind, Type};
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TypeImpl};
use quote::quote;

use crate::lower::Lowered;
use crate::names;

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
    let openapi = encoded(lowered.openapi.clone());
    let tokens = catch_unwind(AssertUnwindSafe(|| {
        Generator::new(&settings).generate_tokens(&openapi)
    }));
    let tokens = tokens.map_err(|panic| GenerateError::Panic(message(&*panic)))??;
    Ok(syn::parse2(tokens)?)
}

fn encoded(mut openapi: OpenAPI) -> OpenAPI {
    let paths = std::mem::take(&mut openapi.paths.paths);
    let encoded = paths.into_iter().enumerate().map(|(index, (path, item))| {
        let names = path
            .split('{')
            .skip(1)
            .filter_map(|part| part.split('}').next());
        let names = names.map(|name| format!("/{{{}}}", names::encode(name)));
        let path = format!("/{index}{}", names.collect::<String>());
        (path, encoded_item(item))
    });
    openapi.paths.paths = encoded.collect();
    for schema in openapi
        .components
        .iter_mut()
        .flat_map(|components| components.schemas.values_mut())
    {
        if let ReferenceOr::Item(schema) = schema
            && let SchemaKind::Type(Type::Object(object)) = &mut schema.schema_kind
        {
            let properties = std::mem::take(&mut object.properties).into_iter();
            object.properties = properties
                .map(|(name, schema)| (names::encode(&name), schema))
                .collect();
            for name in &mut object.required {
                *name = names::encode(name);
            }
        }
    }
    openapi
}

fn encoded_item(mut item: ReferenceOr<PathItem>) -> ReferenceOr<PathItem> {
    if let ReferenceOr::Item(item) = &mut item {
        let operations = [
            &mut item.get,
            &mut item.put,
            &mut item.post,
            &mut item.delete,
            &mut item.options,
            &mut item.head,
            &mut item.patch,
            &mut item.trace,
        ];
        operations.into_iter().flatten().for_each(encode_operation);
    }
    item
}

fn encode_operation(operation: &mut Operation) {
    operation.operation_id = operation.operation_id.as_deref().map(names::encode);
    for parameter in &mut operation.parameters {
        if let ReferenceOr::Item(
            Parameter::Path { parameter_data, .. }
            | Parameter::Query { parameter_data, .. }
            | Parameter::Header { parameter_data, .. }
            | Parameter::Cookie { parameter_data, .. },
        ) = parameter
        {
            parameter_data.name = names::encode(&parameter_data.name);
        }
    }
}

fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("without a message").to_owned()
}
