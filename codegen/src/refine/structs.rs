//! Structs for objects, from what typify makes of them.

use quote::{format_ident, quote};
use syn::{Attribute, Field, Ident, Item, ItemStruct, LitStr, Type, parse_quote};

use super::docs;
use super::parts::{arguments_of, option_inner};
use crate::lower::{StructPlan, TypePlan};
use crate::names;

/// The struct with documentation, and with properties that may be left out or null as such.
pub(super) fn item(
    mut item: ItemStruct,
    properties: &StructPlan,
    type_plan: &TypePlan,
) -> ItemStruct {
    docs::replace(&mut item.attrs, &type_plan.doc);
    let mut names = properties.docs.keys();
    let rest = if names.any(|name| names::property(name) == "extra") {
        "extra_"
    } else {
        "extra"
    };
    for field in &mut item.fields {
        if is_rest(field) {
            docs::replace(&mut field.attrs, "Whatever else there is, by name.");
            field.ident = Some(format_ident!("{rest}"));
            continue;
        }
        let property = property_name(field);
        let property = names::decode(&property).unwrap_or(property);
        field.ident = Some(format_ident!("{}", names::property(&property)));
        let doc = properties.docs.get(&property).map_or("", String::as_str);
        let renamed = field.ident.as_ref().is_none_or(|ident| *ident != property);
        field.attrs = docs::lines(doc);
        field.attrs.extend(
            properties
                .deprecated
                .get(&property)
                .map(|note| docs::deprecated(note)),
        );
        if renamed {
            field.attrs.push(parse_quote!(#[serde(rename = #property)]));
        }
        if let Some(inner) = boxed_option(&field.ty) {
            field.ty = parse_quote!(Option<::std::boxed::Box<#inner>>);
        }
        if !properties.required.contains(&property) {
            let nullable = type_plan.direction.request && properties.nullable.contains(&property);
            make_optional(field, nullable);
        }
    }
    super::paths::Shorten::within_types().item_struct(&mut item);
    item
}

/// The `T` of `Box<Option<T>>`, which is how typify writes a type that may hold itself or null.
fn boxed_option(ty: &Type) -> Option<Type> {
    let inner = arguments_of(ty, "Box")?.first().copied()?;
    option_inner(inner).cloned()
}

/// A property that may be left out, which is not the same as one that is empty or null.
fn make_optional(field: &mut Field, nullable: bool) {
    let ty = option_inner(&field.ty).unwrap_or(&field.ty).clone();
    field
        .attrs
        .push(parse_quote!(#[serde(skip_serializing_if = "Option::is_none")]));
    field.ty = if nullable {
        let attribute = parse_quote!(#[serde(default, deserialize_with = "values::Nullable::deserialize_some")]);
        field.attrs.push(attribute);
        parse_quote!(Option<values::Nullable<#ty>>)
    } else {
        parse_quote!(Option<#ty>)
    };
}

/// The check of every property before it is sent.
pub(super) fn validate(item: &ItemStruct) -> Item {
    let name = &item.ident;
    let fields = item.fields.iter().filter_map(|field| {
        let ident = field.ident.as_ref()?;
        let property = property_name(field);
        Some(quote!(values::field(#property, &self.#ident)?;))
    });
    parse_quote! {
        impl values::Validate for #name {
            fn validate(&self) -> Result<(), String> {
                #(#fields)*
                Ok(())
            }
        }
    }
}

/// The method that makes a struct's builder.
pub(super) fn builder_method(ident: &Ident) -> Item {
    parse_quote! {
        impl #ident {
            /// A builder with nothing set.
            #[must_use]
            pub fn builder() -> builder::#ident {
                builder::#ident::default()
            }
        }
    }
}

/// The name that a field has in the API.
pub(super) fn property_name(field: &Field) -> String {
    let ident = field
        .ident
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    serde_argument(&field.attrs, "rename")
        .unwrap_or_else(|| ident.trim_start_matches("r#").to_owned())
}

/// Whether a field holds the properties that have no field of their own.
pub(super) fn is_rest(field: &Field) -> bool {
    serde_argument(&field.attrs, "flatten").is_some()
}

/// The value of an argument of `#[serde(…)]`; empty for one without a value.
fn serde_argument(attributes: &[Attribute], name: &str) -> Option<String> {
    let mut found = None;
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        // typify writes nothing but words and `word = "text"`, so that parsing does not fail.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<LitStr>()?.value()
            } else {
                String::new()
            };
            if meta.path.is_ident(name) {
                found = Some(value);
            }
            Ok(())
        });
    }
    found
}
