// @generated from spec/sevalla/application-networking.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::values;
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    Progress, Reading, ResponseValue, Rules, Waiter, Watched, find,
};
/// # application-networking
///
/// Private ports and environment variables of an application. Feature `sevalla-application-networking`.
impl Client {
    /// List environment variables.
    ///
    /// Lists the environment variables that are set on one application, a page at a time, the oldest first. The values are in the clear.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `GET /applications/{id}/env-vars` · limits: `read`
    pub fn list_environment_variables(
        &self,
        id: types::ApplicationId,
    ) -> ListEnvironmentVariables {
        ListEnvironmentVariables {
            call: self.core.call(&ListEnvironmentVariables::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Create an environment variable.
    ///
    /// Sets a new environment variable on one application. It takes effect with the next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `POST /applications/{id}/env-vars` · limits: `general-write`, `creation`
    pub fn create_environment_variable(
        &self,
        id: types::ApplicationId,
    ) -> CreateEnvironmentVariable {
        CreateEnvironmentVariable {
            call: self.core.call(&CreateEnvironmentVariable::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Change an environment variable.
    ///
    /// Changes the name, the value or the scope of an environment variable. What the request leaves out stays as it is. The change takes effect with the next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `PUT /applications/{id}/env-vars/{env_var_id}` · limits: `service-mutation`
    pub fn update_environment_variable(
        &self,
        id: types::ApplicationId,
        env_var_id: types::EnvVarId,
    ) -> UpdateEnvironmentVariable {
        UpdateEnvironmentVariable {
            call: self
                .core
                .call(&UpdateEnvironmentVariable::OPERATION, &[&id, &env_var_id]),
            body: Body::new(),
        }
    }
    /// Delete an environment variable.
    ///
    /// Removes an environment variable from one application. It is gone with the next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `DELETE /applications/{id}/env-vars/{env_var_id}` · limits: `service-mutation`
    pub fn delete_environment_variable(
        &self,
        id: types::ApplicationId,
        env_var_id: types::EnvVarId,
    ) -> DeleteEnvironmentVariable {
        let call = self
            .core
            .call(&DeleteEnvironmentVariable::OPERATION, &[&id, &env_var_id]);
        DeleteEnvironmentVariable { call }
    }
    /// List private ports.
    ///
    /// Lists the ports of an application that only its own cluster can reach, a page at a time.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports) · `GET /applications/{id}/private-ports` · limits: `read`
    pub fn list_application_private_ports(
        &self,
        id: types::ApplicationId,
    ) -> ListApplicationPrivatePorts {
        ListApplicationPrivatePorts {
            call: self.core.call(&ListApplicationPrivatePorts::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Create a private port.
    ///
    /// Opens a port of a process to the other services of the cluster; nothing outside the cluster can reach it. The answer comes before the port is usable: watch its status until it is `ready` or `failed`.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-private-port) · `POST /applications/{id}/private-ports` · limits: `general-write`, `creation`
    pub fn create_application_private_port(
        &self,
        id: types::ApplicationId,
    ) -> CreateApplicationPrivatePort {
        CreateApplicationPrivatePort {
            call: self.core.call(&CreateApplicationPrivatePort::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`create_application_private_port`](Client::create_application_private_port) has created is `ready`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_private_port(
        &self,
        id: types::ApplicationId,
        private_port_id: types::PrivatePortId,
    ) -> Waiter<WaitForPrivatePort> {
        Waiter::new(WaitForPrivatePort {
            client: self.clone(),
            id,
            private_port_id,
        })
    }
    /// Delete a private port.
    ///
    /// Closes a private port of an application. The cluster is brought up to date after the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/delete-private-port) · `DELETE /applications/{id}/private-ports/{private_port_id}` · limits: `service-mutation`
    pub fn delete_application_private_port(
        &self,
        id: types::ApplicationId,
        private_port_id: types::PrivatePortId,
    ) -> DeleteApplicationPrivatePort {
        let call = self
            .core
            .call(&DeleteApplicationPrivatePort::OPERATION, &[&id, &private_port_id]);
        DeleteApplicationPrivatePort {
            call,
        }
    }
}
/// The request of [`Client::list_environment_variables`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListEnvironmentVariables {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListEnvironmentVariables {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/env-vars",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listEnvironmentVariables")
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
    pub async fn send(self) -> Result<ResponseValue<types::EnvVarPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::EnvVarPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListEnvironmentVariables {
    type Page = types::EnvVarPage;
    type Item = types::EnvVar;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::EnvVarPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::EnvVarPage) -> Vec<types::EnvVar> {
        page.data
    }
}
/// The request of [`Client::create_environment_variable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateEnvironmentVariable {
    call: Call,
    body: Body,
}
impl CreateEnvironmentVariable {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/env-vars",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateEnvVarRequest>()),
        limits: &["general-write", "creation"],
        secret: true,
        ..Operation::of("createEnvironmentVariable")
    };
    /// Name of the variable. No other variable of the application may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.body.set("key", key.into());
        self
    }
    /// Value of the variable, stored encrypted. It may be empty. At most 32768 characters, such as `https://api.example.com`.
    pub fn value(mut self, value: impl Into<values::Secret>) -> Self {
        self.body.set("value", value.into());
        self
    }
    /// Whether the running application sees the variable: default of the server: `true`.
    pub fn is_runtime(mut self, is_runtime: bool) -> Self {
        self.body.set("is_runtime", is_runtime);
        self
    }
    /// Whether the build sees the variable: default of the server: `true`.
    pub fn is_buildtime(mut self, is_buildtime: bool) -> Self {
        self.body.set("is_buildtime", is_buildtime);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateEnvVarRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::EnvVar>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::EnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_environment_variable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateEnvironmentVariable {
    call: Call,
    body: Body,
}
impl UpdateEnvironmentVariable {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/env-vars/{env_var_id}",
        parameters: &[("id", Rules::Id), ("env_var_id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateEnvVarRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        secret: true,
        ..Operation::of("updateEnvironmentVariable")
    };
    /// New name. No other variable of the application may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.body.set("key", key.into());
        self
    }
    /// New value, stored encrypted: at most 32768 characters, such as `https://api.example.com`.
    pub fn value(mut self, value: impl Into<values::Secret>) -> Self {
        self.body.set("value", value.into());
        self
    }
    /// Whether the running application sees the variable.
    pub fn is_runtime(mut self, is_runtime: bool) -> Self {
        self.body.set("is_runtime", is_runtime);
        self
    }
    /// Whether the build sees the variable.
    pub fn is_buildtime(mut self, is_buildtime: bool) -> Self {
        self.body.set("is_buildtime", is_buildtime);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateEnvVarRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::EnvVar>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().put(url).json(&body).build()?;
        call.send::<Json<types::EnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_environment_variable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteEnvironmentVariable {
    call: Call,
}
impl DeleteEnvironmentVariable {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/env-vars/{env_var_id}",
        parameters: &[("id", Rules::Id), ("env_var_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteEnvironmentVariable")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_application_private_ports`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApplicationPrivatePorts {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListApplicationPrivatePorts {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/private-ports",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listApplicationPrivatePorts")
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
    pub async fn send(self) -> Result<ResponseValue<types::PrivatePortPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::PrivatePortPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListApplicationPrivatePorts {
    type Page = types::PrivatePortPage;
    type Item = types::PrivatePort;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::PrivatePortPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::PrivatePortPage) -> Vec<types::PrivatePort> {
        page.data
    }
}
/// The request of [`Client::create_application_private_port`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateApplicationPrivatePort {
    call: Call,
    body: Body,
}
impl CreateApplicationPrivatePort {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/private-ports",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreatePrivatePortRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createApplicationPrivatePort")
    };
    /// Identifier of a process, one of the programs that an application runs.
    pub fn process_id(mut self, process_id: types::ProcessId) -> Self {
        self.body.set("process_id", process_id);
        self
    }
    /// Container port to open to the cluster: 1 to 65535, such as `3306`.
    pub fn port(mut self, port: u16) -> Self {
        self.body.set("port", port);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreatePrivatePortRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::PrivatePort>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::PrivatePort>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_private_port`] watches.
#[derive(Clone, Debug)]
pub struct WaitForPrivatePort {
    client: Client,
    id: types::ApplicationId,
    private_port_id: types::PrivatePortId,
}
impl Watched for WaitForPrivatePort {
    type Resource = types::PrivatePort;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "private port";
    fn id(&self) -> String {
        self.private_port_id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        let wanted = self.private_port_id;
        let list = self.client.list_application_private_ports(self.id).limit(100);
        find(list, move |item| item.id == wanted)
    }
    fn progress(resource: &types::PrivatePort) -> Progress {
        Progress::of(resource.status.as_str(), &["ready"], &["failed"])
    }
}
/// The request of [`Client::delete_application_private_port`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteApplicationPrivatePort {
    call: Call,
}
impl DeleteApplicationPrivatePort {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/private-ports/{private_port_id}",
        parameters: &[("id", Rules::Id), ("private_port_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteApplicationPrivatePort")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
