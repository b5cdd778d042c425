//! Tables of what a document needs beside the grammar, and of what it may choose from.

use super::keywords;
use crate::grammar::{Kind, Shape};

/// The `x-` keys that this project reads: the name, where it stands, what it holds.
///
/// - `x-unverified` on an operation: what its reference page leaves open, and where the answer was taken from.
/// - `x-enum-descriptions` on an enum: what its values mean, by value.
/// - `x-replaced-by` on an operation or a schema that is deprecated: what to use instead.
/// - `x-rate-limits` on the root: how many requests may be sent in which time, in sets of limits.
/// - `x-rate-limit` on an operation: the classes by which limits count it.
/// - `x-idempotent` on an operation: whether it may be sent twice although its method does not say so.
/// - `x-pagination` on an operation: how the pages of its list follow each other.
/// - `x-waiter` on an operation: how to see that what it creates is ready.
/// - `x-token-pattern` on a security scheme: what its tokens look like.
const EXTENSIONS: &[(&str, Kind, Shape)] = &[
    ("x-unverified", Kind::Operation, Shape::Text),
    ("x-replaced-by", Kind::Operation, Shape::Text),
    ("x-replaced-by", Kind::Schema, Shape::Text),
    ("x-enum-descriptions", Kind::Schema, Shape::Data),
    (
        "x-rate-limits",
        Kind::OpenApi,
        Shape::Object(Kind::RateLimits),
    ),
    ("x-rate-limit", Kind::Operation, Shape::Texts),
    ("x-idempotent", Kind::Operation, Shape::Flag),
    (
        "x-pagination",
        Kind::Operation,
        Shape::Object(Kind::Pagination),
    ),
    ("x-waiter", Kind::Operation, Shape::Object(Kind::Waiter)),
    ("x-token-pattern", Kind::SecurityScheme, Shape::Text),
];

/// The `x-` keys that objects of a kind may have, with what they hold.
pub(super) fn extensions(kind: Kind) -> impl Iterator<Item = (&'static str, Shape)> {
    let of_kind = EXTENSIONS.iter().filter(move |known| known.1 == kind);
    of_kind.map(|(name, _, shape)| (*name, *shape))
}

/// Fields that have to be there, with what to write. Most are required by OpenAPI; those of an operation that are
/// not are what the documentation of a method is made from.
pub(super) const REQUIRED: &[(Kind, &str, &str)] = &[
    (
        Kind::OpenApi,
        "info",
        "add `info` with the `title` and the `version` of the API",
    ),
    (
        Kind::OpenApi,
        "paths",
        "add `paths` with every path of the API",
    ),
    (Kind::Info, "title", "add the name of the API"),
    (
        Kind::Info,
        "version",
        "add the version of the API, in quotes",
    ),
    (Kind::License, "name", "add the name of the license"),
    (Kind::Server, "url", "add the address of the server"),
    (
        Kind::ServerVariable,
        "default",
        "add the value that is used if no other is given",
    ),
    (
        Kind::Operation,
        "operationId",
        "add a name for the method, such as `listPorts`",
    ),
    (
        Kind::Operation,
        "tags",
        "add the one tag that the operation belongs to",
    ),
    (
        Kind::Operation,
        "summary",
        "say in one line what the operation does",
    ),
    (
        Kind::Operation,
        "description",
        "say what a caller has to know about the operation",
    ),
    (
        Kind::Operation,
        "externalDocs",
        "add `externalDocs` with the `url` of the reference page",
    ),
    (
        Kind::Operation,
        "responses",
        "add `responses` with a success, such as `2XX`, and an error",
    ),
    (Kind::ExternalDocs, "url", "add the address of the page"),
    (Kind::Parameter, "name", "add the name that is sent"),
    (
        Kind::Parameter,
        "in",
        "add `in: path`, `query`, `header` or `cookie`",
    ),
    (
        Kind::RequestBody,
        "content",
        "add `content` with a media type, such as `application/json`",
    ),
    (
        Kind::Response,
        "description",
        "say when the API answers like this",
    ),
    (
        Kind::Tag,
        "name",
        "add the name by which operations refer to the tag",
    ),
    (
        Kind::Discriminator,
        "propertyName",
        "add the name of the property that tells the cases apart",
    ),
    (
        Kind::SecurityScheme,
        "type",
        "add `type: http`, `apiKey`, `oauth2` or `openIdConnect`",
    ),
    (
        Kind::OAuthFlow,
        "scopes",
        "add `scopes`, a mapping that may be empty",
    ),
    (
        Kind::RateLimit,
        "name",
        "add what messages call the limit, such as `company`",
    ),
    (
        Kind::RateLimit,
        "requests",
        "add how many requests may be sent",
    ),
    (
        Kind::RateLimit,
        "seconds",
        "add in how many seconds they may be sent",
    ),
    (
        Kind::Pagination,
        "style",
        "add `style: offset` or `style: cursor`",
    ),
    (
        Kind::Pagination,
        "items",
        "add where the answer has the list, such as `data`",
    ),
    (
        Kind::Waiter,
        "name",
        "add what is waited for, such as `private_port`",
    ),
    (
        Kind::Waiter,
        "operation",
        "add the operation that reads the state",
    ),
    (
        Kind::Waiter,
        "status",
        "add the property that holds the state",
    ),
    (
        Kind::Waiter,
        "ready",
        "list the states in which the waiting is over",
    ),
    (
        Kind::Waiter,
        "failed",
        "list the states that never become ready; the list may be empty",
    ),
];

/// Fields that a security scheme needs beside its `type`.
pub(super) const SECURITY_FIELDS: &[(&str, &[&str])] = &[
    ("apiKey", &["name", "in"]),
    ("http", &["scheme"]),
    ("oauth2", &["flows"]),
    ("openIdConnect", &["openIdConnectUrl"]),
];

/// Fields that hold one of a few words.
pub(super) const CHOICES: &[(Kind, &str, &[&str])] = &[
    (
        Kind::Parameter,
        "in",
        &["path", "query", "header", "cookie"],
    ),
    (Kind::Schema, "type", keywords::TYPES),
    (
        Kind::SecurityScheme,
        "type",
        &["http", "apiKey", "oauth2", "openIdConnect"],
    ),
    (Kind::SecurityScheme, "in", &["query", "header", "cookie"]),
    (Kind::RateLimit, "per", &["service"]),
    (Kind::Pagination, "style", &["offset", "cursor"]),
];

/// Pairs of fields that say the same in two ways.
pub(super) const ALTERNATIVES: &[(Kind, &str, &str)] = &[
    (Kind::Parameter, "schema", "content"),
    (Kind::Parameter, "example", "examples"),
    (Kind::Header, "schema", "content"),
    (Kind::Header, "example", "examples"),
    (Kind::MediaType, "example", "examples"),
    (Kind::Example, "value", "externalValue"),
];

/// Schema keywords of OpenAPI 3.1, with what OpenAPI 3.0 has in their place.
pub(super) const NEWER_KEYWORDS: &[(&str, &str)] = &[
    (
        "const",
        "OpenAPI 3.0 has no `const`: write `enum` with one value",
    ),
    ("examples", "a schema has one `example` in OpenAPI 3.0"),
    (
        "$defs",
        "OpenAPI 3.0 keeps shared schemas under `components/schemas`",
    ),
    (
        "prefixItems",
        "OpenAPI 3.0 has no tuples: describe what all `items` have in common",
    ),
    (
        "patternProperties",
        "OpenAPI 3.0 knows only `additionalProperties` for names that are not fixed",
    ),
];
