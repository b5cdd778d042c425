// @generated from spec/sevalla/account.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
/// Identifier of an API key, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
pub type ApiKeyId = values::Id<kind::ApiKeyId>;
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
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
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
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`ApiKeyId`](super::ApiKeyId).
    pub enum ApiKeyId {}
    impl values::IdKind for ApiKeyId {
        const NAME: &'static str = "ApiKeyId";
    }
}
