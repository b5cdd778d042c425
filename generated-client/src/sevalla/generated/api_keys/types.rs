// @generated from spec/sevalla/api-keys.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// Identifier of an API key, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
pub type ApiKeyId = values::Id<kind::ApiKeyId>;
/// Identifier of a single permission of an API key, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
pub type ApiKeyCapabilityId = values::Id<kind::ApiKeyCapabilityId>;
/// An API key with what was given to it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApiKey {
    /// Identifier of an API key.
    pub id: ApiKeyId,
    /// Identifier of a company.
    pub company_id: types::CompanyId,
    /// Name that people see: 1 to 255 characters, such as `My API Key`.
    pub name: String,
    /// Whether the key can authenticate.
    pub is_enabled: bool,
    /// How a key came to be.
    pub source: ApiKeySource,
    /// First six and last four characters of the token, such as `svl_ab...wxyz`.
    pub masked_token: String,
    /// The roles that the key has.
    pub roles: Vec<AssignedApiKeyRole>,
    /// The permissions that were given to the key one by one. Those of its roles are not among them.
    pub capabilities: Vec<ApiKeyCapability>,
    /// When the key last authenticated a request, or null if it never did, such as `2024-01-01T00:00:00.000Z`.
    pub last_used_at: Option<values::Timestamp>,
    /// When the key stops working, or null if it does not expire, such as `2025-01-01T00:00:00.000Z`.
    pub expired_at: Option<values::Timestamp>,
    /// When the token from before a rotation stops working, or null if there is none, such as `2024-01-02T00:00:00.000Z`.
    pub old_token_expired_at: Option<values::Timestamp>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of API keys.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApiKeyPage {
    /// The API keys on this page.
    pub data: Vec<ApiKey>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// The API key that a request was made with.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct CurrentApiKey {
    /// Identifier of an API key.
    pub id: ApiKeyId,
    /// Identifier of a company.
    pub company_id: types::CompanyId,
    /// Name that people see: 1 to 255 characters, such as `My API Key`.
    pub name: String,
    /// Whether the key can authenticate.
    pub is_enabled: bool,
    /// How a key came to be.
    pub source: ApiKeySource,
    /// First six and last four characters of the token, such as `svl_ab...wxyz`.
    pub masked_token: String,
    /// Everything the key may do, from its roles and from single grants. A grant for one resource is left out where the same permission holds for all of them.
    pub capabilities: Vec<EffectiveCapability>,
    /// When the key last authenticated a request, or null if it never did.
    pub last_used_at: Option<values::Timestamp>,
    /// When the key stops working, or null if it does not expire.
    pub expired_at: Option<values::Timestamp>,
    /// When the token from before a rotation stops working, or null if there is none.
    pub old_token_expired_at: Option<values::Timestamp>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// How a key came to be.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ApiKeySource {
    /// `DASHBOARD`: In the web dashboard.
    Dashboard,
    /// `CLI`: By the command-line tool.
    Cli,
    /// `EXTERNAL`: Through the API.
    External,
    /// `SUPPORT_MCP`: Listed by the vendor without an explanation.
    SupportMcp,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ApiKeySource {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dashboard => "DASHBOARD",
            Self::Cli => "CLI",
            Self::External => "EXTERNAL",
            Self::SupportMcp => "SUPPORT_MCP",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ApiKeySource {
    fn from(value: &str) -> Self {
        match value {
            "DASHBOARD" => Self::Dashboard,
            "CLI" => Self::Cli,
            "EXTERNAL" => Self::External,
            "SUPPORT_MCP" => Self::SupportMcp,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ApiKeySource);
/// One thing that an API key may do.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct EffectiveCapability {
    /// Resource and action, joined by a colon, such as `APP:READ`.
    pub permission: String,
    /// The one resource that the permission is for, or null if it is for all of them.
    pub resource_id: Option<String>,
}
/// A role that an API key has.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct AssignedApiKeyRole {
    /// Identifier of a role of API keys.
    pub id: types::ApiKeyRoleId,
    /// Name of the role, such as `COMPANY_ADMIN`.
    pub name: String,
    /// What the role is for.
    pub description: String,
}
/// A permission that was given to an API key by itself.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApiKeyCapability {
    /// Identifier of a single permission of an API key.
    pub id: ApiKeyCapabilityId,
    /// Resource and action, joined by a colon, such as `APP:READ`.
    pub permission: String,
    /// The one resource that the permission is for, or null if it is for all of them, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub id_resource: Option<String>,
}
/// A permission to give to an API key.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/create-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct NewApiKeyCapability {
    /// Resource and action, joined by a colon: at least 1 character, such as `APP:READ`.
    pub permission: String,
    /// The one resource that the permission is for. Without it, the permission is for all of them. Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_resource: Option<String>,
}
impl NewApiKeyCapability {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(permission: impl Into<String>) -> Self {
        Self {
            permission: permission.into(),
            id_resource: None,
        }
    }
}
impl Checked for NewApiKeyCapability {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("permission", Rules::text(1, usize::MAX))],
        );
        &RULES
    }
}
/// A new API key.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/create-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateApiKeyRequest {
    /// Name that people see: 1 to 255 characters, such as `My API Key`.
    pub name: String,
    /// Roles to give to the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_ids: Option<Vec<types::ApiKeyRoleId>>,
    /// Permissions to give to the key one by one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<Vec<NewApiKeyCapability>>,
    /// When the key stops working. Without it, the key does not expire. Example: `2025-12-31T23:59:59Z`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expired_at: Option<values::Timestamp>,
}
impl CreateApiKeyRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            role_ids: None,
            capabilities: None,
            expired_at: None,
        }
    }
}
impl Checked for CreateApiKeyRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("name", Rules::text(1, 255)),
                Property::optional("role_ids", Rules::list(&Rules::Id)),
                Property::optional(
                    "capabilities",
                    Rules::list(&Rules::of::<NewApiKeyCapability>()),
                ),
                Property::optional("expired_at", Rules::Timestamp),
            ],
        );
        &RULES
    }
}
/// A new API key and its token.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/create-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct CreatedApiKey {
    /// Identifier of an API key.
    pub id: ApiKeyId,
    /// The whole token, which no later answer has, such as `svl_abc123...`.
    pub token: values::Secret,
    /// Name that people see, such as `My API Key`.
    pub name: String,
}
/// Changes to an API key.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/update-api-key)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateApiKeyRequest {
    /// New name for people to see: 1 to 255 characters, such as `Updated Key Name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The roles that the key is to have, all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_ids: Option<Vec<types::ApiKeyRoleId>>,
    /// The single permissions that the key is to have, all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<Vec<NewApiKeyCapability>>,
}
impl Checked for UpdateApiKeyRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("name", Rules::text(1, 255)),
                Property::optional("role_ids", Rules::list(&Rules::Id)),
                Property::optional(
                    "capabilities",
                    Rules::list(&Rules::of::<NewApiKeyCapability>()),
                ),
            ],
        );
        &RULES
    }
}
/// How long the token that is replaced goes on working.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/rotate-api-key)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct RotateApiKeyRequest {
    /// Number of hours that it goes on working. With 0 it is void at once. 0 to 168, default of the server: `0`, such as `24`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_token_ttl_hours: Option<u8>,
}
impl Checked for RotateApiKeyRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::optional("old_token_ttl_hours", Rules::integer(0, 168))],
        );
        &RULES
    }
}
/// The new token of an API key.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/rotate-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct RotatedApiKey {
    /// The whole token, which no later answer has, such as `svl_abc123...`.
    pub token: values::Secret,
    /// Name that people see, such as `My API Key`.
    pub name: String,
}
/// An API key after it was switched on or off.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/toggle-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ToggledApiKey {
    /// Confirmation in words, such as `API key "My Key" disabled`.
    pub message: String,
    /// Whether the key can authenticate from now on.
    pub is_enabled: bool,
}
/// What is known of the key that was sent.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/validate-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApiKeyValidation {
    /// Name that people see, such as `My API Key`.
    pub name: String,
    /// When the key stops working, or null if it does not expire, such as `2025-01-30T00:00:00.000Z`.
    pub expires_at: Option<values::Timestamp>,
    /// Identifier of a company.
    pub company_id: types::CompanyId,
    /// State of the key. No other value than the example's was seen. Example: `active`.
    pub status: String,
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`ApiKeyId`](super::ApiKeyId).
    pub enum ApiKeyId {}
    impl values::IdKind for ApiKeyId {
        const NAME: &'static str = "ApiKeyId";
    }
    /// Marks [`ApiKeyCapabilityId`](super::ApiKeyCapabilityId).
    pub enum ApiKeyCapabilityId {}
    impl values::IdKind for ApiKeyCapabilityId {
        const NAME: &'static str = "ApiKeyCapabilityId";
    }
}
