//! The shape of an OpenAPI 3.0.3 document: which object may stand where, with which fields.
//!
//! One table serves everybody who has to tell a keyword from a name that a person chose: loading (a `$ref` inside an
//! `example` is data), checking (unknown fields) and the model. `openapi` has the fields of the specification, `extensions` the
//! `x-` keys of this project.

mod extensions;
mod openapi;

use crate::node::{Entry, Node};

/// What may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// Any data, taken as it is.
    Data,
    /// Names that the author chose, each with any data.
    Values,
    /// An object of this kind.
    Object(Kind),
    /// An object of this kind or a reference to one.
    OrRef(Kind),
    /// A list of objects of this kind, or of references to them.
    List(Kind),
    /// A list of text.
    Texts,
    /// Names that the author chose, each with an object of this kind or a reference to one.
    Map(Kind),
    /// `additionalProperties`: a flag or a schema.
    FlagOrSchema,
}

/// The objects of OpenAPI 3.0.3, and those under `x-` keys of this project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(
    missing_docs,
    reason = "the names are those of the OpenAPI specification"
)]
pub enum Kind {
    OpenApi,
    /// A file beside the root: a part of `paths` and of `components`.
    Fragment,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OAuthFlows,
    OAuthFlow,
    SecurityRequirement,
    /// `x-rate-limits`: sets of limits by their names.
    RateLimits,
    RateLimit,
    Pagination,
    Waiter,
    /// `x-scope`: a prefix behind which some paths exist a second time.
    Scope,
    /// `x-websocket`: what is known of the connection that an operation becomes.
    WebSocket,
    CloseCode,
    /// `x-error`: where an error body has what all vendors say.
    ErrorFields,
    /// `x-sandbox`: what the sandbox does when the operation is called.
    Sandbox,
    /// What else happens: an element of `then`.
    SandboxStep,
    /// The states that a property passes.
    Lifecycle,
    Refusal,
    /// What `x-sandbox` says about the items of a collection.
    Resource,
    Credential,
}

impl Kind {
    /// The shape of a field, or `None` where the object has no such field.
    ///
    /// Fields that begin with `x-` are data, but for the [`extensions`](Self::extensions) of this project.
    #[must_use]
    pub fn field(self, name: &str) -> Option<Shape> {
        let in_table = |table: &[(&str, Shape)]| {
            let mut fields = table.iter();
            fields
                .find(|(field, _)| *field == name)
                .map(|(_, shape)| *shape)
        };
        if name.starts_with("x-") {
            return in_table(self.extensions()).or(Some(Shape::Data));
        }
        self.map_of().or_else(|| in_table(self.fields()))
    }

    /// Objects whose every field name is chosen by the author.
    fn map_of(self) -> Option<Shape> {
        match self {
            Self::Responses => Some(Shape::OrRef(Self::Response)),
            Self::Callback => Some(Shape::OrRef(Self::PathItem)),
            Self::SecurityRequirement => Some(Shape::Texts),
            Self::RateLimits => Some(Shape::List(Self::RateLimit)),
            _ => None,
        }
    }
}

/// An object met on a walk, with what it is.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'a> {
    /// What the object is, or what a reference leads to.
    pub kind: Kind,
    /// The object or the reference.
    pub node: &'a Node,
    /// The key under which the object stands, if it stands in a map.
    pub entry: Option<&'a Entry>,
}

/// Calls `visit` for every object below and including `node`, parents first, in the order of the text.
///
/// References are visited, not followed.
pub fn walk<'a>(kind: Kind, node: &'a Node, visit: &mut dyn FnMut(Visit<'a>)) {
    walk_object(
        Visit {
            kind,
            node,
            entry: None,
        },
        visit,
    );
}

fn walk_object<'a>(object: Visit<'a>, visit: &mut dyn FnMut(Visit<'a>)) {
    visit(object);
    if object.node.reference().is_some() {
        return;
    }
    for entry in object.node.entries() {
        let node = &entry.value;
        let mut descend = |kind, node, entry| walk_object(Visit { kind, node, entry }, visit);
        match object.kind.field(&entry.key) {
            Some(Shape::Object(kind) | Shape::OrRef(kind)) => descend(kind, node, Some(entry)),
            Some(Shape::FlagOrSchema) if node.as_bool().is_none() => {
                descend(Kind::Schema, node, Some(entry));
            }
            Some(Shape::List(kind)) => {
                for node in node.elements() {
                    descend(kind, node, None);
                }
            }
            Some(Shape::Map(kind)) => {
                // Of all maps of names, `paths` alone may hold extensions.
                let named = node
                    .entries()
                    .iter()
                    .filter(|entry| kind != Kind::PathItem || !entry.key.starts_with("x-"));
                for entry in named {
                    descend(kind, &entry.value, Some(entry));
                }
            }
            _ => {}
        }
    }
}
