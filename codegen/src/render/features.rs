//! Which of Cargo's features compile what.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Module, Operation, Type};

/// The feature of a tag.
pub(super) fn feature(api: &Api, tag: &str) -> String {
    format!("{}-{tag}", api.name)
}

/// The features of an API, one for each tag of its operations, in the order of the modules.
pub(super) fn all(api: &Api) -> Vec<String> {
    let tags = api.modules.iter().filter_map(|module| {
        let mut operations = api.operations.iter();
        let tag = module.tag.as_deref()?;
        operations
            .any(|operation| operation.module == module.name)
            .then_some(tag)
    });
    tags.map(|tag| feature(api, tag)).collect()
}

/// When something is compiled: with any of these tags; always, if there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Condition<'a>(BTreeSet<&'a str>);

impl<'a> Condition<'a> {
    /// When the requests of a module are compiled.
    pub(super) fn of_requests(module: &'a Module) -> Self {
        Self(module.tag.as_deref().into_iter().collect())
    }

    /// When a type is compiled: if an operation that reaches it is.
    pub(super) fn of_type(api: &Api, ty: &'a Type) -> Self {
        Self::of_tags(api, ty.tags.iter().map(String::as_str).collect())
    }

    /// When the file of a module's types is compiled: if one of them is.
    pub(super) fn of_types(api: &Api, types: &[&'a Type]) -> Self {
        if types.iter().any(|ty| Self::of_type(api, ty).0.is_empty()) {
            return Self::default();
        }
        let tags = types.iter().flat_map(|ty| &ty.tags);
        Self::of_tags(api, tags.map(String::as_str).collect())
    }

    fn of_tags(api: &Api, tags: BTreeSet<&'a str>) -> Self {
        let mut operations = api.operations.iter();
        if operations.all(|operation| tags.contains(operation.tag.as_str())) {
            Self::default()
        } else {
            Self(tags)
        }
    }

    /// Either of two.
    pub(super) fn or(&self, other: &Self) -> Self {
        if self.0.is_empty() || other.0.is_empty() {
            Self::default()
        } else {
            Self(self.0.union(&other.0).copied().collect())
        }
    }

    /// The attribute of something within what is compiled under another condition.
    pub(super) fn within(&self, api: &Api, outer: &Self) -> TokenStream {
        if self == outer {
            TokenStream::new()
        } else {
            self.attribute(api)
        }
    }

    /// The attribute; none for what is always compiled.
    pub(super) fn attribute(&self, api: &Api) -> TokenStream {
        let features: Vec<_> = self.0.iter().map(|tag| feature(api, tag)).collect();
        match features.as_slice() {
            [] => TokenStream::new(),
            [feature] => quote!(#[cfg(feature = #feature)]),
            features => quote!(#[cfg(any(#(feature = #features),*))]),
        }
    }
}

/// The attribute of what a module's requests need of another operation.
pub(super) fn needs(api: &Api, operation: &Operation, other: &Operation) -> TokenStream {
    if operation.tag == other.tag {
        return TokenStream::new();
    }
    let features = [operation, other].map(|operation| feature(api, &operation.tag));
    let [first, second] = features;
    quote!(#[cfg(all(feature = #first, feature = #second))])
}
