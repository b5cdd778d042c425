// @generated from spec/sevalla/databases.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// A database as it is answered when it was created or changed, without hosts, ports and limits.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/create-database)
#[cfg(feature = "sevalla-databases")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Database {
    /// Identifier of a database.
    pub id: types::DatabaseId,
    /// Company that the database belongs to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: Option<String>,
    /// Project that the database is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// Unique name in the vendor's system, made from the first display name. It never changes. Example: `my-database`.
    pub name: String,
    /// Name that people see, such as `My Database`.
    pub display_name: String,
    /// Engine of a database.
    #[serde(rename = "type")]
    pub type_: DatabaseType,
    /// Version of the engine, such as `16`.
    pub version: String,
    /// Where the database stands, or null if that is not known.
    pub status: Option<DatabaseStatus>,
    /// Whether the database is suspended.
    pub is_suspended: bool,
    /// Name of its size, such as `db1`.
    pub resource_type_name: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// A database with its cluster, its limits and its addresses.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DatabaseDetails {
    /// Identifier of a database.
    pub id: types::DatabaseId,
    /// Company that the database belongs to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: Option<String>,
    /// Project that the database is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// Unique name in the vendor's system, made from the first display name. It never changes. Example: `my-database`.
    pub name: String,
    /// Name that people see, such as `My Database`.
    pub display_name: String,
    /// Engine of a database.
    #[serde(rename = "type")]
    pub type_: DatabaseType,
    /// Version of the engine, such as `16`.
    pub version: String,
    /// Where the database stands, or null if that is not known.
    pub status: Option<DatabaseStatus>,
    /// Whether the database is suspended.
    pub is_suspended: bool,
    /// Identifier of a cluster, the data center that a service runs in.
    pub cluster_id: types::ClusterId,
    /// Place of the cluster, as people know it, such as `Iowa, USA`.
    pub cluster_display_name: Option<String>,
    /// Google Cloud's name of the region that the cluster is in, such as `us-central1`.
    pub cluster_location: Option<String>,
    /// Its size, one of the database resource types, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub resource_type_id: Option<String>,
    /// Name of its size, such as `db1`.
    pub resource_type_name: Option<String>,
    /// Processing power that it may use, in thousandths of a core: at least 1, such as `500`.
    pub cpu_limit: Option<i64>,
    /// Memory that it may use, in megabytes: at least 1, such as `512`.
    pub memory_limit: Option<i64>,
    /// Size of its disk, in megabytes: at least 1, such as `10000`.
    pub storage_size: Option<i64>,
    /// Name of the database within the server; `0` for Redis and Valkey. Example: `my_database`.
    pub db_name: Option<String>,
    /// Host for services of the same cluster, such as `my-database.my-database-abc123.svc.cluster.local`.
    pub internal_hostname: Option<String>,
    /// Port for services of the same cluster, as text, such as `5432`.
    pub internal_port: Option<String>,
    /// Host for connections over the internet, or null if there is none, such as `ext-db.example.com`.
    pub external_hostname: Option<String>,
    /// Port for connections over the internet, as text, or null if there is none, such as `15432`.
    pub external_port: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// A database in a list.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-databases)
#[cfg(feature = "sevalla-databases")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DatabaseSummary {
    /// Identifier of a database.
    pub id: types::DatabaseId,
    /// Unique name in the vendor's system, made from the first display name. It never changes. Example: `my-database`.
    pub name: String,
    /// Name that people see, such as `My Database`.
    pub display_name: String,
    /// Where the database stands, or null if that is not known.
    pub status: Option<DatabaseStatus>,
    /// Engine of a database.
    #[serde(rename = "type")]
    pub type_: DatabaseType,
    /// Version of the engine, such as `16`.
    pub version: String,
    /// Name of its size, such as `db1`.
    pub resource_type_name: Option<String>,
    /// Whether the database is suspended.
    pub is_suspended: bool,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of databases.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-databases)
#[cfg(feature = "sevalla-databases")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DatabasePage {
    /// The databases on this page.
    pub data: Vec<DatabaseSummary>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// Engine of a database, such as `postgresql`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-databases)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DatabaseType {
    /// `postgresql`: PostgreSQL.
    Postgresql,
    /// `mariadb`: MariaDB.
    Mariadb,
    /// `mysql`: MySQL.
    Mysql,
    /// `mongodb`: MongoDB.
    Mongodb,
    /// `redis`: Redis.
    Redis,
    /// `valkey`: Valkey.
    Valkey,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DatabaseType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Postgresql => "postgresql",
            Self::Mariadb => "mariadb",
            Self::Mysql => "mysql",
            Self::Mongodb => "mongodb",
            Self::Redis => "redis",
            Self::Valkey => "valkey",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DatabaseType {
    fn from(value: &str) -> Self {
        match value {
            "postgresql" => Self::Postgresql,
            "mariadb" => Self::Mariadb,
            "mysql" => Self::Mysql,
            "mongodb" => Self::Mongodb,
            "redis" => Self::Redis,
            "valkey" => Self::Valkey,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DatabaseType);
impl Checked for DatabaseType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(
            &["postgresql", "mariadb", "mysql", "mongodb", "redis", "valkey"],
        );
        &RULES
    }
}
/// Where a database stands. Whether it is suspended is told by `is_suspended`. Example: `ready`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-databases)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DatabaseStatus {
    /// `creating`: Being provisioned.
    Creating,
    /// `ready`: Nothing is under way. It can be used unless it is suspended.
    Ready,
    /// `updating`: Being changed, restarted or started again.
    Updating,
    /// `passwordChange`: A new password is being set.
    PasswordChange,
    /// `passwordChangeFailed`: The new password could not be set.
    PasswordChangeFailed,
    /// `deleting`: Being removed.
    Deleting,
    /// `error`: The last operation failed.
    Error,
    /// `dbDeletionFailed`: Could not be removed.
    DbDeletionFailed,
    /// `restoring`: Its data is being replaced by a backup's.
    Restoring,
    /// `restoringFailed`: The backup could not be restored.
    RestoringFailed,
    /// `updatingExternalConnection`: Access from outside is being switched on or off.
    UpdatingExternalConnection,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DatabaseStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Creating => "creating",
            Self::Ready => "ready",
            Self::Updating => "updating",
            Self::PasswordChange => "passwordChange",
            Self::PasswordChangeFailed => "passwordChangeFailed",
            Self::Deleting => "deleting",
            Self::Error => "error",
            Self::DbDeletionFailed => "dbDeletionFailed",
            Self::Restoring => "restoring",
            Self::RestoringFailed => "restoringFailed",
            Self::UpdatingExternalConnection => "updatingExternalConnection",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DatabaseStatus {
    fn from(value: &str) -> Self {
        match value {
            "creating" => Self::Creating,
            "ready" => Self::Ready,
            "updating" => Self::Updating,
            "passwordChange" => Self::PasswordChange,
            "passwordChangeFailed" => Self::PasswordChangeFailed,
            "deleting" => Self::Deleting,
            "error" => Self::Error,
            "dbDeletionFailed" => Self::DbDeletionFailed,
            "restoring" => Self::Restoring,
            "restoringFailed" => Self::RestoringFailed,
            "updatingExternalConnection" => Self::UpdatingExternalConnection,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DatabaseStatus);
/// A new database.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/create-database)
#[cfg(feature = "sevalla-databases")]
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateDatabaseRequest {
    /// Name that people see: 2 to 64 characters, such as `My Database`.
    pub display_name: String,
    /// Engine of a database.
    #[serde(rename = "type")]
    pub type_: DatabaseType,
    /// Version of the engine, such as `16`.
    pub version: String,
    /// Identifier of a cluster, the data center that a service runs in.
    pub cluster_id: types::ClusterId,
    /// Size of the database, one of the database resource types, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub resource_type_id: String,
    /// Name of the database within the server, of letters, digits, `_`, `-` and `+`. 2 to 100 characters, to match `^[a-zA-Z0-9_\-+]+$`, such as `my_database`.
    pub db_name: String,
    /// Password of the user, of letters, digits and the characters `_?<>#@-=+`. 4 to 100 characters, to match `^[a-zA-Z0-9_?<>#@\-=+]+$`, such as `securePassword123`.
    pub db_password: values::Secret,
    /// Name of the user, of letters, digits, `_`, `-` and `+`; neither `root` nor `postgres`. Without it, the user has the name that is usual for the engine. 2 to 100 characters, to match `^[a-zA-Z0-9_\-+]+$`, such as `db_user`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub db_user: Option<String>,
    /// Project to put the database in. Without it, the database is in none.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id: Option<values::Nullable<types::ProjectId>>,
    /// Extensions of PostgreSQL to switch on. They say nothing to other engines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extensions: Option<DatabaseExtensions>,
}
#[cfg(feature = "sevalla-databases")]
impl CreateDatabaseRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        display_name: impl Into<String>,
        type_: DatabaseType,
        version: impl Into<String>,
        cluster_id: types::ClusterId,
        resource_type_id: impl Into<String>,
        db_name: impl Into<String>,
        db_password: impl Into<values::Secret>,
    ) -> Self {
        Self {
            display_name: display_name.into(),
            type_,
            version: version.into(),
            cluster_id,
            resource_type_id: resource_type_id.into(),
            db_name: db_name.into(),
            db_password: db_password.into(),
            db_user: None,
            project_id: None,
            extensions: None,
        }
    }
}
#[cfg(feature = "sevalla-databases")]
impl Checked for CreateDatabaseRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(2, 64)),
                Property::required("type", Rules::of::<DatabaseType>()),
                Property::required("version", Rules::Any),
                Property::required("cluster_id", Rules::Id),
                Property::required("resource_type_id", Rules::Any),
                Property::required(
                    "db_name",
                    Rules::text(2, 100).pattern("^[a-zA-Z0-9_\\-+]+$"),
                ),
                Property::required(
                    "db_password",
                    Rules::secret(4, 100).pattern("^[a-zA-Z0-9_?<>#@\\-=+]+$"),
                ),
                Property::optional(
                    "db_user",
                    Rules::text(2, 100).pattern("^[a-zA-Z0-9_\\-+]+$"),
                ),
                Property::optional("project_id", Rules::nullable(&Rules::Id)),
            ],
        );
        &RULES
    }
}
/// Extensions of PostgreSQL to switch on. They say nothing to other engines.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/create-database)
#[cfg(feature = "sevalla-databases")]
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct DatabaseExtensions {
    /// Whether to switch on pgvector, for searching by similarity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_vector: Option<bool>,
    /// Whether to switch on PostGIS, for places and shapes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_postgis: Option<bool>,
    /// Whether to switch on pg_cron, for jobs at set times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_cron: Option<bool>,
}
/// Changes to a database.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/update-database)
#[cfg(feature = "sevalla-databases")]
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateDatabaseRequest {
    /// New name that people see: 2 to 64 characters, such as `My Database`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// New size, one of the database resource types. The database is updated after the answer. Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_type_id: Option<String>,
    /// Project to move the database to, or null to take it out of its project.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id: Option<values::Nullable<types::ProjectId>>,
}
#[cfg(feature = "sevalla-databases")]
impl Checked for UpdateDatabaseRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("display_name", Rules::text(2, 64)),
                Property::optional("project_id", Rules::nullable(&Rules::Id)),
            ],
        );
        &RULES
    }
}
/// The new password of a database's user.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/reset-database-password)
#[cfg(feature = "sevalla-databases")]
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct ResetDatabasePasswordRequest {
    /// New password, of letters, digits and the characters `_?<>#@-=+`. 4 to 100 characters, to match `^[a-zA-Z0-9_?<>#@\-=+]+$`, such as `newSecurePassword123`.
    pub new_password: values::Secret,
}
#[cfg(feature = "sevalla-databases")]
impl ResetDatabasePasswordRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(new_password: impl Into<values::Secret>) -> Self {
        Self {
            new_password: new_password.into(),
        }
    }
}
#[cfg(feature = "sevalla-databases")]
impl Checked for ResetDatabasePasswordRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required(
                    "new_password",
                    Rules::secret(4, 100).pattern("^[a-zA-Z0-9_?<>#@\\-=+]+$"),
                ),
            ],
        );
        &RULES
    }
}
