//! `oneOf` and `anyOf`: enums of types, and what tells their cases apart.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::enums;
use super::lookup::Types;
use super::objects::{Object, is_nullable};
use super::plan::{CaseShape, Constant, Form, UnionCase, UnionPlan};
use super::schemas::{LoweredSchemas, SchemaLowering, Use};
use crate::load::{Document, Node};
use crate::names;

impl<'a> SchemaLowering<'a> {
    /// An enum of types.
    pub(super) fn union(&mut self, schema: &'a Node, cases: &'a [Node], at: &Use) -> Value {
        self.named_first(schema, at, move |this, at| {
            let names = enums::unique(cases.iter().map(|case| this.case_name(case)));
            let tag = tag(this.document, schema, cases);
            let mut lowered_cases = Vec::new();
            let planned = cases
                .iter()
                .zip(names)
                .enumerate()
                .map(|(index, (case, name))| {
                    let lowered = this.lower(case, &at.inside(&name));
                    let rust_type = this.rust_type(&lowered);
                    lowered_cases.push(lowered);
                    UnionCase {
                        rust_type,
                        tags: tag
                            .as_ref()
                            .map(|tag| tag.values[index].clone())
                            .unwrap_or_default(),
                        recursive: false,
                        shape: shape(this.document, case),
                        name,
                    }
                });
            let cases = planned.collect();
            let tag = tag.map(|tag| tag.property);
            (
                Form::Union(UnionPlan { cases, tag }),
                json!({ "oneOf": lowered_cases }),
            )
        })
    }

    fn case_name(&self, case: &Node) -> String {
        let title = case.get("title").and_then(Node::as_str);
        let kind = match case.get("type").and_then(Node::as_str) {
            Some("string") => "Text",
            Some("integer" | "number") => "Number",
            Some("boolean") => "Flag",
            Some("array") => "List",
            _ => "Object",
        };
        let component = component_name(self.document, case);
        let name = names::camel_case(component.as_deref().or(title).unwrap_or(kind));
        if syn::parse_str::<syn::Ident>(&name).is_ok() {
            name
        } else {
            kind.to_owned()
        }
    }

    /// Marks the cases that hold their union again.
    pub(super) fn box_recursive_cases(&mut self) {
        let references: BTreeMap<String, BTreeSet<String>> = self
            .lowered
            .components
            .iter()
            .map(|(name, lowered)| (name.clone(), references_in(lowered)))
            .collect();
        for (name, plan) in &mut self.lowered.types {
            let Form::Union(union) = &mut plan.form else {
                continue;
            };
            for case in &mut union.cases {
                let ty = case.rust_type.strip_prefix("Option<");
                let ty = ty.map_or(&*case.rust_type, |ty| ty.trim_end_matches('>'));
                let component = ty.strip_prefix("types::");
                case.recursive = component.is_some_and(|from| reaches(from, name, &references));
            }
        }
    }
}

impl LoweredSchemas {
    /// Lets the builder of a case set the tag, where one value of it means the case in all unions.
    pub(super) fn set_tags(&mut self) {
        for (component, tag, value) in self.tags() {
            let plan = self.types.get_mut(&component).map(|plan| &mut plan.form);
            if let Some(Form::Struct(plan)) = plan {
                plan.constants.entry(tag).or_insert(Constant::Text(value));
            }
        }
    }

    /// The components that are cases, each with a tag that has to be text, and the only value that means it.
    fn tags(&self) -> Vec<(String, String, String)> {
        let mut tags: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
        for plan in self.types.values() {
            if let Form::Union(union) = &plan.form
                && let Some(tag) = &union.tag
            {
                for case in &union.cases {
                    let known = tags.entry((&case.rust_type, tag)).or_default();
                    known.extend(case.tags.iter().map(String::as_str));
                }
            }
        }
        let types = Types::of(self);
        let tags = tags.into_iter().filter_map(|((rust_type, tag), values)| {
            let property = types.required(types.object(rust_type)?, tag)?;
            let value = values.first().filter(|_| values.len() == 1)?;
            let component = rust_type.strip_prefix("types::")?;
            let owned = || (component.to_owned(), tag.to_owned(), (*value).to_owned());
            types.is(property, "string").then(owned)
        });
        tags.collect()
    }
}

/// Cases that are all text, one of them without any rule, accept any text and cannot be told apart.
pub(super) fn is_any_string(cases: &[&Node]) -> bool {
    let is_string = |case: &&Node| case.get("type").and_then(Node::as_str) == Some("string");
    let is_free = |case: &&Node| {
        let rules = ["enum", "format", "pattern", "minLength", "maxLength"];
        rules.iter().all(|rule| case.get(rule).is_none())
    };
    cases.iter().all(is_string) && cases.iter().any(is_free)
}

/// The property that tells the cases apart, with the values that mean each case.
struct Tag {
    property: String,
    values: Vec<Vec<String>>,
}

/// Finds the tag of a union: its discriminator, or a required property whose documented values differ in each case.
fn tag(document: &Document, union: &Node, cases: &[Node]) -> Option<Tag> {
    let objects: Vec<_> = cases
        .iter()
        .map(|case| Object::of(document, case))
        .collect();
    let Some(discriminator) = union.get("discriminator") else {
        return implicit_tag(document, &objects);
    };
    let property = discriminator.get("propertyName")?.as_str()?.to_owned();
    let mapping = discriminator.get("mapping").map_or(&[][..], Node::entries);
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
            property: property.clone(),
            values,
        })
    })
}

/// The documented values of a property that is an enum of text.
fn values_of(document: &Document, object: &Object<'_>, property: &str) -> Option<Vec<String>> {
    let entry = object
        .properties
        .iter()
        .find(|entry| entry.key == property)?;
    let values = document.resolve(&entry.value).get("enum")?.elements();
    values
        .iter()
        .map(|value| value.as_str().map(str::to_owned))
        .collect()
}

/// The name of the component that a schema refers to.
pub(super) fn component_name(document: &Document, schema: &Node) -> Option<String> {
    let mut target = document.target(schema)?;
    while let Some(next) = document.target(target.node) {
        target = next;
    }
    target.pointer.last().cloned()
}

/// What JSON values of a case look like.
fn shape(document: &Document, case: &Node) -> CaseShape {
    let case = document.resolve(case);
    let kind_of_case = kind(case);
    if !matches!(kind_of_case, CaseShape::Object(_)) && case.get("allOf").is_none() {
        return kind_of_case;
    }
    let Object {
        properties,
        required,
        ..
    } = Object::of(document, case);
    let shapes = required.into_iter().map(|name| {
        let property = properties.iter().find(|entry| entry.key == name);
        let known = property.filter(|entry| !is_nullable(document, &entry.value));
        let shape = known.map(|entry| kind(document.resolve(&entry.value)));
        (name, shape.unwrap_or(CaseShape::Any))
    });
    CaseShape::Object(shapes.collect())
}

/// The same without what an object has in it.
fn kind(schema: &Node) -> CaseShape {
    let has = |key: &str| schema.get(key).is_some();
    match schema.get("type").and_then(Node::as_str) {
        Some("string") => CaseShape::String,
        Some("integer" | "number") => CaseShape::Number,
        Some("boolean") => CaseShape::Boolean,
        Some("array") => CaseShape::Array,
        Some("object") => CaseShape::Object(BTreeMap::new()),
        _ if has("properties") => CaseShape::Object(BTreeMap::new()),
        _ => CaseShape::Any,
    }
}

/// Whether a component holds another, by way of the components that it refers to.
fn reaches(from: &str, union: &str, references: &BTreeMap<String, BTreeSet<String>>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(name) = open.pop() {
        if name == union {
            return true;
        }
        if seen.insert(name) {
            open.extend(
                references
                    .get(name)
                    .into_iter()
                    .flatten()
                    .map(String::as_str),
            );
        }
    }
    false
}

/// The components that a lowered schema refers to, anywhere within.
fn references_in(lowered: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut open = vec![lowered];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(fields) => {
                let reference = fields.get("$ref").and_then(Value::as_str);
                names.extend(
                    reference
                        .and_then(|text| text.rsplit('/').next())
                        .map(str::to_owned),
                );
                open.extend(fields.values());
            }
            Value::Array(elements) => open.extend(elements),
            _ => {}
        }
    }
    names
}
