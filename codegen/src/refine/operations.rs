//! The module `builder`: request builders, one file for each tag.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Ident, Item, ItemStruct, Type, parse_quote};

use super::parts::{OperationItem, Parts, arguments_of, option_inner};
use super::paths::{Shorten, values_import};
use super::{RefineError, docs, pages, send, waiters};
use crate::lower::{OperationPlan, Plan};
use crate::names;

/// The items of each module by its name.
pub(super) fn modules(
    parts: &mut Parts,
    plan: &Plan,
) -> Result<BTreeMap<String, Vec<Item>>, RefineError> {
    let mut modules: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    for item in std::mem::take(&mut parts.operations) {
        let method = names::decode(&item.method).unwrap_or_default();
        let operation = plan.operations.get(&method).ok_or_else(|| {
            RefineError::new("an operation that the plan knows", format!("`{method}`"))
        })?;
        let items = modules.entry(operation.module.clone()).or_default();
        items.extend(operation_items(item, &method, operation)?);
        if let Some(waiter) = &operation.waiter {
            items.push(waiters::item(&method, waiter, plan)?);
        }
    }
    for items in modules.values_mut() {
        let imports = imports().into_iter().chain(values_import(items));
        items.splice(0..0, imports.collect::<Vec<_>>());
    }
    Ok(modules)
}

fn imports() -> Vec<Item> {
    vec![
        parse_quote!(
            use super::super::{Client, types};
        ),
        parse_quote!(
            use crate::{Error, ResponseValue, runtime};
        ),
    ]
}

/// A parameter of an operation, the body included.
pub(super) struct Parameter {
    pub(super) ident: Ident,
    /// Name in the API; that of the body is `body`.
    pub(super) name: String,
    pub(super) kind: ParameterKind,
    doc: String,
}

impl Parameter {
    /// Whether the parameter is a body of bytes or text, which nothing is known of.
    pub(super) fn is_raw(&self) -> bool {
        match &self.kind {
            ParameterKind::Required(Type::Path(path)) => path
                .path
                .segments
                .last()
                .is_some_and(|last| last.ident == "Body"),
            _ => false,
        }
    }
}

pub(super) enum ParameterKind {
    Required(Type),
    Optional(Type),
    /// A body that is composed with a builder of its own: the body's type.
    Composed(Type),
}

fn operation_items(
    item: OperationItem,
    method: &str,
    plan: &OperationPlan,
) -> Result<Vec<Item>, RefineError> {
    let mut builder = item.builder;
    Shorten::outside_types().visit_item_struct_mut(&mut builder);
    let parameters = parameters(&builder, plan)?;
    let derive: Vec<_> = builder
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
        .collect();
    let derive = quote!(#(#derive)*);
    let name = format_ident!("{}", method.to_upper_camel_case());
    let method = format_ident!("{method}");
    let fields = parameters.iter().map(|parameter| {
        let ident = &parameter.ident;
        match &parameter.kind {
            ParameterKind::Required(ty) => quote!(#ident: Result<#ty, String>),
            ParameterKind::Optional(ty) => quote!(#ident: Result<Option<#ty>, String>),
            ParameterKind::Composed(ty) => {
                let builder = builder_of(ty);
                quote!(#ident: Result<#builder, String>)
            }
        }
    });
    let initial = parameters.iter().map(|parameter| {
        let ident = &parameter.ident;
        match &parameter.kind {
            ParameterKind::Required(_) => {
                let message = format!("{}: a value is required", parameter.name);
                quote!(#ident: Err(#message.to_owned()))
            }
            ParameterKind::Optional(_) => quote!(#ident: Ok(None)),
            ParameterKind::Composed(_) => quote!(#ident: Ok(Default::default())),
        }
    });
    let setters = parameters.iter().map(setter);
    let operation = send::operation(plan);
    let send = send::method(item.send, &parameters, plan)?;
    let method_doc = docs::lines(&format!("{}\n\n`{} {}`", plan.doc, plan.method, plan.path));
    let deprecated = plan.deprecated.as_deref().map(docs::deprecated);
    let doc = format!(" The request of [`Client::{method}`], to be completed and sent.");
    let mut items = vec![
        parse_quote! {
            impl Client {
                #(#method_doc)*
                #deprecated
                pub fn #method(&self) -> #name<'_> {
                    #name { client: self, #(#initial,)* }
                }
            }
        },
        parse_quote! {
            #[doc = #doc]
            #derive
            #[must_use = "a request does nothing until it is sent"]
            pub struct #name<'a> {
                client: &'a Client,
                #(#fields,)*
            }
        },
        parse_quote! {
            impl #name<'_> {
                #operation
                #(#setters)*
                #send
            }
        },
    ];
    if let Some(pagination) = &plan.pagination {
        let methods = pages::methods(plan, pagination, &parameters)?;
        items.push(parse_quote!(impl<'a> #name<'a> { #methods }));
    }
    Ok(items)
}

fn parameters(builder: &ItemStruct, plan: &OperationPlan) -> Result<Vec<Parameter>, RefineError> {
    let fields = builder
        .fields
        .iter()
        .filter_map(|field| Some((field.ident.as_ref()?, &field.ty)));
    let parameters = fields
        .filter(|(ident, _)| *ident != "client")
        .map(|(ident, ty)| {
            let ty = arguments_of(ty, "Result").and_then(|arguments| arguments.first().copied());
            let ty = ty.ok_or_else(|| {
                RefineError::new("a field that is a `Result`", format!("`{ident}`"))
            })?;
            let kind = match (option_inner(ty), composed(ty)) {
                (Some(inner), _) => ParameterKind::Optional(inner.clone()),
                (None, Some(body)) => ParameterKind::Composed(body),
                (None, None) => ParameterKind::Required(ty.clone()),
            };
            // All but the body went through progenitor in an encoded form.
            let (ident, name) = match names::decode(&ident.to_string()) {
                Some(name) => (format_ident!("{}", names::parameter(&name)), name),
                None => (ident.clone(), ident.to_string()),
            };
            let doc = plan.parameters.get(&ident.to_string()).ok_or_else(|| {
                RefineError::new("a parameter that the plan knows", format!("`{ident}`"))
            })?;
            let doc = doc.clone();
            Ok(Parameter {
                ident,
                name,
                kind,
                doc,
            })
        });
    parameters.collect()
}

/// `types::Name` for `types::builder::Name`.
fn composed(ty: &Type) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let segments: Vec<_> = path.path.segments.iter().collect();
    match segments[..] {
        [types, builder, name] if types.ident == "types" && builder.ident == "builder" => {
            Some(parse_quote!(#types::#name))
        }
        _ => None,
    }
}

/// `types::builder::Name` for `types::Name`.
fn builder_of(ty: &Type) -> Type {
    match ty {
        Type::Path(path) => match path.path.segments.last() {
            Some(name) => parse_quote!(types::builder::#name),
            None => ty.clone(),
        },
        _ => ty.clone(),
    }
}

fn setter(parameter: &Parameter) -> proc_macro2::TokenStream {
    let Parameter {
        ident,
        name,
        kind,
        doc,
    } = parameter;
    let doc = docs::lines(doc);
    let message = super::error_of(name);
    let (ty, wrap) = match kind {
        ParameterKind::Required(ty) => (ty, quote!()),
        ParameterKind::Optional(ty) => (ty, quote!(.map(Some))),
        ParameterKind::Composed(ty) => (ty, quote!(.map(From::from))),
    };
    let composed = matches!(kind, ParameterKind::Composed(_)).then(|| {
        let builder = builder_of(ty);
        let map = format_ident!("{ident}_map");
        quote! {
            /// Changes the body that was set so far.
            pub fn #map(mut self, change: impl FnOnce(#builder) -> #builder) -> Self {
                self.#ident = self.#ident.map(change);
                self
            }
        }
    });
    quote! {
        #(#doc)*
        pub fn #ident<V>(mut self, value: V) -> Self
        where
            V: TryInto<#ty>,
            V::Error: std::fmt::Display,
        {
            self.#ident = value.try_into() #wrap .map_err(|error| format!(#message));
            self
        }
        #composed
    }
}
