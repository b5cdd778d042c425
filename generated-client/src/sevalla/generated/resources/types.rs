// @generated from spec/sevalla/resources.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
/// Identifier of a permission, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-api-key-permissions)
#[cfg(feature = "sevalla-resources")]
pub type ApiKeyPermissionId = values::Id<kind::ApiKeyPermissionId>;
/// Identifier of a role of API keys, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
pub type ApiKeyRoleId = values::Id<kind::ApiKeyRoleId>;
/// A data center that services can run in.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-clusters)
#[cfg(feature = "sevalla-resources")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Cluster {
    /// Identifier of a cluster, the data center that a service runs in.
    pub id: types::ClusterId,
    /// Name within the platform, such as `us-central1`.
    pub name: String,
    /// Name that people see, or null if it has none, such as `Iowa, USA`.
    pub display_name: Option<String>,
    /// Region of Google Cloud that it stands in, such as `us-central1`.
    pub location: String,
}
/// A size that databases can have.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-database-resource-types)
#[cfg(feature = "sevalla-resources")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DatabaseResourceType {
    /// Identifier of a size of databases.
    pub id: types::DatabaseResourceTypeId,
    /// Name of the size, such as `db-s1`.
    pub name: String,
    /// CPU at most, in thousandths of a core: at least 1, such as `1000`.
    pub cpu_limit: i64,
    /// Memory at most, in megabytes: at least 1, such as `1024`.
    pub memory_limit: i64,
    /// Storage at most, in megabytes: at least 1, such as `10000`.
    pub storage_limit: i64,
}
/// A size that the processes of applications can have.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-process-resource-types)
#[cfg(feature = "sevalla-resources")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ProcessResourceType {
    /// Identifier of a size of processes.
    pub id: types::ProcessResourceTypeId,
    /// Name of the size, such as `s1`.
    pub name: String,
    /// CPU at most, in thousandths of a core: at least 1, such as `1000`.
    pub cpu_limit: i64,
    /// Memory at most, in megabytes: at least 1, such as `1024`.
    pub memory_limit: i64,
    /// What a size of processes is meant for.
    pub category: ProcessResourceCategory,
}
/// What a size of processes is meant for, such as `standard`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-process-resource-types)
#[cfg(feature = "sevalla-resources")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ProcessResourceCategory {
    /// `hobby`: Little of everything, to develop and to try out.
    Hobby,
    /// `standard`: As much CPU as memory, for production.
    Standard,
    /// `cpuOptimized`: More CPU, for work that computes much.
    CpuOptimized,
    /// `memoryOptimized`: More memory, for work that holds much in it.
    MemoryOptimized,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(feature = "sevalla-resources")]
impl ProcessResourceCategory {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hobby => "hobby",
            Self::Standard => "standard",
            Self::CpuOptimized => "cpuOptimized",
            Self::MemoryOptimized => "memoryOptimized",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(feature = "sevalla-resources")]
impl From<&str> for ProcessResourceCategory {
    fn from(value: &str) -> Self {
        match value {
            "hobby" => Self::Hobby,
            "standard" => Self::Standard,
            "cpuOptimized" => Self::CpuOptimized,
            "memoryOptimized" => Self::MemoryOptimized,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(feature = "sevalla-resources")]
values::open_enum!(ProcessResourceCategory);
/// Something that API keys can be allowed to do with one kind of resource.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-api-key-permissions)
#[cfg(feature = "sevalla-resources")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApiKeyPermission {
    /// Identifier of a permission.
    pub id: ApiKeyPermissionId,
    /// Resource and action, joined by a colon, such as `app:read`.
    pub name: String,
    /// What it allows, in words, such as `View applications`.
    pub description: String,
    /// The kind of resource that a permission is about.
    pub resource: PermissionResource,
    /// What a permission allows to do.
    pub action: PermissionAction,
}
/// The kind of resource that a permission is about, such as `APP`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-api-key-permissions)
#[cfg(feature = "sevalla-resources")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PermissionResource {
    /// `APP`: Applications.
    App,
    /// `PIPELINE`: Pipelines.
    Pipeline,
    /// `DATABASE`: Databases.
    Database,
    /// `STATIC_SITE`: Static sites.
    StaticSite,
    /// `LOAD_BALANCER`: Load balancers.
    LoadBalancer,
    /// `OBJECT_STORAGE`: Object storages.
    ObjectStorage,
    /// `BILLING`: Invoices and payment.
    Billing,
    /// `COMPANY`: Settings of the company.
    Company,
    /// `PROJECT`: Projects.
    Project,
    /// `WEBHOOK`: Webhooks.
    Webhook,
    /// `API_KEY`: API keys.
    ApiKey,
    /// `REGISTRY_CREDENTIAL`: Credentials of Docker registries.
    RegistryCredential,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(feature = "sevalla-resources")]
impl PermissionResource {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::App => "APP",
            Self::Pipeline => "PIPELINE",
            Self::Database => "DATABASE",
            Self::StaticSite => "STATIC_SITE",
            Self::LoadBalancer => "LOAD_BALANCER",
            Self::ObjectStorage => "OBJECT_STORAGE",
            Self::Billing => "BILLING",
            Self::Company => "COMPANY",
            Self::Project => "PROJECT",
            Self::Webhook => "WEBHOOK",
            Self::ApiKey => "API_KEY",
            Self::RegistryCredential => "REGISTRY_CREDENTIAL",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(feature = "sevalla-resources")]
impl From<&str> for PermissionResource {
    fn from(value: &str) -> Self {
        match value {
            "APP" => Self::App,
            "PIPELINE" => Self::Pipeline,
            "DATABASE" => Self::Database,
            "STATIC_SITE" => Self::StaticSite,
            "LOAD_BALANCER" => Self::LoadBalancer,
            "OBJECT_STORAGE" => Self::ObjectStorage,
            "BILLING" => Self::Billing,
            "COMPANY" => Self::Company,
            "PROJECT" => Self::Project,
            "WEBHOOK" => Self::Webhook,
            "API_KEY" => Self::ApiKey,
            "REGISTRY_CREDENTIAL" => Self::RegistryCredential,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(feature = "sevalla-resources")]
values::open_enum!(PermissionResource);
/// What a permission allows to do, such as `READ`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-api-key-permissions)
#[cfg(feature = "sevalla-resources")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PermissionAction {
    /// `CREATE`: Make new ones.
    Create,
    /// `READ`: See them.
    Read,
    /// `UPDATE`: Change them.
    Update,
    /// `DELETE`: Remove them.
    Delete,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(feature = "sevalla-resources")]
impl PermissionAction {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Create => "CREATE",
            Self::Read => "READ",
            Self::Update => "UPDATE",
            Self::Delete => "DELETE",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(feature = "sevalla-resources")]
impl From<&str> for PermissionAction {
    fn from(value: &str) -> Self {
        match value {
            "CREATE" => Self::Create,
            "READ" => Self::Read,
            "UPDATE" => Self::Update,
            "DELETE" => Self::Delete,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(feature = "sevalla-resources")]
values::open_enum!(PermissionAction);
/// Permissions that an API key can get together.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-api-key-roles)
#[cfg(feature = "sevalla-resources")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApiKeyRole {
    /// Identifier of a role of API keys.
    pub id: ApiKeyRoleId,
    /// Name of the role, such as `Developer`.
    pub name: String,
    /// What it allows, in words, such as `Can manage applications and databases`.
    pub description: String,
    /// Identifiers of the permissions that come with it, such as `["fb5e5168-4281-4bec-94c5-0d1584e9e657"]`.
    pub permissions: Vec<String>,
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`ApiKeyPermissionId`](super::ApiKeyPermissionId).
    #[cfg(feature = "sevalla-resources")]
    pub enum ApiKeyPermissionId {}
    #[cfg(feature = "sevalla-resources")]
    impl values::IdKind for ApiKeyPermissionId {
        const NAME: &'static str = "ApiKeyPermissionId";
    }
    /// Marks [`ApiKeyRoleId`](super::ApiKeyRoleId).
    pub enum ApiKeyRoleId {}
    impl values::IdKind for ApiKeyRoleId {
        const NAME: &'static str = "ApiKeyRoleId";
    }
}
