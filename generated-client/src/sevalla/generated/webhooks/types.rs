// @generated from spec/sevalla/webhooks.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// Identifier of a webhook, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhooks)
pub type WebhookId = values::Id<kind::WebhookId>;
/// Identifier of one attempt to tell a webhook of an event, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhook-event-deliveries)
pub type WebhookDeliveryId = values::Id<kind::WebhookDeliveryId>;
/// Identifier of an event, which all deliveries of it share, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhook-event-deliveries)
pub type WebhookEventId = values::Id<kind::WebhookEventId>;
/// An address that is told of events.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhooks)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Webhook {
    /// Identifier of a webhook.
    pub id: WebhookId,
    /// Identifier of a company.
    pub company_id: types::CompanyId,
    /// Whether it is told of events at present.
    pub is_enabled: bool,
    /// The events that it is told of, such as `["APP_DEPLOY","APP_CREATE"]`.
    pub allowed_events: Vec<WebhookEvent>,
    /// What every delivery has in its header `svl-signature`, as it is. It begins with `whsec_`. Example: `whsec_abc123...`.
    pub secret: values::Secret,
    /// The secret from before the latest roll, as long as it counts, or null.
    pub old_secret: Option<values::Secret>,
    /// When the former secret stops counting, or null if there is none.
    pub old_secret_expired_at: Option<values::Timestamp>,
    /// Address that events are sent to, by POST, such as `https://example.com/webhooks`.
    pub endpoint: String,
    /// What people wrote about it, such as `Production deploy notifications`.
    pub description: Option<String>,
    /// API key that it was created with, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub created_by: String,
    /// API key that it was last changed with, or null if it never was.
    pub updated_by: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of webhooks.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhooks)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct WebhookPage {
    /// The webhooks on this page.
    pub data: Vec<Webhook>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// What webhooks are told of, such as `APP_DEPLOY`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhooks)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum WebhookEvent {
    /// `APP_CREATE`: An application was created.
    AppCreate,
    /// `APP_UPDATE`: An application was changed.
    AppUpdate,
    /// `APP_DELETE`: An application was deleted.
    AppDelete,
    /// `APP_DEPLOY`: A deployment of an application began, succeeded or failed.
    AppDeploy,
    /// `DATABASE_CREATE`: A database was created.
    DatabaseCreate,
    /// `DATABASE_UPDATE`: A database was changed.
    DatabaseUpdate,
    /// `DATABASE_DELETE`: A database was deleted.
    DatabaseDelete,
    /// `STATIC_SITE_CREATE`: A static site was created.
    StaticSiteCreate,
    /// `STATIC_SITE_UPDATE`: A static site was changed.
    StaticSiteUpdate,
    /// `STATIC_SITE_DELETE`: A static site was deleted.
    StaticSiteDelete,
    /// `STATIC_SITE_DEPLOY`: A deployment of a static site began, succeeded or failed.
    StaticSiteDeploy,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl WebhookEvent {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AppCreate => "APP_CREATE",
            Self::AppUpdate => "APP_UPDATE",
            Self::AppDelete => "APP_DELETE",
            Self::AppDeploy => "APP_DEPLOY",
            Self::DatabaseCreate => "DATABASE_CREATE",
            Self::DatabaseUpdate => "DATABASE_UPDATE",
            Self::DatabaseDelete => "DATABASE_DELETE",
            Self::StaticSiteCreate => "STATIC_SITE_CREATE",
            Self::StaticSiteUpdate => "STATIC_SITE_UPDATE",
            Self::StaticSiteDelete => "STATIC_SITE_DELETE",
            Self::StaticSiteDeploy => "STATIC_SITE_DEPLOY",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for WebhookEvent {
    fn from(value: &str) -> Self {
        match value {
            "APP_CREATE" => Self::AppCreate,
            "APP_UPDATE" => Self::AppUpdate,
            "APP_DELETE" => Self::AppDelete,
            "APP_DEPLOY" => Self::AppDeploy,
            "DATABASE_CREATE" => Self::DatabaseCreate,
            "DATABASE_UPDATE" => Self::DatabaseUpdate,
            "DATABASE_DELETE" => Self::DatabaseDelete,
            "STATIC_SITE_CREATE" => Self::StaticSiteCreate,
            "STATIC_SITE_UPDATE" => Self::StaticSiteUpdate,
            "STATIC_SITE_DELETE" => Self::StaticSiteDelete,
            "STATIC_SITE_DEPLOY" => Self::StaticSiteDeploy,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(WebhookEvent);
impl Checked for WebhookEvent {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(
            &[
                "APP_CREATE",
                "APP_UPDATE",
                "APP_DELETE",
                "APP_DEPLOY",
                "DATABASE_CREATE",
                "DATABASE_UPDATE",
                "DATABASE_DELETE",
                "STATIC_SITE_CREATE",
                "STATIC_SITE_UPDATE",
                "STATIC_SITE_DELETE",
                "STATIC_SITE_DEPLOY",
            ],
        );
        &RULES
    }
}
/// One attempt to tell a webhook of an event.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhook-event-deliveries)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct WebhookDelivery {
    /// Identifier of one attempt to tell a webhook of an event.
    pub id: WebhookDeliveryId,
    /// Identifier of a webhook.
    pub webhook_id: WebhookId,
    /// Identifier of an event, which all deliveries of it share.
    pub event_id: WebhookEventId,
    /// What webhooks are told of.
    pub event_type: WebhookEvent,
    /// Where a delivery stands.
    pub status: WebhookDeliveryStatus,
    /// Address that it was sent to, such as `https://example.com/webhooks`.
    pub endpoint: String,
    /// What was sent, a JSON document as text, such as `{"webhook_id":"...","event_id":"...","type":"APP_DEPLOY","data":{...}}`.
    pub payload: Option<String>,
    /// The first 10,000 characters of what came back, such as `{"received":true}`.
    pub response: Option<String>,
    /// HTTP status of the endpoint's answer: 100 to 599, such as `200`.
    pub response_status: Option<i64>,
    /// How long the endpoint took to answer, in milliseconds: at least 0, such as `150`.
    pub response_time_ms: Option<i64>,
    /// When it was sent, or null as long as it waits, such as `2025-01-30T00:00:00.000Z`.
    pub sent_at: Option<values::Timestamp>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// Where a delivery stands, such as `SUCCESS`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhook-event-deliveries)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum WebhookDeliveryStatus {
    /// `PENDING`: Waiting or under way.
    Pending,
    /// `SUCCESS`: Answered with a status from 200 to 299.
    Success,
    /// `FAILED`: Answered with another status, or not in time.
    Failed,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl WebhookDeliveryStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "PENDING",
            Self::Success => "SUCCESS",
            Self::Failed => "FAILED",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for WebhookDeliveryStatus {
    fn from(value: &str) -> Self {
        match value {
            "PENDING" => Self::Pending,
            "SUCCESS" => Self::Success,
            "FAILED" => Self::Failed,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(WebhookDeliveryStatus);
/// One page of a webhook's deliveries.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhook-event-deliveries)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct WebhookDeliveryPage {
    /// The deliveries on this page.
    pub data: Vec<WebhookDelivery>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A new webhook.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/create-webhook)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateWebhookRequest {
    /// The events that it is told of: at least 1 item, such as `["APP_DEPLOY","APP_CREATE"]`.
    pub allowed_events: Vec<WebhookEvent>,
    /// Address to send events to, with http or https. What it leads to has to be public: private, loopback and link-local networks are refused. Example: `https://example.com/webhooks`.
    pub endpoint: String,
    /// A note for people: at most 255 characters, such as `Production deploy notifications`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}
impl CreateWebhookRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        allowed_events: impl IntoIterator<Item = WebhookEvent>,
        endpoint: impl Into<String>,
    ) -> Self {
        Self {
            allowed_events: allowed_events.into_iter().collect::<Vec<_>>(),
            endpoint: endpoint.into(),
            description: None,
        }
    }
}
impl Checked for CreateWebhookRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required(
                    "allowed_events",
                    Rules::list(&Rules::of::<WebhookEvent>()).length(1, usize::MAX),
                ),
                Property::required("endpoint", Rules::Any),
                Property::optional("description", Rules::text(0, 255)),
            ],
        );
        &RULES
    }
}
/// Changes to a webhook.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/create-webhook)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateWebhookRequest {
    /// The events that it is told of, all of them. They replace the ones that it has. At least 1 item, such as `["APP_DEPLOY","APP_CREATE"]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_events: Option<Vec<WebhookEvent>>,
    /// Another address to send events to, which has to be public, such as `https://example.com/webhooks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// A note for people. Null removes it. At most 255 characters, such as `Production deploy notifications`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub description: Option<values::Nullable<String>>,
}
impl Checked for UpdateWebhookRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional(
                    "allowed_events",
                    Rules::list(&Rules::of::<WebhookEvent>()).length(1, usize::MAX),
                ),
                Property::optional("description", Rules::nullable(&Rules::text(0, 255))),
            ],
        );
        &RULES
    }
}
/// How long the secret that is replaced goes on counting.
///
/// [Reference page](https://api-docs.sevalla.com/v3/webhooks/toggle-webhook)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct RollWebhookSecretRequest {
    /// Number of hours that it goes on counting. With 0 it is void at once. 0 to 24, default of the server: `0`, such as `6`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expire_in_hours: Option<u8>,
}
impl Checked for RollWebhookSecretRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::optional("expire_in_hours", Rules::integer(0, 24))],
        );
        &RULES
    }
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`WebhookId`](super::WebhookId).
    pub enum WebhookId {}
    impl values::IdKind for WebhookId {
        const NAME: &'static str = "WebhookId";
    }
    /// Marks [`WebhookDeliveryId`](super::WebhookDeliveryId).
    pub enum WebhookDeliveryId {}
    impl values::IdKind for WebhookDeliveryId {
        const NAME: &'static str = "WebhookDeliveryId";
    }
    /// Marks [`WebhookEventId`](super::WebhookEventId).
    pub enum WebhookEventId {}
    impl values::IdKind for WebhookEventId {
        const NAME: &'static str = "WebhookEventId";
    }
}
