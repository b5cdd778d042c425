//! The properties that the synthetic resources are made of, each with the values that the two clients are given for it.

/// A property of a request's body, and of the answer if it may be shown.
pub(super) struct Property {
    /// Name in the document and of the setter in both clients.
    pub(super) name: &'static str,
    /// Whether a resource cannot be created without it.
    pub(super) required: bool,
    /// Its schema in YAML's flow style; `{R}` stands for the name of the resource.
    pub(super) schema: &'static str,
    /// A value for progenitor's client; `{R}` is the resource, `{T}` the type of a schema that stands in place.
    pub(super) plain: &'static str,
    /// A value for our client, with the same stand-ins.
    pub(super) ours: &'static str,
}

impl Property {
    /// Whether the answers have it: what is secret goes one way only.
    pub(super) fn is_answered(&self) -> bool {
        !self.schema.contains("format: password")
    }
}

/// The property that every resource has.
pub(super) const NAME: Property = Property {
    name: "name",
    required: true,
    schema: r#"{ type: string, minLength: 1, maxLength: 64, pattern: "^[a-z][a-z0-9-]*$", description: Name that is unique among its kind. }"#,
    plain: r#""blue".parse::<types::{T}>()?"#,
    ours: r#""blue""#,
};

/// The properties of which every resource has some.
pub(super) const POOL: &[Property] = &[
    Property {
        name: "display_name",
        required: false,
        schema: "{ type: string, nullable: true, maxLength: 255, description: Name for people. }",
        plain: r#""Blue".parse::<types::{T}>()?"#,
        ours: r#""Blue""#,
    },
    Property {
        name: "port",
        required: true,
        schema: "{ type: integer, minimum: 1, maximum: 65535, description: Port that it listens on. }",
        plain: "std::num::NonZeroU64::new(3306).ok_or(\"zero\")?",
        ours: "3306",
    },
    Property {
        name: "region",
        required: true,
        schema: "{ type: string, enum: [europe-west, us-east, asia-south], description: Where it runs. }",
        plain: "types::{T}::EuropeWest",
        ours: "types::{T}::EuropeWest",
    },
    Property {
        name: "replicas",
        required: false,
        schema: "{ type: integer, minimum: 0, maximum: 100, default: 1, description: Number of copies. }",
        plain: "2",
        ours: "2",
    },
    Property {
        name: "is_enabled",
        required: false,
        schema: "{ type: boolean, default: true, description: Whether it is switched on. }",
        plain: "true",
        ours: "true",
    },
    Property {
        name: "resources",
        required: true,
        schema: "{ $ref: \"#/components/schemas/{R}Resources\" }",
        plain: "types::{R}Resources::try_from(types::{R}Resources::builder().cpu_millis(500).memory_mb(1024))?",
        ours: "types::{R}Resources::new(500, 1024)",
    },
    Property {
        name: "labels",
        required: false,
        schema: "{ type: object, additionalProperties: { type: string }, description: Words to find it by. }",
        plain: r#"std::collections::HashMap::from([("team".to_owned(), "core".to_owned())])"#,
        ours: r#"std::collections::BTreeMap::from([("team".to_owned(), "core".to_owned())])"#,
    },
    Property {
        name: "password",
        required: false,
        schema: "{ type: string, format: password, minLength: 8, maxLength: 128, description: Secret to reach it with. }",
        plain: r#""correct horse".parse::<types::{T}>()?"#,
        ours: r#""correct horse""#,
    },
    Property {
        name: "owner_id",
        required: false,
        schema: "{ $ref: \"common.yaml#/components/schemas/UserId\" }",
        plain: "ID.parse::<types::UserId>()?",
        ours: "ID.parse()?",
    },
    Property {
        name: "schedule",
        required: false,
        schema: "{ type: string, nullable: true, pattern: \"^[0-9*/, -]+$\", maxLength: 100, description: When it runs. }",
        plain: r#""0 3 * * *".parse::<types::{T}>()?"#,
        ours: r#""0 3 * * *""#,
    },
    Property {
        name: "zones",
        required: false,
        schema: "{ type: array, maxItems: 20, items: { type: string, minLength: 1, maxLength: 63 }, description: Zones that it may use. }",
        plain: r#"vec!["a".parse::<types::{T}Item>()?]"#,
        ours: r#"["a"]"#,
    },
    Property {
        name: "timeout_seconds",
        required: false,
        schema: "{ type: integer, minimum: 1, maximum: 3600, default: 30, description: Longest time that it may take. }",
        plain: "std::num::NonZeroU64::new(60).ok_or(\"zero\")?",
        ours: "60",
    },
    Property {
        name: "expires_at",
        required: false,
        schema: "{ $ref: \"common.yaml#/components/schemas/ExpiresAt\" }",
        plain: "TIME.parse::<types::ExpiresAt>()?",
        ours: "TIME.parse()?",
    },
    Property {
        name: "sampling",
        required: false,
        schema: "{ type: number, description: Share of the requests that are recorded. }",
        plain: "0.5",
        ours: "0.5",
    },
    Property {
        name: "protocol",
        required: true,
        schema: "{ type: string, enum: [http, tcp, udp, grpc], description: What it speaks. }",
        plain: "types::{T}::Grpc",
        ours: "types::{T}::Grpc",
    },
];
