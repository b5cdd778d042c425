// @generated from spec/sevalla/application-networking.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// Identifier of an environment variable, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
pub type EnvVarId = values::Id<kind::EnvVarId>;
/// Identifier of a private port, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
pub type PrivatePortId = values::Id<kind::PrivatePortId>;
/// An environment variable of an application.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct EnvVar {
    /// Identifier of an environment variable.
    pub id: EnvVarId,
    /// Identifier of an application.
    pub app_id: types::ApplicationId,
    /// Name of the variable, which no other variable of the application has: 1 to 255 characters, such as `DATABASE_URL`.
    pub key: String,
    /// Value of the variable. The vendor stores it encrypted and answers it in the clear. At most 32768 characters, such as `postgres://user:pass@host:5432/db`.
    pub value: values::Secret,
    /// Whether the running application sees the variable. True unless it was created otherwise.
    pub is_runtime: Option<bool>,
    /// Whether the build sees the variable. True unless it was created otherwise.
    pub is_buildtime: Option<bool>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of an application's environment variables.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct EnvVarPage {
    /// The variables on this page.
    pub data: Vec<EnvVar>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A new environment variable.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateEnvVarRequest {
    /// Name of the variable. No other variable of the application may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub key: String,
    /// Value of the variable, stored encrypted. It may be empty. At most 32768 characters, such as `https://api.example.com`.
    pub value: values::Secret,
    /// Whether the running application sees the variable: default of the server: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_runtime: Option<bool>,
    /// Whether the build sees the variable: default of the server: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_buildtime: Option<bool>,
}
impl CreateEnvVarRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(key: impl Into<String>, value: impl Into<values::Secret>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
            is_runtime: None,
            is_buildtime: None,
        }
    }
}
impl Checked for CreateEnvVarRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("key", Rules::text(1, 255)),
                Property::required("value", Rules::secret(0, 32768)),
            ],
        );
        &RULES
    }
}
/// Changes to an environment variable.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateEnvVarRequest {
    /// New name. No other variable of the application may have it. 1 to 255 characters, such as `API_BASE_URL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// New value, stored encrypted: at most 32768 characters, such as `https://api.example.com`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<values::Secret>,
    /// Whether the running application sees the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_runtime: Option<bool>,
    /// Whether the build sees the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_buildtime: Option<bool>,
}
impl Checked for UpdateEnvVarRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("key", Rules::text(1, 255)),
                Property::optional("value", Rules::secret(0, 32768)),
            ],
        );
        &RULES
    }
}
/// A port of an application that only its own cluster can reach.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PrivatePort {
    /// Identifier of a private port.
    pub id: PrivatePortId,
    /// Identifier of an application.
    pub app_id: types::ApplicationId,
    /// Identifier of a process, one of the programs that an application runs.
    pub process_id: types::ProcessId,
    /// Container port that the cluster can reach: 1 to 65535, such as `3000`.
    pub port: i64,
    /// Where a private port stands.
    pub status: PrivatePortStatus,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// Where a private port stands, such as `ready`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PrivatePortStatus {
    /// `creating`: Being provisioned.
    Creating,
    /// `ready`: Reachable within the cluster.
    Ready,
    /// `failed`: Could not be provisioned.
    Failed,
    /// `deleting`: Being removed.
    Deleting,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl PrivatePortStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Creating => "creating",
            Self::Ready => "ready",
            Self::Failed => "failed",
            Self::Deleting => "deleting",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for PrivatePortStatus {
    fn from(value: &str) -> Self {
        match value {
            "creating" => Self::Creating,
            "ready" => Self::Ready,
            "failed" => Self::Failed,
            "deleting" => Self::Deleting,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(PrivatePortStatus);
/// One page of an application's private ports.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PrivatePortPage {
    /// The private ports on this page.
    pub data: Vec<PrivatePort>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A port to open to the cluster.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-private-port)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreatePrivatePortRequest {
    /// Identifier of a process, one of the programs that an application runs.
    pub process_id: types::ProcessId,
    /// Container port to open to the cluster: 1 to 65535, such as `3306`.
    pub port: u16,
}
impl CreatePrivatePortRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(process_id: types::ProcessId, port: u16) -> Self {
        Self { process_id, port }
    }
}
impl Checked for CreatePrivatePortRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("process_id", Rules::Id),
                Property::required("port", Rules::integer(1, 65535)),
            ],
        );
        &RULES
    }
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`EnvVarId`](super::EnvVarId).
    pub enum EnvVarId {}
    impl values::IdKind for EnvVarId {
        const NAME: &'static str = "EnvVarId";
    }
    /// Marks [`PrivatePortId`](super::PrivatePortId).
    pub enum PrivatePortId {}
    impl values::IdKind for PrivatePortId {
        const NAME: &'static str = "PrivatePortId";
    }
}
