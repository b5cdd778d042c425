// @generated from spec/sevalla/application-networking.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::{Items, Pages, ResponseValue, Waiter, values};
use crate::runtime::{
    Body, Call, Json, Next, Operation, PageFuture, Paged, Position, Progress, Reading,
    Rules, Status, Watched, find,
};
impl Client {
    /// List environment variables.
    ///
    /// Lists the environment variables that are set on one application, a page at a time, the oldest first. The values are in the clear.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `GET /applications/{id}/env-vars` · limits: `read`
    pub fn list_environment_variables(
        &self,
        id: types::ApplicationId,
    ) -> ListEnvironmentVariables {
        ListEnvironmentVariables {
            client: self.clone(),
            id,
            limit: None,
            offset: None,
        }
    }
    /// Create an environment variable.
    ///
    /// Sets a new environment variable on one application. It takes effect with the next deployment.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `POST /applications/{id}/env-vars` · limits: `general-write`, `creation`
    pub fn create_environment_variable(
        &self,
        id: types::ApplicationId,
    ) -> CreateEnvironmentVariable {
        CreateEnvironmentVariable {
            client: self.clone(),
            id,
            body: Body::new(),
        }
    }
    /// Change an environment variable.
    ///
    /// Changes the name, the value or the scope of an environment variable. What the request leaves out stays as it is. The change takes effect with the next deployment.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `PUT /applications/{id}/env-vars/{env_var_id}` · limits: `service-mutation`
    pub fn update_environment_variable(
        &self,
        id: types::ApplicationId,
        env_var_id: types::EnvVarId,
    ) -> UpdateEnvironmentVariable {
        UpdateEnvironmentVariable {
            client: self.clone(),
            id,
            env_var_id,
            body: Body::new(),
        }
    }
    /// Delete an environment variable.
    ///
    /// Removes an environment variable from one application. It is gone with the next deployment.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `DELETE /applications/{id}/env-vars/{env_var_id}` · limits: `service-mutation`
    pub fn delete_environment_variable(
        &self,
        id: types::ApplicationId,
        env_var_id: types::EnvVarId,
    ) -> DeleteEnvironmentVariable {
        DeleteEnvironmentVariable {
            client: self.clone(),
            id,
            env_var_id,
        }
    }
    /// List private ports.
    ///
    /// Lists the ports of an application that only its own cluster can reach, a page at a time.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports) · `GET /applications/{id}/private-ports` · limits: `read`
    pub fn list_application_private_ports(
        &self,
        id: types::ApplicationId,
    ) -> ListApplicationPrivatePorts {
        ListApplicationPrivatePorts {
            client: self.clone(),
            id,
            limit: None,
            offset: None,
        }
    }
    /// Create a private port.
    ///
    /// Opens a port of a process to the other services of the cluster; nothing outside the cluster can reach it. The answer comes before the port is usable: watch its status until it is `ready` or `failed`.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-private-port) · `POST /applications/{id}/private-ports` · limits: `general-write`, `creation`
    pub fn create_application_private_port(
        &self,
        id: types::ApplicationId,
    ) -> CreateApplicationPrivatePort {
        CreateApplicationPrivatePort {
            client: self.clone(),
            id,
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
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/delete-private-port) · `DELETE /applications/{id}/private-ports/{private_port_id}` · limits: `service-mutation`
    pub fn delete_application_private_port(
        &self,
        id: types::ApplicationId,
        private_port_id: types::PrivatePortId,
    ) -> DeleteApplicationPrivatePort {
        DeleteApplicationPrivatePort {
            client: self.clone(),
            id,
            private_port_id,
        }
    }
}
/// The request of [`Client::list_environment_variables`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListEnvironmentVariables {
    client: Client,
    id: types::ApplicationId,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListEnvironmentVariables {
    const OPERATION: Operation = Operation {
        id: "listEnvironmentVariables",
        path: "/applications/{id}/env-vars",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        service: Some("id"),
        success: &[Status::Code(200)],
        ..Operation::DEFAULT
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
        let Self { client, id, limit, offset } = self;
        let call = Call::new(&client.core, &Self::OPERATION)
            .path("id", &id)
            .parameter("limit", &limit)
            .parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::EnvVarPage>, Json<types::ErrorBody>>(request).await
    }
}
impl Paged for ListEnvironmentVariables {
    type Page = types::EnvVarPage;
    type Item = types::EnvVar;
    type Failure = types::ErrorBody;
    fn operation() -> &'static Operation {
        &Self::OPERATION
    }
    fn position(&self) -> Position {
        Position::Offset(self.offset.map_or(0, i64::from))
    }
    fn at(mut self, position: Position) -> Self {
        self.offset = position.offset();
        self
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::EnvVarPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000)
    }
    fn items(page: types::EnvVarPage) -> Vec<types::EnvVar> {
        page.data
    }
}
impl ListEnvironmentVariables {
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    pub fn stream(self) -> Items<Self> {
        Items::new(self)
    }
}
/// The request of [`Client::create_environment_variable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateEnvironmentVariable {
    client: Client,
    id: types::ApplicationId,
    body: Body,
}
impl CreateEnvironmentVariable {
    const OPERATION: Operation = Operation {
        id: "createEnvironmentVariable",
        path: "/applications/{id}/env-vars",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateEnvVarRequest>()),
        limits: &["general-write", "creation"],
        service: Some("id"),
        secret: true,
        success: &[Status::Code(201)],
        ..Operation::DEFAULT
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
        let Self { client, id, body } = self;
        let call = Call::new(&client.core, &Self::OPERATION).path("id", &id).body(&body);
        let url = call.url()?;
        let request = call
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build()?;
        call.send::<Json<types::EnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_environment_variable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateEnvironmentVariable {
    client: Client,
    id: types::ApplicationId,
    env_var_id: types::EnvVarId,
    body: Body,
}
impl UpdateEnvironmentVariable {
    const OPERATION: Operation = Operation {
        id: "updateEnvironmentVariable",
        path: "/applications/{id}/env-vars/{env_var_id}",
        parameters: &[("id", Rules::Id), ("env_var_id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateEnvVarRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        secret: true,
        success: &[Status::Code(200)],
        ..Operation::DEFAULT
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
        let Self { client, id, env_var_id, body } = self;
        let call = Call::new(&client.core, &Self::OPERATION)
            .path("id", &id)
            .path("env_var_id", &env_var_id)
            .body(&body);
        let url = call.url()?;
        let request = call
            .http()
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build()?;
        call.send::<Json<types::EnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_environment_variable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteEnvironmentVariable {
    client: Client,
    id: types::ApplicationId,
    env_var_id: types::EnvVarId,
}
impl DeleteEnvironmentVariable {
    const OPERATION: Operation = Operation {
        id: "deleteEnvironmentVariable",
        path: "/applications/{id}/env-vars/{env_var_id}",
        parameters: &[("id", Rules::Id), ("env_var_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        success: &[Status::Code(200)],
        ..Operation::DEFAULT
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { client, id, env_var_id } = self;
        let call = Call::new(&client.core, &Self::OPERATION)
            .path("id", &id)
            .path("env_var_id", &env_var_id);
        let url = call.url()?;
        let request = call
            .http()
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_application_private_ports`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApplicationPrivatePorts {
    client: Client,
    id: types::ApplicationId,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListApplicationPrivatePorts {
    const OPERATION: Operation = Operation {
        id: "listApplicationPrivatePorts",
        path: "/applications/{id}/private-ports",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        service: Some("id"),
        success: &[Status::Code(200)],
        ..Operation::DEFAULT
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
        let Self { client, id, limit, offset } = self;
        let call = Call::new(&client.core, &Self::OPERATION)
            .path("id", &id)
            .parameter("limit", &limit)
            .parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::PrivatePortPage>, Json<types::ErrorBody>>(request).await
    }
}
impl Paged for ListApplicationPrivatePorts {
    type Page = types::PrivatePortPage;
    type Item = types::PrivatePort;
    type Failure = types::ErrorBody;
    fn operation() -> &'static Operation {
        &Self::OPERATION
    }
    fn position(&self) -> Position {
        Position::Offset(self.offset.map_or(0, i64::from))
    }
    fn at(mut self, position: Position) -> Self {
        self.offset = position.offset();
        self
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::PrivatePortPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000)
    }
    fn items(page: types::PrivatePortPage) -> Vec<types::PrivatePort> {
        page.data
    }
}
impl ListApplicationPrivatePorts {
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    pub fn stream(self) -> Items<Self> {
        Items::new(self)
    }
}
/// The request of [`Client::create_application_private_port`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateApplicationPrivatePort {
    client: Client,
    id: types::ApplicationId,
    body: Body,
}
impl CreateApplicationPrivatePort {
    const OPERATION: Operation = Operation {
        id: "createApplicationPrivatePort",
        path: "/applications/{id}/private-ports",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreatePrivatePortRequest>()),
        limits: &["general-write", "creation"],
        service: Some("id"),
        success: &[Status::Code(201)],
        ..Operation::DEFAULT
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
        let Self { client, id, body } = self;
        let call = Call::new(&client.core, &Self::OPERATION).path("id", &id).body(&body);
        let url = call.url()?;
        let request = call
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build()?;
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
    fn read(&self) -> Reading<Self> {
        let wanted = self.private_port_id;
        let list = self.client.list_application_private_ports(self.id).limit(100);
        find(list, move |item| item.id == wanted)
    }
    fn progress(resource: &types::PrivatePort) -> Progress {
        match resource.status.as_str() {
            "ready" => Progress::Ready,
            "failed" => Progress::Failed,
            _ => Progress::Pending,
        }
    }
}
/// The request of [`Client::delete_application_private_port`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteApplicationPrivatePort {
    client: Client,
    id: types::ApplicationId,
    private_port_id: types::PrivatePortId,
}
impl DeleteApplicationPrivatePort {
    const OPERATION: Operation = Operation {
        id: "deleteApplicationPrivatePort",
        path: "/applications/{id}/private-ports/{private_port_id}",
        parameters: &[("id", Rules::Id), ("private_port_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        success: &[Status::Code(200)],
        ..Operation::DEFAULT
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { client, id, private_port_id } = self;
        let call = Call::new(&client.core, &Self::OPERATION)
            .path("id", &id)
            .path("private_port_id", &private_port_id);
        let url = call.url()?;
        let request = call
            .http()
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
