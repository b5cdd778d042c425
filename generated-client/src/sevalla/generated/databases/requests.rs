// @generated from spec/sevalla/databases.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::values;
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    Progress, Reading, ResponseValue, Rules, Waiter, Watched, existing,
};
/// # databases
///
/// Databases: create, change, suspend, restart and delete them. Feature `sevalla-databases`.
impl Client {
    /// List databases.
    ///
    /// Lists the databases within reach of the API key, a page at a time, ordered by name.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/list-databases) · `GET /databases` · limits: `read`
    pub fn list_databases(&self) -> ListDatabases {
        ListDatabases {
            call: self.core.call(&ListDatabases::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create a database.
    ///
    /// Orders a database of its own size on a cluster. The answer comes before the database can be used: its status is `creating` at first and `ready` in the end. Only other services can reach it until access from outside is switched on.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/create-database) · `POST /databases` · limits: `service-creation`, `creation`
    pub fn create_database(&self) -> CreateDatabase {
        CreateDatabase {
            call: self.core.call(&CreateDatabase::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Waits until what [`create_database`](Client::create_database) has created is `ready`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_database(&self, id: types::DatabaseId) -> Waiter<WaitForDatabase> {
        Waiter::new(WaitForDatabase {
            client: self.clone(),
            id,
        })
    }
    /// Read a database.
    ///
    /// Reads everything about one database: its status, its cluster and size, and under which hosts and ports it is reached. The password is not among it.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database) · `GET /databases/{id}` · limits: `read`
    pub fn get_database(&self, id: types::DatabaseId) -> GetDatabase {
        let call = self.core.call(&GetDatabase::OPERATION, &[&id]);
        GetDatabase { call }
    }
    /// Change a database.
    ///
    /// Changes the name that people see, the size or the project of a database. What the request leaves out stays as it is. Another size is put to work after the answer: the status is `updating` until then.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/update-database) · `PATCH /databases/{id}` · limits: `service-mutation`
    pub fn update_database(&self, id: types::DatabaseId) -> UpdateDatabase {
        UpdateDatabase {
            call: self.core.call(&UpdateDatabase::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`update_database`](Client::update_database) has created is `ready`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_database_update(
        &self,
        id: types::DatabaseId,
    ) -> Waiter<WaitForDatabaseUpdate> {
        Waiter::new(WaitForDatabaseUpdate {
            client: self.clone(),
            id,
        })
    }
    /// Delete a database.
    ///
    /// Removes a database with all its data; nothing brings it back. Refused while the status is `creating`, `updating` or `deleting`, and while a backup runs. The removal goes on after the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/delete-database) · `DELETE /databases/{id}` · limits: `service-mutation`
    pub fn delete_database(&self, id: types::DatabaseId) -> DeleteDatabase {
        let call = self.core.call(&DeleteDatabase::OPERATION, &[&id]);
        DeleteDatabase { call }
    }
    /// Activate a database.
    ///
    /// Starts a suspended database again. The status tells when it can be used.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/activate-database) · `POST /databases/{id}/activate` · limits: `general-write`
    pub fn activate_database(&self, id: types::DatabaseId) -> ActivateDatabase {
        let call = self.core.call(&ActivateDatabase::OPERATION, &[&id]);
        ActivateDatabase { call }
    }
    /// Waits until what [`activate_database`](Client::activate_database) has created is `ready`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_database_activation(
        &self,
        id: types::DatabaseId,
    ) -> Waiter<WaitForDatabaseActivation> {
        Waiter::new(WaitForDatabaseActivation {
            client: self.clone(),
            id,
        })
    }
    /// Set a new password.
    ///
    /// Gives the user of a database another password. The status is `passwordChange` while the change is made, and then `ready` or `passwordChangeFailed`. Whatever connects with the old password has to be told.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/reset-database-password) · `POST /databases/{id}/reset-password` · limits: `general-write`
    pub fn reset_database_password(
        &self,
        id: types::DatabaseId,
    ) -> ResetDatabasePassword {
        ResetDatabasePassword {
            call: self.core.call(&ResetDatabasePassword::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`reset_database_password`](Client::reset_database_password) has created is `ready`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_database_password_reset(
        &self,
        id: types::DatabaseId,
    ) -> Waiter<WaitForDatabasePasswordReset> {
        Waiter::new(WaitForDatabasePasswordReset {
            client: self.clone(),
            id,
        })
    }
    /// Restart a database.
    ///
    /// Stops a database and starts it again with the same settings and data. The status is `updating` meanwhile and `ready` in the end. Refused unless the status is `ready`, `error`, `passwordChangeFailed` or `restoringFailed`, for a suspended database, and while a backup runs. Not verified: The vendor's document does not have this operation, and its page shows no statuses; they are those of suspending a database.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/restart-database) · `POST /databases/{id}/restart` · limits: `general-write`
    pub fn restart_database(&self, id: types::DatabaseId) -> RestartDatabase {
        let call = self.core.call(&RestartDatabase::OPERATION, &[&id]);
        RestartDatabase { call }
    }
    /// Waits until what [`restart_database`](Client::restart_database) has created is `ready`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_database_restart(
        &self,
        id: types::DatabaseId,
    ) -> Waiter<WaitForDatabaseRestart> {
        Waiter::new(WaitForDatabaseRestart {
            client: self.clone(),
            id,
        })
    }
    /// Suspend a database.
    ///
    /// Stops a database until it is activated again; settings and data are kept. Refused while it is being created, changed or deleted, and while a backup runs.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/suspend-database) · `POST /databases/{id}/suspend` · limits: `general-write`
    pub fn suspend_database(&self, id: types::DatabaseId) -> SuspendDatabase {
        let call = self.core.call(&SuspendDatabase::OPERATION, &[&id]);
        SuspendDatabase { call }
    }
}
/// The request of [`Client::list_databases`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListDatabases {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListDatabases {
    const OPERATION: Operation = Operation {
        path: "/databases",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listDatabases")
    };
    /// Number of items a page may hold: 1 to 100, default of the server: `25`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Number of items to skip before the page starts: 0 to 10000, default of the server: `0`.
    pub fn offset(mut self, offset: u16) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DatabasePage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::DatabasePage>, Json<types::ErrorBody>>(request).await
    }
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    pub fn stream(self) -> Items<Self> {
        Items::new(self)
    }
}
impl Paged for ListDatabases {
    type Page = types::DatabasePage;
    type Item = types::DatabaseSummary;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::DatabasePage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::DatabasePage) -> Vec<types::DatabaseSummary> {
        page.data
    }
}
/// The request of [`Client::create_database`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDatabase {
    call: Call,
    body: Body,
}
impl CreateDatabase {
    const OPERATION: Operation = Operation {
        path: "/databases",
        body: Some(Rules::of::<types::CreateDatabaseRequest>()),
        limits: &["service-creation", "creation"],
        secret: true,
        ..Operation::of("createDatabase")
    };
    /// Name that people see: 2 to 64 characters, such as `My Database`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Engine of a database.
    pub fn type_(mut self, type_: types::DatabaseType) -> Self {
        self.body.set("type", type_);
        self
    }
    /// Version of the engine, such as `16`.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.body.set("version", version.into());
        self
    }
    /// Identifier of a cluster, the data center that a service runs in.
    pub fn cluster_id(mut self, cluster_id: types::ClusterId) -> Self {
        self.body.set("cluster_id", cluster_id);
        self
    }
    /// Size of the database, one of the database resource types, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub fn resource_type_id(mut self, resource_type_id: impl Into<String>) -> Self {
        self.body.set("resource_type_id", resource_type_id.into());
        self
    }
    /// Name of the database within the server, of letters, digits, `_`, `-` and `+`. 2 to 100 characters, to match `^[a-zA-Z0-9_\-+]+$`, such as `my_database`.
    pub fn db_name(mut self, db_name: impl Into<String>) -> Self {
        self.body.set("db_name", db_name.into());
        self
    }
    /// Password of the user, of letters, digits and the characters `_?<>#@-=+`. 4 to 100 characters, to match `^[a-zA-Z0-9_?<>#@\-=+]+$`, such as `securePassword123`.
    pub fn db_password(mut self, db_password: impl Into<values::Secret>) -> Self {
        self.body.set("db_password", db_password.into());
        self
    }
    /// Name of the user, of letters, digits, `_`, `-` and `+`; neither `root` nor `postgres`. Without it, the user has the name that is usual for the engine. 2 to 100 characters, to match `^[a-zA-Z0-9_\-+]+$`, such as `db_user`.
    pub fn db_user(mut self, db_user: impl Into<String>) -> Self {
        self.body.set("db_user", db_user.into());
        self
    }
    /// Project to put the database in. Without it, the database is in none.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// Sends `null` for `project_id`.
    pub fn project_id_null(mut self) -> Self {
        self.body.set_null("project_id");
        self
    }
    /// Extensions of PostgreSQL to switch on. They say nothing to other engines.
    pub fn extensions(mut self, extensions: types::DatabaseExtensions) -> Self {
        self.body.set("extensions", extensions);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateDatabaseRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Database>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Database>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_database`] watches.
#[derive(Clone, Debug)]
pub struct WaitForDatabase {
    client: Client,
    id: types::DatabaseId,
}
impl Watched for WaitForDatabase {
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
                |status| Progress::of(status.as_str(), &["ready"], &["error"]),
            )
    }
}
/// The request of [`Client::get_database`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabase {
    call: Call,
}
impl GetDatabase {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getDatabase")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DatabaseDetails>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::DatabaseDetails>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_database`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateDatabase {
    call: Call,
    body: Body,
}
impl UpdateDatabase {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateDatabaseRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateDatabase")
    };
    /// New name that people see: 2 to 64 characters, such as `My Database`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// New size, one of the database resource types. The database is updated after the answer. Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub fn resource_type_id(mut self, resource_type_id: impl Into<String>) -> Self {
        self.body.set("resource_type_id", resource_type_id.into());
        self
    }
    /// Project to move the database to, or null to take it out of its project.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// Sends `null` for `project_id`.
    pub fn project_id_null(mut self) -> Self {
        self.body.set_null("project_id");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateDatabaseRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Database>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Database>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_database_update`] watches.
#[derive(Clone, Debug)]
pub struct WaitForDatabaseUpdate {
    client: Client,
    id: types::DatabaseId,
}
impl Watched for WaitForDatabaseUpdate {
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
                |status| Progress::of(status.as_str(), &["ready"], &["error"]),
            )
    }
}
/// The request of [`Client::delete_database`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteDatabase {
    call: Call,
}
impl DeleteDatabase {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteDatabase")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::activate_database`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ActivateDatabase {
    call: Call,
}
impl ActivateDatabase {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/activate",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("activateDatabase")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_database_activation`] watches.
#[derive(Clone, Debug)]
pub struct WaitForDatabaseActivation {
    client: Client,
    id: types::DatabaseId,
}
impl Watched for WaitForDatabaseActivation {
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
                |status| Progress::of(status.as_str(), &["ready"], &["error"]),
            )
    }
}
/// The request of [`Client::reset_database_password`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ResetDatabasePassword {
    call: Call,
    body: Body,
}
impl ResetDatabasePassword {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/reset-password",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::ResetDatabasePasswordRequest>()),
        limits: &["general-write"],
        secret: true,
        ..Operation::of("resetDatabasePassword")
    };
    /// New password, of letters, digits and the characters `_?<>#@-=+`. 4 to 100 characters, to match `^[a-zA-Z0-9_?<>#@\-=+]+$`, such as `newSecurePassword123`.
    pub fn new_password(mut self, new_password: impl Into<values::Secret>) -> Self {
        self.body.set("new_password", new_password.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::ResetDatabasePasswordRequest) -> Self {
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
/// What [`Client::wait_for_database_password_reset`] watches.
#[derive(Clone, Debug)]
pub struct WaitForDatabasePasswordReset {
    client: Client,
    id: types::DatabaseId,
}
impl Watched for WaitForDatabasePasswordReset {
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
                    &["passwordChangeFailed", "error"],
                ),
            )
    }
}
/// The request of [`Client::restart_database`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RestartDatabase {
    call: Call,
}
impl RestartDatabase {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/restart",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("restartDatabase")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_database_restart`] watches.
#[derive(Clone, Debug)]
pub struct WaitForDatabaseRestart {
    client: Client,
    id: types::DatabaseId,
}
impl Watched for WaitForDatabaseRestart {
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
                |status| Progress::of(status.as_str(), &["ready"], &["error"]),
            )
    }
}
/// The request of [`Client::suspend_database`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SuspendDatabase {
    call: Call,
}
impl SuspendDatabase {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/suspend",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("suspendDatabase")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
