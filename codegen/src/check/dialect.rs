//! Tables of what a document needs beside the grammar, and of what it may choose from.

use super::keywords;
use crate::grammar::Kind;

/// `x-` keys that say something with one value only: the key, where it stands, the value, and what to do about the other.
pub(super) const SINGLE_VALUES: &[(Kind, &str, bool, &str)] = &[
    (
        Kind::Operation,
        "x-idempotent",
        true,
        "remove it; without it, a POST or PATCH is sent once",
    ),
    (
        Kind::PathItem,
        "x-scoped",
        true,
        "remove it; without it, the path exists once",
    ),
    (
        Kind::Parameter,
        "x-service",
        true,
        "remove it; without it, the parameter names no service",
    ),
    (
        Kind::RequestBody,
        "x-setters",
        false,
        "remove it; without it, the properties of an object are setters of the request",
    ),
];

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
    (
        Kind::WebSocket,
        "close-codes",
        "list the codes with which the server ends a connection; the list may be empty",
    ),
    (Kind::CloseCode, "code", "add the number, such as `4001`"),
    (
        Kind::CloseCode,
        "name",
        "add a name for it, such as `not-found`",
    ),
    (Kind::CloseCode, "description", "say what it means"),
    (
        Kind::Scope,
        "name",
        "add what the client's method is called, such as `team`",
    ),
    (
        Kind::Scope,
        "prefix",
        "add what stands before the paths, such as `/teams/{teamId}`",
    ),
    (
        Kind::Scope,
        "parameter",
        "add the parameter of the prefix, or a $ref to it",
    ),
    (
        Kind::Lifecycle,
        "property",
        "add the property that has the states, such as `status`",
    ),
    (
        Kind::Lifecycle,
        "through",
        "add the states that the property passes, each with its seconds",
    ),
    (
        Kind::Refusal,
        "when",
        "add the expression that tells when the request is refused",
    ),
    (
        Kind::Refusal,
        "status",
        "add the status of the answer, such as `409`",
    ),
    (Kind::Refusal, "says", "add what is wrong, in words"),
    (
        Kind::Credential,
        "tokens",
        "list the properties that hold a token",
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
    (Kind::OpenApi, "x-envelope", &["data"]),
    (Kind::RateLimit, "per", &["service"]),
    (Kind::Pagination, "style", &["offset", "cursor"]),
    (
        Kind::Sandbox,
        "effect",
        &["list", "read", "create", "update", "delete", "put", "none"],
    ),
    (Kind::Resource, "order", &["oldest", "newest"]),
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
