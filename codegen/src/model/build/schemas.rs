//! Reads schemas: the one place where a schema leads to the schemas inside.
//!
//! What becomes a type of its own gets its name at once and is read later, since types refer to each other in chains and
//! circles.

use std::collections::VecDeque;

use super::nodes::{component_name, is_secret, place, says, text};
use super::objects::Object;
use super::registry::{Claim, Registry};
use super::scalars::{self, Scalar};
use super::site::Site;
use super::usage::Usage;
use super::{docs, enums, fields, unions};
use crate::load::Document;
use crate::model::rules::Rules;
use crate::model::types::{
    Constant, EnumCase, Field, Rest, Struct, TypeKind, TypeRef, Union, UnionCase,
};
use crate::names;
use crate::node::{Entry, Node};

/// More levels of types within each other than any document needs; keeps reading within the stack.
const MAX_LEVELS: usize = 64;

/// What a schema says of a value.
pub(super) struct Read {
    /// Type of the value, null aside.
    pub(super) ty: TypeRef,
    /// What the value has to be, null aside.
    pub(super) rules: Rules,
    /// Whether it may be null.
    pub(super) nullable: bool,
}

impl Read {
    fn new(ty: TypeRef, rules: Rules) -> Self {
        Self {
            ty,
            rules,
            nullable: false,
        }
    }

    /// What stands for anything, and for what is not supported.
    fn anything() -> Self {
        Self::new(TypeRef::Json, Rules::Any)
    }

    /// The same with null as a part of the type, as it is in lists, maps, choices and whole bodies.
    pub(super) fn whole(self) -> (TypeRef, Rules) {
        if self.nullable {
            let rules = Rules::Nullable(Box::new(self.rules));
            (TypeRef::Nullable(Box::new(self.ty)), rules)
        } else {
            (self.ty, self.rules)
        }
    }
}

/// Reads schemas and collects the types that come out.
pub(super) struct Schemas<'a> {
    pub(super) document: &'a Document,
    pub(super) registry: Registry,
    usage: &'a Usage<'a>,
    /// Components that are being written out in place, to notice one that holds itself.
    open: Vec<String>,
    /// Types that have a name and are yet to be read.
    pending: VecDeque<Pending<'a>>,
}

/// A type that is yet to be read.
struct Pending<'a> {
    at: Site,
    what: Unread<'a>,
}

enum Unread<'a> {
    Object(Object<'a>),
    Union(&'a Node, &'a [Node]),
}

impl<'a> Schemas<'a> {
    pub(super) fn new(document: &'a Document, usage: &'a Usage<'a>) -> Self {
        Self {
            document,
            usage,
            registry: Registry::default(),
            open: Vec::new(),
            pending: VecDeque::new(),
        }
    }

    /// Reads the types that have a name only, and those that come up on the way.
    pub(super) fn finish(mut self) -> Registry {
        while let Some(Pending { at, what }) = self.pending.pop_front() {
            let kind = match what {
                Unread::Object(object) => TypeKind::Struct(self.structure(&object, &at)),
                Unread::Union(schema, cases) => TypeKind::Union(self.union(schema, cases, &at)),
            };
            if let Some(ty) = self.registry.types.get_mut(&at.name) {
                ty.kind = kind;
            }
        }
        self.registry
    }

    /// Reads a schema where it is used.
    pub(super) fn read(&mut self, schema: &'a Node, at: &Site) -> Read {
        let Some(name) = component_name(self.document, schema) else {
            return self.in_place(schema, at);
        };
        let target = self.document.resolve(schema);
        // A component that several places use is one type: it has to serve all of them.
        let plain = target.get("enum").is_none() && scalars::is_scalar(target);
        let direction = if plain {
            at.direction
        } else {
            self.usage.direction(target)
        };
        let what = if self.open.contains(&name) {
            "a list or map that holds itself without an object between".to_owned()
        } else if self.open.len() == MAX_LEVELS {
            format!("a list or map of more than {MAX_LEVELS} levels")
        } else {
            let at = Site::new(&name, direction);
            self.open.push(name);
            let read = self.in_place(target, &at);
            self.open.pop();
            return read;
        };
        let hint = "put an object with a property in between";
        self.registry.unsupported(&schema.span, &what, hint);
        Read::anything()
    }

    fn in_place(&mut self, schema: &'a Node, at: &Site) -> Read {
        let mut read = self.non_null(schema, at);
        read.nullable |= says(schema, "nullable", true);
        // Null is a part of anything.
        read.nullable &= read.ty != TypeRef::Json;
        read
    }

    fn non_null(&mut self, schema: &'a Node, at: &Site) -> Read {
        if let Some(part) = described_part(schema) {
            return self.read(part, at);
        }
        if schema.get("enum").is_some() {
            return self.enumeration(schema, at);
        }
        let findings = &mut self.registry.findings;
        match scalars::of(schema, at.direction, findings) {
            Some(Scalar::Plain(ty, rules)) => return Read::new(ty, rules),
            Some(Scalar::Id) => {
                let mut read = self.named(schema, at, TypeKind::Id).0;
                if at.direction.request {
                    read.rules = Rules::Id;
                }
                return read;
            }
            None => {}
        }
        let has = |key: &str| schema.get(key).is_some();
        match text(schema, "type") {
            "object" => self.object(schema, at),
            "array" => self.array(schema, at),
            _ if has("properties") || has("additionalProperties") => self.object(schema, at),
            _ if has("items") => self.array(schema, at),
            _ => self.combined(schema, at),
        }
    }

    /// Makes a type of a schema; says whether there was none before.
    fn named(&mut self, schema: &'a Node, at: &Site, kind: TypeKind) -> (Read, bool) {
        let claim = self
            .registry
            .claim(self.document, self.usage, schema, at, kind);
        if claim == Claim::Endless {
            self.pending.clear();
        }
        let rules = if at.direction.request {
            Rules::Named(at.name.clone())
        } else {
            Rules::Any
        };
        let read = Read::new(TypeRef::Named(at.name.clone()), rules);
        (read, claim == Claim::New)
    }

    /// Makes a type of a schema that refers to others: it is read once it has a name.
    fn named_first(&mut self, schema: &'a Node, at: &Site, what: Unread<'a>) -> Read {
        let unread = TypeKind::Struct(Struct::default());
        let (read, new) = self.named(schema, at, unread);
        if new {
            let mut at = at.clone();
            at.within.push(place(schema));
            self.pending.push_back(Pending { at, what });
        }
        read
    }

    fn enumeration(&mut self, schema: &'a Node, at: &Site) -> Read {
        let Some(kind) = enums::kind(schema) else {
            let hint = "make it an `integer` if all values are, or leave `enum` out and list the values in the description";
            let what = "an enum of anything but text or integers";
            self.registry.unsupported(&schema.span, what, hint);
            return Read::anything();
        };
        self.named(schema, at, kind).0
    }

    fn array(&mut self, schema: &'a Node, at: &Site) -> Read {
        let items = schema
            .get("items")
            .map(|items| self.read(items, &at.inside("Item")));
        let (item, rules) = items.unwrap_or_else(Read::anything).whole();
        let rules = if at.direction.request {
            scalars::list_rules(schema, rules)
        } else {
            Rules::Any
        };
        Read::new(TypeRef::List(Box::new(item)), rules)
    }

    /// A schema without a type: a combination of others, or anything at all.
    fn combined(&mut self, schema: &'a Node, at: &Site) -> Read {
        let parts = |key: &str| schema.get(key).map(Node::elements);
        if parts("allOf").is_some() {
            return self.object(schema, at);
        }
        let Some(cases) = parts("oneOf").or_else(|| parts("anyOf")) else {
            if let Some(entry) = schema.entry("not") {
                let hint = "say what is allowed instead of what is not";
                self.registry.unsupported(&entry.key_span, "`not`", hint);
            }
            return Read::anything();
        };
        let resolved: Vec<_> = cases
            .iter()
            .map(|case| self.document.resolve(case))
            .collect();
        if cases.len() > 1 && resolved.iter().any(|case| is_secret(case)) {
            let hint = "make the whole schema text of `format: password`, or leave the format out";
            self.registry
                .unsupported(&schema.span, "a secret among several cases", hint);
        }
        if scalars::is_any_string(&resolved) {
            return Read::new(TypeRef::String, Rules::Any);
        }
        match cases {
            [single] => self.read(single, at),
            _ => self.named_first(schema, at, Unread::Union(schema, cases)),
        }
    }

    /// A struct, or a map where no property is named.
    fn object(&mut self, schema: &'a Node, at: &Site) -> Read {
        let mut sizes = ["minProperties", "maxProperties"].into_iter();
        if let Some(entry) = sizes.find_map(|key| schema.entry(key))
            && at.direction.request
        {
            let what = format!("`{}` in a request", entry.key);
            let hint = "leave the rule to the server";
            self.registry.unsupported(&entry.key_span, &what, hint);
        }
        let mut object = Object::of(self.document, schema);
        object.limit_to(self.document, at.direction);
        self.registry
            .findings
            .extend(object.findings.iter().cloned());
        if let Some(entry) = schema.entry("discriminator") {
            let hint = "put it beside a `oneOf` or `anyOf` that lists the cases";
            self.registry
                .unsupported(&entry.key_span, "a `discriminator` of an object", hint);
        }
        if !object.properties.is_empty() {
            return self.named_first(schema, at, Unread::Object(object));
        }
        let values = object.additional.filter(|node| node.as_bool().is_none());
        let Some(values) = values else {
            return Read::new(TypeRef::JsonObject, Rules::Any);
        };
        let (ty, rules) = self.read(values, &at.inside("Value")).whole();
        Read::new(TypeRef::Map(Box::new(ty)), Rules::Map(Box::new(rules)))
    }

    fn structure(&mut self, object: &Object<'a>, at: &Site) -> Struct {
        let properties = object.properties.iter();
        let fields: Vec<Field> = properties
            .map(|entry| self.field(entry, object, at))
            .collect();
        let findings = &mut self.registry.findings;
        findings.extend(fields::collisions(
            &fields,
            &object.properties,
            at.direction,
        ));
        let rest = object.additional.map(|node| {
            let values = node.as_bool().is_none();
            let read = values.then(|| self.read(node, &at.inside("Value")));
            let (ty, rules) = read.unwrap_or_else(Read::anything).whole();
            Rest {
                identifier: fields::rest_name(&fields),
                ty,
                rules,
            }
        });
        Struct { fields, rest }
    }

    fn field(&mut self, entry: &'a Entry, object: &Object<'a>, at: &Site) -> Field {
        let read = self.read(&entry.value, &at.inside(&entry.key));
        let required = object.required.contains(entry.key.as_str());
        let presence = fields::presence(required, read.nullable);
        let target = self.document.resolve(&entry.value);
        Field {
            wire_name: entry.key.clone(),
            identifier: names::property(&entry.key),
            presence,
            constant: self.constant(&read).filter(|_| required && !read.nullable),
            doc: fields::doc(&entry.value, target, &read.ty),
            deprecated: docs::deprecation(target),
            ty: read.ty,
            rules: read.rules,
        }
    }

    /// The only value of an enum.
    fn constant(&self, read: &Read) -> Option<Constant> {
        let TypeRef::Named(name) = &read.ty else {
            return None;
        };
        let ty = name.clone();
        match &self.registry.types.get(name)?.kind {
            TypeKind::Enum(cases) => {
                single(cases).map(|(case, value)| Constant::Case { ty, case, value })
            }
            TypeKind::IntegerEnum(cases) => {
                single(cases).map(|(case, value)| Constant::IntegerCase { ty, case, value })
            }
            _ => None,
        }
    }

    /// An enum of types.
    fn union(&mut self, schema: &'a Node, cases: &'a [Node], at: &Site) -> Union {
        let document = self.document;
        let names = enums::unique(cases.iter().map(|case| unions::case_name(document, case)));
        let tag = unions::tag(document, schema, cases);
        let (tag, mut tags) = match tag {
            Some(tag) => (Some(tag.property), tag.values),
            None => (None, vec![Vec::new(); cases.len()]),
        };
        let cases = cases.iter().zip(names).zip(&mut tags);
        let cases = cases.map(|((case, name), tags)| {
            let (ty, rules) = self.read(case, &at.inside(&name)).whole();
            UnionCase {
                name,
                ty,
                rules,
                tags: std::mem::take(tags),
                // Known once all types are.
                recursive: false,
                shape: unions::shape(document, case),
            }
        });
        Union {
            cases: cases.collect(),
            tag,
        }
    }
}

/// The only part of an `allOf` beside which nothing stands but words, whether it may be null, and its type once more.
fn described_part(schema: &Node) -> Option<&Node> {
    const BESIDE: [&str; 10] = [
        "allOf",
        "default",
        "deprecated",
        "description",
        "example",
        "externalDocs",
        "nullable",
        "readOnly",
        "type",
        "writeOnly",
    ];
    let [part] = schema.get("allOf")?.elements() else {
        return None;
    };
    let mut keys = schema.entries().iter().map(|entry| entry.key.as_str());
    keys.all(|key| BESIDE.contains(&key) || key.starts_with("x-"))
        .then_some(part)
}

/// The name and the value of the only case.
fn single<V: Clone>(cases: &[EnumCase<V>]) -> Option<(String, V)> {
    match cases {
        [case] => Some((case.name.clone(), case.value.clone())),
        _ => None,
    }
}
