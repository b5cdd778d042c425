//! `oneOf` and `anyOf`: what tells the cases apart, and what they are called.

use std::collections::{BTreeMap, BTreeSet};

use super::nodes::{component_name, entries, is_nullable};
use super::objects::Object;
use crate::load::Document;
use crate::model::types::Shape;
use crate::names;
use crate::node::Node;

/// The property that tells the cases apart, with the values that mean each case.
pub(super) struct Tag {
    pub(super) property: String,
    pub(super) values: Vec<Vec<String>>,
}

/// Finds the tag of a union: its discriminator, or a required property whose documented values differ in each case.
pub(super) fn tag(document: &Document, union: &Node, cases: &[Node]) -> Option<Tag> {
    let objects: Vec<_> = cases
        .iter()
        .map(|case| Object::of(document, case))
        .collect();
    let Some(discriminator) = union.get("discriminator") else {
        return implicit_tag(document, &objects);
    };
    let property = discriminator.get("propertyName")?.as_str()?.to_owned();
    let mapping = entries(discriminator, "mapping");
    let values = cases.iter().zip(&objects).map(|(case, object)| {
        let name = component_name(document, case);
        let leads_here = |target: &str| {
            let last = target.rsplit('/').next().unwrap_or(target);
            name.as_deref() == Some(last)
        };
        let mapped = mapping
            .iter()
            .filter(|entry| entry.value.as_str().is_some_and(leads_here));
        let mapped: Vec<_> = mapped.map(|entry| entry.key.clone()).collect();
        if !mapped.is_empty() {
            return mapped;
        }
        let documented = values_of(document, object, &property);
        documented.unwrap_or_else(|| name.into_iter().collect())
    });
    Some(Tag {
        values: values.collect(),
        property,
    })
}

fn implicit_tag(document: &Document, objects: &[Object<'_>]) -> Option<Tag> {
    let first = objects.first()?;
    first.required.iter().find_map(|property| {
        let values = objects.iter().map(|object| {
            let required = object.required.contains(property);
            values_of(document, object, property).filter(|_| required)
        });
        let values: Vec<Vec<String>> = values.collect::<Option<_>>()?;
        let all: Vec<_> = values.iter().flatten().collect();
        let distinct: BTreeSet<_> = all.iter().collect();
        (distinct.len() == all.len()).then(|| Tag {
            property: (*property).to_owned(),
            values,
        })
    })
}

/// The documented values of a property that is an enum of text.
fn values_of(document: &Document, object: &Object<'_>, property: &str) -> Option<Vec<String>> {
    let entry = object.property(property)?;
    let values = document.resolve(&entry.value).get("enum")?.elements();
    values
        .iter()
        .map(|value| value.as_str().map(str::to_owned))
        .collect()
}

/// What a case is called: as its component, by its title, or by what it is.
pub(super) fn case_name(document: &Document, case: &Node) -> String {
    let title = case.get("title").and_then(Node::as_str);
    let kind = match case.get("type").and_then(Node::as_str) {
        Some("string") => "Text",
        Some("integer" | "number") => "Number",
        Some("boolean") => "Flag",
        Some("array") => "List",
        _ => "Object",
    };
    let component = component_name(document, case);
    let name = names::camel_case(component.as_deref().or(title).unwrap_or(kind));
    if syn::parse_str::<syn::Ident>(&name).is_ok() {
        name
    } else {
        kind.to_owned()
    }
}

/// What JSON values of a case look like.
pub(super) fn shape(document: &Document, case: &Node) -> Shape {
    let case = document.resolve(case);
    let kind_of_case = kind(case);
    if !matches!(kind_of_case, Shape::Object(_)) && case.get("allOf").is_none() {
        return kind_of_case;
    }
    let object = Object::of(document, case);
    let shapes = object.required.iter().map(|name| {
        let known = object
            .property(name)
            .filter(|entry| !is_nullable(document, &entry.value));
        let shape = known.map(|entry| kind(document.resolve(&entry.value)));
        ((*name).to_owned(), shape.unwrap_or(Shape::Any))
    });
    Shape::Object(shapes.collect())
}

/// The same without what an object has in it.
fn kind(schema: &Node) -> Shape {
    match schema.get("type").and_then(Node::as_str) {
        Some("string") => Shape::String,
        Some("integer" | "number") => Shape::Number,
        Some("boolean") => Shape::Boolean,
        Some("array") => Shape::Array,
        Some("object") => Shape::Object(BTreeMap::new()),
        _ if schema.get("properties").is_some() => Shape::Object(BTreeMap::new()),
        _ => Shape::Any,
    }
}
