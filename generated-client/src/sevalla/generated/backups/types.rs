// @generated from spec/sevalla/backups.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// A snapshot of a database that the platform keeps.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-database-backups)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DatabaseBackup {
    /// Name of the snapshot, by which it is deleted and restored, such as `daily-backup-2025-01-15`.
    pub id: String,
    /// Name of the snapshot, such as `daily-backup-2025-01-15`.
    pub name: String,
    /// Name that people see. That of a daily backup is the name of its snapshot. Example: `My Manual Backup`.
    pub display_name: String,
    /// Who took a backup.
    #[serde(rename = "type")]
    pub type_: DatabaseBackupType,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the backup will be removed, in UTC (ISO 8601), such as `2025-02-06T00:00:00.000Z`.
    pub expires_at: values::Timestamp,
}
/// Who took a backup, such as `manual`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-database-backups)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DatabaseBackupType {
    /// `daily`: The platform, as it does each day. Kept for 7 days.
    Daily,
    /// `manual`: A user. Kept for 14 days.
    Manual,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DatabaseBackupType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Daily => "daily",
            Self::Manual => "manual",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DatabaseBackupType {
    fn from(value: &str) -> Self {
        match value {
            "daily" => Self::Daily,
            "manual" => Self::Manual,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DatabaseBackupType);
impl Checked for DatabaseBackupType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["daily", "manual"]);
        &RULES
    }
}
/// A backup to take.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-database-backups)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateDatabaseBackupRequest {
    /// Name of the backup that people see: at least 1 character, such as `Pre-migration backup`.
    pub display_name: String,
}
impl CreateDatabaseBackupRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
        }
    }
}
impl Checked for CreateDatabaseBackupRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("display_name", Rules::text(1, usize::MAX))],
        );
        &RULES
    }
}
/// Where a backup is restored.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/restore-database-backup)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct RestoreDatabaseBackupRequest {
    /// Another database whose data is replaced: on the same cluster, of the same type and the same major version. Without it, the data of the database is replaced that the backup was taken of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_database_id: Option<types::DatabaseId>,
}
impl Checked for RestoreDatabaseBackupRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::optional("target_database_id", Rules::Id)],
        );
        &RULES
    }
}
/// Identifier of a backup target, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-database-backup-targets)
pub type DatabaseBackupTargetId = values::Id<kind::DatabaseBackupTargetId>;
/// A bucket that dumps of a database go to.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-database-backup-targets)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DatabaseBackupTarget {
    /// Identifier of a backup target.
    pub id: DatabaseBackupTargetId,
    /// Name in the vendor's system, made from the display name. The names of dump files have it. Example: `daily-offsite`.
    pub name: String,
    /// Name that people see, such as `Daily offsite`.
    pub display_name: String,
    /// When the database is dumped, as five fields of cron in UTC. Null stands for once a day, at a time between 00:00 and 05:59 that the vendor chose. Example: `15 3 * * *`.
    pub schedule: Option<String>,
    /// Whether the database is dumped by schedule.
    pub is_enabled: bool,
    /// Days for which scheduled backups are kept, such as `7`.
    pub retention_days: i64,
    /// Days for which manual backups are kept; 0 is for ever. Example: `14`. Not verified: The page ends before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manual_retention_days: Option<i64>,
    /// What the keys of the dump files begin with, such as `backups/my-database`. Not verified: The page ends before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// Object storage of the company that the dumps go to, or null if they go elsewhere, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`. Not verified: The page ends before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_storage_id: Option<String>,
    /// Name of the bucket, such as `my-bucket`. Not verified: The page ends before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bucket_name: Option<String>,
}
/// A backup target that was added or changed. Not verified: No page shows this answer; the fields are those of the list, and any of them may be missing.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/create-database-backup-target)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct SavedDatabaseBackupTarget {
    /// Identifier of a backup target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<DatabaseBackupTargetId>,
    /// Name in the vendor's system, made from the display name. The names of dump files have it. Example: `daily-offsite`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Name that people see, such as `Daily offsite`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// When the database is dumped, as five fields of cron in UTC. Null stands for once a day, at a time between 00:00 and 05:59 that the vendor chose. Example: `15 3 * * *`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule: Option<String>,
    /// Whether the database is dumped by schedule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_enabled: Option<bool>,
    /// Days for which scheduled backups are kept, such as `7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention_days: Option<i64>,
    /// Days for which manual backups are kept; 0 is for ever. Example: `14`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manual_retention_days: Option<i64>,
    /// What the keys of the dump files begin with, such as `backups/my-database`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// Object storage of the company that the dumps go to, or null if they go elsewhere, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_storage_id: Option<String>,
    /// Name of the bucket, such as `my-bucket`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bucket_name: Option<String>,
}
/// A bucket that dumps of a database shall go to.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/create-database-backup-target)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateDatabaseBackupTargetRequest {
    /// Name that people see: 1 to 200 characters, such as `Daily offsite`.
    pub display_name: String,
    /// When to dump the database, as five fields of cron in UTC; every 30 minutes at most. Without it, that is once a day, at a time between 00:00 and 05:59 that the vendor chooses. To match `^\S+ \S+ \S+ \S+ \S+$`, such as `15 3 * * *`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule: Option<String>,
    /// Whether to dump the database by schedule: default of the server: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_enabled: Option<bool>,
    /// Days for which scheduled backups are kept: 1 to 365, default of the server: `7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention_days: Option<u16>,
    /// Days for which manual backups are kept; 0 is for ever. 0 to 365, default of the server: `14`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manual_retention_days: Option<u16>,
    /// What the keys of the dump files begin with. Without it, each database has a prefix of its own. Example: `backups/my-database`. Not verified: The page ends before it says how long it may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// Object storage of the company for the dumps. Not verified: The name is from the page's text; its form is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_storage_id: Option<types::ObjectStorageId>,
    /// Name of a bucket elsewhere for the dumps, such as `my-bucket`. Not verified: The name is from the page's text; its form is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bucket_name: Option<String>,
    /// Access key for the bucket elsewhere, such as `access-key-id`. Not verified: The name is from the page's text; its form is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_key: Option<String>,
    /// Secret key for the bucket elsewhere, such as `secret-access-key`. Not verified: The name is from the page's text; its form is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_key: Option<values::Secret>,
}
impl CreateDatabaseBackupTargetRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
            schedule: None,
            is_enabled: None,
            retention_days: None,
            manual_retention_days: None,
            prefix: None,
            object_storage_id: None,
            bucket_name: None,
            access_key: None,
            secret_key: None,
        }
    }
}
impl Checked for CreateDatabaseBackupTargetRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(1, 200)),
                Property::optional(
                    "schedule",
                    Rules::text(0, usize::MAX).pattern("^\\S+ \\S+ \\S+ \\S+ \\S+$"),
                ),
                Property::optional("retention_days", Rules::integer(1, 365)),
                Property::optional("manual_retention_days", Rules::integer(0, 365)),
                Property::optional("object_storage_id", Rules::Id),
                Property::optional("secret_key", Rules::secret(0, usize::MAX)),
            ],
        );
        &RULES
    }
}
/// Changes to a backup target.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/update-database-backup-target)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateDatabaseBackupTargetRequest {
    /// New name that people see: 1 to 200 characters, such as `Daily offsite`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// When to dump the database, as five fields of cron in UTC; every 30 minutes at most. Null leaves the time of the day to the vendor again. To match `^\S+ \S+ \S+ \S+ \S+$`, such as `15 3 * * *`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub schedule: Option<values::Nullable<String>>,
    /// Whether to dump the database by schedule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_enabled: Option<bool>,
    /// Days for which scheduled backups are kept: 1 to 365, such as `7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention_days: Option<u16>,
    /// Days for which manual backups are kept; 0 is for ever. 0 to 365, such as `14`. Not verified: The page ends before it shows the range, which is that of adding a target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manual_retention_days: Option<u16>,
    /// What the keys of the dump files begin with, such as `backups/my-database`. Not verified: The page ends before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// Object storage of the company that the dumps shall go to from now on. Not verified: The page ends before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_storage_id: Option<types::ObjectStorageId>,
    /// Name of a bucket elsewhere that the dumps shall go to from now on, such as `my-bucket`. Not verified: The page ends before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bucket_name: Option<String>,
    /// Access key for the bucket elsewhere, such as `access-key-id`. Not verified: The page ends before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_key: Option<String>,
    /// Secret key for the bucket elsewhere, such as `secret-access-key`. Not verified: The page ends before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_key: Option<values::Secret>,
}
impl Checked for UpdateDatabaseBackupTargetRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("display_name", Rules::text(1, 200)),
                Property::optional(
                    "schedule",
                    Rules::nullable(
                        &Rules::text(0, usize::MAX).pattern("^\\S+ \\S+ \\S+ \\S+ \\S+$"),
                    ),
                ),
                Property::optional("retention_days", Rules::integer(1, 365)),
                Property::optional("manual_retention_days", Rules::integer(0, 365)),
                Property::optional("object_storage_id", Rules::Id),
                Property::optional("secret_key", Rules::secret(0, usize::MAX)),
            ],
        );
        &RULES
    }
}
/// A dump of a database in the bucket of a backup target.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-external-database-backups)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ExternalDatabaseBackup {
    /// Name of the dump file, by which it is downloaded, deleted and restored, such as `20250115-013000_manual_pg17_my-backup.sql.gz`.
    pub id: String,
    /// Name that people see. That of a scheduled backup is the name of its target. Example: `My Manual Backup`.
    pub display_name: String,
    /// Who made a dump.
    #[serde(rename = "type")]
    pub type_: ExternalDatabaseBackupType,
    /// What a dump file holds.
    pub format: ExternalDatabaseBackupFormat,
}
/// Who made a dump, such as `manual`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-external-database-backups)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ExternalDatabaseBackupType {
    /// `automatic`: The schedule of the target.
    Automatic,
    /// `manual`: A user.
    Manual,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ExternalDatabaseBackupType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Automatic => "automatic",
            Self::Manual => "manual",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ExternalDatabaseBackupType {
    fn from(value: &str) -> Self {
        match value {
            "automatic" => Self::Automatic,
            "manual" => Self::Manual,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ExternalDatabaseBackupType);
impl Checked for ExternalDatabaseBackupType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["automatic", "manual"]);
        &RULES
    }
}
/// What a dump file holds, such as `sql_dump`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-external-database-backups)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ExternalDatabaseBackupFormat {
    /// `sql_dump`: SQL, packed with gzip; of PostgreSQL, MySQL and MariaDB.
    SqlDump,
    /// `rdb_dump`: RDB, packed with gzip; of Redis and Valkey.
    RdbDump,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ExternalDatabaseBackupFormat {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::SqlDump => "sql_dump",
            Self::RdbDump => "rdb_dump",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ExternalDatabaseBackupFormat {
    fn from(value: &str) -> Self {
        match value {
            "sql_dump" => Self::SqlDump,
            "rdb_dump" => Self::RdbDump,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ExternalDatabaseBackupFormat);
/// A dump to make.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/create-external-database-backup)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateExternalDatabaseBackupRequest {
    /// Name of the backup that people see: 1 to 200 characters, such as `Pre-migration backup`. Not verified: The page does not name the field, nor say that it is required.
    pub display_name: String,
    /// Backup target to upload the dump to. Where there is but one, it may be left out. Not verified: The page does not name the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_id: Option<DatabaseBackupTargetId>,
}
impl CreateExternalDatabaseBackupRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
            target_id: None,
        }
    }
}
impl Checked for CreateExternalDatabaseBackupRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(1, 200)),
                Property::optional("target_id", Rules::Id),
            ],
        );
        &RULES
    }
}
/// Where a dump can be downloaded for a short time.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/get-external-backup-download-url)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ExternalBackupDownloadUrl {
    /// Address of the file. Whoever knows it can download the dump until it expires. Example: `https://bucket.r2.cloudflarestorage.com/backups/dump.sql.gz?X-Amz-Signature=...`.
    pub url: values::Secret,
    /// When the address stops working, in UTC (ISO 8601), such as `2025-01-30T00:02:00.000Z`.
    pub expires_at: values::Timestamp,
}
/// Where a dump is restored.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/restore-external-database-backup)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct RestoreExternalDatabaseBackupRequest {
    /// Another database whose data is replaced: on the same cluster and of the same type. Without it, the data of the database is replaced that the dump was made of. Not verified: The page does not name the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_database_id: Option<types::DatabaseId>,
}
impl Checked for RestoreExternalDatabaseBackupRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::optional("target_database_id", Rules::Id)],
        );
        &RULES
    }
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`DatabaseBackupTargetId`](super::DatabaseBackupTargetId).
    pub enum DatabaseBackupTargetId {}
    impl values::IdKind for DatabaseBackupTargetId {
        const NAME: &'static str = "DatabaseBackupTargetId";
    }
}
