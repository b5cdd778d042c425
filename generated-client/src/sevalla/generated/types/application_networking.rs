// @generated from spec/sevalla/application-networking.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use crate::values;
use super::{ApplicationId, ProcessId};
/// A new environment variable.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct CreateEnvVarRequest {
    /// Whether the build sees the variable.
    ///
    /// Default of the server: `true`
    ///
    /// Example: `true`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_buildtime: Option<bool>,
    /// Whether the running application sees the variable.
    ///
    /// Default of the server: `true`
    ///
    /// Example: `true`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_runtime: Option<bool>,
    /// Name of the variable. No other variable of the application may have it.
    ///
    /// Length: 1 to 255 characters
    ///
    /// Example: `API_BASE_URL`
    pub key: values::Text<values::Length<1, 255>>,
    /// Value of the variable, stored encrypted. It may be empty.
    ///
    /// Length: at most 32768 characters
    ///
    /// Example: `https://api.example.com`
    pub value: values::Secret<values::Length<0, 32768>>,
}
impl CreateEnvVarRequest {
    /// A builder with nothing set.
    #[must_use]
    pub fn builder() -> builder::CreateEnvVarRequest {
        builder::CreateEnvVarRequest::default()
    }
}
impl values::Validate for CreateEnvVarRequest {
    fn validate(&self) -> Result<(), String> {
        values::field("is_buildtime", &self.is_buildtime)?;
        values::field("is_runtime", &self.is_runtime)?;
        values::field("key", &self.key)?;
        values::field("value", &self.value)?;
        Ok(())
    }
}
/// A port to open to the cluster.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-private-port)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct CreatePrivatePortRequest {
    /// Container port to open to the cluster.
    ///
    /// Range: 1 to 65535
    ///
    /// Example: `3306`
    pub port: values::Integer<1, 65535>,
    /// Identifier of a process, one of the programs that an application runs.
    pub process_id: ProcessId,
}
impl CreatePrivatePortRequest {
    /// A builder with nothing set.
    #[must_use]
    pub fn builder() -> builder::CreatePrivatePortRequest {
        builder::CreatePrivatePortRequest::default()
    }
}
impl values::Validate for CreatePrivatePortRequest {
    fn validate(&self) -> Result<(), String> {
        values::field("port", &self.port)?;
        values::field("process_id", &self.process_id)?;
        Ok(())
    }
}
/// An environment variable of an application.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct EnvVar {
    /// Identifier of an application.
    pub app_id: ApplicationId,
    /// When the object was created, in UTC (ISO 8601).
    pub created_at: values::Timestamp,
    /// Identifier of an environment variable.
    pub id: EnvVarId,
    /// Whether the build sees the variable. True unless it was created otherwise.
    ///
    /// Example: `true`
    pub is_buildtime: Option<bool>,
    /// Whether the running application sees the variable. True unless it was created otherwise.
    ///
    /// Example: `true`
    pub is_runtime: Option<bool>,
    /// Name of the variable, which no other variable of the application has.
    ///
    /// Length: 1 to 255 characters
    ///
    /// Example: `DATABASE_URL`
    pub key: values::Text<values::Length<1, 255>>,
    /// When the object last changed, in UTC (ISO 8601).
    pub updated_at: values::Timestamp,
    /// Value of the variable. The vendor stores it encrypted and answers it in the clear.
    ///
    /// Length: at most 32768 characters
    ///
    /// Example: `postgres://user:pass@host:5432/db`
    pub value: values::Secret<values::Length<0, 32768>>,
}
/// Identifier of an environment variable.
///
/// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
///
/// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
pub type EnvVarId = values::Id<kind::EnvVarId>;
/// One page of an application's environment variables.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct EnvVarPage {
    /// The variables on this page.
    pub data: Vec<EnvVar>,
    /// Number of items that a page may hold.
    ///
    /// Range: 1 to 100
    ///
    /// Default of the server: `25`
    ///
    /// Example: `25`
    pub limit: i64,
    /// Number of items that come before the page.
    ///
    /// Range: 0 to 10000
    ///
    /// Default of the server: `0`
    ///
    /// Example: `0`
    pub offset: i64,
    /// Number of items on all pages together.
    ///
    /// Range: 0 to 10000
    ///
    /// Example: `42`
    pub total: i64,
}
/// A port of an application that only its own cluster can reach.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PrivatePort {
    /// Identifier of an application.
    pub app_id: ApplicationId,
    /// When the object was created, in UTC (ISO 8601).
    pub created_at: values::Timestamp,
    /// Identifier of a private port.
    pub id: PrivatePortId,
    /// Container port that the cluster can reach.
    ///
    /// Range: 1 to 65535
    ///
    /// Example: `3000`
    pub port: i64,
    /// Identifier of a process, one of the programs that an application runs.
    pub process_id: ProcessId,
    /// Where a private port stands.
    pub status: PrivatePortStatus,
    /// When the object last changed, in UTC (ISO 8601).
    pub updated_at: values::Timestamp,
}
/// Identifier of a private port.
///
/// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
///
/// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
pub type PrivatePortId = values::Id<kind::PrivatePortId>;
/// One page of an application's private ports.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PrivatePortPage {
    /// The private ports on this page.
    pub data: Vec<PrivatePort>,
    /// Number of items that a page may hold.
    ///
    /// Range: 1 to 100
    ///
    /// Default of the server: `25`
    ///
    /// Example: `25`
    pub limit: i64,
    /// Number of items that come before the page.
    ///
    /// Range: 0 to 10000
    ///
    /// Default of the server: `0`
    ///
    /// Example: `0`
    pub offset: i64,
    /// Number of items on all pages together.
    ///
    /// Range: 0 to 10000
    ///
    /// Example: `42`
    pub total: i64,
}
/// Where a private port stands.
///
/// Example: `ready`
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
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
impl From<String> for PrivatePortStatus {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl From<PrivatePortStatus> for String {
    fn from(value: PrivatePortStatus) -> Self {
        value.as_str().to_owned()
    }
}
impl std::fmt::Display for PrivatePortStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
impl std::str::FromStr for PrivatePortStatus {
    type Err = std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(value))
    }
}
/// Changes to an environment variable.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct UpdateEnvVarRequest {
    /// Whether the build sees the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_buildtime: Option<bool>,
    /// Whether the running application sees the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_runtime: Option<bool>,
    /// New name. No other variable of the application may have it.
    ///
    /// Length: 1 to 255 characters
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<values::Text<values::Length<1, 255>>>,
    /// New value, stored encrypted.
    ///
    /// Length: at most 32768 characters
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<values::Secret<values::Length<0, 32768>>>,
}
impl UpdateEnvVarRequest {
    /// A builder with nothing set.
    #[must_use]
    pub fn builder() -> builder::UpdateEnvVarRequest {
        builder::UpdateEnvVarRequest::default()
    }
}
impl values::Validate for UpdateEnvVarRequest {
    fn validate(&self) -> Result<(), String> {
        values::field("is_buildtime", &self.is_buildtime)?;
        values::field("is_runtime", &self.is_runtime)?;
        values::field("key", &self.key)?;
        values::field("value", &self.value)?;
        Ok(())
    }
}
/// Builders of the types above.
pub mod builder {
    use crate::values;
    /// Builds a [`CreateEnvVarRequest`](super::CreateEnvVarRequest).
    #[derive(Clone, Debug)]
    pub struct CreateEnvVarRequest {
        is_buildtime: Result<Option<bool>, String>,
        is_runtime: Result<Option<bool>, String>,
        key: Result<values::Text<values::Length<1, 255>>, String>,
        value: Result<values::Secret<values::Length<0, 32768>>, String>,
    }
    impl Default for CreateEnvVarRequest {
        fn default() -> Self {
            Self {
                is_buildtime: Ok(None),
                is_runtime: Ok(None),
                key: Err("key: a value is required".to_owned()),
                value: Err("value: a value is required".to_owned()),
            }
        }
    }
    impl CreateEnvVarRequest {
        /// Whether the build sees the variable.
        ///
        /// Default of the server: `true`
        ///
        /// Example: `true`
        #[must_use]
        pub fn is_buildtime<T>(mut self, value: T) -> Self
        where
            T: TryInto<bool>,
            T::Error: std::fmt::Display,
        {
            self.is_buildtime = value
                .try_into()
                .map(Some)
                .map_err(|error| format!("is_buildtime: {error}"));
            self
        }
        /// Whether the running application sees the variable.
        ///
        /// Default of the server: `true`
        ///
        /// Example: `true`
        #[must_use]
        pub fn is_runtime<T>(mut self, value: T) -> Self
        where
            T: TryInto<bool>,
            T::Error: std::fmt::Display,
        {
            self.is_runtime = value
                .try_into()
                .map(Some)
                .map_err(|error| format!("is_runtime: {error}"));
            self
        }
        /// Name of the variable. No other variable of the application may have it.
        ///
        /// Length: 1 to 255 characters
        ///
        /// Example: `API_BASE_URL`
        #[must_use]
        pub fn key<T>(mut self, value: T) -> Self
        where
            T: TryInto<values::Text<values::Length<1, 255>>>,
            T::Error: std::fmt::Display,
        {
            self.key = value.try_into().map_err(|error| format!("key: {error}"));
            self
        }
        /// Value of the variable, stored encrypted. It may be empty.
        ///
        /// Length: at most 32768 characters
        ///
        /// Example: `https://api.example.com`
        #[must_use]
        pub fn value<T>(mut self, value: T) -> Self
        where
            T: TryInto<values::Secret<values::Length<0, 32768>>>,
            T::Error: std::fmt::Display,
        {
            self.value = value.try_into().map_err(|error| format!("value: {error}"));
            self
        }
    }
    impl TryFrom<CreateEnvVarRequest> for super::CreateEnvVarRequest {
        type Error = super::super::error::ConversionError;
        fn try_from(value: CreateEnvVarRequest) -> Result<Self, Self::Error> {
            Ok(Self {
                is_buildtime: value.is_buildtime?,
                is_runtime: value.is_runtime?,
                key: value.key?,
                value: value.value?,
            })
        }
    }
    impl From<super::CreateEnvVarRequest> for CreateEnvVarRequest {
        fn from(value: super::CreateEnvVarRequest) -> Self {
            Self {
                is_buildtime: Ok(value.is_buildtime),
                is_runtime: Ok(value.is_runtime),
                key: Ok(value.key),
                value: Ok(value.value),
            }
        }
    }
    /// Builds a [`CreatePrivatePortRequest`](super::CreatePrivatePortRequest).
    #[derive(Clone, Debug)]
    pub struct CreatePrivatePortRequest {
        port: Result<values::Integer<1, 65535>, String>,
        process_id: Result<super::ProcessId, String>,
    }
    impl Default for CreatePrivatePortRequest {
        fn default() -> Self {
            Self {
                port: Err("port: a value is required".to_owned()),
                process_id: Err("process_id: a value is required".to_owned()),
            }
        }
    }
    impl CreatePrivatePortRequest {
        /// Container port to open to the cluster.
        ///
        /// Range: 1 to 65535
        ///
        /// Example: `3306`
        #[must_use]
        pub fn port<T>(mut self, value: T) -> Self
        where
            T: TryInto<values::Integer<1, 65535>>,
            T::Error: std::fmt::Display,
        {
            self.port = value.try_into().map_err(|error| format!("port: {error}"));
            self
        }
        /// Identifier of a process, one of the programs that an application runs.
        #[must_use]
        pub fn process_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<super::ProcessId>,
            T::Error: std::fmt::Display,
        {
            self.process_id = value
                .try_into()
                .map_err(|error| format!("process_id: {error}"));
            self
        }
    }
    impl TryFrom<CreatePrivatePortRequest> for super::CreatePrivatePortRequest {
        type Error = super::super::error::ConversionError;
        fn try_from(value: CreatePrivatePortRequest) -> Result<Self, Self::Error> {
            Ok(Self {
                port: value.port?,
                process_id: value.process_id?,
            })
        }
    }
    impl From<super::CreatePrivatePortRequest> for CreatePrivatePortRequest {
        fn from(value: super::CreatePrivatePortRequest) -> Self {
            Self {
                port: Ok(value.port),
                process_id: Ok(value.process_id),
            }
        }
    }
    /// Builds a [`UpdateEnvVarRequest`](super::UpdateEnvVarRequest).
    #[derive(Clone, Debug)]
    pub struct UpdateEnvVarRequest {
        is_buildtime: Result<Option<bool>, String>,
        is_runtime: Result<Option<bool>, String>,
        key: Result<Option<values::Text<values::Length<1, 255>>>, String>,
        value: Result<Option<values::Secret<values::Length<0, 32768>>>, String>,
    }
    impl Default for UpdateEnvVarRequest {
        fn default() -> Self {
            Self {
                is_buildtime: Ok(None),
                is_runtime: Ok(None),
                key: Ok(None),
                value: Ok(None),
            }
        }
    }
    impl UpdateEnvVarRequest {
        /// Whether the build sees the variable.
        #[must_use]
        pub fn is_buildtime<T>(mut self, value: T) -> Self
        where
            T: TryInto<bool>,
            T::Error: std::fmt::Display,
        {
            self.is_buildtime = value
                .try_into()
                .map(Some)
                .map_err(|error| format!("is_buildtime: {error}"));
            self
        }
        /// Whether the running application sees the variable.
        #[must_use]
        pub fn is_runtime<T>(mut self, value: T) -> Self
        where
            T: TryInto<bool>,
            T::Error: std::fmt::Display,
        {
            self.is_runtime = value
                .try_into()
                .map(Some)
                .map_err(|error| format!("is_runtime: {error}"));
            self
        }
        /// New name. No other variable of the application may have it.
        ///
        /// Length: 1 to 255 characters
        #[must_use]
        pub fn key<T>(mut self, value: T) -> Self
        where
            T: TryInto<values::Text<values::Length<1, 255>>>,
            T::Error: std::fmt::Display,
        {
            self.key = value
                .try_into()
                .map(Some)
                .map_err(|error| format!("key: {error}"));
            self
        }
        /// New value, stored encrypted.
        ///
        /// Length: at most 32768 characters
        #[must_use]
        pub fn value<T>(mut self, value: T) -> Self
        where
            T: TryInto<values::Secret<values::Length<0, 32768>>>,
            T::Error: std::fmt::Display,
        {
            self.value = value
                .try_into()
                .map(Some)
                .map_err(|error| format!("value: {error}"));
            self
        }
    }
    impl TryFrom<UpdateEnvVarRequest> for super::UpdateEnvVarRequest {
        type Error = super::super::error::ConversionError;
        fn try_from(value: UpdateEnvVarRequest) -> Result<Self, Self::Error> {
            Ok(Self {
                is_buildtime: value.is_buildtime?,
                is_runtime: value.is_runtime?,
                key: value.key?,
                value: value.value?,
            })
        }
    }
    impl From<super::UpdateEnvVarRequest> for UpdateEnvVarRequest {
        fn from(value: super::UpdateEnvVarRequest) -> Self {
            Self {
                is_buildtime: Ok(value.is_buildtime),
                is_runtime: Ok(value.is_runtime),
                key: Ok(value.key),
                value: Ok(value.value),
            }
        }
    }
}
/// Markers that tell the types above apart.
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
