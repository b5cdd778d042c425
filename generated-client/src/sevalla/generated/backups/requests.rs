// @generated from spec/sevalla/backups.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::values;
use crate::runtime::{
    Body, Call, Json, Operation, Progress, Reading, ResponseValue, Rules, Waiter,
    Watched, existing,
};
/// # backups
///
/// Backups of databases, kept by the platform or in a storage of one's own. Feature `sevalla-backups`.
impl Client {
    /// List backup targets.
    ///
    /// Lists the S3-compatible buckets that dumps of a database go to. Their credentials are not among it. Refused for databases that cannot be dumped. Not verified: The vendor's document does not have this operation, and its page ends in the middle of the fields and shows no statuses.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/list-database-backup-targets) · `GET /databases/{id}/backup-targets` · limits: `read`
    pub fn list_database_backup_targets(
        &self,
        id: types::DatabaseId,
    ) -> ListDatabaseBackupTargets {
        let call = self.core.call(&ListDatabaseBackupTargets::OPERATION, &[&id]);
        ListDatabaseBackupTargets { call }
    }
    /// Add a backup target.
    ///
    /// Lets dumps of a database go to a bucket: one of the company's object storages (`object_storage_id`), or any other that speaks S3 (`bucket_name`, `access_key` and `secret_key`). The database is told after the answer, and is dumped by schedule from then on. A database has at most 5 targets. Refused unless the database and its backups are ready, and for databases that cannot be dumped. Not verified: The vendor's document does not have this operation. Its page ends in the middle of the body and shows neither statuses nor the answer; further connection fields, such as an address or a region, are likely.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/create-database-backup-target) · `POST /databases/{id}/backup-targets` · limits: `general-write`, `creation`
    pub fn create_database_backup_target(
        &self,
        id: types::DatabaseId,
    ) -> CreateDatabaseBackupTarget {
        CreateDatabaseBackupTarget {
            call: self.core.call(&CreateDatabaseBackupTarget::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Change a backup target.
    ///
    /// Changes what the request names; all else stays as it is, although it is a PUT. Connection fields move the target from an object storage of the company to a bucket elsewhere, or back. The database is told after the answer. Refused unless the database and its backups are ready, and for databases that cannot be dumped. Not verified: The vendor's document does not have this operation. Its page ends in the middle of the body and shows neither statuses nor the answer; what follows `manual_retention_days` is taken over from adding a target.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/update-database-backup-target) · `PUT /databases/{id}/backup-targets/{target_id}` · limits: `general-write`
    pub fn update_database_backup_target(
        &self,
        id: types::DatabaseId,
        target_id: types::DatabaseBackupTargetId,
    ) -> UpdateDatabaseBackupTarget {
        UpdateDatabaseBackupTarget {
            call: self
                .core
                .call(&UpdateDatabaseBackupTarget::OPERATION, &[&id, &target_id]),
            body: Body::new(),
        }
    }
    /// Remove a backup target.
    ///
    /// Ends the dumps to a bucket. Those that are there leave the list of external backups, but their files stay. The database is told after the answer. Refused while a backup or a restore uses the target, and for databases that cannot be dumped. Not verified: The vendor's document does not have this operation, and its page shows no statuses.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/delete-database-backup-target) · `DELETE /databases/{id}/backup-targets/{target_id}` · limits: `general-write`
    pub fn delete_database_backup_target(
        &self,
        id: types::DatabaseId,
        target_id: types::DatabaseBackupTargetId,
    ) -> DeleteDatabaseBackupTarget {
        let call = self
            .core
            .call(&DeleteDatabaseBackupTarget::OPERATION, &[&id, &target_id]);
        DeleteDatabaseBackupTarget { call }
    }
    /// List backups.
    ///
    /// Lists the snapshots of a database that can be restored: those that the platform takes each day and keeps for 7 days, and those that users took, which are kept for 14.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/list-database-backups) · `GET /databases/{id}/backups` · limits: `read`
    pub fn list_database_backups(&self, id: types::DatabaseId) -> ListDatabaseBackups {
        ListDatabaseBackups {
            call: self.core.call(&ListDatabaseBackups::OPERATION, &[&id]),
            type_: None,
        }
    }
    /// Take a backup.
    ///
    /// Takes a snapshot of a database, which is kept for 14 days. It is taken after the answer and is in the list of backups as soon as it is complete.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/list-database-backups) · `POST /databases/{id}/backups` · limits: `general-write`, `creation`
    pub fn create_database_backup(&self, id: types::DatabaseId) -> CreateDatabaseBackup {
        CreateDatabaseBackup {
            call: self.core.call(&CreateDatabaseBackup::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a backup.
    ///
    /// Removes a snapshot of a database, daily or manual. The removal goes on after the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/delete-database-backup) · `DELETE /databases/{id}/backups/{backup_id}` · limits: `general-write`
    pub fn delete_database_backup(
        &self,
        id: types::DatabaseId,
        backup_id: impl Into<String>,
    ) -> DeleteDatabaseBackup {
        let backup_id: String = backup_id.into();
        let call = self.core.call(&DeleteDatabaseBackup::OPERATION, &[&id, &backup_id]);
        DeleteDatabaseBackup { call }
    }
    /// Restore a backup.
    ///
    /// Replaces the data of a database by that of a snapshot: the data of the database that it was taken of, or of the one that `target_database_id` names. The status of that database is `restoring` meanwhile, and then `ready` or `restoringFailed`. To wait for it, name the database whose data is replaced. Not verified: The vendor's document has no body here; the page has one, without saying whether it may be left out. What is answered where the two databases do not match is not shown.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/restore-database-backup) · `POST /databases/{id}/backups/{backup_id}/restore` · limits: `general-write`
    pub fn restore_database_backup(
        &self,
        id: types::DatabaseId,
        backup_id: impl Into<String>,
    ) -> RestoreDatabaseBackup {
        let backup_id: String = backup_id.into();
        RestoreDatabaseBackup {
            call: self.core.call(&RestoreDatabaseBackup::OPERATION, &[&id, &backup_id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`restore_database_backup`](Client::restore_database_backup) has created is `ready`; see [`Waiter`](crate::Waiter).
    #[cfg(all(feature = "sevalla-backups", feature = "sevalla-databases"))]
    pub fn wait_for_database_restore(
        &self,
        id: types::DatabaseId,
    ) -> Waiter<WaitForDatabaseRestore> {
        Waiter::new(WaitForDatabaseRestore {
            client: self.clone(),
            id,
        })
    }
    /// List external backups.
    ///
    /// Lists the dumps in the buckets of all backup targets of a database, as they are there at this moment; none if it has no targets. A bucket that cannot be listed is passed over. Refused for databases that cannot be dumped. Not verified: The vendor's document does not have this operation, and its page ends in the middle of the fields and shows no statuses.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/list-external-database-backups) · `GET /databases/{id}/external-backups` · limits: `read`
    pub fn list_external_database_backups(
        &self,
        id: types::DatabaseId,
    ) -> ListExternalDatabaseBackups {
        ListExternalDatabaseBackups {
            call: self.core.call(&ListExternalDatabaseBackups::OPERATION, &[&id]),
            type_: None,
        }
    }
    /// Take an external backup.
    ///
    /// Dumps a database to one of its backup targets. That is done after the answer; the dump is in the list of external backups as soon as it is uploaded. A target holds at most 5 manual backups. Refused without a target, unless the database and its backups are ready, and for databases that cannot be dumped. Not verified: The vendor's document does not have this operation, and its page describes the fields of the body without naming them and shows no statuses; the names are those of similar operations.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/create-external-database-backup) · `POST /databases/{id}/external-backups` · limits: `general-write`, `creation`
    pub fn create_external_database_backup(
        &self,
        id: types::DatabaseId,
    ) -> CreateExternalDatabaseBackup {
        CreateExternalDatabaseBackup {
            call: self.core.call(&CreateExternalDatabaseBackup::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete an external backup.
    ///
    /// Removes a dump from its bucket at once, be it a scheduled or a manual one. Refused for databases that cannot be dumped. Not verified: The vendor's document does not have this operation, and its page shows no statuses.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/delete-external-database-backup) · `DELETE /databases/{id}/external-backups/{backup_id}` · limits: `general-write`
    pub fn delete_external_database_backup(
        &self,
        id: types::DatabaseId,
        backup_id: impl Into<String>,
    ) -> DeleteExternalDatabaseBackup {
        let backup_id: String = backup_id.into();
        let call = self
            .core
            .call(&DeleteExternalDatabaseBackup::OPERATION, &[&id, &backup_id]);
        DeleteExternalDatabaseBackup {
            call,
        }
    }
    /// Get an address to download an external backup.
    ///
    /// Makes an address from which a dump can be downloaded for 2 minutes, by whoever knows it. Refused for databases that cannot be dumped. Not verified: The vendor's document does not have this operation, and its page shows no statuses.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-external-backup-download-url) · `GET /databases/{id}/external-backups/{backup_id}/download-url` · limits: `read`
    pub fn get_external_backup_download_url(
        &self,
        id: types::DatabaseId,
        backup_id: impl Into<String>,
    ) -> GetExternalBackupDownloadUrl {
        let backup_id: String = backup_id.into();
        let call = self
            .core
            .call(&GetExternalBackupDownloadUrl::OPERATION, &[&id, &backup_id]);
        GetExternalBackupDownloadUrl {
            call,
        }
    }
    /// Restore an external backup.
    ///
    /// Replaces the data of a database by that of a dump: the data of the database that it was taken of, or of the one that `target_database_id` names. Whether the versions match is found out by trying. The status of that database is `restoring` meanwhile, and then `ready` or `restoringFailed`; to wait for it, name the database whose data is replaced. Refused while another restore goes on there, and for databases that cannot be dumped. Not verified: The vendor's document does not have this operation, and its page shows neither method and path, which are those of restoring other backups, nor the name of the field, nor statuses, nor the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/restore-external-database-backup) · `POST /databases/{id}/external-backups/{backup_id}/restore` · limits: `general-write`
    pub fn restore_external_database_backup(
        &self,
        id: types::DatabaseId,
        backup_id: impl Into<String>,
    ) -> RestoreExternalDatabaseBackup {
        let backup_id: String = backup_id.into();
        RestoreExternalDatabaseBackup {
            call: self
                .core
                .call(&RestoreExternalDatabaseBackup::OPERATION, &[&id, &backup_id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`restore_external_database_backup`](Client::restore_external_database_backup) has created is `ready`; see [`Waiter`](crate::Waiter).
    #[cfg(all(feature = "sevalla-backups", feature = "sevalla-databases"))]
    pub fn wait_for_external_database_restore(
        &self,
        id: types::DatabaseId,
    ) -> Waiter<WaitForExternalDatabaseRestore> {
        Waiter::new(WaitForExternalDatabaseRestore {
            client: self.clone(),
            id,
        })
    }
}
/// The request of [`Client::list_database_backup_targets`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListDatabaseBackupTargets {
    call: Call,
}
impl ListDatabaseBackupTargets {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/backup-targets",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("listDatabaseBackupTargets")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::DatabaseBackupTarget>>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<
                Json<Vec<types::DatabaseBackupTarget>>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::create_database_backup_target`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDatabaseBackupTarget {
    call: Call,
    body: Body,
}
impl CreateDatabaseBackupTarget {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/backup-targets",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateDatabaseBackupTargetRequest>()),
        limits: &["general-write", "creation"],
        secret: true,
        ..Operation::of("createDatabaseBackupTarget")
    };
    /// Name that people see: 1 to 200 characters, such as `Daily offsite`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// When to dump the database, as five fields of cron in UTC; every 30 minutes at most. Without it, that is once a day, at a time between 00:00 and 05:59 that the vendor chooses. To match `^\S+ \S+ \S+ \S+ \S+$`, such as `15 3 * * *`.
    pub fn schedule(mut self, schedule: impl Into<String>) -> Self {
        self.body.set("schedule", schedule.into());
        self
    }
    /// Whether to dump the database by schedule: default of the server: `true`.
    pub fn is_enabled(mut self, is_enabled: bool) -> Self {
        self.body.set("is_enabled", is_enabled);
        self
    }
    /// Days for which scheduled backups are kept: 1 to 365, default of the server: `7`.
    pub fn retention_days(mut self, retention_days: u16) -> Self {
        self.body.set("retention_days", retention_days);
        self
    }
    /// Days for which manual backups are kept; 0 is for ever. 0 to 365, default of the server: `14`.
    pub fn manual_retention_days(mut self, manual_retention_days: u16) -> Self {
        self.body.set("manual_retention_days", manual_retention_days);
        self
    }
    /// What the keys of the dump files begin with. Without it, each database has a prefix of its own. Example: `backups/my-database`. Not verified: The page ends before it says how long it may be.
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.body.set("prefix", prefix.into());
        self
    }
    /// Object storage of the company for the dumps. Not verified: The name is from the page's text; its form is not shown.
    pub fn object_storage_id(
        mut self,
        object_storage_id: types::ObjectStorageId,
    ) -> Self {
        self.body.set("object_storage_id", object_storage_id);
        self
    }
    /// Name of a bucket elsewhere for the dumps, such as `my-bucket`. Not verified: The name is from the page's text; its form is not shown.
    pub fn bucket_name(mut self, bucket_name: impl Into<String>) -> Self {
        self.body.set("bucket_name", bucket_name.into());
        self
    }
    /// Access key for the bucket elsewhere, such as `access-key-id`. Not verified: The name is from the page's text; its form is not shown.
    pub fn access_key(mut self, access_key: impl Into<String>) -> Self {
        self.body.set("access_key", access_key.into());
        self
    }
    /// Secret key for the bucket elsewhere, such as `secret-access-key`. Not verified: The name is from the page's text; its form is not shown.
    pub fn secret_key(mut self, secret_key: impl Into<values::Secret>) -> Self {
        self.body.set("secret_key", secret_key.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateDatabaseBackupTargetRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::SavedDatabaseBackupTarget>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<
                Json<types::SavedDatabaseBackupTarget>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::update_database_backup_target`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateDatabaseBackupTarget {
    call: Call,
    body: Body,
}
impl UpdateDatabaseBackupTarget {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/backup-targets/{target_id}",
        parameters: &[("id", Rules::Id), ("target_id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateDatabaseBackupTargetRequest>()),
        limits: &["general-write"],
        secret: true,
        ..Operation::of("updateDatabaseBackupTarget")
    };
    /// New name that people see: 1 to 200 characters, such as `Daily offsite`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// When to dump the database, as five fields of cron in UTC; every 30 minutes at most. Null leaves the time of the day to the vendor again. To match `^\S+ \S+ \S+ \S+ \S+$`, such as `15 3 * * *`.
    pub fn schedule(mut self, schedule: impl Into<String>) -> Self {
        self.body.set("schedule", schedule.into());
        self
    }
    /// Sends `null` for `schedule`.
    pub fn schedule_null(mut self) -> Self {
        self.body.set_null("schedule");
        self
    }
    /// Whether to dump the database by schedule.
    pub fn is_enabled(mut self, is_enabled: bool) -> Self {
        self.body.set("is_enabled", is_enabled);
        self
    }
    /// Days for which scheduled backups are kept: 1 to 365, such as `7`.
    pub fn retention_days(mut self, retention_days: u16) -> Self {
        self.body.set("retention_days", retention_days);
        self
    }
    /// Days for which manual backups are kept; 0 is for ever. 0 to 365, such as `14`. Not verified: The page ends before it shows the range, which is that of adding a target.
    pub fn manual_retention_days(mut self, manual_retention_days: u16) -> Self {
        self.body.set("manual_retention_days", manual_retention_days);
        self
    }
    /// What the keys of the dump files begin with, such as `backups/my-database`. Not verified: The page ends before it.
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.body.set("prefix", prefix.into());
        self
    }
    /// Object storage of the company that the dumps shall go to from now on. Not verified: The page ends before it.
    pub fn object_storage_id(
        mut self,
        object_storage_id: types::ObjectStorageId,
    ) -> Self {
        self.body.set("object_storage_id", object_storage_id);
        self
    }
    /// Name of a bucket elsewhere that the dumps shall go to from now on, such as `my-bucket`. Not verified: The page ends before it.
    pub fn bucket_name(mut self, bucket_name: impl Into<String>) -> Self {
        self.body.set("bucket_name", bucket_name.into());
        self
    }
    /// Access key for the bucket elsewhere, such as `access-key-id`. Not verified: The page ends before it.
    pub fn access_key(mut self, access_key: impl Into<String>) -> Self {
        self.body.set("access_key", access_key.into());
        self
    }
    /// Secret key for the bucket elsewhere, such as `secret-access-key`. Not verified: The page ends before it.
    pub fn secret_key(mut self, secret_key: impl Into<values::Secret>) -> Self {
        self.body.set("secret_key", secret_key.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateDatabaseBackupTargetRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::SavedDatabaseBackupTarget>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().put(url).json(&body).build()?;
        call.send::<
                Json<types::SavedDatabaseBackupTarget>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::delete_database_backup_target`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteDatabaseBackupTarget {
    call: Call,
}
impl DeleteDatabaseBackupTarget {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/backup-targets/{target_id}",
        parameters: &[("id", Rules::Id), ("target_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteDatabaseBackupTarget")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_database_backups`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListDatabaseBackups {
    call: Call,
    type_: Option<types::DatabaseBackupType>,
}
impl ListDatabaseBackups {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/backups",
        parameters: &[
            ("id", Rules::Id),
            ("type", Rules::of::<types::DatabaseBackupType>()),
        ],
        limits: &["read"],
        ..Operation::of("listDatabaseBackups")
    };
    /// Lists the backups of one kind. Without it, those of both kinds are listed.
    pub fn type_(mut self, type_: types::DatabaseBackupType) -> Self {
        self.type_ = Some(type_);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::DatabaseBackup>>> {
        let Self { call, type_ } = self;
        let call = call.parameter("type", &type_);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("type", &type_))
            .build()?;
        call.send::<Json<Vec<types::DatabaseBackup>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::create_database_backup`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDatabaseBackup {
    call: Call,
    body: Body,
}
impl CreateDatabaseBackup {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/backups",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateDatabaseBackupRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createDatabaseBackup")
    };
    /// Name of the backup that people see: at least 1 character, such as `Pre-migration backup`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateDatabaseBackupRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_database_backup`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteDatabaseBackup {
    call: Call,
}
impl DeleteDatabaseBackup {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/backups/{backup_id}",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteDatabaseBackup")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::restore_database_backup`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RestoreDatabaseBackup {
    call: Call,
    body: Body,
}
impl RestoreDatabaseBackup {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/backups/{backup_id}/restore",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::RestoreDatabaseBackupRequest>()),
        body_required: false,
        limits: &["general-write"],
        ..Operation::of("restoreDatabaseBackup")
    };
    /// Another database whose data is replaced: on the same cluster, of the same type and the same major version. Without it, the data of the database is replaced that the backup was taken of.
    pub fn target_database_id(mut self, target_database_id: types::DatabaseId) -> Self {
        self.body.set("target_database_id", target_database_id);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::RestoreDatabaseBackupRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        let request = call.without_body_if_missing(request);
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_database_restore`] watches.
#[cfg(all(feature = "sevalla-backups", feature = "sevalla-databases"))]
#[derive(Clone, Debug)]
pub struct WaitForDatabaseRestore {
    client: Client,
    id: types::DatabaseId,
}
#[cfg(all(feature = "sevalla-backups", feature = "sevalla-databases"))]
impl Watched for WaitForDatabaseRestore {
    type Resource = types::DatabaseDetails;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "database details";
    fn id(&self) -> String {
        self.id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(self.client.get_database(self.id).send())
    }
    fn progress(resource: &types::DatabaseDetails) -> Progress {
        resource
            .status
            .as_ref()
            .map_or(
                Progress::Pending,
                |status| Progress::of(
                    status.as_str(),
                    &["ready"],
                    &["restoringFailed", "error"],
                ),
            )
    }
}
/// The request of [`Client::list_external_database_backups`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListExternalDatabaseBackups {
    call: Call,
    type_: Option<types::ExternalDatabaseBackupType>,
}
impl ListExternalDatabaseBackups {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/external-backups",
        parameters: &[
            ("id", Rules::Id),
            ("type", Rules::of::<types::ExternalDatabaseBackupType>()),
        ],
        limits: &["read"],
        ..Operation::of("listExternalDatabaseBackups")
    };
    /// Lists the backups of one kind. Without it, those of both kinds are listed.
    pub fn type_(mut self, type_: types::ExternalDatabaseBackupType) -> Self {
        self.type_ = Some(type_);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<Vec<types::ExternalDatabaseBackup>>> {
        let Self { call, type_ } = self;
        let call = call.parameter("type", &type_);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("type", &type_))
            .build()?;
        call.send::<
                Json<Vec<types::ExternalDatabaseBackup>>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::create_external_database_backup`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateExternalDatabaseBackup {
    call: Call,
    body: Body,
}
impl CreateExternalDatabaseBackup {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/external-backups",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateExternalDatabaseBackupRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createExternalDatabaseBackup")
    };
    /// Name of the backup that people see: 1 to 200 characters, such as `Pre-migration backup`. Not verified: The page does not name the field, nor say that it is required.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Backup target to upload the dump to. Where there is but one, it may be left out. Not verified: The page does not name the field.
    pub fn target_id(mut self, target_id: types::DatabaseBackupTargetId) -> Self {
        self.body.set("target_id", target_id);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateExternalDatabaseBackupRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_external_database_backup`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteExternalDatabaseBackup {
    call: Call,
}
impl DeleteExternalDatabaseBackup {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/external-backups/{backup_id}",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteExternalDatabaseBackup")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_external_backup_download_url`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetExternalBackupDownloadUrl {
    call: Call,
}
impl GetExternalBackupDownloadUrl {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/external-backups/{backup_id}/download-url",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getExternalBackupDownloadUrl")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ExternalBackupDownloadUrl>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<
                Json<types::ExternalBackupDownloadUrl>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::restore_external_database_backup`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RestoreExternalDatabaseBackup {
    call: Call,
    body: Body,
}
impl RestoreExternalDatabaseBackup {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/external-backups/{backup_id}/restore",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::RestoreExternalDatabaseBackupRequest>()),
        body_required: false,
        limits: &["general-write"],
        ..Operation::of("restoreExternalDatabaseBackup")
    };
    /// Another database whose data is replaced: on the same cluster and of the same type. Without it, the data of the database is replaced that the dump was made of. Not verified: The page does not name the field.
    pub fn target_database_id(mut self, target_database_id: types::DatabaseId) -> Self {
        self.body.set("target_database_id", target_database_id);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::RestoreExternalDatabaseBackupRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        let request = call.without_body_if_missing(request);
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_external_database_restore`] watches.
#[cfg(all(feature = "sevalla-backups", feature = "sevalla-databases"))]
#[derive(Clone, Debug)]
pub struct WaitForExternalDatabaseRestore {
    client: Client,
    id: types::DatabaseId,
}
#[cfg(all(feature = "sevalla-backups", feature = "sevalla-databases"))]
impl Watched for WaitForExternalDatabaseRestore {
    type Resource = types::DatabaseDetails;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "database details";
    fn id(&self) -> String {
        self.id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(self.client.get_database(self.id).send())
    }
    fn progress(resource: &types::DatabaseDetails) -> Progress {
        resource
            .status
            .as_ref()
            .map_or(
                Progress::Pending,
                |status| Progress::of(
                    status.as_str(),
                    &["ready"],
                    &["restoringFailed", "error"],
                ),
            )
    }
}
