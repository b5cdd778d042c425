//! The shape of an OpenAPI 3.0.3 document: which object may stand where, with which fields.
//!
//! One table serves everybody who has to tell a keyword from a name that a person chose: loading (a `$ref` inside an
//! `example` is data), checking (unknown fields) and lowering. It ends with the objects under `x-` keys of this project.

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

    /// The `x-` keys of this project that the object may have. `spec/README.md` says what each means.
    #[must_use]
    pub fn extensions(self) -> &'static [(&'static str, Shape)] {
        use Shape::{Data, Flag, Object, Text, Texts};
        match self {
            Self::OpenApi => &[
                ("x-rate-limits", Object(Self::RateLimits)),
                ("x-scope", Object(Self::Scope)),
                ("x-error", Object(Self::ErrorFields)),
            ],
            Self::PathItem => &[("x-scoped", Flag)],
            Self::Operation => &[
                ("x-unverified", Text),
                ("x-replaced-by", Text),
                ("x-rate-limit", Texts),
                ("x-idempotent", Flag),
                ("x-pagination", Object(Self::Pagination)),
                ("x-waiter", Object(Self::Waiter)),
                ("x-websocket", Object(Self::WebSocket)),
                ("x-sandbox", Object(Self::Sandbox)),
            ],
            Self::Parameter => &[("x-unverified", Text), ("x-service", Flag)],
            Self::RequestBody => &[("x-setters", Flag)],
            Self::Schema => &[
                ("x-unverified", Text),
                ("x-replaced-by", Text),
                ("x-enum-descriptions", Data),
            ],
            Self::SecurityScheme => &[("x-token-pattern", Text)],
            _ => &[],
        }
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

    /// The fields that the specification defines for this object.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "a table")]
    pub fn fields(self) -> &'static [(&'static str, Shape)] {
        use Shape::{
            Data, Flag, FlagOrSchema, List, Map, Number, Object, OrRef, Text, Texts, Values,
        };
        match self {
            Self::OpenApi => &[
                ("openapi", Text),
                ("info", Object(Self::Info)),
                ("servers", List(Self::Server)),
                ("paths", Map(Self::PathItem)),
                ("components", Object(Self::Components)),
                ("security", List(Self::SecurityRequirement)),
                ("tags", List(Self::Tag)),
                ("externalDocs", Object(Self::ExternalDocs)),
            ],
            Self::Fragment => &[
                ("paths", Map(Self::PathItem)),
                ("components", Object(Self::Components)),
            ],
            Self::Info => &[
                ("title", Text),
                ("description", Text),
                ("termsOfService", Text),
                ("contact", Object(Self::Contact)),
                ("license", Object(Self::License)),
                ("version", Text),
            ],
            Self::Contact => &[("name", Text), ("url", Text), ("email", Text)],
            Self::License => &[("name", Text), ("url", Text)],
            Self::Server => &[
                ("url", Text),
                ("description", Text),
                ("variables", Map(Self::ServerVariable)),
            ],
            Self::ServerVariable => &[("enum", Texts), ("default", Text), ("description", Text)],
            Self::Components => &[
                ("schemas", Map(Self::Schema)),
                ("responses", Map(Self::Response)),
                ("parameters", Map(Self::Parameter)),
                ("examples", Map(Self::Example)),
                ("requestBodies", Map(Self::RequestBody)),
                ("headers", Map(Self::Header)),
                ("securitySchemes", Map(Self::SecurityScheme)),
                ("links", Map(Self::Link)),
                ("callbacks", Map(Self::Callback)),
            ],
            Self::PathItem => &[
                ("$ref", Text),
                ("summary", Text),
                ("description", Text),
                ("get", Object(Self::Operation)),
                ("put", Object(Self::Operation)),
                ("post", Object(Self::Operation)),
                ("delete", Object(Self::Operation)),
                ("options", Object(Self::Operation)),
                ("head", Object(Self::Operation)),
                ("patch", Object(Self::Operation)),
                ("trace", Object(Self::Operation)),
                ("servers", List(Self::Server)),
                ("parameters", List(Self::Parameter)),
            ],
            Self::Operation => &[
                ("tags", Texts),
                ("summary", Text),
                ("description", Text),
                ("externalDocs", Object(Self::ExternalDocs)),
                ("operationId", Text),
                ("parameters", List(Self::Parameter)),
                ("requestBody", OrRef(Self::RequestBody)),
                ("responses", Object(Self::Responses)),
                ("callbacks", Map(Self::Callback)),
                ("deprecated", Flag),
                ("security", List(Self::SecurityRequirement)),
                ("servers", List(Self::Server)),
            ],
            Self::ExternalDocs => &[("description", Text), ("url", Text)],
            Self::Parameter => &[
                ("name", Text),
                ("in", Text),
                ("description", Text),
                ("required", Flag),
                ("deprecated", Flag),
                ("allowEmptyValue", Flag),
                ("style", Text),
                ("explode", Flag),
                ("allowReserved", Flag),
                ("schema", OrRef(Self::Schema)),
                ("example", Data),
                ("examples", Map(Self::Example)),
                ("content", Map(Self::MediaType)),
            ],
            Self::RequestBody => &[
                ("description", Text),
                ("content", Map(Self::MediaType)),
                ("required", Flag),
            ],
            Self::MediaType => &[
                ("schema", OrRef(Self::Schema)),
                ("example", Data),
                ("examples", Map(Self::Example)),
                ("encoding", Map(Self::Encoding)),
            ],
            Self::Encoding => &[
                ("contentType", Text),
                ("headers", Map(Self::Header)),
                ("style", Text),
                ("explode", Flag),
                ("allowReserved", Flag),
            ],
            Self::Responses | Self::Callback | Self::SecurityRequirement | Self::RateLimits => &[],
            Self::Response => &[
                ("description", Text),
                ("headers", Map(Self::Header)),
                ("content", Map(Self::MediaType)),
                ("links", Map(Self::Link)),
            ],
            Self::Example => &[
                ("summary", Text),
                ("description", Text),
                ("value", Data),
                ("externalValue", Text),
            ],
            Self::Link => &[
                ("operationRef", Text),
                ("operationId", Text),
                ("parameters", Data),
                ("requestBody", Data),
                ("description", Text),
                ("server", Object(Self::Server)),
            ],
            Self::Header => &[
                ("description", Text),
                ("required", Flag),
                ("deprecated", Flag),
                ("allowEmptyValue", Flag),
                ("style", Text),
                ("explode", Flag),
                ("allowReserved", Flag),
                ("schema", OrRef(Self::Schema)),
                ("example", Data),
                ("examples", Map(Self::Example)),
                ("content", Map(Self::MediaType)),
            ],
            Self::Tag => &[
                ("name", Text),
                ("description", Text),
                ("externalDocs", Object(Self::ExternalDocs)),
            ],
            Self::Schema => &[
                ("title", Text),
                ("multipleOf", Number),
                ("maximum", Number),
                ("exclusiveMaximum", Flag),
                ("minimum", Number),
                ("exclusiveMinimum", Flag),
                ("maxLength", Number),
                ("minLength", Number),
                ("pattern", Text),
                ("maxItems", Number),
                ("minItems", Number),
                ("uniqueItems", Flag),
                ("maxProperties", Number),
                ("minProperties", Number),
                ("required", Texts),
                ("enum", Data),
                ("type", Text),
                ("allOf", List(Self::Schema)),
                ("oneOf", List(Self::Schema)),
                ("anyOf", List(Self::Schema)),
                ("not", OrRef(Self::Schema)),
                ("items", OrRef(Self::Schema)),
                ("properties", Map(Self::Schema)),
                ("additionalProperties", FlagOrSchema),
                ("description", Text),
                ("format", Text),
                ("default", Data),
                ("nullable", Flag),
                ("discriminator", Object(Self::Discriminator)),
                ("readOnly", Flag),
                ("writeOnly", Flag),
                ("xml", Object(Self::Xml)),
                ("externalDocs", Object(Self::ExternalDocs)),
                ("example", Data),
                ("deprecated", Flag),
            ],
            Self::Discriminator => &[("propertyName", Text), ("mapping", Data)],
            Self::Xml => &[
                ("name", Text),
                ("namespace", Text),
                ("prefix", Text),
                ("attribute", Flag),
                ("wrapped", Flag),
            ],
            Self::SecurityScheme => &[
                ("type", Text),
                ("description", Text),
                ("name", Text),
                ("in", Text),
                ("scheme", Text),
                ("bearerFormat", Text),
                ("flows", Object(Self::OAuthFlows)),
                ("openIdConnectUrl", Text),
            ],
            Self::OAuthFlows => &[
                ("implicit", Object(Self::OAuthFlow)),
                ("password", Object(Self::OAuthFlow)),
                ("clientCredentials", Object(Self::OAuthFlow)),
                ("authorizationCode", Object(Self::OAuthFlow)),
            ],
            Self::OAuthFlow => &[
                ("authorizationUrl", Text),
                ("tokenUrl", Text),
                ("refreshUrl", Text),
                ("scopes", Data),
            ],
            Self::RateLimit => &[
                ("name", Text),
                ("requests", Number),
                ("seconds", Number),
                ("class", Text),
                ("per", Text),
            ],
            Self::Pagination => &[("style", Text), ("items", Text)],
            Self::Waiter => &[
                ("name", Text),
                ("operation", Text),
                ("items", Text),
                ("id", Text),
                ("status", Text),
                ("ready", Texts),
                ("failed", Texts),
            ],
            Self::WebSocket => &[("close-codes", List(Self::CloseCode))],
            Self::CloseCode => &[
                ("code", Number),
                ("name", Text),
                ("description", Text),
                ("ordinary", Flag),
            ],
            Self::ErrorFields => &[
                ("message", Texts),
                ("detail", Texts),
                ("code", Texts),
                ("request-id", Texts),
            ],
            Self::Scope => &[
                ("name", Text),
                ("prefix", Text),
                ("parameter", OrRef(Self::Parameter)),
            ],
            Self::Sandbox => &[
                ("effect", Text),
                ("target", Text),
                ("from", Text),
                ("set", Values),
                ("lifecycle", Object(Self::Lifecycle)),
                ("refuses", List(Self::Refusal)),
                ("then", List(Self::SandboxStep)),
                ("answers", Data),
                ("where", Text),
                ("tries", Values),
                ("resource", Object(Self::Resource)),
            ],
            Self::SandboxStep => &[
                ("create", Text),
                ("update", Text),
                ("delete", Text),
                ("each", Text),
                ("where", Text),
                ("from", Text),
                ("set", Values),
                ("lifecycle", Object(Self::Lifecycle)),
            ],
            Self::Lifecycle => &[
                ("property", Text),
                ("through", Values),
                ("ends", Data),
                ("fails", Data),
            ],
            Self::Refusal => &[("when", Text), ("status", Number), ("says", Text)],
            Self::Resource => &[
                ("label", Text),
                ("order", Text),
                ("unique", Texts),
                ("references", Values),
                ("shows", Values),
                ("starts", Values),
                ("credential", Object(Self::Credential)),
            ],
            Self::Credential => &[("tokens", Texts), ("valid", Text)],
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
